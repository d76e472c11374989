//! What is known of a figure.

use core::cmp::Ordering;

use super::{Span, Wide};
use crate::quantity::{Bound, Interval, Number, Stated};

/// A figure as it enters a relation: known, or absent in one of several ways.
///
/// # Examples
/// ```
/// use karnameh::reconcile::{Absence, Figure};
/// use karnameh::quantity::{Reading, Stated};
///
/// let sixty = Figure::from(&Stated::count(60, None).read_as(Reading::Nearest, 1)?);
/// let sixty_two = Figure::from(&Stated::count(62, None));
/// let sixty_nine = Figure::from(&Stated::count(69, None));
/// let both = Figure::duplicates([sixty, sixty_two]);
/// assert_eq!(both.value(), Some(62.into()));
/// let contradiction = Figure::duplicates([sixty, sixty_nine]);
/// assert_eq!(contradiction.absence(), Some(Absence::Contradictory));
/// # Ok::<(), karnameh::quantity::StatedError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Figure {
    known: Known,
    range: Interval,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Known {
    Value { value: Number, interval: Interval },
    Absent(Absence),
}

/// Why a figure has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Absence {
    /// It is reported as having none: it adds nothing to a sum.
    Nil,
    /// Nothing is said of it.
    NotReported,
    /// Something is said and cannot be read.
    Unreadable,
    /// It is stated more than once, and no value fits all of that.
    Contradictory,
}

impl Absence {
    /// The stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Nil => "nil",
            Self::NotReported => "not_reported",
            Self::Unreadable => "unreadable",
            Self::Contradictory => "contradictory",
        }
    }
}

impl Figure {
    /// A figure of a value as stated, and all values that this allows.
    #[must_use]
    pub const fn known(value: Number, interval: Interval) -> Self {
        Self { known: Known::Value { value, interval }, range: Interval::ALL }
    }

    /// A figure without value.
    #[must_use]
    pub const fn absent(absence: Absence) -> Self {
        Self { known: Known::Absent(absence), range: Interval::ALL }
    }

    /// The same figure, of which it is known that it lies in a range even where it is absent: a count is
    /// not negative. A stated value is taken as stated.
    #[must_use]
    pub const fn within(self, range: Interval) -> Self {
        Self { range, ..self }
    }

    /// The value as stated, `None` if it is absent.
    #[must_use]
    pub const fn value(self) -> Option<Number> {
        match self.known {
            Known::Value { value, .. } => Some(value),
            Known::Absent(_) => None,
        }
    }

    /// All values that what is stated allows; of an absent figure, all values of its known range.
    #[must_use]
    pub const fn interval(self) -> Interval {
        match self.known {
            Known::Value { interval, .. } => interval,
            Known::Absent(_) => self.range,
        }
    }

    /// Why it has no value, `None` if it has one.
    #[must_use]
    pub const fn absence(self) -> Option<Absence> {
        match self.known {
            Known::Value { .. } => None,
            Known::Absent(absence) => Some(absence),
        }
    }

    /// One figure that is stated several times: the values that all of it allows, and the value of the most
    /// precise statement.
    ///
    /// Statements contradict each other if no value fits them all, if one has a value and another says
    /// that there is none, and if two rounded ones have no more in common than the point between them:
    /// nobody rounds one number to 60 and to 61.
    #[must_use]
    pub fn duplicates(figures: impl IntoIterator<Item = Self>) -> Self {
        let mut joined: Option<Self> = None;
        let mut exact: Option<Self> = None;
        for figure in figures {
            let is_exact = figure.absence().is_none() && figure.interval().as_point().is_some();
            let to = if is_exact { &mut exact } else { &mut joined };
            *to = Some(to.map_or(figure, |it| it.joined(figure)));
        }
        match (joined, exact) {
            (Some(a), Some(b)) => b.joined(a),
            (it, None) | (None, it) => it.unwrap_or(Self::absent(Absence::NotReported)),
        }
    }

    fn joined(self, other: Self) -> Self {
        let range = meet(self.range, other.range).unwrap_or(self.range);
        let known = match (self.known, other.known) {
            (
                Known::Value { value: a, interval: of_a },
                Known::Value { value: b, interval: of_b },
            ) => {
                let is_exact = of_a.as_point().is_some() || of_b.as_point().is_some();
                let common = meet(of_a, of_b).filter(|it| is_exact || it.as_point().is_none());
                common.map_or(Known::Absent(Absence::Contradictory), |interval| Known::Value {
                    value: if is_finer((a, of_a), (b, of_b)) { a } else { b },
                    interval,
                })
            }
            (value @ Known::Value { .. }, Known::Absent(absence))
            | (Known::Absent(absence), value @ Known::Value { .. }) => match absence {
                Absence::NotReported | Absence::Unreadable => value,
                Absence::Nil | Absence::Contradictory => Known::Absent(Absence::Contradictory),
            },
            (Known::Absent(a), Known::Absent(b)) => Known::Absent(stronger(a, b)),
        };
        Self { known, range }
    }
}

/// Of two absences the one that says more.
fn stronger(a: Absence, b: Absence) -> Absence {
    let rank = |it| match it {
        Absence::NotReported => 0,
        Absence::Unreadable => 1,
        Absence::Nil => 2,
        Absence::Contradictory => 3,
    };
    if rank(a) >= rank(b) { a } else { b }
}

/// Whether the first of two statements is the more precise one; of two as precise the lesser value, so
/// that their order does not matter.
fn is_finer(a: (Number, Interval), b: (Number, Interval)) -> bool {
    let width = |it: Interval| {
        let (low, high) = it.low().number().zip(it.high().number())?;
        Wide::from(high).plus(Wide::from(low).negated()).ok()
    };
    match (width(a.1), width(b.1)) {
        (Some(x), Some(y)) => match x.cmp(&y) {
            Ordering::Less => true,
            Ordering::Greater => false,
            Ordering::Equal => a.0 <= b.0,
        },
        (Some(_), None) => true,
        (None, Some(_)) => false,
        (None, None) => a.0 <= b.0,
    }
}

/// The values that two intervals have in common, `None` if there are none.
fn meet(a: Interval, b: Interval) -> Option<Interval> {
    // The end that leaves less: of two at one number the one that does not belong.
    let inner = |a: Bound, b: Bound, side: Ordering| match (a.number(), b.number()) {
        (None, _) => b,
        (_, None) => a,
        (Some(x), Some(y)) => match x.cmp(&y) {
            Ordering::Equal if matches!(a, Bound::Closed(_)) => b,
            Ordering::Equal => a,
            order if order == side => a,
            _ => b,
        },
    };
    a.meets(b).then(|| {
        let low = inner(a.low(), b.low(), Ordering::Greater);
        Interval::between(low, inner(a.high(), b.high(), Ordering::Less))
    })
}

impl From<&Stated> for Figure {
    fn from(stated: &Stated) -> Self {
        Self::known(stated.base_value(), stated.interval())
    }
}

impl Figure {
    /// All values it can have, as a span.
    pub(super) fn span(self) -> Span {
        Span::from(self.interval())
    }
}
