//! The date type and its public face; conversions live in `arithmetic`, text in `parse` and
//! `format`.

use core::num::NonZeroU32;

use super::{Month, Weekday, arithmetic};

/// A day of the Jalali calendar from 1178-01-01 to 1501-12-29, in four bytes.
///
/// `Option<JalaliDate>` is four bytes too, and comparing two dates is one integer comparison.
///
/// # Examples
/// ```
/// use karnameh::calendar::JalaliDate;
/// const NOWRUZ: JalaliDate = JalaliDate::constant(1403, 1, 1);
/// assert_eq!(NOWRUZ.to_gregorian(), (2024, 3, 20));
/// assert_eq!(
///     JalaliDate::try_new(1404, 12, 30).unwrap_err().to_string(),
///     "day 30 is not in 1..=29",
/// );
/// assert_eq!(size_of::<Option<JalaliDate>>(), 4);
/// ```
///
/// A literal that is no date does not compile:
/// ```compile_fail
/// use karnameh::calendar::JalaliDate;
/// const NO_DAY: JalaliDate = JalaliDate::constant(1404, 12, 30);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(transparent)]
pub struct JalaliDate(NonZeroU32);

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
}

/// A part of a date lies outside what it may be.
///
/// # Examples
/// ```
/// use karnameh::calendar::JalaliDate;
/// let error = JalaliDate::try_new(1502, 1, 1).unwrap_err();
/// assert_eq!(error.to_string(), "year 1502 is not in 1178..=1501");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{part} {given} is not in {least}..={greatest}")]
pub struct DateRangeError {
    part: DatePart,
    given: i64,
    least: i64,
    greatest: i64,
}

impl DateRangeError {
    const fn new(part: DatePart, given: i64, least: i64, greatest: i64) -> Self {
        Self { part, given, least, greatest }
    }

    /// The part at fault.
    #[must_use]
    pub const fn part(&self) -> DatePart {
        self.part
    }

    /// What was given.
    #[must_use]
    pub const fn given(&self) -> i64 {
        self.given
    }

    /// The least and the greatest value allowed.
    #[must_use]
    pub const fn allowed(&self) -> (i64, i64) {
        (self.least, self.greatest)
    }
}

/// Whether a year has 366 days.
///
/// # Errors
/// If the year is not in 1178..=1501.
///
/// # Examples
/// ```
/// use karnameh::calendar::is_leap_year;
/// assert_eq!(is_leap_year(1403), Ok(true));
/// assert_eq!(is_leap_year(1404), Ok(false));
/// assert!(is_leap_year(1502).is_err());
/// ```
pub const fn is_leap_year(year: u16) -> Result<bool, DateRangeError> {
    match check_year(year) {
        Ok(()) => Ok(arithmetic::is_leap(year)),
        Err(error) => Err(error),
    }
}

pub(super) const fn check_year(year: u16) -> Result<(), DateRangeError> {
    let (least, greatest) = arithmetic::YEARS;
    if year < least || year > greatest {
        return Err(DateRangeError::new(
            DatePart::Year,
            arithmetic::wide(year),
            arithmetic::wide(least),
            arithmetic::wide(greatest),
        ));
    }
    Ok(())
}

impl JalaliDate {
    /// 1 Farvardin 1178 (1799-03-21).
    pub const MIN: Self = Self::constant(1178, 1, 1);
    /// 29 Esfand 1501 (2123-03-20).
    pub const MAX: Self = Self::constant(1501, 12, 29);

    /// The date of a year, a month from 1 and a day from 1.
    ///
    /// # Errors
    /// Names the first part that is out of range: the year (1178..=1501), the month (1..=12), or
    /// the day, with the length of that very month.
    pub const fn try_new(year: u16, month: u8, day: u8) -> Result<Self, DateRangeError> {
        if let Err(error) = check_year(year) {
            return Err(error);
        }
        if month < 1 || month > 12 {
            return Err(DateRangeError::new(DatePart::Month, small(month), 1, 12));
        }
        let last = arithmetic::days_in_month(year, month);
        if day < 1 || day > last {
            return Err(DateRangeError::new(DatePart::Day, small(day), 1, small(last)));
        }
        Ok(Self::packed(year, month, day))
    }

    /// The date of literals, checked when the program is compiled if it stands in a constant.
    ///
    /// # Panics
    /// If there is no such date. For anything but literals there is [`JalaliDate::try_new`].
    #[must_use]
    #[expect(clippy::panic, reason = "made for constants, where the panic is a compile error")]
    pub const fn constant(year: u16, month: u8, day: u8) -> Self {
        match Self::try_new(year, month, day) {
            Ok(date) => date,
            Err(_) => panic!("no such date in the Jalali calendar between 1178 and 1501"),
        }
    }

    /// The date so many days after 1970-01-01 (11 Dey 1348), before it if negative.
    ///
    /// # Errors
    /// If the day lies outside 1178-01-01 (day −62,377) to 1501-12-29 (day 55,960).
    ///
    /// # Examples
    /// ```
    /// use karnameh::calendar::JalaliDate;
    /// assert_eq!(JalaliDate::from_days(0).unwrap().to_string(), "1348-10-11");
    /// assert_eq!(JalaliDate::MAX.to_days() + 1, 55_961);
    /// assert!(JalaliDate::from_days(55_961).is_err());
    /// ```
    pub const fn from_days(days: i32) -> Result<Self, DateRangeError> {
        let (least, greatest) = arithmetic::DAYS;
        if days < least || days > greatest {
            return Err(DateRangeError::new(
                DatePart::DayNumber,
                arithmetic::wide_days(days),
                arithmetic::wide_days(least),
                arithmetic::wide_days(greatest),
            ));
        }
        let (year, month, day) = arithmetic::from_days(days);
        Ok(Self::packed(year, month, day))
    }

    /// Days since 1970-01-01: the count of Unix days, negative before it.
    #[must_use]
    pub const fn to_days(self) -> i32 {
        let (year, month, day) = arithmetic::unpack(self.0.get());
        arithmetic::to_days(year, month, day)
    }

    /// The date of a day of the Gregorian calendar.
    ///
    /// # Errors
    /// If there is no such Gregorian date, or it lies outside 1799-03-21 to 2123-03-20.
    ///
    /// # Examples
    /// ```
    /// use karnameh::calendar::JalaliDate;
    /// assert_eq!(JalaliDate::from_gregorian(2024, 3, 19), JalaliDate::try_new(1402, 12, 29));
    /// assert_eq!(
    ///     JalaliDate::from_gregorian(2023, 2, 29).unwrap_err().to_string(),
    ///     "day 29 is not in 1..=28",
    /// );
    /// ```
    pub const fn from_gregorian(year: i32, month: u8, day: u8) -> Result<Self, DateRangeError> {
        if year < 1799 || year > 2123 {
            let given = arithmetic::wide_days(year);
            return Err(DateRangeError::new(DatePart::GregorianYear, given, 1799, 2123));
        }
        if month < 1 || month > 12 {
            return Err(DateRangeError::new(DatePart::Month, small(month), 1, 12));
        }
        let last = arithmetic::days_in_gregorian_month(year, month);
        if day < 1 || day > last {
            return Err(DateRangeError::new(DatePart::Day, small(day), 1, small(last)));
        }
        Self::from_days(arithmetic::gregorian_to_days(year, month, day))
    }

    /// Year, month and day of the same day in the Gregorian calendar.
    #[must_use]
    pub const fn to_gregorian(self) -> (i32, u8, u8) {
        arithmetic::gregorian_from_days(self.to_days())
    }

    /// The year, 1178 to 1501.
    #[must_use]
    pub const fn year(self) -> u16 {
        arithmetic::unpack(self.0.get()).0
    }

    /// The month of the year.
    #[must_use]
    pub const fn month(self) -> Month {
        match Month::from_number(arithmetic::unpack(self.0.get()).1) {
            Some(month) => month,
            None => Month::Esfand,
        }
    }

    /// The day of the month, from 1.
    #[must_use]
    pub const fn day(self) -> u8 {
        arithmetic::unpack(self.0.get()).2
    }

    /// The day of the year, from 1 to 366.
    #[must_use]
    pub const fn ordinal(self) -> u16 {
        let (_, month, day) = arithmetic::unpack(self.0.get());
        arithmetic::ordinal(month, day)
    }

    /// The day of the week.
    #[must_use]
    pub const fn weekday(self) -> Weekday {
        Weekday::after_saturday(arithmetic::weekday(self.to_days()))
    }

    /// Whether the published list of leap years of the University of Tehran covers the year of
    /// this date: 1206 to 1498.
    #[must_use]
    pub const fn is_officially_published(self) -> bool {
        let year = self.year();
        year >= 1206 && year <= 1498
    }

    /// Packs parts that were checked.
    const fn packed(year: u16, month: u8, day: u8) -> Self {
        match NonZeroU32::new(arithmetic::pack(year, month, day)) {
            Some(packed) => Self(packed),
            // A packed date has a year above zero, so there is no other case.
            None => Self(NonZeroU32::MIN),
        }
    }
}

/// Widens for a message.
const fn small(value: u8) -> i64 {
    arithmetic::wide(u16::from_be_bytes([0, value]))
}
