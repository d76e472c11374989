//! Shares of one whole make a hundred percent.

use alloc::vec::Vec;

use super::balance::quotient;
use super::figures::said;
use super::{
    Source,
    rule::{Example, ExampleResult, Rule, Text, example},
};
use crate::{
    quantity::{Interval, Number, Stated, Unit},
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
        undetermined: "{terms} برابر {sum} می‌شود؛ برای داوری {missing} لازم است",
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
    let said: Result<Vec<Stated>, Missing> =
        claim.percents().iter().map(|fact| said(report, fact)).collect();
    let terms = match said {
        Ok(terms) => terms,
        Err(missing) => {
            return Some(
                Judgement::undetermined([id], [missing]).with("terms", Value::Terms(Vec::new())),
            );
        }
    };
    let (mut sum, mut allowed) = (Number::ZERO, Interval::point(Number::ZERO));
    for stated in &terms {
        sum = sum.checked_add(stated.value()).ok()?;
        allowed = allowed.checked_add(quotient(stated.clone()).interval()).ok()?;
    }
    let hundred = Number::from(100);
    let judgement = if allowed.contains(hundred) {
        let rounded = (sum != hundred).then_some(Assumption::Rounding);
        Judgement::satisfied([id]).assuming(rounded)
    } else if sum < hundred && claim.coverage() == Coverage::Open {
        // More than a hundred is wrong however open the list is.
        Judgement::undetermined([id], [Missing::Coverage])
    } else {
        Judgement::violated([id])
    };
    let sum = Value::Quantity(sum, Some(Unit::Percent));
    Some(judgement.with("terms", Value::Terms(terms)).with("sum", sum))
}
