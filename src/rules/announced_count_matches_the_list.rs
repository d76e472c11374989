//! As many members are named as were announced.

use alloc::{collections::BTreeSet, vec::Vec};

use super::{
    Edition, Source,
    rule::{Example, ExampleResult, Rule, Text, concepts, example},
};
use crate::{
    quantity::{Number, Unit},
    report::{Announced, Claim, ClaimId, Concept, FactId, Member, Report},
    verdict::{Judgement, Missing, Severity, Value, Verdict},
};

pub(super) static RULE: Rule =
    Rule::new("LST-001", "announced_count_matches_the_list", Severity::Error, judge)
        .english(Text {
            what: "Where a number of members is announced, as many are named.",
            why: "A reader who is told of three sections and shown two cannot know whether the \
                  figure covers two or three.",
            remedy: "Name the member that is missing, or correct the number.",
            satisfied: "{announced} announced, {found} named: {members}",
            violated: "{announced} announced, but {found} named[: {members}]",
            undetermined: "{announced} announced and {found} named[ ({members})], with more left \
                           open; to decide it would take {missing}",
        })
        .persian(Text {
            what: "هرجا شماری اعلام شود، همان اندازه نام برده می‌شود.",
            why: "خواننده‌ای که وعده سه بخش می‌شنود و دو بخش می‌بیند، نمی‌داند رقم دو بخش را در بر \
                  دارد یا سه بخش را.",
            remedy: "عضو جاافتاده را نام ببرید یا شمار را درست کنید.",
            satisfied: "{announced} اعلام و {found} نام برده شده است: {members}",
            violated: "{announced} اعلام شده، اما {found} نام برده شده است[: {members}]",
            undetermined: "{announced} اعلام و {found} نام برده شده[ ({members})] و فهرست باز مانده \
                           است؛ برای داوری، {missing} لازم است",
        })
        .since(Edition::First)
        .resting_on(&[Source::Case("Behzisti of Semnan on 1402, examples/data/semnan-1402.json")])
        .examples(&[
            Example { verdict: Verdict::Satisfied, report: || kinds(2, false) },
            Example { verdict: Verdict::Violated, report: || kinds(3, false) },
            Example { verdict: Verdict::Undetermined, report: || kinds(3, true) },
        ]);

fn kinds(count: u32, open: bool) -> ExampleResult {
    let members = [Concept::DonationsCash, Concept::DonationsNoncash].map(Member::named);
    let announced = Announced::count(count).naming(members);
    example(|report| {
        report.claim("kinds", if open { announced.left_open() } else { announced });
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let announced = report.claims().filter_map(|(id, claim)| match claim {
        Claim::Announced(claim) => Some((id, claim, claim.announced()?)),
        _ => None,
    });
    announced.map(|(id, claim, count)| judge_list(id, claim, count)).collect()
}

fn judge_list(id: &ClaimId, claim: &Announced, announced: u32) -> Judgement {
    // A member that is named twice is one; two figures are of two members, whatever both are called.
    let names = claim.members().iter().map(|it| (it.concept(), it.as_written(), it.facts()));
    let different: BTreeSet<(&Concept, Option<&str>, &[FactId])> = names.collect();
    let found = u32::try_from(different.len()).unwrap_or(u32::MAX);
    let judgement = if claim.is_open() && found <= announced {
        Judgement::undetermined([id], [Missing::OpenMembers])
    } else if found == announced && !claim.is_open() {
        Judgement::satisfied([id])
    } else {
        Judgement::violated([id])
    };
    let judgement = match claim.divides() {
        Some(fact) => judgement.also_at(fact),
        None => judgement,
    };
    let unit = claim.unit().cloned().unwrap_or(Unit::Section);
    let announced = Value::Quantity(Number::from(announced), Some(unit));
    let judgement = judgement.with("announced", announced).with("found", Number::from(found));
    match claim.members() {
        [] => judgement,
        members => judgement.with("members", concepts(members)),
    }
}
