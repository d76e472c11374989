//! Forty-three public reports whose claims were judged by hand, held against the rulebook: every false claim is
//! found, no true one is accused.
//!
//! The facts, figure phrases and labels are those of `tests/data/labelled-reports.jsonl`, each line with its
//! source; the table this test writes is `tests/data/labelled-reports.txt`.
#![cfg(feature = "serde")]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use karnameh::report::Report;
use karnameh::verdict::{Assumption, Finding, Kind, Location, Severity, Verdict};
use serde::Deserialize;

#[derive(Deserialize)]
struct Labelled {
    source: String,
    labels: BTreeMap<String, Label>,
    report: Report,
}

/// What a person who worked it out said of a claim.
#[derive(Deserialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
enum Label {
    True,
    False,
    Rounded,
    MixedUnits,
    IncompleteParts,
}

fn labelled() -> impl Iterator<Item = Labelled> {
    let text = include_str!("data/labelled-reports.jsonl");
    text.lines().map(|line| serde_json::from_str(line).expect("a report with its labels"))
}

/// What is found of a claim, in the words of the labels.
struct Told {
    /// Rules of severity error or warning that do not hold.
    accused: Vec<String>,
    /// What else is said, in the order of [`WORDS`].
    said: [bool; 4],
}

const WORDS: [&str; 4] = ["adds up", "mixed units", "rounded", "open"];

impl Told {
    fn of(findings: &[Finding], claim: &str) -> Self {
        let at = |it: &&Finding| matches!(it.at().first(), Some(Location::Claim(id)) if id.as_str() == claim);
        let of: Vec<&Finding> = findings.iter().filter(at).collect();
        let grave = of.iter().filter(|it| it.severity() > Severity::Note);
        let accused = grave.filter(|it| it.verdict() == Verdict::Violated);
        let accused = accused.map(|it| it.code().to_owned()).collect();
        let arithmetic = || of.iter().filter(|it| it.kind() == Kind::Arithmetic);
        let assumes = |wanted: fn(&Assumption) -> bool| {
            arithmetic().any(|it| it.assumes().iter().any(wanted))
        };
        let comes_to = |verdict| arithmetic().any(|it| it.verdict() == verdict);
        let said = [
            comes_to(Verdict::Satisfied),
            assumes(|it| matches!(it, Assumption::CountedAs { .. })),
            assumes(|it| matches!(it, Assumption::Rounding)),
            comes_to(Verdict::Undetermined),
        ];
        Self { accused, said }
    }

    fn fits(&self, label: Label) -> bool {
        let fails = !self.accused.is_empty();
        let [proven, mixed, rounded, open] = self.said;
        match label {
            Label::False => fails,
            Label::True => !fails,
            Label::Rounded => !fails && proven && rounded,
            // That the units differ is what is wrong with it; the numbers agree.
            Label::MixedUnits => self.accused == ["UNI-001"] && proven && mixed,
            Label::IncompleteParts => !fails && open,
        }
    }
}

#[test]
fn every_false_claim_is_found_and_no_true_one_accused() {
    let mut table = String::from("report\tclaim\tlabel\tfound\n");
    let (mut wrong, mut judged) = (Vec::new(), 0);
    for (at, it) in labelled().enumerate() {
        let outcome = karnameh::check(&it.report);
        for (claim, label) in &it.labels {
            let told = Told::of(outcome.findings(), claim);
            let mut found = told.accused.clone();
            let said = WORDS.iter().zip(told.said).filter(|(_, is)| *is);
            found.extend(said.map(|(word, _)| (*word).to_owned()));
            let found = found.join(", ");
            writeln!(table, "{}\t{claim}\t{label:?}\t{found}", at + 1).expect("a string takes it");
            judged += 1;
            if !told.fits(*label) {
                wrong.push(format!(
                    "{} ({}) {claim}: {label:?}, found: {found}",
                    at + 1,
                    it.source
                ));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!(judged, 52);
    let path = "tests/data/labelled-reports.txt";
    if std::env::var_os("UPDATE").is_some() {
        fs::write(path, &table).expect("the file can be written");
    }
    let written = fs::read_to_string(path).unwrap_or_default();
    assert!(written == table, "{path} is stale; run UPDATE=1 cargo test --test labelled");
}

/// What labels say of units, scales and separators is told too.
#[test]
fn defects_of_form_are_told_where_they_are() {
    let of: Vec<_> = labelled().map(|it| karnameh::check(&it.report)).collect();
    let told = |report: usize, code: &str| {
        of[report - 1]
            .findings()
            .iter()
            .any(|it| it.code() == code && it.verdict() != Verdict::Satisfied)
    };
    let expected = [
        (1, "NUM-001"),  // a scale word on a full figure
        (2, "UNI-005"),  // a headline in toman over parts in rial
        (4, "PER-002"),  // the period of the base is not said
        (5, "NUM-005"),  // a point that groups thousands
        (7, "NUM-006"),  // «یک میلیارد و ۴۹۵ هزار میلیون»
        (15, "GRO-002"), // a ratio told as growth
        (28, "UNI-001"), // persons beside cases
        (42, "UNI-005"), // new rial beside toman
    ];
    for (report, code) in expected {
        assert!(told(report, code), "report {report}: {code} is not told");
    }
}
