//! Relations from their notation.

use alloc::vec::Vec;
use core::{ops::Range, str::FromStr};

use super::{
    Comparison, Relation, Sum, SumError,
    name::{begins_name, continues_name},
};
use crate::{
    quantity::{Number, ParseNumberError},
    text::digit,
};

/// Why a text is not a relation.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseRelationError {
    /// Something else than what can stand there.
    #[error("{expected} belongs at byte {at}")]
    Expected {
        /// What can stand there.
        expected: &'static str,
        /// Byte offset.
        at: usize,
    },
    /// A number beyond range.
    #[error("the number at bytes {}..{} has over 28 digits, or over 9 after the point", span.start, span.end)]
    Number {
        /// Its bytes.
        span: Range<usize>,
    },
    /// A product or a sum that cannot be.
    #[error("bytes {}..{}: {error}", span.start, span.end)]
    Sum {
        /// The bytes of the product or sum.
        span: Range<usize>,
        /// Why it cannot be.
        error: SumError,
    },
    /// Brackets within brackets within brackets.
    #[error("at byte {at} brackets are nested over 32 deep")]
    Nested {
        /// Byte offset of the bracket.
        at: usize,
    },
    /// A tolerance where nothing is equal.
    #[error("only an equation has a tolerance, the one at byte {at} is of another comparison")]
    Tolerance {
        /// Byte offset of the tolerance.
        at: usize,
    },
}

/// Reads `total = loans + 0.5*other`: sums of figures by name, numbers, products of two figures, brackets;
/// `=`, `<=`, `>=`, `<`, `>`; after an equation, `± 2` for a tolerance.
impl FromStr for Relation {
    type Err = ParseRelationError;

    fn from_str(text: &str) -> Result<Self, ParseRelationError> {
        let mut parser = Parser { text, at: 0 };
        let relation = parser.relation()?;
        match parser.peek() {
            None => Ok(relation),
            Some(_) => Err(parser.expected("the end of the relation")),
        }
    }
}

/// Reads relations with `;` between them, each with the bytes it stands in.
///
/// # Errors
/// Says what belongs where.
///
/// # Examples
/// ```
/// use karnameh::relation::parse_relations;
/// let relations = parse_relations("total = a + b; a >= 0")?;
/// assert_eq!(relations.len(), 2);
/// assert_eq!(relations[1].1, 15..21);
/// # Ok::<(), karnameh::relation::ParseRelationError>(())
/// ```
pub fn parse_relations(text: &str) -> Result<Vec<(Relation, Range<usize>)>, ParseRelationError> {
    let mut parser = Parser { text, at: 0 };
    let mut relations = Vec::new();
    loop {
        while parser.take(";") {}
        if parser.peek().is_none() {
            return Ok(relations);
        }
        let start = parser.at;
        let relation = parser.relation()?;
        relations.push((relation, start..parser.at));
        if parser.peek().is_some() && !parser.take(";") {
            return Err(parser.expected("`;` or the end"));
        }
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl Parser<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The next character that is no blank.
    fn peek(&mut self) -> Option<char> {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
        self.rest().chars().next()
    }

    /// Takes a sign if it stands next.
    fn take(&mut self, sign: &str) -> bool {
        self.peek();
        let is_next = self.rest().starts_with(sign);
        if is_next {
            self.at += sign.len();
        }
        is_next
    }

    const fn expected(&self, expected: &'static str) -> ParseRelationError {
        ParseRelationError::Expected { expected, at: self.at }
    }

    fn relation(&mut self) -> Result<Relation, ParseRelationError> {
        let left = self.sum(0)?;
        let signs = [
            ("<=", Comparison::AtMost),
            ("≤", Comparison::AtMost),
            (">=", Comparison::AtLeast),
            ("≥", Comparison::AtLeast),
            ("==", Comparison::Equal),
            ("=", Comparison::Equal),
            ("<", Comparison::Less),
            (">", Comparison::Greater),
        ];
        let sign = signs.into_iter().find(|(sign, _)| self.take(sign));
        let Some((_, comparison)) = sign else {
            return Err(self.expected("one of `=`, `<=`, `>=`, `<`, `>`"));
        };
        let relation = Relation::new(left, comparison, self.sum(0)?);
        self.peek();
        let at = self.at;
        if !(self.take("±") || self.take("+-")) {
            return Ok(relation);
        }
        if comparison != Comparison::Equal {
            return Err(ParseRelationError::Tolerance { at });
        }
        match self.peek() {
            Some(c) if digit(c).is_some() => Ok(relation.within(self.number()?)),
            _ => Err(self.expected("the number of a tolerance")),
        }
    }

    fn sum(&mut self, depth: u8) -> Result<Sum, ParseRelationError> {
        self.peek();
        let start = self.at;
        let minus = Number::from(-1);
        let mut sum = Sum::default();
        let mut first = true;
        loop {
            // «+-» after a term is a tolerance, not a sign.
            self.peek();
            let negative = if self.rest().starts_with("+-") && !first {
                return Ok(sum);
            } else if self.take("-") || self.take("−") {
                true
            } else if self.take("+") || first {
                false
            } else {
                return Ok(sum);
            };
            first = false;
            let mut term = self.product(depth)?;
            let failed = |error| ParseRelationError::Sum { span: start..self.at, error };
            if negative {
                term = term.times(minus).map_err(failed)?;
            }
            sum = sum.and(term).map_err(failed)?;
        }
    }

    fn product(&mut self, depth: u8) -> Result<Sum, ParseRelationError> {
        self.peek();
        let start = self.at;
        let mut product = self.factor(depth)?;
        while self.take("*") || self.take("×") {
            let factor = self.factor(depth)?;
            product = product
                .by(&factor)
                .map_err(|error| ParseRelationError::Sum { span: start..self.at, error })?;
        }
        Ok(product)
    }

    fn factor(&mut self, depth: u8) -> Result<Sum, ParseRelationError> {
        match self.peek() {
            Some('(') if depth >= 32 => Err(ParseRelationError::Nested { at: self.at }),
            Some('(') => {
                self.at += 1;
                let sum = self.sum(depth + 1)?;
                if self.take(")") { Ok(sum) } else { Err(self.expected("`)`")) }
            }
            Some('-' | '−') => {
                // «1*p1 + -1*p2»; taken in a loop, for a text may have any number of them.
                let mut sign = Number::from(1);
                while self.take("-") || self.take("−") {
                    sign = sign.negated();
                }
                self.peek();
                let start = self.at;
                let factor = self.factor(depth)?;
                let signed = factor.times(sign);
                signed.map_err(|error| ParseRelationError::Sum { span: start..self.at, error })
            }
            Some(c) if digit(c).is_some() => Ok(Sum::number(self.number()?)),
            Some(c) if begins_name(c) => {
                let start = self.at;
                let rest = self.rest();
                let length = rest.find(|c| !continues_name(c)).unwrap_or(rest.len());
                let sum = Sum::of(rest.get(..length).unwrap_or_default());
                self.at += length;
                sum.map_err(|error| ParseRelationError::Sum { span: start..self.at, error })
            }
            _ => Err(self.expected("a figure, a number or `(`")),
        }
    }

    fn number(&mut self) -> Result<Number, ParseRelationError> {
        let start = self.at;
        let rest = self.rest();
        let belongs = |c: char| digit(c).is_some() || matches!(c, '.' | '٫');
        let length = rest.find(|c| !belongs(c)).unwrap_or(rest.len());
        let number = rest.get(..length).unwrap_or_default().parse();
        self.at += length;
        number.map_err(|error| match error {
            ParseNumberError::Range(_) => ParseRelationError::Number { span: start..self.at },
            ParseNumberError::Shape { .. } => {
                let expected = "a number in digits of one script with at most one point";
                ParseRelationError::Expected { expected, at: start }
            }
        })
    }
}
