//! Dates and periods that begin with a word.

use crate::{
    calendar::{JalaliDate, Month, Period, PeriodKind, WrittenDateError, season_of},
    mention::{
        Content,
        cursor::{Word, char_before, rest, skip, word_after, word_before},
        scan::Read,
    },
    text::{digit, word::key_of},
};

use super::{
    FULL, MONTH, RelativePeriod, RelativeYear, UP_TO, YearPart,
    counted::month_and_year,
    month,
    relative::{months_until_now, part_of_year, relative_year, relative_year_after},
    year::{YEAR, has_no_year, named_year, plain_year, short_year, year_in_words},
};

/// Words that begin a part of a year, beside months, seasons and counted months.
const PARTS: [u128; 3] = [key_of("نیمه"), key_of("نیمسال"), key_of("فصل")];
const FIRST: u128 = key_of("اول");
const AND: u128 = key_of("و");

/// A date or a period that begins with a word.
pub(in crate::mention) fn read_words(text: &str, at: usize) -> Option<Read<'_>> {
    let here = rest(text, at);
    let read = |content, end| Some(Read { content, start: at, end });
    let first = word_after(text, at)?;
    let second = word_after(text, first.end);
    let whole = if first.key == YEAR {
        plain_year(text, first)
            .or_else(|| named_year(text, second?))
            .or_else(|| year_in_words(text, first, second))
    } else {
        months_or_seasons(text, first, second)
    };
    if let Some((period, end)) = whole {
        return read(Content::Period(period), end);
    }
    if let Some((relative, end)) = months_until_now(text, first, second) {
        return read(Content::Relative(relative), end);
    }
    // The reader of dates looks through all it knows; only these words begin any of it.
    let is_part = month(first.key).is_some()
        || season_of(first.key).is_some()
        || PARTS.contains(&first.key)
        || COUNTED.iter().any(|(word, _)| *word == first.key);
    let full = is_part.then(|| FULL.read_period_at_start(here));
    if let Some(Ok((period, length))) = full {
        return read(Content::Period(period), at + length);
    }
    if DAYS.contains(&first.key)
        && let Ok((date, length)) = FULL.read_date_at_start(here)
    {
        return read(Content::Date(date), at + length);
    }
    if let Some((year, end)) = relative_year(first, second) {
        // «۵ سال گذشته» is how long, not which.
        let counted = word_before(text, at).is_none()
            && char_before(text, at.saturating_sub(1)).is_some_and(|c| digit(c).is_some());
        let part = YearPart::Whole;
        return if counted {
            None
        } else {
            read(Content::Relative(RelativePeriod { year, part }), end)
        };
    }
    // What is wrong but for the length of its year is wrong to either reader.
    if matches!(full, None | Some(Err(WrittenDateError::TwoDigitYear { .. })))
        && !has_no_year(text, first)
        && let Some((period, end)) = short_year(text, at)
    {
        return read(Content::ShortYear(period), end);
    }
    if first.key == FIRST {
        let name = second?;
        return read(Content::DayOfYear { month: month(name.key)?, day: 1 }, name.end);
    }
    let (part, end) = part_of_year(first, second)?;
    if let YearPart::Quarter(quarter) = part
        && let Some((year, end)) = word_after(text, end).and_then(|word| plain_year(text, word))
    {
        let period = Period::quarter(year.start().year(), quarter).ok()?;
        return read(Content::Period(period), end);
    }
    match relative_year_after(text, end) {
        Some((year, end)) => read(Content::Relative(RelativePeriod { year, part }), end),
        None if matches!(part, YearPart::Half(_) | YearPart::Same) => {
            read(Content::Relative(RelativePeriod { year: RelativeYear::Unstated, part }), end)
        }
        None => None,
    }
}

/// The days of the week; those of two words begin with a number.
const DAYS: [u128; 11] = [
    key_of("شنبه"),
    key_of("یکشنبه"),
    key_of("دوشنبه"),
    key_of("سهشنبه"),
    key_of("چهارشنبه"),
    key_of("پنجشنبه"),
    key_of("جمعه"),
    key_of("سه"),
    key_of("چهار"),
    key_of("پنج"),
    key_of("یک"),
];

/// «فروردین تا شهریور ۱۴۰۳», «مهر و آبان ۱۴۰۲», «پاییز و زمستان ۱۴۰۱».
fn months_or_seasons(text: &str, first: Word, second: Option<Word>) -> Option<(Period, usize)> {
    let after = second?;
    let joiner = if after.key == MONTH { word_after(text, after.end)? } else { after };
    let is_and = joiner.key == AND;
    if !is_and && !UP_TO.contains(&joiner.key) {
        return None;
    }
    let (start, step) = match (month(first.key), season_of(first.key)) {
        (Some(month), _) => (month.number(), 1),
        (None, Some(quarter)) => (quarter * 3 - 2, 3),
        (None, None) => return None,
    };
    let second = word_after(text, joiner.end)?;
    let (last, year, end) = if step == 1 {
        let (month, year, end) = month_and_year(text, joiner.end)?;
        (month.number(), year, end)
    } else {
        let quarter = season_of(second.key)?;
        let at = skip(text, second.end);
        let (period, length) = FULL.read_period_at_start(rest(text, at)).ok()?;
        let PeriodKind::Year(year) = period.kind() else { return None };
        (quarter * 3, year, at + length)
    };
    // «و» joins only what lies side by side.
    if last < start || (is_and && last != start + 2 * step - 1) {
        return None;
    }
    let first = JalaliDate::try_new(year, start, 1).ok()?;
    let last = Period::month(year, Month::from_number(last)?).ok()?.end();
    Some((Period::between(first, last).ok()?, end))
}

/// So many months in one word.
pub(super) const COUNTED: [(u128, u8); 9] = [
    (key_of("دوماهه"), 2),
    (key_of("سهماهه"), 3),
    (key_of("چهارماهه"), 4),
    (key_of("پنجماهه"), 5),
    (key_of("ششماهه"), 6),
    (key_of("هفتماهه"), 7),
    (key_of("هشتماهه"), 8),
    (key_of("نهماهه"), 9),
    (key_of("دهماهه"), 10),
];
