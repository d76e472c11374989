//! Relations as integer arithmetic.
//!
//! A linear relation over figures of a fixed precision says that a sum of integers lies between two integers:
//! coefficients, decimal places, precision, tolerance, the plain number and whether ends belong all go into those
//! two when the program is made.

use alloc::vec::Vec;

use super::{
    Layout,
    draft::Draft,
    linear::{Group, Line, ROOM, end},
    product::Product,
};
use crate::relation::Relation;

/// All relations that integers can judge.
#[derive(Debug, Clone, Default)]
pub(super) struct Ops {
    pub(super) one: Group<1>,
    pub(super) two: Group<2>,
    pub(super) three: Group<3>,
    pub(super) four: Group<4>,
    pub(super) five: Group<5>,
    pub(super) six: Group<6>,
    pub(super) lines: Vec<(usize, Line)>,
    pub(super) products: Vec<Product>,
}

impl Ops {
    /// Takes a relation in; gives back the greatest magnitude of values at which nothing can overflow, `None`
    /// if the relation is one for the careful way.
    pub(super) fn push(&mut self, layout: &Layout, relation: &Relation, at: usize) -> Option<u64> {
        let difference = relation.difference().ok()?;
        let draft = Draft::new(layout, &difference)?;
        let (low, high) = draft.ends(relation)?;
        let Some(terms) = draft.line() else { return self.push_product(&draft, low, high, at) };
        let weight =
            terms.iter().try_fold(0_u64, |sum, it| sum.checked_add(it.1.unsigned_abs()))?;
        let limit = (ROOM.unsigned_abs() - 1).checked_div(weight)?;
        // Great coefficients take wider sums, so that they narrow no other relation.
        if limit < 1 << 53 {
            return self.push_product(&draft, low, high, at);
        }
        if low > high {
            return None;
        }
        let line = Line { terms, low: end(low), high: end(high) };
        match (line.led(), line.terms.len()) {
            (Some(line), 1) => self.one.push(&line, at),
            (Some(line), 2) => self.two.push(&line, at),
            (Some(line), 3) => self.three.push(&line, at),
            (Some(line), 4) => self.four.push(&line, at),
            (Some(line), 5) => self.five.push(&line, at),
            (Some(line), 6) => self.six.push(&line, at),
            _ => self.lines.push((at, line)),
        }
        Some(limit)
    }

    fn push_product(&mut self, draft: &Draft<'_>, low: i128, high: i128, at: usize) -> Option<u64> {
        let (product, limit) = draft.product(low, high, at)?;
        self.products.push(product);
        Some(limit)
    }
}
