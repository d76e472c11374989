//! Columns of dates: many at once, at the speed of memory.

use super::{JalaliDate, arithmetic};

/// Why a column of days is no column of dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ColumnError {
    /// The two slices have different lengths.
    #[error("{given} values do not fit a column of {room}")]
    Length {
        /// How many values were given.
        given: usize,
        /// How many the target has room for.
        room: usize,
    },
    /// A day outside 1178-01-01 to 1501-12-29.
    #[error("day number {day} in row {row} is not in {least}..={greatest}",
        least = arithmetic::DAYS.0, greatest = arithmetic::DAYS.1)]
    Day {
        /// Where it stands, from 0.
        row: usize,
        /// The day number.
        day: i32,
    },
}

impl JalaliDate {
    /// Turns a column of day numbers (days since 1970-01-01, Arrow's `date32`) into dates.
    ///
    /// # Errors
    /// If the lengths differ or a day is out of range; the target is then as it was.
    ///
    /// # Examples
    /// ```
    /// use karnameh::calendar::JalaliDate;
    /// let mut dates = [JalaliDate::MIN; 2];
    /// JalaliDate::from_days_column(&[0, 19_801], &mut dates)?;
    /// assert_eq!(dates.map(|it| it.to_string()), ["1348-10-11", "1402-12-29"]);
    /// # Ok::<(), karnameh::calendar::ColumnError>(())
    /// ```
    pub fn from_days_column(days: &[i32], dates: &mut [Self]) -> Result<(), ColumnError> {
        if days.len() != dates.len() {
            return Err(ColumnError::Length { given: days.len(), room: dates.len() });
        }
        // One pass without a branch: a day out of range sets the highest bit, by itself or by what
        // is left to the end. The row is looked for only if there is one.
        let beyond = |day: i32| {
            let offset = arithmetic::offset(day);
            offset | arithmetic::SPAN.wrapping_sub(offset)
        };
        if days.iter().fold(0, |all, day| all | beyond(*day)) > u32::MAX / 2 {
            let mut rows = days.iter().enumerate();
            if let Some((row, day)) = rows.find(|(_, day)| beyond(**day) > u32::MAX / 2) {
                return Err(ColumnError::Day { row, day: *day });
            }
        }
        for (date, day) in dates.iter_mut().zip(days) {
            *date = Self::packed(arithmetic::from_days_in_column(*day));
        }
        Ok(())
    }

    /// Turns a column of dates into day numbers, days since 1970-01-01.
    ///
    /// # Errors
    /// If the lengths differ.
    pub fn to_days_column(dates: &[Self], days: &mut [i32]) -> Result<(), ColumnError> {
        if days.len() != dates.len() {
            return Err(ColumnError::Length { given: dates.len(), room: days.len() });
        }
        for (day, date) in days.iter_mut().zip(dates) {
            *day = arithmetic::to_days_in_column(date.get());
        }
        Ok(())
    }
}
