//! A figure has grown by as much as is said.

use alloc::vec::Vec;

use super::{
    Source,
    balance::{Roles, in_tenths},
    rule::{Example, ExampleResult, Rule, Text, example},
};
use crate::{
    money::Rial,
    quantity::{Stated, Unit},
    report::{Claim, ClaimId, Concept, Fact, Figure, Growth, Report},
    verdict::{Assumption, Judgement, Reading, Severity, Value, Verdict},
};

pub(super) static RULE: Rule = Rule::new("GRO-001", "growth_matches_both_years", Severity::Error, judge)
    .english(Text {
        what: "A figure has grown, or fallen, by as much as the report says.",
        why: "Growth is what headlines are made of; it has to follow from the figures of both periods.",
        remedy: "Take the difference, divide by the earlier figure, and look whether that is of a period as long.",
        satisfied: "from {before} to {now} is [a rise by {rise}][a fall by {fall}][{times} as much][{less} less], as said[, within the rounding of the figures: as they are written it is a rise by {risen}][, within the rounding of the figures: as they are written it is a fall by {fallen}][, within the rounding of the figures: as they are written it is {multiple} as much]",
        violated: "from {before} to {now} is said to be [a rise by {rise}][a fall by {fall}][{times} as much][{less} less][; it is a rise by {risen}][; it is a fall by {fallen}][; it is {multiple} as much]",
        undetermined: "whether a figure has changed by as much as is said is open[; from {before} to {now} it would be a rise by {risen}][; from {before} to {now} it would be a fall by {fallen}][; from {before} to {now} it would be {multiple} as much]; to decide it would take {missing}",
    })
    .persian(Text {
        what: "هر رقم همان اندازه رشد یا کاهش داشته که گزارش می‌گوید.",
        why: "تیترها را از رشد می‌سازند، پس رشد باید از رقم‌های هر دو دوره برآید.",
        remedy: "تفاوت را بر رقم پیشین بخش کنید و ببینید رقم پیشین از دوره‌ای هم‌طول باشد.",
        satisfied: "از {before} به {now}، [{rise} افزایش][{fall} کاهش][{times} شدن][{less} کمتر شدن] است، همان که گفته شده[؛ این با گرد کردن رقم‌ها درست است و چنان‌که نوشته شده‌اند {risen} افزایش است][؛ این با گرد کردن رقم‌ها درست است و چنان‌که نوشته شده‌اند {fallen} کاهش است][؛ این با گرد کردن رقم‌ها درست است و چنان‌که نوشته شده‌اند {multiple} شدن است]",
        violated: "از {before} به {now}، [{rise} افزایش][{fall} کاهش][{times} شدن][{less} کمتر شدن] گفته شده است[؛ اما {risen} افزایش است][؛ اما {fallen} کاهش است][؛ اما {multiple} شدن است]",
        undetermined: "[از {before} به {now}، {risen} افزایش است؛ ][از {before} به {now}، {fallen} کاهش است؛ ][از {before} به {now}، {multiple} شدن است؛ ]برای سنجش رشد، {missing} لازم است",
    })
    .resting_on(&[Source::Case("https://behzisti-kr.ir/205-90/")])
.examples(&[
        Example { verdict: Verdict::Satisfied, report: || donations(Some(37)) },
        Example { verdict: Verdict::Violated, report: || donations(Some(52)) },
        Example { verdict: Verdict::Undetermined, report: || donations(None) },
    ]);

fn donations(percent: Option<u32>) -> ExampleResult {
    let rials = |amount| Fact::new(Concept::DonationsTotal, Stated::money(Rial::new(amount)));
    let percent = percent.map_or(Figure::NotReported, |it| Stated::count(it, Unit::Percent).into());
    let percent = Fact::new(Concept::other("growth")?, percent);
    example(|report| {
        report.fact("now", rials(137_000)).fact("before", rials(100_000)).fact("by", percent);
        report.claim("growth", Growth::new("now", "before", "by"));
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let claims = report.claims().filter_map(|(id, claim)| match claim {
        Claim::Growth(claim) => Some((id, claim)),
        _ => None,
    });
    claims.filter_map(|(id, claim)| judge_growth(report, id, claim)).collect()
}

/// How a change is told: under which name the texts have it, and what it says of both figures.
fn told(times: bool, falls: bool) -> (&'static str, &'static str) {
    match (times, falls) {
        // «سه برابر شد»: three times as much.
        (true, false) => ("times", "now = times*before"),
        (true, true) => ("less", "before = less*now"),
        (false, false) => ("rise", "100*now = 100*before + rise*before"),
        (false, true) => ("fall", "100*now = 100*before - fall*before"),
    }
}

/// `None` if the two figures are not of one kind.
fn judge_growth(report: &Report, id: &ClaimId, claim: &Growth) -> Option<Judgement> {
    let times = report.unit_of(claim.by()) == Some(Unit::Times);
    let (by, relation) = told(times, claim.falls());
    let facts = [("now", claim.now()), ("before", claim.before()), (by, claim.by())];
    let roles = Roles::of(report, id, facts).quotient(by);
    roles.agree("now", "before").then_some(())?;
    let judgement = roles.follow(relation, &[by], || change(&roles, times));
    if judgement.verdict() != Verdict::Violated {
        return Some(judgement);
    }
    let judgement = match change(&roles, times) {
        Some((name, value)) => judgement.with(name, value),
        None => judgement,
    };
    Some(if times || claim.falls() { judgement } else { told_as_growth(&roles, claim, judgement) })
}

/// By how much the figures have changed, to a tenth, and under which name the texts have it.
fn change(roles: &Roles<'_>, times: bool) -> Option<(&'static str, Value)> {
    if times {
        let tenths = roles.quotient_of("now", "before", 10)?;
        return Some(("multiple", Value::Quantity(in_tenths(tenths)?, Some(Unit::Times))));
    }
    let tenths = roles.quotient_of("now", "before", 1000)? - 1000;
    let percent = Value::Quantity(in_tenths(tenths.abs())?, Some(Unit::Percent));
    Some((if tenths < 0 { "fallen" } else { "risen" }, percent))
}

/// Adds, where what is told as growth is the ratio of both figures, that it is.
fn told_as_growth(roles: &Roles<'_>, claim: &Growth, judgement: Judgement) -> Judgement {
    let is_ratio = roles.hold("100*now = rise*before").verdict() == Verdict::Satisfied;
    match roles.percent_of("now", "before").filter(|_| is_ratio) {
        Some(computed) => {
            let ratio = Assumption::RatioToldAsGrowth(claim.by().clone());
            judgement.reading(Reading::new([ratio].into(), Verdict::Satisfied, computed))
        }
        None => judgement,
    }
}
