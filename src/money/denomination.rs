//! The units in which amounts of money are written.

use core::{fmt, str::FromStr};

/// A unit in which an amount is written, always a whole number of current rials.
///
/// # Examples
/// ```
/// use karnameh::money::Denomination;
/// assert_eq!(Denomination::Toman.rials(), 10);
/// assert_eq!(Denomination::Hemat.rials(), 10_000_000_000_000);
/// assert_eq!("toman".parse(), Ok(Denomination::Toman));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Denomination {
    /// ریال, since 1404 by law «ریال جاری»: the unit of this crate (ISO 4217 IRR).
    CurrentRial,
    /// تومان: 10 current rials, in everyone's mouth and in no law.
    Toman,
    /// قران: 100 current rials, the hundredth of the new rial.
    Qeran,
    /// The rial of the law promulgated on 1404-09-01: 10,000 current rials.
    NewRial,
    /// همت, «هزار میلیارد تومان»: 10¹³ current rials.
    Hemat,
}

/// No denomination has this id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such denomination, expected one of current-rial, toman, qeran, new-rial, hemat")]
pub struct UnknownDenominationError;

impl Denomination {
    /// All of them, the least first.
    pub const ALL: [Self; 5] =
        [Self::CurrentRial, Self::Toman, Self::Qeran, Self::NewRial, Self::Hemat];

    /// How many current rials one of this unit is.
    #[must_use]
    pub const fn rials(self) -> i128 {
        match self {
            Self::CurrentRial => 1,
            Self::Toman => 10,
            Self::Qeran => 100,
            Self::NewRial => 10_000,
            Self::Hemat => 10_000_000_000_000,
        }
    }

    /// The stable id, as data files write it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::CurrentRial => "current-rial",
            Self::Toman => "toman",
            Self::Qeran => "qeran",
            Self::NewRial => "new-rial",
            Self::Hemat => "hemat",
        }
    }

    /// The name in English.
    #[must_use]
    pub const fn english(self) -> &'static str {
        match self {
            Self::CurrentRial => "rial",
            Self::Toman => "toman",
            Self::Qeran => "qeran",
            Self::NewRial => "new rial",
            Self::Hemat => "hemat",
        }
    }

    /// The name in Persian.
    #[must_use]
    pub const fn persian(self) -> &'static str {
        match self {
            Self::CurrentRial => "ریال",
            Self::Toman => "تومان",
            Self::Qeran => "قران",
            Self::NewRial => "ریال جدید",
            Self::Hemat => "همت",
        }
    }
}

/// Prints the id.
impl fmt::Display for Denomination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// Reads the id.
impl FromStr for Denomination {
    type Err = UnknownDenominationError;

    fn from_str(id: &str) -> Result<Self, UnknownDenominationError> {
        Self::ALL.into_iter().find(|it| it.id() == id).ok_or(UnknownDenominationError)
    }
}
