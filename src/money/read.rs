//! Amounts as people write them: a number and the word for the money.

use alloc::vec::Vec;

use super::{Denomination, Rial};
use crate::{
    calendar::JalaliDate,
    text::{DoubtKind, Number, Numeral, ReadNumberError, is_blank, read_number, same_word},
};

/// Reads amounts of money, given what the caller knows of the document.
///
/// # Examples
/// ```
/// use karnameh::calendar::JalaliDate;
/// use karnameh::money::{Denomination, MoneyReader, Rial};
/// let reader = MoneyReader::new();
/// let amount = reader.read("۱۱ هزار و ۷۰۰ میلیارد تومان")?;
/// assert_eq!(amount.rials(), Some(Rial::new(117_000_000_000_000)));
/// assert_eq!(reader.read("۷۰ همت")?.denomination(), Some(Denomination::Hemat));
///
/// // Two rials are in use since 1405: which one is meant has to be declared.
/// let reader = reader.dated(JalaliDate::constant(1405, 2, 1));
/// let amount = reader.read("۱۴ هزار میلیارد ریال")?;
/// assert_eq!((amount.rials(), amount.doubts().len()), (None, 1));
/// let declared = reader.declared(Denomination::NewRial).read("۱۴ هزار میلیارد ریال")?;
/// assert_eq!(declared.rials(), Some(Rial::new(140_000_000_000_000_000)));
/// # Ok::<(), karnameh::money::ReadMoneyError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct MoneyReader {
    dated: Option<JalaliDate>,
    declared: Option<Denomination>,
}

/// An amount as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    rials: Option<Rial>,
    denomination: Option<Denomination>,
    doubts: Vec<MoneyDoubt>,
}

/// A way in which a written amount can be doubted.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct MoneyDoubt {
    /// What is doubtful.
    pub kind: MoneyDoubtKind,
    /// What the amount is under each reading, the one taken first.
    pub readings: Vec<Rial>,
}

/// What can be doubtful in a written amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum MoneyDoubtKind {
    /// Its number.
    Number(DoubtKind),
    /// A number in words and the figure in brackets after it are not the same.
    WordsAndDigitsDisagree,
    /// «ریال» in 1405 or later, or no word for the money at all, in a document that declared none.
    UnstatedDenomination,
}

/// Why a text is not an amount of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadMoneyError {
    /// Its number is none.
    #[error(transparent)]
    Number(#[from] ReadNumberError),
    /// What follows the number is no word for money.
    #[error("what stands at byte {at} is no word for money, expected تومان, ریال, قران or همت")]
    Unit {
        /// Its byte offset.
        at: usize,
    },
    /// More text after the amount.
    #[error("more text follows at byte {at}")]
    TrailingText {
        /// Byte offset of what follows.
        at: usize,
    },
    /// A part of a rial.
    #[error("{number} {denomination} is not a whole number of rials")]
    Fraction {
        /// The number as written.
        number: Number,
        /// The denomination it was written in.
        denomination: Denomination,
    },
    /// Beyond range.
    #[error("an amount has at most 28 digits in rials")]
    Overflow,
}

impl Amount {
    /// The amount in current rials, `None` if which money is meant was not said.
    #[must_use]
    pub const fn rials(&self) -> Option<Rial> {
        self.rials
    }

    /// The denomination it is written in, `None` if which is meant was not said.
    #[must_use]
    pub const fn denomination(&self) -> Option<Denomination> {
        self.denomination
    }

    /// What can be doubted about it.
    #[must_use]
    pub fn doubts(&self) -> &[MoneyDoubt] {
        &self.doubts
    }
}

/// A word for money, as far as it says which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Plain(Denomination),
    /// «ریال», which since 1405 is one of two.
    Rial,
}

/// The year from which «ریال» may be either of two: its budget bill is written in the new one.
const TWO_RIALS_FROM: u16 = 1405;

impl MoneyReader {
    /// A reader that knows nothing of the document; «ریال» is the current rial to it.
    #[must_use]
    pub const fn new() -> Self {
        Self { dated: None, declared: None }
    }

    /// The same reader for a document of a date.
    #[must_use]
    pub const fn dated(self, date: JalaliDate) -> Self {
        Self { dated: Some(date), declared: self.declared }
    }

    /// The same reader for a document that declares in which denomination it writes amounts: what
    /// «ریال» means, and what a number without a word for money counts.
    #[must_use]
    pub const fn declared(self, denomination: Denomination) -> Self {
        Self { dated: self.dated, declared: Some(denomination) }
    }

    /// The denomination that a bare «ریال» is, `None` if that is not said.
    pub(crate) fn rial(self) -> Option<Denomination> {
        let declared = self
            .declared
            .filter(|it| matches!(it, Denomination::CurrentRial | Denomination::NewRial));
        let one_rial = self.dated.is_none_or(|date| date.year() < TWO_RIALS_FROM);
        declared.or_else(|| one_rial.then_some(Denomination::CurrentRial))
    }

    /// Reads a whole text as one amount: a number, a figure in brackets after it or not, and a word
    /// for money.
    ///
    /// # Errors
    /// If the text is no amount, is not whole in rials, or is beyond range.
    pub fn read(self, text: &str) -> Result<Amount, ReadMoneyError> {
        let (numeral, length) = read_number(text)?;
        let mut rest = Rest { text, at: length };
        let again = rest.bracketed_number();
        let word = match rest.word() {
            None => None,
            Some(word) => Some(money_word(word).ok_or(ReadMoneyError::Unit { at: rest.at })?),
        };
        if word.is_some() {
            rest.take_word();
        }
        let denomination = self.denomination(word, &mut rest);
        rest.gloss();
        rest.finish()?;
        let readings = |numbers: &[Number], denomination| -> Result<Vec<Rial>, ReadMoneyError> {
            numbers.iter().map(|number| rials(*number, denomination)).collect()
        };
        let mut doubts = Vec::new();
        let Some(denomination) = denomination else {
            let one = |denomination| rials(numeral.value(), denomination);
            let readings = match word {
                Some(_) => {
                    Vec::from([one(Denomination::CurrentRial)?, one(Denomination::NewRial)?])
                }
                None => Vec::from([one(Denomination::CurrentRial)?, one(Denomination::Toman)?]),
            };
            doubts.push(MoneyDoubt { kind: MoneyDoubtKind::UnstatedDenomination, readings });
            return Ok(Amount { rials: None, denomination: None, doubts });
        };
        for doubt in numeral.doubts() {
            let kind = MoneyDoubtKind::Number(doubt.kind);
            doubts.push(MoneyDoubt { kind, readings: readings(&doubt.readings, denomination)? });
        }
        if let Some(again) = again.filter(|again| !agree(&numeral, again)) {
            let readings = readings(&[numeral.value(), again.value()], denomination)?;
            doubts.push(MoneyDoubt { kind: MoneyDoubtKind::WordsAndDigitsDisagree, readings });
        }
        let rials = Some(rials(numeral.value(), denomination)?);
        Ok(Amount { rials, denomination: Some(denomination), doubts })
    }

    /// What a word for money means in this document.
    fn denomination(self, word: Option<Word>, rest: &mut Rest<'_>) -> Option<Denomination> {
        match word {
            Some(Word::Plain(denomination)) => Some(denomination),
            Some(Word::Rial) => {
                // «ریال جاری» and «ریال جدید» say which.
                let said = [("جاری", Denomination::CurrentRial), ("جدید", Denomination::NewRial)];
                let said = said.into_iter().find(|(name, _)| rest.word_is(name));
                if let Some((_, denomination)) = said {
                    rest.take_word();
                    return Some(denomination);
                }
                self.rial()
            }
            None => self.declared,
        }
    }
}

/// Whether two numbers are one under some reading of each.
fn agree(one: &Numeral, other: &Numeral) -> bool {
    let of = |it: &Numeral| {
        let doubted = it.doubts().iter().flat_map(|doubt| doubt.readings.iter().copied());
        core::iter::once(it.value()).chain(doubted).collect::<Vec<_>>()
    };
    let others = of(other);
    of(one).iter().any(|value| others.contains(value))
}

/// A number of a denomination in rials.
fn rials(number: Number, denomination: Denomination) -> Result<Rial, ReadMoneyError> {
    let rials = number.checked_mul(denomination.rials()).map_err(|_| ReadMoneyError::Overflow)?;
    let whole = rials.to_integer().ok_or(ReadMoneyError::Fraction { number, denomination })?;
    Rial::try_new(whole).map_err(|_| ReadMoneyError::Overflow)
}

/// The word for money that a word is, «تومانی» and «ریالی» included.
fn money_word(word: &str) -> Option<Word> {
    let words = [
        ("تومان", Word::Plain(Denomination::Toman)),
        ("تومن", Word::Plain(Denomination::Toman)),
        ("ریال", Word::Rial),
        ("قران", Word::Plain(Denomination::Qeran)),
        ("همت", Word::Plain(Denomination::Hemat)),
    ];
    let is_it = |name: &str| same_word(word, name) || crate::text::is_joined(word, name, "ی");
    words.into_iter().find(|(name, _)| is_it(name)).map(|(_, word)| word)
}

/// What is left of a text.
struct Rest<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Rest<'a> {
    /// Steps over blanks.
    fn skip(&mut self) -> &'a str {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let start = rest.trim_start_matches(is_blank);
        self.at += rest.len() - start.len();
        start
    }

    fn word(&mut self) -> Option<&'a str> {
        let rest = self.skip();
        let length = rest.find(|c: char| !c.is_alphabetic() && c != 'ـ').unwrap_or(rest.len());
        match (length, rest.is_empty()) {
            (_, true) => None,
            // What is no letter is no word for money; it is told as trailing text or as none.
            (0, false) if rest.starts_with(['(', '«']) => None,
            (0, false) => Some(rest),
            (length, false) => rest.get(..length),
        }
    }

    fn word_is(&mut self, word: &str) -> bool {
        self.word().is_some_and(|it| same_word(it, word))
    }

    fn take_word(&mut self) {
        self.at += self.word().map_or(0, str::len);
    }

    /// «(۳۰٬۰۰۰)»: the same number again, in brackets.
    fn bracketed_number(&mut self) -> Option<Numeral> {
        let (inner, _) = self.skip().strip_prefix('(')?.split_once(')')?;
        // «(همت)» is no number; it is a gloss, which comes after the word for money.
        let again = inner.trim_matches(is_blank).parse().ok()?;
        self.at += inner.len() + 2;
        Some(again)
    }

    /// «(همت)» after an amount that says the same in toman.
    fn gloss(&mut self) {
        let Some(inner) = self.skip().strip_prefix('(') else { return };
        let Some((inner, _)) = inner.split_once(')') else { return };
        if same_word(inner.trim_matches(is_blank), "همت") {
            self.at += inner.len() + 2;
        }
    }

    fn finish(&mut self) -> Result<(), ReadMoneyError> {
        match self.skip() {
            "" => Ok(()),
            _ => Err(ReadMoneyError::TrailingText { at: self.at }),
        }
    }
}
