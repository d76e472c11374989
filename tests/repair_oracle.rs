//! What relations leave of missing figures and which figures must be wrong, against a slow and obvious model: all sets
//! of figures in the order of their weight, each decided by Fourier and Motzkin's elimination in whole numbers.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU32;

use karnameh::quantity::{Bound, Interval, Number, Reading, Stated};
use karnameh::reconcile::{Absence, Figure};
use karnameh::relation::{Name, Relation};
use karnameh::repair::{End, Limits, Located, Range, System, Weights};

/// The slow, obvious model.
mod oracle {
    use super::*;
    use karnameh::relation::Comparison;

    /// All numbers are whole after so many places.
    const PLACES: usize = 4;
    const SCALE: i128 = 10_i128.pow(4);

    fn scaled(number: Number) -> i128 {
        let text = number.to_string();
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        assert!(part.len() <= PLACES);
        format!("{whole}{part:0<PLACES$}").parse().unwrap()
    }

    fn fraction(number: Number) -> (i128, i128) {
        let value = scaled(number);
        let divisor = common(value, SCALE);
        (value / divisor, SCALE / divisor)
    }

    fn times(a: i128, b: i128) -> i128 {
        a.checked_mul(b).expect("the model's numbers are small")
    }

    fn common(a: i128, b: i128) -> i128 {
        if b == 0 { a.abs() } else { common(b, a % b) }
    }

    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    enum Kind {
        Equal,
        AtMost,
        Less,
    }

    /// A sum of figures with coefficients against a number.
    #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
    struct Row {
        by: Vec<i128>,
        limit: i128,
        kind: Kind,
    }

    impl Row {
        fn reduced(mut self) -> Self {
            let divisor = self.by.iter().fold(self.limit, |all, it| common(all, *it)).max(1);
            self.by.iter_mut().for_each(|it| *it /= divisor);
            self.limit /= divisor;
            self
        }

        fn negated(mut self) -> Self {
            self.by.iter_mut().for_each(|it| *it = -*it);
            self.limit = -self.limit;
            self
        }

        /// So many times this and so many times another.
        fn with(&self, own: i128, other: &Self, its: i128, kind: Kind) -> Self {
            let by = self.by.iter().zip(&other.by);
            let by = by.map(|(a, b)| times(*a, own) + times(*b, its)).collect();
            Self { by, limit: times(self.limit, own) + times(other.limit, its), kind }.reduced()
        }

        fn is_constant(&self) -> bool {
            self.by.iter().all(|it| *it == 0)
        }

        fn holds(&self) -> bool {
            match self.kind {
                Kind::Equal => self.limit == 0,
                Kind::AtMost => self.limit >= 0,
                Kind::Less => self.limit > 0,
            }
        }
    }

    /// Rows without one of their figures.
    fn without(rows: &BTreeSet<Row>, figure: usize) -> BTreeSet<Row> {
        let equal = rows.iter().find(|it| it.kind == Kind::Equal && it.by[figure] != 0);
        let (with, mut left): (BTreeSet<Row>, BTreeSet<Row>) =
            rows.iter().cloned().partition(|it| it.by[figure] != 0);
        if let Some(equal) = equal {
            let own = equal.by[figure];
            for row in with.iter().filter(|it| *it != equal) {
                let its = -times(row.by[figure], own.signum());
                left.insert(row.with(own.abs(), equal, its, row.kind));
            }
            return left;
        }
        let (above, below): (Vec<&Row>, Vec<&Row>) = with.iter().partition(|it| it.by[figure] > 0);
        for a in &above {
            for b in &below {
                left.insert(a.with(-b.by[figure], b, a.by[figure], a.kind.max(b.kind)));
            }
        }
        left
    }

    /// Rows of one figure alone, or of none; `None` if they cannot hold.
    fn projected(rows: Vec<Row>, keep: Option<usize>) -> Option<BTreeSet<Row>> {
        let mut rows: BTreeSet<Row> = rows.into_iter().map(Row::reduced).collect();
        loop {
            if rows.iter().any(|it| it.is_constant() && !it.holds()) {
                return None;
            }
            rows.retain(|it| !it.is_constant());
            // Of rows with the same sum the one with the least limit.
            let mut before: Option<Row> = None;
            rows.retain(|it| {
                let same = before.as_ref().is_some_and(|last| {
                    last.by == it.by && last.limit < it.limit && it.kind != Kind::Equal
                });
                if !same {
                    before = Some(it.clone());
                }
                !same
            });
            let cost = |figure: usize| {
                let its = || rows.iter().filter(|it| it.by[figure] != 0);
                if its().any(|it| it.kind == Kind::Equal) {
                    return 0;
                }
                let above = its().filter(|it| it.by[figure] > 0).count();
                1 + above * (its().count() - above)
            };
            let count = rows.first().map_or(0, |it| it.by.len());
            let open = (0..count).filter(|it| Some(*it) != keep);
            let open = open.filter(|it| rows.iter().any(|row| row.by[*it] != 0));
            let Some(next) = open.min_by_key(|it| cost(*it)) else { return Some(rows) };
            rows = without(&rows, next);
        }
    }

    /// A value as a fraction, and whether it belongs.
    pub(super) type Side = Option<(i128, i128, bool)>;

    fn sides(rows: BTreeSet<Row>, figure: usize) -> [Side; 2] {
        let mut sides: [Side; 2] = [None, None];
        for row in rows {
            let is_in = row.kind != Kind::Less;
            let turned = if row.kind == Kind::Equal { vec![row.clone().negated()] } else { vec![] };
            for row in turned.into_iter().chain([row]) {
                let by = row.by[figure];
                let (at, below) = (row.limit * by.signum(), by.abs());
                let side = &mut sides[usize::from(by > 0)];
                let inner = side.is_none_or(|(its, its_below, closed)| {
                    let gap = times(at, its_below) - times(its, below);
                    (if by > 0 { gap < 0 } else { gap > 0 }) || (gap == 0 && closed && !is_in)
                });
                if inner {
                    let divisor = common(at, below);
                    *side = Some((at / divisor, below / divisor, is_in));
                }
            }
        }
        sides
    }

    /// A relation: its terms by their figures, with what the sum may be.
    pub(super) struct Poly {
        terms: BTreeMap<Vec<usize>, i128>,
        comparison: Comparison,
        tolerance: i128,
    }

    pub(super) struct Model {
        pub(super) names: Vec<Name>,
        pub(super) polys: Vec<Poly>,
        pub(super) intervals: Vec<Interval>,
        pub(super) is_known: Vec<bool>,
    }

    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(super) enum Decided {
        Yes,
        No,
        Unknown,
    }

    impl Model {
        pub(super) fn new(relations: &[Relation], figures: &BTreeMap<Name, Figure>) -> Self {
            let names: BTreeSet<Name> =
                relations.iter().flat_map(Relation::names).cloned().collect();
            let names: Vec<Name> = names.into_iter().collect();
            let place = |name: &Name| names.binary_search(name).unwrap();
            let poly = |relation: &Relation| {
                let mut terms: BTreeMap<Vec<usize>, i128> = BTreeMap::new();
                for (sum, sign) in [(relation.left(), 1), (relation.right(), -1)] {
                    for term in sum.terms() {
                        let mut of: Vec<usize> = term.names().iter().map(place).collect();
                        of.sort_unstable();
                        *terms.entry(of).or_default() += sign * scaled(term.coefficient());
                    }
                }
                terms.retain(|_, it| *it != 0);
                let tolerance = scaled(relation.tolerance());
                Poly { terms, comparison: relation.comparison(), tolerance }
            };
            let polys = relations.iter().map(poly).collect();
            let figure =
                |it: &Name| figures.get(it).map_or(Figure::absent(Absence::NotReported), |it| *it);
            let intervals = names.iter().map(|it| figure(it).interval()).collect();
            let is_known = names.iter().map(|it| figure(it).value().is_some()).collect();
            Self { names, polys, intervals, is_known }
        }

        /// The rows of a relation when some figures are points; `None` if two others are multiplied.
        fn linear(&self, poly: &Poly, points: &[Option<(i128, i128)>]) -> Option<Vec<Row>> {
            let mut scale = 1;
            let points_of = poly.terms.keys().flatten().filter_map(|it| points[*it]);
            for below in points_of.map(|it| it.1).collect::<BTreeSet<_>>() {
                scale = times(scale, times(below, below));
            }
            let mut row = Row { by: vec![0; self.names.len()], limit: 0, kind: Kind::Equal };
            let mut squares: BTreeMap<Vec<usize>, i128> = BTreeMap::new();
            for (figures, coefficient) in &poly.terms {
                let mut coefficient = times(*coefficient, scale);
                let mut open = Vec::new();
                for figure in figures {
                    match points[*figure] {
                        Some((value, below)) => {
                            assert_eq!(coefficient % below, 0);
                            coefficient = times(coefficient / below, value);
                        }
                        None => open.push(*figure),
                    }
                }
                match open[..] {
                    [] => row.limit -= coefficient,
                    [figure] => row.by[figure] += coefficient,
                    _ => *squares.entry(open).or_default() += coefficient,
                }
            }
            if squares.values().any(|it| *it != 0) {
                return None;
            }
            let tolerance = times(poly.tolerance, scale);
            Some(match poly.comparison {
                Comparison::Equal if tolerance == 0 => vec![row],
                Comparison::Equal => {
                    let mut other = row.clone().negated();
                    row.limit += tolerance;
                    other.limit += tolerance;
                    vec![Row { kind: Kind::AtMost, ..row }, Row { kind: Kind::AtMost, ..other }]
                }
                Comparison::AtMost => vec![Row { kind: Kind::AtMost, ..row }],
                Comparison::Less => vec![Row { kind: Kind::Less, ..row }],
                Comparison::AtLeast => vec![Row { kind: Kind::AtMost, ..row.negated() }],
                Comparison::Greater => vec![Row { kind: Kind::Less, ..row.negated() }],
            })
        }

        /// The rows that keep a figure in its interval.
        fn bounds(&self, figure: usize) -> Vec<Row> {
            let row = |sign: i128, bound: Bound| {
                let (number, kind) = match bound {
                    Bound::Closed(it) => (it, Kind::AtMost),
                    Bound::Open(it) => (it, Kind::Less),
                    Bound::Unbounded => return None,
                };
                let mut by = vec![0; self.names.len()];
                by[figure] = sign * SCALE;
                Some(Row { by, limit: sign * scaled(number), kind })
            };
            let interval = self.intervals[figure];
            row(-1, interval.low()).into_iter().chain(row(1, interval.high())).collect()
        }

        fn points(&self, is_free: &dyn Fn(usize) -> bool) -> Vec<Option<(i128, i128)>> {
            let point =
                |at: usize| self.intervals[at].as_point().filter(|_| !is_free(at)).map(fraction);
            (0..self.names.len()).map(point).collect()
        }

        /// The linear rows, and whether that is all of them.
        fn rows(
            &self,
            is_free: &dyn Fn(usize) -> bool,
            points: &[Option<(i128, i128)>],
        ) -> (Vec<Row>, bool) {
            let open = (0..self.names.len()).filter(|it| points[*it].is_none() && !is_free(*it));
            let mut rows: Vec<Row> = open.flat_map(|it| self.bounds(it)).collect();
            let mut all = true;
            for poly in &self.polys {
                match self.linear(poly, points) {
                    Some(its) => rows.extend(its),
                    None => all = false,
                }
            }
            (rows, all)
        }

        /// Whether all can hold when some figures are free, which includes what is known of missing ones.
        pub(super) fn decide(&self, is_free: &dyn Fn(usize) -> bool) -> Decided {
            self.decide_at(is_free, self.points(is_free), 0)
        }

        /// The same; of figures that are multiplied up to so many are tried at some values.
        pub(super) fn decide_with(&self, is_free: &dyn Fn(usize) -> bool, tries: usize) -> Decided {
            self.decide_at(is_free, self.points(is_free), tries)
        }

        /// Whether the rows that are linear as they stand cannot hold.
        pub(super) fn is_refuted(&self, is_free: &dyn Fn(usize) -> bool) -> bool {
            projected(self.rows(is_free, &self.points(is_free)).0, None).is_none()
        }

        fn decide_at(
            &self,
            is_free: &dyn Fn(usize) -> bool,
            mut points: Vec<Option<(i128, i128)>>,
            tries: usize,
        ) -> Decided {
            loop {
                let (rows, all) = self.rows(is_free, &points);
                if projected(rows.clone(), None).is_none() {
                    return Decided::No;
                }
                if all {
                    return Decided::Yes;
                }
                let mut more = false;
                for (figure, point) in points.iter_mut().enumerate().filter(|it| it.1.is_none()) {
                    let rows = projected(rows.clone(), Some(figure)).unwrap();
                    if let [Some((low, below, true)), Some(high)] = sides(rows, figure)
                        && high == (low, below, true)
                    {
                        *point = Some((low, below));
                        more = true;
                    }
                }
                if !more {
                    break;
                }
            }
            if tries == 0 {
                return Decided::Unknown;
            }
            let multiplied = |it: &&Poly| self.linear(it, &points).is_none();
            let products = self.polys.iter().filter(multiplied).flat_map(|it| it.terms.keys());
            let multiplied = products.filter(|it| it.len() == 2).flatten();
            let open: BTreeSet<usize> =
                multiplied.copied().filter(|it| points[*it].is_none()).collect();
            for open in open {
                let interval = if is_free(open) { Interval::ALL } else { self.intervals[open] };
                let ends = [interval.low(), interval.high()].into_iter().filter_map(Bound::number);
                let some = [0, 1, 2, 3, 4, 5, 10, 20, 50, 100, -1].map(number);
                let some = some.into_iter().chain(ends).filter(|it| interval.contains(*it));
                // The middle of what the linear rows leave.
                let rows = projected(self.rows(is_free, &points).0, Some(open)).unwrap();
                let middle = match sides(rows, open) {
                    [Some((a, below_a, _)), Some((b, below_b, _))] => {
                        let sum = times(a, below_b) + times(b, below_a);
                        let below = times(2, times(below_a, below_b));
                        Some((sum / common(sum, below), below / common(sum, below)))
                    }
                    _ => None,
                };
                let parts = [(1, 10), (1, 5), (1, 4), (1, 2), (3, 2), (-1, 2), (-5, 1), (-10, 1)];
                let is_in = |(at, below): &(i128, i128)| {
                    interval.contains(Number::try_new(SCALE * at / below, 4).unwrap())
                };
                let parts = parts.into_iter().filter(is_in);
                for value in some.map(fraction).chain(middle).chain(parts) {
                    let mut points = points.clone();
                    points[open] = Some(value);
                    if self.decide_at(is_free, points, tries - 1) == Decided::Yes {
                        return Decided::Yes;
                    }
                }
            }
            Decided::Unknown
        }

        /// What is left of a figure; `None` if nothing can hold.
        pub(super) fn left(
            &self,
            figure: usize,
            is_free: &dyn Fn(usize) -> bool,
        ) -> Option<[Side; 2]> {
            let points = self.points(is_free);
            if let Some((value, below)) = points[figure] {
                let side = Some((value, below, true));
                return (self.decide(is_free) == Decided::Yes).then_some([side, side]);
            }
            let (rows, all) = self.rows(is_free, &points);
            assert!(all, "the relations are linear");
            Some(sides(projected(rows, Some(figure))?, figure))
        }
    }

    fn number(value: i64) -> Number {
        value.into()
    }
}

use oracle::{Decided, Model, Side};

/// `SplitMix64`.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % u64::try_from(sides).unwrap()).unwrap()
    }

    fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.roll(all.len())]
    }

    fn one_in(&mut self, sides: usize) -> bool {
        self.roll(sides) == 0
    }

    fn between(&mut self, low: i64, high: i64) -> i64 {
        low + i64::try_from(self.roll(usize::try_from(high - low + 1).unwrap())).unwrap()
    }
}

const NAMES: [&str; 12] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];

fn cases(usual: usize) -> usize {
    std::env::var("KARNAMEH_CASES").ok().and_then(|it| it.parse().ok()).unwrap_or(usual)
}

/// Relations and what is known of their figures.
struct Case {
    relations: Vec<Relation>,
    figures: BTreeMap<Name, Figure>,
    weights: Weights,
    /// Values that keep the relations, before any was corrupted.
    truth: [i64; 12],
    is_corrupted: bool,
}

impl Case {
    fn system(&self) -> System {
        System::of(self.relations.clone()).unwrap()
    }

    fn model(&self) -> Model {
        Model::new(&self.relations, &self.figures)
    }

    fn told(&self) -> String {
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
fn forest(dice: &mut Dice, truth: &mut [i64; 12]) -> Vec<String> {
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
fn tangle(dice: &mut Dice, truth: &[i64; 12]) -> Vec<String> {
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
fn products(dice: &mut Dice, truth: &mut [i64; 12]) -> Vec<String> {
    for value in truth.iter_mut() {
        *value = dice.pick(&[0, 1, 2, 3, 4, 5, 10, 20]);
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

fn figure(dice: &mut Dice, value: i64) -> Figure {
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

fn case(dice: &mut Dice, relations: impl FnOnce(&mut Dice, &mut [i64; 12]) -> Vec<String>) -> Case {
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

fn linear(dice: &mut Dice) -> Case {
    if dice.one_in(3) { case(dice, forest) } else { case(dice, |dice, truth| tangle(dice, truth)) }
}

/// The figures of a model that can be wrong, each with what it weighs.
fn changeable(model: &Model, weights: &Weights) -> Vec<(usize, u64)> {
    let known = (0..model.names.len()).filter(|it| model.is_known[*it]);
    known.filter_map(|it| Some((it, u64::from(weights.of(&model.names[it])?.get())))).collect()
}

/// All sets of the figures that can be wrong, by their weight.
fn subsets(figures: &[(usize, u64)]) -> Vec<(u64, BTreeSet<usize>)> {
    let set = |mask: usize| {
        let of = figures.iter().enumerate().filter(|(at, _)| mask >> at & 1 == 1);
        let weight = of.clone().map(|(_, (_, weight))| weight).sum();
        (weight, of.map(|(_, (figure, _))| *figure).collect())
    };
    let mut all: Vec<(u64, BTreeSet<usize>)> = (0..1 << figures.len()).map(set).collect();
    all.sort();
    all
}

/// The sets of least weight; `None` if no set does.
fn least(model: &Model, weights: &Weights) -> Option<(u64, BTreeSet<BTreeSet<usize>>)> {
    let changeable = changeable(model, weights);
    let everything: BTreeSet<usize> = changeable.iter().map(|it| it.0).collect();
    if model.decide(&|it| everything.contains(&it)) == Decided::No {
        return None;
    }
    let mut found: Option<(u64, BTreeSet<BTreeSet<usize>>)> = None;
    for (weight, set) in subsets(&changeable) {
        if found.as_ref().is_some_and(|it| it.0 < weight) {
            break;
        }
        if model.decide(&|it| set.contains(&it)) == Decided::Yes {
            found.get_or_insert((weight, BTreeSet::new())).1.insert(set);
        }
    }
    found
}

fn places(model: &Model, located: &Located) -> BTreeSet<BTreeSet<usize>> {
    let place = |it: &Name| model.names.binary_search(it).unwrap();
    located.sets().iter().map(|set| set.iter().map(place).collect()).collect()
}

/// What is told to contradict does, with nothing but the figures that are told beside it.
fn contradicts(case: &Case, relations: &[Relation], figures: &[Name]) -> bool {
    let listed = case.figures.iter().filter(|(name, _)| figures.contains(name));
    let model = Model::new(relations, &listed.map(|(name, it)| (name.clone(), *it)).collect());
    model.decide(&|_| false) == Decided::No
}

#[test]
fn sets_of_least_weight() {
    let mut dice = Dice(1401);
    let (mut told, mut contradicted) = (BTreeMap::<usize, usize>::new(), 0);
    let cases = cases(4_000);
    for at in 0..cases {
        let case = linear(&mut dice);
        let model = case.model();
        let look = |name: &Name| case.figures.get(name).copied();
        let located = case.system().locate(look, &case.weights, Limits::of_nodes(100_000));
        let context = || format!("case {at}\n{}\n{located:?}", case.told());
        assert!(located.is_complete(), "{}", context());
        let Some((weight, sets)) = least(&model, &case.weights) else {
            assert!(!located.contradictions().is_empty(), "{}", context());
            assert!(located.sets().is_empty(), "{}", context());
            contradicted += 1;
            for it in located.contradictions() {
                assert!(contradicts(&case, &it.relations, &it.figures), "{}", context());
                let right = |it: &Name| {
                    look(it).is_some_and(|it| it.value().is_none()) || case.weights.of(it).is_none()
                };
                assert!(it.figures.iter().all(right), "{}", context());
            }
            continue;
        };
        assert!(located.contradictions().is_empty(), "{}", context());
        assert_eq!(located.weight(), weight, "{}", context());
        assert_eq!(places(&model, &located), sets, "{}", context());
        assert_eq!(located.sets().len(), sets.len(), "{}", context());
        *told.entry(sets.first().unwrap().len()).or_default() += 1;
    }
    assert!(contradicted * 100 > cases, "{contradicted} contradictions");
    for size in 0..3 {
        assert!(told.get(&size).is_some_and(|it| it * 50 > cases), "{told:?}");
    }
}

fn side(end: Option<End>) -> Side {
    end.map(|it| (it.at.numerator(), it.at.denominator(), it.is_in))
}

#[test]
fn what_is_left_of_missing_figures() {
    let mut dice = Dice(1402);
    let (mut values, mut contradicted) = (0, 0);
    let cases = cases(4_000);
    for at in 0..cases {
        let case = linear(&mut dice);
        let model = case.model();
        let implied = case.system().implied(|name| case.figures.get(name).copied());
        let context = || format!("case {at}\n{}\n{implied:?}", case.told());
        assert!(implied.is_complete(), "{}", context());
        if model.decide(&|_| false) == Decided::No {
            contradicted += 1;
            assert!(!implied.contradictions().is_empty(), "{}", context());
            assert!(implied.figures().is_empty(), "{}", context());
            for it in implied.contradictions() {
                assert!(contradicts(&case, &it.relations, &it.figures), "{}", context());
            }
            continue;
        }
        assert!(implied.contradictions().is_empty(), "{}", context());
        let missing = (0..model.names.len()).filter(|it| !model.is_known[*it]);
        assert_eq!(implied.figures().len(), missing.clone().count(), "{}", context());
        for figure in missing {
            let name = &model.names[figure];
            let left = &implied.figures()[name];
            let sides = [side(left.range.low), side(left.range.high)];
            let expected = model.left(figure, &|_| false).unwrap();
            assert_eq!(sides, expected, "{name} of {}", context());
            values += usize::from(left.value().is_some());
            // The range follows from what is told beside it and from nothing else.
            let beside = |it: &Name| it == name || left.figures.contains(it);
            let beside = case.figures.iter().filter(|(it, _)| beside(it));
            let known: BTreeMap<Name, Figure> = beside.map(|(it, f)| (it.clone(), *f)).collect();
            let smaller = Model::new(&left.relations, &known);
            let own = Range::from(case.figures[name].interval());
            let derived = smaller.names.binary_search(name).map_or_else(
                |_| [side(own.low), side(own.high)],
                |it| smaller.left(it, &|_| false).unwrap(),
            );
            assert_eq!(sides, derived, "{name} of {}", context());
        }
    }
    assert!(values * 10 > cases && contradicted * 20 > cases, "{values} {contradicted}");
}

#[test]
fn products_of_figures() {
    let mut dice = Dice(1403);
    let (mut complete, mut open) = (0, 0);
    let cases = cases(3_000);
    for at in 0..cases {
        let case = case(&mut dice, products);
        let model = case.model();
        let system = case.system();
        let look = |name: &Name| case.figures.get(name).copied();
        let located = system.locate(look, &case.weights, Limits::of_nodes(100_000));
        let context = || format!("case {at}\n{}\n{located:?}", case.told());
        let decide = |set: &BTreeSet<usize>| model.decide(&|it| set.contains(&it));
        let search = |set: &BTreeSet<usize>| model.decide_with(&|it| set.contains(&it), 2);
        let changeable = changeable(&model, &case.weights);
        let sets = places(&model, &located);
        if !located.contradictions().is_empty() {
            let all: BTreeSet<usize> = changeable.iter().map(|it| it.0).collect();
            assert_ne!(search(&all), Decided::Yes, "{}", context());
            continue;
        }
        assert!(!sets.is_empty() || !located.is_complete(), "{}", context());
        for set in &sets {
            let decided = decide(set);
            assert!(!model.is_refuted(&|it| set.contains(&it)), "{set:?} {}", context());
            let is_sure = decided == Decided::Yes || search(set) == Decided::Yes;
            assert!(is_sure || !located.is_complete(), "{set:?} {}", context());
        }
        *if located.is_complete() { &mut complete } else { &mut open } += 1;
        // Whatever is lighter, and whatever weighs as much and is not told, does not do it.
        for (weight, set) in subsets(&changeable) {
            if weight > located.weight() {
                break;
            }
            if !sets.contains(&set) {
                assert_ne!(decide(&set), Decided::Yes, "{set:?} {}", context());
                assert_ne!(search(&set), Decided::Yes, "{set:?} {}", context());
            }
        }
        // What is left of missing figures has their true values in it.
        let implied = system.implied(look);
        if !case.is_corrupted && case.relations.iter().all(|it| holds(it, &case.truth)) {
            assert!(implied.contradictions().is_empty(), "{} {implied:?}", context());
            for (name, left) in implied.figures() {
                let truth = case.truth[NAMES.iter().position(|it| *it == name.as_str()).unwrap()];
                let inside = left.range.contains(Number::from(truth).into());
                let known = case.figures[name].interval().contains(truth.into());
                assert!(inside || !known, "{name} {} {implied:?}", context());
            }
        }
    }
    assert!(complete * 4 > cases && open * 50 > cases, "{complete} {open}");
}

/// Whether a relation holds for values.
fn holds(relation: &Relation, truth: &[i64; 12]) -> bool {
    let exact = |it: i64| Figure::from(&Stated::exact(it.into(), None).unwrap());
    let figures = NAMES.iter().zip(truth).map(|(name, it)| (name.parse().unwrap(), exact(*it)));
    let model = Model::new(std::slice::from_ref(relation), &figures.collect());
    model.decide(&|_| false) == Decided::Yes
}
