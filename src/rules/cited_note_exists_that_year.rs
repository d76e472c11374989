//! What is cited exists, and is what it is cited for.

use alloc::{boxed::Box, vec::Vec};

use super::{
    Source,
    rule::{Example, ExampleResult, Rule, Text, example, in_order_or},
};
use crate::{
    law::Label,
    quantity::Number,
    reference::{EXTENTS, LOAN_NOTES},
    report::{Basis, ClaimId, Concept, Fact, Figure, Report},
    verdict::{Judgement, Missing, Severity, Value, Verdict},
};

pub(super) static RULE: Rule = Rule::new("LAW-003", "cited_note_exists_that_year", Severity::Warning, judge)
    .english(Text {
        what: "An article that is cited exists in its act, and a note of a budget act is that year's note on the matter.",
        why: "Client loans stood under note 16 of the budget acts up to 1401, under note 18 in 1402 and note 2 in 1403: last year's number in this year's report cites something else.",
        remedy: "Look the note up in the act of that year.",
        satisfied: "every note and article that is cited is there (citations: {judged})",
        violated: "\"{citation}\"[: loans stand under note {note} of the act of {year}][: the last article is {last}] (source: {source})",
        undetermined: "\"{citation}\" cannot be looked up; to decide it would take {missing}",
    })
    .persian(Text {
        what: "ماده‌ای که به آن استناد شده در قانون هست و تبصره بودجه همان تبصره آن سال در آن موضوع است.",
        why: "وام مددجویان تا ۱۴۰۱ در تبصره ۱۶ بودجه بود، در ۱۴۰۲ در تبصره ۱۸ و در ۱۴۰۳ در تبصره ۲؛ شماره پارسال در گزارش امسال به چیز دیگری استناد می‌کند.",
        remedy: "تبصره را در قانون همان سال بجویید.",
        satisfied: "هر تبصره و ماده‌ای که به آن استناد شده هست ({judged} استناد)",
        violated: "«{citation}»[: وام‌ها در قانون {year} زیر تبصره {note} است][: آخرین ماده {last} است] (مأخذ: {source})",
        undetermined: "وجود «{citation}» را نمی‌توان بررسی کرد؛ برای داوری، {missing} لازم است",
    })
    .of_form()
    .resting_on(&[
        Source::Case("https://borna.news/fa/news/1389988"),
        Source::Case("https://hstp.ir/tabsareh18"),
        Source::Case("https://nezamat.ir/post-40861"),
    ])
    .examples(&[
        Example { verdict: Verdict::Satisfied, report: || under("بند (ب) تبصره ۱۸ قانون بودجه ۱۴۰۲") },
        Example { verdict: Verdict::Violated, report: || under("بند (ب) تبصره ۱۶ قانون بودجه ۱۴۰۲") },
        Example { verdict: Verdict::Undetermined, report: || under("بند (ب) تبصره ۱۸ قانون بودجه") },
    ]);

fn under(citation: &str) -> ExampleResult {
    let basis = Basis::new(citation.parse()?, ["loans"]);
    example(|report| {
        report
            .fact("loans", Fact::new(Concept::EmploymentLoans, Figure::NotReported))
            .claim("basis", basis);
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let bases = report.bases();
    let looked_up: Vec<LookedUp> = bases.map(|(id, basis)| look_up(report, id, basis)).collect();
    // Where one citation cannot be looked up, nothing is said of all of them.
    let all_known = looked_up.iter().all(|it| !matches!(it, LookedUp::Unknown));
    let subjects = if all_known { looked_up.len() } else { 0 };
    let exceptions = looked_up.into_iter().filter_map(|it| match it {
        LookedUp::Amiss(judgement) => Some(*judgement),
        LookedUp::There | LookedUp::Unknown => None,
    });
    in_order_or(exceptions.collect(), subjects)
}

/// What comes of looking a citation up.
enum LookedUp {
    There,
    Amiss(Box<Judgement>),
    /// Nothing is known of the act's numbering.
    Unknown,
}

fn look_up(report: &Report, id: &ClaimId, basis: &Basis) -> LookedUp {
    let citation = basis.citation();
    let amiss = |judgement: Judgement| {
        let citation = Value::Citation(citation.clone());
        LookedUp::Amiss(judgement.with("citation", citation).into())
    };
    let Some(act) = citation.act() else { return LookedUp::Unknown };
    if let Some(extent) = EXTENTS.iter().find(|it| it.act == act) {
        let cited = citation.articles().iter().chain(citation.principles());
        if cited.filter_map(number).all(|it| it <= extent.last) {
            return LookedUp::There;
        }
        let judgement = Judgement::violated([id]).with("last", count(extent.last));
        return amiss(judgement.with("source", Value::Text(extent.source.into())));
    }
    let is_loan = |fact| report.fact(fact).map(Fact::concept) == Some(&Concept::EmploymentLoans);
    if !act.is_annual() || !basis.facts().iter().any(is_loan) {
        return LookedUp::Unknown;
    }
    let Some(year) = citation.year() else {
        return amiss(Judgement::undetermined([id], [Missing::YearOfAct]));
    };
    let Some(known) = LOAN_NOTES.iter().find(|it| it.year == year) else {
        return LookedUp::Unknown;
    };
    let mut notes = citation.notes().iter().filter_map(number).peekable();
    if notes.peek().is_none() || notes.any(|it| it == known.note) {
        return LookedUp::There;
    }
    let judgement = Judgement::violated([id]).with("year", Value::Year(year));
    let judgement = judgement.with("note", count(known.note));
    amiss(judgement.with("source", Value::Text(known.source.into())))
}

fn count(number: u16) -> Number {
    Number::from(u32::from(number))
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as iterators over labels give them")]
fn number(label: &Label) -> Option<u16> {
    match label {
        Label::Number(number) => Some(*number),
        _ => None,
    }
}
