//! What a document says of how its facts compare.

use alloc::vec::Vec;

use super::FactId;

/// A figure that is said to have grown, or fallen, by so much against another: «نسبت به مدت مشابه».
///
/// How much is a fact of its own, in percent («۳۷ درصد رشد») or in times («سه برابر»).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields, expecting = "a growth"))]
pub struct Growth {
    now: FactId,
    before: FactId,
    by: FactId,
    #[cfg_attr(feature = "serde", serde(default))]
    falls: bool,
}

impl Growth {
    /// A figure now, the figure it is compared with, and by how much it is said to have grown.
    #[must_use]
    pub fn new(now: impl Into<FactId>, before: impl Into<FactId>, by: impl Into<FactId>) -> Self {
        Self { now: now.into(), before: before.into(), by: by.into(), falls: false }
    }

    /// Says that it fell by so much.
    #[must_use]
    pub fn falling(self) -> Self {
        Self { falls: true, ..self }
    }

    /// The figure now.
    #[must_use]
    pub const fn now(&self) -> &FactId {
        &self.now
    }

    /// The figure it is compared with.
    #[must_use]
    pub const fn before(&self) -> &FactId {
        &self.before
    }

    /// By how much, in percent or in times.
    #[must_use]
    pub const fn by(&self) -> &FactId {
        &self.by
    }

    /// Whether it is said to have fallen.
    #[must_use]
    pub const fn falls(&self) -> bool {
        self.falls
    }
}

/// A part that is said to be so many percent of a whole: «۳۳٫۹۵ درصد از کل».
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields, expecting = "a share"))]
pub struct Share {
    part: FactId,
    whole: FactId,
    percent: FactId,
}

impl Share {
    /// A part, the whole, and how many percent of it the part is said to be.
    #[must_use]
    pub fn new(
        part: impl Into<FactId>,
        whole: impl Into<FactId>,
        percent: impl Into<FactId>,
    ) -> Self {
        Self { part: part.into(), whole: whole.into(), percent: percent.into() }
    }

    /// The part.
    #[must_use]
    pub const fn part(&self) -> &FactId {
        &self.part
    }

    /// The whole.
    #[must_use]
    pub const fn whole(&self) -> &FactId {
        &self.whole
    }

    /// The share, in percent.
    #[must_use]
    pub const fn percent(&self) -> &FactId {
        &self.percent
    }
}

/// Shares that are said to be all of one whole: together they make a hundred percent.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields, expecting = "shares of one whole"))]
pub struct Shares {
    percents: Vec<FactId>,
    #[cfg_attr(feature = "serde", serde(default))]
    coverage: super::Coverage,
}

impl Shares {
    /// Shares of one whole, in percent.
    #[must_use]
    pub fn new(shares: impl IntoIterator<Item = impl Into<FactId>>) -> Self {
        let percents = shares.into_iter().map(Into::into).collect();
        Self { percents, coverage: super::Coverage::Open }
    }

    /// Says whether they are all there are.
    #[must_use]
    pub fn covering(self, coverage: super::Coverage) -> Self {
        Self { coverage, ..self }
    }

    /// The shares.
    #[must_use]
    pub fn percents(&self) -> &[FactId] {
        &self.percents
    }

    /// Whether they are all there are.
    #[must_use]
    pub const fn coverage(&self) -> super::Coverage {
        self.coverage
    }
}

/// A target and what came of it: «۱۰۵ درصد تعهد محقق شد».
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields, expecting = "a fulfilment"))]
pub struct Fulfilment {
    done: FactId,
    target: FactId,
    rate: FactId,
}

impl Fulfilment {
    /// What was done, the target, and how many percent of it that is said to be.
    #[must_use]
    pub fn new(
        done: impl Into<FactId>,
        target: impl Into<FactId>,
        rate: impl Into<FactId>,
    ) -> Self {
        Self { done: done.into(), target: target.into(), rate: rate.into() }
    }

    /// What was done.
    #[must_use]
    pub const fn done(&self) -> &FactId {
        &self.done
    }

    /// The target.
    #[must_use]
    pub const fn target(&self) -> &FactId {
        &self.target
    }

    /// How much of the target that is, in percent.
    #[must_use]
    pub const fn rate(&self) -> &FactId {
        &self.rate
    }
}

/// An amount that is said to be so much for each of so many: «به هر خانوار پنج میلیون تومان».
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields, expecting = "a rate"))]
pub struct Rate {
    amount: FactId,
    each: FactId,
    count: FactId,
}

impl Rate {
    /// The amount in all, how much for each, and how many there are.
    #[must_use]
    pub fn new(
        amount: impl Into<FactId>,
        each: impl Into<FactId>,
        count: impl Into<FactId>,
    ) -> Self {
        Self { amount: amount.into(), each: each.into(), count: count.into() }
    }

    /// The amount in all.
    #[must_use]
    pub const fn amount(&self) -> &FactId {
        &self.amount
    }

    /// How much for each.
    #[must_use]
    pub const fn each(&self) -> &FactId {
        &self.each
    }

    /// How many there are.
    #[must_use]
    pub const fn count(&self) -> &FactId {
        &self.count
    }
}

/// An amount that is said to come of so many months, with so much in each: «ماهانه ۳۶ میلیارد تومان».
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields, expecting = "a periodic amount"))]
pub struct Periodic {
    total: FactId,
    monthly: FactId,
    months: u16,
}

impl Periodic {
    /// The amount in all, the amount of a month, and of how many months.
    #[must_use]
    pub fn new(total: impl Into<FactId>, monthly: impl Into<FactId>, months: u16) -> Self {
        Self { total: total.into(), monthly: monthly.into(), months }
    }

    /// The amount in all.
    #[must_use]
    pub const fn total(&self) -> &FactId {
        &self.total
    }

    /// The amount of a month.
    #[must_use]
    pub const fn monthly(&self) -> &FactId {
        &self.monthly
    }

    /// How many months.
    #[must_use]
    pub const fn months(&self) -> u16 {
        self.months
    }
}

/// One figure that is stated twice: in the headline and in the body, in words and in digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields, expecting = "one figure, twice"))]
pub struct Same {
    one: FactId,
    other: FactId,
    #[cfg_attr(feature = "serde", serde(default))]
    headline: bool,
}

impl Same {
    /// Two facts that state one figure.
    #[must_use]
    pub fn new(one: impl Into<FactId>, other: impl Into<FactId>) -> Self {
        Self { one: one.into(), other: other.into(), headline: false }
    }

    /// The first of them stands in the headline, the second in the body.
    #[must_use]
    pub fn in_the_headline(self) -> Self {
        Self { headline: true, ..self }
    }

    /// The first fact.
    #[must_use]
    pub const fn one(&self) -> &FactId {
        &self.one
    }

    /// The second fact.
    #[must_use]
    pub const fn other(&self) -> &FactId {
        &self.other
    }

    /// Whether the first stands in the headline.
    #[must_use]
    pub const fn is_headline(&self) -> bool {
        self.headline
    }
}
