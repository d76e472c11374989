//! What one rule says of one subject.

use alloc::{boxed::Box, vec::Vec};
use core::fmt;

use super::{Evidence, Value, Verdict};
use crate::{
    quantity::{Number, Unit},
    report::{ClaimId, Concept, FactId},
    text::Scale,
};

/// A place in a report.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Location {
    /// A claim.
    Claim(ClaimId),
    /// A fact.
    Fact(FactId),
}

impl From<&ClaimId> for Location {
    fn from(claim: &ClaimId) -> Self {
        Self::Claim(claim.clone())
    }
}

impl From<&FactId> for Location {
    fn from(fact: &FactId) -> Self {
        Self::Fact(fact.clone())
    }
}

/// Prints a path, `claims/jobs` or `facts/loans`.
impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Claim(claim) => write!(f, "claims/{claim}"),
            Self::Fact(fact) => write!(f, "facts/{fact}"),
        }
    }
}

/// What a report would have to say for a rule to be decided.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Missing {
    /// The figure of a fact.
    Figure(FactId),
    /// A figure for something that was named, with the word the document has for it.
    FigureOf(Concept, Option<Box<str>>),
    /// The unit of a fact.
    UnitOf(FactId),
    /// Whether these parts share members.
    OverlapOf(Vec<FactId>),
    /// Whether the parts named are all there are.
    Coverage,
    /// The members of an enumeration that was left open.
    OpenMembers,
    /// The year of an act that is passed every year.
    YearOfAct,
    /// The end of a figure that is given only as a limit, such as «بیش از».
    LimitOf(FactId),
    /// The period of a fact.
    PeriodOf(FactId),
    /// Whether a fact counts what happened in its period or what there was at its end.
    MeasureOf(FactId),
    /// What the text of a figure means, which can be read in several ways.
    ReadingOf(FactId),
    /// The figures before they were rounded or cut. They could agree, but not if all were rounded or all cut by what
    /// one rounds by.
    Unrounded,
    /// A result that this crate's numbers can hold.
    Range,
}

/// Prints a path or a keyword, for data; sentences are made in `render`.
impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Figure(fact) => write!(f, "figure of facts/{fact}"),
            Self::FigureOf(concept, _) => write!(f, "figure of {concept}"),
            Self::UnitOf(fact) => write!(f, "unit of facts/{fact}"),
            Self::OverlapOf(facts) => {
                f.write_str("overlap of ")?;
                facts.iter().enumerate().try_for_each(|(at, fact)| {
                    write!(f, "{}facts/{fact}", if at == 0 { "" } else { ", " })
                })
            }
            Self::Coverage => f.write_str("coverage"),
            Self::OpenMembers => f.write_str("open members"),
            Self::YearOfAct => f.write_str("year of act"),
            Self::Unrounded => f.write_str("unrounded figures"),
            Self::LimitOf(fact) => write!(f, "limit of facts/{fact}"),
            Self::PeriodOf(fact) => write!(f, "period of facts/{fact}"),
            Self::MeasureOf(fact) => write!(f, "measure of facts/{fact}"),
            Self::ReadingOf(fact) => write!(f, "reading of facts/{fact}"),
            Self::Range => f.write_str("range"),
        }
    }
}

/// What has to be granted for a verdict to stand.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Assumption {
    /// So many of one unit are counted as so many of another.
    CountedAs {
        /// The fact that is counted so.
        fact: FactId,
        /// Its figure.
        figure: Number,
        /// What it counts.
        from: Unit,
        /// What it is counted as.
        to: Unit,
    },
    /// At least so many members are counted in more than one of the parts.
    Shared {
        /// The parts.
        parts: Vec<FactId>,
        /// How many members, at least.
        at_least: Number,
    },
    /// The scale word after a figure is left out.
    WithoutScale {
        /// The fact.
        fact: FactId,
        /// The word.
        scale: Scale,
    },
    /// No member is counted in two of the parts.
    NoOverlap(Vec<FactId>),
    /// What was named without a figure adds nothing.
    AddsNothing(Vec<(Concept, Option<Box<str>>)>),
    /// Facts said of another period, place or population are of that of the total.
    OneScope(Vec<FactId>),
    /// The parts named are all there are.
    Exhaustive,
    /// Figures were rounded or cut at their last stated place.
    Rounding,
    /// A figure that is given to its last digit was rounded at the last one that is not nought.
    RoundedAtItsNoughts(FactId),
    /// What is told as growth is the ratio of both figures.
    RatioToldAsGrowth(FactId),
    /// What is given as «بیش از» or «حدود» so much is near it, by less than one of its last digit.
    NearItsLimit(Vec<FactId>),
}

/// A way to understand the report, and what the rule then comes to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Reading {
    /// What is granted; nothing, if the report is taken as written.
    pub assumes: Vec<Assumption>,
    /// Whether the rule then holds.
    pub verdict: Verdict,
    /// What the judged figure then is.
    pub value: Value,
}

impl Reading {
    /// What the rule comes to if so much is granted.
    #[must_use]
    pub fn new(assumes: Vec<Assumption>, verdict: Verdict, value: impl Into<Value>) -> Self {
        Self { assumes, verdict, value: value.into() }
    }
}

/// What a rule says of one subject: a verdict, the places, the evidence.
///
/// # Examples
/// ```
/// use karnameh::quantity::Number;
/// use karnameh::report::FactId;
/// use karnameh::verdict::{Judgement, Verdict};
/// let jobs = FactId::from("jobs");
/// let judgement = Judgement::violated([&jobs]).with("given", Number::from(734));
/// assert_eq!(judgement.verdict(), Verdict::Violated);
/// assert_eq!(judgement.at()[0].to_string(), "facts/jobs");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Judgement {
    verdict: Verdict,
    at: Vec<Location>,
    evidence: Evidence,
    missing: Vec<Missing>,
    assumes: Vec<Assumption>,
    readings: Vec<Reading>,
}

impl Judgement {
    fn new(verdict: Verdict, at: impl IntoIterator<Item = impl Into<Location>>) -> Self {
        Self {
            verdict,
            at: at.into_iter().map(Into::into).collect(),
            evidence: Evidence::new(),
            missing: Vec::new(),
            assumes: Vec::new(),
            readings: Vec::new(),
        }
    }

    /// The rule holds at these places.
    #[must_use]
    pub fn satisfied(at: impl IntoIterator<Item = impl Into<Location>>) -> Self {
        Self::new(Verdict::Satisfied, at)
    }

    /// The rule does not hold at these places.
    #[must_use]
    pub fn violated(at: impl IntoIterator<Item = impl Into<Location>>) -> Self {
        Self::new(Verdict::Violated, at)
    }

    /// The rule cannot be decided at these places, for want of this.
    #[must_use]
    pub fn undetermined(
        at: impl IntoIterator<Item = impl Into<Location>>,
        missing: impl IntoIterator<Item = Missing>,
    ) -> Self {
        let mut judgement = Self::new(Verdict::Undetermined, at);
        judgement.missing.extend(missing);
        judgement
    }

    /// Adds a place.
    #[must_use]
    pub fn also_at(mut self, place: impl Into<Location>) -> Self {
        self.at.push(place.into());
        self
    }

    /// Adds evidence under a name.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl Into<Value>) -> Self {
        Self { evidence: self.evidence.with(name, value), ..self }
    }

    /// Adds what has to be granted.
    #[must_use]
    pub fn assuming(mut self, assumptions: impl IntoIterator<Item = Assumption>) -> Self {
        self.assumes.extend(assumptions);
        self
    }

    /// Adds a way to understand the report.
    #[must_use]
    pub fn reading(mut self, reading: Reading) -> Self {
        self.readings.push(reading);
        self
    }

    /// The verdict.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// The places it speaks of, the one it is about first.
    #[must_use]
    pub fn at(&self) -> &[Location] {
        &self.at
    }

    /// What it rests on.
    #[must_use]
    pub const fn evidence(&self) -> &Evidence {
        &self.evidence
    }

    /// What would decide it; empty unless it is undetermined.
    #[must_use]
    pub fn missing(&self) -> &[Missing] {
        &self.missing
    }

    /// What has to be granted for it.
    #[must_use]
    pub fn assumes(&self) -> &[Assumption] {
        &self.assumes
    }

    /// The ways to understand the report, and what each comes to.
    #[must_use]
    pub fn readings(&self) -> &[Reading] {
        &self.readings
    }
}
