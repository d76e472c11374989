//! Words of a text, forwards and backwards from a place.

use crate::text::{
    is_blank,
    word::{first_word, last_word},
};

/// A word of a text: its key and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) key: u128,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Word {
    /// The word that stands at a byte.
    #[inline]
    pub(super) fn at(text: &str, start: usize) -> Option<Self> {
        let (key, length) = first_word(text.as_bytes().get(start..)?);
        (length > 0).then_some(Self { key, start, end: start + length })
    }
}

/// What follows a byte of a text, which is on a character's border.
pub(super) fn rest(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

/// What goes before a byte of a text.
fn before(text: &str, at: usize) -> &str {
    text.get(..at).unwrap_or_default()
}

/// The byte after the blanks that stand at a byte; a line's end is no blank here.
#[inline]
pub(super) fn skip(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes().get(at..).unwrap_or_default();
    let is_plain =
        |bytes: &[u8]| matches!(bytes, [0x21..=0x7F | 0xD9..=0xDB, ..] | [0xD8, 0xA0..=0xBF, ..]);
    match bytes {
        // A single blank is what there is nearly always.
        [b' ', rest @ ..] if is_plain(rest) => at + 1,
        bytes if is_plain(bytes) => at,
        _ => skip_unusual(text, at),
    }
}

/// The same, a character at a time.
#[cold]
fn skip_unusual(text: &str, at: usize) -> usize {
    let rest = rest(text, at);
    at + rest.len() - rest.trim_start_matches(|c| is_blank(c) && c != '\n').len()
}

/// The word that follows a byte, blanks between; `None` if something else follows.
pub(super) fn word_after(text: &str, at: usize) -> Option<Word> {
    Word::at(text, skip(text, at))
}

/// The word that goes before a byte, blanks between; `None` if something else goes before.
pub(super) fn word_before(text: &str, at: usize) -> Option<Word> {
    let end = match text.as_bytes().get(..at) {
        Some([.., 0xD8..=0xDB, 0x80..=0xBF, b' ']) => at - 1,
        _ => before(text, at).trim_end_matches(|c| is_blank(c) && c != '\n').len(),
    };
    let (key, length) = last_word(text.as_bytes().get(..end)?);
    (length > 0).then_some(Word { key, start: end - length, end })
}

/// The character before a byte.
pub(super) fn char_before(text: &str, at: usize) -> Option<char> {
    before(text, at).chars().next_back()
}

/// The character at a byte.
pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    rest(text, at).chars().next()
}
