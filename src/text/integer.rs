//! Whole numbers as plain digits: the strict form, for data files and identifiers.

use super::{Script, digit};

/// Why a text is not a plain whole number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IntegerError {
    /// No digit at all.
    #[error("a whole number has at least one digit, none was given")]
    Empty,
    /// A character that is no digit; only a leading `-` or `+` is allowed beside digits.
    #[error("{found:?} at byte {at} is not a digit")]
    NotADigit {
        /// The character.
        found: char,
        /// Its byte offset.
        at: usize,
    },
    /// Digits of two scripts in one number.
    #[error("{found:?} at byte {at} is of another digit script than the digits before it")]
    MixedScripts {
        /// The first digit of the second script.
        found: char,
        /// Its byte offset.
        at: usize,
    },
    /// More than 28 digits, leading zeros apart.
    #[error("a whole number has at most 28 digits, more were given")]
    TooLong,
}

/// Reads a whole number of at most 28 digits in one script, with an optional leading sign.
///
/// No separators, no words, no blanks: this is the form of data files.
///
/// # Errors
/// Says which character stands in the way and where, or that there are no or too many digits.
///
/// # Examples
/// ```
/// use karnameh::text::{IntegerError, parse_integer};
/// assert_eq!(parse_integer("۴۰۹"), Ok(409));
/// assert_eq!(parse_integer("-734"), Ok(-734));
/// assert_eq!(parse_integer("۱2"), Err(IntegerError::MixedScripts { found: '2', at: 2 }));
/// ```
pub fn parse_integer(text: &str) -> Result<i128, IntegerError> {
    const LIMIT: i128 = 10_i128.pow(28);
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let sign = text.len() - digits.len();
    let mut script: Option<Script> = None;
    let mut value = 0_i128;
    for (at, found) in digits.char_indices() {
        let at = at + sign;
        let (its, digit) = digit(found).ok_or(IntegerError::NotADigit { found, at })?;
        if *script.get_or_insert(its) != its {
            return Err(IntegerError::MixedScripts { found, at });
        }
        value = value * 10 + i128::from(digit);
        if value >= LIMIT {
            return Err(IntegerError::TooLong);
        }
    }
    if script.is_none() {
        return Err(IntegerError::Empty);
    }
    Ok(if negative { -value } else { value })
}
