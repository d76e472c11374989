//! Whether a relation between figures holds, with the precision of each figure and with figures that are
//! absent.
//!
//! A figure that was rounded stands for all the numbers it may have been rounded from. A relation is
//! *satisfied* if some values that the figures allow satisfy it, and *violated* if none do. A figure that is
//! absent leaves it *undetermined*, unless no value that the absent figure could have would help, or every one would.
//!
//! [`Balance::of`] is the careful way: any precision, any magnitude, and an account of what is missing. For
//! many forms of one layout see [`crate::check::program`].

mod balance;
mod evaluate;
mod figure;
mod span;
mod wide;

pub use balance::Balance;
pub use figure::{Absence, Figure};
pub use span::Span;
pub use wide::Wide;
