//! Strategies for property tests, for use with `proptest` (feature `proptest`).
//!
//! # Examples
//! ```
//! use karnameh::calendar::{Period, strategy};
//! use proptest::prelude::*;
//! proptest!(|(date in strategy::dates_in(Period::year(1403).unwrap()))| {
//!     prop_assert_eq!(date.year(), 1403);
//! });
//! ```

use proptest::prelude::{Strategy, prop_oneof};

use super::{JalaliDate, Month, Period};

/// Any date of the range.
pub fn dates() -> impl Strategy<Value = JalaliDate> + Clone {
    days(JalaliDate::MIN, JalaliDate::MAX)
}

/// Any date of a period.
pub fn dates_in(period: Period) -> impl Strategy<Value = JalaliDate> + Clone {
    days(period.start(), period.end())
}

fn days(first: JalaliDate, last: JalaliDate) -> impl Strategy<Value = JalaliDate> + Clone {
    (first.to_days()..=last.to_days())
        .prop_filter_map("in range", |days| JalaliDate::from_days(days).ok())
}

/// Any period of the range: years, halves, quarters, months, first months and stretches of days.
pub fn periods() -> impl Strategy<Value = Period> + Clone {
    let years = 1178..=1501_u16;
    let of = |parts: core::ops::RangeInclusive<u8>| (years.clone(), parts);
    prop_oneof![
        years.clone().prop_filter_map("in range", |year| Period::year(year).ok()),
        of(1..=2).prop_filter_map("in range", |(year, half)| Period::half(year, half).ok()),
        of(1..=4).prop_filter_map("in range", |(year, at)| Period::quarter(year, at).ok()),
        of(1..=12).prop_filter_map("in range", |(year, month)| {
            Period::month(year, Month::from_number(month)?).ok()
        }),
        of(1..=12).prop_filter_map("in range", |(year, count)| {
            Period::first_months(year, count).ok()
        }),
        (dates(), dates())
            .prop_filter_map("in order", |(a, b)| { Period::between(a.min(b), a.max(b)).ok() }),
        (dates(), 0..100_i32).prop_filter_map("in range", |(start, days)| {
            Period::between(start, start.add_days(days).ok()?).ok()
        }),
    ]
}
