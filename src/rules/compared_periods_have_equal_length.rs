//! What is compared is of periods of one length.

use alloc::vec::Vec;

use super::{
    Source,
    rule::{Example, ExampleResult, Rule, Text, example},
};
use crate::{
    calendar::Period,
    money::Rial,
    quantity::{Stated, Unit},
    report::{Claim, ClaimId, Concept, Fact, FactId, Growth, Measure, Report},
    verdict::{Judgement, Missing, Severity, Value, Verdict},
};

pub(super) static RULE: Rule = Rule::new("PER-002", "compared_periods_have_equal_length", Severity::Warning, judge)
    .english(Text {
        what: "What is told as growth compares periods of one length.",
        why: "Half a year beside a whole one looks like a fall by half, or hides a growth that is twice as great.",
        remedy: "Give the figure of the same months of the earlier year.",
        satisfied: "{now} and {before} are of one length",
        violated: "{now} is compared with {before}, which is not as long",
        undetermined: "how long the periods are is open; to decide it would take {missing}",
    })
    .persian(Text {
        what: "رشد از سنجش دوره‌هایی با یک طول گفته می‌شود.",
        why: "نیم‌سال در کنار سال کامل کاهشی پنجاه‌درصدی می‌نماید یا رشدی دوبرابر را می‌پوشاند.",
        remedy: "رقم همان ماه‌های سال پیش را بیاورید.",
        satisfied: "{now} و {before} هم‌طول‌اند",
        violated: "{now} با {before} سنجیده شده که هم‌طول آن نیست",
        undetermined: "طول دوره‌ها روشن نیست؛ برای داوری، {missing} لازم است",
    })
    .of_form()
    .resting_on(&[Source::Case("https://www.mehrnews.com/news/4750976")])
    .examples(&[
        Example { verdict: Verdict::Satisfied, report: || donations(Period::half(1398, 2).ok()) },
        Example { verdict: Verdict::Violated, report: || donations(Period::year(1398).ok()) },
        Example { verdict: Verdict::Undetermined, report: || donations(None) },
    ]);

fn donations(before: Option<Period>) -> ExampleResult {
    let rials = |amount| Fact::new(Concept::DonationsTotal, Stated::money(Rial::new(amount)));
    let now = rials(410).in_period(Period::half(1399, 2)?);
    let before = match before {
        Some(period) => rials(210).in_period(period),
        None => rials(210),
    };
    let by = Fact::new(Concept::other("growth")?, Stated::count(95, Unit::Percent));
    example(|report| {
        report.fact("now", now).fact("before", before).fact("by", by);
        report.claim("growth", Growth::new("now", "before", "by"));
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let growths = report.claims().filter_map(|(id, claim)| match claim {
        Claim::Growth(claim) => Some((id, claim)),
        _ => None,
    });
    growths.filter_map(|(id, claim)| judge_growth(report, id, claim)).collect()
}

/// `None` if stocks are compared, which are of a day however long the period is.
fn judge_growth(report: &Report, id: &ClaimId, claim: &Growth) -> Option<Judgement> {
    let (now, before) = (report.fact(claim.now())?, report.fact(claim.before())?);
    if [now, before].iter().any(|fact| fact.measure() == Some(Measure::Stock)) {
        return None;
    }
    // Who compares without saying with when leaves it open; both would be of the report's period.
    let open = |id: &FactId, fact: &Fact| fact.period().is_none().then(|| id.clone());
    if let Some(before) = open(claim.before(), before) {
        return Some(Judgement::undetermined([id], [Missing::PeriodOf(before)]));
    }
    let (now, before) = (report.period_of(now), report.period_of(before));
    let judgement = if now.is_comparable(before) {
        Judgement::satisfied([id])
    } else {
        Judgement::violated([id])
    };
    Some(judgement.with("now", Value::Period(now)).with("before", Value::Period(before)))
}
