//! Numbers that share a unit or a scale word: ranges and lists.

use crate::{money::MoneyReader, text::word::key_of};

use super::{
    Content, Donor, Quantity, UnitOf,
    cursor::{char_at, rest, skip, word_after, word_before},
    quantity::{Figure, UnitAfter, doubts_of, hedge_before, set_unit, unit_after},
    scan::Read,
};

const UP_TO: [u128; 2] = [key_of("تا"), key_of("الی")];
const BETWEEN: u128 = key_of("بین");
const AND: u128 = key_of("و");
const OR: u128 = key_of("یا");
const LIMITS: [u128; 2] = [key_of("حداکثر"), key_of("حداقل")];

/// How many numbers of a list are looked at for one that has the unit.
const LIST: usize = 8;

/// A unit that is taken over from a number further on.
pub(super) struct Found<'a> {
    pub(super) donor: Donor,
    pub(super) unit: UnitAfter<'a>,
    /// The power of ten that is shared with it.
    pub(super) scale: i8,
}

/// The range that a number begins, if one does: «۳۰۰ تا ۵۰۰ هزار تومان», «بین ۵ و ۷ میلیون».
pub(super) fn range<'a>(
    text: &'a str,
    low: &Figure,
    after: usize,
    own: Option<&UnitAfter<'a>>,
    reader: MoneyReader,
) -> Option<Read<'a>> {
    let own = own.filter(|unit| !matches!(unit.unit, UnitOf::Noun));
    let (start, next) = joined_range(text, low, own.map_or(after, |unit| unit.end))
        .or_else(|| one_more(text, low, after))?;
    let high = Figure::at(text, next)?;
    if high.numeral.is_ordinal() || low.numeral.is_ordinal() {
        return None;
    }
    let unit = unit_after(text, high.end, reader);
    let shares = low.numeral.trailing_scale() == 0 && own.is_none();
    let scale = if shares { shared(low, &high) } else { 0 };
    let number = low.signed(low.numeral.value()).shifted(scale).ok()?;
    let top = high.signed(high.numeral.value());
    let same = match (own, &unit) {
        (Some(own), Some(unit)) => own.unit == unit.unit,
        _ => true,
    };
    if number > top || !same {
        return None;
    }
    let mut doubts = doubts_of(low, scale)?;
    doubts.extend(doubts_of(&high, 0)?);
    let mut quantity = Quantity {
        number,
        high: Some(top),
        denominator: None,
        place: high.numeral.last_written_place(),
        scaled: high.numeral.trailing_scale() > 0,
        hedge: hedge_before(text, start),
        unit: None,
        unit_written: None,
        inherited: None,
        doubts,
    };
    let end = unit.as_ref().map_or(high.end, |unit| unit.end);
    if let Some(UnitAfter { unit, written, .. }) = unit.as_ref().or(own) {
        set_unit(&mut quantity, unit.clone(), written);
    }
    Some(Read { content: Content::Quantity(quantity), start, end })
}

/// «هفت هشت میلیون»: two number words right after each other, the second one more, are about so many.
fn one_more(text: &str, low: &Figure, at: usize) -> Option<(usize, usize)> {
    let word = if at == low.end { low.next? } else { word_after(text, at)? };
    let one = low.numeral.value().to_integer().filter(|it| (1..=9).contains(it))?;
    let in_words = word_after(text, low.start).is_some_and(|it| it.end == low.end);
    if !in_words {
        return None;
    }
    let (next, _) = crate::text::read_number(text.get(word.start..word.end)?).ok()?;
    let is_pair = next.value().to_integer() == Some(one + 1) && !next.is_ordinal();
    is_pair.then_some((low.start, word.start))
}

/// Where a range and its upper end begin, if a range goes on after a byte: «بین» belongs to it, for without
/// that word «۵ و ۷» is none.
fn joined_range(text: &str, low: &Figure, at: usize) -> Option<(usize, usize)> {
    let start = skip(text, at);
    // «۱۲-۱۵», «۱۲ – ۱۵».
    if let Some(dash @ ('-' | '–' | '—')) = char_at(text, start) {
        let next = skip(text, start + dash.len_utf8());
        let is_digit = char_at(text, next).is_some_and(|c| crate::text::digit(c).is_some());
        return (is_digit && !low.negative).then_some((low.start, next));
    }
    let word = if at == low.end { low.next? } else { word_after(text, at)? };
    let next = skip(text, word.end);
    if UP_TO.contains(&word.key) {
        return Some((low.start, next));
    }
    let between = word_before(text, low.start).filter(|it| it.key == BETWEEN);
    between.filter(|_| word.key == AND).map(|between| (between.start, next))
}

/// The power of ten that the number before shares with one after it: the scale word of «۳۰۰ تا ۵۰۰ هزار».
fn shared(low: &Figure, high: &Figure) -> i8 {
    let scale = high.numeral.trailing_scale();
    let coefficient = high.numeral.value().shifted(-scale);
    let is_less = coefficient.is_ok_and(|it| low.numeral.value() <= it);
    if is_less { scale } else { 0 }
}

/// The unit that a number without one shares with the numbers after it: «۴۳ و ۳۹ میلیارد ریال».
pub(super) fn donor<'a>(
    text: &'a str,
    figure: &Figure,
    after: usize,
    reader: MoneyReader,
) -> Option<Found<'a>> {
    let mut at = after;
    for _ in 0..LIST {
        let (next, is_last) = joined_list(text, figure, at)?;
        // «قرن ۱۴ و ۲۵ تیر»: a date is no member of a list.
        if super::when::names_a_time(text, next) {
            return None;
        }
        let next = Figure::at(text, next)?;
        if next.numeral.is_ordinal() {
            return None;
        }
        if let Some(unit) = unit_after(text, next.end, reader) {
            // «۱۲ میلیون، ۵ خانوار» is no list: its last member has «و» before it.
            if !is_last {
                return None;
            }
            let donor = Donor { start: next.start, end: unit.end };
            let alone = figure.numeral.trailing_scale() == 0;
            let small = figure.numeral.value() < crate::quantity::Number::from(1000);
            let scale = if alone && small { next.numeral.trailing_scale() } else { 0 };
            return Some(Found { donor, unit, scale });
        }
        at = next.end;
    }
    None
}

/// Where the next number of a list begins, if a list goes on after a byte, and whether it is the last.
fn joined_list(text: &str, figure: &Figure, at: usize) -> Option<(usize, bool)> {
    const TO: u128 = key_of("به");
    const FROM: u128 = key_of("از");
    let start = skip(text, at);
    if let Some(comma @ ('،' | ',')) = char_at(text, start) {
        let next = skip(text, start + comma.len_utf8());
        // «۱۲، ۱۵، و ۲۰ نفر».
        let after_and = and_after(text, next);
        let found = (after_and.unwrap_or(next), after_and.is_some());
        return Some(found).filter(|(next, _)| begins_number(text, *next));
    }
    let word = word_after(text, at)?;
    let changes = || word_before(text, figure.start).is_some_and(|it| it.key == FROM);
    let next = match word.key {
        OR => skip(text, word.end),
        // «و یا».
        AND => {
            let or = word_after(text, word.end).filter(|it| it.key == OR);
            let next = or.map_or(word.end, |it| it.end);
            // «حداقل ۵ و حداکثر ۱۰ نفر».
            let hedge = word_after(text, next).filter(|it| LIMITS.contains(&it.key));
            skip(text, hedge.map_or(next, |it| it.end))
        }
        TO if changes() => skip(text, word.end),
        _ => return None,
    };
    begins_number(text, next).then_some((next, true))
}

fn and_after(text: &str, at: usize) -> Option<usize> {
    word_after(text, at).filter(|word| word.key == AND).map(|word| skip(text, word.end))
}

/// Whether a number begins at a byte: anything else is no part of a list.
fn begins_number(text: &str, at: usize) -> bool {
    let (key, _) = crate::text::word::first_word(rest(text, at).as_bytes());
    char_at(text, at).is_some_and(|c| crate::text::digit(c).is_some())
        || super::lexicon::trigger(key) == Some(super::lexicon::Trigger::Number)
}
