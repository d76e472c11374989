//! The rules over decimals looked up by name, which is what one writes first.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::{FIGURES, HALF_MILLION, by_hand::Counts, workload::Raw};

/// The figures that a form has, by name.
pub fn map(raw: &Raw, names: &[String]) -> HashMap<String, Decimal> {
    let there = (0..FIGURES).filter(|at| raw.missing >> at & 1 == 0);
    let places = |at| u32::from(matches!(at, 32..=35 | 37));
    there.map(|at| (names[at].clone(), Decimal::new(raw.values[at], places(at)))).collect()
}

/// The rules over decimals looked up by name, `None` where one is missing.
pub fn naive(figures: &HashMap<String, Decimal>, names: &[String]) -> Counts {
    let mut counts = (0, 0);
    let get = |at: usize| figures.get(&names[at]).copied();
    let sum = |total: usize, parts: std::ops::RangeInclusive<usize>, off: i64| {
        let parts: Option<Decimal> = parts.map(get).sum();
        Some((get(total)? - parts?).abs() <= Decimal::from(off))
    };
    let two = |total: usize, a: usize, b: usize, off: i64| {
        Some((get(total)? - get(a)? - get(b)?).abs() <= Decimal::from(off))
    };
    let le = |a: usize, b: usize, off: i64| Some(get(a)? <= get(b)? + Decimal::from(off));
    let within = |a: usize| get(a).map(|it| it >= Decimal::ZERO && it <= Decimal::from(100));
    let (half, q) = (Decimal::new(5, 2), Decimal::from(HALF_MILLION));
    let product =
        |part: Decimal, around: Decimal, a: Decimal, of_a: Decimal, b: Decimal, of_b: Decimal| {
            let all = [
                (a - of_a) * (b - of_b),
                (a - of_a) * (b + of_b),
                (a + of_a) * (b - of_b),
                (a + of_a) * (b + of_b),
            ];
            let (least, most) =
                all.iter().fold((all[0], all[0]), |(x, y), it| (x.min(*it), y.max(*it)));
            part - around <= most && part + around >= least
        };
    let hundred = Decimal::ONE_HUNDRED;
    let growth = || {
        Some(product(
            (get(0)? - get(36)?) * hundred,
            Decimal::ZERO,
            get(35)?,
            half,
            get(36)?,
            Decimal::ZERO,
        ))
    };
    let share = || Some(product(get(17)? * hundred, q * hundred, get(37)?, half, get(16)?, q));
    let a_head = || Some(product(get(16)?, q, get(38)?, q, get(0)?, Decimal::ZERO));
    let all = [
        sum(0, 1..=4, 0),
        sum(5, 6..=8, 0),
        sum(9, 10..=14, 0),
        (|| Some(get(15)? == get(0)? + get(5)? + get(9)?))(),
        two(16, 17, 18, 3 * HALF_MILLION),
        sum(19, 20..=22, 4 * HALF_MILLION),
        two(23, 16, 19, 3 * HALF_MILLION),
        sum(24, 25..=27, 0),
        two(28, 29, 30, 0),
        two(31, 24, 28, 0),
        get(1).map(|it| it >= Decimal::ZERO),
        le(6, 5, 0),
        le(10, 9, 0),
        le(17, 16, 2 * HALF_MILLION),
        le(25, 24, 0),
        within(32),
        within(33),
        within(34),
        get(36).map(|it| it >= Decimal::ZERO),
        (|| Some((get(32)? + get(33)? + get(34)? - hundred).abs() <= Decimal::new(15, 2)))(),
        growth(),
        share(),
        a_head(),
        (|| Some(get(31)? <= get(15)? * Decimal::from(3)))(),
        (|| Some(get(23)? - q <= get(39)? * Decimal::from(1_000_000)))(),
    ];
    for holds in all {
        match holds {
            Some(true) => {}
            Some(false) => counts.0 += 1,
            None => counts.1 += 1,
        }
    }
    counts
}
