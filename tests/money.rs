//! Rials against a model of 128-bit integers: nothing rounds, and what does not fit is an error.

use karnameh::money::{Denomination, Rial, RialError};
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
