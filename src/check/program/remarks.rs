//! What relations say of each other, whatever the figures are.

use alloc::vec::Vec;

use ethnum::I256;

use crate::{
    reconcile::Wide,
    relation::{Comparison, Name, Relation},
};

/// Something that the writer of relations may want to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Remark {
    /// No exact figures satisfy both relations.
    Contradiction {
        /// The place of a relation.
        one: usize,
        /// The place of the other.
        other: usize,
    },
    /// One relation holds wherever another does.
    Redundant {
        /// The place of the relation that says nothing new.
        relation: usize,
        /// The place of the one that says as much or more.
        implied_by: usize,
    },
}

/// An end: a fraction, and whether it belongs.
type End = Option<(Wide, Wide, bool)>;

/// A sum without plain number, its coefficients without common divisor and the first of them positive, between
/// two ends.
struct Bounded {
    sum: Vec<(Vec<Name>, I256)>,
    low: End,
    high: End,
}

fn gcd(a: I256, b: I256) -> I256 {
    let (mut a, mut b) = (a, b);
    while b != I256::ZERO {
        (a, b) = (b, a % b);
    }
    a
}

impl Bounded {
    /// The relation in normal form; `None` if it has no figure or does not fit.
    fn new(relation: &Relation) -> Option<Self> {
        let difference = relation.difference().ok()?;
        let nine = |it| Wide::from(it).floor_at(9).map(|(whole, _)| I256::from(whole));
        let mut plain = I256::ZERO;
        let mut sum = Vec::new();
        for term in difference.terms() {
            let coefficient = nine(term.coefficient())?;
            if term.names().is_empty() {
                plain = coefficient;
            } else {
                sum.push((term.names().to_vec(), coefficient));
            }
        }
        sum.sort();
        let divisor = sum.iter().fold(I256::ZERO, |divisor, it| gcd(divisor, it.1));
        let size = if divisor < I256::ZERO { divisor.checked_neg()? } else { divisor };
        let is_turned = sum.first()?.1 < I256::ZERO;
        let divisor = if is_turned { size.checked_neg()? } else { size };
        for (_, coefficient) in &mut sum {
            *coefficient = coefficient.checked_div(divisor)?;
        }
        let tolerance = nine(relation.tolerance())?;
        let end = |it: I256, is_in| {
            let it = if is_turned { it.checked_neg()? } else { it };
            Some((Wide::whole(it), Wide::whole(size), is_in))
        };
        let least = end(tolerance.checked_add(plain)?.checked_neg()?, true);
        let most = |is_in| end(tolerance.checked_sub(plain)?, is_in);
        let (low, high) = match relation.comparison() {
            Comparison::Equal => (least, most(true)),
            Comparison::AtMost => (None, most(true)),
            Comparison::Less => (None, most(false)),
            Comparison::AtLeast => (most(true), None),
            Comparison::Greater => (most(false), None),
        };
        let (low, high) = if is_turned { (high, low) } else { (low, high) };
        Some(Self { sum, low, high })
    }

    /// Whether every value between the ends of this one is below all of the other's.
    fn lies_below(&self, other: &Self) -> bool {
        let Some((a, b)) = self.high.zip(other.low) else { return false };
        let Some((x, y)) = crossed(a, b) else { return false };
        x < y || (x == y && !(a.2 && b.2))
    }

    /// Whether this one allows nothing that the other does not.
    fn lies_in(&self, other: &Self) -> bool {
        let low = match (self.low, other.low) {
            (_, None) => true,
            (None, _) => false,
            (Some(a), Some(b)) => {
                crossed(a, b).is_some_and(|(x, y)| x > y || (x == y && (b.2 || !a.2)))
            }
        };
        let high = match (self.high, other.high) {
            (_, None) => true,
            (None, _) => false,
            (Some(a), Some(b)) => {
                crossed(a, b).is_some_and(|(x, y)| x < y || (x == y && (b.2 || !a.2)))
            }
        };
        low && high
    }
}

/// Two fractions as two numbers that compare as they do.
fn crossed(a: (Wide, Wide, bool), b: (Wide, Wide, bool)) -> Option<(Wide, Wide)> {
    Some((a.0.times(b.1).ok()?, b.0.times(a.1).ok()?))
}

/// Compares the relations that bound the same sum.
pub(super) fn remarks(relations: &[Relation]) -> Vec<Remark> {
    let bounded: Vec<Option<Bounded>> = relations.iter().map(Bounded::new).collect();
    let mut remarks = Vec::new();
    for (other, b) in bounded.iter().enumerate() {
        let Some(b) = b else { continue };
        let before = bounded.iter().enumerate().take(other);
        let same = |(at, a): (usize, &'_ Option<Bounded>)| {
            a.as_ref().filter(|a| a.sum == b.sum).map(|_| at)
        };
        for one in before.filter_map(same) {
            let Some(Some(a)) = bounded.get(one) else { continue };
            if a.lies_below(b) || b.lies_below(a) {
                remarks.push(Remark::Contradiction { one, other });
            } else if a.lies_in(b) {
                remarks.push(Remark::Redundant { relation: other, implied_by: one });
            } else if b.lies_in(a) {
                remarks.push(Remark::Redundant { relation: one, implied_by: other });
            }
        }
    }
    remarks
}
