//! Values that show that a part with products can hold.

use super::{
    End, Fraction, Range,
    feasible::Core,
    propagate::Bounds,
    simplex::Outcome,
    system::{Part, System},
};

/// How many figures that are multiplied are tried at one value each.
const DEEPEST: usize = 8;

impl System {
    /// Whether the rows of a part hold for some values: one of two figures that are multiplied is given a value in the
    /// middle of its range, until what is left is linear. `false` says nothing.
    pub(super) fn has_witness(&self, part: &Part, bounds: &Bounds<'_>) -> bool {
        [false, true].into_iter().any(|second| self.try_values(part, bounds.clone(), second))
    }

    fn try_values(&self, part: &Part, mut bounds: Bounds<'_>, second: bool) -> bool {
        for _ in 0..DEEPEST {
            let core = Core::of(self, part, &bounds);
            if core.check(&bounds).is_err() {
                return false;
            }
            if core.is_linear() {
                if bounds.is_settled && core.is_forest() && core.is_tight() {
                    return true;
                }
                let tableau = core.tableau(&bounds);
                return tableau.is_some_and(|mut it| it.solve() == Outcome::Feasible);
            }
            let is_open = |it: &usize| bounds.range(*it).as_point().is_none();
            let products = core.products.iter().flat_map(|row| &row.terms);
            let mut open = products
                .filter_map(|it| Some((it.figure, it.by?)))
                .filter(|(one, other)| is_open(one) && is_open(other));
            let Some((one, other)) = open.next() else { return false };
            let figure = if second { other } else { one };
            let Some(value) = middle(bounds.range(figure)) else { return false };
            if !bounds.settle(figure, value, part) {
                return false;
            }
        }
        false
    }
}

/// A short value within a range, near its middle if it has one.
fn middle(range: Range) -> Option<Fraction> {
    let at = |end: Option<End>| end.map(|it| it.at);
    let value = match (at(range.low), at(range.high)) {
        (Some(low), Some(high)) => low.plus(high)?.over(Fraction::whole(2))?,
        (Some(low), None) => low.plus(Fraction::ONE)?,
        (None, Some(high)) => high.minus(Fraction::ONE)?,
        (None, None) => Fraction::ONE,
    };
    let mut power = 1_i128;
    for _ in 0..10 {
        let short = value.numerator().checked_mul(power)?.div_euclid(value.denominator());
        let short = Fraction::new(short, power)?;
        if range.contains(short) {
            return Some(short);
        }
        power = power.checked_mul(10)?;
    }
    Some(value)
}
