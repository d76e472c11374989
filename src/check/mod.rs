//! Which rules ran, and what they found.
//!
//! Checking never fails: a report that cannot be decided is an answer. No rule is known here by
//! name; a rule of the caller's own comes in through the same door as those of the crate.

pub mod program;

mod checker;
mod outcome;
mod suppression;

use crate::report::Report;

pub use checker::{Checker, UnknownRuleError};
pub use outcome::{Outcome, Tally};
pub use suppression::{Suppressed, Suppression, SuppressionError};

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
