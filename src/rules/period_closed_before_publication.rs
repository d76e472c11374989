//! What is told of a period was told after it ended.

use alloc::vec::Vec;

use super::{
    Source,
    rule::{Example, ExampleResult, Rule, Text, throughout},
};
use crate::{
    calendar::{JalaliDate, Period},
    quantity::{Stated, Unit},
    report::{Body, Concept, Fact, FactId, Measure, Office, Report},
    verdict::{Judgement, Missing, Severity, Value, Verdict},
};

pub(super) static RULE: Rule = Rule::new("PER-001", "period_closed_before_publication", Severity::Warning, judge)
    .english(Text {
        what: "What happened in a period is told after the period ended.",
        why: "A figure of a year that is told in its tenth month is of nine months, and is compared with whole years by whoever reads on.",
        remedy: "Say of which months the figure is: «از ابتدای سال تا پایان آذر».",
        satisfied: "every period had ended when the report was published (figures: {judged})",
        violated: "published on {published}, before {period} ended",
        undetermined: "published on {published}, before {period} ended; to decide it would take {missing}",
    })
    .persian(Text {
        what: "آنچه در دوره‌ای رخ داده پس از پایان آن گفته می‌شود.",
        why: "رقم سالی که در ماه دهم آن گفته شود از نه ماه است و خواننده آن را با سال‌های کامل می‌سنجد.",
        remedy: "بگویید رقم از کدام ماه‌هاست: «از ابتدای سال تا پایان آذر».",
        satisfied: "همه دوره‌ها هنگام انتشار پایان یافته بودند ({judged} رقم)",
        violated: "در {published} منتشر شده، پیش از پایان {period}",
        undetermined: "در {published} منتشر شده، پیش از پایان {period}؛ برای داوری، {missing} لازم است",
    })
    .of_form()
    .resting_on(&[Source::Case("https://www.iribnews.ir/fa/news/5673773")])
    .examples(&[
        Example { verdict: Verdict::Satisfied, report: || jobs(JalaliDate::constant(1403, 1, 20), Some(Measure::Flow)) },
        Example { verdict: Verdict::Violated, report: || jobs(JalaliDate::constant(1402, 12, 29), Some(Measure::Flow)) },
        Example { verdict: Verdict::Undetermined, report: || jobs(JalaliDate::constant(1402, 10, 10), None) },
    ]);

fn jobs(published: JalaliDate, measure: Option<Measure>) -> ExampleResult {
    let fact = Fact::new(Concept::other("jobs")?, Stated::count(815, Unit::Job));
    let fact = match measure {
        Some(measure) => fact.measured_as(measure),
        None => fact,
    };
    let mut report = Report::builder(Office::new(Body::Behzisti), Period::year(1402)?);
    report.published(published).fact("jobs", fact);
    Ok(report.build()?)
}

fn judge(report: &Report) -> Vec<Judgement> {
    let Some(published) = report.published() else { return Vec::new() };
    // A stock is of a day, a budget and a target are of days to come.
    let flows = report.facts().filter(|(_, fact)| {
        let concept = fact.concept();
        let planned = matches!(concept, Concept::Budget | Concept::Plan);
        let happened = !matches!(fact.measure(), Some(Measure::Stock | Measure::Ratio));
        fact.figure().stated().is_some() && !planned && happened
    });
    throughout(flows.map(|(id, fact)| {
        let period = report.period_of(fact);
        (published <= period.end()).then(|| judge_fact(id, fact, published, period))
    }))
}

fn judge_fact(id: &FactId, fact: &Fact, published: JalaliDate, period: Period) -> Judgement {
    let judgement = match fact.measure() {
        None => Judgement::undetermined([id], [Missing::MeasureOf(id.clone())]),
        Some(_) => Judgement::violated([id]),
    };
    let judgement = judgement.with("published", Value::Date(published));
    judgement.with("period", Value::Period(period))
}
