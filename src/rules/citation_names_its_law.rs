//! Every citation says which law it cites.

use alloc::vec::Vec;

use super::{
    Edition, Source,
    rule::{Example, ExampleResult, Rule, Text, example, throughout},
};
use crate::{
    law::{Act, Naming},
    report::{Basis, ClaimId, Concept, Fact, Figure, Report},
    verdict::{Judgement, Missing, Severity, Value, Verdict},
};

pub(super) static RULE: Rule = Rule::new(
    "LAW-001",
    "citation_names_its_law",
    Severity::Note,
    judge,
)
.english(Text {
    what: "A citation names its law, and the year of a law that is passed every year.",
    why: "«تبصره ۱۸» stands in every budget act and means something else in each; an article \
              number without its law means nothing at all.",
    remedy: "Add the title of the law, and for a budget act its year.",
    satisfied: "every citation names its law (citations: {judged})",
    violated: "\"{citation}\" does not name its law",
    undetermined: "\"{citation}\" cites {act} and not its year; to decide it would take \
                       {missing}",
})
.persian(Text {
    what: "هر استناد قانون خود را نام می‌برد و سال قانونی را که هر سال تصویب می‌شود.",
    why: "«تبصره ۱۸» در هر قانون بودجه هست و در هریک معنایی دیگر دارد؛ شماره ماده بدون نام قانون \
              هیچ معنایی ندارد.",
    remedy: "عنوان قانون را بیفزایید و برای قانون بودجه، سال آن را نیز.",
    satisfied: "هر استناد قانون خود را نام می‌برد ({judged} استناد)",
    violated: "«{citation}» قانون خود را نام نمی‌برد",
    undetermined: "«{citation}» بدون ذکر سال به {act} استناد می‌کند؛ برای داوری، {missing} لازم است",
})
.of_form()
.since(Edition::First)
.resting_on(&[Source::Case("Behzisti of Semnan on 1402, examples/data/semnan-1402.json")])
.examples(&[
    Example {
        verdict: Verdict::Satisfied, report: || under("تبصره ۲ قانون بودجه ۱۴۰۳")
    },
    Example { verdict: Verdict::Violated, report: || under("بند (الف) تبصره ۱۸") },
    Example {
        verdict: Verdict::Undetermined, report: || under("تبصره ۱۸ قانون بودجه")
    },
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
    throughout(bases.map(|(id, basis)| judge_basis(id, basis)))
}

fn judge_basis(id: &ClaimId, basis: &Basis) -> Option<Judgement> {
    let citation = basis.citation();
    let judgement = match citation.naming() {
        None | Some(Naming::Body | Naming::DefinedTerm) => Judgement::violated([id]),
        Some(_) if citation.year().is_none() && citation.act().is_some_and(Act::is_annual) => {
            Judgement::undetermined([id], [Missing::YearOfAct])
        }
        Some(_) => return None,
    };
    let judgement = basis.facts().iter().fold(judgement, Judgement::also_at);
    let judgement = judgement.with("citation", Value::Citation(citation.clone()));
    Some(match citation.act() {
        Some(act) => judgement.with("act", Value::Act(act.clone())),
        None => judgement,
    })
}
