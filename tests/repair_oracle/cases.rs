//! Random relations, and figures of which some are wrong and some are missing.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use karnameh::quantity::{Bound, Interval, Number, Reading, Stated};
use karnameh::reconcile::{Absence, Figure};
use karnameh::relation::{Name, Relation};
use karnameh::repair::{Range, System, Weights};

use crate::model::Model;

/// `SplitMix64`.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % u64::try_from(sides).unwrap()).unwrap()
    }

    pub(crate) fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.roll(all.len())]
    }

    pub(crate) fn one_in(&mut self, sides: usize) -> bool {
        self.roll(sides) == 0
    }

    pub(crate) fn between(&mut self, low: i64, high: i64) -> i64 {
        low + i64::try_from(self.roll(usize::try_from(high - low + 1).unwrap())).unwrap()
    }
}

pub(crate) const NAMES: [&str; 12] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];

pub(crate) fn cases(usual: usize) -> usize {
    std::env::var("KARNAMEH_CASES").ok().and_then(|it| it.parse().ok()).unwrap_or(usual)
}

/// Relations and what is known of their figures.
pub(crate) struct Case {
    pub(crate) relations: Vec<Relation>,
    pub(crate) figures: BTreeMap<Name, Figure>,
    pub(crate) weights: Weights,
    /// Values that keep the relations, before any was corrupted.
    pub(crate) truth: [i64; 12],
    pub(crate) is_corrupted: bool,
}

impl Case {
    pub(crate) fn system(&self) -> System {
        System::of(self.relations.clone()).unwrap()
    }

    pub(crate) fn model(&self) -> Model {
        Model::new(&self.relations, &self.figures)
    }

    pub(crate) fn told(&self) -> String {
        let relations: Vec<String> = self.relations.iter().map(ToString::to_string).collect();
        let figures: Vec<String> = self
            .figures
            .iter()
            .map(|(name, it)| match it.value() {
                Some(_) => format!("{name}: {}", Range::from(it.interval())),
                None => format!("{name}: missing {}", Range::from(it.interval())),
            })
            .collect();
        format!("{}\n{}\n{:?}", relations.join("; "), figures.join(", "), self.weights)
    }
}

/// Sums that hang together as trees, some of them as inequalities. The totals take the values of their parts.
pub(crate) fn forest(dice: &mut Dice, truth: &mut [i64; 12]) -> Vec<String> {
    let mut relations = Vec::new();
    let mut next = 0;
    let mut roots: Vec<usize> = Vec::new();
    while relations.len() < 6 && next < 11 {
        let total = next;
        next += 1;
        let mut parts = Vec::new();
        let mut sum = 0;
        for _ in 0..=dice.roll(3) {
            let part = if !roots.is_empty() && dice.one_in(2) {
                roots.remove(dice.roll(roots.len()))
            } else if next < 12 {
                next += 1;
                next - 1
            } else {
                break;
            };
            let by = dice.pick(&[1, 1, 1, 1, -1, 2, 3]);
            sum += by * truth[part];
            parts.push(format!("{by}*{}", NAMES[part]));
        }
        if parts.is_empty() {
            break;
        }
        truth[total] = sum;
        let sign = dice.pick(&["=", "=", "=", "=", "<=", ">="]);
        let tolerance = if sign == "=" && dice.one_in(4) { " ± 1.5" } else { "" };
        relations.push(format!("{} {sign} {}{tolerance}", NAMES[total], parts.join(" + ")));
        roots.push(total);
        if dice.one_in(5) {
            break;
        }
    }
    relations
}

/// Relations of any figures, so that most go round in circles; most hold for the true values.
pub(crate) fn tangle(dice: &mut Dice, truth: &[i64; 12]) -> Vec<String> {
    let count = 2 + dice.roll(11);
    let relation = |dice: &mut Dice| {
        let mut names: Vec<usize> = (0..count).collect();
        let mut terms = Vec::new();
        // Coefficients in quarters.
        let mut sum = 0;
        for _ in 0..=dice.roll(4.min(count)) {
            let at = names.remove(dice.roll(names.len()));
            let (quarters, text) = dice.pick(&[
                (4, "1"),
                (4, "1"),
                (-4, "-1"),
                (-4, "-1"),
                (8, "2"),
                (2, "0.5"),
                (-1, "-0.25"),
                (-12, "-3"),
            ]);
            sum += quarters * truth[at];
            terms.push(format!("{text}*{}", NAMES[at]));
            if names.is_empty() {
                break;
            }
        }
        let sign = dice.pick(&["=", "=", "=", "=", "<=", ">=", "<", ">"]);
        let slack = match sign {
            "=" => 0,
            "<=" => dice.between(0, 8),
            "<" => dice.between(1, 8),
            ">" => -dice.between(1, 8),
            _ => -dice.between(0, 8),
        };
        let shift = if dice.one_in(12) { dice.between(-8, 8) } else { 0 };
        let limit = sum + slack + shift;
        let tolerance = if sign == "=" && dice.one_in(5) { " ± 0.75" } else { "" };
        let hundredths = limit * 25;
        let minus = if hundredths < 0 { "-" } else { "" };
        let (whole, part) = (hundredths.abs() / 100, hundredths.abs() % 100);
        format!("{} {sign} {minus}{whole}.{part:02}{tolerance}", terms.join(" + "))
    };
    let most = 1 + dice.roll(6);
    (0..most).map(|_| relation(dice)).collect()
}

/// Shares of a whole, rates and areas, beside sums.
pub(crate) fn products(dice: &mut Dice, truth: &mut [i64; 12]) -> Vec<String> {
    for value in truth.iter_mut() {
        *value = dice.pick(&[0, 1, 2, 3, 4, 5, 10, 20, -2, -5]);
    }
    truth[4] = truth[0] * truth[1];
    truth[5] = truth[2] + truth[3];
    truth[6] = truth[0] * truth[2];
    truth[7] = truth[4] + truth[6];
    let all = [
        "e = a*b",
        "f = c + d",
        "g = a*c",
        "h = e + g",
        "a*b - a*c = e - g",
        "h = a*b + a*c",
        "a*a + i >= a*b",
        "a*b >= 1",
        "c*d = d*c",
        "100*e = 100*a*b ± 50",
        "b <= a*b + c",
        "a >= 1",
        "e + a = a*b + a",
        "a*b - b + i = e - b + i",
    ];
    let count = 1 + dice.roll(4);
    (0..count).map(|_| dice.pick(&all).to_owned()).collect()
}

pub(crate) fn figure(dice: &mut Dice, value: i64) -> Figure {
    let number = Number::from(value);
    let stated = |reading, place| {
        Figure::from(&Stated::exact(number, None).unwrap().read_as(reading, place).unwrap())
    };
    match dice.roll(16) {
        0 | 1 => Figure::absent(dice.pick(&[Absence::NotReported, Absence::Unreadable])),
        2 => Figure::absent(Absence::NotReported).within(Interval::NOT_NEGATIVE),
        3 => stated(Reading::Nearest, 0),
        4 => stated(dice.pick(&[Reading::Nearest, Reading::Truncated]), 1),
        5 if dice.one_in(2) => {
            let near = |by: i64| Number::from(value + by);
            let low = dice.pick(&[Bound::Unbounded, Bound::Open(near(-2)), Bound::Closed(number)]);
            let high = dice.pick(&[Bound::Unbounded, Bound::Open(near(1)), Bound::Closed(near(1))]);
            Figure::known(number, Interval::between(low, high))
        }
        _ => stated(Reading::Exact, 0),
    }
}

pub(crate) fn case(
    dice: &mut Dice,
    relations: impl FnOnce(&mut Dice, &mut [i64; 12]) -> Vec<String>,
) -> Case {
    let mut truth = [0; 12];
    for value in &mut truth {
        *value = dice.between(-3, 20);
    }
    let relations = relations(dice, &mut truth);
    let mut values = truth;
    let corrupted = dice.pick(&[0, 0, 1, 1, 1, 2, 3]);
    for _ in 0..corrupted {
        let at = dice.roll(12);
        values[at] = dice.pick(&[values[at] * 10, -values[at], values[at] + 9, 0, 7]);
    }
    let mut weights = Weights::new();
    let is_weighed = dice.one_in(2);
    let is_fixed = dice.one_in(3);
    for name in NAMES {
        let name: Name = name.parse().unwrap();
        if is_fixed && dice.one_in(3) {
            weights = weights.fixed(name);
        } else if is_weighed {
            weights = weights.with(name, NonZeroU32::new(dice.pick(&[1, 1, 2, 3])).unwrap());
        }
    }
    let figures = NAMES.iter().zip(values);
    Case {
        relations: relations.iter().map(|it| it.parse().unwrap()).collect(),
        figures: figures.map(|(name, it)| (name.parse().unwrap(), figure(dice, it))).collect(),
        weights,
        truth,
        is_corrupted: corrupted > 0,
    }
}

pub(crate) fn linear(dice: &mut Dice) -> Case {
    if dice.one_in(3) { case(dice, forest) } else { case(dice, |dice, truth| tangle(dice, truth)) }
}
