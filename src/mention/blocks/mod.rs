//! Where words and digits begin, sixty-four bytes at a time.
//!
//! Most of a text is words that matter to no one who looks for figures. Which bytes of a block begin letters
//! and digits is told for all of them at once, a bit each; where words begin and how long they are then
//! follows from the bits, without a look at a single letter.

mod classes;

use classes::{BLOCK, Classes, Window};

/// The beginnings of a text, one after the other.
#[derive(Debug, Clone)]
pub(super) struct Blocks {
    /// The first byte of the block.
    start: usize,
    /// How many of its bytes are looked at with it: a word that goes on after it is left to the next.
    length: usize,
    /// A bit for each byte that begins a word or is a digit, and is not done with.
    begins: u64,
    /// A bit for each byte of a letter.
    letters: u64,
    /// A bit for each digit.
    digits: u64,
    /// Whether marks stand within words, whose letters therefore are not told by their bytes.
    is_marked: bool,
}

/// A place where something begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) at: usize,
    /// How many bytes the word takes, 0 for a digit.
    pub(super) length: usize,
}

impl Blocks {
    pub(super) const fn of() -> Self {
        Self { start: 0, length: 0, begins: 0, letters: 0, digits: 0, is_marked: false }
    }

    /// The next place from a byte on where digits begin, or a word of which `may_begin` is true, given the
    /// bytes that it begins with and how many it takes.
    #[inline]
    pub(super) fn next(
        &mut self,
        text: &[u8],
        from: usize,
        may_begin: impl Fn([u8; 8], usize) -> bool,
    ) -> Option<Place> {
        let taken = from.saturating_sub(self.start);
        if taken >= self.length {
            (self.start, self.length, self.begins) = (from, 0, 0);
        } else {
            // What was taken meanwhile is done with.
            self.begins &= u64::MAX.checked_shl(u32::try_from(taken).ok()?).unwrap_or(0);
        }
        loop {
            let (mut begins, start) = (self.begins, self.start);
            while begins != 0 {
                let offset = begins.trailing_zeros();
                let first = begins & begins.wrapping_neg();
                begins ^= first;
                let at = start + usize::try_from(offset).ok()?;
                if self.digits & first != 0 {
                    if is_digit(text, at) {
                        self.begins = begins;
                        return Some(Place { at, length: 0 });
                    }
                    continue;
                }
                let length = usize::try_from((self.letters >> offset).trailing_ones()).ok()?;
                if self.is_marked || may_begin(eight_bytes(text, at), length) {
                    self.begins = begins;
                    return Some(Place { at, length });
                }
            }
            self.start += self.length;
            if self.start >= text.len() {
                (self.begins, self.length) = (0, 0);
                return None;
            }
            self.look(text);
        }
    }

    /// Finds the beginnings of the block.
    fn look(&mut self, text: &[u8]) {
        let window = text.get(self.start..).and_then(<[u8]>::first_chunk::<{ BLOCK + 1 }>);
        let Classes { letters, digits, is_marked } = match window {
            Some(window) => Classes::of(window),
            None => Classes::of(&last_window(text, self.start)),
        };
        // A letter that no letter goes before, two bytes back, begins a word.
        let first = letters & !(letters << 2) & !u64::from(self.is_within_a_word(text));
        self.letters = letters | letters << 1;
        (self.digits, self.is_marked) = (digits, is_marked);
        let unfinished = usize::try_from(self.letters.leading_ones()).unwrap_or(0);
        // Unless it fills the block, and is too long to be cut short.
        let left = if unfinished < BLOCK && window.is_some() { unfinished } else { 0 };
        self.length = BLOCK - left;
        self.begins = (first | digits) & (u64::MAX >> left);
    }

    /// Whether a letter ends right before the block.
    fn is_within_a_word(&self, text: &[u8]) -> bool {
        let before = text.get(..self.start).and_then(<[u8]>::last_chunk::<2>);
        before.is_some_and(|[byte, next]| classes::is_letter(*byte, *next))
    }
}

/// Whether a digit stands at a byte, and not one of the signs beside the digits.
#[inline]
fn is_digit(text: &[u8], at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    matches!(rest, [b'0'..=b'9', ..] | [0xDB, 0xB0..=0xB9, ..] | [0xD9, 0xA0..=0xA9, ..])
}

/// The bytes that a word begins with, zeros beyond the text.
#[inline]
fn eight_bytes(text: &[u8], at: usize) -> [u8; 8] {
    let rest = text.get(at..).unwrap_or_default();
    match rest.first_chunk() {
        Some(bytes) => *bytes,
        None => padded(rest),
    }
}

/// The last block of a text, with zeros after it.
#[cold]
fn last_window(text: &[u8], start: usize) -> Window {
    padded(text.get(start..).unwrap_or_default())
}

/// The first bytes of a text, with zeros after them if it is short.
fn padded<const SIZE: usize>(text: &[u8]) -> [u8; SIZE] {
    let mut bytes = [0; SIZE];
    for (room, byte) in bytes.iter_mut().zip(text) {
        *room = *byte;
    }
    bytes
}

#[cfg(test)]
mod tests {
    use alloc::{string::String, vec::Vec};

    use super::Blocks;

    /// The words and digits of a text, each with where it begins and how long it is, a character at a time.
    fn one_by_one(text: &str) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        let mut word = None;
        for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
            let is_letter = matches!(c, '\u{620}'..='\u{65F}' | '\u{66E}'..='\u{6EF}');
            match (word, is_letter) {
                (None, true) => word = Some(at),
                (Some(start), false) => {
                    found.push((start, at - start));
                    word = None;
                }
                _ => {}
            }
            if crate::text::digit(c).is_some() {
                found.push((at, 0));
            }
        }
        found
    }

    #[test]
    fn words_are_whole_wherever_they_stand() {
        let line = "سال ۱۴۰۲ و  a1 «کتاب‌خانه»، ده٪ 75 آذربایجان نیمی";
        for length in 0..140 {
            let text: String = line.chars().cycle().take(length).collect();
            for before in 0..70 {
                let text = " ".repeat(before) + &text;
                let mut blocks = Blocks::of();
                let (mut at, mut found) = (0, Vec::new());
                while let Some(place) = blocks.next(text.as_bytes(), at, |_, _| true) {
                    found.push((place.at, place.length));
                    at = place.at + 1;
                    // What follows is found from the middle of a character as well.
                    at += usize::from(!text.is_char_boundary(at));
                }
                assert_eq!(found, one_by_one(&text), "{text}");
            }
        }
    }
}
