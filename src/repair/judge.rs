//! Proposals for a report, each tried with the rules before it is told.

use alloc::{collections::BTreeSet, string::String, vec::Vec};

use super::{
    Amendment, Certainty, Fraction, Proposal, Proposed, Range, Slip, amend,
    report::{in_unit, is_violated, keys, restated},
};
use crate::{
    check::{Checker, Outcome},
    quantity::{Number, Stated},
    report::{FactId, Report},
    verdict::{Assumption, Finding, Location},
};

/// How many proposals are told for one finding.
const TOLD: usize = 8;

/// Tries proposals with the rules.
pub(super) struct Judge<'a> {
    pub(super) report: &'a Report,
    pub(super) checker: &'a Checker,
    pub(super) violated: &'a BTreeSet<String>,
}

impl Judge<'_> {
    /// The proposals that mend something and break nothing, the most plausible first.
    pub(super) fn judged(&self, proposals: Vec<Proposal>, findings: &[String]) -> Vec<Proposal> {
        let mut proposals: Vec<Proposal> =
            proposals.into_iter().filter_map(|it| self.tried(it, findings)).collect();
        proposals.sort_by_key(|it| (it.remains.len(), it.weight, it.amendments.len()));
        // One change that came to be in two ways is told once, in the more plausible one.
        let mut seen: Vec<Vec<(FactId, Option<Stated>)>> = Vec::new();
        proposals.retain(|it| {
            let change = |it: &Amendment| (it.fact.clone(), it.to.clone());
            let its: Vec<_> = it.amendments.iter().map(change).collect();
            let is_new = its.iter().any(|(_, to)| to.is_none()) || !seen.contains(&its);
            seen.push(its);
            is_new
        });
        let best = proposals.first().map(|it| it.remains.len());
        proposals.retain(|it| Some(it.remains.len()) == best);
        let weights: Vec<u32> = proposals.iter().map(|it| it.weight).collect();
        if let Some(first) = proposals.first_mut() {
            first.certainty = match weights.as_slice() {
                [_] => Certainty::Only,
                [one, other, ..] if one < other => Certainty::Likely,
                _ => Certainty::Possible,
            };
        }
        // What takes more slips than it has to is told only where it is as plausible.
        let fewest = proposals.iter().map(|it| it.amendments.len()).min();
        let least = weights.first().copied();
        proposals.retain(|it| Some(it.amendments.len()) == fewest || Some(it.weight) == least);
        proposals.truncate(TOLD);
        proposals
    }

    /// A proposal with what it mends; `None` if it mends nothing, or breaks what was not broken.
    fn tried(&self, proposal: Proposal, findings: &[String]) -> Option<Proposal> {
        let Ok(amended) = amend(self.report, &proposal) else {
            // What is not one value cannot be tried: the relations were.
            let open = proposal.amendments.iter().all(|it| it.slip == Slip::Unexplained);
            let mends = findings.to_vec();
            return open.then_some(Proposal { mends, ..proposal });
        };
        let after = keys(&self.checker.check(amended.report()));
        if after.iter().any(|it| !self.violated.contains(it)) {
            return None;
        }
        let mends: Vec<String> = self.violated.difference(&after).cloned().collect();
        let remains = findings.iter().filter(|it| after.contains(*it)).cloned().collect();
        (!mends.is_empty()).then_some(Proposal { mends, remains, ..proposal })
    }

    /// Figures in full that have a scale word after them as well.
    pub(super) fn scale_words(&self, before: &Outcome) -> Vec<Proposed> {
        let mut all = Vec::new();
        for (id, fact) in self.report.facts() {
            let Some(from) = fact.figure().stated() else { continue };
            let Some(scale) = from.scale() else { continue };
            let about = |it: &&Finding| {
                it.at().iter().any(|at| matches!(at, Location::Fact(its) if its == id))
            };
            let findings: Vec<String> = before
                .findings()
                .iter()
                .filter(|it| is_violated(it))
                .filter(about)
                .map(Finding::key)
                .collect();
            let bare = Stated::exact(from.figure(), from.unit().cloned());
            let (false, Ok(to)) = (findings.is_empty(), bare) else { continue };
            let power = Number::try_new(scale.factor(), 0).map_or(0, Number::last_place);
            let amendment = Amendment {
                fact: id.clone(),
                from: from.clone(),
                range: Range::point(Fraction::from(to.base_value())),
                to: Some(to),
                slip: Slip::Scale(power),
            };
            let proposal = Proposal::untried([amendment].into(), Slip::Scale(power).weight());
            let mut proposals = self.judged([proposal].into(), &findings);
            // What stays is of something else.
            let mended = proposals.first().map(|it| it.mends.clone()).unwrap_or_default();
            let findings: Vec<String> =
                findings.into_iter().filter(|it| mended.contains(it)).collect();
            for it in &mut proposals {
                it.remains.clear();
            }
            if !findings.is_empty() {
                all.push(Proposed { findings, proposals, is_complete: true });
            }
        }
        all
    }

    /// What the readings of findings propose of which nothing else was proposed.
    pub(super) fn readings(&self, before: &Outcome, told: &[Proposed]) -> Vec<Proposed> {
        let mut all = Vec::new();
        let is_told = |key: &String| told.iter().any(|it| it.findings.contains(key));
        for finding in before.findings().iter().filter(|it| is_violated(it)) {
            let findings = Vec::from([finding.key()]);
            if findings.iter().any(is_told) {
                continue;
            }
            let proposals = self.judged(self.read(finding).collect(), &findings);
            if !proposals.is_empty() {
                all.push(Proposed { findings, proposals, is_complete: true });
            }
        }
        all
    }

    /// The proposals that are readings of a finding.
    pub(super) fn read<'f>(&'f self, finding: &'f Finding) -> impl Iterator<Item = Proposal> + 'f {
        finding.readings().iter().filter_map(|it| self.as_read(&it.assumes))
    }

    /// The proposal that a reading is if it is about what figures are.
    fn as_read(&self, assumed: &[Assumption]) -> Option<Proposal> {
        let amendments: Vec<Amendment> =
            assumed.iter().map(|it| self.granted(it)).collect::<Option<_>>()?;
        let weight = amendments.iter().map(|it| it.slip.weight()).sum();
        (!amendments.is_empty()).then(|| Proposal::untried(amendments, weight))
    }

    /// What an assumption makes of a figure.
    fn granted(&self, assumed: &Assumption) -> Option<Amendment> {
        let (fact, to, slip) = match assumed {
            Assumption::CountedAs { fact, to, .. } => {
                (fact, in_unit(self.report.stated(fact)?, to)?, Slip::CountedAs)
            }
            Assumption::RatioToldAsGrowth(fact) => {
                let from = self.report.stated(fact)?;
                let less = from.base_value().checked_sub(100.into()).ok()?;
                (fact, restated(from, less)?, Slip::RatioForGrowth)
            }
            _ => return None,
        };
        Some(Amendment {
            fact: fact.clone(),
            from: self.report.stated(fact)?.clone(),
            range: Range::point(Fraction::from(to.base_value())),
            to: Some(to),
            slip,
        })
    }
}
