//! A part is as many percent of its whole as is said.

use alloc::vec::Vec;

use super::{
    Source,
    balance::Roles,
    rule::{Example, ExampleResult, Rule, Text, example},
};
use crate::{
    quantity::{Number, Stated, Unit},
    report::{Claim, ClaimId, Concept, Fact, Figure, Report, Share},
    verdict::{Judgement, Severity, Verdict},
};

pub(super) static RULE: Rule = Rule::new("SHR-001", "share_matches_its_parts", Severity::Error, judge)
    .english(Text {
        what: "A part is as many percent of the whole as the report says.",
        why: "A share that does not follow from its own figures means that one of the three is wrong, and readers remember the share.",
        remedy: "Divide the part by the whole again, and look whether the share is of another whole.",
        satisfied: "{part} of {whole} is {percent}, as said[, within the rounding of the figures: as they are written it is {as_written}]",
        violated: "{part} of {whole} is said to be {percent}[, and is {computed}]",
        undetermined: "whether a part is as many percent of its whole as is said is open[; as they are written it is {as_written}]; to decide it would take {missing}",
    })
    .persian(Text {
        what: "هر جزء همان درصدی از کل است که گزارش می‌گوید.",
        why: "سهمی که از رقم‌های خودش برنمی‌آید نشان می‌دهد یکی از سه رقم نادرست است، و خواننده سهم را به یاد می‌سپارد.",
        remedy: "جزء را دوباره بر کل بخش کنید و ببینید سهم از کل دیگری نباشد.",
        satisfied: "{part} از {whole} همان {percent} است که گفته شده[؛ این با گرد کردن رقم‌ها درست است و چنان‌که نوشته شده‌اند {as_written} است]",
        violated: "{part} از {whole} برابر {percent} گفته شده است[، اما {computed} است]",
        undetermined: "[چنان‌که نوشته شده‌اند {as_written} است؛ ]برای سنجش سهم یک جزء از کل، {missing} لازم است",
    })
    .resting_on(&[Source::Case("https://www.toseeirani.ir, 37422")])
.examples(&[
        Example { verdict: Verdict::Satisfied, report: || hearing(Some(333)) },
        Example { verdict: Verdict::Violated, report: || hearing(Some(350)) },
        Example { verdict: Verdict::Undetermined, report: || hearing(None) },
    ]);

fn hearing(percent: Option<i128>) -> ExampleResult {
    let persons = |count| Fact::new(Concept::EmploymentCreated, Stated::count(count, Unit::Person));
    let percent = match percent {
        Some(tenths) => Stated::exact(Number::try_new(tenths, 1)?, Unit::Percent)?.into(),
        None => Figure::NotReported,
    };
    let percent = Fact::new(Concept::other("share")?, percent);
    example(|report| {
        report.fact("part", persons(300)).fact("whole", persons(900)).fact("percent", percent);
        report.claim("share", Share::new("part", "whole", "percent"));
    })
}

fn judge(report: &Report) -> Vec<Judgement> {
    let shares = report.claims().filter_map(|(id, claim)| match claim {
        Claim::Share(share) => Some((id, share)),
        _ => None,
    });
    shares.filter_map(|(id, share)| judge_share(report, id, share)).collect()
}

/// `None` if the part and the whole are not of one kind, of which no share can be said.
fn judge_share(report: &Report, id: &ClaimId, share: &Share) -> Option<Judgement> {
    let facts = [("part", share.part()), ("whole", share.whole()), ("percent", share.percent())];
    let roles = Roles::of(report, id, facts).quotient("percent");
    roles.agree("part", "whole").then_some(())?;
    let computed = || roles.percent_of("part", "whole");
    let judgement = roles
        .follow("100*part = percent*whole", &["percent"], || Some(("as_written", computed()?)));
    Some(match computed().filter(|_| judgement.verdict() == Verdict::Violated) {
        Some(computed) => judgement.with("computed", computed),
        None => judgement,
    })
}
