//! What a document says of its own facts.

use alloc::{boxed::Box, vec::Vec};

use super::{
    Ceiling, Concept, FactId, Fulfilment, Growth, Periodic, Pooled, Rate, Same, Share, Shares,
    UnitCosts,
};
use crate::{law::Citation, quantity::Unit};

/// Something a document says of its own facts, which can be held against them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Claim {
    /// These parts make that total.
    Total(Total),
    /// So many members were announced, and these were named.
    Announced(Announced),
    /// These facts rest on that place in the law.
    Basis(Basis),
    /// This figure has grown so much against that one.
    Growth(Growth),
    /// This part is so many percent of that whole.
    Share(Share),
    /// These shares are all of one whole.
    Shares(Shares),
    /// So much of a target was reached.
    Fulfilment(Fulfilment),
    /// This amount is so much for each of so many.
    Rate(Rate),
    /// This amount is so much in each of so many months.
    Periodic(Periodic),
    /// These two facts state one figure.
    Same(Same),
    /// This rate is that of the whole whose parts have those rates.
    Pooled(Pooled),
    /// None of so many received more than this.
    Ceiling(Ceiling),
    /// These amounts paid for things of one kind.
    UnitCosts(UnitCosts),
}

/// Every kind of claim is one.
macro_rules! claims {
    ($($kind:ident)*) => {
        $(
            impl From<$kind> for Claim {
                fn from(claim: $kind) -> Self {
                    Self::$kind(claim)
                }
            }
        )*
    };
}

claims! {
    Total Announced Basis Growth Share Shares Fulfilment Rate Periodic Same Pooled Ceiling UnitCosts
}

/// Whether the parts named for a total are all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Coverage {
    /// The document says or shows that they are: «در مجموع», «شامل».
    Exhaustive,
    /// They are some of it: «از این تعداد».
    OfWhich,
    /// The document leaves it open.
    #[default]
    Open,
}

/// Whether the same member may be counted in several parts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Overlap {
    /// The document does not touch on it.
    #[default]
    Unsaid,
    /// No member is in two parts.
    Disjoint,
    /// Nothing keeps a member of one of these parts from being counted in another of them.
    Possible(Vec<FactId>),
    /// Members of several parts are known to be in the total once.
    Known,
}

/// Something named in an enumeration: by its concept, and by its facts where it has figures.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields, expecting = "a member of an enumeration"))]
pub struct Member {
    concept: Concept,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    written: Option<Box<str>>,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    facts: Vec<FactId>,
}

impl Member {
    /// A member that was named and given no figure.
    #[must_use]
    pub const fn named(concept: Concept) -> Self {
        Self { concept, written: None, facts: Vec::new() }
    }

    /// The same member, with the word the document has for it.
    #[must_use]
    pub fn written(self, word: &str) -> Self {
        Self { written: Some(word.into()), ..self }
    }

    /// The same member, with the facts that give its figure.
    #[must_use]
    pub fn with(mut self, facts: impl IntoIterator<Item = impl Into<FactId>>) -> Self {
        self.facts.extend(facts.into_iter().map(Into::into));
        self
    }

    /// What it is.
    #[must_use]
    pub const fn concept(&self) -> &Concept {
        &self.concept
    }

    /// The word the document has for it.
    #[must_use]
    pub fn as_written(&self) -> Option<&str> {
        self.written.as_deref()
    }

    /// The facts that give its figure, none if it has none.
    #[must_use]
    pub fn facts(&self) -> &[FactId] {
        &self.facts
    }
}

/// Parts that a document adds up to a total.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields, expecting = "a total"))]
pub struct Total {
    #[cfg_attr(feature = "serde", serde(rename = "total"))]
    whole: FactId,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    parts: Vec<FactId>,
    #[cfg_attr(feature = "serde", serde(default))]
    coverage: Coverage,
    #[cfg_attr(feature = "serde", serde(default))]
    overlap: Overlap,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    named: Vec<Member>,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "core::ops::Not::not"))]
    inferred: bool,
}

impl Total {
    /// A total whose parts follow.
    #[must_use]
    pub fn of(total: impl Into<FactId>) -> Self {
        Self {
            whole: total.into(),
            parts: Vec::new(),
            coverage: Coverage::Open,
            overlap: Overlap::Unsaid,
            named: Vec::new(),
            inferred: false,
        }
    }

    /// Says that no words tie the parts to the total: they are supposed to be its parts because they add up
    /// to it. That they do is then no proof.
    #[must_use]
    pub fn inferred(self) -> Self {
        Self { inferred: true, ..self }
    }

    /// Whether the parts are only supposed.
    #[must_use]
    pub const fn is_inferred(&self) -> bool {
        self.inferred
    }

    /// Adds parts.
    #[must_use]
    pub fn parts(mut self, parts: impl IntoIterator<Item = impl Into<FactId>>) -> Self {
        self.parts.extend(parts.into_iter().map(Into::into));
        self
    }

    /// Says whether the parts are all of it.
    #[must_use]
    pub fn covering(self, coverage: Coverage) -> Self {
        Self { coverage, ..self }
    }

    /// Says whether parts may share members.
    #[must_use]
    pub fn overlapping(self, overlap: Overlap) -> Self {
        Self { overlap, ..self }
    }

    /// Adds what the document names as making up the total, with a figure or without.
    #[must_use]
    pub fn naming(mut self, members: impl IntoIterator<Item = Member>) -> Self {
        self.named.extend(members);
        self
    }

    /// The fact that is the total.
    #[must_use]
    pub const fn total(&self) -> &FactId {
        &self.whole
    }

    /// The facts that are its parts, in the order of the document.
    #[must_use]
    pub fn members(&self) -> &[FactId] {
        &self.parts
    }

    /// Whether the parts are all of it.
    #[must_use]
    pub const fn coverage(&self) -> Coverage {
        self.coverage
    }

    /// Whether parts may share members.
    #[must_use]
    pub const fn overlap(&self) -> &Overlap {
        &self.overlap
    }

    /// What the document names as making up the total.
    #[must_use]
    pub fn named(&self) -> &[Member] {
        &self.named
    }
}

/// A number of members that a document announces, with those it goes on to name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields, expecting = "an announced enumeration"))]
pub struct Announced {
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    of: Option<FactId>,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    count: Option<u32>,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    unit: Option<Unit>,
    members: Vec<Member>,
    #[cfg_attr(feature = "serde", serde(default))]
    open: bool,
}

impl Announced {
    /// So many members, announced by number: «در سه بخش».
    #[must_use]
    pub const fn count(count: u32) -> Self {
        Self { of: None, count: Some(count), unit: None, members: Vec::new(), open: false }
    }

    /// Members that were named without their number being announced.
    #[must_use]
    pub const fn uncounted() -> Self {
        Self { of: None, count: None, unit: None, members: Vec::new(), open: false }
    }

    /// Says what the members are called together, if not sections: «پنج شهرستان».
    #[must_use]
    pub fn called(self, unit: Unit) -> Self {
        Self { unit: Some(unit), ..self }
    }

    /// Says which fact the members divide.
    #[must_use]
    pub fn of(self, fact: impl Into<FactId>) -> Self {
        Self { of: Some(fact.into()), ..self }
    }

    /// Adds members that were named.
    #[must_use]
    pub fn naming(mut self, members: impl IntoIterator<Item = Member>) -> Self {
        self.members.extend(members);
        self
    }

    /// Says that the enumeration ends in «و…» or the like.
    #[must_use]
    pub fn left_open(self) -> Self {
        Self { open: true, ..self }
    }

    /// The fact that the members divide.
    #[must_use]
    pub const fn divides(&self) -> Option<&FactId> {
        self.of.as_ref()
    }

    /// The number announced.
    #[must_use]
    pub const fn announced(&self) -> Option<u32> {
        self.count
    }

    /// What the members are called together, `None` if the document has no word for them or calls them sections.
    #[must_use]
    pub const fn unit(&self) -> Option<&Unit> {
        self.unit.as_ref()
    }

    /// The members named.
    #[must_use]
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// Whether the enumeration is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.open
    }
}

/// A place in the law that facts are said to rest on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(deny_unknown_fields, rename_all = "kebab-case", expecting = "a legal basis")
)]
pub struct Basis {
    citation: Citation,
    facts: Vec<FactId>,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    may_reach: Vec<FactId>,
}

impl Basis {
    /// A citation under which facts stand.
    #[must_use]
    pub fn new(citation: Citation, facts: impl IntoIterator<Item = impl Into<FactId>>) -> Self {
        Self { citation, facts: facts.into_iter().map(Into::into).collect(), may_reach: Vec::new() }
    }

    /// Adds facts that the citation may or may not reach as the sentence stands.
    #[must_use]
    pub fn perhaps_reaching(mut self, facts: impl IntoIterator<Item = impl Into<FactId>>) -> Self {
        self.may_reach.extend(facts.into_iter().map(Into::into));
        self
    }

    /// The place in the law.
    #[must_use]
    pub const fn citation(&self) -> &Citation {
        &self.citation
    }

    /// The facts that rest on it.
    #[must_use]
    pub fn facts(&self) -> &[FactId] {
        &self.facts
    }

    /// The facts that it may or may not reach.
    #[must_use]
    pub fn may_reach(&self) -> &[FactId] {
        &self.may_reach
    }
}

impl Claim {
    /// Every fact the claim speaks of.
    #[must_use]
    pub fn facts(&self) -> Vec<&FactId> {
        match self {
            Self::Total(claim) => {
                let overlap = match &claim.overlap {
                    Overlap::Possible(parts) => parts.as_slice(),
                    _ => &[],
                };
                core::iter::once(&claim.whole)
                    .chain(&claim.parts)
                    .chain(overlap)
                    .chain(claim.named.iter().flat_map(|member| &member.facts))
                    .collect()
            }
            Self::Announced(claim) => claim
                .of
                .iter()
                .chain(claim.members.iter().flat_map(|member| &member.facts))
                .collect(),
            Self::Basis(claim) => claim.facts.iter().chain(&claim.may_reach).collect(),
            Self::Growth(claim) => Vec::from([claim.now(), claim.before(), claim.by()]),
            Self::Share(claim) => Vec::from([claim.part(), claim.whole(), claim.percent()]),
            Self::Shares(claim) => claim.percents().iter().collect(),
            Self::Fulfilment(claim) => Vec::from([claim.done(), claim.target(), claim.rate()]),
            Self::Rate(claim) => Vec::from([claim.amount(), claim.each(), claim.count()]),
            Self::Periodic(claim) => Vec::from([claim.total(), claim.monthly()]),
            Self::Same(claim) => Vec::from([claim.one(), claim.other()]),
            Self::Pooled(claim) => core::iter::once(claim.whole()).chain(claim.parts()).collect(),
            Self::Ceiling(claim) => Vec::from([claim.amount(), claim.count(), claim.most()]),
            Self::UnitCosts(claim) => {
                claim.costs().iter().flat_map(|it| [&it.amount, &it.count]).collect()
            }
        }
    }
}
