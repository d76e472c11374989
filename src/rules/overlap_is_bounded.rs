//! Where parts may share members, the total lies between the largest part and the sum of all.

use alloc::vec::Vec;

use super::{
    Edition, Source,
    figures::{Sum, common_ground, said, union},
    rule::{Example, ExampleResult, Rule, Text, example},
};
use crate::{
    quantity::{Interval, Stated, Unit},
    report::{ClaimId, Concept, Coverage, Fact, FactId, Overlap, Report, Total},
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
        satisfied: "{total}, where anything from {least}[ to {most}] is possible",
        violated: "{total}, where only from {least}[ to {most}] is possible, whatever members the \
                   parts have in common",
        undetermined: "anything from {least}[ to {most}] is possible[, {total} given]; to decide \
                       it would take {missing}",
    })
    .persian(Text {
        what: "هرجا عضوی در چند جزء شمردنی باشد، جمع از بزرگ‌ترین این اجزا کمتر و از حاصل‌جمع \
                   همه بیشتر نیست.",
        why: "کسی که هم وام گرفته و هم حق بیمه‌اش پرداخت شده، یک نفر در دو شمارش است. از خود \
                  شمارش‌ها تنها کرانه‌ها دانسته می‌شود (نابرابری‌های بول و فرشه)؛ در میان کرانه‌ها \
                  فقط دفتر ثبت داور است.",
        remedy: "هر عضو را یک بار بشمارید و بگویید چند عضو در بیش از یک جزء آمده‌اند.",
        satisfied: "{total}؛ هر مقداری که دست‌کم {least}[ و حداکثر {most}] باشد ممکن است",
        violated: "{total}؛ اعضای مشترک هر شماری داشته باشند، تنها مقداری ممکن است که دست‌کم {least}[ و حداکثر {most}] باشد",
        undetermined: "هر مقداری که دست‌کم {least}[ و حداکثر {most}] باشد ممکن است[ و {total} گفته شده است]؛ برای داوری، {missing} لازم است",
    })
    .since(Edition::First)
    .resting_on(&[
        Source::Standard("the inequalities of Boole and Fréchet"),
        Source::Case("https://www.mashhadfori.com/fa/tiny/news-152166"),
    ])
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
    let range = Sum::of(report, claim)
        .and_then(|sum| union(report, claim, shared, &sum).map(|range| (sum, range)));
    let Ok((sum, range)) = range else {
        return Judgement::undetermined([id], [Missing::Range]);
    };
    let total = said(report, claim.total());
    let judgement = match &total {
        Ok(total) if !total.interval().meets(range) => Judgement::violated([id]),
        _ => decide(report, id, claim, shared, &sum, range),
    };
    let unit = report.unit_of(claim.total()).map(|unit| unit.base());
    let mut judgement = judgement.with("shared", Value::Facts(shared.to_vec()));
    for (name, end) in [("least", range.low()), ("most", range.high())] {
        if let Some(number) = end.number() {
            judgement = judgement.with(name, Value::Quantity(number, unit.clone()));
        }
    }
    let judgement = judgement.assuming(common_ground(report, claim));
    match &total {
        Ok(total) => judgement.with("total", total),
        Err(_) => judgement,
    }
}

/// What to say of a total that lies within its range.
fn decide(
    report: &Report,
    id: &ClaimId,
    claim: &Total,
    shared: &[FactId],
    sum: &Sum,
    range: Interval,
) -> Judgement {
    let total = said(report, claim.total());
    let mut missing: Vec<Missing> =
        total.as_ref().err().into_iter().chain(&sum.missing).cloned().collect();
    missing.extend(sum.limits.iter().cloned());
    if total.is_ok_and(|it| !it.interval().is_bounded()) {
        missing.push(Missing::LimitOf(claim.total().clone()));
    }
    let nothing_to_share = range.as_point().is_some();
    if missing.is_empty() && (nothing_to_share || matches!(claim.overlap(), Overlap::Known)) {
        return Judgement::satisfied([id]);
    }
    if !nothing_to_share && !matches!(claim.overlap(), Overlap::Known) {
        missing.push(Missing::OverlapOf(shared.to_vec()));
    }
    Judgement::undetermined([id], missing)
}
