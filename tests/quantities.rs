//! Numbers and stated figures.

use karnameh::money::Denomination;
use karnameh::quantity::{Bound, Comparator, Interval, Number, Reading, Stated, Unit};
use karnameh::text::Scale;
use proptest::prelude::*;
use rust_decimal::Decimal;

fn number(text: &str) -> Number {
    text.parse().expect("a number")
}

proptest! {
    /// `rust_decimal` is the model; 12 and 3 digits keep it exact.
    #[test]
    fn numbers_behave_as_decimals(
        a in -10_i64.pow(12)..10_i64.pow(12), at_a in 0..4_u8,
        b in -10_i64.pow(12)..10_i64.pow(12), at_b in 0..4_u8,
    ) {
        let ours = |it, at| Number::try_new(i128::from(it), at).unwrap();
        let theirs = |it, at| Decimal::new(it, u32::from(at));
        let (x, y) = (ours(a, at_a), ours(b, at_b));
        let (u, v) = (theirs(a, at_a), theirs(b, at_b));
        prop_assert_eq!(x.cmp(&y), u.cmp(&v));
        prop_assert_eq!(x == y, u == v);
        // How far a number was written out is kept, as rust_decimal keeps it.
        prop_assert_eq!(x.to_string(), u.to_string());
        prop_assert_eq!(x.checked_add(y).unwrap().to_string(), (u + v).to_string());
        prop_assert_eq!(x.checked_sub(y).unwrap().to_string(), (u - v).to_string());
        prop_assert_eq!(number(&x.to_string()), x);
        if y != Number::ZERO {
            prop_assert_eq!(x.whole_times(y), Some((u / v).trunc().mantissa()));
        }
    }

    #[test]
    fn no_text_panics(text in ".{0,40}") {
        let _ = text.parse::<Number>();
        let _ = Unit::from_id(&text);
    }
}

#[test]
fn numbers_say_what_they_cannot_hold() {
    let long = "1".repeat(29);
    let expected = "a number has at most 28 digits, at most 9 of them after the point";
    assert_eq!(long.parse::<Number>().unwrap_err().to_string(), expected);
    assert_eq!("0.0000000001".parse::<Number>().unwrap_err().to_string(), expected);
    assert_eq!(number("0.1000000000"), number("0.1"));
    for bad in ["", "-", ".", "1.", ".5", "1.2.3", "1e3", "1,000", " 1", "+1", "۴0۹"] {
        assert!(bad.parse::<Number>().is_err(), "{bad:?}");
    }
    assert_eq!(number("۳۳٫۹۵"), number("33.95"));
    assert_eq!(format!("{:#}", number("-1234567.5")), "-1,234,567.5");
}

#[test]
fn readings_make_intervals() {
    let rial = || Unit::Money(Denomination::CurrentRial);
    let milliard = |it: i64| Number::from(it * 1_000_000_000);
    let headline = Stated::scaled(Number::from(22), Scale::Milliard, rial()).unwrap();
    assert_eq!((headline.reading(), headline.place()), (Reading::Press, 9));
    assert_eq!(headline.figure(), Number::from(22));
    let open = Interval::between(Bound::Open(milliard(21)), Bound::Open(milliard(23)));
    assert_eq!(headline.interval(), open);
    // The last written digit before the scale word counts: 2.5 milliard is stated to 10⁸.
    let finer = Stated::scaled(number("2.5"), Scale::Milliard, rial()).unwrap();
    assert_eq!(finer.place(), 8);
    let finest = Stated::scaled(number("2.50"), Scale::Milliard, rial()).unwrap();
    assert_eq!((finest.place(), finest.figure().to_string()), (7, "2.50".to_owned()));
    let nearest = headline.clone().read_as(Reading::Nearest, 9).unwrap();
    assert_eq!(nearest.interval().low(), Bound::Closed(Number::from(21_500_000_000_i64)));
    let cut = headline.clone().read_as(Reading::Truncated, 9).unwrap();
    let expected = Interval::between(Bound::Closed(milliard(22)), Bound::Open(milliard(23)));
    assert_eq!(cut.interval(), expected);
    let zero = Stated::count(0, Unit::Case).read_as(Reading::Truncated, 0).unwrap();
    // What was cut to zero may have been of either sign.
    assert_eq!(zero.interval(), Interval::between(Bound::Open((-1).into()), Bound::Open(1.into())));
    assert!(Stated::count(1, Unit::Case).read_as(Reading::Press, 28).is_err());
    assert!(Stated::count(1, Unit::Case).read_as(Reading::Press, -10).is_err());
    let about = headline.clone().compared(Comparator::About).unwrap();
    assert_eq!(about.interval(), open, "rounding that was told already is not told twice");
    let below = Stated::exact(Number::from(-22), None).unwrap();
    let below = below.read_as(Reading::Truncated, 0).unwrap();
    let expected = Interval::between(Bound::Open((-23).into()), Bound::Closed((-22).into()));
    assert_eq!(below.interval(), expected);
    // Money is compared in rials, whatever it was written in.
    let toman = Stated::scaled(Number::from(22), Scale::Milliard, Unit::Money(Denomination::Toman));
    assert_eq!(toman.unwrap().interval().low(), Bound::Open(milliard(210)));
}

#[test]
fn comparators_make_intervals() {
    let count = |comparator| Stated::count(400, Unit::Person).compared(comparator).unwrap();
    let bounds = |it: Stated| (it.interval().low(), it.interval().high());
    let four = Number::from(400);
    assert_eq!(bounds(count(Comparator::MoreThan)), (Bound::Open(four), Bound::Unbounded));
    assert_eq!(bounds(count(Comparator::AtLeast)), (Bound::Closed(four), Bound::Unbounded));
    // There are never fewer than no persons; a change in percent may well be below zero.
    let none = Bound::Closed(Number::ZERO);
    assert_eq!(bounds(count(Comparator::LessThan)), (none, Bound::Open(four)));
    assert_eq!(bounds(count(Comparator::AtMost)), (none, Bound::Closed(four)));
    let percent = Stated::count(400, Unit::Percent).compared(Comparator::AtMost).unwrap();
    assert_eq!(bounds(percent), (Bound::Unbounded, Bound::Closed(four)));
    // «حدود ۴۰۰»: rounded to the hundred it was given in.
    let about = (Bound::Closed(Number::from(350)), Bound::Closed(Number::from(450)));
    assert_eq!(bounds(count(Comparator::About)), about);
}

#[test]
fn a_part_of_a_rial_is_refused_in_any_denomination() {
    let money = |text: &str, unit| Stated::exact(number(text), Unit::Money(unit));
    assert!(money("1.5", Denomination::Toman).is_ok());
    let error = money("1.55", Denomination::Toman).unwrap_err();
    assert_eq!(error.to_string(), "1.55 toman is not a whole number of rials");
    assert!(money("0.5", Denomination::CurrentRial).is_err());
    assert!(money("0.01", Denomination::NewRial).is_ok());
    assert!(Stated::exact(number("0.5"), Unit::Percent).is_ok());
}

#[test]
fn intervals_meet_where_they_share_a_value() {
    let (closed, open) = (|it: i32| Bound::Closed(it.into()), |it: i32| Bound::Open(it.into()));
    let one_two = Interval::between(closed(1), closed(2));
    assert!(one_two.meets(Interval::between(closed(2), closed(3))));
    assert!(!one_two.meets(Interval::between(open(2), closed(3))));
    assert!(one_two.lies_below(Interval::between(open(2), Bound::Unbounded)));
    assert!(one_two.meets(Interval::between(Bound::Unbounded, Bound::Unbounded)));
    assert_eq!(Interval::between(closed(2), closed(1)), one_two);
    assert_eq!(Interval::between(open(2), closed(2)), Interval::point(2.into()));
    assert!(Interval::point(2.into()).meets(one_two));
    assert!(!Interval::point(3.into()).meets(one_two));
}

#[test]
fn units_have_ids_of_their_own() {
    let mut ids: Vec<&str> = Unit::COUNTS.iter().map(Unit::id).collect();
    ids.extend(Denomination::ALL.iter().map(|it| it.id()));
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
    for unit in Unit::COUNTS {
        assert_eq!(Unit::from_id(unit.id()).as_ref(), Ok(unit));
    }
    assert_eq!(Unit::from_id("گهواره").unwrap().persian(), "گهواره");
    for bad in ["", " x", "a\nb", "\u{200C}", "a\u{202E}b", "rial", "ریال", &"x".repeat(65)] {
        assert!(Unit::from_id(bad).is_err(), "{bad:?}");
    }
    assert!(Unit::from_id("نیم‌سال").is_ok());
}
