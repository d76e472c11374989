//! Shares of one whole make a hundred percent.

use alloc::vec::Vec;

use super::{
    Source,
    figures::said,
    rule::{Example, ExampleResult, Rule, Text, example},
};
use crate::{
    quantity::{Interval, Number, Reading, Stated, Unit},
    report::{Claim, ClaimId, Concept, Coverage, Fact, Report, Shares},
    verdict::{Assumption, Judgement, Missing, Severity, Value, Verdict},
};

pub(super) static RULE: Rule = Rule::new("SHR-002", "shares_make_a_hundred", Severity::Error, judge)
    .english(Text {
        what: "Shares that are said to be all of one whole make a hundred percent.",
        why: "Where they make more, something is counted twice; where they make less, something is left out.",
        remedy: "Look for shares of another whole, and name what is left over.",
        satisfied: "{terms} make a hundred percent",
        violated: "{terms} make {sum}, not a hundred percent",
        undetermined: "{terms} make {sum}; to decide whether that is all would take {missing}",
    })
    .persian(Text {
        what: "سهم‌هایی که همه یک کل گفته شده‌اند صد درصد می‌شوند.",
        why: "اگر بیشتر شود چیزی دو بار شمرده شده و اگر کمتر شود چیزی از قلم افتاده است.",
        remedy: "در پی سهمی از کل دیگر باشید و آنچه را مانده است نام ببرید.",
        satisfied: "{terms} صد درصد می‌شوند",
        violated: "{terms} برابر {sum} می‌شود و نه صد درصد",
        undetermined: "{terms} برابر {sum} می‌شود؛ برای داوری، {missing} لازم است",
    })
    .resting_on(&[Source::Case("https://berangesabz.ir")])
.examples(&[
        Example { verdict: Verdict::Satisfied, report: || disabilities(13, Coverage::Exhaustive) },
        Example { verdict: Verdict::Violated, report: || disabilities(23, Coverage::Open) },
        Example { verdict: Verdict::Undetermined, report: || disabilities(5, Coverage::Open) },
    ]);

fn disabilities(last: u32, coverage: Coverage) -> ExampleResult {
    let percent = |it| Fact::new(Concept::EmploymentCreated, Stated::count(it, Unit::Percent));
    example(|report| {
        report.fact("one", percent(54)).fact("two", percent(33)).fact("three", percent(last));
        report.claim("shares", Shares::new(["one", "two", "three"]).covering(coverage));
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let claims = report.claims().filter_map(|(id, claim)| match claim {
        Claim::Shares(claim) if claim.coverage() != Coverage::OfWhich => Some((id, claim)),
        _ => None,
    });
    claims.filter_map(|(id, claim)| judge_shares(report, id, claim)).collect()
}

/// `None` beyond range.
fn judge_shares(report: &Report, id: &ClaimId, claim: &Shares) -> Option<Judgement> {
    let (mut terms, mut missing, mut limits) = (Vec::new(), Vec::new(), Vec::new());
    for fact in claim.percents() {
        match said(report, fact) {
            Ok(stated) => {
                if !stated.interval().is_bounded() {
                    limits.push(Missing::LimitOf(fact.clone()));
                }
                terms.push(stated);
            }
            Err(it) => missing.push(it),
        }
    }
    let mut sum = Number::ZERO;
    for stated in &terms {
        sum = sum.checked_add(stated.value()).ok()?;
    }
    // Shares of one whole were all rounded or all cut, whichever it was.
    let allowed = [Reading::Nearest, Reading::Truncated].map(|reading| together(&terms, reading));
    let hundred = Interval::point(Number::from(100));
    let reaches = allowed.iter().flatten().any(|it| it.meets(hundred));
    let exceeds = allowed.iter().flatten().all(|it| hundred.lies_below(*it));
    let judgement = if exceeds {
        // More than a hundred is wrong however open the list is, and whatever is missing.
        Judgement::violated([id])
    } else if !missing.is_empty() {
        Judgement::undetermined([id], missing)
    } else if reaches && !limits.is_empty() {
        Judgement::undetermined([id], limits)
    } else if reaches {
        let rounded = (sum != Number::from(100)).then_some(Assumption::Rounding);
        Judgement::satisfied([id]).assuming(rounded)
    } else if claim.coverage() == Coverage::Open {
        Judgement::undetermined([id], [Missing::Coverage])
    } else {
        Judgement::violated([id])
    };
    let sum = Value::Quantity(sum, Some(Unit::Percent));
    Some(judgement.with("terms", Value::Terms(terms)).with("sum", sum))
}

/// What percentages allow together, those written without more read in one way; `None` beyond range.
fn together(terms: &[Stated], reading: Reading) -> Option<Interval> {
    let mut allowed = Interval::point(Number::ZERO);
    for stated in terms {
        let place = -i8::try_from(stated.value().places()).unwrap_or(0);
        let plain = stated.reading() == Reading::Exact;
        let read = plain.then(|| stated.clone().read_as(reading, place).ok()).flatten();
        let interval = read.as_ref().unwrap_or(stated).interval();
        allowed = allowed.checked_add(interval).ok()?;
    }
    Some(allowed)
}
