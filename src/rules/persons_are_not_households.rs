//! What is compared counts the same thing.

use alloc::vec::Vec;

use super::{
    Source,
    balance::Roles,
    rule::{Example, ExampleResult, Rule, Text, example},
};
use crate::{
    quantity::{Stated, Unit},
    report::{Claim, ClaimId, Concept, Fact, FactId, Report, Same},
    verdict::{Judgement, Missing, Severity, Verdict},
};

pub(super) static RULE: Rule = Rule::new("UNI-003", "persons_are_not_households", Severity::Error, judge)
    .english(Text {
        what: "Figures that are compared, or given as one, count the same thing.",
        why: "A household is several persons. Households told as persons make a report smaller than it is, persons told as households larger.",
        remedy: "Say for each figure what it counts, and compare like with like.",
        satisfied: "{one} and {other} count the same",
        violated: "{one} is held beside {other}, which counts something else",
        undetermined: "what a figure counts is not said; to decide it would take {missing}",
    })
    .persian(Text {
        what: "رقم‌هایی که با هم سنجیده یا یکی گرفته می‌شوند یک چیز را می‌شمارند.",
        why: "یک خانوار چند نفر است؛ اگر خانوار را نفر بگویند گزارش کوچک و اگر نفر را خانوار بگویند بزرگ می‌نماید.",
        remedy: "برای هر رقم بگویید چه را می‌شمارد و هم‌جنس را با هم‌جنس بسنجید.",
        satisfied: "{one} و {other} یک چیز را می‌شمارند",
        violated: "{one} در کنار {other} آمده که چیز دیگری می‌شمارد",
        undetermined: "گفته نشده رقم چه را می‌شمارد؛ برای داوری، {missing} لازم است",
    })
    .of_form()
    .resting_on(&[Source::Standard("ILO Social Security Inquiry: persons and households are counted apart")])
.examples(&[
        Example { verdict: Verdict::Satisfied, report: || supported(Some(Unit::Household)) },
        Example { verdict: Verdict::Violated, report: || supported(Some(Unit::Person)) },
        Example { verdict: Verdict::Undetermined, report: || supported(None) },
    ]);

fn supported(unit: Option<Unit>) -> ExampleResult {
    let other = Concept::other("supported")?;
    let fact = |unit| Fact::new(other.clone(), Stated::count(15_399, unit));
    example(|report| {
        report.fact("headline", fact(Some(Unit::Household))).fact("body", fact(unit));
        report.claim("same", Same::new("headline", "body").in_the_headline());
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    report.claims().filter_map(|(id, claim)| judge_claim(report, id, claim)).collect()
}

/// What is wrong or open with two figures that a claim compares, `None` if it compares none.
fn judge_claim(report: &Report, id: &ClaimId, claim: &Claim) -> Option<Judgement> {
    let (one, other) = match claim {
        Claim::Same(claim) => (claim.one(), claim.other()),
        Claim::Growth(claim) => (claim.now(), claim.before()),
        Claim::Share(claim) => (claim.part(), claim.whole()),
        Claim::Fulfilment(claim) => (claim.done(), claim.target()),
        Claim::Rate(claim) => (claim.amount(), claim.each()),
        Claim::Periodic(claim) => (claim.total(), claim.monthly()),
        _ => return None,
    };
    let roles = Roles::of(report, id, [("one", one), ("other", other)]);
    // Whatever it counts, a figure that is not there is told by the rules of arithmetic.
    roles.stated("one").and(roles.stated("other"))?;
    let bare =
        |fact: &FactId| report.unit_of(fact).is_none().then(|| Missing::UnitOf(fact.clone()));
    let bare: Vec<Missing> = [bare(one), bare(other)].into_iter().flatten().collect();
    let judgement = if !roles.agree("one", "other") {
        roles.judgement(Verdict::Violated)
    } else if bare.len() == 1 {
        Judgement::undetermined([id], bare)
    } else {
        roles.judgement(Verdict::Satisfied)
    };
    Some(judgement.also_at(one).also_at(other))
}
