//! What is cited was in force in the period.

use alloc::vec::Vec;

use super::{
    Source,
    rule::{Example, ExampleResult, Rule, Text, example, in_order_or},
};
use crate::{
    calendar::Period,
    law::{Act, Citation, Enacted},
    report::{Basis, ClaimId, Concept, Fact, Figure, Report},
    verdict::{Judgement, Missing, Severity, Value, Verdict},
};

pub(super) static RULE: Rule = Rule::new("LAW-002", "basis_in_force_in_the_period", Severity::Note, judge)
    .english(Text {
        what: "A basis in law was in force in the period of what rests on it.",
        why: "A budget act is of one year, and acts are replaced: what rests on the act of another year was either done in that year, or cites the wrong one.",
        remedy: "Cite the act that was in force, or say that the money is that of an earlier year.",
        satisfied: "every basis was in force in its period (citations: {judged})",
        violated: "\"{citation}\" was not in force in {period}",
        undetermined: "when \"{citation}\" was in force is not known; to decide it would take {missing}",
    })
    .persian(Text {
        what: "مستند قانونی در دوره آنچه بر آن استوار است اجرا می‌شده است.",
        why: "قانون بودجه از یک سال است و قانون‌ها جایگزین می‌شوند؛ آنچه بر قانون سالی دیگر استوار است یا در همان سال انجام شده یا استنادش نادرست است.",
        remedy: "به قانونی که اجرا می‌شده استناد کنید یا بگویید اعتبار از سال پیش است.",
        satisfied: "همه مستندها در دوره خود اجرا می‌شده‌اند ({judged} استناد)",
        violated: "«{citation}» در {period} اجرا نمی‌شده است",
        undetermined: "روشن نیست «{citation}» از کی تا کی اجرا می‌شده است؛ برای داوری، {missing} لازم است",
    })
    .of_form()
    .resting_on(&[Source::Act("قانون محاسبات عمومی کشور، ماده ۶")])
    .examples(&[
        Example { verdict: Verdict::Satisfied, report: || under("تبصره ۱۸ قانون بودجه ۱۴۰۲") },
        Example { verdict: Verdict::Violated, report: || under("تبصره ۲ قانون بودجه ۱۴۰۳") },
        Example { verdict: Verdict::Undetermined, report: || under("تبصره ۱۸ قانون بودجه") },
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
    let bases = || report.bases();
    let judgements = bases().filter_map(|(id, basis)| judge_basis(report, id, basis)).collect();
    // Where a citation names no law, nothing is said of all of them.
    let all_name_a_law = bases().all(|(_, basis)| basis.citation().act().is_some());
    in_order_or(judgements, if all_name_a_law { bases().count() } else { 0 })
}

fn judge_basis(report: &Report, id: &ClaimId, basis: &Basis) -> Option<Judgement> {
    let citation = basis.citation();
    let act = citation.act()?;
    let of = |fact| report.fact(fact).map(|fact| report.period_of(fact));
    let period = basis.facts().iter().find_map(of).unwrap_or(report.period());
    let judgement = match in_force(citation, act, period) {
        Some(true) => return None,
        Some(false) => Judgement::violated([id]),
        None => Judgement::undetermined([id], [Missing::YearOfAct]),
    };
    let judgement = judgement.with("citation", Value::Citation(citation.clone()));
    Some(judgement.with("period", Value::Period(period)))
}

/// Whether an act was in force in a period, `None` if it is not known when it was.
fn in_force(citation: &Citation, act: &Act, period: Period) -> Option<bool> {
    let years = period.start().year()..=period.end().year();
    if act.is_annual() {
        return citation.year().map(|year| years.contains(&year));
    }
    let since = act.enacted_on().map(Enacted::Date).or(act.enacted().map(Enacted::Year));
    let began = match since.or(citation.enacted())? {
        Enacted::Date(date) => date <= period.end(),
        Enacted::Year(year) => year <= period.end().year(),
    };
    Some(began && act.replaced().is_none_or(|year| period.start().year() <= year))
}
