//! Which figures of a form must be wrong.

use alloc::vec::Vec;

use super::{
    Careful, Contradiction, PartOf, System,
    compile::{Group, places},
    search::{Found, Search},
};
use crate::{
    check::program::Form,
    repair::{
        Limits, Weights,
        locate::{self, MOST_SETS},
    },
};

/// Which figures of a form must be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    weight: u64,
    sets: Vec<Vec<usize>>,
    contradictions: Vec<Contradiction>,
    is_complete: bool,
}

impl Located {
    /// What each of the sets weighs; 0 if nothing has to change.
    #[must_use]
    pub const fn weight(&self) -> u64 {
        self.weight
    }

    /// All sets of figures of that weight whose change lets every relation hold, by their places in the layout and in
    /// order; one empty set if nothing has to change, none if no change can do it or none was found.
    #[must_use]
    pub fn sets(&self) -> &[Vec<usize>] {
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

impl System {
    /// The sets of figures of least weight whose change lets every relation hold, as
    /// [`repair::System::locate`](crate::repair::System::locate) finds them.
    ///
    /// # Examples
    /// See [`System`].
    #[must_use]
    pub fn locate(&self, form: &Form, weights: &Weights, limits: Limits) -> Located {
        let careful = self.careful(form);
        let mut located = Located {
            weight: 0,
            sets: Vec::from([Vec::new()]),
            contradictions: Vec::new(),
            is_complete: true,
        };
        for part in &self.parts {
            let found = part
                .group
                .as_ref()
                .and_then(|group| self.find(group, part, &careful, weights, limits));
            let (weight, sets, contradiction, is_complete) =
                found.unwrap_or_else(|| self.find_carefully(part, &careful, weights, limits));
            located.is_complete &= is_complete;
            if let Some(contradiction) = contradiction {
                located.contradictions.push(contradiction);
                continue;
            }
            located.weight += weight;
            located.is_complete &= pair(&mut located.sets, sets);
        }
        if !located.contradictions.is_empty() {
            located.sets.clear();
        }
        located.sets.iter_mut().for_each(|it| it.sort_unstable());
        located.sets.sort_unstable();
        located
    }

    /// What is found in a group, `None` if integers cannot tell.
    fn find(
        &self,
        group: &Group,
        part: &PartOf,
        careful: &Careful<'_>,
        weights: &Weights,
        limits: Limits,
    ) -> Option<Told> {
        let special = |at| self.program.figure(careful.form, at);
        let filled = group.fill(careful.form, &special)?;
        let own: Vec<Option<u64>> = if weights.is_empty() {
            Vec::new()
        } else {
            let weight =
                |system: usize| Some(weights.of(self.by_name.names.get(system)?)?.get().into());
            group.members.iter().map(|it| weight(it.system)).collect()
        };
        let weigh = |at: usize| own.get(at).copied().unwrap_or(Some(1));
        let mut ask = |free| careful.holds(group, &part.part, free);
        let search =
            Search { group, filled: &filled, weigh: &weigh, ask: &mut ask, nodes: limits.nodes };
        let Found { weight, sets, contradiction, is_complete } = search.run();
        let place = |at: usize| group.members.get(at).map(|it| it.form);
        let sets = sets.into_iter().map(|it| places(it).filter_map(place).collect()).collect();
        Some((weight, sets, contradiction.map(|it| Self::told(group, it)), is_complete))
    }

    fn find_carefully(
        &self,
        part: &PartOf,
        careful: &Careful<'_>,
        weights: &Weights,
        limits: Limits,
    ) -> Told {
        let weigh = |at: usize| {
            self.by_name.names.get(at).and_then(|it| weights.of(it)).map(|it| it.get().into())
        };
        let found = self.by_name.search(&part.part, careful.observed(), &weigh, limits);
        let locate::Found { weight, sets, contradiction, is_complete } = found;
        let place = |it: usize| self.place(it);
        let sets = sets.into_iter().map(|it| it.into_iter().filter_map(place).collect()).collect();
        (weight, sets, contradiction.map(|it| self.told_carefully(&it)), is_complete)
    }
}

/// Weight, sets, contradiction, and whether that is all.
type Told = (u64, Vec<Vec<usize>>, Option<Contradiction>, bool);

/// Every set of one part goes with every set of the others; whether none had to be left out.
fn pair(sets: &mut Vec<Vec<usize>>, with: Vec<Vec<usize>>) -> bool {
    match (sets.as_slice(), with.as_slice()) {
        ([set], _) if set.is_empty() => {
            let all = with.len() <= MOST_SETS;
            *sets = with;
            sets.truncate(MOST_SETS);
            all
        }
        (_, [set]) if set.is_empty() => true,
        _ => {
            let wanted = sets.len().saturating_mul(with.len());
            let pairs = sets.iter().flat_map(|set| {
                with.iter().map(|more| set.iter().chain(more).copied().collect::<Vec<usize>>())
            });
            *sets = pairs.take(MOST_SETS).collect();
            wanted <= MOST_SETS
        }
    }
}
