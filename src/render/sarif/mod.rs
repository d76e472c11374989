//! An outcome as SARIF 2.1.0, for code scanning and continuous integration.

mod fix;
mod log;
mod words;

use alloc::{
    collections::{BTreeMap, BTreeSet},
    format,
    string::{String, ToString},
    vec,
    vec::Vec,
};
use core::{
    fmt::{self, Write},
    ops::Range,
};

use serde::{Serialize, Serializer};

use log::{
    Accepted, Artifact, Change, Configuration, Descriptor, Driver, Fix, Invocation, Log, Logical,
    Message, Notification, Physical, Place, Properties, Region, Replacement, Run, SarifResult,
    Snippet, Tool,
};
use words::{plain, reference};

use super::{
    language::{Heading, Language},
    markdown::{Plain, further},
    mended::Mended,
    message, remedy,
    source::Source,
};
use crate::{
    check::Outcome,
    reading::Reading,
    repair::{Proposal, Proposed},
    report::{Claim, ClaimId, Coverage, FactId, Report},
    rules::Rule,
    verdict::{Finding, Location, Severity, Verdict},
};

/// Serialises an outcome as a SARIF 2.1.0 log of one run: a result for each finding, of kind `fail`, `open` or `pass`,
/// and one of kind `notApplicable` for each rule that had nothing to judge, with the rule's help and a fingerprint
/// that is the same in every run. What was accepted beforehand is suppressed with its reason.
///
/// Of a report that was read from a text, results tell the lines, characters and bytes they are about, those of the
/// figures they rest on, and, as fixes, the digits that would mend them: where a change of digits says exactly that, and
/// the text would be read alike.
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
    source: Option<(&'a str, &'a Reading)>,
    proposed: &'a [Proposed],
}

impl<'a> Sarif<'a> {
    /// The outcome of checking a report, in a language, with the address of the document as a URI reference; what may
    /// not stand in one, such as a blank, is encoded.
    #[must_use]
    pub fn new(
        report: &'a Report,
        outcome: &'a Outcome,
        language: &'a dyn Language,
        uri: &'a str,
    ) -> Self {
        Self { report, outcome, language, uri, source: None, proposed: &[] }
    }

    /// The same with the places of the text that the report was read from. They are counted from the beginning of
    /// that text; columns and lengths are in Unicode scalar values.
    #[must_use]
    pub const fn of_text(self, text: &'a str, reading: &'a Reading) -> Self {
        Self { source: Some((text, reading)), ..self }
    }

    /// The same with what would mend the findings.
    #[must_use]
    pub const fn proposing(self, proposed: &'a [Proposed]) -> Self {
        Self { proposed, ..self }
    }
}

impl fmt::Debug for Sarif<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sarif").field("uri", &self.uri).finish_non_exhaustive()
    }
}

impl Serialize for Sarif<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let run = Writer::new(*self).run();
        let schema = "https://json.schemastore.org/sarif-2.1.0.json";
        Log { version: "2.1.0", schema, runs: [run] }.serialize(serializer)
    }
}

/// A log in the making.
struct Writer<'a> {
    of: Sarif<'a>,
    uri: String,
    mended: Mended<'a>,
    source: Option<Source<'a>>,
    claims: BTreeMap<&'a ClaimId, &'a Claim>,
    /// The rules that results speak of, in the order of the results.
    rules: Vec<&'static Rule>,
}

impl<'a> Writer<'a> {
    fn new(of: Sarif<'a>) -> Self {
        Self {
            of,
            uri: reference(of.uri),
            mended: Mended::new(of.proposed),
            source: of.source.map(|(text, reading)| Source::new(text, reading, of.report)),
            claims: of.report.claims().collect(),
            rules: Vec::new(),
        }
    }

    fn run(mut self) -> Run {
        let outcome = self.of.outcome;
        let mut results = Vec::new();
        for finding in outcome.findings().iter().chain(outcome.in_order()) {
            results.extend(self.result(finding, None));
        }
        for it in outcome.suppressed() {
            results.extend(self.result(it.finding(), Some(it.reason())));
        }
        for rule in outcome.not_applicable() {
            results.push(self.not_applicable(rule));
        }
        let driver = Driver {
            name: "karnameh",
            semantic_version: env!("CARGO_PKG_VERSION"),
            rules: self.rules.iter().map(|it| self.descriptor(it)).collect(),
        };
        Run {
            tool: Tool { driver },
            invocations: self.invocations(),
            language: self.of.language.tag(),
            default_encoding: "utf-8",
            column_kind: "unicodeCodePoints",
            results,
        }
    }

    /// That something was accepted in vain; nothing otherwise.
    fn invocations(&self) -> Vec<Invocation> {
        let told = |it| Notification {
            level: "note",
            message: Message { text: plain(&self.of.language.idle(it)), markdown: None },
        };
        let idle: Vec<_> = self.of.outcome.idle_suppressions().iter().map(told).collect();
        if idle.is_empty() {
            return Vec::new();
        }
        [Invocation { execution_successful: true, tool_configuration_notifications: idle }].into()
    }

    /// The number of a rule among those that results speak of.
    fn index(&mut self, rule: &'static Rule) -> usize {
        let is_it = |it: &&Rule| it.code() == rule.code() && it.slug() == rule.slug();
        self.rules.iter().position(is_it).unwrap_or_else(|| {
            self.rules.push(rule);
            self.rules.len() - 1
        })
    }

    fn descriptor(&self, rule: &Rule) -> Descriptor {
        let language = self.of.language;
        let (what, why) = language.text(rule).map_or(("", ""), |it| (it.what, it.why));
        let what = if what.is_empty() { rule.slug().replace('_', " ") } else { what.to_string() };
        let (label, remedy) = (language.remedy_label(), remedy(rule, language));
        let mut text = format!("{what}\n\n{why}\n\n{label}: {remedy}");
        let mut markdown = format!(
            "{}\n\n{}\n\n**{}**: {}\n",
            Plain(&what),
            Plain(why),
            Plain(label),
            Plain(remedy)
        );
        for (at, source) in rule.sources().iter().enumerate() {
            let joint = if at == 0 { "\n" } else { "" };
            // Writing to a string does not fail.
            let _ = write!(text, "{joint}\n{source}");
            let _ = writeln!(markdown, "{joint}- {}", Plain(source));
        }
        // Lines are parted here and nowhere else.
        let text = text.split('\n').map(plain).collect::<Vec<_>>().join("\n");
        Descriptor {
            id: rule.code(),
            name: rule.slug(),
            short_description: said(&what),
            full_description: said(if why.is_empty() { &what } else { why }),
            help: Message { text, markdown: Some(doubled(&markdown)) },
            default_configuration: Configuration { level: level(rule.severity()) },
            properties: Properties {
                tags: [rule.family().to_string(), rule.kind().to_string()],
                version: rule.version_number(),
            },
        }
    }

    fn result(&mut self, finding: &Finding, reason: Option<&str>) -> Option<SarifResult> {
        let Sarif { report, outcome, language, .. } = self.of;
        let rule = outcome.rule(finding)?;
        let kind = match finding.verdict() {
            Verdict::Violated => "fail",
            Verdict::Satisfied => "pass",
            Verdict::Undetermined => "open",
            Verdict::NotApplicable => "notApplicable",
        };
        let text = message(rule, finding, report, language);
        let mut markdown = format!("{}\n\n", Plain(&text));
        // Writing to a string does not fail.
        let _ = further(&mut markdown, rule, finding, (report, language));
        let markdown = markdown.replace("\n  - ", "\n- ");
        let accepted = |it: &str| Accepted { kind: "external", justification: plain(it) };
        let mut locations: Vec<Place> = finding.at().iter().map(|it| self.place(it)).collect();
        if locations.is_empty() {
            locations.push(self.document());
        }
        Some(SarifResult {
            rule_id: finding.code(),
            rule_index: self.index(rule),
            kind,
            level: (kind == "fail").then(|| level(finding.severity())),
            message: Message { text: plain(&text), markdown: Some(doubled(markdown.trim_end())) },
            locations,
            related_locations: self.related(finding),
            partial_fingerprints: BTreeMap::from([("finding/v1", finding.key())]),
            suppressions: reason.map(accepted).into_iter().collect(),
            fixes: self.mended.of(finding).iter().filter_map(|it| self.fix(it)).collect(),
        })
    }

    /// That a rule had nothing to judge.
    fn not_applicable(&mut self, rule: &'static Rule) -> SarifResult {
        let language = self.of.language;
        let what = language.text(rule).map_or("", |it| it.what);
        let text = format!("{}: {what}", language.heading(Heading::NotApplicable));
        SarifResult {
            rule_id: rule.code(),
            rule_index: self.index(rule),
            kind: "notApplicable",
            level: None,
            message: said(&text),
            locations: vec![self.document()],
            related_locations: Vec::new(),
            partial_fingerprints: BTreeMap::new(),
            suppressions: Vec::new(),
            fixes: Vec::new(),
        }
    }

    /// The document as a whole.
    fn document(&self) -> Place {
        Place {
            id: None,
            physical_location: Physical { artifact_location: self.artifact(), region: None },
            logical_locations: Vec::new(),
            message: None,
        }
    }

    fn artifact(&self) -> Artifact {
        Artifact { uri: self.uri.clone() }
    }

    fn place(&self, place: &Location) -> Place {
        let span = self.source.as_ref().and_then(|it| it.of_place(place));
        let region = span.and_then(|it| self.region(&it, true));
        Place {
            physical_location: Physical { artifact_location: self.artifact(), region },
            logical_locations: vec![Logical { fully_qualified_name: place.to_string() }],
            ..self.document()
        }
    }

    /// The figures that a finding rests on, each once.
    fn related(&self, finding: &Finding) -> Vec<Place> {
        let claims = finding.at().iter().filter_map(|it| match it {
            Location::Claim(id) => self.claims.get(id),
            Location::Fact(_) => None,
        });
        let mut seen = BTreeSet::new();
        let facts = claims.flat_map(|it| it.facts()).filter(|it| seen.insert(*it));
        let related = facts.enumerate().map(|(at, fact)| Place {
            id: Some(at + 1),
            message: Some(said(&self.of.language.fact(fact, self.of.report))),
            ..self.place(&Location::Fact(fact.clone()))
        });
        related.collect()
    }

    /// A stretch of the text, with its words where they are few.
    fn region(&self, span: &Range<usize>, has_words: bool) -> Option<Region> {
        let source = self.source.as_ref()?;
        let (start, end) = source.ends(span)?;
        let words = source.text.get(span.clone()).filter(|it| has_words && it.len() <= SNIPPET);
        Some(Region {
            start_line: start.line,
            start_column: start.column,
            end_line: end.line,
            end_column: end.column,
            char_offset: start.offset,
            char_length: end.offset - start.offset,
            byte_offset: span.start,
            byte_length: span.end - span.start,
            snippet: words.map(|it| Snippet { text: it.to_string() }),
        })
    }

    /// Whether a figure stands in a sum that was found because it adds up, so that another figure may make another
    /// reading of the text.
    fn is_read_by_its_sum(&self, fact: &FactId, proposal: &Proposal) -> bool {
        let mends = |claim: &ClaimId| {
            let place = Location::Claim(claim.clone()).to_string();
            proposal.mends.iter().any(|key| key.split('@').any(|it| it == place))
        };
        self.of.report.totals().any(|(id, total)| {
            let is_of = total.total() == fact || total.members().contains(fact);
            let is_open = total.coverage() == Coverage::Open && !mends(id);
            is_of && (total.is_inferred() || is_open)
        })
    }

    /// A proposal as a change of the text, if the text can say it.
    fn fix(&self, proposal: &Proposal) -> Option<Fix> {
        let source = self.source.as_ref()?;
        if proposal.amendments.iter().any(|it| self.is_read_by_its_sum(&it.fact, proposal)) {
            return None;
        }
        let replacements = proposal.amendments.iter().map(|it| {
            let span = source.of_fact(&it.fact)?;
            let (within, text) = fix::replacement(source.text.get(span.clone())?, it)?;
            let deleted = span.start + within.start..span.start + within.end;
            let deleted_region = self.region(&deleted, false)?;
            Some(Replacement { deleted_region, inserted_content: Snippet { text } })
        });
        let replacements = replacements.collect::<Option<Vec<_>>>().filter(|it| !it.is_empty())?;
        Some(Fix {
            description: said(&self.of.language.proposal(proposal, self.of.report)),
            artifact_changes: [Change { artifact_location: self.artifact(), replacements }],
        })
    }
}

/// How many bytes of a text are told with a place at most; a claim may reach over all of it.
const SNIPPET: usize = 256;

/// A message in plain text alone.
fn said(text: &str) -> Message {
    Message { text: plain(text), markdown: None }
}

/// Markdown for a message, in which single braces hold a place.
fn doubled(markdown: &str) -> String {
    markdown.replace('{', "{{").replace('}', "}}")
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}
