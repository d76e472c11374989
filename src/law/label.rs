//! What numbers an article, note, clause or part.

use core::fmt::{self, Display};

use crate::text::{InScript, Script};

/// The number or the letter of an article, note, clause or part.
///
/// # Examples
/// ```
/// use karnameh::law::Label;
/// assert_eq!(Label::from_text("الف"), Some(Label::Letter('ا')));
/// assert_eq!(Label::from_text("۱۸"), Some(Label::Number(18)));
/// assert_eq!(Label::from_text("بیست و یکم"), Some(Label::Number(21)));
/// assert_eq!(Label::Letter('ا').to_string(), "الف");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Label {
    /// A number, from 1.
    Number(u16),
    /// A letter of the Persian alphabet; `ا` is written «الف».
    Letter(char),
    /// «الف تا ج»: from a letter to a letter. Which letters lie between depends on whether the text
    /// counts by the alphabet or by abjad, so they are not listed.
    Letters(char, char),
    /// «الحاقی ۴»: added while the text was debated, with its number if it has one.
    Added(Option<u16>),
    /// «۱۰۴ مکرر»: put after the one of that number later.
    Bis(u16),
}

/// The letters that number clauses, with how English renders them.
const LETTERS: [(char, &str); 12] = [
    ('ا', "a"),
    ('ب', "b"),
    ('پ', "p"),
    ('ت', "t"),
    ('ث', "th"),
    ('ج', "j"),
    ('چ', "ch"),
    ('ح', "h"),
    ('خ', "kh"),
    ('د', "d"),
    ('ه', "h"),
    ('و', "v"),
];

impl Label {
    /// The label that a text spells, `None` if it spells none: digits, a number or an ordinal in words,
    /// «الف», one letter of the alphabet, in brackets or not.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        super::read::label_of(text)
    }

    /// How English writes it: the number, or the letter in Latin script where it is one of those
    /// that number clauses.
    pub(super) fn write_english(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let latin = |letter: char| LETTERS.iter().find(|(it, _)| *it == letter);
        let write = |f: &mut fmt::Formatter<'_>, letter: char| match latin(letter) {
            Some((_, latin)) => write!(f, "({latin})"),
            None => write!(f, "({letter})"),
        };
        match self {
            Self::Number(number) => Display::fmt(&number, f),
            Self::Letter(letter) => write(f, letter),
            Self::Letters(first, last) => {
                write(f, first)?;
                f.write_str(" to ")?;
                write(f, last)
            }
            Self::Added(None) => f.write_str("added"),
            Self::Added(Some(number)) => write!(f, "added {number}"),
            Self::Bis(number) => write!(f, "{number} bis"),
        }
    }
}

/// Prints Persian: «۱۸», «ب», «الف».
impl Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Number(number) => write!(f, "{}", InScript(number, Script::Persian)),
            Self::Letter(letter) => write_letter(f, letter),
            Self::Letters(first, last) => {
                write_letter(f, first)?;
                f.write_str(" تا ")?;
                write_letter(f, last)
            }
            Self::Added(None) => f.write_str("الحاقی"),
            Self::Added(Some(number)) => write!(f, "الحاقی {}", InScript(number, Script::Persian)),
            Self::Bis(number) => write!(f, "{} مکرر", InScript(number, Script::Persian)),
        }
    }
}

fn write_letter(f: &mut fmt::Formatter<'_>, letter: char) -> fmt::Result {
    match letter {
        'ا' => f.write_str("الف"),
        letter => Display::fmt(&letter, f),
    }
}
