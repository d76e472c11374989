//! Dates. The reference for conversions is the Gregorian algorithm of Neri and Schneider
//! (Software: Practice and Experience 53, 2023), unchecked, which is what the fastest Gregorian
//! libraries use.

use std::hint::black_box;

use chrono::{Datelike, NaiveDate};
use icu_calendar::{Date, Iso, cal::Persian, types::RataDie};
use karnameh::calendar::JalaliDate;

use crate::harness::{Group, Numbers, heading};

const ITEMS: usize = 8192;

/// Fixed day number of 1970-01-01.
const UNIX_EPOCH: i64 = 719_163;

/// Year, month and day of a day number since 1970-01-01.
#[inline]
fn neri_schneider(days: i32) -> (i32, u32, u32) {
    const SHIFT: u32 = 82;
    const K: u32 = 719_468 + 146_097 * SHIFT;
    const L: u32 = 400 * SHIFT;
    let n = (days as u32).wrapping_add(K);
    let n1 = 4 * n + 3;
    let century = n1 / 146_097;
    let n_c = n1 % 146_097 / 4;
    let n2 = 4 * n_c + 3;
    let p2 = 2_939_745_u64 * u64::from(n2);
    let z = (p2 >> 32) as u32;
    let n_y = (p2 as u32) / 2_939_745 / 4;
    let y = 100 * century + z;
    let n3 = 2_141 * n_y + 197_913;
    let m = n3 >> 16;
    let d = (n3 & 0xFFFF) / 2_141;
    let j = u32::from(n_y >= 306);
    (y.wrapping_sub(L) as i32 + j as i32, if j == 1 { m - 12 } else { m }, d + 1)
}

/// Days since 1970-01-01 of a date that is known to exist.
#[inline]
fn neri_schneider_days(year: i32, month: u32, day: u32) -> i32 {
    const SHIFT: u32 = 82;
    const K: u32 = 719_468 + 146_097 * SHIFT;
    const L: u32 = 400 * SHIFT;
    let j = u32::from(month <= 2);
    let y = (year as u32).wrapping_add(L) - j;
    let m = if j == 1 { month + 12 } else { month };
    let d = day - 1;
    let c = y / 100;
    let y_star = 1461 * y / 4 - c + c / 4;
    let m_star = (979 * m - 2919) / 32;
    (y_star + m_star + d).wrapping_sub(K) as i32
}

struct Data {
    days: Vec<i32>,
    jalali: Vec<JalaliDate>,
    /// Year, month and day of both calendars.
    jalali_parts: Vec<(u16, u8, u8)>,
    gregorian_parts: Vec<(i32, u32, u32)>,
    naive: Vec<NaiveDate>,
    ascii: Vec<String>,
    persian: Vec<String>,
    iso: Vec<String>,
}

impl Data {
    /// Random days of the years 1200 to 1500.
    fn new() -> Self {
        let first = JalaliDate::constant(1200, 1, 1).to_days();
        let span = JalaliDate::constant(1500, 12, 29).to_days() - first;
        let mut numbers = Numbers(1405);
        let days: Vec<i32> =
            (0..ITEMS).map(|_| first + numbers.below(span as u64) as i32).collect();
        let jalali: Vec<JalaliDate> =
            days.iter().map(|day| JalaliDate::from_days(*day).unwrap()).collect();
        let gregorian_parts: Vec<_> = days.iter().map(|day| neri_schneider(*day)).collect();
        for (date, parts) in jalali.iter().zip(&gregorian_parts) {
            let (year, month, day) = date.to_gregorian();
            assert_eq!((year, u32::from(month), u32::from(day)), *parts);
            assert_eq!(neri_schneider_days(parts.0, parts.1, parts.2), date.to_days());
        }
        let ascii: Vec<String> = jalali.iter().map(ToString::to_string).collect();
        let persian = |text: &String| -> String {
            let digit =
                |c: char| c.to_digit(10).map_or(c, |it| char::from_u32(0x6F0 + it).unwrap());
            text.chars().map(digit).collect()
        };
        Self {
            jalali_parts: jalali
                .iter()
                .map(|it| (it.year(), it.month_number(), it.day()))
                .collect(),
            naive: jalali.iter().map(|it| NaiveDate::from(*it)).collect(),
            persian: ascii.iter().map(persian).collect(),
            iso: gregorian_parts.iter().map(|(y, m, d)| format!("{y:04}-{m:02}-{d:02}")).collect(),
            days,
            jalali,
            gregorian_parts,
            ascii,
        }
    }
}

pub fn run() {
    let data = Data::new();
    heading();
    days_to_parts(&data);
    parts_to_days(&data);
    other_types(&data);
    text(&data);
    compare_and_columns(&data);
}

fn ours(day: i32) -> (u16, u8, u8) {
    match JalaliDate::from_days(day) {
        Ok(date) => (date.year(), date.month_number(), date.day()),
        Err(_) => (0, 0, 0),
    }
}

fn days_to_parts(data: &Data) {
    Group::new("days to y/m/d, throughput", ITEMS, || {
        for day in &data.days {
            black_box(ours(*day));
        }
    })
    .peer("Neri-Schneider Gregorian", || {
        for day in &data.days {
            black_box(neri_schneider(*day));
        }
    })
    .peer("icu_calendar", || {
        for day in &data.days {
            let date = Date::from_rata_die(RataDie::new(UNIX_EPOCH + i64::from(*day)), Persian);
            black_box((date.year().extended_year(), date.month().ordinal, date.day_of_month().0));
        }
    })
    .peer("time (Gregorian)", || {
        for day in &data.days {
            let date = time::Date::from_julian_day(day + 2_440_588).unwrap();
            black_box(date.to_calendar_date());
        }
    })
    .peer("chrono (Gregorian)", || {
        for day in &data.days {
            let date = NaiveDate::from_epoch_days(*day).unwrap();
            black_box((date.year(), date.month(), date.day()));
        }
    })
    .print();

    // Each conversion waits for the one before.
    let mask = black_box(0);
    Group::new("days to y/m/d, latency", ITEMS, || {
        let mut wait = 0;
        for day in &data.days {
            let (y, m, d) = ours(day + wait);
            wait = (i32::from(y) ^ i32::from(m) ^ i32::from(d)) & mask;
        }
        black_box(wait);
    })
    .peer("Neri-Schneider Gregorian", || {
        let mut wait = 0;
        for day in &data.days {
            let (y, m, d) = neri_schneider(day + wait);
            wait = (y ^ m as i32 ^ d as i32) & mask;
        }
        black_box(wait);
    })
    .print();
}

fn parts_to_days(data: &Data) {
    Group::new("date to days", ITEMS, || {
        for date in &data.jalali {
            black_box(date.to_days());
        }
    })
    .peer("Neri-Schneider Gregorian", || {
        for (y, m, d) in &data.gregorian_parts {
            black_box(neri_schneider_days(*y, *m, *d));
        }
    })
    .print();
    Group::new("checked construction and day number", ITEMS, || {
        for (y, m, d) in &data.jalali_parts {
            black_box(JalaliDate::try_new(*y, *m, *d).unwrap().to_days());
        }
    })
    .peer("Neri-Schneider Gregorian, unchecked", || {
        for (y, m, d) in &data.gregorian_parts {
            black_box(neri_schneider_days(*y, *m, *d));
        }
    })
    .peer("icu_calendar, checked", || {
        for (y, m, d) in &data.jalali_parts {
            let date = Date::try_new_persian(i32::from(*y), *m, *d).unwrap();
            black_box(date.to_rata_die());
        }
    })
    .peer("chrono, checked", || {
        for (y, m, d) in &data.gregorian_parts {
            black_box(NaiveDate::from_ymd_opt(*y, *m, *d).unwrap().num_days_from_ce());
        }
    })
    .print();
}

fn other_types(data: &Data) {
    Group::new("NaiveDate to Jalali", ITEMS, || {
        for date in &data.naive {
            let date = JalaliDate::try_from(*date).unwrap();
            black_box((date.year(), date.month_number(), date.day()));
        }
    })
    .peer("icu_calendar", || {
        for date in &data.naive {
            let iso =
                Date::<Iso>::from_rata_die(RataDie::new(i64::from(date.num_days_from_ce())), Iso);
            let date = iso.to_calendar(Persian);
            black_box((date.year().extended_year(), date.month().ordinal, date.day_of_month().0));
        }
    })
    .peer("icu_calendar, by day number", || {
        for date in &data.naive {
            let day = RataDie::new(i64::from(date.num_days_from_ce()));
            let date = Date::from_rata_die(day, Persian);
            black_box((date.year().extended_year(), date.month().ordinal, date.day_of_month().0));
        }
    })
    .peer("jalali-calendar", || {
        for date in &data.naive {
            black_box(
                jalali_calendar::JalaliDate::from_gregorian(date.year(), date.month(), date.day())
                    .ok(),
            );
        }
    })
    .peer("parsidate", || {
        for date in &data.naive {
            black_box(parsidate::ParsiDate::from_gregorian(*date).ok());
        }
    })
    .print();
    Group::new("Jalali to NaiveDate", ITEMS, || {
        for date in &data.jalali {
            black_box(NaiveDate::from(*date));
        }
    })
    .peer("chrono, from its own day number", || {
        for day in &data.days {
            black_box(NaiveDate::from_epoch_days(*day));
        }
    })
    .print();
}

fn text(data: &Data) {
    let parse = |texts: &'_ [String]| {
        for text in texts {
            black_box(text.parse::<JalaliDate>().unwrap());
        }
    };
    for (name, texts) in [("parse ASCII", &data.ascii), ("parse Persian digits", &data.persian)] {
        Group::new(name, ITEMS, || parse(texts))
            .peer("jiff, ISO", || {
                for text in &data.iso {
                    black_box(text.parse::<jiff::civil::Date>().unwrap());
                }
            })
            .peer("chrono, ISO", || {
                for text in &data.iso {
                    black_box(text.parse::<NaiveDate>().unwrap());
                }
            })
            .print();
    }
    let jiff: Vec<jiff::civil::Date> = data.jalali.iter().map(|it| (*it).into()).collect();
    let jiff_text = || {
        for date in &jiff {
            black_box(date.to_string());
        }
    };
    let mut buffer = [0; 10];
    Group::new("format into ten bytes", ITEMS, || {
        for date in &data.jalali {
            buffer = date.to_ascii(b'-');
            black_box(&buffer);
        }
    })
    .peer("jiff, to_string", jiff_text)
    .print();
    Group::new("to_string", ITEMS, || {
        for date in &data.jalali {
            black_box(date.to_string());
        }
    })
    .peer("jiff, to_string", jiff_text)
    .peer("chrono, to_string", || {
        for date in &data.naive {
            black_box(date.to_string());
        }
    })
    .print();
}

fn compare_and_columns(data: &Data) {
    let icu: Vec<Date<Persian>> = data.jalali.iter().map(|it| (*it).into()).collect();
    Group::new("compare", ITEMS - 1, || {
        for pair in data.jalali.windows(2) {
            black_box(pair[0] < pair[1]);
        }
    })
    .peer("u32", || {
        for pair in data.days.windows(2) {
            black_box((pair[0] as u32) < (pair[1] as u32));
        }
    })
    .peer("icu_calendar", || {
        for pair in icu.windows(2) {
            black_box(pair[0] < pair[1]);
        }
    })
    .print();
    let mut dates = vec![JalaliDate::MIN; ITEMS];
    let mut packed = vec![0_u32; ITEMS];
    Group::new("column of days to dates", ITEMS, || {
        JalaliDate::from_days_column(&data.days, black_box(&mut dates)).unwrap();
        black_box(&dates);
    })
    .peer("Neri-Schneider Gregorian", || {
        for (target, day) in black_box(&mut packed).iter_mut().zip(&data.days) {
            let (y, m, d) = neri_schneider(*day);
            *target = (y as u32) << 9 | m << 5 | d;
        }
        black_box(&packed);
    })
    .print();
    let mut days = vec![0_i32; ITEMS];
    let mut reference = vec![0_i32; ITEMS];
    Group::new("column of dates to days", ITEMS, || {
        JalaliDate::to_days_column(&data.jalali, black_box(&mut days)).unwrap();
        black_box(&days);
    })
    .peer("Neri-Schneider Gregorian", || {
        for (target, (y, m, d)) in black_box(&mut reference).iter_mut().zip(&data.gregorian_parts) {
            *target = neri_schneider_days(*y, *m, *d);
        }
        black_box(&reference);
    })
    .print();
}
