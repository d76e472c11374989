//! Exact decimal numbers.

use core::{
    cmp::Ordering,
    fmt,
    hash::{Hash, Hasher},
    str::FromStr,
};

use super::{Grouped, digit};

/// An exact decimal number: at most 28 digits, at most 9 of them after the point.
///
/// # Examples
/// ```
/// use karnameh::text::Number;
/// let share: Number = "33.95".parse()?;
/// assert!(share < Number::from(34));
/// assert_eq!("33.950".parse(), Ok(share));
/// assert_eq!(share.to_string(), "33.95");
/// // How far it was written out is kept, for it tells how precise the figure is.
/// assert_eq!("2.50".parse::<Number>()?.places(), 2);
/// # Ok::<(), karnameh::text::ParseNumberError>(())
/// ```
#[derive(Clone, Copy, Default)]
pub struct Number {
    /// The digits.
    mantissa: i128,
    /// How many of them stand after the point, as written.
    places: u8,
}

/// A number does not fit: over 28 digits, or over 9 after the point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a number has at most 28 digits, at most 9 of them after the point")]
pub struct NumberError;

/// Why a text is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseNumberError {
    /// A character that does not belong, or none where a digit belongs.
    #[error(
        "a number is written in digits of one script with at most one point, it departs at byte {at}"
    )]
    Shape {
        /// Byte offset of the departure.
        at: usize,
    },
    /// Too many digits.
    #[error(transparent)]
    Range(#[from] NumberError),
}

impl Number {
    const LIMIT: u128 = 10_u128.pow(28);
    /// How many digits may stand after the point.
    const PLACES: u8 = 9;

    /// Nothing.
    pub const ZERO: Self = Self { mantissa: 0, places: 0 };

    /// The number `mantissa · 10⁻ᵖˡᵃᶜᵉˢ`.
    ///
    /// # Errors
    /// If it has over 28 digits, or over 9 after the point, trailing zeros apart.
    pub const fn try_new(mantissa: i128, places: u8) -> Result<Self, NumberError> {
        if places <= Self::PLACES && mantissa.unsigned_abs() < Self::LIMIT {
            return Ok(Self { mantissa, places });
        }
        let (mut mantissa, mut places) = (mantissa, places);
        while places > 0
            && mantissa % 10 == 0
            && (places > Self::PLACES || mantissa.unsigned_abs() >= Self::LIMIT)
        {
            mantissa /= 10;
            places -= 1;
        }
        if mantissa.unsigned_abs() >= Self::LIMIT || places > Self::PLACES {
            return Err(NumberError);
        }
        Ok(Self { mantissa, places })
    }

    /// The number multiplied by a power of ten.
    ///
    /// # Errors
    /// If the result does not fit.
    pub fn shifted(self, power: i8) -> Result<Self, NumberError> {
        // Nearly all numbers are whole, and are multiplied.
        if let (0, Ok(power)) = (self.places, u16::try_from(power)) {
            let product = power_of_ten(power).and_then(|factor| self.mantissa.checked_mul(factor));
            return product.ok_or(NumberError).and_then(|mantissa| Self::try_new(mantissa, 0));
        }
        let Self { mantissa, places } = self.plain();
        let places = i16::from(places) - i16::from(power);
        match u8::try_from(places) {
            Ok(places) => Self::try_new(mantissa, places).map(Self::plain),
            Err(_) => power_of_ten(places.unsigned_abs())
                .and_then(|factor| mantissa.checked_mul(factor))
                .ok_or(NumberError)
                .and_then(|mantissa| Self::try_new(mantissa, 0)),
        }
    }

    /// Whether the size of the number is at least that power of ten, if there is one.
    pub(crate) fn reaches(self, exponent: Option<u8>) -> bool {
        let place = exponent.map(|it| u16::from(it) + u16::from(self.places));
        let limit = place.and_then(power_of_ten).map(i128::unsigned_abs);
        limit.is_some_and(|limit| self.mantissa.unsigned_abs() >= limit)
    }

    /// The sum.
    ///
    /// # Errors
    /// If the result does not fit.
    pub fn checked_add(self, other: Self) -> Result<Self, NumberError> {
        let places = self.places.max(other.places);
        let (a, b) = (self.at(places).ok_or(NumberError)?, other.at(places).ok_or(NumberError)?);
        a.checked_add(b).ok_or(NumberError).and_then(|mantissa| Self::try_new(mantissa, places))
    }

    /// The difference.
    ///
    /// # Errors
    /// If the result does not fit.
    pub fn checked_sub(self, other: Self) -> Result<Self, NumberError> {
        self.checked_add(other.negated())
    }

    /// The product with a whole number.
    ///
    /// # Errors
    /// If the result does not fit.
    pub fn checked_mul(self, times: i128) -> Result<Self, NumberError> {
        let mantissa = self.mantissa.checked_mul(times).ok_or(NumberError)?;
        Self::try_new(mantissa, self.places)
    }

    /// The number with the other sign.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self { mantissa: -self.mantissa, places: self.places }
    }

    /// How many digits stand after the point, as it was written.
    #[must_use]
    pub const fn places(self) -> u8 {
        self.places
    }

    /// The number as an integer, `None` if it has a fraction.
    #[must_use]
    pub const fn to_integer(self) -> Option<i128> {
        let Self { mantissa, places } = self.plain();
        if places == 0 { Some(mantissa) } else { None }
    }

    /// The size of the number, whatever its sign.
    #[must_use]
    pub const fn magnitude(self) -> Self {
        if self.mantissa < 0 { self.negated() } else { self }
    }

    /// The same number without trailing zeros after the point.
    const fn plain(self) -> Self {
        let Self { mut mantissa, mut places } = self;
        while places > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            places -= 1;
        }
        Self { mantissa, places }
    }

    /// How often another number goes into this one, cut towards zero; `None` for zero and where the
    /// intermediate product would not fit.
    #[must_use]
    pub fn whole_times(self, other: Self) -> Option<i128> {
        let places = self.places.max(other.places);
        self.at(places)?.checked_div(other.at(places)?)
    }

    /// The power of ten of the last digit that is not zero: 2 for 400, −1 for 0.5, 0 for 0.
    #[must_use]
    pub fn last_place(self) -> i8 {
        let mut place = -i8::try_from(self.places).unwrap_or(i8::MAX);
        let mut rest = self.mantissa;
        while rest != 0 && rest % 10 == 0 {
            rest /= 10;
            place += 1;
        }
        place
    }

    /// The digits, and how many of them stand after the point, trailing zeros left out.
    pub(crate) const fn parts(self) -> (i128, u8) {
        let Self { mantissa, places } = self.plain();
        (mantissa, places)
    }

    /// The mantissa with so many places after the point.
    fn at(self, places: u8) -> Option<i128> {
        if places == self.places {
            return Some(self.mantissa);
        }
        let factor = power_of_ten(u16::from(places.checked_sub(self.places)?))?;
        self.mantissa.checked_mul(factor)
    }
}

/// The powers of ten that 128 bits hold.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const POWERS: [i128; 39] = {
    let mut powers = [1; 39];
    let mut at = 1;
    while at < 39 {
        powers[at] = powers[at - 1] * 10;
        at += 1;
    }
    powers
};

fn power_of_ten(exponent: u16) -> Option<i128> {
    POWERS.get(usize::from(exponent)).copied()
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Self { mantissa: i128::from(value), places: 0 }
    }
}

impl From<u32> for Number {
    fn from(value: u32) -> Self {
        Self::from(i64::from(value))
    }
}

impl From<i32> for Number {
    fn from(value: i32) -> Self {
        Self::from(i64::from(value))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        // 28 digits and 9 places make at most 37 digits, which fit.
        let places = self.places.max(other.places);
        self.at(places).cmp(&other.at(places))
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Number {}

impl Hash for Number {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let Self { mantissa, places } = self.plain();
        (mantissa, places).hash(state);
    }
}

/// Prints the same as [`fmt::Display`].
impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Prints plain ASCII digits, `-1234.5`; with `{:#}` in groups, `-1,234.5`.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10_u128.pow(u32::from(self.places));
        let magnitude = self.mantissa.unsigned_abs();
        if self.mantissa < 0 {
            f.write_str("-")?;
        }
        let whole = magnitude / unit;
        match i128::try_from(whole) {
            Ok(whole) if f.alternate() => write!(f, "{}", Grouped(whole))?,
            _ => write!(f, "{whole}")?,
        }
        if self.places > 0 {
            write!(f, ".{:0width$}", magnitude % unit, width = usize::from(self.places))?;
        }
        Ok(())
    }
}

/// Reads digits of any of the three scripts, a sign before them, a point (`.` or `٫`) among them.
impl FromStr for Number {
    type Err = ParseNumberError;

    fn from_str(text: &str) -> Result<Self, ParseNumberError> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let mut mantissa = 0_i128;
        let mut places: Option<u8> = None;
        let mut script = None;
        let mut last_is_digit = false;
        for (at, c) in digits.char_indices() {
            let at = at + text.len() - digits.len();
            match (digit(c), c) {
                (Some((its, _)), _) if *script.get_or_insert(its) != its => {
                    return Err(ParseNumberError::Shape { at });
                }
                (Some((_, digit)), _) => {
                    last_is_digit = true;
                    mantissa = mantissa
                        .checked_mul(10)
                        .and_then(|it| it.checked_add(i128::from(digit)))
                        .ok_or(NumberError)?;
                    places = match places {
                        Some(places) => Some(places.checked_add(1).ok_or(NumberError)?),
                        None => None,
                    };
                }
                (None, '.' | '٫') if last_is_digit && places.is_none() => {
                    last_is_digit = false;
                    places = Some(0);
                }
                _ => return Err(ParseNumberError::Shape { at }),
            }
        }
        if !last_is_digit {
            return Err(ParseNumberError::Shape { at: text.len() });
        }
        let mantissa = if negative { -mantissa } else { mantissa };
        Ok(Self::try_new(mantissa, places.unwrap_or(0))?)
    }
}
