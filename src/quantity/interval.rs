//! The values that a stated figure allows.

use core::cmp::Ordering;

use super::{Number, NumberError};

/// An end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// The end belongs to the interval.
    Closed(Number),
    /// The end does not belong to it.
    Open(Number),
    /// There is no end.
    Unbounded,
}

impl Bound {
    fn add(self, other: Self) -> Result<Self, NumberError> {
        Ok(match (self, other) {
            (Self::Unbounded, _) | (_, Self::Unbounded) => Self::Unbounded,
            (Self::Closed(a), Self::Closed(b)) => Self::Closed(a.checked_add(b)?),
            (Self::Closed(a) | Self::Open(a), Self::Closed(b) | Self::Open(b)) => {
                Self::Open(a.checked_add(b)?)
            }
        })
    }

    /// The number at the end, `None` if there is no end.
    #[must_use]
    pub const fn number(self) -> Option<Number> {
        match self {
            Self::Closed(number) | Self::Open(number) => Some(number),
            Self::Unbounded => None,
        }
    }
}

/// All values between two ends. Never empty.
///
/// # Examples
/// ```
/// use karnameh::quantity::{Bound, Interval};
/// let about_eleven = Interval::between(Bound::Open(10.into()), Bound::Open(12.into()));
/// assert!(about_eleven.contains(11.into()));
/// assert!(!about_eleven.contains(12.into()));
/// assert!(!about_eleven.meets(Interval::point(12.into())));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Interval {
    low: Bound,
    high: Bound,
}

impl Interval {
    /// All values.
    pub const ALL: Self = Self { low: Bound::Unbounded, high: Bound::Unbounded };

    /// What is not below zero.
    pub const NOT_NEGATIVE: Self =
        Self { low: Bound::Closed(Number::ZERO), high: Bound::Unbounded };

    /// One value.
    #[must_use]
    pub const fn point(value: Number) -> Self {
        Self { low: Bound::Closed(value), high: Bound::Closed(value) }
    }

    /// The values between two ends; ends in the wrong order are swapped, and two equal ends stand
    /// for that one value.
    #[must_use]
    pub fn between(low: Bound, high: Bound) -> Self {
        match (low.number(), high.number()) {
            (Some(a), Some(b)) if a > b => Self { low: high, high: low },
            (Some(a), Some(b)) if a == b => Self::point(a),
            _ => Self { low, high },
        }
    }

    /// The lower end.
    #[must_use]
    pub const fn low(self) -> Bound {
        self.low
    }

    /// The upper end.
    #[must_use]
    pub const fn high(self) -> Bound {
        self.high
    }

    /// Whether both ends are there.
    #[must_use]
    pub const fn is_bounded(self) -> bool {
        self.low.number().is_some() && self.high.number().is_some()
    }

    /// The one value it holds, `None` if it holds more.
    #[must_use]
    pub fn as_point(self) -> Option<Number> {
        match (self.low, self.high) {
            (Bound::Closed(a), Bound::Closed(b)) if a == b => Some(a),
            _ => None,
        }
    }

    /// Whether a value lies in it.
    #[must_use]
    pub fn contains(self, value: Number) -> bool {
        self.meets(Self::point(value))
    }

    /// Whether the two have a value in common.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        !self.lies_below(other) && !other.lies_below(self)
    }

    /// Whether every value of this one is less than every value of the other.
    #[must_use]
    pub fn lies_below(self, other: Self) -> bool {
        match (self.high, other.low) {
            (Bound::Unbounded, _) | (_, Bound::Unbounded) => false,
            (Bound::Closed(a), Bound::Closed(b)) => a < b,
            (Bound::Closed(a) | Bound::Open(a), Bound::Closed(b) | Bound::Open(b)) => {
                a.cmp(&b) != Ordering::Greater
            }
        }
    }

    /// All sums of a value of this one and a value of the other.
    ///
    /// # Errors
    /// If an end of the result does not fit.
    pub fn checked_add(self, other: Self) -> Result<Self, NumberError> {
        Ok(Self { low: self.low.add(other.low)?, high: self.high.add(other.high)? })
    }
}
