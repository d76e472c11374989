//! A written date as numbers, words and separators, and the words it is made of.

use super::WrittenDateError;
use crate::calendar::{DatePart, Month, Weekday, month_of, ordinal_of};
use crate::text::{Script, digit, is_blank, is_joined, read_number, same_word, word::first_word};

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
    Word(&'a str),
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
    pub(super) fn take_any(&mut self, words: &[&str]) -> bool {
        let is_one = matches!(self.ahead, Some((_, Token::Word(word)))
            if words.iter().any(|it| same_word(word, it)));
        if is_one {
            self.advance();
        }
        is_one
    }

    /// Takes a word if it is in a table, and gives what the table has for it.
    pub(super) fn take_one_of<T: Copy>(&mut self, table: &[(&str, T)]) -> Option<T> {
        let Some((_, Token::Word(word))) = self.ahead else { return None };
        let (_, found) = table.iter().find(|(it, _)| same_word(word, it))?;
        self.advance();
        Some(*found)
    }

    /// Takes a word if it is known by its key, and gives what is known of it.
    pub(super) fn take_known<T>(&mut self, known: fn(u128) -> Option<T>) -> Option<T> {
        let Some((_, Token::Word(word))) = self.ahead else { return None };
        let found = known(whole_key(word)?)?;
        self.advance();
        Some(found)
    }

    /// Takes two words, or neither.
    pub(super) fn take_pair(&mut self, first: &str, second: &str) -> bool {
        let (ahead, after) = (self.ahead, self.after);
        let end = self.end;
        if self.take_any(&[first]) && self.take_any(&[second]) {
            return true;
        }
        (self.ahead, self.after, self.end) = (ahead, after, end);
        false
    }

    /// A weekday, as one word or as two: «سه‌شنبه», «سه شنبه».
    pub(super) fn weekday(&mut self) -> Option<Weekday> {
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

    pub(super) fn take_month(&mut self) -> Option<Month> {
        let Some((_, Token::Word(word))) = self.ahead else { return None };
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
    pub(super) fn take_day_in_words(&mut self) -> Option<Number> {
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

fn number(digits: &str, at: usize) -> Number {
    let mut value = 0_u16;
    let mut count = 0_u8;
    for (_, digit) in digits.chars().filter_map(digit) {
        value = value.saturating_mul(10).saturating_add(u16::from(digit));
        count = count.saturating_add(1);
    }
    Number { value, digits: count, at }
}
