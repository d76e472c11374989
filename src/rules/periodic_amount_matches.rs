//! An amount is the monthly one times the months.

use alloc::{format, vec::Vec};

use super::{
    Source,
    balance::Roles,
    rule::{Example, ExampleResult, Rule, Text, example},
};
use crate::{
    money::Rial,
    quantity::{Number, Stated},
    report::{Claim, ClaimId, Concept, Fact, Figure, Periodic, Report},
    verdict::{Judgement, Severity, Verdict},
};

pub(super) static RULE: Rule = Rule::new("RAT-002", "periodic_amount_matches", Severity::Error, judge)
    .english(Text {
        what: "An amount over several months is the monthly amount times their number.",
        why: "A yearly figure beside a monthly one invites readers to multiply, and they will find out.",
        remedy: "Multiply again; say so if the monthly amount changed within the period.",
        satisfied: "{monthly} in each of {months} months makes {total}, as said",
        violated: "{monthly} in each of {months} months does not make {total}",
        undetermined: "whether an amount is the monthly one times the months is open; to decide it would take {missing}",
    })
    .persian(Text {
        what: "مبلغ چند ماه برابر است با مبلغ ماهانه ضرب در شمار ماه‌ها.",
        why: "رقم سالانه در کنار رقم ماهانه خواننده را به ضرب وامی‌دارد و او نادرستی را می‌یابد.",
        remedy: "دوباره ضرب کنید؛ اگر مبلغ ماهانه در میان دوره تغییر کرده است بگویید.",
        satisfied: "{monthly} در هر یک از {months} ماه برابر {total} است که گفته شده",
        violated: "{monthly} در هر یک از {months} ماه برابر {total} نمی‌شود",
        undetermined: "برای سنجش مبلغ با رقم ماهانه، {missing} لازم است",
    })
    .resting_on(&[Source::Case("https://kurdpress.com/fa/news/25530")])
.examples(&[
        Example { verdict: Verdict::Satisfied, report: || pensions(Some(36_000_000)) },
        Example { verdict: Verdict::Violated, report: || pensions(Some(27_000_000)) },
        Example { verdict: Verdict::Undetermined, report: || pensions(None) },
    ]);

fn pensions(monthly: Option<i64>) -> ExampleResult {
    let fact = |figure| Fact::new(Concept::DonationsTotal, figure);
    let rials = |amount| Stated::money(Rial::new(amount)).into();
    let monthly = monthly.map_or(Figure::NotReported, rials);
    example(|report| {
        report.fact("total", fact(rials(324_000_000))).fact("monthly", fact(monthly));
        report.claim("pensions", Periodic::new("total", "monthly", 9));
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let claims = report.claims().filter_map(|(id, claim)| match claim {
        Claim::Periodic(claim) => Some((id, claim)),
        _ => None,
    });
    claims.filter_map(|(id, claim)| judge_periodic(report, id, claim)).collect()
}

/// `None` if the two amounts are not of one kind.
fn judge_periodic(report: &Report, id: &ClaimId, claim: &Periodic) -> Option<Judgement> {
    let roles = Roles::of(report, id, [("total", claim.total()), ("monthly", claim.monthly())]);
    let relation = format!("total = {}*monthly", claim.months());
    let months = Number::from(u32::from(claim.months()));
    roles.agree("total", "monthly").then(|| roles.hold(&relation).with("months", months))
}
