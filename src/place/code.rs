//! Province codes, always with their scheme.

use core::{fmt, str::FromStr};

use super::Province;
use crate::text::parse_integer;

/// The generation of ISO 3166-2:IR that a code belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CodeScheme {
    /// In force since 2020-11-24.
    Iso3166Since2020,
    /// In force until 2020-11-24, and still in many data sets.
    Iso3166Before2020,
}

/// No code scheme has this id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such code scheme, expected iso-3166-2:2020-11-24 or iso-3166-2:before-2020-11-24")]
pub struct UnknownSchemeError;

/// Why a text is not a province code of a scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseCodeError {
    /// Not `IR-` and two digits.
    #[error("a province code is written IR- and two digits, such as IR-20")]
    Shape,
    /// No province has this number in the scheme.
    #[error("IR-{number:02} is no province in {scheme}")]
    Unassigned {
        /// The number given.
        number: u8,
        /// The scheme it was looked up in.
        scheme: CodeScheme,
    },
}

/// An ISO 3166-2 code of a province together with its scheme.
///
/// # Examples
/// ```
/// use karnameh::place::{CodeScheme, Province, ProvinceCode};
/// let now = ProvinceCode::parse("IR-20", CodeScheme::Iso3166Since2020)?;
/// let then = ProvinceCode::parse("IR-20", CodeScheme::Iso3166Before2020)?;
/// assert_eq!(Province::from_code(now), Province::Semnan);
/// assert_eq!(Province::from_code(then), Province::Lorestan);
/// # Ok::<(), karnameh::place::ParseCodeError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ProvinceCode {
    scheme: CodeScheme,
    number: u8,
}

impl CodeScheme {
    /// The stable id, as data files write it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Iso3166Since2020 => "iso-3166-2:2020-11-24",
            Self::Iso3166Before2020 => "iso-3166-2:before-2020-11-24",
        }
    }
}

impl ProvinceCode {
    /// A code that was taken from the table of provinces.
    pub(super) const fn of(scheme: CodeScheme, number: u8) -> Self {
        Self { scheme, number }
    }

    /// Reads a code such as `IR-20` in a scheme.
    ///
    /// # Errors
    /// If the text has another shape, or no province has that code in the scheme.
    pub fn parse(text: &str, scheme: CodeScheme) -> Result<Self, ParseCodeError> {
        let digits = text
            .strip_prefix("IR-")
            .filter(|it| it.len() == 2 && it.bytes().all(|byte| byte.is_ascii_digit()))
            .ok_or(ParseCodeError::Shape)?;
        let number = parse_integer(digits).ok().and_then(|it| u8::try_from(it).ok());
        let number = number.ok_or(ParseCodeError::Shape)?;
        let code = Self { scheme, number };
        if Province::ALL.into_iter().any(|it| it.code(scheme) == code) {
            Ok(code)
        } else {
            Err(ParseCodeError::Unassigned { number, scheme })
        }
    }

    /// The scheme it belongs to.
    #[must_use]
    pub const fn scheme(self) -> CodeScheme {
        self.scheme
    }
}

/// Prints `IR-20`, without the scheme.
impl fmt::Display for ProvinceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "IR-{:02}", self.number)
    }
}

/// Prints the id.
impl fmt::Display for CodeScheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// Reads the id.
impl FromStr for CodeScheme {
    type Err = UnknownSchemeError;

    fn from_str(id: &str) -> Result<Self, UnknownSchemeError> {
        [Self::Iso3166Since2020, Self::Iso3166Before2020]
            .into_iter()
            .find(|it| it.id() == id)
            .ok_or(UnknownSchemeError)
    }
}
