//! Operations on dates, each as a ratio to reading an `i32` from the same text, measured in the same
//! process, interleaved. `cargo bench --bench calendar`; beside other crates: `benches/peers`.

mod harness;

use std::hint::black_box;

use karnameh::calendar::{DateForm, DateReader, JalaliDate, MonthEnd, Period};

fn main() {
    let first = JalaliDate::constant(1200, 1, 1).to_days();
    // Days in no order that could be guessed: steps of a prime number.
    let days: Vec<i32> = (0..8192).map(|at| first + at * 7919 % 109_000).collect();
    let dates: Vec<JalaliDate> =
        days.iter().map(|it| JalaliDate::from_days(*it).unwrap()).collect();
    let numbers: Vec<String> = days.iter().map(ToString::to_string).collect();
    let texts: Vec<String> = dates.iter().map(ToString::to_string).collect();
    let written: Vec<String> =
        dates.iter().map(|it| it.in_form(DateForm::LongPersian).to_string()).collect();
    let mut column = vec![JalaliDate::MIN; days.len()];
    let items = u32::try_from(days.len()).unwrap();
    harness::print(
        items,
        &mut [
            ("i32 from text", &mut || {
                each(&numbers, |it| it.parse::<i32>());
            }),
            ("date from days", &mut || {
                each(&days, |it| JalaliDate::from_days(*it));
            }),
            ("days from date", &mut || {
                each(&dates, |it| it.to_days());
            }),
            ("column of dates from days", &mut || {
                JalaliDate::from_days_column(&days, black_box(&mut column)).unwrap();
            }),
            ("date from text", &mut || {
                each(&texts, |it| it.parse::<JalaliDate>());
            }),
            ("date from words", &mut || {
                each(&written, |it| DateReader::new().date(it));
            }),
            ("ten bytes from date", &mut || {
                each(&dates, |it| it.to_ascii(b'/'));
            }),
            ("add 7 months", &mut || {
                each(&dates, |it| it.add_months(7, MonthEnd::Clamp));
            }),
            ("weekday", &mut || {
                each(&dates, |it| it.weekday());
            }),
            ("quarter of date", &mut || {
                each(&dates, |it| Period::quarter_of(*it));
            }),
        ],
    );
}

/// Does something with each of many and keeps the compiler from leaving it out.
fn each<T, U>(items: &[T], work: impl Fn(&T) -> U) {
    for item in items {
        black_box(work(item));
    }
}
