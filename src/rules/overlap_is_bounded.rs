//! Where parts may share members, the total lies between the largest part and the sum of all.

use alloc::vec::Vec;

use super::rule::{Example, ExampleResult, Rule, Text, example};
use crate::{
    quantity::{Interval, Number, NumberError, Stated, Unit},
    report::{ClaimId, Concept, Coverage, Fact, FactId, Figure, Overlap, Report, Total},
    verdict::{Judgement, Missing, Severity, Value, Verdict},
};

pub(super) static RULE: Rule = Rule::new("SUM-003", "overlap_is_bounded", Severity::Error, judge)
    .english(Text {
        what: "Where members may be counted in several parts, their total is at least the \
                   largest of these parts and at most the sum of all.",
        why: "Whoever gets a loan and has the premium paid is one person in two counts. The \
                  counts alone bound how many there are (the inequalities of Boole and Fréchet); \
                  within the bounds only the register can tell.",
        remedy: "Count each member once, and say how many are in more than one part.",
        satisfied: "{total} lies in {least} to {most}",
        violated: "{total} does not lie in {least} to {most}, which is all that shared members \
                       allow",
        undetermined: "{shared} may have members in common, and the report does not say how \
                           many: between {least} and {most} are possible, {total} given",
    })
    .persian(Text {
        what: "هرجا عضوی در چند جزء شمردنی باشد، جمع از بزرگ‌ترین این اجزا کمتر و از حاصل‌جمع \
                   همه بیشتر نیست.",
        why: "کسی که هم وام گرفته و هم حق بیمه‌اش پرداخت شده، یک نفر در دو شمارش است. از خود \
                  شمارش‌ها تنها کرانه‌ها دانسته می‌شود (نابرابری‌های بول و فرشه)؛ در میان کرانه‌ها \
                  فقط دفتر ثبت داور است.",
        remedy: "هر عضو را یک بار بشمارید و بگویید چند عضو در بیش از یک جزء آمده‌اند.",
        satisfied: "{total} میان {least} و {most} است",
        violated: "{total} میان {least} و {most} نیست و با هیچ اشتراکی سازگار نیست",
        undetermined: "شاید {shared} عضو مشترک داشته باشند و گزارش نمی‌گوید چند تا: از {least} تا \
                           {most} ممکن است و {total} گفته شده",
    })
    .examples(&[
        Example { verdict: Verdict::Satisfied, report: || kinds(100, Overlap::Known) },
        Example { verdict: Verdict::Violated, report: || kinds(140, Overlap::Known) },
        Example {
            verdict: Verdict::Undetermined,
            report: || kinds(130, Overlap::Possible(["motor", "visual"].map(Into::into).into())),
        },
    ]);

fn kinds(total: u32, overlap: Overlap) -> ExampleResult {
    let fact = |count| Fact::new(Concept::DisabilityType, Stated::count(count, Unit::Person));
    example(|report| {
        report.fact("motor", fact(90)).fact("visual", fact(40)).fact("all", fact(total)).claim(
            "kinds",
            Total::of("all")
                .parts(["motor", "visual"])
                .covering(Coverage::Exhaustive)
                .overlapping(overlap),
        );
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let shared = report.totals().filter_map(|(id, claim)| match claim.overlap() {
        Overlap::Known => Some((id, claim, claim.members())),
        Overlap::Possible(shared) => Some((id, claim, shared.as_slice())),
        _ => None,
    });
    let shared = shared.filter(|(_, claim, _)| !claim.members().is_empty());
    shared.map(|(id, claim, shared)| judge_total(report, id, claim, shared)).collect()
}

fn judge_total(report: &Report, id: &ClaimId, claim: &Total, shared: &[FactId]) -> Judgement {
    let known = |fact: &FactId| match report.fact(fact).map(Fact::figure) {
        Some(Figure::Stated(stated)) => Ok(stated.interval()),
        Some(Figure::Nil) => Ok(Interval::point(Number::ZERO)),
        _ => Err(Missing::Figure(fact.clone())),
    };
    let facts = claim.members().iter().chain([claim.total()]);
    let missing: Vec<Missing> = facts.filter_map(|fact| known(fact).err()).collect();
    let figure = |fact: &FactId| known(fact).unwrap_or(Interval::point(Number::ZERO));
    let Ok(bounds) = bounds(claim, shared, figure) else {
        return Judgement::undetermined([id], [Missing::Range]);
    };
    let judgement = if !missing.is_empty() {
        Judgement::undetermined([id], missing)
    } else if !figure(claim.total()).meets(bounds) {
        Judgement::violated([id])
    } else if matches!(claim.overlap(), Overlap::Known) {
        Judgement::satisfied([id])
    } else {
        Judgement::undetermined([id], [Missing::OverlapOf(shared.to_vec())])
    };
    let unit = report.fact(claim.total()).and_then(Fact::unit);
    let quantity = |number| Value::Quantity(number, unit.as_ref().map(Unit::base));
    let mut judgement = judgement.with("shared", Value::Facts(shared.to_vec()));
    for (name, end) in [("least", bounds.low()), ("most", bounds.high())] {
        if let Some(number) = end.number() {
            judgement = judgement.with(name, quantity(number));
        }
    }
    match report.stated(claim.total()) {
        Some(total) => {
            judgement.with("total", Value::Quantity(total.value(), total.unit().cloned()))
        }
        None => judgement,
    }
}

/// From the total if all that is shareable is shared, to the total if nothing is.
fn bounds(
    claim: &Total,
    shared: &[FactId],
    figure: impl Fn(&FactId) -> Interval,
) -> Result<Interval, NumberError> {
    let mut least = Interval::point(Number::ZERO);
    let mut most = least;
    for part in claim.members() {
        most = most.checked_add(figure(part))?;
        if !shared.contains(part) {
            least = least.checked_add(figure(part))?;
        }
    }
    let largest = shared.iter().map(figure).max_by_key(|it| it.low().number());
    let least = least.checked_add(largest.unwrap_or(Interval::point(Number::ZERO)))?;
    Ok(Interval::between(least.low(), most.high()))
}
