//! How wrong figures probably came to be: slips that let the relations hold, the lightest first.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};

use super::{
    Fraction, Limits, Range, Slip, System, Weights, Written, slip,
    system::{Observed, Part},
    trial::{Trial, moved, off, overlaps, point, range, within_reach},
};
use crate::{
    quantity::Number,
    reconcile::{Balance, Figure},
    relation::{Name, Relation},
    verdict::Verdict,
};

/// How many figures one suggestion changes at most.
const CHANGES: usize = 3;

/// A figure that would have to be another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Which figure.
    pub figure: Name,
    /// What it is.
    pub from: Number,
    /// What it would be: one value, or, where no slip explains it, what the relations leave.
    pub to: Range,
    /// How the one may have come of the other.
    pub slip: Slip,
}

/// How sure a suggestion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Certainty {
    /// It is the only one.
    Only,
    /// All others are less plausible.
    Likely,
    /// Others are as plausible, or more so.
    Possible,
}

impl Certainty {
    /// The stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Only => "only",
            Self::Likely => "likely",
            Self::Possible => "possible",
        }
    }
}

/// Changes that let relations hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What would have to change.
    pub changes: Vec<Change>,
    /// How seldom the slips are, all together.
    pub weight: u32,
    /// How sure it is.
    pub certainty: Certainty,
    /// How far the figures are from those that let the relations hold by themselves: nothing, or what the precision of
    /// the figures has to make up for.
    pub off: Fraction,
    /// Relations that did not hold and do not hold then either.
    pub still_failing: Vec<Relation>,
}

/// What is suggested for relations that hang together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggested {
    /// The relations that do not hold.
    pub violated: Vec<Relation>,
    /// What would let them hold, the most plausible first.
    pub suggestions: Vec<Suggestion>,
    /// Whether nothing as plausible is left out; `false` if the limit was met.
    pub is_complete: bool,
}

/// What is searched, and what was found.
struct Search<'s> {
    system: &'s System,
    part: &'s Part,
    weights: &'s Weights,
    written: &'s dyn Fn(&Name) -> Written,
    before: Vec<Option<Figure>>,
    violated: BTreeSet<usize>,
    found: Vec<Trial>,
    seen: BTreeSet<BTreeMap<usize, (Number, bool)>>,
    nodes: usize,
    meant: BTreeMap<usize, Vec<(Number, Slip)>>,
}

impl System {
    /// The slips of at most three figures that let the relations hold which do not, and break no other. Each
    /// was judged anew before it is told. Where no slip is found that lets them all hold, the single figures are told
    /// whose change does, each with what it would have to be.
    #[must_use]
    pub fn suggest(
        &self,
        figures: impl Fn(&Name) -> Option<Figure>,
        written: impl Fn(&Name) -> Written,
        weights: &Weights,
        limits: Limits,
    ) -> Vec<Suggested> {
        let before: Vec<Option<Figure>> = self.names.iter().map(&figures).collect();
        let observed = self.observed(&figures);
        let mut all = Vec::new();
        for part in &self.parts {
            let violated: BTreeSet<usize> =
                part.rows.iter().copied().filter(|at| self.is_violated(*at, &before)).collect();
            if violated.is_empty() {
                continue;
            }
            let mut search = Search {
                system: self,
                part,
                weights,
                written: &written,
                before: before.clone(),
                violated,
                found: Vec::new(),
                seen: BTreeSet::new(),
                nodes: limits.nodes,
                meant: BTreeMap::new(),
            };
            search.run();
            all.push(search.told(&observed));
        }
        all
    }

    fn is_violated(&self, row: usize, figures: &[Option<Figure>]) -> bool {
        let Some(relation) = self.relations.get(row) else { return false };
        let lookup = |name: &Name| {
            let at = self.names.iter().position(|it| it == name)?;
            figures.get(at).copied().flatten()
        };
        Balance::of(relation, lookup).verdict() == Verdict::Violated
    }
}

impl Search<'_> {
    /// Tries to let the relations hold, the lightest changes first.
    fn run(&mut self) {
        let start = Trial {
            figures: self.before.clone(),
            changes: Vec::new(),
            skipped: BTreeSet::new(),
            weight: 0,
            off: Fraction::ZERO,
        };
        let mut waiting: BTreeMap<(usize, u32, usize), Trial> =
            BTreeMap::from([((0, 0, 0), start)]);
        let mut count = 0;
        while let Some((_, trial)) = waiting.pop_first() {
            if self.nodes == 0 {
                return;
            }
            self.nodes -= 1;
            let Some(row) = self.first_violated(&trial) else {
                self.found.push(trial);
                continue;
            };
            if trial.changes.len() < CHANGES {
                for next in self.changed(&trial, row) {
                    let key = next.places();
                    if self.seen.insert(key) {
                        count += 1;
                        waiting.insert((next.skipped.len(), next.weight, count), next);
                    }
                }
            }
            // A relation that did not hold before may be left alone, if nothing is known to mend all.
            let mended = self.found.iter().any(|it| it.skipped.len() <= trial.skipped.len());
            if self.violated.contains(&row) && !mended {
                let mut next = trial;
                next.skipped.insert(row);
                count += 1;
                waiting.insert((next.skipped.len(), next.weight, count), next);
            }
        }
    }

    fn first_violated(&self, trial: &Trial) -> Option<usize> {
        let open = self.part.rows.iter().filter(|it| !trial.skipped.contains(it));
        open.copied().find(|row| self.system.is_violated(*row, &trial.figures))
    }

    /// The trials that let a relation hold by one slip more.
    fn changed(&mut self, trial: &Trial, row: usize) -> Vec<Trial> {
        let Some(its) = self.system.rows.get(row) else { return Vec::new() };
        let ranges: Vec<Range> = trial.figures.iter().map(|it| range(*it)).collect();
        let mut next = Vec::new();
        for at in its.figures.iter().copied() {
            let known = trial.figures.get(at).copied().flatten();
            let Some((figure, value)) = known.and_then(|it| Some((it, it.value()?))) else {
                continue;
            };
            if !self.may_change(at, trial) {
                continue;
            }
            let left = its.left_by(at, &|other| ranges.get(other).copied().unwrap_or(Range::ALL));
            let Ok(Some(wanted)) = left else { continue };
            let wanted = within_reach(wanted);
            let point = |other: usize| point(trial.figures.get(other).copied().flatten());
            let exact = its.left_by(at, &point).ok().flatten().unwrap_or(Range::ALL);
            let is_total = its.is_total(at);
            let written = self.written(at);
            for (meant, slip) in self.meant(at, value).to_vec() {
                // Only what was added up can be carried wrongly.
                if slip == Slip::Carried && !is_total {
                    continue;
                }
                let moved = moved(figure, (value, meant), slip, written);
                if moved.is_some_and(|it| overlaps(range(Some(it)), wanted)) {
                    next.push(trial.with(&[(at, meant, slip, moved)], off(meant, exact)));
                }
            }
            next.extend(self.swapped(trial, at, figure, (wanted, exact)));
        }
        next
    }

    /// Two figures in each other's place: one of the relation and any that hangs together with it.
    fn swapped(
        &self,
        trial: &Trial,
        at: usize,
        figure: Figure,
        (wanted, exact): (Range, Range),
    ) -> Vec<Trial> {
        let mut next = Vec::new();
        for other in self.part.figures.iter().copied().filter(|it| *it != at) {
            let known = trial.figures.get(other).copied().flatten();
            let (Some(its), Some(value)) = (known, figure.value()) else { continue };
            let Some(another) = its.value().filter(|it| *it != value) else { continue };
            if self.may_change(other, trial) && overlaps(range(Some(its)), wanted) {
                let pair = [
                    (at, another, Slip::Swapped, Some(its)),
                    (other, value, Slip::Swapped, Some(figure)),
                ];
                next.push(trial.with(&pair, off(another, exact)));
            }
        }
        next
    }

    fn may_change(&self, at: usize, trial: &Trial) -> bool {
        let free = self.system.names.get(at).is_some_and(|it| self.weights.of(it).is_some());
        free && !trial.changes.iter().any(|(its, ..)| *its == at)
    }

    fn written(&self, at: usize) -> Written {
        self.system.names.get(at).map(|it| (self.written)(it)).unwrap_or_default()
    }

    fn meant(&mut self, at: usize, value: Number) -> &[(Number, Slip)] {
        let written = self.written(at);
        self.meant.entry(at).or_insert_with(|| slip::meant(value, written))
    }

    /// What was found as it is told: what mends most, the lightest first, nothing that does more than it has to.
    fn told(self, observed: &[Observed]) -> Suggested {
        let least = self.found.iter().map(|it| it.skipped.len()).min().unwrap_or(0);
        let mut best: Vec<&Trial> = self
            .found
            .iter()
            .filter(|it| it.skipped.len() == least && least < self.violated.len())
            .collect();
        best.sort_by_key(|it| (it.weight, it.changes.len(), it.off));
        let mut kept: Vec<&Trial> = Vec::new();
        for trial in best {
            let its = trial.places();
            let wider = |it: &&Trial| {
                it.places().iter().all(|(at, to)| its.get(at) == Some(to))
                    && it.skipped == trial.skipped
            };
            if !kept.iter().any(wider) {
                kept.push(trial);
            }
        }
        let mut suggestions: Vec<Suggestion> = kept.iter().map(|it| self.suggestion(it)).collect();
        if suggestions.is_empty() || least > 0 {
            let free = self.unexplained(observed);
            if !free.is_empty() && suggestions.is_empty() {
                suggestions = free;
            }
        }
        rank(&mut suggestions);
        let relation = |at: &usize| self.system.relations.get(*at).cloned();
        Suggested {
            violated: self.violated.iter().filter_map(relation).collect(),
            suggestions,
            is_complete: self.nodes > 0,
        }
    }

    fn suggestion(&self, trial: &Trial) -> Suggestion {
        let change = |(at, to, slip): &(usize, Number, Slip)| {
            Some(Change {
                figure: self.system.names.get(*at)?.clone(),
                from: self.before.get(*at).copied().flatten()?.value()?,
                to: Range::point(Fraction::from(*to)),
                slip: *slip,
            })
        };
        let relation = |at: &usize| self.system.relations.get(*at).cloned();
        Suggestion {
            changes: trial.changes.iter().filter_map(change).collect(),
            weight: trial.weight,
            certainty: Certainty::Possible,
            off: trial.off,
            still_failing: trial.skipped.iter().filter_map(relation).collect(),
        }
    }

    /// The single figures whose change lets all hold, each with what it would have to be.
    fn unexplained(&self, observed: &[Observed]) -> Vec<Suggestion> {
        let mut found = Vec::new();
        let figures = self.part.figures.iter().copied().filter(|at| {
            let name = self.system.names.get(*at);
            let known = observed.get(*at).is_some_and(|it| it.is_known);
            known && name.is_some_and(|it| self.weights.of(it).is_some())
        });
        for at in figures {
            let (Some(name), Some(value)) = (
                self.system.names.get(at),
                self.before.get(at).copied().flatten().and_then(Figure::value),
            ) else {
                continue;
            };
            if let Some(to) = self.system.left_to(self.part, observed, at) {
                found.push(Suggestion {
                    changes: [Change {
                        figure: name.clone(),
                        from: value,
                        to,
                        slip: Slip::Unexplained,
                    }]
                    .into(),
                    weight: Slip::Unexplained.weight(),
                    certainty: Certainty::Possible,
                    off: Fraction::ZERO,
                    still_failing: Vec::new(),
                });
            }
        }
        found
    }
}

/// Says how sure each of them is.
fn rank(suggestions: &mut [Suggestion]) {
    let weights: Vec<u32> = suggestions.iter().map(|it| it.weight).collect();
    if let Some(first) = suggestions.first_mut() {
        first.certainty = match weights.as_slice() {
            [_] => Certainty::Only,
            [one, other, ..] if one < other => Certainty::Likely,
            _ => Certainty::Possible,
        };
    }
}
