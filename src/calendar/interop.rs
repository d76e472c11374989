//! The date types of other crates, each behind the feature named after its crate.

#[cfg(feature = "chrono")]
mod chrono {
    use crate::calendar::{DateRangeError, JalaliDate};
    use ::chrono::{Datelike, NaiveDate};

    /// The same day; every Jalali date of the range is a chrono date.
    impl From<JalaliDate> for NaiveDate {
        fn from(date: JalaliDate) -> Self {
            Self::from_epoch_days(date.to_days()).unwrap_or_default()
        }
    }

    /// The same day, or an error outside 1178-01-01 to 1501-12-29.
    impl TryFrom<NaiveDate> for JalaliDate {
        type Error = DateRangeError;

        fn try_from(date: NaiveDate) -> Result<Self, DateRangeError> {
            // chrono counts day 1 on 0001-01-01; 1970-01-01 is its day 719,163.
            Self::from_days(date.num_days_from_ce().saturating_sub(719_163))
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
