//! What can be wrong with a written date or period.

use crate::calendar::{DatePart, DateRangeError, JalaliDate, PeriodOrderError, Weekday};

/// Why a text is not a written date or period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WrittenDateError {
    /// A part that has to be there is not.
    #[error("the {part} is missing at byte {at}")]
    Missing {
        /// The part.
        part: DatePart,
        /// Byte offset where it belongs.
        at: usize,
    },
    /// A word or character that has no place there.
    #[error("what stands at byte {at} has no place in a date or period")]
    Unexpected {
        /// Its byte offset.
        at: usize,
    },
    /// Numbers of which the first or the last may be the year.
    #[error(
        "either end of the date at byte {at} may be its year; write the year in four digits, first"
    )]
    YearFirstOrLast {
        /// Byte offset of the first number.
        at: usize,
    },
    /// A year of two digits, and no century was agreed.
    #[error("year {given} at byte {at} has two digits, and no century was given")]
    TwoDigitYear {
        /// The year as written.
        given: u16,
        /// Its byte offset.
        at: usize,
    },
    /// Digits of two scripts in one number.
    #[error("the digit at byte {at} is of another script than the digits before it")]
    MixedScripts {
        /// Byte offset of the first digit of the second script.
        at: usize,
    },
    /// Two different separators.
    #[error("the separator at byte {at} is not the one used before")]
    MixedSeparators {
        /// Byte offset of the second separator.
        at: usize,
    },
    /// The weekday named is not that of the date.
    #[error("{date} is a {}, not a {}", .is.english(), .said.english())]
    Weekday {
        /// The date.
        date: JalaliDate,
        /// The day of the week that was named.
        said: Weekday,
        /// The one it is.
        is: Weekday,
    },
    /// Text after the date or period.
    #[error("more text follows at byte {at}")]
    TrailingText {
        /// Byte offset of what follows.
        at: usize,
    },
    /// There is no such date or period.
    #[error(transparent)]
    Range(#[from] DateRangeError),
    /// A period that ends before it begins.
    #[error(transparent)]
    Order(#[from] PeriodOrderError),
}
