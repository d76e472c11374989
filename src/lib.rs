//! Performance reports of Iranian public-welfare bodies (گزارش عملکرد), as data that can be checked.
//!
//! A welfare office reports that jobs were created for 734 persons: 409 through loans, 295 through
//! insurance premiums, 25 through aid, and 5 *projects*. The total adds up, and it is no number of
//! persons. karnameh holds such a report as typed data, with Jalali dates and exact rials, and says
//! of each of its claims whether it is proven, wrong, or cannot be decided, why, and what it would
//! take.
//!
//! - Build a [`report::Report`], or read one through serde (feature `serde`).
//! - [`check()`] it: the [`check::Outcome`] has [`violations`](check::Outcome::violations),
//!   [`undetermined`](check::Outcome::undetermined), [`proven`](check::Outcome::proven).
//! - Say it in Persian or English with [`render`].
//!
//! Nothing here reads a file, a clock or the network; there are no floats and no `unsafe` code. The
//! rooms below stand in one order, and each uses only rooms above it.
//!
//! # Features
//!
//! | feature | default | what it adds |
//! |---|---|---|
//! | `std` | yes | the `std` features of the dependencies; without it the crate needs only `alloc` |
//! | `serde` | yes | report documents, their parts and outcomes through serde |
//! | `chrono` | no | [`calendar::JalaliDate`] to and from `chrono::NaiveDate` |
//! | `icu_calendar` | no | [`calendar::JalaliDate`] to and from `icu_calendar::Date<Persian>` |
//! | `jiff` | no | [`calendar::JalaliDate`] to and from `jiff::civil::Date` |
//! | `proptest` | no | strategies for dates and periods, in `calendar::strategy` |

#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::float_arithmetic,
    clippy::as_conversions,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::missing_panics_doc
)]

extern crate alloc;

pub mod text; // characters to numbers
pub mod calendar; // which day, which period; may use text, never money
pub mod money; // how many rials; may use text and calendar
pub mod law; // which act, article, note
pub mod place; // which province
pub mod quantity; // a number with unit and precision; knows no concept
pub mod mention; // what a text speaks of, and where; neither concept nor right nor wrong
pub mod reference; // dated values of the world; judges nothing
pub mod report; // who claims what; neither right nor wrong
pub mod reading; // the report that a text states; neither right nor wrong
pub mod verdict; // satisfied, violated, undetermined; knows no rule
pub mod relation; // relations between figures as data; neither concept nor verdict
pub mod reconcile; // whether a relation holds over figures; no claim, no rule
pub mod rules; // what must hold; no rule knows another
pub mod check; // which rules ran; knows no rule by name
pub mod repair; // what must be wrong, what is missing, how it came to be; applies nothing
pub mod render; // all of it in words; adds no fact

pub use check::check;
pub use reading::read;
pub use render::explain;

/// The README's programs, compiled and run.
#[cfg(all(doctest, feature = "serde"))]
#[doc = include_str!("../README.md")]
struct Readme;

/// The programs of the README in Persian, likewise.
#[cfg(all(doctest, feature = "serde"))]
#[doc = include_str!("../README.fa.md")]
struct ReadmeInPersian;
