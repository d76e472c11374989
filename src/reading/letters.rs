//! A text as cues are looked for in it: letters without blanks, so that «کمک‌های مردمی», «کمک های مردمی» and
//! «کمکهای مردمی» are one.

use alloc::{borrow::Cow, vec::Vec};

use crate::text::{digit, folded};

/// A text with the Persian letters for «ي», «ى» and «ك», each as many bytes as it had; the text itself where it
/// has none of them.
pub(super) fn persian(text: &str) -> Cow<'_, str> {
    // «ك», «ى» and «ي» begin with the byte D9.
    let is_arabic = |pair: &[u8]| matches!(pair, [0xD9, 0x83 | 0x89 | 0x8A]);
    if !text.as_bytes().windows(2).fold(false, |any, pair| any | is_arabic(pair)) {
        return Cow::Borrowed(text);
    }
    let letter = |c: char| match c {
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        other => other,
    };
    Cow::Owned(text.chars().map(letter).collect())
}

/// The letters of a text by their codes, each with the byte it stands at.
pub(super) struct Letters {
    /// With [`AHEAD`] stops after the last.
    codes: Vec<u8>,
    bytes: Vec<usize>,
    /// Where words begin, as places among the letters.
    words: Vec<usize>,
    /// The bytes of all that parts words: marks, ends of lines, digits.
    pub(super) stops: Vec<usize>,
    /// The bytes of each «و» that stands alone between blanks.
    pub(super) ands: Vec<usize>,
}

/// The letters that cues are written in; each is told by its place among them, from 1.
const ALPHABET: [char; 32] = [
    'ا', 'ب', 'پ', 'ت', 'ث', 'ج', 'چ', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'ژ', 'س', 'ش', 'ص', 'ض', 'ط',
    'ظ', 'ع', 'غ', 'ف', 'ق', 'ک', 'گ', 'ل', 'م', 'ن', 'و', 'ه', 'ی',
];

/// Stands for whatever parts words that do not belong together.
pub(super) const STOP: u8 = 0;

/// «و».
const AND: u8 = in_alphabet('و');

/// Any letter that no cue has.
const OTHER: u8 = 33;

/// How many codes letters have.
pub(super) const CODES: usize = 34;

/// How many letters a cue is told by at first.
pub(super) const AHEAD: usize = 4;

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

/// The code of the character that the rest of a text begins with: that of its letter, [`STOP`], [`BLANK`] or
/// [`NOTHING`]; and what comes after it. `None` at the end.
#[inline]
fn first_code<'a>(text: &str, rest: &'a [u8]) -> Option<(u8, &'a [u8])> {
    match rest {
        [lead @ 0xD8..=0xDB, next, after @ ..] => {
            let place = usize::from(lead & 3) << 6 | usize::from(next & 0x3F);
            let code = ARABIC.get(place).copied().unwrap_or(UNTOLD);
            if code == UNTOLD { first_code_of_any(text, rest) } else { Some((code, after)) }
        }
        [b' ', after @ ..] | [0xE2, 0x80, 0x8C, after @ ..] => Some((BLANK, after)),
        _ => first_code_of_any(text, rest),
    }
}

/// The same, of a character that is seldom written.
#[cold]
fn first_code_of_any<'a>(text: &str, rest: &'a [u8]) -> Option<(u8, &'a [u8])> {
    let c = text.get(text.len() - rest.len()..)?.chars().next()?;
    Some((code_of_any(c), rest.get(c.len_utf8()..)?))
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
        let mut codes: Vec<u8> = Vec::with_capacity(text.len() / 2 + AHEAD);
        let mut bytes = Vec::with_capacity(text.len() / 2 + AHEAD);
        let mut words = Vec::with_capacity(text.len() / 8);
        let (mut stops, mut ands) = (Vec::with_capacity(text.len() / 16), Vec::new());
        let (mut rest, mut begins, mut stopped) = (text.as_bytes(), true, false);
        while let Some((code, after)) = first_code(text, rest) {
            let at = text.len() - rest.len();
            rest = after;
            match code {
                BLANK => begins = true,
                NOTHING => {}
                STOP => {
                    // Several stops are one.
                    if !stopped {
                        codes.push(STOP);
                        bytes.push(at);
                    }
                    stops.push(at);
                    (begins, stopped) = (true, true);
                }
                letter => {
                    if begins {
                        words.push(codes.len());
                        if letter == AND && is_alone(text, at) {
                            ands.push(at);
                        }
                    }
                    codes.push(letter);
                    bytes.push(at);
                    (begins, stopped) = (false, false);
                }
            }
        }
        codes.extend([STOP; AHEAD]);
        Self { codes, bytes, words, stops, ands }
    }

    /// The places where words begin, each with its byte.
    pub(super) fn words(&self) -> impl Iterator<Item = Word<'_>> {
        self.words.iter().map(|at| Word { letters: self, at: *at })
    }
}

/// Whether «و» stands at a byte with a blank on either side.
fn is_alone(text: &str, at: usize) -> bool {
    let from = at.checked_sub(1).and_then(|from| text.get(from..));
    from.is_some_and(|it| it.starts_with(" و "))
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

    /// Its first letters, and those of the words after it if it has less.
    pub(super) fn beginning(self) -> [u8; AHEAD] {
        let letters = self.letters.codes.get(self.at..).and_then(<[u8]>::first_chunk);
        letters.copied().unwrap_or_default()
    }

    /// The byte after the letters of a cue that stand here, blanks apart; a cue may ask for the end of a word.
    pub(super) fn takes(self, cue: &[u8], whole: bool) -> Option<usize> {
        let Letters { codes, bytes, words, .. } = self.letters;
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
