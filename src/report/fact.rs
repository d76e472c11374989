//! A figure of a report, with what it is about.

use alloc::boxed::Box;

use super::{Concept, Measure};
use crate::{calendar::Period, place::Place, quantity::Stated};

/// A stated figure, or one of three ways to be absent.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Figure {
    /// A figure.
    Stated(Stated),
    /// The body reported that there were none.
    Nil,
    /// The body did not report.
    NotReported,
    /// There is a figure, and it cannot be read.
    Unreadable,
}

impl Figure {
    /// What is stated, `None` if nothing is.
    #[must_use]
    pub const fn stated(&self) -> Option<&Stated> {
        match self {
            Self::Stated(stated) => Some(stated),
            Self::Nil | Self::NotReported | Self::Unreadable => None,
        }
    }
}

impl From<Stated> for Figure {
    fn from(stated: Stated) -> Self {
        Self::Stated(stated)
    }
}

/// A figure with its concept and its scope.
///
/// What the document leaves out of the scope stays out; it is not filled in from the report.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Fact {
    pub(super) concept: Concept,
    pub(super) figure: Figure,
    pub(super) qualifier: Option<Box<str>>,
    pub(super) place: Option<Place>,
    pub(super) period: Option<Period>,
    pub(super) measure: Option<Measure>,
    pub(super) population: Option<Box<str>>,
    pub(super) written: Option<Box<str>>,
}

impl Fact {
    /// A figure of a concept.
    #[must_use]
    pub fn new(concept: Concept, figure: impl Into<Figure>) -> Self {
        Self {
            concept,
            figure: figure.into(),
            qualifier: None,
            place: None,
            period: None,
            measure: None,
            population: None,
            written: None,
        }
    }

    /// Narrows the concept: which campaign, which commission, which part of a total.
    #[must_use]
    pub fn qualified(self, qualifier: &str) -> Self {
        Self { qualifier: Some(qualifier.into()), ..self }
    }

    /// Says of which place the figure is.
    #[must_use]
    pub fn in_place(self, place: Place) -> Self {
        Self { place: Some(place), ..self }
    }

    /// Says of which period the figure is.
    #[must_use]
    pub fn in_period(self, period: Period) -> Self {
        Self { period: Some(period), ..self }
    }

    /// Says whether it is a flow, a stock or cumulative, where the concept leaves it open.
    #[must_use]
    pub fn measured_as(self, measure: Measure) -> Self {
        Self { measure: Some(measure), ..self }
    }

    /// Says among whom it was counted: women, persons with severe disability.
    #[must_use]
    pub fn among(self, population: &str) -> Self {
        Self { population: Some(population.into()), ..self }
    }

    /// Keeps the figure phrase of the document: «۱۸جلسه».
    #[must_use]
    pub fn written(self, phrase: &str) -> Self {
        Self { written: Some(phrase.into()), ..self }
    }

    /// What the figure is about.
    #[must_use]
    pub const fn concept(&self) -> &Concept {
        &self.concept
    }

    /// The figure, or how it is absent.
    #[must_use]
    pub const fn figure(&self) -> &Figure {
        &self.figure
    }

    /// What narrows the concept.
    #[must_use]
    pub fn qualifier(&self) -> Option<&str> {
        self.qualifier.as_deref()
    }

    /// The place, if the document says one for this figure.
    #[must_use]
    pub const fn place(&self) -> Option<&Place> {
        self.place.as_ref()
    }

    /// The period, if the document says one for this figure.
    #[must_use]
    pub const fn period(&self) -> Option<Period> {
        self.period
    }

    /// Flow, stock or cumulative: as said, else as the concept has it.
    #[must_use]
    pub fn measure(&self) -> Option<Measure> {
        self.measure.or_else(|| self.concept.measure())
    }

    /// Among whom it was counted.
    #[must_use]
    pub fn population(&self) -> Option<&str> {
        self.population.as_deref()
    }

    /// The figure phrase of the document.
    #[must_use]
    pub fn as_written(&self) -> Option<&str> {
        self.written.as_deref()
    }
}
