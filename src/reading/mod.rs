//! The report that a piece of Persian prose states.
//!
//! [`read`] takes a text as it was published and gives a [`Reading`]: a [`Report`] of the facts and claims the
//! text makes, where each fact stands in it, and what was left unread. What the text leaves open stays open:
//! whether parts are all there are, whether they share members, of which year a relative period is. A tie
//! that words make («از این تعداد», «در مجموع») is told as a claim; one that is only seen because figures add
//! up is told as inferred, and is never taken for a proof.
//!
//! Nothing here says whether a claim is right.

mod compare;
mod cues;
mod figures;
mod gather;
mod groups;
mod index;
mod infer;
mod inherit;
mod letters;
mod lexicon;
mod lists;
mod office;
mod parts;
mod rates;
mod shares;
mod sums;
mod ties;
mod topic;
mod verbs;
mod write;

use alloc::{collections::BTreeMap, vec::Vec};
use core::ops::Range;

use crate::{
    calendar::JalaliDate,
    law::Citation,
    mention::{Content, Kind, Mention, resolve, scan_with},
    money::{Denomination, MoneyReader},
    place::Place,
    report::{ClaimId, FactId, Report},
};

use compare::Comparison;
use figures::{Cues, Scenes, sentences};
use gather::{gather, name_things, name_units};
use groups::Groups;
use letters::Letters;
use parts::Words;
use ties::Page;

/// What is known of a text besides its words.
///
/// # Examples
/// ```
/// use karnameh::calendar::JalaliDate;
/// use karnameh::reading::Context;
/// let context = Context::new().published(JalaliDate::constant(1403, 2, 10));
/// assert!(context.published.is_some() && context.place.is_none());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Context {
    /// When it was published; «سال گذشته» is told by it.
    pub published: Option<JalaliDate>,
    /// Of which place it is, where it does not say.
    pub place: Option<Place>,
    /// Which money it writes, where it does not say.
    pub denomination: Option<Denomination>,
}

impl Context {
    /// Nothing is known.
    #[must_use]
    pub const fn new() -> Self {
        Self { published: None, place: None, denomination: None }
    }

    /// It was published on a day.
    #[must_use]
    pub fn published(self, day: JalaliDate) -> Self {
        Self { published: Some(day), ..self }
    }

    /// It is of a place.
    #[must_use]
    pub fn in_place(self, place: Place) -> Self {
        Self { place: Some(place), ..self }
    }

    /// It writes money in a denomination.
    #[must_use]
    pub fn in_money(self, denomination: Denomination) -> Self {
        Self { denomination: Some(denomination), ..self }
    }
}

/// What a figure is for in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Role {
    /// Parts of it are told.
    Total,
    /// It is part of another.
    Part,
    /// A rise or fall, in percent or times.
    Growth,
    /// A part in percent.
    Share,
    /// It stands for itself.
    Standalone,
}

impl Role {
    /// The stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Total => "total",
            Self::Part => "part",
            Self::Growth => "growth",
            Self::Share => "share",
            Self::Standalone => "standalone",
        }
    }
}

/// Where a fact stands in its text, and what for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reference {
    /// The bytes it lies on.
    pub span: Range<usize>,
    /// What it is for.
    pub role: Role,
}

/// Something with digits or number words that was not taken for a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unread {
    /// The bytes it lies on.
    pub span: Range<usize>,
    /// What sort of thing it is.
    pub kind: Kind,
}

/// A tie that is supposed because figures add up, and in how many ways they could.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Inferred {
    /// The claim of the report that says it.
    pub claim: ClaimId,
    /// How many sets of figures were found to make the total; where they stand side by side, no other is looked for.
    pub sets: usize,
}

/// A report as it was read from a text.
#[derive(Debug, Clone)]
pub struct Reading {
    report: Report,
    facts: BTreeMap<FactId, Reference>,
    words: BTreeMap<ClaimId, Range<usize>>,
    inferred: Vec<Inferred>,
    unread: Vec<Unread>,
    period_is_told: bool,
}

impl Reading {
    /// The report.
    #[must_use]
    pub const fn report(&self) -> &Report {
        &self.report
    }

    /// The report alone.
    #[must_use]
    pub fn into_report(self) -> Report {
        self.report
    }

    /// Where a fact of the report stands, `None` if the report has no such fact.
    #[must_use]
    pub fn reference(&self, fact: &FactId) -> Option<&Reference> {
        self.facts.get(fact)
    }

    /// The bytes of a claim that has words of its own, which are those of a citation or of an announced number;
    /// `None` for claims that only tie facts.
    ///
    /// # Examples
    /// ```
    /// use karnameh::reading::{Context, read};
    /// let text = "بر پایه ماده ۱۷ قانون برنامه به ۴۰۹ نفر وام داده شد.";
    /// let reading = read(text, &Context::new());
    /// let (basis, _) = reading.report().bases().next().unwrap();
    /// assert_eq!(&text[reading.words(basis).unwrap().clone()], "ماده ۱۷ قانون برنامه");
    /// ```
    #[must_use]
    pub fn words(&self, claim: &ClaimId) -> Option<&Range<usize>> {
        self.words.get(claim)
    }

    /// The claims that are supposed because figures add up.
    #[must_use]
    pub fn inferred(&self) -> &[Inferred] {
        &self.inferred
    }

    /// What looks like a figure and was not taken for one: telephone numbers, ordinals, digits that make no
    /// number.
    #[must_use]
    pub fn unread(&self) -> &[Unread] {
        &self.unread
    }

    /// Whether the text, or what is known of it, tells the period of the report. If not, the report is on all
    /// days that this crate knows.
    #[must_use]
    pub const fn period_is_told(&self) -> bool {
        self.period_is_told
    }
}

/// Reads the report that a text states. Any text can be read; time and memory grow as the text does.
///
/// # Examples
/// ```
/// use karnameh::reading::{Context, read};
/// let text = "در سال ۱۴۰۲ در مازندران ۴۰۲ مرکز نیکوکاری فعالیت دارند؛ ۲۹۶ مرکز در مناطق شهری و ۹۶ مرکز در \
///             مناطق روستایی.";
/// let reading = read(text, &Context::new());
/// assert_eq!(reading.report().facts().len(), 3);
/// let outcome = karnameh::check(reading.report());
/// let codes: Vec<_> = outcome.violations().map(|it| it.code()).collect();
/// assert_eq!(codes, ["SUM-001"]);
/// ```
#[must_use]
pub fn read(text: &str, context: &Context) -> Reading {
    let written = text;
    let text = &*letters::persian(written);
    let mut reader = MoneyReader::new();
    if let Some(day) = context.published {
        reader = reader.dated(day);
    }
    if let Some(denomination) = context.denomination {
        reader = reader.declared(denomination);
    }
    let found: Vec<Mention<'_>> = scan_with(written, reader).collect();
    // What citations leave out stays out: that they do is something to be told.
    let citations: Vec<(Range<usize>, Citation)> = found.iter().filter_map(citation).collect();
    let mentions = resolve(found);
    let letters = Letters::of(text);
    let sentences = sentences(text, &letters.stops);
    let cues = Cues::of(letters);
    let scenes = Scenes { mentions: &mentions, published: context.published };
    let (mut figures, unread) = gather(text, &scenes, &cues, &sentences);
    let page = Page { text, written, cues: &cues, figures: &figures, sentences: &sentences };
    let groups = page.groups();
    let comparisons = page.comparisons(&groups);
    let words: Vec<Words> = groups.iter().map(|it| page.words_of(&it.parts)).collect();
    let inherited = page.inherited(&groups, &words, &comparisons);
    for (at, concept) in inherited {
        if let Some(figure) = figures.get_mut(at) {
            figure.concept = Some(concept);
        }
    }
    for group in groups.iter() {
        name_units(&mut figures, group);
        name_things(&mut figures, group);
    }
    let page = Page { text, written, cues: &cues, figures: &figures, sentences: &sentences };
    write::write(&page, &Ties { groups, words, comparisons, citations }, &scenes, context, unread)
}

/// What ties the figures of a page.
struct Ties {
    groups: Groups,
    /// The words of the parts of each group.
    words: Vec<Words>,
    comparisons: Vec<Comparison>,
    /// The citations as they are written, each with the bytes it lies on.
    citations: Vec<(Range<usize>, Citation)>,
}

/// A citation as it is written.
fn citation(mention: &Mention<'_>) -> Option<(Range<usize>, Citation)> {
    match mention.content() {
        Content::Citation { citation, .. } => Some((mention.span(), citation.clone())),
        _ => None,
    }
}
