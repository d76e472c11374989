//! No amount of a welfare office exceeds the state's whole budget.

use alloc::vec::Vec;

use super::{
    Edition, Source,
    balance::in_tenths,
    figures::said,
    rule::{Example, ExampleResult, Rule, Text, example, throughout},
};
use crate::{
    calendar::Period,
    money::Denomination,
    place::Place,
    quantity::{Number, Stated, Unit},
    reference::{self, Indicator, Reference},
    report::{Body, Concept, Fact, FactId, Figure, Report},
    verdict::{Assumption, Judgement, Missing, Reading, Severity, Value, Verdict},
};

pub(super) static RULE: Rule = Rule::new(
    "MAG-001",
    "amount_within_reference",
    Severity::Warning,
    judge,
)
.english(Text {
    what: "No amount exceeds the state budget bill of its year.",
    why: "No office raises or spends more than the whole state plans to. An amount that \
                  does was written with a scale word, a currency or zeros too many.",
    remedy: "Look for a scale word on a figure that is already written out, toman for \
                     rial, or slipped zeros.",
    satisfied: "no amount exceeds the state budget bill of its year (amounts: {judged})",
    violated: "{amount} is more than[ {times} times] the state budget bill of {year}, which is \
                       {reference} according to {source}[; {corrected} would be \
                       {share_of_office_budget} of the office's own budget of that year, according to \
                       {office_budget_source}]",
    undetermined: "an amount[, {amount},] cannot be held against the state budget bill; to \
                           decide it would take {missing}",
})
.persian(Text {
    what: "هیچ مبلغی از لایحه بودجه کل کشور در همان سال بیشتر نیست.",
    why: "هیچ اداره‌ای بیش از همه دولت جذب یا هزینه نمی‌کند. مبلغی که چنین است با واژه مقیاس، \
                  واحد پول یا صفرهای اضافی نوشته شده است.",
    remedy: "در پی واژه مقیاس پس از رقم کامل، تومان به جای ریال، یا صفرهای لغزیده باشید.",
    satisfied: "هیچ مبلغی از لایحه بودجه کل کشور در همان سال بیشتر نیست ({judged} مبلغ)",
    violated: "{amount} بیش از[ {times} برابر] لایحه بودجه کل کشور در سال {year} است که به گزارش \
                       {source} {reference} بوده است[؛ {corrected} به گزارش \
                       {office_budget_source} معادل {share_of_office_budget} بودجه همان اداره در همان \
                       سال است]",
    undetermined: "مبلغی[ یعنی {amount}] را نمی‌توان با لایحه بودجه سنجید؛ برای داوری، {missing} \
                           لازم است",
})
.of_form()
.since(Edition::First)
.resting_on(&[Source::Case("Behzisti of Semnan on 1402, examples/data/semnan-1402.json")])
.examples(&[
    Example { verdict: Verdict::Satisfied, report: || raised(Some(52_610_000)) },
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
    let amounts = report.facts().filter_map(|(id, fact)| {
        let unit = report.unit_of_fact(fact).or_else(|| fact.concept().unit());
        unit?.denomination()?;
        let year = single_year(report.period_of(fact))?;
        let budget = reference::value(Indicator::StateBudgetBill, year, None)?;
        Some((id, fact, budget))
    });
    throughout(amounts.map(|(id, fact, budget)| judge_fact(report, id, fact, budget)))
}

/// The year a period lies in, `None` if it lies in several.
fn single_year(period: Period) -> Option<u16> {
    let year = period.start().year();
    (period.end().year() == year).then_some(year)
}

fn judge_fact(report: &Report, id: &FactId, fact: &Fact, budget: &Reference) -> Option<Judgement> {
    let stated = match said(report, id) {
        Ok(stated) => stated,
        Err(missing) => return Some(Judgement::undetermined([id], [missing])),
    };
    if matches!(fact.figure(), Figure::Nil) {
        return None;
    }
    let limit = Number::from(budget.amount);
    let rials = |number| Value::Quantity(number, Some(Unit::Money(Denomination::CurrentRial)));
    if report.unit_of_fact(fact).is_none() {
        // Whichever unit of money is meant, it is a rial at least.
        let missing = Missing::UnitOf(id.clone());
        return (stated.value().magnitude() <= limit)
            .then(|| Judgement::undetermined([id], [missing]).with("amount", stated.value()));
    }
    // Only what exceeds the limit whatever the figure allows is told; what may exceed it is open,
    // but for «بیش از», which is taken to be near its figure.
    let range = stated.interval();
    let least = range.low().number().map_or(Number::ZERO, Number::magnitude);
    let most = range.high().number().unwrap_or(stated.base_value()).magnitude();
    if least.max(most) <= limit {
        return None;
    }
    let amount = stated.base_value();
    if least.min(most) <= limit {
        let limit = Missing::LimitOf(id.clone());
        return Some(Judgement::undetermined([id], [limit]).with("amount", &stated));
    }
    let judgement = Judgement::violated([id])
        .with("amount", Value::Quantity(stated.value(), report.unit_of_fact(fact)))
        .with("year", Value::Year(budget.year))
        .with("reference", rials(limit))
        .with("source", Value::Text(budget.source.into()));
    // Once is no number of times.
    let times = amount.magnitude().whole_times(limit).filter(|it| *it > 1);
    let judgement = match times.and_then(|it| Number::try_new(it, 0).ok()) {
        Some(times) => judgement.with("times", times),
        None => judgement,
    };
    Some(without_scale(report, id, fact, &stated, limit, judgement.clone()).unwrap_or(judgement))
}

/// Adds what the amount is without its scale word, held against the office's own budget where that
/// is known; `None` if it has no scale word.
fn without_scale(
    report: &Report,
    id: &FactId,
    fact: &Fact,
    stated: &Stated,
    limit: Number,
    judgement: Judgement,
) -> Option<Judgement> {
    let scale = stated.scale()?;
    let bare = Stated::exact(stated.figure(), stated.unit().cloned()).ok()?.base_value();
    let rials = |number| Value::Quantity(number, Some(Unit::Money(Denomination::CurrentRial)));
    let without = Assumption::WithoutScale { fact: id.clone(), scale };
    let holds = bare.magnitude() <= limit;
    let verdict = if holds { Verdict::Satisfied } else { Verdict::Violated };
    let corrected = Value::Quantity(stated.figure(), report.unit_of_fact(fact));
    let reading = Reading::new([without].into(), verdict, corrected.clone());
    let judgement = judgement.reading(reading);
    let Some((budget, share)) = share_of_own_budget(report, fact, bare) else {
        return Some(judgement);
    };
    let share = Value::Quantity(share, Some(Unit::Percent));
    Some(
        judgement
            .with("corrected", corrected)
            .with("office_budget", rials(Number::from(budget.amount)))
            .with("share_of_office_budget", share)
            .with("office_budget_source", Value::Text(budget.source.into())),
    )
}

/// The office's own budget, and how many percent of it an amount is, to a tenth.
fn share_of_own_budget(
    report: &Report,
    fact: &Fact,
    amount: Number,
) -> Option<(&'static Reference, Number)> {
    let indicator = match report.office().body() {
        Body::Behzisti => Indicator::BehzistiBudget,
        _ => return None,
    };
    let Some(Place::Province(province)) = report.place_of(fact) else { return None };
    let year = single_year(report.period_of(fact))?;
    let budget = reference::value(indicator, year, Some(*province))?;
    // In thousandths, rounded to the nearest.
    let twice = amount.checked_mul(2_000).ok()?.whole_times(Number::from(budget.amount))?;
    Some((budget, in_tenths((twice + 1) / 2)?))
}
