//! Totals with their parts, found again by either.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};

use super::ties::Group;

/// The groups of a text. A figure is part of at most one of them in each division of a whole; of several, the
/// first is told.
#[derive(Default)]
pub(super) struct Groups {
    all: Vec<Group>,
    of_part: BTreeMap<usize, usize>,
    totals: BTreeSet<usize>,
}

impl Groups {
    pub(super) fn of(all: Vec<Group>) -> Self {
        let mut groups = Self::default();
        for group in all {
            groups.add(group);
        }
        groups
    }

    pub(super) fn add(&mut self, group: Group) {
        for part in &group.parts {
            self.of_part.entry(*part).or_insert(self.all.len());
        }
        self.totals.insert(group.total);
        self.all.push(group);
    }

    pub(super) fn iter(&self) -> core::slice::Iter<'_, Group> {
        self.all.iter()
    }

    pub(super) fn into_all(self) -> Vec<Group> {
        self.all
    }

    /// The group that a figure is part of.
    pub(super) fn of_part(&self, at: usize) -> Option<&Group> {
        self.all.get(*self.of_part.get(&at)?)
    }

    pub(super) fn is_part(&self, at: usize) -> bool {
        self.of_part.contains_key(&at)
    }

    pub(super) fn is_total(&self, at: usize) -> bool {
        self.totals.contains(&at)
    }
}
