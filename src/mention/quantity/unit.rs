//! What a number counts, by the words after it or before it.

use crate::{
    mention::{
        Quantity, QuantityDoubt, QuantityDoubtKind, UnitOf,
        cursor::{Word, char_at, char_before, skip, word_after, word_before},
        lexicon::{self, Noun, Trigger},
    },
    money::{Denomination, MoneyReader},
    quantity::Unit,
    text::word::{first_word, key_of},
};

use super::figure::is_digit;

/// The unit after a number.
pub(in crate::mention) struct UnitAfter<'a> {
    pub(in crate::mention) unit: UnitOf,
    pub(in crate::mention) written: &'a str,
    pub(in crate::mention) end: usize,
}

const PIECES: u128 = key_of("تا");
const PERCENT: u128 = key_of("درصد");
const HOUSING: u128 = key_of("مسکن");
const SQUARE: u128 = key_of("مربع");
const CUBIC: u128 = key_of("مکعب");

/// The words that say which rial is meant.
const RIALS: [(u128, Denomination); 2] =
    [(key_of("جاری"), Denomination::CurrentRial), (key_of("جدید"), Denomination::NewRial)];

/// The unit that follows a byte.
pub(in crate::mention) fn unit_after(
    text: &str,
    at: usize,
    reader: MoneyReader,
) -> Option<UnitAfter<'_>> {
    let start = skip(text, at);
    if let Some(sign @ ('%' | '٪')) = char_at(text, start) {
        let end = start + sign.len_utf8();
        return Some(UnitAfter {
            unit: UnitOf::Known(Unit::Percent),
            written: text.get(start..end)?,
            end,
        });
    }
    unit_of(text, word_after(text, at)?, reader)
}

/// The unit that begins with a word after a number.
pub(in crate::mention) fn unit_of(
    text: &str,
    word: Word,
    reader: MoneyReader,
) -> Option<UnitAfter<'_>> {
    let found_to = |unit, end| Some(UnitAfter { unit, written: text.get(word.start..end)?, end });
    let found = found_to;
    // «۲۰ تا مرکز»: a word for pieces, before what they are pieces of.
    if word.key == PIECES
        && let Some(next) = word_after(text, word.end)
        && lexicon::trigger(next.key).is_none()
        && noun_of(text, next).is_some_and(|(noun, _)| !matches!(noun, Noun::Stop))
    {
        return unit_after(text, word.end, reader);
    }
    let Some((noun, adjective)) = noun_of(text, word) else {
        let end = joined_end(text, word.end);
        return is_noun(text, word, end).then(|| found_to(UnitOf::Noun, end))?;
    };
    let alone = matches!(noun, Noun::Stop | Noun::Money(_) | Noun::Of(_)) || adjective;
    let second = if alone { None } else { word_after(text, word.end) };
    let follows = |key: u128| second.filter(|it| it.key == key || is_adjective_of(text, *it, key));
    match noun {
        Noun::Stop => None,
        Noun::Money(denomination) => found(UnitOf::Known(Unit::Money(denomination)), word.end),
        Noun::Rial => {
            let said = RIALS.into_iter().find_map(|(key, it)| Some((follows(key)?, it)));
            if let Some((second, denomination)) = said {
                return found(UnitOf::Known(Unit::Money(denomination)), second.end);
            }
            let unit = reader.rial().map_or(UnitOf::SomeRial, |it| UnitOf::Known(Unit::Money(it)));
            found(unit, word.end)
        }
        Noun::Of(unit) => found(UnitOf::Known(unit()), word.end),
        Noun::With(key, unit) => match follows(key) {
            Some(second) => found(UnitOf::Known(unit()), second.end),
            None => found(UnitOf::Noun, joined_end(text, word.end)),
        },
        // «۵ واحد درصد»: percentage points.
        Noun::Or(..) if follows(PERCENT).is_some() => {
            found(UnitOf::Known(Unit::Percent), follows(PERCENT)?.end)
        }
        Noun::Or(_, with, _) if follows(HOUSING).is_some() => {
            found(UnitOf::Known(with()), follows(HOUSING)?.end)
        }
        Noun::Or(key, ..) if key == SQUARE && follows(CUBIC).is_some() => {
            found(UnitOf::Noun, follows(CUBIC)?.end)
        }
        Noun::Or(key, with, without) => match follows(key) {
            Some(second) => found(UnitOf::Known(with()), second.end),
            None => found(UnitOf::Known(without()), word.end),
        },
    }
}

/// A unit before a number that has none after it: «٪۱۲», «ریال ۵۰۰٬۰۰۰»; and where it begins.
pub(super) fn unit_before(
    text: &str,
    at: usize,
    reader: MoneyReader,
) -> Option<(UnitAfter<'_>, usize)> {
    let near = text.get(..at)?;
    let near = near.strip_suffix(' ').unwrap_or(near);
    if let Some(sign @ ('%' | '٪')) = near.chars().next_back() {
        let start = near.len() - sign.len_utf8();
        let unit = UnitOf::Known(Unit::Percent);
        // «۱۲٪۱۵»: the sign is of the number before it.
        let before = text.get(..start)?.trim_end().chars().next_back();
        if before.is_some_and(char::is_alphanumeric) {
            return None;
        }
        return Some((UnitAfter { unit, written: text.get(start..near.len())?, end: at }, start));
    }
    let word = word_before(text, at)?;
    let (Noun::Money(_) | Noun::Rial) = lexicon::noun(word.key)? else { return None };
    // «۵ میلیون تومان ۱۲ …»: the unit of another number.
    let counted = is_digit(char_before(text, text.get(..word.start)?.trim_end().len()))
        || word_before(text, word.start)
            .is_some_and(|it| lexicon::trigger(it.key) == Some(Trigger::Number));
    let unit = unit_after(text, word.start, reader)?;
    (!counted).then_some((unit, word.start))
}

/// The noun that a word is, and whether it is its adjective in «ی»: «تومانی», «واحدی».
pub(in crate::mention) fn noun_of(text: &str, word: Word) -> Option<(Noun, bool)> {
    lexicon::noun(word.key).map(|noun| (noun, false)).or_else(|| {
        let stem = text.get(word.start..word.end)?.strip_suffix(['ی', 'ي'])?;
        let (key, _) = first_word(stem.as_bytes());
        lexicon::noun(key).filter(|noun| !matches!(noun, Noun::Stop)).map(|noun| (noun, true))
    })
}

fn is_adjective_of(text: &str, word: Word, key: u128) -> bool {
    let stem = text.get(word.start..word.end).and_then(|it| it.strip_suffix(['ی', 'ي']));
    stem.is_some_and(|stem| first_word(stem.as_bytes()).0 == key)
}

/// Where a word with others joined to it ends: «بی‌سرپرست».
fn joined_end(text: &str, at: usize) -> usize {
    let mut end = at;
    while char_at(text, end) == Some('\u{200C}') {
        match word_after(text, end) {
            Some(word) if word.start == end + '\u{200C}'.len_utf8() => end = word.end,
            _ => break,
        }
    }
    end
}

/// Whether an unknown word can be what a number counts: not the predicate of a sentence («برآورد شد»), and
/// not what follows the number of a thing («فاز ۲ پالایشگاه»).
fn is_noun(text: &str, word: Word, end: usize) -> bool {
    let written = text.get(word.start..end).unwrap_or_default();
    let begins = lexicon::trigger(word.key);
    let next = word_after(text, end);
    written.chars().count() > 1
        && !char_at(text, end).is_some_and(char::is_alphabetic)
        && begins.is_none_or(|it| matches!(it, Trigger::Place | Trigger::Citation))
        && !next.is_some_and(|word| lexicon::is_light_verb(word.key))
}

/// Gives a quantity its unit, and the doubt that comes with «ریال» of either kind.
pub(in crate::mention) fn set_unit<'a>(
    quantity: &mut Quantity<'a>,
    unit: UnitOf,
    written: &'a str,
) {
    if unit == UnitOf::SomeRial {
        let readings = [0, 4].into_iter().filter_map(|power| quantity.number.shifted(power).ok());
        let kind = QuantityDoubtKind::UnstatedDenomination;
        quantity.doubts.push(QuantityDoubt { kind, readings: readings.collect() });
    }
    (quantity.unit, quantity.unit_written) = (Some(unit), Some(written));
}
