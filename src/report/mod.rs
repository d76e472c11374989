//! Who claims what, of which place and period: facts, and the claims that tie them.
//!
//! A report of a welfare body states figures ([`Fact`]) and says how they belong together
//! ([`Claim`]): that these parts make that total, that so many sections were announced, that a
//! figure rests on such an article. Nothing in this room is right or wrong. The builder refuses
//! what cannot be (a claim on a fact that is not there) and keeps what merely is not true.
//!
//! A figure that is absent is not zero: [`Figure::Nil`] says that the body reported none,
//! [`Figure::NotReported`] that it did not report, [`Figure::Unreadable`] that it did and nobody
//! can read it.

mod builder;
mod claim;
mod comparison;
mod concept;
#[cfg(feature = "serde")]
mod document;
mod fact;
mod id;
mod mean;
mod office;

pub use builder::{ReportBuilder, ReportError};
pub use claim::{Announced, Basis, Claim, Coverage, Member, Overlap, Total};
pub use comparison::{Fulfilment, Growth, Periodic, Rate, Same, Share, Shares};
pub use concept::{Concept, ConceptIdError, Measure, OtherConcept};
#[cfg(feature = "serde")]
pub use document::FORMAT;
pub use fact::{Fact, Figure};
pub use id::{ClaimId, FactId};
pub use mean::{Ceiling, Cost, Pooled, UnitCosts};
pub use office::{Body, Office};

use alloc::{collections::BTreeMap, vec::Vec};

use crate::{
    calendar::{JalaliDate, Period},
    money::Denomination,
    place::Place,
    quantity::{Stated, Unit},
};

/// A performance report (گزارش عملکرد): the facts and claims of one document.
///
/// # Examples
/// ```
/// use karnameh::calendar::Period;
/// use karnameh::quantity::{Stated, Unit};
/// use karnameh::report::{Body, Concept, Fact, Office, Report, Total};
///
/// let persons = |count| Stated::count(count, Unit::Person);
/// let mut report = Report::builder(Office::new(Body::Behzisti), Period::year(1402)?);
/// report
///     .fact("loans", Fact::new(Concept::EmploymentLoans, persons(409)))
///     .fact("aid", Fact::new(Concept::EmploymentPerformanceAid, persons(25)))
///     .fact("jobs", Fact::new(Concept::EmploymentCreated, persons(434)))
///     .claim("jobs in total", Total::of("jobs").parts(["loans", "aid"]));
/// let report = report.build()?;
/// assert_eq!(report.facts().count(), 3);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    office: Office,
    place: Option<Place>,
    period: Period,
    published: Option<JalaliDate>,
    denomination: Option<Denomination>,
    facts: Vec<(FactId, Fact)>,
    claims: Vec<(ClaimId, Claim)>,
    /// Where each fact stands in `facts`.
    index: BTreeMap<FactId, usize>,
}

impl Report {
    /// Begins a report of an office on a period.
    #[must_use]
    pub const fn builder(office: Office, period: Period) -> ReportBuilder {
        ReportBuilder::new(office, period)
    }

    /// Who reports.
    #[must_use]
    pub const fn office(&self) -> &Office {
        &self.office
    }

    /// Where, `None` if the report does not say.
    #[must_use]
    pub const fn place(&self) -> Option<&Place> {
        self.place.as_ref()
    }

    /// On which period; facts without one of their own are of this one.
    #[must_use]
    pub const fn period(&self) -> Period {
        self.period
    }

    /// When it was published, `None` if unknown.
    #[must_use]
    pub const fn published(&self) -> Option<JalaliDate> {
        self.published
    }

    /// The denomination the document writes money in, `None` if it was not declared.
    #[must_use]
    pub const fn denomination(&self) -> Option<Denomination> {
        self.denomination
    }

    /// The facts, in the order of the document.
    #[must_use]
    pub fn facts(&self) -> impl ExactSizeIterator<Item = (&FactId, &Fact)> {
        self.facts.iter().map(|(id, fact)| (id, fact))
    }

    /// The claims, in the order of the document.
    #[must_use]
    pub fn claims(&self) -> impl ExactSizeIterator<Item = (&ClaimId, &Claim)> {
        self.claims.iter().map(|(id, claim)| (id, claim))
    }

    /// The claims that are totals.
    pub fn totals(&self) -> impl Iterator<Item = (&ClaimId, &Total)> {
        self.claims().filter_map(|(id, claim)| match claim {
            Claim::Total(total) => Some((id, total)),
            _ => None,
        })
    }

    /// The claims that facts rest on a place in the law.
    pub fn bases(&self) -> impl Iterator<Item = (&ClaimId, &Basis)> {
        self.claims().filter_map(|(id, claim)| match claim {
            Claim::Basis(basis) => Some((id, basis)),
            _ => None,
        })
    }

    /// The same report with another figure for a fact, whose phrase no longer tells it; nothing is changed if there is
    /// no such fact.
    #[must_use]
    pub(crate) fn with_figure(mut self, id: &FactId, figure: Figure) -> Self {
        let found = self.index.get(id).and_then(|at| self.facts.get_mut(*at));
        if let Some((_, fact)) = found {
            fact.figure = figure;
            fact.written = None;
        }
        self
    }

    /// The fact of an id, `None` if the report has none.
    #[must_use]
    pub fn fact(&self, id: &FactId) -> Option<&Fact> {
        self.facts.get(*self.index.get(id)?).map(|(_, fact)| fact)
    }

    /// What a fact counts: as written; else as its concept is counted, where that is not money;
    /// else, for money, the denomination that was declared for the document. `None` if none is.
    #[must_use]
    pub fn unit_of(&self, id: &FactId) -> Option<Unit> {
        self.unit_of_fact(self.fact(id)?)
    }

    /// What a fact of this report counts, as [`Report::unit_of`] says of its name.
    pub(crate) fn unit_of_fact(&self, fact: &Fact) -> Option<Unit> {
        if let Some(unit) = fact.figure().stated().and_then(Stated::unit) {
            return Some(unit.clone());
        }
        match fact.concept().unit()? {
            Unit::Money(_) => self.denomination.map(Unit::Money),
            usual => Some(usual),
        }
    }

    /// The period of a fact: its own, else that of the report.
    #[must_use]
    pub fn period_of(&self, fact: &Fact) -> Period {
        fact.period().unwrap_or(self.period)
    }

    /// The place of a fact: its own, else that of the report.
    #[must_use]
    pub fn place_of<'a>(&'a self, fact: &'a Fact) -> Option<&'a Place> {
        fact.place().or(self.place())
    }

    /// What is stated for a fact, `None` if it is absent in whatever way.
    #[must_use]
    pub fn stated(&self, id: &FactId) -> Option<&Stated> {
        self.fact(id)?.figure().stated()
    }
}
