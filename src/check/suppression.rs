//! Findings that are known and accepted, each with the reason why.

use alloc::{boxed::Box, string::ToString};
use core::str::FromStr;

use super::checker::goes_by;
use crate::{
    rules::Rule,
    text::is_name,
    verdict::{Finding, Verdict},
};

/// What is accepted, and why: the findings of a rule, everywhere or at one place.
///
/// # Examples
/// ```
/// use karnameh::check::Suppression;
/// let suppression: Suppression = "SUM-001@claims/dowries=the annex has the rest".parse()?;
/// assert_eq!(suppression.rule(), "SUM-001");
/// assert_eq!(suppression.place(), Some("claims/dowries"));
/// assert_eq!(suppression.reason(), "the annex has the rest");
/// assert!("SUM-001".parse::<Suppression>().is_err());
/// # Ok::<(), karnameh::check::SuppressionError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Suppression {
    rule: Box<str>,
    place: Option<Box<str>>,
    reason: Box<str>,
}

/// A suppression lacks what it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "a suppression is CODE=REASON or CODE@PLACE=REASON, and its reason is a text of 1 to 1000 bytes \
     without control characters"
)]
pub struct SuppressionError;

impl Suppression {
    /// Accepts what a rule finds, by its code, name or family, for a reason.
    ///
    /// # Errors
    /// If the reason is empty, longer than 1000 bytes, or has control characters or outer blanks.
    pub fn new(rule: &str, reason: &str) -> Result<Self, SuppressionError> {
        let is_whole = is_name(reason, 1000) && !rule.is_empty();
        is_whole
            .then(|| Self { rule: rule.into(), place: None, reason: reason.into() })
            .ok_or(SuppressionError)
    }

    /// Accepts it only at one place, as findings print them: `claims/jobs` or `facts/loans`.
    #[must_use]
    pub fn at(self, place: &str) -> Self {
        Self { place: Some(place.into()), ..self }
    }

    /// The code, name or family of the rule.
    #[must_use]
    pub fn rule(&self) -> &str {
        &self.rule
    }

    /// The place, `None` for all places.
    #[must_use]
    pub fn place(&self) -> Option<&str> {
        self.place.as_deref()
    }

    /// Why it is accepted.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// Whether it is about a finding. What is satisfied needs no acceptance.
    pub(super) fn covers(&self, rule: &Rule, finding: &Finding) -> bool {
        let is_open = matches!(finding.verdict(), Verdict::Violated | Verdict::Undetermined);
        let is_there = |place: &str| finding.at().first().is_some_and(|at| at.to_string() == place);
        is_open && goes_by(rule, &self.rule) && self.place().is_none_or(is_there)
    }
}

/// Reads `CODE=REASON` or `CODE@PLACE=REASON`; a place that has an equals sign in its name is given by
/// [`Suppression::at`].
impl FromStr for Suppression {
    type Err = SuppressionError;

    fn from_str(text: &str) -> Result<Self, SuppressionError> {
        let (what, reason) = text.split_once('=').ok_or(SuppressionError)?;
        match what.split_once('@') {
            Some((rule, place)) => Ok(Self::new(rule, reason)?.at(place)),
            None => Self::new(what, reason),
        }
    }
}

/// A finding that is accepted, with the reason.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Suppressed {
    pub(super) finding: Finding,
    pub(super) reason: Box<str>,
}

impl Suppressed {
    /// What was found.
    #[must_use]
    pub const fn finding(&self) -> &Finding {
        &self.finding
    }

    /// Why it is accepted.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}
