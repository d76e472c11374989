//! An outcome as Markdown, for a pull request or an editor of a newsroom.

mod plain;

use alloc::{
    collections::BTreeMap,
    format,
    string::{String, ToString},
};
use core::fmt::{self, Write};

pub(super) use plain::Plain;

use super::{
    language::{Heading, Language},
    mended::Mended,
    message, remedy,
    source::Source,
    sums::{name, summed},
};
use crate::{
    check::Outcome,
    reading::Reading,
    repair::Proposed,
    report::{Claim, ClaimId, FactId, Report},
    rules::Rule,
    verdict::{Finding, Verdict},
};

/// Prints an outcome as Markdown: a heading, the tally, and the findings as lists, sums part by part. Whatever the
/// report says is text: no markup, no HTML, no link, no mention of a name.
///
/// # Examples
/// ```
/// use karnameh::render::{English, Markdown};
/// let report = (karnameh::rules::find("SUM-001").unwrap().all_examples()[1].report)().unwrap();
/// let outcome = karnameh::check(&report);
/// let text = Markdown::new(&report, &outcome, &English).to_string();
/// assert!(text.starts_with("## Performance report"));
/// assert!(text.contains("- **SUM-001** (error): "));
/// ```
#[derive(Clone, Copy)]
pub struct Markdown<'a> {
    report: &'a Report,
    outcome: &'a Outcome,
    language: &'a dyn Language,
    proposed: &'a [Proposed],
    source: Option<(&'a str, &'a Reading)>,
}

impl<'a> Markdown<'a> {
    /// The outcome of checking a report, in a language.
    #[must_use]
    pub fn new(report: &'a Report, outcome: &'a Outcome, language: &'a dyn Language) -> Self {
        Self { report, outcome, language, proposed: &[], source: None }
    }

    /// The same with what would mend the findings, each proposal under the first finding it is for.
    #[must_use]
    pub const fn proposing(self, proposed: &'a [Proposed]) -> Self {
        Self { proposed, ..self }
    }

    /// The same with the line and column of every place in the text that the report was read from.
    #[must_use]
    pub const fn of_text(self, text: &'a str, reading: &'a Reading) -> Self {
        Self { source: Some((text, reading)), ..self }
    }
}

/// What is looked up while printing.
struct Printer<'a> {
    of: Markdown<'a>,
    mended: Mended<'a>,
    claims: BTreeMap<&'a ClaimId, &'a Claim>,
    source: Option<Source<'a>>,
}

impl Printer<'_> {
    fn section<'f>(
        &self,
        f: &mut fmt::Formatter<'_>,
        heading: Heading,
        findings: impl Iterator<Item = &'f Finding>,
    ) -> fmt::Result {
        let mut findings = findings.peekable();
        if findings.peek().is_some() {
            self.heading(f, heading)?;
        }
        findings.try_for_each(|it| self.finding(f, it))
    }

    fn heading(&self, f: &mut fmt::Formatter<'_>, heading: Heading) -> fmt::Result {
        writeln!(f, "\n### {}\n", Plain(self.of.language.heading(heading)))
    }

    fn finding(&self, f: &mut fmt::Formatter<'_>, finding: &Finding) -> fmt::Result {
        let Markdown { report, outcome, language, .. } = self.of;
        let Some(rule) = outcome.rule(finding) else { return Ok(()) };
        write!(f, "- **{}**", finding.code())?;
        if finding.verdict() == Verdict::Violated {
            write!(f, " ({})", Plain(language.severity(finding.severity())))?;
        }
        writeln!(f, ": {}", Plain(message(rule, finding, report, language)))?;
        if let Some(total) = summed(finding, |id| self.claims.get(id).copied()) {
            writeln!(f, "  - {}:", Plain(language.heading(Heading::Facts)))?;
            for part in total.members() {
                writeln!(f, "    - {}", Plain(self.addend(part)))?;
            }
            writeln!(f, "    - **{}**", Plain(self.addend(total.total())))?;
        }
        let mended = self.mended.of(finding);
        further(f, rule, finding, (report, language))?;
        mended.iter().try_for_each(|it| {
            let (label, certainty) = (language.proposal_label(), language.certainty(it.certainty));
            let proposal = language.proposal(it, report);
            writeln!(f, "  - {} ({}): {}", Plain(label), Plain(certainty), Plain(proposal))
        })?;
        self.places(f, finding)
    }

    /// What a finding speaks of, as a program knows it, and where the text says so.
    fn places(&self, f: &mut fmt::Formatter<'_>, finding: &Finding) -> fmt::Result {
        let mut said = String::from(self.of.language.at());
        for (number, place) in finding.at().iter().enumerate() {
            let joint = if number == 0 { " " } else { ", " };
            said.push_str(joint);
            said.push_str(&place.to_string());
            if let Some(at) = self.source.as_ref().and_then(|it| it.beginning(place)) {
                write!(said, " ({}:{})", at.line, at.column)?;
            }
        }
        if finding.at().is_empty() { Ok(()) } else { writeln!(f, "  - {}", Plain(said)) }
    }

    /// A fact as it stands in a sum.
    fn addend(&self, id: &FactId) -> String {
        let Markdown { report, language, .. } = self.of;
        let Some(fact) = report.fact(id) else { return format!("{id}") };
        let figure = fact.figure().stated();
        let figure =
            figure.map_or_else(|| language.absent().into(), |it| language.stated_in_both(it));
        format!("{}: {figure}", name(fact, language))
    }

    /// What was accepted beforehand, with the reasons, and what was accepted in vain.
    fn accepted(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Markdown { outcome, language, .. } = self.of;
        let (suppressed, idle) = (outcome.suppressed(), outcome.idle_suppressions());
        if suppressed.is_empty() && idle.is_empty() {
            return Ok(());
        }
        self.heading(f, Heading::Accepted)?;
        for it in suppressed {
            self.finding(f, it.finding())?;
            writeln!(f, "  - {}: {}", Plain(language.reason_label()), Plain(it.reason()))?;
        }
        idle.iter().try_for_each(|it| writeln!(f, "- {}", Plain(language.idle(it))))
    }
}

/// What there is to say of a finding besides its sentence, as items of a list one level down.
pub(super) fn further(
    f: &mut dyn Write,
    rule: &Rule,
    finding: &Finding,
    (report, language): (&Report, &dyn Language),
) -> fmt::Result {
    for it in finding.readings() {
        writeln!(f, "  - {}", Plain(language.reading(it, report)))?;
    }
    for it in finding.assumes() {
        let assumption = language.assumption(it, report);
        writeln!(f, "  - {}: {}", Plain(language.assumes_label()), Plain(assumption))?;
    }
    let remedy = remedy(rule, language);
    if finding.verdict() != Verdict::Satisfied && !remedy.is_empty() {
        writeln!(f, "  - {}: {}", Plain(language.remedy_label()), Plain(remedy))?;
    }
    Ok(())
}

impl fmt::Display for Markdown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (language, outcome) = (self.language, self.outcome);
        let printer = Printer {
            of: *self,
            mended: Mended::new(self.proposed),
            claims: self.report.claims().collect(),
            source: self.source.map(|(text, reading)| Source::new(text, reading, self.report)),
        };
        // GitHub and editors turn the page by this element.
        let is_turned = language.is_right_to_left();
        if is_turned {
            writeln!(f, "<div dir=\"rtl\">\n")?;
        }
        writeln!(f, "## {}\n", Plain(language.title(self.report)))?;
        writeln!(f, "{}", Plain(language.tally(outcome.tally(), outcome.notes().count())))?;
        printer.section(f, Heading::Violated, outcome.violations())?;
        printer.section(f, Heading::Undetermined, outcome.undetermined())?;
        printer.section(f, Heading::Notes, outcome.notes())?;
        printer.section(f, Heading::Proven, outcome.proven())?;
        printer.accepted(f)?;
        if is_turned { writeln!(f, "\n</div>") } else { Ok(()) }
    }
}

impl fmt::Debug for Markdown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Markdown").field("language", &self.language.tag()).finish_non_exhaustive()
    }
}
