//! The parts of a total add up to it.

use alloc::{vec, vec::Vec};

use super::{
    Edition, Source,
    figures::{Sum, common_ground, said, union},
    rounding::Rounding,
    rule::{Example, ExampleResult, Rule, Text, example},
    written::ambiguous,
};
use crate::{
    quantity::{self, Interval, Number, Stated, Unit},
    report::{ClaimId, Concept, Coverage, Fact, FactId, Figure, Overlap, Report, Total},
    verdict::{Assumption, Judgement, Missing, Reading, Severity, Value, Verdict},
};

pub(super) static RULE: Rule = Rule::new("SUM-001", "parts_make_the_total", Severity::Error, judge)
    .english(Text {
        what: "The parts of a total add up to it.",
        why: "Where they do not, a figure is wrong or a part is left out, and neither the total \
                  nor the parts can be relied on until it is known which.",
        remedy: "Hold each figure against its source; correct the one that slipped, or add the \
                     part that is missing.",
        satisfied: "{terms} = {sum}, and the total says {total}[, which rounding allows for: a difference of {gap}]",
        violated: "{terms} = {sum}, but the total says {total}[: a difference of {gap}]",
        undetermined: "what is given makes {sum}[ of a total of {total}]; to decide it would \
                           take {missing}",
    })
    .persian(Text {
        what: "جمع اجزا با کل برابر است.",
        why: "اگر برابر نباشد، یا رقمی نادرست است یا جزئی از قلم افتاده، و تا روشن نشود کدام، \
                  نه به کل می‌توان تکیه کرد و نه به اجزا.",
        remedy: "هر رقم را با مأخذ آن بسنجید؛ رقم لغزیده را درست کنید یا جزء جاافتاده را \
                     بیفزایید.",
        satisfied: "{terms} = {sum} و کل نیز {total} گفته شده است[؛ اختلاف {gap} در حد گرد کردن رقم‌هاست]",
        violated: "{terms} = {sum}، اما کل {total} گفته شده است[: اختلاف {gap}]",
        undetermined: "آنچه آمده {sum}[ از کل {total}] می‌شود؛ برای داوری، {missing} لازم است",
    })
    .since(Edition::First)
    .resting_on(&[
        Source::Standard("XBRL Calculations 1.1"),
        Source::Case("https://mojnews.com/fa/tiny/news-535168"),
    ])
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
    // What was found because it adds up is not proven by adding up.
    let is_sum = |claim: &Total| {
        !claim.members().is_empty()
            && !claim.is_inferred()
            && claim.coverage() != Coverage::OfWhich
            && *claim.overlap() != Overlap::Known
    };
    let sums = report.totals().filter(|(_, claim)| is_sum(claim));
    sums.filter_map(|(id, claim)| judge_total(report, id, claim)).collect()
}

/// `None` if money and things are added up, of which no sum can be said.
fn judge_total(report: &Report, id: &ClaimId, claim: &Total) -> Option<Judgement> {
    let Ok(sum) = Sum::of(report, claim) else {
        return Some(Judgement::undetermined([id], [Missing::Range]));
    };
    let total = said(report, claim.total());
    if sum.mixes_money(total.as_ref().ok()) {
        return None;
    }
    let explain = |judgement: Judgement| {
        judgement
            .with("terms", Value::Terms(sum.terms.clone()))
            .with("sum", sum.hedged().unwrap_or_else(|| sum.quantity(sum.value)))
    };
    let total = match total {
        Ok(total) => total,
        Err(missing) => {
            let missing = [missing].into_iter().chain(sum.missing.clone()).chain(sum.silence());
            return Some(explain(Judgement::undetermined([id], missing)));
        }
    };
    let decision = decide(report, claim, &sum, &total);
    // «۱.۳۱۴ میلیارد» is one and a third or a thousand times as much, and which is meant decides.
    let unclear = match &decision {
        Decision::Open(_) => None,
        _ => ambiguous(report, claim.members().iter().chain([claim.total()])),
    };
    let judgement = match (decision, unclear) {
        (Decision::Open(missing), _) => Judgement::undetermined([id], missing),
        (_, Some(fact)) => Judgement::undetermined([id], [Missing::ReadingOf(fact.clone())]),
        (Decision::Holds, None) => {
            Judgement::satisfied([id]).assuming(assumptions(report, claim, &sum, &total))
        }
        (Decision::Fails, None) => fails(report, id, claim, &sum, &total),
    };
    let gap = total.base_value().checked_sub(sum.value).unwrap_or_default().magnitude();
    let judgement = explain(judgement).with("total", &total);
    Some(if gap == Number::ZERO || sum.hedged().is_some() {
        judgement
    } else {
        judgement.with("gap", sum.quantity(gap))
    })
}

enum Decision {
    Holds,
    Fails,
    Open(Vec<Missing>),
}

fn decide(report: &Report, claim: &Total, sum: &Sum, total: &Stated) -> Decision {
    let said = total.interval();
    // No unit is written, and no denomination was declared for the document.
    let is_bare = |id: &&FactId| report.stated(id).is_some() && report.unit_of(id).is_none();
    let is_money = |it: &Stated| it.unit().is_some_and(|unit| unit.denomination().is_some());
    if is_money(total) || sum.terms.iter().any(is_money) {
        // Ten to one between toman and rial: money that does not say which cannot be added.
        let facts = claim.members().iter().chain([claim.total()]);
        let bare: Vec<Missing> = facts.filter(is_bare).cloned().map(Missing::UnitOf).collect();
        if !bare.is_empty() {
            return Decision::Open(bare);
        }
    }
    if said.lies_below(sum.range()) {
        // Members that are counted in two parts bring a total down, to the largest part at least.
        return match claim.overlap() {
            Overlap::Possible(shared) if can_share(report, claim, shared, sum, said) => {
                Decision::Open(vec![Missing::OverlapOf(shared.clone())])
            }
            _ => Decision::Fails,
        };
    }
    let too_little = sum.range().lies_below(said);
    if !sum.missing.is_empty() {
        return Decision::Open(sum.missing.iter().cloned().chain(sum.silence()).collect());
    }
    if too_little && !sum.silent.is_empty() {
        return Decision::Open(sum.silence().collect());
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
    if !limits.is_empty() {
        return Decision::Open(limits);
    }
    match rounding(sum, total) {
        Rounding::Mixed => Decision::Open(vec![Missing::Unrounded]),
        _ => Decision::Holds,
    }
}

/// What has to be granted of the rounding of the figures for the parts to make the total.
fn rounding(sum: &Sum, total: &Stated) -> Rounding {
    Rounding::needed(|parts, way| {
        let zero = Interval::point(Number::ZERO);
        let made =
            sum.terms.iter().try_fold(zero, |made, it| made.checked_add(parts.of(it).interval()));
        made.is_ok_and(|it| it.meets(way.of(total).interval()))
    })
}

/// Whether members in common could bring the sum down to what is said.
fn can_share(report: &Report, claim: &Total, shared: &[FactId], sum: &Sum, said: Interval) -> bool {
    union(report, claim, shared, sum).is_ok_and(|range| range.meets(said))
}

/// A total that its parts do not make, and what would explain it: members in common, or a total that was
/// rounded where it ends in noughts.
fn fails(report: &Report, id: &ClaimId, claim: &Total, sum: &Sum, total: &Stated) -> Judgement {
    let judgement = Judgement::violated([id]);
    let excess = sum.value.checked_sub(total.base_value()).unwrap_or_default();
    let counts = total.unit().is_none_or(Unit::is_count);
    let shared = *claim.overlap() == Overlap::Unsaid
        && counts
        && excess > Number::ZERO
        && can_share(report, claim, claim.members(), sum, total.interval());
    let judgement = if shared {
        let shared = Assumption::Shared { parts: claim.members().to_vec(), at_least: excess };
        judgement.reading(Reading::new(vec![shared], Verdict::Satisfied, total))
    } else {
        judgement
    };
    if rounded(total).is_some_and(|it| it.interval().meets(sum.range())) {
        let rounded = Assumption::RoundedAtItsNoughts(claim.total().clone());
        judgement.reading(Reading::new(vec![rounded], Verdict::Satisfied, sum.quantity(sum.value)))
    } else {
        judgement
    }
}

/// A total that ends in noughts as a rounded one, `None` if it does not or was told as rounded already.
fn rounded(total: &Stated) -> Option<Stated> {
    let place = total.value().last_place();
    let is_plain = total.reading() == quantity::Reading::Exact && place > 0;
    let is_exact = total.comparator() == quantity::Comparator::Exactly;
    (is_plain && is_exact).then(|| total.clone().read_as(quantity::Reading::Press, place).ok())?
}

/// What the equality takes for granted.
fn assumptions(report: &Report, claim: &Total, sum: &Sum, total: &Stated) -> Vec<Assumption> {
    let mut assumptions = common_ground(report, claim);
    match claim.overlap() {
        Overlap::Possible(shared) => assumptions.push(Assumption::NoOverlap(shared.clone())),
        Overlap::Unsaid if claim.members().len() > 1 => {
            assumptions.push(Assumption::NoOverlap(claim.members().to_vec()));
        }
        _ => {}
    }
    if !sum.silent.is_empty() {
        assumptions.push(Assumption::AddsNothing(sum.silent.clone()));
    }
    if claim.coverage() == Coverage::Open {
        assumptions.push(Assumption::Exhaustive);
    }
    let is_vague = |it: &Stated| it.comparator() != quantity::Comparator::Exactly;
    if rounding(sum, total) != Rounding::None || is_vague(total) || sum.terms.iter().any(is_vague) {
        assumptions.push(Assumption::Rounding);
    }
    assumptions
}
