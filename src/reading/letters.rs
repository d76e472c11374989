//! A text as cues are looked for in it: letters without blanks, so that «کمک‌های مردمی», «کمک های مردمی» and
//! «کمکهای مردمی» are one.

use alloc::vec::Vec;

use crate::text::{digit, folded};

/// The letters of a text by their codes, each with the byte it stands at.
pub(super) struct Letters {
    codes: Vec<u8>,
    bytes: Vec<usize>,
    /// Where words begin, as places among the letters.
    words: Vec<usize>,
}

/// The letters that cues are written in; each is told by its place among them, from 1.
const ALPHABET: [char; 32] = [
    'ا', 'ب', 'پ', 'ت', 'ث', 'ج', 'چ', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'ژ', 'س', 'ش', 'ص', 'ض', 'ط',
    'ظ', 'ع', 'غ', 'ف', 'ق', 'ک', 'گ', 'ل', 'م', 'ن', 'و', 'ه', 'ی',
];

/// Stands for whatever parts words that do not belong together.
const STOP: u8 = 0;

/// Any letter that no cue has.
const OTHER: u8 = 33;

/// How many codes letters have at most.
pub(super) const CODES: usize = 64;

/// Parts words that may belong together.
const BLANK: u8 = 0xFD;

/// Says nothing: a diacritic, a hamza.
const NOTHING: u8 = 0xFE;

/// To be told by what the character is.
const UNTOLD: u8 = 0xFF;

/// What the characters U+0600 to U+06FF are, as far as it is told without a table of all characters.
static ARABIC: [u8; 256] = arabic();

#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "evaluated by the compiler, which refuses what is out of bounds"
)]
const fn arabic() -> [u8; 256] {
    let mut codes = [UNTOLD; 256];
    let mut at = 0;
    while at < 256 {
        let c = char::from_u32(0x600 + at as u32);
        codes[at] = match c {
            Some('،' | '؛' | '؟' | '٠'..='٩' | '٪'..='٬' | '۰'..='۹') => STOP,
            Some(c) => match plain(c) {
                Some(letter) => in_alphabet(letter),
                None => NOTHING,
            },
            None => UNTOLD,
        };
        at += 1;
    }
    codes
}

/// The code of a letter of the alphabet, [`UNTOLD`] of any other character.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "no letter is beyond the alphabet, which has less than 256"
)]
const fn in_alphabet(letter: char) -> u8 {
    let mut at = 0;
    while at < ALPHABET.len() {
        if ALPHABET[at] as u32 == letter as u32 {
            return at as u8 + 1;
        }
        at += 1;
    }
    UNTOLD
}

/// The code of a character: that of its letter, [`STOP`], [`BLANK`] or [`NOTHING`].
#[inline]
fn code(c: char) -> u8 {
    let place = usize::try_from(u32::from(c).wrapping_sub(0x600)).unwrap_or(usize::MAX);
    match ARABIC.get(place) {
        Some(code) if *code != UNTOLD => *code,
        _ if c == ' ' => BLANK,
        _ => code_of_any(c),
    }
}

/// The code of a character that is seldom written.
fn code_of_any(c: char) -> u8 {
    if c == '\u{200C}' || (c.is_whitespace() && c != '\n') {
        return BLANK;
    }
    match plain(c) {
        None => NOTHING,
        Some(letter) if !letter.is_alphanumeric() || digit(letter).is_some() => STOP,
        Some(letter) => match in_alphabet(letter) {
            UNTOLD => OTHER,
            code => code,
        },
    }
}

/// The code of a letter of a cue, `None` of a character that says nothing there.
pub(super) const fn code_in_cue(c: char) -> Option<u8> {
    match plain(c) {
        Some(' ') | None => None,
        Some(letter) => {
            let code = in_alphabet(letter);
            assert!(code != UNTOLD, "a cue has a letter that is not of the alphabet");
            Some(code)
        }
    }
}

impl Letters {
    pub(super) fn of(text: &str) -> Self {
        let mut codes: Vec<u8> = Vec::with_capacity(text.len() / 2);
        let mut bytes = Vec::with_capacity(text.len() / 2);
        let mut words = Vec::with_capacity(text.len() / 8);
        let mut begins = true;
        for (at, c) in text.char_indices() {
            match code(c) {
                BLANK => begins = true,
                NOTHING => {}
                STOP => {
                    if codes.last().is_none_or(|last| *last != STOP) {
                        codes.push(STOP);
                        bytes.push(at);
                    }
                    begins = true;
                }
                letter => {
                    if begins {
                        words.push(codes.len());
                        begins = false;
                    }
                    codes.push(letter);
                    bytes.push(at);
                }
            }
        }
        Self { codes, bytes, words }
    }

    /// The places where words begin, each with its byte.
    pub(super) fn words(&self) -> impl Iterator<Item = Word<'_>> {
        self.words.iter().map(|at| Word { letters: self, at: *at })
    }
}

/// The beginning of a word.
#[derive(Clone, Copy)]
pub(super) struct Word<'a> {
    letters: &'a Letters,
    at: usize,
}

impl Word<'_> {
    /// The byte it begins at.
    pub(super) fn start(self) -> usize {
        self.letters.bytes.get(self.at).copied().unwrap_or_default()
    }

    /// Its first two letters, and those of the words after it if it has one.
    pub(super) fn first_two(self) -> [u8; 2] {
        match self.letters.codes.get(self.at..) {
            Some([first, second, ..]) => [*first, *second],
            Some([first]) => [*first, STOP],
            _ => [STOP; 2],
        }
    }

    /// The byte after the letters of a cue that stand here, blanks apart; a cue may ask for the end of a word.
    pub(super) fn takes(self, cue: &[u8], whole: bool) -> Option<usize> {
        let Letters { codes, bytes, words } = self.letters;
        if !codes.get(self.at..)?.starts_with(cue) {
            return None;
        }
        let after = self.at + cue.len();
        let ends =
            || codes.get(after).is_none_or(|it| *it == STOP) || words.binary_search(&after).is_ok();
        // All letters of the alphabet take two bytes.
        let last = after.checked_sub(1).and_then(|last| bytes.get(last));
        last.filter(|_| !whole || ends()).map(|at| at + 2)
    }
}

/// A letter as cues are compared: a hamza on a seat is the seat.
const fn plain(c: char) -> Option<char> {
    match folded(c) {
        Some('ئ') => Some('ی'),
        Some('ؤ') => Some('و'),
        Some('ء') | None => None,
        other => other,
    }
}
