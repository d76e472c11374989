//! What kind of text a citation names, and how it came by it.

use crate::calendar::JalaliDate;

/// The kind of text that is cited.
///
/// # Examples
/// ```
/// use karnameh::law::{Citation, Instrument};
/// let citation: Citation = "تبصره ۱۸ لایحه بودجه ۱۴۰۲".parse()?;
/// assert_eq!(citation.instrument(), Some(Instrument::Bill));
/// assert_eq!(Instrument::Bill.id(), "bill");
/// # Ok::<(), karnameh::law::ParseCitationError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Instrument {
    /// An act of parliament (قانون).
    Law,
    /// A bill (لایحه), not yet law.
    Bill,
    /// A decree with the force of law (لایحه قانونی).
    Decree,
    /// The constitution (قانون اساسی).
    Constitution,
    /// A regulation (آیین‌نامه) that carries out an act.
    Regulation,
    /// A directive (دستورالعمل).
    Directive,
}

impl Instrument {
    /// The stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Bill => "bill",
            Self::Decree => "decree",
            Self::Constitution => "constitution",
            Self::Regulation => "regulation",
            Self::Directive => "directive",
        }
    }

    /// The word that names it.
    pub(super) const fn persian(self) -> &'static str {
        match self {
            Self::Law => "قانون",
            Self::Bill => "لایحه",
            Self::Decree => "لایحه قانونی",
            Self::Constitution => "قانون اساسی",
            Self::Regulation => "آیین‌نامه",
            Self::Directive => "دستورالعمل",
        }
    }

    pub(super) const fn english(self) -> &'static str {
        match self {
            Self::Law => "act",
            Self::Bill => "bill",
            Self::Decree => "decree",
            Self::Constitution => "constitution",
            Self::Regulation => "regulation",
            Self::Directive => "directive",
        }
    }

    /// Whether it carries out an act, and so has places of its own beside those of the act.
    pub(super) const fn carries_out_an_act(self) -> bool {
        matches!(self, Self::Regulation | Self::Directive)
    }
}

/// How a citation came by its act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Naming {
    /// By its title.
    Title,
    /// Only by a year, «قانون ۱۴۰۲»: the act that is passed every year, the budget act.
    YearAlone,
    /// Through a body called after one of its articles, «کمیسیون ماده ۲۶»; the act is not named.
    Body,
    /// Through a principle (اصل), which only the constitution has; the act is not named.
    Principle,
    /// By a term that the document defined elsewhere, «ماده ۱ قانون»; which act it is stays unsaid.
    DefinedTerm,
}

/// When a text was enacted, as precisely as the citation says.
///
/// # Examples
/// ```
/// use karnameh::law::{Citation, Enacted};
/// let citation: Citation = "قانون کار مصوب ۱۳۶۹".parse()?;
/// assert_eq!(citation.enacted(), Some(Enacted::Year(1369)));
/// assert_eq!(citation.enacted().map(Enacted::year), Some(1369));
/// # Ok::<(), karnameh::law::ParseCitationError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Enacted {
    /// In a Jalali year.
    Year(u16),
    /// On a day.
    Date(JalaliDate),
}

impl Enacted {
    /// The Jalali year.
    #[must_use]
    pub const fn year(self) -> u16 {
        match self {
            Self::Year(year) => year,
            Self::Date(date) => date.year(),
        }
    }
}

/// A body that is called after an article.
///
/// # Examples
/// ```
/// use karnameh::law::{Body, Citation};
/// let citation: Citation = "کمیسیون عالی ماده ۲۶".parse()?;
/// assert_eq!(citation.body(), Some(Body::HighCommission));
/// # Ok::<(), karnameh::law::ParseCitationError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Body {
    /// «کمیسیون».
    Commission,
    /// «کمیسیون استانی», that of a province.
    ProvincialCommission,
    /// «کمیسیون عالی», to which the commissions of the provinces answer.
    HighCommission,
}

impl Body {
    pub(super) const ALL: [Self; 3] =
        [Self::HighCommission, Self::ProvincialCommission, Self::Commission];

    pub(super) const fn persian(self) -> &'static str {
        match self {
            Self::Commission => "کمیسیون",
            Self::ProvincialCommission => "کمیسیون استانی",
            Self::HighCommission => "کمیسیون عالی",
        }
    }

    pub(super) const fn english(self) -> &'static str {
        match self {
            Self::Commission => "commission",
            Self::ProvincialCommission => "provincial commission",
            Self::HighCommission => "high commission",
        }
    }
}
