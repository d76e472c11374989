//! One figure that is stated twice is stated alike.

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

pub(super) static RULE: Rule = Rule::new("SAM-002", "duplicate_figures_agree", Severity::Error, judge)
    .english(Text {
        what: "A figure that is stated twice is the same both times.",
        why: "Of two figures for one thing, one is wrong, and the report does not say which.",
        remedy: "Hold both against the source and correct the one that slipped.",
        satisfied: "{one} and {other} state one figure and agree",
        violated: "{one} in one place is {other} in another",
        undetermined: "whether a figure is the same both times is open; to decide it would take {missing}",
    })
    .persian(Text {
        what: "رقمی که دو بار آمده هر دو بار یکی است.",
        why: "از دو رقم برای یک چیز یکی نادرست است و گزارش نمی‌گوید کدام.",
        remedy: "هر دو را با مأخذ بسنجید و رقم لغزیده را درست کنید.",
        satisfied: "{one} و {other} یک رقم‌اند و سازگارند",
        violated: "{one} در یک جا، در جای دیگر {other} است",
        undetermined: "برای سنجش رقمی که دو بار آمده، {missing} لازم است",
    })
    .resting_on(&[Source::Case("http://www.behzisti.ir/news/13302")])
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
        report.claim("same", Same::new("one", "other"));
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    stated_twice(report, false)
}
