//! Where some members of a total have figures, all that are named have one.

use alloc::vec::Vec;

use super::{
    Edition, Source,
    figures::figure_of,
    rule::{Example, ExampleResult, Rule, Text, concepts, example, throughout},
};
use crate::{
    quantity::{Stated, Unit},
    report::{ClaimId, Concept, Fact, Figure, Member, Report, Total},
    verdict::{Judgement, Severity, Verdict},
};

pub(super) static RULE: Rule = Rule::new(
    "LST-002",
    "named_member_has_a_figure",
    Severity::Warning,
    judge,
)
.english(Text {
    what: "Where a total is said to come from several channels, each has a figure.",
    why: "A channel that is named and not counted may be empty, counted under another, or \
                  left out; the total cannot be told from its parts until that is known.",
    remedy: "Give the figure of each channel, zero included, or do not name it.",
    satisfied: "every channel that is named has a figure (totals: {judged})",
    violated: "named as a channel and not reported: {members}",
    undetermined: "named without a figure: {members}",
})
.persian(Text {
    what: "هرجا جمعی از چند محل دانسته شود، هر محل رقمی دارد.",
    why: "محلی که نام برده و شمرده نشده، شاید تهی باشد، شاید زیر نامی دیگر شمرده شده باشد و \
                  شاید از قلم افتاده باشد؛ تا روشن نشود، جمع از اجزایش دانسته نمی‌شود.",
    remedy: "رقم هر محل را بنویسید، حتی اگر صفر است، یا از آن نام نبرید.",
    satisfied: "هر محلی که نام برده شده رقمی دارد ({judged} جمع)",
    violated: "نام برده شده ولی گزارش نشده است: {members}",
    undetermined: "بدون رقم نام برده شده است: {members}",
})
.of_form()
.since(Edition::First)
.resting_on(&[Source::Case("Behzisti of Semnan on 1402, examples/data/semnan-1402.json")])
.examples(&[
    Example { verdict: Verdict::Satisfied, report: || channels(Stated::count(3, Unit::Person)) },
    Example { verdict: Verdict::Violated, report: || channels(Figure::NotReported) },
    Example { verdict: Verdict::Undetermined, report: || channels(Figure::Unreadable) },
]);

fn channels(placement: impl Into<Figure>) -> ExampleResult {
    let persons = |count| Stated::count(count, Unit::Person);
    example(|report| {
        report
            .fact("loans", Fact::new(Concept::EmploymentLoans, persons(409)))
            .fact("placement", Fact::new(Concept::EmploymentPlacement, placement))
            .fact("jobs", Fact::new(Concept::EmploymentCreated, persons(412)))
            .claim(
                "jobs",
                Total::of("jobs").parts(["loans"]).naming([
                    Member::named(Concept::EmploymentLoans).with(["loans"]),
                    Member::named(Concept::EmploymentPlacement).with(["placement"]),
                ]),
            );
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let has_figures = |claim: &Total| {
        let mut facts = claim.members().iter().chain(claim.named().iter().flat_map(Member::facts));
        facts.any(|fact| report.stated(fact).is_some())
    };
    let totals = report.totals().filter(|(_, it)| !it.named().is_empty() && has_figures(it));
    throughout(totals.map(|(id, claim)| judge_total(report, id, claim)))
}

/// How a member stands that has no figure.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lack {
    /// The report says that it was not reported.
    NotReported,
    /// The report does not say, or cannot be read.
    Unsaid,
}

/// What a member lacks, `None` if it has a figure, nil included.
fn lack(report: &Report, member: &Member) -> Option<Lack> {
    let figure = |fact| report.fact(fact).map_or(&Figure::NotReported, Fact::figure);
    let mut figures = member.facts().iter().map(figure).peekable();
    if figures.peek().is_none() {
        return Some(Lack::Unsaid);
    }
    figures.fold(None, |lack, figure| match (lack, figure) {
        (_, Figure::NotReported) => Some(Lack::NotReported),
        (None, Figure::Unreadable) => Some(Lack::Unsaid),
        (lack, _) => lack,
    })
}

fn judge_total(report: &Report, id: &ClaimId, claim: &Total) -> Option<Judgement> {
    let with = |wanted: Lack| {
        claim.named().iter().filter(move |member| lack(report, member) == Some(wanted))
    };
    if with(Lack::NotReported).next().is_some() {
        let members = concepts(with(Lack::NotReported));
        return Some(Judgement::violated([id]).with("members", members));
    }
    with(Lack::Unsaid).next()?;
    let missing = with(Lack::Unsaid).map(figure_of);
    Some(Judgement::undetermined([id], missing).with("members", concepts(with(Lack::Unsaid))))
}
