//! Promises of the public types.

use karnameh::calendar::{DateRangeError, JalaliDate, Month, ParseDateError, Period, Weekday};
use karnameh::check::{Checker, Outcome, Tally};
use karnameh::law::{Act, Citation, Label, ParseCitationError};
use karnameh::money::{Denomination, ParseRialError, Rial, RialError};
use karnameh::place::{CodeScheme, ParseCodeError, Place, Province, ProvinceCode};
use karnameh::quantity::{Bound, Interval, Number, NumberError, Stated, StatedError, Unit};
use karnameh::reference::Reference;
use karnameh::report::{
    Announced, Basis, Claim, ClaimId, Concept, Fact, FactId, Figure, Member, Office, Report,
    ReportBuilder, ReportError, Total,
};
use karnameh::rules::{Example, Rule, Text};
use karnameh::text::{IntegerError, Scale, Script};
use karnameh::verdict::{
    Assumption, Evidence, Finding, Judgement, Location, Missing, Reading, Severity, Value, Verdict,
};

/// Holds for what may be sent to, shared with and kept by any thread.
const fn is_free<T: Send + Sync + 'static>() {}

/// Holds for errors.
const fn is_error<T: core::error::Error + Send + Sync + 'static>() {}

macro_rules! all {
    ($holds:ident: $($type:ty),* $(,)?) => { const _: () = { $($holds::<$type>();)* }; };
}

all!(is_free: JalaliDate, Month, Period, Weekday, Checker, Outcome, Tally, Act, Citation, Label,
    Denomination, Rial, CodeScheme, Place, Province, ProvinceCode, Bound, Interval, Number, Stated,
    Unit, Reference, Announced, Basis, Claim, ClaimId, Concept, Fact, FactId, Figure, Member, Office,
    Report, ReportBuilder, Total, Example, Rule, Text, Scale, Script, Assumption, Evidence, Finding,
    Judgement, Location, Missing, Reading, Severity, Value, Verdict);
all!(is_error: DateRangeError, ParseDateError, ParseCitationError, ParseRialError, RialError,
    ParseCodeError, NumberError, StatedError, ReportError, IntegerError);

#[test]
fn errors_are_small() {
    assert!(size_of::<DateRangeError>() <= 32);
    assert!(size_of::<ParseDateError>() <= 32);
    assert!(size_of::<ParseCitationError>() <= 16);
}

#[test]
fn concepts_have_ids_of_their_own_and_totals_that_exist() {
    let mut ids: Vec<&str> = Concept::ALL.iter().map(Concept::id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), Concept::ALL.len());
    assert_eq!(Concept::ALL.len(), 35);
    for concept in Concept::ALL {
        assert_eq!(Concept::from_id(concept.id()).as_ref(), Ok(concept));
        assert!(!concept.persian().is_empty() && !concept.english().is_empty());
    }
    let entering = Concept::ALL.iter().filter(|it| it.total() == Some(Concept::EmploymentCreated));
    assert_eq!(entering.count(), 6);
    for bad in ["", "A", "a..b", ".a", "a.", "a b", "رقم"] {
        assert!(Concept::other(bad).is_err(), "{bad}");
    }
    let long = "x".repeat(65);
    assert!(Concept::other(&long).is_err());
}
