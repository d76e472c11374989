//! Words of a text, forwards and backwards from a place.

use crate::text::{is_blank, word::first_word};

/// A word of a text: its key and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) key: u128,
    pub(super) start: usize,
    pub(super) end: usize,
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
pub(super) fn skip(text: &str, at: usize) -> usize {
    let rest = rest(text, at);
    match rest.as_bytes() {
        [0x21..=0x7F, ..] | [b' ', 0x21..=0x7F | 0xD9..=0xDB, ..] => {
            at + usize::from(rest.starts_with(' '))
        }
        _ => at + rest.len() - rest.trim_start_matches(|c| is_blank(c) && c != '\n').len(),
    }
}

/// The word that follows a byte, blanks between; `None` if something else follows.
pub(super) fn word_after(text: &str, at: usize) -> Option<Word> {
    let start = skip(text, at);
    let (key, length) = first_word(rest(text, start).as_bytes());
    (length > 0).then_some(Word { key, start, end: start + length })
}

/// The word that goes before a byte, blanks between; `None` if something else goes before.
pub(super) fn word_before(text: &str, at: usize) -> Option<Word> {
    let end = match text.as_bytes().get(..at) {
        Some([.., 0xD8..=0xDB, 0x80..=0xBF, b' ']) => at - 1,
        _ => before(text, at).trim_end_matches(|c| is_blank(c) && c != '\n').len(),
    };
    let mut start = end;
    // Words are short: what is longer than this is none that matters.
    for _ in 0..24 {
        let Some(&[.., lead, next]) = text.as_bytes().get(..start) else { break };
        if !matches!(lead, 0xD8..=0xDB) || first_word(&[lead, next]).1 == 0 {
            break;
        }
        start -= 2;
    }
    let (key, length) = first_word(rest(text, start).as_bytes());
    (length > 0 && start + length == end).then_some(Word { key, start, end })
}

/// The character before a byte.
pub(super) fn char_before(text: &str, at: usize) -> Option<char> {
    before(text, at).chars().next_back()
}

/// The character at a byte.
pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    rest(text, at).chars().next()
}
