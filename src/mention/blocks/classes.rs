//! Which bytes of a block are letters, digits and marks.
//!
//! The answer depends on a byte and the one after it alone, and is found by the same few operations on every
//! byte, without a jump: compilers make of them operations on sixteen bytes at once. From a byte each to a bit
//! each takes two steps. Byte `at` of every eight is put in bit `at / 8` of one byte of eight, which is another
//! operation on all; then the eight by eight bits are turned about their diagonal.

/// How many bytes a block has.
pub(super) const BLOCK: usize = 64;

/// A block, and the byte after it.
pub(super) type Window = [u8; BLOCK + 1];

/// How many bytes are looked at together.
const LANES: usize = 16;

/// A bit for the first byte of each character of a block, set if it is of a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Classes {
    /// Letters of the Arabic block, and marks within words.
    pub(super) letters: u64,
    /// Digits of one of the three scripts, and signs that stand beside them in the table of characters.
    pub(super) digits: u64,
    /// Whether a kashida, a diacritic, or a sign of the Quran that stands beside them is anywhere.
    pub(super) is_marked: bool,
}

impl Classes {
    /// The classes of a block's characters.
    #[expect(
        clippy::indexing_slicing,
        reason = "all bounds are constants, which the compiler checks away"
    )]
    #[inline]
    pub(super) fn of(window: &Window) -> Self {
        let (mut letters, mut digits, mut marks) = ([0; LANES], [0; LANES], [0; LANES]);
        for sixteen in 0..BLOCK / LANES {
            for lane in 0..LANES {
                let at = sixteen * LANES + lane;
                let (byte, next) = (window[at], window[at + 1]);
                let bit = BITS[at];
                letters[lane] |= letter(byte, next) & bit;
                digits[lane] |= digit(byte, next) & bit;
                marks[lane] |= mark(byte, next);
            }
        }
        let is_marked = marks != [0; LANES];
        Self { letters: in_order(letters), digits: in_order(digits), is_marked }
    }
}

/// The bit that each byte of a block has among those that share its place in eight.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const BITS: [u8; BLOCK] = {
    let mut bits = [0; BLOCK];
    let mut at = 0;
    while at < BLOCK {
        bits[at] = 1 << (at / 8);
        at += 1;
    }
    bits
};

/// All bits set if a condition holds.
#[inline]
const fn every(condition: bool) -> u8 {
    if condition { 0xFF } else { 0 }
}

// Bytes are compared as signed ones, for which processors have an instruction. Those after the first of a
// character all are below zero.

/// Whether a byte is above another, as signed ones.
#[inline]
const fn above(byte: u8, other: u8) -> u8 {
    every(byte.cast_signed() > other.cast_signed())
}

/// U+0660 to U+066D: Arabic digits, and the signs of percent and of groups.
#[inline]
const fn arabic_digit(byte: u8, next: u8) -> u8 {
    every(byte == 0xD9) & above(next, 0x9F) & above(0xAE, next)
}

/// U+06F0 to U+06FF: Persian digits, and a few letters of other languages.
#[inline]
const fn persian_digit(byte: u8, next: u8) -> u8 {
    every(byte == 0xDB) & above(next, 0xAF)
}

#[inline]
const fn letter(byte: u8, next: u8) -> u8 {
    let punctuation = every(byte == 0xD8) & above(0xA0, next);
    every(byte & 0xFC == 0xD8)
        & !(punctuation | arabic_digit(byte, next) | persian_digit(byte, next))
}

#[inline]
const fn digit(byte: u8, next: u8) -> u8 {
    let ascii = above(byte, b'0' - 1) & above(b'9' + 1, byte);
    ascii | arabic_digit(byte, next) | persian_digit(byte, next)
}

#[inline]
const fn mark(byte: u8, next: u8) -> u8 {
    let is_letter = above(next, 0x80) & above(0x8B, next);
    every(byte == 0xD9) & above(0xA0, next) & !is_letter
}

/// Whether two bytes are a letter of the Arabic block, or a mark within words.
pub(super) const fn is_letter(byte: u8, next: u8) -> bool {
    letter(byte, next) != 0
}

/// The bits of a block in the order of its bytes.
#[inline]
fn in_order(lanes: [u8; LANES]) -> u64 {
    // Each half has its own bits.
    let lanes = u128::from_le_bytes(lanes);
    let [low, high] = [lanes, lanes >> 64].map(|it| u64::try_from(it & u128::from(u64::MAX)));
    turned(low.unwrap_or(0) | high.unwrap_or(0))
}

/// Eight bytes of eight bits turned about their diagonal: bit `a` of byte `b` becomes bit `b` of byte `a`. The
/// squares beside the diagonal change places, first those of one bit, then those of two by two, of four by four.
#[inline]
const fn turned(bits: u64) -> u64 {
    const fn swapped(bits: u64, distance: u32, below: u64) -> u64 {
        let changed = (bits ^ (bits >> distance)) & below;
        bits ^ changed ^ (changed << distance)
    }
    let bits = swapped(bits, 7, 0x00AA_00AA_00AA_00AA);
    let bits = swapped(bits, 14, 0x0000_CCCC_0000_CCCC);
    swapped(bits, 28, 0x0000_0000_F0F0_F0F0)
}

#[cfg(test)]
#[expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test that panics has found something"
)]
mod tests {
    use alloc::string::String;

    use super::{BLOCK, Classes, Window};

    /// The same, a character at a time.
    fn one_by_one(window: &Window) -> Classes {
        let mut classes = Classes { letters: 0, digits: 0, is_marked: false };
        for at in 0..BLOCK {
            let pair = [window[at], window[at + 1]];
            let c = core::str::from_utf8(&pair).ok().and_then(|it| it.chars().next());
            let bit = 1 << at;
            match c.unwrap_or(if pair[0].is_ascii() { pair[0].into() } else { ' ' }) {
                '0'..='9' | '\u{660}'..='\u{66D}' | '\u{6F0}'..='\u{6FF}' => classes.digits |= bit,
                c @ ('\u{620}'..='\u{65F}' | '\u{66E}'..='\u{6EF}') => {
                    classes.letters |= bit;
                    classes.is_marked |= matches!(c, '\u{640}' | '\u{64B}'..='\u{65F}');
                }
                _ => {}
            }
        }
        classes
    }

    #[test]
    fn classes_are_those_of_the_characters() {
        // All of ASCII and all that UTF-8 writes with a first byte around those of the Arabic block, at every
        // distance from the borders of blocks.
        let characters = ('\0'..'\u{80}').chain('\u{580}'..'\u{780}').chain(['\u{200C}', '…']);
        let text: String = characters.flat_map(|c| [c, ' ', c, 'ا', c, '۱', c]).collect();
        let bytes = text.as_bytes();
        for start in 0..bytes.len() - BLOCK {
            let window: &Window = bytes[start..].first_chunk().unwrap();
            // Not from the middle of a character.
            if bytes[start] < 0x80 || bytes[start] >= 0xC0 {
                assert_eq!(Classes::of(window), one_by_one(window), "{start}");
            }
        }
    }
}
