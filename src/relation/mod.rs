//! Relations between figures as data: `total = loans + insurance`, `cost >= 0.6*turnover`.
//!
//! A form has its own arithmetic, and whoever designs the form writes it down. A [`Relation`] is one
//! line of it: sums of figures, by name, with exact decimal coefficients, and products of two figures where
//! a share or a rate needs one (`100*part = percent*whole`). It is data: read from a small notation, printed
//! back, sent through serde, or put together from [`Sum`]s. It judges nothing; what holds and what does not
//! is said by [`mod@crate::check`].

mod name;
mod parse;
mod print;
#[cfg(feature = "serde")]
mod serde;
mod sum;

use crate::quantity::Number;

pub use name::{Name, NameError};
pub use parse::{ParseRelationError, parse_relations};
pub use sum::{Sum, SumError, Term};

/// Two sums of figures, and how the first compares with the second.
///
/// # Examples
/// ```
/// use karnameh::relation::{Comparison, Relation, Sum};
/// let relation: Relation = "total = loans + insurance + 0.5*other".parse()?;
/// assert_eq!(relation.comparison(), Comparison::Equal);
/// assert_eq!(relation.to_string(), "total = loans + insurance + 0.5*other");
///
/// let built = Relation::new(Sum::of("cost")?, Comparison::AtLeast, Sum::of("turnover")?.times("0.6".parse()?)?);
/// assert_eq!(built, "cost >= 0.6*turnover".parse()?);
///
/// // Figures may have Persian names.
/// assert!("کل = وام + بیمه".parse::<Relation>().is_ok());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Relation {
    left: Sum,
    comparison: Comparison,
    right: Sum,
    tolerance: Number,
}

/// How two sums compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Comparison {
    /// `=`
    Equal,
    /// `<=`
    AtMost,
    /// `>=`
    AtLeast,
    /// `<`
    Less,
    /// `>`
    Greater,
}

impl Comparison {
    /// The sign, in ASCII.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::AtMost => "<=",
            Self::AtLeast => ">=",
            Self::Less => "<",
            Self::Greater => ">",
        }
    }
}

impl Relation {
    /// The relation of two sums.
    #[must_use]
    pub const fn new(left: Sum, comparison: Comparison, right: Sum) -> Self {
        Self { left, comparison, right, tolerance: Number::ZERO }
    }

    /// The same relation with a tolerance that is agreed on, which only an equation has; what figures are
    /// rounded by needs none, for that is known of each figure.
    #[must_use]
    pub fn within(self, tolerance: Number) -> Self {
        let tolerance = match self.comparison {
            Comparison::Equal => tolerance.magnitude(),
            _ => Number::ZERO,
        };
        Self { tolerance, ..self }
    }

    /// The sum on the left.
    #[must_use]
    pub const fn left(&self) -> &Sum {
        &self.left
    }

    /// How it compares with the sum on the right.
    #[must_use]
    pub const fn comparison(&self) -> Comparison {
        self.comparison
    }

    /// The sum on the right.
    #[must_use]
    pub const fn right(&self) -> &Sum {
        &self.right
    }

    /// By how much the sides of an equation may differ, figures' own precision apart.
    #[must_use]
    pub const fn tolerance(&self) -> Number {
        self.tolerance
    }

    /// The left side less the right one, like terms put together: what is compared with zero.
    ///
    /// # Errors
    /// If a coefficient does not fit.
    pub fn difference(&self) -> Result<Sum, SumError> {
        self.left.minus(&self.right)
    }

    /// The names of its figures, each once, in the order in which they stand.
    pub fn names(&self) -> impl Iterator<Item = &Name> {
        let all = || self.left.terms().iter().chain(self.right.terms()).flat_map(Term::names);
        all()
            .enumerate()
            .filter(move |(at, name)| !all().take(*at).any(|it| it == *name))
            .map(|(_, name)| name)
    }
}
