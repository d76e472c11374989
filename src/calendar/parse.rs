//! Dates and periods from text, strictly: `1402-12-29` or `1402/12/29`, `1402`.

use core::str::FromStr;

use super::{DateRangeError, JalaliDate, Period};
use crate::text::{Script, digit};

/// Why a text is not a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseDateError {
    /// A character where another one belongs; `None` is the end of the text.
    #[error("a date is written 1402-12-29 or 1402/12/29, it breaks off or departs at byte {at}")]
    Shape {
        /// Byte offset of the departure.
        at: usize,
    },
    /// Digits of two scripts.
    #[error("the digit at byte {at} is of another script than the digits before it")]
    MixedScripts {
        /// Byte offset of the first digit of the second script.
        at: usize,
    },
    /// Two different separators.
    #[error("the separator at byte {at} is not the one used before")]
    MixedSeparators {
        /// Byte offset of the second separator.
        at: usize,
    },
    /// The form is right, but there is no such date.
    #[error(transparent)]
    Range(#[from] DateRangeError),
}

/// Why a text is not a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParsePeriodError {
    /// Not four digits of one script.
    #[error("a period is written as a year of four digits, such as 1402")]
    Shape,
    /// There is no such year in range.
    #[error(transparent)]
    Range(#[from] DateRangeError),
}

/// Reads the strict form: four, two and two digits of one script, one kind of separator.
///
/// # Examples
/// ```
/// use karnameh::calendar::JalaliDate;
/// let date = JalaliDate::constant(1402, 12, 29);
/// assert_eq!("1402-12-29".parse(), Ok(date));
/// assert_eq!("۱۴۰۲/۱۲/۲۹".parse(), Ok(date));
/// assert!("1402/12-29".parse::<JalaliDate>().is_err());
/// ```
impl FromStr for JalaliDate {
    type Err = ParseDateError;

    fn from_str(text: &str) -> Result<Self, ParseDateError> {
        let mut reader = Reader { text, rest: text.char_indices(), script: None };
        let year = reader.digits(4)?;
        let separator = reader.separator(None)?;
        let month = reader.digits(2)?;
        reader.separator(Some(separator))?;
        let day = reader.digits(2)?;
        if let Some((at, _)) = reader.rest.next() {
            return Err(ParseDateError::Shape { at });
        }
        // Two digits are at most 99, so both fit a byte.
        let (month, day) = (u8::try_from(month), u8::try_from(day));
        Ok(Self::try_new(year, month.unwrap_or(u8::MAX), day.unwrap_or(u8::MAX))?)
    }
}

/// Reads the canonical form of a year: four digits of one script.
impl FromStr for Period {
    type Err = ParsePeriodError;

    fn from_str(text: &str) -> Result<Self, ParsePeriodError> {
        let mut reader = Reader { text, rest: text.char_indices(), script: None };
        let year = reader.digits(4).map_err(|_| ParsePeriodError::Shape)?;
        match reader.rest.next() {
            None => Ok(Self::year(year)?),
            Some(_) => Err(ParsePeriodError::Shape),
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    rest: core::str::CharIndices<'a>,
    script: Option<Script>,
}

impl Reader<'_> {
    fn next(&mut self) -> Result<(usize, char), ParseDateError> {
        self.rest.next().ok_or(ParseDateError::Shape { at: self.text.len() })
    }

    /// A fixed number of digits, at most four.
    fn digits(&mut self, count: u8) -> Result<u16, ParseDateError> {
        let mut value = 0;
        for _ in 0..count {
            let (at, c) = self.next()?;
            let (script, digit) = digit(c).ok_or(ParseDateError::Shape { at })?;
            if *self.script.get_or_insert(script) != script {
                return Err(ParseDateError::MixedScripts { at });
            }
            value = value * 10 + u16::from(digit);
        }
        Ok(value)
    }

    fn separator(&mut self, before: Option<char>) -> Result<char, ParseDateError> {
        match self.next()? {
            (at, c @ ('-' | '/')) if before.is_some_and(|before| before != c) => {
                Err(ParseDateError::MixedSeparators { at })
            }
            (_, c @ ('-' | '/')) => Ok(c),
            (at, _) => Err(ParseDateError::Shape { at }),
        }
    }
}
