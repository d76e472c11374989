//! The catalogue of rules is complete, in order, and proves itself.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;

use karnameh::render::{English, Language, Persian, Rulebook, message};
use karnameh::rules::{self, CATALOGUE, Edition};
use karnameh::verdict::{Finding, Judgement, Verdict};

#[test]
fn codes_are_unique_and_sorted() {
    let codes: Vec<&str> = CATALOGUE.iter().map(|rule| rule.code()).collect();
    let mut sorted = codes.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(codes, sorted);
    for code in codes {
        let (family, number) = code.split_once('-').expect("a family and a number");
        assert!(family.len() == 3 && family.bytes().all(|it| it.is_ascii_uppercase()), "{code}");
        assert!(number.len() == 3 && number.bytes().all(|it| it.is_ascii_digit()), "{code}");
    }
}

#[test]
fn every_rule_file_is_listed_under_its_name() {
    let vocabulary = [
        "mod.rs",
        "rule.rs",
        "figures.rs",
        "balance.rs",
        "provenance.rs",
        "rounding.rs",
        "written.rs",
    ];
    let files: BTreeSet<String> = fs::read_dir("src/rules")
        .expect("the room of rules")
        .map(|entry| entry.expect("a file").file_name().into_string().expect("in Unicode"))
        .filter(|name| !vocabulary.contains(&name.as_str()))
        .map(|name| name.trim_end_matches(".rs").to_owned())
        .collect();
    let slugs: BTreeSet<String> = CATALOGUE.iter().map(|rule| rule.slug().to_owned()).collect();
    assert_eq!(files, slugs);
    assert_eq!(slugs.len(), CATALOGUE.len());
}

#[test]
fn every_rule_says_what_it_rests_on() {
    for rule in CATALOGUE {
        assert!(!rule.sources().is_empty(), "{} rests on nothing", rule.code());
        assert!(rule.sources().iter().all(|it| !it.text().is_empty()));
        assert!(rule.version_number() >= 1 && rule.edition() <= Edition::LATEST);
    }
    let of_first = CATALOGUE.iter().filter(|rule| rule.edition() == Edition::First);
    assert_eq!(of_first.count(), 10, "a published edition stays as it is");
}

#[test]
fn every_text_is_complete_in_both_languages() {
    let languages: [&dyn Language; 2] = [&English, &Persian];
    for rule in CATALOGUE {
        for language in languages {
            let text = language.text(rule).expect("a text");
            for sentence in [text.what, text.why, text.remedy] {
                assert!(
                    sentence.ends_with('.') || sentence.ends_with('…'),
                    "{}: {sentence:?}",
                    rule.code()
                );
                assert!(!sentence.contains(['{', '}', '[']), "{}: {sentence:?}", rule.code());
            }
            for template in [text.satisfied, text.violated, text.undetermined] {
                assert!(!template.is_empty() && !template.ends_with('.'), "{}", rule.code());
                assert_eq!(template.matches('{').count(), template.matches('}').count());
            }
            let is_persian = text.what.chars().any(|c| ('آ'..='ی').contains(&c));
            assert_eq!(is_persian, language.tag() == "fa", "{}", rule.code());
        }
    }
}

#[test]
fn every_example_gets_its_verdict_and_is_told_in_full() {
    for rule in CATALOGUE {
        let mut verdicts = BTreeSet::new();
        for example in rule.all_examples() {
            let report = (example.report)().expect("an example is a report");
            let judgements = rule.judge(&report);
            let found: Vec<Verdict> = judgements.iter().map(Judgement::verdict).collect();
            assert_eq!(found, [example.verdict], "{} {}", rule.code(), rule.slug());
            verdicts.insert(example.verdict);
            for judgement in &judgements {
                for language in [&English as &dyn Language, &Persian] {
                    let said = message(rule, judgement, &report, language);
                    let absent = said.contains(language.absent()) || said.contains(['{', '[']);
                    assert!(!said.is_empty() && !absent, "{}: {said}", rule.code());
                }
            }
        }
        let all = [Verdict::Satisfied, Verdict::Violated, Verdict::Undetermined];
        assert_eq!(verdicts, BTreeSet::from(all), "{} lacks an example", rule.code());
    }
}

/// Each rule has a change of its judge that `fuzz/mutate-rules` makes to see that its examples notice.
#[test]
fn every_rule_has_a_mutant_that_its_file_still_knows() {
    let table = fs::read_to_string("tests/data/rule-mutants.tsv").expect("the table of mutants");
    let mut codes = Vec::new();
    for line in table.lines().skip(1) {
        let [code, file, find, replace] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line:?} has not four columns");
        };
        let rule = rules::find(code).expect("a rule of this code");
        assert_eq!(file, format!("src/rules/{}.rs", rule.slug()));
        let source = fs::read_to_string(file).expect("the file of the rule");
        let found: Vec<usize> = source.match_indices(find).map(|(at, _)| at).collect();
        let judge = source.find("fn judge(report: &Report)").expect("a judge");
        assert!(matches!(found[..], [at] if at > judge), "{code}: {find:?} at {found:?}");
        assert!(!find.is_empty() && find != replace, "{code} is changed into itself");
        codes.push(code.to_owned());
    }
    let all: Vec<&str> = CATALOGUE.iter().map(|rule| rule.code()).collect();
    assert_eq!(codes, all, "every rule has one line, in the order of the catalogue");
}

/// What each rule says of each other rule's examples; an over-eager rule shows up here.
#[test]
fn every_rule_over_every_other_rules_examples() {
    let mut table = String::new();
    for of in CATALOGUE {
        for example in of.all_examples() {
            let report = (example.report)().expect("an example is a report");
            let outcome = karnameh::check(&report);
            let said = outcome.findings().iter().filter(|it| it.code() != of.code());
            let said: Vec<String> =
                said.map(|it: &Finding| format!("{} {}", it.code(), it.verdict())).collect();
            let (code, said) = (of.code(), said.join(", "));
            writeln!(table, "{code} {}: {said}", example.verdict).expect("a string takes it");
        }
    }
    fresh("tests/data/cross-fire.txt", &table);
}

#[test]
fn the_rulebook_is_fresh() {
    fresh("RULES.md", &Rulebook.to_string());
}

/// Holds a file to what it is written from; `UPDATE=1` writes it anew.
#[track_caller]
fn fresh(path: &str, expected: &str) {
    if std::env::var_os("UPDATE").is_some() {
        fs::write(path, expected).expect("the file can be written");
    }
    let found = fs::read_to_string(path).unwrap_or_default();
    assert!(found == expected, "{path} is stale; run UPDATE=1 cargo test --test rulebook");
}
