//! What a relation makes of its figures.

use alloc::{collections::BTreeMap, vec::Vec};

use super::{
    Absence, Figure, Span, Wide,
    evaluate::{Part, known_part, missing_part},
    wide::Overflow,
};
use crate::{
    quantity::Number,
    relation::{Comparison, Name, Relation, Sum, Term},
    verdict::Verdict,
};

/// A relation judged over figures: the verdict, and by how much.
///
/// # Examples
/// ```
/// use karnameh::reconcile::{Absence, Balance, Figure};
/// use karnameh::quantity::{Interval, Stated};
/// use karnameh::relation::Relation;
/// use karnameh::verdict::Verdict;
///
/// let relation: Relation = "total = loans + insurance".parse()?;
/// let count = |it| Figure::from(&Stated::count(it, None));
/// let judge = |total| {
///     Balance::of(&relation, |name| match name.as_str() {
///         "total" => Some(count(total)),
///         "loans" => Some(count(409)),
///         _ => Some(Figure::absent(Absence::NotReported).within(Interval::NOT_NEGATIVE)),
///     })
/// };
/// // What insurance brought is not known, ...
/// assert_eq!(judge(734).verdict(), Verdict::Undetermined);
/// assert_eq!(judge(734).missing()[0].0.as_str(), "insurance");
/// // ... and it cannot have been less than nothing.
/// assert_eq!(judge(400).verdict(), Verdict::Violated);
/// # Ok::<(), karnameh::relation::ParseRelationError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    verdict: Verdict,
    gap: Option<Wide>,
    slack: Option<Wide>,
    missing: Vec<(Name, Absence)>,
    present: Option<Span>,
    bounds: Option<Span>,
}

/// The figures of a relation, looked up once each.
struct Figures<'a> {
    found: BTreeMap<&'a Name, Figure>,
    /// Figures without value that are all there is on one side: they are no mere zero.
    alone: Vec<&'a Name>,
}

impl<'a> Figures<'a> {
    fn new(relation: &'a Relation, lookup: impl Fn(&Name) -> Option<Figure>) -> Self {
        let mut found: BTreeMap<&Name, Figure> = BTreeMap::new();
        let sides = [relation.left(), relation.right()];
        for name in sides.iter().flat_map(|it| it.terms()).flat_map(Term::names) {
            found
                .entry(name)
                .or_insert_with(|| lookup(name).unwrap_or(Figure::absent(Absence::NotReported)));
        }
        let is_nil =
            |name: &Name| found.get(name).is_some_and(|it| it.absence() == Some(Absence::Nil));
        let mut alone: Vec<&Name> = Vec::new();
        for side in sides {
            let mut terms = side.terms().iter().filter(|it| !it.names().is_empty());
            if terms.all(|term| term.names().iter().any(is_nil)) {
                alone.extend(side.terms().iter().flat_map(Term::names).filter(|it| is_nil(it)));
            }
        }
        Self { found, alone }
    }

    fn get(&self, name: &Name) -> Figure {
        self.found.get(name).copied().unwrap_or(Figure::absent(Absence::NotReported))
    }

    /// Why a figure keeps a term from having a value.
    fn absence(&self, name: &Name) -> Option<Absence> {
        match self.get(name).absence() {
            Some(Absence::Nil) if !self.alone.contains(&name) => None,
            absence => absence,
        }
    }

    fn is_nothing(&self, term: &Term) -> bool {
        let is_nil = |name: &Name| {
            self.get(name).absence() == Some(Absence::Nil) && !self.alone.contains(&name)
        };
        term.names().iter().any(is_nil)
    }
}

impl Balance {
    /// Judges a relation. A figure that the lookup does not know is not reported.
    #[must_use]
    pub fn of(relation: &Relation, lookup: impl Fn(&Name) -> Option<Figure>) -> Self {
        let figures = Figures::new(relation, lookup);
        let out_of_range = Self {
            verdict: Verdict::Undetermined,
            gap: None,
            slack: None,
            missing: Vec::new(),
            present: None,
            bounds: None,
        };
        let Ok(difference) = relation.difference() else { return out_of_range };
        let missing = missing(&difference, &figures);
        let allowed = allowed(relation.comparison(), relation.tolerance());
        match Self::weigh(&difference, &figures, allowed, &missing) {
            Ok(balance) => Self { missing, ..balance },
            Err(Overflow) => Self { missing, ..out_of_range },
        }
    }

    /// Everything but the names of what is missing.
    fn weigh(
        difference: &Sum,
        figures: &Figures<'_>,
        allowed: Span,
        missing: &[(Name, Absence)],
    ) -> Result<Self, Overflow> {
        let is_missing = |term: &&Term| term.names().iter().any(|it| figures.absence(it).is_some());
        let terms = difference.terms().iter().filter(|it| !figures.is_nothing(it));
        let (unknown, known): (Vec<&Term>, Vec<&Term>) = terms.partition(is_missing);
        let figure = |name: &Name| figures.get(name);
        let Part { inner, outer, value } = known_part(&known, &figure)?;
        let (bounds, verdict) = if unknown.is_empty() {
            let verdict = if !outer.meets(allowed) {
                Verdict::Violated
            } else if inner.is_some_and(|it| it.meets(allowed)) || outer.lies_in(allowed) {
                Verdict::Satisfied
            } else {
                Verdict::Undetermined
            };
            (outer, verdict)
        } else {
            let open = missing_part(&unknown, &figure)?;
            let bounds = outer.plus(open)?;
            // Whatever the missing figures are, some value of what is known makes up for it; but not where a
            // figure would have to be one value here and another there.
            let apart = |it: &&Name| !known.iter().any(|term| term.names().contains(it));
            let shared = |it: &&Name| figures.absence(it).is_none() && !apart(it);
            let is_tied = unknown
                .iter()
                .flat_map(|it| it.names())
                .any(|it| shared(&it) && !figures.get(it).span().is_point());
            let inner = inner.filter(|_| !is_tied);
            let helps = |it: Span| Ok(open.lies_in(allowed.plus(it.negated())?));
            let verdict = if !bounds.meets(allowed) {
                Verdict::Violated
            } else if inner.map_or(Ok(false), helps)? || bounds.lies_in(allowed) {
                Verdict::Satisfied
            } else {
                Verdict::Undetermined
            };
            (bounds, verdict)
        };
        Ok(Self {
            verdict,
            gap: missing.is_empty().then_some(value).flatten(),
            slack: if verdict == Verdict::Satisfied { slack(bounds, allowed)? } else { None },
            missing: Vec::new(),
            present: Some(outer),
            bounds: Some(bounds),
        })
    }

    /// Satisfied, violated or undetermined.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// The left side less the right one, of the values as stated; `None` if a figure is missing or it is
    /// beyond range.
    #[must_use]
    pub const fn gap(&self) -> Option<Wide> {
        self.gap
    }

    /// By how much the left side could still move against the right one before a satisfied relation would
    /// be violated; `None` if it is not satisfied or there is no limit.
    #[must_use]
    pub const fn slack(&self) -> Option<Wide> {
        self.slack
    }

    /// The figures it lacks and why each is absent, also where the rest decides already.
    #[must_use]
    pub fn missing(&self) -> &[(Name, Absence)] {
        &self.missing
    }

    /// What the left side less the right one can be, as far as what is there tells: without the missing
    /// figures. `None` if it is beyond range.
    #[must_use]
    pub const fn present(&self) -> Option<Span> {
        self.present
    }

    /// What the left side less the right one can be, whatever the missing figures are. `None` if it is
    /// beyond range, which leaves the relation undetermined.
    #[must_use]
    pub const fn bounds(&self) -> Option<Span> {
        self.bounds
    }
}

/// The figures without value that keep the relation from being a sum, in the order of the relation.
fn missing(difference: &Sum, figures: &Figures<'_>) -> Vec<(Name, Absence)> {
    let mut missing: Vec<(Name, Absence)> = Vec::new();
    for name in difference.terms().iter().filter(|it| !figures.is_nothing(it)).flat_map(Term::names)
    {
        if let Some(absence) = figures.absence(name)
            && !missing.iter().any(|(its, _)| its == name)
        {
            missing.push((name.clone(), absence));
        }
    }
    missing
}

/// What the left side less the right one may be.
pub(super) fn allowed(comparison: Comparison, tolerance: Number) -> Span {
    let zero = |is_in| Some((Wide::ZERO, is_in));
    let tolerance = Wide::from(tolerance);
    match comparison {
        Comparison::Equal => {
            Span::between(Some((tolerance.negated(), true)), Some((tolerance, true)))
        }
        Comparison::AtMost => Span::between(None, zero(true)),
        Comparison::AtLeast => Span::between(zero(true), None),
        Comparison::Less => Span::between(None, zero(false)),
        Comparison::Greater => Span::between(zero(false), None),
    }
}

fn slack(bounds: Span, allowed: Span) -> Result<Option<Wide>, Overflow> {
    let mut least: Option<Wide> = None;
    let pairs = [(allowed.high(), bounds.low()), (bounds.high(), allowed.low())];
    for ((high, _), (low, _)) in pairs.into_iter().filter_map(|(high, low)| high.zip(low)) {
        let room = high.plus(low.negated())?;
        least = Some(least.map_or(room, |it| it.min(room)));
    }
    Ok(least)
}
