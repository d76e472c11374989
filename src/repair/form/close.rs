//! Whether what is left of figures proves that all rows can hold.
//!
//! A row that holds for all that is left of its figures asks for nothing. A row in which one figure stands that no
//! other row has, and that can make up for whatever the others are, can be met last. What remains holds if
//! it is linear and no figures and rows go round in a circle: then what each row leaves of its figures is all there is
//! to know.

use super::{
    bounds::Bounds,
    compile::{ABOVE, BELOW, Cell, Mask, Row, bit, places},
    product::Split,
};

impl Bounds<'_> {
    /// Whether all rows can hold at once, and each of some figures can have every value that is left of it; `false`
    /// says nothing.
    pub(super) fn is_proven(&self, kept: Mask) -> bool {
        if !self.is_settled || self.left_out != 0 {
            return false;
        }
        let mut left = self.open;
        for at in places(self.open) {
            let Some(row) = self.group.rows.get(at) else { return false };
            let holds = if row.products.is_empty() {
                self.is_certain(row)
            } else {
                self.span(row).is_some_and(|it| it.low >= row.low && it.high <= row.high)
            };
            if holds {
                left &= !bit(at);
            }
        }
        let is_product =
            |at: usize| self.group.rows.get(at).is_some_and(|it| !it.products.is_empty());
        left = self.without_met(left, kept, &is_product);
        if left == 0 || self.is_forest(left) {
            return true;
        }
        left = self.without_met(left, kept, &|_| true);
        left == 0 || self.is_forest(left)
    }

    /// Without the rows of a kind that can be met last.
    fn without_met(&self, mut left: Mask, kept: Mask, is_kind: &dyn Fn(usize) -> bool) -> Mask {
        loop {
            let before = left;
            for at in places(before).filter(|it| is_kind(*it)) {
                let Some(row) = self.group.rows.get(at) else { continue };
                let others = left & !bit(at);
                let is_own = |it: &usize| kept & bit(*it) == 0 && self.rows_of(*it) & others == 0;
                if places(row.figures).filter(is_own).any(|it| self.makes_up(row, it)) {
                    left = others;
                }
            }
            if left == before {
                return left;
            }
        }
    }

    /// Whether a figure can make a row hold whatever the others are.
    fn makes_up(&self, row: &Row, figure: usize) -> bool {
        let cell = self.cell(figure);
        if cell.is_point() {
            return false;
        }
        let Some(Split { by, rest }) = self.split(row, figure) else { return false };
        if by.low <= 0 && by.high >= 0 {
            return false;
        }
        // The greatest that it makes, at its least, has to reach the lower limit, and the least the upper one.
        let (low, high) = if by.low > 0 { (cell.low, cell.high) } else { (cell.high, cell.low) };
        let is_open = |it: i64| it == BELOW || it == ABOVE;
        let reach = |end: i64, is_least: bool| {
            let (a, b) =
                (i128::from(end).checked_mul(by.low)?, i128::from(end).checked_mul(by.high)?);
            let own = if is_least { a.min(b) } else { a.max(b) };
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
