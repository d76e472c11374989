//! Proposals for a report, each tried with the rules before it is told.

use alloc::{collections::BTreeSet, string::String, vec::Vec};

use super::{
    Amendment, Certainty, Fraction, Proposal, Proposed, Range, Slip, amend,
    claims::{Ties, written},
    report::{in_unit, is_violated, keys, restated},
};
use crate::{
    check::{Checker, Outcome},
    quantity::{Number, Stated},
    report::{FactId, Report},
    verdict::{Assumption, Finding, Kind, Location, Severity, Verdict},
};

/// How many proposals are told for one finding.
const TOLD: usize = 6;

/// How many are told that take several slips.
const TOLD_OF_SEVERAL: usize = 3;

/// Amendments that no rule has tried yet.
pub(super) struct Try {
    pub(super) proposal: Proposal,
    /// How far the figures are from those that need no tolerance.
    pub(super) off: Fraction,
    /// Whether what was proven, or adds up without a claim that says so, would do so no more.
    pub(super) unsettles: bool,
    /// Whether it leaves undecided what it is for, or makes a new note.
    pub(super) is_open: bool,
}

impl Try {
    pub(super) fn of(amendments: Vec<Amendment>, weight: u32) -> Self {
        let (mends, remains) = (Vec::new(), Vec::new());
        let certainty = Certainty::Possible;
        let proposal = Proposal { amendments, weight, certainty, mends, remains };
        Self { proposal, off: Fraction::ZERO, unsettles: false, is_open: false }
    }

    /// By how much its figures change.
    fn distance(&self) -> Number {
        let by = |it: &Amendment| {
            let to = it.to.as_ref()?.base_value();
            Some(to.checked_sub(it.from.base_value()).ok()?.magnitude())
        };
        let all = self.proposal.amendments.iter().filter_map(by);
        all.fold(Number::ZERO, |sum, it| sum.checked_add(it).unwrap_or(sum))
    }

    fn is_several(&self) -> bool {
        self.proposal.amendments.len() > 1
    }

    /// Whether both say that one figure is another one of its unit.
    fn is_of_one_figure(&self, other: &Self) -> bool {
        let figure = |it: &Self| match it.proposal.amendments.as_slice() {
            [Amendment { fact, to: Some(to), .. }] => Some((fact.clone(), to.unit().cloned())),
            _ => None,
        };
        figure(self).is_some_and(|it| figure(other) == Some(it))
    }
}

/// Tries proposals with the rules.
pub(super) struct Judge<'a> {
    pub(super) report: &'a Report,
    pub(super) checker: &'a Checker,
    pub(super) violated: &'a BTreeSet<String>,
    pub(super) proven: BTreeSet<String>,
    pub(super) ties: &'a Ties,
}

impl Judge<'_> {
    /// The proposals that mend something and break nothing, the most plausible first, and whether these are all that
    /// are as plausible.
    pub(super) fn judged(&self, tries: Vec<Try>, findings: &[String]) -> (Vec<Proposal>, bool) {
        let passed = tries.into_iter().filter_map(|it| self.tried(it, findings));
        let (open, mut tries): (Vec<Try>, Vec<Try>) = passed.partition(|it| it.is_open);
        tries.sort_by_key(|it| {
            let its = &it.proposal;
            (its.remains.len(), its.weight, its.amendments.len(), it.off)
        });
        // One change that came to be in two ways is told once, in the more plausible one.
        let mut seen: Vec<Vec<(FactId, Option<Stated>)>> = Vec::new();
        tries.retain(|it| {
            let change = |it: &Amendment| (it.fact.clone(), it.to.clone());
            let its: Vec<_> = it.proposal.amendments.iter().map(change).collect();
            let is_new = its.iter().any(|(_, to)| to.is_none()) || !seen.contains(&its);
            seen.push(its);
            is_new
        });
        let best = tries.first().map(|it| it.proposal.remains.len());
        tries.retain(|it| Some(it.proposal.remains.len()) == best);
        // What leaves a finding open is not told, and still may be what it was.
        let changes = |it: &Try| it.proposal.amendments.len();
        let most = tries.first().map_or(0, changes);
        let is_only = tries.len() == 1
            && tries.iter().all(|it| !it.unsettles)
            && open.iter().all(|it| changes(it) > most);
        // What adds up hardly does so by chance.
        if tries.iter().any(|it| !it.unsettles) {
            tries.retain(|it| !it.unsettles);
        }
        let mut tries = of_one_figure_one(tries);
        let weights: Vec<u32> = tries.iter().map(|it| it.proposal.weight).collect();
        if let Some(first) = tries.first_mut() {
            first.proposal.certainty = match weights.as_slice() {
                [_] if is_only => Certainty::Only,
                _ if first.unsettles => Certainty::Possible,
                [_] => Certainty::Likely,
                [one, other, ..] if one < other => Certainty::Likely,
                _ => Certainty::Possible,
            };
        }
        // What takes more slips than it has to is told only where it is as plausible.
        let fewest = tries.iter().map(|it| it.proposal.amendments.len()).min();
        let least = weights.first().copied();
        let is_plausible = |it: &Try| {
            Some(it.proposal.amendments.len()) == fewest || Some(it.proposal.weight) == least
        };
        tries.retain(is_plausible);
        let several = tries.iter().filter(|it| it.is_several()).map(|it| it.proposal.weight);
        let several: Vec<u32> = several.collect();
        let mut count = 0;
        tries.retain(|it| {
            count += usize::from(it.is_several());
            !it.is_several() || count <= TOLD_OF_SEVERAL
        });
        let left_out = several.get(TOLD_OF_SEVERAL).or_else(|| {
            let next = tries.get(TOLD);
            next.map(|it| &it.proposal.weight)
        });
        let are_all = left_out.copied() != least || least.is_none();
        tries.truncate(TOLD);
        (tries.into_iter().map(|it| it.proposal).collect(), are_all)
    }

    /// A proposal with what it mends; `None` if it mends nothing, or breaks what was not broken.
    fn tried(&self, it: Try, findings: &[String]) -> Option<Try> {
        let Try { proposal, off, .. } = it;
        let told = |proposal: Proposal, unsettles, is_open| {
            Some(Try { proposal, off, unsettles, is_open })
        };
        let Ok(amended) = amend(self.report, &proposal) else {
            // What is not one value cannot be tried: the relations were, and they say nothing of form.
            let open = proposal.amendments.iter().all(|it| it.slip == Slip::Unexplained);
            let (remains, mends) = findings.iter().cloned().partition(|it| self.is_form(it));
            return told(Proposal { mends, remains, ..proposal }, false, false).filter(|_| open);
        };
        let outcome = self.checker.check(amended.report());
        let after = keys(&outcome);
        let is_new = |it: &&Finding| is_violated(it) && !self.violated.contains(&it.key());
        let broken = || outcome.findings().iter().filter(is_new);
        if broken().any(|it| it.severity() != Severity::Note) {
            return None;
        }
        let mends: Vec<String> = self.violated.difference(&after).cloned().collect();
        let mut its = mends.iter().filter(|it| findings.contains(it)).peekable();
        its.peek()?;
        let is_open = its.any(|it| !self.holds(&outcome, it)) || broken().next().is_some();
        let remains = findings.iter().filter(|it| after.contains(*it)).cloned().collect();
        let unsettles = !self.proven.is_subset(&proven(&outcome))
            || self.ties.breaks_a_sum(self.report, amended.report());
        told(Proposal { mends, remains, ..proposal }, unsettles, is_open)
    }

    /// Whether a finding, by its key, is decided for the better and not only open, or about nothing any more. A rule of
    /// form tells faults alone.
    fn holds(&self, outcome: &Outcome, key: &str) -> bool {
        let place = |key: &str| {
            let mut pieces = key.split('@');
            (pieces.next().map(String::from), pieces.next().map(String::from))
        };
        let wanted = place(key);
        let said = outcome.findings().iter().filter(|it| place(&it.key()) == wanted);
        let said: Vec<Verdict> = said.map(|it| it.verdict()).collect();
        (self.is_form(key) || !said.is_empty()) && said.iter().all(|it| *it == Verdict::Satisfied)
    }

    /// Whether a finding, by its key, is one of a rule of form.
    fn is_form(&self, key: &str) -> bool {
        let code = key.split('/').next().unwrap_or_default();
        let rule = self.checker.rules().iter().find(|it| it.code() == code);
        rule.is_some_and(|it| it.kind() == Kind::Form)
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
            let it = Try::of([amendment].into(), Slip::Scale(power).weight());
            let (mut proposals, _) = self.judged([it].into(), &findings);
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
            let (proposals, _) = self.judged(self.read(finding).collect(), &findings);
            if !proposals.is_empty() {
                all.push(Proposed { findings, proposals, is_complete: true });
            }
        }
        all
    }

    /// The proposals that are readings of a finding.
    pub(super) fn read<'f>(&'f self, finding: &'f Finding) -> impl Iterator<Item = Try> + 'f {
        finding.readings().iter().filter_map(|it| self.as_read(&it.assumes))
    }

    /// The proposal that a reading is if it is about what figures are.
    fn as_read(&self, assumed: &[Assumption]) -> Option<Try> {
        let amendments: Vec<Amendment> =
            assumed.iter().map(|it| self.granted(it)).collect::<Option<_>>()?;
        let weight = amendments.iter().map(|it| it.slip.weight()).sum();
        (!amendments.is_empty()).then(|| Try::of(amendments, weight))
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
                let slip = Slip::RatioForGrowth;
                (fact, restated(from, less, slip, written(self.report, fact))?, slip)
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

/// The keys of what is proven.
pub(super) fn proven(outcome: &Outcome) -> BTreeSet<String> {
    outcome.proven().map(Finding::key).collect()
}

/// Of several values of one figure the most plausible: one that needs no tolerance, else the lightest, the nearest of
/// those to what it would have to be, or else to what it is. The others are no other explanations.
fn of_one_figure_one(tries: Vec<Try>) -> Vec<Try> {
    let rank = |it: &Try| (!it.off.is_zero(), it.proposal.weight, it.off, it.distance());
    let mut kept: Vec<Try> = Vec::new();
    for it in tries {
        match kept.iter_mut().find(|its| its.is_of_one_figure(&it)) {
            Some(its) if rank(&it) < rank(its) => *its = it,
            Some(_) => {}
            None => kept.push(it),
        }
    }
    kept.sort_by_key(|it| (it.proposal.weight, it.proposal.amendments.len(), !it.off.is_zero()));
    kept
}
