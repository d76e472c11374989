//! The report of Behzisti of Semnan on 1402: one report in two forms, and exactly what it shows.

#[path = "../examples/semnan_1402.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    missing_docs,
    clippy::allow_attributes,
    reason = "an example, included for its report"
)]
mod example;

use karnameh::check::Checker;
use karnameh::quantity::Number;
use karnameh::report::Report;
use karnameh::rules::Rule;
use karnameh::verdict::{Assumption, Evidence, Finding, Judgement, Severity, Value, Verdict};

fn built() -> Report {
    example::semnan_1402().expect("the report can be built")
}

#[cfg(feature = "serde")]
#[test]
fn the_document_and_the_rust_program_are_one_report() {
    let document = include_str!("../examples/data/semnan-1402.json");
    let read: Report = serde_json::from_str(document).expect("the document is readable");
    assert_eq!(read, built());
    let written = serde_json::to_string(&read).expect("a report can be written");
    assert_eq!(serde_json::from_str::<Report>(&written).expect("and read again"), read);
}

#[test]
fn it_shows_this_and_nothing_else() {
    let outcome = karnameh::check(&built());
    let line = |it: &Finding| {
        let at: Vec<String> = it.at().iter().map(ToString::to_string).collect();
        format!("{} {} {}: {}", it.verdict(), it.severity(), it.slug(), at.join(", "))
    };
    let mut found: Vec<String> = outcome.findings().iter().map(line).collect();
    found.sort();
    let expected = [
        "satisfied error parts_make_the_total: claims/jobs in total",
        "undetermined error overlap_is_bounded: claims/jobs in total",
        "undetermined warning named_member_has_a_figure: claims/jobs in total",
        "undetermined warning total_has_parts: claims/licences in total",
        "violated error addends_share_a_unit: claims/jobs in total",
        "violated error announced_count_matches_the_list: claims/sections of donations, facts/donations",
        "violated error scale_word_fits_the_figure: facts/donations",
        "violated note citation_names_its_law: claims/basis of article 26 sessions, facts/article 26 sessions",
        "violated note citation_names_its_law: claims/basis of projects, facts/projects",
        "violated note figure_has_a_unit: facts/jobs",
        "violated warning amount_within_reference: facts/donations",
    ];
    assert_eq!(found, expected);
    assert!(!outcome.is_clean());
    assert_eq!(outcome.violations().count(), 4);
    assert_eq!(outcome.undetermined().count(), 3);
    assert_eq!(outcome.notes().count(), 3);
    let proven: Vec<_> = outcome.proven().map(Finding::slug).collect();
    assert_eq!(proven, ["parts_make_the_total"]);
    // What form asks for and the report has is told apart, as no proof.
    let in_order: Vec<_> = outcome.in_order().iter().map(Finding::code).collect();
    assert_eq!(in_order, ["MAG-003", "NUM-004", "NUM-005", "PER-003", "UNI-004"]);
    // The report compares nothing, gives no bound, and neither divides a total twice nor says of which; it is
    // not dated, and of its citations two name no law.
    let families = ["FUL", "GRO", "RAT", "SAM", "SHR"];
    let others = [
        "LAW-002", "LAW-003", "MAG-002", "NUM-002", "NUM-003", "NUM-006", "PER-001", "PER-002",
        "SUM-004", "SUM-005", "UNI-003", "UNI-005",
    ];
    let idle: Vec<&str> = outcome.not_applicable().iter().map(|rule| rule.code()).collect();
    let expected = |code: &&str| families.contains(&&code[..3]) || others.contains(code);
    assert!(idle.iter().all(expected) && idle.len() == 23, "{idle:?}");
}

fn finding(slug: &str) -> Finding {
    let outcome = karnameh::check(&built());
    outcome.findings().iter().find(|it| it.slug() == slug).expect("it was found").clone()
}

fn number(evidence: &Evidence, name: &str) -> Number {
    match evidence.get(name) {
        Some(Value::Quantity(number, _)) => *number,
        Some(Value::Stated(stated)) => stated.value(),
        other => panic!("{name}: {other:?}"),
    }
}

#[test]
fn the_total_is_proven_under_named_assumptions() {
    let total = finding("parts_make_the_total");
    assert_eq!(number(total.evidence(), "sum"), Number::from(734));
    assert_eq!(number(total.evidence(), "total"), Number::from(734));
    let [counted, no_overlap, nothing] = total.assumes() else { panic!("{:?}", total.assumes()) };
    assert!(matches!(counted, Assumption::CountedAs { fact, .. } if fact.as_str() == "projects"));
    assert!(matches!(no_overlap, Assumption::NoOverlap(facts) if facts.len() == 2));
    assert!(matches!(nothing, Assumption::AddsNothing(concepts) if concepts.len() == 2));
}

#[test]
fn both_readings_of_the_mixed_total_are_told() {
    let mixed = finding("addends_share_a_unit");
    let readings: Vec<_> = mixed.readings().iter().map(|it| (it.verdict, &it.value)).collect();
    let persons =
        |count: i32| Value::Quantity(count.into(), Some(karnameh::quantity::Unit::Person));
    let (all, own) = (persons(734), persons(729));
    assert_eq!(readings, [(Verdict::Satisfied, &all), (Verdict::Violated, &own)]);
}

#[test]
fn the_scale_word_is_corrected_and_the_size_is_told() {
    let scale = finding("scale_word_fits_the_figure");
    assert_eq!(scale.evidence().get("factor"), Some(&Value::PowerOfTen(9)));
    assert_eq!(number(scale.evidence(), "corrected"), Number::from(573_986_558_509_i64));
    let size = finding("amount_within_reference");
    assert_eq!(number(size.evidence(), "times"), Number::from(10_910));
    assert_eq!(number(size.evidence(), "share_of_office_budget"), "27.6".parse().unwrap());
}

#[test]
fn the_overlap_is_bounded_by_the_parts() {
    let overlap = finding("overlap_is_bounded");
    assert_eq!(number(overlap.evidence(), "least"), Number::from(734 - 295));
    // Two channels are named without a figure, so nothing bounds the total from above.
    assert_eq!(overlap.evidence().get("most"), None);
}

#[test]
fn keys_are_the_same_in_every_run_and_all_different() {
    let keys = || -> Vec<String> {
        karnameh::check(&built()).findings().iter().map(Finding::key).collect()
    };
    let first = keys();
    assert_eq!(first, keys());
    let mut unique = first.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), first.len());
    assert!(first.contains(&"UNI-002/figure_has_a_unit@facts/jobs".to_owned()), "{first:?}");
}

#[test]
fn a_rule_of_ones_own_runs_beside_the_others() {
    static HOMES: Rule = Rule::new("OWN-001", "homes_were_handed_over", Severity::Note, |report| {
        report.facts().map(|(id, _)| Judgement::satisfied([id])).take(1).collect()
    });
    let checker = Checker::builtin().with(&HOMES).with(&HOMES);
    let outcome = checker.check(&built());
    let own: Vec<_> = outcome.proven().filter(|it| it.code() == "OWN-001").collect();
    assert_eq!(own.len(), 1);
    assert_eq!(outcome.rule(own[0]).map(Rule::slug), Some("homes_were_handed_over"));
    assert_eq!(Checker::empty().check(&built()).findings(), []);
}
