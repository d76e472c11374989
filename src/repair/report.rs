//! What would mend a report: slips in its figures, each judged anew by the rules before it is told.

use alloc::{collections::BTreeSet, string::String, vec::Vec};

use super::{
    Certainty, Limits, Range, Slip, System, Weights, Written,
    claims::Ties,
    judge::{Judge, Try, proven},
};
use crate::{
    check::{Checker, Outcome},
    quantity::{Number, Reading, Stated, Unit},
    report::{FactId, Figure, Report},
    text::Scale,
    verdict::{Finding, Location, Verdict},
};

/// A fact whose figure would be another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// The fact.
    pub fact: FactId,
    /// Its figure.
    pub from: Stated,
    /// What the figure would be; `None` where the relations leave more than one value, or one that no figure of
    /// its unit can state.
    pub to: Option<Stated>,
    /// What the relations leave of it, money in current rials.
    pub range: Range,
    /// How the one may have come of the other.
    pub slip: Slip,
}

/// What would mend findings of a report. It is never applied by itself: see [`amend`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The facts that would be others.
    pub amendments: Vec<Amendment>,
    /// How seldom the slips are, all together.
    pub weight: u32,
    /// How sure it is, beside the others for the same finding.
    pub certainty: Certainty,
    /// The keys of the findings that hold then and did not before.
    pub mends: Vec<String>,
    /// The keys of those among the findings it was proposed for that do not hold then either.
    pub remains: Vec<String>,
}

/// What is proposed for findings that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// The keys of the findings.
    pub findings: Vec<String>,
    /// The proposals, the most plausible first; of several values of one figure only the most plausible.
    pub proposals: Vec<Proposal>,
    /// Whether nothing as plausible is left out.
    pub is_complete: bool,
}

/// A report with some figures amended, and what was amended.
#[derive(Debug, Clone)]
pub struct Amended {
    report: Report,
    trail: Vec<Amendment>,
}

impl Amended {
    /// The report with its figures amended.
    #[must_use]
    pub const fn report(&self) -> &Report {
        &self.report
    }

    /// The report alone.
    #[must_use]
    pub fn into_report(self) -> Report {
        self.report
    }

    /// What was amended, in its order.
    #[must_use]
    pub fn trail(&self) -> &[Amendment] {
        &self.trail
    }
}

/// A proposal cannot be applied to a report.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AmendError {
    /// The report has no such fact, or its figure is not the one that was to be amended.
    #[error("the report does not state {from} under {fact}")]
    OtherFigure {
        /// The fact.
        fact: FactId,
        /// The figure that was to be amended.
        from: Number,
    },
    /// What the fact would have to be is not one value.
    #[error("{fact} could be anything in {range}; a figure has to be chosen")]
    NotOneValue {
        /// The fact.
        fact: FactId,
        /// What is left of it.
        range: Range,
    },
}

/// A new report with the figures of a proposal; the given one stays as it is.
///
/// # Errors
/// If the report does not state what the proposal amends, or a figure is not settled.
///
/// # Examples
/// See [`propose`].
pub fn amend(report: &Report, proposal: &Proposal) -> Result<Amended, AmendError> {
    let mut amended = Amended { report: report.clone(), trail: Vec::new() };
    for amendment in &proposal.amendments {
        let fact = || amendment.fact.clone();
        if amended.report.stated(&amendment.fact) != Some(&amendment.from) {
            return Err(AmendError::OtherFigure { fact: fact(), from: amendment.from.value() });
        }
        let Some(to) = amendment.to.clone() else {
            return Err(AmendError::NotOneValue { fact: fact(), range: amendment.range });
        };
        amended.report = amended.report.with_figure(&amendment.fact, Figure::Stated(to));
        amended.trail.push(amendment.clone());
    }
    Ok(amended)
}

/// What would mend the violated findings of a report: for every group of claims that hang together the
/// lightest slips by which the rules hold again, each tried with the rules of the checker. One after which a rule
/// is violated that was not before, or by which a finding only becomes undecided, is never told.
///
/// # Examples
/// ```
/// use karnameh::calendar::Period;
/// use karnameh::check::Checker;
/// use karnameh::quantity::{Stated, Unit};
/// use karnameh::repair::{Limits, Slip, amend, propose};
/// use karnameh::report::{Body, Concept, Coverage, Fact, Office, Report, Total};
///
/// let cases = |count| Fact::new(Concept::DowryMarriage, Stated::count(count, Unit::Case));
/// let mut report = Report::builder(Office::new(Body::Emdad), Period::year(1402)?);
/// report.fact("cities", cases(296)).fact("villages", cases(96)).fact("all", cases(329));
/// report.claim(
///     "dowries",
///     Total::of("all").parts(["cities", "villages"]).covering(Coverage::Exhaustive),
/// );
/// let report = report.build()?;
/// let checker = Checker::builtin();
/// let proposed = propose(&report, &checker, Limits::default());
/// let first = &proposed[0].proposals[0];
/// assert_eq!((first.amendments[0].fact.as_str(), first.amendments[0].slip), ("all", Slip::Transposed));
/// let amended = amend(&report, first)?;
/// assert!(checker.check(amended.report()).is_clean());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn propose(report: &Report, checker: &Checker, limits: Limits) -> Vec<Proposed> {
    let before = checker.check(report);
    let violated = keys(&before);
    let ties = Ties::of(report);
    let judge =
        Judge { report, checker, violated: &violated, proven: proven(&before), ties: &ties };
    let mut all = Vec::new();
    if let Ok(system) = System::of(ties.relations().cloned()) {
        let suggested = system.suggest(
            |name| ties.figure(report, name),
            |name| ties.written(report, name),
            &Weights::new(),
            limits,
        );
        for group in suggested {
            let claims = ties.claims(&group.violated);
            let speaks = |it: &&Finding| {
                it.at().iter().any(|at| matches!(at, Location::Claim(id) if claims.contains(id)))
            };
            let findings: Vec<String> = before
                .findings()
                .iter()
                .filter(|it| is_violated(it))
                .filter(speaks)
                .map(Finding::key)
                .collect();
            if findings.is_empty() {
                continue;
            }
            let mut untried = ties.omissions(report, &group.violated);
            let its = before.findings().iter().filter(|it| findings.contains(&it.key()));
            untried.extend(its.flat_map(|it| judge.read(it)));
            for it in &group.suggestions {
                let amendments = it.changes.iter().map(|its| ties.amendment(report, it, its));
                let Some(amendments): Option<Vec<Amendment>> = amendments.collect() else {
                    continue;
                };
                // Nobody is half there.
                let can_be = |it: &Amendment| {
                    let counts = it.from.unit().is_some_and(|it| it.is_count() || it.is_whole());
                    it.to.is_some() || !counts || it.range.holds_whole()
                };
                if !amendments.iter().all(can_be) {
                    continue;
                }
                untried.push(Try { off: it.off, ..Try::of(amendments, it.weight) });
            }
            let (proposals, are_all) = judge.judged(untried, &findings);
            let is_complete = group.is_complete && are_all;
            all.push(Proposed { findings, proposals, is_complete });
        }
    }
    all.extend(judge.scale_words(&before));
    let read = judge.readings(&before, &all);
    all.extend(read);
    all
}

/// The keys of what is violated.
pub(super) fn keys(outcome: &Outcome) -> BTreeSet<String> {
    outcome.findings().iter().filter(|it| is_violated(it)).map(Finding::key).collect()
}

pub(super) fn is_violated(finding: &Finding) -> bool {
    finding.verdict() == Verdict::Violated
}

/// A figure of the same unit with another value in base units, as it is written then; `None` if the unit cannot state
/// it.
pub(super) fn restated(
    from: &Stated,
    base: Number,
    slip: Slip,
    written: Written,
) -> Option<Stated> {
    // One value is no range.
    if from.upper().is_some() {
        return None;
    }
    let unit = from.unit().cloned();
    let value = unit.as_ref().map_or(Ok(base), |it: &Unit| it.number_of_base(base)).ok()?;
    if unit.as_ref().is_some_and(Unit::is_whole) && value.to_integer().is_none() {
        return None;
    }
    let moves = slip.moves();
    let own = written.scale.unwrap_or(0);
    let is_word = matches!(slip, Slip::Scale(_)) && unit.as_ref().is_some_and(is_money);
    let place = from.place().checked_add(moves)?;
    let stated = match from.scale() {
        // What no slip explains is what the relations leave.
        _ if slip == Slip::Unexplained => Stated::exact(value, unit).ok()?,
        // Without its word it is in full.
        _ if is_word && own + moves == 0 && written.decimals == 0 => {
            Stated::exact(value, unit).ok()?
        }
        Some(scale) => {
            let power = i8::try_from(scale.exponent()).ok()?;
            let word = [Scale::Thousand, Scale::Million, Scale::Milliard];
            let power = if is_word { power.checked_add(moves)? } else { power };
            let word = word.into_iter().find(|it| i8::try_from(it.exponent()) == Ok(power))?;
            let scaled = Stated::scaled(value.shifted(-power).ok()?, word, unit).ok()?;
            scaled.read_as(from.reading(), place).ok()?
        }
        None if from.reading() != Reading::Exact => {
            Stated::exact(value, unit).ok()?.read_as(from.reading(), place).ok()?
        }
        // With a word it ends where its digits do.
        None if is_word && own == 0 => {
            let last = moves.checked_sub(i8::try_from(written.decimals).ok()?)?;
            Stated::exact(value, unit).ok()?.read_as(Reading::Press, last).ok()?
        }
        None => Stated::exact(value, unit).ok()?,
    };
    stated.compared(from.comparator()).ok()
}

fn is_money(unit: &Unit) -> bool {
    unit.denomination().is_some()
}

/// The same figure of another unit.
pub(super) fn in_unit(from: &Stated, unit: &Unit) -> Option<Stated> {
    // One value is no range.
    if from.upper().is_some() {
        return None;
    }
    from.clone().counted_in(unit.clone()).ok()
}
