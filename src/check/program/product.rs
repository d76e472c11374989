//! Sums with products of two figures between two ends.

use alloc::vec::Vec;
use core::ops::{Add, Neg, Sub};

use super::linear::{ROOM, end};

/// A product of two figures: the ends of each are its value times the factor, less and more the radius. If one of
/// them is exact, it is the second.
#[derive(Debug, Clone, Copy)]
pub(super) struct Factors {
    pub(super) fields: [u16; 2],
    pub(super) times: [i64; 2],
    pub(super) radii: [i64; 2],
}

/// A relation with products, all of its figures exact or rounded.
#[derive(Debug, Clone)]
pub(super) struct Product {
    pub(super) terms: Vec<(u16, i64)>,
    pub(super) products: Vec<Factors>,
    low: i128,
    high: i128,
    short: Option<Short>,
    pub(super) relation: usize,
}

/// All of a relation of one product and two other terms at most, for sums in 64 bits.
#[derive(Debug, Clone)]
struct Short {
    terms: [(u16, i64); 2],
    factors: Option<Factors>,
    low: i64,
    high: i64,
}

/// The least and the greatest of a product of two values that may each be off; if one only, then the first.
#[inline]
fn ends<T: Copy + Ord + Add<Output = T> + Sub<Output = T> + Neg<Output = T>>(
    [a, b]: [i64; 2],
    [around_a, around_b]: [i64; 2],
    by: impl Fn(i64, i64) -> T,
) -> (T, T) {
    let around = |middle: T, around: T| {
        let around = around.max(-around);
        (middle - around, middle + around)
    };
    match (around_a, around_b) {
        (0, 0) => (by(a, b), by(a, b)),
        (_, 0) => around(by(a, b), by(b, around_a)),
        _ => {
            let (least_a, most_a) = (a - around_a, a + around_a);
            let (least_b, most_b) = (b - around_b, b + around_b);
            let (first, second) = (by(least_a, least_b), by(least_a, most_b));
            let (third, last) = (by(most_a, least_b), by(most_a, most_b));
            let smallest = first.min(second).min(third.min(last));
            (smallest, first.max(second).max(third.max(last)))
        }
    }
}

impl Factors {
    /// How much its two values multiply to at most, if they are no greater than these; `u64::MAX` for too much.
    fn most(&self, sizes: [u64; 2]) -> u64 {
        let its = |size: u64, times: i64, radius: i64| {
            size.saturating_mul(times.unsigned_abs()).saturating_add(radius.unsigned_abs())
        };
        let ([a, b], [times_a, times_b], [around_a, around_b]) = (sizes, self.times, self.radii);
        its(a, times_a, around_a).saturating_mul(its(b, times_b, around_b))
    }

    /// The ends in 64 bits, `None` if they do not fit.
    #[inline]
    fn narrow(&self, a: i64, b: i64) -> Option<(i64, i64)> {
        let ([times_a, times_b], [around_a, around_b]) = (self.times, self.radii);
        let (a, b) = (a.wrapping_mul(times_a), b.wrapping_mul(times_b));
        let middle = a.checked_mul(b)?;
        if around_b == 0 {
            let around = b.checked_mul(around_a)?.checked_abs()?;
            return Some((middle.checked_sub(around)?, middle.checked_add(around)?));
        }
        let (least_a, most_a) = (a.checked_sub(around_a)?, a.checked_add(around_a)?);
        let (least_b, most_b) = (b.checked_sub(around_b)?, b.checked_add(around_b)?);
        let (first, second) = (least_a.checked_mul(least_b)?, least_a.checked_mul(most_b)?);
        let (third, fourth) = (most_a.checked_mul(least_b)?, most_a.checked_mul(most_b)?);
        let smallest = first.min(second).min(third.min(fourth));
        Some((smallest, first.max(second).max(third.max(fourth))))
    }

    /// The ends, with products taken in some way.
    #[inline]
    pub(super) fn ends<T: Copy + Ord + Add<Output = T> + Sub<Output = T> + Neg<Output = T>>(
        &self,
        [a, b]: [i64; 2],
        by: impl Fn(i64, i64) -> T,
    ) -> (T, T) {
        let [times_a, times_b] = self.times;
        ends([a.wrapping_mul(times_a), b.wrapping_mul(times_b)], self.radii, by)
    }
}

impl Short {
    fn new(terms: &[(u16, i64)], products: &[Factors], low: i128, high: i128) -> Option<Self> {
        let none = (0, 0);
        let terms = match terms {
            [] => [none, none],
            [one] => [*one, none],
            [one, other] => [*one, *other],
            _ => return None,
        };
        let factors = match products {
            [] => None,
            [one] => Some(*one),
            _ => return None,
        };
        let has_ends = low <= i128::from(i64::MAX) && high >= i128::from(i64::MIN);
        has_ends.then(|| Self { terms, factors, low: clamped(low), high: clamped(high) })
    }

    /// Whether no values that the figures allow satisfy it, `None` if 64 bits do not suffice to tell.
    #[inline]
    #[expect(clippy::needless_bitwise_bool, reason = "missing figures make a jump a gamble")]
    fn is_violated(&self, value: impl Fn(u16) -> Option<i64>) -> Option<bool> {
        let [(one, times_one), (other, times_other)] = self.terms;
        let (one, other) = (value(one)?, value(other)?);
        let sum = one.checked_mul(times_one)?.checked_add(other.checked_mul(times_other)?)?;
        let (mut least, mut most) = (sum, sum);
        if let Some(factors) = &self.factors {
            let [a, b] = factors.fields;
            let (its_least, its_most) = factors.narrow(value(a)?, value(b)?)?;
            (least, most) = (sum.checked_add(its_least)?, sum.checked_add(its_most)?);
        }
        Some((least > self.high) | (most < self.low))
    }
}

impl Product {
    pub(super) fn new(
        terms: Vec<(u16, i64)>,
        products: Vec<Factors>,
        (low, high): (i128, i128),
        relation: usize,
    ) -> Self {
        let short = Short::new(&terms, &products, low, high);
        Self { terms, products, low, high, short, relation }
    }

    /// Whether no values that the figures allow satisfy it.
    #[inline]
    pub(super) fn is_violated(&self, value: impl Fn(u16) -> Option<i64>) -> bool {
        let short = self.short.as_ref().and_then(|it| it.is_violated(&value));
        short.unwrap_or_else(|| self.is_violated_wide(|at| value(at).unwrap_or_default()))
    }

    #[cold]
    #[inline(never)]
    fn is_violated_wide(&self, value: impl Fn(u16) -> i64) -> bool {
        let (mut low, mut high) = (0, 0);
        for (at, times) in &self.terms {
            let its = i128::from(*times) * i128::from(value(*at));
            low += its;
            high += its;
        }
        for product in &self.products {
            let [a, b] = product.fields;
            let wide = |a: i64, b: i64| i128::from(a) * i128::from(b);
            let (least, most) = product.ends([value(a), value(b)], wide);
            low += least;
            high += most;
        }
        low > self.high || high < self.low
    }

    /// The ends of the relation in 64 bits if all of it stays within them for values of these sizes.
    pub(super) fn narrow(&self, size: impl Fn(u16) -> u64) -> Option<(i64, i64)> {
        let terms = self.terms.iter().map(|(at, times)| (times.unsigned_abs(), size(*at)));
        let most =
            terms.fold(0_u64, |sum, (times, size)| sum.saturating_add(times.saturating_mul(size)));
        let most = self
            .products
            .iter()
            .fold(most, |sum, product| sum.saturating_add(product.most(product.fields.map(&size))));
        (most < ROOM.unsigned_abs()).then(|| (end(self.low), end(self.high)))
    }
}

fn clamped(it: i128) -> i64 {
    let it = it.clamp(i128::from(i64::MIN), i128::from(i64::MAX));
    i64::try_from(it).unwrap_or_default()
}
