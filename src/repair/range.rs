//! Values between two ends, each of which belongs or does not.

use core::fmt;

use super::Fraction;
use crate::quantity::{Bound, Interval};

/// An end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct End {
    /// Where it is.
    pub at: Fraction,
    /// Whether the value there belongs.
    pub is_in: bool,
}

impl End {
    pub(super) const fn new(at: Fraction, is_in: bool) -> Self {
        Self { at, is_in }
    }

    /// Whether, as an upper end, it leaves less than another.
    pub(super) fn is_below(self, other: Option<Self>) -> bool {
        other.is_none_or(|it| self.at < it.at || (self.at == it.at && it.is_in && !self.is_in))
    }

    /// Whether, as a lower end, it leaves less than another.
    pub(super) fn is_above(self, other: Option<Self>) -> bool {
        other.is_none_or(|it| self.at > it.at || (self.at == it.at && it.is_in && !self.is_in))
    }
}

/// All values between two ends, either of which may be missing.
///
/// # Examples
/// ```
/// use karnameh::quantity::Interval;
/// use karnameh::repair::Range;
/// let range = Range::from(Interval::NOT_NEGATIVE);
/// assert!(range.low.is_some() && range.high.is_none());
/// assert_eq!(range.to_string(), "[0, )");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Range {
    /// The lower end.
    pub low: Option<End>,
    /// The upper end.
    pub high: Option<End>,
}

impl Range {
    /// All values.
    pub const ALL: Self = Self { low: None, high: None };

    pub(super) const fn point(at: Fraction) -> Self {
        let end = Some(End::new(at, true));
        Self { low: end, high: end }
    }

    /// The one value it holds, `None` if it holds more.
    #[must_use]
    pub fn as_point(self) -> Option<Fraction> {
        match (self.low, self.high) {
            (Some(low), Some(high)) if low.at == high.at && low.is_in && high.is_in => Some(low.at),
            _ => None,
        }
    }

    /// Whether it holds no value.
    pub(super) fn is_empty(self) -> bool {
        self.low.zip(self.high).is_some_and(|(low, high)| {
            low.at > high.at || (low.at == high.at && !(low.is_in && high.is_in))
        })
    }

    /// Whether a value lies in it.
    #[must_use]
    pub fn contains(self, value: Fraction) -> bool {
        let above = self.low.is_none_or(|it| value > it.at || (it.is_in && value == it.at));
        above && self.high.is_none_or(|it| value < it.at || (it.is_in && value == it.at))
    }

    /// Whether a whole number lies in it.
    pub(super) fn holds_whole(self) -> bool {
        let Some(low) = self.low else { return true };
        let (numerator, denominator) = (low.at.numerator(), low.at.denominator());
        let below = numerator.div_euclid(denominator);
        let is_whole = denominator == 1 && low.is_in;
        let first = if is_whole { Some(below) } else { below.checked_add(1) };
        first.is_some_and(|it| self.contains(Fraction::whole(it)))
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let add = |a: Option<End>, b: Option<End>| match (a, b) {
            (Some(a), Some(b)) => Some(Some(End::new(a.at.plus(b.at)?, a.is_in && b.is_in))),
            _ => Some(None),
        };
        Some(Self { low: add(self.low, other.low)?, high: add(self.high, other.high)? })
    }

    /// The values in both.
    pub(super) fn meet(self, other: Self) -> Self {
        let low = self.low.filter(|it| it.is_above(other.low)).or(other.low).or(self.low);
        let high = self.high.filter(|it| it.is_below(other.high)).or(other.high).or(self.high);
        Self { low, high }
    }

    pub(super) fn negated(self) -> Self {
        let turned = |it: Option<End>| it.map(|it| End::new(it.at.negated(), it.is_in));
        Self { low: turned(self.high), high: turned(self.low) }
    }

    /// All values times a number; `None` where it does not fit.
    pub(super) fn scaled(self, by: Fraction) -> Option<Self> {
        if by.is_zero() {
            return Some(Self::point(Fraction::ZERO));
        }
        let end = |it: Option<End>| match it {
            Some(it) => it.at.times(by).map(|at| Some(End::new(at, it.is_in))),
            None => Some(None),
        };
        let (low, high) = (end(self.low)?, end(self.high)?);
        Some(if by.is_positive() { Self { low, high } } else { Self { low: high, high: low } })
    }

    /// All products of a value of each; `None` where it does not fit.
    pub(super) fn times(self, other: Self) -> Option<Self> {
        if let Some(by) = other.as_point() {
            return self.scaled(by);
        }
        if let Some(by) = self.as_point() {
            return other.scaled(by);
        }
        let (mut low, mut high) = (Some(None::<End>), Some(None::<End>));
        for one in [Side::Low(self.low), Side::High(self.high)] {
            for other in [Side::Low(other.low), Side::High(other.high)] {
                match one.times(other)? {
                    Product::At(end) => {
                        low = low.map(|it| it.filter(|it| !end.is_lower(*it)).or(Some(end)));
                        high = high.map(|it| it.filter(|it| !end.is_higher(*it)).or(Some(end)));
                    }
                    Product::Below => low = None,
                    Product::Above => high = None,
                }
            }
        }
        Some(Self { low: low.flatten(), high: high.flatten() })
    }

    /// Whether it holds zero, or values as near to it as one likes.
    pub(super) fn may_be_zero(self) -> bool {
        let above = self.low.is_some_and(|it| it.at.is_positive());
        let below = self.high.is_some_and(|it| it.at.negated().is_positive());
        !above && !below
    }

    /// All quotients; `None` if the divisor may be zero, or where it does not fit.
    pub(super) fn over(self, other: Self) -> Option<Self> {
        if let Some(point) = other.as_point() {
            if point.is_zero() {
                return None;
            }
            let divided = |it: Option<End>| match it {
                Some(it) => Some(Some(End::new(it.at.over(point)?, it.is_in))),
                None => Some(None),
            };
            let (low, high) = (divided(self.low)?, divided(self.high)?);
            return Some(if point.is_positive() {
                Self { low, high }
            } else {
                Self { low: high, high: low }
            });
        }
        if other.may_be_zero() {
            return None;
        }
        // One over a number of one sign falls as it grows; a missing end is next to zero.
        let turned = |it: Option<End>| match it {
            Some(it) => Some(End::new(Fraction::ONE.over(it.at)?, it.is_in)),
            None => Some(End::new(Fraction::ZERO, false)),
        };
        self.times(Self { low: Some(turned(other.high)?), high: Some(turned(other.low)?) })
    }
}

/// An end with the side it is on.
#[derive(Clone, Copy)]
enum Side {
    Low(Option<End>),
    High(Option<End>),
}

/// Where a product of two ends lies.
enum Product {
    At(End),
    /// Below every number.
    Below,
    /// Above every number.
    Above,
}

impl Side {
    /// The end, or −1 or 1 for one that is without end.
    fn sign(self) -> (Option<End>, i8) {
        let sign = |it: Fraction| {
            if it.is_zero() {
                0
            } else if it.is_positive() {
                1
            } else {
                -1
            }
        };
        match self {
            Self::Low(None) => (None, -1),
            Self::High(None) => (None, 1),
            Self::Low(Some(end)) | Self::High(Some(end)) => (Some(end), sign(end.at)),
        }
    }

    fn times(self, other: Self) -> Option<Product> {
        let ((one, its), (another, sign)) = (self.sign(), other.sign());
        Some(match (one, another) {
            (Some(a), Some(b)) => {
                let zero = (its == 0 && a.is_in) || (sign == 0 && b.is_in);
                Product::At(End::new(a.at.times(b.at)?, (a.is_in && b.is_in) || zero))
            }
            // Nothing times whatever is nothing.
            (Some(end), None) | (None, Some(end)) if end.at.is_zero() => {
                Product::At(End::new(Fraction::ZERO, end.is_in))
            }
            _ if its == sign => Product::Above,
            _ => Product::Below,
        })
    }
}

impl End {
    /// Whether, of two ends of products, this one reaches lower.
    fn is_lower(self, other: Self) -> bool {
        self.at < other.at || (self.at == other.at && self.is_in)
    }

    fn is_higher(self, other: Self) -> bool {
        self.at > other.at || (self.at == other.at && self.is_in)
    }
}

impl From<Interval> for Range {
    fn from(interval: Interval) -> Self {
        let end = |bound: Bound| match bound {
            Bound::Closed(at) => Some(End::new(at.into(), true)),
            Bound::Open(at) => Some(End::new(at.into(), false)),
            Bound::Unbounded => None,
        };
        Self { low: end(interval.low()), high: end(interval.high()) }
    }
}

/// Prints `[1, 2)`; a missing end leaves its place empty.
impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.low {
            Some(End { at, is_in: true }) => write!(f, "[{at}, ")?,
            Some(End { at, is_in: false }) => write!(f, "({at}, ")?,
            None => f.write_str("(, ")?,
        }
        match self.high {
            Some(End { at, is_in: true }) => write!(f, "{at}]"),
            Some(End { at, is_in: false }) => write!(f, "{at})"),
            None => f.write_str(")"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{End, Fraction, Range};

    #[test]
    fn whole_numbers_are_found_in_ranges() {
        let end = |numerator, denominator, is_in| {
            Fraction::new(numerator, denominator).map(|at| End::new(at, is_in))
        };
        // 45.05 to 45.87, 3 to 4 without its ends, 3 alone, from -1/2 on, up to 1/2.
        let of = |low, high| Range { low, high }.holds_whole();
        assert!(!of(end(4505, 100, false), end(4587, 100, false)));
        assert!(!of(end(3, 1, false), end(4, 1, false)));
        assert!(of(end(3, 1, true), end(3, 1, true)));
        assert!(of(end(-1, 2, true), None) && of(None, end(1, 2, true)));
        assert!(of(end(-1, 2, true), end(0, 1, true)) && !of(end(-1, 2, true), end(-1, 3, true)));
    }
}
