//! The relations that the claims of a report state between its facts.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    format,
    string::String,
    vec::Vec,
};

use super::{
    Amendment, Change, Fraction, Range, Slip, Suggestion, Written,
    judge::Try,
    report::{in_unit, restated},
};
use crate::{
    money::Denomination,
    quantity::{self, Bound, Interval, Number, Stated, Unit},
    reconcile::{Absence, Balance, Figure},
    relation::{Comparison, Name, Relation, Sum, SumError},
    report::{self, Claim, ClaimId, Coverage, Fact, FactId, Overlap, Report},
    verdict::Verdict,
};

/// Relations between facts, each with the claim that states it.
#[derive(Default)]
pub(super) struct Ties {
    all: Vec<(ClaimId, Relation)>,
    /// What totals state that are only supposed because figures add up.
    supposed: Vec<Relation>,
    /// Facts by the names that stand for them in relations: those of facts may have characters that names have not.
    facts: BTreeMap<Name, FactId>,
    /// The facts that are quotients, which hardly ever come out even.
    quotients: Vec<FactId>,
    /// The facts that are given as limits and taken near them.
    near: BTreeSet<FactId>,
}

type Tied = Result<Relation, SumError>;

impl Ties {
    /// The relations of all claims that state one.
    pub(super) fn of(report: &Report) -> Self {
        let mut ties = Self::default();
        let mut names: BTreeMap<FactId, String> = BTreeMap::new();
        for (at, (id, _)) in report.facts().enumerate() {
            let name = format!("f{at}");
            if let Ok(parsed) = name.parse() {
                ties.facts.insert(parsed, id.clone());
            }
            names.insert(id.clone(), name);
        }
        let sum = |id: &FactId| Sum::of(names.get(id).map_or("unknown", String::as_str));
        for (id, claim) in report.claims() {
            if let Some(Ok(relation)) = relation(report, claim, &sum) {
                ties.all.push((id.clone(), relation));
                ties.quotients.extend(quotient(claim).into_iter().cloned());
            }
            if let Claim::Total(it) = claim
                && it.is_inferred()
            {
                let all = all(it.members(), &sum);
                let relation = all.and_then(|all| Ok(equal(sum(it.total())?, all)));
                ties.supposed.extend(relation.ok());
            }
        }
        ties.take_limits_near(report);
        ties
    }

    pub(super) fn relations(&self) -> impl Iterator<Item = &Relation> {
        self.all.iter().map(|(_, relation)| relation)
    }

    /// Whether figures that add up to another do so no more in a report with others.
    pub(super) fn breaks_a_sum(&self, report: &Report, amended: &Report) -> bool {
        let fails = |relation: &Relation, of: &Report| {
            Balance::of(relation, |name: &Name| self.figure(of, name)).verdict()
                == Verdict::Violated
        };
        self.supposed.iter().any(|it| fails(it, amended) && !fails(it, report))
    }

    /// The claims that state some of the relations.
    pub(super) fn claims(&self, relations: &[Relation]) -> Vec<ClaimId> {
        let states = self.all.iter().filter(|(_, relation)| relations.contains(relation));
        states.map(|(id, _)| id.clone()).collect()
    }

    fn stated<'r>(&self, report: &'r Report, name: &Name) -> Option<&'r Stated> {
        report.stated(self.facts.get(name)?)
    }

    pub(super) fn figure(&self, report: &Report, name: &Name) -> Option<Figure> {
        self.taken(report, name, |fact| self.near.contains(fact))
    }

    /// What is known of a fact, some that are limits taken near them.
    fn taken(
        &self,
        report: &Report,
        name: &Name,
        is_near: impl Fn(&FactId) -> bool,
    ) -> Option<Figure> {
        let fact = self.facts.get(name)?;
        let Some(stated) = report.stated(fact) else {
            return Some(Figure::absent(Absence::NotReported));
        };
        if let Some(near) = stated.near_limit().filter(|_| is_near(fact)) {
            return Some(Figure::known(stated.base_value(), both(stated, &near)));
        }
        let is_exact = stated.reading() == quantity::Reading::Exact;
        if self.quotients.contains(fact) && is_exact {
            let place = -i8::try_from(stated.value().places()).unwrap_or(0);
            let read = stated.clone().read_as(quantity::Reading::Press, place);
            return Some(Figure::from(&read.unwrap_or_else(|_| stated.clone())));
        }
        Some(Figure::from(stated))
    }

    /// Takes figures that are limits near them, except where a relation that holds would not hold then: «بیش از ۹۰۰» is
    /// no 500,000.
    fn take_limits_near(&mut self, report: &Report) {
        let limits: Vec<(Name, FactId)> = self
            .facts
            .iter()
            .filter(|(_, fact)| report.stated(fact).is_some_and(|it| it.near_limit().is_some()))
            .map(|(name, fact)| (name.clone(), fact.clone()))
            .collect();
        for (name, fact) in limits {
            let fails = |relation: &Relation, is_near: bool| {
                let near = |it: &FactId| self.near.contains(it) || (is_near && *it == fact);
                let lookup = |name: &Name| self.taken(report, name, near);
                Balance::of(relation, lookup).verdict() == Verdict::Violated
            };
            let its = || self.relations().filter(|it| it.names().any(|it| *it == name));
            if its().all(|it| !fails(it, true) || fails(it, false)) {
                self.near.insert(fact);
            }
        }
    }

    pub(super) fn written(&self, report: &Report, name: &Name) -> Written {
        self.facts.get(name).map(|it| written(report, it)).unwrap_or_default()
    }

    /// What a change of a suggestion is as an amendment; `None` if no figure of its unit can state it.
    pub(super) fn amendment(
        &self,
        report: &Report,
        suggestion: &Suggestion,
        change: &Change,
    ) -> Option<Amendment> {
        let fact = self.facts.get(&change.figure)?;
        let from = report.stated(fact)?;
        let value = change.to.as_point().and_then(Fraction::to_number);
        let to = match (value, change.slip) {
            (Some(it), Slip::Denomination) => Some(in_other(from, it)?),
            (Some(it), Slip::Swapped) => {
                let others = suggestion.changes.iter().filter(|other| other.from == it);
                let mut others = others.filter_map(|it| self.stated(report, &it.figure));
                let other = others.find(|it| it.unit() == from.unit()).cloned();
                let other =
                    other.or_else(|| restated(from, it, change.slip, written(report, fact)));
                Some(other?.compared(from.comparator()).ok()?)
            }
            (Some(it), Slip::Unexplained) => restated(from, it, change.slip, written(report, fact)),
            (Some(it), slip) => Some(restated(from, it, slip, written(report, fact))?),
            (None, _) => None,
        };
        Some(Amendment {
            fact: fact.clone(),
            from: from.clone(),
            to,
            range: change.to,
            slip: change.slip,
        })
    }

    /// Totals that count a part twice, or leave one out.
    pub(super) fn omissions(&self, report: &Report, violated: &[Relation]) -> Vec<Try> {
        let mut found = Vec::new();
        for (id, relation) in self.all.iter().filter(|(_, it)| violated.contains(it)) {
            let claim = report.claims().find(|(its, _)| *its == id).map(|(_, claim)| claim);
            let Some(Claim::Total(total)) = claim else { continue };
            if relation.comparison() != Comparison::Equal {
                continue;
            }
            found.extend(omission(report, total));
        }
        found
    }
}

/// How the figure of a fact is written.
pub(super) fn written(report: &Report, fact: &FactId) -> Written {
    let words = report.fact(fact).and_then(Fact::as_written);
    report.stated(fact).map(|it| Written::of(it, words)).unwrap_or_default()
}

/// The values that a limit and what lies near it have in common.
fn both(limit: &Stated, near: &Stated) -> Interval {
    let (limit, near) = (limit.interval(), near.interval());
    let is_low = matches!(limit.high(), Bound::Unbounded);
    if is_low {
        Interval::between(limit.low(), near.high())
    } else {
        Interval::between(near.low(), limit.high())
    }
}

/// The figure as it is written, in the denomination that makes it an amount; `None` if that is neither rial nor toman.
fn in_other(from: &Stated, base: Number) -> Option<Stated> {
    let units = [Unit::Money(Denomination::CurrentRial), Unit::Money(Denomination::Toman)];
    let mut other = units.iter().filter(|it| from.unit() != Some(it));
    other.find_map(|it| in_unit(from, it).filter(|it| it.base_value() == base))
}

/// A total that misses the sum of its parts by one of them.
fn omission(report: &Report, total: &report::Total) -> Option<Try> {
    let from = report.stated(total.total())?;
    let value = |id: &FactId| report.stated(id).map(Stated::base_value);
    let parts: Vec<Number> = total.members().iter().map(value).collect::<Option<_>>()?;
    let mut sum = Number::ZERO;
    for part in &parts {
        sum = sum.checked_add(*part).ok()?;
    }
    let gap = from.base_value().checked_sub(sum).ok()?;
    let slip = if parts.contains(&gap) {
        Slip::CountedTwice
    } else if parts.contains(&gap.negated()) {
        Slip::LeftOut
    } else {
        return None;
    };
    let amendment = Amendment {
        fact: total.total().clone(),
        from: from.clone(),
        to: Some(restated(from, sum, slip, written(report, total.total()))?),
        range: Range::point(Fraction::from(sum)),
        slip,
    };
    Some(Try::of([amendment].into(), slip.weight()))
}

/// The fact of a claim that is a quotient of others.
fn quotient(claim: &Claim) -> Option<&FactId> {
    match claim {
        Claim::Growth(it) => Some(it.by()),
        Claim::Share(it) => Some(it.percent()),
        Claim::Fulfilment(it) => Some(it.rate()),
        _ => None,
    }
}

fn equal(left: Sum, right: Sum) -> Relation {
    Relation::new(left, Comparison::Equal, right)
}

/// The sum of facts.
fn all(ids: &[FactId], sum: &dyn Fn(&FactId) -> Result<Sum, SumError>) -> Result<Sum, SumError> {
    ids.iter().try_fold(Sum::default(), |all, id| all.plus(&sum(id)?))
}

/// The relation that a claim states, `None` if it states none between figures.
fn relation(
    report: &Report,
    claim: &Claim,
    sum: &dyn Fn(&FactId) -> Result<Sum, SumError>,
) -> Option<Tied> {
    let hundred = Number::from(100);
    let all = |ids: &[FactId]| all(ids, sum);
    Some(match claim {
        Claim::Total(it) => return total(it, sum, &all),
        Claim::Growth(it) => growth(report, it, sum),
        Claim::Share(it) => (|| {
            Ok(equal(sum(it.part())?.times(hundred)?, sum(it.percent())?.by(&sum(it.whole())?)?))
        })(),
        Claim::Fulfilment(it) => {
            (|| Ok(equal(sum(it.done())?.times(hundred)?, sum(it.rate())?.by(&sum(it.target())?)?)))(
            )
        }
        Claim::Shares(it) if it.coverage() == Coverage::Exhaustive => {
            all(it.percents()).map(|left| equal(left, Sum::number(hundred)))
        }
        Claim::Rate(it) => {
            (|| Ok(equal(sum(it.amount())?, sum(it.each())?.by(&sum(it.count())?)?)))()
        }
        Claim::Periodic(it) => (|| {
            let months = Number::from(i64::from(it.months()));
            Ok(equal(sum(it.total())?, sum(it.monthly())?.times(months)?))
        })(),
        Claim::Same(it) => (|| Ok(equal(sum(it.one())?, sum(it.other())?)))(),
        _ => return None,
    })
}

/// A total is the sum of its parts if they are all there are and have no member in common.
fn total(
    claim: &report::Total,
    sum: &dyn Fn(&FactId) -> Result<Sum, SumError>,
    all: &dyn Fn(&[FactId]) -> Result<Sum, SumError>,
) -> Option<Tied> {
    let named = claim.named().iter().all(|it| !it.facts().is_empty());
    let apart = !matches!(claim.overlap(), Overlap::Known | Overlap::Possible(_));
    if claim.members().is_empty() || !apart || claim.is_inferred() {
        return None;
    }
    let comparison = match claim.coverage() {
        Coverage::Exhaustive if named => Comparison::Equal,
        _ => Comparison::AtLeast,
    };
    let relation = || Ok(Relation::new(sum(claim.total())?, comparison, all(claim.members())?));
    Some(relation())
}

fn growth(
    report: &Report,
    claim: &report::Growth,
    sum: &dyn Fn(&FactId) -> Result<Sum, SumError>,
) -> Tied {
    let hundred = Number::from(100);
    let (now, before, by) = (sum(claim.now())?, sum(claim.before())?, sum(claim.by())?);
    if report.unit_of(claim.by()) == Some(Unit::Times) {
        return Ok(if claim.falls() {
            equal(before, by.by(&now)?)
        } else {
            equal(now, by.by(&before)?)
        });
    }
    let (now, before, change) = (now.times(hundred)?, before.times(hundred)?, by.by(&before)?);
    Ok(if claim.falls() {
        equal(now, before.minus(&change)?)
    } else {
        equal(now, before.plus(&change)?)
    })
}
