//! Numbers as Persian writes them: digits, words, and both at once.
//!
//! «۱۱ هزار و ۷۰۰ میلیارد» is 11,700 milliard: a scale word multiplies everything that is open since the
//! last scale at least as great. That one rule reads «۲۲ هزار میلیارد», «هزار و ۱۲۷ میلیارد» and «یک میلیون و
//! ۸۰ هزار» as well. What breaks readers of Persian numbers is elsewhere: words glued together
//! («یکهزار», «هزارو»), digits of three scripts in one number, separators that group here and part a
//! fraction there.
//!
//! Where a text can be read in several ways, the number says so: each [`Doubt`] has all its readings,
//! and the caller decides. Nothing is guessed on the quiet.

mod evaluate;
mod figure;
mod lexicon;
mod token;
mod tokens;

use alloc::vec::Vec;

use super::Number;
use evaluate::{Choice, Seen, Value};
pub(crate) use figure::{length as length_of_figure, plain as plain_digits};
pub(crate) use lexicon::scale_word;
use token::Token;
use tokens::Tokens;

/// A number with the ways in which its text can be doubted.
///
/// # Examples
/// ```
/// use karnameh::text::{DoubtKind, Number, Numeral};
/// let numeral: Numeral = "۲ هزار و ۹۹۰ میلیارد و ۶۱۹ میلیون".parse()?;
/// assert_eq!(numeral.value(), Number::from(2_990_619_000_000_i64));
/// assert!(numeral.doubts().is_empty());
///
/// // A thousand and some, or one and some thousandths.
/// let numeral: Numeral = "۱.۶۷۵ میلیارد".parse()?;
/// let [doubt] = numeral.doubts() else { panic!() };
/// assert_eq!(doubt.kind, DoubtKind::AmbiguousSeparator);
/// assert_eq!(doubt.readings.len(), 2);
/// # Ok::<(), karnameh::text::ReadNumberError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numeral {
    value: Number,
    place: i8,
    scale: i8,
    ordinal: bool,
    doubts: Vec<Doubt>,
}

/// A way in which the text of a number can be doubted.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Doubt {
    /// What is doubtful.
    pub kind: DoubtKind,
    /// What the whole number is under each reading, the one taken first.
    pub readings: Vec<Number>,
}

/// What can be doubtful in the text of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum DoubtKind {
    /// One separator and three digits before a scale word: groups or a fraction («۱.۶۷۵ میلیارد»).
    AmbiguousSeparator,
    /// A scale word repeated: nested or added («۴هزار و ۸۳۲هزار میلیارد»).
    RepeatedScale,
    /// A lower group that reaches the scale above it («۱۴ هزار و ۴۰۴۱ میلیارد»).
    GroupOverflow,
    /// A figure that reaches the scale word after it («۶۳۵۰۰ هزار»).
    ScaleOnFullFigure,
    /// بیلیون, تریلیون and their like: 10⁹ or 10¹², 10¹² or 10¹⁸.
    AmbiguousScaleWord,
    /// Groups of digits in the order of a mishap between writing directions («000/100»).
    ReversedGroups,
    /// «یک میلیونم»: the millionth, or a millionth.
    OrdinalOrFraction,
}

impl DoubtKind {
    /// The stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::AmbiguousSeparator => "ambiguous_separator",
            Self::RepeatedScale => "repeated_scale",
            Self::GroupOverflow => "group_overflow",
            Self::ScaleOnFullFigure => "scale_on_full_figure",
            Self::AmbiguousScaleWord => "ambiguous_scale_word",
            Self::ReversedGroups => "reversed_groups",
            Self::OrdinalOrFraction => "ordinal_or_fraction",
        }
    }
}

/// Why a text is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadNumberError {
    /// No number at all.
    #[error("there is no number in the text")]
    Empty,
    /// A word or character that belongs to no number.
    #[error("what stands at byte {at} belongs to no number")]
    Unexpected {
        /// Its byte offset.
        at: usize,
    },
    /// Separators that part digits neither into groups of three nor a fraction.
    #[error(
        "the separators of the figure at byte {at} make neither groups of three nor a fraction"
    )]
    Groups {
        /// Byte offset of the figure.
        at: usize,
    },
    /// Number words in an order that makes no number: «پنج پنج».
    #[error("the word at byte {at} does not follow the number words before it")]
    Order {
        /// Byte offset of the word.
        at: usize,
    },
    /// Over 28 digits, over 9 after the point, or over 64 words.
    #[error("a number has at most 28 digits, at most 9 of them after the point")]
    TooLong,
}

impl Numeral {
    /// The value, under the first reading of each doubt.
    #[must_use]
    pub const fn value(&self) -> Number {
        self.value
    }

    /// The power of ten of the last place that was written: 9 for «۱۲ میلیارد», 8 for «۱۲٫۳ میلیارد», 0 for
    /// «۱۲٬۰۰۰».
    #[must_use]
    pub const fn last_written_place(&self) -> i8 {
        self.place
    }

    /// The power of ten of the scale words at its end: 12 for «۲۲ هزار میلیارد», 0 for «۲۲».
    #[must_use]
    pub const fn trailing_scale(&self) -> i8 {
        self.scale
    }

    /// Whether it is an ordinal number: «چهل و پنجم».
    #[must_use]
    pub const fn is_ordinal(&self) -> bool {
        self.ordinal
    }

    /// What can be doubted about it.
    #[must_use]
    pub fn doubts(&self) -> &[Doubt] {
        &self.doubts
    }
}

/// Reads a whole text as one number: digits of three scripts, number words, both at once.
impl core::str::FromStr for Numeral {
    type Err = ReadNumberError;

    fn from_str(text: &str) -> Result<Self, ReadNumberError> {
        let mut tokens = Tokens::none();
        tokens.take_all(text)?;
        read(text, &tokens)
    }
}

/// Reads a number from the beginning of a text and says how many bytes it took, with what follows
/// left alone: «۲۰ میلیارد تومان» is 20 milliard, and «تومان» is left.
///
/// # Errors
/// If the text does not begin with a number.
///
/// # Examples
/// ```
/// use karnameh::text::{Number, read_number};
/// let (numeral, length) = read_number("۳۰۰ هزارتومان")?;
/// assert_eq!(numeral.value(), Number::from(300_000));
/// assert_eq!(&"۳۰۰ هزارتومان"[length..], "تومان");
/// # Ok::<(), karnameh::text::ReadNumberError>(())
/// ```
pub fn read_number(text: &str) -> Result<(Numeral, usize), ReadNumberError> {
    let mut tokens = Tokens::none();
    tokens.take_first(text)?;
    loop {
        match read(text, &tokens) {
            // «۴۳ و ۳۹ میلیارد» is two numbers: the first ends where the second begins.
            Err(ReadNumberError::Order { at }) if tokens.end_before(text, at) => {}
            read => return Ok((read?, tokens.length())),
        }
    }
}

fn read(text: &str, tokens: &Tokens) -> Result<Numeral, ReadNumberError> {
    let first = Choice::default();
    let Value { number, place, scale, seen } = evaluate::evaluate(text, tokens.all(), first)?;
    let ordinal = matches!(tokens.all().last(), Some((_, Token::Ordinal)));
    let doubts =
        if seen == Seen::default() { Vec::new() } else { doubts(text, tokens, number, seen) };
    Ok(Numeral { value: number, place, scale, ordinal, doubts })
}

/// Each doubt, told by what the number would be if that one choice were made otherwise.
#[cold]
fn doubts(text: &str, tokens: &Tokens, value: Number, seen: Seen) -> Vec<Doubt> {
    let first = Choice::default();
    let choices = [
        (seen.separator, DoubtKind::AmbiguousSeparator, Choice { fraction: true, ..first }),
        (seen.reversed, DoubtKind::ReversedGroups, Choice { other_order: true, ..first }),
        (seen.repeated, DoubtKind::RepeatedScale, Choice { added: true, ..first }),
        (seen.overflow, DoubtKind::GroupOverflow, Choice { lifted: true, ..first }),
        (seen.full, DoubtKind::ScaleOnFullFigure, Choice { no_scale: true, ..first }),
        (seen.long_scale, DoubtKind::AmbiguousScaleWord, Choice { long_scale: true, ..first }),
        (seen.fraction, DoubtKind::OrdinalOrFraction, Choice { ordinal: true, ..first }),
    ];
    let mut doubts = Vec::new();
    for (_, kind, otherwise) in choices.into_iter().filter(|(is_seen, ..)| *is_seen) {
        let mut readings = Vec::from([value]);
        if let Ok(other) = evaluate::evaluate(text, tokens.all(), otherwise)
            && other.number != value
        {
            readings.push(other.number);
        }
        doubts.push(Doubt { kind, readings });
    }
    doubts
}
