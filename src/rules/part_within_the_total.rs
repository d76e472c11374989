//! A part that a total is said to include is no more than it.

use alloc::vec::Vec;

use super::{
    Source,
    balance::Roles,
    rule::{Example, ExampleResult, Rule, Text, example},
};
use crate::{
    quantity::{Stated, Unit},
    report::{ClaimId, Concept, Coverage, Fact, FactId, Figure, Report, Total},
    verdict::{Judgement, Severity, Verdict},
};

pub(super) static RULE: Rule = Rule::new("SUM-004", "part_within_the_total", Severity::Error, judge)
    .english(Text {
        what: "What is said to be part of a total is no more than the total.",
        why: "Of which promises less than the whole. A part beyond it is of another total, or one of the two figures is wrong.",
        remedy: "Look which total the part belongs to, and hold both against the source.",
        satisfied: "a part of {part} lies within a total of {total}",
        violated: "a part of {part} is said to be of a total of {total}, which is less",
        undetermined: "whether a part lies within its total is open; to decide it would take {missing}",
    })
    .persian(Text {
        what: "آنچه جزئی از کل گفته شده بیش از کل نیست.",
        why: "«از این تعداد» کمتر از کل را نوید می‌دهد؛ جزئی که از کل بیشتر باشد از کل دیگری است یا یکی از دو رقم نادرست است.",
        remedy: "ببینید جزء از آنِ کدام کل است و هر دو رقم را با مأخذ بسنجید.",
        satisfied: "{part} در {total} می‌گنجد",
        violated: "{part} جزئی از {total} گفته شده که کمتر است",
        undetermined: "برای سنجش جزء با کل، {missing} لازم است",
    })
    .resting_on(&[Source::Case("https://borna.news/fa/news/1389988")])
.examples(&[
        Example { verdict: Verdict::Satisfied, report: || women(Some(734)) },
        Example { verdict: Verdict::Violated, report: || women(Some(735)) },
        Example { verdict: Verdict::Undetermined, report: || women(None) },
    ]);

fn women(part: Option<u32>) -> ExampleResult {
    let persons = |count| Stated::count(count, Unit::Person);
    let part = part.map_or(Figure::NotReported, |it| persons(it).into());
    example(|report| {
        report
            .fact("women", Fact::new(Concept::EmploymentCreated, part).among("women"))
            .fact("all", Fact::new(Concept::EmploymentCreated, persons(734)))
            .claim("jobs", Total::of("all").parts(["women"]).covering(Coverage::OfWhich));
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let included = report.totals().filter(|(_, claim)| claim.coverage() == Coverage::OfWhich);
    let parts =
        included.flat_map(|(id, claim)| claim.members().iter().map(move |it| (id, claim, it)));
    parts.filter_map(|(id, claim, part)| judge_part(report, id, claim, part)).collect()
}

/// `None` if the part and the total are not of one kind.
fn judge_part(report: &Report, id: &ClaimId, claim: &Total, part: &FactId) -> Option<Judgement> {
    let roles = Roles::of(report, id, [("part", part), ("total", claim.total())]);
    roles.agree("part", "total").then(|| roles.hold("part <= total").also_at(part))
}
