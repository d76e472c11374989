//! The report document: a report as data for serde, format 1.

use alloc::{boxed::Box, vec::Vec};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{Claim, ClaimId, Concept, Fact, FactId, Figure, Measure, Office, Report};
use crate::{
    calendar::{JalaliDate, Period},
    money::Denomination,
    place::Place,
    text::from_text,
};

/// The version of the report document that this crate writes and reads. What is added to a version may be left out: the
/// upper end of a range, `to`, what announced members are called, `unit`, and the body `unsaid`.
pub const FORMAT: u32 = 1;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a report document")]
struct Document {
    /// First, so that a document of another version is told from one with unknown fields.
    format: Version,
    office: Office,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place: Option<Place>,
    period: Period,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    published: Option<JalaliDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    denomination: Option<Denomination>,
    facts: Vec<FactForm>,
    claims: Vec<ClaimForm>,
}

/// The one version there is.
struct Version;

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(FORMAT)
    }
}

impl<'de> Deserialize<'de> for Version {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match u32::deserialize(deserializer)? {
            FORMAT => Ok(Self),
            given => Err(de::Error::custom(format_args!(
                "format {given} is not known, this version of karnameh reads format {FORMAT}"
            ))),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a fact")]
struct FactForm {
    id: FactId,
    concept: Concept,
    figure: Figure,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    qualifier: Option<Box<str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place: Option<Place>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    period: Option<Period>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    measure: Option<Measure>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    population: Option<Box<str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    written: Option<Box<str>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a claim with its id")]
struct ClaimForm {
    id: ClaimId,
    claim: Claim,
}

impl Serialize for Concept {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for Concept {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "a concept id", Self::from_id)
    }
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fact = |(id, fact): (&FactId, &Fact)| {
            let Fact { concept, figure, qualifier, place, period, measure, population, written } =
                fact.clone();
            let id = id.clone();
            FactForm { id, concept, figure, qualifier, place, period, measure, population, written }
        };
        let claim =
            |(id, claim): (&ClaimId, &Claim)| ClaimForm { id: id.clone(), claim: claim.clone() };
        let document = Document {
            format: Version,
            office: self.office().clone(),
            place: self.place().cloned(),
            period: self.period(),
            published: self.published(),
            denomination: self.denomination(),
            facts: self.facts().map(fact).collect(),
            claims: self.claims().map(claim).collect(),
        };
        document.serialize(serializer)
    }
}

/// Reads a report document of format 1 and builds the report as any other is built, so that a
/// document cannot hold what [`super::ReportBuilder`] refuses.
impl<'de> Deserialize<'de> for Report {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let document = Document::deserialize(deserializer)?;
        let mut report = Self::builder(document.office, document.period);
        if let Some(place) = document.place {
            report.place(place);
        }
        if let Some(date) = document.published {
            report.published(date);
        }
        if let Some(denomination) = document.denomination {
            report.denomination(denomination);
        }
        for form in document.facts {
            let FactForm {
                id,
                concept,
                figure,
                qualifier,
                place,
                period,
                measure,
                population,
                written,
            } = form;
            report.fact(
                id,
                Fact { concept, figure, qualifier, place, period, measure, population, written },
            );
        }
        for form in document.claims {
            report.claim(form.id, form.claim);
        }
        report.build().map_err(de::Error::custom)
    }
}
