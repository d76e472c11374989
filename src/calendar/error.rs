//! What can be wrong with the parts of a date.

use super::arithmetic;

/// A part of a date, for messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum DatePart {
    /// The year.
    #[error("year")]
    Year,
    /// The month.
    #[error("month")]
    Month,
    /// The day of the month.
    #[error("day")]
    Day,
    /// The count of days since 1970-01-01.
    #[error("day number")]
    DayNumber,
    /// The year of a Gregorian date.
    #[error("Gregorian year")]
    GregorianYear,
    /// A year that adding months or years arrived at.
    #[error("resulting year")]
    ResultingYear,
    /// The half of a year.
    #[error("half")]
    Half,
    /// The quarter of a year.
    #[error("quarter")]
    Quarter,
    /// A count of months from the beginning of a year.
    #[error("count of months")]
    MonthCount,
}

/// A part of a date or period lies outside what it may be.
///
/// # Examples
/// ```
/// use karnameh::calendar::JalaliDate;
/// let error = |year| JalaliDate::try_new(year, 1, 1).unwrap_err().to_string();
/// assert_eq!(error(1502), "year 1502 is not in 1178..=1501");
/// assert_eq!(
///     error(2024),
///     "year 2024 is not in 1178..=1501; it looks like a Gregorian year",
/// );
/// assert_eq!(
///     error(2535),
///     "year 2535 is not in 1178..=1501; as an imperial year it is 1355",
/// );
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{part} {given} is not in {least}..={greatest}{hint}", hint = Hint::of(*part, *given))]
pub struct DateRangeError {
    part: DatePart,
    given: i32,
    least: i32,
    greatest: i32,
}

/// What a year that is no Jalali year may have been.
enum Hint {
    None,
    Gregorian,
    Imperial(i32),
}

impl Hint {
    const fn of(part: DatePart, given: i32) -> Self {
        match (part, given) {
            (DatePart::Year, 1799..=2123) => Self::Gregorian,
            // Counted from Cyrus in the documents of 1355 to 1357.
            (DatePart::Year, 2535..=2537) => Self::Imperial(given - 1180),
            _ => Self::None,
        }
    }
}

impl core::fmt::Display for Hint {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::None => Ok(()),
            Self::Gregorian => f.write_str("; it looks like a Gregorian year"),
            Self::Imperial(year) => write!(f, "; as an imperial year it is {year}"),
        }
    }
}

impl DateRangeError {
    pub(super) const fn new(part: DatePart, given: i32, least: i32, greatest: i32) -> Self {
        Self { part, given, least, greatest }
    }

    /// The part at fault.
    #[must_use]
    pub const fn part(&self) -> DatePart {
        self.part
    }

    /// What was given.
    #[must_use]
    pub const fn given(&self) -> i32 {
        self.given
    }

    /// The least and the greatest value allowed.
    #[must_use]
    pub const fn allowed(&self) -> (i32, i32) {
        (self.least, self.greatest)
    }
}

/// That a year is not in range.
pub(super) const fn year_out_of_range(given: i32) -> DateRangeError {
    let (least, greatest) = arithmetic::YEARS;
    let (least, greatest) = (arithmetic::wide(least), arithmetic::wide(greatest));
    DateRangeError::new(DatePart::Year, given, least, greatest)
}

pub(super) const fn check_year(year: u16) -> Result<(), DateRangeError> {
    if year < arithmetic::YEARS.0 || year > arithmetic::YEARS.1 {
        return Err(year_out_of_range(arithmetic::wide(year)));
    }
    Ok(())
}

/// Checks a part that is counted from 1.
pub(super) const fn check_part(
    part: DatePart,
    given: u8,
    greatest: u8,
) -> Result<(), DateRangeError> {
    if given < 1 || given > greatest {
        return Err(DateRangeError::new(part, small(given), 1, small(greatest)));
    }
    Ok(())
}

/// Which part of a date is at fault, if the date does not exist.
#[cold]
pub(super) const fn no_such_date(year: u16, month: u8, day: u8) -> DateRangeError {
    if let Err(error) = check_year(year) {
        return error;
    }
    if let Err(error) = check_part(DatePart::Month, month, 12) {
        return error;
    }
    let last = arithmetic::days_in_month(year, month);
    DateRangeError::new(DatePart::Day, small(day), 1, small(last))
}

#[cold]
pub(super) const fn day_out_of_range(days: i32) -> DateRangeError {
    DateRangeError::new(DatePart::DayNumber, days, arithmetic::DAYS.0, arithmetic::DAYS.1)
}

/// Which part of a Gregorian date is at fault, `None` if it exists in a year of the range.
pub(super) const fn no_gregorian_date(year: i32, month: u8, day: u8) -> Option<DateRangeError> {
    if year < 1799 || year > 2123 {
        return Some(DateRangeError::new(DatePart::GregorianYear, year, 1799, 2123));
    }
    if let Err(error) = check_part(DatePart::Month, month, 12) {
        return Some(error);
    }
    let last = arithmetic::days_in_gregorian_month(year, month);
    match check_part(DatePart::Day, day, last) {
        Err(error) => Some(error),
        Ok(()) => None,
    }
}

/// Widens for a message.
const fn small(value: u8) -> i32 {
    arithmetic::wide(u16::from_be_bytes([0, value]))
}
