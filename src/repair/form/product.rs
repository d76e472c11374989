//! Rows with products, in integers.

use super::{
    bounds::{Bounds, Why},
    compile::{ABOVE, BELOW, Cell, Mask, Row, bit, places},
};

/// From a least to a greatest; `i128::MIN` and `i128::MAX` stand for none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) low: i128,
    pub(super) high: i128,
}

const NONE_BELOW: i128 = i128::MIN;
const NONE_ABOVE: i128 = i128::MAX;

impl Span {
    const ZERO: Self = Self { low: 0, high: 0 };
    const ALL: Self = Self { low: NONE_BELOW, high: NONE_ABOVE };

    fn of(cell: Cell) -> Self {
        let low = if cell.low == BELOW { NONE_BELOW } else { cell.low.into() };
        let high = if cell.high == ABOVE { NONE_ABOVE } else { cell.high.into() };
        Self { low, high }
    }

    const fn is_bounded(self) -> bool {
        self.low != NONE_BELOW && self.high != NONE_ABOVE
    }

    /// `None` if it does not fit.
    fn plus(self, other: Self) -> Option<Self> {
        if self.is_bounded() && other.is_bounded() {
            let (low, high) =
                (self.low.checked_add(other.low)?, self.high.checked_add(other.high)?);
            return Some(Self { low, high });
        }
        let add = |a: i128, b: i128, none: i128| {
            if a == none || b == none { Some(none) } else { a.checked_add(b) }
        };
        Some(Self {
            low: add(self.low, other.low, NONE_BELOW)?,
            high: add(self.high, other.high, NONE_ABOVE)?,
        })
    }

    fn scaled(self, by: i64) -> Option<Self> {
        if by == 0 {
            return Some(Self::ZERO);
        }
        let by = i128::from(by);
        let (low, high) = if by > 0 { (self.low, self.high) } else { (self.high, self.low) };
        let end = |at: i128, none: i128| {
            let is_none = at == NONE_BELOW || at == NONE_ABOVE;
            if is_none { Some(none) } else { at.checked_mul(by) }
        };
        Some(Self { low: end(low, NONE_BELOW)?, high: end(high, NONE_ABOVE)? })
    }

    /// All products; everything if one is without end and the other more than one value.
    fn times(a: Cell, b: Cell) -> Self {
        let (a, b) = if a.is_point() { (b, a) } else { (a, b) };
        if b.is_point() {
            // A value of 2⁶⁰ at most times another always fits.
            return Self::of(a).scaled(b.low).unwrap_or(Self::ALL);
        }
        if !a.is_bounded() || !b.is_bounded() {
            return Self::ALL;
        }
        let by = |a: i64, b: i64| i128::from(a) * i128::from(b);
        if a.low >= 0 && b.low >= 0 {
            return Self { low: by(a.low, b.low), high: by(a.high, b.high) };
        }
        let all = [by(a.low, b.low), by(a.low, b.high), by(a.high, b.low), by(a.high, b.high)];
        let [first, second, third, last] = all;
        Self {
            low: first.min(second).min(third.min(last)),
            high: first.max(second).max(third.max(last)),
        }
    }
}

/// A row seen from one of its figures: what that is multiplied by, and the rest.
#[derive(Debug, Clone, Copy)]
pub(super) struct Split {
    pub(super) by: Span,
    pub(super) rest: Span,
}

impl Bounds<'_> {
    /// All that a row with products can make, each term by itself; `None` if it does not fit.
    pub(super) fn span(&self, row: &Row) -> Option<Span> {
        let mut sum = Span::ZERO;
        for term in &row.terms {
            sum = sum.plus(Span::of(self.cell(term.figure)).scaled(term.by)?)?;
        }
        for product in &row.products {
            let [a, b] = product.figures;
            sum = sum.plus(Span::times(self.cell(a), self.cell(b)).scaled(product.by)?)?;
        }
        Some(sum)
    }

    /// A row seen from one figure, `None` if that is multiplied by itself or it does not fit.
    pub(super) fn split(&self, row: &Row, figure: usize) -> Option<Split> {
        let (mut by, mut rest) = (Span::ZERO, Span::ZERO);
        for term in &row.terms {
            if term.figure == figure {
                let its = i128::from(term.by);
                by = by.plus(Span { low: its, high: its })?;
            } else {
                rest = rest.plus(Span::of(self.cell(term.figure)).scaled(term.by)?)?;
            }
        }
        for product in &row.products {
            let [a, b] = product.figures;
            match (a == figure, b == figure) {
                (true, true) => return None,
                (true, false) => by = by.plus(Span::of(self.cell(b)).scaled(product.by)?)?,
                (false, true) => by = by.plus(Span::of(self.cell(a)).scaled(product.by)?)?,
                (false, false) => {
                    let its = Span::times(self.cell(a), self.cell(b));
                    rest = rest.plus(its.scaled(product.by)?)?;
                }
            }
        }
        Some(Split { by, rest })
    }

    /// What a row with products leaves of its figures.
    pub(super) fn draw_product(
        &mut self,
        at: usize,
        row: &Row,
        waiting: &mut Mask,
    ) -> Result<(), Why> {
        let Some(span) = self.span(row) else {
            self.is_settled = false;
            return Ok(());
        };
        if span.low > row.high || span.high < row.low {
            return Err(self.blame_all(at, row, None));
        }
        if span.low >= row.low && span.high <= row.high {
            return Ok(());
        }
        for figure in places(row.figures) {
            // What stands in no other row has nothing to hand on.
            let matters = self.unbound & bit(figure) != 0
                || (self.rows_of(figure) & self.open).count_ones() > 1;
            if matters && !self.cell(figure).is_point() {
                self.draw_factor(at, row, figure, waiting)?;
            }
        }
        Ok(())
    }

    fn draw_factor(
        &mut self,
        at: usize,
        row: &Row,
        figure: usize,
        waiting: &mut Mask,
    ) -> Result<(), Why> {
        let Some(Split { by, rest }) = self.split(row, figure) else { return Ok(()) };
        if by.low <= 0 && by.high >= 0 {
            return Ok(());
        }
        if !by.is_bounded() {
            // A factor without end leaves an end at nothing that does not belong.
            self.is_settled = false;
            return Ok(());
        }
        // With a factor above nothing: factor × figure lies between two ends.
        let (least, most, low, high) = if by.low > 0 {
            (by.low, by.high, less(row.low, rest.high), less(row.high, rest.low))
        } else {
            let turned = |it: Option<i128>| it.map(i128::saturating_neg);
            let (low, high) = (less(row.high, rest.low), less(row.low, rest.high));
            (-by.high, -by.low, turned(low), turned(high))
        };
        if let Some(steps) = high {
            let over = if steps >= 0 { least } else { most };
            if self.moves(figure, true, steps, over) {
                let why = self.blame_all(at, row, Some(figure));
                self.set(figure, true, steps, over, why, waiting, bit(at))?;
            }
        }
        if let Some(steps) = low {
            let over = if steps >= 0 { most } else { least };
            if self.moves(figure, false, steps, over) {
                let why = self.blame_all(at, row, Some(figure));
                self.set(figure, false, steps, over, why, waiting, bit(at))?;
            }
        }
        Ok(())
    }

    /// All that a row rests on, one figure apart.
    fn blame_all(&self, at: usize, row: &Row, but: Option<usize>) -> Why {
        let mut why = Why { figures: 0, rows: bit(at) };
        for figure in places(row.figures).filter(|it| Some(*it) != but) {
            why = why.and(self.why(figure, false)).and(self.why(figure, true));
        }
        why
    }
}

/// A limit less what the rest makes, `None` if one of them is without end.
fn less(limit: i128, rest: i128) -> Option<i128> {
    let is_none = |it: i128| it == NONE_BELOW || it == NONE_ABOVE;
    if is_none(limit) || is_none(rest) { None } else { limit.checked_sub(rest) }
}
