//! The slow, obvious model: Fourier and Motzkin's elimination in whole numbers.

use std::collections::{BTreeMap, BTreeSet};

use karnameh::quantity::{Bound, Interval, Number};
use karnameh::reconcile::{Absence, Figure};
use karnameh::relation::{Comparison, Name, Relation};

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
        let names: BTreeSet<Name> = relations.iter().flat_map(Relation::names).cloned().collect();
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
            let ends = ends.flat_map(|it| {
                [0, 1, -1]
                    .map(|by| it.checked_add(number(by)).expect("the model's numbers are small"))
            });
            let some = [0, 1, 2, 3, 4, 5, 10, 20, 50, 100, -1, -2, -3].map(number);
            let some = some.into_iter().chain(ends).filter(|it| interval.contains(*it));
            // The middle of what the linear rows leave, and beside its ends.
            let rows = projected(self.rows(is_free, &points).0, Some(open)).unwrap();
            let [low, high] = sides(rows, open);
            let within = low.zip(high).map(|((a, below_a, _), (b, below_b, _))| {
                [8, 1, 15].map(|at| {
                    let sum = times(times(a, below_b), 16 - at) + times(times(b, below_a), at);
                    let below = times(16, times(below_a, below_b));
                    (sum / common(sum, below), below / common(sum, below))
                })
            });
            let parts = [(1, 10), (1, 5), (1, 4), (1, 2), (3, 2), (-1, 2), (-5, 1), (-10, 1)];
            let is_in = |(at, below): &(i128, i128)| {
                interval.contains(Number::try_new(SCALE * at / below, 4).unwrap())
            };
            let parts = parts.into_iter().filter(is_in);
            for value in some.map(fraction).chain(within.into_iter().flatten()).chain(parts) {
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
    pub(super) fn left(&self, figure: usize, is_free: &dyn Fn(usize) -> bool) -> Option<[Side; 2]> {
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
