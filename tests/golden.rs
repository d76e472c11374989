//! What every voice says of the report of Semnan and of a text with a slip, word for word.
//!
//! `KARNAMEH_BLESS=1 cargo test --test golden` writes the files anew; read what `git diff` then shows.
#![cfg(feature = "serde")]

use std::fmt::Write;
use std::path::PathBuf;

use karnameh::check::{Checker, Outcome};
use karnameh::reading::{Context, Reading, read};
use karnameh::render::{English, Json, Language, Markdown, Persian, Sarif, Text};
use karnameh::repair::{Limits, Proposed, propose};
use karnameh::report::Report;

/// A report, where it comes from, and what was found of it.
struct Case {
    name: &'static str,
    source: Option<(&'static str, Reading)>,
    report: Report,
    outcome: Outcome,
    proposed: Vec<Proposed>,
}

impl Case {
    fn new(name: &'static str, report: Report, source: Option<(&'static str, Reading)>) -> Self {
        let checker = Checker::builtin();
        let outcome = checker.check(&report);
        let proposed = propose(&report, &checker, Limits::default());
        Self { name, source, report, outcome, proposed }
    }

    fn of_text(name: &'static str, text: &'static str) -> Self {
        let reading = read(text, &Context::new());
        Self::new(name, reading.report().clone(), Some((text, reading)))
    }
}

fn cases() -> [Case; 3] {
    let semnan = include_str!("../examples/data/semnan-1402.json");
    [
        Case::new("semnan", serde_json::from_str(semnan).expect("a report"), None),
        Case::of_text("slip", include_str!("../examples/data/sum-off-by-a-slip.fa.txt")),
        Case::of_text("toman", include_str!("../examples/data/toman-headline-rial-body.fa.txt")),
    ]
}

/// Compares with a golden file, or writes it.
#[track_caller]
fn check(name: &str, printed: &str) {
    let path = PathBuf::from("tests/data/golden").join(name);
    if std::env::var_os("KARNAMEH_BLESS").is_some_and(|it| it == "1") {
        std::fs::write(&path, printed).expect("written");
        return;
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        golden == printed,
        "{} is stale:\n{}KARNAMEH_BLESS=1 cargo test --test golden writes it anew",
        path.display(),
        difference(&golden, printed),
    );
}

/// The first lines that differ, some of the old ones and of the new.
fn difference(old: &str, new: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let alike = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let rest = |lines: &[&str]| lines.iter().skip(alike).rev().map(ToString::to_string).collect();
    let (a, b): (Vec<String>, Vec<String>) = (rest(&old), rest(&new));
    let ending = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let mut told = format!("line {}:\n", alike + 1);
    for (sign, lines) in [('-', a), ('+', b)] {
        let lines: Vec<&String> = lines.iter().skip(ending).rev().collect();
        for line in lines.iter().take(4) {
            let _ = writeln!(told, "{sign} {}", line.escape_debug());
        }
        if lines.len() > 4 {
            let _ = writeln!(told, "{sign} … and {} more", lines.len() - 4);
        }
    }
    told
}

#[test]
fn a_difference_is_short_and_names_its_line() {
    assert_eq!(difference("a\nb\nc\nd", "a\nB\nc\nd"), "line 2:\n- b\n+ B\n");
    let many = "x\n".repeat(9);
    assert_eq!(
        difference("a\n", &format!("a\n{many}")),
        "line 2:\n+ x\n+ x\n+ x\n+ x\n+ … and 5 more\n"
    );
}

fn each(mut print: impl FnMut(&Case, &dyn Language, &[Proposed])) {
    for case in cases() {
        for language in [&English as &dyn Language, &Persian] {
            print(&case, language, &case.proposed);
        }
    }
}

#[test]
fn text() {
    each(|case, language, proposed| {
        let text = Text::new(&case.report, &case.outcome, language);
        check(&format!("{}.{}.txt", case.name, language.tag()), &text.to_string());
        let text = text.proposing(proposed);
        let text = match &case.source {
            Some((words, reading)) => text.of_text(words, reading),
            None => text,
        };
        check(&format!("{}.explain.{}.txt", case.name, language.tag()), &text.to_string());
    });
}

#[test]
fn coloured_text() {
    let [case, ..] = cases();
    let text = Text::new(&case.report, &case.outcome, &English).coloured(true).to_string();
    check("semnan.coloured.en.txt", &text.replace('\u{1B}', "␛"));
}

#[test]
fn markdown() {
    each(|case, language, proposed| {
        let text = Markdown::new(&case.report, &case.outcome, language).proposing(proposed);
        let text = match &case.source {
            Some((words, reading)) => text.of_text(words, reading),
            None => text,
        };
        check(&format!("{}.{}.md", case.name, language.tag()), &text.to_string());
    });
}

#[test]
fn sarif() {
    // Of a few families, for a log tells every rule that had nothing to judge.
    let checker = Checker::builtin().only(["SUM", "SAM", "NUM-001", "LAW-001"]).expect("rules");
    each(|case, language, proposed| {
        if case.name == "toman" {
            return;
        }
        let outcome = checker.check(&case.report);
        let log = Sarif::new(&case.report, &outcome, language, "report").proposing(proposed);
        let log = match &case.source {
            Some((words, reading)) => log.of_text(words, reading),
            None => log,
        };
        let log = serde_json::to_string_pretty(&log).expect("a log") + "\n";
        check(&format!("{}.{}.sarif", case.name, language.tag()), &log);
    });
}

#[test]
fn json() {
    each(|case, language, _| {
        if case.name == "toman" {
            return;
        }
        let data = Json::new(&case.report, &case.outcome, language);
        let data = serde_json::to_string_pretty(&data).expect("data") + "\n";
        check(&format!("{}.{}.json", case.name, language.tag()), &data);
    });
}
