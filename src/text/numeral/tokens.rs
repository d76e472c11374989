//! A text as the pieces of a number.

use super::{ReadNumberError, figure, figure::Figure, lexicon, token::Token};
use crate::text::{digit, is_blank, same_word};

/// How many pieces a number may have.
const LIMIT: usize = 64;
/// How many runs of digits it may have.
const FIGURES: usize = 16;

/// The pieces of a number, each with the byte where it begins.
pub(super) struct Tokens {
    all: [(usize, Token); LIMIT],
    count: usize,
    /// The runs of digits: apart, for they are large and few.
    figures: [Figure; FIGURES],
    kept: u8,
    /// The byte after the last piece.
    end: usize,
}

impl Tokens {
    /// The pieces of a text that is one number.
    pub(super) fn of(text: &str) -> Result<Self, ReadNumberError> {
        let (tokens, stop) = Self::scan(text)?;
        match stop {
            Some(at) if tokens.count > 0 || !text.trim().is_empty() => {
                Err(ReadNumberError::Unexpected { at })
            }
            _ if tokens.count == 0 => Err(ReadNumberError::Empty),
            _ => Ok(tokens),
        }
    }

    /// The pieces of the number that a text begins with.
    pub(super) fn at_the_start(text: &str) -> Result<Self, ReadNumberError> {
        let (mut tokens, stop) = Self::scan(text)?;
        // What joins or completes a number is no part of it if nothing of it follows.
        while let Some((at, Token::And | Token::Minus)) = tokens.last() {
            tokens.count -= 1;
            tokens.end = at;
        }
        match stop {
            _ if tokens.count > 0 => Ok(tokens),
            Some(at) => Err(ReadNumberError::Unexpected { at }),
            None => Err(ReadNumberError::Empty),
        }
    }

    pub(super) fn all(&self) -> &[(usize, Token)] {
        self.all.get(..self.count).unwrap_or_default()
    }

    /// How many bytes the number takes.
    pub(super) const fn length(&self) -> usize {
        self.end
    }

    pub(super) fn figures(&self) -> &[Figure] {
        self.figures.get(..usize::from(self.kept)).unwrap_or_default()
    }

    /// Keeps a run of digits and gives its number.
    fn keep(&mut self, figure: Figure) -> Result<u8, ReadNumberError> {
        let number = self.kept;
        *self.figures.get_mut(usize::from(number)).ok_or(ReadNumberError::TooLong)? = figure;
        self.kept += 1;
        Ok(number)
    }

    fn last(&self) -> Option<(usize, Token)> {
        self.all().last().copied()
    }

    fn push(&mut self, at: usize, token: Token, end: usize) -> Result<(), ReadNumberError> {
        *self.all.get_mut(self.count).ok_or(ReadNumberError::TooLong)? = (at, token);
        self.count += 1;
        self.end = end;
        Ok(())
    }

    /// All pieces from the start, and the byte at which something else begins.
    fn scan(text: &str) -> Result<(Self, Option<usize>), ReadNumberError> {
        let mut tokens = Self {
            all: [(0, Token::And); LIMIT],
            count: 0,
            figures: [Figure::NONE; FIGURES],
            kept: 0,
            end: 0,
        };
        let mut from = 0;
        while let Some((at, c)) = next(text, from) {
            let rest = text.get(at..).unwrap_or_default();
            if digit(c).is_some() {
                let length = figure::length(rest);
                let figure = figure::read(rest.get(..length).unwrap_or_default(), at)?;
                let number = tokens.keep(figure)?;
                tokens.push(at, Token::Figure(number), at + length)?;
                from = at + length;
            } else if matches!(c, '-' | '−') && tokens.count == 0 {
                from = at + c.len_utf8();
                tokens.push(at, Token::Minus, from)?;
            } else {
                let length = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
                let word = rest.get(..length).unwrap_or_default();
                if !tokens.take_word(word, at)? {
                    return Ok((tokens, Some(at)));
                }
                if tokens.end < at + length {
                    let stop = tokens.end;
                    return Ok((tokens, Some(stop)));
                }
                from = at + length;
            }
        }
        Ok((tokens, None))
    }

    /// Takes the pieces of a word, all of them or none; what is glued to a scale word may be left
    /// («هزارتومان»). Whether it took any.
    fn take_word(&mut self, word: &str, at: usize) -> Result<bool, ReadNumberError> {
        let (count, end) = (self.count, self.end);
        let mut taken = 0;
        while let Some(rest) = word.get(taken..).filter(|rest| !rest.is_empty()) {
            let (piece, length) = if taken == 0 && same_word(rest, lexicon::THIRD) {
                self.push(at, Token::Word(3), at + rest.len())?;
                (Token::Ordinal, rest.len())
            } else {
                let fits =
                    |(piece, length): &(Token, usize)| self.takes(*piece, rest.len() == *length);
                let Some(found) = lexicon::prefix(rest).filter(fits) else { break };
                found
            };
            self.push(at + taken, piece, at + taken + length)?;
            taken += length;
        }
        let rest = word.get(taken..).unwrap_or_default();
        let after_scale = taken > 0 && matches!(self.last(), Some((_, Token::Scale { .. })));
        let is_noun = rest.chars().count() > 2 || rest == "ی";
        if rest.is_empty() || (after_scale && is_noun) {
            return Ok(taken > 0);
        }
        (self.count, self.end) = (count, end);
        Ok(false)
    }

    /// Whether a piece can stand here; `last` says that it ends its word.
    fn takes(&self, token: Token, last: bool) -> bool {
        let before = self.last().map(|(_, token)| token);
        match token {
            Token::Minus => before.is_none(),
            Token::And => !matches!(before, None | Some(Token::And | Token::Minus)),
            Token::Ordinal => {
                last && matches!(
                    before,
                    Some(Token::Word(_) | Token::Figure(_) | Token::Scale { .. })
                )
            }
            _ => true,
        }
    }
}

/// Letters, and the marks that stand within words without parting them.
fn is_letter(c: char) -> bool {
    // Nearly all are among the first, and are told without a table.
    matches!(c, '\u{0620}'..='\u{065F}' | '\u{0670}'..='\u{06D3}')
        || c.is_alphabetic()
        || matches!(c, 'ـ' | '\u{064B}'..='\u{0655}' | '\u{0670}')
}

/// The next character from a byte on that is no blank, and where it stands.
fn next(text: &str, from: usize) -> Option<(usize, char)> {
    let rest = text.get(from..)?;
    let (at, c) = rest.char_indices().find(|(_, c)| !is_blank(*c))?;
    Some((from + at, c))
}
