//! Dates and periods as people write them: «سه‌شنبه ۲۹ اسفند ماه ۱۴۰۲», «نیمه نخست ۱۴۰۴», `1402/1/5`.

use super::{
    DatePart, DateRangeError, JalaliDate, Month, Period, PeriodOrderError, Weekday,
    error::year_out_of_range,
};
use crate::text::{Script, digit, is_blank, is_joined, read_number, same_word};

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

/// Why a text is not a written date or period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WrittenDateError {
    /// A part that has to be there is not.
    #[error("the {part} is missing at byte {at}")]
    Missing {
        /// The part.
        part: DatePart,
        /// Byte offset where it belongs.
        at: usize,
    },
    /// A word or character that has no place there.
    #[error("what stands at byte {at} has no place in a date or period")]
    Unexpected {
        /// Its byte offset.
        at: usize,
    },
    /// Numbers of which the first or the last may be the year.
    #[error(
        "either end of the date at byte {at} may be its year; write the year in four digits, first"
    )]
    YearFirstOrLast {
        /// Byte offset of the first number.
        at: usize,
    },
    /// A year of two digits, and no century was agreed.
    #[error("year {given} at byte {at} has two digits, and no century was given")]
    TwoDigitYear {
        /// The year as written.
        given: u16,
        /// Its byte offset.
        at: usize,
    },
    /// Digits of two scripts in one number.
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
    /// The weekday named is not that of the date.
    #[error("{date} is a {}, not a {}", .is.english(), .said.english())]
    Weekday {
        /// The date.
        date: JalaliDate,
        /// The day of the week that was named.
        said: Weekday,
        /// The one it is.
        is: Weekday,
    },
    /// Text after the date or period.
    #[error("more text follows at byte {at}")]
    TrailingText {
        /// Byte offset of what follows.
        at: usize,
    },
    /// There is no such date or period.
    #[error(transparent)]
    Range(#[from] DateRangeError),
    /// A period that ends before it begins.
    #[error(transparent)]
    Order(#[from] PeriodOrderError),
}

/// Reads dates and periods as people write them: unpadded, in words, in any of three digit scripts.
///
/// Years have four digits unless a century is agreed on. Numbers are read year first, or day first if
/// the year is last; where two digits leave open which is the year, and in Gregorian dates, only year
/// first. Commas part words like blanks, and `.` separates numbers like `/` and `-`.
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

    fn read_date(
        self,
        tokens: &mut Tokens<'_>,
        gregorian: bool,
    ) -> Result<JalaliDate, WrittenDateError> {
        let _ = tokens.take_any(&["روز", "مورخ", "مورخه"]);
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
            let _ = tokens.take_any(&["ام", "م"]);
            let month = tokens.month()?;
            let _ = tokens.take_any(&["ماه"]);
            existing(self.read_year(tokens)?, month.number().into(), first.value)?
        };
        let _ = tokens.take_any(&["شمسی", "خورشیدی"]);
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
        let _ = tokens.take_any(&["سال"]);
        let year = tokens.number(DatePart::Year)?;
        let _ = tokens.take_any(&["شمسی", "خورشیدی"]);
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
        if tokens.take_any(&["از"]) {
            let start = self.read_date(tokens, false)?;
            let at = tokens.at();
            if !tokens.take_any(&["تا", "لغایت", "الی"]) {
                return Err(WrittenDateError::Unexpected { at });
            }
            return Ok(Period::between(start, self.read_date(tokens, false)?)?);
        }
        let is_season = tokens.take_any(&["فصل"]);
        let at = tokens.at();
        let ordinal = if is_season { tokens.ordinal() } else { None };
        if let Some(quarter) = ordinal.or_else(|| tokens.take_one_of(&SEASONS)) {
            return Ok(Period::quarter(self.read_year(tokens)?, quarter)?);
        }
        if is_season {
            return Err(WrittenDateError::Unexpected { at });
        }
        if tokens.take_any(&["نیمه", "نیمسال"]) || tokens.take_pair("نیم", "سال") {
            let _ = tokens.take_any(&["ی"]);
            let at = tokens.at();
            let missing = WrittenDateError::Missing { part: DatePart::Half, at };
            let half = tokens.ordinal().ok_or(missing)?;
            return Ok(Period::half(self.read_year(tokens)?, half)?);
        }
        if let Some(month) = tokens.take_month() {
            let _ = tokens.take_any(&["ماه"]);
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

const SEASONS: [(&str, u8); 5] =
    [("بهار", 1), ("تابستان", 2), ("پاییز", 3), ("پائیز", 3), ("زمستان", 4)];
const ORDINALS: [(&str, u8); 10] = [
    ("اول", 1),
    ("نخست", 1),
    ("یکم", 1),
    ("نخستین", 1),
    ("ابتدای", 1),
    ("ابتدایی", 1),
    ("آغازین", 1),
    ("دوم", 2),
    ("سوم", 3),
    ("چهارم", 4),
];
const CARDINALS: [(&str, u8); 12] = [
    ("یک", 1),
    ("دو", 2),
    ("سه", 3),
    ("چهار", 4),
    ("پنج", 5),
    ("شش", 6),
    ("هفت", 7),
    ("هشت", 8),
    ("نه", 9),
    ("ده", 10),
    ("یازده", 11),
    ("دوازده", 12),
];

/// A run of digits.
#[derive(Clone, Copy)]
struct Number {
    /// Above 65,535 this is 65,535, which is no part of a date either.
    value: u16,
    digits: u8,
    at: usize,
}

/// A count of months, and whether its words name a period («ماهه») or only a length («ماه»).
#[derive(Clone, Copy)]
struct Months {
    count: u8,
    names_a_period: bool,
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

#[derive(Clone, Copy)]
enum Token<'a> {
    Number(Number),
    Word(&'a str),
    Separator(char),
    Other,
}

/// A text as numbers, words and separators, one token ahead.
struct Tokens<'a> {
    text: &'a str,
    /// Where the token ahead begins, and the token; `None` at the end.
    ahead: Option<(usize, Token<'a>)>,
    /// Where what follows the token ahead begins.
    after: usize,
}

impl<'a> Tokens<'a> {
    fn new(text: &'a str) -> Result<Self, WrittenDateError> {
        // Scripts are looked at once for the whole text, so that taking a token cannot fail.
        let mut before: Option<Script> = None;
        for (at, c) in text.char_indices() {
            let script = digit(c).map(|(script, _)| script);
            if let (Some(before), Some(script)) = (before, script)
                && before != script
            {
                return Err(WrittenDateError::MixedScripts { at });
            }
            before = script;
        }
        let mut tokens = Self { text, ahead: None, after: 0 };
        tokens.advance();
        Ok(tokens)
    }

    /// Steps over the token ahead.
    fn advance(&mut self) {
        let from = self.after;
        let rest = self.text.get(from..).unwrap_or_default();
        let start = rest.trim_start_matches(|c| is_blank(c) || matches!(c, '،' | ','));
        let at = from + rest.len() - start.len();
        let run = |belongs: fn(char) -> bool| {
            start.find(|c| !belongs(c)).map_or(start.len(), |length| length)
        };
        let Some(first) = start.chars().next() else {
            self.ahead = None;
            return;
        };
        let (length, token) = if digit(first).is_some() {
            let length = run(|c| digit(c).is_some());
            (length, Token::Number(number(start.get(..length).unwrap_or_default(), at)))
        } else if is_letter(first) {
            let length = run(is_letter);
            (length, Token::Word(start.get(..length).unwrap_or_default()))
        } else if matches!(first, '/' | '-' | '.') {
            (first.len_utf8(), Token::Separator(first))
        } else {
            (first.len_utf8(), Token::Other)
        };
        self.ahead = Some((at, token));
        self.after = at + length;
    }

    /// The byte offset of the token ahead.
    fn at(&self) -> usize {
        self.ahead.map_or(self.text.len(), |(at, _)| at)
    }

    fn finish(&self) -> Result<(), WrittenDateError> {
        match self.ahead {
            None => Ok(()),
            Some((at, _)) => Err(WrittenDateError::TrailingText { at }),
        }
    }

    fn take_number(&mut self) -> Option<Number> {
        let Some((_, Token::Number(number))) = self.ahead else { return None };
        self.advance();
        Some(number)
    }

    fn number(&mut self, part: DatePart) -> Result<Number, WrittenDateError> {
        self.take_number().ok_or(match self.ahead {
            None => WrittenDateError::Missing { part, at: self.text.len() },
            Some((at, _)) => WrittenDateError::Unexpected { at },
        })
    }

    fn peek_separator(&self) -> Option<char> {
        match self.ahead {
            Some((_, Token::Separator(c))) => Some(c),
            _ => None,
        }
    }

    fn take_separator(&mut self) -> Option<char> {
        let separator = self.peek_separator()?;
        self.advance();
        Some(separator)
    }

    /// Takes a word if it is one of these.
    fn take_any(&mut self, words: &[&str]) -> bool {
        let is_one = matches!(self.ahead, Some((_, Token::Word(word)))
            if words.iter().any(|it| same_word(word, it)));
        if is_one {
            self.advance();
        }
        is_one
    }

    /// Takes a word if it is in a table, and gives what the table has for it.
    fn take_one_of<T: Copy>(&mut self, table: &[(&str, T)]) -> Option<T> {
        let Some((_, Token::Word(word))) = self.ahead else { return None };
        let (_, found) = table.iter().find(|(it, _)| same_word(word, it))?;
        self.advance();
        Some(*found)
    }

    /// Takes two words, or neither.
    fn take_pair(&mut self, first: &str, second: &str) -> bool {
        let (ahead, after) = (self.ahead, self.after);
        if self.take_any(&[first]) && self.take_any(&[second]) {
            return true;
        }
        (self.ahead, self.after) = (ahead, after);
        false
    }

    /// A weekday, as one word or as two: «سه‌شنبه», «سه شنبه».
    fn weekday(&mut self) -> Option<Weekday> {
        for weekday in Weekday::ALL {
            if self.take_any(&[weekday.persian()]) {
                return Some(weekday);
            }
        }
        let counted = [
            ("یک", Weekday::Sunday),
            ("دو", Weekday::Monday),
            ("سه", Weekday::Tuesday),
            ("چهار", Weekday::Wednesday),
            ("پنج", Weekday::Thursday),
        ];
        counted.into_iter().find(|(count, _)| self.take_pair(count, "شنبه")).map(|(_, day)| day)
    }

    fn take_month(&mut self) -> Option<Month> {
        let Some((_, Token::Word(word))) = self.ahead else { return None };
        // «اسفندماه» is written as one word too.
        let bare = word.strip_suffix("ماه").unwrap_or(word);
        let is_it = |name: &str| same_word(word, name) || same_word(bare, name);
        let by_name = Month::ALL.into_iter().find(|it| is_it(it.persian()));
        let month = by_name.or_else(|| is_it("امرداد").then_some(Month::Mordad))?;
        self.advance();
        Some(month)
    }

    fn month(&mut self) -> Result<Month, WrittenDateError> {
        self.take_month().ok_or(match self.ahead {
            None => WrittenDateError::Missing { part: DatePart::Month, at: self.text.len() },
            Some((at, _)) => WrittenDateError::Unexpected { at },
        })
    }

    fn ordinal(&mut self) -> Option<u8> {
        self.take_one_of(&ORDINALS)
    }

    /// «۹ ماهه», «نه‌ماهه», «ششماهه», «۹ ماه»: the count, if that is what is ahead.
    fn months(&mut self) -> Option<Months> {
        let (ahead, after) = (self.ahead, self.after);
        let glued = match ahead {
            Some((_, Token::Word(word))) => {
                CARDINALS.iter().find(|(count, _)| is_joined(word, count, "ماهه"))
            }
            _ => None,
        };
        let count = match glued {
            Some((_, count)) => {
                self.advance();
                Some(*count)
            }
            None => match self.take_number() {
                Some(number) => u8::try_from(number.value).ok(),
                None => self.take_one_of(&CARDINALS),
            },
        };
        let names_a_period = glued.is_some() || self.take_any(&["ماهه"]);
        if let Some(count) = count.filter(|_| names_a_period || self.take_any(&["ماه"])) {
            let _ = self.take_any(&["ی"]);
            return Some(Months { count, names_a_period });
        }
        (self.ahead, self.after) = (ahead, after);
        None
    }

    /// «بیست و نهم»: the day of the month in words, if that is what is ahead.
    fn take_day_in_words(&mut self) -> Option<Number> {
        let Some((at, Token::Word(_))) = self.ahead else { return None };
        if self.take_any(&["اول", "نخست", "اولین"]) {
            return Some(Number { value: 1, digits: 1, at });
        }
        let (numeral, length) = read_number(self.text.get(at..)?).ok()?;
        let value = numeral.value().to_integer().and_then(|it| u16::try_from(it).ok())?;
        self.after = at + length;
        self.advance();
        Some(Number { value, digits: 2, at })
    }
}

/// Letters, and the marks that stand within words without parting them.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() || matches!(c, 'ـ' | '\u{064B}'..='\u{0655}' | '\u{0670}')
}

fn number(digits: &str, at: usize) -> Number {
    let mut value = 0_u16;
    let mut count = 0_u8;
    for (_, digit) in digits.chars().filter_map(digit) {
        value = value.saturating_mul(10).saturating_add(u16::from(digit));
        count = count.saturating_add(1);
    }
    Number { value, digits: count, at }
}
