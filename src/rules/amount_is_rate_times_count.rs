//! An amount is so much for each of so many.

use alloc::vec::Vec;

use super::{
    Source,
    balance::Roles,
    rule::{Example, ExampleResult, Rule, Text, example},
};
use crate::{
    money::Rial,
    quantity::{Stated, Unit},
    report::{Claim, ClaimId, Concept, Fact, Figure, Rate, Report},
    verdict::{Judgement, Severity, Verdict},
};

pub(super) static RULE: Rule = Rule::new("RAT-001", "amount_is_rate_times_count", Severity::Error, judge)
    .english(Text {
        what: "An amount is what each received times how many received it.",
        why: "The amount, the rate and the count come from different desks; where their product fails, one of them is of other people or another period.",
        remedy: "Multiply again, and look whether rate and count are of the same recipients.",
        satisfied: "{each} for each of {count} makes {amount}, as said[, within the rounding of the figures: as they are written they make {as_written}]",
        violated: "{each} for each of {count} makes[ {made}, and] not {amount}",
        undetermined: "whether an amount is its rate times its count is open[; as they are written they make {as_written}]; to decide it would take {missing}",
    })
    .persian(Text {
        what: "هر مبلغ برابر است با آنچه به هر یک رسیده ضرب در شمار آنان.",
        why: "مبلغ و سرانه و شمار از دفترهای گوناگون می‌آیند؛ اگر حاصل‌ضرب درست نباشد، یکی از آن‌ها از گروه یا دوره دیگری است.",
        remedy: "دوباره ضرب کنید و ببینید سرانه و شمار از آنِ یک گروه باشند.",
        satisfied: "{each} برای هر یک از {count} برابر {amount} است که گفته شده[؛ این با گرد کردن رقم‌ها درست است و چنان‌که نوشته شده‌اند {as_written} می‌شود]",
        violated: "{each} برای هر یک از {count} [برابر {made} می‌شود و ]{amount} نمی‌شود",
        undetermined: "[چنان‌که نوشته شده‌اند {as_written} می‌شود؛ ]برای سنجش مبلغ با سرانه و شمار، {missing} لازم است",
    })
    .resting_on(&[Source::Case("https://www.ilna.ir, 1679165")])
.examples(&[
        Example { verdict: Verdict::Satisfied, report: || parcels(Some(27)) },
        Example { verdict: Verdict::Violated, report: || parcels(Some(30)) },
        Example { verdict: Verdict::Undetermined, report: || parcels(None) },
    ]);

fn parcels(count: Option<u32>) -> ExampleResult {
    let rials = |amount| Fact::new(Concept::DonationsTotal, Stated::money(Rial::new(amount)));
    let count = count.map_or(Figure::NotReported, |it| Stated::count(it, Unit::Household).into());
    let count = Fact::new(Concept::other("recipients")?, count);
    example(|report| {
        report
            .fact("amount", rials(135_000_000))
            .fact("each", rials(5_000_000))
            .fact("count", count);
        report.claim("rate", Rate::new("amount", "each", "count"));
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let claims = report.claims().filter_map(|(id, claim)| match claim {
        Claim::Rate(claim) => Some((id, claim)),
        _ => None,
    });
    claims.filter_map(|(id, claim)| judge_rate(report, id, claim)).collect()
}

/// `None` if the amount and the rate are not of one kind.
fn judge_rate(report: &Report, id: &ClaimId, claim: &Rate) -> Option<Judgement> {
    let facts = [("amount", claim.amount()), ("each", claim.each()), ("count", claim.count())];
    let roles = Roles::of(report, id, facts);
    roles.agree("amount", "each").then_some(())?;
    let made =
        || roles.times("each", roles.stated("count").filter(|it| it.upper().is_none())?.value());
    let judgement =
        roles.follow("amount = each*count", &["amount"], || Some(("as_written", made()?)));
    Some(match made().filter(|_| judgement.verdict() == Verdict::Violated) {
        Some(made) => judgement.with("made", made),
        None => judgement,
    })
}
