//! Amounts from text, strictly: the digits of a whole number of rials.

use core::str::FromStr;

use super::{Rial, RialError};
use crate::text::{IntegerError, parse_integer};

/// Why a text is not an amount of rials.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseRialError {
    /// Not a plain whole number.
    #[error(transparent)]
    Integer(#[from] IntegerError),
    /// A group that has not three digits, or another separator than before.
    #[error(
        "the group of digits that ends at byte {at} has not three, or another separator follows"
    )]
    Group {
        /// Byte offset of its end.
        at: usize,
    },
    /// Groups that begin with a zero.
    #[error("a number in groups does not begin with a zero, its groups may be in reverse")]
    LeadingZero,
    /// A whole number beyond range.
    #[error(transparent)]
    Range(#[from] RialError),
}

/// Reads a plain whole number of current rials, of at most 28 digits in one script.
impl FromStr for Rial {
    type Err = ParseRialError;

    fn from_str(text: &str) -> Result<Self, ParseRialError> {
        Ok(Self::try_new(parse_integer(text)?)?)
    }
}
