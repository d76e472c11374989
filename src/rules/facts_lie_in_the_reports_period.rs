//! Figures are of the period that the report is on.

use alloc::{collections::BTreeSet, vec::Vec};

use super::{
    Source,
    rule::{Example, ExampleResult, Rule, Text, example, throughout},
};
use crate::{
    calendar::Period,
    quantity::{Stated, Unit},
    report::{Claim, Concept, Fact, FactId, Measure, Report},
    verdict::{Judgement, Missing, Severity, Value, Verdict},
};

pub(super) static RULE: Rule = Rule::new("PER-003", "facts_lie_in_the_reports_period", Severity::Note, judge)
    .english(Text {
        what: "Figures are of the period that the report is on, but for those it is compared with.",
        why: "What was done since 1393 swells a report on 1397; it is no part of that year.",
        remedy: "Say that the figure is of another period, and leave it out of the totals of this one.",
        satisfied: "every figure with a period of its own lies in {report} (figures: {judged})",
        violated: "the figure is of {period}, the report is on {report}",
        undetermined: "the figure is of {period}, which begins before {report}; to decide it would take {missing}",
    })
    .persian(Text {
        what: "رقم‌ها از دوره گزارش‌اند، مگر آنها که برای مقایسه آمده‌اند.",
        why: "آنچه از ۱۳۹۳ تاکنون انجام شده گزارش ۱۳۹۷ را بزرگ می‌نماید و جزء آن سال نیست.",
        remedy: "بگویید رقم از دوره دیگری است و آن را در جمع‌های این دوره نیاورید.",
        satisfied: "هر رقمی که دوره‌ای از آنِ خود دارد در {report} می‌گنجد ({judged} رقم)",
        violated: "رقم از {period} است و گزارش از {report}",
        undetermined: "رقم از {period} است که پیش از {report} آغاز شده؛ برای داوری، {missing} لازم است",
    })
    .of_form()
    .resting_on(&[Source::Standard("XBRL 2.1: each fact has the period of its context")])
    .examples(&[
        Example { verdict: Verdict::Satisfied, report: || homes(1402, 1402, None) },
        Example { verdict: Verdict::Violated, report: || homes(1398, 1399, None) },
        Example { verdict: Verdict::Undetermined, report: || homes(1393, 1402, None) },
    ]);

fn homes(first: u16, last: u16, measure: Option<Measure>) -> ExampleResult {
    let (first, last) = (Period::year(first)?, Period::year(last)?);
    let fact = Fact::new(Concept::other("homes")?, Stated::count(1932, Unit::Dwelling));
    let fact = fact.in_period(Period::between(first.start(), last.end())?);
    let fact = match measure {
        Some(measure) => fact.measured_as(measure),
        None => fact,
    };
    example(|report| {
        report.fact("homes", fact);
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let compared = compared(report);
    let own = report.facts().filter_map(|(id, fact)| {
        let period = fact.period().filter(|_| !compared.contains(id))?;
        Some((id, fact, period))
    });
    let judgements =
        throughout(own.map(|(id, fact, it)| judge_fact(report.period(), id, fact, it)));
    let told = Value::Period(report.period());
    judgements.into_iter().map(|judgement| judgement.with("report", told.clone())).collect()
}

/// The facts that figures of the report are compared with.
fn compared(report: &Report) -> BTreeSet<&FactId> {
    let before = report.claims().filter_map(|(_, claim)| match claim {
        Claim::Growth(claim) => Some(claim.before()),
        _ => None,
    });
    before.collect()
}

fn judge_fact(of: Period, id: &FactId, fact: &Fact, period: Period) -> Option<Judgement> {
    // A percentage of growth is of both periods.
    if fact.measure() == Some(Measure::Ratio) {
        return None;
    }
    // What has gathered since long ago is of the report's period if it was counted in it.
    let gathered = of.contains(period.end());
    let judgement = match fact.measure() {
        _ if of.covers(period) => return None,
        Some(Measure::Stock | Measure::Cumulative) if gathered => return None,
        None if gathered => Judgement::undetermined([id], [Missing::MeasureOf(id.clone())]),
        _ => Judgement::violated([id]),
    };
    Some(judgement.with("period", Value::Period(period)))
}
