//! Relations over figures, brought into a form that is quick to search.

use alloc::{collections::BTreeMap, vec::Vec};

use super::{End, Fraction, Range, fraction::TooGreat};
use crate::{
    quantity::Number,
    reconcile::Figure,
    relation::{Comparison, Name, Relation, SumError},
};

/// The relations of a form or report, over figures by name; made once and asked for many sets of figures.
///
/// # Examples
/// ```
/// use karnameh::reconcile::Figure;
/// use karnameh::repair::{Limits, System, Weights};
/// let system = System::of(["402 = urban + rural".parse()?])?;
/// let figures = |name: &karnameh::relation::Name| {
///     let value: i64 = match name.as_str() { "urban" => 296, "rural" => 96, _ => 402 };
///     Some(Figure::from(&karnameh::quantity::Stated::exact(value.into(), None).ok()?))
/// };
/// let located = system.locate(figures, &Weights::new(), Limits::default());
/// assert_eq!(located.sets().len(), 2);
/// assert!(located.is_complete());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct System {
    pub(super) relations: Vec<Relation>,
    pub(super) names: Vec<Name>,
    pub(super) rows: Vec<Row>,
    /// The rows that a figure stands in.
    pub(super) rows_of: Vec<Vec<usize>>,
    /// Figures and rows that hang together, whatever is known of them.
    pub(super) parts: Vec<Part>,
}

/// Figures and rows that hang together, and with no others.
#[derive(Debug, Clone, Default)]
pub(super) struct Part {
    pub(super) figures: Vec<usize>,
    pub(super) rows: Vec<usize>,
    /// Whether all rows are linear, and no figures and rows go round in a circle.
    pub(super) is_forest: bool,
}

/// What a sum of terms may be.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) terms: Vec<RowTerm>,
    pub(super) allowed: Range,
    /// Whether no term has two figures.
    pub(super) is_linear: bool,
    /// The figures of it, each once.
    pub(super) figures: Vec<usize>,
}

/// A coefficient times one figure or two.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowTerm {
    pub(super) coefficient: Fraction,
    pub(super) figure: usize,
    pub(super) by: Option<usize>,
    /// The coefficient if it is whole and not long.
    pub(super) whole: Option<i64>,
}

impl System {
    /// The system of relations.
    ///
    /// # Errors
    /// If a coefficient does not fit.
    pub fn of(relations: impl IntoIterator<Item = Relation>) -> Result<Self, SumError> {
        let mut system = Self { relations: relations.into_iter().collect(), ..Self::default() };
        let mut places: BTreeMap<Name, usize> = BTreeMap::new();
        for at in 0..system.relations.len() {
            let Some(relation) = system.relations.get(at) else { break };
            let mut allowed = allowed(relation.comparison(), relation.tolerance());
            let mut terms = Vec::new();
            for term in relation.difference()?.terms() {
                let coefficient = Fraction::from(term.coefficient());
                let whole = coefficient.to_whole();
                let mut place = |name: &Name| {
                    let next = places.len();
                    *places.entry(name.clone()).or_insert_with(|| {
                        system.names.push(name.clone());
                        next
                    })
                };
                match term.names() {
                    [] => {
                        let constant = Range::point(coefficient.negated());
                        allowed = allowed.plus(constant).ok_or(SumError::Coefficient)?;
                    }
                    [name] => {
                        terms.push(RowTerm { coefficient, figure: place(name), by: None, whole });
                    }
                    [name, by, ..] => terms.push(RowTerm {
                        coefficient,
                        figure: place(name),
                        by: Some(place(by)),
                        whole,
                    }),
                }
            }
            system.rows.push(Row::new(terms, allowed));
        }
        system.rows_of = alloc::vec![Vec::new(); system.names.len()];
        for (at, row) in system.rows.iter().enumerate() {
            for figure in &row.figures {
                if let Some(rows) = system.rows_of.get_mut(*figure) {
                    rows.push(at);
                }
            }
        }
        system.parts = system.split();
        Ok(system)
    }

    /// The relations, in the order in which they were given.
    #[must_use]
    pub fn relations(&self) -> &[Relation] {
        &self.relations
    }

    /// The figures that the relations speak of, each once.
    #[must_use]
    pub fn names(&self) -> &[Name] {
        &self.names
    }

    /// The rows by what hangs together.
    fn split(&self) -> Vec<Part> {
        let mut seen = alloc::vec![false; self.rows.len()];
        let mut parts = Vec::new();
        for first in 0..self.rows.len() {
            let mut part = Part::default();
            let mut open = Vec::from([first]);
            while let Some(at) = open.pop() {
                let Some(row_seen) = seen.get_mut(at).filter(|it| !**it) else { continue };
                *row_seen = true;
                part.rows.push(at);
                for figure in self.rows.get(at).map_or(&[][..], |it| &it.figures) {
                    part.figures.push(*figure);
                    open.extend(self.rows_of.get(*figure).into_iter().flatten());
                }
            }
            if !part.rows.is_empty() {
                part.rows.sort_unstable();
                part.figures.sort_unstable();
                part.figures.dedup();
                // A tree has one tie less than it has figures and rows.
                let rows = || part.rows.iter().filter_map(|at| self.rows.get(*at));
                let ties: usize = rows().map(|row| row.figures.len()).sum();
                part.is_forest = rows().all(|row| row.is_linear)
                    && ties + 1 == part.figures.len() + part.rows.len();
                parts.push(part);
            }
        }
        parts
    }

    /// What is known of the figures, by their places.
    pub(super) fn observed(&self, lookup: impl Fn(&Name) -> Option<Figure>) -> Vec<Observed> {
        let missing =
            Observed { range: Range::ALL, is_known: false, is_settled: false, whole: None };
        let observed = self.names.iter().map(|name| match lookup(name) {
            Some(figure) => {
                let range = Range::from(figure.interval());
                let is_known = figure.absence().is_none();
                let point = range.as_point().filter(|_| is_known);
                let whole = point.and_then(Fraction::to_whole);
                Observed { range, is_known, is_settled: point.is_some(), whole }
            }
            None => missing,
        });
        observed.collect()
    }
}

/// What is known of a figure: its value, or only where it must lie.
#[derive(Debug, Clone, Copy)]
pub(super) struct Observed {
    pub(super) range: Range,
    pub(super) is_known: bool,
    /// Whether it is known and one value.
    pub(super) is_settled: bool,
    /// The value of a settled one if it is whole and not long.
    pub(super) whole: Option<i64>,
}

impl Row {
    fn new(terms: Vec<RowTerm>, allowed: Range) -> Self {
        let mut figures: Vec<usize> =
            terms.iter().flat_map(|it| core::iter::once(it.figure).chain(it.by)).collect();
        figures.sort_unstable();
        figures.dedup();
        let is_linear = terms.iter().all(|it| it.by.is_none());
        Self { terms, allowed, is_linear, figures }
    }

    /// Whether no figure of some stands in two terms.
    pub(super) fn has_each_once(&self, is_one: &dyn Fn(&usize) -> bool) -> bool {
        let all = self.terms.iter().flat_map(|it| core::iter::once(it.figure).chain(it.by));
        let ones = all.filter(is_one).count();
        ones == self.figures.iter().filter(|it| is_one(it)).count()
    }
}

impl Row {
    /// Whether a figure is what all the others, two at least, add up to.
    pub(super) fn is_total(&self, figure: usize) -> bool {
        let one = |it: &RowTerm| it.whole.filter(|it| it.abs() == 1);
        let own = self.terms.iter().find(|it| it.figure == figure).and_then(one);
        let is_other = |it: &RowTerm| it.figure == figure || one(it) == own.map(|it| -it);
        self.is_linear && self.terms.len() > 2 && own.is_some() && self.terms.iter().all(is_other)
    }

    /// What the row leaves of one figure: the rest over all that the figure is multiplied by. `None` if that may be
    /// zero.
    ///
    /// # Errors
    /// If a number does not fit.
    pub(super) fn left_by(
        &self,
        figure: usize,
        range: &dyn Fn(usize) -> Range,
    ) -> Result<Option<Range>, TooGreat> {
        let (mut rest, mut by) = (Range::point(Fraction::ZERO), Range::point(Fraction::ZERO));
        let sum = |a: Range, b: Option<Range>| b.and_then(|it| a.plus(it)).ok_or(TooGreat);
        for term in &self.terms {
            let other = match (term.figure == figure, term.by) {
                (true, Some(other)) if other == figure => return Ok(None),
                (true, other) => other.map(range),
                (false, Some(other)) if other == figure => Some(range(term.figure)),
                (false, other) => {
                    let product = range(term.figure).scaled(term.coefficient);
                    let product = match other {
                        Some(other) => product.and_then(|it| it.times(range(other))),
                        None => product,
                    };
                    rest = sum(rest, product)?;
                    continue;
                }
            };
            let other = match other {
                Some(other) => other.scaled(term.coefficient),
                None => Some(Range::point(term.coefficient)),
            };
            by = sum(by, other)?;
        }
        if by.may_be_zero() {
            return Ok(None);
        }
        sum(self.allowed, Some(rest.negated()))?.over(by).ok_or(TooGreat).map(Some)
    }
}

/// What a difference may be.
fn allowed(comparison: Comparison, tolerance: Number) -> Range {
    let zero = |is_in| Some(End::new(Fraction::ZERO, is_in));
    match comparison {
        Comparison::Equal => {
            let tolerance = Fraction::from(tolerance);
            Range {
                low: Some(End::new(tolerance.negated(), true)),
                high: Some(End::new(tolerance, true)),
            }
        }
        Comparison::AtMost => Range { low: None, high: zero(true) },
        Comparison::AtLeast => Range { low: zero(true), high: None },
        Comparison::Less => Range { low: None, high: zero(false) },
        Comparison::Greater => Range { low: zero(false), high: None },
    }
}
