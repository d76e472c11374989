//! Stretches of time that a report can be about.

use super::{DateRangeError, JalaliDate, date::check_year, is_leap_year};

/// A stretch of the Jalali calendar that figures are reported for: a year.
///
/// # Examples
/// ```
/// use karnameh::calendar::{JalaliDate, Period};
/// let year = Period::year(1402)?;
/// assert_eq!(year.end(), JalaliDate::constant(1402, 12, 29));
/// assert_eq!(year.days(), 365);
/// assert!(year.contains(JalaliDate::constant(1402, 7, 1)));
/// assert_eq!(year.to_string(), "1402");
/// # Ok::<(), karnameh::calendar::DateRangeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Period {
    start: JalaliDate,
    end: JalaliDate,
}

impl Period {
    /// A whole year.
    ///
    /// # Errors
    /// If the year is not in 1178..=1501.
    pub const fn year(year: u16) -> Result<Self, DateRangeError> {
        if let Err(error) = check_year(year) {
            return Err(error);
        }
        let last = if matches!(is_leap_year(year), Ok(true)) { 30 } else { 29 };
        Ok(Self {
            start: JalaliDate::constant(year, 1, 1),
            end: JalaliDate::constant(year, 12, last),
        })
    }

    /// The first day.
    #[must_use]
    pub const fn start(self) -> JalaliDate {
        self.start
    }

    /// The last day, which belongs to the period.
    #[must_use]
    pub const fn end(self) -> JalaliDate {
        self.end
    }

    /// How many days it has, at least 1.
    #[must_use]
    pub const fn days(self) -> i32 {
        self.end.to_days() - self.start.to_days() + 1
    }

    /// Whether a day belongs to it.
    #[must_use]
    pub fn contains(self, date: JalaliDate) -> bool {
        self.start <= date && date <= self.end
    }
}
