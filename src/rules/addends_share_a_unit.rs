//! Everything that is added up to one total counts the same thing.

use alloc::{collections::BTreeMap, vec::Vec};
use core::cmp::Reverse;

use super::{
    Edition, Source,
    figures::{counted_as, said},
    rule::{Example, ExampleResult, Rule, Text, example, throughout},
};
use crate::{
    quantity::{Number, Stated, Unit},
    report::{ClaimId, Concept, Coverage, Fact, Report, Total},
    verdict::{Assumption, Judgement, Missing, Reading, Severity, Value, Verdict},
};

pub(super) static RULE: Rule = Rule::new("UNI-001", "addends_share_a_unit", Severity::Error, judge)
    .english(Text {
        what: "The parts of a total and the total count the same thing.",
        why: "Persons, households, cases and projects are different things. Five projects are \
                  not five persons, so a sum over both is a number of nothing.",
        remedy: "Say how many of the total's unit each part stands for, or leave the foreign \
                     part out of the total.",
        satisfied: "all parts and totals agree in what they count (totals: {judged})",
        violated: "{foreign}[ and {own}] are added up[ to {total}]",
        undetermined: "parts without a unit are added up; to decide it would take {missing}",
    })
    .persian(Text {
        what: "اجزای یک جمع و خود جمع یک چیز را می‌شمارند.",
        why: "نفر، خانوار، مورد و طرح چیزهای متفاوتی‌اند. پنج طرح پنج نفر نیست و جمع آن دو، \
                  شمار هیچ چیز نیست.",
        remedy: "بگویید هر جزء معادل چند واحد از جمع است، یا جزء ناهمگون را از جمع بیرون \
                     بگذارید.",
        satisfied: "همه اجزا و جمع‌ها در آنچه می‌شمارند یکسان‌اند ({judged} جمع)",
        violated: "{foreign}[ با {own}] جمع شده[ و {total} گفته شده] است",
        undetermined: "اجزای بی‌واحد با هم جمع شده‌اند؛ برای داوری، {missing} لازم است",
    })
    .of_form()
    .since(Edition::First)
    .resting_on(&[
        Source::Case("Behzisti of Semnan on 1402, examples/data/semnan-1402.json"),
        Source::Case("https://iribnews.ir/fa/news/2939209"),
    ])
    .examples(&[
        Example { verdict: Verdict::Satisfied, report: || jobs(Some(Unit::Person)) },
        Example { verdict: Verdict::Violated, report: || jobs(Some(Unit::Project)) },
        Example { verdict: Verdict::Undetermined, report: || jobs(None) },
    ]);

fn jobs(unit: Option<Unit>) -> ExampleResult {
    let person = |count| Stated::count(count, Unit::Person);
    example(|report| {
        report
            .fact("aid", Fact::new(Concept::EmploymentPerformanceAid, person(25)))
            .fact("loans", Fact::new(Concept::EmploymentLoans, Stated::count(5, unit)))
            .fact("jobs", Fact::new(Concept::EmploymentCreated, person(30)))
            .claim(
                "jobs",
                Total::of("jobs").parts(["aid", "loans"]).covering(Coverage::Exhaustive),
            );
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let totals = report.totals().filter(|(_, claim)| !claim.members().is_empty());
    throughout(totals.map(|(id, claim)| judge_total(report, id, claim)))
}

/// What is wrong or open with a total, `None` if its unit and those of its parts agree.
fn judge_total(report: &Report, id: &ClaimId, claim: &Total) -> Option<Judgement> {
    let parts = || claim.members().iter();
    let bare = parts().filter(|part| report.stated(part).is_some_and(|it| it.unit().is_none()));
    let bare: Vec<Missing> = bare.cloned().map(Missing::UnitOf).collect();
    let Some(unit) = unit_of(report, claim) else {
        return (!bare.is_empty()).then(|| Judgement::undetermined([id], bare));
    };
    let is_foreign = |it: &&Stated| it.unit().is_some_and(|its| !its.is_commensurable(&unit));
    let stated = || parts().filter_map(|part| report.stated(part));
    let foreign: Vec<Stated> = stated().filter(is_foreign).cloned().collect();
    if foreign.is_empty() {
        return (!bare.is_empty()).then(|| Judgement::undetermined([id], bare));
    }
    let judgement = Judgement::violated([id]).with("foreign", Value::Terms(foreign));
    let judgement = match report.stated(claim.total()) {
        Some(total) => judgement.with("total", total),
        None => judgement,
    };
    let own = sum(stated().filter(|it| !is_foreign(it)));
    let judgement = match own.filter(|own| *own > Number::ZERO) {
        Some(own) => judgement.with("own", Value::Quantity(own, Some(unit.base()))),
        None => judgement,
    };
    Some(with_readings(report, claim, &unit, judgement))
}

/// Adds what the total comes to if foreign parts are counted as what it counts, and if not. Money is
/// not counted as things.
fn with_readings(report: &Report, claim: &Total, unit: &Unit, judgement: Judgement) -> Judgement {
    let figures: Result<Vec<Stated>, Missing> =
        claim.members().iter().map(|part| said(report, part)).collect();
    let counted = claim.members().iter().filter_map(|part| counted_as(report, part, unit));
    let counted: Vec<Assumption> = counted.collect();
    let (Ok(figures), false) = (figures, counted.is_empty()) else { return judgement };
    let is_own = |it: &&Stated| it.unit().is_none_or(|its| its.is_commensurable(unit));
    let total = said(report, claim.total());
    let makes_the_total = |number| match &total {
        Ok(total) if total.interval().contains(number) => Verdict::Satisfied,
        Ok(_) => Verdict::Violated,
        Err(_) => Verdict::Undetermined,
    };
    let reading = |assumes, number: Option<Number>| {
        let number = number?;
        let value = Value::Quantity(number, Some(unit.base()));
        Some(Reading::new(assumes, makes_the_total(number), value))
    };
    let all = reading(counted, sum(figures.iter()));
    let own = reading(Vec::new(), sum(figures.iter().filter(is_own)));
    all.into_iter().chain(own).fold(judgement, Judgement::reading)
}

/// The sum of figures, money in current rials; `None` if it is beyond range.
fn sum<'a>(mut figures: impl Iterator<Item = &'a Stated>) -> Option<Number> {
    figures.try_fold(Number::ZERO, |sum, it| sum.checked_add(it.base_value()).ok())
}

/// What the total counts: as written; else what all parts count, if they agree; else what its
/// concept is counted in; else what most parts count, the first if none leads.
fn unit_of(report: &Report, claim: &Total) -> Option<Unit> {
    let written = |fact| report.stated(fact).and_then(Stated::unit);
    if let Some(unit) = written(claim.total()) {
        return Some(unit.clone());
    }
    // How many parts count each thing, and which of them is the first.
    let mut counts: BTreeMap<Unit, (usize, Reverse<usize>)> = BTreeMap::new();
    for (at, unit) in claim.members().iter().filter_map(written).enumerate() {
        counts.entry(unit.base()).or_insert((0, Reverse(at))).0 += 1;
    }
    let usual = if counts.len() > 1 { report.unit_of(claim.total()) } else { None };
    usual.or_else(|| counts.into_iter().max_by_key(|(_, lead)| *lead).map(|(unit, _)| unit))
}
