//! What relations leave of the ranges of figures, with the reason for every end.

use alloc::{collections::BTreeSet, vec::Vec};

use super::{
    End, Fraction, Range,
    fraction::TooGreat,
    system::{Observed, Part, Row, System},
};

/// How often, on the average, a row may be looked at until nothing changes any more.
const ROUNDS: usize = 24;

/// What is left of the ranges of figures.
#[derive(Clone)]
pub(super) struct Bounds<'s> {
    system: &'s System,
    ranges: Vec<Range>,
    /// The ranges before anything was drawn.
    first: Vec<Range>,
    /// The ends that were drawn, in their order; the first of each figure is what was observed.
    trail: Vec<Step>,
    /// The last step of each figure's lower and upper end.
    last: Vec<[Option<usize>; 2]>,
    /// Whether the ranges are all that propagation leaves: no step was given up.
    pub(super) is_settled: bool,
}

/// An end that a row left.
#[derive(Debug, Clone, Copy)]
struct Step {
    figure: usize,
    is_high: bool,
    row: usize,
    /// The step before it at the same end, if there is one.
    before: Option<usize>,
}

/// Figures and rows that cannot all be right.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Conflict {
    pub(super) figures: BTreeSet<usize>,
    pub(super) rows: BTreeSet<usize>,
}

/// What is to be found out about an end.
type Side = (usize, bool);

impl<'s> Bounds<'s> {
    /// The ranges of figures before anything is drawn from them; what is free is not bound by what was observed.
    pub(super) fn new(
        system: &'s System,
        observed: &[Observed],
        is_free: &dyn Fn(usize) -> bool,
    ) -> Self {
        let ranges = observed.iter().enumerate().map(|(at, it)| {
            let free = it.is_known && is_free(at);
            if free { Range::ALL } else { it.range }
        });
        let ranges: Vec<Range> = ranges.collect();
        Self {
            system,
            first: ranges.clone(),
            ranges,
            trail: Vec::new(),
            last: alloc::vec![[None; 2]; observed.len()],
            is_settled: true,
        }
    }

    pub(super) fn range(&self, figure: usize) -> Range {
        self.ranges.get(figure).copied().unwrap_or(Range::ALL)
    }

    /// The range of a figure before anything was drawn.
    fn first(&self, figure: usize) -> Range {
        self.first.get(figure).copied().unwrap_or(Range::ALL)
    }

    /// The range to search in: what was drawn if nothing is left to draw, else what was there first, for what is drawn
    /// in circles without end has ever longer numbers.
    pub(super) fn base(&self, figure: usize) -> Range {
        if self.is_settled { self.range(figure) } else { self.first(figure) }
    }

    /// Draws all that the rows of a part leave.
    pub(super) fn propagate(&mut self, part: &Part) -> Result<(), Conflict> {
        let mut waiting: Vec<usize> = part.rows.iter().rev().copied().collect();
        let mut is_waiting = alloc::vec![false; self.system.rows.len()];
        for at in &part.rows {
            is_waiting.get_mut(*at).into_iter().for_each(|it| *it = true);
        }
        let mut changed = Vec::new();
        let mut fuel = part.rows.len() * ROUNDS;
        while let Some(at) = waiting.pop() {
            if fuel == 0 {
                self.is_settled = false;
                return Ok(());
            }
            fuel -= 1;
            is_waiting.get_mut(at).into_iter().for_each(|it| *it = false);
            let Some(row) = self.system.rows.get(at) else { continue };
            if row.is_linear {
                self.draw(at, row, &mut changed)?;
            } else {
                self.draw_all(at, row, &mut changed)?;
            }
            for figure in changed.drain(..) {
                for other in self.system.rows_of.get(figure).into_iter().flatten() {
                    let its = is_waiting.get_mut(*other).filter(|it| *other != at && !**it);
                    if let Some(its) = its {
                        *its = true;
                        waiting.push(*other);
                    }
                }
            }
        }
        Ok(())
    }

    /// What a linear row leaves of its figures; those whose ends moved.
    fn draw(&mut self, at: usize, row: &Row, changed: &mut Vec<usize>) -> Result<(), Conflict> {
        let Some((low, high)) = self.sums(row) else {
            self.is_settled = false;
            return Ok(());
        };
        for term in &row.terms {
            let own = self.range(term.figure);
            let rising = term.coefficient.is_positive();
            let (own_low, own_high) =
                if rising { (own.low, own.high) } else { (own.high, own.low) };
            // What the row allows less what the others are at least, and at most.
            let most = left(row.allowed.high, low, own_low, term.coefficient);
            let least = left(row.allowed.low, high, own_high, term.coefficient);
            let (Ok(most), Ok(least)) = (most, least) else {
                self.is_settled = false;
                continue;
            };
            let (new_low, new_high) = if rising { (least, most) } else { (most, least) };
            let mut moved = false;
            for (end, is_high) in [(new_low, false), (new_high, true)] {
                if let Some(end) = end {
                    moved |= self.narrow(term.figure, is_high, end, at)?;
                }
            }
            if moved {
                changed.push(term.figure);
            }
        }
        if row.terms.is_empty() && !row.allowed.contains(Fraction::ZERO) {
            return Err(Conflict { figures: BTreeSet::new(), rows: BTreeSet::from([at]) });
        }
        Ok(())
    }

    /// The least and the greatest that the terms of a linear row make, each with how many ends are missing.
    fn sums(&self, row: &Row) -> Option<(Partial, Partial)> {
        let (mut low, mut high) = (Partial::default(), Partial::default());
        for term in &row.terms {
            let own = self.range(term.figure);
            let rising = term.coefficient.is_positive();
            let (own_low, own_high) =
                if rising { (own.low, own.high) } else { (own.high, own.low) };
            low.add(own_low, term.coefficient)?;
            high.add(own_high, term.coefficient)?;
        }
        Some((low, high))
    }

    /// What a row with products leaves of its figures; those whose ends moved.
    fn draw_all(&mut self, at: usize, row: &Row, changed: &mut Vec<usize>) -> Result<(), Conflict> {
        // A row in which all is multiplied by nothing leaves every figure as it is, and may still be broken.
        let total = self.total(row);
        if total.is_some_and(|it| it.meet(row.allowed).is_empty()) {
            return Err(self.blame_all(at, row));
        }
        self.is_settled &= total.is_some();
        for figure in row.figures.iter().copied() {
            // What is one value is judged with the others, and by the total.
            if self.range(figure).as_point().is_some() {
                continue;
            }
            let range = match row.left_by(figure, &|other| self.range(other)) {
                Ok(Some(range)) => range,
                Ok(None) => continue,
                Err(TooGreat) => {
                    self.is_settled = false;
                    continue;
                }
            };
            if range.is_empty() {
                return Err(self.blame_all(at, row));
            }
            let mut moved = false;
            for (end, is_high) in [(range.low, false), (range.high, true)] {
                if let Some(end) = end {
                    moved |= self.narrow(figure, is_high, end, at)?;
                }
            }
            if moved {
                changed.push(figure);
            }
        }
        Ok(())
    }

    /// All that the terms of a row can make, each by itself.
    fn total(&self, row: &Row) -> Option<Range> {
        let mut total = Range::point(Fraction::ZERO);
        for term in &row.terms {
            let mut product = self.range(term.figure).times(Range::point(term.coefficient))?;
            if let Some(by) = term.by {
                product = product.times(self.range(by))?;
            }
            total = total.plus(product)?;
        }
        Some(total)
    }

    /// Moves an end inwards if it does; whether it did.
    fn narrow(
        &mut self,
        figure: usize,
        is_high: bool,
        end: End,
        row: usize,
    ) -> Result<bool, Conflict> {
        let before = self.range(figure);
        let narrower = if is_high { end.is_below(before.high) } else { end.is_above(before.low) };
        if !narrower {
            return Ok(false);
        }
        let range = if is_high {
            Range { high: Some(end), ..before }
        } else {
            Range { low: Some(end), ..before }
        };
        let step = self.trail.len();
        if let (Some(its), Some(last)) = (self.ranges.get_mut(figure), self.last.get_mut(figure)) {
            *its = range;
            let [low, high] = last;
            let side = if is_high { high } else { low };
            self.trail.push(Step { figure, is_high, row, before: *side });
            *side = Some(step);
        }
        if range.is_empty() {
            return Err(self.reasons([(figure, true), (figure, false)], self.trail.len()));
        }
        Ok(true)
    }

    /// All that a row with products rests on.
    fn blame_all(&self, at: usize, row: &Row) -> Conflict {
        let sides = row.figures.iter().flat_map(|it| [(*it, true), (*it, false)]);
        let mut conflict = self.reasons(sides, self.trail.len());
        conflict.rows.insert(at);
        conflict
    }

    /// The observed figures and the rows that ends rest on, as they were before a step.
    pub(super) fn reasons(&self, sides: impl IntoIterator<Item = Side>, before: usize) -> Conflict {
        let mut conflict = Conflict::default();
        let mut open: Vec<(Side, usize)> = sides.into_iter().map(|it| (it, before)).collect();
        let mut seen = alloc::vec![false; self.trail.len()];
        while let Some(((figure, is_high), before)) = open.pop() {
            let mut step =
                self.last.get(figure).and_then(|[low, high]| if is_high { *high } else { *low });
            while let Some(at) = step.filter(|at| *at >= before) {
                step = self.trail.get(at).and_then(|it| it.before);
            }
            let Some((at, found)) = step.and_then(|at| self.trail.get(at).map(|it| (at, it)))
            else {
                conflict.figures.insert(figure);
                continue;
            };
            let Some(seen) = seen.get_mut(at).filter(|it| !**it) else { continue };
            *seen = true;
            conflict.rows.insert(found.row);
            if let Some(row) = self.system.rows.get(found.row) {
                antecedents(row, found, |it| open.push((it, at)));
            }
        }
        conflict
    }

    /// Both ends of the figures of a row that are one value.
    pub(super) fn settled_in(&self, row: usize) -> Vec<Side> {
        let figures = self.system.rows.get(row).map_or(&[][..], |it| &it.figures).iter();
        let settled = figures.filter(|it| self.range(**it).as_point().is_some());
        settled.flat_map(|it| [(*it, true), (*it, false)]).collect()
    }

    /// Lets a figure be one value and draws what the rows of a part leave then; whether they can hold.
    pub(super) fn settle(&mut self, figure: usize, value: Fraction, part: &Part) -> bool {
        let Some(range) = self.ranges.get_mut(figure).filter(|it| it.contains(value)) else {
            return false;
        };
        *range = Range::point(value);
        self.propagate(part).is_ok()
    }

    /// The step after all that were drawn.
    pub(super) fn now(&self) -> usize {
        self.trail.len()
    }
}

/// Gives the ends that a step was drawn from.
fn antecedents(row: &Row, step: &Step, mut give: impl FnMut(Side)) {
    if !row.is_linear {
        for other in row.figures.iter().filter(|it| **it != step.figure) {
            give((*other, true));
            give((*other, false));
        }
        return;
    }
    let own = row.terms.iter().find(|it| it.figure == step.figure);
    let rising = own.is_some_and(|it| it.coefficient.is_positive());
    // An upper end of a rising term rests on how little the others are.
    let from_low = step.is_high == rising;
    for other in row.terms.iter().filter(|it| it.figure != step.figure) {
        give((other.figure, from_low != other.coefficient.is_positive()));
    }
}

/// A sum of ends, some of which may be missing.
#[derive(Debug, Clone, Copy)]
struct Partial {
    sum: Fraction,
    missing: usize,
    /// How many of the ends do not belong.
    open: usize,
}

impl Default for Partial {
    fn default() -> Self {
        Self { sum: Fraction::ZERO, missing: 0, open: 0 }
    }
}

impl Partial {
    fn add(&mut self, end: Option<End>, coefficient: Fraction) -> Option<()> {
        match end {
            Some(end) => {
                self.sum = self.sum.plus(end.at.times(coefficient)?)?;
                self.open += usize::from(!end.is_in);
            }
            None => self.missing += 1,
        }
        Some(())
    }
}

/// What is left for a figure of an end of its row when the sum of the others, which have theirs, is taken off: no
/// end if one of them is missing.
fn left(
    end: Option<End>,
    sum: Partial,
    own: Option<End>,
    coefficient: Fraction,
) -> Result<Option<End>, TooGreat> {
    let Some(end) = end else { return Ok(None) };
    let (others, open) = match own {
        Some(own) if sum.missing == 0 => {
            let others =
                own.at.times(coefficient).and_then(|it| sum.sum.minus(it)).ok_or(TooGreat)?;
            (others, sum.open - usize::from(!own.is_in))
        }
        None if sum.missing == 1 => (sum.sum, sum.open),
        _ => return Ok(None),
    };
    let at = end.at.minus(others).and_then(|it| it.over(coefficient)).ok_or(TooGreat)?;
    Ok(Some(End::new(at, end.is_in && open == 0)))
}
