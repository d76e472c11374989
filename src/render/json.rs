//! An outcome as data, for any serde format.

use alloc::{
    collections::BTreeMap,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

use serde::{Serialize, Serializer};

use super::{language::Language, message};
use crate::{
    check::{Outcome, Tally},
    quantity::{Comparator, Number, Stated, Unit},
    report::Report,
    verdict::{Assumption, Finding, Reading, Value, Verdict},
};

/// Serialises a report with the outcome of its check: `report`, `findings`, `proven`,
/// `in_order`, `suppressed`, `tally`, and `accepted_in_vain` if anything was.
///
/// Numbers are strings; every sentence is in the language asked for and stands beside the data it
/// was made from.
#[derive(Clone, Copy)]
pub struct Json<'a> {
    report: &'a Report,
    outcome: &'a Outcome,
    language: &'a dyn Language,
}

impl<'a> Json<'a> {
    /// The outcome of checking a report, its messages in a language.
    #[must_use]
    pub fn new(report: &'a Report, outcome: &'a Outcome, language: &'a dyn Language) -> Self {
        Self { report, outcome, language }
    }
}

impl fmt::Debug for Json<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Json").field("language", &self.language.tag()).finish_non_exhaustive()
    }
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let form = |finding| FindingForm::new(finding, self);
        let open = self
            .outcome
            .findings()
            .iter()
            .filter(|it| matches!(it.verdict(), Verdict::Violated | Verdict::Undetermined));
        let form = Form {
            report: self.report,
            findings: open.map(form).collect(),
            proven: self.outcome.proven().map(form).collect(),
            in_order: self.outcome.in_order().iter().map(form).collect(),
            suppressed: self
                .outcome
                .suppressed()
                .iter()
                .map(|it| SuppressedForm { finding: form(it.finding()), reason: it.reason() })
                .collect(),
            accepted_in_vain: self
                .outcome
                .idle_suppressions()
                .iter()
                .map(|it| IdleForm { rule: it.rule(), at: it.place(), reason: it.reason() })
                .collect(),
            tally: self.outcome.tally(),
        };
        form.serialize(serializer)
    }
}

#[derive(Serialize)]
struct Form<'a> {
    report: &'a Report,
    findings: Vec<FindingForm>,
    proven: Vec<FindingForm>,
    in_order: Vec<FindingForm>,
    suppressed: Vec<SuppressedForm<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    accepted_in_vain: Vec<IdleForm<'a>>,
    tally: Tally,
}

/// What was accepted beforehand, and nothing of it was found.
#[derive(Serialize)]
struct IdleForm<'a> {
    rule: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<&'a str>,
    reason: &'a str,
}

#[derive(Serialize)]
struct SuppressedForm<'a> {
    #[serde(flatten)]
    finding: FindingForm,
    reason: &'a str,
}

#[derive(Serialize)]
struct FindingForm {
    code: &'static str,
    slug: &'static str,
    version: u16,
    verdict: &'static str,
    severity: &'static str,
    key: String,
    at: Vec<String>,
    evidence: BTreeMap<&'static str, ValueForm>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    missing: Vec<String>,
    assumes: Vec<AssumptionForm>,
    readings: Vec<ReadingForm>,
    message: String,
}

impl FindingForm {
    fn new(finding: &Finding, json: &Json<'_>) -> Self {
        let Json { report, outcome, language } = *json;
        let assumption = |it| AssumptionForm::new(it, report, language);
        Self {
            code: finding.code(),
            slug: finding.slug(),
            version: finding.version(),
            verdict: finding.verdict().id(),
            severity: finding.severity().id(),
            key: finding.key(),
            at: finding.at().iter().map(ToString::to_string).collect(),
            evidence: finding.evidence().iter().map(|(name, it)| (name, it.into())).collect(),
            missing: finding.missing().iter().map(ToString::to_string).collect(),
            assumes: finding.assumes().iter().map(assumption).collect(),
            readings: finding
                .readings()
                .iter()
                .map(|it| ReadingForm::new(it, report, language))
                .collect(),
            message: outcome
                .rule(finding)
                .map_or(String::new(), |rule| message(rule, finding, report, language)),
        }
    }
}

#[derive(Serialize)]
struct ReadingForm {
    assumes: Vec<AssumptionForm>,
    verdict: &'static str,
    value: ValueForm,
    message: String,
}

impl ReadingForm {
    fn new(reading: &Reading, report: &Report, language: &dyn Language) -> Self {
        Self {
            assumes: reading
                .assumes
                .iter()
                .map(|it| AssumptionForm::new(it, report, language))
                .collect(),
            verdict: reading.verdict.id(),
            value: (&reading.value).into(),
            message: language.reading(reading, report),
        }
    }
}

#[derive(Serialize)]
struct AssumptionForm {
    kind: &'static str,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    of: BTreeMap<&'static str, ValueForm>,
    message: String,
}

impl AssumptionForm {
    fn new(assumption: &Assumption, report: &Report, language: &dyn Language) -> Self {
        let facts = |facts: &[_]| {
            ValueForm::List(facts.iter().map(|it| ValueForm::Text(display(it))).collect())
        };
        let (kind, of) = match assumption {
            Assumption::CountedAs { fact, figure, from, to } => (
                "counted_as",
                [
                    ("fact", ValueForm::Text(fact.to_string())),
                    ("figure", ValueForm::Text(figure.to_string())),
                    ("from", ValueForm::Text(from.to_string())),
                    ("to", ValueForm::Text(to.to_string())),
                ]
                .into(),
            ),
            Assumption::Shared { parts, at_least } => (
                "shared",
                [("facts", facts(parts)), ("at_least", ValueForm::Text(at_least.to_string()))]
                    .into(),
            ),
            Assumption::WithoutScale { fact, scale } => (
                "without_scale",
                [
                    ("fact", ValueForm::Text(fact.to_string())),
                    ("scale", ValueForm::Text(scale.english().to_string())),
                ]
                .into(),
            ),
            Assumption::NoOverlap(parts) => ("no_overlap", [("facts", facts(parts))].into()),
            Assumption::AddsNothing(concepts) => {
                let concepts =
                    concepts.iter().map(|(it, _)| ValueForm::Text(display(it))).collect();
                ("adds_nothing", [("concepts", ValueForm::List(concepts))].into())
            }
            Assumption::OneScope(parts) => ("one_scope", [("facts", facts(parts))].into()),
            Assumption::Exhaustive => ("exhaustive", BTreeMap::new()),
            Assumption::Rounding => ("rounding", BTreeMap::new()),
            Assumption::RoundedAtItsNoughts(fact) => {
                ("rounded_at_its_noughts", [("fact", ValueForm::Text(fact.to_string()))].into())
            }
            Assumption::RatioToldAsGrowth(fact) => {
                ("ratio_told_as_growth", [("fact", ValueForm::Text(fact.to_string()))].into())
            }
            Assumption::NearItsLimit(parts) => ("near_its_limit", [("facts", facts(parts))].into()),
        };
        Self { kind, of, message: language.assumption(assumption, report) }
    }
}

fn display(it: &impl fmt::Display) -> String {
    it.to_string()
}

/// A piece of evidence: a string, a number with its unit, or a list of those.
#[derive(Serialize)]
#[serde(untagged)]
enum ValueForm {
    Text(String),
    Quantity {
        value: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        unit: Option<String>,
        /// The upper end of a range.
        #[serde(skip_serializing_if = "Option::is_none")]
        to: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        comparator: Option<Comparator>,
    },
    List(Vec<ValueForm>),
}

fn quantity(number: &Number, unit: Option<&Unit>) -> ValueForm {
    match unit {
        Some(unit) => ValueForm::Quantity {
            value: number.to_string(),
            unit: Some(unit.to_string()),
            to: None,
            comparator: None,
        },
        None => ValueForm::Text(number.to_string()),
    }
}

impl From<&Stated> for ValueForm {
    fn from(stated: &Stated) -> Self {
        let comparator = Some(stated.comparator()).filter(|it| *it != Comparator::Exactly);
        if comparator.is_none() && stated.upper().is_none() {
            return quantity(&stated.value(), stated.unit());
        }
        Self::Quantity {
            value: stated.value().to_string(),
            unit: stated.unit().map(ToString::to_string),
            to: stated.upper().map(|it| it.to_string()),
            comparator,
        }
    }
}

impl From<&Value> for ValueForm {
    fn from(value: &Value) -> Self {
        match value {
            Value::Quantity(number, unit) => quantity(number, unit.as_ref()),
            Value::Stated(stated) => Self::from(stated),
            Value::Terms(terms) | Value::List(terms) => {
                Self::List(terms.iter().map(Self::from).collect())
            }
            Value::PowerOfTen(exponent) => {
                let power = 10_u128.checked_pow(u32::from(*exponent)).unwrap_or_default();
                Self::Text(power.to_string())
            }
            Value::Scale(scale) => Self::Text(scale.english().into()),
            Value::Unit(unit) => Self::Text(unit.to_string()),
            Value::Facts(facts) => {
                Self::List(facts.iter().map(|it| Self::Text(it.to_string())).collect())
            }
            Value::Concepts(concepts) => {
                Self::List(concepts.iter().map(|(it, _)| Self::Text(it.to_string())).collect())
            }
            Value::Citation(citation) => Self::Text(citation.to_string()),
            Value::Act(act) => Self::Text(act.id().into()),
            Value::Year(year) => Self::Text(year.to_string()),
            Value::Period(period) => Self::Text(period.to_string()),
            Value::Date(date) => Self::Text(date.to_string()),
            Value::Text(text) => Self::Text(text.to_string()),
        }
    }
}
