//! Things that come whole are counted in whole numbers, none of them below nought.

use alloc::vec::Vec;

use super::{
    Source,
    rule::{Example, ExampleResult, Rule, Text, example, throughout},
};
use crate::{
    quantity::{Number, Stated, Unit},
    report::{Concept, Fact, FactId, Measure, Report},
    verdict::{Judgement, Missing, Severity, Verdict},
};

pub(super) static RULE: Rule = Rule::new("NUM-004", "counts_are_whole_and_not_negative", Severity::Warning, judge)
    .english(Text {
        what: "Persons, homes and cases are counted in whole numbers, and there are never fewer than none.",
        why: "Half a person or fewer than no homes is a slipped point, a mean told as a count, or a difference told as a stock.",
        remedy: "Look for a decimal point that should group digits, and say of a mean or a difference that it is one.",
        satisfied: "counts are whole and not negative (counts: {judged})",
        violated: "{figure} is no number of things that come whole",
        undetermined: "{figure} is given without saying what it counts; to decide it would take {missing}",
    })
    .persian(Text {
        what: "نفر، واحد و مورد را با عدد صحیح می‌شمارند و شمار آنها از صفر کمتر نیست.",
        why: "نیم نفر یا کمتر از هیچ خانه، ممیزی لغزیده، میانگینی به نام شمار یا تفاوتی به نام موجودی است.",
        remedy: "ببینید ممیز به جای جداکننده هزارگان نیامده باشد و میانگین یا تفاوت را به همین نام بخوانید.",
        satisfied: "شمارها صحیح و نامنفی‌اند ({judged} شمار)",
        violated: "{figure} نمی‌تواند شمار چیزی باشد که با عدد صحیح شمرده می‌شود",
        undetermined: "گفته نشده {figure} شمار چیست؛ برای داوری، {missing} لازم است",
    })
    .of_form()
    .resting_on(&[Source::Standard("XBRL 2.1: xbrli:nonNegativeIntegerItemType")])
    .examples(&[
        Example { verdict: Verdict::Satisfied, report: || clients(15, 0, Some(Unit::Person)) },
        Example { verdict: Verdict::Violated, report: || clients(15, 1, Some(Unit::Person)) },
        Example { verdict: Verdict::Undetermined, report: || clients(15, 1, None) },
    ]);

fn clients(figure: i128, places: u8, unit: Option<Unit>) -> ExampleResult {
    let figure = Stated::exact(Number::try_new(figure, places)?, unit)?;
    let clients = Fact::new(Concept::other("clients")?, figure);
    example(|report| {
        report.fact("clients", clients);
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let counts = report.facts().filter_map(|(id, fact)| {
        let stated = fact.figure().stated()?;
        let unit = report.unit_of_fact(fact);
        let counts = match &unit {
            Some(unit) => unit.is_whole(),
            // What is not said to count anything is in doubt only if it could not.
            None => !is_a_count(stated.value()) && fact.concept().unit().is_none(),
        };
        // «۳٫۵ نفر در هر خانوار» is a mean, and says so.
        (counts && fact.measure() != Some(Measure::Ratio)).then_some((id, stated, unit))
    });
    throughout(counts.map(|(id, stated, unit)| judge_fact(id, stated, unit.as_ref())))
}

fn is_a_count(number: Number) -> bool {
    number.to_integer().is_some_and(|it| it >= 0)
}

fn judge_fact(id: &FactId, stated: &Stated, unit: Option<&Unit>) -> Option<Judgement> {
    if is_a_count(stated.value()) {
        return None;
    }
    let judgement = match unit {
        Some(_) => Judgement::violated([id]),
        None => Judgement::undetermined([id], [Missing::UnitOf(id.clone())]),
    };
    Some(judgement.with("figure", stated))
}
