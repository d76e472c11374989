//! What figures a form has.

use alloc::{boxed::Box, collections::BTreeMap, vec::Vec};

use crate::{
    quantity::{Interval, Number, Reading, Stated, StatedError, Unit},
    reconcile::Figure,
    relation::Name,
};

/// A figure of a form: what it counts, and how precisely it is entered.
///
/// # Examples
/// ```
/// use karnameh::check::program::Field;
/// use karnameh::quantity::{Reading, Unit};
/// // A share in percent, entered with one digit after the point and rounded to it.
/// let share = Field::new("share".parse()?).unit(Unit::Percent).places(1).read_as(Reading::Nearest, -1);
/// assert_eq!(share.name().as_str(), "share");
/// # Ok::<(), karnameh::relation::NameError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    name: Name,
    unit: Option<Unit>,
    places: u8,
    reading: Reading,
    place: i8,
    range: Interval,
    scope: Option<Box<str>>,
}

impl Field {
    /// A whole number, exact, of no unit.
    #[must_use]
    pub const fn new(name: Name) -> Self {
        Self {
            name,
            unit: None,
            places: 0,
            reading: Reading::Exact,
            place: 0,
            range: Interval::ALL,
            scope: None,
        }
    }

    /// The same figure in a unit.
    #[must_use]
    pub fn unit(self, unit: Unit) -> Self {
        Self { unit: Some(unit), ..self }
    }

    /// The same figure with so many digits after the point: a value of 339 with one place is 33.9.
    #[must_use]
    pub fn places(self, places: u8) -> Self {
        Self { places, ..self }
    }

    /// The same figure, known to be rounded or cut at a place (a power of ten).
    #[must_use]
    pub fn read_as(self, reading: Reading, place: i8) -> Self {
        Self { reading, place, ..self }
    }

    /// The same figure, known to lie in a range where it is absent.
    #[must_use]
    pub fn within(self, range: Interval) -> Self {
        Self { range, ..self }
    }

    /// The same figure, known to be zero or more where it is absent.
    #[must_use]
    pub fn not_negative(self) -> Self {
        self.within(Interval::NOT_NEGATIVE)
    }

    /// The same figure, said of something: a period, a place. Figures of two scopes enter no relation together.
    #[must_use]
    pub fn scope(self, scope: &str) -> Self {
        Self { scope: Some(scope.into()), ..self }
    }

    /// The name.
    #[must_use]
    pub const fn name(&self) -> &Name {
        &self.name
    }

    pub(super) const fn its_unit(&self) -> Option<&Unit> {
        self.unit.as_ref()
    }

    pub(super) fn its_scope(&self) -> Option<&str> {
        self.scope.as_deref()
    }

    pub(crate) const fn its_places(&self) -> u8 {
        self.places
    }

    pub(crate) const fn its_reading(&self) -> Reading {
        self.reading
    }

    pub(crate) const fn range(&self) -> Interval {
        self.range
    }

    /// The figure of a number, with the precision of the field.
    pub(super) fn figure(&self, number: Number) -> Result<Figure, StatedError> {
        let stated = Stated::exact(number, None)?.read_as(self.reading, self.place)?;
        Ok(Figure::from(&stated).within(self.range))
    }

    /// By how much a value may be off either way; nothing for an exact one.
    pub(crate) fn radius(&self) -> Number {
        let radius = match self.reading {
            Reading::Exact => Ok(Number::ZERO),
            Reading::Nearest => Number::from(5).shifted(self.place - 1),
            Reading::Truncated | Reading::Press => Number::from(1).shifted(self.place),
        };
        // A field whose precision does not fit is refused by the layout.
        radius.unwrap_or(Number::ZERO)
    }
}

/// Why a form cannot have a figure.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LayoutError {
    /// A name that is there already.
    #[error("the form has a figure {0} already")]
    Twice(Name),
    /// Digits after the point that no number has, or a last place that does not fit.
    #[error("figure {name}: {error}")]
    Precision {
        /// The figure.
        name: Name,
        /// What does not fit.
        error: StatedError,
    },
    /// Too many figures.
    #[error("a form has at most 4096 figures")]
    TooMany,
}

/// The figures of a form, in order, and how its units convert.
///
/// # Examples
/// ```
/// use karnameh::check::program::{Field, Layout};
/// let layout = Layout::new().with(Field::new("total".parse()?))?.with(Field::new("loans".parse()?))?;
/// assert_eq!(layout.index("loans"), Some(1));
/// assert!(layout.with(Field::new("loans".parse()?)).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layout {
    fields: Vec<Field>,
    places: BTreeMap<Box<str>, usize>,
    conversions: Vec<(Unit, Unit, Number)>,
    products: Vec<(Unit, Unit, Unit)>,
}

impl Layout {
    const MOST: usize = 4096;

    /// A form without figures.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The same form with one more figure.
    ///
    /// # Errors
    /// If its name is there already, its precision does not fit, or there are 4096.
    pub fn with(mut self, field: Field) -> Result<Self, LayoutError> {
        if self.fields.len() >= Self::MOST {
            return Err(LayoutError::TooMany);
        }
        let precision = |error| LayoutError::Precision { name: field.name.clone(), error };
        for extreme in [i64::MIN, i64::MAX] {
            let number = Number::try_new(i128::from(extreme), field.places);
            let number = number.map_err(|error| precision(error.into()))?;
            field.figure(number).map_err(precision)?;
        }
        if self.places.insert(field.name.as_str().into(), self.fields.len()).is_some() {
            return Err(LayoutError::Twice(field.name));
        }
        self.fields.push(field);
        Ok(self)
    }

    /// The same form, where a figure of one unit may stand for so many of another: a toman for ten rials.
    #[must_use]
    pub fn convert(mut self, from: Unit, to: Unit, factor: Number) -> Self {
        self.conversions.push((from, to, factor));
        self
    }

    /// The same form, where figures of two units multiply to a third: persons and rials a person to rials.
    #[must_use]
    pub fn product(mut self, a: Unit, b: Unit, gives: Unit) -> Self {
        self.products.push((a, b, gives));
        self
    }

    /// The figures.
    #[must_use]
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// Where a figure stands.
    #[must_use]
    pub fn index(&self, name: &str) -> Option<usize> {
        self.places.get(name).copied()
    }

    pub(super) fn field(&self, name: &Name) -> Option<&Field> {
        self.fields.get(self.index(name.as_str())?)
    }

    pub(super) fn factor(&self, from: &Unit, to: &Unit) -> Option<Number> {
        self.conversions.iter().find(|(a, b, _)| a == from && b == to).map(|(_, _, it)| *it)
    }

    pub(super) fn multiplied(&self, a: &Unit, b: &Unit) -> Option<&Unit> {
        let is_its = |(x, y, _): &&(Unit, Unit, Unit)| (x == a && y == b) || (x == b && y == a);
        self.products.iter().find(is_its).map(|(_, _, it)| it)
    }
}
