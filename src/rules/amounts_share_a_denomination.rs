//! Amounts that are compared are written in one denomination.

use alloc::vec::Vec;

use super::{
    Source,
    rule::{Example, ExampleResult, Rule, Text, example, throughout},
};
use crate::{
    money::Denomination,
    quantity::{Number, Stated, Unit},
    report::{Claim, ClaimId, Concept, Fact, FactId, Report, Same},
    verdict::{Judgement, Missing, Severity, Value, Verdict},
};

pub(super) static RULE: Rule = Rule::new("UNI-005", "amounts_share_a_denomination", Severity::Note, judge)
    .english(Text {
        what: "Amounts that belong together are written in one denomination.",
        why: "A headline in toman over a body in rial is right and misleads: whoever compares the figures as they stand is out by ten, and by ten thousand between the rials.",
        remedy: "Write the amounts of a text in one denomination, and another beside it in brackets.",
        satisfied: "amounts that belong together are in one denomination (claims: {judged})",
        violated: "{amounts} are written in different denominations",
        undetermined: "{amounts} belong together, and not all say their denomination; to decide it would take {missing}",
    })
    .persian(Text {
        what: "مبلغ‌هایی که با هم می‌آیند به یک واحد پول نوشته می‌شوند.",
        why: "تیتر به تومان و متن به ریال درست است و گمراه می‌کند: هرکه رقم‌ها را همان‌گونه بسنجد ده برابر خطا می‌کند و میان دو ریال ده هزار برابر.",
        remedy: "مبلغ‌های یک متن را به یک واحد بنویسید و معادل را در پرانتز.",
        satisfied: "مبلغ‌های مرتبط به یک واحد پول نوشته شده‌اند ({judged} ادعا)",
        violated: "{amounts} به واحدهای پول گوناگون نوشته شده‌اند",
        undetermined: "{amounts} با هم آمده‌اند و همه واحد پول ندارند؛ برای داوری، {missing} لازم است",
    })
    .of_form()
    .resting_on(&[Source::Case("https://www.iribnews.ir/fa/news/5598068")])
    .examples(&[
        Example { verdict: Verdict::Satisfied, report: || headline(82, Some(Denomination::CurrentRial)) },
        Example { verdict: Verdict::Violated, report: || headline(8, Some(Denomination::Toman)) },
        Example { verdict: Verdict::Undetermined, report: || headline(82, None) },
    ]);

fn headline(milliards: u32, denomination: Option<Denomination>) -> ExampleResult {
    let amount = |milliards: u32, denomination: Option<Denomination>| {
        Stated::exact(Number::from(milliards).shifted(9)?, denomination.map(Unit::Money))
    };
    let fact = |amount| Fact::new(Concept::DonationsTotal, amount);
    let one = fact(amount(milliards, denomination)?);
    let other = fact(amount(82, Some(Denomination::CurrentRial))?);
    example(|report| {
        report.fact("headline", one).fact("body", other);
        report.claim("same", Same::new("headline", "body").in_the_headline());
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let claims = report.claims().filter_map(|(id, claim)| {
        let amounts = amounts(report, claim);
        (amounts.len() > 1).then_some((id, amounts))
    });
    throughout(claims.map(|(id, amounts)| judge_claim(report, id, &amounts)))
}

/// The amounts of money that a claim ties together.
fn amounts<'a>(report: &'a Report, claim: &'a Claim) -> Vec<&'a FactId> {
    if matches!(claim, Claim::Announced(_) | Claim::Basis(_)) {
        return Vec::new();
    }
    let is_amount = |id: &&FactId| {
        report.fact(id).filter(|fact| fact.figure().stated().is_some()).is_some_and(|fact| {
            let unit = report.unit_of_fact(fact).or_else(|| fact.concept().unit());
            unit.is_some_and(|it| it.denomination().is_some())
        })
    };
    claim.facts().into_iter().filter(is_amount).collect()
}

fn judge_claim(report: &Report, id: &ClaimId, amounts: &[&FactId]) -> Option<Judgement> {
    let (mut first, mut differ, mut open) = (None, false, Vec::new());
    for amount in amounts {
        match report.unit_of(amount) {
            None => open.push(Missing::UnitOf((*amount).clone())),
            Some(unit) => differ |= *first.get_or_insert(unit.clone()) != unit,
        }
    }
    let judgement = match (differ, open.is_empty()) {
        (true, _) => Judgement::violated([id]),
        (false, false) => Judgement::undetermined([id], open),
        (false, true) => return None,
    };
    Some(judgement.with("amounts", Value::Facts(amounts.iter().copied().cloned().collect())))
}
