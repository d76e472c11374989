//! Fractions of one: «دو سوم».

use alloc::vec::Vec;
use core::ops::Range;

use crate::{
    mention::{
        Content, Quantity, UnitOf,
        cursor::{rest, word_after},
        lexicon::{self, Trigger},
        scan::Read,
    },
    money::MoneyReader,
    quantity::{Number, Unit},
    text::{read_number, word::key_of},
};

use super::{Figure, hedge_before, set_unit, unit_after};

/// «دو سوم», «یک دهم»: a fraction of one; «یک چهارم درصد»: of a hundredth.
pub(super) fn read_ratio<'a>(text: &'a str, figure: &Figure) -> Option<Read<'a>> {
    let (number, denominator, end) = if figure.numeral.is_ordinal() {
        // Read as one number already: tenths, hundredths; beyond those it may be an ordinal.
        let value = figure.numeral.value();
        if value.to_integer().is_some() || value.last_place() < -2 {
            return None;
        }
        (value, 1, figure.end)
    } else {
        let numerator = figure.numeral.value().to_integer().filter(|it| (1..20).contains(it))?;
        let next = figure.next?;
        if lexicon::trigger(next.key) != Some(Trigger::Number) {
            return None;
        }
        let (denominator, length) = read_number(rest(text, next.start)).ok()?;
        let parts = u16::try_from(denominator.value().to_integer()?).ok()?;
        let is_fraction = denominator.is_ordinal() && parts <= 100 && numerator < i128::from(parts);
        // «سی و یکم», «ماده دو سوم»: only a number that stands right before.
        if !is_fraction || figure.numeral.trailing_scale() > 0 {
            return None;
        }
        (figure.numeral.value(), parts, next.start + length)
    };
    Some(fraction(text, number, denominator, figure.start..end))
}

/// A fraction with its hedge, and with «درصد» if that follows.
fn fraction(text: &str, number: Number, denominator: u16, span: Range<usize>) -> Read<'_> {
    let mut quantity = Quantity {
        number,
        high: None,
        denominator: Some(denominator),
        place: 0,
        scaled: false,
        hedge: hedge_before(text, span.start),
        unit: None,
        unit_written: None,
        inherited: None,
        doubts: Vec::new(),
    };
    let mut end = span.end;
    let percent = unit_after(text, end, MoneyReader::new());
    if let Some(unit) = percent.filter(|it| it.unit == UnitOf::Known(Unit::Percent))
        && let Some(number) = divided(number, denominator)
    {
        (quantity.number, quantity.denominator, end) = (number, None, unit.end);
        quantity.place = -i8::try_from(number.places()).unwrap_or(0);
        set_unit(&mut quantity, unit.unit, unit.written);
    }
    Read { content: Content::Quantity(quantity), start: span.start, end }
}

/// A number divided, if the result ends within nine places.
fn divided(number: Number, denominator: u16) -> Option<Number> {
    (0..=9_u8).find_map(|places| {
        let power = i8::try_from(places).ok()?;
        let scaled = number.shifted(power).ok()?.to_integer()?;
        let denominator = i128::from(denominator);
        let exact = scaled.checked_rem(denominator)? == 0;
        exact.then(|| Number::try_new(scaled / denominator, places).ok())?
    })
}

/// A fraction in one word: «یکسوم», «نیمی».
pub(in crate::mention) fn read_fraction(text: &str, at: usize) -> Option<Read<'_>> {
    const WORDS: [(u128, u16, u16); 7] = [
        (key_of("یکسوم"), 1, 3),
        (key_of("دوسوم"), 2, 3),
        (key_of("یکچهارم"), 1, 4),
        (key_of("یکپنجم"), 1, 5),
        (key_of("یکدهم"), 1, 10),
        (key_of("نیمی"), 1, 2),
        (key_of("نصف"), 1, 2),
    ];
    let word = word_after(text, at)?;
    let (_, number, denominator) = WORDS.into_iter().find(|(key, ..)| *key == word.key)?;
    Some(fraction(text, Number::from(u32::from(number)), denominator, word.start..word.end))
}
