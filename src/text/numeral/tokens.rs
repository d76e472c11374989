//! A text as the pieces of a number.

use super::{ReadNumberError, figure, lexicon, token::Token};
use crate::text::{
    blanks, digit, is_blank, same_word,
    word::{first_word, key_of, written_word},
};

/// How many pieces a number may have.
const LIMIT: usize = 64;

/// The pieces of a number, each with the byte where it begins.
pub(super) struct Tokens {
    all: [(u32, Token); LIMIT],
    count: usize,
    /// The byte after the last piece.
    end: usize,
}

/// «سوم», whose stem is that of no other word.
const THIRD: [u128; 2] = [key_of("سوم"), key_of("سومین")];

impl Tokens {
    /// Takes the pieces of a text that is one number.
    pub(super) fn take_all(&mut self, text: &str) -> Result<(), ReadNumberError> {
        match self.scan(text)? {
            Some(at) if self.count > 0 || !text.trim().is_empty() => {
                Err(ReadNumberError::Unexpected { at })
            }
            _ if self.count == 0 => Err(ReadNumberError::Empty),
            _ => Ok(()),
        }
    }

    /// Takes the pieces of the number that a text begins with.
    pub(super) fn take_first(&mut self, text: &str) -> Result<(), ReadNumberError> {
        let stop = self.scan(text)?;
        self.drop_joiners(text);
        match stop {
            _ if self.count > 0 => Ok(()),
            Some(at) => Err(ReadNumberError::Unexpected { at }),
            None => Err(ReadNumberError::Empty),
        }
    }

    /// Drops what joins or completes a number, which is no part of it if nothing of it follows.
    fn drop_joiners(&mut self, text: &str) {
        while let Some((at, Token::And | Token::Minus)) = self.last() {
            self.count -= 1;
            let before = usize::try_from(at).ok().and_then(|at| text.get(..at)).unwrap_or_default();
            self.end = before.trim_end_matches(is_blank).len();
        }
    }

    /// Drops all pieces from a byte on, and whether any are left then.
    pub(super) fn end_before(&mut self, text: &str, at: usize) -> bool {
        while self.last().is_some_and(|(its, _)| usize::try_from(its).is_ok_and(|its| its >= at)) {
            self.count -= 1;
            self.end = at;
        }
        let before = text.get(..self.end).unwrap_or_default();
        self.end = before.trim_end_matches(is_blank).len();
        self.drop_joiners(text);
        self.count > 0
    }

    /// No pieces yet.
    pub(super) const fn none() -> Self {
        Self { all: [(0, Token::And); LIMIT], count: 0, end: 0 }
    }

    pub(super) fn all(&self) -> &[(u32, Token)] {
        self.all.get(..self.count).unwrap_or_default()
    }

    /// How many bytes the number takes.
    pub(super) const fn length(&self) -> usize {
        self.end
    }

    fn last(&self) -> Option<(u32, Token)> {
        self.all().last().copied()
    }

    fn push(&mut self, at: usize, token: Token, end: usize) -> Result<(), ReadNumberError> {
        let room = self.all.get_mut(self.count).ok_or(ReadNumberError::TooLong)?;
        *room = (u32::try_from(at).map_err(|_| ReadNumberError::TooLong)?, token);
        self.count += 1;
        self.end = end;
        Ok(())
    }

    /// All pieces from the start, and the byte at which something else begins.
    fn scan(&mut self, text: &str) -> Result<Option<usize>, ReadNumberError> {
        let mut from = 0;
        loop {
            from += blanks(text.get(from..).unwrap_or_default());
            let rest = text.get(from..).unwrap_or_default();
            // Nothing of a number comes after what makes an ordinal of it.
            if matches!(self.last(), Some((_, Token::Ordinal))) {
                return Ok((!rest.is_empty()).then_some(from));
            }
            let (key, length) = written_word(rest.as_bytes());
            if let Some(token) = lexicon::whole(key)
                && self.takes(token, true)
                && !rest.as_bytes().get(length).is_some_and(u8::is_ascii_alphabetic)
            {
                self.push(from, token, from + length)?;
                from += length;
                // «و» between two words is as frequent as they are.
                if let Some([b' ', 0xD9, 0x88, b' ', ..]) = rest.as_bytes().get(length..)
                    && token != Token::Ordinal
                    && self.takes(Token::And, true)
                {
                    self.push(from + 1, Token::And, from + 3)?;
                    from += 4;
                }
                continue;
            }
            let Some(c) = rest.chars().next() else { return Ok(None) };
            if digit(c).is_some() {
                let length = figure::length(rest);
                let token = Token::Figure(length.try_into().map_err(|_| ReadNumberError::TooLong)?);
                self.push(from, token, from + length)?;
                from += length;
            } else if matches!(c, '-' | '−') && self.count == 0 {
                self.push(from, Token::Minus, from + c.len_utf8())?;
                from += c.len_utf8();
            } else {
                let (key, length) = first_word(rest.as_bytes());
                let word = rest.get(..length).unwrap_or_default();
                // Letters of another alphabet that are glued to a word make another word of it.
                let foreign = rest.get(length..).and_then(|it| it.chars().next());
                if length == 0
                    || foreign.is_some_and(is_foreign_letter)
                    || !self.take_word(word, key, from)?
                {
                    return Ok(Some(from));
                }
                if self.end < from + length {
                    let stop = self.end;
                    return Ok(Some(stop));
                }
                from += length;
            }
        }
    }

    /// Takes the pieces of a word, all of them or none; what is glued to a scale word may be left
    /// («هزارتومان»). Whether it took any.
    #[inline]
    fn take_word(&mut self, word: &str, key: u128, at: usize) -> Result<bool, ReadNumberError> {
        match lexicon::whole(key) {
            Some(token) if self.takes(token, true) => {
                self.push(at, token, at + word.len())?;
                Ok(true)
            }
            _ => self.take_glued(word, key, at),
        }
    }

    #[cold]
    fn take_glued(&mut self, word: &str, key: u128, at: usize) -> Result<bool, ReadNumberError> {
        if same_word(word, "کوادریلیون") {
            self.push(at, Token::Scale { short: 15, long: 24 }, at + word.len())?;
            return Ok(true);
        }
        if THIRD.contains(&key) {
            self.push(at, Token::Word(3), at + word.len())?;
            self.push(at, Token::Ordinal, at + word.len())?;
            return Ok(true);
        }
        if !lexicon::may_be_glued(word) {
            return Ok(false);
        }
        let (count, end) = (self.count, self.end);
        let mut taken = 0;
        while let Some(rest) = word.get(taken..).filter(|rest| !rest.is_empty()) {
            let fits = |(piece, length): &(Token, usize)| self.takes(*piece, rest.len() == *length);
            let Some((piece, length)) = lexicon::prefix(rest).filter(fits) else { break };
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

/// Whether a character that ended a word is a letter all the same, of another alphabet.
fn is_foreign_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_alphabetic(),
        '\u{600}'..='\u{6FF}' => false,
        _ => c.is_alphabetic(),
    }
}
