//! Relations as integer arithmetic.
//!
//! A linear relation over figures of a fixed precision says that a sum of integers lies between two integers:
//! coefficients, decimal places, precision, tolerance, the plain number and whether ends belong all go into those
//! two when the program is made.

use alloc::vec::Vec;
use core::ops::{Add, Neg, Sub};

use super::{Field, Layout};
use crate::{
    quantity::{Number, Reading},
    reconcile::Wide,
    relation::{Comparison, Relation, Sum, Term},
};

/// All sums and all ends stay below this, so that their differences fit into 64 bits.
pub(super) const ROOM: i64 = 1 << 62;

/// So many figures, each times a coefficient, add up to something between two ends.
#[derive(Debug, Clone)]
pub(super) struct Linear<const N: usize> {
    pub(super) fields: [u16; N],
    coefficients: [i64; N],
    pub(super) low: i64,
    pub(super) high: i64,
    /// From the low end to the high one, 2⁶³ at most.
    span: u64,
    pub(super) relation: usize,
}

impl<const N: usize> Linear<N> {
    /// One figure less the others, where no coefficient needs a multiplication.
    #[inline]
    pub(super) fn difference(values: [i64; N]) -> i64 {
        let mut values = values.into_iter();
        let first = values.next().unwrap_or_default();
        values.fold(first, i64::wrapping_sub)
    }

    /// All figures together.
    #[inline]
    pub(super) fn total(values: [i64; N]) -> i64 {
        values.into_iter().fold(0, i64::wrapping_add)
    }

    #[inline]
    pub(super) fn sum(&self, values: [i64; N]) -> i64 {
        let terms = values.into_iter().zip(self.coefficients);
        terms.fold(0, |sum, (value, times)| sum.wrapping_add(value.wrapping_mul(times)))
    }

    /// Whether a sum is out of the ends. What is below the low end wraps to more than any span.
    #[inline]
    pub(super) const fn is_out(&self, sum: i64) -> bool {
        sum.wrapping_sub(self.low).cast_unsigned() > self.span
    }
}

/// Linear relations of as many figures.
#[derive(Debug, Clone)]
pub(super) struct Group<const N: usize> {
    /// The first coefficient is 1, the others −1.
    pub(super) differences: Vec<Linear<N>>,
    /// All coefficients are 1.
    pub(super) totals: Vec<Linear<N>>,
    pub(super) sums: Vec<Linear<N>>,
}

impl<const N: usize> Default for Group<N> {
    fn default() -> Self {
        Self { differences: Vec::new(), totals: Vec::new(), sums: Vec::new() }
    }
}

impl<const N: usize> Group<N> {
    fn push(&mut self, line: &Line, relation: usize) {
        let (mut fields, mut coefficients) = ([0; N], [0; N]);
        let slots = fields.iter_mut().zip(&mut coefficients);
        for ((field, times), (its, coefficient)) in slots.zip(&line.terms) {
            (*field, *times) = (*its, *coefficient);
        }
        let op = Linear {
            fields,
            coefficients,
            low: line.low,
            high: line.high,
            span: line.high.wrapping_sub(line.low).cast_unsigned(),
            relation,
        };
        let rest_is = |sign: i64| coefficients.iter().skip(1).all(|it| *it == sign);
        match coefficients.first() {
            Some(1) if rest_is(-1) => self.differences.push(op),
            Some(1) if rest_is(1) => self.totals.push(op),
            _ => self.sums.push(op),
        }
    }
}

/// A linear relation of any length.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) terms: Vec<(u16, i64)>,
    pub(super) low: i64,
    pub(super) high: i64,
}

/// A product of two figures: the ends of each are its value times the factor, less and more the radius.
#[derive(Debug, Clone, Copy)]
pub(super) struct Factors {
    pub(super) fields: [u16; 2],
    times: [i64; 2],
    radii: [i64; 2],
}

/// A relation with products, all of its figures exact or rounded.
#[derive(Debug, Clone)]
pub(super) struct Product {
    pub(super) terms: Vec<(u16, i64)>,
    pub(super) products: Vec<Factors>,
    low: i128,
    high: i128,
    /// The ends for sums in 64 bits, if they have any.
    narrow: Option<(i64, i64)>,
    /// All of it, if it is no more than one product and two other terms.
    pair: Option<([(u16, i64); 2], Factors)>,
    pub(super) relation: usize,
}

/// The least and the greatest of a product of two values that may each be off.
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
        (0, _) => around(by(a, b), by(a, around_b)),
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
        if around_a == 0 || around_b == 0 {
            let by_a = a.checked_mul(around_b)?;
            let by_b = b.checked_mul(around_a)?;
            // One of the two is zero.
            let around = (by_a | by_b).checked_abs()?;
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

impl Product {
    /// Whether no values that the figures allow satisfy it.
    #[inline]
    pub(super) fn is_violated(&self, value: impl Fn(u16) -> i64) -> bool {
        self.is_violated_narrow(&value).unwrap_or_else(|| self.is_violated_wide(&value))
    }

    /// The same in 64 bits, `None` if they do not suffice.
    #[inline]
    #[expect(clippy::needless_bitwise_bool, reason = "missing figures make a jump a gamble")]
    fn is_violated_narrow(&self, value: impl Fn(u16) -> i64) -> Option<bool> {
        let (low, high) = self.narrow?;
        if let Some((terms, factors)) = &self.pair {
            let its = |(at, times): (u16, i64)| times.checked_mul(value(at));
            let sum = its(terms[0])?.checked_add(its(terms[1])?)?;
            let [a, b] = factors.fields.map(&value);
            let (least, most) = factors.narrow(a, b)?;
            let (least, most) = (sum.checked_add(least)?, sum.checked_add(most)?);
            return Some((least > high) | (most < low));
        }
        let mut sum = 0_i64;
        for (at, times) in &self.terms {
            sum = sum.checked_add(times.checked_mul(value(*at))?)?;
        }
        let (mut least, mut most) = (sum, sum);
        for product in &self.products {
            let [a, b] = product.fields.map(&value);
            let (its_least, its_most) = product.narrow(a, b)?;
            least = least.checked_add(its_least)?;
            most = most.checked_add(its_most)?;
        }
        Some(least > high || most < low)
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

/// An end of sums that stay below [`ROOM`].
fn end(it: i128) -> i64 {
    i64::try_from(it.clamp(-i128::from(ROOM), i128::from(ROOM))).unwrap_or(ROOM)
}

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
        if difference.terms().iter().any(|it| it.names().len() == 2) {
            let (product, limit) = draft.product(low, high, at)?;
            self.products.push(product);
            return Some(limit);
        }
        let mut terms = Vec::new();
        for term in draft.terms.iter().filter(|it| !it.fields.is_empty()) {
            terms.push((*term.fields.first()?, draft.coefficient(term)?));
        }
        let weight: u64 =
            terms.iter().try_fold(0_u64, |sum, it| sum.checked_add(it.1.unsigned_abs()))?;
        let limit = (ROOM.unsigned_abs() - 1).checked_div(weight)?;
        // Great coefficients take wider sums, so that they narrow no other relation.
        if limit < 1 << 53 {
            let (product, limit) = draft.product(low, high, at)?;
            self.products.push(product);
            return Some(limit);
        }
        if low > high {
            return None;
        }
        let line = Line { terms, low: end(low), high: end(high) }.turned();
        match line.terms.len() {
            1 => self.one.push(&line, at),
            2 => self.two.push(&line, at),
            3 => self.three.push(&line, at),
            4 => self.four.push(&line, at),
            5 => self.five.push(&line, at),
            6 => self.six.push(&line, at),
            _ => self.lines.push((at, line)),
        }
        Some(limit)
    }
}

impl Line {
    /// The same relation with the figure that stands alone on its side in front and positive, and with nothing
    /// but positive figures if none stands alone and all are negative.
    fn turned(mut self) -> Self {
        let count = |sign: i64| self.terms.iter().filter(|it| it.1.signum() == sign).count();
        let is_negative = count(1) == 0;
        let is_turned = is_negative || (count(-1) == 1 && count(1) != 1);
        let alone = if count(1) == 1 { 1 } else { -1 };
        if count(alone) == 1
            && let Some(first) = self.terms.iter().position(|it| it.1.signum() == alone)
        {
            self.terms.swap(0, first);
        }
        if !is_turned {
            return self;
        }
        for (_, times) in &mut self.terms {
            *times = -*times;
        }
        Self { low: -self.high, high: -self.low, ..self }
    }
}

/// A term with the fields of its figures.
struct Part<'a> {
    fields: Vec<u16>,
    of: Vec<&'a Field>,
    coefficient: Number,
    /// Its coefficient and values have so many decimal places together.
    places: u16,
}

struct Draft<'a> {
    terms: Vec<Part<'a>>,
    places: u16,
}

/// How many decimal places a factor of a product needs for its value and its ends.
fn places_of(field: &Field, is_factor: bool) -> u16 {
    let radius = if is_factor { field.radius().parts().1 } else { 0 };
    u16::from(radius.max(field.its_places()))
}

/// The number in units of a decimal place.
fn scaled(number: Number, places: u16) -> Option<i64> {
    let (whole, is_whole) = Wide::from(number).floor_at(places)?;
    i64::try_from(whole).ok().filter(|_| is_whole)
}

impl<'a> Draft<'a> {
    fn new(layout: &'a Layout, difference: &Sum) -> Option<Self> {
        let part = |term: &Term| {
            let mut fields = Vec::new();
            let mut of = Vec::new();
            for name in term.names() {
                fields.push(u16::try_from(layout.index(name.as_str())?).ok()?);
                of.push(layout.field(name)?);
            }
            let coefficient = term.coefficient();
            let is_product = of.len() == 2;
            let places = u16::from(coefficient.parts().1)
                + of.iter().map(|it| places_of(it, is_product)).sum::<u16>();
            Some(Part { fields, of, coefficient, places })
        };
        let terms: Vec<Part<'_>> = difference.terms().iter().map(part).collect::<Option<_>>()?;
        let fields = || terms.iter().flat_map(|it| it.of.iter().zip(&it.fields));
        let is_product = terms.iter().any(|it| it.of.len() == 2);
        for (at, (field, place)) in fields().enumerate() {
            let is_again = fields().skip(at + 1).any(|(_, it)| it == place);
            let is_fit = match field.its_reading() {
                Reading::Exact => true,
                Reading::Nearest => !is_again,
                Reading::Press => !is_product,
                // How far it reaches depends on its sign.
                Reading::Truncated => false,
            };
            if !is_fit {
                return None;
            }
        }
        let places = terms.iter().map(|it| it.places).max()?;
        (!terms.iter().all(|it| it.of.is_empty())).then_some(Self { terms, places })
    }

    /// The coefficient of a single figure, for values in units of its last place.
    fn coefficient(&self, term: &Part<'_>) -> Option<i64> {
        let its = term.of.first().map_or(0, |it| u16::from(it.its_places()));
        scaled(term.coefficient, self.places.checked_sub(its)?)
    }

    /// The least and the greatest that the integers may add up to, those of products at their ends.
    fn ends(&self, relation: &Relation) -> Option<(i128, i128)> {
        let mut plain = Wide::ZERO;
        let mut radius = Wide::from(relation.tolerance());
        let mut is_open = false;
        for term in &self.terms {
            let coefficient = Wide::from(term.coefficient);
            match term.of.as_slice() {
                [] => plain = plain.plus(coefficient).ok()?,
                [field] => {
                    let size = Wide::from(term.coefficient.magnitude());
                    radius = radius.plus(size.times(Wide::from(field.radius())).ok()?).ok()?;
                    is_open |= field.its_reading() == Reading::Press;
                }
                _ => {}
            }
        }
        let end = |number: Wide, is_strict: bool| {
            let (whole, is_whole) = number.floor_at(self.places)?;
            Some(if is_strict && is_whole { whole - 1 } else { whole })
        };
        let strict = matches!(relation.comparison(), Comparison::Less | Comparison::Greater);
        let high = end(radius.plus(plain.negated()).ok()?, strict || is_open)?;
        let low = -end(radius.plus(plain).ok()?, strict || is_open)?;
        Some(match relation.comparison() {
            Comparison::Equal => (low, high),
            Comparison::AtMost | Comparison::Less => (i128::MIN, high),
            Comparison::AtLeast | Comparison::Greater => (low, i128::MAX),
        })
    }

    fn product(&self, low: i128, high: i128, relation: usize) -> Option<(Product, u64)> {
        let is_narrow = low <= i128::from(i64::MAX) && high >= i128::from(i64::MIN);
        let narrow = is_narrow.then(|| (clamped(low), clamped(high)));
        let mut all = Product {
            terms: Vec::new(),
            products: Vec::new(),
            low,
            high,
            narrow,
            pair: None,
            relation,
        };
        let mut limit = ROOM.unsigned_abs();
        for term in &self.terms {
            match (term.fields.as_slice(), term.of.as_slice()) {
                ([at], _) => {
                    let times = self.coefficient(term)?;
                    if times.unsigned_abs() > 1 << 56 {
                        return None;
                    }
                    all.terms.push((*at, times));
                }
                ([a, b], [of_a, of_b]) => {
                    // The coefficient and what is wanting in decimal places go to the first factor.
                    let (places_a, places_b) = (places_of(of_a, true), places_of(of_b, true));
                    let times =
                        scaled(term.coefficient, self.places.checked_sub(places_a + places_b)?)?;
                    let factor = |field: &Field, places: u16| {
                        let unit =
                            scaled(1.into(), places.checked_sub(u16::from(field.its_places()))?)?;
                        Some((unit, scaled(field.radius(), places)?))
                    };
                    let (unit_a, around_a) = factor(of_a, places_a)?;
                    let (unit_b, around_b) = factor(of_b, places_b)?;
                    let factors = [unit_a.checked_mul(times)?, unit_b];
                    let radii = [around_a.checked_mul(times)?.checked_abs()?, around_b];
                    for (factor, radius) in factors.iter().zip(radii) {
                        let room = ROOM.checked_sub(radius)?.unsigned_abs();
                        limit = limit.min(room.checked_div(factor.unsigned_abs())?);
                    }
                    all.products.push(Factors { fields: [*a, *b], times: factors, radii });
                }
                _ => {}
            }
        }
        if let [factors] = all.products.as_slice() {
            let none = (factors.fields[0], 0);
            let terms = match all.terms.as_slice() {
                [] => Some([none, none]),
                [one] => Some([*one, none]),
                [one, other] => Some([*one, *other]),
                _ => None,
            };
            all.pair = terms.map(|it| (it, *factors));
        }
        // Each product stays below 2¹²⁴ and each other term below 2¹¹⁸, so that a sum of few fits.
        (all.products.len() <= 4 && all.terms.len() <= 64).then_some((all, limit))
    }
}
