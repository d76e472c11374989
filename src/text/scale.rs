//! The words that multiply a figure.

/// A scale word: «هزار», «میلیون», «میلیارد».
///
/// Only the three that mean one thing. «بیلیون» and «تریلیون» are read as 10⁹ or 10¹² and 10¹² or
/// 10¹⁸ by different writers, so no value of this type stands for them.
///
/// # Examples
/// ```
/// use karnameh::text::Scale;
/// assert_eq!(Scale::Milliard.factor(), 1_000_000_000);
/// assert_eq!(Scale::Milliard.persian(), "میلیارد");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Scale {
    /// هزار, 10³.
    Thousand,
    /// میلیون, 10⁶.
    Million,
    /// میلیارد, 10⁹: a thousand million, the billion of American English.
    Milliard,
}

impl Scale {
    /// The power of ten: 3, 6 or 9.
    #[must_use]
    pub const fn exponent(self) -> u8 {
        match self {
            Self::Thousand => 3,
            Self::Million => 6,
            Self::Milliard => 9,
        }
    }

    /// What the word multiplies by.
    #[must_use]
    pub const fn factor(self) -> i128 {
        match self {
            Self::Thousand => 1_000,
            Self::Million => 1_000_000,
            Self::Milliard => 1_000_000_000,
        }
    }

    /// The word in Persian.
    #[must_use]
    pub const fn persian(self) -> &'static str {
        match self {
            Self::Thousand => "هزار",
            Self::Million => "میلیون",
            Self::Milliard => "میلیارد",
        }
    }

    /// The word in English, after the long scale that Persian follows for 10⁹.
    #[must_use]
    pub const fn english(self) -> &'static str {
        match self {
            Self::Thousand => "thousand",
            Self::Million => "million",
            Self::Milliard => "milliard",
        }
    }
}
