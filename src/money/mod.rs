//! How many rials, and in which denomination they were written.
//!
//! People write toman (ten rials), ministries write million rials, headlines write «همت» (a
//! thousand milliard toman). Since the 1405 budget bill two rials are in use as well: the law
//! promulgated on 1404-09-01 keeps the name for a unit of 10,000 of the rials before it, which it
//! calls «ریال جاری», current rials. So an amount is held in one unit, the current rial, and a
//! [`Denomination`] is named wherever an amount comes in or goes out.
//!
//! ISO 4217 gives IRR two minor digits. None has been in use for decades (CLDR says none), and a
//! hundredth of a rial is how a sum stops adding up; a [`Rial`] is whole.

mod denomination;
mod format;
mod grouped;
mod parse;
mod read;
mod rial;
#[cfg(feature = "serde")]
mod serde;
mod split;

pub use denomination::{Denomination, UnknownDenominationError};
pub use grouped::GroupedRial;
pub use parse::ParseRialError;
pub use read::{Amount, MoneyDoubt, MoneyDoubtKind, MoneyReader, ReadMoneyError};
pub use rial::{Rial, RialError};
pub use split::{Rounded, Rounding, SplitError};
