//! An outcome as a page: one file that fetches nothing and runs nothing.

mod escape;
mod source;

use alloc::{
    collections::BTreeMap,
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

use escape::{Attribute, Plain, Prose};

use super::{
    language::{Heading, Language},
    message, remedy,
};
use crate::{
    check::Outcome,
    reading::Reading,
    repair::{Proposal, Proposed},
    report::{Claim, ClaimId, Fact, FactId, Report},
    verdict::{Finding, Location, Severity, Value, Verdict},
};

/// The only style of a page.
const STYLE: &str = include_str!("style.css");

/// What the content security policy knows it by: the SHA-256 of the style in base 64.
const STYLE_HASH: &str = "sha256-hhGGOegeuxpLaqslNatY6Ks5l3GohWijKjVdZ67rW7k=";

/// Prints an outcome as an HTML page: the text with what was found on its words, or without a text the table of facts;
/// the findings, both ways linked; what is proven; every sum that was judged. It has no script, fetches nothing,
/// and shows whatever a text holds without obeying it.
///
/// # Examples
/// ```
/// use karnameh::reading::{Context, read};
/// use karnameh::render::{Html, Persian};
/// let text = "در سال ۱۴۰۲ در مازندران ۴۰۲ مرکز فعالیت دارند؛ ۲۹۶ مرکز شهری و ۹۶ مرکز روستایی <b>.";
/// let reading = read(text, &Context::new());
/// let outcome = karnameh::check(reading.report());
/// let page = Html::new(reading.report(), &outcome, &Persian).of_text(text, &reading).to_string();
/// assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"fa\" dir=\"rtl\">"));
/// assert!(!page.contains("<b>") && page.contains("SUM-001"));
/// ```
#[derive(Clone, Copy)]
pub struct Html<'a> {
    report: &'a Report,
    outcome: &'a Outcome,
    language: &'a dyn Language,
    source: Option<(&'a str, &'a Reading)>,
    proposed: &'a [Proposed],
}

impl<'a> Html<'a> {
    /// The outcome of checking a report, in a language.
    #[must_use]
    pub fn new(report: &'a Report, outcome: &'a Outcome, language: &'a dyn Language) -> Self {
        Self { report, outcome, language, source: None, proposed: &[] }
    }

    /// The same with the text that the report was read from.
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

/// How a finding is told apart: by a sign, a colour and a line of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Mood {
    Fine,
    Note,
    Open,
    Wrong,
}

impl Mood {
    fn of(finding: &Finding) -> Self {
        match finding.verdict() {
            Verdict::Violated if finding.severity() == Severity::Note => Self::Note,
            Verdict::Violated => Self::Wrong,
            Verdict::Satisfied => Self::Fine,
            _ => Self::Open,
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Note => "note",
            Self::Open => "open",
            Self::Wrong => "wrong",
        }
    }

    const fn sign(self) -> &'static str {
        match self {
            Self::Fine => "✓",
            Self::Note => "•",
            Self::Open => "?",
            Self::Wrong => "✗",
        }
    }
}

/// The findings of a page, numbered, and which of them speak of a fact.
struct Numbered<'a> {
    sections: [(Heading, Vec<(usize, &'a Finding)>); 4],
    of_fact: BTreeMap<&'a FactId, Vec<(usize, Mood)>>,
    claims: BTreeMap<&'a ClaimId, &'a Claim>,
    /// Where each fact stands among the facts, from 1.
    places: BTreeMap<&'a FactId, usize>,
    /// The proposals by the finding that they are told under.
    proposals: BTreeMap<&'a str, Vec<&'a Proposal>>,
}

impl<'a> Numbered<'a> {
    fn new(report: &'a Report, outcome: &'a Outcome, proposed: &'a [Proposed]) -> Self {
        let mut count = 0;
        let mut number = |findings: &mut dyn Iterator<Item = &'a Finding>| {
            let number = |finding| {
                count += 1;
                (count, finding)
            };
            findings.map(number).collect::<Vec<_>>()
        };
        let sections = [
            (Heading::Violated, number(&mut outcome.violations())),
            (Heading::Undetermined, number(&mut outcome.undetermined())),
            (Heading::Notes, number(&mut outcome.notes())),
            (Heading::Proven, number(&mut outcome.proven())),
        ];
        let claims: BTreeMap<_, _> = report.claims().collect();
        let places: BTreeMap<_, _> =
            report.facts().enumerate().map(|(at, (id, _))| (id, at + 1)).collect();
        let mut proposals: BTreeMap<&str, Vec<&Proposal>> = BTreeMap::new();
        for it in proposed {
            let key = it.findings.first().map_or("", String::as_str);
            proposals.entry(key).or_default().extend(&it.proposals);
        }
        let mut of_fact: BTreeMap<&FactId, Vec<(usize, Mood)>> = BTreeMap::new();
        for (number, finding) in sections.iter().flat_map(|(_, findings)| findings) {
            for place in finding.at() {
                let facts: Vec<&FactId> = match place {
                    Location::Fact(id) => {
                        places.get_key_value(id).map(|(id, _)| *id).into_iter().collect()
                    }
                    Location::Claim(id) => claims.get(id).map(|it| it.facts()).unwrap_or_default(),
                };
                for fact in facts {
                    let its = of_fact.entry(fact).or_default();
                    if its.last().is_none_or(|(last, _)| last != number) {
                        its.push((*number, Mood::of(finding)));
                    }
                }
            }
        }
        Self { sections, of_fact, claims, places, proposals }
    }
}

impl fmt::Display for Html<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let language = self.language;
        let title = language.title(self.report);
        let direction = if language.is_right_to_left() { "rtl" } else { "ltr" };
        let numbered = Numbered::new(self.report, self.outcome, self.proposed);
        writeln!(
            f,
            "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{direction}\">",
            Attribute(language.tag())
        )?;
        writeln!(f, "<head>\n<meta charset=\"utf-8\">")?;
        writeln!(
            f,
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{STYLE_HASH}'\">"
        )?;
        writeln!(f, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")?;
        writeln!(f, "<title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>", Plain(&title))?;
        let tally = language.tally(self.outcome.tally(), self.outcome.notes().count());
        writeln!(
            f,
            "<header>\n<h1>{}</h1>\n<p class=\"tally\">{}</p>\n</header>",
            Plain(title),
            Plain(tally)
        )?;
        let two = if self.source.is_some() { " two" } else { "" };
        writeln!(f, "<main>\n<div class=\"sheet{two}\">")?;
        if let Some((text, reading)) = self.source {
            self.text(f, text, reading, &numbered)?;
        }
        writeln!(f, "<div>")?;
        for (heading, findings) in &numbered.sections {
            self.section(f, *heading, findings, &numbered)?;
        }
        writeln!(f, "</div>\n</div>")?;
        self.facts(f, &numbered)?;
        writeln!(f, "</main>\n</body>\n</html>")
    }
}

impl Html<'_> {
    fn section(
        &self,
        f: &mut fmt::Formatter<'_>,
        heading: Heading,
        findings: &[(usize, &Finding)],
        numbered: &Numbered<'_>,
    ) -> fmt::Result {
        if findings.is_empty() {
            return Ok(());
        }
        let label = Plain(self.language.heading(heading)).to_string();
        writeln!(f, "<section>\n<h2>{label}</h2>\n<ol>")?;
        for (number, finding) in findings {
            self.finding(f, *number, finding, numbered)?;
        }
        writeln!(f, "</ol>\n</section>")
    }

    fn finding(
        &self,
        f: &mut fmt::Formatter<'_>,
        number: usize,
        finding: &Finding,
        numbered: &Numbered<'_>,
    ) -> fmt::Result {
        let (language, mood) = (self.language, Mood::of(finding));
        let Some(rule) = self.outcome.rule(finding) else { return Ok(()) };
        writeln!(f, "<li class=\"finding {}\" id=\"n{number}\">", mood.class())?;
        let severity = match mood {
            Mood::Fine => String::new(),
            _ => format!(" {}", Plain(language.severity(finding.severity()))),
        };
        writeln!(
            f,
            "<h3>{} {}. <span class=\"code\">{}</span>{severity} <span class=\"slug code\">{}</span></h3>",
            mood.sign(),
            self.count(number),
            finding.code(),
            finding.slug(),
        )?;
        writeln!(f, "<p>{}</p>", Prose(message(rule, finding, self.report, language)))?;
        self.sum(f, finding, numbered)?;
        let mut more: Vec<String> =
            finding.readings().iter().map(|it| language.reading(it, self.report)).collect();
        more.extend(finding.assumes().iter().map(|it| {
            format!("{}: {}", language.assumes_label(), language.assumption(it, self.report))
        }));
        let key = finding.key();
        let proposals = numbered.proposals.get(key.as_str()).into_iter().flatten();
        more.extend(proposals.map(|it| {
            let certainty = language.certainty(it.certainty);
            format!(
                "{} ({certainty}): {}",
                language.proposal_label(),
                language.proposal(it, self.report)
            )
        }));
        if !more.is_empty() {
            writeln!(f, "<ul class=\"more\">")?;
            more.iter().try_for_each(|it| writeln!(f, "<li>{}</li>", Prose(it)))?;
            writeln!(f, "</ul>")?;
        }
        if mood != Mood::Fine {
            let (label, remedy) = (language.remedy_label(), remedy(rule, language));
            writeln!(f, "<p>{}: {}</p>", Plain(label), Plain(remedy))?;
        }
        self.places(f, finding, numbered)?;
        writeln!(f, "</li>")
    }

    /// Links to what a finding speaks of.
    fn places(
        &self,
        f: &mut fmt::Formatter<'_>,
        finding: &Finding,
        numbered: &Numbered<'_>,
    ) -> fmt::Result {
        write!(f, "<p class=\"slug\">{}", Plain(self.language.at()))?;
        for (at, place) in finding.at().iter().enumerate() {
            let joint = if at == 0 { " " } else { ", " };
            let fact = match place {
                Location::Fact(id) => Some(id),
                Location::Claim(id) => {
                    numbered.claims.get(id).and_then(|it| it.facts().into_iter().next())
                }
            };
            match fact.and_then(|it| numbered.places.get(it)) {
                Some(number) => {
                    let target = if self.source.is_some() { "w" } else { "f" };
                    write!(
                        f,
                        "{joint}<a class=\"code\" href=\"#{target}{number}\">{}</a>",
                        Plain(place)
                    )?;
                }
                None => write!(f, "{joint}<span class=\"code\">{}</span>", Plain(place))?,
            }
        }
        writeln!(f, "</p>")
    }

    /// A total with its parts, as one would write them under each other.
    fn sum(
        &self,
        f: &mut fmt::Formatter<'_>,
        finding: &Finding,
        numbered: &Numbered<'_>,
    ) -> fmt::Result {
        let Some(Location::Claim(id)) = finding.at().first() else { return Ok(()) };
        let Some(Claim::Total(total)) = numbered.claims.get(id) else { return Ok(()) };
        if total.members().len() < 2 || !finding.code().starts_with("SUM") {
            return Ok(());
        }
        writeln!(f, "<table class=\"sum\">")?;
        for fact in total.members().iter().chain([total.total()]) {
            let Some(its) = self.report.fact(fact) else { continue };
            let stated = its.figure().stated();
            let figure = stated
                .map_or_else(|| self.language.absent().to_string(), |it| self.language.stated(it));
            writeln!(
                f,
                "<tr><th scope=\"row\">{}</th><td class=\"figure\">{}</td></tr>",
                Plain(self.language.concept(its.concept(), None)),
                Plain(figure),
            )?;
        }
        writeln!(f, "</table>")
    }

    /// All facts, as a table.
    fn facts(&self, f: &mut fmt::Formatter<'_>, numbered: &Numbered<'_>) -> fmt::Result {
        let heading = |it| Plain(self.language.heading(it)).to_string();
        writeln!(
            f,
            "<section>\n<h2>{}</h2>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{}\">",
            heading(Heading::Facts),
            heading(Heading::Facts)
        )?;
        writeln!(
            f,
            "<table class=\"facts\">\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n<tbody>",
            heading(Heading::Indicator),
            heading(Heading::Figure),
            heading(Heading::Period),
            heading(Heading::Findings),
        )?;
        for (at, (id, fact)) in self.report.facts().enumerate() {
            self.fact(f, at + 1, fact, numbered.of_fact.get(id).map_or(&[], Vec::as_slice))?;
        }
        writeln!(f, "</tbody>\n</table>\n</div>\n</section>")
    }

    fn fact(
        &self,
        f: &mut fmt::Formatter<'_>,
        number: usize,
        fact: &Fact,
        findings: &[(usize, Mood)],
    ) -> fmt::Result {
        let figure = match (fact.as_written(), fact.figure().stated()) {
            (Some(written), _) => written.to_string(),
            (None, Some(stated)) => self.language.stated(stated),
            (None, None) => self.language.absent().to_string(),
        };
        let period = fact
            .period()
            .map(|it| self.language.plain_value(&Value::Period(it)))
            .unwrap_or_default();
        write!(
            f,
            "<tr id=\"f{number}\"><th scope=\"row\">{}</th><td><bdi>{}</bdi></td><td>{}</td><td>",
            Plain(self.language.concept(fact.concept(), None)),
            Plain(figure),
            Plain(period),
        )?;
        for (finding, mood) in findings {
            write!(
                f,
                "<a class=\"on {}\" href=\"#n{finding}\">{} {}</a> ",
                mood.class(),
                mood.sign(),
                self.count(*finding)
            )?;
        }
        writeln!(f, "</td></tr>")
    }

    /// A count in the digits of the language.
    fn count(&self, number: usize) -> String {
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        self.language.number(number.into())
    }
}

impl fmt::Debug for Html<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Html").field("language", &self.language.tag()).finish_non_exhaustive()
    }
}
