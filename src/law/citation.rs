//! A place in the law.

use alloc::vec::Vec;

use super::{Act, Label};

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
}

/// A place in the law as a report cites it: act, year, article, note, clause, part.
///
/// What the report does not say stays empty.
///
/// # Examples
/// ```
/// use karnameh::law::{Act, Citation, Label};
/// let citation: Citation = "جزء ۳ و ۴ بند (ب) تبصره ۱۸ قانون ۱۴۰۲".parse()?;
/// assert_eq!(citation.act(), Some(&Act::Budget));
/// assert_eq!(citation.year(), Some(1402));
/// assert_eq!(citation.notes(), [Label::Number(18)]);
/// assert_eq!(citation.clauses(), [Label::Letter('ب')]);
/// assert_eq!(citation.parts(), [Label::Number(3), Label::Number(4)]);
/// assert_eq!(citation.to_string(), "جزء ۳ و ۴ بند (ب) تبصره ۱۸ قانون ۱۴۰۲");
/// # Ok::<(), karnameh::law::ParseCitationError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Citation {
    pub(super) act: Option<(Act, Naming)>,
    pub(super) year: Option<u16>,
    pub(super) articles: Vec<Label>,
    pub(super) notes: Vec<Label>,
    pub(super) clauses: Vec<Label>,
    pub(super) parts: Vec<Label>,
}

impl Citation {
    /// The act meant, whether it was named or not; [`Citation::naming`] tells how it is known.
    #[must_use]
    pub fn act(&self) -> Option<&Act> {
        self.act.as_ref().map(|(act, _)| act)
    }

    /// How the act is known, `None` if it is not.
    #[must_use]
    pub fn naming(&self) -> Option<Naming> {
        self.act.as_ref().map(|(_, naming)| *naming)
    }

    /// The Jalali year of an annual act, if the citation says it.
    #[must_use]
    pub const fn year(&self) -> Option<u16> {
        self.year
    }

    /// The articles (ماده), none if the citation names none.
    #[must_use]
    pub fn articles(&self) -> &[Label] {
        &self.articles
    }

    /// The notes (تبصره).
    #[must_use]
    pub fn notes(&self) -> &[Label] {
        &self.notes
    }

    /// The clauses (بند).
    #[must_use]
    pub fn clauses(&self) -> &[Label] {
        &self.clauses
    }

    /// The parts (جزء).
    #[must_use]
    pub fn parts(&self) -> &[Label] {
        &self.parts
    }
}
