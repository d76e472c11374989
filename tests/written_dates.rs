//! Dates and periods as people write them, and as they are written out.

use karnameh::calendar::{
    Century, DateForm, DateReader, JalaliDate, Month, Period, WrittenDateError,
};
use karnameh::text::Script;
use proptest::prelude::*;

const READER: DateReader = DateReader::new();

#[test]
fn dates_as_people_write_them() {
    let date = JalaliDate::constant(1402, 12, 29);
    for text in [
        "1402/12/29",
        "۱۴۰۲/۱۲/۲۹",
        "١٤٠٢-١٢-٢٩",
        "29/12/1402",
        "۲۹/ ۱۲/ ۱۴۰۲",
        "1402.12.29",
        "۲۹ اسفند ۱۴۰۲",
        "۲۹ اسفندماه ۱۴۰۲",
        "۲۹ اسفند ماه سال ۱۴۰۲",
        "29 اسفند 1402",
        "۲۹اسفند۱۴۰۲",
        "سه‌شنبه ۲۹ اسفند ماه ۱۴۰۲",
        "سه شنبه، ۲۹ اسفند ۱۴۰۲",
        "سه شنبه ۲۹ اسفند ۱۴۰۲ شمسی",
        "سهشنبه ۲۹ اسفند ۱۴۰۲",
        "۲۹ام اسفند ۱۴۰۲",
        " ۲۹ اسـفند ۱۴۰۲ ",
        "\u{202B}۲۹ اسفند ۱۴۰۲\u{202C}",
    ] {
        assert_eq!(READER.date(text), Ok(date), "{text}");
    }
    let first = JalaliDate::constant(1403, 1, 1);
    for text in ["اول فروردین ۱۴۰۳", "1/1/1403", "۱۴۰۳/۱/۱", "چهارشنبه ۱ فروردين ۱۴۰۳"]
    {
        assert_eq!(READER.date(text), Ok(first), "{text}");
    }
    assert_eq!(READER.date("۵ امرداد ۱۴۰۱"), JalaliDate::try_new(1401, 5, 5).map_err(Into::into));
    let nineties = DateReader::with_century(Century::From1300);
    let expected = Ok(JalaliDate::constant(1396, 12, 20));
    assert_eq!(nineties.date("96/12/20"), expected);
    assert_eq!(nineties.date("۲۰ اسفند ۹۶"), expected);
    assert_eq!(nineties.date("1396/12/20"), expected);
    assert_eq!(nineties.date("20/12/96"), expected);
    for text in [
        "بیست و نهم اسفند ۱۴۰۲",
        "روز سه‌شنبه ۲۹ اسفند ۱۴۰۲",
        "۱۴۰۲/۱۲/۲۹ سه‌شنبه",
        "۱۴۰۲/۱۲/۲۹ شمسی",
        "مورخ ۱۴۰۲/۱۲/۲۹",
        "\u{FEFF}1402/12/29",
        "\u{061C}۱۴۰۲/۱۲/۲۹",
    ] {
        assert_eq!(READER.date(text), Ok(date), "{text}");
    }
    assert_eq!(READER.date("سی‌ام ا\u{653}بان ۱۴۰۲"), Ok(JalaliDate::constant(1402, 8, 30)));
}

#[test]
fn periods_as_people_write_them() {
    let check = |text: &str, canonical: &str| {
        assert_eq!(
            READER.period(text).map(|it| it.to_string()),
            Ok(canonical.to_owned()),
            "{text}"
        );
    };
    check("۱۴۰۲", "1402");
    check("سال ۱۴۰۲", "1402");
    check("نیمه نخست ۱۴۰۴", "1404-H1");
    check("نیمه دوم سال ۱۴۰۳", "1403-H2");
    check("نیمسال اول ۱۴۰۳", "1403-H1");
    check("نیم‌سال دوم ۱۴۰۳", "1403-H2");
    check("شش ماهه نخست سال ۱۴۰۳", "1403-H1");
    check("شش‌ماهه دوم ۱۴۰۳", "1403-H2");
    check("۶ ماهه اول ۱۴۰۳", "1403-H1");
    check("۶ماهه ۱۴۰۳", "1403-H1");
    check("سه‌ماهه دوم سال ۱۴۰۴", "1404-Q2");
    check("سه ماهه چهارم ۱۴۰۲", "1402-Q4");
    check("سهماهه ۱۴۰۲", "1402-Q1");
    check("بهار ۱۴۰۳", "1403-Q1");
    check("فصل پائیز سال ۱۴۰۳", "1403-Q3");
    check("زمستان ۱۴۰۳", "1403-Q4");
    check("۹ ماهه ۱۴۰۳", "1403-01/1403-09");
    check("نه ماهه نخست سال ۱۴۰۳", "1403-01/1403-09");
    check("۱۰ ماه ابتدایی سال ۱۴۰۲", "1402-01/1402-10");
    check("۱۰ ماهه‌ی نخست ۱۴۰۲", "1402-01/1402-10");
    check("ششماههٔ نخست ۱۴۰۲", "1402-H1");
    check("نیمه‌ی دوم ۱۴۰۲", "1402-H2");
    check("فصل سوم سال ۱۴۰۲", "1402-Q3");
    check("از ۱ فروردین ۱۴۰۲ الی ۳۱ شهریور ۱۴۰۲", "1402-H1");
    check("1402-Q1", "1402-Q1");
    check("۱۴۰۲-۰۱/۱۴۰۲-۰۹", "1402-01/1402-09");
    check("مهر ۱۴۰۲", "1402-07");
    check("مهرماه سال ۱۴۰۲", "1402-07");
    check("از ۲۵ تیر ۱۴۰۲ تا ۳۱ تیر ۱۴۰۲", "1402-04-25/1402-04-31");
    check("از ۱۴۰۲/۱/۱ تا ۱۴۰۲/۱۲/۲۹", "1402");
    let nineties = DateReader::with_century(Century::From1300);
    assert_eq!(nineties.period("شش ماهه اول سال 92"), Ok(Period::half(1392, 1).unwrap()));
}

#[test]
fn what_is_wrong_is_named() {
    #[track_caller]
    fn date(text: &str, expected: &str) {
        assert_eq!(READER.date(text).unwrap_err().to_string(), expected, "{text:?}");
    }
    #[track_caller]
    fn period(text: &str, expected: &str) {
        assert_eq!(READER.period(text).unwrap_err().to_string(), expected, "{text:?}");
    }
    date("", "the day is missing at byte 0");
    date("1404/12/30", "day 30 is not in 1..=29");
    date("1404/13/1", "month 13 is not in 1..=12");
    date("1502/1/1", "year 1502 is not in 1178..=1501");
    date("2024/3/19", "year 2024 is not in 1178..=1501; it looks like a Gregorian year");
    date("2535/1/1", "year 2535 is not in 1178..=1501; as an imperial year it is 1355");
    date("99999999/1/1", "year 65535 is not in 1178..=1501");
    date("1402/1-1", "the separator at byte 6 is not the one used before");
    date("1402/1", "the day is missing at byte 6");
    date("29/12", "the year is missing at byte 5");
    date("hello", "what stands at byte 0 has no place in a date or period");
    date("1402/1/1402", "day 1402 is not in 1..=31");
    date("1402/300/1", "month 300 is not in 1..=12");
    let order = |at| {
        format!(
            "either end of the date at byte {at} may be its year; write the year in four digits, first"
        )
    };
    let nineties = DateReader::with_century(Century::From1300);
    assert_eq!(nineties.date("20/12/05").unwrap_err().to_string(), order(0));
    assert_eq!(READER.date_of_either_calendar("04/03/2024").unwrap_err().to_string(), order(0));
    assert!(nineties.date("۲۰ اسفند ۵").is_err() && nineties.period("۵").is_err());
    period("فصل ۱۴۰۲", "what stands at byte 7 has no place in a date or period");
    period("فصل مهر ۱۴۰۲", "what stands at byte 7 has no place in a date or period");
    period("سه ماه ۱۴۰۲", "what stands at byte 12 has no place in a date or period");
    period("نیمه ۱۴۰۲", "the half is missing at byte 9");
    date("14۰۲/1/1", "the digit at byte 2 is of another script than the digits before it");
    date("1402/1/1 صبح", "more text follows at byte 9");
    date("96/12/20", "year 96 at byte 0 has two digits, and no century was given");
    date("۵ فروردین", "the year is missing at byte 17");
    date("۵ نوروز ۱۴۰۲", "what stands at byte 3 has no place in a date or period");
    date("دوشنبه ۲۹ اسفند ۱۴۰۲", "1402-12-29 is a Tuesday, not a Monday");
    period("", "the year is missing at byte 0");
    period("نیمه سوم ۱۴۰۳", "half 3 is not in 1..=2");
    period("۱۳ ماهه ۱۴۰۳", "count of months 13 is not in 1..=12");
    period("۴ ماهه دوم ۱۴۰۳", "what stands at byte 12 has no place in a date or period");
    period("سه ماهه ۱۴۰۳ و", "more text follows at byte 23");
    period(
        "از ۱ مهر ۱۴۰۲ تا ۱ تیر ۱۴۰۲",
        "a period from 1402-07-01 cannot end on 1402-04-01, which is before it",
    );
    period("از ۱ مهر ۱۴۰۲", "what stands at byte 23 has no place in a date or period");
}

#[test]
fn either_calendar_by_the_year() {
    let date = JalaliDate::constant(1402, 12, 29);
    let check = |text: &str| READER.date_of_either_calendar(text);
    assert_eq!(check("2024-03-19"), Ok(date));
    assert_eq!(check("۲۰۲۴/۳/۱۹"), Ok(date));
    assert_eq!(check("1402/12/29"), Ok(date));
    assert_eq!(check("1799-03-21"), Ok(JalaliDate::MIN));
    assert_eq!(check("2123-03-20"), Ok(JalaliDate::MAX));
    for (text, expected) in [
        ("1799-03-20", "day number -62378 is not in -62377..=55960"),
        ("2023-2-29", "day 29 is not in 1..=28"),
        ("1600-01-01", "year 1600 is not in 1178..=1501"),
    ] {
        assert_eq!(check(text).unwrap_err().to_string(), expected);
    }
}

#[test]
fn every_day_and_script_round_trips() {
    let mut buffer = [0; 64];
    for days in JalaliDate::MIN.to_days()..=JalaliDate::MAX.to_days() {
        let date = JalaliDate::from_days(days).unwrap();
        for form in [DateForm::Hyphens, DateForm::Slashes] {
            for script in [Script::Ascii, Script::ArabicIndic, Script::Persian] {
                let text = date.in_form(form).in_script(script).write_into(&mut buffer).unwrap();
                assert_eq!(text.parse(), Ok(date), "{text}");
            }
        }
        let text = date.in_form(DateForm::LongPersian).write_into(&mut buffer).unwrap();
        assert_eq!(READER.date(text), Ok(date), "{text}");
    }
}

#[test]
fn forms_of_a_date() {
    let date = JalaliDate::constant(1403, 7, 5);
    assert_eq!(format!("{date} {date:?} [{date:>12}]"), "1403-07-05 1403-07-05 [  1403-07-05]");
    assert_eq!(date.in_form(DateForm::LongEnglish).to_string(), "Thursday, 5 Mehr 1403");
    assert_eq!(date.in_form(DateForm::LongPersian).to_string(), "پنجشنبه ۵ مهر ۱۴۰۳");
    for room in 0..10 {
        let error = date.in_form(DateForm::Hyphens).write_into(&mut vec![0; room]).unwrap_err();
        assert_eq!(error.to_string(), format!("{room} bytes have no room for the date"));
    }
}

proptest! {
    #[test]
    fn no_text_panics(text in ".{0,60}") {
        let _ = READER.date(&text);
        let _ = READER.date_of_either_calendar(&text);
        let _ = READER.period(&text);
    }

    #[test]
    fn no_words_of_a_date_panic(words in prop::collection::vec(prop::sample::select(vec![
        "۱۴۰۲", "2024", "29", "۵", "اسفند", "مهر", "سه", "شنبه", "ماهه", "ماه", "سال", "نیمه", "اول",
        "سوم", "از", "تا", "/", "-", ".", "،", "بهار", "99999999999", "ـ", "\u{200C}", "(",
    ]), 0..8), glue in prop::sample::select(vec!["", " ", "\u{200C}"])) {
        let text = words.join(glue);
        let century = DateReader::with_century(Century::From1400);
        for reader in [READER, century] {
            if let Ok(period) = reader.period(&text) {
                prop_assert!(period.days() >= 1);
            }
            match reader.date(&text) {
                Err(WrittenDateError::TrailingText { at } | WrittenDateError::Unexpected { at }) => {
                    prop_assert!(text.is_char_boundary(at) && at < text.len().max(1));
                }
                Err(WrittenDateError::Missing { at, .. }) => {
                    prop_assert!(text.is_char_boundary(at));
                }
                _ => {}
            }
        }
    }
}

#[test]
fn months_are_found_under_every_name() {
    for month in Month::ALL {
        let text = format!("۱ {} ۱۴۰۳", month.persian());
        assert_eq!(READER.date(&text).map(JalaliDate::month), Ok(month), "{text}");
    }
}
