//! A written date as numbers, words and separators, and the words it is made of.

use super::{
    WrittenDateError,
    names::{self, Name},
};
use crate::calendar::{DatePart, Month, Weekday, month_of, ordinal_of};
use crate::text::{
    Script, blanks, digit, plain_digits, read_number,
    word::{first_word, holds_heh_with_yeh},
};

/// A run of digits.
#[derive(Clone, Copy)]
pub(super) struct Number {
    /// Above 65,535 this is 65,535, which is no part of a date either.
    pub(super) value: u16,
    pub(super) digits: u8,
    pub(super) at: usize,
}

/// A count of months, and whether its words name a period («ماهه») or only a length («ماه»).
#[derive(Clone, Copy)]
pub(super) struct Months {
    pub(super) count: u8,
    pub(super) names_a_period: bool,
}

#[derive(Clone, Copy)]
pub(super) enum Token<'a> {
    Number(Number),
    /// A word, and its key if that tells all that comparisons do.
    Word(&'a str, Option<u128>),
    Separator(char),
    Other,
}

/// A text as numbers, words and separators, one token ahead.
pub(super) struct Tokens<'a> {
    text: &'a str,
    /// Where the token ahead begins, and the token; `None` at the end.
    pub(super) ahead: Option<(usize, Token<'a>)>,
    /// Where what follows the token ahead begins.
    after: usize,
    /// Where the last token that was taken ends.
    end: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(text: &'a str) -> Result<Self, WrittenDateError> {
        // Scripts are looked at once for the whole text, so that taking a token cannot fail.
        if has_two_scripts(text.as_bytes())
            && let Some(at) = changed_script(text)
        {
            return Err(WrittenDateError::MixedScripts { at });
        }
        let mut tokens = Self { text, ahead: None, after: 0, end: 0 };
        tokens.advance();
        Ok(tokens)
    }

    /// Steps over the token ahead.
    pub(super) fn advance(&mut self) {
        let from = self.after;
        self.end = from;
        let at = from + gap(self.text.get(from..).unwrap_or_default());
        let start = self.text.get(at..).unwrap_or_default();
        let Some(first) = start.chars().next() else {
            self.ahead = None;
            return;
        };
        let (value, digits, run) = plain_digits(start.as_bytes());
        let (length, token) = if digits > 0 {
            (run, Token::Number(number(start.get(..run).unwrap_or_default(), (value, digits), at)))
        } else if let Some((word, key)) = plain_word(start) {
            (word.len(), Token::Word(word, Some(key)))
        } else if is_letter(first) {
            let length = start.find(|c| !is_letter(c)).unwrap_or(start.len());
            (length, Token::Word(start.get(..length).unwrap_or_default(), None))
        } else if matches!(first, '/' | '-' | '.') {
            (first.len_utf8(), Token::Separator(first))
        } else {
            (first.len_utf8(), Token::Other)
        };
        self.ahead = Some((at, token));
        self.after = at + length;
    }

    /// The byte offset of the token ahead.
    pub(super) fn at(&self) -> usize {
        self.ahead.map_or(self.text.len(), |(at, _)| at)
    }

    /// How many bytes the tokens took that were taken.
    pub(super) const fn length(&self) -> usize {
        self.end
    }

    pub(super) fn finish(&self) -> Result<(), WrittenDateError> {
        match self.ahead {
            None => Ok(()),
            Some((at, _)) => Err(WrittenDateError::TrailingText { at }),
        }
    }

    pub(super) fn take_number(&mut self) -> Option<Number> {
        let Some((_, Token::Number(number))) = self.ahead else { return None };
        self.advance();
        Some(number)
    }

    pub(super) fn number(&mut self, part: DatePart) -> Result<Number, WrittenDateError> {
        self.take_number().ok_or(match self.ahead {
            None => WrittenDateError::Missing { part, at: self.text.len() },
            Some((at, _)) => WrittenDateError::Unexpected { at },
        })
    }

    pub(super) fn peek_separator(&self) -> Option<char> {
        match self.ahead {
            Some((_, Token::Separator(c))) => Some(c),
            _ => None,
        }
    }

    pub(super) fn take_separator(&mut self) -> Option<char> {
        let separator = self.peek_separator()?;
        self.advance();
        Some(separator)
    }

    /// Takes a word if it is one of these.
    pub(super) fn take_any(&mut self, names: &[Name]) -> bool {
        let is_one = matches!(self.ahead, Some((_, Token::Word(word, key)))
            if names.iter().any(|it| it.is(word, key)));
        if is_one {
            self.advance();
        }
        is_one
    }

    /// Takes a word if it is in a table, and gives what the table has for it.
    pub(super) fn take_one_of<T: Copy>(&mut self, table: &[(Name, T)]) -> Option<T> {
        let Some((_, Token::Word(word, key))) = self.ahead else { return None };
        let (_, found) = table.iter().find(|(it, _)| it.is(word, key))?;
        self.advance();
        Some(*found)
    }

    /// Takes a word if it is known by its key, and gives what is known of it.
    pub(super) fn take_known<T>(&mut self, known: fn(u128) -> Option<T>) -> Option<T> {
        let Some((_, Token::Word(word, key))) = self.ahead else { return None };
        let found = known(key.or_else(|| whole_key(word))?)?;
        self.advance();
        Some(found)
    }

    /// Takes two words, or neither.
    pub(super) fn take_pair(&mut self, first: &[Name], second: &[Name]) -> bool {
        let (ahead, after) = (self.ahead, self.after);
        let end = self.end;
        if self.take_any(first) && self.take_any(second) {
            return true;
        }
        (self.ahead, self.after, self.end) = (ahead, after, end);
        false
    }

    /// A weekday, as one word or as two: «سه‌شنبه», «سه شنبه».
    pub(super) fn weekday(&mut self) -> Option<Weekday> {
        self.take_one_of(&names::WEEKDAYS).or_else(|| {
            let mut counted = names::COUNTED_WEEKDAYS.iter();
            let found = counted.find(|(count, _)| self.take_pair(count, &names::SATURDAY))?;
            Some(found.1)
        })
    }

    pub(super) fn take_month(&mut self) -> Option<Month> {
        let Some((_, Token::Word(word, _))) = self.ahead else { return None };
        // «اسفندماه» is written as one word too.
        let bare = word.strip_suffix("ماه").unwrap_or(word);
        let month = whole_key(word).and_then(month_of).or_else(|| month_of(whole_key(bare)?))?;
        self.advance();
        Some(month)
    }

    pub(super) fn month(&mut self) -> Result<Month, WrittenDateError> {
        self.take_month().ok_or(match self.ahead {
            None => WrittenDateError::Missing { part: DatePart::Month, at: self.text.len() },
            Some((at, _)) => WrittenDateError::Unexpected { at },
        })
    }

    pub(super) fn ordinal(&mut self) -> Option<u8> {
        self.take_known(ordinal_of)
    }

    /// «۹ ماهه», «نه‌ماهه», «ششماهه», «۹ ماه»: the count, if that is what is ahead.
    pub(super) fn months(&mut self) -> Option<Months> {
        let (ahead, after) = (self.ahead, self.after);
        let glued = match ahead {
            Some((_, Token::Word(word, _))) => {
                names::CARDINALS.iter().find(|(count, _)| count.is_glued_to_months(word))
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
                None => self.take_one_of(&names::CARDINALS),
            },
        };
        let names_a_period = glued.is_some() || self.take_any(&names::MONTHLY);
        if let Some(count) = count.filter(|_| names_a_period || self.take_any(&names::MONTH)) {
            let _ = self.take_any(&names::ENDING);
            return Some(Months { count, names_a_period });
        }
        (self.ahead, self.after) = (ahead, after);
        None
    }

    /// «بیست و نهم»: the day of the month in words, if that is what is ahead.
    pub(super) fn take_day_in_words(&mut self) -> Option<Number> {
        let Some((at, Token::Word(..))) = self.ahead else { return None };
        if self.take_any(&names::FIRST) {
            return Some(Number { value: 1, digits: 1, at });
        }
        let (numeral, length) = read_number(self.text.get(at..)?).ok()?;
        let value = numeral.value().to_integer().and_then(|it| u16::try_from(it).ok())?;
        self.after = at + length;
        self.advance();
        Some(Number { value, digits: 2, at })
    }
}

/// Whether digits of two scripts are anywhere in a text: told of all bytes in the same way, which processors do
/// for many at once.
fn has_two_scripts(text: &[u8]) -> bool {
    let one = |condition: bool| u8::from(condition);
    // The last byte begins no character of two.
    let nexts = text.get(1..).unwrap_or_default();
    let (mut ascii, mut arabic, mut persian) = (0, 0, 0);
    for (byte, next) in text.iter().zip(nexts) {
        ascii |= one(byte.wrapping_sub(b'0') < 10);
        arabic |= one(*byte == 0xD9) & one(next.wrapping_sub(0xA0) < 10);
        persian |= one(*byte == 0xDB) & one(next.wrapping_sub(0xB0) < 10);
    }
    ascii |= one(text.last().is_some_and(u8::is_ascii_digit));
    ascii + arabic + persian > 1
}

/// The first digit that stands right after one of another script.
fn changed_script(text: &str) -> Option<usize> {
    let mut before: Option<Script> = None;
    for (at, c) in text.char_indices() {
        let script = digit(c).map(|(script, _)| script);
        if before.is_some() && script.is_some() && before != script {
            return Some(at);
        }
        before = script;
    }
    None
}

/// How many bytes of blanks and commas a text begins with.
fn gap(text: &str) -> usize {
    let mut gap = blanks(text);
    while let Some(rest) = text.get(gap..).and_then(|rest| rest.strip_prefix(['،', ','])) {
        gap = text.len() - rest.len() + blanks(rest);
    }
    gap
}

/// The word that a text begins with and its key, if nothing about it needs a closer look: no letter beside those
/// of keys, none that comparisons take for another, and a character of ASCII after it.
fn plain_word(text: &str) -> Option<(&str, u128)> {
    let (key, length) = first_word(text.as_bytes());
    let after = text.as_bytes().get(length);
    let ends = after.is_none_or(|it| it.is_ascii() && !it.is_ascii_alphabetic());
    (key != 0 && ends && !holds_heh_with_yeh(key)).then_some((text.get(..length)?, key))
}

/// The key of a word that has no letter but those of keys.
fn whole_key(word: &str) -> Option<u128> {
    let (key, length) = first_word(word.as_bytes());
    (length == word.len()).then_some(key)
}

/// Letters, and the marks that stand within words without parting them.
fn is_letter(c: char) -> bool {
    // Nearly all are among the first, and are told without a table.
    matches!(c, '\u{0620}'..='\u{065F}' | '\u{066E}'..='\u{06D3}')
        || c.is_alphabetic()
        || matches!(c, 'ـ' | '\u{064B}'..='\u{0655}' | '\u{0670}')
}

/// The number of a run of digits, of which their value is known, unless they are too many, and their count.
fn number(run: &str, (value, count): (u64, usize), at: usize) -> Number {
    let digits = u8::try_from(count).unwrap_or(u8::MAX);
    if digits < 19 {
        return Number { value: u16::try_from(value).unwrap_or(u16::MAX), digits, at };
    }
    let value = run
        .chars()
        .filter_map(digit)
        .fold(0_u16, |value, (_, digit)| value.saturating_mul(10).saturating_add(digit.into()));
    Number { value, digits, at }
}
