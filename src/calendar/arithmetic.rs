//! The integer arithmetic of the calendar, const throughout.
//!
//! Within 1178..=1501 the calendar is one line with a slope: year `y` begins
//! `⌊(12053·y − 12024) / 33⌋` days after a fixed day, for 33 years have 12,053 days, 8 of them leap.
//! Everything else follows from it, the leap years included, so no two rules can disagree.

#![expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "const functions cannot call From; every cast here widens, or narrows a value whose \
              range the line above it states"
)]

/// The least and the greatest year.
pub(super) const YEARS: (u16, u16) = (1178, 1501);

/// Days from the calendar's day 0 to 1970-01-01 (1348-10-11).
const UNIX_EPOCH: i32 = 492_268;

/// The day on which a year begins, counted from day 0.
const fn new_year(year: u16) -> i32 {
    // At most 12053 · 1502, which is 18.1 million.
    ((12_053 * year as u32 - 12_024) / 33) as i32
}

/// Days since 1970-01-01 of the first day and the last day in range.
pub(super) const DAYS: (i32, i32) =
    (new_year(YEARS.0) - UNIX_EPOCH, new_year(YEARS.1 + 1) - 1 - UNIX_EPOCH);

/// Whether a year of the range has 366 days.
pub(super) const fn is_leap(year: u16) -> bool {
    new_year(year + 1) - new_year(year) == 366
}

/// How many days a month has; 0 if there is no such month.
pub(super) const fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        1..=6 => 31,
        7..=11 => 30,
        12 => 29 + is_leap(year) as u8,
        _ => 0,
    }
}

/// Days before a month within its year.
const fn days_before_month(month: u8) -> i32 {
    let past = month as i32 - 1;
    if past <= 6 { 31 * past } else { 30 * past + 6 }
}

/// The day of the year, from 1.
pub(super) const fn ordinal(month: u8, day: u8) -> u16 {
    (days_before_month(month) + day as i32) as u16
}

/// Days since 1970-01-01 of a date in range.
pub(super) const fn to_days(year: u16, month: u8, day: u8) -> i32 {
    new_year(year) - UNIX_EPOCH + days_before_month(month) + day as i32 - 1
}

/// Year, month and day of a day number within [`DAYS`].
pub(super) const fn from_days(days: i32) -> (u16, u8, u8) {
    // Within range the shifted day lies in 429,884..=548,228, so its 33-fold fits 32 bits.
    let t = 33 * (days + UNIX_EPOCH) as u32 + 12_056;
    let year = (t / 12_053) as u16;
    // The day of the year, from 0 to 365.
    let day = (t % 12_053) / 33;
    if day < 186 {
        (year, (day / 31 + 1) as u8, (day % 31 + 1) as u8)
    } else {
        let day = day - 186;
        (year, (day / 30 + 7) as u8, (day % 30 + 1) as u8)
    }
}

/// The day of the week from 0 (Saturday) to 6 (Friday).
pub(super) const fn weekday(days: i32) -> u8 {
    // 1970-01-01 was a Thursday, 5 days after a Saturday.
    (days + 5).rem_euclid(7) as u8
}

/// Year, month and day in one number whose order is the order of dates; never zero.
pub(super) const fn pack(year: u16, month: u8, day: u8) -> u32 {
    (year as u32) << 9 | (month as u32) << 5 | day as u32
}

/// The parts of a packed date.
pub(super) const fn unpack(packed: u32) -> (u16, u8, u8) {
    ((packed >> 9) as u16, (packed >> 5 & 15) as u8, (packed & 31) as u8)
}

/// Widens for an error message.
pub(super) const fn wide(value: u16) -> i64 {
    value as i64
}

/// Widens for an error message.
pub(super) const fn wide_days(value: i32) -> i64 {
    value as i64
}

/// Days since 1970-01-01 of a proleptic Gregorian date, after Hinnant's `days_from_civil`.
pub(super) const fn gregorian_to_days(year: i32, month: u8, day: u8) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month as i32 + 9) % 12) + 2) / 5 + day as i32 - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The proleptic Gregorian date of a day number, after Hinnant's `civil_from_days`.
pub(super) const fn gregorian_from_days(days: i32) -> (i32, u8, u8) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = (of_year - (153 * shifted + 2) / 5 + 1) as u8;
    let month = (if shifted < 10 { shifted + 3 } else { shifted - 9 }) as u8;
    let year = year_of_era + era * 400 + (month <= 2) as i32;
    (year, month, day)
}

/// How many days a Gregorian month has; 0 if there is no such month.
pub(super) const fn days_in_gregorian_month(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    }
}
