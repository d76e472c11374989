//! A figure as a document states it.

use alloc::boxed::Box;

use super::{Bound, Interval, Number, NumberError, Unit};
use crate::{
    money::{Denomination, Rial},
    text::Scale,
};

/// How a figure is compared with what it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[cfg_attr(feature = "serde", derive(::serde::Serialize, ::serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Comparator {
    /// The figure itself.
    #[default]
    Exactly,
    /// حدود، نزدیک به، قریب: rounded at its last non-zero digit, half a unit of it either way.
    About,
    /// بیش از، افزون بر، بالغ بر: greater.
    MoreThan,
    /// حداقل، دست‌کم: greater or equal.
    AtLeast,
    /// کمتر از: less.
    LessThan,
    /// حداکثر، تا سقف: less or equal.
    AtMost,
}

/// What the writer of a figure did with the digits that are not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[cfg_attr(feature = "serde", derive(::serde::Serialize, ::serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Reading {
    /// There are none: the figure is what it says, trailing zeros included.
    #[default]
    Exact,
    /// Rounded to the nearest: half a unit of the last stated place either way, ends included.
    Nearest,
    /// Cut off: up to one unit of the last stated place further from zero, that end excluded; what was cut to
    /// zero may have been of either sign.
    Truncated,
    /// Rounded or cut, the text does not say: less than one unit either way.
    Press,
}

/// Why a figure cannot be as stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum StatedError {
    /// An amount with a part of a rial.
    #[error("{value} {unit} is not a whole number of rials")]
    PartOfARial {
        /// The number given.
        value: Number,
        /// The denomination it was given in.
        unit: Denomination,
    },
    /// Too great, or too finely divided.
    #[error(transparent)]
    Range(#[from] NumberError),
    /// A last stated place that no figure has.
    #[error("the last stated place {0} is not in -9..=27")]
    Place(i8),
    /// A range whose upper end is no greater than its lower.
    #[error("a range from {low} to {high} does not rise")]
    Ends {
        /// The lower end.
        low: Number,
        /// The upper end.
        high: Number,
    },
    /// A range that is said to be a limit.
    #[error("a range is no limit; only an approximation can have two ends")]
    LimitWithTwoEnds,
}

/// A figure with its unit, its comparator and the precision it was stated with.
///
/// # Examples
/// ```
/// use karnameh::quantity::{Bound, Number, Stated, Unit};
/// use karnameh::{money::Denomination, text::Scale};
///
/// let persons = Stated::exact(Number::from(409), Unit::Person)?;
/// assert_eq!(persons.interval().as_point(), Some(Number::from(409)));
///
/// // «۲۲ میلیارد تومان», which may have been 21.9 or 22.9.
/// let toman = Unit::Money(Denomination::Toman);
/// let headline = Stated::scaled(Number::from(22), Scale::Milliard, toman)?;
/// assert_eq!(headline.value(), Number::from(22_000_000_000_i64));
/// assert_eq!(headline.interval().low(), Bound::Open(Number::from(210_000_000_000_i64)));
/// # Ok::<(), karnameh::quantity::StatedError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Stated {
    value: Number,
    unit: Option<Unit>,
    comparator: Comparator,
    reading: Reading,
    place: i8,
    /// The digits before a scale word, and the word.
    scaled: Option<(Number, Scale)>,
    /// The upper end of a range, whose lower end is the value. Hardly any figure has one, and all would be moved with
    /// it.
    upper: Option<Box<Number>>,
}

impl Stated {
    /// A figure that is what it says.
    ///
    /// # Errors
    /// If an amount of money is no whole number of rials, or the number is beyond range.
    pub fn exact(value: Number, unit: impl Into<Option<Unit>>) -> Result<Self, StatedError> {
        Self::assemble(Self {
            value,
            unit: unit.into(),
            comparator: Comparator::Exactly,
            reading: Reading::Exact,
            place: 0,
            scaled: None,
            upper: None,
        })
    }

    /// A plain count, which is what it says.
    #[must_use]
    pub fn count(count: u32, unit: impl Into<Option<Unit>>) -> Self {
        let (value, unit) = (Number::from(count), unit.into());
        Self {
            value,
            unit,
            comparator: Comparator::Exactly,
            reading: Reading::Exact,
            place: 0,
            scaled: None,
            upper: None,
        }
    }

    /// A figure of prose with a scale word after it: rounded or cut at its last written digit.
    ///
    /// # Errors
    /// If an amount of money is no whole number of rials, or the number is beyond range.
    pub fn scaled(
        figure: Number,
        scale: Scale,
        unit: impl Into<Option<Unit>>,
    ) -> Result<Self, StatedError> {
        let exponent = i8::try_from(scale.exponent()).unwrap_or(i8::MAX);
        let written = i8::try_from(figure.places()).unwrap_or(i8::MAX);
        let stated = Self::exact(figure.shifted(exponent)?, unit)?;
        let stated = stated.read_as(Reading::Press, exponent - written)?;
        Ok(Self { scaled: Some((figure, scale)), ..stated })
    }

    /// The same figure under another reading, its last stated place (a power of ten) given.
    ///
    /// # Errors
    /// If the place is not in −9..=27, or the interval is beyond range.
    pub fn read_as(self, reading: Reading, place: i8) -> Result<Self, StatedError> {
        Self::assemble(Self { reading, place, ..self })
    }

    /// The same figure under a comparator.
    ///
    /// # Errors
    /// If the interval is beyond range.
    pub fn compared(self, comparator: Comparator) -> Result<Self, StatedError> {
        Self::assemble(Self { comparator, ..self })
    }

    /// The same figure as the lower end of a range: «۳۰۰ تا ۳۵۰ نفر». The upper end is in the same unit, scale word
    /// applied.
    ///
    /// # Errors
    /// If the upper end is no greater, the figure is a limit, or an amount of money is no whole number of rials.
    ///
    /// # Examples
    /// ```
    /// use karnameh::quantity::{Bound, Stated, Unit};
    /// let persons = Stated::count(300, Unit::Person).up_to(350.into())?;
    /// assert_eq!((persons.value(), persons.upper()), (300.into(), Some(350.into())));
    /// assert_eq!(persons.interval().high(), Bound::Closed(350.into()));
    /// # Ok::<(), karnameh::quantity::StatedError>(())
    /// ```
    pub fn up_to(self, upper: Number) -> Result<Self, StatedError> {
        Self::assemble(Self { upper: Some(Box::new(upper)), ..self })
    }

    /// The same digits, known to count this.
    ///
    /// # Errors
    /// If an amount of money is then no whole number of rials, or beyond range.
    pub fn counted_in(self, unit: Unit) -> Result<Self, StatedError> {
        Self::assemble(Self { unit: Some(unit), ..self })
    }

    /// An amount of money, exact to the rial.
    ///
    /// # Examples
    /// ```
    /// use karnameh::{money::Rial, quantity::Stated};
    /// let raised = Stated::money(Rial::new(573_986_558_509));
    /// assert_eq!(raised.value().to_string(), "573986558509");
    /// ```
    #[must_use]
    pub fn money(amount: Rial) -> Self {
        Self {
            value: Number::from(amount),
            unit: Some(Unit::Money(Denomination::CurrentRial)),
            comparator: Comparator::Exactly,
            reading: Reading::Exact,
            place: 0,
            scaled: None,
            upper: None,
        }
    }

    /// A figure that is given as a limit, near it: by less than one of its last digit that is not nought. `None`
    /// if it is given otherwise.
    pub(crate) fn near_limit(&self) -> Option<Self> {
        let reading = match self.comparator {
            Comparator::MoreThan | Comparator::AtLeast => Reading::Truncated,
            Comparator::LessThan | Comparator::AtMost => Reading::Press,
            _ => return None,
        };
        let place = self.value.last_place();
        self.clone().compared(Comparator::Exactly).ok()?.read_as(reading, place).ok()
    }

    /// The value, in [`Stated::unit`]; with a scale word, what figure and word say together; of a range, its lower
    /// end.
    #[must_use]
    pub const fn value(&self) -> Number {
        self.value
    }

    /// The upper end of a range, in [`Stated::unit`]; `None` if the figure is no range.
    #[must_use]
    pub fn upper(&self) -> Option<Number> {
        self.upper.as_deref().copied()
    }

    /// The unit, `None` if the document leaves it out.
    #[must_use]
    pub const fn unit(&self) -> Option<&Unit> {
        self.unit.as_ref()
    }

    /// How the figure is compared with what it stands for.
    #[must_use]
    pub const fn comparator(&self) -> Comparator {
        self.comparator
    }

    /// What was done with the digits that are not there.
    #[must_use]
    pub const fn reading(&self) -> Reading {
        self.reading
    }

    /// The power of ten of the last stated digit; 0 is the unit digit.
    #[must_use]
    pub const fn place(&self) -> i8 {
        self.place
    }

    /// The scale word it was written with.
    #[must_use]
    pub fn scale(&self) -> Option<Scale> {
        self.scaled.map(|(_, scale)| scale)
    }

    /// The digits before the scale word, which is the value itself where there is none.
    #[must_use]
    pub fn figure(&self) -> Number {
        self.scaled.map_or(self.value, |(figure, _)| figure)
    }

    /// The values it allows, money in current rials.
    #[must_use]
    pub fn interval(&self) -> Interval {
        // What does not fit was refused when the figure came into being.
        self.allowed().unwrap_or(Interval::point(self.value))
    }

    /// The value in the unit that intervals are in: money in current rials.
    #[must_use]
    pub fn base_value(&self) -> Number {
        self.to_base(self.value).unwrap_or(self.value)
    }

    /// The upper end of a range in that unit.
    #[must_use]
    pub fn base_upper(&self) -> Option<Number> {
        self.upper().map(|it| self.to_base(it).unwrap_or(it))
    }

    fn to_base(&self, number: Number) -> Result<Number, StatedError> {
        match self.unit.as_ref().and_then(Unit::denomination) {
            Some(denomination) => Ok(number.checked_mul(denomination.rials())?),
            None => Ok(number),
        }
    }

    /// The one place where a figure comes into being: checks it and that its interval fits.
    fn assemble(draft: Self) -> Result<Self, StatedError> {
        if !(-9..=27).contains(&draft.place) {
            return Err(StatedError::Place(draft.place));
        }
        let denomination = draft.unit.as_ref().and_then(Unit::denomination);
        let check = |number: Number| match denomination {
            Some(unit) if draft.to_base(number)?.to_integer().is_none() => {
                Err(StatedError::PartOfARial { value: number, unit })
            }
            _ => Ok(()),
        };
        check(draft.value)?;
        if let Some(upper) = draft.upper() {
            check(upper)?;
            if upper <= draft.value {
                return Err(StatedError::Ends { low: draft.value, high: upper });
            }
            if !matches!(draft.comparator, Comparator::Exactly | Comparator::About) {
                return Err(StatedError::LimitWithTwoEnds);
            }
        }
        draft.allowed().map(|_| draft)
    }

    /// The values it allows, money in current rials.
    fn allowed(&self) -> Result<Interval, StatedError> {
        let low = self.allowed_by(self.to_base(self.value)?)?;
        let Some(upper) = self.upper() else { return Ok(low) };
        let high = self.allowed_by(self.to_base(upper)?)?;
        Ok(Interval::between(low.low(), high.high()))
    }

    /// The values that one end allows, money in current rials.
    fn allowed_by(&self, value: Number) -> Result<Interval, StatedError> {
        let written = self.written(value)?;
        // There are never fewer than no persons, however few «کمتر از» says there are.
        let is_count = self.unit.as_ref().is_some_and(Unit::is_count) && value > Number::ZERO;
        let least = if is_count { Bound::Closed(Number::ZERO) } else { Bound::Unbounded };
        // A limit is what it says: rounding belongs to the thing limited, not to the limit.
        Ok(match self.comparator {
            Comparator::Exactly => written,
            Comparator::About if written.as_point().is_none() => written,
            Comparator::About => {
                let half = Number::from(5).shifted(value.last_place() - 1)?;
                Interval::between(
                    Bound::Closed(value.checked_sub(half)?),
                    Bound::Closed(value.checked_add(half)?),
                )
            }
            Comparator::MoreThan => Interval::between(Bound::Open(value), Bound::Unbounded),
            Comparator::AtLeast => Interval::between(Bound::Closed(value), Bound::Unbounded),
            Comparator::LessThan => Interval::between(least, Bound::Open(value)),
            Comparator::AtMost => Interval::between(least, Bound::Closed(value)),
        })
    }

    /// The values that the digits allow, comparator apart.
    fn written(&self, value: Number) -> Result<Interval, StatedError> {
        if self.reading == Reading::Exact {
            return Ok(Interval::point(value));
        }
        let unit = self.to_base(Number::from(1).shifted(self.place)?)?;
        let half = self.to_base(Number::from(5).shifted(self.place - 1)?)?;
        Ok(match self.reading {
            Reading::Exact => Interval::point(value),
            Reading::Nearest => Interval::between(
                Bound::Closed(value.checked_sub(half)?),
                Bound::Closed(value.checked_add(half)?),
            ),
            Reading::Truncated if value < Number::ZERO => {
                Interval::between(Bound::Open(value.checked_sub(unit)?), Bound::Closed(value))
            }
            // What was cut to nothing may have been of either sign.
            Reading::Truncated if value == Number::ZERO => {
                Interval::between(Bound::Open(unit.negated()), Bound::Open(unit))
            }
            Reading::Truncated => {
                Interval::between(Bound::Closed(value), Bound::Open(value.checked_add(unit)?))
            }
            Reading::Press => Interval::between(
                Bound::Open(value.checked_sub(unit)?),
                Bound::Open(value.checked_add(unit)?),
            ),
        })
    }
}
