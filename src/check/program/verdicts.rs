//! What a program says of one form, and of the rows of columns.

use alloc::{vec, vec::Vec};

use super::{
    bits::{Bits, ones},
    form::BLOCK,
};
use crate::verdict::Verdict;

/// The verdicts of a program on one form, by the place of each relation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdicts {
    pub(super) relations: usize,
    pub(super) violated: Bits,
    pub(super) undetermined: Bits,
}

impl Verdicts {
    /// The verdict on a relation, `None` if there are not so many.
    #[must_use]
    pub fn get(&self, relation: usize) -> Option<Verdict> {
        (relation < self.relations).then(|| {
            if self.violated.contains(relation) {
                Verdict::Violated
            } else if self.undetermined.contains(relation) {
                Verdict::Undetermined
            } else {
                Verdict::Satisfied
            }
        })
    }

    /// Whether all relations are satisfied.
    #[must_use]
    pub fn all_satisfied(&self) -> bool {
        self.violated.is_empty() && self.undetermined.is_empty()
    }

    /// The relations that are violated, in order.
    pub fn violated(&self) -> impl Iterator<Item = usize> {
        self.violated.iter()
    }

    /// The relations that are undetermined, in order.
    pub fn undetermined(&self) -> impl Iterator<Item = usize> {
        self.undetermined.iter()
    }
}

/// The verdicts of a program on the rows of columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchVerdicts {
    rows: usize,
    blocks: usize,
    relations: usize,
    violated: Vec<u64>,
    undetermined: Vec<u64>,
}

impl BatchVerdicts {
    /// All satisfied.
    pub(super) fn new(relations: usize, rows: usize) -> Self {
        let blocks = rows.div_ceil(BLOCK);
        let words = relations * blocks;
        Self { rows, blocks, relations, violated: vec![0; words], undetermined: vec![0; words] }
    }

    fn words<'a>(&self, all: &'a [u64], relation: usize) -> &'a [u64] {
        let start = relation.saturating_mul(self.blocks);
        all.get(start..start.saturating_add(self.blocks)).unwrap_or_default()
    }

    /// The verdict of a relation on a row, `None` if there is no such relation or row.
    #[must_use]
    pub fn get(&self, relation: usize, row: usize) -> Option<Verdict> {
        let is_in = |all| {
            let words = self.words(all, relation);
            words.get(row / BLOCK).is_some_and(|it| it >> (row % BLOCK) & 1 == 1)
        };
        (relation < self.relations && row < self.rows).then(|| {
            if is_in(&self.violated) {
                Verdict::Violated
            } else if is_in(&self.undetermined) {
                Verdict::Undetermined
            } else {
                Verdict::Satisfied
            }
        })
    }

    /// The rows on which a relation is violated, in order.
    pub fn violated(&self, relation: usize) -> impl Iterator<Item = usize> {
        ones(self.words(&self.violated, relation))
    }

    /// The rows on which a relation is undetermined, in order.
    pub fn undetermined(&self, relation: usize) -> impl Iterator<Item = usize> {
        ones(self.words(&self.undetermined, relation))
    }

    /// Marks rows of a block.
    pub(super) fn insert(
        &mut self,
        relation: usize,
        block: usize,
        violated: u64,
        undetermined: u64,
    ) {
        let at = relation * self.blocks + block;
        if let Some((a, b)) = self.violated.get_mut(at).zip(self.undetermined.get_mut(at)) {
            *a |= violated;
            *b |= undetermined;
        }
    }
}
