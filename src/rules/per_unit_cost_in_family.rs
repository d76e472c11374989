//! Things of one kind cost much the same here and there.

use alloc::vec::Vec;

use super::{
    Source,
    figures::said,
    rule::{Example, ExampleResult, Rule, Text, example},
};
use crate::{
    money::Rial,
    quantity::{Number, Stated, Unit},
    report::{Claim, ClaimId, Concept, Cost, Fact, FactId, Figure, Report, UnitCosts},
    verdict::{Judgement, Missing, Severity, Verdict},
};

pub(super) static RULE: Rule = Rule::new("MAG-002", "per_unit_cost_in_family", Severity::Warning, judge)
    .english(Text {
        what: "Of things of one kind, one does not cost ten times as much as another.",
        why: "Prices differ from place to place, and hardly tenfold: ten to one is toman told as rial, or a slipped nought.",
        remedy: "Divide each amount by its count, and look at the currency and the noughts of the one that stands out.",
        satisfied: "each costs less than ten times as much as another (costs: {judged})",
        violated: "{dear} for {few} is {times} times as much for each as {cheap} for {many}",
        undetermined: "costs cannot be held side by side; to decide it would take {missing}",
    })
    .persian(Text {
        what: "از چیزهایی هم‌جنس، یکی ده برابر دیگری نمی‌ارزد.",
        why: "قیمت‌ها از جایی به جایی فرق می‌کند ولی نه ده برابر: ده به یک، تومان به جای ریال یا صفری لغزیده است.",
        remedy: "هر مبلغ را بر شمارش بخش کنید و واحد پول و صفرهای آن را که بیرون زده بنگرید.",
        satisfied: "هیچ‌یک ده برابر دیگری نیست ({judged} بها)",
        violated: "{dear} برای {few} به ازای هر یک {times} برابر {cheap} برای {many} است",
        undetermined: "بهاها را نمی‌توان کنار هم گذاشت؛ برای داوری، {missing} لازم است",
    })
    .of_form()
    .resting_on(&[Source::Case("https://www.mehrnews.com/news/6628529")])
    .examples(&[
        Example { verdict: Verdict::Satisfied, report: || dowries(Some(6_000_000_000)) },
        Example { verdict: Verdict::Violated, report: || dowries(Some(60_000_000_000)) },
        Example { verdict: Verdict::Undetermined, report: || dowries(None) },
    ]);

fn dowries(planned: Option<i64>) -> ExampleResult {
    let fact = |figure| Fact::new(Concept::DowryMarriage, figure);
    let sets = |count| fact(Figure::from(Stated::count(count, Unit::Set)));
    let rials = |amount| Figure::from(Stated::money(Rial::new(amount)));
    let planned = planned.map_or(Figure::NotReported, rials);
    example(|report| {
        report.fact("paid", fact(rials(7_000_000_000))).fact("sets", sets(172));
        report.fact("planned", fact(planned)).fact("planned sets", sets(120));
        report.claim("sets", UnitCosts::new([("paid", "sets"), ("planned", "planned sets")]));
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let families = report.claims().filter_map(|(id, claim)| match claim {
        Claim::UnitCosts(claim) if claim.costs().len() > 1 => Some((id, claim)),
        _ => None,
    });
    families.map(|(id, claim)| judge_family(report, id, claim)).collect()
}

/// What one thing costs, in thousandths of a rial, and of which figures that comes.
struct Each {
    thousandths: i128,
    amount: Stated,
    count: Stated,
}

impl Each {
    fn of(report: &Report, cost: &Cost) -> Result<Self, Missing> {
        let (amount, count) = (said(report, &cost.amount)?, said(report, &cost.count)?);
        let missing = |fact: &FactId| Missing::Figure(fact.clone());
        if report.unit_of(&cost.amount).is_none() {
            return Err(Missing::UnitOf(cost.amount.clone()));
        }
        if count.value() <= Number::ZERO {
            return Err(missing(&cost.count));
        }
        let thousandfold = amount.base_value().checked_mul(1000);
        let thousandths = thousandfold.ok().and_then(|it| it.whole_times(count.value()));
        let thousandths = thousandths.ok_or(Missing::Range)?;
        Ok(Self { thousandths, amount, count })
    }
}

fn judge_family(report: &Report, id: &ClaimId, claim: &UnitCosts) -> Judgement {
    let (mut each, mut missing) = (Vec::new(), Vec::new());
    for cost in claim.costs() {
        match Each::of(report, cost) {
            Ok(it) => each.push(it),
            Err(it) => missing.push(it),
        }
    }
    let dear = each.iter().max_by_key(|it| it.thousandths);
    let cheap = each.iter().filter(|it| it.thousandths > 0).min_by_key(|it| it.thousandths);
    let times = dear.zip(cheap).and_then(|(dear, cheap)| {
        let times = dear.thousandths.checked_div(cheap.thousandths)?;
        (times >= 10).then_some((dear, cheap, Number::try_new(times, 0).ok()?))
    });
    match times {
        Some((dear, cheap, times)) => Judgement::violated([id])
            .with("dear", &dear.amount)
            .with("few", &dear.count)
            .with("times", times)
            .with("cheap", &cheap.amount)
            .with("many", &cheap.count),
        None if missing.is_empty() => {
            let judged = u32::try_from(each.len()).unwrap_or(u32::MAX);
            Judgement::satisfied([id]).with("judged", Number::from(judged))
        }
        None => Judgement::undetermined([id], missing),
    }
}
