//! A total is broken down into parts that have figures.

use alloc::vec::Vec;

use super::{
    Edition, Source,
    figures::{figure_of, said},
    rule::{Example, ExampleResult, Rule, Text, concepts, example, throughout},
};
use crate::{
    quantity::{Stated, Unit},
    report::{ClaimId, Concept, Fact, FactId, Member, Report, Total},
    verdict::{Judgement, Missing, Severity, Value, Verdict},
};

pub(super) static RULE: Rule = Rule::new("SUM-002", "total_has_parts", Severity::Warning, judge)
    .english(Text {
        what: "What is given as a total over several kinds is broken down by them.",
        why: "A total over kinds that have no figures can be neither checked nor compared with \
                  another year's.",
        remedy: "Give the figure of each kind.",
        satisfied: "every total has parts with figures (totals: {judged})",
        violated: "[{total}: ]a total, and nothing is said of what it is made of",
        undetermined: "[{total}: ]a total[ over {members}], and none of its parts has a figure",
    })
    .persian(Text {
        what: "آنچه جمع چند نوع گفته می‌شود، به تفکیک آن‌ها آمده است.",
        why: "جمعی که انواعش رقم ندارند نه سنجیدنی است و نه با سال دیگر مقایسه‌پذیر.",
        remedy: "رقم هر نوع را بنویسید.",
        satisfied: "هر جمعی اجزایی با رقم دارد ({judged} جمع)",
        violated: "[{total} ]جمعی است که از اجزای آن سخنی نیست",
        undetermined: "[{total} ]جمعی[ از {members}] است و هیچ‌یک از اجزایش رقمی ندارد",
    })
    .of_form()
    .since(Edition::First)
    .resting_on(&[Source::Case("Behzisti of Semnan on 1402, examples/data/semnan-1402.json")])
    .examples(&[
        Example { verdict: Verdict::Satisfied, report: || licences(true, true) },
        Example { verdict: Verdict::Violated, report: || licences(false, false) },
        Example { verdict: Verdict::Undetermined, report: || licences(false, true) },
    ]);

fn licences(broken_down: bool, named: bool) -> ExampleResult {
    let fact = |count| Fact::new(Concept::LicensingLicences, Stated::count(count, Unit::Licence));
    let kinds = ["licensing.in_principle_approval", "licensing.activity_licence"];
    let kinds = [
        Member::named(Concept::other(kinds[0])?).written("موافقت اصولی"),
        Member::named(Concept::other(kinds[1])?).written("پروانه فعالیت"),
    ];
    let mut claim = Total::of("all");
    if broken_down {
        claim = claim.parts(["approvals", "permits"]);
    } else if named {
        claim = claim.naming(kinds);
    }
    example(|report| {
        report.fact("approvals", fact(40)).fact("permits", fact(23)).fact("all", fact(63));
        report.claim("licences", claim);
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    throughout(report.totals().map(|(id, claim)| judge_total(report, id, claim)))
}

fn judge_total(report: &Report, id: &ClaimId, claim: &Total) -> Option<Judgement> {
    let of_members = claim.named().iter().flat_map(Member::facts);
    let facts = claim.members().iter().chain(of_members).filter(|fact| *fact != claim.total());
    let facts: Vec<&FactId> = facts.collect();
    if facts.iter().any(|fact| said(report, fact).is_ok()) {
        return None;
    }
    let judgement = if claim.named().is_empty() && facts.is_empty() {
        Judgement::violated([id])
    } else {
        let kinds = claim.named().iter().map(figure_of);
        let facts = facts.into_iter().cloned().map(Missing::Figure);
        let judgement = Judgement::undetermined([id], kinds.chain(facts));
        match claim.named() {
            [] => judgement,
            named => judgement.with("members", concepts(named)),
        }
    };
    let Ok(total) = said(report, claim.total()) else { return Some(judgement) };
    let unit = report.unit_of(claim.total());
    Some(judgement.with("total", Value::Quantity(total.value(), unit)))
}
