//! An outcome as plain text, for a terminal or a log.

use alloc::{format, string::String};
use core::fmt;

use super::{
    English,
    figures::{amendments, figures, outcome_of},
    language::{Heading, Language},
    line::{Line, Shown},
    mended::Mended,
    message, remedy,
    source::Source,
};
use crate::{
    check::Outcome,
    reading::Reading,
    repair::Proposed,
    report::Report,
    text::Script,
    verdict::{Finding, Severity, Verdict},
};

/// Prints an outcome as plain text: every finding with code, place, evidence and remedy, then what
/// was proven and under which assumptions, what was accepted beforehand, then the tally.
///
/// Terminals differ in what they make of letters that run from right to left. So what identifies a finding stands
/// first, in ASCII; a sentence in such a language has a line of its own, in an isolate (U+2068 … U+2069), and before
/// it the digits in ASCII, which no terminal reverses. Control characters of the input come out as `\u{…}`: the
/// isolates, and colours if they are asked for, are all that a terminal is told.
///
/// # Examples
/// ```
/// use karnameh::render::{English, Persian, Text};
/// let report = (karnameh::rules::find("SUM-001").unwrap().all_examples()[1].report)().unwrap();
/// let outcome = karnameh::check(&report);
/// let text = Text::new(&report, &outcome, &English).to_string();
/// assert!(text.contains("SUM-001 error parts_make_the_total at claims/"));
/// let text = Text::new(&report, &outcome, &Persian).to_string();
/// assert!(text.contains("\n  SUM-001 parts_make_the_total @ claims/"));
/// assert!(text.contains("\n    \u{2068}خطا: "));
/// assert!(!text.contains('\u{1B}'));
/// assert!(Text::new(&report, &outcome, &English).coloured(true).to_string().contains("\u{1B}[31m"));
/// ```
#[derive(Clone, Copy)]
pub struct Text<'a> {
    report: &'a Report,
    outcome: &'a Outcome,
    language: &'a dyn Language,
    proposed: &'a [Proposed],
    source: Option<(&'a str, &'a Reading)>,
    is_coloured: bool,
}

impl<'a> Text<'a> {
    /// The outcome of checking a report, in a language.
    #[must_use]
    pub fn new(report: &'a Report, outcome: &'a Outcome, language: &'a dyn Language) -> Self {
        Self { report, outcome, language, proposed: &[], source: None, is_coloured: false }
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

    /// The same with colours (ANSI escape sequences), for a terminal that has them.
    #[must_use]
    pub const fn coloured(self, is_coloured: bool) -> Self {
        Self { is_coloured, ..self }
    }
}

/// Escape sequences that choose how letters look.
#[derive(Clone, Copy)]
enum Paint {
    Bold,
    Red,
    Yellow,
    Cyan,
    Green,
}

impl Paint {
    fn of(finding: &Finding) -> Self {
        match (finding.verdict(), finding.severity()) {
            (Verdict::Satisfied, _) => Self::Green,
            (Verdict::Undetermined | Verdict::NotApplicable, _) => Self::Cyan,
            (Verdict::Violated, Severity::Error) => Self::Red,
            (Verdict::Violated, _) => Self::Yellow,
        }
    }

    const fn code(self) -> u8 {
        match self {
            Self::Bold => 1,
            Self::Red => 31,
            Self::Yellow => 33,
            Self::Cyan => 36,
            Self::Green => 32,
        }
    }
}

/// What is looked up while printing.
struct Printer<'a> {
    of: Text<'a>,
    mended: Mended<'a>,
    source: Option<Source<'a>>,
}

impl Printer<'_> {
    /// A line that a language says.
    fn said<T: AsRef<str>>(&self, text: T) -> Line<T> {
        Line { text, is_right_to_left: self.of.language.is_right_to_left() }
    }

    /// What identifies something, which keeps its direction in every language.
    fn named<T: AsRef<str>>(text: T) -> Line<T> {
        Line { text, is_right_to_left: false }
    }

    fn painted(&self, f: &mut fmt::Formatter<'_>, paint: Paint, text: &str) -> fmt::Result {
        if self.of.is_coloured {
            write!(f, "\u{1B}[{}m{text}\u{1B}[0m", paint.code())
        } else {
            f.write_str(text)
        }
    }

    fn heading(&self, f: &mut fmt::Formatter<'_>, heading: Heading) -> fmt::Result {
        let heading = format!("{}", self.said(self.of.language.heading(heading)));
        writeln!(f)?;
        // Joined letters in bold run into each other where each has a cell of its own.
        if self.of.language.is_right_to_left() {
            f.write_str(&heading)?;
        } else {
            self.painted(f, Paint::Bold, &heading)?;
        }
        writeln!(f)
    }

    /// A line under a finding.
    fn line(&self, f: &mut fmt::Formatter<'_>, label: &str, text: &str) -> fmt::Result {
        let text = if label.is_empty() { String::from(text) } else { format!("{label}: {text}") };
        writeln!(f, "    {}", self.said(text))
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
        self.heading(f, heading)?;
        findings.try_for_each(|finding| self.finding(f, finding))
    }

    /// What was accepted beforehand, with the reasons, and what was accepted in vain.
    fn accepted(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Text { outcome, language, .. } = self.of;
        let (suppressed, idle) = (outcome.suppressed(), outcome.idle_suppressions());
        if suppressed.is_empty() && idle.is_empty() {
            return Ok(());
        }
        self.heading(f, Heading::Accepted)?;
        for it in suppressed {
            self.finding(f, it.finding())?;
            self.line(f, language.reason_label(), it.reason())?;
        }
        idle.iter().try_for_each(|it| writeln!(f, "\n  {}", self.said(language.idle(it))))
    }

    /// Code, name and places: in ASCII but for the names that a document gives.
    fn identity(&self, f: &mut fmt::Formatter<'_>, finding: &Finding) -> fmt::Result {
        let language = self.of.language;
        write!(f, "\n  ")?;
        self.painted(f, Paint::of(finding), finding.code())?;
        if finding.verdict() == Verdict::Violated && !language.is_right_to_left() {
            write!(f, " {}", Shown(language.severity(finding.severity())))?;
        }
        write!(f, " {}", finding.slug())?;
        let at = if language.is_right_to_left() { "@" } else { language.at() };
        for (number, place) in finding.at().iter().enumerate() {
            let joint = if number == 0 { format!(" {at}") } else { String::from(",") };
            write!(f, "{joint} {}", Self::named(format!("{place}")))?;
            if let Some(at) = self.source.as_ref().and_then(|it| it.beginning(place)) {
                write!(f, " ({}:{})", at.line, at.column)?;
            }
        }
        writeln!(f)
    }

    fn finding(&self, f: &mut fmt::Formatter<'_>, finding: &Finding) -> fmt::Result {
        let Text { report, outcome, language, .. } = self.of;
        self.identity(f, finding)?;
        let Some(rule) = outcome.rule(finding) else { return Ok(()) };
        if language.script() != Script::Ascii {
            let figures = figures(finding.evidence());
            if !figures.is_empty() {
                writeln!(f, "    {}", Self::named(figures))?;
            }
        }
        // Where the language has no place in the line of the code, it says by itself how much it matters.
        let is_left = finding.verdict() == Verdict::Violated && language.is_right_to_left();
        let severity = if is_left { language.severity(finding.severity()) } else { "" };
        self.line(f, severity, &message(rule, finding, report, language))?;
        for reading in finding.readings() {
            let (figures, said) =
                (outcome_of(reading), self.said(language.reading(reading, report)));
            if language.script() == Script::Ascii || figures.is_empty() {
                writeln!(f, "    - {said}")?;
            } else {
                writeln!(f, "    - {}\n      {said}", Self::named(figures))?;
            }
        }
        for assumption in finding.assumes() {
            let assumption = language.assumption(assumption, report);
            self.line(f, language.assumes_label(), &assumption)?;
        }
        if finding.verdict() != Verdict::Satisfied {
            let remedy = remedy(rule, language);
            if !remedy.is_empty() {
                self.line(f, language.remedy_label(), remedy)?;
            }
            self.proposals(f, finding)?;
        }
        Ok(())
    }

    /// What would mend a finding.
    fn proposals(&self, f: &mut fmt::Formatter<'_>, finding: &Finding) -> fmt::Result {
        let Text { report, language, .. } = self.of;
        self.mended.of(finding).iter().try_for_each(|it| {
            let figures = amendments(it);
            if language.script() != Script::Ascii && !figures.is_empty() {
                writeln!(f, "    {}", Self::named(figures))?;
            }
            let (label, certainty) = (language.proposal_label(), language.certainty(it.certainty));
            let label = format!("{label} ({certainty})");
            self.line(f, &label, &language.proposal(it, report))
        })
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let printer = Printer {
            of: *self,
            mended: Mended::new(self.proposed),
            source: self.source.map(|(text, reading)| Source::new(text, reading, self.report)),
        };
        writeln!(f, "{}", printer.said(self.language.title(self.report)))?;
        printer.section(f, Heading::Violated, self.outcome.violations())?;
        printer.section(f, Heading::Undetermined, self.outcome.undetermined())?;
        printer.section(f, Heading::Notes, self.outcome.notes())?;
        printer.section(f, Heading::Proven, self.outcome.proven())?;
        printer.accepted(f)?;
        let counts = (self.outcome.tally(), self.outcome.notes().count());
        let tally = self.language.tally(counts.0, counts.1);
        let tally = format!("{}: {tally}", self.language.heading(Heading::Tally));
        writeln!(f)?;
        if self.language.script() != Script::Ascii {
            writeln!(f, "{}", English.tally(counts.0, counts.1))?;
        }
        writeln!(f, "{}", printer.said(tally))
    }
}

impl fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Text").field("language", &self.language.tag()).finish_non_exhaustive()
    }
}
