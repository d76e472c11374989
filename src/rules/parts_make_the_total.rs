//! The parts of a total add up to it.

use alloc::{vec, vec::Vec};

use super::rule::{Example, ExampleResult, Rule, Text, counted_as, example};
use crate::{
    quantity::{Interval, Number, NumberError, Stated, Unit},
    report::{ClaimId, Concept, Coverage, Fact, Figure, Overlap, Report, Total},
    verdict::{Assumption, Judgement, Missing, Reading, Severity, Value, Verdict},
};

pub(super) static RULE: Rule = Rule::new("SUM-001", "parts_make_the_total", Severity::Error, judge)
    .english(Text {
        what: "The parts of a total add up to it.",
        why: "Where they do not, a figure is wrong or a part is left out, and neither the total \
                  nor the parts can be relied on until it is known which.",
        remedy: "Hold each figure against its source; correct the one that slipped, or add the \
                     part that is missing.",
        satisfied: "{terms} = {sum}, and the total says {total}",
        violated: "{terms} = {sum}, but the total says {total}: a difference of {gap}",
        undetermined: "what is given makes {sum} of a total of {total}; to decide it would take \
                           {missing}",
    })
    .persian(Text {
        what: "جمع اجزا با کل برابر است.",
        why: "اگر برابر نباشد، یا رقمی نادرست است یا جزئی از قلم افتاده، و تا روشن نشود کدام، \
                  نه به کل می‌توان تکیه کرد و نه به اجزا.",
        remedy: "هر رقم را با مأخذ آن بسنجید؛ رقم لغزیده را درست کنید یا جزء جاافتاده را \
                     بیفزایید.",
        satisfied: "{terms} = {sum} و کل نیز {total} گفته شده است",
        violated: "{terms} = {sum}، اما کل {total} گفته شده است: اختلاف {gap}",
        undetermined: "آنچه آمده {sum} از کل {total} می‌شود؛ برای داوری {missing} لازم است",
    })
    .examples(&[
        Example { verdict: Verdict::Satisfied, report: || dowries(392, 96.into()) },
        Example { verdict: Verdict::Violated, report: || dowries(402, 96.into()) },
        Example { verdict: Verdict::Undetermined, report: || dowries(392, None) },
    ]);

fn dowries(total: u32, villages: Option<u32>) -> ExampleResult {
    let cases = |count| Figure::from(Stated::count(count, Unit::Case));
    let fact = |figure| Fact::new(Concept::DowryMarriage, figure);
    example(|report| {
        report
            .fact("cities", fact(cases(296)))
            .fact("villages", fact(villages.map_or(Figure::NotReported, cases)))
            .fact("all", fact(cases(total)))
            .claim(
                "dowries",
                Total::of("all")
                    .parts(["cities", "villages"])
                    .covering(Coverage::Exhaustive)
                    .overlapping(Overlap::Disjoint),
            );
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    // «از این تعداد» names some parts on purpose, and a total that counts each member once where
    // parts share members is no sum.
    let is_sum = |claim: &Total| {
        !claim.members().is_empty()
            && claim.coverage() != Coverage::OfWhich
            && *claim.overlap() != Overlap::Known
    };
    let sums = report.totals().filter(|(_, claim)| is_sum(claim));
    sums.map(|(id, claim)| judge_total(report, id, claim)).collect()
}

fn judge_total(report: &Report, id: &ClaimId, claim: &Total) -> Judgement {
    let Ok(sum) = Sum::of(report, claim) else {
        return Judgement::undetermined([id], [Missing::Range]);
    };
    let nil = Stated::count(0, None);
    let total = match report.fact(claim.total()).map(Fact::figure) {
        Some(Figure::Stated(total)) => Some(total),
        Some(Figure::Nil) => Some(&nil),
        _ => None,
    };
    let Some(total) = total else {
        let total = Missing::Figure(claim.total().clone());
        let missing = core::iter::once(total).chain(sum.missing.clone());
        return sum.explain(Judgement::undetermined([id], missing));
    };
    let judgement = match decide(claim, &sum, total) {
        Decision::Open(missing) => Judgement::undetermined([id], missing),
        Decision::Holds => {
            Judgement::satisfied([id]).assuming(assumptions(report, claim, &sum, total))
        }
        Decision::Fails => Judgement::violated([id]),
    };
    let said = Value::Quantity(total.value(), total.unit().cloned());
    let gap = total.base_value().checked_sub(sum.value).unwrap_or_default();
    let size = if gap < Number::ZERO { gap.negated() } else { gap };
    let judgement = match (judgement.verdict(), claim.overlap()) {
        (Verdict::Violated, Overlap::Unsaid) if gap < Number::ZERO => {
            let shared = Assumption::Shared { parts: claim.members().to_vec(), at_least: size };
            judgement.reading(Reading::new(vec![shared], Verdict::Satisfied, said.clone()))
        }
        _ => judgement,
    };
    sum.explain(judgement).with("total", said).with("gap", sum.quantity(size))
}

enum Decision {
    Holds,
    Fails,
    Open(Vec<Missing>),
}

fn decide(claim: &Total, sum: &Sum, total: &Stated) -> Decision {
    let said = total.interval();
    if said.lies_below(sum.interval) {
        // Parts are not negative, so one that is missing cannot bring the sum down. Members that
        // are counted in two parts can.
        return match claim.overlap() {
            Overlap::Possible(shared) => Decision::Open(vec![Missing::OverlapOf(shared.clone())]),
            _ => Decision::Fails,
        };
    }
    let too_little = sum.interval.lies_below(said);
    let lacks_a_part = sum.missing.iter().any(|it| matches!(it, Missing::Figure(_)));
    if lacks_a_part || (too_little && !sum.missing.is_empty()) {
        return Decision::Open(sum.missing.clone());
    }
    if too_little && claim.coverage() == Coverage::Open {
        return Decision::Open(vec![Missing::Coverage]);
    }
    if too_little {
        return Decision::Fails;
    }
    let mut limits = sum.limits.clone();
    if !said.is_bounded() {
        limits.push(Missing::LimitOf(claim.total().clone()));
    }
    if limits.is_empty() { Decision::Holds } else { Decision::Open(limits) }
}

/// What the parts of a claim say together.
struct Sum {
    /// The sum of what each part allows, money in current rials.
    interval: Interval,
    /// The sum of the figures as written.
    value: Number,
    terms: Vec<(Number, Option<Unit>)>,
    /// Parts without a figure, then what was named without one.
    missing: Vec<Missing>,
    /// Parts that are given only as a limit.
    limits: Vec<Missing>,
}

impl Sum {
    fn of(report: &Report, claim: &Total) -> Result<Self, NumberError> {
        let mut sum = Self {
            interval: Interval::point(Number::ZERO),
            value: Number::ZERO,
            terms: Vec::new(),
            missing: Vec::new(),
            limits: Vec::new(),
        };
        for part in claim.members() {
            match report.fact(part).map(Fact::figure) {
                Some(Figure::Stated(stated)) => {
                    sum.interval = sum.interval.checked_add(stated.interval())?;
                    sum.value = sum.value.checked_add(stated.base_value())?;
                    sum.terms.push((stated.value(), stated.unit().cloned()));
                    if !stated.interval().is_bounded() {
                        sum.limits.push(Missing::LimitOf(part.clone()));
                    }
                }
                Some(Figure::Nil) => {}
                _ => sum.missing.push(Missing::Figure(part.clone())),
            }
        }
        let silent = claim.named().iter().filter(|member| member.facts().is_empty());
        sum.missing.extend(silent.map(|member| Missing::FigureOf(member.concept().clone())));
        Ok(sum)
    }

    fn explain(&self, judgement: Judgement) -> Judgement {
        judgement
            .with("terms", Value::Terms(self.terms.clone()))
            .with("sum", self.quantity(self.value))
    }

    /// A sum in the unit that all terms share, in rials if they are money of several
    /// denominations; a bare number if they share no unit.
    fn quantity(&self, number: Number) -> Value {
        let mut units = self.terms.iter().map(|(_, unit)| unit.as_ref());
        let first = units.next().flatten();
        let shared = first.filter(|first| {
            units.all(|unit| unit.is_some_and(|unit| unit.is_commensurable(first)))
        });
        let Some(shared) = shared else { return Value::from(number) };
        match shared.number_of_base(number) {
            Ok(number) if self.terms.iter().all(|(_, unit)| unit.as_ref() == Some(shared)) => {
                Value::Quantity(number, Some(shared.clone()))
            }
            _ => Value::Quantity(number, Some(shared.base())),
        }
    }
}

/// What the equality takes for granted.
fn assumptions(report: &Report, claim: &Total, sum: &Sum, total: &Stated) -> Vec<Assumption> {
    let unit = report.fact(claim.total()).and_then(Fact::unit);
    let mut assumptions: Vec<Assumption> = unit
        .iter()
        .flat_map(|unit| claim.members().iter().filter_map(|part| counted_as(report, part, unit)))
        .collect();
    match claim.overlap() {
        Overlap::Possible(shared) => assumptions.push(Assumption::NoOverlap(shared.clone())),
        Overlap::Unsaid if claim.members().len() > 1 => {
            assumptions.push(Assumption::NoOverlap(claim.members().to_vec()));
        }
        _ => {}
    }
    let silent = |it: &Missing| match it {
        Missing::FigureOf(concept) => Some(concept.clone()),
        _ => None,
    };
    let silent: Vec<Concept> = sum.missing.iter().filter_map(silent).collect();
    if !silent.is_empty() {
        assumptions.push(Assumption::AddsNothing(silent));
    }
    if claim.coverage() == Coverage::Open {
        assumptions.push(Assumption::Exhaustive);
    }
    if sum.interval.as_point().is_none() || total.interval().as_point().is_none() {
        assumptions.push(Assumption::Rounding);
    }
    assumptions
}
