//! What each received on average is no more than the most that one could receive.

use alloc::vec::Vec;

use super::{
    Source,
    balance::Roles,
    rule::{Example, ExampleResult, Rule, Text, example},
};
use crate::{
    money::Rial,
    quantity::{Stated, Unit},
    report::{Ceiling, Claim, ClaimId, Concept, Fact, Figure, Report},
    verdict::{Judgement, Severity, Verdict},
};

pub(super) static RULE: Rule = Rule::new("RAT-003", "mean_within_its_ceiling", Severity::Error, judge)
    .english(Text {
        what: "What was given on average is no more than the most that one could be given.",
        why: "If loans of at most a hundred million come to a hundred and sixty million each, the amount, the number of loans or the ceiling is wrong.",
        remedy: "Divide the amount by the number of loans, and hold the three against their sources; look for toman told as rial.",
        satisfied: "{amount} over {count} is at most {ceiling} each",
        violated: "{amount} over {count} is more than the {ceiling} that one could receive",
        undetermined: "whether the mean lies within its ceiling is open; to decide it would take {missing}",
    })
    .persian(Text {
        what: "میانگین پرداخت از سقف آن بیشتر نیست.",
        why: "اگر وام‌هایی با سقف صد میلیون به طور میانگین صد و شصت میلیون شده باشند، مبلغ، شمار یا سقف نادرست است.",
        remedy: "مبلغ را بر شمار بخش کنید و هر سه را با مأخذ بسنجید و در پی تومان به جای ریال باشید.",
        satisfied: "{amount} میان {count} از سقف {ceiling} بیشتر نیست",
        violated: "{amount} میان {count} از سقف {ceiling} بیشتر است",
        undetermined: "برای سنجش میانگین با سقف، {missing} لازم است",
    })
    .resting_on(&[Source::Standard("the mean of numbers is at most the greatest of them")])
    .examples(&[
        Example { verdict: Verdict::Satisfied, report: || loans(Some(300)) },
        Example { verdict: Verdict::Violated, report: || loans(Some(180)) },
        Example { verdict: Verdict::Undetermined, report: || loans(None) },
    ]);

fn loans(count: Option<u32>) -> ExampleResult {
    let rials = |amount| Fact::new(Concept::EmploymentLoans, Stated::money(Rial::new(amount)));
    let count = count.map_or(Figure::NotReported, |it| Stated::count(it, Unit::Person).into());
    let count = Fact::new(Concept::EmploymentLoans, count);
    example(|report| {
        report.fact("amount", rials(30_000_000_000)).fact("count", count);
        report.fact("ceiling", rials(100_000_000));
        report.claim("loans", Ceiling::new("amount", "count", "ceiling"));
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let claims = report.claims().filter_map(|(id, claim)| match claim {
        Claim::Ceiling(claim) => Some((id, claim)),
        _ => None,
    });
    claims.filter_map(|(id, claim)| judge_ceiling(report, id, claim)).collect()
}

/// `None` if the amount and the ceiling are not of one kind.
fn judge_ceiling(report: &Report, id: &ClaimId, claim: &Ceiling) -> Option<Judgement> {
    let facts = [("amount", claim.amount()), ("count", claim.count()), ("ceiling", claim.most())];
    let roles = Roles::of(report, id, facts);
    roles.agree("amount", "ceiling").then(|| roles.hold("amount <= ceiling*count"))
}
