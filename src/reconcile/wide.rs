//! Exact decimals that hold a product of two figures.

use core::{cmp::Ordering, fmt, hash::Hash, hash::Hasher};

use ethnum::I256;

use crate::quantity::Number;

/// An exact decimal number of up to 256 bits: what comes of multiplying and adding figures.
///
/// # Examples
/// ```
/// use karnameh::{reconcile::Wide, quantity::Number};
/// let gap = Wide::from(Number::from(-17));
/// assert_eq!(gap.to_string(), "-17");
/// assert_eq!(gap.to_number(), Some(Number::from(-17)));
/// ```
#[derive(Clone, Copy)]
pub struct Wide {
    mantissa: I256,
    /// How many digits stand after the point; the last of them is not zero.
    places: u16,
}

/// A sum or product does not fit into 256 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a sum or product of figures has over 76 digits")]
pub(crate) struct Overflow;

fn power_of_ten(exponent: u16) -> Option<I256> {
    I256::from(10).checked_pow(u32::from(exponent))
}

impl Wide {
    /// Nothing.
    pub(crate) const ZERO: Self = Self { mantissa: I256::ZERO, places: 0 };

    /// A whole number.
    pub(crate) const fn whole(mantissa: I256) -> Self {
        Self { mantissa, places: 0 }
    }

    fn new(mantissa: I256, places: u16) -> Self {
        let ten = I256::from(10);
        let (mut mantissa, mut places) = (mantissa, places);
        while places > 0 && mantissa % ten == I256::ZERO {
            mantissa /= ten;
            places -= 1;
        }
        Self { mantissa, places }
    }

    /// The mantissa with so many places after the point.
    fn at(self, places: u16) -> Option<I256> {
        if places == self.places || self.mantissa == I256::ZERO {
            return Some(self.mantissa);
        }
        self.mantissa.checked_mul(power_of_ten(places.checked_sub(self.places)?)?)
    }

    pub(crate) fn plus(self, other: Self) -> Result<Self, Overflow> {
        let places = self.places.max(other.places);
        let sum = self.at(places).zip(other.at(places)).and_then(|(a, b)| a.checked_add(b));
        sum.map(|it| Self::new(it, places)).ok_or(Overflow)
    }

    pub(crate) fn times(self, other: Self) -> Result<Self, Overflow> {
        let product = self.mantissa.checked_mul(other.mantissa).ok_or(Overflow)?;
        Ok(Self::new(product, self.places + other.places))
    }

    pub(crate) fn negated(self) -> Self {
        // No number comes into being whose magnitude is 2²⁵⁵: products and sums of decimals are checked
        // against both ends, and the one value without a counterpart is kept as it is.
        Self { mantissa: self.mantissa.checked_neg().unwrap_or(I256::MAX), ..self }
    }

    /// Less than, equal to or greater than zero.
    pub(crate) fn sign(self) -> Ordering {
        self.mantissa.cmp(&I256::ZERO)
    }

    /// The whole number of units of the last place that is not greater, and whether there is nothing over;
    /// `None` if it does not fit.
    pub(crate) fn floor_at(self, places: u16) -> Option<(i128, bool)> {
        if let Some(whole) = (places >= self.places).then(|| self.at(places)) {
            return i128::try_from(whole?).ok().map(|it| (it, true));
        }
        let unit = power_of_ten(self.places.checked_sub(places)?)?;
        let whole = i128::try_from(self.mantissa.checked_div_euclid(unit)?).ok()?;
        Some((whole, false))
    }

    /// As a number of figures, `None` if it has too many digits.
    #[must_use]
    pub fn to_number(self) -> Option<Number> {
        let mantissa = i128::try_from(self.mantissa).ok()?;
        Number::try_new(mantissa, u8::try_from(self.places).ok()?).ok()
    }
}

impl From<Number> for Wide {
    fn from(number: Number) -> Self {
        let (mantissa, places) = number.parts();
        Self { mantissa: I256::from(mantissa), places: u16::from(places) }
    }
}

impl Ord for Wide {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.mantissa.signum() != other.mantissa.signum() {
            return self.mantissa.cmp(&other.mantissa);
        }
        let places = self.places.max(other.places);
        match (self.at(places), other.at(places)) {
            (Some(a), Some(b)) => a.cmp(&b),
            // What does not fit is further from zero than what does; only one of the two grows.
            (None, _) => self.sign(),
            (_, None) => other.sign().reverse(),
        }
    }
}

impl PartialOrd for Wide {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Wide {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Wide {}

impl Hash for Wide {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.mantissa, self.places).hash(state);
    }
}

/// Prints plain ASCII digits, `-1234.5`.
impl fmt::Display for Wide {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.mantissa < I256::ZERO { "-" } else { "" };
        let size = self.mantissa.unsigned_abs();
        match power_of_ten(self.places).map(I256::unsigned_abs) {
            Some(unit) if self.places > 0 => {
                let width = usize::from(self.places);
                write!(f, "{sign}{}.{:0>width$}", size / unit, size % unit)
            }
            Some(_) => write!(f, "{sign}{size}"),
            None => write!(f, "{sign}0.{size:0>width$}", width = usize::from(self.places)),
        }
    }
}

/// Prints the same as [`fmt::Display`].
impl fmt::Debug for Wide {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
