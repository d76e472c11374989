//! Which rules ran, and what they found.
//!
//! Checking never fails: a report that cannot be decided is an answer. No rule is known here by
//! name; a rule of the caller's own comes in through the same door as those of the crate.

pub mod program;

use alloc::{vec, vec::Vec};

use crate::{
    report::Report,
    rules::{self, Rule},
    verdict::{Finding, Severity, Verdict},
};

/// Checks a report with all rules of the crate.
///
/// # Examples
/// ```
/// use karnameh::calendar::Period;
/// use karnameh::quantity::{Stated, Unit};
/// use karnameh::report::{Body, Concept, Coverage, Fact, Office, Report, Total};
///
/// let cases = |count| Fact::new(Concept::DowryMarriage, Stated::count(count, Unit::Case));
/// let mut report = Report::builder(Office::new(Body::Emdad), Period::year(1402)?);
/// report.fact("cities", cases(296)).fact("villages", cases(96)).fact("all", cases(402));
/// report.claim(
///     "dowries",
///     Total::of("all").parts(["cities", "villages"]).covering(Coverage::Exhaustive),
/// );
/// let outcome = karnameh::check(&report.build()?);
/// assert!(!outcome.is_clean());
/// let violation = outcome.violations().next().unwrap();
/// assert_eq!(violation.slug(), "parts_make_the_total");
/// assert!(violation.key().starts_with("SUM-001/parts_make_the_total@claims/dowries"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn check(report: &Report) -> Outcome {
    Checker::builtin().check(report)
}

/// A choice of rules.
#[derive(Debug, Clone)]
pub struct Checker {
    rules: Vec<&'static Rule>,
}

impl Checker {
    /// All rules of the crate.
    #[must_use]
    pub fn builtin() -> Self {
        Self { rules: rules::CATALOGUE.to_vec() }
    }

    /// No rule, to add one's own to.
    #[must_use]
    pub const fn empty() -> Self {
        Self { rules: vec![] }
    }

    /// The same rules and one more. Adding a rule that is there already changes nothing.
    #[must_use]
    pub fn with(mut self, rule: &'static Rule) -> Self {
        if !self.rules.iter().any(|it| core::ptr::eq(*it, rule)) {
            self.rules.push(rule);
        }
        self
    }

    /// The rules, in the order in which they run.
    #[must_use]
    pub fn rules(&self) -> &[&'static Rule] {
        &self.rules
    }

    /// Runs every rule over a report.
    #[must_use]
    pub fn check(&self, report: &Report) -> Outcome {
        let mut outcome =
            Outcome { rules: self.rules.clone(), findings: Vec::new(), not_applicable: Vec::new() };
        for rule in &self.rules {
            let before = outcome.findings.len();
            let judgements = rule.judge(report).into_iter();
            outcome.findings.extend(
                judgements
                    .filter(|it| it.verdict() != Verdict::NotApplicable)
                    .map(|it| Finding::new(rule.code(), rule.slug(), rule.severity(), it)),
            );
            if outcome.findings.len() == before {
                outcome.not_applicable.push(rule);
            }
        }
        outcome
    }
}

/// What a check found: everything that was proven, found wrong, or could not be decided.
#[derive(Debug, Clone)]
pub struct Outcome {
    rules: Vec<&'static Rule>,
    findings: Vec<Finding>,
    not_applicable: Vec<&'static Rule>,
}

/// How many findings there are of each verdict, and how many rules had nothing to judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Tally {
    /// Findings that a rule holds.
    pub satisfied: usize,
    /// Findings that a rule does not hold, notes included.
    pub violated: usize,
    /// Findings that a rule cannot be decided.
    pub undetermined: usize,
    /// Rules that had nothing to judge.
    pub not_applicable: usize,
}

impl Outcome {
    /// Whether no error and no warning was found. What is undetermined and what is merely noted
    /// leaves a report clean.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.violations().next().is_none()
    }

    /// What was found wrong or misleading: rules of severity error or warning that do not hold.
    pub fn violations(&self) -> impl Iterator<Item = &Finding> {
        self.of(Verdict::Violated).filter(|it| it.severity() > Severity::Note)
    }

    /// What is worth knowing: rules of severity note that do not hold.
    pub fn notes(&self) -> impl Iterator<Item = &Finding> {
        self.of(Verdict::Violated).filter(|it| it.severity() == Severity::Note)
    }

    /// What the report does not say enough to decide.
    pub fn undetermined(&self) -> impl Iterator<Item = &Finding> {
        self.of(Verdict::Undetermined)
    }

    /// What was proven, each with what it assumes.
    pub fn proven(&self) -> impl Iterator<Item = &Finding> {
        self.of(Verdict::Satisfied)
    }

    /// All findings in the order of the rules.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The rules that had nothing to judge.
    #[must_use]
    pub fn not_applicable(&self) -> &[&'static Rule] {
        &self.not_applicable
    }

    /// The rule that made a finding, `None` for a finding of another outcome.
    #[must_use]
    pub fn rule(&self, finding: &Finding) -> Option<&'static Rule> {
        let is_its =
            |rule: &&&'static Rule| rule.code() == finding.code() && rule.slug() == finding.slug();
        self.rules.iter().find(is_its).copied()
    }

    /// How many findings there are of each verdict.
    #[must_use]
    pub fn tally(&self) -> Tally {
        Tally {
            satisfied: self.of(Verdict::Satisfied).count(),
            violated: self.of(Verdict::Violated).count(),
            undetermined: self.of(Verdict::Undetermined).count(),
            not_applicable: self.not_applicable.len(),
        }
    }

    fn of(&self, verdict: Verdict) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |it| it.verdict() == verdict)
    }
}
