//! What is counted.

use alloc::boxed::Box;
use core::fmt;

use super::{Number, NumberError};
use crate::{money::Denomination, text::is_name};

/// Writes the table once: the enum, its order and its names.
macro_rules! units {
    ($($variant:ident: $id:literal, $one:literal, $many:literal, $persian:literal;)*) => {
        /// What a figure counts or measures. Two units are never converted into each other, save
        /// denominations of money.
        ///
        /// # Examples
        /// ```
        /// use karnameh::{money::Denomination, quantity::Unit};
        /// assert!(!Unit::Person.is_commensurable(&Unit::Household));
        /// let (rial, toman) = (Denomination::CurrentRial, Denomination::Toman);
        /// assert!(Unit::Money(rial).is_commensurable(&Unit::Money(toman)));
        /// assert_eq!(Unit::from_id("household"), Ok(Unit::Household));
        /// ```
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Unit {
            /// Money, in the denomination as written.
            Money(Denomination),
            $(
                #[doc = concat!($persian, ", ", $one, ".")]
                $variant,
            )*
            /// A noun that the catalogue lacks, as written; made by [`Unit::from_id`].
            Other(OtherUnit),
        }

        impl Unit {
            /// The units of the catalogue, money apart.
            pub const COUNTS: &'static [Self] = &[$(Self::$variant),*];

            /// The stable id, as data files write it.
            #[must_use]
            pub fn id(&self) -> &str {
                match self {
                    Self::Money(denomination) => denomination.id(),
                    $(Self::$variant => $id,)*
                    Self::Other(noun) => &noun.0,
                }
            }

            /// The English noun, for one and for many.
            #[must_use]
            pub fn english(&self) -> (&str, &str) {
                match self {
                    Self::Money(denomination) => (denomination.english(), denomination.english()),
                    $(Self::$variant => ($one, $many),)*
                    Self::Other(noun) => (&noun.0, &noun.0),
                }
            }

            /// The Persian noun, which is the same for one and for many.
            #[must_use]
            pub fn persian(&self) -> &str {
                match self {
                    Self::Money(denomination) => denomination.persian(),
                    $(Self::$variant => $persian,)*
                    Self::Other(noun) => &noun.0,
                }
            }
        }
    };
}

units! {
    Person: "person", "person", "persons", "نفر";
    Household: "household", "household", "households", "خانوار";
    Family: "family", "family", "families", "خانواده";
    Case: "case", "case", "cases", "مورد";
    Item: "item", "item", "items", "فقره";
    File: "file", "file", "files", "پرونده";
    Dwelling: "housing_unit", "housing unit", "housing units", "واحد مسکونی";
    Piece: "unit", "unit", "units", "واحد";
    Building: "building", "building", "buildings", "باب";
    Project: "project", "project", "projects", "طرح";
    Session: "session", "session", "sessions", "جلسه";
    Licence: "licence", "licence", "licences", "مجوز";
    Set: "set", "set", "sets", "سری";
    Device: "device", "device", "devices", "دستگاه";
    Package: "package", "package", "packages", "بسته";
    Centre: "centre", "centre", "centres", "مرکز";
    Institution: "institution", "institution", "institutions", "مؤسسه";
    Job: "job", "job", "jobs", "شغل";
    Section: "section", "section", "sections", "بخش";
    Meal: "meal", "meal", "meals", "وعده";
    Metre: "metre", "metre", "metres", "متر";
    SquareMetre: "square_metre", "square metre", "square metres", "متر مربع";
    Kilogram: "kilogram", "kilogram", "kilograms", "کیلوگرم";
    Hectare: "hectare", "hectare", "hectares", "هکتار";
    Tonne: "tonne", "tonne", "tonnes", "تن";
    Litre: "litre", "litre", "litres", "لیتر";
    Hour: "hour", "hour", "hours", "ساعت";
    Day: "day", "day", "days", "روز";
    Month: "month", "month", "months", "ماه";
    Year: "year", "year", "years", "سال";
    Percent: "percent", "percent", "percent", "درصد";
    Times: "multiple", "time", "times", "برابر";
}

/// The noun of a unit that the catalogue lacks.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OtherUnit(Box<str>);

/// A text is no unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "a unit is a noun of 1 to 64 bytes without control characters; which rial is meant is said by \
     current-rial or new-rial"
)]
pub struct UnitIdError;

impl Unit {
    /// The unit of an id: one of the catalogue, a denomination, or any other noun.
    ///
    /// # Errors
    /// If the id is empty, longer than 64 bytes, has control characters or outer blanks, or is
    /// `rial` or «ریال», which since 1405 may be either of two.
    pub fn from_id(id: &str) -> Result<Self, UnitIdError> {
        if let Some(unit) = Self::COUNTS.iter().find(|unit| unit.id() == id) {
            return Ok(unit.clone());
        }
        if let Ok(denomination) = id.parse() {
            return Ok(Self::Money(denomination));
        }
        if is_name(id, 64) && !matches!(id, "rial" | "ریال") {
            Ok(Self::Other(OtherUnit(id.into())))
        } else {
            Err(UnitIdError)
        }
    }

    /// Whether figures of the two units may be added and compared: the same unit, or both money.
    #[must_use]
    pub fn is_commensurable(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Money(_), Self::Money(_)) => true,
            _ => self == other,
        }
    }

    /// Whether it counts things, of which there are never fewer than none.
    #[must_use]
    pub const fn is_count(&self) -> bool {
        !matches!(self, Self::Money(_) | Self::Percent | Self::Times)
    }

    /// Whether it counts things that come whole: persons and homes, not metres and kilograms. Of a noun
    /// that the catalogue lacks this is not known.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        !matches!(
            self,
            Self::Money(_)
                | Self::Percent
                | Self::Times
                | Self::Metre
                | Self::SquareMetre
                | Self::Kilogram
                | Self::Hectare
                | Self::Tonne
                | Self::Litre
                | Self::Hour
                | Self::Day
                | Self::Month
                | Self::Year
                | Self::Other(_)
        )
    }

    /// The unit that values and intervals are compared in: current rials for money, else the unit
    /// itself.
    #[must_use]
    pub fn base(&self) -> Self {
        match self {
            Self::Money(_) => Self::Money(Denomination::CurrentRial),
            other => other.clone(),
        }
    }

    /// A number of [`Unit::base`] units in this unit.
    ///
    /// # Errors
    /// If it takes over 9 digits after the point.
    pub fn number_of_base(&self, number: Number) -> Result<Number, NumberError> {
        match self {
            // Every denomination is a power of ten.
            Self::Money(it) => number.shifted(-Number::try_new(it.rials(), 0)?.last_place()),
            _ => Ok(number),
        }
    }

    /// The denomination, `None` if this is not money.
    #[must_use]
    pub const fn denomination(&self) -> Option<Denomination> {
        match self {
            Self::Money(denomination) => Some(*denomination),
            _ => None,
        }
    }
}

/// Prints the id.
impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
