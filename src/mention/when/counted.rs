//! Dates and periods that begin with a number.

use crate::{
    calendar::{JalaliDate, Month, Period, PeriodKind, WrittenDateError, ordinal_of},
    mention::{
        Content,
        cursor::{Word, rest, skip, word_after, word_before},
        lexicon,
        scan::Read,
    },
    text::{Numeral, digit, read_number, word::key_of},
};

use super::{
    FULL, MONTH, MONTHLY, RelativePeriod, RelativeYear, UP_TO, YearPart, month, read_words,
    relative::relative_year_after, year::short_year,
};

/// A date or a period that begins with a number: «۲۹ اسفند ۱۴۰۲», «شش ماهه نخست», «سه‌شنبه ۵ دی ۱۴۰۲».
pub(in crate::mention) fn read_counted(text: &str, at: usize) -> Option<Read<'_>> {
    let here = rest(text, at);
    if !names_a_time(text, at) {
        return None;
    }
    let (numeral, length) = read_number(here).ok()?;
    let next = word_after(text, at + length)?;
    let read = |content, end| Some(Read { content, start: at, end });
    if let Some((period, end)) = days_of_one_month(text, &numeral, next) {
        return read(Content::Period(period), end);
    }
    if let Some(month) = month(next.key) {
        let before = word_before(text, at).map_or(0, |word| word.key);
        if lexicon::names_a_street(before) {
            return read(Content::Identifier, next.end);
        }
        if before == key_of("هفته") {
            return None;
        }
        if let Some((period, end)) = between_two_days(text, &numeral, next) {
            return read(Content::Period(period), end);
        }
        if let Ok((date, length)) = FULL.read_date_at_start(here) {
            return read(Content::Date(date), at + length);
        }
        let day = u8::try_from(numeral.value().to_integer()?).ok()?;
        let fits = (1..=(if month.number() <= 6 { 31 } else { 30 })).contains(&day);
        return if fits { read(Content::DayOfYear { month, day }, next.end) } else { None };
    }
    match next.key {
        DAY => read_words(text, at),
        MONTHLY | MONTH => {
            match FULL.read_period_at_start(here) {
                Ok((period, length)) => return read(Content::Period(period), at + length),
                Err(WrittenDateError::TwoDigitYear { .. }) => {
                    if let Some((period, end)) = short_year(text, at) {
                        return read(Content::ShortYear(period), end);
                    }
                }
                Err(_) => {}
            }
            let months = u8::try_from(numeral.value().to_integer()?)
                .ok()
                .filter(|it| (1..=12).contains(it))?;
            let which =
                word_after(text, next.end).and_then(|word| Some((ordinal_of(word.key)?, word.end)));
            // «شش ماه» is how long, «شش ماهه» and «شش ماه نخست» are which.
            if next.key == MONTH && which.is_none() {
                return None;
            }
            let end = which.map_or(next.end, |(_, end)| end);
            let part = match (months, which.map(|(which, _)| which)) {
                (_, None | Some(1)) => YearPart::FirstMonths(months),
                (6, Some(half)) => YearPart::Half(half),
                (3, Some(quarter)) => YearPart::Quarter(quarter),
                _ => return None,
            };
            let (year, end) =
                relative_year_after(text, end).unwrap_or((RelativeYear::Unstated, end));
            read(Content::Relative(RelativePeriod { year, part }), end)
        }
        _ => None,
    }
}

/// Whether one of the words after a number, itself of one or three words, makes a date or a period of it.
pub(in crate::mention) fn names_a_time(text: &str, at: usize) -> bool {
    let digits = rest(text, at).find(|c| digit(c).is_none());
    let mut end = match digits {
        Some(0) => word_after(text, at).map_or(at, |word| word.end),
        Some(length) => at + length,
        None => return false,
    };
    for _ in 0..3 {
        let Some(word) = word_after(text, end) else {
            // «۱۵ تا ۲۰ تیر».
            let start = skip(text, end);
            let digits = rest(text, start).chars().take(3).take_while(|c| digit(*c).is_some());
            let length: usize = digits.map(char::len_utf8).sum();
            if length == 0 {
                return false;
            }
            end = start + length;
            continue;
        };
        if month(word.key).is_some() || [MONTHLY, MONTH, DAY].contains(&word.key) {
            return true;
        }
        end = word.end;
    }
    false
}

const DAY: u128 = key_of("شنبه");

/// «۱۵ تا ۲۰ تیر ۱۴۰۳».
fn days_of_one_month(text: &str, first: &Numeral, joiner: Word) -> Option<(Period, usize)> {
    if !UP_TO.contains(&joiner.key) {
        return None;
    }
    let start = skip(text, joiner.end);
    let (last, length) = read_number(rest(text, start)).ok()?;
    let (month, year, end) = month_and_year(text, start + length)?;
    let first = JalaliDate::try_new(year, month.number(), day_of(first)?).ok()?;
    let last = JalaliDate::try_new(year, month.number(), day_of(&last)?).ok()?;
    Some((Period::between(first, last).ok()?, end))
}

/// «۲۵ تیر تا ۱۰ مرداد ۱۴۰۳»: the year stands once, at the end.
fn between_two_days(text: &str, first: &Numeral, name: Word) -> Option<(Period, usize)> {
    let month = month(name.key)?;
    let joiner = word_after(text, name.end).filter(|word| UP_TO.contains(&word.key))?;
    let start = skip(text, joiner.end);
    let (last, length) = read_number(rest(text, start)).ok()?;
    let (other, year, end) = month_and_year(text, start + length)?;
    let first = JalaliDate::try_new(year, month.number(), day_of(first)?).ok()?;
    let last = JalaliDate::try_new(year, other.number(), day_of(&last)?).ok()?;
    Some((Period::between(first, last).ok()?, end))
}

/// The number of a day.
fn day_of(numeral: &Numeral) -> Option<u8> {
    u8::try_from(numeral.value().to_integer()?).ok().filter(|day| (1..=31).contains(day))
}

/// A month and its year after a byte, and where they end: «تیر ۱۴۰۳».
pub(super) fn month_and_year(text: &str, at: usize) -> Option<(Month, u16, usize)> {
    let name = word_after(text, at)?;
    let month = month(name.key)?;
    let after = word_after(text, name.end)
        .filter(|word| word.key == MONTH)
        .map_or(name.end, |word| word.end);
    let (period, length) = FULL.read_period_at_start(rest(text, skip(text, after))).ok()?;
    let PeriodKind::Year(year) = period.kind() else { return None };
    Some((month, year, skip(text, after) + length))
}
