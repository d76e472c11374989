//! Scale words stand in an order that says one number.

use alloc::vec::Vec;

use super::{
    Source,
    rule::{Example, ExampleResult, Rule, Text, example, throughout},
    written::Written,
};
use crate::{
    money::Rial,
    quantity::Stated,
    report::{Concept, Fact, Figure, Report},
    text::DoubtKind,
    verdict::{Judgement, Severity, Verdict},
};

pub(super) static RULE: Rule = Rule::new("NUM-006", "scale_words_descend", Severity::Warning, judge)
    .english(Text {
        what: "The scale words of a figure go down, each once, and the group before each is less than a thousand.",
        why: "«یک میلیارد و ۴۹۵ هزار میلیون» meant 1,495 milliard and says something else; what a nested or a repeated scale word means can only be guessed.",
        remedy: "Write the figure with each scale word once, the greatest first, or in digits.",
        satisfied: "scale words go down, each once (figures with several: {judged})",
        violated: "\"{written}\" can be read as {one}[ or as {other}]: its scale words do not go down",
        undetermined: "the scale words of \"{written}\" make no number; to decide it would take {missing}",
    })
    .persian(Text {
        what: "واژه‌های مقیاس هر رقم از بزرگ به کوچک و هریک یک بار می‌آیند و گروه پیش از هریک کمتر از هزار است.",
        why: "«یک میلیارد و ۴۹۵ هزار میلیون» ۱٬۴۹۵ میلیارد مقصود بوده و چیز دیگری می‌گوید؛ معنای مقیاس تودرتو یا تکراری را تنها می‌توان حدس زد.",
        remedy: "هر واژه مقیاس را یک بار و بزرگ‌ترین را نخست بنویسید یا رقم را با عدد بیاورید.",
        satisfied: "واژه‌های مقیاس از بزرگ به کوچک‌اند ({judged} رقم چندمقیاسی)",
        violated: "«{written}» را {one} می‌توان خواند[ یا {other}]: واژه‌های مقیاس آن از بزرگ به کوچک نیستند",
        undetermined: "واژه‌های مقیاس «{written}» عددی نمی‌سازند؛ برای داوری، {missing} لازم است",
    })
    .of_form()
    .resting_on(&[Source::Case("https://irna.ir/news/85216387")])
    .examples(&[
        Example { verdict: Verdict::Satisfied, report: || credit("یک هزار و ۴۹۵ میلیارد ریال") },
        Example { verdict: Verdict::Violated, report: || credit("یک میلیارد و ۴۹۵ هزار میلیون ریال") },
        Example { verdict: Verdict::Undetermined, report: || credit("هزار پنج پنج میلیارد ریال") },
    ]);

fn credit(written: &str) -> ExampleResult {
    let amount = Stated::money(Rial::new(1_495_000_000_000));
    let readable = !written.contains("پنج پنج");
    let figure = if readable { amount.into() } else { Figure::Unreadable };
    example(|report| {
        report.fact("credit", Fact::new(Concept::Budget, figure).written(written));
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let scaled = Written::all(report).filter(Written::has_several_scales);
    let kinds = [DoubtKind::RepeatedScale, DoubtKind::GroupOverflow];
    throughout(scaled.map(|it| it.doubted(&kinds)))
}
