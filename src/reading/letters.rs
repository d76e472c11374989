//! A text as cues are looked for in it: letters without blanks, so that «کمک‌های مردمی», «کمک های مردمی» and
//! «کمکهای مردمی» are one.

use alloc::{borrow::Cow, vec::Vec};

use crate::text::{digit, folded};

/// A text with the Persian letters for «ي», «ى» and «ك», each as many bytes as it had; the text itself where it
/// has none of them.
pub(super) fn persian(text: &str) -> Cow<'_, str> {
    let arabic = |c: char| matches!(c, 'ي' | 'ى' | 'ك');
    if !text.contains(arabic) {
        return Cow::Borrowed(text);
    }
    let letter = |c: char| match c {
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        other => other,
    };
    Cow::Owned(text.chars().map(letter).collect())
}

/// The letters of a text with the bytes they stand at; a stop stands where words do not run on.
pub(super) struct Letters {
    all: Vec<(usize, char)>,
    /// Where words begin, as places among the letters.
    words: Vec<usize>,
    end: usize,
}

/// Stands for whatever parts words that do not belong together.
const STOP: char = '|';

impl Letters {
    pub(super) fn of(text: &str) -> Self {
        let (mut letters, mut words) = (Vec::with_capacity(text.len() / 2), Vec::new());
        let mut begins = true;
        for (at, c) in text.char_indices() {
            if c == '\u{200C}' || (c.is_whitespace() && c != '\n') {
                begins = true;
                continue;
            }
            let Some(letter) = plain(c) else { continue };
            if !letter.is_alphanumeric() || digit(letter).is_some() {
                if letters.last().is_none_or(|(_, last)| *last != STOP) {
                    letters.push((at, STOP));
                }
                begins = true;
                continue;
            }
            if begins {
                words.push(letters.len());
                begins = false;
            }
            letters.push((at, letter));
        }
        Self { all: letters, words, end: text.len() }
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
        self.letters.all.get(self.at).map_or(self.letters.end, |(at, _)| *at)
    }

    /// Its first two letters, and those of the words after it if it has one.
    pub(super) fn first_two(self) -> (char, char) {
        let letter = |at: usize| self.letters.all.get(at).map_or(STOP, |(_, letter)| *letter);
        (letter(self.at), letter(self.at + 1))
    }

    /// The byte after a cue that stands here, blanks apart; `$` at its end asks for the end of a word.
    pub(super) fn takes(self, cue: &str) -> Option<usize> {
        let (cue, whole) = match cue.strip_suffix('$') {
            Some(cue) => (cue, true),
            None => (cue, false),
        };
        let mut at = self.at;
        for wanted in cue.chars().filter(|c| *c != ' ').filter_map(plain) {
            if self.letters.all.get(at)?.1 != wanted {
                return None;
            }
            at += 1;
        }
        let next = self.letters.all.get(at);
        let ends =
            next.is_none_or(|(_, it)| *it == STOP) || self.letters.words.binary_search(&at).is_ok();
        (!whole || ends).then(|| {
            let last = at.checked_sub(1).and_then(|last| self.letters.all.get(last));
            last.map_or(self.letters.end, |(at, letter)| at + letter.len_utf8())
        })
    }
}

/// A letter as cues are compared: a hamza on a seat is the seat.
fn plain(c: char) -> Option<char> {
    match folded(c)? {
        'ئ' => Some('ی'),
        'ؤ' => Some('و'),
        'ء' => None,
        other => Some(other),
    }
}

/// The first two letters of a cue.
pub(super) fn first_two(cue: &str) -> (char, char) {
    let mut letters = cue.chars().filter(|c| *c != ' ').filter_map(plain);
    (letters.next().unwrap_or(STOP), letters.next().unwrap_or(STOP))
}
