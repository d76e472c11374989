//! Sums of figures with coefficients.

use alloc::vec::Vec;

use ethnum::I256;

use super::{Name, NameError};
use crate::quantity::Number;

/// A sum of figures and products of two figures, each with an exact decimal coefficient, and of plain
/// numbers.
///
/// # Examples
/// ```
/// use karnameh::relation::Sum;
/// let sum = Sum::of("loans")?.plus(&Sum::of("insurance")?)?;
/// assert_eq!(sum.to_string(), "loans + insurance");
/// let share = Sum::of("percent")?.by(&Sum::of("whole")?)?;
/// assert_eq!(share.to_string(), "percent*whole");
/// # Ok::<(), karnameh::relation::SumError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Sum {
    terms: Vec<Term>,
}

/// A coefficient and the figures it multiplies: none, one or two.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Term {
    coefficient: Number,
    names: Vec<Name>,
}

/// Why figures cannot be summed or multiplied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SumError {
    /// A name is none.
    #[error(transparent)]
    Name(#[from] NameError),
    /// A product of three figures or more.
    #[error("a term multiplies at most two figures")]
    ThreeFigures,
    /// A coefficient beyond range.
    #[error("a coefficient has at most 28 digits, at most 9 of them after the point")]
    Coefficient,
    /// Too many terms.
    #[error("a sum has at most 4096 terms")]
    TooLong,
}

impl Term {
    /// The coefficient.
    #[must_use]
    pub const fn coefficient(&self) -> Number {
        self.coefficient
    }

    /// The figures that it multiplies, in the order of their names.
    #[must_use]
    pub fn names(&self) -> &[Name] {
        &self.names
    }

    fn by(&self, other: &Self) -> Result<Self, SumError> {
        let mut names: Vec<Name> = self.names.iter().chain(&other.names).cloned().collect();
        if names.len() > 2 {
            return Err(SumError::ThreeFigures);
        }
        names.sort();
        Ok(Self { coefficient: product(self.coefficient, other.coefficient)?, names })
    }
}

/// The exact product of two numbers.
fn product(a: Number, b: Number) -> Result<Number, SumError> {
    let ((a, a_places), (b, b_places)) = (a.parts(), b.parts());
    // Two numbers of 28 digits; what has no place among 28 may be zeros after the point.
    let (mut mantissa, mut places) = (I256::from(a) * I256::from(b), a_places + b_places);
    let ten = I256::from(10);
    while places > 0 && mantissa % ten == I256::ZERO {
        mantissa /= ten;
        places -= 1;
    }
    let mantissa = i128::try_from(mantissa).map_err(|_| SumError::Coefficient)?;
    Number::try_new(mantissa, places).map_err(|_| SumError::Coefficient)
}

impl Sum {
    /// How many terms a sum may have.
    const LONGEST: usize = 4096;

    /// A figure.
    ///
    /// # Errors
    /// If the name is none.
    pub fn of(name: &str) -> Result<Self, SumError> {
        Ok(Self {
            terms: Vec::from([Term {
                coefficient: Number::from(1),
                names: Vec::from([name.parse()?]),
            }]),
        })
    }

    /// A plain number.
    #[must_use]
    pub fn number(number: Number) -> Self {
        Self { terms: Vec::from([Term { coefficient: number, names: Vec::new() }]) }
    }

    /// The terms, in the order in which they stand.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// The sum and another.
    ///
    /// # Errors
    /// Beyond 4096 terms.
    pub fn plus(&self, other: &Self) -> Result<Self, SumError> {
        self.clone().and(other.clone())
    }

    /// The sum and another, both given away.
    pub(super) fn and(mut self, other: Self) -> Result<Self, SumError> {
        self.terms.extend(other.terms);
        if self.terms.len() > Self::LONGEST { Err(SumError::TooLong) } else { Ok(self) }
    }

    /// The sum times a number.
    ///
    /// # Errors
    /// If a coefficient does not fit.
    pub fn times(&self, number: Number) -> Result<Self, SumError> {
        self.by(&Self::number(number))
    }

    /// The sum times another.
    ///
    /// # Errors
    /// If a term would multiply over two figures, a coefficient does not fit, or there are over 4096 terms.
    pub fn by(&self, other: &Self) -> Result<Self, SumError> {
        if self.terms.len().saturating_mul(other.terms.len()) > Self::LONGEST {
            return Err(SumError::TooLong);
        }
        let products = self.terms.iter().flat_map(|a| other.terms.iter().map(|b| a.by(b)));
        Ok(Self { terms: products.collect::<Result<_, _>>()? })
    }

    /// The sum less another, like terms put together and those that vanish left out; the plain number last.
    ///
    /// # Errors
    /// If a coefficient does not fit.
    pub fn minus(&self, other: &Self) -> Result<Self, SumError> {
        let negated = other
            .terms
            .iter()
            .map(|it| Term { coefficient: it.coefficient.negated(), ..it.clone() });
        let mut all: Vec<(usize, Term)> =
            self.terms.iter().cloned().chain(negated).enumerate().collect();
        // Like terms beside each other, then back in the order of the first of each.
        all.sort_by(|(i, a), (j, b)| a.names.cmp(&b.names).then(i.cmp(j)));
        let mut merged: Vec<(usize, Term)> = Vec::with_capacity(all.len());
        for (at, term) in all {
            match merged.last_mut() {
                Some((_, last)) if last.names == term.names => {
                    let sum = last.coefficient.checked_add(term.coefficient);
                    last.coefficient = sum.map_err(|_| SumError::Coefficient)?;
                }
                _ => merged.push((at, term)),
            }
        }
        merged.retain(|(_, term)| term.coefficient != Number::ZERO);
        merged.sort_by_key(|(at, term)| (term.names.is_empty(), *at));
        Ok(Self { terms: merged.into_iter().map(|(_, term)| term).collect() })
    }
}
