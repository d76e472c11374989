//! Rows that hang together through figures that are not settled.

use alloc::vec::Vec;

use super::{
    Fraction,
    system::{Observed, Part, Row, System},
};

impl System {
    /// The rows that hang together with some through figures that are open. Rows that were seen before are left out,
    /// and those of it are seen then.
    pub(super) fn around(
        &self,
        rows: impl IntoIterator<Item = usize>,
        observed: &[Observed],
        is_free: &dyn Fn(usize) -> bool,
        seen: &mut [bool],
    ) -> Part {
        let mut part = Part { is_forest: true, ..Part::default() };
        let (mut ties, mut trees) = (0, 0);
        let mut open = Vec::new();
        for first in rows {
            open.push(first);
            let before = part.rows.len();
            while let Some(at) = open.pop() {
                let Some(its) = seen.get_mut(at).filter(|it| !**it) else { continue };
                *its = true;
                part.rows.push(at);
                let Some(row) = self.rows.get(at) else { continue };
                part.is_forest &= row.is_linear;
                for figure in row.figures.iter().copied() {
                    let is_settled = observed.get(figure).is_some_and(|it| it.is_settled);
                    if is_settled && !is_free(figure) {
                        continue;
                    }
                    ties += 1;
                    part.figures.push(figure);
                    open.extend(self.rows_of.get(figure).into_iter().flatten());
                }
            }
            trees += usize::from(part.rows.len() > before);
        }
        part.figures.sort_unstable();
        part.figures.dedup();
        // Trees have as many ties less than figures and rows as there are trees.
        part.is_forest &= ties + trees == part.figures.len() + part.rows.len();
        part
    }

    /// The parts of some rows when nothing is free, without the rows that hold as they were observed.
    pub(super) fn open_parts(&self, rows: &[usize], observed: &[Observed]) -> Vec<Part> {
        let mut seen = alloc::vec![false; self.rows.len()];
        let mut parts = Vec::new();
        for at in rows.iter().copied() {
            let Some(row) = self.rows.get(at) else { continue };
            if seen.get(at) == Some(&true) {
                continue;
            }
            if row.holds(observed) == Some(true) {
                continue;
            }
            parts.push(self.around([at], observed, &|_| false, &mut seen));
        }
        parts
    }
}

impl Row {
    /// Whether the row holds for figures that are all settled; `None` if one is not, or it does not fit.
    fn holds(&self, observed: &[Observed]) -> Option<bool> {
        let settled =
            |figure: usize| observed.get(figure).filter(|it| it.is_settled).map(|it| it.range);
        let mut whole = Some(0_i128);
        for term in &self.terms {
            let its = observed.get(term.figure).filter(|it| it.is_settled)?;
            whole = match (whole, term.whole, its.whole, term.by) {
                (Some(sum), Some(by), Some(value), None) => {
                    Some(sum + i128::from(by) * i128::from(value))
                }
                _ => None,
            };
        }
        if let Some(sum) = whole {
            return Some(self.allowed.contains(Fraction::whole(sum)));
        }
        let mut sum = Fraction::ZERO;
        for term in &self.terms {
            let mut product = term.coefficient.times(settled(term.figure)?.as_point()?)?;
            if let Some(by) = term.by {
                product = product.times(settled(by)?.as_point()?)?;
            }
            sum = sum.plus(product)?;
        }
        Some(self.allowed.contains(sum))
    }
}
