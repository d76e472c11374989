//! The integer arithmetic of the calendar, const throughout.
//!
//! Within 1178..=1501 the calendar is one line with a slope: year `y` begins
//! `⌊(12053·y − 12024) / 33⌋` days after a fixed day, for 33 years have 12,053 days, 8 of them leap.
//! Everything else follows from it, the leap years included, so no two rules can disagree.
//!
//! A line can be walked in fixed point. `days · 33/12053`, with 32 binary places, has the year above
//! the point, and what is below it, times 12053/33, is the day of the year: two multiplications, no
//! division. The constants were chosen so that every day of the range comes out exactly; the tests
//! walk all of them.
//!
//! A date is packed as `year · 512 + month · 32 + day`, so that the order of numbers is the order of
//! dates, and `month · 32 + day` of each day of a year stands in a table.

#![expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::indexing_slicing,
    reason = "const functions cannot call From; every cast here widens, or narrows a value whose \
              range is stated beside it, and every index is masked to the length of its table"
)]

/// The least and the greatest year.
pub(super) const YEARS: (u16, u16) = (1178, 1501);

/// Days from the calendar's day 0 to 1970-01-01 (1348-10-11).
const UNIX_EPOCH: i32 = 492_268;

/// The day on which a year begins, counted from day 0.
#[inline]
const fn new_year(year: u16) -> i32 {
    // At most 12053 · 1502, which is 18.1 million.
    ((12_053 * year as u32 - 12_024) / 33) as i32
}

/// Days since 1970-01-01 of the first day and the last day in range.
pub(super) const DAYS: (i32, i32) =
    (new_year(YEARS.0) - UNIX_EPOCH, new_year(YEARS.1 + 1) - 1 - UNIX_EPOCH);

/// Whether a year of the range has 366 days.
#[inline]
pub(super) const fn is_leap(year: u16) -> bool {
    // The slope is 365 8/33, so a year is leap if the 33rds run over within it: if the remainder of
    // 8·year + 29 by 33 is below 8. The low half of the product with 2³²/33 is that remainder in
    // 33rds of 2³².
    const THIRTY_THIRD: u32 = u32::MAX / 33 + 1;
    (8 * year as u32 + 29).wrapping_mul(THIRTY_THIRD) < 8 * THIRTY_THIRD
}

/// How many days a month has; 0 if there is no such month.
#[inline]
pub(super) const fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        1..=6 => 31,
        7..=11 => 30,
        12 => 29 + is_leap(year) as u8,
        _ => 0,
    }
}

/// How many days each month has, at most; none if there is no such month.
const LONGEST: [u8; 256] = {
    let mut table = [0; 256];
    let mut month = 1;
    while month <= 12 {
        table[month] = if month <= 6 { 31 } else { 30 };
        month += 1;
    }
    table
};

/// Whether a date exists.
#[inline]
pub(super) const fn exists(year: u16, month: u8, day: u8) -> bool {
    let in_year = year.wrapping_sub(YEARS.0) <= YEARS.1 - YEARS.0;
    let in_month = day.wrapping_sub(1) < LONGEST[month as usize];
    // Only one day in a year asks whether the year is leap: 30 Esfand.
    let is_leap_day = u16::from_le_bytes([day, month]) == u16::from_le_bytes([30, 12]);
    in_year && in_month && (!is_leap_day || is_leap(year))
}

/// Year, month and day in one number whose order is the order of dates; never zero.
#[inline]
pub(super) const fn pack(year: u16, month: u8, day: u8) -> u32 {
    (year as u32) << 9 | (month as u32) << 5 | day as u32
}

/// The year of a packed date.
#[inline]
pub(super) const fn year(packed: u32) -> u16 {
    (packed >> 9) as u16
}

/// The month of a packed date, from 1.
#[inline]
pub(super) const fn month(packed: u32) -> u8 {
    (packed >> 5 & 15) as u8
}

/// The day of the month of a packed date, from 1.
#[inline]
pub(super) const fn day(packed: u32) -> u8 {
    (packed & 31) as u8
}

/// How many days of the year lie before each month, less the 1 that days of a month begin with.
const BEFORE_MONTH: [i32; 16] = {
    let mut table = [0; 16];
    let mut month = 1;
    while month <= 12 {
        let past = month - 1;
        table[month as usize] = if past <= 6 { 31 * past } else { 30 * past + 6 } - 1;
        month += 1;
    }
    table
};

/// The day of the year of a packed date, from 0.
#[inline]
const fn day_of_year(packed: u32) -> i32 {
    BEFORE_MONTH[(packed >> 5 & 15) as usize] + (packed & 31) as i32
}

/// The same as [`to_days`], without a table: in a column, many are worked out at once.
#[inline]
pub(super) const fn to_days_in_column(packed: u32) -> i32 {
    // `month · 32 + day` grows by 31 + 1 a month, or 30 + 2 from the eighth on.
    let month = packed >> 5 & 15;
    let of_year = (packed & 511) - 32 - month - month.saturating_sub(7);
    new_year_of(packed) + of_year as i32
}

/// The day of the year, from 1.
#[inline]
pub(super) const fn ordinal(packed: u32) -> u16 {
    day_of_year(packed) as u16 + 1
}

/// Days since 1970-01-01 of the first day of the year of a packed date.
#[inline]
const fn new_year_of(packed: u32) -> i32 {
    // `new_year(year) - UNIX_EPOCH` with 16 binary places.
    (((packed >> 9) as i64 * 23_936_527 - 32_285_153_000) >> 16) as i32
}

/// Days since 1970-01-01 of a packed date.
#[inline]
pub(super) const fn to_days(packed: u32) -> i32 {
    new_year_of(packed) + day_of_year(packed)
}

/// `month · 32 + day` of each day of a year, counted from 0; as long as a power of two, so that an
/// index of 9 bits needs no check.
const MONTH_DAYS: [u16; 512] = {
    let mut table = [0; 512];
    let (mut at, mut month) = (0, 1);
    while month <= 12 {
        let mut day = 1;
        // A year that is not leap never reaches the last entry.
        while day <= LONGEST[month as usize] {
            table[at] = pack(0, month, day) as u16;
            at += 1;
            day += 1;
        }
        month += 1;
    }
    table
};

/// The line that years lie on passes through zero at the beginning of the year before the range, a
/// leap year, so that walking along it takes a multiplication and nothing else.
const LINE_YEAR: u64 = YEARS.0 as u64 - 1;
const LINE_START: i32 = DAYS.0 - 366;

/// The year of a day number within [`DAYS`], in its place in a packed date, and the day of that year.
#[inline]
const fn walk(days: i32) -> (u32, usize) {
    // 33/12053 in fixed point, then what is below the point times 12053/33.
    let line = days.wrapping_sub(LINE_START) as u32 as u64 * 11_759_224;
    let of_year = (line as u32 as u64 * 3_063_981_059) >> 55;
    (((line + (LINE_YEAR << 32)) >> 23) as u32 & !511, of_year as usize)
}

/// The packed date of a day number within [`DAYS`].
#[inline]
pub(super) const fn from_days(days: i32) -> u32 {
    let (year, of_year) = walk(days);
    // The mask changes nothing, and tells that the year need not wait for the table.
    year | MONTH_DAYS[of_year] as u32 & 511
}

/// The same as [`from_days`] for columns, in which nothing waits.
#[inline]
pub(super) const fn from_days_in_column(days: i32) -> u32 {
    let (year, of_year) = walk(days);
    year | MONTH_DAYS[of_year] as u32
}

/// How many days a day number is after the first in range; out of range, above [`SPAN`].
#[inline]
pub(super) const fn offset(days: i32) -> u32 {
    days.wrapping_sub(DAYS.0) as u32
}

/// The offset of the last day in range.
pub(super) const SPAN: u32 = (DAYS.1 - DAYS.0) as u32;

/// The day of the week from 0 (Saturday) to 6 (Friday).
#[inline]
pub(super) const fn weekday(days: i32) -> u8 {
    // The first day of the range was a Thursday, 5 days after a Saturday.
    ((offset(days) + 5) % 7) as u8
}

/// Widens for an error message.
#[inline]
pub(super) const fn wide(value: u16) -> i32 {
    value as i32
}

/// Days since 1970-01-01 of a proleptic Gregorian date, after Hinnant's `days_from_civil`.
#[inline]
pub(super) const fn gregorian_to_days(year: i32, month: u8, day: u8) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month as i32 + 9) % 12) + 2) / 5 + day as i32 - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The proleptic Gregorian date of a day number, after Hinnant's `civil_from_days`.
#[inline]
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
#[inline]
pub(super) const fn days_in_gregorian_month(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_gregorian_leap(year) => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    }
}

#[inline]
const fn is_gregorian_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// For each Gregorian year of 1799 to 2123: the day of the year (from 0) on which Nowruz falls, and
/// how long the Jalali year is that ends on it.
#[cfg(feature = "chrono")]
const NOWRUZ: [(u16, u16); 512] = {
    let mut table = [(0, 0); 512];
    let mut year = 1799;
    while year <= 2123 {
        let nowruz = new_year((year - 621) as u16) - UNIX_EPOCH;
        let ended = nowruz - (new_year((year - 622) as u16) - UNIX_EPOCH);
        let day = nowruz - gregorian_to_days(year, 1, 1);
        table[(year - 1799) as usize] = (day as u16, ended as u16);
        year += 1;
    }
    table
};

/// The packed date of the day of a Gregorian year, the day counted from 1; `None` out of range.
#[cfg(feature = "chrono")]
#[inline]
pub(super) const fn from_gregorian_ordinal(year: i32, ordinal: u32) -> Option<u32> {
    let (nowruz, ended) = NOWRUZ[(year.wrapping_sub(1799) & 511) as usize];
    // Negative before Nowruz; then all bits of `before` are set. No branch: days come in no order.
    let after = (ordinal as i32).wrapping_sub(1 + nowruz as i32);
    let before = after >> 31;
    let its = year.wrapping_sub(621).wrapping_add(before);
    let of_year = after + (before & ended as i32);
    if (its.wrapping_sub(YEARS.0 as i32) as u32) <= (YEARS.1 - YEARS.0) as u32 {
        Some((its as u32) << 9 | MONTH_DAYS[(of_year & 511) as usize] as u32)
    } else {
        None
    }
}

/// The Gregorian year and the day in it, from 1, of a packed date.
#[cfg(feature = "chrono")]
#[inline]
pub(super) const fn to_gregorian_ordinal(packed: u32) -> (i32, u32) {
    let year = (packed >> 9) as i32 + 621;
    let (nowruz, _) = NOWRUZ[((year - 1799) & 511) as usize];
    let day = day_of_year(packed) as u32 + nowruz as u32;
    let length = 365 + is_gregorian_leap(year) as u32;
    let past = (day >= length) as u32;
    (year + past as i32, day + 1 - past * length)
}

/// The year and the month, from 1, that lie so many months after a packed date.
#[inline]
pub(super) const fn add_months(packed: u32, months: i32) -> (i32, u8) {
    let before = year(packed) as i32 * 12 + month(packed) as i32 - 1;
    let months = before.saturating_add(months);
    (months.div_euclid(12), months.rem_euclid(12) as u8 + 1)
}

/// A year that is in range, `None` for any other.
#[inline]
pub(super) const fn year_in_range(year: i32) -> Option<u16> {
    if year < YEARS.0 as i32 || year > YEARS.1 as i32 { None } else { Some(year as u16) }
}

/// The ASCII digits of each year of the range, the first in the lowest byte.
const YEAR_DIGITS: [u32; 512] = {
    let mut table = [0; 512];
    let mut year = YEARS.0 as u32;
    while year <= YEARS.1 as u32 {
        let digits = [year / 1000, year / 100 % 10, year / 10 % 10, year % 10];
        let digits = [digits[0] as u8, digits[1] as u8, digits[2] as u8, digits[3] as u8];
        table[(year & 511) as usize] = u32::from_le_bytes(digits) | 0x3030_3030;
        year += 1;
    }
    table
};

/// The ASCII digits of the year, `YYYY`, and of month and day, `MMDD`, of a packed date, the first in
/// the lowest byte.
#[inline]
pub(super) const fn to_digits(packed: u32) -> (u32, u32) {
    // Two numbers below 100, each in 16 bits; in both at once, 103/1024 is a tenth.
    let pairs = (packed >> 5 & 15) | (packed & 31) << 16;
    let tens = (pairs * 103) >> 10 & 0x000F_000F;
    // Ones and tens change places: 256 times a pair, less 2,559 times its tens.
    let month_day = (pairs << 8) - tens * 2_559 + 0x3030_3030;
    (YEAR_DIGITS[(packed >> 9 & 511) as usize], month_day)
}

/// Whether each byte is a digit below ten where `limit` has 0x76, and zero where it has 0x7F.
#[inline]
const fn are_digits(bytes: u64, limit: u64) -> bool {
    // What is above the limit sets the highest bit of its byte, by the sum or by itself.
    (bytes | bytes.wrapping_add(limit)) & 0x8080_8080_8080_8080 == 0
}

/// Year, month and day of a date in a script of two bytes a digit: `YYYY` and `MMDD`, the first in
/// the lowest byte, less the zero of the script; `None` if something else than digits is there.
#[inline]
pub(super) const fn from_wide_digits(year: u64, month_day: u64) -> Option<(u16, u8, u8)> {
    const LIMIT: u64 = 0x767F_767F_767F_767F;
    if !are_digits(year, LIMIT) || !are_digits(month_day, LIMIT) {
        return None;
    }
    // Each digit stands in 16 bits; a product gathers four of them, or two and two.
    let year = (year >> 8).wrapping_mul(1 | 10 << 16 | 100 << 32 | 1000 << 48) >> 48;
    let pairs = (month_day >> 8).wrapping_mul(1 | 10 << 16);
    Some((year as u16, (pairs >> 16) as u8, (pairs >> 48) as u8))
}

/// Year, month and day of the digits `YYYYMMDD`, the first in the lowest byte, less the zero of the
/// script; `None` if something else than digits is there.
#[inline]
pub(super) const fn from_digits(digits: u64) -> Option<(u16, u8, u8)> {
    if !are_digits(digits, 0x7676_7676_7676_7676) {
        return None;
    }
    // Each pair of digits becomes one number, in the first byte of the pair.
    let pairs = (digits * 10 + (digits >> 8)) & 0x00FF_00FF_00FF_00FF;
    let year = (pairs as u8) as u16 * 100 + (pairs >> 16) as u8 as u16;
    Some((year, (pairs >> 32) as u8, (pairs >> 48) as u8))
}
