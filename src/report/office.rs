//! Who reports.

use alloc::boxed::Box;

/// A public-welfare body.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Body {
    /// سازمان بهزیستی کشور, the State Welfare Organisation.
    Behzisti,
    /// کمیته امداد امام خمینی, the Imam Khomeini Relief Committee.
    Emdad,
    /// Another body, by its name.
    Other(Box<str>),
    /// None that the document names.
    Unsaid,
}

impl Body {
    /// The name in English; «body not told» of none.
    #[must_use]
    pub fn english(&self) -> &str {
        match self {
            Self::Behzisti => "Behzisti (State Welfare Organisation)",
            Self::Emdad => "Emdad (Imam Khomeini Relief Committee)",
            Self::Other(name) => name,
            Self::Unsaid => "body not told",
        }
    }

    /// The name in Persian; «نهاد نامشخص» of none.
    #[must_use]
    pub fn persian(&self) -> &str {
        match self {
            Self::Behzisti => "بهزیستی",
            Self::Emdad => "کمیته امداد",
            Self::Other(name) => name,
            Self::Unsaid => "نهاد نامشخص",
        }
    }
}

/// The body that reports, and in what capacity its speaker spoke.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields, expecting = "an office"))]
pub struct Office {
    body: Body,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    officer: Option<Box<str>>,
}

impl Office {
    /// An office of a body.
    #[must_use]
    pub const fn new(body: Body) -> Self {
        Self { body, officer: None }
    }

    /// The same office, its figures given by the holder of a post, such as «مدیرکل».
    #[must_use]
    pub fn speaking_through(self, officer: &str) -> Self {
        Self { officer: Some(officer.into()), ..self }
    }

    /// The body.
    #[must_use]
    pub const fn body(&self) -> &Body {
        &self.body
    }

    /// The post of whoever gave the figures.
    #[must_use]
    pub fn officer(&self) -> Option<&str> {
        self.officer.as_deref()
    }
}
