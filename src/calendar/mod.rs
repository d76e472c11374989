//! Days, months and periods of the Jalali (solar Hijri, هجری شمسی) calendar.
//!
//! A year begins on Nowruz, the day of the March equinox in Tehran, or the day after if the equinox
//! comes after noon. Six months of 31
//! days, five of 30, and Esfand of 29, or 30 in a leap year. In the years
//! [`JalaliDate::MIN`] to [`JalaliDate::MAX`], 1178 to 1501, the 33-year rule, the astronomical
//! rule and the published list of the University of Tehran (1206 to 1498) agree on every leap
//! year, so nothing in this room is a guess. Outside it good libraries contradict each other and
//! this one returns an error.
//!
//! Before 11 Farvardin 1304 (1925-03-31) Iran's official months were the signs of the zodiac, of 29
//! to 32 days; earlier dates of this room are *proleptic*: the modern months carried backwards, not
//! what a document of the time shows. Documents of 1355 to 1357 may count imperial years, 1180
//! more; they are not accepted as Jalali years.

mod arithmetic;
mod column;
mod date;
mod error;
mod format;
#[cfg(any(feature = "chrono", feature = "icu_calendar", feature = "jiff"))]
mod interop;
mod month;
mod names;
mod parse;
mod parts;
mod period;
#[cfg(feature = "serde")]
mod serde;
mod shift;
#[cfg(feature = "proptest")]
pub mod strategy;
mod weekday;
mod written;

pub use column::ColumnError;
pub use date::{JalaliDate, is_leap_year};
pub use error::{DatePart, DateRangeError};
pub use format::{BufferTooSmallError, DateForm, DateText};
pub use month::Month;
pub(crate) use names::{month_of, ordinal_of, season_of};
pub use parse::{ParseDateError, ParsePeriodError};
pub use parts::{Dates, Parts};
pub use period::{Period, PeriodKind, PeriodOrderError};
pub use shift::MonthEnd;
pub use weekday::Weekday;
pub use written::{Century, DateReader, WrittenDateError};
