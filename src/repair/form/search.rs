//! The sets of figures of least weight of a group.

use alloc::{
    collections::{BTreeSet, BinaryHeap},
    vec::Vec,
};
use core::cmp::Reverse;

use super::{
    bounds::{Bounds, Why},
    compile::{Filled, Group, Mask, bit, places},
};

/// What was found of a group.
pub(super) struct Found {
    pub(super) weight: u64,
    pub(super) sets: Vec<Mask>,
    /// What cannot hold whatever is changed.
    pub(super) contradiction: Option<Why>,
    pub(super) is_complete: bool,
}

/// Whether a group can hold with some figures free.
pub(super) enum Holds {
    Yes,
    No(Why),
    Unknown,
}

/// A set that does not let all hold, and the figures of which one more has to be in it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Wanting {
    /// What it weighs with the lightest of them.
    weight: u64,
    set: Mask,
    more: Mask,
}

/// The search in one group.
pub(super) struct Search<'g, 'w> {
    pub(super) group: &'g Group,
    pub(super) filled: &'g Filled,
    /// What a figure weighs, `None` if it is right whatever the others are.
    pub(super) weigh: &'w dyn Fn(usize) -> Option<u64>,
    /// Asks the careful way.
    pub(super) ask: &'w mut dyn FnMut(Mask) -> Holds,
    pub(super) nodes: usize,
}

impl Bounds<'_> {
    /// Draws all that the rows of a group leave when nothing is free, with each contradiction that is met.
    pub(super) fn draw_all(&mut self, filled: &Filled) -> Vec<Why> {
        let mut contradictions = Vec::new();
        let mut waiting = filled.open;
        for (at, row) in self.group.rows.iter().enumerate() {
            // What is all settled is looked at once.
            if filled.open & bit(at) == 0 {
                let holds = self.holds(row);
                self.is_settled &= holds.is_some();
                if holds == Some(false) {
                    contradictions.push(Why { figures: row.figures, rows: bit(at) });
                    self.left_out |= bit(at);
                }
            }
        }
        while let Err(broken) = self.propagate(&mut waiting) {
            contradictions.push(broken.why);
            self.left_out |= bit(broken.row);
            waiting &= !bit(broken.row);
        }
        contradictions
    }
}

impl Search<'_, '_> {
    /// The sets of least weight: the lightest is tried first; what contradicts it tells what else has to be in it.
    pub(super) fn run(mut self) -> Found {
        let mut found =
            Found { weight: 0, sets: Vec::new(), contradiction: None, is_complete: true };
        let mut first = Bounds::new(self.group, self.filled);
        let contradictions = first.draw_all(self.filled);
        // Of each contradiction, the figures that may be wrong.
        let mut known: Vec<Mask> = Vec::with_capacity(contradictions.len() + 4);
        for why in contradictions {
            let figures = self.changeable(why, 0);
            if figures == 0 {
                found.contradiction = Some(why);
                return found;
            }
            known.push(figures);
        }
        if known.is_empty() {
            let holds = if first.is_proven(0) { Holds::Yes } else { (self.ask)(0) };
            match holds {
                Holds::No(why) => {
                    let figures = self.changeable(why, 0);
                    if figures == 0 {
                        found.contradiction = Some(why);
                        return found;
                    }
                    known.push(figures);
                }
                other => {
                    found.is_complete = matches!(other, Holds::Yes);
                    found.sets.push(0);
                    return found;
                }
            }
        }
        self.widen(&first, known, &mut found);
        found
    }

    fn widen(&mut self, first: &Bounds<'_>, mut known: Vec<Mask>, found: &mut Found) {
        let mut trial = first.clone();
        let mut seen: BTreeSet<Mask> = BTreeSet::new();
        let mut waiting = BinaryHeap::new();
        let smallest = known.iter().copied().min_by_key(|it| it.count_ones()).unwrap_or(0);
        waiting.extend(self.wanting(0, 0, smallest).map(Reverse));
        let mut nodes = 0;
        while let Some(Reverse(Wanting { weight, set, more })) = waiting.pop() {
            if !found.sets.is_empty() && weight > found.weight {
                return;
            }
            let Some(figure) = self.lightest(more) else { continue };
            let own = (self.weigh)(figure).unwrap_or(0);
            let base = weight.saturating_sub(own);
            waiting.extend(self.wanting(base, set, more & !bit(figure)).map(Reverse));
            let set = set | bit(figure);
            if !seen.insert(set) {
                continue;
            }
            if nodes == self.nodes {
                found.is_complete = false;
                return;
            }
            nodes += 1;
            let before = known.iter().copied().filter(|it| it & set == 0);
            let figures = match before.min_by_key(|it| it.count_ones()) {
                Some(figures) => figures,
                None => match self.holds(first, &mut trial, set) {
                    Holds::No(why) => {
                        let figures = self.changeable(why, set);
                        if figures == 0 {
                            found.contradiction = Some(why);
                            found.sets.clear();
                            return;
                        }
                        known.push(figures);
                        figures
                    }
                    other => {
                        found.is_complete &= matches!(other, Holds::Yes);
                        found.weight = weight;
                        found.sets.push(set);
                        continue;
                    }
                },
            };
            waiting.extend(self.wanting(weight, set, figures).map(Reverse));
        }
    }

    /// What a set that weighs so much wants, `None` if there is nothing to take in.
    fn wanting(&self, weight: u64, set: Mask, more: Mask) -> Option<Wanting> {
        let lightest = (self.weigh)(self.lightest(more)?)?;
        Some(Wanting { weight: weight.saturating_add(lightest), set, more })
    }

    fn lightest(&self, figures: Mask) -> Option<usize> {
        places(figures).min_by_key(|it| (self.weigh)(*it).unwrap_or(u64::MAX))
    }

    /// The figures of a contradiction that may be wrong.
    fn changeable(&self, why: Why, set: Mask) -> Mask {
        let figures = places(why.figures & self.filled.known & !set);
        figures.filter(|it| (self.weigh)(*it).is_some()).fold(0, |all, it| all | bit(it))
    }

    /// Whether all rows can hold with a set of figures free.
    fn holds<'g>(&mut self, first: &Bounds<'g>, trial: &mut Bounds<'g>, set: Mask) -> Holds {
        let mut waiting = trial.free(first, self.filled, set);
        match trial.propagate(&mut waiting) {
            Err(broken) => Holds::No(broken.why),
            Ok(()) if trial.is_proven(0) => Holds::Yes,
            Ok(()) => (self.ask)(set),
        }
    }
}
