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
        "fact name {name:?} is not usable, a name has 1 to 128 bytes, something visible, no control \
         character and no outer blank",
        name = .0.as_str()
    )]
    FactName(FactId),
    /// A name that no claim can go by.
    #[error(
        "claim name {name:?} is not usable, a name has 1 to 128 bytes, something visible, no control \
         character and no outer blank",
        name = .0.as_str()
    )]
    ClaimName(ClaimId),
    /// Two facts of one name.
    #[error("fact {:?} is given twice, every fact has a name of its own", .0.as_str())]
    DuplicateFact(FactId),
    /// Two claims of one name.
    #[error("claim {:?} is given twice, every claim has a name of its own", .0.as_str())]
    DuplicateClaim(ClaimId),
    /// A claim that compares a fact with itself.
    #[error("claim {:?} gives fact {:?} two parts to play, it can have one", claim.as_str(), fact.as_str())]
    TwoRoles {
        /// The claim.
        claim: ClaimId,
        /// The fact.
        fact: FactId,
    },
    /// A claim on a fact that is not there.
    #[error("claim {:?} speaks of fact {:?}, which is not among the facts", claim.as_str(), fact.as_str())]
    UnknownFact {
        /// The claim.
        claim: ClaimId,
        /// The fact it speaks of.
        fact: FactId,
    },
    /// A total among its own parts.
    #[error("claim {:?} has its total {:?} among its parts", claim.as_str(), total.as_str())]
    TotalIsPart {
        /// The claim.
        claim: ClaimId,
        /// Its total.
        total: FactId,
    },
    /// A part that is named twice.
    #[error("claim {:?} has fact {:?} twice among its parts", claim.as_str(), fact.as_str())]
    RepeatedPart {
        /// The claim.
        claim: ClaimId,
        /// The fact.
        fact: FactId,
    },
    /// An overlap of fewer than two parts.
    #[error("claim {:?} tells of an overlap of fewer than two different parts", .0.as_str())]
    OverlapOfOne(ClaimId),
    /// An overlap between facts that are no parts.
    #[error("claim {:?} tells of an overlap with {:?}, which is not among its parts", claim.as_str(), fact.as_str())]
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
    /// total or a part twice among its parts, tells of an overlap of anything but two or more of its
    /// parts, or compares a fact with itself.
    pub fn build(self) -> Result<Report, ReportError> {
        let index = self.index()?;
        let mut claims = BTreeSet::new();
        for (name, claim) in &self.claims {
            check_name(name, &mut claims)?;
            check(name, claim, &index)?;
        }
        Ok(self.finish(index))
    }

    /// Makes the report of facts whose names are all their own, and of those claims among the given that a
    /// report can hold.
    pub(crate) fn build_sound(mut self) -> Report {
        let index = self.index().unwrap_or_default();
        let mut claims = BTreeSet::new();
        let given = core::mem::take(&mut self.claims);
        let sound = |(name, claim): &(ClaimId, Claim)| {
            check(name, claim, &index).is_ok() && claims.insert(name.clone())
        };
        self.claims = given.into_iter().filter(sound).collect();
        self.finish(index)
    }

    /// Where each fact stands.
    fn index(&self) -> Result<BTreeMap<FactId, usize>, ReportError> {
        let mut index = BTreeMap::new();
        for (at, (name, _)) in self.facts.iter().enumerate() {
            if !name.is_usable() {
                return Err(ReportError::FactName(name.clone()));
            }
            if index.insert(name.clone(), at).is_some() {
                return Err(ReportError::DuplicateFact(name.clone()));
            }
        }
        Ok(index)
    }

    fn finish(self, index: BTreeMap<FactId, usize>) -> Report {
        let Self { office, place, period, published, denomination, facts, claims } = self;
        Report { office, place, period, published, denomination, facts, claims, index }
    }
}

fn check_name<'a>(name: &'a ClaimId, taken: &mut BTreeSet<&'a ClaimId>) -> Result<(), ReportError> {
    if !name.is_usable() {
        return Err(ReportError::ClaimName(name.clone()));
    }
    if taken.insert(name) { Ok(()) } else { Err(ReportError::DuplicateClaim(name.clone())) }
}

fn check(
    name: &ClaimId,
    claim: &Claim,
    index: &BTreeMap<FactId, usize>,
) -> Result<(), ReportError> {
    if let Some(&fact) = claim.facts().iter().find(|fact| !index.contains_key(**fact)) {
        return Err(ReportError::UnknownFact { claim: name.clone(), fact: fact.clone() });
    }
    if !matches!(claim, Claim::Total(_) | Claim::Announced(_) | Claim::Basis(_)) {
        // A figure is not its own share, nor the year before itself.
        let mut roles = BTreeSet::new();
        return match claim.facts().into_iter().find(|fact| !roles.insert(*fact)) {
            Some(fact) => Err(ReportError::TwoRoles { claim: name.clone(), fact: fact.clone() }),
            None => Ok(()),
        };
    }
    let Claim::Total(total) = claim else { return Ok(()) };
    let mut parts = BTreeSet::new();
    if let Some(part) = total.members().iter().find(|part| !parts.insert(*part)) {
        return Err(ReportError::RepeatedPart { claim: name.clone(), fact: part.clone() });
    }
    if parts.contains(total.total()) {
        return Err(ReportError::TotalIsPart { claim: name.clone(), total: total.total().clone() });
    }
    let Overlap::Possible(shared) = total.overlap() else { return Ok(()) };
    if let Some(fact) = shared.iter().find(|fact| !parts.contains(fact)) {
        return Err(ReportError::OverlapOutsideParts { claim: name.clone(), fact: fact.clone() });
    }
    if shared.iter().collect::<BTreeSet<_>>().len() < 2 {
        return Err(ReportError::OverlapOfOne(name.clone()));
    }
    Ok(())
}
