//! A number with what stands around it.

mod doubts;
mod figure;
mod fraction;
mod hedge;
mod told;
mod unit;

use crate::{calendar::Period, money::MoneyReader};

use super::{
    Content, Donor, Hedge, Quantity, UnitOf,
    cursor::{char_at, rest, word_before},
    enumeration, lexicon,
    scan::Read,
};
use doubts::{bracketed, compare, doubt_dropped_scale};
use figure::is_digit;
use fraction::read_ratio;
use told::{is_told, range_is_told};
use unit::{unit_before, unit_of};

pub(super) use doubts::doubts_of;
pub(super) use figure::Figure;
pub(super) use fraction::read_fraction;
pub(super) use hedge::{hedge_after, hedge_before, hedge_of};
pub(super) use unit::{UnitAfter, noun_of, set_unit, unit_after};

/// The quantity whose number stands at a byte.
pub(in crate::mention) fn read(text: &str, at: usize, reader: MoneyReader) -> Option<Read<'_>> {
    let in_digits = is_digit(char_at(text, at));
    let Some(figure) = Figure::at(text, at) else {
        if !in_digits {
            return None;
        }
        let end = at + crate::text::length_of_figure(rest(text, at)).max(1);
        return Some(Read { content: Content::Unreadable, start: at, end });
    };
    if let Some(fraction) = read_ratio(text, &figure) {
        return Some(fraction);
    }
    if figure.numeral.is_ordinal() {
        return Some(Read { content: ordinal(&figure)?, start: figure.start, end: figure.end });
    }
    let again = bracketed(text, figure.end);
    let after = again.as_ref().map_or(figure.end, |(_, end)| *end);
    let next = figure.next.filter(|_| again.is_none());
    let unit = match next {
        Some(word) => unit_of(text, word, reader),
        None => unit_after(text, after, reader),
    };
    let follows = unit.filter(|unit| !is_numbered(text, &figure, unit));
    if let Some(range) = enumeration::range(text, &figure, after, follows.as_ref(), reader) {
        let told = in_digits || range_is_told(&range);
        return if told { Some(range) } else { None };
    }
    if follows.is_none() && numbers_a_thing(text, &figure) {
        return Some(Read { content: Content::Identifier, start: figure.start, end: figure.end });
    }
    if in_digits && let Some(year) = bare_year(text, &figure, follows.as_ref()) {
        return Some(year);
    }
    let Around { unit, start, end, donor, scale } = around(text, &figure, after, follows, reader);
    if !in_digits && !is_told(text, &figure, unit.as_ref(), donor) {
        return None;
    }
    let mut quantity = Quantity {
        number: figure.signed(figure.numeral.value()).shifted(scale).ok()?,
        high: None,
        denominator: None,
        place: figure.numeral.last_written_place() + scale,
        scaled: figure.numeral.trailing_scale() + scale > 0,
        hedge: hedge_before(text, start).or_else(|| hedge_after(text, end)),
        unit: None,
        unit_written: None,
        inherited: donor,
        doubts: doubts_of(&figure, scale)?,
    };
    if let Some((again, _)) = &again {
        compare(&mut quantity, &figure, again);
    }
    if let Some(unit) = unit {
        set_unit(&mut quantity, unit.unit, unit.written);
        doubt_dropped_scale(&mut quantity, &figure);
    }
    Some(Read { content: Content::Quantity(quantity), start, end })
}

/// What a number that is an ordinal is: «یک میلیونم» may be a fraction as well.
fn ordinal(figure: &Figure) -> Option<Content<'static>> {
    if figure.numeral.value().to_integer().is_some() && figure.numeral.doubts().is_empty() {
        return Some(Content::Ordinal(figure.numeral.value()));
    }
    Some(Content::Quantity(Quantity {
        number: figure.signed(figure.numeral.value()),
        high: None,
        denominator: None,
        place: figure.numeral.last_written_place(),
        scaled: false,
        hedge: None,
        unit: None,
        unit_written: None,
        inherited: None,
        doubts: doubts_of(figure, 0)?,
    }))
}

/// What stands around a number: its unit and where that comes from, the power of ten it shares.
struct Around<'a> {
    unit: Option<UnitAfter<'a>>,
    start: usize,
    end: usize,
    donor: Option<Donor>,
    scale: i8,
}

/// The unit after a number, before it, or of a number further on; an unknown noun after it yields to a
/// unit before it.
fn around<'a>(
    text: &'a str,
    figure: &Figure,
    after: usize,
    follows: Option<UnitAfter<'a>>,
    reader: MoneyReader,
) -> Around<'a> {
    let own = |unit: UnitAfter<'a>| {
        let end = unit.end;
        Around { unit: Some(unit), start: figure.start, end, donor: None, scale: 0 }
    };
    match follows {
        Some(unit) if unit.unit != UnitOf::Noun => return own(unit),
        _ => {}
    }
    // Only digits have their unit before them.
    if is_digit(char_at(text, figure.start))
        && let Some((unit, start)) = unit_before(text, figure.start, reader)
    {
        return Around { unit: Some(unit), start, end: after, donor: None, scale: 0 };
    }
    if let Some(unit) = follows {
        return own(unit);
    }
    match enumeration::donor(text, figure, after, reader) {
        Some(found) => Around {
            unit: Some(found.unit),
            start: figure.start,
            end: after,
            donor: Some(found.donor),
            scale: found.scale,
        },
        None => Around { unit: None, start: figure.start, end: after, donor: None, scale: 0 },
    }
}

/// Whether an unknown noun follows the number of a thing, «فاز ۲ پالایشگاه», and is not what it counts.
fn is_numbered(text: &str, figure: &Figure, unit: &UnitAfter<'_>) -> bool {
    unit.unit == UnitOf::Noun && numbers_a_thing(text, figure)
}

fn numbers_a_thing(text: &str, figure: &Figure) -> bool {
    word_before(text, figure.start).is_some_and(|word| lexicon::is_numbered(word.key))
}

/// «بودجه ۱۴۰۴ تقدیم شد»: four digits of a year of our days that count nothing known are that year.
fn bare_year<'a>(text: &'a str, figure: &Figure, unit: Option<&UnitAfter<'_>>) -> Option<Read<'a>> {
    let year = u16::try_from(figure.numeral.value().to_integer()?).ok()?;
    let plain = || {
        text.get(figure.start..figure.end).is_some_and(|it| it.chars().all(|c| is_digit(Some(c))))
    };
    let counts = || unit.is_some_and(|unit| unit.unit != UnitOf::Noun);
    let filler =
        || word_before(text, figure.start).is_some_and(|word| lexicon::is_filler(word.key));
    let listed = || enumeration::donor(text, figure, figure.end, MoneyReader::new()).is_some();
    let hedged = || hedge_before(text, figure.start).is_some_and(|hedge| hedge != Hedge::UpTo);
    if !(1340..1430).contains(&year) || !plain() || counts() || hedged() || filler() || listed() {
        return None;
    }
    let content = Content::Period(Period::year(year).ok()?);
    Some(Read { content, start: figure.start, end: figure.end })
}
