//! Every figure says what it counts.

use alloc::vec::Vec;

use super::{
    Edition, Source,
    rule::{Example, ExampleResult, Rule, Text, example, throughout},
};
use crate::{
    quantity::{Stated, Unit},
    report::{Concept, Fact, FactId, Figure, Report},
    verdict::{Judgement, Missing, Severity, Value, Verdict},
};

pub(super) static RULE: Rule = Rule::new("UNI-002", "figure_has_a_unit", Severity::Note, judge)
    .english(Text {
        what: "A figure says what it counts.",
        why: "«۷۳۴ از جامعه هدف» may be persons, households or cases; whoever adds or compares it \
              has to guess.",
        remedy: "Write the unit after the figure: نفر, خانوار, مورد, …",
        satisfied: "every figure says what it counts (figures: {judged})",
        violated: "{figure} is given without a unit[; its indicator is usually counted in {usual}]",
        undetermined: "a figure cannot be read; to decide it would take {missing}",
    })
    .persian(Text {
        what: "هر رقم می‌گوید چه چیز را می‌شمارد.",
        why: "«۷۳۴ از جامعه هدف» شاید نفر باشد، شاید خانوار و شاید مورد؛ هرکه آن را جمع یا مقایسه \
              کند ناچار از حدس است.",
        remedy: "واحد را پس از رقم بنویسید: نفر، خانوار، مورد و مانند آن.",
        satisfied: "هر رقم می‌گوید چه چیز را می‌شمارد ({judged} رقم)",
        violated: "{figure} بدون واحد آمده است[؛ این شاخص را معمولاً به {usual} می‌شمارند]",
        undetermined: "رقمی خوانا نیست؛ برای داوری، {missing} لازم است",
    })
    .of_form()
    .since(Edition::First)
    .resting_on(&[
        Source::Standard("ISO 80000-1"),
        Source::Case("Behzisti of Semnan on 1402, examples/data/semnan-1402.json"),
    ])
    .examples(&[
        Example { verdict: Verdict::Satisfied, report: || jobs(Stated::count(734, Unit::Person)) },
        Example { verdict: Verdict::Violated, report: || jobs(Stated::count(734, None)) },
        Example { verdict: Verdict::Undetermined, report: || jobs(Figure::Unreadable) },
    ]);

fn jobs(figure: impl Into<Figure>) -> ExampleResult {
    example(|report| {
        report.fact("jobs", Fact::new(Concept::EmploymentCreated, figure));
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let is_told = |figure: &Figure| matches!(figure, Figure::Stated(_) | Figure::Unreadable);
    let told = report.facts().filter(|(_, fact)| is_told(fact.figure()));
    throughout(told.map(|(id, fact)| judge_fact(id, fact)))
}

fn judge_fact(id: &FactId, fact: &Fact) -> Option<Judgement> {
    let Figure::Stated(stated) = fact.figure() else {
        return Some(Judgement::undetermined([id], [Missing::UnitOf(id.clone())]));
    };
    if stated.unit().is_some() {
        return None;
    }
    let judgement = Judgement::violated([id]).with("figure", stated.value());
    Some(match fact.concept().unit() {
        Some(usual) => judgement.with("usual", Value::Unit(usual)),
        None => judgement,
    })
}
