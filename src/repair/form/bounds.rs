//! What rows leave of figures, in integers, with the reason for every end.

use alloc::vec::Vec;

use super::compile::{ABOVE, BELOW, Cell, Filled, Group, Mask, Row, Term, bit, places};

/// How often, on the average, a row may be looked at until nothing changes any more.
const ROUNDS: usize = 24;

/// The figures as they were observed, and the rows, that an end or a contradiction rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Why {
    pub(super) figures: Mask,
    pub(super) rows: Mask,
}

impl Why {
    pub(super) const fn and(self, other: Self) -> Self {
        Self { figures: self.figures | other.figures, rows: self.rows | other.rows }
    }
}

/// Where an end lies that is between two steps.
#[derive(Debug, Clone, Copy)]
pub(super) struct Between {
    figure: usize,
    is_high: bool,
    pub(super) steps: i128,
    pub(super) over: i128,
}

/// What is left of the figures of a group.
#[derive(Debug, Clone)]
pub(super) struct Bounds<'g> {
    pub(super) group: &'g Group,
    cells: Vec<Cell>,
    /// What the lower and the upper end of each figure rest on.
    why: Vec<[Why; 2]>,
    /// The figures whose lower, and whose upper, end lies between two steps; the cell reaches to the next one outwards.
    between: [Mask; 2],
    ends: Vec<Between>,
    /// The rows with figures that are more than one value.
    pub(super) open: Mask,
    /// The figures that are bound by nothing but rows: missing or free ones.
    pub(super) unbound: Mask,
    /// The rows that hold for all that is left of their figures.
    pub(super) certain: Mask,
    /// Rows that contradict the others, and are left out.
    pub(super) left_out: Mask,
    /// Whether nothing was given up.
    pub(super) is_settled: bool,
}

/// A row that nothing satisfies.
#[derive(Debug, Clone, Copy)]
pub(super) struct Broken {
    pub(super) row: usize,
    pub(super) why: Why,
}

/// The least and the greatest of a sum, each with how many of its terms have none.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    least: i128,
    most: i128,
    no_least: u32,
    no_most: u32,
}

impl Sums {
    const fn are_allowed(self, row: &Row) -> bool {
        (row.low == i128::MIN || self.no_least == 0 && self.least >= row.low)
            && (row.high == i128::MAX || self.no_most == 0 && self.most <= row.high)
    }
}

impl<'g> Bounds<'g> {
    pub(super) fn new(group: &'g Group, filled: &Filled) -> Self {
        Self {
            group,
            cells: filled.cells.clone(),
            why: group.first.clone(),
            between: [0; 2],
            ends: Vec::new(),
            open: filled.open,
            unbound: group.everything & !filled.known,
            certain: 0,
            left_out: 0,
            is_settled: true,
        }
    }

    /// Takes what was drawn from all as observed, and forgets what rests on figures that are free now; the rows that
    /// have to be looked at again.
    pub(super) fn free(&mut self, from: &Self, filled: &Filled, free: Mask) -> Mask {
        self.cells.clone_from(&from.cells);
        self.why.clone_from(&from.why);
        self.ends.clone_from(&from.ends);
        self.between = from.between;
        self.is_settled = from.is_settled;
        self.unbound = from.unbound | free;
        self.open = from.open;
        self.certain = from.certain;
        self.left_out = 0;
        let mut waiting = from.left_out;
        for figure in places(free) {
            self.open |= self.rows_of(figure);
        }
        let figures = self.cells.iter_mut().zip(&mut self.why).zip(&filled.cells).enumerate();
        for (at, ((cell, [low, high]), first)) in figures {
            let (forget_low, forget_high) = (low.figures & free != 0, high.figures & free != 0);
            if !forget_low && !forget_high {
                continue;
            }
            let first = if free & bit(at) == 0 { *first } else { Cell::ALL };
            let own = Why { figures: bit(at), rows: 0 };
            let [low_between, high_between] = &mut self.between;
            if forget_low {
                (cell.low, *low, *low_between) = (first.low, own, *low_between & !bit(at));
            }
            if forget_high {
                (cell.high, *high, *high_between) = (first.high, own, *high_between & !bit(at));
            }
            waiting |= self.group.rows_of.get(at).copied().unwrap_or_default();
        }
        self.certain &= !waiting;
        waiting
    }

    pub(super) fn cell(&self, figure: usize) -> Cell {
        self.cells.get(figure).copied().unwrap_or(Cell::ALL)
    }

    /// What the lower or the upper end of a figure rests on.
    pub(super) fn why(&self, figure: usize, is_high: bool) -> Why {
        let [low, high] = self.why.get(figure).copied().unwrap_or_default();
        if is_high { high } else { low }
    }

    pub(super) fn rows_of(&self, figure: usize) -> Mask {
        self.group.rows_of.get(figure).copied().unwrap_or_default()
    }

    /// Whether an end of a figure lies between two steps.
    pub(super) const fn is_between(&self, figure: usize) -> bool {
        let [low, high] = self.between;
        (low | high) & bit(figure) != 0
    }

    /// Where an end lies if it is between two steps.
    pub(super) fn between(&self, figure: usize, is_high: bool) -> Option<Between> {
        let [low, high] = self.between;
        let mask = if is_high { high } else { low };
        let its = |it: &&Between| it.figure == figure && it.is_high == is_high;
        self.ends.iter().rev().find(its).copied().filter(|_| mask & bit(figure) != 0)
    }

    /// Draws all that rows leave, until nothing changes; the first row that is broken.
    pub(super) fn propagate(&mut self, waiting: &mut Mask) -> Result<(), Broken> {
        let mut fuel = self.group.rows.len() * ROUNDS;
        let mut from = 0_u32;
        while *waiting != 0 {
            // Round after round in the order of the rows, so that none is looked at twice before its turn.
            let later = *waiting >> from << from;
            let next = if later == 0 { *waiting } else { later };
            let Some(at) = places(next).next() else { break };
            from = next.trailing_zeros();
            *waiting &= !bit(at);
            if fuel == 0 {
                self.is_settled = false;
                return Ok(());
            }
            fuel -= 1;
            let group = self.group;
            let Some(row) = group.rows.get(at) else { continue };
            let drawn = if row.products.is_empty() {
                self.draw(at, row, waiting)
            } else {
                self.draw_product(at, row, waiting)
            };
            drawn.map_err(|why| Broken { row: at, why })?;
        }
        Ok(())
    }

    fn sums(&self, row: &Row) -> Sums {
        let mut sums = Sums::default();
        for term in &row.terms {
            let (least, most) = self.sides(*term);
            match least {
                BELOW | ABOVE => sums.no_least += 1,
                least => sums.least += i128::from(least) * i128::from(term.by),
            }
            match most {
                BELOW | ABOVE => sums.no_most += 1,
                most => sums.most += i128::from(most) * i128::from(term.by),
            }
        }
        sums
    }

    /// The ends of a figure where its term is least and greatest.
    fn sides(&self, term: Term) -> (i64, i64) {
        let cell = self.cell(term.figure);
        if term.by > 0 { (cell.low, cell.high) } else { (cell.high, cell.low) }
    }

    /// Whether a row holds for all that is left of its figures.
    pub(super) fn is_certain(&self, row: &Row) -> bool {
        if row.products.is_empty() {
            self.sums(row).are_allowed(row)
        } else {
            self.span(row).is_some_and(|it| it.is_allowed(row))
        }
    }

    /// Whether a row holds for figures that are one value each; `None` if a number does not fit.
    pub(super) fn holds(&self, row: &Row) -> Option<bool> {
        if !row.products.is_empty() {
            return self.span(row).map(|it| it.is_allowed(row));
        }
        let value = |it: &Term| i128::from(self.cell(it.figure).low) * i128::from(it.by);
        let sum: i128 = row.terms.iter().map(value).sum();
        Some(sum >= row.low && sum <= row.high)
    }

    /// What a row without products leaves of its figures.
    fn draw(&mut self, at: usize, row: &Row, waiting: &mut Mask) -> Result<(), Why> {
        let sums = self.sums(row);
        if sums.no_least == 0 && sums.least > row.high {
            return Err(self.blame(at, row, true, None));
        }
        if sums.no_most == 0 && sums.most < row.low {
            return Err(self.blame(at, row, false, None));
        }
        if sums.are_allowed(row) {
            self.certain |= bit(at);
            return Ok(());
        }
        let is_bounded = sums.no_least == 0 && sums.no_most == 0;
        let above = row.high.saturating_sub(sums.least);
        let below = sums.most.saturating_sub(row.low);
        for term in &row.terms {
            let cell = self.cell(term.figure);
            if is_bounded {
                let width = i128::from(cell.high - cell.low) * i128::from(term.by.abs());
                if width <= above && width <= below {
                    continue;
                }
            }
            let (least, most) =
                if term.by > 0 { (cell.low, cell.high) } else { (cell.high, cell.low) };
            // What the limit leaves of the term when the least, or the most, of the others is taken off.
            if let Some(others) = others(sums.least, sums.no_least, least, term.by)
                && row.high != i128::MAX
            {
                self.narrow(at, row, *term, true, row.high - others, waiting)?;
            }
            if let Some(others) = others(sums.most, sums.no_most, most, term.by)
                && row.low != i128::MIN
            {
                self.narrow(at, row, *term, false, row.low - others, waiting)?;
            }
        }
        Ok(())
    }

    /// A term is at most, or at least, so much.
    fn narrow(
        &mut self,
        at: usize,
        row: &Row,
        term: Term,
        is_most: bool,
        limit: i128,
        waiting: &mut Mask,
    ) -> Result<(), Why> {
        let is_high = is_most == (term.by > 0);
        let by = i128::from(term.by);
        if !self.moves(term.figure, is_high, limit, by) {
            return Ok(());
        }
        let why = self.blame(at, row, is_most, Some(term.figure));
        self.set(term.figure, is_high, limit, by, why, waiting, bit(at))
    }

    /// Whether an end at so many steps over a number lies further in than what there is.
    pub(super) fn moves(&self, figure: usize, is_high: bool, steps: i128, over: i128) -> bool {
        let cell = self.cell(figure);
        let (steps, over) = if over < 0 { (steps.saturating_neg(), -over) } else { (steps, over) };
        // Compared without dividing; what is too great for that is compared after.
        let times = |end: i64| i128::from(end).checked_mul(over);
        if is_high {
            cell.high == ABOVE || times(cell.high).is_none_or(|it| it > steps)
        } else {
            cell.low == BELOW || times(cell.low).is_none_or(|it| it < steps)
        }
    }

    /// Moves an end to so many steps over a number, which lies further in.
    #[expect(clippy::too_many_arguments, reason = "an end is all of this")]
    pub(super) fn set(
        &mut self,
        figure: usize,
        is_high: bool,
        steps: i128,
        over: i128,
        why: Why,
        waiting: &mut Mask,
        but: Mask,
    ) -> Result<(), Why> {
        let (steps, over) = if over < 0 { (steps.saturating_neg(), -over) } else { (steps, over) };
        let (whole, is_whole) = if over == 1 {
            (steps, true)
        } else {
            let down = steps.div_euclid(over);
            let is_whole = steps.rem_euclid(over) == 0;
            (if is_high && !is_whole { down + 1 } else { down }, is_whole)
        };
        let Some(whole) = i64::try_from(whole).ok().filter(|it| it.abs() < 1 << 61) else {
            self.is_settled = false;
            return Ok(());
        };
        let cell = self.cell(figure);
        // An end between two steps lies further in than the step that the cell reaches to.
        let (end, other, moved, is_empty) = if is_high {
            (cell.high, cell.low, whole < cell.high, whole < cell.low)
        } else {
            (cell.low, cell.high, whole > cell.low, whole > cell.high)
        };
        let is_empty = is_empty || !is_whole && whole == other;
        if !moved && (is_whole || whole != end) {
            return Ok(());
        }
        if is_empty {
            return Err(why.and(self.why(figure, !is_high)));
        }
        let [low, high] = &mut self.between;
        let mask = if is_high { high } else { low };
        *mask &= !bit(figure);
        if !is_whole {
            *mask |= bit(figure);
            self.ends.push(Between { figure, is_high, steps, over });
        }
        if let (Some(cell), Some([low, high])) =
            (self.cells.get_mut(figure), self.why.get_mut(figure))
        {
            if is_high {
                (cell.high, *high) = (whole, why);
            } else {
                (cell.low, *low) = (whole, why);
            }
        }
        if moved {
            *waiting |= self.rows_of(figure) & !but & !self.left_out;
        }
        Ok(())
    }

    /// What the least, or the most, of a row without products rests on, one figure apart.
    fn blame(&self, at: usize, row: &Row, is_least: bool, but: Option<usize>) -> Why {
        let mut why = Why { figures: 0, rows: bit(at) };
        for term in row.terms.iter().filter(|it| Some(it.figure) != but) {
            why = why.and(self.why(term.figure, is_least != (term.by > 0)));
        }
        why
    }
}

/// The sum of the others, when one end is taken out; `None` if it has none.
fn others(sum: i128, missing: u32, end: i64, by: i64) -> Option<i128> {
    match (missing, end) {
        (1, BELOW | ABOVE) => Some(sum),
        (0, _) => Some(sum - i128::from(end) * i128::from(by)),
        _ => None,
    }
}
