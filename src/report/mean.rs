//! What a document says of means: a rate of a whole beside those of its parts, a mean and its ceiling, what
//! one of a thing costs here and there.

use alloc::vec::Vec;

use super::{Coverage, FactId};

/// The rate of a whole beside the rates of its parts: «در مجموع ۵۲ درصد، بخش غیردولتی ۶۴ و دولتی ۳۵ درصد رشد».
///
/// Growth, shares and means of a whole are weighted means of those of its parts.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(deny_unknown_fields, expecting = "a rate of a whole and those of its parts")
)]
pub struct Pooled {
    whole: FactId,
    parts: Vec<FactId>,
    #[cfg_attr(feature = "serde", serde(default))]
    coverage: Coverage,
}

impl Pooled {
    /// The rate of the whole, and those of its parts.
    #[must_use]
    pub fn new(
        whole: impl Into<FactId>,
        parts: impl IntoIterator<Item = impl Into<FactId>>,
    ) -> Self {
        let parts = parts.into_iter().map(Into::into).collect();
        Self { whole: whole.into(), parts, coverage: Coverage::Open }
    }

    /// Says whether these are the rates of all parts.
    #[must_use]
    pub fn covering(self, coverage: Coverage) -> Self {
        Self { coverage, ..self }
    }

    /// The rate of the whole.
    #[must_use]
    pub const fn whole(&self) -> &FactId {
        &self.whole
    }

    /// The rates of the parts.
    #[must_use]
    pub fn parts(&self) -> &[FactId] {
        &self.parts
    }

    /// Whether these are the rates of all parts.
    #[must_use]
    pub const fn coverage(&self) -> Coverage {
        self.coverage
    }
}

/// An amount that so many received, of whom none received more than so much: «تا سقف ۱۰۰ میلیون تومان».
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields, expecting = "a ceiling"))]
pub struct Ceiling {
    amount: FactId,
    count: FactId,
    most: FactId,
}

impl Ceiling {
    /// The amount in all, how many received of it, and the most that one could receive.
    #[must_use]
    pub fn new(
        amount: impl Into<FactId>,
        count: impl Into<FactId>,
        most: impl Into<FactId>,
    ) -> Self {
        Self { amount: amount.into(), count: count.into(), most: most.into() }
    }

    /// The amount in all.
    #[must_use]
    pub const fn amount(&self) -> &FactId {
        &self.amount
    }

    /// How many received of it.
    #[must_use]
    pub const fn count(&self) -> &FactId {
        &self.count
    }

    /// The most that one could receive.
    #[must_use]
    pub const fn most(&self) -> &FactId {
        &self.most
    }
}

/// An amount and how many things it paid for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields, expecting = "an amount and a count"))]
pub struct Cost {
    /// The amount.
    pub amount: FactId,
    /// How many things it paid for.
    pub count: FactId,
}

/// Amounts that paid for things of one kind, here and there or then and now.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(deny_unknown_fields, expecting = "costs of things of one kind")
)]
pub struct UnitCosts {
    costs: Vec<Cost>,
}

impl UnitCosts {
    /// Amounts, each with how many things it paid for.
    #[must_use]
    pub fn new<F: Into<FactId>>(costs: impl IntoIterator<Item = (F, F)>) -> Self {
        let cost = |(amount, count): (F, F)| Cost { amount: amount.into(), count: count.into() };
        Self { costs: costs.into_iter().map(cost).collect() }
    }

    /// The amounts, each with how many things it paid for.
    #[must_use]
    pub fn costs(&self) -> &[Cost] {
        &self.costs
    }
}
