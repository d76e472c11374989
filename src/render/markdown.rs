//! An outcome as Markdown, for a pull request or an editor of a newsroom.

use alloc::string::ToString;
use core::fmt::{self, Write};

use super::{
    language::{Heading, Language},
    message, remedy,
};
use crate::{
    check::Outcome,
    report::Report,
    text::is_commanding,
    verdict::{Finding, Verdict},
};

/// Prints an outcome as Markdown: a heading, the tally, and the findings as lists. Whatever the report says is
/// escaped, so that it is neither markup nor HTML.
///
/// # Examples
/// ```
/// use karnameh::render::{English, Markdown};
/// let report = (karnameh::rules::find("SUM-001").unwrap().all_examples()[1].report)().unwrap();
/// let outcome = karnameh::check(&report);
/// let text = Markdown::new(&report, &outcome, &English).to_string();
/// assert!(text.starts_with("## Performance report"));
/// assert!(text.contains("- **SUM-001**"));
/// ```
#[derive(Clone, Copy)]
pub struct Markdown<'a> {
    report: &'a Report,
    outcome: &'a Outcome,
    language: &'a dyn Language,
}

impl<'a> Markdown<'a> {
    /// The outcome of checking a report, in a language.
    #[must_use]
    pub fn new(report: &'a Report, outcome: &'a Outcome, language: &'a dyn Language) -> Self {
        Self { report, outcome, language }
    }

    fn finding(&self, f: &mut fmt::Formatter<'_>, finding: &Finding) -> fmt::Result {
        let language = self.language;
        let Some(rule) = self.outcome.rule(finding) else { return Ok(()) };
        let said = message(rule, finding, self.report, language);
        write!(f, "- **{}**", finding.code())?;
        if finding.verdict() != Verdict::Satisfied {
            write!(f, " ({})", Plain(language.severity(finding.severity())))?;
        }
        writeln!(f, ": {}", Plain(said))?;
        for it in finding.readings() {
            writeln!(f, "  - {}", Plain(language.reading(it, self.report)))?;
        }
        for it in finding.assumes() {
            let assumption = language.assumption(it, self.report);
            writeln!(f, "  - {}: {}", Plain(language.assumes_label()), Plain(assumption))?;
        }
        if finding.verdict() != Verdict::Satisfied {
            let remedy = remedy(rule, language);
            writeln!(f, "  - {}: {}", Plain(language.remedy_label()), Plain(remedy))?;
        }
        Ok(())
    }
}

impl fmt::Display for Markdown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (language, outcome) = (self.language, self.outcome);
        // GitHub and editors turn the page by this element.
        let is_turned = language.is_right_to_left();
        if is_turned {
            writeln!(f, "<div dir=\"rtl\">\n")?;
        }
        writeln!(f, "## {}\n", Plain(language.title(self.report)))?;
        writeln!(f, "{}", Plain(language.tally(outcome.tally(), outcome.notes().count())))?;
        let sections: [(Heading, &mut dyn Iterator<Item = &Finding>); 4] = [
            (Heading::Violated, &mut outcome.violations()),
            (Heading::Undetermined, &mut outcome.undetermined()),
            (Heading::Notes, &mut outcome.notes()),
            (Heading::Proven, &mut outcome.proven()),
        ];
        for (heading, findings) in sections {
            let mut findings = findings.peekable();
            if findings.peek().is_some() {
                writeln!(f, "\n### {}\n", Plain(language.heading(heading)))?;
                findings.try_for_each(|it| self.finding(f, it))?;
            }
        }
        if is_turned { writeln!(f, "\n</div>") } else { Ok(()) }
    }
}

impl fmt::Debug for Markdown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Markdown").field("language", &self.language.tag()).finish_non_exhaustive()
    }
}

/// Prints text on one line with all that Markdown or HTML would take for markup escaped, and what commands made
/// visible.
struct Plain<T>(T);

impl<T: fmt::Display> fmt::Display for Plain<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.to_string().chars() {
            match c {
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '&' => f.write_str("&amp;")?,
                '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' | '|' | '~' | '!' | '@' => {
                    f.write_char('\\')?;
                    f.write_char(c)?;
                }
                c if is_commanding(c) => write!(f, "U+{:04X}", u32::from(c))?,
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}
