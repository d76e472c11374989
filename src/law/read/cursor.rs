//! A place in a text from which phrases are taken, whatever way their letters are written.

use super::words::Phrases;
use crate::text::{
    blanks, digit, folded_letters, is_blank,
    word::{FirstLetters, first_two, first_word},
};

/// How many bytes of the beginning of a text a phrase takes, `None` if the text does not begin with it as
/// whole words. Blanks of the phrase may be missing in the text or be several, with commas among them.
pub(super) fn phrase(text: &str, phrase: &str) -> Option<usize> {
    crate::text::phrase(text, phrase, |c| is_blank(c) || matches!(c, '،' | ','))
}

/// A word, a run of digits, or a lone character.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    text: &'a str,
    /// Where what was taken ends.
    at: usize,
    /// Where what follows begins, blanks off.
    next: usize,
    /// The first two letters of it, `None` if comparisons may take others for them.
    letters: Option<u32>,
}

/// A run of digits.
#[derive(Clone, Copy)]
pub(super) struct Digits {
    /// Too great numbers are the greatest.
    pub(super) value: u16,
    pub(super) count: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self::at(text, 0)
    }

    fn at(text: &'a str, at: usize) -> Self {
        let rest = text.get(at..).unwrap_or_default();
        let blanks = blanks(rest);
        let letters = first_two(rest.as_bytes().get(blanks..).unwrap_or_default());
        Self { text, at, next: at + blanks, letters }
    }

    /// How many bytes were taken.
    pub(super) const fn taken(&self) -> usize {
        self.at
    }

    /// Where the next thing begins.
    pub(super) const fn next_at(&self) -> usize {
        self.next
    }

    /// What follows, blanks off.
    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.next..).unwrap_or_default()
    }

    /// The first two letters of what follows, `None` if comparisons may take others for them.
    pub(super) const fn letters(&self) -> Option<u32> {
        self.letters
    }

    /// Whether what follows may begin with a phrase.
    pub(super) fn may_begin(&self, phrases: &FirstLetters) -> bool {
        phrases.may_hold(self.letters)
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.rest().is_empty()
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Takes so many bytes of what follows the blanks.
    pub(super) fn advance(&mut self, length: usize) {
        *self = Self::at(self.text, self.next + length);
    }

    /// Takes one of these characters.
    pub(super) fn take_char(&mut self, among: &[char]) -> Option<char> {
        let c = self.peek().filter(|it| among.contains(it))?;
        self.advance(c.len_utf8());
        Some(c)
    }

    /// Whether a phrase follows.
    pub(super) fn sees_phrase(&self, wanted: &str) -> bool {
        phrase(self.rest(), wanted).is_some()
    }

    /// Whether one of these phrases follows.
    pub(super) fn sees(&self, phrases: &Phrases) -> bool {
        self.may_begin(&phrases.begin) && phrases.all.iter().any(|it| self.sees_phrase(it))
    }

    /// Takes a phrase, if it follows.
    pub(super) fn take_phrase(&mut self, wanted: &str) -> bool {
        let length = phrase(self.rest(), wanted);
        self.advance_if(length)
    }

    /// Takes one of these phrases, the first that fits.
    pub(super) fn take(&mut self, phrases: &Phrases) -> bool {
        if !self.may_begin(&phrases.begin) {
            return false;
        }
        let rest = self.rest();
        self.advance_if(phrases.all.iter().find_map(|it| phrase(rest, it)))
    }

    fn advance_if(&mut self, length: Option<usize>) -> bool {
        length.map(|length| self.advance(length)).is_some()
    }

    /// Takes a run of digits of any scripts.
    pub(super) fn take_digits(&mut self) -> Option<Digits> {
        let rest = self.rest();
        let (mut value, mut count, mut length) = (0_u16, 0, 0);
        for (c, digit) in rest.chars().map_while(|c| Some((c, digit(c)?.1))) {
            value = value.saturating_mul(10).saturating_add(digit.into());
            count += 1;
            length += c.len_utf8();
        }
        if count == 0 {
            return None;
        }
        self.advance(length);
        Some(Digits { value, count })
    }

    /// The word that follows, as it is written, joiners within it included.
    pub(super) fn word(&self) -> Option<&'a str> {
        let rest = self.rest();
        // A word of nothing but letters of two bytes, with a character of ASCII after it.
        let (key, length) = first_word(rest.as_bytes());
        let after = rest.as_bytes().get(length);
        if key != 0 && after.is_none_or(|it| it.is_ascii() && !it.is_ascii_alphabetic()) {
            return rest.get(..length);
        }
        let end =
            folded_letters(rest).find(|(_, c)| !c.is_alphabetic()).map_or(rest.len(), |it| it.0);
        let word = rest.get(..end)?.trim_end_matches(is_blank);
        folded_letters(word).next().map(|_| word)
    }

    pub(super) fn take_word(&mut self) -> Option<&'a str> {
        let word = self.word()?;
        self.advance(word.len());
        Some(word)
    }
}
