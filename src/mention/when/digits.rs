//! Dates and years in digits.

use crate::{
    calendar::{Period, WrittenDateError},
    mention::{
        Content,
        cursor::{rest, word_before},
        scan::Read,
    },
    text::{digit, word::key_of},
};

use super::{FULL, SHORT};

/// A date in digits, two-digit years included.
pub(in crate::mention) fn read_date(text: &str, at: usize) -> Option<Read<'_>> {
    let here = rest(text, at);
    let (date, length) = match FULL.read_date_at_start(here) {
        Ok(read) => read,
        Err(WrittenDateError::TwoDigitYear { .. }) => SHORT.read_date_at_start(here).ok()?,
        Err(_) => return None,
    };
    // «2/940/998» is no date, and neither is a date with more digits after it.
    let after = rest(text, at + length).chars().next();
    if after.is_some_and(|c| digit(c).is_some() || matches!(c, '/')) {
        return None;
    }
    Some(Read { content: Content::Date(date), start: at, end: at + length })
}

/// A year that «سال‌های» or a year before it makes one: «سال‌های ۱۴۰۱ و ۱۴۰۲».
pub(super) fn year_of_list(text: &str, at: usize, length: usize) -> Option<Period> {
    const JOINERS: [u128; 3] = [key_of("و"), key_of("تا"), key_of("الی")];
    let here = text.get(at..at + length)?;
    let year =
        here.chars().filter_map(digit).fold(0_u16, |year, (_, value)| year * 10 + u16::from(value));
    let word = word_before(text, at)?;
    let is_year = match word.key {
        key if key == key_of("های") => word_before(text, word.start)?.key == key_of("سال"),
        key if key == key_of("سالهای") => true,
        key if JOINERS.contains(&key) => {
            let before = text.get(..word.start)?.trim_end();
            let digits = before.chars().rev().map_while(digit).take(5);
            let (value, count, _) =
                digits.fold((0_u32, 0, 1_u32), |(value, count, unit), (_, digit)| {
                    (value + u32::from(digit) * unit, count + 1, unit * 10)
                });
            count == 4 && (1300..1450).contains(&value)
        }
        _ => false,
    };
    is_year.then(|| Period::year(year).ok())?
}
