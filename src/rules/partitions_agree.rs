//! Several ways to divide one total come to the same.

use alloc::{collections::BTreeMap, vec::Vec};

use super::{
    Source,
    figures::Sum,
    rule::{Example, ExampleResult, Rule, Text, example},
};
use crate::{
    quantity::{Stated, Unit},
    report::{ClaimId, Concept, Coverage, Fact, FactId, Figure, Overlap, Report, Total},
    verdict::{Judgement, Missing, Severity, Verdict},
};

pub(super) static RULE: Rule = Rule::new("SUM-005", "partitions_agree", Severity::Error, judge)
    .english(Text {
        what: "Where a total is divided in several ways, each of them comes to the same.",
        why: "By kind and by county, the same things are counted. Divisions that differ cannot both be complete.",
        remedy: "Look which division leaves something out or counts it twice.",
        satisfied: "divided one way and another, {one} and {other} agree",
        violated: "divided one way it is {one}, another way {other}",
        undetermined: "whether two divisions of a total agree is open; to decide it would take {missing}",
    })
    .persian(Text {
        what: "اگر یک کل به چند شیوه تفکیک شود، جمع هر تفکیک یکی است.",
        why: "تفکیک بر پایه نوع و بر پایه شهرستان یک چیز را می‌شمارند؛ دو تفکیک ناهمخوان نمی‌توانند هر دو کامل باشند.",
        remedy: "ببینید کدام تفکیک چیزی را جا انداخته یا دو بار شمرده است.",
        satisfied: "دو تفکیک با {one} و {other} سازگارند",
        violated: "یک تفکیک {one} و تفکیک دیگر {other} می‌شود",
        undetermined: "برای سنجش دو تفکیک یک کل، {missing} لازم است",
    })
    .resting_on(&[Source::Case("http://behzisty-khz.ir")])
.examples(&[
        Example { verdict: Verdict::Satisfied, report: || centres(Some(111)) },
        Example { verdict: Verdict::Violated, report: || centres(Some(121)) },
        Example { verdict: Verdict::Undetermined, report: || centres(None) },
    ]);

fn centres(villages: Option<u32>) -> ExampleResult {
    let centres = |count| Figure::from(Stated::count(count, Unit::Centre));
    let fact = |figure| Fact::new(Concept::LicensingLicences, figure);
    let villages = villages.map_or(Figure::NotReported, centres);
    example(|report| {
        report
            .fact("all", fact(Figure::NotReported))
            .fact("public", fact(centres(377)))
            .fact("private", fact(centres(107)))
            .fact("cities", fact(centres(373)))
            .fact("villages", fact(villages));
        let by = |parts| Total::of("all").parts(parts).covering(Coverage::Exhaustive);
        report.claim("by-sector", by(["public", "private"]));
        report.claim("by-place", by(["cities", "villages"]));
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let is_whole = |claim: &Total| {
        claim.coverage() == Coverage::Exhaustive
            && *claim.overlap() != Overlap::Known
            && claim.members().len() > 1
    };
    // Each division is held against the one before it of the same total.
    let mut latest: BTreeMap<&FactId, (&ClaimId, &Total)> = BTreeMap::new();
    let whole = report.totals().filter(|(_, it)| is_whole(it));
    let judgements = whole.filter_map(|later| {
        let earlier = latest.insert(later.1.total(), later)?;
        judge_two(report, earlier, later)
    });
    judgements.collect()
}

/// `None` beyond range, or if one of them adds up money and things.
fn judge_two(
    report: &Report,
    (earlier, first): (&ClaimId, &Total),
    (later, second): (&ClaimId, &Total),
) -> Option<Judgement> {
    let (one, other) = (Sum::of(report, first).ok()?, Sum::of(report, second).ok()?);
    if one.mixes_money(None) || other.mixes_money(None) {
        return None;
    }
    let missing: Vec<Missing> = one.missing.iter().chain(&other.missing).cloned().collect();
    let judgement = if !missing.is_empty() {
        Judgement::undetermined([later], missing)
    } else if one.interval.meets(other.interval) {
        Judgement::satisfied([later])
    } else {
        Judgement::violated([later])
    };
    let judgement = judgement.also_at(earlier);
    Some(judgement.with("one", one.quantity(one.value)).with("other", other.quantity(other.value)))
}
