//! The amount type.

use rust_decimal::Decimal;

use super::Denomination;
use crate::text::Number;

/// A whole, signed number of current rials of at most 28 digits.
///
/// Nothing rounds: what does not fit is an error. There is no negative zero and no fraction, so two
/// equal amounts print, hash and compare alike.
///
/// # Examples
/// ```
/// use karnameh::money::{Denomination, Rial};
/// let raised = Rial::new(573_986_558_509);
/// assert_eq!(raised.to_toman(), (57_398_655_850, Rial::new(9)));
/// assert_eq!(Rial::from_units(57_398_655_850, Denomination::Toman)?, Rial::new(573_986_558_500));
/// assert!(Rial::MAX.checked_add(Rial::new(1)).is_err());
/// # Ok::<(), karnameh::money::RialError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[repr(transparent)]
pub struct Rial(Decimal);

/// Why an amount cannot be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RialError {
    /// Below [`Rial::MIN`] or above [`Rial::MAX`].
    #[error("the amount is not in -{max}..={max} rial", max = Rial::LIMIT)]
    Overflow,
    /// A part of a rial.
    #[error("{0} rial is not a whole number of rials")]
    Fraction(Decimal),
}

impl Rial {
    /// The greatest magnitude, 28 digits: what the decimal type holds whatever the digits are.
    const LIMIT: i128 = 10_i128.pow(28) - 1;

    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// 9,999,999,999,999,999,999,999,999,999 rial, 10²⁸ − 1.
    pub const MAX: Self = Self::whole(Self::LIMIT);
    /// The negative of [`Rial::MAX`].
    pub const MIN: Self = Self::whole(-Self::LIMIT);

    /// An amount of current rials.
    #[must_use]
    pub const fn new(rials: i64) -> Self {
        let [b0, b1, b2, b3, b4, b5, b6, b7] = rials.unsigned_abs().to_le_bytes();
        let (low, high) = (word(b0, b1, b2, b3), word(b4, b5, b6, b7));
        Self(Decimal::from_parts(low, high, 0, rials < 0, 0))
    }

    /// An amount of current rials.
    ///
    /// # Errors
    /// Beyond [`Rial::MIN`] to [`Rial::MAX`].
    #[inline]
    pub const fn try_new(rials: i128) -> Result<Self, RialError> {
        if rials.unsigned_abs() > Self::LIMIT.unsigned_abs() {
            return Err(RialError::Overflow);
        }
        Ok(Self::whole(rials))
    }

    /// An amount of at most 18 digits.
    #[inline]
    pub(super) const fn small(rials: u64) -> Self {
        let [b0, b1, b2, b3, b4, b5, b6, b7] = rials.to_le_bytes();
        Self(Decimal::from_parts(word(b0, b1, b2, b3), word(b4, b5, b6, b7), 0, false, 0))
    }

    /// A number that is known to be in range.
    #[inline]
    const fn whole(rials: i128) -> Self {
        let bytes = rials.unsigned_abs().to_le_bytes();
        let [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, ..] = bytes;
        let (low, middle, high) =
            (word(b0, b1, b2, b3), word(b4, b5, b6, b7), word(b8, b9, b10, b11));
        Self(Decimal::from_parts(low, middle, high, rials < 0, 0))
    }

    /// So many units of a denomination.
    ///
    /// # Errors
    /// Beyond [`Rial::MIN`] to [`Rial::MAX`].
    pub fn from_units(units: i128, denomination: Denomination) -> Result<Self, RialError> {
        units.checked_mul(denomination.rials()).ok_or(RialError::Overflow).and_then(Self::try_new)
    }

    /// The number of current rials.
    #[must_use]
    #[inline]
    pub const fn get(self) -> i128 {
        self.0.mantissa()
    }

    /// The amount in whole units of a denomination, cut towards zero, and the rials left over.
    ///
    /// # Examples
    /// ```
    /// use karnameh::money::{Denomination, Rial};
    /// assert_eq!(Rial::new(-1_234).to_units(Denomination::Qeran), (-12, Rial::new(-34)));
    /// ```
    #[must_use]
    pub fn to_units(self, denomination: Denomination) -> (i128, Self) {
        let (rials, unit) = (self.get(), denomination.rials());
        (rials / unit, Self::try_new(rials % unit).unwrap_or_default())
    }

    /// The amount in whole toman, cut towards zero, and the rials left over.
    #[must_use]
    pub fn to_toman(self) -> (i128, Self) {
        self.to_units(Denomination::Toman)
    }

    /// The sum.
    ///
    /// # Errors
    /// Beyond [`Rial::MIN`] to [`Rial::MAX`].
    pub fn checked_add(self, other: Self) -> Result<Self, RialError> {
        Self::try_new(self.get() + other.get())
    }

    /// The difference.
    ///
    /// # Errors
    /// Beyond [`Rial::MIN`] to [`Rial::MAX`].
    pub fn checked_sub(self, other: Self) -> Result<Self, RialError> {
        Self::try_new(self.get() - other.get())
    }

    /// The product with a whole number.
    ///
    /// # Errors
    /// Beyond [`Rial::MIN`] to [`Rial::MAX`].
    pub fn checked_mul(self, times: i128) -> Result<Self, RialError> {
        self.get().checked_mul(times).ok_or(RialError::Overflow).and_then(Self::try_new)
    }

    /// The amount with the other sign; zero stays zero.
    #[must_use]
    pub fn negated(self) -> Self {
        // The range is symmetric, so there is always one.
        Self::try_new(-self.get()).unwrap_or_default()
    }
}

/// A word of 32 bits, the least byte first.
const fn word(b0: u8, b1: u8, b2: u8, b3: u8) -> u32 {
    u32::from_le_bytes([b0, b1, b2, b3])
}

/// Takes a decimal that is whole, whatever its scale: `12.00` is 12 rial.
impl TryFrom<Decimal> for Rial {
    type Error = RialError;

    fn try_from(decimal: Decimal) -> Result<Self, RialError> {
        if decimal.is_integer() {
            Self::try_new(decimal.trunc().mantissa())
        } else {
            Err(RialError::Fraction(decimal))
        }
    }
}

/// The number of current rials.
impl From<Rial> for Number {
    fn from(rial: Rial) -> Self {
        // Both hold 28 digits.
        Self::try_new(rial.get(), 0).unwrap_or_default()
    }
}

/// The amount as a decimal of scale 0.
impl From<Rial> for Decimal {
    fn from(rial: Rial) -> Self {
        rial.0
    }
}
