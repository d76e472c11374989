//! Every amount of money says which money.

use alloc::vec::Vec;

use super::{
    Source,
    rule::{Example, ExampleResult, Rule, Text, example, throughout},
};
use crate::{
    calendar::Period,
    money::Denomination,
    quantity::{Number, Stated, Unit},
    report::{Concept, Fact, FactId, Report},
    text::same_word,
    verdict::{Judgement, Missing, Severity, Value, Verdict},
};

pub(super) static RULE: Rule = Rule::new("UNI-004", "currency_is_stated", Severity::Warning, judge)
    .english(Text {
        what: "An amount of money says whether it is rial or toman, and since 1405 which rial.",
        why: "Between rial and toman lies a factor of ten; since 1405, when the new rial came, a bare «ریال» may be either of two that are ten thousand to one.",
        remedy: "Write the currency after each amount, and for a rial of 1405 or later say which.",
        satisfied: "every amount says which money (amounts: {judged})",
        violated: "{figure} is an amount, and no currency is given for it or for the document",
        undetermined: "\"{written}\" is of {period}: since 1405 two rials are in use; to decide it would take {missing}",
    })
    .persian(Text {
        what: "هر مبلغ می‌گوید ریال است یا تومان و از سال ۱۴۰۵ می‌گوید کدام ریال.",
        why: "میان ریال و تومان ده برابر فاصله است و از ۱۴۰۵ که ریال جدید آمد «ریال» دو معنا دارد که ده هزار برابر یکدیگرند.",
        remedy: "پس از هر مبلغ واحد پول را بنویسید و برای ریال ۱۴۰۵ به بعد بگویید کدام.",
        satisfied: "هر مبلغ واحد پول دارد ({judged} مبلغ)",
        violated: "{figure} مبلغ است و واحد پول آن نه در کنارش آمده و نه برای همه سند",
        undetermined: "«{written}» از {period} است و از ۱۴۰۵ دو ریال در گردش است؛ برای داوری، {missing} لازم است",
    })
    .of_form()
    .resting_on(&[
        Source::Act("قانون بانک مرکزی، ماده ۵۸، بند الف (اصلاحی ۱۴۰۴)"),
        Source::Case("https://mojnews.com/fa/tiny/news-535168"),
    ])
    .examples(&[
        Example { verdict: Verdict::Satisfied, report: || raised("۴۹ میلیارد تومان", 1402, Some(Denomination::Toman)) },
        Example { verdict: Verdict::Violated, report: || raised("۴۹ میلیارد", 1402, None) },
        Example { verdict: Verdict::Undetermined, report: || raised("۴۹ میلیارد ریال", 1405, None) },
    ]);

fn raised(written: &str, year: u16, denomination: Option<Denomination>) -> ExampleResult {
    let amount = Stated::exact(Number::from(49).shifted(9)?, denomination.map(Unit::Money))?;
    let raised = Fact::new(Concept::DonationsTotal, amount).in_period(Period::year(year)?);
    example(|report| {
        report.fact("raised", raised.written(written));
    })
}

/// The year since which two rials are in use.
const TWO_RIALS: u16 = 1405;

fn judge(report: &Report) -> Vec<Judgement> {
    let amounts = report.facts().filter_map(|(id, fact)| {
        let stated = fact.figure().stated()?;
        let unit = stated.unit().cloned().or_else(|| fact.concept().unit())?;
        unit.denomination().map(|_| (id, fact, stated))
    });
    throughout(amounts.map(|(id, fact, stated)| judge_fact(report, id, fact, stated)))
}

fn judge_fact(report: &Report, id: &FactId, fact: &Fact, stated: &Stated) -> Option<Judgement> {
    if report.unit_of_fact(fact).is_some() {
        return None;
    }
    let period = report.period_of(fact);
    let is_rial = |phrase: &&str| phrase.split(char::is_whitespace).any(|it| same_word(it, "ریال"));
    match fact.as_written().filter(is_rial) {
        Some(written) if period.end().year() >= TWO_RIALS => {
            let judgement = Judgement::undetermined([id], [Missing::UnitOf(id.clone())]);
            let judgement = judgement.with("written", Value::Text(written.into()));
            Some(judgement.with("period", Value::Period(period)))
        }
        // Before the new rial there was one.
        Some(_) => None,
        None => Some(Judgement::violated([id]).with("figure", stated)),
    }
}
