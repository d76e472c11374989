//! Our own operations on a report, each as a ratio to reading the same report from JSON, measured
//! in the same process, interleaved. `cargo bench --bench check`.

mod harness;

use std::hint::black_box;

use karnameh::report::Report;

const SEMNAN: &str = include_str!("../examples/data/semnan-1402.json");
const TURNS: u32 = 200;

fn main() {
    let report: Report = serde_json::from_str(SEMNAN).expect("the built-in report is readable");
    let checker = karnameh::check::Checker::builtin();
    let outcome = checker.check(&report);
    harness::print(
        TURNS,
        &mut [
            ("reading JSON", &mut || {
                (0..TURNS).for_each(|_| drop(black_box(serde_json::from_str::<Report>(SEMNAN))));
            }),
            ("checking", &mut || {
                (0..TURNS).for_each(|_| drop(black_box(checker.check(black_box(&report)))));
            }),
            ("saying it in Persian", &mut || {
                let language = &karnameh::render::Persian;
                let text = karnameh::render::Text::new(&report, &outcome, language);
                (0..TURNS).for_each(|_| drop(black_box(text.to_string())));
            }),
        ],
    );
}
