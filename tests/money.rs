//! Rials against a model of 128-bit integers: nothing rounds, and what does not fit is an error.

use karnameh::money::{Denomination, Rial, RialError, Rounding, SplitError};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// 28 digits.
const LIMIT: i128 = 10_i128.pow(28) - 1;

fn fits(value: Option<i128>) -> Option<i128> {
    value.filter(|it| it.abs() <= LIMIT)
}

fn any_rial() -> impl Strategy<Value = i128> {
    prop_oneof![-LIMIT..=LIMIT, -1_000_000_i128..=1_000_000, Just(LIMIT), Just(-LIMIT)]
}

proptest! {
    #[test]
    fn arithmetic_is_that_of_integers(a in any_rial(), b in any_rial(), times in any::<i64>()) {
        let (x, y) = (Rial::try_new(a).unwrap(), Rial::try_new(b).unwrap());
        let times = i128::from(times);
        prop_assert_eq!(x.checked_add(y).ok().map(Rial::get), fits(a.checked_add(b)));
        prop_assert_eq!(x.checked_sub(y).ok().map(Rial::get), fits(a.checked_sub(b)));
        prop_assert_eq!(x.checked_mul(times).ok().map(Rial::get), fits(a.checked_mul(times)));
        prop_assert_eq!(x.negated().get(), -a);
        prop_assert_eq!(x.cmp(&y), a.cmp(&b));
        prop_assert_eq!(x == y, a == b);
    }

    #[test]
    fn units_and_the_rest_make_the_whole(a in any_rial(), at in 0..5_usize) {
        let denomination = Denomination::ALL[at];
        let (units, rest) = Rial::try_new(a).unwrap().to_units(denomination);
        prop_assert_eq!(units * denomination.rials() + rest.get(), a);
        prop_assert!(rest.get().abs() < denomination.rials());
        prop_assert!(rest.get() == 0 || (rest.get() < 0) == (a < 0));
    }

    #[test]
    fn text_and_decimals_round_trip(a in any_rial()) {
        let rial = Rial::try_new(a).unwrap();
        prop_assert_eq!(rial.to_string(), a.to_string());
        prop_assert_eq!(rial.to_string().parse(), Ok(rial));
        let decimal = Decimal::from(rial);
        prop_assert_eq!(decimal.scale(), 0);
        prop_assert_eq!(Rial::try_from(decimal), Ok(rial));
    }

    #[test]
    fn a_part_of_a_rial_is_refused(mantissa in any::<i64>(), scale in 1..10_u32) {
        let decimal = Decimal::new(mantissa, scale);
        let whole = i128::from(mantissa) % 10_i128.pow(scale) == 0;
        prop_assert_eq!(Rial::try_from(decimal).is_ok(), whole);
    }
}

#[test]
fn edges() {
    assert_eq!(Rial::try_new(LIMIT), Ok(Rial::MAX));
    assert_eq!(Rial::try_new(-LIMIT), Ok(Rial::MIN));
    assert_eq!(Rial::try_new(LIMIT + 1), Err(RialError::Overflow));
    assert_eq!(Rial::try_new(i128::MIN), Err(RialError::Overflow));
    assert_eq!(Rial::from_units(i128::MAX, Denomination::Hemat), Err(RialError::Overflow));
    assert_eq!(Rial::new(i64::MIN).get(), i128::from(i64::MIN));
    assert_eq!(Rial::new(i64::MAX).get(), i128::from(i64::MAX));
    assert_eq!(Rial::try_from(Decimal::new(1200, 2)), Ok(Rial::new(12)));
    // There is no negative zero, in value, in print and in the decimal.
    let zero = Rial::try_from(Decimal::from_str_exact("-0.00").unwrap()).unwrap();
    assert_eq!((zero, zero.to_string().as_str()), (Rial::ZERO, "0"));
    assert!(!Decimal::from(zero).is_sign_negative());
    assert!(!Decimal::from(Rial::ZERO.negated()).is_sign_negative());
}

#[test]
fn errors_say_what_was_given_and_what_is_allowed() {
    assert_eq!(
        RialError::Overflow.to_string(),
        "the amount is not in -9999999999999999999999999999..=9999999999999999999999999999 rial",
    );
    let half = Rial::try_from(Decimal::new(5, 1)).unwrap_err();
    assert_eq!(half.to_string(), "0.5 rial is not a whole number of rials");
    assert_eq!("12x".parse::<Rial>().unwrap_err().to_string(), "'x' at byte 2 is not a digit");
    assert_eq!(
        "10000000000000000000000000000".parse::<Rial>().unwrap_err().to_string(),
        "a whole number has at most 28 digits, more were given",
    );
}

#[test]
fn denominations_have_the_values_of_the_law() {
    // Clause (a) of article 58 of the Central Bank Act as amended in 1404: a rial is 10,000 current
    // rials and 100 qeran. A hemat is a thousand milliard toman.
    let rials = Denomination::ALL.map(Denomination::rials);
    assert_eq!(rials, [1, 10, 100, 10_000, 1000 * 1_000_000_000 * 10]);
    for denomination in Denomination::ALL {
        assert_eq!(denomination.to_string().parse(), Ok(denomination));
    }
}

#[cfg(feature = "serde")]
#[test]
fn serde_is_an_integer_string() {
    let rial = Rial::MAX;
    let json = serde_json::to_string(&rial).unwrap();
    assert_eq!(json, "\"9999999999999999999999999999\"");
    assert_eq!(serde_json::from_str::<Rial>(&json).unwrap(), rial);
    assert_eq!(serde_json::from_str::<Rial>("42").unwrap(), Rial::new(42));
    assert_eq!(serde_json::from_str::<Rial>("-42").unwrap(), Rial::new(-42));
    for bad in ["1.5", "1e3", "42.0", "123456789012345678901234", "\"1.5\"", "\"\"", "null", "[1]"]
    {
        assert!(serde_json::from_str::<Rial>(bad).is_err(), "{bad}");
    }
}

proptest! {
    #[test]
    fn sums_are_those_of_integers(amounts in prop::collection::vec(any_rial(), 0..20)) {
        let rials: Vec<Rial> = amounts.iter().map(|it| Rial::try_new(*it).unwrap()).collect();
        prop_assert_eq!(Rial::sum_of(&rials).ok().map(Rial::get), fits(Some(amounts.iter().sum())));
    }

    #[test]
    fn a_ratio_hands_back_what_is_over(
        amount in -10_i128.pow(18)..10_i128.pow(18),
        numerator in -1000..1000_i64,
        denominator in prop_oneof![-1000..0_i64, 1..1000_i64],
    ) {
        let rial = Rial::try_new(amount).unwrap();
        let exact = amount * i128::from(numerator) * i128::from(denominator.signum());
        for rounding in [Rounding::HalfUp, Rounding::HalfEven, Rounding::Down] {
            let rounded = rial.times_ratio(numerator, denominator, rounding).unwrap();
            prop_assert_eq!(rounded.parts, i128::from(denominator.abs()));
            prop_assert_eq!(rounded.amount.get() * rounded.parts + rounded.residue, exact);
            let twice = rounded.residue.abs() * 2;
            match rounding {
                Rounding::Down => {
                    prop_assert!(rounded.residue.abs() < rounded.parts);
                    prop_assert!(rounded.residue == 0 || (rounded.residue < 0) == (exact < 0));
                }
                Rounding::HalfUp => {
                    prop_assert!(twice <= rounded.parts);
                    let to_zero = (rounded.residue < 0) == (exact < 0);
                    prop_assert!(twice < rounded.parts || !to_zero);
                }
                _ => prop_assert!(
                    twice < rounded.parts
                        || (twice == rounded.parts && rounded.amount.get() % 2 == 0)
                ),
            }
        }
    }

    #[test]
    fn shares_sum_to_the_whole_and_are_fair(
        amount in prop_oneof![any_rial(), -500..500_i128],
        weights in prop::collection::vec(0..200_u32, 1..12),
        turn in 0..12_usize,
    ) {
        let rial = Rial::try_new(amount).unwrap();
        let total: i128 = weights.iter().map(|it| i128::from(*it)).sum();
        let Ok(shares) = rial.allocate(&weights) else {
            prop_assert_eq!(total, 0);
            return Ok(());
        };
        prop_assert_eq!(shares.iter().map(|it| it.get()).sum::<i128>(), amount);
        for (share, weight) in shares.iter().zip(&weights) {
            // Within a rial of the exact share, by 256-bit-free reasoning: the whole parts cancel.
            let exact = (amount % total) * i128::from(*weight);
            let over = (share.get() - (amount / total) * i128::from(*weight)) * total - exact;
            prop_assert!(over.abs() < total, "{} of {}", share, weight);
        }
        // The other sign, the other shares.
        let negative: Vec<i128> =
            rial.negated().allocate(&weights).unwrap().iter().map(|it| -it.get()).collect();
        let positive: Vec<i128> = shares.iter().map(|it| it.get()).collect();
        prop_assert_eq!(&negative, &positive);
        // In another order, each weight gets the same shares.
        let turn = turn % weights.len();
        let mut turned = weights.clone();
        turned.rotate_left(turn);
        let sorted = |weights: &[u32], shares: Vec<i128>| {
            let mut pairs: Vec<_> = weights.iter().copied().zip(shares).collect();
            pairs.sort_unstable();
            pairs
        };
        let again = rial.allocate(&turned).unwrap().iter().map(|it| it.get()).collect();
        prop_assert_eq!(sorted(&turned, again), sorted(&weights, positive));
    }
}

#[test]
fn splitting_at_the_edges() {
    assert_eq!(
        Rial::new(613).allocate(&[98, 92, 98, 123, 102, 92]).unwrap(),
        [99, 93, 99, 125, 104, 93].map(Rial::new),
    );
    assert_eq!(Rial::new(1).allocate(&[]).unwrap_err(), SplitError::NoWeight);
    assert_eq!(Rial::new(1).allocate(&[0, 0]).unwrap_err(), SplitError::NoWeight);
    assert_eq!(Rial::MAX.allocate(&[u32::MAX, 1]).unwrap().len(), 2);
    let error = Rial::new(1).times_ratio(3, 0, Rounding::Down).unwrap_err();
    assert_eq!(error.to_string(), "a ratio of 3 to 0 is none");
    assert!(Rial::MAX.times_ratio(2, 1, Rounding::Down).is_err());
    assert!(Rial::MAX.times_ratio(i64::MAX, 1, Rounding::Down).is_err());
    assert_eq!(Rial::MIN.times_ratio(1, i64::MIN, Rounding::Down).map(|it| it.parts), Ok(1 << 63));
    let half =
        |amount, rounding| Rial::new(amount).times_ratio(1, 2, rounding).unwrap().amount.get();
    assert_eq!((half(5, Rounding::HalfUp), half(-5, Rounding::HalfUp)), (3, -3));
    assert_eq!((half(5, Rounding::HalfEven), half(7, Rounding::HalfEven)), (2, 4));
}

fn persian_groups(value: i128, separator: &str) -> String {
    let digit = |c: char| match c.to_digit(10) {
        Some(digit) => char::from_u32(0x6F0 + digit).unwrap().to_string(),
        None if c == ',' => separator.to_owned(),
        None => c.to_string(),
    };
    karnameh::text::Grouped(value).to_string().chars().map(digit).collect()
}

proptest! {
    #[test]
    fn groups_round_trip(value in prop_oneof![any_rial(), -2_000_000..2_000_000_i128]) {
        let rial = Rial::try_new(value).unwrap();
        let grouped = rial.to_grouped();
        prop_assert_eq!(grouped.as_str(), persian_groups(value, "٬"));
        prop_assert_eq!(grouped.to_string(), grouped.as_str());
        prop_assert_eq!(Rial::from_grouped(grouped.as_str()), Ok(rial));
        for text in [
            karnameh::text::Grouped(value).to_string(),
            value.to_string(),
            persian_groups(value, ""),
            persian_groups(value, "،"),
        ] {
            prop_assert_eq!(Rial::from_grouped(&text), Ok(rial), "{}", text);
        }
    }

    /// A well-formed text with one character changed is read or refused as the slow form is told.
    #[test]
    fn one_strange_character_is_seen(
        value in 0..10_i128.pow(16),
        at in 0..20_usize,
        strange in prop_oneof![
            any::<char>(), prop::sample::select(vec!['۰', '۹', 'ۺ', 'گ', '٬', '،', ',', '5', '٥', 'ۯ']),
        ],
    ) {
        let mut letters: Vec<char> = persian_groups(value, "٬").chars().collect();
        let at = at % letters.len();
        letters[at] = strange;
        let text: String = letters.iter().collect();
        // A sign before the digits is no part of the first group.
        let digits = text.strip_prefix('-').unwrap_or(&text);
        let groups: Vec<&str> = digits.split('٬').collect();
        let in_persian = |group: &&str| group.chars().all(|c| ('۰'..='۹').contains(&c));
        let length = |group: &str| group.chars().count();
        let [first, rest @ ..] = groups.as_slice() else { unreachable!() };
        let well_formed = !digits.is_empty()
            && groups.iter().all(in_persian)
            && (rest.is_empty() || (1..=3).contains(&length(first)))
            && rest.iter().all(|group| length(group) == 3)
            && (rest.is_empty() || !first.starts_with('۰'));
        // Another separator or script alone may be well formed too: what matters here is Persian.
        let others = letters.iter().any(|c| matches!(c, '،' | ',')) || letters.len() == 1;
        if !others {
            prop_assert_eq!(Rial::from_grouped(&text).is_ok(), well_formed, "{}", text);
        }
    }

    #[test]
    fn no_groups_panic(text in "[0-9۰-۹٠-٩٬,،-]{0,60}") {
        let _ = Rial::from_grouped(&text);
    }
}

#[test]
fn groups_that_are_none_are_told() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(Rial::from_grouped(text).unwrap_err().to_string(), expected, "{text:?}");
    }
    let group = |at| {
        format!(
            "the group of digits that ends at byte {at} has not three, or another separator follows"
        )
    };
    check("", "a whole number has at least one digit, none was given");
    check("۵۷۳٬۹۸", &group(12));
    check("۵۷۳۴٬۹۸۶", &group(8));
    check("1,234،567", &group(5));
    check("1,,234", &group(2));
    let zero = "a number in groups does not begin with a zero, its groups may be in reverse";
    check("۰۰۰٬۱۰۰", zero);
    check("0,123", zero);
    check(",123", "',' at byte 0 is not a digit");
    check("۱٬۲۳4", "'4' at byte 8 is of another digit script than the digits before it");
    check("10000000000000000000000000000", "a whole number has at most 28 digits, more were given");
    assert_eq!(Rial::from_grouped(Rial::MAX.to_grouped().as_str()), Ok(Rial::MAX));
    assert_eq!(Rial::from_grouped(Rial::MIN.to_grouped().as_str()), Ok(Rial::MIN));
    let beyond = format!("۱{}", "٬۰۰۰".repeat(10));
    assert!(Rial::from_grouped(&beyond).is_err() && Rial::from_grouped(&beyond.repeat(2)).is_err());
}
