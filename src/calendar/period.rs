//! Stretches of time that a report can be about.

use super::{
    DatePart, DateRangeError, JalaliDate, Month, MonthEnd, Parts, arithmetic,
    error::{check_part, check_year},
};

/// A stretch of whole days of the Jalali calendar, from a first day to a last one.
///
/// A period is its two ends: the first six months of a year are its first half, whichever way they
/// were asked for. [`Period::kind`] tells the plainest name that a stretch has. Periods are ordered by
/// their beginnings, then by their ends.
///
/// # Examples
/// ```
/// use karnameh::calendar::{JalaliDate, Period, PeriodKind};
/// let half = Period::half(1404, 1)?;
/// assert_eq!(half, Period::first_months(1404, 6)?);
/// assert_eq!(half.kind(), PeriodKind::Half { year: 1404, half: 1 });
/// assert_eq!((half.days(), half.whole_months()), (186, Some(6)));
/// assert!(!half.is_comparable(Period::year(1403)?));
/// assert_eq!(half.to_string(), "1404-H1");
/// # Ok::<(), karnameh::calendar::DateRangeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Period {
    start: JalaliDate,
    end: JalaliDate,
}

/// The plainest name of a stretch of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum PeriodKind {
    /// سال.
    Year(u16),
    /// نیمه, شش‌ماهه: 1 or 2.
    Half {
        /// The year.
        year: u16,
        /// 1 or 2.
        half: u8,
    },
    /// سه‌ماهه, بهار to زمستان: 1 to 4.
    Quarter {
        /// The year.
        year: u16,
        /// 1 to 4.
        quarter: u8,
    },
    /// ماه.
    Month {
        /// The year.
        year: u16,
        /// The month.
        month: Month,
    },
    /// نه‌ماهه: the first months of a year, where that is neither of the above.
    FirstMonths {
        /// The year.
        year: u16,
        /// 2, 4, 5 or 7 to 11.
        months: u8,
    },
    /// Any other stretch of days.
    Days,
}

/// A period ends before it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a period from {start} cannot end on {end}, which is before it")]
pub struct PeriodOrderError {
    start: JalaliDate,
    end: JalaliDate,
}

impl Period {
    /// A whole year.
    ///
    /// # Errors
    /// If the year is not in 1178..=1501.
    pub const fn year(year: u16) -> Result<Self, DateRangeError> {
        Self::months_of(year, 1, 12)
    }

    /// The first or the second half of a year (نیمه, شش‌ماهه).
    ///
    /// # Errors
    /// If the half is not 1 or 2, or the year is out of range.
    pub const fn half(year: u16, half: u8) -> Result<Self, DateRangeError> {
        match check_part(DatePart::Half, half, 2) {
            Ok(()) => Self::months_of(year, half * 6 - 5, half * 6),
            Err(error) => Err(error),
        }
    }

    /// A quarter of a year (سه‌ماهه), from 1 (spring, بهار) to 4 (winter, زمستان).
    ///
    /// # Errors
    /// If the quarter is not in 1..=4, or the year is out of range.
    pub const fn quarter(year: u16, quarter: u8) -> Result<Self, DateRangeError> {
        match check_part(DatePart::Quarter, quarter, 4) {
            Ok(()) => Self::months_of(year, quarter * 3 - 2, quarter * 3),
            Err(error) => Err(error),
        }
    }

    /// A month of a year.
    ///
    /// # Errors
    /// If the year is out of range.
    pub const fn month(year: u16, month: Month) -> Result<Self, DateRangeError> {
        Self::months_of(year, month.number(), month.number())
    }

    /// The first months of a year: «۹ ماهه ۱۴۰۳».
    ///
    /// # Errors
    /// If the count is not in 1..=12, or the year is out of range.
    pub const fn first_months(year: u16, months: u8) -> Result<Self, DateRangeError> {
        match check_part(DatePart::MonthCount, months, 12) {
            Ok(()) => Self::months_of(year, 1, months),
            Err(error) => Err(error),
        }
    }

    /// From a first day to a last one, both included.
    ///
    /// # Errors
    /// If the last day is before the first.
    pub fn between(start: JalaliDate, end: JalaliDate) -> Result<Self, PeriodOrderError> {
        if start <= end { Ok(Self { start, end }) } else { Err(PeriodOrderError { start, end }) }
    }

    /// One day.
    #[must_use]
    pub const fn day(date: JalaliDate) -> Self {
        Self { start: date, end: date }
    }

    /// Whole months, from one to another that is not before it.
    const fn months_of(year: u16, first: u8, last: u8) -> Result<Self, DateRangeError> {
        match check_year(year) {
            Ok(()) => Ok(Self {
                start: JalaliDate::packed(arithmetic::pack(year, first, 1)),
                end: last_of_month(year, last),
            }),
            Err(error) => Err(error),
        }
    }

    /// The year that a date falls in.
    #[must_use]
    pub const fn year_of(date: JalaliDate) -> Self {
        Self::around(date, 12)
    }

    /// The half year that a date falls in.
    #[must_use]
    pub const fn half_of(date: JalaliDate) -> Self {
        Self::around(date, 6)
    }

    /// The quarter that a date falls in.
    #[must_use]
    pub const fn quarter_of(date: JalaliDate) -> Self {
        Self::around(date, 3)
    }

    /// The month that a date falls in.
    #[must_use]
    pub const fn month_of(date: JalaliDate) -> Self {
        Self::around(date, 1)
    }

    /// The part of a year, so many months long, that a date falls in.
    pub(super) const fn around(date: JalaliDate, months: u8) -> Self {
        let before = (date.month().number() - 1) / months * months;
        Self {
            start: JalaliDate::packed(arithmetic::pack(date.year(), before + 1, 1)),
            end: last_of_month(date.year(), before + months),
        }
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
        self.start.days_until(self.end) + 1
    }

    /// How many months it has, `None` if it is not made of whole months.
    #[must_use]
    pub fn whole_months(self) -> Option<u16> {
        let (first, last) = (self.start, self.end);
        if first.day() != 1 || last != last_of_month(last.year(), last.month().number()) {
            return None;
        }
        let count = |it: JalaliDate| it.year() * 12 + u16::from(it.month().number());
        Some(count(last) - count(first) + 1)
    }

    /// The plainest name it has.
    #[must_use]
    pub fn kind(self) -> PeriodKind {
        let (year, month) = (self.start.year(), self.start.month());
        let within_year = year == self.end.year();
        let Some(months) = self.whole_months().filter(|_| within_year) else {
            return PeriodKind::Days;
        };
        let before = month.number() - 1;
        match months {
            12 => PeriodKind::Year(year),
            6 if before.is_multiple_of(6) => PeriodKind::Half { year, half: before / 6 + 1 },
            3 if before.is_multiple_of(3) => PeriodKind::Quarter { year, quarter: before / 3 + 1 },
            1 => PeriodKind::Month { year, month },
            _ if before == 0 => PeriodKind::FirstMonths { year, months: self.end.month().number() },
            _ => PeriodKind::Days,
        }
    }

    /// Whether a day belongs to it.
    #[must_use]
    pub fn contains(self, date: JalaliDate) -> bool {
        self.start <= date && date <= self.end
    }

    /// Whether every day of another period belongs to it.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a day.
    #[must_use]
    pub fn intersects(self, other: Self) -> bool {
        self.start <= other.end && other.start <= self.end
    }

    /// The days that the two share, `None` if there are none.
    #[must_use]
    pub fn intersection(self, other: Self) -> Option<Self> {
        let (start, end) = (self.start.max(other.start), self.end.min(other.end));
        Self::between(start, end).ok()
    }

    /// Whether figures of the two may be compared as they are: as many months, or, where one is not
    /// made of whole months, as many days. A leap day makes no difference to months, and does to days:
    /// 25 Esfand to 5 Farvardin is a day longer after a leap year.
    #[must_use]
    pub fn is_comparable(self, other: Self) -> bool {
        match (self.whole_months(), other.whole_months()) {
            (Some(a), Some(b)) => a == b,
            _ => self.days() == other.days(),
        }
    }

    /// The period that follows. Years, halves, quarters and months are followed by the next of
    /// their kind; the first months of a year by the same months of the next; any other stretch by
    /// as many months, or days, right after it. A stretch of days may so be followed by one that is a
    /// whole month, which [`Period::previous`] then takes for a month.
    ///
    /// # Errors
    /// Outside the range.
    pub fn next(self) -> Result<Self, DateRangeError> {
        self.neighbour(1)
    }

    /// The period that goes before, by the same rules as [`Period::next`].
    ///
    /// # Errors
    /// Outside the range.
    pub fn previous(self) -> Result<Self, DateRangeError> {
        self.neighbour(-1)
    }

    fn neighbour(self, step: i32) -> Result<Self, DateRangeError> {
        if let PeriodKind::FirstMonths { .. } = self.kind() {
            return self.years_later(step);
        }
        let Some(months) = self.whole_months() else {
            let days = self.days() * step;
            return Ok(Self { start: self.start.add_days(days)?, end: self.end.add_days(days)? });
        };
        let months = i32::from(months) * step;
        let start = self.start.add_months(months, MonthEnd::Clamp)?;
        let end = self.end.add_months(months, MonthEnd::Clamp)?;
        Ok(Self { start, end: last_of_month(end.year(), end.month().number()) })
    }

    /// The corresponding period of the year before («مدت مشابه سال قبل»): the same months, or the same
    /// days of the same months; 29 Esfand stands for the 30th where that year lacks it. A stretch of
    /// more than a year overlaps its own year before.
    ///
    /// # Errors
    /// Before 1178.
    pub fn year_before(self) -> Result<Self, DateRangeError> {
        self.years_later(-1)
    }

    fn years_later(self, years: i32) -> Result<Self, DateRangeError> {
        let start = self.start.add_years(years, MonthEnd::Clamp)?;
        let end = self.end.add_years(years, MonthEnd::Clamp)?;
        match self.whole_months() {
            Some(_) => Ok(Self { start, end: last_of_month(end.year(), end.month().number()) }),
            None => Ok(Self { start, end }),
        }
    }

    /// The parts it is usually reported in: the quarters of a year or a half, the days of a month, the
    /// months of any other stretch of whole months, else its days.
    #[must_use]
    pub fn parts(self) -> Parts {
        let months = match (self.kind(), self.whole_months()) {
            (PeriodKind::Year(_) | PeriodKind::Half { .. }, _) => 3,
            (PeriodKind::Month { .. }, _) | (_, None) => 0,
            (_, Some(_)) => 1,
        };
        Parts { rest: Some(self), months }
    }

    /// Its months, if it is made of whole months; else nothing.
    #[must_use]
    pub fn months(self) -> Parts {
        Parts { rest: self.whole_months().map(|_| self), months: 1 }
    }

    /// Its days, as periods of one day.
    #[must_use]
    pub fn each_day(self) -> Parts {
        Parts { rest: Some(self), months: 0 }
    }
}

/// The last day of a month that exists.
const fn last_of_month(year: u16, month: u8) -> JalaliDate {
    JalaliDate::packed(arithmetic::pack(year, month, arithmetic::days_in_month(year, month)))
}
