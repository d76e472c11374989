//! Which rules run, and what is accepted: by code, name, family, severity and edition.

use karnameh::calendar::Period;
use karnameh::check::{Checker, Suppression, SuppressionError};
use karnameh::quantity::{Stated, Unit};
use karnameh::report::{Body, Concept, Coverage, Fact, Office, Report, Total};
use karnameh::rules::{CATALOGUE, Edition, Rule};
use karnameh::verdict::{Finding, Judgement, Severity};

/// 296 + 96 told as 402.
fn dowries() -> Report {
    let cases = |count| Fact::new(Concept::DowryMarriage, Stated::count(count, Unit::Case));
    let mut report = Report::builder(Office::new(Body::Emdad), Period::year(1402).expect("a year"));
    report.fact("cities", cases(296)).fact("villages", cases(96)).fact("all", cases(402));
    report.claim(
        "dowries",
        Total::of("all").parts(["cities", "villages"]).covering(Coverage::Exhaustive),
    );
    report.build().expect("a report")
}

fn codes(checker: &Checker) -> Vec<&str> {
    checker.rules().iter().map(|rule| rule.code()).collect()
}

#[test]
fn rules_are_chosen_by_code_name_and_family() {
    let chosen = Checker::builtin().only(["SUM-001", "growth_is_not_a_ratio", "SHR"]);
    assert_eq!(codes(&chosen.expect("all known")), ["GRO-002", "SHR-001", "SHR-002", "SUM-001"]);
    let rest = Checker::builtin().without(["SUM", "MAG-001"]).expect("all known");
    assert!(codes(&rest).iter().all(|it| !it.starts_with("SUM") && *it != "MAG-001"));
    assert_eq!(rest.rules().len(), CATALOGUE.len() - 6);
    let grave = Checker::builtin().at_least(Severity::Error);
    assert!(grave.rules().iter().all(|rule| rule.severity() == Severity::Error));
    assert!(!grave.rules().is_empty());
}

#[test]
fn what_is_no_rule_is_told_with_what_there_is() {
    let error = Checker::builtin().only(["SUM-901"]).expect_err("no such rule");
    assert_eq!(&*error.given, "SUM-901");
    let said = error.to_string();
    assert!(said.starts_with("\"SUM-901\" is no rule here") && said.contains("FUL, GRO"), "{said}");
    // A rule that was left out is not there to be chosen.
    let left = Checker::builtin().without(["SUM"]).expect("known");
    assert!(left.only(["SUM-001"]).is_err());
}

#[test]
fn an_edition_keeps_its_rules() {
    let first = [
        "LAW-001", "LST-001", "LST-002", "MAG-001", "NUM-001", "SUM-001", "SUM-002", "SUM-003",
        "UNI-001", "UNI-002",
    ];
    assert_eq!(codes(&Checker::of_edition(Edition::First)), first);
    let latest = Checker::of_edition(Edition::LATEST);
    assert_eq!(latest.rules().len(), CATALOGUE.len());
    for edition in Edition::ALL {
        assert_eq!(edition.to_string().parse(), Ok(*edition));
    }
    assert_eq!(
        "3".parse::<Edition>().map_err(|it| it.to_string()),
        Err("an edition of the rulebook is a number from 1 to 2".to_owned())
    );
}

#[test]
fn what_is_accepted_is_kept_with_its_reason() {
    let accept = |text: &str| text.parse::<Suppression>().expect("a suppression");
    let checker = Checker::builtin()
        .suppressing(accept("parts_make_the_total@claims/dowries=ten cases came late"))
        .and_then(|it| it.suppressing(accept("GRO=no growth is looked at")))
        .expect("both known");
    let outcome = checker.check(&dowries());
    assert!(outcome.is_clean());
    let [suppressed] = outcome.suppressed() else { panic!("{:?}", outcome.suppressed()) };
    assert_eq!(suppressed.reason(), "ten cases came late");
    assert_eq!(suppressed.finding().code(), "SUM-001");
    let idle: Vec<_> = outcome.idle_suppressions().iter().map(Suppression::rule).collect();
    assert_eq!(idle, ["GRO"]);
    assert_eq!((outcome.tally().suppressed, outcome.tally().violated), (1, 0));

    // Elsewhere it is not accepted, and nowhere without a reason.
    let elsewhere = accept("SUM-001@claims/loans=another claim");
    let outcome = Checker::builtin().suppressing(elsewhere).expect("known").check(&dowries());
    assert!(!outcome.is_clean() && outcome.suppressed().is_empty());
    for text in ["", "SUM-001", "SUM-001=", "=reason", "SUM-001= late"] {
        assert_eq!(text.parse::<Suppression>(), Err(SuppressionError), "{text:?}");
    }
    assert!(Checker::builtin().suppressing(accept("OWN-001=mine")).is_err());
}

#[test]
fn a_rule_judges_from_its_first_year_on() {
    fn judge(report: &Report) -> Vec<Judgement> {
        report.facts().take(1).map(|(id, _)| Judgement::violated([id])).collect()
    }
    static LATER: Rule =
        Rule::new("OWN-001", "not_before_1403", Severity::Error, judge).valid_from(1403);
    static NOW: Rule =
        Rule::new("OWN-002", "not_before_1402", Severity::Error, judge).valid_from(1402).version(3);
    let outcome = Checker::empty().with(&LATER).with(&NOW).check(&dowries());
    let found: Vec<_> = outcome.findings().iter().map(Finding::code).collect();
    assert_eq!(found, ["OWN-002"]);
    assert_eq!(outcome.findings()[0].version(), 3);
    assert_eq!(outcome.not_applicable().len(), 1);
}
