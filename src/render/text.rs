//! An outcome as plain text, for a terminal or a log.

use core::fmt::{self, Write};

use super::{
    language::{Heading, Language},
    message, remedy,
};
use crate::{
    check::Outcome,
    repair::Proposed,
    report::Report,
    text::is_commanding,
    verdict::{Finding, Verdict},
};

/// Prints an outcome as plain text: every finding with code, place, evidence and remedy, then what
/// was proven and under which assumptions, what was accepted beforehand, then the tally.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    report: &'a Report,
    outcome: &'a Outcome,
    language: &'a dyn Language,
    proposed: &'a [Proposed],
}

impl<'a> Text<'a> {
    /// The outcome of checking a report, in a language.
    #[must_use]
    pub fn new(report: &'a Report, outcome: &'a Outcome, language: &'a dyn Language) -> Self {
        Self { report, outcome, language, proposed: &[] }
    }

    /// The same with what would mend the findings, each proposal under the first finding it is for.
    #[must_use]
    pub const fn proposing(self, proposed: &'a [Proposed]) -> Self {
        Self { proposed, ..self }
    }

    /// What would mend a finding.
    fn proposals(&self, f: &mut fmt::Formatter<'_>, finding: &Finding) -> fmt::Result {
        if self.proposed.is_empty() {
            return Ok(());
        }
        let key = finding.key();
        let of_it = self.proposed.iter().filter(|it| it.findings.first() == Some(&key));
        for proposal in of_it.flat_map(|it| &it.proposals) {
            let language = self.language;
            let (label, certainty) =
                (language.proposal_label(), language.certainty(proposal.certainty));
            let line = language.proposal(proposal, self.report);
            writeln!(f, "    {label} ({certainty}): {}", Shown(line))?;
        }
        Ok(())
    }

    fn section<'f>(
        &self,
        f: &mut fmt::Formatter<'_>,
        heading: Heading,
        findings: impl Iterator<Item = &'f Finding>,
    ) -> fmt::Result {
        let mut findings = findings.peekable();
        if findings.peek().is_none() {
            return Ok(());
        }
        writeln!(f, "\n{}", self.language.heading(heading))?;
        findings.try_for_each(|finding| self.finding(f, finding))
    }

    /// What was accepted beforehand, with the reasons, and what was accepted in vain.
    fn accepted(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (suppressed, idle) = (self.outcome.suppressed(), self.outcome.idle_suppressions());
        if suppressed.is_empty() && idle.is_empty() {
            return Ok(());
        }
        writeln!(f, "\n{}", self.language.heading(Heading::Accepted))?;
        for it in suppressed {
            self.finding(f, it.finding())?;
            writeln!(f, "    {}: {}", self.language.reason_label(), Shown(it.reason()))?;
        }
        idle.iter().try_for_each(|it| writeln!(f, "\n  {}", Shown(self.language.idle(it))))
    }

    fn finding(&self, f: &mut fmt::Formatter<'_>, finding: &Finding) -> fmt::Result {
        let language = self.language;
        write!(f, "\n  {} ", finding.code())?;
        if finding.verdict() != Verdict::Satisfied {
            write!(f, "{} ", language.severity(finding.severity()))?;
        }
        f.write_str(finding.slug())?;
        for (at, place) in finding.at().iter().enumerate() {
            let joint = if at == 0 { language.at() } else { "," };
            write!(f, "{}{joint} {}", if at == 0 { " " } else { "" }, Shown(place))?;
        }
        writeln!(f)?;
        let Some(rule) = self.outcome.rule(finding) else { return Ok(()) };
        writeln!(f, "    {}", Shown(message(rule, finding, self.report, language)))?;
        for reading in finding.readings() {
            writeln!(f, "    - {}", Shown(language.reading(reading, self.report)))?;
        }
        for assumption in finding.assumes() {
            let assumption = language.assumption(assumption, self.report);
            writeln!(f, "    {}: {}", language.assumes_label(), Shown(assumption))?;
        }
        if finding.verdict() != Verdict::Satisfied {
            writeln!(f, "    {}: {}", language.remedy_label(), remedy(rule, language))?;
            self.proposals(f, finding)?;
        }
        Ok(())
    }
}

/// Prints a line, and shows what a terminal would obey: control characters and the like come out as
/// `\u{…}`.
struct Shown<T>(T);

impl<T: fmt::Display> fmt::Display for Shown<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(Escape(f), "{}", self.0)
    }
}

struct Escape<'a, 'b>(&'a mut fmt::Formatter<'b>);

impl Write for Escape<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.chars().try_for_each(|c| {
            if is_commanding(c) {
                write!(self.0, "{}", c.escape_unicode())
            } else {
                self.0.write_char(c)
            }
        })
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", Shown(self.language.title(self.report)))?;
        self.section(f, Heading::Violated, self.outcome.violations())?;
        self.section(f, Heading::Undetermined, self.outcome.undetermined())?;
        self.section(f, Heading::Notes, self.outcome.notes())?;
        self.section(f, Heading::Proven, self.outcome.proven())?;
        self.accepted(f)?;
        let tally = self.language.tally(self.outcome.tally(), self.outcome.notes().count());
        writeln!(f, "\n{}: {tally}", self.language.heading(Heading::Tally))
    }
}

impl fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Text").field("language", &self.language.tag()).finish_non_exhaustive()
    }
}
