//! Figures with some of them changed, as they are tried.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};

use super::{End, Fraction, Range, Slip, Written};
use crate::{
    quantity::{Bound, Interval, Number},
    reconcile::Figure,
};

/// Figures as they are tried.
#[derive(Clone)]
pub(super) struct Trial {
    pub(super) figures: Vec<Option<Figure>>,
    pub(super) changes: Vec<(usize, Number, Slip)>,
    pub(super) skipped: BTreeSet<usize>,
    pub(super) weight: u32,
    /// How far its changes are from those that need no tolerance.
    pub(super) off: Fraction,
}

impl Trial {
    /// The same with some figures changed, by one slip.
    pub(super) fn with(
        &self,
        changes: &[(usize, Number, Slip, Option<Figure>)],
        off: Fraction,
    ) -> Self {
        let mut next = self.clone();
        for (at, to, slip, figure) in changes {
            if let Some(its) = next.figures.get_mut(*at) {
                *its = *figure;
            }
            next.changes.push((*at, *to, *slip));
        }
        // Two figures in each other's place are one slip.
        next.weight += changes.first().map_or(0, |(_, _, slip, _)| slip.weight());
        next.off = next.off.plus(off).unwrap_or(next.off);
        next
    }
}

impl Trial {
    /// What it changes, and to what, in the same denomination or another.
    pub(super) fn places(&self) -> BTreeMap<usize, (Number, bool)> {
        let place =
            |(at, to, slip): &(usize, Number, Slip)| (*at, (*to, *slip == Slip::Denomination));
        self.changes.iter().map(place).collect()
    }
}

/// What is known of a figure.
pub(super) fn range(figure: Option<Figure>) -> Range {
    figure.map_or(Range::ALL, |it| it.interval().into())
}

/// A figure taken for its value, as if that were exact.
pub(super) fn point(figure: Option<Figure>) -> Range {
    let value = figure.and_then(Figure::value);
    value.map_or_else(|| range(figure), |it| Range::point(Fraction::from(it)))
}

/// How far a value is from what is left where nothing has a tolerance: from the middle of it, or from its one end if
/// it lies beyond that.
pub(super) fn off(value: Number, left: Range) -> Fraction {
    let value = Fraction::from(value);
    let wanted = match (left.low, left.high) {
        (Some(low), Some(high)) => low.at.plus(high.at).and_then(|it| it.over(Fraction::whole(2))),
        (one, other) => one.or(other).map(|it| it.at).filter(|_| !left.contains(value)),
    };
    let off = wanted.and_then(|it| value.minus(it)).unwrap_or(Fraction::ZERO);
    if off.is_positive() { off } else { off.negated() }
}

/// What is left of a figure that is open on one side, up to twice as far as it has to be: a figure far beyond what
/// relations ask of it explains nothing.
pub(super) fn within_reach(left: Range) -> Range {
    let times = |end: End, by: Option<Fraction>| {
        let at = by.and_then(|by| end.at.times(by)).filter(|_| end.at.is_positive());
        at.map(|at| End::new(at, true))
    };
    match (left.low, left.high) {
        (Some(low), None) => Range { high: times(low, Some(Fraction::whole(2))), ..left },
        (None, Some(high)) => Range { low: times(high, Fraction::new(1, 2)), ..left },
        _ => left,
    }
}

/// A figure with another value, as precise as it is then: where a slip moves the last written digit, the precision
/// goes with it.
pub(super) fn moved(
    figure: Figure,
    (from, to): (Number, Number),
    slip: Slip,
    written: Written,
) -> Option<Figure> {
    let by = to.checked_sub(from).ok()?;
    let power = match slip {
        Slip::Denomination => written.other_denomination().unwrap_or(0),
        _ => slip.moves(),
    };
    let interval = figure.interval();
    // Money with a scale word is rounded or cut at its last digit, and without one it is in full.
    let is_settled = interval.as_point().is_some();
    if let (Slip::Scale(_), Some(_), Some(own)) = (slip, written.denomination, written.scale) {
        let place = written.place.checked_add(power)?;
        if own + power == 0 && written.decimals == 0 {
            return Some(Figure::known(to, Interval::point(to)));
        }
        if own == 0 && is_settled {
            let one = Number::from(1).shifted(place).ok()?;
            let low = Bound::Open(to.checked_sub(one).ok()?);
            let high = Bound::Open(to.checked_add(one).ok()?);
            return Some(Figure::known(to, Interval::between(low, high)));
        }
    }
    let at = |at: Number| {
        if power == 0 { at.checked_add(by).ok() } else { at.shifted(power).ok() }
    };
    let end = |bound: Bound| {
        Some(match bound {
            Bound::Closed(it) => Bound::Closed(at(it)?),
            Bound::Open(it) => Bound::Open(at(it)?),
            Bound::Unbounded => Bound::Unbounded,
        })
    };
    Some(Figure::known(to, Interval::between(end(interval.low())?, end(interval.high())?)))
}

/// Whether two ranges have a value in common.
pub(super) fn overlaps(a: Range, b: Range) -> bool {
    let below = |a: Range, b: Range| {
        a.high.zip(b.low).is_some_and(|(high, low)| {
            high.at < low.at || (high.at == low.at && !(high.is_in && low.is_in))
        })
    };
    !below(a, b) && !below(b, a)
}
