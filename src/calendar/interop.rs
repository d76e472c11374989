//! The date types of other crates, each behind the feature named after its crate.

#[cfg(feature = "chrono")]
mod chrono {
    use crate::calendar::{DateRangeError, JalaliDate, arithmetic, error::day_out_of_range};
    use ::chrono::{Datelike, NaiveDate};

    /// The same day; every Jalali date of the range is a chrono date.
    impl From<JalaliDate> for NaiveDate {
        #[inline]
        fn from(date: JalaliDate) -> Self {
            let (year, ordinal) = arithmetic::to_gregorian_ordinal(date.get());
            Self::from_yo_opt(year, ordinal).unwrap_or_default()
        }
    }

    /// The same day, or an error outside 1178-01-01 to 1501-12-29.
    impl TryFrom<NaiveDate> for JalaliDate {
        type Error = DateRangeError;

        #[inline]
        fn try_from(date: NaiveDate) -> Result<Self, DateRangeError> {
            match arithmetic::from_gregorian_ordinal(date.year(), date.ordinal()) {
                Some(packed) => Ok(Self::packed(packed)),
                // chrono counts day 1 on 0001-01-01; 1970-01-01 is its day 719,163.
                None => Err(day_out_of_range(date.num_days_from_ce().saturating_sub(719_163))),
            }
        }
    }
}

#[cfg(feature = "icu_calendar")]
mod icu {
    use crate::calendar::{DateRangeError, JalaliDate};
    use ::icu_calendar::{Date, cal::Persian, types::RataDie};

    /// The fixed day number (rata die) of 1970-01-01.
    const UNIX_EPOCH: i64 = 719_163;

    /// The same day; every Jalali date of the range is an ICU4X date.
    impl From<JalaliDate> for Date<Persian> {
        fn from(date: JalaliDate) -> Self {
            let days = UNIX_EPOCH + i64::from(date.to_days());
            Self::from_rata_die(RataDie::new(days), Persian)
        }
    }

    /// The same day, or an error outside 1178-01-01 to 1501-12-29.
    impl TryFrom<Date<Persian>> for JalaliDate {
        type Error = DateRangeError;

        fn try_from(date: Date<Persian>) -> Result<Self, DateRangeError> {
            let days = date.to_rata_die().to_i64_date() - UNIX_EPOCH;
            let beyond = if days < 0 { i32::MIN } else { i32::MAX };
            Self::from_days(i32::try_from(days).unwrap_or(beyond))
        }
    }
}

#[cfg(feature = "jiff")]
mod jiff {
    use crate::calendar::{DateRangeError, JalaliDate};
    use ::jiff::civil::Date;

    /// The same day; every Jalali date of the range is a jiff date.
    impl From<JalaliDate> for Date {
        fn from(date: JalaliDate) -> Self {
            let (year, month, day) = date.to_gregorian();
            // The range ends in 2123, so all parts fit and the date exists.
            match (i16::try_from(year), i8::try_from(month), i8::try_from(day)) {
                (Ok(year), Ok(month), Ok(day)) => Self::new(year, month, day).unwrap_or(Self::ZERO),
                _ => Self::ZERO,
            }
        }
    }

    /// The same day, or an error outside 1178-01-01 to 1501-12-29.
    impl TryFrom<Date> for JalaliDate {
        type Error = DateRangeError;

        fn try_from(date: Date) -> Result<Self, DateRangeError> {
            // Months and days of a jiff date are never negative.
            Self::from_gregorian(
                i32::from(date.year()),
                date.month().unsigned_abs(),
                date.day().unsigned_abs(),
            )
        }
    }
}
