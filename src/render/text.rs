//! An outcome as plain text, for a terminal or a log.

use core::fmt;

use super::{
    language::{Heading, Language},
    message, remedy,
};
use crate::{
    check::Outcome,
    report::Report,
    verdict::{Finding, Verdict},
};

/// Prints an outcome as plain text: every finding with code, place, evidence and remedy, then what
/// was proven and under which assumptions, then the tally.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    report: &'a Report,
    outcome: &'a Outcome,
    language: &'a dyn Language,
}

impl<'a> Text<'a> {
    /// The outcome of checking a report, in a language.
    #[must_use]
    pub fn new(report: &'a Report, outcome: &'a Outcome, language: &'a dyn Language) -> Self {
        Self { report, outcome, language }
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

    fn finding(&self, f: &mut fmt::Formatter<'_>, finding: &Finding) -> fmt::Result {
        write!(f, "\n  {} ", finding.code())?;
        if finding.verdict() != Verdict::Satisfied {
            write!(f, "{} ", finding.severity())?;
        }
        f.write_str(finding.slug())?;
        for (at, place) in finding.at().iter().enumerate() {
            write!(f, "{}{place}", if at == 0 { " at " } else { ", " })?;
        }
        writeln!(f)?;
        let Some(rule) = self.outcome.rule(finding) else { return Ok(()) };
        writeln!(f, "    {}", message(rule, finding, self.report, self.language))?;
        for reading in finding.readings() {
            writeln!(f, "    - {}", self.language.reading(reading, self.report))?;
        }
        for assumption in finding.assumes() {
            let assumption = self.language.assumption(assumption, self.report);
            writeln!(f, "    {}: {assumption}", self.language.assumes_label())?;
        }
        if finding.verdict() != Verdict::Satisfied {
            writeln!(f, "    {}: {}", self.language.remedy_label(), remedy(rule, self.language))?;
        }
        Ok(())
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.language.title(self.report))?;
        self.section(f, Heading::Violated, self.outcome.violations())?;
        self.section(f, Heading::Undetermined, self.outcome.undetermined())?;
        self.section(f, Heading::Notes, self.outcome.notes())?;
        self.section(f, Heading::Proven, self.outcome.proven())?;
        let tally = self.language.tally(self.outcome.tally(), self.outcome.notes().count());
        writeln!(f, "\n{}: {tally}", self.language.heading(Heading::Tally))
    }
}

impl fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Text").field("language", &self.language.tag()).finish_non_exhaustive()
    }
}
