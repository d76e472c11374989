//! Dates and periods as people write them: «سه‌شنبه ۲۹ اسفند ماه ۱۴۰۲», «نیمه نخست ۱۴۰۴», `1402/1/5`.

mod error;
mod names;
mod tokens;

pub use error::WrittenDateError;

use super::{DatePart, DateRangeError, JalaliDate, Period, error::year_out_of_range, season_of};
use crate::text::is_blank;
use tokens::{Months, Number, Tokens};

/// Which hundred years two-digit years belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Century {
    /// 1200 to 1299.
    From1200,
    /// 1300 to 1399.
    From1300,
    /// 1400 to 1499.
    From1400,
}

impl Century {
    const fn first_year(self) -> u16 {
        match self {
            Self::From1200 => 1200,
            Self::From1300 => 1300,
            Self::From1400 => 1400,
        }
    }
}

/// Reads dates and periods as people write them: unpadded, in words, in any of three digit scripts.
///
/// Years have four digits unless a century is agreed on. Numbers are read year first, or day first if
/// the year is last; where two digits leave open which is the year, and in Gregorian dates, only year
/// first. Commas part words like blanks, and `.` separates numbers like `/` and `-`. Each number has one
/// digit script; two numbers of a date may differ in it.
///
/// # Examples
/// ```
/// use karnameh::calendar::{Century, DateReader, JalaliDate, Period};
/// let reader = DateReader::new();
/// let date = JalaliDate::constant(1402, 12, 29);
/// assert_eq!(reader.date("سه‌شنبه ۲۹ اسفند ماه ۱۴۰۲"), Ok(date));
/// assert_eq!(reader.date("29/12/1402"), Ok(date));
/// assert_eq!(reader.period("نیمه نخست ۱۴۰۴"), Ok(Period::half(1404, 1).unwrap()));
/// assert_eq!(reader.period("۹ ماهه ۱۴۰۳"), Ok(Period::first_months(1403, 9).unwrap()));
/// assert!(reader.date("96/12/20").is_err());
/// let reader = DateReader::with_century(Century::From1300);
/// assert_eq!(reader.date("96/12/20"), Ok(JalaliDate::constant(1396, 12, 20)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct DateReader {
    century: Option<Century>,
}

impl DateReader {
    /// A reader to which years of two digits are an error.
    #[must_use]
    pub const fn new() -> Self {
        Self { century: None }
    }

    /// A reader to which years of two digits are of this century.
    #[must_use]
    pub const fn with_century(century: Century) -> Self {
        Self { century: Some(century) }
    }

    /// Reads a date: numbers (`1402/1/5`, `5-1-1402`) or words («۵ فروردین ۱۴۰۲»), a weekday before it.
    ///
    /// # Errors
    /// Says which part is missing or wrong, what has no place, and where.
    pub fn date(self, text: &str) -> Result<JalaliDate, WrittenDateError> {
        let mut tokens = Tokens::new(text)?;
        let date = self.read_date(&mut tokens, false)?;
        tokens.finish()?;
        Ok(date)
    }

    /// Reads a date in numbers of either calendar: years 1178 to 1501 are Jalali, 1799 to 2123
    /// Gregorian.
    ///
    /// # Errors
    /// As [`DateReader::date`].
    ///
    /// # Examples
    /// ```
    /// use karnameh::calendar::{DateReader, JalaliDate};
    /// let date = JalaliDate::constant(1402, 12, 29);
    /// assert_eq!(DateReader::new().date_of_either_calendar("2024-3-19"), Ok(date));
    /// assert_eq!(DateReader::new().date_of_either_calendar("1402/12/29"), Ok(date));
    /// ```
    pub fn date_of_either_calendar(self, text: &str) -> Result<JalaliDate, WrittenDateError> {
        let mut tokens = Tokens::new(text)?;
        let date = self.read_date(&mut tokens, true)?;
        tokens.finish()?;
        Ok(date)
    }

    /// Reads a period: the canonical forms, and in words a year, a half («نیمسال» counted from
    /// Farvardin, not the academic one), a quarter or season, a month, the first months of a year, or
    /// «از … تا …» between two whole dates.
    ///
    /// # Errors
    /// Says which part is missing or wrong, what has no place, and where.
    pub fn period(self, text: &str) -> Result<Period, WrittenDateError> {
        if let Ok(period) = text.trim_matches(is_blank).parse() {
            return Ok(period);
        }
        let mut tokens = Tokens::new(text)?;
        let period = self.read_period(&mut tokens)?;
        tokens.finish()?;
        Ok(period)
    }

    /// Reads the date that a text begins with and says how many bytes it took; what follows is left alone.
    ///
    /// # Errors
    /// As [`DateReader::date`], if the text does not begin with a date.
    ///
    /// # Examples
    /// ```
    /// use karnameh::calendar::{DateReader, JalaliDate};
    /// let text = "۲۹ اسفند ۱۴۰۲ به بهره‌برداری رسید";
    /// let (date, length) = DateReader::new().read_date_at_start(text)?;
    /// assert_eq!(date, JalaliDate::constant(1402, 12, 29));
    /// assert_eq!(&text[..length], "۲۹ اسفند ۱۴۰۲");
    /// # Ok::<(), karnameh::calendar::WrittenDateError>(())
    /// ```
    pub fn read_date_at_start(self, text: &str) -> Result<(JalaliDate, usize), WrittenDateError> {
        let mut tokens = Tokens::new(beginning(text))?;
        let date = self.read_date(&mut tokens, false)?;
        Ok((date, tokens.length()))
    }

    /// Reads the period that a text begins with and says how many bytes it took; what follows is left
    /// alone.
    ///
    /// # Errors
    /// As [`DateReader::period`], if the text does not begin with a period.
    pub fn read_period_at_start(self, text: &str) -> Result<(Period, usize), WrittenDateError> {
        let mut tokens = Tokens::new(beginning(text))?;
        let period = self.read_period(&mut tokens)?;
        Ok((period, tokens.length()))
    }

    fn read_date(
        self,
        tokens: &mut Tokens<'_>,
        gregorian: bool,
    ) -> Result<JalaliDate, WrittenDateError> {
        let _ = tokens.take_any(&names::BEFORE_A_DATE);
        let before = tokens.weekday();
        let at = tokens.at();
        let first = tokens.take_number().or_else(|| tokens.take_day_in_words());
        let Some(first) = first else {
            return Err(match tokens.ahead {
                None => WrittenDateError::Missing { part: DatePart::Day, at },
                Some(_) => WrittenDateError::Unexpected { at },
            });
        };
        let date = if tokens.peek_separator().is_some() {
            self.read_numbers(tokens, first, gregorian)?
        } else {
            // «۲۹ام», «۲۹م».
            let _ = tokens.take_any(&names::TH);
            let month = tokens.month()?;
            let _ = tokens.take_any(&names::MONTH);
            existing(self.read_year(tokens)?, month.number().into(), first.value)?
        };
        let _ = tokens.take_any(&names::ERA);
        let said = before.or_else(|| tokens.weekday());
        match said {
            Some(said) if said != date.weekday() => {
                Err(WrittenDateError::Weekday { date, said, is: date.weekday() })
            }
            _ => Ok(date),
        }
    }

    /// Three numbers with separators, the year first or last.
    fn read_numbers(
        self,
        tokens: &mut Tokens<'_>,
        first: Number,
        gregorian: bool,
    ) -> Result<JalaliDate, WrittenDateError> {
        let separator = tokens.take_separator();
        let month = tokens.number(DatePart::Month)?;
        let at = tokens.at();
        match tokens.take_separator() {
            None if tokens.ahead.is_some() => return Err(WrittenDateError::Unexpected { at }),
            None => {
                let part = if first.digits > 2 { DatePart::Day } else { DatePart::Year };
                return Err(WrittenDateError::Missing { part, at });
            }
            again if again != separator => return Err(WrittenDateError::MixedSeparators { at }),
            _ => {}
        }
        let last = tokens.number(DatePart::Day)?;
        let year_last = match (first.digits, last.digits, self.century) {
            (..=2, 3.., _) => true,
            // A number above 31 is no day.
            (..=2, ..=2, Some(_)) if first.value <= 31 && last.value <= 31 => {
                return Err(WrittenDateError::YearFirstOrLast { at: first.at });
            }
            (..=2, ..=2, Some(_)) => last.value > 31,
            _ => false,
        };
        let (year, day) = if year_last { (last, first) } else { (first, last) };
        if gregorian && (1799..=2123).contains(&year.value) {
            if year_last {
                return Err(WrittenDateError::YearFirstOrLast { at: first.at });
            }
            let year = i32::from(year.value);
            return Ok(JalaliDate::from_gregorian(year, small(month.value), small(day.value))?);
        }
        Ok(existing(self.year(year)?, month.value, day.value)?)
    }

    /// «سال» or not, then a year.
    fn read_year(self, tokens: &mut Tokens<'_>) -> Result<u16, WrittenDateError> {
        let _ = tokens.take_any(&names::YEAR);
        let year = tokens.number(DatePart::Year)?;
        let _ = tokens.take_any(&names::ERA);
        self.year(year)
    }

    fn year(self, year: Number) -> Result<u16, WrittenDateError> {
        let Number { value, digits, at } = year;
        match (digits, self.century) {
            (..=1, _) => Err(WrittenDateError::Unexpected { at }),
            (2, Some(century)) => Ok(century.first_year() + value),
            (2, None) => Err(WrittenDateError::TwoDigitYear { given: value, at }),
            _ => match Period::year(value) {
                Ok(_) => Ok(value),
                Err(_) => Err(year_out_of_range(i32::from(value)).into()),
            },
        }
    }

    fn read_period(self, tokens: &mut Tokens<'_>) -> Result<Period, WrittenDateError> {
        if tokens.take_any(&names::FROM) {
            let start = self.read_date(tokens, false)?;
            let at = tokens.at();
            if !tokens.take_any(&names::UP_TO) {
                return Err(WrittenDateError::Unexpected { at });
            }
            return Ok(Period::between(start, self.read_date(tokens, false)?)?);
        }
        let is_season = tokens.take_any(&names::SEASON);
        let at = tokens.at();
        let ordinal = if is_season { tokens.ordinal() } else { None };
        if let Some(quarter) = ordinal.or_else(|| tokens.take_known(season_of)) {
            return Ok(Period::quarter(self.read_year(tokens)?, quarter)?);
        }
        if is_season {
            return Err(WrittenDateError::Unexpected { at });
        }
        if tokens.take_any(&names::HALF_YEAR) || tokens.take_pair(&names::HALF, &names::YEAR) {
            let _ = tokens.take_any(&names::ENDING);
            let at = tokens.at();
            let missing = WrittenDateError::Missing { part: DatePart::Half, at };
            let half = tokens.ordinal().ok_or(missing)?;
            return Ok(Period::half(self.read_year(tokens)?, half)?);
        }
        if let Some(month) = tokens.take_month() {
            let _ = tokens.take_any(&names::MONTH);
            return Ok(Period::month(self.read_year(tokens)?, month)?);
        }
        match tokens.months() {
            Some(months) => self.read_months(tokens, months),
            None => Ok(Period::year(self.read_year(tokens)?)?),
        }
    }

    /// What follows «… ماهه»: which of them, and the year.
    fn read_months(
        self,
        tokens: &mut Tokens<'_>,
        months: Months,
    ) -> Result<Period, WrittenDateError> {
        let Months { count: months, names_a_period } = months;
        let at = tokens.at();
        let which = tokens.ordinal();
        // «سه ماه ۱۴۰۲» is how long, «سه ماهه ۱۴۰۲» and «سه ماه نخست ۱۴۰۲» are which.
        if which.is_none() && !names_a_period {
            return Err(WrittenDateError::Unexpected { at });
        }
        let year = self.read_year(tokens)?;
        match (months, which) {
            (_, None | Some(1)) => Ok(Period::first_months(year, months)?),
            (6, Some(half)) => Ok(Period::half(year, half)?),
            (3, Some(quarter)) => Ok(Period::quarter(year, quarter)?),
            _ => Err(WrittenDateError::Unexpected { at }),
        }
    }
}

/// As much of a text as a date or a period may take, so that reading one takes as long wherever it stands.
fn beginning(text: &str) -> &str {
    let end = (0..=200).rev().find(|at| text.is_char_boundary(*at));
    end.and_then(|end| text.get(..end)).filter(|_| text.len() > 200).unwrap_or(text)
}

/// A number as a month or a day; too great ones stay too great.
fn small(number: u16) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

/// The date of numbers as written, or which of them is out of range.
fn existing(year: u16, month: u16, day: u16) -> Result<JalaliDate, DateRangeError> {
    let as_written =
        |part, number: u16, greatest| DateRangeError::new(part, i32::from(number), 1, greatest);
    match (u8::try_from(month), u8::try_from(day)) {
        (Ok(month), Ok(day)) => JalaliDate::try_new(year, month, day),
        (Err(_), _) => Err(as_written(DatePart::Month, month, 12)),
        (_, Err(_)) => Err(as_written(DatePart::Day, day, 31)),
    }
}
