//! The readers of dates and periods: whatever is given, no panic; what is read prints and reads back.
#![no_main]

use karnameh::calendar::{Century, DateForm, DateReader, JalaliDate, Period};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(date) = text.parse::<JalaliDate>() {
        assert_eq!(date.to_string().parse(), Ok(date));
        assert_eq!(DateReader::new().date(text), Ok(date));
    }
    if let Ok(period) = text.parse::<Period>() {
        assert_eq!(period.to_string().parse(), Ok(period));
    }
    for reader in [DateReader::new(), DateReader::with_century(Century::From1300)] {
        if let Ok(date) = reader.date(text) {
            let long = date.in_form(DateForm::LongPersian).to_string();
            assert_eq!(reader.date(&long), Ok(date));
            assert_eq!(JalaliDate::from_days(date.to_days()), Ok(date));
        }
        if let Ok(period) = reader.period(text) {
            assert_eq!(period.to_string().parse(), Ok(period));
            assert_eq!(period.into_iter().last(), Some(period.end()));
        }
        let _ = reader.date_of_either_calendar(text);
    }
});
