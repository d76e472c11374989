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

    pub(super) const fn is_bounded(self) -> bool {
        self.low != NONE_BELOW && self.high != NONE_ABOVE
    }

    /// Whether it lies within what a row allows.
    pub(super) const fn is_allowed(self, row: &Row) -> bool {
        self.low >= row.low && self.high <= row.high
    }

    /// Without one of the terms that it is the sum of; `None` if one of them has no end.
    fn less(self, term: Self) -> Option<Self> {
        let is_bounded = self.is_bounded() && term.is_bounded();
        is_bounded.then(|| Self { low: self.low - term.low, high: self.high - term.high })
    }

    /// Sums of few terms below [`LONGEST`] always fit.
    const fn plus(self, other: Self) -> Self {
        if self.is_bounded() && other.is_bounded() {
            return Self { low: self.low + other.low, high: self.high + other.high };
        }
        let below = self.low == NONE_BELOW || other.low == NONE_BELOW;
        let above = self.high == NONE_ABOVE || other.high == NONE_ABOVE;
        Self {
            low: if below { NONE_BELOW } else { self.low + other.low },
            high: if above { NONE_ABOVE } else { self.high + other.high },
        }
    }

    /// `None` if it does not fit.
    fn scaled(self, by: i64) -> Option<Self> {
        if by == 0 {
            return Some(Self::ZERO);
        }
        let by = i128::from(by);
        let (low, high) = if by > 0 { (self.low, self.high) } else { (self.high, self.low) };
        let end = |at: i128, none: i128| {
            let is_none = at == NONE_BELOW || at == NONE_ABOVE;
            let scaled = if is_none { None } else { at.checked_mul(by) };
            if is_none { Some(none) } else { scaled.filter(|it| it.abs() < LONGEST) }
        };
        Some(Self { low: end(low, NONE_BELOW)?, high: end(high, NONE_ABOVE)? })
    }

    /// What a term of one figure makes.
    fn single(cell: Cell, by: i64) -> Self {
        if cell.is_bounded() {
            let (low, high) = if by > 0 { (cell.low, cell.high) } else { (cell.high, cell.low) };
            let by = i128::from(by);
            return Self { low: i128::from(low) * by, high: i128::from(high) * by };
        }
        // A value of 2⁶¹ at most times 2³⁰ always fits.
        Self::of(cell).scaled(by).unwrap_or(Self::ALL)
    }

    /// What a term of two figures makes; everything if one is without end and the other more than one value; `None` if
    /// it does not fit.
    fn product(a: Cell, b: Cell, by: i64) -> Option<Self> {
        let short = |it: Cell| it.low > -SHORT && it.high < SHORT;
        if short(a) && short(b) && a.low >= 0 && b.low >= 0 {
            let times = |a: i64, b: i64| i128::from(a) * i128::from(b) * i128::from(by);
            let (low, high) = (times(a.low, b.low), times(a.high, b.high));
            return Some(if by > 0 { Self { low, high } } else { Self { low: high, high: low } });
        }
        let (a, b) = if a.is_point() { (b, a) } else { (a, b) };
        if b.is_point() {
            return Self::of(a).scaled(b.low)?.scaled(by);
        }
        if !a.is_bounded() || !b.is_bounded() {
            return Some(Self::ALL);
        }
        let times = |a: i64, b: i64| i128::from(a) * i128::from(b);
        let all = [
            times(a.low, b.low),
            times(a.low, b.high),
            times(a.high, b.low),
            times(a.high, b.high),
        ];
        let [first, second, third, last] = all;
        let low = first.min(second).min(third.min(last));
        let high = first.max(second).max(third.max(last));
        Self { low, high }.scaled(by)
    }
}

/// No term is greater.
const LONGEST: i128 = 1 << 124;

/// Two values below and a coefficient make a term that fits.
const SHORT: i64 = 1 << 47;

/// A row seen from one of its figures: what that is multiplied by, and the rest.
#[derive(Debug, Clone, Copy)]
pub(super) struct Split {
    pub(super) by: Span,
    pub(super) rest: Span,
}

impl Bounds<'_> {
    /// All that a row can make, each term by itself; `None` if it does not fit.
    pub(super) fn span(&self, row: &Row) -> Option<Span> {
        let mut sum = Span::ZERO;
        for term in &row.terms {
            sum = sum.plus(Span::single(self.cell(term.figure), term.by));
        }
        for product in &row.products {
            let [a, b] = product.figures;
            sum = sum.plus(Span::product(self.cell(a), self.cell(b), product.by)?);
        }
        Some(sum)
    }

    /// A row seen from one figure, given all that it can make; `None` if that is multiplied by itself or it does not
    /// fit.
    pub(super) fn split(&self, row: &Row, figure: usize, sum: Span) -> Option<Split> {
        if row.once & bit(figure) != 0 && sum.is_bounded() {
            self.split_once(row, figure, sum)
        } else {
            self.split_again(row, figure)
        }
    }

    /// The same of a figure that stands in one term, which is taken from the sum.
    fn split_once(&self, row: &Row, figure: usize, sum: Span) -> Option<Split> {
        let own = self.cell(figure);
        for product in &row.products {
            let [a, b] = product.figures;
            if a == figure || b == figure {
                let other = self.cell(if a == figure { b } else { a });
                let by = Span::single(other, product.by);
                return Some(Split { by, rest: sum.less(Span::product(own, other, product.by)?)? });
            }
        }
        let term = row.terms.iter().find(|it| it.figure == figure)?;
        let its = i128::from(term.by);
        let rest = sum.less(Span::single(own, term.by))?;
        Some(Split { by: Span { low: its, high: its }, rest })
    }

    fn split_again(&self, row: &Row, figure: usize) -> Option<Split> {
        let (mut by, mut rest) = (Span::ZERO, Span::ZERO);
        for term in &row.terms {
            if term.figure == figure {
                let its = i128::from(term.by);
                by = by.plus(Span { low: its, high: its });
            } else {
                rest = rest.plus(Span::single(self.cell(term.figure), term.by));
            }
        }
        for product in &row.products {
            let [a, b] = product.figures;
            let factor = match (a == figure, b == figure) {
                (true, true) => return None,
                (true, false) => b,
                (false, true) => a,
                (false, false) => {
                    let its = Span::product(self.cell(a), self.cell(b), product.by)?;
                    rest = rest.plus(its);
                    continue;
                }
            };
            by = by.plus(Span::single(self.cell(factor), product.by));
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
        if span.is_allowed(row) {
            self.certain |= bit(at);
            return Ok(());
        }
        // A term that is no wider than the room on either side cannot be narrowed.
        let mut figures = row.figures;
        if span.is_bounded() {
            let room = row.high.saturating_sub(span.low).min(span.high.saturating_sub(row.low));
            for term in row.terms.iter().filter(|it| row.once & bit(it.figure) != 0) {
                let cell = self.cell(term.figure);
                let width = i128::from(cell.high - cell.low) * i128::from(term.by.abs());
                if width <= room {
                    figures &= !bit(term.figure);
                }
            }
        }
        for figure in places(figures) {
            // What stands in no other row has nothing to hand on.
            let matters = self.unbound & bit(figure) != 0
                || (self.rows_of(figure) & self.open).count_ones() > 1;
            if matters && !self.cell(figure).is_point() {
                self.draw_factor(at, row, figure, span, waiting)?;
            }
        }
        Ok(())
    }

    fn draw_factor(
        &mut self,
        at: usize,
        row: &Row,
        figure: usize,
        sum: Span,
        waiting: &mut Mask,
    ) -> Result<(), Why> {
        let Some(Split { by, rest }) = self.split(row, figure, sum) else { return Ok(()) };
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
        // What a figure leaves may leave more of the others, so that the row is looked at again.
        if let Some(steps) = high {
            let over = if steps >= 0 { least } else { most };
            if self.moves(figure, true, steps, over) {
                let why = self.blame_all(at, row, Some(figure));
                self.set(figure, true, steps, over, why, waiting, 0)?;
            }
        }
        if let Some(steps) = low {
            let over = if steps >= 0 { most } else { least };
            if self.moves(figure, false, steps, over) {
                let why = self.blame_all(at, row, Some(figure));
                self.set(figure, false, steps, over, why, waiting, 0)?;
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
