//! From any text to findings: facts stand in order on the borders of characters, claims speak of facts, and
//! every finding can be told.
#![no_main]

use karnameh::reading::{Context, read};
use karnameh::render::{English, Persian, Text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let reading = read(text, &Context::new());
    let report = reading.report();
    let mut end = 0;
    for (id, _) in report.facts() {
        let span = &reading.reference(id).expect("a fact stands somewhere").span;
        assert!(span.start >= end && span.start < span.end && span.end <= text.len());
        assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
        end = span.end;
    }
    for it in reading.inferred() {
        let (_, claim) = report.claims().find(|(id, _)| **id == it.claim).expect("it is a claim");
        assert!(!claim.facts().is_empty());
    }
    let outcome = karnameh::check(report);
    assert!(!Text::new(report, &outcome, &English).to_string().is_empty());
    assert!(!Text::new(report, &outcome, &Persian).to_string().is_empty());
});
