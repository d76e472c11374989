//! A relation on its way to integers.

use alloc::vec::Vec;

use super::{
    Field, Layout,
    linear::ROOM,
    product::{Factors, Product},
};
use crate::{
    quantity::{Number, Reading},
    reconcile::Wide,
    relation::{Comparison, Relation, Sum, Term},
};

/// A term with the fields of its figures.
struct Part<'a> {
    fields: Vec<u16>,
    of: Vec<&'a Field>,
    coefficient: Number,
    /// Its coefficient and values have so many decimal places together.
    places: u16,
}

pub(super) struct Draft<'a> {
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
    pub(super) fn new(layout: &'a Layout, difference: &Sum) -> Option<Self> {
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
    pub(super) fn ends(&self, relation: &Relation) -> Option<(i128, i128)> {
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

    /// The figures and their coefficients, `None` if there are products or it does not fit.
    pub(super) fn line(&self) -> Option<Vec<(u16, i64)>> {
        let terms = self.terms.iter().filter(|it| !it.fields.is_empty());
        let its = |term: &Part<'_>| match term.fields.as_slice() {
            [at] => Some((*at, self.coefficient(term)?)),
            _ => None,
        };
        terms.map(its).collect()
    }

    /// The relation in 128 bits, and the greatest magnitude of values at which nothing can overflow.
    pub(super) fn product(&self, low: i128, high: i128, relation: usize) -> Option<(Product, u64)> {
        let (mut terms, mut products) = (Vec::new(), Vec::new());
        let mut limit = ROOM.unsigned_abs();
        for term in &self.terms {
            match (term.fields.as_slice(), term.of.as_slice()) {
                ([at], _) => {
                    let times = self.coefficient(term)?;
                    if times.unsigned_abs() > 1 << 56 {
                        return None;
                    }
                    terms.push((*at, times));
                }
                ([a, b], [of_a, of_b]) => {
                    // The one that is off, if one is, goes first.
                    let is_turned = of_a.radius() == Number::ZERO;
                    let ((a, of_a), (b, of_b)) =
                        if is_turned { ((b, of_b), (a, of_a)) } else { ((a, of_a), (b, of_b)) };
                    let (times, radii) = self.factors(term.coefficient, of_a, of_b)?;
                    for (factor, radius) in times.iter().zip(radii) {
                        let room = ROOM.checked_sub(radius)?.unsigned_abs();
                        limit = limit.min(room.checked_div(factor.unsigned_abs())?);
                    }
                    products.push(Factors { fields: [*a, *b], times, radii });
                }
                _ => {}
            }
        }
        // Each product stays below 2¹²⁴ and each other term below 2¹¹⁸, so that a sum of few fits.
        let fits = products.len() <= 4 && terms.len() <= 64;
        fits.then(|| (Product::new(terms, products, (low, high), relation), limit))
    }

    /// By what the two figures of a product are multiplied, and their radii.
    fn factors(&self, coefficient: Number, a: &Field, b: &Field) -> Option<([i64; 2], [i64; 2])> {
        // The coefficient and what is wanting in decimal places go to the first factor.
        let (places_a, places_b) = (places_of(a, true), places_of(b, true));
        let times = scaled(coefficient, self.places.checked_sub(places_a + places_b)?)?;
        let factor = |field: &Field, places: u16| {
            let unit = scaled(1.into(), places.checked_sub(u16::from(field.its_places()))?)?;
            Some((unit, scaled(field.radius(), places)?))
        };
        let (unit_a, around_a) = factor(a, places_a)?;
        let (unit_b, around_b) = factor(b, places_b)?;
        let around_a = around_a.checked_mul(times)?.checked_abs()?;
        Some(([unit_a.checked_mul(times)?, unit_b], [around_a, around_b]))
    }
}
