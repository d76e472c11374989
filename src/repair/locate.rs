//! Which figures must be wrong: all sets of least weight whose change lets every relation hold.

use alloc::{
    collections::{BTreeMap, BTreeSet, BinaryHeap},
    vec::Vec,
};
use core::{cmp::Reverse, num::NonZeroU32};

use super::{
    feasible::Feasible,
    propagate::Conflict,
    system::{Observed, Part, System},
};
use crate::{
    reconcile::Figure,
    relation::{Name, Relation},
};

/// How unlikely it is that a figure is wrong: one for each unless said otherwise.
///
/// # Examples
/// ```
/// use karnameh::repair::Weights;
/// let total = "total".parse()?;
/// let weights = Weights::new().fixed(total);
/// assert_eq!(weights.of(&"total".parse()?), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Weights(BTreeMap<Name, Option<NonZeroU32>>);

impl Weights {
    /// One for each.
    #[must_use]
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// A figure weighs so much.
    #[must_use]
    pub fn with(mut self, figure: Name, weight: NonZeroU32) -> Self {
        self.0.insert(figure, Some(weight));
        self
    }

    /// A figure is right, whatever the others are.
    #[must_use]
    pub fn fixed(mut self, figure: Name) -> Self {
        self.0.insert(figure, None);
        self
    }

    /// Whether all weigh one.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What a figure weighs, `None` if it is right whatever the others are.
    #[must_use]
    pub fn of(&self, figure: &Name) -> Option<NonZeroU32> {
        self.0.get(figure).copied().unwrap_or(Some(NonZeroU32::MIN))
    }
}

/// How much may be searched.
///
/// # Examples
/// ```
/// use karnameh::repair::Limits;
/// assert!(Limits::of_nodes(50).nodes < Limits::default().nodes);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// How many sets of figures are tried in each part of a system that hangs together.
    pub nodes: usize,
}

impl Default for Limits {
    /// Four thousand sets.
    fn default() -> Self {
        Self { nodes: 4_000 }
    }
}

impl Limits {
    /// So many sets.
    #[must_use]
    pub const fn of_nodes(nodes: usize) -> Self {
        Self { nodes }
    }
}

/// Which figures must be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    weight: u64,
    sets: Vec<Vec<Name>>,
    contradictions: Vec<Contradiction>,
    is_complete: bool,
}

/// Relations that cannot all hold, whichever of the figures that may be wrong is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// The relations.
    pub relations: Vec<Relation>,
    /// The figures that are right whatever the others are, and stand against them.
    pub figures: Vec<Name>,
}

impl Located {
    /// What each of the sets weighs; 0 if nothing has to change.
    #[must_use]
    pub const fn weight(&self) -> u64 {
        self.weight
    }

    /// All sets of figures of that weight whose change lets every relation hold, each in the order of the names;
    /// one empty set if nothing has to change, none if no change can do it or none was found.
    #[must_use]
    pub fn sets(&self) -> &[Vec<Name>] {
        &self.sets
    }

    /// Relations that no change can satisfy.
    #[must_use]
    pub fn contradictions(&self) -> &[Contradiction] {
        &self.contradictions
    }

    /// Whether nothing of less weight does it and no set of that weight is left out; `false` if the limit was
    /// met, or if figures are multiplied in a way that could not be decided.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.is_complete
    }
}

/// What was found in a part of a system.
pub(super) struct Found {
    pub(super) weight: u64,
    pub(super) sets: Vec<Vec<usize>>,
    pub(super) contradiction: Option<Conflict>,
    pub(super) is_complete: bool,
}

impl System {
    /// The sets of figures of least weight whose change lets every relation hold: as exact as the relations
    /// are, tolerances and missing figures included. A figure that is missing may be anything within what is known of
    /// it, at no cost.
    #[must_use]
    pub fn locate(
        &self,
        figures: impl Fn(&Name) -> Option<Figure>,
        weights: &Weights,
        limits: Limits,
    ) -> Located {
        let observed = self.observed(figures);
        let weigh = |at: usize| {
            self.names.get(at).and_then(|it| weights.of(it)).map(|it| u64::from(it.get()))
        };
        let mut located = Located {
            weight: 0,
            sets: Vec::from([Vec::new()]),
            contradictions: Vec::new(),
            is_complete: true,
        };
        let mut sets: Vec<Vec<usize>> = Vec::from([Vec::new()]);
        for part in &self.parts {
            let found = self.search(part, &observed, &weigh, limits);
            located.is_complete &= found.is_complete;
            if let Some(conflict) = found.contradiction {
                located.contradictions.push(self.contradiction(&conflict));
                continue;
            }
            located.weight += found.weight;
            // Every set of one part goes with every set of the others.
            let wanted = sets.len().saturating_mul(found.sets.len());
            located.is_complete &= wanted <= MOST_SETS;
            let pairs = sets.iter().flat_map(|set| {
                found.sets.iter().map(|more| set.iter().chain(more).copied().collect())
            });
            sets = pairs.take(MOST_SETS).collect();
        }
        if !located.contradictions.is_empty() {
            sets.clear();
        }
        let name = |at: usize| self.names.get(at).cloned();
        located.sets = sets
            .into_iter()
            .map(|set| {
                let mut names: Vec<Name> = set.into_iter().filter_map(name).collect();
                names.sort();
                names
            })
            .collect();
        located.sets.sort();
        located
    }

    pub(super) fn contradiction(&self, conflict: &Conflict) -> Contradiction {
        let relation = |at: &usize| self.relations.get(*at).cloned();
        let name = |at: &usize| self.names.get(*at).cloned();
        Contradiction {
            relations: conflict.rows.iter().filter_map(relation).collect(),
            figures: conflict.figures.iter().filter_map(name).collect(),
        }
    }

    /// The sets of least weight of one part: the lightest is tried first; what contradicts it tells what else has
    /// to be in it.
    pub(super) fn search(
        &self,
        part: &Part,
        observed: &[Observed],
        weigh: &dyn Fn(usize) -> Option<u64>,
        limits: Limits,
    ) -> Found {
        let mut found =
            Found { weight: 0, sets: Vec::new(), contradiction: None, is_complete: true };
        let changeable = |conflict: &Conflict, set: &[usize]| {
            let can = |at: &usize| observed.get(*at).is_some_and(|it| it.is_known);
            let can =
                |at: &usize| can(at) && weigh(*at).is_some() && set.binary_search(at).is_err();
            conflict.figures.iter().copied().filter(can).collect::<Vec<usize>>()
        };
        // What contradicts itself as it was observed; all else holds as long as nothing of it is free.
        let (mut known, mut undecided) = (Vec::<Vec<usize>>::new(), Vec::new());
        for open in self.open_parts(&part.rows, observed) {
            match self.is_feasible(&open, observed, &|_| false) {
                Feasible::Yes => {}
                Feasible::Unknown => undecided.extend(open.rows.first().copied()),
                Feasible::No(conflict) => {
                    let figures = changeable(&conflict, &[]);
                    if figures.is_empty() {
                        found.contradiction = Some(conflict);
                        return found;
                    }
                    known.push(figures);
                }
            }
        }
        let mut waiting = BinaryHeap::from([Reverse((0_u64, Vec::<usize>::new()))]);
        let mut seen: BTreeSet<Vec<usize>> = BTreeSet::new();
        let mut nodes = 0;
        while let Some(Reverse((weight, set))) = waiting.pop() {
            if !found.sets.is_empty() && weight > found.weight {
                break;
            }
            if nodes == limits.nodes {
                found.is_complete = false;
                break;
            }
            nodes += 1;
            let is_free = |at: usize| set.binary_search(&at).is_ok();
            // A contradiction that was found before, and that the set leaves as it was.
            let before = known.iter().filter(|it| !it.iter().copied().any(is_free));
            let conflict = match before.min_by_key(|it| it.len()).cloned() {
                Some(conflict) => conflict,
                None => match self.is_feasible_with(&set, observed, &undecided) {
                    Feasible::No(conflict) => {
                        let figures = changeable(&conflict, &set);
                        if figures.is_empty() {
                            found.contradiction = Some(conflict);
                            found.sets.clear();
                            return found;
                        }
                        known.push(figures.clone());
                        figures
                    }
                    other => {
                        found.is_complete &= other == Feasible::Yes;
                        found.weight = weight;
                        found.sets.push(set);
                        continue;
                    }
                },
            };
            for figure in conflict {
                let (Some(more), Err(at)) = (weigh(figure), set.binary_search(&figure)) else {
                    continue;
                };
                let mut wider = set.clone();
                wider.insert(at, figure);
                if seen.insert(wider.clone()) {
                    waiting.push(Reverse((weight.saturating_add(more), wider)));
                }
            }
        }
        found
    }

    /// Whether all rows around some free figures can hold; unknown if a row that is undecided when nothing is free is
    /// not among them.
    fn is_feasible_with(
        &self,
        set: &[usize],
        observed: &[Observed],
        undecided: &[usize],
    ) -> Feasible {
        let is_free = |at: usize| set.binary_search(&at).is_ok();
        let mut seen = alloc::vec![false; self.rows.len()];
        let rows = set.iter().filter_map(|it| self.rows_of.get(*it)).flatten().copied();
        let part = self.around(rows, observed, &is_free, &mut seen);
        match self.is_feasible(&part, observed, &is_free) {
            Feasible::Yes if undecided.iter().any(|it| seen.get(*it) == Some(&false)) => {
                Feasible::Unknown
            }
            other => other,
        }
    }
}

/// How many sets are told at most.
pub(super) const MOST_SETS: usize = 1_000;
