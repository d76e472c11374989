//! The numbers of a finding without a word around them.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use super::left::Left;
use crate::{
    quantity::{Comparator, Number, Stated, Unit},
    repair::{Amendment, Proposal},
    verdict::{Evidence, Reading, Value, Verdict},
};

/// The numbers that a finding rests on, in ASCII: `announced 3 sections, found 2 sections`. Some terminals reverse
/// the digits of Persian; these they leave alone. Empty if there are none.
pub(super) fn figures(evidence: &Evidence) -> String {
    let told = evidence.iter().filter_map(|(name, value)| {
        let said = match value {
            Value::Quantity(number, unit) => figure(*number, unit.as_ref()),
            Value::Stated(it) => stated(it),
            Value::Terms(terms) => terms.iter().map(stated).collect::<Vec<_>>().join(" + "),
            Value::List(list) => list.iter().map(stated).collect::<Vec<_>>().join("; "),
            Value::PowerOfTen(exponent) => format!("10^{exponent}"),
            Value::Year(year) => year.to_string(),
            Value::Period(period) => period.to_string(),
            Value::Date(date) => date.to_string(),
            _ => return None,
        };
        Some(format!("{} {said}", name.replace('_', " ")))
    });
    told.collect::<Vec<_>>().join(", ")
}

/// What a reading comes to: `734 persons, holds`.
pub(super) fn outcome_of(reading: &Reading) -> String {
    let told = match &reading.value {
        Value::Quantity(number, unit) => figure(*number, unit.as_ref()),
        Value::Stated(it) => stated(it),
        _ => return String::new(),
    };
    match reading.verdict {
        Verdict::Satisfied => format!("{told}, holds"),
        Verdict::Violated => format!("{told}, does not hold"),
        Verdict::Undetermined | Verdict::NotApplicable => told,
    }
}

/// The figures of a proposal: `f2 46 persons -> 64 persons`.
pub(super) fn amendments(proposal: &Proposal) -> String {
    let told = proposal.amendments.iter().map(|it| {
        let to = it.to.as_ref().map_or_else(|| left(it), stated);
        format!("{} {} -> {to}", it.fact, stated(&it.from))
    });
    told.collect::<Vec<_>>().join(", ")
}

/// What is left of a figure that is not one value: `>=5,025 persons and <=6,000 persons`.
fn left(amendment: &Amendment) -> String {
    let Left { low, high, unit } = Left::of(amendment);
    match (low, high) {
        (Some((Comparator::About, it)), _) => limited(Comparator::About, it, unit.as_ref()),
        (Some((_, low)), Some((_, high))) if low == high => figure(low, unit.as_ref()),
        _ => {
            let ends = low.into_iter().chain(high);
            let ends = ends.map(|(comparator, it)| limited(comparator, it, unit.as_ref()));
            ends.collect::<Vec<_>>().join(" and ")
        }
    }
}

fn stated(it: &Stated) -> String {
    match it.upper() {
        Some(upper) => {
            let lower = limited(it.comparator(), it.value(), None);
            format!("{lower} to {}", figure(upper, it.unit()))
        }
        None => limited(it.comparator(), it.value(), it.unit()),
    }
}

fn limited(comparator: Comparator, number: Number, unit: Option<&Unit>) -> String {
    let sign = match comparator {
        Comparator::Exactly => "",
        Comparator::About => "~",
        Comparator::MoreThan => ">",
        Comparator::AtLeast => ">=",
        Comparator::LessThan => "<",
        Comparator::AtMost => "<=",
    };
    format!("{sign}{}", figure(number, unit))
}

/// A number with the English name of what it counts, unless that is a word of the document.
fn figure(number: Number, unit: Option<&Unit>) -> String {
    let is_one = number == Number::from(1);
    match unit {
        Some(Unit::Other(_)) | None => format!("{number:#}"),
        Some(unit) => {
            let (one, many) = unit.english();
            format!("{number:#} {}", if is_one { one } else { many })
        }
    }
}
