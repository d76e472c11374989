//! Which act, article, note, clause, part: how Iranian reports cite the law.
//!
//! A citation is written from the inside out: «جزء ۳ و ۴ بند (ب) تبصره ۱۸ قانون ۱۴۰۲» is parts 3 and 4
//! of clause (b) of Note 18 of the act of 1402. A «تبصره» (note) belongs to an article in most acts;
//! in the annual budget acts it is the chief division. Numbers drift from year to year (the loans
//! of that clause stood in Note 16 up to 1401 and in Note 2 in 1403), so what identifies a place is
//! the whole path with its year.
//!
//! Reports leave out what they think the reader knows: the act is named only by its year, or only
//! through a body that is called after an article («کمیسیون ماده ۲۶»), or as «قانون», which the document
//! defined elsewhere, or not at all. A [`Citation`] keeps how its act was named, and never fills in what
//! was not said; [`Citation::inheriting`] does, where the caller knows from which citation.
//!
//! A bill (لایحه) is not its act, and a regulation (آیین‌نامه) of an article is neither: the kind of text is
//! an [`Instrument`] of its own. The level words are ordinary words too («ماده غذایی», «در اصل»); only
//! with a number or a letter after them do they cite.

mod act;
mod citation;
mod english;
mod format;
mod inherit;
mod instrument;
mod label;
mod levels;
mod read;
#[cfg(feature = "serde")]
mod serde;

pub use act::Act;
pub use citation::Citation;
pub use english::English;
pub use inherit::{Inherited, Unsaid};
pub use instrument::{Body, Enacted, Instrument, Naming};
pub use label::Label;
pub use levels::Levels;
pub use read::{ParseCitationError, read_citation};
