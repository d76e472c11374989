//! Prose to reports: forty-three articles written around the labelled figures of public reports, before the reader
//! was, by a hand that saw only the labels; they are never changed.
#![cfg(feature = "serde")]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

use karnameh::reading::{Context, Reading, read};
use karnameh::report::{Claim, Fact, FactId, Report};
use karnameh::verdict::{Finding, Kind, Location, Severity, Verdict};
use serde::Deserialize;

#[derive(Deserialize)]
struct Labelled {
    published: Option<String>,
    labels: BTreeMap<String, String>,
    /// Facts that are parts of others.
    parts: BTreeMap<FactId, FactId>,
    report: Report,
}

fn articles() -> impl Iterator<Item = (usize, String, Labelled)> {
    let lines = include_str!("data/labelled-reports.jsonl").lines().enumerate();
    lines.map(|(at, line)| {
        let path = format!("tests/data/articles/{:02}.txt", at + 1);
        let text = std::fs::read_to_string(path).expect("an article");
        (at + 1, text, serde_json::from_str(line).expect("labels"))
    })
}

/// Which fact that was read is which that was labelled.
struct Matched<'a> {
    read: &'a Reading,
    to_read: BTreeMap<FactId, FactId>,
    wrong: Vec<FactId>,
}

impl<'a> Matched<'a> {
    fn of(text: &str, labelled: &Report, read: &'a Reading) -> Self {
        let mut matched = Self { read, to_read: BTreeMap::new(), wrong: Vec::new() };
        for (id, fact) in labelled.facts() {
            let Some(written) = fact.as_written() else { continue };
            let at = |start| start..start + written.len();
            let places: Vec<Range<usize>> =
                text.match_indices(written).map(|(start, _)| at(start)).collect();
            match matched.find(fact, &places) {
                Some(found) => {
                    matched.to_read.insert(id.clone(), found);
                }
                None => matched.wrong.push(id.clone()),
            }
        }
        matched
    }

    /// The fact on one of these places that states the same.
    fn find(&self, fact: &Fact, places: &[Range<usize>]) -> Option<FactId> {
        let facts = self.read.report().facts().filter(|(id, _)| {
            let span = &self.read.reference(id).expect("every fact stands somewhere").span;
            let on = |place: &Range<usize>| span.start < place.end && place.start < span.end;
            places.iter().any(on) && !self.to_read.values().any(|it| it == *id)
        });
        let same = |found: &Fact| match (fact.figure().stated(), found.figure().stated()) {
            (Some(one), Some(other)) => {
                let doubtful = one.scale() == other.scale() || other.figure() == one.figure();
                one.base_value() == other.base_value() && doubtful
            }
            (None, _) => true,
            _ => false,
        };
        facts.into_iter().find(|(_, found)| same(found)).map(|(id, _)| id.clone())
    }

    /// The facts that were labelled for a claim, as they were read.
    fn of_claim(&self, claim: &Claim) -> Vec<&FactId> {
        claim.facts().into_iter().filter_map(|it| self.to_read.get(it)).collect()
    }
}

/// So many of so many.
#[derive(Default)]
struct Score {
    right: usize,
    all: usize,
    missed: Vec<String>,
}

impl Score {
    fn count(&mut self, right: bool, what: impl FnOnce() -> String) {
        self.all += 1;
        self.right += usize::from(right);
        if !right {
            self.missed.push(what());
        }
    }

    fn percent(&self) -> usize {
        self.right * 100 / self.all.max(1)
    }
}

/// Findings that say a claim is wrong.
fn accusations(findings: &[Finding]) -> impl Iterator<Item = &Finding> {
    findings.iter().filter(|it| {
        let grave = it.severity() > Severity::Note && it.verdict() == Verdict::Violated;
        let on_claim = matches!(it.at().first(), Some(Location::Claim(_)));
        grave && on_claim && (it.kind() == Kind::Arithmetic || it.code() == "LST-001")
    })
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table, from top to bottom")]
fn articles_around_labels_are_read() {
    let [mut quantities, mut concepts, mut relations, mut found] =
        [const { Score { right: 0, all: 0, missed: Vec::new() } }; 4];
    let mut accused = Vec::new();
    for (number, text, labelled) in articles() {
        let context = match &labelled.published {
            Some(day) => Context::new().published(day.parse().expect("a day")),
            None => Context::new(),
        };
        let reading = read(&text, &context);
        let matched = Matched::of(&text, &labelled.report, &reading);
        for (id, fact) in labelled.report.facts() {
            if fact.as_written().is_none() {
                continue;
            }
            let right = !matched.wrong.contains(id);
            quantities.count(right, || format!("{number} {id}: {:?}", fact.as_written()));
            let Some(read) = matched.to_read.get(id) else { continue };
            let concept = reading.report().fact(read).expect("it was read").concept();
            if !fact.concept().id().starts_with("other.") {
                concepts.count(concept == fact.concept(), || {
                    let said = reading.report().fact(read).and_then(Fact::as_written);
                    format!("{number} {id}: {} for {} {said:?}", concept.id(), fact.concept().id())
                });
            }
        }
        for (part, total) in &labelled.parts {
            let Some((part, total)) = matched.to_read.get(part).zip(matched.to_read.get(total))
            else {
                continue;
            };
            let tied = reading.report().claims().any(|(_, claim)| match claim {
                Claim::Total(it) => it.total() == total && it.members().contains(part),
                Claim::Share(it) => it.whole() == total && it.percent() == part,
                Claim::Shares(it) => it.percents().contains(part),
                _ => false,
            });
            relations.count(tied, || format!("{number} {part} of {total}"));
        }
        let outcome = karnameh::check(reading.report());
        let accusing: Vec<&Finding> = accusations(outcome.findings()).collect();
        let claim_of = |it: &Finding| {
            let Some(Location::Claim(id)) = it.at().first() else { return None };
            reading.report().claims().find(|(its, _)| *its == id).map(|(_, claim)| claim)
        };
        let false_claims: Vec<Vec<&FactId>> = labelled
            .labels
            .iter()
            .filter(|(_, it)| *it == "false")
            .map(|(id, _)| {
                let claim = labelled.report.claims().find(|(its, _)| its.as_str() == id);
                matched.of_claim(claim.expect("a claim").1)
            })
            .collect();
        let speaks_of = |it: &Finding, facts: &[&FactId]| {
            claim_of(it).is_some_and(|claim| {
                let own = claim.facts();
                matches!(claim, Claim::Announced(_))
                    || facts.iter().filter(|it| own.contains(it)).count() >= 2
            })
        };
        for (at, facts) in false_claims.iter().enumerate() {
            let told = accusing.iter().any(|it| speaks_of(it, facts));
            found.count(told, || format!("{number} false claim {}", at + 1));
        }
        for it in &accusing {
            if !false_claims.iter().any(|facts| speaks_of(it, facts)) {
                accused.push(format!(
                    "{number} {} {}",
                    it.key(),
                    claim_of(it).map_or(String::new(), |it| format!("{it:?}"))
                ));
            }
        }
    }
    let mut table = String::from("what\tright\tof\tpercent\n");
    let scores = [
        ("quantities", &quantities),
        ("concepts", &concepts),
        ("parts tied to totals", &relations),
        ("false claims found", &found),
    ];
    for (name, score) in scores {
        writeln!(table, "{name}\t{}\t{}\t{}", score.right, score.all, score.percent())
            .expect("a string");
    }
    writeln!(table, "true claims accused\t{}", accused.len()).expect("a string");
    println!("{table}");
    for (name, score) in scores {
        println!("{name}: {:#?}", score.missed);
    }
    println!("accused: {accused:#?}");
    assert_eq!(accused, Vec::<String>::new());
    assert!(quantities.percent() >= 98, "{table}");
    assert!(concepts.percent() >= 85, "{table}");
    assert!(relations.percent() >= 85, "{table}");
    assert!(found.percent() >= 90, "{table}");
}

#[derive(Deserialize)]
struct Press {
    name: String,
    published: Option<String>,
    facts: Vec<PressFact>,
    claims: Vec<PressClaim>,
}

#[derive(Deserialize)]
struct PressFact {
    phrase: String,
    value: serde_json::Number,
    unit: String,
    concept: Option<String>,
    part_of: Option<usize>,
    role: String,
}

#[derive(Deserialize)]
struct PressClaim {
    kind: String,
    facts: Vec<usize>,
    holds: String,
}

impl PressFact {
    /// The value, money in current rials, as digits.
    fn base(&self) -> String {
        let power = match self.unit.as_str() {
            "toman" => 1,
            "new_rial" => 4,
            _ => 0,
        };
        let number: karnameh::quantity::Number = self.value.to_string().parse().expect("a number");
        number.shifted(power).expect("in range").to_string()
    }
}

/// The facts that were read for those that were labelled, in the order of the text.
fn press_facts(text: &str, press: &Press, reading: &Reading) -> Vec<Option<FactId>> {
    let (mut from, mut used) = (0, Vec::new());
    let mut matched = Vec::new();
    for fact in &press.facts {
        let after = text.get(from..).and_then(|rest| rest.find(&fact.phrase)).map(|at| from + at);
        let at = after.or_else(|| text.find(&fact.phrase)).expect("a phrase of the text");
        from = after.map_or(from, |at| at + 1);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let place = at..at + fact.phrase.len();
        let found = reading.report().facts().find(|(id, it)| {
            let span = &reading.reference(id).expect("a place").span;
            let on = span.start < place.end && place.start < span.end;
            let said = it.figure().stated().map(|it| it.base_value().to_string());
            on && said == Some(fact.base()) && !used.contains(*id)
        });
        let found = found.map(|(id, _)| id.clone());
        used.extend(found.clone());
        matched.push(found);
    }
    matched
}

/// Articles of other hands, 118 of them, with inventions for figures. The reader was mended by what it got wrong in
/// them, so they tell what must not get worse, and no more.
#[test]
#[expect(clippy::too_many_lines, reason = "one table, from top to bottom")]
fn articles_of_other_hands_are_read() {
    let [mut quantities, mut concepts, mut relations, mut found] =
        [const { Score { right: 0, all: 0, missed: Vec::new() } }; 4];
    let mut accused = Vec::new();
    for line in include_str!("data/press/labels.jsonl").lines() {
        let press: Press = serde_json::from_str(line).expect("labels");
        let path = format!("tests/data/press/{}.txt", press.name);
        let text = std::fs::read_to_string(path).expect("an article");
        let context = press
            .published
            .as_ref()
            .map_or(Context::new(), |day| Context::new().published(day.parse().expect("a day")));
        let reading = read(&text, &context);
        let report = reading.report();
        let matched = press_facts(&text, &press, &reading);
        for (fact, id) in press.facts.iter().zip(&matched) {
            quantities.count(id.is_some(), || format!("{} {}", press.name, fact.phrase));
            let Some((id, concept)) = id.as_ref().zip(fact.concept.as_ref()) else { continue };
            let said = report.fact(id).expect("it was read").concept().id();
            concepts.count(said == concept, || {
                format!("{} {}: {said} for {concept}", press.name, fact.phrase)
            });
        }
        let value = |id: &FactId| report.stated(id).map(karnameh::quantity::Stated::base_value);
        for (fact, id) in press.facts.iter().zip(&matched).filter(|(it, _)| it.role == "part") {
            let total = fact.part_of.and_then(|at| matched[at].as_ref());
            let Some((part, total)) = id.as_ref().zip(total) else { continue };
            // One total may be told twice.
            let tied = report
                .totals()
                .any(|(_, it)| value(it.total()) == value(total) && it.members().contains(part));
            relations.count(tied, || format!("{} {}", press.name, fact.phrase));
        }
        let outcome = karnameh::check(report);
        let claims_of = |it: &Finding| -> Vec<&Claim> {
            let named = it.at().iter().filter_map(|at| match at {
                Location::Claim(id) => report.claims().find(|(its, _)| *its == id),
                _ => None,
            });
            named.map(|(_, claim)| claim).collect()
        };
        let speaks_of = |it: &Finding, claim: &PressClaim| {
            claims_of(it).into_iter().any(|its| {
                let of = its.facts();
                let listed = matches!(its, Claim::Announced(_)) && claim.kind == "list_count";
                let shared = claim.facts.iter().filter_map(|at| matched[*at].as_ref());
                listed || shared.filter(|id| of.contains(id)).count() >= 2
            })
        };
        let wrong: Vec<&PressClaim> =
            press.claims.iter().filter(|it| it.holds == "false").collect();
        let accusing: Vec<&Finding> = accusations(outcome.findings()).collect();
        for claim in &wrong {
            let told = accusing.iter().any(|it| speaks_of(it, claim));
            found.count(told, || format!("{} {}", press.name, claim.kind));
        }
        for it in accusing {
            if !wrong.iter().any(|claim| speaks_of(it, claim)) {
                accused.push(format!("{} {}", press.name, it.key()));
            }
        }
    }
    println!("what\tright\tof\tpercent");
    let scores = [&quantities, &concepts, &relations, &found];
    let names = ["quantities", "concepts", "parts tied to totals", "false claims found"];
    for (name, score) in names.iter().zip(scores) {
        println!("{name}\t{}\t{}\t{}", score.right, score.all, score.percent());
    }
    println!("true claims accused\t{}", accused.len());
    for (name, score) in names.iter().zip(scores) {
        println!("{name}: {:#?}", score.missed);
    }
    assert_eq!(accused, Vec::<String>::new());
    assert!(quantities.percent() >= 98, "{:#?}", quantities.missed);
    assert!(concepts.percent() >= 80, "{:#?}", concepts.missed);
    assert!(relations.percent() >= 90, "{:#?}", relations.missed);
    assert!(found.percent() >= 90, "{:#?}", found.missed);
}

/// A report is read from any text, and in time that grows as the text does.
#[test]
fn any_text_is_read() {
    for text in
        ["", " ", "\u{FEFF}", "۵", "از این تعداد", "«((((", "در سه بخش", "۱۲ نفر و", "a\0b ۳ نفر"]
    {
        let reading = read(text, &Context::new());
        assert!(reading.inferred().is_empty());
        let _ = karnameh::check(reading.report());
    }
    for piece in [
        "۱۲ نفر ",
        "از این تعداد ۱۲ نفر و در مجموع ۲۴ نفر از ۳ مرکز\n",
        "- الف: ۱۲ مورد\n",
        "۱۲ درصد، ",
        "در سه بخش نقدی، غیرنقدی، ",
        "رشد ۳ درصد نسبت به سال گذشته از ۴ میلیارد ریال به ۵ میلیارد ریال. ",
        "سهم کمک مردمی ",
    ] {
        let text = piece.repeat(60_000 / piece.len());
        let reading = read(&text, &Context::new());
        let spans = reading.report().facts().filter_map(|(id, _)| reading.reference(id));
        assert!(spans.map(|it| &it.span).is_sorted_by(|a, b| a.end <= b.start), "{piece}");
    }
}

/// Ten megabytes of what costs most are read and checked to their end. Run with `--release -- --ignored`.
#[test]
#[ignore = "takes a minute without optimisation"]
fn ten_megabytes_are_read() {
    let article = include_str!("data/prose/article.fa.txt");
    let pieces = [
        article,
        "از این تعداد ۱۲ نفر و در مجموع ۲۴ نفر از ۳ مرکز\n",
        "۱۲ نفر ",
        "۱۲ نفر، ",
        "۸۲۰ قلم شامل ۲ ویلچر، ",
        "- الف: ۱۲ مورد\n",
        "در سه بخش نقدی، غیرنقدی، ",
        "سهم کمک مردمی ",
        "رشد ۳ درصد نسبت به سال گذشته از ۴ میلیارد ریال به ۵ میلیارد ریال ",
        "ك",
        "(",
        "۱",
        "\u{202E}",
    ];
    for piece in pieces {
        let text = piece.repeat(10_000_000 / piece.len());
        let reading = read(&text, &Context::new());
        let spans = reading.report().facts().filter_map(|(id, _)| reading.reference(id));
        assert!(spans.map(|it| &it.span).is_sorted_by(|a, b| a.end <= b.start), "{piece}");
        let outcome = karnameh::check(reading.report());
        println!(
            "{:?}: {} facts, {} findings",
            piece.chars().take(24).collect::<String>(),
            reading.report().facts().len(),
            outcome.findings().len()
        );
    }
}

/// The text of the Semnan report says what the document of it says, but for the total that nobody ties to its parts.
#[test]
fn the_semnan_text_gives_its_findings() {
    let text = include_str!("../examples/data/semnan-1402.fa.txt");
    let reading = read(text, &Context::new());
    let outcome = karnameh::check(reading.report());
    let mut found: Vec<String> =
        outcome.findings().iter().map(|it| format!("{} {}", it.code(), it.verdict())).collect();
    found.sort();
    assert_eq!(
        found,
        [
            "LAW-001 violated",
            "LAW-001 violated",
            "LST-001 violated",
            "LST-002 undetermined",
            "MAG-001 violated",
            "NUM-001 violated",
            "SUM-002 undetermined",
            "SUM-003 undetermined",
            "UNI-001 violated",
            "UNI-002 violated",
        ]
    );
    assert_eq!(outcome.proven().count(), 0);
    let [inferred] = reading.inferred() else { panic!("{:?}", reading.inferred()) };
    assert_eq!(inferred.sets, 1);
}
