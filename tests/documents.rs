//! Report documents: what is wrong with one is told, by name and place; nothing is dropped.
#![cfg(feature = "serde")]

use karnameh::calendar::Period;
use karnameh::quantity::Stated;
use karnameh::report::{
    Body, Concept, Coverage, Fact, Fulfilment, Growth, Office, Periodic, Rate, Report, Same, Share,
    Shares,
};
use proptest::prelude::*;
use serde_json::{Value, json};

const SEMNAN: &str = include_str!("../examples/data/semnan-1402.json").trim_ascii_end();

fn semnan() -> Value {
    serde_json::from_str(SEMNAN).expect("JSON")
}

fn read(document: &Value) -> Result<Report, String> {
    serde_json::from_str(&document.to_string()).map_err(|error| error.to_string())
}

/// The error of the Semnan document after a change.
#[track_caller]
fn error(path: &str, value: Value) -> String {
    let mut document = semnan();
    if let Some(place) = document.pointer_mut(path) {
        *place = value;
    } else {
        let (parent, key) = path.rsplit_once('/').expect("a path");
        document.pointer_mut(parent).expect("its parent")[key] = value;
    }
    read(&document).expect_err(path)
}

#[test]
fn each_defect_has_an_error_of_its_own() {
    #[track_caller]
    fn check(path: &str, value: Value, expected: &str) {
        let error = error(path, value);
        assert!(error.contains(expected), "{error}\nlacks\n{expected}");
    }
    check("/format", json!(2), "format 2 is not known, this version of karnameh reads format 1");
    check("/colour", json!("red"), "unknown field `colour`, expected one of `format`");
    check("/facts/0/colour", json!("red"), "unknown field `colour`, expected one of `id`");
    check(
        "/facts/1/figure/stated/colour",
        json!(1),
        "unknown field `colour`, expected one of `value`",
    );
    check("/claims/2/claim/total/colour", json!(1), "unknown field `colour`");
    check(
        "/claims/2/claim/total/parts/1",
        json!("lones"),
        "claim \"jobs in total\" speaks of fact \"lones\", which is not among the facts",
    );
    check("/claims/2/claim/total/total", json!("loans"), "has its total \"loans\" among its parts");
    check("/claims/2/id", json!("needs met"), "claim \"needs met\" is given twice");
    check("/facts/2/id", json!("loans"), "fact \"loans\" is given twice");
    check("/claims/2/id", json!("a\u{1b}"), "claim name \"a\\u{1b}\" is not usable");
    check("/facts/2/id", json!("x".repeat(129)), "is not usable");
    check("/facts/2/id", json!("a\nb"), "is not usable");
    check(
        "/claims/2/claim/total/parts",
        json!(["loans", "aid", "aid"]),
        "has fact \"aid\" twice among its parts",
    );
    check(
        "/claims/2/claim/total/overlap/possible",
        json!(["loans"]),
        "fewer than two different parts",
    );
    check(
        "/claims/2/claim/total/overlap/possible",
        json!(["loans", "housing"]),
        "\"housing\", which is not among its parts",
    );
    check("/facts/1/figure/stated/place", json!(2), "an exact figure has no last stated place");
    check("/facts/1/figure/stated/unit", json!("rial"), "current-rial or new-rial");
    check("/place/province", json!("Semnan"), "expected a province as scheme and code");
    check("/facts/2/id", json!(""), "fact name \"\" is not usable");
    check("/published", json!("1404-12-30"), "\"1404-12-30\": day 30 is not in 1..=29");
    check("/published", json!("1402/13/01"), "month 13 is not in 1..=12");
    check("/period", json!("1502"), "year 1502 is not in 1178..=1501");
    check("/period", json!(1402), "integer `1402`, expected a Jalali period");
    check("/place/province/code", json!("IR-31"), "IR-31 is no province");
    check("/place/province/scheme", json!("iso"), "no such code scheme");
    check("/facts/1/figure/stated/value", json!("4.x"), "departs at byte 2");
    check("/facts/1/figure/stated/value", json!(409.5), "write it as a string");
    check("/facts/1/figure/stated/value", json!("1".repeat(29)), "at most 28 digits");
    check("/facts/1/figure", json!("unknown"), "unknown variant `unknown`");
    check("/facts/1/figure/stated/scale", json!("million"), "by its value, or by figure and scale");
    check(
        "/facts/1/figure/stated",
        json!({"value": "0.5", "unit": "current-rial"}),
        "0.5 current-rial is not a whole number of rials",
    );
    check("/facts/1/figure/stated", json!({"value": "1", "unit": ""}), "a unit is a noun");
    check("/facts/1/concept", json!("Employment"), "a concept id has 1 to 64 lower-case");
    check("/denomination", json!("dollar"), "no such denomination");
    check("/claims/4/claim/basis/citation", json!("بند"), "a number or a letter belongs at byte 6");
}

#[test]
fn whole_numbers_may_be_json_numbers() {
    let mut document = semnan();
    document["facts"][1]["figure"]["stated"]["value"] = json!(409);
    assert_eq!(read(&document), read(&semnan()));
}

/// Version 1 had no word for a body that is not told; what it has is read as it was.
#[test]
fn a_body_may_be_left_untold() {
    let mut document = semnan();
    document["office"] = json!({"body": "unsaid"});
    let report = read(&document).unwrap();
    assert_eq!(*report.office().body(), Body::Unsaid);
    assert_eq!(serde_json::to_value(&report).unwrap(), document);
    document["office"] = json!({"body": {"other": "شهرداری"}});
    assert_eq!(*read(&document).unwrap().office().body(), Body::Other("شهرداری".into()));
}

/// What members are called together may be said.
#[test]
fn announced_members_may_have_a_name() {
    let mut document = semnan();
    let claims = document["claims"].as_array_mut().unwrap();
    let announced = claims.iter_mut().find(|it| it["claim"]["announced"].is_object()).unwrap();
    announced["claim"]["announced"]["unit"] = json!("شهرستان");
    let report = read(&document).unwrap();
    assert_eq!(serde_json::to_value(&report).unwrap(), document);
}

#[test]
fn every_field_that_must_be_there_is_missed() {
    for field in ["format", "office", "period", "facts", "claims"] {
        let mut document = semnan();
        document.as_object_mut().unwrap().remove(field);
        let error = read(&document).unwrap_err();
        assert!(error.contains(&format!("missing field `{field}`")), "{error}");
    }
}

#[test]
fn every_fact_and_claim_arrives() {
    let report = read(&semnan()).unwrap();
    let document = semnan();
    let ids = |list: &str| -> Vec<String> {
        let list = document[list].as_array().unwrap();
        list.iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect()
    };
    let facts: Vec<String> = report.facts().map(|(id, _)| id.to_string()).collect();
    let claims: Vec<String> = report.claims().map(|(id, _)| id.to_string()).collect();
    assert_eq!((facts, claims), (ids("facts"), ids("claims")));
    let written: Value = serde_json::to_value(&report).unwrap();
    assert_eq!(written, document);
}

#[test]
fn comparisons_go_through_a_document_and_back() {
    let mut report = Report::builder(Office::new(Body::Emdad), Period::year(1402).unwrap());
    for name in ["now", "before", "by", "part", "whole", "share", "each", "count"] {
        report.fact(name, Fact::new(Concept::DowryMarriage, Stated::count(7, None)));
    }
    report
        .claim("growth", Growth::new("now", "before", "by").falling())
        .claim("share", Share::new("part", "whole", "share"))
        .claim("shares", Shares::new(["share", "by"]).covering(Coverage::Exhaustive))
        .claim("fulfilment", Fulfilment::new("now", "whole", "by"))
        .claim("rate", Rate::new("whole", "each", "count"))
        .claim("periodic", Periodic::new("whole", "each", 9))
        .claim("same", Same::new("now", "part").in_the_headline());
    let report = report.build().unwrap();
    let document = serde_json::to_value(&report).unwrap();
    let again: Report = serde_json::from_str(&document.to_string()).unwrap();
    assert_eq!(again, report);
    assert_eq!(again.claims().count(), 7);
    let mut itself = Report::builder(Office::new(Body::Emdad), Period::year(1402).unwrap());
    itself.fact("now", Fact::new(Concept::DowryMarriage, Stated::count(7, None)));
    itself.claim("same", Same::new("now", "now"));
    let error = itself.build().unwrap_err().to_string();
    assert_eq!(error, "claim \"same\" gives fact \"now\" two parts to play, it can have one");
}

proptest! {
    /// A document cut short, or with a byte changed, is read or refused; nothing panics.
    #[test]
    fn damaged_documents_never_panic(at in 0..SEMNAN.len(), with in any::<char>(), cut in any::<bool>()) {
        let at = (0..=at).rev().find(|at| SEMNAN.is_char_boundary(*at)).unwrap();
        let rest: String = SEMNAN[at..].chars().skip(1).collect();
        let damaged = if cut { SEMNAN[..at].to_owned() } else { format!("{}{with}{rest}", &SEMNAN[..at]) };
        let read = serde_json::from_str::<Report>(&damaged);
        if cut {
            prop_assert!(read.is_err());
        } else if let Ok(report) = read {
            let outcome = karnameh::check(&report);
            let text = karnameh::render::Text::new(&report, &outcome, &karnameh::render::Persian);
            prop_assert!(!text.to_string().is_empty());
        }
    }
}
