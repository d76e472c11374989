//! Names of figures.

use alloc::boxed::Box;
use core::{fmt, str::FromStr};

/// The name of a figure of a form: letters of any script, digits, `_`, `.` and the zero-width non-joiner,
/// beginning with a letter or `_`.
///
/// # Examples
/// ```
/// use karnameh::relation::Name;
/// assert!("employment.loans".parse::<Name>().is_ok());
/// assert!("وام‌ها".parse::<Name>().is_ok());
/// assert!("2024".parse::<Name>().is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Name(Box<str>);

/// A text is no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "a name has 1 to 128 bytes, letters, digits, `_` and `.`, and begins with a letter or `_`; it departs \
     at byte {at}"
)]
pub struct NameError {
    /// Byte offset of the departure.
    pub at: usize,
}

impl Name {
    const LONGEST: usize = 128;

    /// The name.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        &self.0
    }
}

pub(super) fn begins_name(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}

pub(super) fn continues_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.' | '\u{200C}')
}

/// Reads a name.
impl FromStr for Name {
    type Err = NameError;

    fn from_str(text: &str) -> Result<Self, NameError> {
        let mut letters = text.char_indices();
        if !letters.next().is_some_and(|(_, c)| begins_name(c)) {
            return Err(NameError { at: 0 });
        }
        match letters.find(|(_, c)| !continues_name(*c)) {
            Some((at, _)) => Err(NameError { at }),
            None if text.len() > Self::LONGEST => Err(NameError { at: Self::LONGEST }),
            None => Ok(Self(text.into())),
        }
    }
}

/// Prints the name.
impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}
