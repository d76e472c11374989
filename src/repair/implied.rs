//! What missing figures must be.

use alloc::{collections::BTreeMap, vec::Vec};

use super::{
    Fraction, Range,
    feasible::{Core, Feasible},
    locate::Contradiction,
    propagate::{Bounds, Conflict},
    simplex::Outcome,
    system::{Observed, Part, System},
};
use crate::{
    reconcile::Figure,
    relation::{Name, Relation},
};

/// What relations leave of the figures that are missing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Implied {
    figures: BTreeMap<Name, Left>,
    contradictions: Vec<Contradiction>,
    is_complete: bool,
}

/// What is left of one missing figure, and what says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// All values that it can have.
    pub range: Range,
    /// The relations that this rests on.
    pub relations: Vec<Relation>,
    /// The figures that this rests on.
    pub figures: Vec<Name>,
}

impl Left {
    /// The one value that it can have, `None` if it can have more.
    #[must_use]
    pub fn value(&self) -> Option<Fraction> {
        self.range.as_point()
    }
}

impl Implied {
    /// What is left of each missing figure.
    #[must_use]
    pub const fn figures(&self) -> &BTreeMap<Name, Left> {
        &self.figures
    }

    /// The figures that can have one value only, with it.
    pub fn values(&self) -> impl Iterator<Item = (&Name, Fraction)> {
        self.figures.iter().filter_map(|(name, left)| Some((name, left.value()?)))
    }

    /// Relations that cannot all hold, whatever is missing: nothing follows then.
    #[must_use]
    pub fn contradictions(&self) -> &[Contradiction] {
        &self.contradictions
    }

    /// Whether every range is as narrow as the relations make it.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.is_complete
    }
}

impl System {
    /// What the relations leave of the figures that are missing.
    ///
    /// # Examples
    /// ```
    /// use karnameh::reconcile::{Absence, Figure};
    /// use karnameh::relation::Name;
    /// use karnameh::repair::System;
    /// let system = System::of(["total = loans + insurance".parse()?])?;
    /// let figures = |name: &Name| {
    ///     let value: i64 = match name.as_str() { "total" => 734, "insurance" => 295, _ => return None };
    ///     Some(Figure::from(&karnameh::quantity::Stated::exact(value.into(), None).ok()?))
    /// };
    /// let implied = system.implied(figures);
    /// let (name, value) = implied.values().next().ok_or("nothing follows")?;
    /// assert_eq!((name.as_str(), value.to_string().as_str()), ("loans", "439"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn implied(&self, figures: impl Fn(&Name) -> Option<Figure>) -> Implied {
        let observed = self.observed(figures);
        let mut implied = Implied { is_complete: true, ..Implied::default() };
        for part in &self.parts {
            for part in self.open_parts(&part.rows, &observed) {
                match self.imply(&part, &observed, &mut implied.is_complete) {
                    Err(conflict) => implied.contradictions.push(self.contradiction(&conflict)),
                    Ok(left) => {
                        implied.figures.extend(left.into_iter().filter_map(|it| self.left(it)));
                    }
                }
            }
        }
        if !implied.contradictions.is_empty() {
            implied.figures.clear();
        }
        implied
    }

    /// What is left of a known figure of a part if it alone is wrong, `None` if its change does not let all hold.
    pub(super) fn left_to(
        &self,
        part: &Part,
        observed: &[Observed],
        figure: usize,
    ) -> Option<Range> {
        let mut bounds = Bounds::new(self, observed, &|at| at == figure);
        bounds.propagate(part).ok()?;
        let is_free = |at: usize| at == figure;
        let holds = self.is_feasible(part, observed, &is_free) == Feasible::Yes;
        Some(bounds.range(figure)).filter(|it| holds && *it != Range::ALL)
    }

    /// What is left of a missing figure, by names.
    fn left(&self, (at, range, conflict): LeftOf) -> Option<(Name, Left)> {
        let name = self.names.get(at)?;
        let mut told = self.contradiction(&conflict);
        told.figures.retain(|it| it != name);
        Some((name.clone(), Left { range, relations: told.relations, figures: told.figures }))
    }

    /// What a part leaves of its missing figures.
    pub(super) fn imply(
        &self,
        part: &Part,
        observed: &[Observed],
        is_complete: &mut bool,
    ) -> Result<Vec<LeftOf>, Conflict> {
        let mut bounds = Bounds::new(self, observed, &|_| false);
        bounds.propagate(part)?;
        let mut farther: BTreeMap<usize, Range> = BTreeMap::new();
        let mut everything = None;
        if !(part.is_forest && bounds.is_settled) {
            let core = Core::of(self, part, &bounds);
            core.check(&bounds)?;
            if !(bounds.is_settled && core.is_forest() && core.is_tight()) {
                farther = narrowed(&core, &bounds, is_complete)?;
                everything = Some(core.everything(&bounds));
            }
        }
        let is_missing = |at: &usize| observed.get(*at).is_some_and(|it| !it.is_known);
        let left = part.figures.iter().copied().filter(is_missing).map(|at| {
            let range = bounds.range(at);
            let narrower = farther.get(&at).copied().filter(|it| *it != range);
            let conflict = match (&narrower, &everything) {
                (Some(_), Some(everything)) => everything.clone(),
                _ => bounds.reasons([(at, true), (at, false)], bounds.now()),
            };
            (at, narrower.unwrap_or(range), conflict)
        });
        Ok(left.collect())
    }
}

/// A missing figure, what is left of it, and what that rests on.
pub(super) type LeftOf = (usize, Range, Conflict);

/// How far each open figure of a part that goes round in circles can go.
fn narrowed(
    core: &Core<'_>,
    bounds: &Bounds<'_>,
    is_complete: &mut bool,
) -> Result<BTreeMap<usize, Range>, Conflict> {
    let mut ranges = BTreeMap::new();
    *is_complete &= core.is_linear();
    let Some(mut tableau) = core.tableau(bounds) else {
        *is_complete = false;
        return Ok(ranges);
    };
    match tableau.solve() {
        Outcome::Contradiction(ends) => return Err(core.blame(bounds, &ends)),
        Outcome::GivenUp => {
            *is_complete = false;
            return Ok(ranges);
        }
        Outcome::Feasible => {}
    }
    for (place, figure) in core.figures.iter().enumerate() {
        let mut end = |up| tableau.farthest(place, up);
        if let (Ok(low), Ok(high)) = (end(false), end(true)) {
            ranges.insert(*figure, Range { low, high }.meet(bounds.range(*figure)));
        } else {
            *is_complete = false;
        }
    }
    Ok(ranges)
}
