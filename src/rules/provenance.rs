//! Since when a rule is in the rulebook, and what it rests on.

use core::{fmt, str::FromStr};

/// A state of the rulebook that checks can be pinned to: rules that came later do not run.
///
/// # Examples
/// ```
/// use karnameh::check::Checker;
/// use karnameh::rules::Edition;
/// let first = Checker::of_edition(Edition::First);
/// assert!(first.rules().len() < Checker::builtin().rules().len());
/// assert_eq!("1".parse(), Ok(Edition::First));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Edition {
    /// The ten rules that the report of Semnan on 1402 taught.
    First,
    /// Growth, shares, rates, periods, headlines, and the law.
    Second,
}

impl Edition {
    /// All editions, the first one first.
    pub const ALL: &'static [Self] = &[Self::First, Self::Second];

    /// The edition that this version of the crate ends with.
    pub const LATEST: Self = Self::Second;

    /// The number, from 1.
    #[must_use]
    pub const fn number(self) -> u16 {
        match self {
            Self::First => 1,
            Self::Second => 2,
        }
    }
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.number())
    }
}

/// A text is the number of no edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an edition of the rulebook is a number from 1 to {}", Edition::LATEST)]
pub struct ParseEditionError;

impl FromStr for Edition {
    type Err = ParseEditionError;

    fn from_str(text: &str) -> Result<Self, ParseEditionError> {
        let number: u16 = text.parse().map_err(|_| ParseEditionError)?;
        Self::ALL.iter().find(|it| it.number() == number).copied().ok_or(ParseEditionError)
    }
}

/// What a rule rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Source {
    /// An act of parliament, by its title and place.
    Act(&'static str),
    /// A standard, or a theorem, by its usual name.
    Standard(&'static str),
    /// A public report that went wrong in this way, by its address.
    Case(&'static str),
}

impl Source {
    /// The stable id of the kind of source.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Act(_) => "act",
            Self::Standard(_) => "standard",
            Self::Case(_) => "case",
        }
    }

    /// The title, name or address.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Act(text) | Self::Standard(text) | Self::Case(text) => text,
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind(), self.text())
    }
}
