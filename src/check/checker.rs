//! Which rules run, and which findings are accepted as they are.

use alloc::{boxed::Box, collections::BTreeSet, vec, vec::Vec};

use super::{Outcome, Suppression, outcome::Gathering};
use crate::{
    report::Report,
    rules::{self, Edition, Rule},
    verdict::{Finding, Severity},
};

/// A choice of rules, and of findings that are known and accepted.
///
/// # Examples
/// ```
/// use karnameh::check::{Checker, Suppression};
/// use karnameh::verdict::Severity;
///
/// let sums = Checker::builtin().only(["SUM", "addends_share_a_unit"])?;
/// assert!(sums.rules().iter().all(|rule| rule.code().starts_with("SUM") || rule.code() == "UNI-001"));
/// let strict = Checker::builtin().at_least(Severity::Warning).without(["MAG-001"])?;
/// assert!(strict.rules().len() < Checker::builtin().rules().len());
/// let known = Suppression::new("SUM-001", "one village was closed in winter")?.at("claims/dowries");
/// let lenient = Checker::builtin().suppressing(known)?;
/// assert_eq!(lenient.suppressions().len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Checker {
    rules: Vec<&'static Rule>,
    suppressions: Vec<Suppression>,
}

/// A name is that of no rule.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{given:?} is no rule here; a rule is chosen by its code, its name, or its family, one of {}",
    families.join(", ")
)]
#[non_exhaustive]
pub struct UnknownRuleError {
    /// What was given.
    pub given: Box<str>,
    /// The families of the rules there are.
    pub families: Vec<&'static str>,
}

impl Checker {
    /// All rules of the crate.
    #[must_use]
    pub fn builtin() -> Self {
        Self { rules: rules::CATALOGUE.to_vec(), suppressions: vec![] }
    }

    /// The rules of the crate as an edition of the rulebook had them.
    #[must_use]
    pub fn of_edition(edition: Edition) -> Self {
        let mut checker = Self::builtin();
        checker.rules.retain(|rule| rule.edition() <= edition);
        checker
    }

    /// No rule, to add one's own to.
    #[must_use]
    pub const fn empty() -> Self {
        Self { rules: vec![], suppressions: vec![] }
    }

    /// The same rules and one more. Adding a rule that is there already changes nothing.
    #[must_use]
    pub fn with(mut self, rule: &'static Rule) -> Self {
        if !self.rules.iter().any(|it| core::ptr::eq(*it, rule)) {
            self.rules.push(rule);
        }
        self
    }

    /// Of these rules, those chosen by a code (`SUM-001`), a name (`parts_make_the_total`) or a family
    /// (`SUM`).
    ///
    /// # Errors
    /// If nothing here goes by a name.
    pub fn only<'a>(
        mut self,
        names: impl IntoIterator<Item = &'a str>,
    ) -> Result<Self, UnknownRuleError> {
        let chosen = self.chosen(names)?;
        self.rules.retain(|rule| chosen.contains(rule.code()));
        Ok(self)
    }

    /// These rules but those chosen by a code, a name or a family.
    ///
    /// # Errors
    /// If nothing here goes by a name.
    pub fn without<'a>(
        mut self,
        names: impl IntoIterator<Item = &'a str>,
    ) -> Result<Self, UnknownRuleError> {
        let chosen = self.chosen(names)?;
        self.rules.retain(|rule| !chosen.contains(rule.code()));
        Ok(self)
    }

    /// Of these rules, those that matter at least so much.
    #[must_use]
    pub fn at_least(mut self, severity: Severity) -> Self {
        self.rules.retain(|rule| rule.severity() >= severity);
        self
    }

    /// The same rules, some of whose findings are accepted. They are set apart in the outcome with the
    /// reason given; what is proven stays where it is.
    ///
    /// # Errors
    /// If the suppression is of a rule that is not here.
    pub fn suppressing(mut self, suppression: Suppression) -> Result<Self, UnknownRuleError> {
        self.chosen([suppression.rule()])?;
        self.suppressions.push(suppression);
        Ok(self)
    }

    /// The rules, in the order in which they run.
    #[must_use]
    pub fn rules(&self) -> &[&'static Rule] {
        &self.rules
    }

    /// What is accepted, in the order in which it was given.
    #[must_use]
    pub fn suppressions(&self) -> &[Suppression] {
        &self.suppressions
    }

    /// Runs every rule that reports of this period are held to.
    #[must_use]
    pub fn check(&self, report: &Report) -> Outcome {
        let mut outcome = Gathering::new(&self.rules, &self.suppressions);
        for rule in &self.rules {
            if rule.is_valid_in(report.period()) {
                let findings = rule.judge(report).into_iter();
                outcome.add(rule, findings.map(|it| Finding::new(rule.signature(), it)));
            } else {
                outcome.add(rule, []);
            }
        }
        outcome.end()
    }

    /// The codes of the rules that go by any of these names.
    fn chosen<'a>(
        &self,
        names: impl IntoIterator<Item = &'a str>,
    ) -> Result<BTreeSet<&'static str>, UnknownRuleError> {
        let mut chosen = BTreeSet::new();
        for name in names {
            let rules = || self.rules.iter().filter(|rule| goes_by(rule, name));
            if rules().next().is_none() {
                return Err(UnknownRuleError { given: name.into(), families: self.families() });
            }
            chosen.extend(rules().map(|rule| rule.code()));
        }
        Ok(chosen)
    }

    fn families(&self) -> Vec<&'static str> {
        let families: BTreeSet<_> = self.rules.iter().map(|rule| rule.family()).collect();
        families.into_iter().collect()
    }
}

/// Whether a rule has a code, a name or a family.
pub(super) fn goes_by(rule: &Rule, name: &str) -> bool {
    [rule.code(), rule.slug(), rule.family()].contains(&name)
}
