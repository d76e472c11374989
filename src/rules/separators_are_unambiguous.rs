//! The separators of a figure can be read in one way only.

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

pub(super) static RULE: Rule = Rule::new("NUM-005", "separators_are_unambiguous", Severity::Warning, judge)
    .english(Text {
        what: "The separators of a figure either group its digits or begin its fraction, and leave no doubt which.",
        why: "In «۱.۶۷۵ میلیارد» the point groups digits for one writer and begins a fraction for another: between the two readings lies a factor of a thousand.",
        remedy: "Group digits by ٬ and begin a fraction by ٫ or a slash, and write the same sign for the same thing throughout.",
        satisfied: "separators can be read in one way only (figures with separators: {judged})",
        violated: "\"{written}\" can be read as {one} or as {other}",
        undetermined: "the separators of \"{written}\" make no number; to decide it would take {missing}",
    })
    .persian(Text {
        what: "جداکننده هر رقم یا هزارگان را جدا می‌کند یا اعشار را، و تردیدی نمی‌گذارد که کدام.",
        why: "در «۱.۶۷۵ میلیارد» نقطه برای یکی هزارگان و برای دیگری اعشار است و میان این دو خوانش هزار برابر فاصله است.",
        remedy: "هزارگان را با ٬ و اعشار را با ٫ یا ممیز بنویسید و در همه متن یک نشانه را برای یک کار.",
        satisfied: "جداکننده‌ها یک خوانش بیشتر ندارند ({judged} رقم جداشده)",
        violated: "«{written}» را {one} می‌توان خواند یا {other}",
        undetermined: "جداکننده‌های «{written}» عددی نمی‌سازند؛ برای داوری، {missing} لازم است",
    })
    .of_form()
    .resting_on(&[
        Source::Standard("CLDR, locale fa: digits are grouped by ٬ and parted by ٫"),
        Source::Case("https://www.mehrnews.com/news/6712022"),
    ])
    .examples(&[
        Example { verdict: Verdict::Satisfied, report: || raised("۱٬۶۷۵ میلیارد تومان") },
        Example { verdict: Verdict::Violated, report: || raised("۱.۶۷۵ میلیارد تومان") },
        Example { verdict: Verdict::Undetermined, report: || raised("۱٬۶۷ میلیارد ٬ تومان") },
    ]);

fn raised(written: &str) -> ExampleResult {
    let amount = Stated::money(Rial::new(16_750_000_000_000));
    let readable = super::written::scan_one(written).is_some();
    let figure = if readable { amount.into() } else { Figure::Unreadable };
    example(|report| {
        report.fact("raised", Fact::new(Concept::DonationsTotal, figure).written(written));
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let separated = Written::all(report).filter(Written::has_separators);
    let kinds = [DoubtKind::AmbiguousSeparator, DoubtKind::ReversedGroups];
    throughout(separated.map(|it| it.doubted(&kinds)))
}
