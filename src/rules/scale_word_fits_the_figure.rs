//! A scale word stands after a figure that needs it.

use alloc::vec::Vec;

use super::{
    Edition, Source,
    rule::{Example, ExampleResult, Rule, Text, example, throughout},
};
use crate::{
    money::Denomination,
    quantity::{Number, Stated, Unit},
    report::{Concept, Fact, FactId, Figure, Report},
    text::{Scale, same_word},
    verdict::{Assumption, Judgement, Missing, Reading, Severity, Value, Verdict},
};

pub(super) static RULE: Rule = Rule::new(
    "NUM-001",
    "scale_word_fits_the_figure",
    Severity::Error,
    judge,
)
.english(Text {
    what: "A figure that already reaches its scale word is not followed by it.",
    why: "«میلیارد» after a figure shortens it: 574 milliard. After a figure that is written \
                  out to the last digit it says a thousand million times as much, which is hardly \
                  ever meant.",
    remedy: "Drop the scale word, or shorten the figure.",
    satisfied: "every scale word stands after a figure that needs it (figures: {judged})",
    violated: "{figure} reaches {scale} by itself and is followed by it, which makes \
                       {literal}; without the word (÷ {factor}) it is {corrected}",
    undetermined: "the figure before a scale word cannot be read; to decide it would take \
                           {missing}",
})
.persian(Text {
    what: "پس از رقمی که خود به واژه مقیاس می‌رسد، آن واژه نمی‌آید.",
    why: "«میلیارد» رقم را کوتاه می‌کند: ۵۷۴ میلیارد. پس از رقمی که تا یکان نوشته شده، آن را \
                  میلیارد برابر می‌کند و کمتر کسی چنین می‌خواهد.",
    remedy: "واژه مقیاس را بردارید یا رقم را کوتاه کنید.",
    satisfied: "هر واژه مقیاس پس از رقمی آمده که به آن نیاز دارد ({judged} رقم)",
    violated: "{figure} خود به «{scale}» می‌رسد و باز پس از آن همین واژه آمده است که {literal} \
                       می‌شود؛ بدون این واژه (÷ {factor}) {corrected} است",
    undetermined: "رقم پیش از واژه مقیاس خوانا نیست؛ برای داوری، {missing} لازم است",
})
.of_form()
.since(Edition::First)
.resting_on(&[Source::Case("Behzisti of Semnan on 1402, examples/data/semnan-1402.json")])
.examples(&[
    Example { verdict: Verdict::Satisfied, report: || raised(Some(574)) },
    Example { verdict: Verdict::Violated, report: || raised(Some(573_986_558_509)) },
    Example { verdict: Verdict::Undetermined, report: || raised(None) },
]);

fn raised(figure: Option<i64>) -> ExampleResult {
    let rial = Unit::Money(Denomination::CurrentRial);
    let figure = match figure {
        Some(figure) => Stated::scaled(Number::from(figure), Scale::Milliard, rial)?.into(),
        None => Figure::Unreadable,
    };
    example(|report| {
        let fact = Fact::new(Concept::DonationsTotal, figure).written("… میلیارد ریال");
        report.fact("raised", fact);
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let scaled = report.facts().filter(|(_, fact)| has_scale(fact));
    throughout(scaled.map(|(id, fact)| judge_fact(id, fact)))
}

fn has_scale(fact: &Fact) -> bool {
    match fact.figure() {
        Figure::Stated(stated) => stated.scale().is_some(),
        Figure::Unreadable => fact.as_written().is_some_and(|phrase| {
            let words = [Scale::Thousand, Scale::Million, Scale::Milliard].map(Scale::persian);
            let is_one = |word: &str| words.iter().any(|it| same_word(it, word));
            phrase.split(char::is_whitespace).any(is_one)
        }),
        Figure::Nil | Figure::NotReported => false,
    }
}

fn judge_fact(id: &FactId, fact: &Fact) -> Option<Judgement> {
    let Figure::Stated(stated) = fact.figure() else {
        return Some(Judgement::undetermined([id], [Missing::Figure(id.clone())]));
    };
    let scale = stated.scale()?;
    let figure = stated.figure();
    if figure.magnitude().whole_times(Number::from(1))? < scale.factor() {
        return None;
    }
    let quantity = |number| Value::Quantity(number, stated.unit().cloned());
    let without = Assumption::WithoutScale { fact: id.clone(), scale };
    Some(
        Judgement::violated([id])
            .with("figure", figure)
            .with("scale", Value::Scale(scale))
            .with("factor", Value::PowerOfTen(scale.exponent()))
            .with("literal", quantity(stated.value()))
            .with("corrected", quantity(figure))
            .reading(Reading::new([without].into(), Verdict::Satisfied, quantity(figure))),
    )
}
