//! Dates and periods as text.

use core::fmt::{self, Debug, Display, Write};

use super::{JalaliDate, Period, PeriodKind, arithmetic};
use crate::text::{InScript, Script};

/// A form in which a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DateForm {
    /// `1402-12-29`: canonical, and sorted as text in the order of days.
    Hyphens,
    /// `1402/12/29`: what forms and letters have.
    Slashes,
    /// «سه‌شنبه ۲۹ اسفند ۱۴۰۲».
    LongPersian,
    /// `Tuesday, 29 Esfand 1402`, month names after CLDR.
    LongEnglish,
}

/// A date in a form, to be printed or written into a buffer.
///
/// # Examples
/// ```
/// use karnameh::calendar::{DateForm, JalaliDate};
/// use karnameh::text::Script;
/// let date = JalaliDate::constant(1402, 12, 29);
/// assert_eq!(date.in_form(DateForm::LongPersian).to_string(), "سه‌شنبه ۲۹ اسفند ۱۴۰۲");
/// assert_eq!(date.in_form(DateForm::LongEnglish).to_string(), "Tuesday, 29 Esfand 1402");
/// let slashes = date.in_form(DateForm::Slashes).in_script(Script::Persian);
/// assert_eq!(slashes.to_string(), "۱۴۰۲/۱۲/۲۹");
/// let mut buffer = [0; 32];
/// assert_eq!(slashes.write_into(&mut buffer), Ok("۱۴۰۲/۱۲/۲۹"));
/// assert!(slashes.write_into(&mut [0; 17]).is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateText {
    date: JalaliDate,
    form: DateForm,
    script: Script,
}

/// A buffer has no room for a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{room} bytes have no room for the date")]
pub struct BufferTooSmallError {
    room: usize,
}

impl JalaliDate {
    /// The date in a form; in Persian digits if the form is Persian, else in ASCII.
    #[must_use]
    pub const fn in_form(self, form: DateForm) -> DateText {
        let script = match form {
            DateForm::LongPersian => Script::Persian,
            _ => Script::Ascii,
        };
        DateText { date: self, form, script }
    }

    /// The ten ASCII bytes of the date, `-` or any other ASCII separator between its parts; what is
    /// not ASCII is taken for `-`.
    ///
    /// # Examples
    /// ```
    /// use karnameh::calendar::JalaliDate;
    /// assert_eq!(&JalaliDate::constant(1402, 7, 1).to_ascii(b'/'), b"1402/07/01");
    /// ```
    #[must_use]
    #[inline]
    pub fn to_ascii(self, separator: u8) -> [u8; 10] {
        let separator = if separator.is_ascii() { separator } else { b'-' };
        let (year, month_day) = arithmetic::to_digits(self.get());
        let ([y0, y1, y2, y3], [m0, m1, d0, d1]) = (year.to_le_bytes(), month_day.to_le_bytes());
        [y0, y1, y2, y3, separator, m0, m1, separator, d0, d1]
    }
}

impl DateText {
    /// The same in the digits of another script.
    #[must_use]
    pub const fn in_script(self, script: Script) -> Self {
        Self { script, ..self }
    }

    /// Writes the date into a buffer of the caller's, without allocating. 64 bytes are enough for
    /// every form.
    ///
    /// # Errors
    /// If the buffer is too small; it may then hold a beginning of the date.
    pub fn write_into(self, buffer: &mut [u8]) -> Result<&str, BufferTooSmallError> {
        let room = buffer.len();
        let mut target = Target { rest: buffer, written: 0 };
        write!(target, "{self}").map_err(|_| BufferTooSmallError { room })?;
        let written = target.written;
        let bytes = buffer.get(..written).unwrap_or_default();
        core::str::from_utf8(bytes).map_err(|_| BufferTooSmallError { room })
    }
}

/// Writes into a slice for as long as there is room.
struct Target<'a> {
    rest: &'a mut [u8],
    written: usize,
}

impl Write for Target<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let rest = core::mem::take(&mut self.rest);
        let (room, rest) = rest.split_at_mut_checked(text.len()).ok_or(fmt::Error)?;
        room.copy_from_slice(text.as_bytes());
        self.rest = rest;
        self.written += text.len();
        Ok(())
    }
}

impl Display for DateText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { date, form, script } = *self;
        let numbers = |separator| {
            let bytes = date.to_ascii(separator);
            InScript(Ascii(bytes), script)
        };
        let (year, day) = (InScript(date.year(), script), InScript(date.day(), script));
        let (month, weekday) = (date.month(), date.weekday());
        match form {
            DateForm::Hyphens => Display::fmt(&numbers(b'-'), f),
            DateForm::Slashes => Display::fmt(&numbers(b'/'), f),
            DateForm::LongPersian => {
                write!(f, "{} {day} {} {year}", weekday.persian(), month.persian())
            }
            DateForm::LongEnglish => {
                write!(f, "{}, {day} {} {year}", weekday.english(), month.english())
            }
        }
    }
}

/// Ten bytes that are ASCII.
struct Ascii([u8; 10]);

impl Display for Ascii {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(core::str::from_utf8(&self.0).map_err(|_| fmt::Error)?)
    }
}

/// Prints the canonical form `1402-12-29`.
impl Display for JalaliDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = self.to_ascii(b'-');
        f.pad(core::str::from_utf8(&bytes).map_err(|_| fmt::Error)?)
    }
}

/// Prints the same as [`Display`].
impl Debug for JalaliDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }
}

/// Prints the canonical form: `1402`, `1402-H1`, `1402-Q4`, `1402-07`, or two ends joined by `/`,
/// which are months if the period is made of whole months, else days.
impl Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (start, end) = (self.start(), self.end());
        match self.kind() {
            PeriodKind::Year(year) => write!(f, "{year:04}"),
            PeriodKind::Half { year, half } => write!(f, "{year:04}-H{half}"),
            PeriodKind::Quarter { year, quarter } => write!(f, "{year:04}-Q{quarter}"),
            PeriodKind::Month { year, month } => write!(f, "{year:04}-{:02}", month.number()),
            _ if self.whole_months().is_some() => {
                let (first, last) = (start.month_number(), end.month_number());
                write!(f, "{:04}-{first:02}/{:04}-{last:02}", start.year(), end.year())
            }
            _ => write!(f, "{start}/{end}"),
        }
    }
}

/// Prints the same as [`Display`].
impl Debug for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }
}
