//! Exact fractions, as relations with coefficients make them of whole figures.

use core::{cmp::Ordering, fmt};

use ethnum::I256;

use crate::quantity::Number;

/// An exact fraction of two whole numbers, in lowest terms, the lower one above zero.
///
/// # Examples
/// ```
/// use karnameh::quantity::Number;
/// use karnameh::repair::Fraction;
/// let third = Fraction::new(2, 6).ok_or("a divisor of zero")?;
/// assert_eq!(third.to_string(), "1/3");
/// assert_eq!(third.to_number(), None);
/// assert_eq!(Fraction::from(Number::from(734)).to_number(), Some(734.into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fraction {
    numerator: i128,
    denominator: i128,
}

/// A number does not fit into 128 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooGreat;

/// The greatest common divisor of two numbers that are not both zero.
fn common(a: u128, b: u128) -> u128 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        // Short numbers are divided much faster.
        if let (Ok(mut short), Ok(mut its)) = (u64::try_from(a), u64::try_from(b)) {
            while its != 0 {
                (short, its) = (its, short % its);
            }
            return short.into();
        }
        (a, b) = (b, a % b);
    }
    a
}

impl Fraction {
    /// Zero.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };

    /// One.
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// A whole number.
    #[must_use]
    pub const fn whole(number: i128) -> Self {
        Self { numerator: number, denominator: 1 }
    }

    /// A fraction in lowest terms; `None` if the divisor is zero or a term does not fit.
    #[must_use]
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 1 {
            return Some(Self::whole(numerator));
        }
        if denominator == 0 {
            return None;
        }
        let divisor = common(numerator.unsigned_abs(), denominator.unsigned_abs());
        let divisor = i128::try_from(divisor).ok()?;
        let (numerator, denominator) =
            (numerator.checked_div(divisor)?, denominator.checked_div(divisor)?);
        if denominator < 0 {
            Some(Self {
                numerator: numerator.checked_neg()?,
                denominator: denominator.checked_neg()?,
            })
        } else {
            Some(Self { numerator, denominator })
        }
    }

    /// The number above the line.
    #[must_use]
    pub const fn numerator(self) -> i128 {
        self.numerator
    }

    /// The number below the line, above zero.
    #[must_use]
    pub const fn denominator(self) -> i128 {
        self.denominator
    }

    /// The number it is, `None` if it has no end as a decimal, or over 28 digits or 9 places.
    #[must_use]
    pub fn to_number(self) -> Option<Number> {
        let mut numerator = self.numerator;
        let (mut places, mut rest) = (0_u8, self.denominator);
        while rest != 1 {
            // Times ten takes a two and a five out of the divisor.
            numerator = numerator.checked_mul(10)?;
            places = places.checked_add(1).filter(|it| *it <= 9)?;
            let divisor = common(numerator.unsigned_abs(), rest.unsigned_abs());
            let divisor = i128::try_from(divisor).ok()?;
            numerator = numerator.checked_div(divisor)?;
            rest = rest.checked_div(divisor)?;
        }
        Number::try_new(numerator, places).ok()
    }

    /// The whole number it is, `None` if it is none or is long.
    pub(super) fn to_whole(self) -> Option<i64> {
        i64::try_from(self.numerator).ok().filter(|_| self.denominator == 1)
    }

    pub(super) const fn is_zero(self) -> bool {
        self.numerator == 0
    }

    pub(super) const fn is_positive(self) -> bool {
        self.numerator > 0
    }

    pub(super) const fn negated(self) -> Self {
        Self { numerator: self.numerator.wrapping_neg(), denominator: self.denominator }
    }

    #[inline]
    pub(super) fn plus(self, other: Self) -> Option<Self> {
        if self.denominator == other.denominator {
            let sum = self.numerator.checked_add(other.numerator)?;
            return Self::new(sum, self.denominator);
        }
        let left = self.numerator.checked_mul(other.denominator)?;
        let right = other.numerator.checked_mul(self.denominator)?;
        Self::new(left.checked_add(right)?, self.denominator.checked_mul(other.denominator)?)
    }

    #[inline]
    pub(super) fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.negated())
    }

    #[inline]
    pub(super) fn times(self, other: Self) -> Option<Self> {
        if other == Self::ONE {
            return Some(self);
        }
        let numerator = self.numerator.checked_mul(other.numerator)?;
        if self.denominator == 1 && other.denominator == 1 {
            return Some(Self::whole(numerator));
        }
        Self::new(numerator, self.denominator.checked_mul(other.denominator)?)
    }

    /// The quotient, `None` if the divisor is zero.
    #[inline]
    pub(super) fn over(self, other: Self) -> Option<Self> {
        if other.denominator == 1 {
            match other.numerator {
                1 => return Some(self),
                -1 => return Some(self.negated()),
                _ => {}
            }
        }
        let numerator = self.numerator.checked_mul(other.denominator)?;
        Self::new(numerator, self.denominator.checked_mul(other.numerator)?)
    }
}

impl From<Number> for Fraction {
    fn from(number: Number) -> Self {
        let (mantissa, places) = number.parts();
        if places == 0 {
            return Self::whole(mantissa);
        }
        let power = 10_i128.checked_pow(places.into()).unwrap_or(1);
        // A number has at most nine places.
        Self::new(mantissa, power).unwrap_or(Self::ZERO)
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.denominator == other.denominator {
            return self.numerator.cmp(&other.numerator);
        }
        let left = self.numerator.checked_mul(other.denominator);
        let right = other.numerator.checked_mul(self.denominator);
        if let (Some(left), Some(right)) = (left, right) {
            return left.cmp(&right);
        }
        let wide = |a: i128, b: i128| I256::from(a) * I256::from(b);
        wide(self.numerator, other.denominator).cmp(&wide(other.numerator, self.denominator))
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Prints the decimal if it has an end, else the two numbers with a stroke between.
impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to_number() {
            Some(number) => number.fmt(f),
            None if self.denominator == 1 => write!(f, "{}", self.numerator),
            None => write!(f, "{}/{}", self.numerator, self.denominator),
        }
    }
}
