//! Whether a system can hold when some of its figures are free.

use alloc::{collections::BTreeMap, vec::Vec};

use super::{
    Fraction, Range,
    propagate::{Bounds, Conflict},
    simplex::{Outcome, Tableau},
    system::{Observed, Part, Row, System},
};

/// What is known of a part of a system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Feasible {
    Yes,
    /// Not with these figures as they were observed.
    No(Conflict),
    /// It could not be found out.
    Unknown,
}

impl System {
    /// Whether some rows can all hold with some figures free.
    pub(super) fn can_hold(
        &self,
        rows: &[usize],
        observed: &[Observed],
        is_free: &dyn Fn(usize) -> bool,
    ) -> Feasible {
        let mut seen = alloc::vec![false; self.rows.len()];
        let mut found = Feasible::Yes;
        for at in rows.iter().copied() {
            if seen.get(at) == Some(&true) {
                continue;
            }
            let part = self.around([at], observed, is_free, &mut seen);
            match self.is_feasible(&part, observed, is_free) {
                Feasible::Yes => {}
                Feasible::Unknown => found = Feasible::Unknown,
                no @ Feasible::No(_) => return no,
            }
        }
        found
    }

    /// Whether a part can hold with some figures free.
    pub(super) fn is_feasible(
        &self,
        part: &Part,
        observed: &[Observed],
        is_free: &dyn Fn(usize) -> bool,
    ) -> Feasible {
        let mut bounds = Bounds::new(self, observed, is_free);
        if let Err(conflict) = bounds.propagate(part) {
            return Feasible::No(conflict);
        }
        if part.is_forest && bounds.is_settled {
            return Feasible::Yes;
        }
        let core = Core::of(self, part, &bounds);
        if let Err(conflict) = core.check(&bounds) {
            return Feasible::No(conflict);
        }
        if bounds.is_settled && core.is_forest() && core.tight {
            return Feasible::Yes;
        }
        let Some(mut tableau) = core.tableau(&bounds) else { return Feasible::Unknown };
        match tableau.solve() {
            Outcome::Feasible if core.is_linear() => Feasible::Yes,
            Outcome::Feasible if self.has_witness(part, &bounds) => Feasible::Yes,
            Outcome::Feasible | Outcome::GivenUp => Feasible::Unknown,
            Outcome::Contradiction(ends) => Feasible::No(core.blame(&bounds, &ends)),
        }
    }
}

/// What is left of a part when what propagation settled is taken out: figures that are not one value yet, and the
/// rows that they stand in.
pub(super) struct Core<'s> {
    /// The figures that are open, in their order; their places are the variables of the tableau.
    pub(super) figures: Vec<usize>,
    /// Linear rows with their places in the system.
    rows: Vec<(usize, LinearRow)>,
    /// Rows in which two open figures are multiplied.
    pub(super) products: Vec<&'s Row>,
    /// Whether propagation leaves no more than the rows do, each by itself.
    tight: bool,
    /// A row that cannot hold whatever is open in it is.
    broken: Option<usize>,
}

impl<'s> Core<'s> {
    pub(super) fn of(system: &'s System, part: &Part, bounds: &Bounds<'_>) -> Self {
        let is_open = |figure: &usize| bounds.range(*figure).as_point().is_none();
        let figures: Vec<usize> = part.figures.iter().copied().filter(is_open).collect();
        let place = |figure: usize| figures.binary_search(&figure).ok();
        let (mut rows, mut products, mut tight) = (Vec::new(), Vec::new(), true);
        let mut broken = None;
        for at in &part.rows {
            let Some(row) = system.rows.get(*at) else { continue };
            match kind(row, bounds, &place) {
                Kind::Linear((terms, allowed)) if terms.is_empty() => {
                    // Nothing is open in it, or only what is multiplied by nothing.
                    if !allowed.contains(Fraction::ZERO) {
                        broken = broken.or(Some(*at));
                    }
                }
                Kind::Linear(linear) => {
                    // A figure in two terms is not tied to itself by propagation.
                    tight &= row.is_linear || row.has_each_once(&is_open);
                    rows.push((*at, linear));
                }
                // A divisor that may be zero leaves more than propagation tells.
                Kind::Product => {
                    products.push(row);
                    tight = false;
                }
            }
        }
        Self { figures, rows, products, tight, broken }
    }

    /// Whether no figures and rows go round in a circle.
    pub(super) fn is_forest(&self) -> bool {
        let mut roots: Vec<usize> = (0..self.figures.len()).collect();
        let root = |roots: &Vec<usize>, mut at: usize| {
            while let Some(next) = roots.get(at).filter(|next| **next != at) {
                at = *next;
            }
            at
        };
        for (_, (terms, _)) in &self.rows {
            let mut tied: Option<usize> = None;
            for (figure, _) in terms {
                let its = root(&roots, *figure);
                match tied {
                    Some(tree) if tree == its => return false,
                    Some(tree) => {
                        if let Some(it) = roots.get_mut(its) {
                            *it = tree;
                        }
                    }
                    None => tied = Some(its),
                }
            }
        }
        true
    }

    /// Says what a row rests on that cannot hold whatever is open in it is.
    pub(super) fn check(&self, bounds: &Bounds<'_>) -> Result<(), Conflict> {
        let Some(row) = self.broken else { return Ok(()) };
        let mut conflict = bounds.reasons(bounds.settled_in(row), bounds.now());
        conflict.rows.insert(row);
        Err(conflict)
    }

    /// All rows of it, and what the ranges of its figures rest on.
    pub(super) fn everything(&self, bounds: &Bounds<'_>) -> Conflict {
        let mut sides: Vec<(usize, bool)> =
            self.figures.iter().flat_map(|it| [(*it, true), (*it, false)]).collect();
        for (row, _) in &self.rows {
            sides.extend(bounds.settled_in(*row));
        }
        let mut conflict = bounds.reasons(sides, bounds.now());
        conflict.rows.extend(self.rows.iter().map(|it| it.0));
        conflict
    }

    pub(super) const fn is_tight(&self) -> bool {
        self.tight
    }

    pub(super) const fn is_linear(&self) -> bool {
        self.products.is_empty()
    }

    /// The linear rows as a tableau, `None` if there are too many.
    pub(super) fn tableau(&self, bounds: &Bounds<'_>) -> Option<Tableau> {
        if self.figures.len() + self.rows.len() > LARGEST {
            return None;
        }
        let ranges = self.figures.iter().map(|it| bounds.base(*it));
        let rows = self.rows.iter().map(|(_, (terms, allowed))| (terms.clone(), *allowed));
        Some(Tableau::new(ranges, rows))
    }

    /// The observed figures and rows behind ends that contradict each other.
    pub(super) fn blame(&self, bounds: &Bounds<'_>, ends: &[(usize, bool)]) -> Conflict {
        let (mut sides, mut figures, mut rows) = (Vec::new(), Vec::new(), Vec::new());
        for (variable, is_high) in ends {
            match self.figures.get(*variable) {
                Some(figure) if bounds.is_settled => sides.push((*figure, *is_high)),
                Some(figure) => {
                    figures.push(*figure);
                }
                None => rows.extend(self.rows.get(variable - self.figures.len()).map(|it| it.0)),
            }
        }
        // A row whose settled figures were taken out rests on them.
        for row in &rows {
            sides.extend(bounds.settled_in(*row));
        }
        let mut conflict = bounds.reasons(sides, bounds.now());
        conflict.rows.extend(rows);
        conflict.figures.extend(figures);
        conflict
    }
}

/// How many figures and rows a tableau may have.
const LARGEST: usize = 400;

/// What a row is when the values of settled figures are put in.
enum Kind {
    Linear(LinearRow),
    /// Two open figures are multiplied in it, or it does not fit.
    Product,
}

/// The terms of a row by their variables, and what their sum may be.
type LinearRow = (Vec<(usize, Fraction)>, Range);

/// A row with the values of settled figures put in.
fn kind(row: &Row, bounds: &Bounds<'_>, place: &dyn Fn(usize) -> Option<usize>) -> Kind {
    linear(row, bounds, place).map_or(Kind::Product, Kind::Linear)
}

fn linear(
    row: &Row,
    bounds: &Bounds<'_>,
    place: &dyn Fn(usize) -> Option<usize>,
) -> Option<LinearRow> {
    let mut terms: BTreeMap<usize, Fraction> = BTreeMap::new();
    let mut settled = Fraction::ZERO;
    for term in &row.terms {
        let (mut coefficient, mut open) = (term.coefficient, None);
        for figure in core::iter::once(term.figure).chain(term.by) {
            match (bounds.range(figure).as_point(), open) {
                (Some(value), _) => coefficient = coefficient.times(value)?,
                (None, None) => open = Some(figure),
                (None, Some(_)) => return None,
            }
        }
        if let Some(at) = open.and_then(place) {
            let its = terms.entry(at).or_insert(Fraction::ZERO);
            *its = its.plus(coefficient)?;
        } else {
            settled = settled.plus(coefficient)?;
        }
    }
    terms.retain(|_, it| !it.is_zero());
    let allowed = row.allowed.plus(Range::point(settled.negated()))?;
    Some((terms.into_iter().collect(), allowed))
}
