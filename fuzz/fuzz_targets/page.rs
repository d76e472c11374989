//! From any text to its page: well-formed, complete, without anything that a browser would obey, and with the words
//! of every finding linked; also where marks are laid on it at random.
#![no_main]

#[path = "../../tests/markup/mod.rs"]
mod markup;

use std::ops::Range;

use karnameh::reading::{Context, read};
use karnameh::render::{English, Html, Language, Persian};
use karnameh::repair::{Limits, propose};
use karnameh::verdict::Location;
use libfuzzer_sys::fuzz_target;
use markup::{Event, is_of, parse, seen, shown_text};

fuzz_target!(|text: &str| {
    let reading = read(text, &Context::new());
    let report = reading.report();
    let checker = karnameh::check::Checker::builtin();
    let outcome = checker.check(report);
    let proposed = propose(report, &checker, Limits::default());
    // Places that the text itself makes up.
    let spans = text.as_bytes().chunks(2).map(|it| match it {
        [from, to] => usize::from(*from) % (text.len() + 1)..usize::from(*to) % (text.len() + 1),
        _ => 0..text.len(),
    });
    let facts = report.facts().map(|(id, _)| Location::from(id));
    let claims = report.claims().map(|(id, _)| Location::from(id));
    let subjects: Vec<Location> = facts.chain(claims).collect();
    let places: Vec<(Location, Range<usize>)> =
        subjects.iter().cloned().cycle().zip(spans).take(64).collect();
    let language: &dyn Language = if text.len().is_multiple_of(2) { &English } else { &Persian };
    let page = Html::new(report, &outcome, language).proposing(&proposed);
    let findings = outcome.findings().len();
    check(&page.to_string(), findings, None);
    check(&page.of_text(text, &reading).to_string(), findings, Some(text));
    check(&page.of_words(text, &places).to_string(), findings, Some(text));
});

fn check(page: &str, findings: usize, text: Option<&str>) {
    let events = parse(page).unwrap_or_else(|error| panic!("{error}\n{page}"));
    let is_finding =
        |it: &&Event<'_>| matches!(it, Event::Open("li", its) if is_of(its, "finding"));
    assert_eq!(events.iter().filter(is_finding).count(), findings);
    if let Some(text) = text {
        // A mark may part the two characters of a line's end, and the first is shown then.
        let plain = |it: &str| it.replace('\n', "").replace("U+000D", "");
        assert_eq!(plain(&shown_text(&events)), plain(&seen(text)));
    }
}
