//! Uses the crate as a stranger would, through nothing but its public face.

use std::error::Error;

use karnameh::calendar::{JalaliDate, Period};
use karnameh::check::Checker;
use karnameh::money::{Denomination, Rial};
use karnameh::quantity::{Number, Stated, Unit};
use karnameh::render::{English, Json, Persian, Text as Rendered};
use karnameh::report::{Body, Claim, Concept, Coverage, Fact, Office, Report, Total};
use karnameh::rules::{Rule, Text};
use karnameh::verdict::{Judgement, Severity};

const NOWRUZ: JalaliDate = JalaliDate::constant(1403, 1, 1);

/// A rule of our own: a total says which parts it has.
static TOTAL_HAS_TWO_PARTS: Rule =
    Rule::new("OWN-001", "total_has_two_parts", Severity::Warning, judge).english(Text {
        what: "A total has at least two parts.",
        why: "A total of one part is that part.",
        remedy: "Name the other parts.",
        satisfied: "{parts} parts",
        violated: "only {parts} parts",
        undetermined: "",
    });

fn judge(report: &Report) -> Vec<Judgement> {
    let totals = report.claims().filter_map(|(id, claim)| match claim {
        Claim::Total(total) => Some((id, total.members().len())),
        _ => None,
    });
    let judged = totals.map(|(id, parts)| {
        let judgement =
            if parts > 1 { Judgement::satisfied([id]) } else { Judgement::violated([id]) };
        judgement.with("parts", Number::from(u32::try_from(parts).unwrap_or(u32::MAX)))
    });
    judged.collect()
}

fn report() -> Result<Report, Box<dyn Error>> {
    let toman = Unit::Money(Denomination::Toman);
    let amount = |figure: i64| Stated::exact(Number::from(figure), toman.clone());
    let mut report = Report::builder(Office::new(Body::Behzisti), Period::year(1402)?);
    report
        .published(NOWRUZ)
        .fact("state", Fact::new(Concept::DonationsGovernmentSector, amount(4_300)?))
        .fact("charities", Fact::new(Concept::DonationsNgoSector, amount(3_900)?))
        .fact("all", Fact::new(Concept::DonationsTotal, amount(8_200)?))
        .claim(
            "sectors",
            Total::of("all").parts(["state", "charities"]).covering(Coverage::Exhaustive),
        );
    Ok(report.build()?)
}

fn main() -> Result<(), Box<dyn Error>> {
    let report = report()?;
    let outcome = Checker::builtin().with(&TOTAL_HAS_TWO_PARTS).check(&report);
    assert!(outcome.is_clean());
    assert!(outcome.proven().any(|it| it.slug() == "parts_make_the_total"));
    assert!(outcome.proven().any(|it| it.code() == "OWN-001"));

    // The rule has no Persian text, so Persian readers are told in English.
    let text = Rendered::new(&report, &outcome, &Persian).to_string();
    assert!(text.contains("2 parts") || text.contains("۲ parts"), "{text}");

    let json = serde_json::to_string(&Json::new(&report, &outcome, &English))?;
    assert!(json.contains("\"slug\":\"total_has_two_parts\""));
    let document = serde_json::to_string(&report)?;
    assert_eq!(serde_json::from_str::<Report>(&document)?, report);

    let (toman, rest) = Rial::new(573_986_558_509).to_toman();
    assert_eq!((toman, rest), (57_398_655_850, Rial::new(9)));
    println!("{}", Rendered::new(&report, &outcome, &English));
    Ok(())
}
