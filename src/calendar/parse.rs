//! Dates and periods from text, strictly: canonical forms, in any one script, dates with either
//! separator.

use core::str::FromStr;

use super::{DateRangeError, JalaliDate, Month, Period, PeriodOrderError, arithmetic};
use crate::text::{Script, digit};

/// Why a text is not a date in its canonical form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseDateError {
    /// A character where another one belongs, or the end where one belongs.
    #[error("a date is written 1402-12-29 or 1402/12/29, it breaks off or departs at byte {at}")]
    Shape {
        /// Byte offset of the departure.
        at: usize,
    },
    /// More text after the date.
    #[error("a date ends after the day, more text follows at byte {at}")]
    TrailingText {
        /// Byte offset of what follows.
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

/// Why a text is not a period in its canonical form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParsePeriodError {
    /// Another form.
    #[error(
        "a period is written 1402, 1402-H1, 1402-Q4, 1402-07, 1403-01/1403-09 or \
         1402-07-01/1402-07-15, it breaks off or departs at byte {at}"
    )]
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
    /// The form is right, but there is no such year, half, quarter, month or day.
    #[error(transparent)]
    Range(#[from] DateRangeError),
    /// The second end is before the first.
    #[error(transparent)]
    Order(#[from] PeriodOrderError),
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

    #[inline]
    fn from_str(text: &str) -> Result<Self, ParseDateError> {
        match parts(text.as_bytes()) {
            Some((year, month, day)) => Ok(Self::try_new(year, month, day)?),
            None => Err(explain(text)),
        }
    }
}

/// Year, month and day of a well-formed date, `None` if the form is not right.
#[inline]
fn parts(text: &[u8]) -> Option<(u16, u8, u8)> {
    if let Ok(&[y0, y1, y2, y3, s0, m0, m1, s1, d0, d1]) = <&[u8; 10]>::try_from(text) {
        // Of all bytes only the digits come out below ten.
        let digits = u64::from_le_bytes([y0, y1, y2, y3, m0, m1, d0, d1]) ^ 0x3030_3030_3030_3030;
        return are_separators(s0, s1).then_some(digits).and_then(arithmetic::from_digits);
    }
    // Both other scripts take two bytes a digit, the first always the same.
    let &[y0, y1, y2, y3, y4, y5, y6, y7, s0, m0, m1, m2, m3, s1, d0, d1, d2, d3] =
        <&[u8; 18]>::try_from(text).ok()?;
    let zero = match y0 {
        0xDB => 0xB0DB_B0DB_B0DB_B0DB,
        0xD9 => 0xA0D9_A0D9_A0D9_A0D9,
        _ => return None,
    };
    let year = u64::from_le_bytes([y0, y1, y2, y3, y4, y5, y6, y7]) ^ zero;
    let month_day = u64::from(u32::from_le_bytes([m0, m1, m2, m3]))
        | u64::from(u32::from_le_bytes([d0, d1, d2, d3])) << 32;
    let parts = arithmetic::from_wide_digits(year, month_day ^ zero);
    if are_separators(s0, s1) { parts } else { None }
}

#[inline]
fn are_separators(first: u8, second: u8) -> bool {
    first == second && (first == b'-' || first == b'/')
}

/// What is wrong with the form of a date.
#[cold]
fn explain(text: &str) -> ParseDateError {
    let mut reader = Reader::new(text);
    let mut read = || -> Result<(), Departure> {
        reader.digits(4)?;
        let separator = reader.separator()?;
        reader.digits(2)?;
        let (at, again) = (reader.at(), reader.separator()?);
        if again != separator {
            return Err(Departure::Separator { at });
        }
        reader.digits(2)?;
        Ok(())
    };
    match read() {
        Ok(()) => ParseDateError::TrailingText { at: reader.at() },
        Err(Departure::Shape { at }) => ParseDateError::Shape { at },
        Err(Departure::Script { at }) => ParseDateError::MixedScripts { at },
        Err(Departure::Separator { at }) => ParseDateError::MixedSeparators { at },
    }
}

/// Reads the canonical form: a year `1402`, a half `1402-H1`, a quarter `1402-Q4`, a month
/// `1402-07`, or two ends joined by `/` as in ISO 8601, both months or both days.
///
/// # Examples
/// ```
/// use karnameh::calendar::{Month, Period};
/// assert_eq!("1402-Q4".parse(), Ok(Period::quarter(1402, 4).unwrap()));
/// assert_eq!("1403-01/1403-09".parse(), Ok(Period::first_months(1403, 9).unwrap()));
/// assert_eq!("۱۴۰۲-۰۷".parse(), Ok(Period::month(1402, Month::Mehr).unwrap()));
/// ```
impl FromStr for Period {
    type Err = ParsePeriodError;

    fn from_str(text: &str) -> Result<Self, ParsePeriodError> {
        let mut reader = Reader::new(text);
        let first = reader.period()?;
        if reader.is_done() {
            return match first {
                End::Day(_) => Err(ParsePeriodError::Shape { at: reader.at() }),
                End::Whole(period) | End::Month(period) => Ok(period),
            };
        }
        let joint = reader.at();
        match (reader.next()?, first) {
            ('/', End::Day(_) | End::Month(_)) => {}
            _ => return Err(ParsePeriodError::Shape { at: joint }),
        }
        let at = reader.at();
        let second = reader.period()?;
        if !reader.is_done() {
            return Err(ParsePeriodError::Shape { at: reader.at() });
        }
        match (first, second) {
            (End::Month(first), End::Month(second)) => {
                Ok(Self::between(first.start(), second.end())?)
            }
            (End::Day(first), End::Day(second)) => Ok(Self::between(first, second)?),
            _ => Err(ParsePeriodError::Shape { at }),
        }
    }
}

/// What may stand at an end of a period, or be a whole one.
#[derive(Clone, Copy)]
enum End {
    Whole(Period),
    Month(Period),
    Day(JalaliDate),
}

/// Where a text departs from its form.
enum Departure {
    Shape { at: usize },
    Script { at: usize },
    Separator { at: usize },
}

impl From<Departure> for ParsePeriodError {
    fn from(departure: Departure) -> Self {
        match departure {
            Departure::Shape { at } | Departure::Separator { at } => Self::Shape { at },
            Departure::Script { at } => Self::MixedScripts { at },
        }
    }
}

/// Walks over a text, digits of one script and separators.
struct Reader<'a> {
    length: usize,
    rest: core::iter::Peekable<core::str::CharIndices<'a>>,
    script: Option<Script>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        Self { length: text.len(), rest: text.char_indices().peekable(), script: None }
    }

    /// The byte offset arrived at.
    fn at(&mut self) -> usize {
        self.rest.peek().map_or(self.length, |(at, _)| *at)
    }

    fn is_done(&mut self) -> bool {
        self.rest.peek().is_none()
    }

    fn peek(&mut self) -> Option<char> {
        self.rest.peek().map(|(_, c)| *c)
    }

    fn next(&mut self) -> Result<char, Departure> {
        self.rest.next().map(|(_, c)| c).ok_or(Departure::Shape { at: self.length })
    }

    /// A fixed number of digits, at most four.
    fn digits(&mut self, count: u8) -> Result<u16, Departure> {
        let mut value = 0;
        for _ in 0..count {
            let at = self.at();
            let (script, digit) = digit(self.next()?).ok_or(Departure::Shape { at })?;
            if *self.script.get_or_insert(script) != script {
                return Err(Departure::Script { at });
            }
            value = value * 10 + u16::from(digit);
        }
        Ok(value)
    }

    /// Two digits, which fit a byte.
    fn two_digits(&mut self) -> Result<u8, Departure> {
        let value = self.digits(2)?;
        Ok(u8::try_from(value).unwrap_or(u8::MAX))
    }

    fn one_digit(&mut self) -> Result<u8, Departure> {
        let value = self.digits(1)?;
        Ok(u8::try_from(value).unwrap_or(u8::MAX))
    }

    fn separator(&mut self) -> Result<char, Departure> {
        let at = self.at();
        match self.next()? {
            c @ ('-' | '/') => Ok(c),
            _ => Err(Departure::Shape { at }),
        }
    }

    /// A year, a half, a quarter, a month or a day.
    fn period(&mut self) -> Result<End, ParsePeriodError> {
        let year = self.digits(4)?;
        if self.peek() != Some('-') {
            return Ok(End::Whole(Period::year(year)?));
        }
        self.next()?;
        match self.peek() {
            Some('H') => {
                self.next()?;
                Ok(End::Whole(Period::half(year, self.one_digit()?)?))
            }
            Some('Q') => {
                self.next()?;
                Ok(End::Whole(Period::quarter(year, self.one_digit()?)?))
            }
            _ => self.month_or_day(year),
        }
    }

    fn month_or_day(&mut self, year: u16) -> Result<End, ParsePeriodError> {
        let month = self.two_digits()?;
        if self.peek() == Some('-') {
            self.next()?;
            return Ok(End::Day(JalaliDate::try_new(year, month, self.two_digits()?)?));
        }
        // A month that does not exist is told by the date that does not.
        let first = JalaliDate::try_new(year, month, 1)?;
        Ok(End::Month(Period::month(year, Month::from_number(month).unwrap_or(first.month()))?))
    }
}
