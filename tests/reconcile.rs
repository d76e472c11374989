//! Relations judged over figures: against a slow and obvious model, against published cases, and by laws.

use std::collections::{BTreeMap, BTreeSet};

use karnameh::check::program::{Columns, Field, Form, Layout, Program};
use karnameh::quantity::{Bound, Interval, Number, Reading, Stated};
use karnameh::reconcile::{Absence, Balance, Figure};
use karnameh::relation::{Comparison, Relation, Term};
use karnameh::verdict::Verdict;
use num_bigint::BigInt;
use num_rational::BigRational;

#[cfg(all(feature = "serde", feature = "std"))]
#[path = "../examples/reconcile.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    missing_docs,
    clippy::allow_attributes,
    reason = "an example, included for its answers"
)]
mod example;

#[cfg(feature = "std")]
#[path = "../examples/form.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    missing_docs,
    clippy::allow_attributes,
    reason = "an example, included for what it shows"
)]
mod form;

/// The slow, obvious model: exact fractions, every corner of the box of all figures. An end that does not
/// belong is moved inwards by next to nothing, and an end that is not there is very far away.
mod oracle {
    use super::*;

    type Fraction = BigRational;

    fn power(exponent: u32) -> Fraction {
        Fraction::from_integer(BigInt::from(10).pow(exponent))
    }

    fn fraction(number: Number) -> Fraction {
        let text = number.to_string();
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let digits: BigInt = format!("{whole}{part}").parse().unwrap();
        Fraction::from_integer(digits) / power(part.len().try_into().unwrap())
    }

    fn ends(interval: Interval) -> [Fraction; 2] {
        let (little, far) = (power(30).recip(), power(80));
        let low = match interval.low() {
            Bound::Closed(at) => fraction(at),
            Bound::Open(at) => fraction(at) + &little,
            Bound::Unbounded => -far.clone(),
        };
        let high = match interval.high() {
            Bound::Closed(at) => fraction(at),
            Bound::Open(at) => fraction(at) - &little,
            Bound::Unbounded => far,
        };
        [low, high]
    }

    type Weighted = (Fraction, Vec<String>);
    type Ranges = BTreeMap<String, [Fraction; 2]>;

    /// The names that stand in more than one term.
    fn repeated(terms: &[Weighted]) -> Vec<String> {
        let mut names: Vec<&String> = terms.iter().flat_map(|it| &it.1).collect();
        names.sort();
        let mut names: Vec<String> =
            names.windows(2).filter(|it| it[0] == it[1]).map(|it| it[0].clone()).collect();
        names.dedup();
        names
    }

    /// The least and greatest product over the corners of the figures of one term.
    fn product((coefficient, names): &Weighted, figures: &Ranges) -> [Fraction; 2] {
        let start = [coefficient.clone(), coefficient.clone()];
        names.iter().fold(start, |[low, high], name| {
            let [a, b] = &figures[name];
            let all = [&low * a, &low * b, &high * a, &high * b];
            [all.iter().min().unwrap().clone(), all.iter().max().unwrap().clone()]
        })
    }

    /// The least and greatest sum of terms over all corners: figures that stand in one term only can be at any
    /// of their ends there, those in several are at one end in all of them.
    fn range(terms: &[Weighted], figures: &Ranges) -> [Fraction; 2] {
        let tied = repeated(terms);
        let mut range: Option<[Fraction; 2]> = None;
        for corner in corners(&tied, figures) {
            let zero = || Fraction::from_integer(0.into());
            let sum = terms.iter().fold([zero(), zero()], |[low, high], term| {
                let [least, most] = product(term, &corner);
                [low + least, high + most]
            });
            range = Some(match range {
                None => sum,
                Some([low, high]) => {
                    let [least, most] = sum;
                    [low.min(least), high.max(most)]
                }
            });
        }
        range.unwrap()
    }

    /// The figures with the named ones at one of their ends, in all ways.
    fn corners(names: &[String], figures: &Ranges) -> Vec<Ranges> {
        names.iter().fold(vec![figures.clone()], |all, name| {
            let [low, high] = &figures[name];
            let ends = if low == high { vec![low] } else { vec![low, high] };
            let at = |corner: &Ranges, end: &Fraction| {
                let mut corner = corner.clone();
                corner.insert(name.clone(), [end.clone(), end.clone()]);
                corner
            };
            all.iter().flat_map(|it| ends.iter().map(move |end| at(it, end))).collect()
        })
    }

    fn meets(relation: &Relation, [low, high]: &[Fraction; 2]) -> bool {
        let zero = Fraction::from_integer(0.into());
        let tolerance = fraction(relation.tolerance());
        match relation.comparison() {
            Comparison::Equal => *low <= tolerance && *high >= -tolerance,
            Comparison::AtMost => *low <= zero,
            Comparison::Less => *low < zero,
            Comparison::AtLeast => *high >= zero,
            Comparison::Greater => *high > zero,
        }
    }

    /// What can be said of a relation.
    #[derive(Debug)]
    pub(super) enum Judged {
        /// This and nothing else.
        Exactly(Verdict),
        /// This, or that it is undetermined: figures stand in several terms, where the border of what they allow is
        /// followed only so far.
        AtMost(Verdict),
    }

    pub(super) fn judge(relation: &Relation, figure: impl Fn(&str) -> Figure) -> Judged {
        let absence = |name: &str| figure(name).absence();
        // A nil figure adds nothing, unless a side has nothing else.
        let mut alone: Vec<&str> = Vec::new();
        for side in [relation.left(), relation.right()] {
            let nil = |term: &&Term| {
                term.names().iter().any(|it| absence(it.as_str()) == Some(Absence::Nil))
            };
            let terms: Vec<&Term> =
                side.terms().iter().filter(|it| !it.names().is_empty()).collect();
            if terms.iter().all(nil) {
                alone.extend(
                    terms.iter().flat_map(|it| it.names()).map(karnameh::relation::Name::as_str),
                );
            }
        }
        let is_nothing = |name: &str| absence(name) == Some(Absence::Nil) && !alone.contains(&name);
        let is_missing = |name: &str| absence(name).is_some() && !is_nothing(name);
        // Terms of the same figures go together: what cancels is not missing.
        let mut merged: BTreeMap<Vec<String>, Fraction> = BTreeMap::new();
        for (side, sign) in [(relation.left(), 1), (relation.right(), -1)] {
            for term in side.terms() {
                let names = term.names().iter().map(ToString::to_string).collect();
                let zero = Fraction::from_integer(0.into());
                let sign = Fraction::from_integer(sign.into());
                *merged.entry(names).or_insert(zero) += fraction(term.coefficient()) * sign;
            }
        }
        merged.retain(|names, coefficient| {
            *coefficient != Fraction::from_integer(0.into())
                && !names.iter().any(|it| is_nothing(it))
        });
        let terms: Vec<Weighted> = merged.into_iter().map(|(names, it)| (it, names)).collect();
        let figures = terms.iter().flat_map(|it| &it.1);
        let figures: BTreeMap<String, [Fraction; 2]> =
            figures.map(|it| (it.clone(), ends(figure(it).interval()))).collect();
        let is_tied = !repeated(&terms).is_empty();
        let judged = if is_tied { Judged::AtMost } else { Judged::Exactly };
        if !meets(relation, &range(&terms, &figures)) {
            return judged(Verdict::Violated);
        }
        // Whatever the terms with missing figures are, the others have to make up for it.
        let is_open = |it: &&Weighted| it.1.iter().any(|name| is_missing(name));
        let open: BTreeSet<&String> = terms.iter().filter(is_open).flat_map(|it| &it.1).collect();
        let open = corners(&open.into_iter().cloned().collect::<Vec<_>>(), &figures);
        let helps = |corner: &Ranges| meets(relation, &range(&terms, corner));
        judged(if open.iter().all(helps) { Verdict::Satisfied } else { Verdict::Undetermined })
    }
}

use oracle::Judged;

struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % sides
    }

    fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.roll(all.len() as u64)).unwrap()]
    }

    fn one_in(&mut self, sides: u64) -> bool {
        self.roll(sides) == 0
    }

    fn between(&mut self, low: i64, high: i64) -> i64 {
        low + i64::try_from(self.roll(u64::try_from(high - low + 1).unwrap())).unwrap()
    }
}

const NAMES: [&str; 8] = ["a", "b", "c", "d", "e", "f", "g", "h"];

fn layout(dice: &mut Dice) -> Layout {
    NAMES.iter().fold(Layout::new(), |layout, name| {
        let places = dice.pick(&[0, 0, 0, 1, 2]);
        let field = Field::new(name.parse().unwrap()).places(places);
        let reading = dice.pick(&[
            Reading::Exact,
            Reading::Exact,
            Reading::Nearest,
            Reading::Truncated,
            Reading::Press,
        ]);
        let place = dice.pick(&[-1, 0, 0, 1]);
        let field = if reading == Reading::Exact { field } else { field.read_as(reading, place) };
        let field = if dice.one_in(3) { field.not_negative() } else { field };
        layout.with(field).unwrap()
    })
}

/// A relation, sometimes with products. In most of them all figures are different, in the others few figures stand
/// in several terms.
fn relation(dice: &mut Dice) -> Relation {
    let mut names = NAMES.to_vec();
    let is_tied = dice.one_in(4);
    let mut next = |dice: &mut Dice, before: &str| loop {
        let most = if is_tied { 4 } else { names.len() };
        let at = usize::try_from(dice.roll(most as u64)).unwrap();
        let name = if is_tied { names[at] } else { names.swap_remove(at) };
        // No squares.
        if name != before {
            return name;
        }
    };
    let mut side = |dice: &mut Dice, most: u64| {
        let mut text = String::new();
        for at in 0..=dice.roll(most) {
            let sign = if dice.one_in(4) { "-" } else { "+" };
            text += if at == 0 && sign == "+" { "" } else { sign };
            text += dice.pick(&["", "", "", "2*", "0.5*", "0.25*"]);
            let first = next(dice, "");
            text += first;
            if dice.one_in(if is_tied { 2 } else { 6 }) {
                text += "*";
                text += next(dice, first);
            }
        }
        if dice.one_in(6) {
            text += " + ";
            text += &dice.between(0, 9).to_string();
        }
        text
    };
    let left = side(dice, 1);
    let sign = dice.pick(&["=", "=", "=", "<=", ">=", "<", ">"]);
    let right = if dice.one_in(5) { dice.between(-5, 40).to_string() } else { side(dice, 2) };
    let tolerance = if sign == "=" && dice.one_in(4) { " ± 1.5" } else { "" };
    format!("{left} {sign} {right}{tolerance}").parse().unwrap()
}

/// A relation of figures that follow one another in the form, one of them against all others.
fn row(dice: &mut Dice) -> Relation {
    let count = usize::try_from(1 + dice.roll(8)).unwrap();
    let start = usize::try_from(dice.roll((NAMES.len() - count + 1) as u64)).unwrap();
    let mut names = NAMES[start..start + count].to_vec();
    let alone = match dice.roll(4) {
        0 => usize::try_from(dice.roll(count as u64)).unwrap(),
        1 => 0,
        _ => count - 1,
    };
    let alone = names.remove(alone);
    let times = dice.pick(&["", "", "", "-", "3*", "4000000000000*"]);
    let mut others = if names.is_empty() { "10".to_owned() } else { names.join(" + ") };
    if dice.one_in(6) {
        others += " - 5";
    }
    let sign = dice.pick(&["=", "=", "<=", ">"]);
    let text = if dice.one_in(2) {
        format!("{times}{alone} {sign} {others}")
    } else {
        format!("{others} {sign} {times}{alone}")
    };
    text.parse().unwrap()
}

fn fill(dice: &mut Dice, layout: &Layout) -> Form {
    let mut form = Form::new(layout);
    let missing = dice.pick(&[8, 8, 3]);
    for at in 0..NAMES.len() {
        if dice.one_in(missing) {
            let absence = dice.pick(&[
                Absence::NotReported,
                Absence::NotReported,
                Absence::Unreadable,
                Absence::Nil,
                Absence::Contradictory,
            ]);
            form.set_absent(at, absence).unwrap();
        } else if dice.one_in(12) {
            // Stated twice, or with a precision of its own.
            let value = dice.between(-3, 9) * 10;
            let figures = (0..=dice.roll(2)).map(|_| {
                let value = Number::from(value + dice.between(-6, 6));
                let reading = dice.pick(&[
                    Reading::Exact,
                    Reading::Nearest,
                    Reading::Truncated,
                    Reading::Press,
                ]);
                let place = dice.pick(&[0, 1]);
                let stated = Stated::exact(value, None).unwrap();
                Figure::from(&stated.read_as(reading, place).unwrap())
            });
            let figures: Vec<Figure> = figures.collect();
            form.set_figure(at, Figure::duplicates(figures)).unwrap();
        } else {
            let value = match dice.roll(40) {
                0 => dice.between(i64::MIN / 2, i64::MAX / 2 - 1) * 2,
                1..6 => 0,
                _ => dice.between(-8, 40),
            };
            form.set(at, value).unwrap();
        }
    }
    form
}

/// How many random forms, 10,000 unless `KARNAMEH_CASES` says otherwise.
fn cases() -> usize {
    std::env::var("KARNAMEH_CASES").ok().and_then(|it| it.parse().ok()).unwrap_or(10_000)
}

/// Published cases of sums, tolerances, duplicates, digits, missing figures, wrong ones and slips; their sources are in
/// the file, beside each: XBRL Calculations 1.1, Arelle and its tests, the manual of VTL 2.2, deductive, deducorrect
/// and errorlocate with theirs.
#[cfg(all(feature = "serde", feature = "std"))]
#[test]
fn published_cases() {
    use serde_json::Value;
    let plain = |it: &Value| it.as_str().map_or_else(|| it.to_string(), str::to_owned);
    let mut judged: BTreeMap<String, usize> = BTreeMap::new();
    for (at, line) in include_str!("data/reconcile.jsonl").lines().enumerate() {
        let case: Value = serde_json::from_str(line).unwrap();
        let kind = case["kind"].as_str().unwrap();
        let answer = example::answer(line.as_bytes(), at + 1);
        assert_eq!(answer["id"], case["id"]);
        assert_eq!(answer.get("error"), None, "{line}");
        for (key, expected) in case["expected"].as_object().unwrap() {
            if !["typo", "impute", "localise"].contains(&kind) {
                assert_eq!(plain(&answer[key]), plain(expected), "{key} of {line}\n{answer}");
                continue;
            }
            let sorted = |it: &Value| {
                let mut all: Vec<String> = it.as_array().unwrap().iter().map(plain).collect();
                all.sort();
                all
            };
            match key.as_str() {
                // Which slip it was is told in other words here.
                "operation" => {}
                "status_in" => assert!(
                    expected.as_array().unwrap().contains(&answer["status"]),
                    "{line}\n{answer}"
                ),
                "unknown" | "still_failing" | "optimal_sets" => {
                    assert_eq!(sorted(&answer[key]), sorted(expected), "{key} of {line}\n{answer}");
                }
                "status" | "changes" | "min_weight" | "bounds" => {
                    assert_eq!(&answer[key], expected, "{key} of {line}\n{answer}");
                }
                figure => assert_eq!(&answer["implied"][figure], expected, "{line}\n{answer}"),
            }
        }
        *judged.entry(kind.to_owned()).or_default() += 1;
    }
    let count = |kind: &str, count: usize| (kind.to_owned(), count);
    let expected = [
        count("digits", 5),
        count("duplicate", 6),
        count("impute", 11),
        count("localise", 9),
        count("sum", 12),
        count("tolerance", 20),
        count("typo", 9),
    ];
    assert_eq!(judged, BTreeMap::from(expected));
}

#[cfg(all(feature = "serde", feature = "std"))]
#[test]
fn missing_figures_and_several_relations_are_answered() {
    let line = r#"{"id": 7, "facts": {"total": 734, "loans": 409, "insurance": "absent", "aid": null}, "rule": "total = loans + insurance; loans <= 400; total = loans + aid + 325"}"#;
    let answer = example::answer(line.as_bytes(), 1);
    let expected = serde_json::json!({
        "id": 7,
        "verdict": "fail",
        "verdicts": {
            "total = loans + insurance": "unknown",
            "loans <= 400": "fail",
            "total = loans + aid + 325": "pass",
        },
        "missing": ["insurance"],
        "gaps": {"loans <= 400": "9", "total = loans + aid + 325": "0"},
    });
    assert_eq!(answer, expected);
    let answer = example::answer(b"{]", 3);
    assert_eq!(answer["line"], 3);
    assert!(answer["error"].is_string());
}

#[test]
fn evaluator_program_columns_and_oracle_agree() {
    let mut dice = Dice(1405);
    let mut tally: BTreeMap<Verdict, usize> = BTreeMap::new();
    let (mut judged, mut tied, mut undecided) = (0, 0, 0);
    while judged < cases() {
        let layout = layout(&mut dice);
        let mut relations: Vec<Relation> = (0..4).map(|_| relation(&mut dice)).collect();
        if dice.one_in(3) {
            relations.push(row(&mut dice));
        }
        let program = Program::compile(&layout, &relations).unwrap();
        let mut columns = Columns::new(&layout);
        let forms: Vec<Form> = (0..100).map(|_| fill(&mut dice, &layout)).collect();
        for form in &forms {
            columns.push(form);
        }
        let batch = program.check_columns(&columns);
        for (row, form) in forms.iter().enumerate() {
            let verdicts = program.check(form);
            let figure = |name: &str| program.figure(form, layout.index(name).unwrap()).unwrap();
            for (at, relation) in relations.iter().enumerate() {
                let balance = Balance::of(relation, |name| Some(figure(name.as_str())));
                let context = || format!("{relation}\n{form:?}\n{balance:?}\n{layout:?}");
                let expected = match oracle::judge(relation, figure) {
                    Judged::Exactly(verdict) => verdict,
                    Judged::AtMost(verdict) => {
                        tied += 1;
                        let is_undecided = balance.verdict() == Verdict::Undetermined
                            && verdict != Verdict::Undetermined;
                        undecided += usize::from(is_undecided);
                        if is_undecided { Verdict::Undetermined } else { verdict }
                    }
                };
                assert_eq!(balance.verdict(), expected, "evaluator: {}", context());
                assert_eq!(verdicts.get(at), Some(expected), "program: {}", context());
                assert_eq!(batch.get(at, row), Some(expected), "columns: {}", context());
                *tally.entry(expected).or_default() += 1;
            }
        }
        judged += forms.len();
    }
    // None of the three is a rare accident.
    assert!(tally.values().all(|it| *it > judged / 8), "{tally:?}");
    // Nearly all relations with figures in several terms are decided where the model decides them.
    assert!(tied > judged / 4 && undecided < tied / 40, "{undecided} of {tied}");
    println!(
        "{judged} forms: {tally:?}; {tied} with figures in several terms, {undecided} of them left undetermined"
    );
}

#[test]
fn duplicates_that_only_touch_disagree_in_any_order() {
    let nearest = |value: i64, place| {
        let stated = Stated::exact(Number::from(value), None).unwrap();
        Figure::from(&stated.read_as(Reading::Nearest, place).unwrap())
    };
    let of = |figures: &[Figure]| Figure::duplicates(figures.iter().copied()).absence();
    let (sixty, next) = (nearest(60, 0), nearest(61, 0));
    assert_eq!(of(&[sixty, next]), Some(Absence::Contradictory));
    assert_eq!(of(&[next, sixty]), Some(Absence::Contradictory));
    let between = Figure::from(&Stated::exact("60.5".parse().unwrap(), None).unwrap());
    assert_eq!(of(&[sixty, between]), None);
    for order in [[sixty, between, next], [between, sixty, next], [next, sixty, between]] {
        assert_eq!(of(&order), Some(Absence::Contradictory));
    }
}

/// What the example shows after these entries.
#[cfg(feature = "std")]
fn shown(language: &str, entries: &[String]) -> String {
    let arguments = ["--lang".to_owned(), language.to_owned()].into_iter();
    form::run(arguments.chain(entries.iter().cloned())).unwrap()
}

#[cfg(feature = "std")]
#[test]
fn a_form_that_is_merely_incomplete_is_never_shown_as_wrong() {
    let mut dice = Dice(1402);
    for _ in 0..60 {
        let [loans, insurance, aid, ceiling] = [400, 300, 30, 200].map(|it| dice.between(0, it));
        let total = loans + insurance + aid;
        let amount = dice.between(0, ceiling * loans);
        let all = [
            ("loans", loans),
            ("insurance", insurance),
            ("aid", aid),
            ("total", total),
            ("amount", amount),
            ("ceiling", ceiling),
        ];
        let mut entries: Vec<String> =
            all.iter().map(|(name, value)| format!("{name}={value}")).collect();
        for at in (1..entries.len()).rev() {
            entries.swap(at, usize::try_from(dice.roll(at as u64 + 1)).unwrap());
        }
        // Now and then something is taken out again, or cannot be read.
        let again = entries.clone();
        entries.push(format!("{}=", dice.pick(&all).0));
        entries.push(format!("{}=?", dice.pick(&all).0));
        entries.extend(again);
        let english = shown("en", &entries);
        assert!(!english.contains("does not fit"), "{english}");
        assert!(!shown("fa", &entries).contains("ناسازگار"), "{english}");
        // All of it fits in the end, ...
        let last = english.trim_end().rsplit("\n\n").next().unwrap();
        assert_eq!(last.matches(", fits").count(), 6, "{last}");
        // ... and a wrong total is shown as one as soon as its parts are there.
        let wrong = format!("total={}", total + dice.pick(&[1, 9, 100]));
        entries.push(wrong);
        let english = shown("en", &entries);
        let last = english.trim_end().rsplit("\n\n").next().unwrap();
        assert_eq!(last.matches("does not fit").count(), 4, "{last}");
    }
}

#[cfg(feature = "std")]
#[test]
fn what_is_known_of_a_figure_of_the_form() {
    let said = |language: &str, entries: &[&str], label: &str| {
        let entries: Vec<String> = entries.iter().map(|it| (*it).to_owned()).collect();
        let shown = shown(language, &entries);
        let last = shown.trim_end().rsplit("\n\n").next().unwrap().to_owned();
        let line = last.lines().skip(1).find_map(|it| it.trim().strip_prefix(label));
        line.unwrap().trim_start_matches(": ").to_owned()
    };
    for (entries, label, expected) in [
        (&["loans=409"][..], "jobs in total", "still to come; at least 409 persons"),
        (
            &["total=700", "loans=409"],
            "jobs by aid to employers",
            "still to come; at most 291 persons",
        ),
        (
            &["total=729", "loans=409", "aid=25"],
            "jobs by insurance",
            "still to come; 295 persons by the others",
        ),
        (&["loans=3", "ceiling=200"], "amount lent", "still to come; at most 600 million toman"),
        (&["amount=600"], "ceiling per person", "still to come"),
        // Too few already, whatever is still to come.
        (
            &["loans=409", "insurance=295", "total=700"],
            "jobs in total",
            "700 persons, does not fit: the parts make 704, the total says 700, 4 fewer",
        ),
        (
            &["loans=3", "ceiling=200", "amount=601"],
            "amount lent",
            "601 million toman, does not fit: 601 is more than the ceiling allows for all persons, 600",
        ),
        (&["loans=x"], "jobs by loans", "cannot be read"),
        (&["loans=-1"], "jobs by loans", "cannot be read"),
        (&["loans=۴۰۹", "loans="], "jobs by loans", "still to come"),
    ] {
        assert_eq!(said("en", entries, label), expected, "{entries:?}");
    }
    let wrong = ["loans=409", "insurance=295", "aid=25", "total=792"];
    assert_eq!(
        said("fa", &wrong, "کل اشتغال"),
        "۷۹۲ نفر، ناسازگار: جمع اجزا ۷۲۹ است و کل ۷۹۲، ۶۳ تا بیشتر"
    );
    let has_latin = |text: &str| text.chars().any(|c| c.is_ascii_alphanumeric());
    assert!(!has_latin(&shown("fa", &wrong.map(str::to_owned))));
    assert!(form::run(["nobody=1".to_owned()].into_iter()).is_err());
    assert!(form::run(["loans".to_owned()].into_iter()).is_err());
    assert!(form::run(["--lang", "de"].map(str::to_owned).into_iter()).is_err());
}
