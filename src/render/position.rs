//! Where bytes of a text stand as people and editors count: lines, columns, characters.

use alloc::vec::Vec;

/// How many bytes lie between two places of which the characters before them are known.
const STEP: usize = 256;

/// What some editors begin a file with.
const MARK: char = '\u{FEFF}';

/// A place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Position {
    /// The line, from 1.
    pub(super) line: usize,
    /// The column in characters (Unicode scalar values), from 1.
    pub(super) column: usize,
    /// How many characters stand before it.
    pub(super) offset: usize,
}

/// The lines and characters of a text, counted once, so that a place is found in the same time in any text: also in
/// one that is a single line of ten megabytes.
#[derive(Debug)]
pub(super) struct Positions<'a> {
    text: &'a str,
    /// Where each line but the first begins, in bytes.
    lines: Vec<usize>,
    /// How many characters begin before every so many bytes.
    steps: Vec<usize>,
}

impl<'a> Positions<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let lines = text.match_indices('\n').map(|(at, _)| at + 1).collect();
        let mut counted = 0;
        let steps = text.as_bytes().chunks(STEP).map(|chunk| {
            let before = counted;
            counted += beginnings(chunk);
            before
        });
        let steps = steps.collect();
        Self { text, lines, steps }
    }

    /// The place of a byte, `None` beyond the text or within a character.
    pub(super) fn of(&self, byte: usize) -> Option<Position> {
        if !self.text.is_char_boundary(byte) {
            return None;
        }
        let line = self.lines.partition_point(|start| *start <= byte);
        let start = line.checked_sub(1).and_then(|it| self.lines.get(it)).copied().unwrap_or(0);
        let (offset, start) = (self.before(byte), self.before(start));
        Some(Position { line: line + 1, column: offset - start + 1, offset })
    }

    /// How many characters begin before a byte; a byte order mark is none.
    fn before(&self, byte: usize) -> usize {
        let mark = usize::from(byte > 0 && self.text.starts_with(MARK));
        let step = byte / STEP;
        let rest = self.text.as_bytes().get(step * STEP..byte).unwrap_or_default();
        let counted = self.steps.get(step).copied();
        // Just behind a text that fills its last step there is no further one.
        counted.unwrap_or_else(|| beginnings(self.text.as_bytes())) + beginnings(rest) - mark
    }
}

/// How many characters begin in bytes of UTF-8.
fn beginnings(bytes: &[u8]) -> usize {
    bytes.iter().filter(|it| **it & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::{Position, Positions};

    #[test]
    fn places_are_those_of_counting_from_the_beginning() {
        let article = "سطر یک\r\nsecond line ۱۲\n\n𐏈 چهارم".repeat(40);
        let marked = "\u{FEFF}یک\nدو";
        for text in ["", "\n", "a", marked, &article, &"ن".repeat(128), &"x".repeat(256)] {
            let positions = Positions::new(text);
            for byte in 0..=text.len() + 1 {
                let before = text.get(..byte).map(|it| it.trim_start_matches('\u{FEFF}'));
                let expected = before.map(|before| Position {
                    line: before.matches('\n').count() + 1,
                    column: before.rsplit('\n').next().map_or(0, |it| it.chars().count()) + 1,
                    offset: before.chars().count(),
                });
                assert_eq!(positions.of(byte), expected, "{byte} of {}", String::from(text));
            }
        }
    }
}
