//! How figures are written, as far as slips of the hand depend on it.

use alloc::vec::Vec;

use crate::{
    money::Denomination,
    quantity::{Number, Stated, Unit},
    text::{digit, read_number},
};

/// How a figure is written.
///
/// # Examples
/// ```
/// use karnameh::{money::Denomination, repair::Written};
/// // «۳۸ میلیارد تومان», in rials.
/// let denomination = Some(Denomination::Toman);
/// let written = Written { denomination, place: 10, scale: Some(9), ..Written::default() };
/// assert_ne!(written, Written::default());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Written {
    /// The denomination of money, of which rial and toman are taken for each other.
    pub denomination: Option<Denomination>,
    /// The power of ten of its last written digit: scale words and denominations are no digits. Zero at least.
    pub place: i8,
    /// How many of its digits stand after a point.
    pub decimals: u8,
    /// The power of ten of its scale word, zero if it has none; `None` if that is not known.
    pub scale: Option<i8>,
    /// Whether it counts things, of which there are no milliards.
    pub is_count: bool,
}

impl Written {
    /// How a figure is written: as its words say, if they say that figure, or else as far as the figure itself tells.
    pub(super) fn of(stated: &Stated, words: Option<&str>) -> Self {
        let denomination = stated.unit().and_then(Unit::denomination);
        let (last, scale) = words.and_then(|it| said(stated, it)).unwrap_or_else(|| known(stated));
        let of_unit = denomination.map_or(0, |it| power(it.rials()));
        Self {
            denomination,
            place: of_unit.saturating_add(last).max(0),
            decimals: u8::try_from(scale.saturating_sub(last)).unwrap_or(0),
            scale: Some(scale),
            is_count: stated.unit().is_none_or(Unit::is_count),
        }
    }

    /// The power of ten to the amount that the same digits are in the denomination that this one is taken for.
    pub(super) const fn other_denomination(self) -> Option<i8> {
        match self.denomination {
            Some(Denomination::CurrentRial) => Some(1),
            Some(Denomination::Toman) => Some(-1),
            _ => None,
        }
    }

    /// The powers of ten to what the same digits are with another scale word, or without one, where people would
    /// write so: a figure that reaches a word does not take it, and one that stands alone is in full.
    pub(super) fn other_scales(self, digits: Number) -> Vec<i8> {
        let Some(own) = self.scale else { return [3, -3, 6, -6, 9, -9].into() };
        let is_money = match self.denomination {
            Some(Denomination::Hemat) => return Vec::new(),
            it => it.is_some(),
        };
        let decimals = i8::try_from(self.decimals).unwrap_or(0);
        let Ok(before) = digits.magnitude().shifted(-decimals) else { return Vec::new() };
        let below = |limit: i64| before < Number::from(limit);
        let fits = |other: &i8| match other {
            0 => !below(1_000),
            9 => is_money && below(100_000),
            6 => below(1_000) && (is_money || own > 0),
            _ => below(1_000) && (is_money || self.is_count),
        };
        let others = [0, 3, 6, 9].into_iter().filter(|it| *it != own);
        others.filter(fits).map(|it| it - own).collect()
    }
}

/// The power of ten of the last digit that words have, and of their scale word; `None` if they say another figure.
fn said(stated: &Stated, words: &str) -> Option<(i8, i8)> {
    let first = words.char_indices().find(|(_, it)| digit(*it).is_some()).map(|(at, _)| at);
    let numeral = |at: usize| read_number(words.get(at..)?).ok().map(|(it, _)| it);
    let is_it = |it: &crate::text::Numeral| it.value() == stated.value();
    let numeral = numeral(0).filter(is_it).or_else(|| numeral(first?).filter(is_it))?;
    Some((numeral.last_written_place(), numeral.trailing_scale()))
}

/// The same as far as a figure tells it: where it is rounded or cut it ends.
fn known(stated: &Stated) -> (i8, i8) {
    let decimals = i8::try_from(stated.figure().places()).unwrap_or(0);
    if let Some(scale) = stated.scale() {
        let scale = i8::try_from(scale.exponent()).unwrap_or(0);
        return (scale - decimals, scale);
    }
    if stated.reading() == crate::quantity::Reading::Exact || stated.place() < 1 {
        return (-decimals, 0);
    }
    let reaches = |it: &i8| stated.place() > *it - 3 && stated.value().magnitude() >= ten(*it);
    let word = [9, 6, 3].into_iter().find(reaches).unwrap_or(stated.place());
    (stated.place(), word)
}

fn ten(power: i8) -> Number {
    Number::from(1).shifted(power).unwrap_or_default()
}

/// The power of ten that a factor is.
pub(super) fn power(factor: i128) -> i8 {
    Number::try_new(factor, 0).map_or(0, Number::last_place)
}
