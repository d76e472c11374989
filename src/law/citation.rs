//! A place in the law.

use alloc::boxed::Box;

use super::{Act, Body, Enacted, Instrument, Label, Levels, Naming};

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
    pub(super) act: Option<Act>,
    pub(super) naming: Option<Naming>,
    pub(super) instrument: Option<Instrument>,
    pub(super) year: Option<u16>,
    pub(super) enacted: Option<Enacted>,
    // In boxes, for values of many kinds stand beside citations and most are smaller.
    pub(super) place: Box<Levels>,
    pub(super) carried_out: Box<Levels>,
}

impl Citation {
    /// The act meant, whether it was named or not; [`Citation::naming`] tells how it is known.
    #[must_use]
    pub const fn act(&self) -> Option<&Act> {
        self.act.as_ref()
    }

    /// How the act is known, `None` if it is not named in any way.
    #[must_use]
    pub const fn naming(&self) -> Option<Naming> {
        self.naming
    }

    /// The kind of text, `None` if the citation does not say it.
    #[must_use]
    pub const fn instrument(&self) -> Option<Instrument> {
        self.instrument
    }

    /// The Jalali year of an annual act, if the citation says it.
    #[must_use]
    pub const fn year(&self) -> Option<u16> {
        self.year
    }

    /// When the text was enacted (مصوب), if the citation says it; of a regulation its own date.
    #[must_use]
    pub const fn enacted(&self) -> Option<Enacted> {
        self.enacted
    }

    /// The place within the text that is cited.
    #[must_use]
    pub const fn place(&self) -> &Levels {
        &self.place
    }

    /// The place in the act that a regulation carries out: article 16 in «آیین‌نامه اجرایی ماده ۱۶».
    #[must_use]
    pub const fn carried_out(&self) -> &Levels {
        &self.carried_out
    }

    /// The levels that the accessors below speak of: the place cited, and where a regulation is cited
    /// as a whole, the place that it carries out.
    pub(super) const fn levels(&self) -> &Levels {
        if self.place.is_empty() { &self.carried_out } else { &self.place }
    }

    /// The chapters (فصل).
    #[must_use]
    pub fn chapters(&self) -> &[Label] {
        self.levels().chapters()
    }

    /// The principles (اصل) of the constitution.
    #[must_use]
    pub fn principles(&self) -> &[Label] {
        self.levels().principles()
    }

    /// The articles (ماده), none if the citation names none; where a regulation is cited as a whole, the
    /// articles that it carries out.
    #[must_use]
    pub fn articles(&self) -> &[Label] {
        self.levels().articles()
    }

    /// Whether the article is the only one of its act (ماده واحده).
    #[must_use]
    pub const fn is_single_article(&self) -> bool {
        self.levels().is_single_article()
    }

    /// The notes (تبصره).
    #[must_use]
    pub fn notes(&self) -> &[Label] {
        self.levels().notes()
    }

    /// The clauses (بند).
    #[must_use]
    pub fn clauses(&self) -> &[Label] {
        self.levels().clauses()
    }

    /// The parts (جزء).
    #[must_use]
    pub fn parts(&self) -> &[Label] {
        self.levels().parts()
    }

    /// The body that is called after the article, if one is.
    #[must_use]
    pub const fn body(&self) -> Option<Body> {
        self.levels().body()
    }
}
