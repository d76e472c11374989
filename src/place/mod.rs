//! Which province, under which names and codes.
//!
//! ISO 3166-2 renumbered the provinces of Iran on 2020-11-24: 27 of the codes now mean another
//! province than before. `IR-20` is Semnan today and was Lorestan until then. A code therefore
//! never stands alone in this crate; it carries the [`CodeScheme`] it was taken from.

mod code;
mod province;
#[cfg(feature = "serde")]
mod serde;

pub use code::{CodeScheme, ParseCodeError, ProvinceCode, UnknownSchemeError};
pub use province::Province;

use alloc::boxed::Box;

/// Where a figure is counted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(::serde::Serialize, ::serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case", deny_unknown_fields))]
#[non_exhaustive]
pub enum Place {
    /// The whole country.
    Country,
    /// A province (استان).
    Province(Province),
    /// A county (شهرستان) of a province, by its plain name.
    County {
        /// The province it lies in.
        province: Province,
        /// Its name, as written.
        name: Box<str>,
    },
}
