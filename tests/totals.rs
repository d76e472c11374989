//! The rules of totals against a slow, obvious model, and laws that hold whatever the figures are.

use karnameh::calendar::Period;
use karnameh::quantity::{Comparator, Number, Reading, Stated, Unit};
use karnameh::report::{Body, Concept, Coverage, Fact, Figure, Office, Overlap, Report, Total};
use karnameh::verdict::Verdict;
use proptest::prelude::*;

/// A report of one total over parts, and what a rule says of it.
fn judge(
    slug: &str,
    total: Figure,
    parts: &[Figure],
    claim: impl FnOnce(Total) -> Total,
) -> Verdict {
    let period = Period::year(1402).unwrap();
    let mut report = Report::builder(Office::new(Body::Emdad), period);
    report.fact("total", Fact::new(Concept::DowryMarriage, total));
    let names: Vec<String> = (0..parts.len()).map(|at| format!("part {at}")).collect();
    for (name, part) in names.iter().zip(parts) {
        report.fact(name.as_str(), Fact::new(Concept::DowryMarriage, part.clone()));
    }
    report.claim("claim", claim(Total::of("total").parts(names.iter().map(String::as_str))));
    let outcome = karnameh::check(&report.build().unwrap());
    let found = outcome.findings().iter().find(|it| it.slug() == slug);
    found.map_or(Verdict::NotApplicable, |it| it.verdict())
}

fn sum(total: Figure, parts: &[Figure]) -> Verdict {
    let all = |it: Total| it.covering(Coverage::Exhaustive).overlapping(Overlap::Disjoint);
    judge("parts_make_the_total", total, parts, all)
}

fn cases(count: u32) -> Figure {
    Stated::count(count, Unit::Case).into()
}

/// A figure in millions, rounded or cut as the reading says.
fn millions(figure: i64, reading: Reading) -> Figure {
    let number = Number::from(figure).shifted(6).unwrap();
    Stated::exact(number, Unit::Case).unwrap().read_as(reading, 6).unwrap().into()
}

prop_compose! {
    fn any_figure()(kind in 0..10_u8, count in 0..60_u32) -> Figure {
        match kind {
            0 => Figure::NotReported,
            1 => Figure::Unreadable,
            2 => Figure::Nil,
            3 => Stated::count(count, Unit::Case).compared(Comparator::AtLeast).unwrap().into(),
            _ => cases(count),
        }
    }
}

/// What a figure of this test's making allows: from, and up to if there is an end.
fn range(figure: &Figure) -> (i64, Option<i64>) {
    let value = |it: &Stated| i64::try_from(it.value().to_integer().unwrap()).unwrap();
    match figure {
        Figure::Stated(it) if it.comparator() == Comparator::AtLeast => (value(it), None),
        Figure::Stated(it) => (value(it), Some(value(it))),
        Figure::Nil => (0, Some(0)),
        _ => (0, None),
    }
}

/// Tries every total and every value of every part up to a limit that is far beyond them all.
fn model(total: &Figure, parts: &[Figure]) -> Verdict {
    let mut sums = std::collections::BTreeSet::from([0]);
    for part in parts {
        let (low, high) = range(part);
        let values = low..=high.unwrap_or(250);
        sums =
            sums.iter().flat_map(|sum| values.clone().map(move |it| (sum + it).min(250))).collect();
    }
    let (low, high) = range(total);
    let can_hold = sums.iter().any(|sum| *sum >= low && high.is_none_or(|high| *sum <= high));
    let known = |it: &Figure| range(it).1.is_some();
    match (can_hold, known(total) && parts.iter().all(known)) {
        (false, _) => Verdict::Violated,
        (true, true) => Verdict::Satisfied,
        (true, false) => Verdict::Undetermined,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn the_sum_rule_agrees_with_trying_everything(
        total in any_figure(),
        parts in prop::collection::vec(any_figure(), 1..4),
        exact in any::<bool>(),
    ) {
        // Random totals seldom match; half of the cases are made to.
        let least: i64 = parts.iter().map(|it| range(it).0).sum();
        let total = if exact { cases(u32::try_from(least).unwrap()) } else { total };
        prop_assert_eq!(sum(total.clone(), &parts), model(&total, &parts));
    }

    #[test]
    fn the_order_of_parts_does_not_matter(
        total in any_figure(),
        parts in prop::collection::vec(any_figure(), 1..6),
        turn in 0..6_usize,
    ) {
        let mut turned = parts.clone();
        turned.rotate_left(turn % parts.len());
        turned.reverse();
        prop_assert_eq!(sum(total.clone(), &parts), sum(total, &turned));
    }

    #[test]
    fn losing_a_figure_never_makes_a_true_sum_false(
        parts in prop::collection::vec(0..1000_u32, 1..6),
        lost in 0..6_usize,
    ) {
        let total = cases(parts.iter().sum());
        let mut figures: Vec<Figure> = parts.iter().copied().map(cases).collect();
        prop_assert_eq!(sum(total.clone(), &figures), Verdict::Satisfied);
        let lost = lost % figures.len();
        figures[lost] = Figure::NotReported;
        prop_assert_eq!(sum(total, &figures), Verdict::Undetermined);
    }

    #[test]
    fn the_overlap_rule_agrees_with_sets_of_members(
        sizes in prop::collection::vec(0..6_u32, 1..4),
        total in 0..16_u32,
    ) {
        // Members are distinct within a part; how many there are in all depends on how parts lie
        // over each other. Any number from the largest part to the sum of all can be had.
        let largest = sizes.iter().copied().max().unwrap();
        let possible = (largest..=sizes.iter().sum()).contains(&total);
        let figures: Vec<Figure> = sizes.iter().copied().map(cases).collect();
        let found = judge("overlap_is_bounded", cases(total), &figures, |it| {
            it.overlapping(Overlap::Known)
        });
        prop_assert_eq!(found, if possible { Verdict::Satisfied } else { Verdict::Violated });
    }
}

#[test]
fn precision_decides_as_xbrl_calculations_1_1_has_it() {
    use Reading::{Exact, Nearest, Press, Truncated};
    let check = |total, parts: [i64; 3], reading| {
        sum(millions(total, reading), &parts.map(|it| millions(it, reading)))
    };
    // Three addends and a total, each half a unit off at most: two units may lie between, not three.
    assert_eq!(check(11, [3, 3, 3], Nearest), Verdict::Satisfied);
    assert_eq!(check(12, [3, 3, 3], Nearest), Verdict::Violated);
    // Cut off, each is up to one unit greater: from 9 to below 12, against from 11 to below 12.
    assert_eq!(check(11, [3, 3, 3], Truncated), Verdict::Satisfied);
    assert_eq!(check(12, [3, 3, 3], Truncated), Verdict::Violated);
    assert_eq!(check(8, [3, 3, 3], Truncated), Verdict::Violated);
    // Not said: less than a unit either way for each of four figures.
    assert_eq!(check(12, [3, 3, 3], Press), Verdict::Satisfied);
    assert_eq!(check(13, [3, 3, 3], Press), Verdict::Violated);
    assert_eq!(check(9, [3, 3, 3], Exact), Verdict::Satisfied);
    assert_eq!(check(10, [3, 3, 3], Exact), Verdict::Violated);
}

#[test]
fn toman_and_rial_are_one_money() {
    use karnameh::money::Denomination::{CurrentRial, Toman};
    let milliard = |figure: &str, denomination| -> Figure {
        let number: Number = figure.parse().unwrap();
        let unit = Unit::Money(denomination);
        Stated::exact(number.shifted(9).unwrap(), unit).unwrap().into()
    };
    // 8.2 milliard toman are 43 and 39 milliard rial.
    let parts = [milliard("43", CurrentRial), milliard("39", CurrentRial)];
    assert_eq!(sum(milliard("8.2", Toman), &parts), Verdict::Satisfied);
    assert_eq!(sum(milliard("82", Toman), &parts), Verdict::Violated);
}

#[test]
fn coverage_and_overlap_decide_what_a_difference_means() {
    let parts = [cases(300), cases(100)];
    let with = |total, coverage, overlap: Overlap| {
        judge("parts_make_the_total", cases(total), &parts, |it| {
            it.covering(coverage).overlapping(overlap)
        })
    };
    let both = || Overlap::Possible(vec!["part 0".into(), "part 1".into()]);
    // Too little: something may be left out where the text leaves that open.
    assert_eq!(with(500, Coverage::Open, Overlap::Disjoint), Verdict::Undetermined);
    assert_eq!(with(500, Coverage::Exhaustive, Overlap::Disjoint), Verdict::Violated);
    assert_eq!(with(500, Coverage::OfWhich, Overlap::Disjoint), Verdict::NotApplicable);
    // Too much: members may be shared where the text leaves that open.
    assert_eq!(with(350, Coverage::Exhaustive, Overlap::Disjoint), Verdict::Violated);
    assert_eq!(with(350, Coverage::Exhaustive, Overlap::Unsaid), Verdict::Violated);
    assert_eq!(with(350, Coverage::Exhaustive, both()), Verdict::Undetermined);
    assert_eq!(with(350, Coverage::Exhaustive, Overlap::Known), Verdict::NotApplicable);
}

#[test]
fn sums_beyond_range_are_undetermined_not_wrapped() {
    let most: Number = "9999999999999999999999999999".parse().unwrap();
    let most: Figure = Stated::exact(most, Unit::Case).unwrap().into();
    assert_eq!(sum(most.clone(), &[most.clone(), most]), Verdict::Undetermined);
}
