//! Whether what is left of figures proves that all rows can hold.
//!
//! A row that holds for all that is left of its figures asks for nothing. A row in which one figure stands that no
//! other row has, and that can make up for whatever the others are, can be met last. What remains holds if
//! it is linear and no figures and rows go round in a circle: then what each row leaves of its figures is all there is
//! to know.

use super::{
    bounds::Bounds,
    compile::{ABOVE, BELOW, Cell, Mask, Row, bit, places},
    product::{Span, Split},
};

impl Bounds<'_> {
    /// Whether all rows can hold at once, and each of some figures can have every value that is left of it; `false`
    /// says nothing.
    pub(super) fn is_proven(&self, kept: Mask) -> bool {
        if !self.is_settled || self.left_out != 0 {
            return false;
        }
        // What was certain once stays so while less and less is left.
        let mut left = self.open & !self.certain;
        for at in places(left) {
            let others = left & !bit(at);
            let Some(row) = self.group.rows.get(at) else { return false };
            let is_met = if row.products.is_empty() {
                self.is_certain(row)
            } else {
                self.is_met(row, others, kept)
            };
            if is_met {
                left = others;
            }
        }
        left = self.without_met(left, kept, &|it| !it.products.is_empty());
        if left == 0 || self.is_forest(left) {
            return true;
        }
        left = self.without_met(left, kept, &|_| true);
        left == 0 || self.is_forest(left)
    }

    /// Without the rows of a kind that can be met last.
    fn without_met(&self, mut left: Mask, kept: Mask, is_kind: &dyn Fn(&Row) -> bool) -> Mask {
        loop {
            let before = left;
            for at in places(before) {
                let Some(row) = self.group.rows.get(at).filter(|it| is_kind(it)) else { continue };
                let others = left & !bit(at);
                if self.is_met(row, others, kept) {
                    left = others;
                }
            }
            if left == before {
                return left;
            }
        }
    }

    /// Whether a row holds for all that is left of its figures, or one that none of the others has can make it hold.
    fn is_met(&self, row: &Row, others: Mask, kept: Mask) -> bool {
        let Some(sum) = self.span(row) else { return false };
        if sum.is_allowed(row) {
            return true;
        }
        let is_own = |it: &usize| self.rows_of(*it) & others == 0 && !self.cell(*it).is_point();
        places(row.figures & !kept).filter(is_own).any(|it| self.makes_up(row, it, sum))
    }

    /// Whether a figure can make a row hold whatever the others are.
    fn makes_up(&self, row: &Row, figure: usize, sum: Span) -> bool {
        let cell = self.cell(figure);
        let Some(Split { by, rest }) = self.split(row, figure, sum) else { return false };
        if by.low <= 0 && by.high >= 0 {
            return false;
        }
        // The greatest that it makes, at its least, has to reach the lower limit, and the least the upper one.
        let (low, high) = if by.low > 0 { (cell.low, cell.high) } else { (cell.high, cell.low) };
        let is_open = |it: i64| it == BELOW || it == ABOVE;
        let reach = |end: i64, is_least: bool| {
            let by = if is_least == (end >= 0) { by.low } else { by.high };
            let own = i128::from(end).checked_mul(by)?;
            own.checked_add(if is_least { rest.low } else { rest.high })
        };
        let is_bounded = |it: i128| it != i128::MIN && it != i128::MAX;
        let fits_low = row.low == i128::MIN
            || is_bounded(rest.low)
                && (is_open(high) || reach(high, true).is_some_and(|it| it >= row.low));
        let fits_high = row.high == i128::MAX
            || is_bounded(rest.high)
                && (is_open(low) || reach(low, false).is_some_and(|it| it <= row.high));
        fits_low && fits_high && is_bounded(by.low) && is_bounded(by.high)
    }

    /// Whether some rows are linear and no figures and rows of them go round in a circle.
    fn is_forest(&self, rows: Mask) -> bool {
        for at in places(rows) {
            let Some(row) = self.group.rows.get(at) else { return false };
            if !self.is_linear(row) {
                return false;
            }
            let between = places(row.figures).filter(|it| self.is_between(*it));
            if between.into_iter().any(|it| (self.rows_of(it) & rows).count_ones() > 1) {
                return false;
            }
        }
        // A row that shares one figure at most with the others is a leaf.
        let mut left = rows;
        loop {
            let before = left;
            for at in places(before) {
                let others = left & !bit(at);
                let figures = self.group.rows.get(at).map_or(0, |it| it.figures);
                let is_shared =
                    |it: &usize| self.rows_of(*it) & others != 0 && !self.cell(*it).is_point();
                if places(figures).filter(is_shared).count() <= 1 {
                    left = others;
                }
            }
            if left == 0 || left == before {
                return left == 0;
            }
        }
    }

    /// Whether no figure that is open stands in a row twice, and none is multiplied by another.
    fn is_linear(&self, row: &Row) -> bool {
        if row.products.is_empty() {
            return true;
        }
        let is_open = |it: usize| !Cell::is_point(self.cell(it));
        let mut seen: Mask = row.terms.iter().fold(0, |all, it| all | bit(it.figure));
        for product in &row.products {
            let [a, b] = product.figures;
            if is_open(a) && is_open(b) {
                return false;
            }
            for figure in [a, b].into_iter().filter(|it| is_open(*it)) {
                if seen & bit(figure) != 0 {
                    return false;
                }
                seen |= bit(figure);
            }
        }
        true
    }
}
