//! Claims held against a relation between their figures.

use alloc::vec::Vec;

use super::{
    figures::said,
    rounding::{Rounding, Way},
    written::ambiguous,
};
use crate::{
    quantity::{Number, Reading, Stated, Unit},
    reconcile::{Absence, Balance, Figure},
    relation::{Name, Relation},
    report::{Claim, ClaimId, FactId, Report},
    verdict::{Assumption, Judgement, Missing, Value, Verdict},
};

/// The figures of a claim under the names that a relation and the texts of a rule have for them.
pub(super) struct Roles<'a> {
    report: &'a Report,
    claim: &'a ClaimId,
    figures: Vec<(&'static str, &'a FactId, Result<Stated, Missing>)>,
}

impl<'a> Roles<'a> {
    pub(super) fn of(
        report: &'a Report,
        claim: &'a ClaimId,
        roles: impl IntoIterator<Item = (&'static str, &'a FactId)>,
    ) -> Self {
        let roles = roles.into_iter().map(|(name, fact)| (name, fact, said(report, fact)));
        Self { report, claim, figures: roles.collect() }
    }

    /// The same roles, one of them a quotient: a percentage that is written without more is rounded or cut at
    /// its last written digit, for divisions hardly ever come out even.
    pub(super) fn quotient(mut self, name: &str) -> Self {
        for (_, _, said) in self.figures.iter_mut().filter(|(its, ..)| *its == name) {
            *said = said.clone().map(quotient);
        }
        self
    }

    /// How many percent one role is of another, to a tenth.
    pub(super) fn percent_of(&self, part: &str, whole: &str) -> Option<Value> {
        let tenths = self.quotient_of(part, whole, 1000)?;
        Some(Value::Quantity(in_tenths(tenths)?, Some(Unit::Percent)))
    }

    /// A number times one role divided by another, to the nearest whole.
    pub(super) fn quotient_of(&self, part: &str, whole: &str, times: i128) -> Option<i128> {
        let twofold = self.stated(part)?.base_value().checked_mul(2 * times).ok()?;
        let halves = twofold.whole_times(self.stated(whole)?.base_value())?;
        Some(halves.midpoint(halves.signum()))
    }

    /// One role times a number, in its own unit.
    pub(super) fn times(&self, name: &str, number: Number) -> Option<Value> {
        let stated = self.stated(name).filter(|it| it.upper().is_none())?;
        let product = stated.value().checked_mul(number.to_integer()?).ok()?;
        Some(Value::Quantity(product, stated.unit().cloned()))
    }

    /// What is stated in a role.
    pub(super) fn stated(&self, name: &str) -> Option<&Stated> {
        self.figures.iter().find(|(its, ..)| *its == name)?.2.as_ref().ok()
    }

    /// Whether two roles count the same, as far as both say.
    pub(super) fn agree(&self, one: &str, other: &str) -> bool {
        let unit = |name: &str| {
            let (_, fact, _) = self.figures.iter().find(|(its, ..)| *its == name)?;
            self.report.unit_of(fact)
        };
        match (unit(one), unit(other)) {
            (Some(one), Some(other)) => one.is_commensurable(&other),
            _ => true,
        }
    }

    /// How a relation between the roles comes out. A relation that is none is undetermined.
    pub(super) fn balance(&self, relation: &str) -> Option<Balance> {
        let relation: Relation = relation.parse().ok()?;
        Some(Balance::of(&relation, |name: &Name| {
            Some(match self.stated(name.as_str()) {
                Some(stated) => Figure::from(stated),
                None => Figure::absent(Absence::NotReported),
            })
        }))
    }

    /// The judgement of a verdict, with every figure under its name.
    pub(super) fn judgement(&self, verdict: Verdict) -> Judgement {
        let missing = self.figures.iter().filter_map(|(.., said)| said.as_ref().err().cloned());
        let judgement = match verdict {
            Verdict::Satisfied => Judgement::satisfied([self.claim]),
            Verdict::Violated => Judgement::violated([self.claim]),
            _ => {
                let missing: Vec<Missing> = missing.collect();
                let open = if missing.is_empty() { [Missing::Range].into() } else { missing };
                Judgement::undetermined([self.claim], open)
            }
        };
        self.told(judgement)
    }

    /// A judgement with every figure under its name.
    fn told(&self, judgement: Judgement) -> Judgement {
        self.figures.iter().fold(judgement, |judgement, (name, _, said)| match said {
            Ok(stated) => judgement.with(name, stated),
            Err(_) => judgement,
        })
    }

    /// Whether a figure that ends in noughts is another one rounded or cut at its last digit but these.
    fn is_rounded(&self, round: &str, full: &str) -> bool {
        let Some((round, full)) = self.stated(round).zip(self.stated(full)) else { return false };
        let place = round.value().last_place();
        let agrees = |reading: Reading| {
            let as_read = round.clone().read_as(reading, place);
            as_read.is_ok_and(|it| it.interval().meets(full.interval()))
        };
        place > 0 && (agrees(Reading::Nearest) || agrees(Reading::Truncated))
    }

    /// The judgement of a relation by which some of the roles, the results, follow from the others. Figures that are
    /// given as limits are taken near them, which is said, for «بیش از ۳۸» equals anything above: where they are not
    /// near, it stays open. So does what holds only if some figures were rounded and others cut. Where it takes the
    /// rounding of more than the result, what would follow from the figures as written is told.
    pub(super) fn follow(
        &self,
        relation: &str,
        results: &[&str],
        as_written: impl FnOnce() -> Option<(&'static str, Value)>,
    ) -> Judgement {
        let judgement = self.hold(relation);
        if let Some(open) = self.ambiguity(judgement.verdict()) {
            return open;
        }
        let ranges: Vec<Missing> = self.ranges().cloned().map(Missing::LimitOf).collect();
        if judgement.verdict() == Verdict::Satisfied && !ranges.is_empty() {
            return self.told(Judgement::undetermined([self.claim], ranges));
        }
        let is_rounded = judgement.assumes().contains(&Assumption::Rounding);
        if judgement.verdict() != Verdict::Satisfied || !is_rounded {
            return judgement;
        }
        let told = |judgement: Judgement| match as_written() {
            Some((name, value)) => judgement.with(name, value),
            None => judgement,
        };
        match self.rounding(relation, results) {
            // A multiple of one digit says little: what it was rounded from is told.
            Rounding::Result if self.has_multiple(results) => told(judgement),
            Rounding::None | Rounding::Result => judgement,
            Rounding::All => told(judgement),
            Rounding::Mixed => {
                let limits = self.near().1.into_iter().map(Missing::LimitOf);
                let limits: Vec<Missing> = limits.collect();
                let missing = if limits.is_empty() { [Missing::Unrounded].into() } else { limits };
                told(self.told(Judgement::undetermined([self.claim], missing)))
            }
        }
    }

    /// The figures that are given as ranges: that something lies within one is no proof.
    fn ranges(&self) -> impl Iterator<Item = &FactId> {
        let is_range =
            |said: &Result<Stated, Missing>| said.as_ref().is_ok_and(|it| it.upper().is_some());
        self.figures.iter().filter(move |(.., said)| is_range(said)).map(|(_, fact, _)| *fact)
    }

    /// What is said where a verdict rests on a figure that can be read as two numbers.
    fn ambiguity(&self, verdict: Verdict) -> Option<Judgement> {
        matches!(verdict, Verdict::Satisfied | Verdict::Violated).then_some(())?;
        let fact = ambiguous(self.report, self.figures.iter().map(|(_, fact, _)| *fact))?;
        let missing = [Missing::ReadingOf(fact.clone())];
        Some(self.told(Judgement::undetermined([self.claim], missing)))
    }

    /// Whether one of some roles tells how many times as much another is.
    fn has_multiple(&self, names: &[&str]) -> bool {
        let is_multiple = |it: &Stated| it.unit() == Some(&Unit::Times);
        names.iter().any(|it| self.stated(it).is_some_and(is_multiple))
    }

    /// What has to be granted of the rounding of the figures for a relation to hold, those given as limits taken near
    /// them.
    fn rounding(&self, relation: &str, results: &[&str]) -> Rounding {
        let near = self.near().0;
        let agree = |result: &str, others: Way, way: Way| {
            let read = |name: &str, it: &Stated| match name == result {
                true => way.of(it),
                // By the rounding of a single digit anything would follow: «۲ میلیون» could be half as much more.
                false if is_coarse(it) => Way::AsWritten.of(it),
                false => others.of(it),
            };
            near.read(read).agrees(relation)
        };
        Rounding::needed(|others, way| results.iter().any(|it| agree(it, others, way)))
    }

    /// The judgement of a relation between the roles.
    pub(super) fn hold(&self, relation: &str) -> Judgement {
        let verdict = |roles: &Self| roles.balance(relation).map(|it| it.verdict());
        let taken = verdict(self).unwrap_or(Verdict::Undetermined);
        let all_given = self.figures.iter().all(|(.., said)| said.is_ok());
        let (near, limits) = self.near();
        let is_bound = relation.contains(['<', '>']);
        let decided = taken == Verdict::Violated || (taken == Verdict::Satisfied && is_bound);
        if decided || limits.is_empty() || !all_given {
            let rounding = taken == Verdict::Satisfied
                && !self.is_exact()
                && !self.agrees_as_written(relation);
            return self.judgement(taken).assuming(rounding.then_some(Assumption::Rounding));
        }
        match (taken, verdict(&near)) {
            (_, Some(Verdict::Satisfied)) => {
                let spread =
                    |it: &Stated| it.interval().is_bounded() && it.interval().as_point().is_none();
                let rounded = self.figures.iter().any(|(.., it)| it.as_ref().is_ok_and(spread));
                let rounding = rounded.then_some(Assumption::Rounding);
                let assumes = [Assumption::NearItsLimit(limits)].into_iter().chain(rounding);
                self.judgement(Verdict::Satisfied).assuming(assumes)
            }
            (Verdict::Undetermined, Some(Verdict::Violated)) => {
                self.judgement(Verdict::Violated).assuming([Assumption::NearItsLimit(limits)])
            }
            _ => {
                let limits = limits.into_iter().map(Missing::LimitOf);
                self.told(Judgement::undetermined([self.claim], limits))
            }
        }
    }

    /// Whether a relation holds between the figures as they are written, rounded or not.
    fn agrees_as_written(&self, relation: &str) -> bool {
        let exact = self.read(|_, it| Way::AsWritten.of(it));
        exact.is_exact() && exact.agrees(relation)
    }

    /// Whether a relation holds.
    fn agrees(&self, relation: &str) -> bool {
        self.balance(relation).is_some_and(|it| it.verdict() == Verdict::Satisfied)
    }

    /// The same roles with every figure read in a way of its own.
    fn read(&self, read: impl Fn(&str, &Stated) -> Stated) -> Self {
        let figures = self.figures.iter().map(|(name, fact, said)| {
            (*name, *fact, said.as_ref().map(|it| read(name, it)).map_err(Clone::clone))
        });
        Self { report: self.report, claim: self.claim, figures: figures.collect() }
    }

    /// Whether every figure allows one value only.
    fn is_exact(&self) -> bool {
        let is_point = |it: &Stated| it.interval().as_point().is_some();
        self.figures.iter().all(|(.., said)| said.as_ref().is_ok_and(is_point))
    }

    /// The same roles with figures that are given as limits near them, and which those are. «بیش از ۳۸
    /// میلیارد» is less than 39: who raised 60 would not say so.
    fn near(&self) -> (Self, Vec<FactId>) {
        let mut limits = Vec::new();
        let figures = self.figures.iter().map(|(name, fact, said)| {
            let near = said.as_ref().ok().and_then(Stated::near_limit);
            if near.is_some() {
                limits.push((*fact).clone());
            }
            (*name, *fact, near.map_or_else(|| said.clone(), Ok))
        });
        let figures = figures.collect();
        (Self { report: self.report, claim: self.claim, figures }, limits)
    }
}

/// Whether a figure is written with one digit before its scale word.
fn is_coarse(stated: &Stated) -> bool {
    let ten = Number::from(10).shifted(stated.place());
    ten.is_ok_and(|ten| stated.value().magnitude() < ten)
}

/// A number of tenths, without a nought after the point.
pub(super) fn in_tenths(tenths: i128) -> Option<Number> {
    let (number, places) = if tenths % 10 == 0 { (tenths / 10, 0) } else { (tenths, 1) };
    Number::try_new(number, places).ok()
}

/// A percentage as the quotient it is: rounded or cut at its last written digit, unless more is said of it.
pub(super) fn quotient(stated: Stated) -> Stated {
    let place = i8::try_from(stated.value().places()).unwrap_or(0);
    match stated.reading() {
        Reading::Exact => stated.clone().read_as(Reading::Press, -place).unwrap_or(stated),
        _ => stated,
    }
}

/// What is said of figures that are stated twice, in the headline and the body or elsewhere; nothing of two
/// that are not of one kind, and so no one figure.
pub(super) fn stated_twice(report: &Report, headline: bool) -> Vec<Judgement> {
    let claims = report.claims().filter_map(|(id, claim)| match claim {
        Claim::Same(claim) if claim.is_headline() == headline => Some((id, claim)),
        _ => None,
    });
    claims
        .filter_map(|(id, claim)| {
            let roles = Roles::of(report, id, [("one", claim.one()), ("other", claim.other())]);
            let judgement = roles
                .agree("one", "other")
                .then(|| roles.follow("one = other", &["one", "other"], || None))?;
            let differs = judgement.verdict() == Verdict::Violated;
            if headline && differs && roles.is_rounded("one", "other") {
                // A headline that ends in noughts may have been rounded; that it was is not said.
                let missing = [Missing::ReadingOf(claim.one().clone())];
                let open = Judgement::undetermined([id], missing);
                return Some(roles.told(open));
            }
            Some(judgement)
        })
        .collect()
}
