//! Dated values of the world that a report can be held against, each with its source.
//!
//! They age, and a revision makes them wrong without a sound; so every row says for which year it
//! is, where it was read, and nothing is carried over to another year. A reference bounds what is
//! plausible. It never proves a figure right.

use crate::{money::Rial, place::Province};

/// What a reference value measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Indicator {
    /// کل لایحه بودجه: the total of the year's state budget bill, companies and banks included.
    StateBudgetBill,
    /// بودجه بهزیستی: the year's budget of Behzisti, of a province or of the country.
    BehzistiBudget,
}

/// A value of the world, for one year and one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Reference {
    /// What it measures.
    pub indicator: Indicator,
    /// The Jalali year.
    pub year: u16,
    /// The province, `None` for the whole country.
    pub province: Option<Province>,
    /// The amount, in current rials.
    pub amount: Rial,
    /// Where it was read.
    pub source: &'static str,
}

const fn row(
    indicator: Indicator,
    year: u16,
    province: Option<Province>,
    rials: i64,
    source: &'static str,
) -> Reference {
    Reference { indicator, year, province, amount: Rial::new(rials), source }
}

const SEMNAN: Option<Province> = Some(Province::Semnan);
const SEMNAN_SOURCE: &str = "https://sobhbekheyrnews.ir/?p=37813";

/// All rows.
///
/// # Examples
/// ```
/// use karnameh::reference::{ALL, Indicator};
/// assert!(ALL.iter().any(|row| row.indicator == Indicator::StateBudgetBill && row.year == 1402));
/// ```
pub const ALL: &[Reference] = &[
    // 5,261 thousand milliard toman.
    row(
        Indicator::StateBudgetBill,
        1402,
        None,
        52_610_000_000_000_000,
        "https://nasrnews.ir/print/85117",
    ),
    // 14,441,417,555,600 new rial.
    row(
        Indicator::StateBudgetBill,
        1405,
        None,
        144_414_175_556_000_000,
        "https://www.yjc.ir/fa/news/9039158/",
    ),
    // 87, 104 and 208 milliard toman.
    row(Indicator::BehzistiBudget, 1400, SEMNAN, 870_000_000_000, SEMNAN_SOURCE),
    row(Indicator::BehzistiBudget, 1401, SEMNAN, 1_040_000_000_000, SEMNAN_SOURCE),
    row(Indicator::BehzistiBudget, 1402, SEMNAN, 2_080_000_000_000, SEMNAN_SOURCE),
];

/// The value of an indicator in a year and place, `None` if no row vouches for one.
#[must_use]
pub fn value(
    indicator: Indicator,
    year: u16,
    province: Option<Province>,
) -> Option<&'static Reference> {
    ALL.iter()
        .find(|row| row.indicator == indicator && row.year == year && row.province == province)
}
