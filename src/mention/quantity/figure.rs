//! The number itself, with its sign.

use crate::{
    quantity::Number,
    text::{
        Numeral, read_number,
        word::{beginnings, key_of},
    },
};

use crate::mention::{
    cursor::{Word, char_at, char_before, rest, word_after},
    lexicon::{self, Noun},
};

use super::noun_of;

/// A number of a text, and the bytes it lies on.
pub(in crate::mention) struct Figure {
    pub(in crate::mention) numeral: Numeral,
    pub(in crate::mention) negative: bool,
    /// Whether digits and scale words both are in it.
    pub(in crate::mention) is_mixed: bool,
    pub(in crate::mention) start: usize,
    pub(in crate::mention) end: usize,
    /// The word after it.
    pub(in crate::mention) next: Option<Word>,
}

impl Figure {
    /// The number that stands at a byte, with a sign before or after it.
    pub(in crate::mention) fn at(text: &str, at: usize) -> Option<Self> {
        // «سه هزار و پانصدنفر»: the number goes on into a word that ends with a noun.
        let glued = |first: Option<Word>| {
            let end = glued_noun(text, first?)?;
            read_number(text.get(at..end)?).ok().filter(|(_, length)| at + length == end)
        };
        let (numeral, length, next) = if let Ok((numeral, length)) = read_number(rest(text, at)) {
            let next = word_after(text, at + length);
            match glued(next) {
                Some((numeral, length)) => (numeral, length, word_after(text, at + length)),
                None => (numeral, length, next),
            }
        } else {
            let (numeral, length) = glued(word_after(text, at))?;
            (numeral, length, word_after(text, at + length))
        };
        let is_digits = is_digit(char_at(text, at));
        let written = text.get(at..at + length)?;
        let is_mixed = written.contains(' ');
        let (start, end) = (at, at + length);
        let mut figure = Self { numeral, negative: false, is_mixed, start, end, next };
        if !is_digits {
            return Some(figure);
        }
        // «-۲», but not the second number of «۱۲-۱۵».
        if let Some(sign @ ('-' | '−')) = char_before(text, at) {
            let start = at - sign.len_utf8();
            if char_before(text, start).is_none_or(|c| c.is_whitespace() || c == '(') {
                (figure.negative, figure.start) = (true, start);
            }
        }
        // «۲,۲- درصد»: where lines are turned round, the sign ends up behind.
        if let Some(sign @ ('-' | '−')) = char_at(text, figure.end) {
            let end = figure.end + sign.len_utf8();
            let ends = char_at(text, end).is_none_or(char::is_whitespace);
            let next = word_after(text, end);
            if ends && !figure.negative && next.is_some_and(|word| is_counting(word.key)) {
                (figure.negative, figure.end, figure.next) = (true, end, next);
            }
        }
        Some(figure)
    }

    /// A reading of the number, with the sign.
    pub(in crate::mention) fn signed(&self, number: Number) -> Number {
        if self.negative { number.negated() } else { number }
    }
}

const AND: u128 = key_of("و");

/// Where the number words of a word end, if a known noun is glued to them: «پانصدنفر». «و» may go before.
fn glued_noun(text: &str, first: Word) -> Option<usize> {
    let word = if first.key == AND { word_after(text, first.end)? } else { first };
    // Only words that begin as numbers do.
    if lexicon::trigger(word.key).is_some()
        || !lexicon::may_be_glued(word.key, text.get(word.start..word.end)?)
    {
        return None;
    }
    let bytes = text.as_bytes().get(word.start..word.end)?;
    let splits =
        beginnings(bytes).map(|(_, length)| word.start + length).filter(|end| *end < word.end);
    let mut splits = splits.filter(|end| {
        word_after(text, *end)
            .and_then(|noun| noun_of(text, noun))
            .is_some_and(|(noun, _)| !matches!(noun, Noun::Stop))
    });
    splits.find(|end| {
        read_number(text.get(word.start..*end).unwrap_or_default())
            .is_ok_and(|(_, length)| word.start + length == *end)
    })
}

pub(super) fn is_digit(c: Option<char>) -> bool {
    c.is_some_and(|c| crate::text::digit(c).is_some())
}

/// Whether a word is a known unit.
fn is_counting(key: u128) -> bool {
    !matches!(lexicon::noun(key), None | Some(Noun::Stop))
}
