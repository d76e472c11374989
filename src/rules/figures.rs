//! The arithmetic that rules share: what the figures of a claim say together.

use alloc::{boxed::Box, collections::BTreeSet, vec::Vec};

use crate::{
    quantity::{Bound, Comparator, Interval, Number, NumberError, Stated, StatedError, Unit},
    report::{Concept, Coverage, FactId, Figure, Member, Report, Total},
    verdict::{Assumption, Missing, Value},
};

/// What a report says of a figure: nil is zero, and money without a unit is in the denomination that
/// was declared for the document, if one was.
pub(super) fn said(report: &Report, id: &FactId) -> Result<Stated, Missing> {
    let missing = || Missing::Figure(id.clone());
    let fact = report.fact(id).ok_or_else(missing)?;
    match fact.figure() {
        Figure::Stated(stated) if stated.unit().is_some() => Ok(stated.clone()),
        Figure::Stated(stated) => match report.unit_of_fact(fact) {
            Some(unit @ Unit::Money(_)) => {
                stated.clone().counted_in(unit).map_err(|_: StatedError| Missing::Range)
            }
            _ => Ok(stated.clone()),
        },
        Figure::Nil => Ok(Stated::count(0, report.unit_of_fact(fact))),
        Figure::NotReported | Figure::Unreadable => Err(missing()),
    }
}

/// What a member is, with the word the document has for it.
pub(super) fn named(member: &Member) -> (Concept, Option<Box<str>>) {
    (member.concept().clone(), member.as_written().map(Into::into))
}

/// That the figure of a member is missing.
pub(super) fn figure_of(member: &Member) -> Missing {
    let (concept, word) = named(member);
    Missing::FigureOf(concept, word)
}

/// What the parts of a total say together.
pub(super) struct Sum {
    /// The sum of what each part allows, money in current rials; without the parts that are missing.
    pub(super) interval: Interval,
    /// The sum of the figures as written.
    pub(super) value: Number,
    pub(super) terms: Vec<Stated>,
    /// Parts without a figure.
    pub(super) missing: Vec<Missing>,
    /// Parts that are given only as a limit, or as a range.
    pub(super) limits: Vec<Missing>,
    /// What was named as making up the total and is not among its parts.
    pub(super) silent: Vec<(Concept, Option<Box<str>>)>,
}

impl Sum {
    pub(super) fn of(report: &Report, claim: &Total) -> Result<Self, NumberError> {
        let parts: BTreeSet<&FactId> = match claim.named() {
            [] => BTreeSet::new(),
            _ => claim.members().iter().collect(),
        };
        let is_part = |fact: &FactId| parts.contains(fact);
        let silent = claim.named().iter().filter(|it| !it.facts().iter().any(is_part));
        let mut sum = Self {
            interval: Interval::point(Number::ZERO),
            value: Number::ZERO,
            terms: Vec::new(),
            missing: Vec::new(),
            limits: Vec::new(),
            silent: silent.map(named).collect(),
        };
        for part in claim.members() {
            match said(report, part) {
                Ok(stated) => {
                    sum.interval = sum.interval.checked_add(stated.interval())?;
                    sum.value = sum.value.checked_add(stated.base_value())?;
                    if is_limit(&stated) {
                        sum.limits.push(Missing::LimitOf(part.clone()));
                    }
                    sum.terms.push(stated);
                }
                Err(missing) => sum.missing.push(missing),
            }
        }
        Ok(sum)
    }

    /// What the total can be, as far as its parts tell: parts that are missing add nothing or more,
    /// unless corrections below zero show that parts of this total may be negative.
    pub(super) fn range(&self) -> Interval {
        if self.missing.is_empty() {
            return self.interval;
        }
        let corrected = self.terms.iter().any(|it| it.value() < Number::ZERO);
        let low = if corrected { Bound::Unbounded } else { self.interval.low() };
        Interval::between(low, Bound::Unbounded)
    }

    /// What was named and has no figure among the parts.
    pub(super) fn silence(&self) -> impl Iterator<Item = Missing> {
        self.silent.iter().cloned().map(|(concept, word)| Missing::FigureOf(concept, word))
    }

    /// A sum in the unit that all terms share, in rials if they are money of several
    /// denominations; a bare number if they share no unit.
    pub(super) fn quantity(&self, number: Number) -> Value {
        let mut units = self.terms.iter().map(Stated::unit);
        let Some(first) = units.next().flatten() else { return Value::from(number) };
        if !units.all(|unit| unit.is_some_and(|unit| unit.is_commensurable(first))) {
            return Value::from(number);
        }
        match first.number_of_base(number) {
            Ok(number) if self.terms.iter().all(|it| it.unit() == Some(first)) => {
                Value::Quantity(number, Some(first.clone()))
            }
            _ => Value::Quantity(number, Some(first.base())),
        }
    }

    /// Whether money and things are added up, or compared with the total; no number comes of that.
    pub(super) fn mixes_money(&self, total: Option<&Stated>) -> bool {
        let mut units = self.terms.iter().chain(total).filter_map(Stated::unit);
        let is_money = |unit: &Unit| unit.denomination().is_some();
        units.next().is_some_and(|first| units.any(|it| is_money(it) != is_money(first)))
    }
}

/// Whether a figure is given as a limit or as a range, so that it fits more than what was counted.
fn is_limit(stated: &Stated) -> bool {
    !matches!(stated.comparator(), Comparator::Exactly | Comparator::About)
        || stated.upper().is_some()
}

/// What a total that counts each member once can be, where these of its parts may share members:
/// from the largest of them, and all other parts, to the sum of all.
///
/// Parts that are missing may be anything; so may be the total where parts are left open.
pub(super) fn union(
    report: &Report,
    claim: &Total,
    shared: &[FactId],
    sum: &Sum,
) -> Result<Interval, NumberError> {
    let shared: BTreeSet<&FactId> = shared.iter().collect();
    let zero = Interval::point(Number::ZERO);
    let (mut least, mut largest) = (zero, zero);
    for part in claim.members() {
        // A part that is missing, or known only from above, is at least nothing.
        let figure = said(report, part).map_or(zero, |it| it.interval());
        let figure = if figure.low() == Bound::Unbounded { zero } else { figure };
        if shared.contains(part) {
            let greater = figure.low().number() > largest.low().number();
            largest = if greater { figure } else { largest };
        } else {
            least = least.checked_add(figure)?;
        }
    }
    let open = claim.coverage() != Coverage::Exhaustive || !sum.silent.is_empty();
    let most = if open { Bound::Unbounded } else { sum.range().high() };
    Ok(Interval::between(least.checked_add(largest)?.low(), most))
}

/// That a fact of another unit is counted in this one; `None` if it is of this unit or of none, or
/// if one of the two is money.
pub(super) fn counted_as(report: &Report, fact: &FactId, unit: &Unit) -> Option<Assumption> {
    let stated = report.stated(fact)?;
    let from = stated.unit().filter(|from| !from.is_commensurable(unit))?;
    let of_things = from.denomination().is_none() && unit.denomination().is_none();
    of_things.then(|| Assumption::CountedAs {
        fact: fact.clone(),
        figure: stated.value(),
        from: from.clone(),
        to: unit.clone(),
    })
}

/// What a sum over parts takes for granted, whatever its figures are: what its parts count, and that
/// they are of the total's period, place and population.
pub(super) fn common_ground(report: &Report, claim: &Total) -> Vec<Assumption> {
    let Some(total) = report.fact(claim.total()) else { return Vec::new() };
    let unit = report.unit_of(claim.total());
    let counted = unit.iter().flat_map(|unit| {
        claim.members().iter().filter_map(move |part| counted_as(report, part, unit))
    });
    let elsewhere = |part: &&FactId| {
        report.fact(part).is_some_and(|part| {
            report.period_of(part) != report.period_of(total)
                || report.place_of(part) != report.place_of(total)
                || part.population() != total.population()
        })
    };
    let elsewhere: Vec<FactId> = claim.members().iter().filter(elsewhere).cloned().collect();
    let scope = (!elsewhere.is_empty()).then_some(Assumption::OneScope(elsewhere));
    counted.chain(scope).collect()
}

/// Sums of limits, approximations and ranges.
impl Sum {
    /// The sum as its parts allow it to be said: «at least 500» where one of them is «at least 200». `None` where it
    /// is a plain number.
    pub(super) fn hedged(&self) -> Option<Value> {
        let has =
            |wanted: &[Comparator]| self.terms.iter().any(|it| wanted.contains(&it.comparator()));
        let rises = has(&[Comparator::MoreThan, Comparator::AtLeast]);
        let falls = has(&[Comparator::LessThan, Comparator::AtMost]);
        let is_range = self.terms.iter().any(|it| it.upper().is_some());
        let value = match self.quantity(if rises { self.least() } else { self.value }) {
            Value::Quantity(number, unit) => Stated::exact(number, unit).ok()?,
            _ => return None,
        };
        let about = if has(&[Comparator::About]) { Comparator::About } else { Comparator::Exactly };
        let (low, high) = (self.interval.low().number(), self.interval.high().number());
        let said = if rises {
            low?;
            let above = has(&[Comparator::MoreThan]) && !falls;
            value.compared(if above { Comparator::MoreThan } else { Comparator::AtLeast })
        } else if falls {
            high?;
            let most = self.quantity(self.most());
            let Value::Quantity(number, unit) = most else { return None };
            let below = has(&[Comparator::LessThan]);
            let limit = if below { Comparator::LessThan } else { Comparator::AtMost };
            Stated::exact(number, unit).and_then(|it| it.compared(limit))
        } else if is_range {
            let Value::Quantity(upper, _) = self.quantity(self.most()) else { return None };
            value.up_to(upper).and_then(|it| it.compared(about))
        } else if about == Comparator::About {
            value.compared(about)
        } else {
            return None;
        };
        said.ok().map(|it| Value::from(&it))
    }

    /// The lower ends as they are written, nothing where there is none.
    fn least(&self) -> Number {
        let falls =
            |it: &&Stated| matches!(it.comparator(), Comparator::LessThan | Comparator::AtMost);
        let ends = self.terms.iter().filter(|it| !falls(it)).map(Stated::base_value);
        ends.fold(Number::ZERO, |sum, it| sum.checked_add(it).unwrap_or(sum))
    }

    /// The upper ends as they are written.
    fn most(&self) -> Number {
        let ends = self.terms.iter().map(|it| it.base_upper().unwrap_or(it.base_value()));
        ends.fold(Number::ZERO, |sum, it| sum.checked_add(it).unwrap_or(sum))
    }
}
