//! Which act, article, note, clause, part: how Iranian reports cite the law.
//!
//! A citation is written from the inside out: «جزء ۳ و ۴ بند (ب) تبصره ۱۸ قانون ۱۴۰۲» is parts 3 and 4
//! of clause (b) of Note 18 of the act of 1402. A «تبصره» (note) belongs to an article in most acts;
//! in the annual budget acts it is the chief division. Numbers drift from year to year (the loans
//! of that clause stood in Note 16 up to 1401 and in Note 2 in 1403), so what identifies a place is
//! the whole path with its year.
//!
//! Reports leave out what they think the reader knows: the act is named only by its year, or only
//! through a body that is called after an article («کمیسیون ماده ۲۶»), or not at all. A [`Citation`]
//! keeps how its act was named, and never fills in what was not said.

mod act;
mod citation;
mod format;
mod label;
mod parse;
#[cfg(feature = "serde")]
mod serde;

pub use act::Act;
pub use citation::{Citation, Naming};
pub use format::English;
pub use label::Label;
pub use parse::ParseCitationError;
