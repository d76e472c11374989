//! A figure given as a bound is round.

use alloc::vec::Vec;

use super::{
    Source,
    rule::{Example, ExampleResult, Rule, Text, example, throughout},
};
use crate::{
    quantity::{Comparator, Number, Stated, Unit},
    report::{Concept, Fact, FactId, Figure, Report},
    verdict::{Judgement, Missing, Severity, Verdict},
};

pub(super) static RULE: Rule = Rule::new("NUM-003", "bound_fits_its_count", Severity::Note, judge)
    .english(Text {
        what: "A figure that is given as a bound, more than so many, is a round one.",
        why: "More than, before a figure counted to its last unit, says nothing: either the figure is the count, or the count is another.",
        remedy: "Leave the words of the bound out, or round the figure.",
        satisfied: "figures given as bounds are round (bounds: {judged})",
        violated: "{figure} is given as a bound, and is counted to its last unit",
        undetermined: "a figure given as a bound cannot be read; to decide it would take {missing}",
    })
    .persian(Text {
        what: "رقمی که با «بیش از» و مانند آن آمده گرد است.",
        why: "«بیش از» پیش از رقمی که تا یکان شمرده شده چیزی نمی‌گوید: یا همان رقم شمار است یا شمار رقم دیگری است.",
        remedy: "یا «بیش از» را بردارید یا رقم را گرد کنید.",
        satisfied: "رقم‌هایی که حدی را می‌گویند گرد هستند ({judged} رقم)",
        violated: "{figure} حدی را می‌گوید ولی تا یکان شمرده شده است",
        undetermined: "رقمی که حدی را می‌گوید خوانا نیست؛ برای داوری، {missing} لازم است",
    })
    .of_form()
    .resting_on(&[Source::Case("https://www.mashhadfori.com/fa/tiny/news-152166")])
.examples(&[
        Example { verdict: Verdict::Satisfied, report: || clients(Some(520)) },
        Example { verdict: Verdict::Violated, report: || clients(Some(519)) },
        Example { verdict: Verdict::Undetermined, report: || clients(None) },
    ]);

fn clients(count: Option<u32>) -> ExampleResult {
    let figure = match count {
        Some(count) => Stated::count(count, Unit::Person).compared(Comparator::MoreThan)?.into(),
        None => Figure::Unreadable,
    };
    example(|report| {
        let fact = Fact::new(Concept::EmploymentCreated, figure).written("بیش از … نفر");
        report.fact("clients", fact);
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let bounds = report.facts().filter(|(_, fact)| is_bound(fact));
    throughout(bounds.map(|(id, fact)| judge_fact(id, fact)))
}

/// Whether a figure counts things and is given as a bound, as far as its words tell if it has none.
fn is_bound(fact: &Fact) -> bool {
    match fact.figure() {
        Figure::Stated(stated) => {
            let is_bound =
                matches!(stated.comparator(), Comparator::MoreThan | Comparator::LessThan);
            is_bound && stated.unit().is_none_or(Unit::is_count)
        }
        Figure::Unreadable => fact.as_written().is_some_and(|it| it.contains("بیش از")),
        Figure::Nil | Figure::NotReported => false,
    }
}

fn judge_fact(id: &FactId, fact: &Fact) -> Option<Judgement> {
    let Figure::Stated(stated) = fact.figure() else {
        return Some(Judgement::undetermined([id], [Missing::Figure(id.clone())]));
    };
    // Small figures are bounds as they are: «بیش از ۱۲ نفر» is no slip.
    let counted =
        stated.value().last_place() == 0 && stated.value().magnitude() > Number::from(100);
    counted.then(|| Judgement::violated([id]).with("figure", stated))
}
