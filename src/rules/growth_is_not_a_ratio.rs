//! What is told as growth is not the ratio of both figures.

use alloc::vec::Vec;

use super::{
    Source,
    balance::Roles,
    rule::{Example, ExampleResult, Rule, Text, example},
};
use crate::{
    money::Rial,
    quantity::{Stated, Unit},
    report::{Claim, ClaimId, Concept, Fact, Figure, Growth, Report},
    verdict::{Judgement, Severity, Verdict},
};

pub(super) static RULE: Rule = Rule::new("GRO-002", "growth_is_not_a_ratio", Severity::Error, judge)
    .english(Text {
        what: "What is told as growth is growth, and not how many percent the figure is of the earlier one.",
        why: "A figure that doubled is 200 percent of the earlier one and has grown by 100 percent. Told as growth by 200 percent it trebled.",
        remedy: "Take a hundred off, or say that it is so many percent of the earlier figure.",
        satisfied: "a change by {by} from {before} to {now} is growth",
        violated: "{now} is {computed} of {before}: told as growth by {by}, it is the ratio",
        undetermined: "whether {by} is growth or a ratio is open[; from {before}]; to decide it would take {missing}",
    })
    .persian(Text {
        what: "آنچه رشد گفته می‌شود رشد است و نه نسبت رقم به رقم پیشین.",
        why: "رقمی که دو برابر شده ۲۰۰ درصد رقم پیشین است و ۱۰۰ درصد رشد کرده؛ اگر رشد ۲۰۰ درصدی گفته شود یعنی سه برابر شده است.",
        remedy: "صد واحد بکاهید، یا بگویید چند درصد رقم پیشین است.",
        satisfied: "{by} تغییر از {before} به {now} رشد است",
        violated: "{now} معادل {computed} {before} است؛ آنچه رشد {by} نامیده شده، همین نسبت است",
        undetermined: "روشن نیست {by} رشد[ نسبت به {before}] است یا نسبت دو رقم؛ برای داوری، {missing} لازم است",
    })
    .of_form()
    .resting_on(&[Source::Case("https://behzisti-kr.ir/205-90/")])
.examples(&[
        Example { verdict: Verdict::Satisfied, report: || donations(105, Some(1_800)) },
        Example { verdict: Verdict::Violated, report: || donations(205, Some(1_800)) },
        Example { verdict: Verdict::Undetermined, report: || donations(205, None) },
    ]);

fn donations(percent: u32, before: Option<i64>) -> ExampleResult {
    let fact = |figure| Fact::new(Concept::DonationsTotal, figure);
    let rials = |milliards: i64| Stated::money(Rial::new(milliards)).into();
    let before = before.map_or(Figure::NotReported, rials);
    let by = Fact::new(Concept::other("growth")?, Stated::count(percent, Unit::Percent));
    example(|report| {
        report.fact("now", fact(rials(3_690))).fact("before", fact(before)).fact("by", by);
        report.claim("growth", Growth::new("now", "before", "by"));
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let claims = report.claims().filter_map(|(id, claim)| match claim {
        // How many times as much is a ratio on purpose, and nothing falls by more than all.
        Claim::Growth(claim) if !claim.falls() => Some((id, claim)),
        _ => None,
    });
    claims.filter_map(|(id, claim)| judge_growth(report, id, claim)).collect()
}

/// `None` if the two figures are not of one kind, or the growth fails for another reason.
fn judge_growth(report: &Report, id: &ClaimId, claim: &Growth) -> Option<Judgement> {
    if report.unit_of(claim.by()) == Some(Unit::Times) {
        return None;
    }
    let facts = [("now", claim.now()), ("before", claim.before()), ("by", claim.by())];
    let roles = Roles::of(report, id, facts).quotient("by");
    roles.agree("now", "before").then_some(())?;
    let growth = roles.hold("100*now = 100*before + by*before").verdict();
    let is_ratio = || roles.hold("100*now = by*before").verdict() == Verdict::Satisfied;
    if growth == Verdict::Violated && !is_ratio() {
        return None;
    }
    let judgement = roles.judgement(growth);
    Some(match roles.percent_of("now", "before") {
        Some(computed) => judgement.with("computed", computed),
        None => judgement,
    })
}
