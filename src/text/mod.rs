//! Characters to numbers: the digits of three scripts and the words that scale them.
//!
//! Persian reports write digits in three ways, often within one page: Persian `۰۱۲۳۴۵۶۷۸۹`
//! (U+06F0 and on), Arabic-Indic `٠١٢٣٤٥٦٧٨٩` (U+0660 and on, what an Arabic keyboard gives) and
//! ASCII. They are the same numbers; only 4, 5 and 6 look different between the first two. This
//! room knows which number a run of characters spells. It knows nothing of money, dates or places.

mod digits;
mod fold;
mod integer;
mod name;
mod number;
mod numeral;
mod phrase;
mod scale;
#[cfg(feature = "serde")]
mod serde;
pub(crate) mod word;
mod words;

pub(crate) use digits::InScript;
pub use digits::{Grouped, Script, digit};
pub(crate) use fold::{blanks, folded, is_blank, is_joined, is_letter, same_word};
pub use fold::{fold, folded_letters};
pub use integer::{IntegerError, parse_integer};
pub(crate) use name::{is_commanding, is_name};
pub use number::{Number, NumberError, ParseNumberError};
pub use numeral::{Doubt, DoubtKind, Numeral, ReadNumberError, read_number};
pub(crate) use numeral::{length_of_figure, plain_digits, scale_word};
pub(crate) use phrase::phrase;
pub use scale::Scale;
#[cfg(feature = "serde")]
pub(crate) use serde::{from_text, from_text_or_integer};
pub use words::{InPress, InWords};
