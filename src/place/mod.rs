//! Which province, under which names and codes.
//!
//! ISO 3166-2 renumbered the provinces of Iran on 2020-11-24: 27 of the codes now mean another
//! province than before. `IR-20` is Semnan today and was Lorestan until then. A code therefore
//! never stands alone in this crate; it carries the [`CodeScheme`] it was taken from.
//!
//! Reports name provinces with «استان» and without, in the letters of either keyboard, in one word or
//! more. Counties, cities, districts and villages are too many and change too often for a catalogue:
//! their names stay as they are written.

mod code;
mod locality;
mod province;
mod read;
#[cfg(feature = "serde")]
mod serde;

pub use code::{CodeScheme, ParseCodeError, ProvinceCode, UnknownSchemeError};
pub use locality::Locality;
pub use province::Province;
pub use read::read_place;

/// Where a figure is counted.
///
/// # Examples
/// ```
/// use karnameh::place::{Place, Province, read_place};
/// let place = Place::Province(Province::Semnan);
/// assert_eq!(read_place("استان سمنان"), Some((place, 21)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(::serde::Serialize, ::serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case", deny_unknown_fields))]
#[non_exhaustive]
pub enum Place {
    /// The whole country.
    Country,
    /// A province (استان).
    Province(Province),
    /// A county (شهرستان), by its plain name.
    County(Locality),
    /// A city or town (شهر).
    City(Locality),
    /// A district of a county (بخش).
    District(Locality),
    /// A rural district (دهستان).
    RuralDistrict(Locality),
    /// A village (روستا).
    Village(Locality),
}

impl Place {
    /// The province that it is or lies in, if that is known.
    ///
    /// # Examples
    /// ```
    /// use karnameh::place::{Locality, Place, Province};
    /// let county = Place::County(Locality::new("شاهرود").in_province(Province::Semnan));
    /// assert_eq!(county.province(), Some(Province::Semnan));
    /// assert_eq!(Place::Country.province(), None);
    /// ```
    #[must_use]
    pub const fn province(&self) -> Option<Province> {
        match self {
            Self::Country => None,
            Self::Province(province) => Some(*province),
            Self::County(it)
            | Self::City(it)
            | Self::District(it)
            | Self::RuralDistrict(it)
            | Self::Village(it) => it.province(),
        }
    }
}
