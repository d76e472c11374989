//! The headline and the body state one figure alike.

use alloc::vec::Vec;

use super::{
    Source,
    balance::stated_twice,
    rule::{Example, ExampleResult, Rule, Text, example},
};
use crate::{
    money::Denomination,
    quantity::{Number, Stated, Unit},
    report::{Concept, Fact, Figure, Report, Same},
    text::Scale,
    verdict::{Judgement, Severity, Verdict},
};

pub(super) static RULE: Rule = Rule::new("SAM-001", "headline_matches_the_body", Severity::Error, judge)
    .english(Text {
        what: "The headline and the body of a report give the same figure.",
        why: "Most readers see the headline only. One that says more than the body is the figure that is quoted.",
        remedy: "Take the figure of the body into the headline; round it to the nearest, and say that it is rounded.",
        satisfied: "the headline says {one} and the body {other}, which agree",
        violated: "the headline says {one}, the body {other}",
        undetermined: "whether headline and body agree is open; to decide it would take {missing}",
    })
    .persian(Text {
        what: "تیتر و متن گزارش یک رقم را یکسان می‌گویند.",
        why: "بیشتر خوانندگان تنها تیتر را می‌بینند. تیتری که بیش از متن بگوید همان رقمی است که نقل می‌شود.",
        remedy: "رقم متن را به تیتر ببرید؛ اگر گرد می‌کنید به نزدیک‌ترین گرد کنید و بگویید.",
        satisfied: "تیتر {one} و متن {other} می‌گوید و هر دو سازگارند",
        violated: "تیتر {one} می‌گوید و متن {other}",
        undetermined: "برای سنجش تیتر با متن، {missing} لازم است",
    })
    .resting_on(&[Source::Case("https://www.mehrnews.com/news/1512153")])
.examples(&[
        Example { verdict: Verdict::Satisfied, report: || donations(Some(11)) },
        Example { verdict: Verdict::Violated, report: || donations(Some(14)) },
        Example { verdict: Verdict::Undetermined, report: || donations(None) },
    ]);

fn donations(other: Option<i64>) -> ExampleResult {
    let toman = |milliards: i64| {
        let figure = Number::from(milliards);
        Stated::scaled(figure, Scale::Milliard, Unit::Money(Denomination::Toman))
    };
    let other = match other {
        Some(milliards) => toman(milliards)?.into(),
        None => Figure::NotReported,
    };
    let one = Fact::new(Concept::DonationsTotal, toman(11)?);
    example(|report| {
        report.fact("one", one).fact("other", Fact::new(Concept::DonationsTotal, other));
        report.claim("same", Same::new("one", "other").in_the_headline());
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    stated_twice(report, true)
}
