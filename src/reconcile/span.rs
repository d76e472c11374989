//! Intervals of exact decimals, with ends that belong or do not.

use core::{cmp::Ordering, fmt};

use super::wide::{Overflow, Wide};
use crate::quantity::{Bound, Interval};

/// An end of a span: the number, and whether it belongs; `None` where there is no end.
pub(super) type End = Option<(Wide, bool)>;

/// All values between two ends that a sum of figures can take. Never empty.
///
/// Prints as mathematicians write it: `[1, 2)` has its lower end and not its upper one.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    low: End,
    high: End,
}

fn add(a: End, b: End) -> Result<End, Overflow> {
    let Some(((a, a_in), (b, b_in))) = a.zip(b) else { return Ok(None) };
    Ok(Some((a.plus(b)?, a_in && b_in)))
}

fn negate(end: End) -> End {
    end.map(|(number, is_in)| (number.negated(), is_in))
}

/// The lower of two lower ends.
fn lower(a: End, b: End) -> End {
    let ((x, x_in), (y, y_in)) = a.zip(b)?;
    match x.cmp(&y) {
        Ordering::Less => a,
        Ordering::Greater => b,
        Ordering::Equal => Some((x, x_in || y_in)),
    }
}

/// An end with the side it is on, so that ends can be multiplied.
#[derive(Clone, Copy)]
enum Corner {
    /// A number, and whether it belongs.
    At(Wide, bool),
    /// Beyond all numbers, on the side of the sign.
    Infinite(Ordering),
}

impl Corner {
    const fn of(end: End, side: Ordering) -> Self {
        match end {
            Some((number, is_in)) => Self::At(number, is_in),
            None => Self::Infinite(side),
        }
    }

    fn by(self, other: Self) -> Result<Self, Overflow> {
        let turned = |side: Ordering, sign: Ordering| match sign {
            Ordering::Less => side.reverse(),
            _ => side,
        };
        Ok(match (self, other) {
            (Self::At(a, a_in), Self::At(b, b_in)) => {
                let zero = (a_in && a == Wide::ZERO) || (b_in && b == Wide::ZERO);
                Self::At(a.times(b)?, zero || (a_in && b_in))
            }
            // Nothing, however often, is nothing; an end at zero that does not belong is approached only.
            (Self::At(a, is_in), Self::Infinite(side))
            | (Self::Infinite(side), Self::At(a, is_in)) => match a.sign() {
                Ordering::Equal => Self::At(Wide::ZERO, is_in),
                sign => Self::Infinite(turned(side, sign)),
            },
            (Self::Infinite(a), Self::Infinite(b)) => Self::Infinite(turned(a, b)),
        })
    }
}

impl Span {
    pub(super) const ALL: Self = Self { low: None, high: None };

    pub(super) const fn point(at: Wide) -> Self {
        Self { low: Some((at, true)), high: Some((at, true)) }
    }

    pub(super) const fn between(low: End, high: End) -> Self {
        Self { low, high }
    }

    /// The lower end and whether it belongs, `None` if there is none.
    #[must_use]
    pub const fn low(self) -> Option<(Wide, bool)> {
        self.low
    }

    /// The upper end and whether it belongs, `None` if there is none.
    #[must_use]
    pub const fn high(self) -> Option<(Wide, bool)> {
        self.high
    }

    pub(super) fn is_point(self) -> bool {
        self.low.zip(self.high).is_some_and(|((a, _), (b, _))| a == b)
    }

    /// The one value it holds, ends included; `None` if it holds more.
    fn as_point(self) -> Option<Wide> {
        match (self.low, self.high) {
            (Some((a, true)), Some((b, true))) if a == b => Some(a),
            _ => None,
        }
    }

    pub(super) fn plus(self, other: Self) -> Result<Self, Overflow> {
        Ok(Self { low: add(self.low, other.low)?, high: add(self.high, other.high)? })
    }

    pub(super) fn negated(self) -> Self {
        Self { low: negate(self.high), high: negate(self.low) }
    }

    /// All products of a value of this span and a value of the other.
    pub(super) fn by(self, other: Self) -> Result<Self, Overflow> {
        // Most figures are one value.
        if let Some((a, b)) = self.as_point().zip(other.as_point()) {
            return Ok(Self::point(a.times(b)?));
        }
        let ends =
            |it: Self| [Corner::of(it.low, Ordering::Less), Corner::of(it.high, Ordering::Greater)];
        let [a, b] = ends(self);
        let [c, d] = ends(other);
        let corners = [a.by(c)?, a.by(d)?, b.by(c)?, b.by(d)?];
        let mut product = Self::between(None, None);
        for (at, side) in [Ordering::Less, Ordering::Greater].into_iter().enumerate() {
            let mut end: Option<(Wide, bool)> = None;
            let mut is_infinite = false;
            for corner in corners {
                match corner {
                    Corner::Infinite(its) => is_infinite |= its == side,
                    Corner::At(number, is_in) => {
                        let its = Some((number, is_in));
                        end = match (end, side) {
                            (None, _) => its,
                            (end, Ordering::Less) => lower(end, its),
                            (end, _) => negate(lower(negate(end), negate(its))),
                        };
                    }
                }
            }
            let end = end.filter(|_| !is_infinite);
            if at == 0 { product.low = end } else { product.high = end }
        }
        Ok(product)
    }

    /// The least span that holds both.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            low: lower(self.low, other.low),
            high: negate(lower(negate(self.high), negate(other.high))),
        }
    }

    /// The same with both ends belonging.
    pub(super) fn closed(self) -> Self {
        let close = |end: End| end.map(|(at, _)| (at, true));
        Self { low: close(self.low), high: close(self.high) }
    }

    /// The same with neither end belonging.
    pub(super) fn opened(self) -> Self {
        let open = |end: End| end.map(|(at, _)| (at, false));
        Self { low: open(self.low), high: open(self.high) }
    }

    /// Whether the two have a value in common.
    pub(super) fn meets(self, other: Self) -> bool {
        !self.lies_below(other) && !other.lies_below(self)
    }

    fn lies_below(self, other: Self) -> bool {
        self.high.zip(other.low).is_some_and(|((a, a_in), (b, b_in))| match a.cmp(&b) {
            Ordering::Less => true,
            Ordering::Equal => !(a_in && b_in),
            Ordering::Greater => false,
        })
    }

    /// Whether every value of this span is one of the other.
    pub(super) fn lies_in(self, other: Self) -> bool {
        // It adds nothing to the other: the least span that holds both is the other.
        self.or(other) == other
    }
}

impl From<Interval> for Span {
    fn from(interval: Interval) -> Self {
        let end = |bound: Bound| match bound {
            Bound::Closed(at) => Some((Wide::from(at), true)),
            Bound::Open(at) => Some((Wide::from(at), false)),
            Bound::Unbounded => None,
        };
        Self { low: end(interval.low()), high: end(interval.high()) }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.low {
            Some((at, is_in)) => write!(f, "{}{at}, ", if is_in { '[' } else { '(' })?,
            None => f.write_str("(−∞, ")?,
        }
        match self.high {
            Some((at, is_in)) => write!(f, "{at}{}", if is_in { ']' } else { ')' }),
            None => f.write_str("∞)"),
        }
    }
}

/// Prints the same as [`fmt::Display`].
impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
