//! As much of a target was reached as is said.

use alloc::vec::Vec;

use super::{
    Source,
    balance::Roles,
    rule::{Example, ExampleResult, Rule, Text, example},
};
use crate::{
    quantity::{Stated, Unit},
    report::{Claim, ClaimId, Concept, Fact, Figure, Fulfilment, Report},
    verdict::{Judgement, Severity, Verdict},
};

pub(super) static RULE: Rule = Rule::new("FUL-001", "fulfilment_matches_the_target", Severity::Error, judge)
    .english(Text {
        what: "What was done is as many percent of the target as the report says.",
        why: "Fulfilment is what offices are ranked by; it has to follow from the target and from what was done.",
        remedy: "Divide what was done by the target again, and look whether the target is of another period.",
        satisfied: "{done} of a target of {target} is {percent}, as said[, within the rounding of the figures: as they are written it is {as_written}]",
        violated: "{done} of a target of {target} is said to be {percent}[, and is {computed}]",
        undetermined: "whether as much of a target was reached as is said is open[; as they are written it is {as_written}]; to decide it would take {missing}",
    })
    .persian(Text {
        what: "کار انجام‌شده همان درصدی از هدف است که گزارش می‌گوید.",
        why: "دستگاه‌ها را با درصد تحقق می‌سنجند، پس این درصد باید از هدف و کار انجام‌شده برآید.",
        remedy: "کار انجام‌شده را دوباره بر هدف بخش کنید و ببینید هدف از دوره دیگری نباشد.",
        satisfied: "{done} از هدف {target} همان {percent} است که گفته شده[؛ این با گرد کردن رقم‌ها درست است و چنان‌که نوشته شده‌اند {as_written} است]",
        violated: "{done} از هدف {target} برابر {percent} گفته شده است[، اما {computed} است]",
        undetermined: "[چنان‌که نوشته شده‌اند {as_written} است؛ ]برای سنجش درصد تحقق، {missing} لازم است",
    })
    .resting_on(&[Source::Case("https://www.yjc.ir/fa/news/9012401")])
.examples(&[
        Example { verdict: Verdict::Satisfied, report: || jobs(Some(105)) },
        Example { verdict: Verdict::Violated, report: || jobs(Some(115)) },
        Example { verdict: Verdict::Undetermined, report: || jobs(None) },
    ]);

fn jobs(percent: Option<u32>) -> ExampleResult {
    let jobs = |count| Fact::new(Concept::EmploymentCreated, Stated::count(count, Unit::Job));
    let percent = percent.map_or(Figure::NotReported, |it| Stated::count(it, Unit::Percent).into());
    let percent = Fact::new(Concept::other("fulfilment")?, percent);
    example(|report| {
        report.fact("done", jobs(1_050)).fact("target", jobs(1_000)).fact("percent", percent);
        report.claim("fulfilment", Fulfilment::new("done", "target", "percent"));
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let claims = report.claims().filter_map(|(id, claim)| match claim {
        Claim::Fulfilment(claim) => Some((id, claim)),
        _ => None,
    });
    claims.filter_map(|(id, claim)| judge_fulfilment(report, id, claim)).collect()
}

/// `None` if what was done and the target are not of one kind.
fn judge_fulfilment(report: &Report, id: &ClaimId, claim: &Fulfilment) -> Option<Judgement> {
    let facts = [("done", claim.done()), ("target", claim.target()), ("percent", claim.rate())];
    let roles = Roles::of(report, id, facts).quotient("percent");
    roles.agree("done", "target").then_some(())?;
    let computed = || roles.percent_of("done", "target");
    let judgement = roles
        .follow("100*done = percent*target", &["percent"], || Some(("as_written", computed()?)));
    Some(match computed().filter(|_| judgement.verdict() == Verdict::Violated) {
        Some(computed) => judgement.with("computed", computed),
        None => judgement,
    })
}
