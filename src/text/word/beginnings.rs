//! Which words a word cannot be, by the bytes that it begins with.

use super::{FOLDED, MARK, VARYING, fold, key_of, pair_of};

/// Letters that fold to each other, with all that fold to the same.
const VARIANTS: [[char; 4]; 4] =
    [['ا', 'آ', 'أ', 'إ'], ['ی', 'ي', 'ى', 'ی'], ['ک', 'ك', 'ک', 'ک'], ['ه', 'ة', 'ه', 'ه']];

/// The first three letters of words as they are written, and how long the words are: what begins otherwise, or
/// is of another length, is none of them.
pub(crate) struct Outlines([u16; 4096]);

impl Outlines {
    /// No words.
    pub(crate) const fn none() -> Self {
        Self([0; 4096])
    }

    /// The outline of a word as well, in every way its first three letters are written.
    pub(crate) const fn with(self, word: &str) -> Self {
        self.with_lengths(word, 1 << Self::length(word.len()))
    }

    /// The outlines of all words as well that begin like this and have more letters.
    pub(crate) const fn with_longer_than(self, beginning: &str) -> Self {
        self.with_lengths(beginning, u16::MAX << (Self::length(beginning.len()) + 1))
    }

    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
    const fn with_lengths(mut self, word: &str, lengths: u16) -> Self {
        let key = key_of(word);
        let mut variant = 0;
        while variant < 64 {
            self.0[Self::place(written(key, variant), word.len())] |= lengths;
            variant += 1;
        }
        self
    }

    /// How many letters a word of so many bytes has, 15 for all that have more.
    #[inline]
    const fn length(bytes: usize) -> usize {
        let letters = bytes / 2;
        if letters < 15 { letters } else { 15 }
    }

    /// Where the first three letters of a word of so many bytes belong.
    #[inline]
    #[expect(
        clippy::as_conversions,
        reason = "twelve bits are left of the product; `try_from` is not const"
    )]
    const fn place(letters: u64, bytes: usize) -> usize {
        let bytes = if bytes < 6 { bytes } else { 6 };
        // What follows a shorter word is pushed out.
        ((letters << (8 * (8 - bytes))).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 52) as usize
    }

    /// Whether a word may be one of them, by the eight bytes that it begins with and how many it takes, at
    /// least two.
    #[inline]
    pub(crate) fn may_hold(&self, bytes: [u8; 8], length: usize) -> bool {
        let place = Self::place(u64::from_le_bytes(bytes), length.max(1));
        self.0.get(place).is_some_and(|lengths| lengths >> Self::length(length) & 1 == 1)
    }
}

/// The first three letters of a key in one of the ways they are written, in the bytes of a number.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "the lowest letters of the key are what is wanted; `try_from` is not const"
)]
const fn written(key: u128, variant: u32) -> u64 {
    let mut written = 0;
    let mut at = 0;
    while at < 3 {
        let letter = (key >> (16 * at)) as u16;
        written |= (variant_of(letter, (variant >> (2 * at) & 3) as usize) as u64) << (16 * at);
        at += 1;
    }
    written
}

/// A letter of two bytes in one of the ways it is written.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "evaluated by the compiler, which refuses what is out of bounds"
)]
const fn variant_of(letter: u16, which: usize) -> u16 {
    let mut at = 0;
    while at < VARIANTS.len() {
        if letter == pair_of(VARIANTS[at][0] as u16) {
            return pair_of(VARIANTS[at][which] as u16);
        }
        at += 1;
    }
    letter
}

/// The first two letters of phrases: a text that begins otherwise begins with none of them. A phrase of several
/// words begins with one of two letters or more.
pub(crate) struct FirstLetters([u64; 64]);

impl FirstLetters {
    /// Those of some phrases.
    #[expect(
        clippy::indexing_slicing,
        reason = "evaluated by the compiler, which refuses what is out of bounds"
    )]
    pub(crate) const fn of(phrases: &[&str]) -> Self {
        let mut places = [0; 64];
        let mut at = 0;
        while at < phrases.len() {
            let place = Self::place(first_two_of(phrases[at]));
            places[place >> 6] |= 1 << (place & 63);
            at += 1;
        }
        Self(places)
    }

    /// Where two letters belong among 4096.
    #[expect(clippy::as_conversions, reason = "twelve bits are left; `try_from` is not const")]
    #[inline]
    const fn place(letters: u32) -> usize {
        (letters.wrapping_mul(0x9E37_79B9) >> 20) as usize
    }

    /// Whether a text may begin with one of the phrases, in any way that its letters are written.
    #[inline]
    pub(crate) fn may_begin(&self, text: &[u8]) -> bool {
        self.may_hold(first_two(text))
    }

    /// The same, by the first two letters of the text as [`first_two`] tells them.
    #[inline]
    pub(crate) fn may_hold(&self, letters: Option<u32>) -> bool {
        letters.is_none_or(|letters| {
            if letters == 0 {
                return false;
            }
            let place = Self::place(letters);
            self.0.get(place >> 6).is_none_or(|bits| bits >> (place & 63) & 1 == 1)
        })
    }
}

/// Whether punctuation or a Persian digit begins a text.
#[inline]
const fn is_sign(text: &[u8]) -> bool {
    matches!(text, [0xD8, 0x8C | 0x9B | 0x9F, ..] | [0xDB, 0xB0..=0xB9, ..])
}

/// The first two letters of a text in one number, the second 0 if the first stands alone; 0 if the text begins
/// with no letter; `None` if comparisons
/// may take other letters for the first two: after marks and joiners, and for a hamza that may be dropped.
#[inline]
pub(crate) fn first_two(text: &[u8]) -> Option<u32> {
    let (first, second) = match *text {
        [lead @ 0xD8..=0xDB, next, its @ 0xD8..=0xDB, its_next, ..] => {
            (fold(lead, next), fold(its, its_next))
        }
        [lead @ 0xD8..=0xDB, next] | [lead @ 0xD8..=0xDB, next, 0..=0x7F, ..] => {
            (fold(lead, next), 0)
        }
        // No letter begins the text.
        [] | [0..=0x7F, ..] => return Some(0),
        _ => return None,
    };
    if is_sign(text) {
        return Some(0);
    }
    let is_open = |it: u16| it == MARK || VARYING.contains(&it);
    (first > MARK && !is_open(first) && !is_open(second))
        .then(|| u32::from(first) << 16 | u32::from(second))
}

/// The first two letters of a phrase of Persian words.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "evaluated by the compiler, which refuses what is out of bounds"
)]
pub(crate) const fn first_two_of(phrase: &str) -> u32 {
    let bytes = phrase.as_bytes();
    let first = folded(bytes[0], bytes[1]);
    let second = if bytes.len() > 3 { folded(bytes[2], bytes[3]) } else { 0 };
    let mut at = 0;
    while at < VARYING.len() {
        assert!(first != VARYING[at] && second != VARYING[at], "the letters may be others");
        at += 1;
    }
    (first as u32) << 16 | second as u32
}

/// What the character of two bytes folds to, before there is a program.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "evaluated by the compiler, which refuses what is out of bounds"
)]
const fn folded(lead: u8, next: u8) -> u16 {
    FOLDED[((lead & 3) as usize) << 6 | (next & 0x3F) as usize]
}
