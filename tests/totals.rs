//! The rules of totals against a slow, obvious model, and laws that hold whatever the figures are.

use karnameh::calendar::Period;
use karnameh::place::{Place, Province};
use karnameh::quantity::{Comparator, Number, Reading, Stated, Unit};
use karnameh::render::English;
use karnameh::report::{
    Announced, Body, Concept, Coverage, Fact, Figure, Member, Office, Overlap, Report, Total,
};
use karnameh::text::Scale;
use karnameh::verdict::{Assumption, Finding, Verdict};
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
            it.covering(Coverage::Exhaustive).overlapping(Overlap::Known)
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
    // Not said which: what either allows is proven, what only both together allow is open, less than a unit either
    // way for each of four figures.
    assert_eq!(check(11, [3, 3, 3], Press), Verdict::Satisfied);
    assert_eq!(check(6, [3, 3, 3], Press), Verdict::Undetermined);
    assert_eq!(check(12, [3, 3, 3], Press), Verdict::Undetermined);
    assert_eq!(check(5, [3, 3, 3], Press), Verdict::Violated);
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

/// A report of an office of Behzisti in Semnan, with these facts.
fn report(facts: &[(&str, Fact)], claim: Option<Total>) -> Report {
    let period = Period::year(1402).unwrap();
    let mut report = Report::builder(Office::new(Body::Behzisti), period);
    report.place(Place::Province(Province::Semnan));
    for (name, fact) in facts {
        report.fact(*name, fact.clone());
    }
    if let Some(claim) = claim {
        report.claim("claim", claim);
    }
    report.build().unwrap()
}

/// What a rule says of a report, as verdict and message; nothing if it does not apply.
fn said(slug: &str, report: &Report) -> Vec<String> {
    let outcome = karnameh::check(report);
    let rule = karnameh::rules::find(slug).expect("a rule");
    let say = |it: &Finding| {
        let sentence = karnameh::render::message(rule, it, report, &English);
        format!("{}: {sentence}", it.verdict())
    };
    let all = outcome.findings().iter().chain(outcome.in_order());
    all.filter(|it| it.slug() == slug).map(say).collect()
}

fn persons(count: u32) -> Fact {
    Fact::new(Concept::Beneficiaries, Stated::count(count, Unit::Person))
}

fn absent(figure: Figure) -> Fact {
    Fact::new(Concept::Beneficiaries, figure)
}

#[test]
fn a_named_channel_could_fill_a_gap_and_is_told_if_there_is_none() {
    let placement = || Member::named(Concept::EmploymentPlacement);
    let facts = |total| [("loans", persons(409)), ("jobs", persons(total))];
    let claim = |member| {
        let total = Total::of("jobs").parts(["loans"]).overlapping(Overlap::Disjoint);
        Some(total.covering(Coverage::Exhaustive).naming([member]))
    };
    let slug = "parts_make_the_total";
    let gap = report(&facts(412), claim(placement()));
    assert_eq!(
        said(slug, &gap),
        ["undetermined: what is given makes 409 persons of a total of 412 persons; to decide it \
         would take the figure of job placement",]
    );
    let none = report(&facts(409), claim(placement()));
    let outcome = karnameh::check(&none);
    let proven = outcome.proven().find(|it| it.slug() == slug).expect("it adds up");
    assert!(matches!(proven.assumes(), [Assumption::AddsNothing(_)]), "{:?}", proven.assumes());
    // A figure that is given and is no part could fill it as well.
    let [loans, jobs] = facts(412);
    let with =
        report(&[loans, jobs, ("placement", persons(3))], claim(placement().with(["placement"])));
    assert!(said(slug, &with)[0].starts_with("undetermined"));
    let too_much = report(&facts(300), claim(placement()));
    assert!(said(slug, &too_much)[0].starts_with("violated"));
}

#[test]
fn a_sum_tells_what_it_takes_for_granted() {
    let last_year = || persons(3).in_period(Period::year(1401).unwrap());
    let claim = || Some(Total::of("all").parts(["a", "b"]));
    let facts = report(&[("a", persons(4)), ("b", last_year()), ("all", persons(7))], claim());
    let outcome = karnameh::check(&facts);
    let proven = outcome.proven().find(|it| it.slug() == "parts_make_the_total").unwrap();
    assert!(matches!(
        proven.assumes(),
        [Assumption::OneScope(late), Assumption::NoOverlap(_), Assumption::Exhaustive]
            if late == &["b".into()]
    ));
    let about = Fact::new(
        Concept::Beneficiaries,
        Stated::count(7, Unit::Person).compared(Comparator::About).unwrap(),
    );
    let about = report(&[("a", persons(4)), ("b", persons(3)), ("all", about)], claim());
    let outcome = karnameh::check(&about);
    let proven = outcome.proven().find(|it| it.slug() == "parts_make_the_total").unwrap();
    assert!(proven.assumes().contains(&Assumption::Rounding));
}

#[test]
fn too_large_a_sum_is_explained_by_sharing_only_where_it_can_be() {
    let facts = |total| {
        report(
            &[("a", persons(300)), ("b", persons(100)), ("all", persons(total))],
            Some(Total::of("all").parts(["a", "b"]).covering(Coverage::Exhaustive)),
        )
    };
    let readings = |total| {
        let outcome = karnameh::check(&facts(total));
        let violation = outcome.violations().next().expect("it is wrong");
        assert_eq!(violation.slug(), "parts_make_the_total");
        violation.readings().len()
    };
    assert_eq!((readings(350), readings(200), readings(500)), (1, 0, 0));
    assert_eq!(
        said("parts_make_the_total", &facts(350)),
        ["violated: 300 persons + 100 persons = 400 persons, but the total says 350 persons: a \
         difference of 50 persons",]
    );
    let both = Overlap::Possible(vec!["a".into(), "b".into()]);
    let shared = |total| {
        let claim = Total::of("all").parts(["a", "b"]).covering(Coverage::Exhaustive);
        let facts = [("a", persons(300)), ("b", persons(100)), ("all", persons(total))];
        let report = report(&facts, Some(claim.overlapping(both.clone())));
        let verdict = |slug| said(slug, &report)[0].split_once(':').unwrap().0.to_owned();
        [verdict("parts_make_the_total"), verdict("overlap_is_bounded")]
    };
    assert_eq!(shared(350), ["undetermined", "undetermined"]);
    assert_eq!(shared(200), ["violated", "violated"]);
}

#[test]
fn an_overlap_is_bounded_only_by_what_is_said() {
    use Coverage::{Exhaustive, OfWhich, Open};
    let at_least = |count| {
        Fact::new(
            Concept::Beneficiaries,
            Stated::count(count, Unit::Person).compared(Comparator::AtLeast).unwrap(),
        )
    };
    let of = |a: Fact, b: Fact, total: Fact, coverage| {
        let claim = Total::of("all").parts(["a", "b"]).covering(coverage);
        let claim = claim.overlapping(Overlap::Known);
        let verdict =
            said("overlap_is_bounded", &report(&[("a", a), ("b", b), ("all", total)], Some(claim)));
        verdict[0].clone()
    };
    // Parts that are not all of it do not bound it from above.
    assert!(of(persons(300), persons(100), persons(500), Exhaustive).starts_with("violated"));
    assert!(of(persons(300), persons(100), persons(500), Open).starts_with("satisfied"));
    assert!(of(persons(300), persons(100), persons(500), OfWhich).starts_with("satisfied"));
    assert!(of(persons(300), persons(100), persons(200), Open).starts_with("violated"));
    // A figure that is missing leaves it open, unless the others decide.
    let missing = || absent(Figure::NotReported);
    assert_eq!(
        of(persons(300), missing(), persons(400), Exhaustive),
        "undetermined: anything from 300 persons is possible, 400 persons given; to decide it would \
         take the figure of covered persons/households (b)",
    );
    assert!(of(persons(300), missing(), persons(200), Exhaustive).starts_with("violated"));
    assert!(
        of(persons(300), persons(1), absent(Figure::Unreadable), Exhaustive)
            .starts_with("undetermined")
    );
    // A limit is no figure.
    assert!(of(at_least(90), persons(40), persons(100), Exhaustive).starts_with("undetermined"));
    assert!(of(persons(90), persons(40), at_least(50), Exhaustive).starts_with("undetermined"));
    assert!(of(persons(90), absent(Figure::Nil), persons(90), Exhaustive).starts_with("satisfied"));
    // No parts, nothing to bound.
    let claim = Total::of("all").overlapping(Overlap::Known);
    assert_eq!(said("overlap_is_bounded", &report(&[("all", persons(3))], Some(claim))), [""; 0]);
}

#[test]
fn money_is_compared_in_rials_and_within_its_year() {
    use karnameh::money::Denomination::{CurrentRial, Toman};
    let slug = "amount_within_reference";
    let money = |figure: &str, unit: Option<karnameh::money::Denomination>| {
        let number: Number = figure.parse().unwrap();
        let stated = Stated::exact(number, unit.map(Unit::Money)).unwrap();
        Fact::new(Concept::DonationsTotal, stated)
    };
    let one = |fact: Fact| said(slug, &report(&[("money", fact)], None)).join("");
    // The bill of 1402 is 52,610,000,000,000,000 rial.
    assert!(one(money("52610000000000000", Some(CurrentRial))).starts_with("satisfied"));
    assert!(one(money("52610000000000001", Some(CurrentRial))).starts_with("violated"));
    assert!(one(money("6000000000000000", Some(Toman))).starts_with("violated"));
    assert!(one(money("-6000000000000000", Some(Toman))).starts_with("violated"));
    assert!(one(money("6000000000000000", None)).starts_with("undetermined"));
    assert_eq!(
        one(Fact::new(Concept::DonationsTotal, Figure::Nil)).split(':').next(),
        Some("satisfied")
    );
    // No bill of 1399 is known here, so nothing is said.
    let earlier = money("52610000000000001", Some(CurrentRial));
    assert_eq!(one(earlier.in_period(Period::year(1399).unwrap())), "");
    let less =
        Stated::exact("99000000000000000".parse().unwrap(), Unit::Money(CurrentRial)).unwrap();
    let less = Fact::new(Concept::DonationsTotal, less.compared(Comparator::LessThan).unwrap());
    assert!(one(less).starts_with("undetermined"));
}

#[test]
fn units_of_parts_are_told_apart() {
    let slug = "addends_share_a_unit";
    let count = |count, unit: Option<Unit>| {
        Fact::new(Concept::other("own").unwrap(), Stated::count(count, unit))
    };
    let of = |facts: &[(&'static str, Fact)]| {
        let parts = facts.iter().map(|(name, _)| *name).filter(|name| *name != "all");
        said(slug, &report(facts, Some(Total::of("all").parts(parts)))).join("")
    };
    let (person, project) = (Some(Unit::Person), Some(Unit::Project));
    let all = |unit: &Option<Unit>| ("all", count(11, unit.clone()));
    assert_eq!(
        of(&[("a", count(5, project.clone())), ("b", count(6, project.clone())), all(&person)]),
        "violated: 5 projects + 6 projects are added up to 11 persons",
    );
    assert_eq!(
        of(&[
            ("a", count(5, project.clone())),
            ("b", count(3, person.clone())),
            ("c", count(3, person.clone())),
            all(&None),
        ]),
        "violated: 5 projects and 6 persons are added up to 11",
    );
    assert!(
        of(&[("a", count(5, None)), ("b", count(6, None)), all(&None)]).starts_with("undetermined")
    );
    assert!(
        of(&[("a", count(5, None)), ("b", count(6, person.clone())), all(&None)])
            .starts_with("undetermined")
    );
    assert!(
        of(&[("a", count(5, person.clone())), ("b", count(6, person)), all(&None)])
            .starts_with("satisfied")
    );
    let toman = Some(Unit::Money(karnameh::money::Denomination::Toman));
    let mixed = [("a", count(5, project.clone())), ("b", count(6, toman)), all(&project)];
    assert!(of(&mixed).starts_with("violated"));
    // No sum can be said of projects and toman.
    let claim = Some(Total::of("all").parts(["a", "b"]));
    assert_eq!(said("parts_make_the_total", &report(&mixed, claim)), [""; 0]);
}

#[test]
fn lists_and_scale_words_at_their_edges() {
    let listed = |count, members: &[Concept], open: bool| {
        let announced = Announced::count(count).naming(members.iter().cloned().map(Member::named));
        let mut report = Report::builder(Office::new(Body::Emdad), Period::year(1402).unwrap());
        report.claim("list", if open { announced.left_open() } else { announced });
        said("announced_count_matches_the_list", &report.build().unwrap()).join("")
    };
    let (cash, noncash) = (Concept::DonationsCash, Concept::DonationsNoncash);
    let two = [cash.clone(), noncash.clone()];
    assert!(listed(2, &two, false).starts_with("satisfied"));
    assert!(listed(2, &two, true).starts_with("undetermined"));
    assert!(listed(1, &two, true).starts_with("violated"));
    assert!(listed(3, &[cash.clone(), cash, noncash], false).starts_with("violated"));
    assert_eq!(listed(1, &[], false), "violated: 1 section announced, but 0 named");

    let scaled = |figure: i64| {
        let unit = Unit::Money(karnameh::money::Denomination::Toman);
        let stated = Stated::scaled(Number::from(figure), Scale::Thousand, unit).unwrap();
        let fact = Fact::new(Concept::DonationsTotal, stated);
        said("scale_word_fits_the_figure", &report(&[("raised", fact)], None)).join("")
    };
    assert!(scaled(999).starts_with("satisfied"));
    assert!(scaled(1000).starts_with("violated"));
    assert!(scaled(-1000).starts_with("violated"));
    let unreadable = |phrase| {
        let fact = absent(Figure::Unreadable).written(phrase);
        said("scale_word_fits_the_figure", &report(&[("raised", fact)], None)).join("")
    };
    assert!(unreadable("… ميليارد ریال").starts_with("undetermined"));
    assert_eq!(unreadable("هزاره سوم"), "");
}

#[test]
fn totals_and_channels_without_figures() {
    let named = || Member::named(Concept::PensionRecipients);
    let of = |slug, fact: Fact, member: Member| {
        let facts = [("a", fact), ("b", persons(2)), ("all", persons(5))];
        let claim = Total::of("all").parts(["a", "b"]).naming([member]);
        said(slug, &report(&facts, Some(claim))).join("")
    };
    let slug = "named_member_has_a_figure";
    let both = || named().with(["a", "b"]);
    assert!(of(slug, absent(Figure::Nil), both()).starts_with("satisfied"));
    assert!(of(slug, absent(Figure::NotReported), both()).starts_with("violated"));
    assert!(of(slug, absent(Figure::Unreadable), both()).starts_with("undetermined"));
    assert!(of(slug, persons(3), named()).starts_with("undetermined"));

    let slug = "total_has_parts";
    let no_figure = [("a", absent(Figure::NotReported)), ("all", persons(5))];
    let claim = Total::of("all").parts(["a"]);
    assert!(said(slug, &report(&no_figure, Some(claim)))[0].starts_with("undetermined"));
    let itself = Total::of("all").naming([named().with(["all"])]);
    assert!(said(slug, &report(&no_figure, Some(itself)))[0].starts_with("undetermined"));
    let through_members = Total::of("all").naming([named().with(["b"])]);
    let facts = [("b", persons(5)), ("all", persons(5))];
    assert!(said(slug, &report(&facts, Some(through_members)))[0].starts_with("satisfied"));
}
