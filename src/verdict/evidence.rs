//! The numbers and names a judgement rests on.

use alloc::{boxed::Box, vec::Vec};

use crate::{
    calendar::{JalaliDate, Period},
    law::{Act, Citation},
    quantity::{Number, Stated, Unit},
    report::{Concept, FactId},
    text::Scale,
};

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Value {
    /// A number, and what it counts if that is known.
    Quantity(Number, Option<Unit>),
    /// A figure as stated, comparator included.
    Stated(Stated),
    /// Figures that were added up.
    Terms(Vec<Stated>),
    /// Figures side by side.
    List(Vec<Stated>),
    /// A power of ten, by its exponent.
    PowerOfTen(u8),
    /// A scale word.
    Scale(Scale),
    /// A unit.
    Unit(Unit),
    /// Facts of the report.
    Facts(Vec<FactId>),
    /// Concepts, each with the word the document has for it.
    Concepts(Vec<(Concept, Option<Box<str>>)>),
    /// A citation.
    Citation(Citation),
    /// An act.
    Act(Act),
    /// A Jalali year.
    Year(u16),
    /// A period.
    Period(Period),
    /// A day.
    Date(JalaliDate),
    /// Words of the document or of a source, as they stand there.
    Text(Box<str>),
}

impl From<&Stated> for Value {
    fn from(stated: &Stated) -> Self {
        Self::Stated(stated.clone())
    }
}

impl From<Number> for Value {
    fn from(number: Number) -> Self {
        Self::Quantity(number, None)
    }
}

/// Named pieces of evidence, in the order in which they were given. The names are those that the
/// texts of a rule put in braces.
///
/// # Examples
/// ```
/// use karnameh::verdict::{Evidence, Value};
/// use karnameh::quantity::Number;
/// let evidence = Evidence::new().with("sum", Number::from(734));
/// assert_eq!(evidence.get("sum"), Some(&Value::Quantity(734.into(), None)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Evidence(Vec<(&'static str, Value)>);

impl Evidence {
    /// No evidence.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds a piece; a name given before is given its new value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        let value = value.into();
        match self.0.iter_mut().find(|(its, _)| *its == name) {
            Some((_, old)) => *old = value,
            None => self.0.push((name, value)),
        }
        self
    }

    /// The piece of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(its, _)| *its == name).map(|(_, value)| value)
    }

    /// All pieces with their names.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&'static str, &Value)> {
        self.0.iter().map(|(name, value)| (*name, value))
    }
}
