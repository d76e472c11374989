//! A number in words and the digits beside it are the same.

use alloc::vec::Vec;

use super::{
    Source,
    rule::{Example, ExampleResult, Rule, Text, example, throughout},
};
use crate::{
    mention::{QuantityDoubt, QuantityDoubtKind, scan},
    money::Rial,
    quantity::Stated,
    report::{Concept, Fact, FactId, Figure, Report},
    text::digit,
    verdict::{Judgement, Missing, Severity, Value, Verdict},
};

pub(super) static RULE: Rule = Rule::new("NUM-002", "words_match_digits", Severity::Error, judge)
    .english(Text {
        what: "A number in words and the digits in brackets after it are the same.",
        why: "Amounts are written twice so that neither can slip. Where the two differ, the words are law and the digits are what is booked.",
        remedy: "Hold both against the source.",
        satisfied: "words and digits say the same (figures: {judged})",
        violated: "the words say {words}, the digits {digits}",
        undetermined: "what a figure says in words and in digits cannot be read; to decide it would take {missing}",
    })
    .persian(Text {
        what: "عددی که به حروف آمده با رقمی که در پرانتز پس از آن است یکی است.",
        why: "مبلغ را دو بار می‌نویسند تا هیچ‌یک نلغزد؛ اگر دو تا باشند حروف سند است و رقم همان است که ثبت می‌شود.",
        remedy: "هر دو را با مأخذ بسنجید.",
        satisfied: "حروف و رقم یکی است ({judged} رقم)",
        violated: "حروف {words} می‌گوید و رقم {digits}",
        undetermined: "حروف و رقم خوانا نیست؛ برای داوری، {missing} لازم است",
    })
    .of_form()
    .resting_on(&[Source::Act("قانون تجارت، ماده ۲۲۵")])
.examples(&[
        Example { verdict: Verdict::Satisfied, report: || budget("سی هزار میلیارد (۳۰٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰) ریال") },
        Example { verdict: Verdict::Violated, report: || budget("سی هزار میلیارد (۳۱٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰) ریال") },
        Example { verdict: Verdict::Undetermined, report: || budget("سی هزار … (۳۰٬۰۰۰٬…) ریال") },
    ]);

fn budget(written: &str) -> ExampleResult {
    let rials = Stated::money(Rial::new(30_000_000_000_000));
    let figure = if written.contains('…') { Figure::Unreadable } else { rials.into() };
    example(|report| {
        report.fact("budget", Fact::new(Concept::DonationsTotal, figure).written(written));
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    // A figure that is written in words first, and again in brackets.
    let twice = report.facts().filter_map(|(id, fact)| {
        let written = fact.as_written()?;
        let (words, digits) = written.split_once('(')?;
        let in_words = !words.trim().is_empty() && !words.chars().any(|c| digit(c).is_some());
        (in_words && digits.chars().any(|c| digit(c).is_some())).then_some((id, fact, written))
    });
    throughout(twice.map(|(id, fact, written)| judge_fact(id, fact, written)))
}

fn judge_fact(id: &FactId, fact: &Fact, written: &str) -> Option<Judgement> {
    if matches!(fact.figure(), Figure::Unreadable) {
        return Some(Judgement::undetermined([id], [Missing::Figure(id.clone())]));
    }
    let mention = scan(written).next()?;
    let quantity = mention.quantity()?;
    let disagree = |it: &&QuantityDoubt| it.kind == QuantityDoubtKind::WordsAndDigitsDisagree;
    let doubt = quantity.doubts().iter().find(disagree)?;
    let [words, digits, ..] = doubt.readings.as_slice() else { return None };
    let told = |number| Value::Quantity(number, quantity.unit());
    Some(Judgement::violated([id]).with("words", told(*words)).with("digits", told(*digits)))
}
