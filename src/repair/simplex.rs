//! Whether linear rows over bounded figures can all hold, and how far a figure can go: the simplex method for
//! bounded variables in exact fractions, by Bland's rule, so that it ends.

use alloc::{collections::BTreeMap, vec::Vec};

use super::{End, Fraction, Range, fraction::TooGreat};

/// A value and a multiple of something less than any number, for ends that do not belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Value {
    at: Fraction,
    little: Fraction,
}

impl Value {
    const ZERO: Self = Self { at: Fraction::ZERO, little: Fraction::ZERO };

    fn of(end: End, inwards: Fraction) -> Self {
        Self { at: end.at, little: if end.is_in { Fraction::ZERO } else { inwards } }
    }

    fn plus(self, other: Self) -> Option<Self> {
        Some(Self { at: self.at.plus(other.at)?, little: self.little.plus(other.little)? })
    }

    fn minus(self, other: Self) -> Option<Self> {
        Some(Self { at: self.at.minus(other.at)?, little: self.little.minus(other.little)? })
    }

    fn times(self, by: Fraction) -> Option<Self> {
        Some(Self { at: self.at.times(by)?, little: self.little.times(by)? })
    }

    fn over(self, by: Fraction) -> Option<Self> {
        Some(Self { at: self.at.over(by)?, little: self.little.over(by)? })
    }
}

/// A variable: a figure, or the sum that a row makes.
#[derive(Debug, Clone)]
struct Variable {
    low: Option<Value>,
    high: Option<Value>,
    value: Value,
}

/// What the search came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// All rows can hold.
    Feasible,
    /// They cannot: these ends contradict each other, each a variable and whether it is its upper one.
    Contradiction(Vec<(usize, bool)>),
    /// It was given up.
    GivenUp,
}

/// Rows over variables: the figures first, then one sum for each row.
#[derive(Debug, Clone)]
pub(super) struct Tableau {
    variables: Vec<Variable>,
    /// Each basic variable as a sum of others.
    rows: BTreeMap<usize, BTreeMap<usize, Fraction>>,
    fuel: usize,
}

/// How often the basis may change, for each variable.
const PIVOTS: usize = 60;

impl Tableau {
    /// The tableau of figures with their ranges and of rows with what they allow.
    pub(super) fn new(
        figures: impl IntoIterator<Item = Range>,
        rows: impl IntoIterator<Item = (Vec<(usize, Fraction)>, Range)>,
    ) -> Self {
        let variable = |range: Range| {
            let low = range.low.map(|it| Value::of(it, Fraction::ONE));
            let high = range.high.map(|it| Value::of(it, Fraction::ONE.negated()));
            Variable { low, high, value: low.or(high).unwrap_or(Value::ZERO) }
        };
        let mut variables: Vec<Variable> = figures.into_iter().map(variable).collect();
        let mut basic = BTreeMap::new();
        for (terms, allowed) in rows {
            let mut sum = BTreeMap::new();
            for (figure, coefficient) in terms {
                sum.insert(figure, coefficient);
            }
            basic.insert(variables.len(), sum);
            variables.push(variable(allowed));
        }
        let fuel = (variables.len() + 1) * PIVOTS;
        Self { variables, rows: basic, fuel }
    }

    fn value(&self, at: usize) -> Value {
        self.variables.get(at).map_or(Value::ZERO, |it| it.value)
    }

    /// Whether all can hold.
    pub(super) fn solve(&mut self) -> Outcome {
        if self.settle_values().is_none() {
            return Outcome::GivenUp;
        }
        loop {
            let Some((basic, target, is_low)) = self.first_broken() else {
                return Outcome::Feasible;
            };
            if self.fuel == 0 {
                return Outcome::GivenUp;
            }
            self.fuel -= 1;
            let Some(entering) = self.entering(basic, is_low) else {
                return Outcome::Contradiction(self.contradiction(basic, is_low));
            };
            if self.pivot_to(basic, entering, target).is_none() {
                return Outcome::GivenUp;
            }
        }
    }

    /// Gives the basic variables the values of their sums.
    fn settle_values(&mut self) -> Option<()> {
        let values = self.rows.iter().map(|(basic, sum)| {
            let terms = sum.iter().map(|(at, by)| self.value(*at).times(*by));
            let total = terms.into_iter().try_fold(Value::ZERO, |all, it| all.plus(it?))?;
            Some((*basic, total))
        });
        for (basic, value) in values.collect::<Option<Vec<_>>>()? {
            if let Some(its) = self.variables.get_mut(basic) {
                its.value = value;
            }
        }
        Some(())
    }

    /// The first basic variable beyond one of its ends, with that end, and whether it is the lower.
    fn first_broken(&self) -> Option<(usize, Value, bool)> {
        self.rows.keys().find_map(|at| {
            let it = self.variables.get(*at)?;
            let below = it.low.filter(|low| it.value < *low).map(|low| (*at, low, true));
            below.or_else(|| it.high.filter(|high| it.value > *high).map(|high| (*at, high, false)))
        })
    }

    /// The first variable that can move a basic one towards its end.
    fn entering(&self, basic: usize, up: bool) -> Option<usize> {
        let sum = self.rows.get(&basic)?;
        sum.iter().find(|(at, by)| self.can_move(**at, by.is_positive() == up)).map(|(at, _)| *at)
    }

    fn can_move(&self, at: usize, up: bool) -> bool {
        self.variables.get(at).is_some_and(|it| {
            if up {
                it.high.is_none_or(|high| it.value < high)
            } else {
                it.low.is_none_or(|low| it.value > low)
            }
        })
    }

    /// The ends that keep a basic variable from its own.
    fn contradiction(&self, basic: usize, up: bool) -> Vec<(usize, bool)> {
        let sum = self.rows.get(&basic).into_iter().flatten();
        let others = sum.map(|(at, by)| (*at, by.is_positive() == up));
        core::iter::once((basic, !up)).chain(others).collect()
    }

    /// Moves a basic variable to a value by one that is not, which takes its place.
    fn pivot_to(&mut self, basic: usize, entering: usize, target: Value) -> Option<()> {
        let by = *self.rows.get(&basic)?.get(&entering)?;
        let step = target.minus(self.value(basic))?.over(by)?;
        self.shift(entering, step)?;
        self.pivot(basic, entering)
    }

    /// Moves a variable that is not basic, and all sums with it.
    fn shift(&mut self, at: usize, step: Value) -> Option<()> {
        let moved = |value: Value, by: Fraction| value.plus(step.times(by)?);
        for (basic, sum) in &self.rows {
            if let Some(by) = sum.get(&at)
                && let Some(it) = self.variables.get_mut(*basic)
            {
                it.value = moved(it.value, *by)?;
            }
        }
        let it = self.variables.get_mut(at)?;
        it.value = moved(it.value, Fraction::ONE)?;
        Some(())
    }

    /// Lets a variable take the place of a basic one.
    fn pivot(&mut self, basic: usize, entering: usize) -> Option<()> {
        let mut sum = self.rows.remove(&basic)?;
        let by = sum.remove(&entering)?;
        let mut turned = BTreeMap::from([(basic, Fraction::ONE.over(by)?)]);
        for (at, coefficient) in sum {
            turned.insert(at, coefficient.over(by)?.negated());
        }
        for other in self.rows.values_mut() {
            let Some(by) = other.remove(&entering) else { continue };
            for (at, coefficient) in &turned {
                let more = coefficient.times(by)?;
                let its = other.get(at).copied().unwrap_or(Fraction::ZERO).plus(more)?;
                if its.is_zero() {
                    other.remove(at);
                } else {
                    other.insert(*at, its);
                }
            }
        }
        self.rows.insert(entering, turned);
        Some(())
    }

    /// How far a figure can go one way while all rows hold, `None` if without end. The rows must hold now.
    pub(super) fn farthest(&mut self, figure: usize, up: bool) -> Result<Option<End>, TooGreat> {
        if let Some(sum) = self.rows.get(&figure) {
            // Let something else be basic, so that the figure is free to move.
            let other = *sum.keys().next().ok_or(TooGreat)?;
            self.pivot(figure, other).ok_or(TooGreat)?;
        }
        loop {
            self.fuel = self.fuel.checked_sub(1).ok_or(TooGreat)?;
            let moves = match self.rows.get(&figure) {
                // The figure is a sum now: move what moves it.
                Some(sum) => self.entering(figure, up).map(|at| {
                    let rising = sum.get(&at).is_some_and(|it| it.is_positive());
                    (at, rising == up)
                }),
                None => self.can_move(figure, up).then_some((figure, up)),
            };
            let Some((at, up)) = moves else { break };
            if !self.move_as_far(at, up).ok_or(TooGreat)? {
                return Ok(None);
            }
        }
        let value = self.value(figure);
        Ok(Some(End::new(value.at, value.little.is_zero())))
    }

    /// Moves a variable until an end of it or of a sum is met; whether one is.
    fn move_as_far(&mut self, at: usize, up: bool) -> Option<bool> {
        let own = self.variables.get(at)?;
        let room = if up { own.high } else { own.low };
        let mut least: Option<(Value, Option<usize>)> = match room {
            Some(end) => Some((end.minus(own.value)?, None)),
            None => None,
        };
        for (basic, sum) in &self.rows {
            let Some(by) = sum.get(&at) else { continue };
            let it = self.variables.get(*basic)?;
            let end = if by.is_positive() == up { it.high } else { it.low };
            let Some(end) = end else { continue };
            let step = end.minus(it.value)?.over(*by)?;
            if least.is_none_or(|(its, _)| if up { step < its } else { step > its }) {
                least = Some((step, Some(*basic)));
            }
        }
        let Some((step, met)) = least else { return Some(false) };
        self.shift(at, step)?;
        if let Some(basic) = met {
            self.pivot(basic, at)?;
        }
        Some(true)
    }
}
