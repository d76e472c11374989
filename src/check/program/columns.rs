//! Many forms of one layout at once, by columns.

use alloc::{collections::BTreeMap, vec::Vec};

use super::{Form, Layout, form::BLOCK};
use crate::reconcile::{Absence, Figure};

/// The figures of many forms, a column for each figure.
///
/// # Examples
/// ```
/// use karnameh::check::program::{Columns, Field, Form, Layout, Program};
/// use karnameh::verdict::Verdict;
/// let layout = Layout::new().with(Field::new("part".parse()?))?.with(Field::new("whole".parse()?))?;
/// let program = Program::compile(&layout, &["part <= whole".parse()?])?;
/// let mut columns = Columns::new(&layout);
/// for (part, whole) in [(1, 2), (3, 2)] {
///     let mut form = Form::new(&layout);
///     form.set(0, part)?;
///     form.set(1, whole)?;
///     columns.push(&form);
/// }
/// let verdicts = program.check_columns(&columns);
/// assert_eq!(verdicts.get(0, 0), Some(Verdict::Satisfied));
/// assert_eq!(verdicts.violated(0).collect::<Vec<_>>(), [1]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    rows: usize,
    pub(super) figures: usize,
    /// Block after block of rows, and in each block one figure after the other.
    values: Vec<Lanes>,
    marks: Vec<Marks>,
    aside: BTreeMap<(usize, usize), Figure>,
}

/// The values of one figure in a block of rows, zero where it has none.
#[derive(Debug, Clone, PartialEq, Eq)]
#[repr(align(64))]
pub(super) struct Lanes(pub(super) [Step; STEPS]);

/// So many rows are taken at once.
pub(super) const WIDTH: usize = 8;
pub(super) const STEPS: usize = BLOCK / WIDTH;
pub(super) type Step = [i64; WIDTH];

pub(super) const NO_LANES: &Lanes = &Lanes([[0; WIDTH]; STEPS]);

impl Lanes {
    pub(super) fn get(&self, row: usize) -> i64 {
        self.0.as_flattened().get(row).copied().unwrap_or_default()
    }
}

/// What else is said of a figure in a block of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Marks {
    pub(super) missing: u64,
    pub(super) special: u64,
    /// No value has a bit that is not set here.
    pub(super) size: u64,
}

impl Columns {
    /// Columns for the figures of a layout, without rows.
    #[must_use]
    pub fn new(layout: &Layout) -> Self {
        Self {
            rows: 0,
            figures: layout.fields().len(),
            values: Vec::new(),
            marks: Vec::new(),
            aside: BTreeMap::new(),
        }
    }

    /// Adds a form as a row. Figures that it lacks are not reported.
    pub fn push(&mut self, form: &Form) {
        let (block, row) = (self.rows / BLOCK, self.rows % BLOCK);
        let start = block * self.figures;
        if row == 0 {
            self.values.resize(start + self.figures, NO_LANES.clone());
            self.marks.resize(start + self.figures, Marks::default());
        }
        let lanes = self.values.get_mut(start..).unwrap_or_default();
        let marks = self.marks.get_mut(start..).unwrap_or_default();
        for (at, (lanes, marks)) in lanes.iter_mut().zip(marks).enumerate() {
            let bit = 1 << row;
            if let Some(figure) = form.aside(at) {
                self.aside.insert((self.rows, at), *figure);
                marks.special |= bit;
            } else if let (Some(value), Some(slot)) =
                (form.value(at), lanes.0.as_flattened_mut().get_mut(row))
            {
                marks.size |= value.unsigned_abs();
                *slot = value;
            } else {
                marks.missing |= bit;
            }
        }
        self.rows += 1;
    }

    /// How many rows there are.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.rows
    }

    pub(super) fn block(&self, block: usize) -> (&[Lanes], &[Marks]) {
        let start = block * self.figures;
        let range = start..start + self.figures;
        let lanes = self.values.get(range.clone()).unwrap_or_default();
        (lanes, self.marks.get(range).unwrap_or_default())
    }

    /// A row as a form, for the careful way.
    pub(super) fn form(&self, layout: &Layout, row: usize) -> Form {
        let mut form = Form::new(layout);
        let (lanes, marks) = self.block(row / BLOCK);
        for (at, (lanes, marks)) in lanes.iter().zip(marks).enumerate() {
            // A figure of the layout always has a place in the form.
            let _ = match self.aside.get(&(row, at)) {
                Some(figure) => form.set_figure(at, *figure),
                None if marks.missing >> (row % BLOCK) & 1 == 1 => {
                    form.set_absent(at, Absence::NotReported)
                }
                None => form.set(at, lanes.get(row % BLOCK)),
            };
        }
        form
    }
}
