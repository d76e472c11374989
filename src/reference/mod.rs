//! Dated values of the world that a report can be held against, each with its source.
//!
//! They age, and a revision makes them wrong without a sound; so every row says for which year it
//! is, where it was read, and nothing is carried over to another year. A reference bounds what is
//! plausible. It never proves a figure right.

use crate::{law::Act, money::Rial, place::Province};

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

/// How far the numbering of an act goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Extent {
    /// The act.
    pub act: &'static Act,
    /// The number of its last article; of the constitution, its last principle.
    pub last: u16,
    /// Where it was read.
    pub source: &'static str,
}

/// The acts whose last article is known.
///
/// # Examples
/// ```
/// use karnameh::law::Act;
/// use karnameh::reference::EXTENTS;
/// let extent = EXTENTS.iter().find(|it| *it.act == Act::DisabilityRights).unwrap();
/// assert_eq!(extent.last, 34);
/// ```
pub const EXTENTS: &[Extent] = &[
    Extent { act: &Act::DisabilityRights, last: 34, source: "https://nezamat.ir/post-40861" },
    Extent { act: &Act::Constitution, last: 177, source: "https://bazentekhabat.com/fa/news/8215" },
    Extent { act: &Act::Labour, last: 203, source: "http://amini-ali.ir" },
];

/// The note of a year's budget act under which employment loans to clients of Behzisti and Emdad stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct LoanNote {
    /// The Jalali year of the budget act.
    pub year: u16,
    /// The number of the note.
    pub note: u16,
    /// Where it was read.
    pub source: &'static str,
}

/// The years in which the note is known. The numbering drifts, so nothing is carried over to another.
///
/// # Examples
/// ```
/// use karnameh::reference::LOAN_NOTES;
/// let notes: Vec<_> = LOAN_NOTES.iter().map(|it| (it.year, it.note)).collect();
/// assert_eq!(notes[3..], [(1401, 16), (1402, 18), (1403, 2)]);
/// ```
pub const LOAN_NOTES: &[LoanNote] = &[
    LoanNote { year: 1398, note: 16, source: NOTE_16 },
    LoanNote { year: 1399, note: 16, source: NOTE_16 },
    LoanNote { year: 1400, note: 16, source: NOTE_16 },
    LoanNote { year: 1401, note: 16, source: NOTE_16 },
    LoanNote { year: 1402, note: 18, source: "https://hstp.ir/tabsareh18" },
    LoanNote { year: 1403, note: 2, source: "https://www.iribnews.ir/fa/news/5584379" },
];

const NOTE_16: &str = "https://borna.news/fa/news/1389988";
