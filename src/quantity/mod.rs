//! A number with its unit and with the precision it was stated with.
//!
//! «۲۲ هزار میلیارد تومان» is not 22,000,000,000,000 and nothing else: whoever wrote it rounded or cut
//! the figure at the milliard. «۴۰۹ نفر» is 409 and nothing else. So a [`Stated`] figure carries how
//! it may be read ([`Reading`]) and its [`Interval`] follows from that, never from a tolerance that
//! somebody typed in.

mod interval;
#[cfg(feature = "serde")]
mod serde;
mod stated;
mod unit;

pub use crate::text::{Number, NumberError, ParseNumberError};
pub use interval::{Bound, Interval};
pub use stated::{Comparator, Reading, Stated, StatedError};
pub use unit::{OtherUnit, Unit, UnitIdError};
