//! An outcome as SARIF 2.1.0, for code scanning and continuous integration.

use alloc::{
    collections::BTreeMap,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

use serde::{Serialize, Serializer};

use super::{language::Language, message, remedy};
use crate::{
    check::Outcome,
    reading::Reading,
    report::{Claim, ClaimId, FactId, Report},
    rules::Rule,
    verdict::{Finding, Location, Severity, Verdict},
};

/// Serialises an outcome as a SARIF 2.1.0 log of one run: a result for each finding, of kind `fail`, `open` or `pass`,
/// with the rule's help and a fingerprint that is the same in every run; where the report was read from a text,
/// the bytes it lies on.
///
/// # Examples
/// ```
/// use karnameh::render::{English, Sarif};
/// let report = (karnameh::rules::find("SUM-001").unwrap().all_examples()[1].report)().unwrap();
/// let outcome = karnameh::check(&report);
/// let log = serde_json::to_value(Sarif::new(&report, &outcome, &English, "report.json")).unwrap();
/// assert_eq!(log["version"], "2.1.0");
/// assert_eq!(log["runs"][0]["results"][0]["ruleId"], "SUM-001");
/// assert_eq!(log["runs"][0]["results"][0]["kind"], "fail");
/// ```
#[derive(Clone, Copy)]
pub struct Sarif<'a> {
    report: &'a Report,
    outcome: &'a Outcome,
    language: &'a dyn Language,
    uri: &'a str,
    reading: Option<&'a Reading>,
}

impl<'a> Sarif<'a> {
    /// The outcome of checking a report, in a language, with the address of the document as a URI reference.
    #[must_use]
    pub fn new(
        report: &'a Report,
        outcome: &'a Outcome,
        language: &'a dyn Language,
        uri: &'a str,
    ) -> Self {
        Self { report, outcome, language, uri, reading: None }
    }

    /// The same with the places of the text that the report was read from.
    #[must_use]
    pub const fn of_text(self, reading: &'a Reading) -> Self {
        Self { reading: Some(reading), ..self }
    }
}

impl fmt::Debug for Sarif<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sarif").field("uri", &self.uri).finish_non_exhaustive()
    }
}

#[derive(Serialize)]
struct Log {
    version: &'static str,
    #[serde(rename = "$schema")]
    schema: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    language: &'static str,
    column_kind: &'static str,
    results: Vec<SarifResult>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Descriptor>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: &'static str,
    name: &'static str,
    short_description: Message,
    full_description: Message,
    help: Message,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult {
    rule_id: &'static str,
    rule_index: usize,
    kind: &'static str,
    level: &'static str,
    message: Message,
    locations: Vec<Place>,
    partial_fingerprints: BTreeMap<&'static str, String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Place {
    physical_location: Physical,
    logical_locations: [Logical; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
struct Artifact {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    byte_offset: usize,
    byte_length: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Logical {
    fully_qualified_name: String,
}

impl Serialize for Sarif<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rules: Vec<&'static Rule> = Vec::new();
        let claims: BTreeMap<&ClaimId, &Claim> = self.report.claims().collect();
        let mut results = Vec::new();
        for finding in self.outcome.findings() {
            let Some(rule) = self.outcome.rule(finding) else { continue };
            let index = rules.iter().position(|it| it.code() == rule.code()).unwrap_or_else(|| {
                rules.push(rule);
                rules.len() - 1
            });
            results.push(self.result(finding, rule, index, &claims));
        }
        let driver = Driver {
            name: "karnameh",
            semantic_version: env!("CARGO_PKG_VERSION"),
            rules: rules.into_iter().map(|it| self.descriptor(it)).collect(),
        };
        let run = Run {
            tool: Tool { driver },
            language: self.language.tag(),
            column_kind: "unicodeCodePoints",
            results,
        };
        let schema = "https://json.schemastore.org/sarif-2.1.0.json";
        Log { version: "2.1.0", schema, runs: [run] }.serialize(serializer)
    }
}

impl Sarif<'_> {
    fn descriptor(&self, rule: &'static Rule) -> Descriptor {
        let text = self.language.text(rule);
        let message =
            |text: Option<&'static str>| Message { text: text.unwrap_or_default().to_string() };
        Descriptor {
            id: rule.code(),
            name: rule.slug(),
            short_description: message(text.map(|it| it.what)),
            full_description: message(text.map(|it| it.why)),
            help: Message { text: remedy(rule, self.language).to_string() },
            default_configuration: Configuration { level: level(rule.severity()) },
        }
    }

    fn result(
        &self,
        finding: &Finding,
        rule: &Rule,
        index: usize,
        claims: &BTreeMap<&ClaimId, &Claim>,
    ) -> SarifResult {
        let kind = match finding.verdict() {
            Verdict::Violated => "fail",
            Verdict::Satisfied => "pass",
            Verdict::Undetermined => "open",
            Verdict::NotApplicable => "notApplicable",
        };
        SarifResult {
            rule_id: finding.code(),
            rule_index: index,
            kind,
            // What does not fail has no level.
            level: if kind == "fail" { level(finding.severity()) } else { "none" },
            message: Message { text: message(rule, finding, self.report, self.language) },
            locations: finding.at().iter().map(|it| self.place(it, claims)).collect(),
            partial_fingerprints: BTreeMap::from([("finding/v1", finding.key())]),
        }
    }

    fn place(&self, place: &Location, claims: &BTreeMap<&ClaimId, &Claim>) -> Place {
        let facts: Vec<&FactId> = match place {
            Location::Fact(id) => [id].into(),
            Location::Claim(id) => claims.get(id).map(|it| it.facts()).unwrap_or_default(),
        };
        let spans = facts.iter().filter_map(|it| Some(self.reading?.reference(it)?.span.clone()));
        // From the first fact of a claim to its last.
        let region = spans
            .reduce(|a, b| a.start.min(b.start)..a.end.max(b.end))
            .map(|it| Region { byte_offset: it.start, byte_length: it.end - it.start });
        Place {
            physical_location: Physical {
                artifact_location: Artifact { uri: self.uri.to_string() },
                region,
            },
            logical_locations: [Logical { fully_qualified_name: place.to_string() }],
        }
    }
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}
