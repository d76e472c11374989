//! The one way a report comes into being.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};

use super::{Claim, ClaimId, Fact, FactId, Office, Overlap, Report};
use crate::{
    calendar::{JalaliDate, Period},
    money::Denomination,
    place::Place,
};

/// Why facts and claims make no report.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReportError {
    /// A name that no fact can go by.
    #[error(
        "fact name {name:?} is not usable, a name has 1 to 128 bytes, no control character and no \
         outer blank",
        name = .0.as_str()
    )]
    FactName(FactId),
    /// A name that no claim can go by.
    #[error(
        "claim name {name:?} is not usable, a name has 1 to 128 bytes, no control character and no \
         outer blank",
        name = .0.as_str()
    )]
    ClaimName(ClaimId),
    /// Two facts of one name.
    #[error("fact \"{0}\" is given twice, every fact has a name of its own")]
    DuplicateFact(FactId),
    /// Two claims of one name.
    #[error("claim \"{0}\" is given twice, every claim has a name of its own")]
    DuplicateClaim(ClaimId),
    /// A claim on a fact that is not there.
    #[error("claim \"{claim}\" speaks of fact \"{fact}\", which is not among the facts")]
    UnknownFact {
        /// The claim.
        claim: ClaimId,
        /// The fact it speaks of.
        fact: FactId,
    },
    /// A total among its own parts.
    #[error("claim \"{claim}\" has its total \"{total}\" among its parts")]
    TotalIsPart {
        /// The claim.
        claim: ClaimId,
        /// Its total.
        total: FactId,
    },
    /// An overlap between facts that are no parts.
    #[error("claim \"{claim}\" tells of an overlap with \"{fact}\", which is not among its parts")]
    OverlapOutsideParts {
        /// The claim.
        claim: ClaimId,
        /// The fact.
        fact: FactId,
    },
}

/// Gathers the facts and claims of a report, and refuses what cannot be.
#[derive(Debug, Clone)]
pub struct ReportBuilder {
    office: Office,
    place: Option<Place>,
    period: Period,
    published: Option<JalaliDate>,
    denomination: Option<Denomination>,
    facts: Vec<(FactId, Fact)>,
    claims: Vec<(ClaimId, Claim)>,
}

impl ReportBuilder {
    pub(super) const fn new(office: Office, period: Period) -> Self {
        Self {
            office,
            place: None,
            period,
            published: None,
            denomination: None,
            facts: Vec::new(),
            claims: Vec::new(),
        }
    }

    /// Says of which place the report is.
    pub fn place(&mut self, place: Place) -> &mut Self {
        self.place = Some(place);
        self
    }

    /// Says when it was published.
    pub fn published(&mut self, date: JalaliDate) -> &mut Self {
        self.published = Some(date);
        self
    }

    /// Declares the denomination the document writes money in.
    pub fn denomination(&mut self, denomination: Denomination) -> &mut Self {
        self.denomination = Some(denomination);
        self
    }

    /// Adds a fact under a name.
    pub fn fact(&mut self, name: impl Into<FactId>, fact: Fact) -> &mut Self {
        self.facts.push((name.into(), fact));
        self
    }

    /// Adds a claim under a name.
    pub fn claim(&mut self, name: impl Into<ClaimId>, claim: impl Into<Claim>) -> &mut Self {
        self.claims.push((name.into(), claim.into()));
        self
    }

    /// Makes the report.
    ///
    /// # Errors
    /// If a name is unusable or taken twice, or a claim speaks of a fact that is not there, has its
    /// total among its parts, or tells of an overlap between facts that are not its parts.
    pub fn build(self) -> Result<Report, ReportError> {
        let mut index = BTreeMap::new();
        for (at, (name, _)) in self.facts.iter().enumerate() {
            if !name.is_usable() {
                return Err(ReportError::FactName(name.clone()));
            }
            if index.insert(name.clone(), at).is_some() {
                return Err(ReportError::DuplicateFact(name.clone()));
            }
        }
        let mut claims = BTreeSet::new();
        for (name, claim) in &self.claims {
            if !name.is_usable() {
                return Err(ReportError::ClaimName(name.clone()));
            }
            if !claims.insert(name) {
                return Err(ReportError::DuplicateClaim(name.clone()));
            }
            check(name, claim, &index)?;
        }
        let Self { office, place, period, published, denomination, facts, claims } = self;
        Ok(Report { office, place, period, published, denomination, facts, claims, index })
    }
}

fn check(
    name: &ClaimId,
    claim: &Claim,
    index: &BTreeMap<FactId, usize>,
) -> Result<(), ReportError> {
    if let Some(&fact) = claim.facts().iter().find(|fact| !index.contains_key(**fact)) {
        return Err(ReportError::UnknownFact { claim: name.clone(), fact: fact.clone() });
    }
    let Claim::Total(total) = claim else { return Ok(()) };
    if total.members().contains(total.total()) {
        return Err(ReportError::TotalIsPart { claim: name.clone(), total: total.total().clone() });
    }
    if let Overlap::Possible(shared) = total.overlap()
        && let Some(fact) = shared.iter().find(|fact| !total.members().contains(fact))
    {
        return Err(ReportError::OverlapOutsideParts { claim: name.clone(), fact: fact.clone() });
    }
    Ok(())
}
