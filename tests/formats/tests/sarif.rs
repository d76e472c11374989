//! SARIF logs against the schema of the standard, and against what its prose asks beyond it.

use formats::{Case, cases};
use jsonschema::Validator;
use karnameh::render::{English, Language, Persian, Sarif};
use serde_json::{Value, json};

/// See `schema/README.md`.
const SCHEMA: &str = include_str!("../schema/sarif-2.1.0.json");

fn validator() -> Validator {
    // A bracket of one pattern is written without the escape that this reader of patterns asks for.
    let schema = SCHEMA.replace("{2}]?$", r"{2}\\]?$");
    let schema: Value = serde_json::from_str(&schema).expect("a schema");
    jsonschema::options().should_validate_formats(true).build(&schema).expect("a valid schema")
}

fn log(case: &Case, language: &dyn Language, uri: &str) -> Value {
    let log = Sarif::new(&case.report, &case.outcome, language, uri).proposing(&case.proposed);
    let log = match &case.source {
        Some((text, reading)) => log.of_text(text, reading),
        None => log,
    };
    serde_json::to_value(log).expect("a log")
}

/// Everything that a validator has against a log.
fn errors(validator: &Validator, log: &Value) -> Vec<String> {
    validator.iter_errors(log).map(|it| format!("{}: {it}", it.instance_path())).collect()
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().map_or(&[], Vec::as_slice)
}

#[test]
fn every_log_is_valid() {
    let validator = validator();
    let cases = cases();
    assert!(cases.len() > 120, "{}", cases.len());
    for case in &cases {
        for language in [&English as &dyn Language, &Persian] {
            for uri in ["examples/data/report.json", "گزارش %۱ [۲].txt", "a\u{202E}\n\"<b>"]
            {
                let found = errors(&validator, &log(case, language, uri));
                assert_eq!(found, Vec::<String>::new(), "{}", case.name);
            }
        }
    }
}

#[test]
fn the_validator_finds_what_is_wrong() {
    let (validator, cases) = (validator(), cases());
    let good = log(&cases[0], &English, "report.json");
    let breaks: [(&str, Value); 8] = [
        ("/version", json!("2.1")),
        ("/runs/0/tool/driver/name", json!(7)),
        ("/runs/0/results/0/kind", json!("violated")),
        ("/runs/0/results/0/level", json!("fatal")),
        ("/runs/0/results/0/message", json!("text")),
        ("/runs/0/columnKind", json!("bytes")),
        ("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri", json!("a b")),
        ("/runs/0/results/0/partialFingerprints", json!({"finding/v1": 7})),
    ];
    for (at, value) in breaks {
        let mut broken = good.clone();
        *broken.pointer_mut(at).unwrap_or_else(|| panic!("{at}")) = value;
        assert!(!errors(&validator, &broken).is_empty(), "{at}");
    }
    let mut broken = good;
    broken["runs"][0]["results"][0]["byteOffset"] = json!(1);
    assert!(!errors(&validator, &broken).is_empty(), "a property that there is none of");
}

/// What the prose of the standard asks of results and of the rules they speak of.
#[test]
fn kinds_levels_and_rules_agree() {
    let mut kinds = std::collections::BTreeSet::new();
    for case in &cases() {
        let log = log(case, &English, "report.json");
        let run = &log["runs"][0];
        for result in list(run, "results") {
            let kind = result["kind"].as_str().expect("a kind");
            kinds.insert(kind.to_owned());
            assert_eq!(kind == "fail", result["level"].is_string(), "{result}");
            let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).unwrap();
            let rule = &list(&run["tool"]["driver"], "rules")[index];
            assert_eq!(rule["id"], result["ruleId"]);
            assert!(rule["help"]["text"].as_str().is_some_and(|it| it.len() > 20), "{rule}");
            assert!(!list(result, "locations").is_empty());
            let fingerprint = &result["partialFingerprints"]["finding/v1"];
            assert_eq!(fingerprint.is_string(), kind != "notApplicable", "{result}");
            let ids = list(result, "relatedLocations").iter().map(|it| it["id"].as_u64());
            assert!(ids.eq((1..).map(Some).take(list(result, "relatedLocations").len())));
        }
    }
    assert!(kinds.iter().eq(["fail", "notApplicable", "open", "pass"]), "{kinds:?}");
}

/// Every region of a log.
fn regions<'a>(value: &'a Value, all: &mut Vec<&'a Value>) {
    match value {
        Value::Array(items) => items.iter().for_each(|it| regions(it, all)),
        Value::Object(fields) => {
            for (name, field) in fields {
                if matches!(name.as_str(), "region" | "deletedRegion") {
                    all.push(field);
                }
                regions(field, all);
            }
        }
        _ => {}
    }
}

fn number(value: &Value, name: &str) -> usize {
    usize::try_from(value[name].as_u64().unwrap_or_else(|| panic!("{name} of {value}"))).unwrap()
}

/// Lines, characters and bytes of a region are one stretch, found by counting.
#[test]
fn a_region_is_the_same_stretch_in_every_way_of_telling_it() {
    let mut count = 0;
    for case in &cases() {
        let Some((text, _)) = &case.source else { continue };
        let log = log(case, &Persian, "report.txt");
        let mut all = Vec::new();
        regions(&log, &mut all);
        count += all.len();
        let unmarked = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        for region in all {
            let start = number(region, "byteOffset");
            let bytes = &text[start..start + number(region, "byteLength")];
            let (skip, take) = (number(region, "charOffset"), number(region, "charLength"));
            assert_eq!(bytes, unmarked.chars().skip(skip).take(take).collect::<String>());
            let offset = |line: &str, column: &str| {
                let lines = unmarked.split_inclusive('\n').take(number(region, line) - 1);
                lines.map(|it| it.chars().count()).sum::<usize>() + number(region, column) - 1
            };
            assert_eq!(offset("startLine", "startColumn"), skip);
            assert_eq!(offset("endLine", "endColumn"), skip + take);
            if let Some(snippet) = region["snippet"]["text"].as_str() {
                assert_eq!(snippet, bytes);
            }
        }
    }
    assert!(count > 150, "{count}");
}

/// A fix is tried: the text with its bytes replaced is read and checked again.
#[test]
fn a_fix_mends_what_it_is_told_for() {
    let mut count = 0;
    for case in &cases() {
        let Some((text, _)) = &case.source else { continue };
        let log = log(case, &English, "report.txt");
        for result in list(&log["runs"][0], "results") {
            for fix in list(result, "fixes") {
                let mut mended = text.clone();
                let mut replacements = list(&fix["artifactChanges"][0], "replacements").to_vec();
                replacements.sort_by_key(|it| number(&it["deletedRegion"], "byteOffset"));
                for it in replacements.iter().rev() {
                    let start = number(&it["deletedRegion"], "byteOffset");
                    let end = start + number(&it["deletedRegion"], "byteLength");
                    let by = it["insertedContent"]["text"].as_str().expect("a text");
                    mended.replace_range(start..end, by);
                }
                let again = Case::of_text("mended".to_owned(), &mended);
                let key = &result["partialFingerprints"]["finding/v1"];
                let fails = again.outcome.violations().any(|it| *key == it.key());
                assert!(!fails, "{fix} leaves {key} in {mended}");
                count += 1;
            }
        }
    }
    assert!(count > 4, "{count}");
}

#[test]
fn messages_hold_no_places_and_no_links() {
    for case in &cases() {
        let log = log(case, &English, "report.json");
        for result in list(&log["runs"][0], "results") {
            let text = result["message"]["text"].as_str().expect("a text");
            assert!(!text.is_empty() && !text.contains("]("), "{text}");
            let single = text.replace("{{", "").replace("}}", "");
            assert!(!single.contains(['{', '}']), "{text}");
            assert!(
                !text.contains(|c: char| c.is_control() || ('\u{2028}'..='\u{202E}').contains(&c)),
                "{text:?}"
            );
        }
    }
}
