//! The levels within a text of law.

use alloc::vec::Vec;

use super::{Body, Label};

/// A level of a text of law, from the inside out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    Part,
    Clause,
    Note,
    Article,
    Principle,
    Chapter,
}

/// A place within a text of law: chapter, article or principle, note, clause, part. What is not said is
/// empty.
///
/// # Examples
/// ```
/// use karnameh::law::{Citation, Label};
/// // A place in a regulation, and the article of the act that the regulation carries out.
/// let text = "تبصره ۲ ماده ۵ آیین‌نامه اجرایی ماده ۱۶ قانون مدیریت خدمات کشوری";
/// let citation: Citation = text.parse()?;
/// assert_eq!(citation.place().articles(), [Label::Number(5)]);
/// assert_eq!(citation.carried_out().articles(), [Label::Number(16)]);
/// # Ok::<(), karnameh::law::ParseCitationError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Levels {
    parts: Vec<Label>,
    clauses: Vec<Label>,
    notes: Vec<Label>,
    articles: Vec<Label>,
    principles: Vec<Label>,
    chapters: Vec<Label>,
    single_article: bool,
    body: Option<Body>,
}

impl Levels {
    /// Whether no level is named.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.parts.is_empty()
            && self.clauses.is_empty()
            && self.notes.is_empty()
            && self.articles.is_empty()
            && self.principles.is_empty()
            && self.chapters.is_empty()
            && !self.single_article
    }

    /// The parts (جزء).
    #[must_use]
    pub fn parts(&self) -> &[Label] {
        &self.parts
    }

    /// The clauses (بند).
    #[must_use]
    pub fn clauses(&self) -> &[Label] {
        &self.clauses
    }

    /// The notes (تبصره).
    #[must_use]
    pub fn notes(&self) -> &[Label] {
        &self.notes
    }

    /// The articles (ماده).
    #[must_use]
    pub fn articles(&self) -> &[Label] {
        &self.articles
    }

    /// The principles (اصل) of the constitution.
    #[must_use]
    pub fn principles(&self) -> &[Label] {
        &self.principles
    }

    /// The chapters (فصل).
    #[must_use]
    pub fn chapters(&self) -> &[Label] {
        &self.chapters
    }

    /// Whether the article is the only one of its act (ماده واحده).
    #[must_use]
    pub const fn is_single_article(&self) -> bool {
        self.single_article
    }

    /// The body that is called after the article, if one is.
    #[must_use]
    pub const fn body(&self) -> Option<Body> {
        self.body
    }

    pub(super) fn at(&self, level: Level) -> &[Label] {
        match level {
            Level::Part => &self.parts,
            Level::Clause => &self.clauses,
            Level::Note => &self.notes,
            Level::Article => &self.articles,
            Level::Principle => &self.principles,
            Level::Chapter => &self.chapters,
        }
    }

    pub(super) const fn at_mut(&mut self, level: Level) -> &mut Vec<Label> {
        match level {
            Level::Part => &mut self.parts,
            Level::Clause => &mut self.clauses,
            Level::Note => &mut self.notes,
            Level::Article => &mut self.articles,
            Level::Principle => &mut self.principles,
            Level::Chapter => &mut self.chapters,
        }
    }

    /// Whether a level was named, articles also as the single article.
    pub(super) fn has(&self, level: Level) -> bool {
        !self.at(level).is_empty() || (level == Level::Article && self.single_article)
    }

    pub(super) const fn set_single_article(&mut self) {
        self.single_article = true;
    }

    pub(super) const fn set_body(&mut self, body: Body) {
        self.body = Some(body);
    }

    /// Whether nothing but chapters is named.
    pub(super) fn is_chapter_alone(&self) -> bool {
        !self.chapters.is_empty()
            && *self == Self { chapters: self.chapters.clone(), ..Self::default() }
    }

    /// Whether a division is named that budget acts have: notes, clauses, parts, the single article.
    pub(super) const fn may_be_of_a_budget(&self) -> bool {
        self.single_article
            || !self.notes.is_empty()
            || !self.clauses.is_empty()
            || !self.parts.is_empty()
    }
}
