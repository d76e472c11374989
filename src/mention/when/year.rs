//! Years, with «سال» before them.

use crate::{
    calendar::{JalaliDate, Period},
    mention::{
        cursor::{Word, rest, skip, word_after, word_before},
        lexicon::{self, Trigger},
        quantity::unit_after,
    },
    money::MoneyReader,
    text::{Scale, digit, plain_digits, read_number, word::key_of},
};

use super::SHORT;

/// «سال ۱۴۰۲»: what most periods are.
pub(super) fn plain_year(text: &str, word: Word) -> Option<(Period, usize)> {
    if word.key != YEAR {
        return None;
    }
    let start = skip(text, word.end);
    let (year, count, length) = plain_digits(rest(text, start).as_bytes());
    if count != 4 {
        return None;
    }
    let end = start + length;
    let era = word_after(text, end)
        .is_some_and(|word| [key_of("شمسی"), key_of("خورشیدی")].contains(&word.key));
    if era { None } else { Some((Period::year(u16::try_from(year).ok()?).ok()?, end)) }
}

/// «سال زراعی ۱۴۰۲-۱۴۰۳», «سال تحصیلی ۱۴۰۲-۱۴۰۳»: from Mehr to Shahrivar; «سال مالی ۱۴۰۲»: a year, given the
/// word after «سال».
pub(super) fn named_year(text: &str, name: Word) -> Option<(Period, usize)> {
    const CROSSING: [u128; 3] = [key_of("زراعی"), key_of("آبی"), key_of("تحصیلی")];
    let crosses = CROSSING.contains(&name.key);
    if !crosses && name.key != key_of("مالی") {
        return None;
    }
    let (first, end) = plain_number(text, skip(text, name.end))?;
    let joined = rest(text, end).starts_with(['-', '–', '/']);
    let dash = rest(text, end).chars().next().map_or(0, char::len_utf8);
    let second = if joined { plain_number(text, end + dash) } else { None };
    match (second, crosses) {
        (Some((second, end)), true) if first.abs_diff(second) == 1 => {
            let first = first.min(second);
            let start = JalaliDate::try_new(first, 7, 1).ok()?;
            let last = JalaliDate::try_new(first + 1, 6, 31).ok()?;
            Some((Period::between(start, last).ok()?, end))
        }
        (None, false) => Some((Period::year(first).ok()?, end)),
        _ => None,
    }
}

/// «سال یک هزار و چهارصد و دو», given «سال» and the word after it.
pub(super) fn year_in_words(
    text: &str,
    word: Word,
    first: Option<Word>,
) -> Option<(Period, usize)> {
    let start = skip(text, word.end);
    let begins_number = |word: Word| {
        lexicon::trigger(word.key) == Some(Trigger::Number)
            || lexicon::may_be_glued(word.key, text.get(word.start..word.end).unwrap_or_default())
    };
    // Of digits alone, only four make a year, and only one the thousands of one.
    if first.is_some_and(|word| !begins_number(word)) || matches!(digits(text, start), 2 | 3) {
        return None;
    }
    let (numeral, length) = read_number(rest(text, start)).ok()?;
    let year =
        u16::try_from(numeral.value().to_integer()?).ok().filter(|it| (1300..1450).contains(it))?;
    (!numeral.is_ordinal()).then(|| Period::year(year).ok())?.map(|period| (period, start + length))
}

pub(super) const YEAR: u128 = key_of("سال");

/// How many digits stand at a byte, 5 if more than four do.
fn digits(text: &str, at: usize) -> usize {
    rest(text, at).chars().take(5).take_while(|c| digit(*c).is_some()).count()
}

/// Whether a word is «سال» with no year after it: «سال ۴۱۲», «سال آخر».
pub(super) fn has_no_year(text: &str, word: Word) -> bool {
    word.key == YEAR && !matches!(digits(text, skip(text, word.end)), 2 | 4)
}

/// A period of a year of two digits, «سال» before them and nothing after that they could count.
pub(super) fn short_year(text: &str, at: usize) -> Option<(Period, usize)> {
    let here = rest(text, at);
    let (period, length) = SHORT.read_period_at_start(here).ok()?;
    // «شش ماه نخست سال ۹۶ میلیارد تومان» speaks of money.
    let is_figure = word_after(text, at + length).is_some_and(|word| {
        [Scale::Thousand, Scale::Million, Scale::Milliard]
            .iter()
            .any(|scale| word.key == key_of(scale.persian()))
    });
    let is_year = names_its_year(here.get(..length)?)
        && !is_figure
        && unit_after(text, at + length, MoneyReader::new()).is_none();
    is_year.then_some((period, at + length))
}

/// Whether «سال» stands before the number at the end of a period: two digits alone are no year.
fn names_its_year(period: &str) -> bool {
    let digits = period.chars().rev().take_while(|c| digit(*c).is_some());
    let length: usize = digits.map(char::len_utf8).sum();
    word_before(period, period.len() - length).is_some_and(|word| word.key == YEAR)
}

/// Four digits, and where they end.
fn plain_number(text: &str, at: usize) -> Option<(u16, usize)> {
    let (mut number, mut count, mut end) = (0_u16, 0, at);
    for c in rest(text, at).chars().take(5) {
        let Some((_, value)) = digit(c) else { break };
        number = number.saturating_mul(10).saturating_add(value.into());
        (count, end) = (count + 1, end + c.len_utf8());
    }
    (count == 4).then_some((number, end))
}
