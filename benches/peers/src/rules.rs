//! Twenty-five rules over a form of forty figures: a program made of relations beside a loop written by hand for
//! exactly these rules, and beside what else one might write them in.

use std::collections::HashMap;
use std::hint::black_box;

use karnameh::check::program::{Columns, Field, Form, Layout, Program};
use karnameh::quantity::Reading;
use karnameh::relation::Relation;
use rust_decimal::Decimal;

use crate::harness::{Group, Numbers, heading};

const FIGURES: usize = 40;
const FORMS: usize = 100_000;
const HALF_MILLION: i64 = 500_000;

/// The rules of the form. Figures 16 to 23 are rials to the million, 32 to 34, 35 and 37 are percent with one digit
/// after the point, 38 is rials a head to the million; all else is exact.
const RULES: [&str; 25] = [
    "f0 = f1 + f2 + f3 + f4",
    "f5 = f6 + f7 + f8",
    "f9 = f10 + f11 + f12 + f13 + f14",
    "f15 = f0 + f5 + f9",
    "f16 = f17 + f18",
    "f19 = f20 + f21 + f22",
    "f23 = f16 + f19",
    "f24 = f25 + f26 + f27",
    "f28 = f29 + f30",
    "f31 = f24 + f28",
    "f1 >= 0",
    "f6 <= f5",
    "f10 <= f9",
    "f17 <= f16",
    "f25 <= f24",
    "f32 = 50 ± 50",
    "f33 = 50 ± 50",
    "f34 = 50 ± 50",
    "f36 >= 0",
    "f32 + f33 + f34 = 100",
    "100*f0 - 100*f36 = f35*f36",
    "100*f17 = f37*f16",
    "f16 = f38*f0",
    "f31 <= 3*f15",
    "f23 <= 1000000*f39",
];

fn field(at: usize) -> Field {
    let field = Field::new(format!("f{at}").parse().unwrap());
    match at {
        16..=23 | 38 => field.read_as(Reading::Nearest, 6),
        32..=34 => field.places(1).read_as(Reading::Nearest, -1),
        35 | 37 => field.places(1).read_as(Reading::Nearest, -1),
        _ => field,
    }
}

/// A form of the loop written by hand.
#[derive(Clone)]
struct Raw {
    values: [i64; FIGURES],
    missing: u64,
}

fn million(value: i64) -> i64 {
    (value + HALF_MILLION).div_euclid(1_000_000) * 1_000_000
}

/// What keeps all rules, rounded as stated; then some of it lost and some corrupted.
fn forms() -> Vec<Raw> {
    let mut dice = Numbers(1405);
    let mut forms = Vec::with_capacity(FORMS);
    for _ in 0..FORMS {
        let mut v = [0_i64; FIGURES];
        for at in [1, 2, 3, 4, 6, 7, 8, 10, 11, 12, 13, 14, 25, 26, 27, 29, 30] {
            v[at] = 1 + dice.below(5000) as i64;
        }
        v[0] = v[1..=4].iter().sum();
        v[5] = v[6..=8].iter().sum();
        v[9] = v[10..=14].iter().sum();
        v[15] = v[0] + v[5] + v[9];
        v[24] = v[25..=27].iter().sum();
        v[28] = v[29] + v[30];
        v[31] = v[24] + v[28];
        for at in [17, 18, 20, 21, 22] {
            v[at] = 1_000_000_000 + dice.below(5_000_000_000_000) as i64;
        }
        v[16] = v[17] + v[18];
        v[19] = v[20..=22].iter().sum();
        v[23] = v[16] + v[19];
        v[32] = dice.below(400) as i64;
        v[33] = dice.below(400) as i64;
        v[34] = 1000 - v[32] - v[33];
        v[36] = v[0] * 100 / (80 + dice.below(50) as i64) + 1;
        v[35] = ((v[0] - v[36]) * 1000 * 2 + v[36]).div_euclid(2 * v[36]);
        v[37] =
            (i128::from(v[17]) * 2000 + i128::from(v[16])).div_euclid(i128::from(2 * v[16])) as i64;
        v[38] = million(v[16] / v[0]);
        v[39] = v[23] / 1_000_000 + 1 + dice.below(1000) as i64;
        for at in 16..=23 {
            v[at] = million(v[at]);
        }
        if dice.below(10) == 0 {
            let at = dice.below(FIGURES as u64) as usize;
            v[at] = match dice.below(4) {
                0 => v[at] * 10,
                1 => v[at] / 10,
                2 => v[at] + 9 * 10_i64.pow(dice.below(4) as u32),
                _ => v[at] / 100 * 100 + v[at] % 10 * 10 + v[at] / 10 % 10,
            };
        }
        let mut missing = 0;
        for (at, value) in v.iter_mut().enumerate() {
            if dice.below(50) == 0 {
                missing |= 1 << at;
                *value = 0;
            }
        }
        forms.push(Raw { values: v, missing });
    }
    forms
}

/// The figures of each rule.
const fn mask(figures: &[u32]) -> u64 {
    let (mut mask, mut at) = (0, 0);
    while at < figures.len() {
        mask |= 1 << figures[at];
        at += 1;
    }
    mask
}

const NEEDS: [u64; 25] = [
    mask(&[0, 1, 2, 3, 4]),
    mask(&[5, 6, 7, 8]),
    mask(&[9, 10, 11, 12, 13, 14]),
    mask(&[15, 0, 5, 9]),
    mask(&[16, 17, 18]),
    mask(&[19, 20, 21, 22]),
    mask(&[23, 16, 19]),
    mask(&[24, 25, 26, 27]),
    mask(&[28, 29, 30]),
    mask(&[31, 24, 28]),
    mask(&[1]),
    mask(&[6, 5]),
    mask(&[10, 9]),
    mask(&[17, 16]),
    mask(&[25, 24]),
    mask(&[32]),
    mask(&[33]),
    mask(&[34]),
    mask(&[36]),
    mask(&[32, 33, 34]),
    mask(&[0, 36, 35]),
    mask(&[17, 16, 37]),
    mask(&[16, 38, 0]),
    mask(&[31, 15]),
    mask(&[23, 39]),
];

/// The loop written by hand: the rules that are violated and those that cannot be decided.
#[inline]
fn raw(form: &Raw) -> (u32, u32) {
    let v = &form.values;
    let q = HALF_MILLION;
    let out = [
        v[0] != v[1] + v[2] + v[3] + v[4],
        v[5] != v[6] + v[7] + v[8],
        v[9] != v[10] + v[11] + v[12] + v[13] + v[14],
        v[15] != v[0] + v[5] + v[9],
        (v[16] - v[17] - v[18]).abs() > 3 * q,
        (v[19] - v[20] - v[21] - v[22]).abs() > 4 * q,
        (v[23] - v[16] - v[19]).abs() > 3 * q,
        v[24] != v[25] + v[26] + v[27],
        v[28] != v[29] + v[30],
        v[31] != v[24] + v[28],
        v[1] < 0,
        v[6] > v[5],
        v[10] > v[9],
        v[17] - v[16] > 2 * q,
        v[25] > v[24],
        // Half a tenth either way makes no difference to tenths.
        !(0..=1000).contains(&v[32]),
        !(0..=1000).contains(&v[33]),
        !(0..=1000).contains(&v[34]),
        v[36] < 0,
        (v[32] + v[33] + v[34] - 1000).abs() > 1,
        !growth(v),
        !share(v),
        !a_head(v),
        v[31] > 3 * v[15],
        v[23] - q > 1_000_000 * v[39],
    ];
    let mut violated = 0;
    for (at, out) in out.into_iter().enumerate() {
        violated |= u32::from(out) << at;
    }
    let mut open = 0;
    if form.missing != 0 {
        for (at, needs) in NEEDS.iter().enumerate() {
            open |= u32::from(form.missing & needs != 0) << at;
        }
        // What is multiplied by nothing may be missing.
        for (rule, zero, factor) in [(20, 36, 35), (22, 0, 38)] {
            if form.missing & NEEDS[rule] == 1 << factor && v[zero] == 0 {
                open &= !(1 << rule);
            }
        }
    }
    (violated & !open, open)
}

/// How many verdicts are violated and undetermined.
type Counts = (usize, usize);

fn count_raw(forms: &[Raw]) -> Counts {
    forms.iter().fold((0, 0), |(bad, open), form| {
        let (violated, undetermined) = raw(form);
        (bad + violated.count_ones() as usize, open + undetermined.count_ones() as usize)
    })
}

/// The form with one custom function for each rule; garde passes over what is missing.
#[derive(garde::Validate)]
struct Guarded {
    #[garde(
        custom(|v: &Raw, _: &()| rule(v, 0, |v| v[0] == v[1] + v[2] + v[3] + v[4])),
        custom(|v: &Raw, _: &()| rule(v, 1, |v| v[5] == v[6] + v[7] + v[8])),
        custom(|v: &Raw, _: &()| rule(v, 2, |v| v[9] == v[10] + v[11] + v[12] + v[13] + v[14])),
        custom(|v: &Raw, _: &()| rule(v, 3, |v| v[15] == v[0] + v[5] + v[9])),
        custom(|v: &Raw, _: &()| rule(v, 4, |v| (v[16] - v[17] - v[18]).abs() <= 3 * HALF_MILLION)),
        custom(|v: &Raw, _: &()| rule(v, 5, |v| (v[19] - v[20] - v[21] - v[22]).abs() <= 4 * HALF_MILLION)),
        custom(|v: &Raw, _: &()| rule(v, 6, |v| (v[23] - v[16] - v[19]).abs() <= 3 * HALF_MILLION)),
        custom(|v: &Raw, _: &()| rule(v, 7, |v| v[24] == v[25] + v[26] + v[27])),
        custom(|v: &Raw, _: &()| rule(v, 8, |v| v[28] == v[29] + v[30])),
        custom(|v: &Raw, _: &()| rule(v, 9, |v| v[31] == v[24] + v[28])),
        custom(|v: &Raw, _: &()| rule(v, 10, |v| v[1] >= 0)),
        custom(|v: &Raw, _: &()| rule(v, 11, |v| v[6] <= v[5])),
        custom(|v: &Raw, _: &()| rule(v, 12, |v| v[10] <= v[9])),
        custom(|v: &Raw, _: &()| rule(v, 13, |v| v[17] - v[16] <= 2 * HALF_MILLION)),
        custom(|v: &Raw, _: &()| rule(v, 14, |v| v[25] <= v[24])),
        custom(|v: &Raw, _: &()| rule(v, 15, |v| (0..=1000).contains(&v[32]))),
        custom(|v: &Raw, _: &()| rule(v, 16, |v| (0..=1000).contains(&v[33]))),
        custom(|v: &Raw, _: &()| rule(v, 17, |v| (0..=1000).contains(&v[34]))),
        custom(|v: &Raw, _: &()| rule(v, 18, |v| v[36] >= 0)),
        custom(|v: &Raw, _: &()| rule(v, 19, |v| (v[32] + v[33] + v[34] - 1000).abs() <= 1)),
        custom(|v: &Raw, _: &()| rule(v, 20, |v| growth(v))),
        custom(|v: &Raw, _: &()| rule(v, 21, |v| share(v))),
        custom(|v: &Raw, _: &()| rule(v, 22, |v| a_head(v))),
        custom(|v: &Raw, _: &()| rule(v, 23, |v| v[31] <= 3 * v[15])),
        custom(|v: &Raw, _: &()| rule(v, 24, |v| v[23] - HALF_MILLION <= 1_000_000 * v[39])),
    )]
    form: Raw,
}

fn rule(form: &Raw, at: usize, holds: impl Fn(&[i64; FIGURES]) -> bool) -> garde::Result {
    if form.missing & NEEDS[at] != 0 || holds(&form.values) {
        Ok(())
    } else {
        Err(garde::Error::new(RULES[at]))
    }
}

fn wide(a: i64, b: i64) -> i128 {
    i128::from(a) * i128::from(b)
}

/// 100·part against percent·whole, the percent in tenths with half a tenth either way.
fn share(v: &[i64; FIGURES]) -> bool {
    let (p, q) = (5, HALF_MILLION);
    let (a, b) = (v[37] * 10 - p, v[37] * 10 + p);
    let (c, d) = (v[16] - q, v[16] + q);
    let all = [wide(a, c), wide(a, d), wide(b, c), wide(b, d)];
    let least = all[0].min(all[1]).min(all[2].min(all[3]));
    let most = all[0].max(all[1]).max(all[2].max(all[3]));
    wide(v[17] - q, 10_000) <= most && wide(v[17] + q, 10_000) >= least
}

fn growth(v: &[i64; FIGURES]) -> bool {
    let gap = wide(v[0] - v[36], 10_000) - wide(v[35] * 10, v[36]);
    gap.abs() <= i128::from(v[36].abs()) * 5
}

fn a_head(v: &[i64; FIGURES]) -> bool {
    let gap = i128::from(v[16]) - wide(v[38], v[0]);
    gap.abs() <= wide(v[0].abs(), HALF_MILLION) + i128::from(HALF_MILLION)
}

/// How many violations garde tells.
fn guarded(form: &Guarded) -> usize {
    use garde::Validate;
    form.validate().err().map_or(0, |report| report.iter().count())
}

/// The rules over decimals looked up by name, `None` where one is missing.
fn naive(figures: &HashMap<String, Decimal>, names: &[String]) -> Counts {
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

/// The rules in the Common Expression Language, in the integers of the loop written by hand and for whole figures of
/// zero or more in the products.
const EXPRESSIONS: [&str; 25] = [
    "f0 == f1 + f2 + f3 + f4",
    "f5 == f6 + f7 + f8",
    "f9 == f10 + f11 + f12 + f13 + f14",
    "f15 == f0 + f5 + f9",
    "f16 - f17 - f18 <= 1500000 && f16 - f17 - f18 >= -1500000",
    "f19 - f20 - f21 - f22 <= 2000000 && f19 - f20 - f21 - f22 >= -2000000",
    "f23 - f16 - f19 <= 1500000 && f23 - f16 - f19 >= -1500000",
    "f24 == f25 + f26 + f27",
    "f28 == f29 + f30",
    "f31 == f24 + f28",
    "f1 >= 0",
    "f6 <= f5",
    "f10 <= f9",
    "f17 - f16 <= 1000000",
    "f25 <= f24",
    "f32 >= 0 && f32 <= 1000",
    "f33 >= 0 && f33 <= 1000",
    "f34 >= 0 && f34 <= 1000",
    "f36 >= 0",
    "f32 + f33 + f34 >= 999 && f32 + f33 + f34 <= 1001",
    "(f0 - f36) * 10000 >= (f35 * 10 - 5) * f36 && (f0 - f36) * 10000 <= (f35 * 10 + 5) * f36",
    "(f17 + 500000) * 10000 >= (f37 * 10 - 5) * (f16 - 500000) && (f17 - 500000) * 10000 <= (f37 * 10 + 5) * (f16 + 500000)",
    "f16 + 500000 >= (f38 - 500000) * f0 && f16 - 500000 <= (f38 + 500000) * f0",
    "f31 <= 3 * f15",
    "f23 - 500000 <= 1000000 * f39",
];

/// What an interpreter of expressions says; a missing figure is an undeclared name to it.
fn interpreted(rules: &[cel::Program], figures: &cel::Context<'_, '_>) -> Counts {
    rules.iter().fold((0, 0), |(bad, open), rule| match rule.execute(figures) {
        Ok(cel::Value::Bool(true)) => (bad, open),
        Ok(_) => (bad + 1, open),
        Err(_) => (bad, open + 1),
    })
}

/// The rules as custom functions of a derived validator.
fn run_guarded(program: &Program, filled: &[Form], raws: &[Raw]) {
    let guards: Vec<Guarded> = raws.iter().map(|raw| Guarded { form: raw.clone() }).collect();
    let told: usize = guards.iter().map(guarded).sum();
    println!("# garde: {told} violated, by hand {}", count_raw(raws).0);
    Group::new("one form of 25 rules", raws.len(), || {
        for form in filled {
            black_box(program.check(black_box(form)));
        }
    })
    .peer("garde, custom functions", || {
        for form in &guards {
            black_box(guarded(black_box(form)));
        }
    })
    .print();
}

/// The rules through the interpreter of expressions, on few forms.
fn run_expressions(program: &Program, filled: &[Form], raws: &[Raw], names: &[String]) {
    let rules: Vec<cel::Program> =
        EXPRESSIONS.iter().map(|it| cel::Program::compile(it).unwrap()).collect();
    let contexts: Vec<cel::Context<'_, '_>> = raws
        .iter()
        .map(|raw| {
            let mut context = cel::Context::default();
            for at in (0..FIGURES).filter(|at| raw.missing >> at & 1 == 0) {
                context.add_variable_from_value(names[at].as_str(), raw.values[at]);
            }
            context
        })
        .collect();
    let counts = contexts.iter().fold((0, 0), |sum, context| {
        let its = interpreted(&rules, context);
        (sum.0 + its.0, sum.1 + its.1)
    });
    println!("# cel on {} forms: {counts:?}, by hand {:?}", raws.len(), count_raw(raws));
    Group::new("one form of 25 rules", raws.len(), || {
        for form in filled {
            black_box(program.check(black_box(form)));
        }
    })
    .peer("cel", || {
        for context in &contexts {
            black_box(interpreted(&rules, black_box(context)));
        }
    })
    .print();
}

pub fn run() {
    let raws = forms();
    let layout = (0..FIGURES).fold(Layout::new(), |layout, at| layout.with(field(at)).unwrap());
    let relations: Vec<Relation> = RULES.iter().map(|it| it.parse().unwrap()).collect();
    let program = Program::compile(&layout, &relations).unwrap();
    let filled: Vec<Form> = raws
        .iter()
        .map(|raw| {
            let mut form = Form::new(&layout);
            for (at, value) in raw.values.iter().enumerate() {
                if raw.missing >> at & 1 == 0 {
                    form.set(at, *value).unwrap();
                }
            }
            form
        })
        .collect();
    let mut columns = Columns::new(&layout);
    filled.iter().for_each(|form| columns.push(form));

    let by_hand = count_raw(&raws);
    let by_form = filled.iter().fold((0, 0), |(bad, open), form| {
        let verdicts = program.check(form);
        (bad + verdicts.violated().count(), open + verdicts.undetermined().count())
    });
    let batch = program.check_columns(&columns);
    let by_column = (0..RULES.len()).fold((0, 0), |(bad, open), rule| {
        (bad + batch.violated(rule).count(), open + batch.undetermined(rule).count())
    });
    for (row, (raw_form, form)) in raws.iter().zip(&filled).enumerate() {
        let (violated, open) = raw(raw_form);
        let verdicts = program.check(form);
        for at in 0..RULES.len() {
            use karnameh::verdict::Verdict;
            let expected = match (violated >> at & 1, open >> at & 1) {
                (1, _) => Verdict::Violated,
                (_, 1) => Verdict::Undetermined,
                _ => Verdict::Satisfied,
            };
            assert_eq!(verdicts.get(at), Some(expected), "{} {:?}", RULES[at], raw_form.values);
            assert_eq!(batch.get(at, row), Some(expected), "{} {:?}", RULES[at], raw_form.values);
        }
    }
    assert_eq!(by_hand, by_form);
    assert_eq!(by_hand, by_column);
    let all = FORMS * RULES.len();
    println!(
        "# {} satisfied, {} violated, {} undetermined; the same by hand, by form and by column",
        all - by_hand.0 - by_hand.1,
        by_hand.0,
        by_hand.1
    );
    let names: Vec<String> = (0..FIGURES).map(|at| format!("f{at}")).collect();
    let maps: Vec<HashMap<String, Decimal>> = raws[..2000]
        .iter()
        .map(|raw| {
            let there = (0..FIGURES).filter(|at| raw.missing >> at & 1 == 0);
            let places = |at| u32::from(matches!(at, 32..=35 | 37));
            there.map(|at| (names[at].clone(), Decimal::new(raw.values[at], places(at)))).collect()
        })
        .collect();
    let of_maps = maps.iter().fold((0, 0), |sum, map| {
        let its = naive(map, &names);
        (sum.0 + its.0, sum.1 + its.1)
    });
    println!(
        "# naive decimals on 2,000 forms: {of_maps:?}, by hand {:?}",
        count_raw(&raws[..2000])
    );
    heading();
    Group::new("one form of 25 rules", FORMS, || {
        for form in &filled {
            black_box(program.check(black_box(form)));
        }
    })
    .peer("by hand", || {
        for form in &raws {
            black_box(raw(black_box(form)));
        }
    })
    .print();
    Group::new("columns, 25 rules a row", FORMS, || {
        black_box(program.check_columns(black_box(&columns)));
    })
    .peer("by hand", || {
        for form in &raws {
            black_box(raw(black_box(form)));
        }
    })
    .print();
    let mut few = Columns::new(&layout);
    filled[..2000].iter().for_each(|form| few.push(form));
    Group::new("columns, 25 rules a row", 2000, || {
        black_box(program.check_columns(black_box(&few)));
    })
    .peer("by hand", || {
        for form in &raws[..2000] {
            black_box(raw(black_box(form)));
        }
    })
    .print();
    Group::new("one form of 25 rules", 2000, || {
        for form in &filled[..2000] {
            black_box(program.check(black_box(form)));
        }
    })
    .peer("by hand", || {
        for form in &raws[..2000] {
            black_box(raw(black_box(form)));
        }
    })
    .peer("HashMap<String, Decimal>", || {
        for map in &maps {
            black_box(naive(black_box(map), &names));
        }
    })
    .print();
    run_guarded(&program, &filled, &raws);
    run_expressions(&program, &filled[..500], &raws[..500], &names);
}
