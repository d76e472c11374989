//! A part of a system as integers.

use alloc::vec::Vec;

use super::{
    super::{End, Fraction, Range, system, system::Part},
    bounds::Why,
};
use crate::{
    check::program::{Field, Form, Layout},
    quantity::{Interval, Reading},
    reconcile::Figure,
};

/// Figures or rows of a group, as bits.
pub(super) type Mask = u64;

/// How many figures, and how many rows, a group may have.
const MOST: usize = 64;

/// No value, end or limit of a row lies beyond.
const ROOM: i128 = 1 << 100;

/// No value of a figure lies beyond, in steps of its grid.
const LARGEST: i64 = 1 << 60;

/// No coefficient is greater.
const STEEPEST: i128 = 1 << 30;

/// No row has more products.
const PRODUCTS: usize = 4;

/// The bit of a place.
pub(super) const fn bit(at: usize) -> Mask {
    1 << at
}

/// The places of the bits that are set, in their order.
pub(super) fn places(mut mask: Mask) -> impl Iterator<Item = usize> {
    core::iter::from_fn(move || {
        let at = usize::try_from(mask.trailing_zeros()).ok().filter(|_| mask != 0)?;
        mask &= mask - 1;
        Some(at)
    })
}

/// What is left of a figure, in steps of its grid; both ends belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) low: i64,
    pub(super) high: i64,
}

/// No lower end.
pub(super) const BELOW: i64 = i64::MIN;

/// No upper end.
pub(super) const ABOVE: i64 = i64::MAX;

impl Cell {
    pub(super) const ALL: Self = Self { low: BELOW, high: ABOVE };

    pub(super) const fn is_point(self) -> bool {
        self.low == self.high
    }

    pub(super) const fn is_bounded(self) -> bool {
        self.low != BELOW && self.high != ABOVE
    }
}

/// How values of a field become steps of a grid on which its ends lie too.
#[derive(Debug, Clone, Copy)]
pub(super) struct Grid {
    /// How many steps the last place of the field is.
    scale: i64,
    /// How many steps a value may be off.
    radius: i64,
    /// The greatest value that stays in reach.
    most: u64,
    /// What is known where it is absent.
    absent: Cell,
    /// What a step is worth.
    pub(super) step: Fraction,
}

impl Grid {
    /// `None` if its ends do not belong, or lie on no grid.
    fn new(field: &Field) -> Option<Self> {
        if !matches!(field.its_reading(), Reading::Exact | Reading::Nearest) {
            return None;
        }
        let place = Fraction::new(1, 10_i128.checked_pow(field.its_places().into())?)?;
        let radius = Fraction::from(field.radius()).over(place)?;
        let scale = i64::try_from(radius.denominator()).ok()?;
        let radius = i64::try_from(radius.numerator()).ok()?;
        let step = place.over(Fraction::whole(scale.into()))?;
        let most = LARGEST.checked_sub(radius)?.checked_div(scale)?.try_into().ok()?;
        let mut grid = Self { scale, radius, most, absent: Cell::ALL, step };
        grid.absent = grid.cell(field.range())?;
        Some(grid)
    }

    /// The cell of an interval, `None` if its ends do not belong or lie between two steps.
    fn cell(&self, interval: Interval) -> Option<Cell> {
        let end = |end: Option<End>, without: i64| match end {
            None => Some(without),
            Some(end) => {
                let at = end.at.over(self.step)?.to_whole().filter(|_| end.is_in)?;
                (at.unsigned_abs() <= LARGEST.unsigned_abs()).then_some(at)
            }
        };
        let range = Range::from(interval);
        Some(Cell { low: end(range.low, BELOW)?, high: end(range.high, ABOVE)? })
    }

    #[inline]
    fn value(&self, value: i64) -> Option<Cell> {
        let at = value.wrapping_mul(self.scale);
        let fits = value.unsigned_abs() <= self.most;
        fits.then(|| Cell { low: at - self.radius, high: at + self.radius })
    }
}

/// A figure of a group.
#[derive(Debug, Clone, Copy)]
pub(super) struct Member {
    /// Its place in the form.
    pub(super) form: usize,
    /// Its place in the system.
    pub(super) system: usize,
    pub(super) grid: Grid,
}

/// A term of one figure.
#[derive(Debug, Clone, Copy)]
pub(super) struct Term {
    pub(super) figure: usize,
    pub(super) by: i64,
}

/// A term of two figures.
#[derive(Debug, Clone, Copy)]
pub(super) struct Product {
    pub(super) figures: [usize; 2],
    pub(super) by: i64,
}

/// What a sum of terms may be, all in integers.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) terms: Vec<Term>,
    pub(super) products: Vec<Product>,
    /// Below −2¹⁰⁰ if it has no lower limit.
    pub(super) low: i128,
    /// Above 2¹⁰⁰ if it has no upper limit.
    pub(super) high: i128,
    pub(super) figures: Mask,
    /// The figures that stand in one term only.
    pub(super) once: Mask,
    /// The place of its relation.
    pub(super) relation: usize,
    /// Whether all of its figures are exact where they are known.
    is_exact: bool,
}

/// Figures and rows that hang together, as integers.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) members: Vec<Member>,
    pub(super) rows: Vec<Row>,
    /// The rows of each figure.
    pub(super) rows_of: Vec<Mask>,
    /// The rows that have figures which are rounded where they are known.
    pub(super) rounded: Mask,
    /// What the ends of figures rest on before anything is drawn.
    pub(super) first: Vec<[Why; 2]>,
    pub(super) everything: Mask,
}

/// A group of a filled form.
#[derive(Debug, Clone)]
pub(super) struct Filled {
    pub(super) cells: Vec<Cell>,
    /// The figures that have a value.
    pub(super) known: Mask,
    /// The rows that have figures which are more than one value.
    pub(super) open: Mask,
}

impl Group {
    /// `None` if integers cannot express the part.
    pub(super) fn new(system: &system::System, part: &Part, layout: &Layout) -> Option<Self> {
        if part.figures.len() > MOST || part.rows.len() > MOST {
            return None;
        }
        let member = |at: &usize| {
            let form = layout.index(system.names.get(*at)?.as_str())?;
            Some(Member { form, system: *at, grid: Grid::new(layout.fields().get(form)?)? })
        };
        let members: Vec<Member> = part.figures.iter().map(member).collect::<Option<_>>()?;
        let place = |figure: usize| part.figures.binary_search(&figure).ok();
        let own = |at| [Why { figures: bit(at), rows: 0 }; 2];
        let mut group = Self {
            rows_of: alloc::vec![0; members.len()],
            rows: Vec::new(),
            rounded: 0,
            first: (0..members.len()).map(own).collect(),
            everything: (0..members.len()).fold(0, |all, it| all | bit(it)),
            members,
        };
        for relation in &part.rows {
            let row = group.row(system.rows.get(*relation)?, *relation, &place)?;
            let its = bit(group.rows.len());
            for figure in places(row.figures) {
                *group.rows_of.get_mut(figure)? |= its;
            }
            group.rounded |= if row.is_exact { 0 } else { its };
            group.rows.push(row);
        }
        Some(group)
    }

    fn row(
        &self,
        row: &system::Row,
        relation: usize,
        place: &dyn Fn(usize) -> Option<usize>,
    ) -> Option<Row> {
        let step = |at: usize| self.members.get(at).map(|it| it.grid.step);
        // Every term in steps of the grids, then all times what makes whole numbers of them.
        let mut terms = Vec::new();
        let mut multiple = 1_i128;
        for term in &row.terms {
            let figure = place(term.figure)?;
            let by = match term.by {
                Some(by) => Some(place(by)?),
                None => None,
            };
            let mut its = term.coefficient.times(step(figure)?)?;
            if let Some(by) = by {
                its = its.times(step(by)?)?;
            }
            multiple = common_multiple(multiple, its.denominator())?;
            terms.push((figure, by, its));
        }
        for end in [row.allowed.low, row.allowed.high].into_iter().flatten() {
            if !end.is_in {
                return None;
            }
            multiple = common_multiple(multiple, end.at.denominator())?;
        }
        let whole = |it: Fraction| {
            let it = it.times(Fraction::whole(multiple))?;
            Some(it.numerator()).filter(|_| it.denominator() == 1)
        };
        let end = |end: Option<End>, without: i128| match end {
            None => Some(without),
            Some(end) => whole(end.at).filter(|it| it.abs() < ROOM),
        };
        let mut made = Row {
            terms: Vec::new(),
            products: Vec::new(),
            low: end(row.allowed.low, i128::MIN)?,
            high: end(row.allowed.high, i128::MAX)?,
            figures: 0,
            once: 0,
            relation,
            is_exact: true,
        };
        let mut twice = 0;
        for (figure, other, by) in terms {
            let by = i64::try_from(whole(by).filter(|it| it.abs() < STEEPEST)?).ok()?;
            for at in core::iter::once(figure).chain(other) {
                twice |= made.figures & bit(at);
                made.figures |= bit(at);
                made.is_exact &= self.members.get(at)?.grid.radius == 0;
            }
            match other {
                None => made.terms.push(Term { figure, by }),
                Some(other) => made.products.push(Product { figures: [figure, other], by }),
            }
        }
        made.once = made.figures & !twice;
        if made.products.len() > PRODUCTS {
            return None;
        }
        (!made.terms.is_empty() || !made.products.is_empty()).then_some(made)
    }

    /// The figures of a form, `None` if one of them is beyond integers.
    pub(super) fn fill(
        &self,
        form: &Form,
        special: &dyn Fn(usize) -> Option<Figure>,
    ) -> Option<Filled> {
        let mut filled =
            Filled { cells: Vec::with_capacity(self.members.len()), known: 0, open: self.rounded };
        let plain = form.plain();
        let value = |at: usize| match plain {
            Some((_, without)) if without >> (at % 64) & 1 == 1 => None,
            Some((values, _)) => values.get(at).copied(),
            None => form.value(at),
        };
        for (at, (member, rows)) in self.members.iter().zip(&self.rows_of).enumerate() {
            let cell = if let Some(value) = value(member.form) {
                filled.known |= bit(at);
                member.grid.value(value)?
            } else {
                filled.open |= rows;
                if form.is_special(member.form) {
                    let figure = special(member.form)?;
                    if figure.absence().is_none() {
                        filled.known |= bit(at);
                    }
                    member.grid.cell(figure.interval())?
                } else {
                    member.grid.absent
                }
            };
            filled.cells.push(cell);
        }
        Some(filled)
    }
}

fn common_multiple(a: i128, b: i128) -> Option<i128> {
    // In lowest terms, a/b has b over what both have in common below the line.
    let rest = Fraction::new(a, b)?.denominator();
    a.checked_mul(rest).filter(|it| *it < ROOM)
}
