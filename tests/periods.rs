//! Periods, date arithmetic and columns: laws as properties, and slow models beside.

use karnameh::calendar::{
    ColumnError, JalaliDate, Month, MonthEnd, Period, PeriodKind, Weekday, is_leap_year,
};
use proptest::prelude::*;

prop_compose! {
    fn any_date()(days in JalaliDate::MIN.to_days()..=JalaliDate::MAX.to_days()) -> JalaliDate {
        JalaliDate::from_days(days).expect("in range")
    }
}

fn any_period() -> impl Strategy<Value = Period> {
    let year = 1180..=1499_u16;
    prop_oneof![
        year.clone().prop_map(|year| Period::year(year).unwrap()),
        (year.clone(), 1..=2_u8).prop_map(|(year, it)| Period::half(year, it).unwrap()),
        (year.clone(), 1..=4_u8).prop_map(|(year, it)| Period::quarter(year, it).unwrap()),
        (year.clone(), 0..12_usize)
            .prop_map(|(year, it)| { Period::month(year, Month::ALL[it]).unwrap() }),
        (year, 1..=12_u8).prop_map(|(year, it)| Period::first_months(year, it).unwrap()),
        (any_date(), 0..800_i32).prop_filter_map("in range", |(start, days)| {
            Period::between(start, start.add_days(days).ok()?).ok()
        }),
    ]
}

/// The number of days of a month, from nothing but which dates exist.
fn length(year: u16, month: u8) -> u8 {
    (28..=31).rev().find(|day| JalaliDate::try_new(year, month, *day).is_ok()).expect("a month")
}

/// Walks from month to month, one step at a time.
fn walked(date: JalaliDate, months: i32) -> Option<(u16, u8)> {
    let (mut year, mut month) = (date.year(), date.month_number());
    for _ in 0..months.unsigned_abs() {
        (year, month) = match (month, months > 0) {
            (12, true) => (year + 1, 1),
            (1, false) => (year - 1, 12),
            (month, true) => (year, month + 1),
            (month, false) => (year, month - 1),
        };
    }
    (1178..=1501).contains(&year).then_some((year, month))
}

proptest! {
    #[test]
    fn parts_cover_the_whole_without_overlap(period in any_period()) {
        for parts in [period.parts(), period.each_day(), period.months()] {
            let count = parts.len();
            prop_assert_eq!(parts.clone().count(), count);
            let parts: Vec<Period> = parts.collect();
            if parts.is_empty() {
                prop_assert!(period.whole_months().is_none());
                continue;
            }
            prop_assert_eq!(parts[0].start(), period.start());
            prop_assert_eq!(parts[parts.len() - 1].end(), period.end());
            prop_assert_eq!(parts.iter().map(|it| it.days()).sum::<i32>(), period.days());
            for pair in parts.windows(2) {
                prop_assert_eq!(pair[0].end().tomorrow(), Ok(pair[1].start()));
                prop_assert!(!pair[0].intersects(pair[1]) && pair[0] < pair[1]);
            }
            for part in parts {
                prop_assert!(period.covers(part) && part.intersection(period) == Some(part));
            }
        }
    }

    #[test]
    fn previous_undoes_next(period in any_period()) {
        let Ok(next) = period.next() else {
            prop_assert!(period.end().year() > 1495);
            return Ok(());
        };
        // A stretch of days that happens to meet month ends is moved by months.
        if period.whole_months().is_some() || next.whole_months().is_none() {
            prop_assert!(next > period && next.is_comparable(period));
            prop_assert_eq!(next.previous().map(Period::kind), Ok(period.kind()));
            prop_assert_eq!(next.previous(), Ok(period));
        }
        let adjacent = !matches!(period.kind(), PeriodKind::FirstMonths { .. });
        prop_assert_eq!(period.end().tomorrow() == Ok(next.start()), adjacent);
    }

    #[test]
    fn the_year_before_is_the_same_stretch_of_it(period in any_period()) {
        prop_assume!(period.start().year() > 1178);
        let before = period.year_before().unwrap();
        prop_assert_eq!(before.start().year() + 1, period.start().year());
        prop_assert_eq!(before.end().year() + 1, period.end().year());
        prop_assert_eq!(before.start().month(), period.start().month());
        prop_assert!((before.days() - period.days()).abs() <= 1);
        if period.whole_months().is_some() {
            prop_assert_eq!(before.whole_months(), period.whole_months());
            prop_assert!(before.is_comparable(period));
        }
    }

    #[test]
    fn kinds_are_what_they_were_made_as(period in any_period()) {
        let again = match period.kind() {
            PeriodKind::Year(year) => Period::year(year),
            PeriodKind::Half { year, half } => Period::half(year, half),
            PeriodKind::Quarter { year, quarter } => Period::quarter(year, quarter),
            PeriodKind::Month { year, month } => Period::month(year, month),
            PeriodKind::FirstMonths { year, months } => Period::first_months(year, months),
            _ => Ok(Period::between(period.start(), period.end()).unwrap()),
        };
        prop_assert_eq!(again, Ok(period));
        prop_assert_eq!(period.to_string().parse(), Ok(period));
        let persian: String = period.to_string().chars().map(|c| match c.to_digit(10) {
            Some(digit) => char::from_u32(0x6F0 + digit).unwrap(),
            None => c,
        }).collect();
        prop_assert_eq!(persian.parse(), Ok(period));
    }

    #[test]
    fn membership_is_by_days(a in any_period(), b in any_period(), date in any_date()) {
        let days = |it: Period| it.start().to_days()..=it.end().to_days();
        prop_assert_eq!(a.contains(date), days(a).contains(&date.to_days()));
        let shared = days(a).filter(|day| days(b).contains(day)).count();
        prop_assert_eq!(a.intersects(b), shared > 0);
        prop_assert_eq!(a.intersection(b).map_or(0, Period::days), i32::try_from(shared).unwrap());
        prop_assert_eq!(a.covers(b), i32::try_from(shared).unwrap() == b.days());
        for around in [Period::year_of, Period::half_of, Period::quarter_of, Period::month_of] {
            prop_assert!(around(date).contains(date));
        }
        prop_assert!(Period::year_of(date).covers(Period::half_of(date)));
        prop_assert!(Period::half_of(date).covers(Period::quarter_of(date)));
        prop_assert!(Period::quarter_of(date).covers(Period::month_of(date)));
    }

    #[test]
    fn adding_months_is_walking(date in any_date(), months in -60..60_i32) {
        let arrived = walked(date, months);
        let clamped = date.add_months(months, MonthEnd::Clamp);
        let rejected = date.add_months(months, MonthEnd::Reject);
        let Some((year, month)) = arrived else {
            prop_assert!(clamped.is_err() && rejected.is_err());
            return Ok(());
        };
        let last = length(year, month);
        prop_assert_eq!(clamped, JalaliDate::try_new(year, month, date.day().min(last)));
        prop_assert_eq!(rejected, JalaliDate::try_new(year, month, date.day()));
        if months % 12 == 0 {
            prop_assert_eq!(date.add_years(months / 12, MonthEnd::Clamp), clamped);
            prop_assert_eq!(date.add_years(months / 12, MonthEnd::Reject), rejected);
        }
    }

    #[test]
    fn days_add_up(date in any_date(), days in -1000..1000_i32) {
        let moved = date.add_days(days);
        prop_assert_eq!(moved.is_ok(), JalaliDate::from_days(date.to_days() + days).is_ok());
        if let Ok(moved) = moved {
            prop_assert_eq!(date.days_until(moved), days);
            prop_assert_eq!(moved.add_days(-days), Ok(date));
        }
        let week = Weekday::ALL;
        let turns = usize::from(date.weekday().number() - 1) + 1;
        if let Ok(tomorrow) = date.tomorrow() {
            prop_assert_eq!(tomorrow.weekday(), week[turns % 7]);
            prop_assert_eq!(tomorrow.yesterday(), Ok(date));
        }
    }

    #[test]
    fn columns_are_their_dates(days in prop::collection::vec(-70_000..60_000_i32, 0..40)) {
        let mut dates = vec![JalaliDate::MIN; days.len()];
        let done = JalaliDate::from_days_column(&days, &mut dates);
        let beyond = days.iter().position(|day| JalaliDate::from_days(*day).is_err());
        if let Some(row) = beyond {
            prop_assert_eq!(done, Err(ColumnError::Day { row, day: days[row] }));
            prop_assert!(dates.iter().all(|date| *date == JalaliDate::MIN));
            return Ok(());
        }
        prop_assert_eq!(done, Ok(()));
        for (date, day) in dates.iter().zip(&days) {
            prop_assert_eq!(Ok(*date), JalaliDate::from_days(*day));
        }
        let mut back = vec![0; days.len()];
        prop_assert_eq!(JalaliDate::to_days_column(&dates, &mut back), Ok(()));
        prop_assert_eq!(back, days);
    }

    #[test]
    fn no_text_of_a_period_panics(text in "[0-9۰-۹HQ/-]{0,24}") {
        if let Ok(period) = text.parse::<Period>() {
            prop_assert_eq!(period.to_string().parse(), Ok(period));
        }
    }
}

#[test]
fn every_day_in_a_column_is_that_day() {
    let days: Vec<i32> = (JalaliDate::MIN.to_days()..=JalaliDate::MAX.to_days()).collect();
    let mut dates = vec![JalaliDate::MAX; days.len()];
    JalaliDate::from_days_column(&days, &mut dates).unwrap();
    assert!(dates.iter().zip(&days).all(|(date, day)| JalaliDate::from_days(*day) == Ok(*date)));
    let mut back = vec![0; days.len()];
    JalaliDate::to_days_column(&dates, &mut back).unwrap();
    assert!(back == days, "the columns differ");
    let all: Vec<JalaliDate> =
        Period::between(JalaliDate::MIN, JalaliDate::MAX).unwrap().into_iter().collect();
    assert!(all == dates, "walking the days is not the column");
    assert_eq!(
        JalaliDate::from_days_column(&[1], &mut []).unwrap_err().to_string(),
        "1 values do not fit a column of 0",
    );
    for extreme in [i32::MIN, i32::MAX, -62_378, 55_961] {
        let mut one = [JalaliDate::MIN];
        assert_eq!(
            JalaliDate::from_days_column(&[extreme], &mut one).unwrap_err().to_string(),
            format!("day number {extreme} in row 0 is not in -62377..=55960"),
        );
    }
}

#[test]
fn periods_by_name() {
    let texts = [
        (Period::year(1402), "1402", 365),
        (Period::year(1403), "1403", 366),
        (Period::half(1404, 1), "1404-H1", 186),
        (Period::half(1403, 2), "1403-H2", 180),
        (Period::quarter(1402, 4), "1402-Q4", 89),
        (Period::month(1402, Month::Mehr), "1402-07", 30),
        (Period::first_months(1403, 9), "1403-01/1403-09", 276),
        (Period::first_months(1403, 12), "1403", 366),
        (Period::first_months(1403, 3), "1403-Q1", 93),
        (Period::first_months(1403, 1), "1403-01", 31),
    ];
    for (period, text, days) in texts {
        let period = period.unwrap();
        assert_eq!((period.to_string().as_str(), period.days()), (text, days));
    }
    let week =
        Period::between(JalaliDate::constant(1402, 4, 25), JalaliDate::constant(1402, 4, 31));
    assert_eq!(week.unwrap().to_string(), "1402-04-25/1402-04-31");
    for year in 1178..=1501 {
        assert_eq!(
            Period::year(year).unwrap().days(),
            365 + i32::from(is_leap_year(year).unwrap())
        );
    }
}

#[test]
fn half_years_are_not_compared_with_years() {
    let (year, half) = (Period::year(1402).unwrap(), Period::half(1403, 1).unwrap());
    assert!(!half.is_comparable(year));
    // A second half is a day or two shorter than a first one; six months are six months.
    assert!(half.is_comparable(Period::half(1402, 2).unwrap()));
    assert!(year.is_comparable(Period::year(1403).unwrap()));
    assert_eq!(half.year_before(), Period::half(1402, 1));
    let (month, next) = (Period::month(1402, Month::Tir), Period::month(1402, Month::Mordad));
    let (month, next) = (month.unwrap(), next.unwrap());
    assert!(!month.intersects(next) && !next.intersects(month));
    for edge in [Period::day(month.end()), Period::day(month.start())] {
        assert!(month.intersects(edge) && edge.intersects(month));
        assert!(month.covers(edge) && !edge.covers(month));
    }
    let leap_day = Period::day(JalaliDate::constant(1403, 12, 30));
    assert_eq!(leap_day.year_before().unwrap().to_string(), "1402-12-29/1402-12-29");
    assert_eq!(Period::year(1403).unwrap().parts().count(), 4);
    assert_eq!(Period::quarter(1403, 1).unwrap().parts().count(), 3);
    assert_eq!(Period::first_months(1403, 9).unwrap().parts().count(), 9);
    assert_eq!(Period::month(1403, Month::Esfand).unwrap().parts().count(), 30);
}

#[test]
fn what_is_no_period_is_told() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(text.parse::<Period>().unwrap_err().to_string(), expected, "{text:?}");
    }
    let shape = |at| {
        format!(
            "a period is written 1402, 1402-H1, 1402-Q4, 1402-07, 1403-01/1403-09 or \
             1402-07-01/1402-07-15, it breaks off or departs at byte {at}"
        )
    };
    check("", &shape(0));
    check("1402-", &shape(5));
    check("1402-07-01", &shape(10));
    check("1402-Q1/1402-Q2", &shape(7));
    check("1402-01/1402-02-01", &shape(8));
    check("1402 ", &shape(4));
    check("1402-H3", "half 3 is not in 1..=2");
    check("1402-Q0", "quarter 0 is not in 1..=4");
    check("1402-13", "month 13 is not in 1..=12");
    check("2024-01", "year 2024 is not in 1178..=1501; it looks like a Gregorian year");
    check("1402-12-30/1403-01-01", "day 30 is not in 1..=29");
    check("14۰2", "the digit at byte 2 is of another script than the digits before it");
    check(
        "1403-02/1403-01",
        "a period from 1403-02-01 cannot end on 1403-01-31, which is before it",
    );
    assert_eq!(
        Period::first_months(1403, 13).unwrap_err().to_string(),
        "count of months 13 is not in 1..=12",
    );
    assert!(Period::year(1501).unwrap().next().is_err());
    assert!(Period::year(1178).unwrap().previous().is_err());
    assert_eq!(
        JalaliDate::constant(1402, 1, 1).add_years(500, MonthEnd::Clamp).unwrap_err().to_string(),
        "resulting year 1902 is not in 1178..=1501",
    );
    assert!(JalaliDate::MAX.tomorrow().is_err() && JalaliDate::MIN.yesterday().is_err());
    assert!(JalaliDate::MAX.add_days(i32::MAX).is_err());
    assert!(JalaliDate::MIN.add_months(i32::MIN, MonthEnd::Clamp).is_err());
    assert!(JalaliDate::MIN.add_years(i32::MAX, MonthEnd::Clamp).is_err());
}

#[cfg(feature = "proptest")]
#[test]
fn strategies_make_what_they_say() {
    use karnameh::calendar::strategy;
    proptest!(|(date in strategy::dates(), period in strategy::periods())| {
        prop_assert!(JalaliDate::MIN <= date && date <= JalaliDate::MAX);
        prop_assert!(period.start() <= period.end());
    });
    let month = Period::month(1403, Month::Tir).unwrap();
    proptest!(|(date in strategy::dates_in(month))| {
        prop_assert!(month.contains(date));
    });
}
