//! The date type and its public face; conversions live in `arithmetic`, text in `parse` and
//! `format`.

use core::num::NonZeroU32;

use super::{
    Month, Weekday, arithmetic,
    error::{DateRangeError, check_year, day_out_of_range, no_gregorian_date, no_such_date},
};

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
    #[inline]
    pub const fn try_new(year: u16, month: u8, day: u8) -> Result<Self, DateRangeError> {
        if arithmetic::exists(year, month, day) {
            Ok(Self::packed(arithmetic::pack(year, month, day)))
        } else {
            Err(no_such_date(year, month, day))
        }
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
    #[inline]
    pub const fn from_days(days: i32) -> Result<Self, DateRangeError> {
        if arithmetic::offset(days) <= arithmetic::SPAN {
            Ok(Self::packed(arithmetic::from_days(days)))
        } else {
            Err(day_out_of_range(days))
        }
    }

    /// Days since 1970-01-01: the count of Unix days, negative before it.
    #[must_use]
    #[inline]
    pub const fn to_days(self) -> i32 {
        arithmetic::to_days(self.0.get())
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
        if let Some(error) = no_gregorian_date(year, month, day) {
            return Err(error);
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
    #[inline]
    pub const fn year(self) -> u16 {
        arithmetic::year(self.0.get())
    }

    /// The month of the year.
    #[must_use]
    #[inline]
    pub const fn month(self) -> Month {
        match Month::from_number(arithmetic::month(self.0.get())) {
            Some(month) => month,
            None => Month::Esfand,
        }
    }

    /// The number of the month, from 1 to 12.
    #[must_use]
    #[inline]
    pub const fn month_number(self) -> u8 {
        arithmetic::month(self.0.get())
    }

    /// The day of the month, from 1.
    #[must_use]
    #[inline]
    pub const fn day(self) -> u8 {
        arithmetic::day(self.0.get())
    }

    /// The day of the year, from 1 to 366.
    #[must_use]
    #[inline]
    pub const fn ordinal(self) -> u16 {
        arithmetic::ordinal(self.0.get())
    }

    /// The day of the week.
    #[must_use]
    #[inline]
    pub const fn weekday(self) -> Weekday {
        Weekday::after_saturday(arithmetic::weekday(self.to_days()))
    }

    /// The packed form.
    #[inline]
    pub(super) const fn get(self) -> u32 {
        self.0.get()
    }

    /// Whether the published list of leap years of the University of Tehran covers the year of
    /// this date: 1206 to 1498.
    #[must_use]
    pub const fn is_officially_published(self) -> bool {
        let year = self.year();
        year >= 1206 && year <= 1498
    }

    /// A packed date that is known to be in range.
    #[inline]
    pub(super) const fn packed(packed: u32) -> Self {
        // The years in range are above 1024, so this bit is set; saying so leaves no second case.
        match NonZeroU32::new(packed | 1 << 19) {
            Some(packed) => Self(packed),
            None => Self(NonZeroU32::MIN),
        }
    }
}
