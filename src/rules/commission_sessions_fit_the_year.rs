//! A commission did not meet more often than the period has days.

use alloc::vec::Vec;

use super::{
    Source,
    rule::{Example, ExampleResult, Rule, Text, example, throughout},
};
use crate::{
    calendar::Period,
    quantity::{Number, Stated, Unit},
    report::{Concept, Fact, FactId, Figure, Report},
    verdict::{Judgement, Missing, Severity, Value, Verdict},
};

pub(super) static RULE: Rule = Rule::new("MAG-003", "commission_sessions_fit_the_year", Severity::Warning, judge)
    .english(Text {
        what: "A commission did not meet more often than its period has days.",
        why: "The commission of article 26 meets some ten or twenty times a year; hundreds of sessions are cases that were decided, told as sessions.",
        remedy: "Look whether files or licences were counted instead of sessions.",
        satisfied: "sessions fit their periods (figures: {judged})",
        violated: "{sessions} in {period}, which has {days} days",
        undetermined: "the sessions of {period} cannot be read; to decide it would take {missing}",
    })
    .persian(Text {
        what: "کمیسیون بیش از شمار روزهای دوره جلسه نداشته است.",
        why: "کمیسیون ماده ۲۶ سالی ده تا بیست جلسه دارد؛ صدها جلسه، پرونده‌هایی است که به نام جلسه شمرده شده.",
        remedy: "ببینید پرونده یا مجوز به جای جلسه شمرده نشده باشد.",
        satisfied: "شمار جلسه‌ها به دوره می‌خورد ({judged} رقم)",
        violated: "{sessions} در {period} گفته شده که تنها {days} روز دارد",
        undetermined: "شمار جلسه‌های {period} خوانا نیست؛ برای داوری، {missing} لازم است",
    })
    .of_form()
    .valid_from(1381)
    .resting_on(&[Source::Act("قانون تنظیم بخشی از مقررات مالی دولت، ماده ۲۶")])
    .examples(&[
        Example { verdict: Verdict::Satisfied, report: || sessions(Some(365)) },
        Example { verdict: Verdict::Violated, report: || sessions(Some(633)) },
        Example { verdict: Verdict::Undetermined, report: || sessions(None) },
    ]);

fn sessions(count: Option<u32>) -> ExampleResult {
    let figure = count.map_or(Figure::Unreadable, |it| Stated::count(it, Unit::Session).into());
    example(|report| {
        report.fact("sessions", Fact::new(Concept::LicensingSessions, figure));
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let told = |fact: &Fact| matches!(fact.figure(), Figure::Stated(_) | Figure::Unreadable);
    let is_sessions = |fact: &Fact| *fact.concept() == Concept::LicensingSessions;
    let counts = report.facts().filter(|(_, fact)| is_sessions(fact) && told(fact));
    throughout(counts.map(|(id, fact)| judge_fact(report.period_of(fact), id, fact)))
}

fn judge_fact(period: Period, id: &FactId, fact: &Fact) -> Option<Judgement> {
    let told = Value::Period(period);
    let Figure::Stated(stated) = fact.figure() else {
        let judgement = Judgement::undetermined([id], [Missing::Figure(id.clone())]);
        return Some(judgement.with("period", told));
    };
    let days = Number::from(period.days());
    let least = stated.interval().low().number().unwrap_or(Number::ZERO);
    (least > days).then(|| {
        let judgement = Judgement::violated([id]).with("sessions", stated);
        judgement.with("period", told).with("days", days)
    })
}
