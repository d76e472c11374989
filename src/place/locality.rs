//! Places below the provinces.

use alloc::boxed::Box;

use super::Province;

/// A county, city, district or village by its plain name, as it is written.
///
/// # Examples
/// ```
/// use karnameh::place::{Locality, Province};
/// let shahrud = Locality::new("شاهرود").in_province(Province::Semnan);
/// assert_eq!(shahrud.name(), "شاهرود");
/// assert_eq!(shahrud.province(), Some(Province::Semnan));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(::serde::Serialize, ::serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Locality {
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    province: Option<Province>,
    name: Box<str>,
}

impl Locality {
    /// A place of a name whose province is not said.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self { province: None, name: name.into() }
    }

    /// The same place in a province.
    #[must_use]
    pub fn in_province(self, province: Province) -> Self {
        Self { province: Some(province), ..self }
    }

    /// The name, without «شهرستان» and its like.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The province it lies in, `None` if that is not said.
    #[must_use]
    pub const fn province(&self) -> Option<Province> {
        self.province
    }
}
