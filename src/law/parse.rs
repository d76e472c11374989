//! Citations from Persian.

use alloc::{string::String, vec::Vec};
use core::str::FromStr;

use super::{Act, Citation, Label, Naming};
use crate::text::parse_integer;

/// Why a text is not a citation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseCitationError {
    /// Nothing but blanks.
    #[error("a citation names an act, an article, a note, a clause or a part; nothing was given")]
    Empty,
    /// A word that opens no level of a citation.
    #[error(
        "the word at byte {at} opens no level of a citation, expected one of \
         «جزء», «بند», «تبصره», «ماده», «قانون», «کمیسیون ماده»"
    )]
    UnknownWord {
        /// Byte offset of the word.
        at: usize,
    },
    /// A level without its number or letter.
    #[error("a number or a letter belongs at byte {at}")]
    NoLabel {
        /// Byte offset where it belongs.
        at: usize,
    },
    /// A number after the title of an act that is no year of four digits.
    #[error("the number at byte {at} is no year of four digits in 1178..=1501")]
    NoYear {
        /// Byte offset of the number.
        at: usize,
    },
    /// A level named twice.
    #[error("the level at byte {at} was named before")]
    Repeated {
        /// Byte offset of the second time.
        at: usize,
    },
}

/// Reads a citation as reports write it, from the inside out.
impl FromStr for Citation {
    type Err = ParseCitationError;

    fn from_str(text: &str) -> Result<Self, ParseCitationError> {
        let words: Vec<Word<'_>> = words(text).collect();
        let mut words = Words { rest: &words, end: text.len() };
        let mut citation = Self::default();
        let mut body = false;
        if words.rest.is_empty() {
            return Err(ParseCitationError::Empty);
        }
        while let Some(word) = words.next() {
            let level = match word.text {
                "جزء" => &mut citation.parts,
                "بند" => &mut citation.clauses,
                "تبصره" => &mut citation.notes,
                "ماده" => &mut citation.articles,
                "کمیسیون" if words.next_is("ماده") && !body => {
                    body = true;
                    continue;
                }
                "قانون" => {
                    (citation.act, citation.year) = words.act()?;
                    break;
                }
                _ => return Err(ParseCitationError::UnknownWord { at: word.at }),
            };
            if !level.is_empty() {
                return Err(ParseCitationError::Repeated { at: word.at });
            }
            *level = words.labels()?;
        }
        if citation == Self::default() {
            // «قانون» alone is a term the document defined elsewhere.
            return Err(ParseCitationError::Empty);
        }
        if body && citation.act.is_none() {
            citation.act = act_of_body(&citation.articles).map(|act| (act, Naming::Body));
        }
        Ok(citation)
    }
}

/// The act whose article gave a commission its name.
fn act_of_body(articles: &[Label]) -> Option<Act> {
    // The licensing commissions of Behzisti are called after article 26 of this act.
    (articles == [Label::Number(26)]).then_some(Act::GovernmentFinancialRegulations)
}

#[derive(Clone, Copy)]
struct Word<'a> {
    at: usize,
    text: &'a str,
    /// Whether the word stood alone in brackets.
    bracketed: bool,
    /// Whether a comma follows it.
    comma: bool,
}

/// The words of a text, brackets and commas off.
fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut at = 0;
    text.split(char::is_whitespace).filter_map(move |raw| {
        let start = at;
        // Whitespace is one character of at most three bytes; finding the piece again by its
        // length and that of what follows keeps offsets exact.
        at += raw.len() + text.get(start + raw.len()..)?.chars().next().map_or(0, char::len_utf8);
        let bare = raw.trim_matches(['(', ')', '«', '»', '،', ',', '؛']);
        let lead = raw.find(bare)?;
        (!bare.is_empty()).then_some(Word {
            at: start + lead,
            text: bare,
            bracketed: raw.starts_with(['(', '«']),
            comma: raw.ends_with(['،', ',', '؛']),
        })
    })
}

struct Words<'a, 'b> {
    rest: &'b [Word<'a>],
    end: usize,
}

impl<'a> Words<'a, '_> {
    fn next(&mut self) -> Option<Word<'a>> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    fn next_is(&self, text: &str) -> bool {
        self.rest.first().is_some_and(|word| word.text == text)
    }

    /// One label, then any that «و» or a comma joins to it.
    fn labels(&mut self) -> Result<Vec<Label>, ParseCitationError> {
        let at = self.rest.first().map_or(self.end, |word| word.at);
        let mut labels = Vec::new();
        loop {
            let Some((word, label)) =
                self.rest.first().and_then(|word| Some((*word, Label::from_text(word.text)?)))
            else {
                return Err(ParseCitationError::NoLabel { at });
            };
            labels.push(label);
            self.next();
            // «و» between two labels joins them; in brackets it is the letter of a clause.
            match self.rest {
                [and, next, ..]
                    if and.text == "و"
                        && !and.bracketed
                        && Label::from_text(next.text).is_some() =>
                {
                    self.next();
                }
                [next, ..] if word.comma && Label::from_text(next.text).is_some() => {}
                _ => return Ok(labels),
            }
        }
    }

    /// What follows «قانون»: a title, a year, or both, and «کل کشور» after either.
    fn act(&mut self) -> Result<NamedAct, ParseCitationError> {
        let mut title = core::mem::take(&mut self.rest);
        if let [before @ .., whole, country] = title
            && whole.text == "کل"
            && country.text == "کشور"
        {
            title = before;
        }
        let without_year_word = |title: &mut &[Word<'a>]| {
            if let [before @ .., last] = *title
                && last.text == "سال"
            {
                *title = before;
            }
        };
        without_year_word(&mut title);
        let mut its_year = None;
        if let [before @ .., last] = title
            && let Ok(number) = parse_integer(last.text)
        {
            its_year = Some(year(number).ok_or(ParseCitationError::NoYear { at: last.at })?);
            title = before;
        }
        without_year_word(&mut title);
        if title.is_empty() {
            return Ok((its_year.map(|_| (Act::Budget, Naming::YearAlone)), its_year));
        }
        let mut name = String::from("قانون");
        for word in title {
            name.push(' ');
            name.push_str(word.text);
        }
        Ok((Some((Act::from_title(&name), Naming::Title)), its_year))
    }
}

/// An act, how it was named, and its year.
type NamedAct = (Option<(Act, Naming)>, Option<u16>);

/// A year of the calendar.
fn year(number: i128) -> Option<u16> {
    let year = u16::try_from(number).ok()?;
    crate::calendar::is_leap_year(year).ok().map(|_| year)
}
