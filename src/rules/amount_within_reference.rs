//! No amount of a welfare office exceeds the state's whole budget.

use alloc::vec::Vec;

use super::rule::{Example, ExampleResult, Rule, Text, example, throughout};
use crate::{
    calendar::Period,
    money::Denomination,
    place::Place,
    quantity::{Number, Stated, Unit},
    reference::{self, Indicator, Reference},
    report::{Concept, Fact, FactId, Figure, Report},
    verdict::{Assumption, Judgement, Missing, Reading, Severity, Value, Verdict},
};

pub(super) static RULE: Rule = Rule::new(
    "MAG-001",
    "amount_within_reference",
    Severity::Warning,
    judge,
)
.english(Text {
    what: "An amount is smaller than the state budget bill of its year.",
    why: "No office raises or spends more than the whole state plans to. An amount that \
                  does was written with a scale word, a currency or zeros too many.",
    remedy: "Look for a scale word on a figure that is already written out, toman for \
                     rial, or slipped zeros.",
    satisfied: "every amount is below the state budget bill of its year (amounts: {judged})",
    violated: "{amount} is {times} times the state budget bill of {year}, {reference} \
                       (source: {source})[; {corrected} would be {share_of_office_budget} of the \
                       office's own budget of that year (source: {office_budget_source})]",
    undetermined: "an amount is not given; to decide it would take {missing}",
})
.persian(Text {
    what: "هر مبلغ از لایحه بودجه کل کشور در همان سال کمتر است.",
    why: "هیچ اداره‌ای بیش از همه دولت جذب یا هزینه نمی‌کند. مبلغی که چنین است با واژه مقیاس، \
                  واحد پول یا صفرهای اضافی نوشته شده است.",
    remedy: "در پی واژه مقیاس پس از رقم کامل، تومان به جای ریال، یا صفرهای لغزیده باشید.",
    satisfied: "همه مبلغ‌ها از لایحه بودجه کل کشور در همان سال کمترند ({judged} مبلغ)",
    violated: "{amount} معادل {times} برابر لایحه بودجه کل کشور در سال {year} یعنی \
                       {reference} است (مأخذ: {source})[؛ {corrected} معادل \
                       {share_of_office_budget} بودجه همان اداره در همان سال است (مأخذ: \
                       {office_budget_source})]",
    undetermined: "مبلغی نیامده است؛ برای داوری {missing} لازم است",
})
.examples(&[
    Example { verdict: Verdict::Satisfied, report: || raised(Some(574)) },
    Example { verdict: Verdict::Violated, report: || raised(Some(52_610_001)) },
    Example { verdict: Verdict::Undetermined, report: || raised(None) },
]);

fn raised(milliard_rials: Option<i64>) -> ExampleResult {
    let rial = Unit::Money(Denomination::CurrentRial);
    let figure = match milliard_rials {
        Some(figure) => Stated::exact(Number::from(figure).shifted(9)?, rial)?.into(),
        None => Figure::NotReported,
    };
    example(|report| {
        report.fact("raised", Fact::new(Concept::DonationsTotal, figure));
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let amounts = || {
        report.facts().filter_map(|(id, fact)| {
            fact.unit()?.denomination()?;
            let year = single_year(fact.period().unwrap_or(report.period()))?;
            let budget = reference::value(Indicator::StateBudgetBill, year, None)?;
            Some((id, fact, budget))
        })
    };
    let exceptions =
        amounts().filter_map(|(id, fact, budget)| judge_fact(report, id, fact, budget));
    throughout(amounts().count(), exceptions.collect())
}

/// The year a period lies in, `None` if it lies in several.
fn single_year(period: Period) -> Option<u16> {
    let year = period.start().year();
    (period.end().year() == year).then_some(year)
}

fn judge_fact(report: &Report, id: &FactId, fact: &Fact, budget: &Reference) -> Option<Judgement> {
    let stated = match fact.figure() {
        Figure::Stated(stated) => stated,
        Figure::Nil => return None,
        Figure::NotReported | Figure::Unreadable => {
            return Some(Judgement::undetermined([id], [Missing::Figure(id.clone())]));
        }
    };
    let limit = Number::try_new(budget.amount.get(), 0).ok()?;
    let amount = stated.base_value();
    if amount <= limit {
        return None;
    }
    let rials = |number| Value::Quantity(number, Some(Unit::Money(Denomination::CurrentRial)));
    let judgement = Judgement::violated([id])
        .with("amount", rials(amount))
        .with("times", Number::try_new(amount.whole_times(limit)?, 0).ok()?)
        .with("year", Value::Year(budget.year))
        .with("reference", rials(limit))
        .with("source", Value::Text(budget.source.into()));
    Some(match without_scale(report, id, fact, stated) {
        Some((reading, evidence)) => {
            evidence.into_iter().fold(judgement.reading(reading), |judgement, (name, value)| {
                judgement.with(name, value)
            })
        }
        None => judgement,
    })
}

/// What the amount is without its scale word, held against the office's own budget where that is
/// known.
fn without_scale(
    report: &Report,
    id: &FactId,
    fact: &Fact,
    stated: &Stated,
) -> Option<(Reading, Vec<(&'static str, Value)>)> {
    let scale = stated.scale()?;
    let bare = Stated::exact(stated.figure(), stated.unit().cloned()).ok()?.base_value();
    let rials = |number| Value::Quantity(number, Some(Unit::Money(Denomination::CurrentRial)));
    let without = Assumption::WithoutScale { fact: id.clone(), scale };
    let reading = Reading::new([without].into(), Verdict::Satisfied, rials(bare));
    let own = match fact.place().or(report.place()) {
        Some(Place::Province(province)) => single_year(fact.period().unwrap_or(report.period()))
            .and_then(|year| reference::value(Indicator::BehzistiBudget, year, Some(*province))),
        _ => None,
    };
    let evidence = own.and_then(|own| {
        let budget = Number::try_new(own.amount.get(), 0).ok()?;
        // In thousandths, rounded to the nearest.
        let twice = bare.checked_mul(2_000).ok()?.whole_times(budget)?;
        let share = Number::try_new((twice + 1) / 2, 1).ok()?;
        Some([
            ("corrected", rials(bare)),
            ("office_budget", rials(budget)),
            ("share_of_office_budget", Value::Quantity(share, Some(Unit::Percent))),
            ("office_budget_source", Value::Text(own.source.into())),
        ])
    });
    Some((reading, evidence.into_iter().flatten().collect()))
}
