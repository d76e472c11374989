//! What numbers an article, note, clause or part.

use core::fmt::{self, Display};

/// The number or the letter of an article, note, clause or part.
///
/// # Examples
/// ```
/// use karnameh::law::Label;
/// assert_eq!(Label::from_text("الف"), Some(Label::Letter('ا')));
/// assert_eq!(Label::from_text("۱۸"), Some(Label::Number(18)));
/// assert_eq!(Label::Letter('ا').to_string(), "الف");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Label {
    /// A number, from 1.
    Number(u16),
    /// A letter of the Persian alphabet; `ا` is written «الف».
    Letter(char),
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
    /// The label that a word spells, `None` if it spells none: digits of one script, «الف», or one
    /// letter of the alphabet.
    #[must_use]
    pub fn from_text(word: &str) -> Option<Self> {
        if word == "الف" {
            return Some(Self::Letter('ا'));
        }
        if let Ok(number) = crate::text::parse_integer(word) {
            return u16::try_from(number).ok().filter(|it| *it > 0).map(Self::Number);
        }
        let mut letters = word.chars();
        match (letters.next(), letters.next()) {
            (Some(letter @ 'آ'..='ی'), None) if letter.is_alphabetic() => {
                Some(Self::Letter(letter))
            }
            _ => None,
        }
    }

    /// How English writes it: the number, or the letter in Latin script where it is one of those
    /// that number clauses.
    pub(super) fn write_english(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => Display::fmt(&number, f),
            Self::Letter(letter) => match LETTERS.iter().find(|(it, _)| *it == letter) {
                Some((_, latin)) => write!(f, "({latin})"),
                None => write!(f, "({letter})"),
            },
        }
    }
}

/// Prints Persian: «۱۸», «ب», «الف».
impl Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => {
                Display::fmt(&crate::text::InScript(number, crate::text::Script::Persian), f)
            }
            Self::Letter('ا') => f.write_str("الف"),
            Self::Letter(letter) => Display::fmt(letter, f),
        }
    }
}
