//! What a check found.

use alloc::{vec, vec::Vec};

use super::{Suppressed, Suppression};
use crate::{
    rules::Rule,
    verdict::{Finding, Kind, Severity, Verdict},
};

/// What a check found: everything that was proven, found wrong, or could not be decided.
#[derive(Debug, Clone)]
pub struct Outcome {
    rules: Vec<&'static Rule>,
    findings: Vec<Finding>,
    in_order: Vec<Finding>,
    suppressed: Vec<Suppressed>,
    idle: Vec<Suppression>,
    not_applicable: Vec<&'static Rule>,
}

/// How many findings there are of each verdict, and how many rules had nothing to judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Tally {
    /// Claims that were proven.
    pub satisfied: usize,
    /// Findings that a rule does not hold, notes included.
    pub violated: usize,
    /// Findings that a rule cannot be decided.
    pub undetermined: usize,
    /// Rules of form that found everything in order.
    pub in_order: usize,
    /// Findings that were accepted beforehand.
    pub suppressed: usize,
    /// Rules that had nothing to judge.
    pub not_applicable: usize,
}

impl Outcome {
    /// Whether no error and no warning was found. What is undetermined, merely noted or accepted
    /// beforehand leaves a report clean.
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

    /// What was proven by arithmetic, each with what it assumes.
    pub fn proven(&self) -> impl Iterator<Item = &Finding> {
        self.of(Verdict::Satisfied)
    }

    /// What rules of form found in order. It proves no figure, and stands apart from the findings.
    #[must_use]
    pub fn in_order(&self) -> &[Finding] {
        &self.in_order
    }

    /// All findings in the order of the rules, but what is in order and what was accepted beforehand.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// What was found and accepted beforehand, each with the reason.
    #[must_use]
    pub fn suppressed(&self) -> &[Suppressed] {
        &self.suppressed
    }

    /// Suppressions that nothing was found for: what they accepted is no longer there.
    #[must_use]
    pub fn idle_suppressions(&self) -> &[Suppression] {
        &self.idle
    }

    /// The rules that had nothing to judge, or that reports of this period are not held to.
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
            satisfied: self.proven().count(),
            violated: self.of(Verdict::Violated).count(),
            undetermined: self.of(Verdict::Undetermined).count(),
            in_order: self.in_order.len(),
            suppressed: self.suppressed.len(),
            not_applicable: self.not_applicable.len(),
        }
    }

    fn of(&self, verdict: Verdict) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |it| it.verdict() == verdict)
    }
}

/// An outcome in the making.
pub(super) struct Gathering<'a> {
    outcome: Outcome,
    suppressions: &'a [Suppression],
    /// Which of them were about something.
    used: Vec<bool>,
}

impl<'a> Gathering<'a> {
    pub(super) fn new(rules: &[&'static Rule], suppressions: &'a [Suppression]) -> Self {
        let outcome = Outcome {
            rules: rules.to_vec(),
            findings: Vec::new(),
            in_order: Vec::new(),
            suppressed: Vec::new(),
            idle: Vec::new(),
            not_applicable: Vec::new(),
        };
        Self { outcome, suppressions, used: vec![false; suppressions.len()] }
    }

    /// Adds what a rule found.
    pub(super) fn add(&mut self, rule: &'static Rule, findings: impl IntoIterator<Item = Finding>) {
        let mut applies = false;
        for finding in findings {
            if finding.verdict() == Verdict::NotApplicable {
                continue;
            }
            applies = true;
            if let Some(suppression) = self.acceptance(rule, &finding) {
                let reason = suppression.reason().into();
                self.outcome.suppressed.push(Suppressed { finding, reason });
            } else if finding.verdict() == Verdict::Satisfied && finding.kind() == Kind::Form {
                self.outcome.in_order.push(finding);
            } else {
                self.outcome.findings.push(finding);
            }
        }
        if !applies {
            self.outcome.not_applicable.push(rule);
        }
    }

    /// The first suppression that is about a finding.
    fn acceptance(&mut self, rule: &Rule, finding: &Finding) -> Option<&'a Suppression> {
        let mut all = self.suppressions.iter().zip(&mut self.used);
        let (suppression, used) = all.find(|(it, _)| it.covers(rule, finding))?;
        *used = true;
        Some(suppression)
    }

    pub(super) fn end(mut self) -> Outcome {
        let idle = self.suppressions.iter().zip(&self.used).filter(|(_, used)| !**used);
        self.outcome.idle = idle.map(|(it, _)| it.clone()).collect();
        self.outcome
    }
}
