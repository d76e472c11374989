//! Everything that is added up to one total counts the same thing.

use alloc::vec::Vec;

use super::rule::{Example, ExampleResult, Rule, Text, counted_as, example, throughout};
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
        violated: "{foreign} added to {own}, as parts of {total}",
        undetermined: "parts without a unit are added up; to decide it would take {missing}",
    })
    .persian(Text {
        what: "اجزای یک جمع و خود جمع یک چیز را می‌شمارند.",
        why: "نفر، خانوار، مورد و طرح چیزهای متفاوتی‌اند. پنج طرح پنج نفر نیست و جمع آن دو، \
                  شمار هیچ چیز نیست.",
        remedy: "بگویید هر جزء معادل چند واحد از جمع است، یا جزء ناهمگون را از جمع بیرون \
                     بگذارید.",
        satisfied: "همه اجزا و جمع‌ها در آنچه می‌شمارند یکسان‌اند ({judged} جمع)",
        violated: "{foreign} با {own} جمع شده و {total} گفته شده است",
        undetermined: "اجزای بی‌واحد با هم جمع شده‌اند؛ برای داوری {missing} لازم است",
    })
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
    let totals = || report.totals().filter(|(_, claim)| !claim.members().is_empty());
    let exceptions = totals().filter_map(|(id, claim)| judge_total(report, id, claim));
    throughout(totals().count(), exceptions.collect())
}

/// What is wrong or open with a total, `None` if its unit and those of its parts agree.
fn judge_total(report: &Report, id: &ClaimId, claim: &Total) -> Option<Judgement> {
    let unit = unit_of(report, claim)?;
    let foreign = claim.members().iter().filter_map(|part| counted_as(report, part, &unit));
    let foreign: Vec<Assumption> = foreign.collect();
    if foreign.is_empty() {
        let bare = |part: &&_| report.stated(part).is_some_and(|it| it.unit().is_none());
        let missing = claim.members().iter().filter(bare).cloned().map(Missing::UnitOf);
        let missing: Vec<Missing> = missing.collect();
        return (!missing.is_empty()).then(|| Judgement::undetermined([id], missing));
    }
    let stated = || claim.members().iter().filter_map(|part| report.stated(part));
    let is_own = |it: &&Stated| it.unit().is_none_or(|its| its.is_commensurable(&unit));
    let terms = stated().filter(|it| !is_own(it));
    let terms: Vec<_> = terms.map(|it| (it.value(), it.unit().cloned())).collect();
    let quantity = |number| Value::Quantity(number, Some(unit.base()));
    let total = report.stated(claim.total());
    let makes_the_total = |number| match total {
        Some(total) if total.interval().contains(number) => Verdict::Satisfied,
        Some(_) => Verdict::Violated,
        None => Verdict::Undetermined,
    };
    let mut judgement = Judgement::violated([id]).with("foreign", Value::Terms(terms));
    if let Some(all) = sum(stated()) {
        let reading = Reading::new(foreign, makes_the_total(all), quantity(all));
        judgement = judgement.reading(reading);
    }
    if let Some(own) = sum(stated().filter(is_own)) {
        let reading = Reading::new(Vec::new(), makes_the_total(own), quantity(own));
        judgement = judgement.reading(reading).with("own", quantity(own));
    }
    Some(match total {
        Some(total) => {
            judgement.with("total", Value::Quantity(total.value(), total.unit().cloned()))
        }
        None => judgement,
    })
}

/// The sum of figures, money in current rials; `None` if it is beyond range.
fn sum<'a>(mut figures: impl Iterator<Item = &'a Stated>) -> Option<Number> {
    figures.try_fold(Number::ZERO, |sum, it| sum.checked_add(it.base_value()).ok())
}

/// What the total counts: as written; else what all parts count, if they agree; else what its
/// concept is counted in.
fn unit_of(report: &Report, claim: &Total) -> Option<Unit> {
    let written = |fact| report.stated(fact).and_then(Stated::unit);
    if let Some(unit) = written(claim.total()) {
        return Some(unit.clone());
    }
    let mut units = claim.members().iter().filter_map(written);
    let first = units.next()?;
    if units.all(|unit| unit.is_commensurable(first)) {
        return Some(first.clone());
    }
    report
        .fact(claim.total())
        .and_then(|fact| fact.concept().unit())
        .or_else(|| Some(first.clone()))
}
