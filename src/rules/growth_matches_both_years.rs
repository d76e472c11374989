//! A figure has grown by as much as is said.

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
    verdict::{Assumption, Judgement, Reading, Severity, Verdict},
};

pub(super) static RULE: Rule = Rule::new("GRO-001", "growth_matches_both_years", Severity::Error, judge)
    .english(Text {
        what: "A figure has grown, or fallen, by as much as the report says.",
        why: "Growth is what headlines are made of; it has to follow from the figures of both periods.",
        remedy: "Take the difference, divide by the earlier figure, and look whether that is of a period as long.",
        satisfied: "from {before} to {now} is a change by {by}, as said",
        violated: "from {before} to {now} is said to be a change by {by}[; {now} is {computed} of {before}]",
        undetermined: "whether a figure has grown by as much as is said is open; to decide it would take {missing}",
    })
    .persian(Text {
        what: "هر رقم همان اندازه رشد یا کاهش داشته که گزارش می‌گوید.",
        why: "تیترها را از رشد می‌سازند، پس رشد باید از رقم‌های هر دو دوره برآید.",
        remedy: "تفاوت را بر رقم پیشین بخش کنید و ببینید رقم پیشین از دوره‌ای هم‌طول باشد.",
        satisfied: "از {before} به {now} همان {by} تغییر است که گفته شده",
        violated: "از {before} به {now} برابر {by} تغییر گفته شده است[؛ {now} معادل {computed} {before} است]",
        undetermined: "برای سنجش رشد، {missing} لازم است",
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

/// `None` if the two figures are not of one kind.
fn judge_growth(report: &Report, id: &ClaimId, claim: &Growth) -> Option<Judgement> {
    let facts = [("now", claim.now()), ("before", claim.before()), ("by", claim.by())];
    let roles = Roles::of(report, id, facts).quotient("by");
    let times = report.unit_of(claim.by()) == Some(Unit::Times);
    let relation = match (times, claim.falls()) {
        // «سه برابر شد»: three times as much.
        (true, false) => "now = by*before",
        (true, true) => "before = by*now",
        (false, false) => "100*now = 100*before + by*before",
        (false, true) => "100*now = 100*before - by*before",
    };
    let judgement = roles.agree("now", "before").then(|| roles.hold(relation))?;
    let judgement = if judgement.verdict() == Verdict::Violated && !times && !claim.falls() {
        told_as_growth(&roles, claim, judgement)
    } else {
        judgement
    };
    Some(match roles.percent_of("now", "before") {
        Some(computed) => judgement.with("computed", computed),
        None => judgement,
    })
}

/// Adds, where what is told as growth is the ratio of both figures, that it is.
fn told_as_growth(roles: &Roles<'_>, claim: &Growth, judgement: Judgement) -> Judgement {
    let is_ratio = roles.hold("100*now = by*before").verdict() == Verdict::Satisfied;
    match roles.percent_of("now", "before").filter(|_| is_ratio) {
        Some(computed) => {
            let ratio = Assumption::RatioToldAsGrowth(claim.by().clone());
            judgement.reading(Reading::new([ratio].into(), Verdict::Satisfied, computed))
        }
        None => judgement,
    }
}
