//! The rate of a whole lies between the least and the greatest of its parts.

use alloc::vec::Vec;

use super::{
    Source,
    balance::quotient,
    figures::said,
    rule::{Example, ExampleResult, Rule, Text, example},
};
use crate::{
    quantity::{Interval, Stated, Unit},
    report::{Claim, ClaimId, Concept, Coverage, Fact, Figure, Pooled, Report},
    verdict::{Judgement, Missing, Severity, Value, Verdict},
};

pub(super) static RULE: Rule = Rule::new("GRO-003", "growth_of_the_whole_lies_between_its_parts", Severity::Error, judge)
    .english(Text {
        what: "The growth or the share of a whole lies between the least and the greatest of its parts.",
        why: "The rate of a whole is a weighted mean of those of its parts; no weights bring it outside of them.",
        remedy: "Look whether all rates are of the same period and the parts are those of this whole.",
        satisfied: "{whole} for the whole lies between its parts ({parts})",
        violated: "{whole} for the whole cannot come of parts with {parts}",
        undetermined: "whether {whole} lies between its parts[ ({parts})] is open; to decide it would take {missing}",
    })
    .persian(Text {
        what: "رشد یا سهم کل میان کمترین و بیشترین رشد اجزای آن است.",
        why: "نرخ کل میانگین وزنی نرخ اجزاست و هیچ وزنی آن را از میان اجزا بیرون نمی‌برد.",
        remedy: "ببینید همه نرخ‌ها از یک دوره‌اند و اجزا اجزای همین کل‌اند.",
        satisfied: "{whole} برای کل میان اجزای آن است ({parts})",
        violated: "{whole} برای کل از اجزایی با {parts} برنمی‌آید",
        undetermined: "روشن نیست که {whole} میان اجزای آن[ ({parts})] باشد؛ برای داوری، {missing} لازم است",
    })
    .resting_on(&[
        Source::Standard("the mediant inequality: a weighted mean lies between its terms"),
        Source::Case("https://www.mehrnews.com/news/6712022"),
    ])
    .examples(&[
        Example { verdict: Verdict::Satisfied, report: || growths(52, Some(64)) },
        Example { verdict: Verdict::Violated, report: || growths(72, Some(64)) },
        Example { verdict: Verdict::Undetermined, report: || growths(72, None) },
    ]);

fn growths(whole: u32, ngos: Option<u32>) -> ExampleResult {
    let growth = Concept::other("growth")?;
    let fact = |figure| Fact::new(growth.clone(), figure);
    let percent = |figure| Figure::from(Stated::count(figure, Unit::Percent));
    let ngos = ngos.map_or(Figure::NotReported, percent);
    example(|report| {
        report.fact("all", fact(percent(whole))).fact("ngos", fact(ngos));
        report.fact("state", fact(percent(35)));
        let claim = Pooled::new("all", ["ngos", "state"]).covering(Coverage::Exhaustive);
        report.claim("second quarter", claim);
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let claims = report.claims().filter_map(|(id, claim)| match claim {
        Claim::Pooled(claim) if !claim.parts().is_empty() => Some((id, claim)),
        _ => None,
    });
    claims.map(|(id, claim)| judge_pooled(report, id, claim)).collect()
}

fn judge_pooled(report: &Report, id: &ClaimId, claim: &Pooled) -> Judgement {
    let whole = match said(report, claim.whole()) {
        Ok(whole) => quotient(whole),
        Err(missing) => {
            let whole = Value::Facts([claim.whole().clone()].into());
            return Judgement::undetermined([id], [missing]).with("whole", whole);
        }
    };
    let (mut parts, mut missing) = (Vec::new(), Vec::new());
    for part in claim.parts() {
        match said(report, part) {
            Ok(part) => parts.push(quotient(part)),
            Err(it) => missing.push(it),
        }
    }
    let range = whole.interval();
    let beyond = |lies: fn(Interval, Interval) -> bool| {
        parts.iter().all(|part| lies(part.interval(), range))
    };
    let outside = beyond(Interval::lies_below) || beyond(|part, whole| whole.lies_below(part));
    let judgement = match (outside, missing.is_empty()) {
        (false, _) => Judgement::satisfied([id]),
        (true, false) => Judgement::undetermined([id], missing),
        (true, true) if claim.coverage() == Coverage::Exhaustive => Judgement::violated([id]),
        (true, true) => Judgement::undetermined([id], [Missing::Coverage]),
    };
    let judgement = judgement.with("whole", &whole);
    if parts.is_empty() { judgement } else { judgement.with("parts", Value::List(parts)) }
}
