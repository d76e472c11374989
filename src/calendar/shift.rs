//! From one date to another: days, months and years later or earlier.

use super::{DatePart, DateRangeError, JalaliDate, arithmetic};

/// What becomes of a day that the month arrived at does not have: the 31st of Mehr, 30 Esfand of a
/// common year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MonthEnd {
    /// The last day of that month is taken.
    Clamp,
    /// It is an error.
    Reject,
}

impl JalaliDate {
    /// The day after.
    ///
    /// # Errors
    /// After [`JalaliDate::MAX`].
    pub const fn tomorrow(self) -> Result<Self, DateRangeError> {
        Self::from_days(self.to_days() + 1)
    }

    /// The day before.
    ///
    /// # Errors
    /// Before [`JalaliDate::MIN`].
    pub const fn yesterday(self) -> Result<Self, DateRangeError> {
        Self::from_days(self.to_days() - 1)
    }

    /// So many days later, earlier if negative.
    ///
    /// # Errors
    /// Outside the range.
    pub const fn add_days(self, days: i32) -> Result<Self, DateRangeError> {
        Self::from_days(self.to_days().saturating_add(days))
    }

    /// So many months later, earlier if negative, on the same day of the month.
    ///
    /// # Errors
    /// Outside the range; or, under [`MonthEnd::Reject`], if that month lacks the day.
    ///
    /// # Examples
    /// ```
    /// use karnameh::calendar::{JalaliDate, MonthEnd};
    /// let date = JalaliDate::constant(1402, 6, 31);
    /// assert_eq!(date.add_months(1, MonthEnd::Clamp), JalaliDate::try_new(1402, 7, 30));
    /// assert_eq!(
    ///     date.add_months(1, MonthEnd::Reject).unwrap_err().to_string(),
    ///     "day 31 is not in 1..=30",
    /// );
    /// ```
    pub const fn add_months(self, months: i32, end: MonthEnd) -> Result<Self, DateRangeError> {
        let (year, month) = arithmetic::add_months(self.get(), months);
        self.moved(year, month, end)
    }

    /// So many years later, earlier if negative, on the same day of the same month.
    ///
    /// # Errors
    /// Outside the range; or, under [`MonthEnd::Reject`], from 30 Esfand to a common year.
    pub const fn add_years(self, years: i32, end: MonthEnd) -> Result<Self, DateRangeError> {
        let year = arithmetic::wide(self.year()).saturating_add(years);
        self.moved(year, arithmetic::month(self.get()), end)
    }

    /// How many days later another date is; negative if it is earlier.
    ///
    /// # Examples
    /// ```
    /// use karnameh::calendar::JalaliDate;
    /// let nowruz = |year| JalaliDate::constant(year, 1, 1);
    /// assert_eq!(nowruz(1403).days_until(nowruz(1404)), 366);
    /// ```
    #[must_use]
    pub const fn days_until(self, other: Self) -> i32 {
        other.to_days() - self.to_days()
    }

    /// The same day of another month.
    const fn moved(self, year: i32, month: u8, end: MonthEnd) -> Result<Self, DateRangeError> {
        let Some(year) = arithmetic::year_in_range(year) else {
            let (least, greatest) = arithmetic::YEARS;
            let (least, greatest) = (arithmetic::wide(least), arithmetic::wide(greatest));
            return Err(DateRangeError::new(DatePart::ResultingYear, year, least, greatest));
        };
        let last = arithmetic::days_in_month(year, month);
        match end {
            MonthEnd::Clamp if self.day() > last => Self::try_new(year, month, last),
            _ => Self::try_new(year, month, self.day()),
        }
    }
}
