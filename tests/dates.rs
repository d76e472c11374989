//! Dates against `icu_calendar`, the official list of leap years, and published pairs.

use icu_calendar::{Date, cal::Persian, types::RataDie};
use karnameh::calendar::{JalaliDate, Month, ParseDateError, Period, Weekday, is_leap_year};
use proptest::prelude::*;

/// The fixed day number of 1970-01-01 in `icu_calendar`.
const UNIX_EPOCH: i64 = 719_163;

fn icu(date: JalaliDate) -> Date<Persian> {
    let (month, day) = (date.month().number(), date.day());
    let year = i32::from(date.year());
    Date::try_new_persian(year, month, day).expect("icu_calendar has every date of ours")
}

#[test]
fn every_day_agrees_with_icu_both_ways() {
    let mut before: Option<JalaliDate> = None;
    for days in JalaliDate::MIN.to_days()..=JalaliDate::MAX.to_days() {
        let ours = JalaliDate::from_days(days).expect("in range");
        let theirs = Date::from_rata_die(RataDie::new(UNIX_EPOCH + i64::from(days)), Persian);
        let parts = (ours.year(), ours.month().number(), ours.day());
        let expected = (
            u16::try_from(theirs.year().extended_year()).expect("a year of ours"),
            theirs.month().ordinal,
            theirs.day_of_month().0,
        );
        assert_eq!(parts, expected, "day {days}");
        assert_eq!(icu(ours).to_rata_die().to_i64_date(), UNIX_EPOCH + i64::from(days));
        assert_eq!(ours.to_days(), days);
        assert_eq!(ours.ordinal(), theirs.day_of_year().0, "{ours}");
        let (year, month, day) = ours.to_gregorian();
        let gregorian = Date::try_new_gregorian(year, month, day).expect("a Gregorian date");
        assert_eq!(gregorian.to_rata_die(), theirs.to_rata_die(), "{ours}");
        assert_eq!(JalaliDate::from_gregorian(year, month, day), Ok(ours));
        assert!(before < Some(ours), "{before:?} before {ours}");
        before = Some(ours);
    }
    let (first, last) = (JalaliDate::MIN.to_days(), JalaliDate::MAX.to_days());
    assert!(JalaliDate::from_days(first - 1).is_err() && JalaliDate::from_days(last + 1).is_err());
}

#[test]
fn constructor_accepts_what_icu_accepts() {
    for year in 1170..=1510_u16 {
        for month in 0..=14 {
            for day in 0..=33 {
                let ours = JalaliDate::try_new(year, month, day);
                let exists = Date::try_new_persian(i32::from(year), month, day).is_ok();
                let in_range = (1178..=1501).contains(&year);
                assert_eq!(ours.is_ok(), exists && in_range, "{year}-{month}-{day}: {ours:?}");
            }
        }
    }
}

#[test]
fn leap_years_are_those_of_the_official_list() {
    let list = include_str!("data/official-leap-years.csv");
    let mut leap_years = 0;
    let mut years = 0;
    for row in list.lines().filter(|row| row.starts_with(|c: char| c.is_ascii_digit())) {
        let columns: Vec<u16> = row.split(',').map(|it| it.parse().expect("a number")).collect();
        let [year, leap, gregorian_year, month, day] = columns[..] else { panic!("{row}") };
        assert_eq!(is_leap_year(year), Ok(leap > 0), "{year}");
        let nowruz = JalaliDate::try_new(year, 1, 1).expect("a date");
        let (month, day) = (u8::try_from(month).unwrap(), u8::try_from(day).unwrap());
        assert_eq!(nowruz.to_gregorian(), (i32::from(gregorian_year), month, day), "{year}");
        assert!(nowruz.is_officially_published());
        years += 1;
        leap_years += u32::from(leap > 0);
    }
    assert_eq!((years, leap_years), (293, 71));
    assert!(!JalaliDate::constant(1205, 12, 29).is_officially_published());
    assert!(!JalaliDate::constant(1499, 1, 1).is_officially_published());
}

#[test]
fn published_pairs_hold() {
    let mut inside = 0;
    for row in include_str!("data/dates.csv").lines().skip(2) {
        let columns: Vec<&str> = row.split(',').collect();
        let number = |at: usize| columns[at].parse::<u16>().expect("a number");
        let [year, month, day, gregorian_year, gregorian_month, gregorian_day] =
            [0, 1, 2, 3, 4, 5].map(number);
        let small = |it: u16| u8::try_from(it).expect("a small number");
        let ours = JalaliDate::try_new(year, small(month), small(day));
        if !(1178..=1501).contains(&year) {
            assert!(ours.unwrap_err().to_string().contains("1178..=1501"), "{row}");
            continue;
        }
        let (month, day) = (small(gregorian_month), small(gregorian_day));
        let gregorian = JalaliDate::from_gregorian(i32::from(gregorian_year), month, day);
        assert_eq!(ours, gregorian, "{row}");
        inside += 1;
    }
    assert!(inside > 80, "{inside}");
}

#[test]
fn weekdays_begin_on_saturday() {
    // 2024-03-19 was a Tuesday, 1925-03-31 a Tuesday, 1970-01-01 a Thursday.
    assert_eq!(JalaliDate::constant(1402, 12, 29).weekday(), Weekday::Tuesday);
    assert_eq!(JalaliDate::constant(1304, 1, 11).weekday(), Weekday::Tuesday);
    assert_eq!(JalaliDate::from_days(0).unwrap().weekday(), Weekday::Thursday);
    assert_eq!(Weekday::ALL.map(Weekday::number), [1, 2, 3, 4, 5, 6, 7]);
    for (at, month) in (1..).zip(Month::ALL) {
        assert_eq!(Month::from_number(at), Some(month));
        assert_eq!(month.number(), at);
    }
}

#[test]
fn errors_name_the_part_and_what_is_allowed() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(text.parse::<JalaliDate>().unwrap_err().to_string(), expected, "{text:?}");
    }
    check("1404-12-30", "day 30 is not in 1..=29");
    check("1404-13-01", "month 13 is not in 1..=12");
    check("1502-01-01", "year 1502 is not in 1178..=1501");
    check("1402/12-29", "the separator at byte 7 is not the one used before");
    check("۱۴۰۲/12/29", "the digit at byte 9 is of another script than the digits before it");
    let shape = |at| {
        format!("a date is written 1402-12-29 or 1402/12/29, it breaks off or departs at byte {at}")
    };
    check("1402-12-29x", "a date ends after the day, more text follows at byte 10");
    check("2024-03-19", "year 2024 is not in 1178..=1501; it looks like a Gregorian year");
    check("2537-01-01", "year 2537 is not in 1178..=1501; as an imperial year it is 1357");
    check("2538-01-01", "year 2538 is not in 1178..=1501");
    check("2535-01-01", "year 2535 is not in 1178..=1501; as an imperial year it is 1355");
    check("1402-12-9", &shape(9));
    check("", &shape(0));
    check("1402.12.29", &shape(4));
    assert_eq!("14020-1-1".parse::<JalaliDate>(), Err(ParseDateError::Shape { at: 4 }));
    assert_eq!(
        JalaliDate::from_days(i32::MIN).unwrap_err().to_string(),
        "day number -2147483648 is not in -62377..=55960",
    );
}

/// The form of a date, told character by character.
fn is_well_formed(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let zero = ['0', '٠', '۰'].into_iter().find(|zero| {
        let value = |c: char| u32::from(c).wrapping_sub(u32::from(*zero));
        letters.iter().enumerate().all(|(at, c)| matches!(at, 4 | 7) || value(*c) < 10)
    });
    letters.len() == 10
        && zero.is_some()
        && letters[4] == letters[7]
        && ['-', '/'].contains(&letters[4])
}

#[test]
fn one_strange_character_anywhere_is_seen() {
    let strange = (' '..='\u{7F}').chain('\u{600}'..='\u{6FF}').chain(['\u{7F0}', '०', '０', '😀']);
    let strange: Vec<char> = strange.collect();
    for text in ["1402-10-12", "۱۴۰۲/۱۰/۱۲", "١٤٠٢-١٠-١٢"] {
        let letters: Vec<char> = text.chars().collect();
        for at in 0..letters.len() {
            for c in &strange {
                let mut changed = letters.clone();
                changed[at] = *c;
                let changed: String = changed.into_iter().collect();
                let formed =
                    matches!(changed.parse::<JalaliDate>(), Ok(_) | Err(ParseDateError::Range(_)));
                assert_eq!(formed, is_well_formed(&changed), "{changed}");
            }
        }
    }
}

#[test]
fn debug_shows_the_date_and_options_are_small() {
    let date = JalaliDate::constant(1402, 12, 29);
    assert_eq!(format!("{date:?} {date}"), "1402-12-29 1402-12-29");
    assert_eq!(size_of::<JalaliDate>(), 4);
    assert_eq!(size_of::<Option<JalaliDate>>(), 4);
}

#[test]
fn years_are_periods() {
    for year in 1178..=1501 {
        let period = Period::year(year).unwrap();
        let leap = is_leap_year(year).unwrap();
        assert_eq!(period.days(), if leap { 366 } else { 365 });
        assert_eq!(period.to_string().parse(), Ok(period));
        assert!(period.contains(period.start()) && period.contains(period.end()));
    }
    assert!(Period::year(1177).is_err() && Period::year(1502).is_err());
    for leap in [1900, 2000, 2100, 2024] {
        let exists = JalaliDate::from_gregorian(leap, 2, 29).is_ok();
        assert_eq!(exists, Date::try_new_gregorian(leap, 2, 29).is_ok(), "{leap}");
    }
    assert!("140".parse::<Period>().is_err() && "14020".parse::<Period>().is_err());
}

#[cfg(feature = "chrono")]
#[test]
fn chrono_dates_are_the_same_days() {
    use chrono::{Days, NaiveDate};
    let epoch = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();
    for days in JalaliDate::MIN.to_days()..=JalaliDate::MAX.to_days() {
        let ours = JalaliDate::from_days(days).unwrap();
        let distance = Days::new(u64::from(days.unsigned_abs()));
        let theirs = if days < 0 { epoch - distance } else { epoch + distance };
        assert_eq!(NaiveDate::from(ours), theirs);
        assert_eq!(JalaliDate::try_from(theirs), Ok(ours));
    }
    let beyond =
        [(1799, 3, 20), (2123, 3, 21), (1799, 1, 1), (2123, 12, 31), (1287, 6, 1), (2311, 6, 1)];
    for (year, month, day) in beyond {
        let date = NaiveDate::from_ymd_opt(year, month, day).unwrap();
        assert!(JalaliDate::try_from(date).is_err(), "{date}");
    }
    let before = NaiveDate::from_ymd_opt(1799, 3, 20).unwrap();
    assert_eq!(
        JalaliDate::try_from(before).unwrap_err().to_string(),
        "day number -62378 is not in -62377..=55960",
    );
    assert!(JalaliDate::try_from(NaiveDate::MIN).is_err());
    assert!(JalaliDate::try_from(NaiveDate::MAX).is_err());
}

#[cfg(feature = "jiff")]
#[test]
fn jiff_dates_are_the_same_days() {
    use jiff::{ToSpan, civil::Date as JiffDate};
    let epoch = JiffDate::constant(1970, 1, 1);
    for days in (JalaliDate::MIN.to_days()..=JalaliDate::MAX.to_days()).step_by(97) {
        let ours = JalaliDate::from_days(days).unwrap();
        let theirs = epoch.checked_add(days.days()).unwrap();
        assert_eq!(JiffDate::from(ours), theirs);
        assert_eq!(JalaliDate::try_from(theirs), Ok(ours));
    }
    assert!(JalaliDate::try_from(JiffDate::MIN).is_err());
    assert!(JalaliDate::try_from(JiffDate::MAX).is_err());
    assert_eq!(JiffDate::from(JalaliDate::MAX), JiffDate::constant(2123, 3, 20));
}

#[cfg(feature = "icu_calendar")]
#[test]
fn icu_dates_are_the_same_days() {
    for days in (JalaliDate::MIN.to_days()..=JalaliDate::MAX.to_days()).step_by(97) {
        let ours = JalaliDate::from_days(days).unwrap();
        assert_eq!(Date::<Persian>::from(ours), icu(ours));
        assert_eq!(JalaliDate::try_from(icu(ours)), Ok(ours));
    }
    assert!(JalaliDate::try_from(Date::try_new_persian(1502, 1, 1).unwrap()).is_err());
    assert!(JalaliDate::try_from(Date::try_new_persian(-9000, 1, 1).unwrap()).is_err());
}

prop_compose! {
    fn any_date()(days in JalaliDate::MIN.to_days()..=JalaliDate::MAX.to_days()) -> JalaliDate {
        JalaliDate::from_days(days).expect("in range")
    }
}

proptest! {
    #[test]
    fn text_round_trips(date in any_date(), separator in prop::sample::select(vec!['-', '/'])) {
        let text = date.to_string().replace('-', &separator.to_string());
        prop_assert_eq!(text.parse(), Ok(date));
        for zero in ['۰', '٠'] {
            let shifted: String = text.chars().map(|c| match c.to_digit(10) {
                Some(digit) => char::from_u32(u32::from(zero) + digit).unwrap(),
                None => c,
            }).collect();
            prop_assert_eq!(shifted.parse(), Ok(date));
        }
    }

    #[test]
    fn order_is_the_order_of_days(a in any_date(), b in any_date()) {
        prop_assert_eq!(a.cmp(&b), a.to_days().cmp(&b.to_days()));
    }

    #[test]
    fn no_text_panics(text in ".{0,12}") {
        if let Ok(date) = text.parse::<JalaliDate>() {
            prop_assert_eq!(text.chars().count(), 10, "{}", date);
        }
    }
}
