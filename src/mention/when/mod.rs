//! Dates and periods, those included that are told by the time of writing.

mod counted;
mod digits;
mod relative;
mod words;
mod year;

use crate::{
    calendar::{Century, DateReader, Month, month_of},
    text::{
        digit,
        word::{Dictionary, key_of},
    },
};

use super::{Content, cursor::rest, scan::Read};
use digits::year_of_list;

pub(super) use counted::{names_a_time, read_counted};
pub(super) use digits::read_date;
pub use relative::{RelativePeriod, RelativeYear, YearPart};
pub(super) use words::read_words;

/// The date that digits at a byte begin.
pub(in crate::mention) fn read_digits(text: &str, at: usize) -> Option<Read<'_>> {
    let here = rest(text, at);
    let mut letters = here.char_indices().skip_while(|(_, c)| digit(*c).is_some());
    // At the end of the text nothing follows.
    let (end, next) = letters.next().unwrap_or((here.len(), ' '));
    let count = here.get(..end)?.chars().count();
    if count > 4 {
        return None;
    }
    if count == 4
        && let Some(period) = year_of_list(text, at, end)
    {
        return Some(Read { content: Content::Period(period), start: at, end: at + end });
    }
    let follows = letters.next().is_some_and(|(_, c)| digit(c).is_some() || c == ' ');
    if matches!(next, '/' | '-' | '.') && follows {
        return read_date(text, at);
    }
    read_counted(text, at)
}

/// A reader to which years of two digits are of the last century: those of this one are written 00 to 09,
/// which nobody writes for a year.
const SHORT: DateReader = DateReader::with_century(Century::From1300);

const FULL: DateReader = DateReader::new();

const MONTHLY: u128 = key_of("ماهه");

const MONTH: u128 = key_of("ماه");

const UP_TO: [u128; 3] = [key_of("تا"), key_of("الی"), key_of("لغایت")];

/// The month that a word names, «ماه» glued to it or not.
fn month(key: u128) -> Option<Month> {
    month_of(key).or_else(|| WITH_MONTH.get(key))
}

/// The names of months with «ماه» glued to them, as far as they are no longer than words of a dictionary are.
const GLUED: &[(&str, Month)] = &[
    ("تیرماه", Month::Tir),
    ("مهرماه", Month::Mehr),
    ("آبانماه", Month::Aban),
    ("آذرماه", Month::Azar),
    ("دیماه", Month::Dey),
    ("بهمنماه", Month::Bahman),
    ("اسفندماه", Month::Esfand),
];

static WITH_MONTH: Dictionary<Month, { GLUED.len() }, 32> = Dictionary::of(GLUED);
