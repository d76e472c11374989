//! Relations: their notation, its laws and its refusals; laws of verdicts; what a program says of relations.

use karnameh::check::program::{CompileError, Field, Layout, Program, Remark};
use karnameh::quantity::{Bound, Interval, Number, Reading, Stated, Unit};
use karnameh::reconcile::{Absence, Balance, Figure};
use karnameh::relation::{
    Comparison, Name, ParseRelationError, Relation, Sum, SumError, parse_relations,
};
use karnameh::verdict::Verdict;
use proptest::prelude::*;

fn number(text: &str) -> Number {
    text.parse().unwrap()
}

fn relation(text: &str) -> Relation {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

// The notation.

fn any_name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z_][a-zA-Z0-9_.]{0,8}",
        "[آابپتسشکگی][ابپتسشکگی۰-۹_.\u{200C}]{0,8}",
        Just("employment.loans".to_owned()),
        Just("اشتغال.وام‌ها".to_owned()),
    ]
}

/// Up to 28 digits, of which so many stand after the point.
fn any_number() -> impl Strategy<Value = Number> {
    (0_i128..10_i128.pow(28), 0_u32..28, 0_u8..=9).prop_map(|(mantissa, cut, places)| {
        Number::try_new(mantissa / 10_i128.pow(cut), places).unwrap()
    })
}

/// A figure, a number, a product of them, with a sign.
fn any_term() -> impl Strategy<Value = Sum> {
    let sizes = prop_oneof![3 => Just(Number::from(1)), 3 => any_number()];
    let names = prop::collection::vec(any_name(), 0..=2);
    (sizes, names, any::<bool>()).prop_map(|(size, names, is_negative)| {
        let size = if is_negative { size.negated() } else { size };
        let one = Sum::number(size);
        names.iter().fold(one, |term, name| term.by(&Sum::of(name).unwrap()).unwrap())
    })
}

fn any_sum() -> impl Strategy<Value = Sum> {
    prop::collection::vec(any_term(), 1..6)
        .prop_map(|terms| terms.iter().fold(Sum::default(), |sum, term| sum.plus(term).unwrap()))
}

fn any_comparison() -> impl Strategy<Value = Comparison> {
    prop::sample::select(vec![
        Comparison::Equal,
        Comparison::AtMost,
        Comparison::AtLeast,
        Comparison::Less,
        Comparison::Greater,
    ])
}

fn any_relation() -> impl Strategy<Value = Relation> {
    (any_sum(), any_comparison(), any_sum(), any_number())
        .prop_map(|(left, sign, right, within)| Relation::new(left, sign, right).within(within))
}

/// Relations in brackets, as text.
fn any_bracketed() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![any_name(), any_number().prop_map(|it| it.to_string())];
    let sum = leaf.prop_recursive(4, 12, 3, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("{a} - ({b})")),
            (any_number(), inner.clone()).prop_map(|(a, b)| format!("-{a}*({b})")),
            inner.prop_map(|it| format!("(({it}))")),
        ]
    });
    (sum.clone(), any_comparison(), sum)
        .prop_map(|(left, sign, right)| format!("{left}{}{right}", sign.sign()))
}

/// Signs, names and numbers in no order.
fn any_jumble() -> impl Strategy<Value = String> {
    let pieces = vec![
        "a",
        "b.c",
        "کل",
        "وام‌",
        "1",
        "۲٫۵",
        "0.5",
        "1.",
        ".",
        "*",
        "×",
        "+",
        "-",
        "−",
        "±",
        "+-",
        "(",
        ")",
        "=",
        "==",
        "<",
        "<=",
        "≤",
        "≥",
        ">",
        ";",
        " ",
        "\u{200C}",
        "é",
        "🙂",
        "\u{64B}",
    ];
    prop::collection::vec(prop::sample::select(pieces), 0..24).prop_map(|it| it.concat())
}

/// Every place that an error names is one of the text, between characters.
fn assert_places_are_sound(text: &str, error: &ParseRelationError) {
    let places = match error {
        ParseRelationError::Expected { at, .. }
        | ParseRelationError::Nested { at }
        | ParseRelationError::Tolerance { at } => vec![*at],
        ParseRelationError::Number { span } | ParseRelationError::Sum { span, .. } => {
            assert!(span.start < span.end, "{text:?}: {error:?}");
            vec![span.start, span.end]
        }
        other => panic!("{other}"),
    };
    assert!(places.iter().all(|it| text.is_char_boundary(*it)), "{text:?}: {error:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn what_is_printed_is_read_back(relation in any_relation()) {
        let text = relation.to_string();
        prop_assert_eq!(text.parse::<Relation>(), Ok(relation), "{}", text);
    }

    #[test]
    fn brackets_are_multiplied_out_once(text in any_bracketed()) {
        let is_beyond = |error: &ParseRelationError| matches!(
            error, ParseRelationError::Sum { error: SumError::Coefficient, .. }
        );
        match text.parse::<Relation>() {
            Ok(read) => {
                let printed = read.to_string();
                prop_assert!(!printed.contains('('));
                prop_assert_eq!(printed.parse::<Relation>(), Ok(read), "{} as {}", text, printed);
            }
            Err(error) => prop_assert!(is_beyond(&error), "{}: {}", text, error),
        }
    }

    #[test]
    fn no_text_is_too_strange(text in prop_oneof![any::<String>(), any_jumble()]) {
        for error in [text.parse::<Relation>().err(), parse_relations(&text).err()].iter().flatten() {
            assert_places_are_sound(&text, error);
        }
    }

    #[test]
    fn spans_are_those_of_the_relations(
        texts in prop::collection::vec(prop_oneof![any_relation().prop_map(|it| it.to_string()), Just(String::new())], 0..5),
        blank in "[ \n]{0,2}",
    ) {
        let text = texts.iter().map(|it| [&blank, it, &blank, ";"].concat()).collect::<String>();
        let read = parse_relations(&text).unwrap();
        let texts: Vec<&String> = texts.iter().filter(|it| !it.is_empty()).collect();
        prop_assert_eq!(read.len(), texts.len());
        for ((relation, span), its) in read.iter().zip(texts) {
            prop_assert_eq!(text[span.clone()].trim(), its.trim());
            prop_assert!(text[span.clone()].starts_with(|c: char| !c.is_whitespace()));
            prop_assert_eq!(its.parse::<Relation>(), Ok(relation.clone()));
        }
    }
}

#[cfg(feature = "serde")]
proptest! {
    #[test]
    fn relations_go_through_serde_as_their_notation(relation in any_relation()) {
        let json = serde_json::to_string(&relation).unwrap();
        prop_assert_eq!(&json, &serde_json::to_string(&relation.to_string()).unwrap());
        prop_assert_eq!(serde_json::from_str::<Relation>(&json).unwrap(), relation);
    }
}

#[cfg(feature = "serde")]
#[test]
fn serde_goes_through_the_same_door() {
    assert_eq!(serde_json::from_str::<Name>("\"وام‌ها\"").unwrap().as_str(), "وام‌ها");
    assert!(serde_json::from_str::<Name>("\"2x\"").is_err());
    let error = serde_json::from_str::<Relation>("\"a = \"").unwrap_err().to_string();
    assert!(error.contains("a figure, a number or `(` belongs at byte 4"), "{error}");
    let error = serde_json::from_str::<Relation>("3").unwrap_err().to_string();
    assert!(error.contains("a relation such as `total = loans + insurance`"), "{error}");
}

#[test]
fn one_relation_is_written_in_several_ways() {
    for (text, printed) in [
        ("total = loans + insurance", "total = loans + insurance"),
        ("total==loans+1*insurance", "total = loans + insurance"),
        ("cost ≥ 0.6×turnover", "cost >= 0.6*turnover"),
        ("a ≤ ۲٫۵*b", "a <= 2.5*b"),
        ("total = 1*p1 + -1*p2", "total = p1 - p2"),
        ("x = −y − −z", "x = -y + z"),
        ("x = ---y", "x = -y"),
        ("x = +y", "x = y"),
        ("x = 2*(a - 3*(b + 1))", "x = 2*a - 6*b - 6"),
        ("(a + b)*(c - d) < 10", "a*c - a*d + b*c - b*d < 10"),
        ("b*a = c", "a*b = c"),
        ("100*part = percent*whole ± 0.5", "100*part = percent*whole ± 0.5"),
        ("a = b +- 2", "a = b ± 2"),
        ("a = b ± 0", "a = b"),
        ("کل = وام‌ها + بیمه.جدید", "کل = وام‌ها + بیمه.جدید"),
        ("a = 1000000000000000000000*b", "a = 1000000000000000000000*b"),
        ("a = -1000000000000000000000000000", "a = -1000000000000000000000000000"),
        ("a = 0.000000001*b", "a = 0.000000001*b"),
    ] {
        let read = relation(text);
        assert_eq!(read.to_string(), printed, "{text}");
        assert_eq!(relation(printed), read, "{text}");
    }
}

#[test]
fn a_tolerance_is_of_equations_only() {
    let read = relation("a <= b").within(number("2"));
    assert_eq!((read.tolerance(), read.to_string()), (Number::ZERO, "a <= b".to_owned()));
    assert_eq!(relation("a = b").within(number("-2")), relation("a = b ± 2"));
}

#[test]
fn refusals() {
    let long = "x".repeat(129);
    let deep = format!("{}a{} = b", "(".repeat(33), ")".repeat(33));
    for (text, message) in [
        ("", "a figure, a number or `(` belongs at byte 0"),
        ("total", "one of `=`, `<=`, `>=`, `<`, `>` belongs at byte 5"),
        ("total =", "a figure, a number or `(` belongs at byte 7"),
        ("total = a +", "a figure, a number or `(` belongs at byte 11"),
        ("total = a b", "the end of the relation belongs at byte 10"),
        ("کل = وام بیمه", "the end of the relation belongs at byte 14"),
        ("a = b = c", "the end of the relation belongs at byte 6"),
        ("a = b; c = d", "the end of the relation belongs at byte 5"),
        ("a = (b + c", "`)` belongs at byte 10"),
        ("a = b)", "the end of the relation belongs at byte 5"),
        ("a = b / c", "the end of the relation belongs at byte 6"),
        ("a = .5*b", "a figure, a number or `(` belongs at byte 4"),
        ("a = b ± c", "the number of a tolerance belongs at byte 9"),
        ("a = b ± -1", "the number of a tolerance belongs at byte 9"),
        (
            "a < b ± 1",
            "only an equation has a tolerance, the one at byte 6 is of another comparison",
        ),
        (
            "a = 12345678901234567890123456789",
            "the number at bytes 4..33 has over 28 digits, or over 9 after the point",
        ),
        (
            "a = 0.1234567891*b",
            "the number at bytes 4..16 has over 28 digits, or over 9 after the point",
        ),
        ("a = b*c*d", "bytes 4..9: a term multiplies at most two figures"),
        ("a = (b*c)*(d + 1)", "bytes 4..17: a term multiplies at most two figures"),
        (
            "a = 10000000000000000000*10000000000*b",
            "bytes 4..36: a coefficient has at most 28 digits, at most 9 of them after the point",
        ),
        (
            "a = 1.2.3*b",
            "a number in digits of one script with at most one point belongs at byte 4",
        ),
        ("a = 1.*b", "a number in digits of one script with at most one point belongs at byte 4"),
        ("a = 1۲*b", "a number in digits of one script with at most one point belongs at byte 4"),
    ] {
        let error = text.parse::<Relation>().expect_err(text);
        assert_eq!(error.to_string(), message, "{text}");
        assert_places_are_sound(text, &error);
    }
    let refused = |text: &str| text.parse::<Relation>().unwrap_err().to_string();
    assert_eq!(refused(&deep), "at byte 32 brackets are nested over 32 deep");
    let name = "a name has 1 to 128 bytes, letters, digits, `_` and `.`, and begins with a letter or `_`; \
                it departs at byte 128";
    assert_eq!(refused(&format!("a = {long}")), format!("bytes 4..133: {name}"));
    let refused = |text: &str| parse_relations(text).unwrap_err().to_string();
    assert_eq!(refused("a = b; c = d e"), "`;` or the end belongs at byte 13");
    assert_eq!(refused("a = b; c"), "one of `=`, `<=`, `>=`, `<`, `>` belongs at byte 8");
}

#[test]
fn spans() {
    let text = " a = b ;; کل <= وام ± ";
    let error = parse_relations(text).unwrap_err();
    assert_eq!(error, ParseRelationError::Tolerance { at: text.find('±').unwrap() });
    let text = ";a = b ;; کل <= 2*(وام + 1);";
    let read = parse_relations(text).unwrap();
    let said: Vec<&str> = read.iter().map(|(_, span)| text[span.clone()].trim_end()).collect();
    assert_eq!(said, ["a = b", "کل <= 2*(وام + 1)"]);
    assert_eq!(parse_relations("").unwrap(), []);
    assert_eq!(parse_relations(" ; ;").unwrap(), []);
}

#[test]
fn long_texts_end_in_a_verdict_of_the_parser() {
    let minus = format!("a = {}b", "-".repeat(1_000_000));
    assert_eq!(relation(&minus), relation("a = b"));
    let open = "(".repeat(1_000_000);
    assert_eq!(open.parse::<Relation>(), Err(ParseRelationError::Nested { at: 32 }));
    let terms = vec!["a"; 4097].join("+");
    let error = format!("b = {terms}").parse::<Relation>().unwrap_err();
    assert!(matches!(error, ParseRelationError::Sum { error: SumError::TooLong, .. }), "{error}");
    let factor = format!("({})", ["a"; 65].join("+"));
    let error = format!("b = {factor}*{factor}").parse::<Relation>().unwrap_err();
    assert!(matches!(error, ParseRelationError::Sum { error: SumError::TooLong, .. }), "{error}");
}

// Laws of verdicts.

const NAMES: [&str; 5] = ["a", "b", "c", "d", "e"];

/// Terms of few figures, so that some stand in several.
fn any_weighted() -> impl Strategy<Value = Sum> {
    let size = prop::sample::select(vec!["1", "1", "-1", "2", "0.5", "-3"]);
    let name = || prop::sample::select(NAMES.to_vec());
    let other = prop::option::weighted(0.2, name());
    let term = (size, name(), other).prop_map(|(size, name, other)| {
        let term = Sum::of(name).unwrap().times(number(size)).unwrap();
        other.map_or(term.clone(), |other| term.by(&Sum::of(other).unwrap()).unwrap())
    });
    prop_oneof![12 => term, 1 => (-9_i64..9).prop_map(|it| Sum::number(it.into()))]
}

fn any_side() -> impl Strategy<Value = Vec<Sum>> {
    prop::collection::vec(any_weighted(), 1..4)
}

fn sum_of(terms: &[Sum]) -> Sum {
    terms.iter().fold(Sum::default(), |sum, term| sum.plus(term).unwrap())
}

/// A value with ends around it that belong or do not, or far and wide.
fn any_figure() -> impl Strategy<Value = Figure> {
    let end = |at: i64, is_in: bool| {
        if is_in { Bound::Closed(at.into()) } else { Bound::Open(at.into()) }
    };
    let known = (0_i64..30, 0_i64..6, 0_i64..6, any::<[bool; 2]>(), 0..8).prop_map(
        move |(value, below, above, [low_in, high_in], kind)| {
            let low = end(value - below, low_in || below == 0);
            let high = end(value + above, high_in || above == 0);
            let interval = match kind {
                0 => Interval::between(low, Bound::Unbounded),
                1 => Interval::between(Bound::Unbounded, high),
                2..5 => Interval::point(value.into()),
                _ => Interval::between(low, high),
            };
            Figure::known(value.into(), interval)
        },
    );
    let absence = prop::sample::select(vec![
        Absence::Nil,
        Absence::NotReported,
        Absence::Unreadable,
        Absence::Contradictory,
    ]);
    let absent = (absence, any::<bool>()).prop_map(|(absence, is_free)| {
        let range = if is_free { Interval::ALL } else { Interval::NOT_NEGATIVE };
        Figure::absent(absence).within(range)
    });
    prop_oneof![6 => known, 1 => absent]
}

/// A known figure with less room about the same value.
fn narrowed(figure: Figure, keep: (u8, u8)) -> Figure {
    let (Some(value), interval) = (figure.value(), figure.interval()) else { return figure };
    // An end goes nearer to the value by some hundredths of the way, or stops belonging.
    let nearer = |end: Bound, keep: u8| {
        let Some(at) = end.number() else {
            let far = Number::from(if end == interval.low() { -1000 } else { 1000 });
            return if keep > 50 { end } else { Bound::Open(value.checked_add(far).unwrap()) };
        };
        if at == value || keep >= 100 {
            return end;
        }
        let way = at.checked_sub(value).unwrap().checked_mul(i128::from(keep)).unwrap();
        let at = value.checked_add(way.shifted(-2).unwrap()).unwrap();
        if keep.is_multiple_of(2) { Bound::Closed(at) } else { Bound::Open(at) }
    };
    let (low, high) = (nearer(interval.low(), keep.0), nearer(interval.high(), keep.1));
    if low.number() == high.number() && low.number().is_some() {
        return Figure::known(value, Interval::point(value));
    }
    let inner = Interval::between(low, high);
    // What is left still has the value as one of its own, or the value is at an end.
    Figure::known(value, inner)
}

fn verdict(relation: &Relation, figures: &[Figure]) -> Verdict {
    let place = |name: &Name| NAMES.iter().position(|it| *it == name.as_str());
    Balance::of(relation, |name| figures.get(place(name)?).copied()).verdict()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8000))]

    #[test]
    fn narrowing_an_interval_never_makes_a_violated_relation_anything_else(
        left in any_side(), sign in any_comparison(), right in any_side(), tolerance in 0_i64..3,
        figures in prop::array::uniform5(any_figure()),
        keep in prop::array::uniform5((0_u8..=100, 0_u8..=100)),
    ) {
        let relation = Relation::new(sum_of(&left), sign, sum_of(&right)).within(tolerance.into());
        let narrow: Vec<Figure> =
            figures.iter().zip(keep).map(|(it, keep)| narrowed(*it, keep)).collect();
        if verdict(&relation, &figures) == Verdict::Violated {
            prop_assert_eq!(verdict(&relation, &narrow), Verdict::Violated, "{}\n{:?}", relation, narrow);
        }
    }

    #[test]
    fn an_unreported_figure_never_makes_a_satisfied_relation_violated(
        left in any_side(), sign in any_comparison(), right in any_side(), tolerance in 0_i64..3,
        figures in prop::array::uniform5(any_figure()),
        at in 0_usize..5,
    ) {
        let relation = Relation::new(sum_of(&left), sign, sum_of(&right)).within(tolerance.into());
        let before = verdict(&relation, &figures);
        let mut without = figures;
        without[at] = Figure::absent(Absence::NotReported).within(without[at].interval());
        if before == Verdict::Satisfied && figures[at].absence() != Some(Absence::Nil) {
            prop_assert_ne!(verdict(&relation, &without), Verdict::Violated);
        }
        without[at] = Figure::absent(Absence::NotReported);
        if before == Verdict::Satisfied {
            prop_assert_ne!(verdict(&relation, &without), Verdict::Violated);
        }
        // The other way round: what is violated whatever a figure is, is violated with any of its values.
        if verdict(&relation, &without) == Verdict::Violated && figures[at].absence() != Some(Absence::Nil) {
            prop_assert_eq!(before, Verdict::Violated);
        }
    }

    #[test]
    fn the_order_of_terms_and_of_sides_is_nothing_to_the_verdict(
        (left, other_left) in any_side().prop_flat_map(|it| (Just(it.clone()), Just(it).prop_shuffle())),
        (right, other_right) in any_side().prop_flat_map(|it| (Just(it.clone()), Just(it).prop_shuffle())),
        sign in any_comparison(), tolerance in 0_i64..3,
        figures in prop::array::uniform5(any_figure()),
    ) {
        let turned = match sign {
            Comparison::Equal => Comparison::Equal,
            Comparison::AtMost => Comparison::AtLeast,
            Comparison::AtLeast => Comparison::AtMost,
            Comparison::Less => Comparison::Greater,
            Comparison::Greater => Comparison::Less,
        };
        let relation = Relation::new(sum_of(&left), sign, sum_of(&right)).within(tolerance.into());
        let expected = verdict(&relation, &figures);
        let other = Relation::new(sum_of(&other_left), sign, sum_of(&other_right)).within(tolerance.into());
        prop_assert_eq!(verdict(&other, &figures), expected);
        let other = Relation::new(sum_of(&right), turned, sum_of(&left)).within(tolerance.into());
        prop_assert_eq!(verdict(&other, &figures), expected);
    }
}

#[test]
fn rounded_figures_are_judged_by_their_own_precision() {
    let rounded = |value: i64, place| {
        let stated = Stated::exact(value.into(), None).unwrap();
        Figure::from(&stated.read_as(Reading::Nearest, place).unwrap())
    };
    let judge = |total, a, b| {
        Balance::of(&relation("total = a + b"), |name| match name.as_str() {
            "total" => Some(total),
            "a" => Some(a),
            _ => Some(b),
        })
        .verdict()
    };
    let exact = |value: i64| Figure::known(value.into(), Interval::point(value.into()));
    assert_eq!(judge(rounded(100, 1), exact(52), exact(53)), Verdict::Satisfied);
    assert_eq!(judge(rounded(100, 1), exact(52), exact(54)), Verdict::Violated);
    assert_eq!(judge(exact(100), exact(52), exact(53)), Verdict::Violated);
}

// What a program says of its relations.

fn layout() -> Layout {
    let field = |name: &str| Field::new(name.parse().unwrap());
    let fields = [
        field("total").unit(Unit::Person).scope("1402"),
        field("loans").unit(Unit::Person).scope("1402"),
        field("last_year").unit(Unit::Person).scope("1401"),
        field("households").unit(Unit::Household).scope("1402"),
        field("share").unit(Unit::Percent).scope("1402"),
        field("paid").unit(Unit::from_id("current-rial").unwrap()),
        field("paid_in_toman").unit(Unit::from_id("toman").unwrap()),
        field("x"),
        field("y"),
    ];
    fields.into_iter().fold(Layout::new(), |layout, field| layout.with(field).unwrap())
}

#[track_caller]
fn refused(layout: &Layout, text: &str) -> String {
    // The place of the relation is said too.
    Program::compile(layout, &[relation("x = y"), relation(text)]).unwrap_err().to_string()
}

#[test]
fn a_program_refuses_what_cannot_be_meant() {
    let layout = layout();
    for (text, message) in [
        ("total = loans + insurance", "relation 1: the form has no figure insurance"),
        (
            "total = loans + households",
            "relation 1: total and households are of different units, and no conversion is declared",
        ),
        (
            "paid = 1000*paid_in_toman",
            "relation 1: paid and paid_in_toman are of different units, and no conversion is declared",
        ),
        (
            "total*loans = total",
            "relation 1: loans and total are of different units, and no conversion is declared",
        ),
        ("total > last_year", "relation 1: total and last_year are of different scopes"),
        (
            "share = total",
            "relation 1: share and total are of different units, and no conversion is declared",
        ),
    ] {
        assert_eq!(refused(&layout, text), message, "{text}");
    }
    let name = |text: &str| text.parse::<Name>().unwrap();
    assert_eq!(
        Program::compile(&layout, &[relation("total > last_year")]).unwrap_err(),
        CompileError::MixedScopes { relation: 0, a: name("total"), b: name("last_year") }
    );
    // Plain numbers and figures without unit go with anything, and a share of persons is persons.
    for text in ["total = x + 5", "100*loans = share*total", "paid = x*paid"] {
        assert!(Program::compile(&layout, &[relation(text)]).is_ok(), "{text}");
    }
}

#[test]
fn a_declared_conversion_is_done() {
    let unit = |id: &str| Unit::from_id(id).unwrap();
    let layout = layout().convert(unit("toman"), unit("current-rial"), 10.into());
    for text in ["paid = paid_in_toman", "paid_in_toman = paid"] {
        let program = Program::compile(&layout, &[relation(text)]).unwrap();
        let printed = program.relations()[0].to_string();
        assert_eq!(printed, text.replace("paid_in_toman", "10*paid_in_toman"));
    }
    // Persons and rials a person multiply to rials only where that is declared.
    let each = Field::new("each".parse().unwrap()).unit(unit("toman"));
    let layout = layout.with(each).unwrap();
    assert!(Program::compile(&layout, &[relation("paid_in_toman = x*each")]).is_ok());
    assert!(Program::compile(&layout, &[relation("paid_in_toman = total*each")]).is_err());
    let layout = layout.product(Unit::Person, unit("toman"), unit("toman"));
    assert!(Program::compile(&layout, &[relation("paid_in_toman = total*each")]).is_ok());
}

fn remarks(text: &str) -> Vec<Remark> {
    let relations: Vec<Relation> =
        parse_relations(text).unwrap().into_iter().map(|(relation, _)| relation).collect();
    Program::compile(&layout(), &relations).unwrap().remarks().to_vec()
}

#[test]
fn relations_that_contradict_each_other() {
    let contradiction = [Remark::Contradiction { one: 0, other: 1 }];
    for text in [
        "x < 0; x > 10",
        "x < 0; x >= 0",
        "x = 1; x = 2",
        "x + y <= 1; -2*x - 2*y < -2",
        "3*x = 1; x = 0.333333333",
        "x = y ± 1; x > y + 1",
    ] {
        assert_eq!(remarks(text), contradiction, "{text}");
    }
    for text in ["x < 0; y > 10", "x <= 0; x >= 0", "x > 0; x < 10", "x = y ± 1; x > y + 0.9"] {
        assert_eq!(remarks(text), [], "{text}");
    }
}

#[test]
fn relations_that_say_nothing_new() {
    let redundant = |relation, implied_by| [Remark::Redundant { relation, implied_by }];
    for text in
        ["x = y + 1; x = y + 1", "x = y; 2*y = 2*x", "0.5*x < y; x < 2*y", "x*y > 1; 1 < y*x"]
    {
        assert_eq!(remarks(text), redundant(1, 0), "{text}");
    }
    assert_eq!(remarks("x < 10; x < 5"), redundant(0, 1));
    assert_eq!(remarks("x < 5; x < 10"), redundant(1, 0));
    assert_eq!(remarks("x <= 5; x < 5"), redundant(0, 1));
    assert_eq!(remarks("x = y ± 1; x = y"), redundant(0, 1));
    assert_eq!(remarks("x >= 3; x = 3; y = x"), redundant(0, 1));
}
