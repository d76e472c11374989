//! Many forms of one layout at once, by columns.

use alloc::{collections::BTreeMap, vec, vec::Vec};

use super::{
    Form, Layout, Program,
    bits::ones,
    form::BLOCK,
    ops::{Group, Linear},
};
use crate::{
    quantity::Interval,
    reconcile::{Absence, Figure},
    verdict::Verdict,
};

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
    figures: Vec<Column>,
    /// For each block of rows: no value has a bit that is not set here.
    sizes: Vec<u64>,
    aside: BTreeMap<(usize, usize), Figure>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Column {
    values: Vec<i64>,
    missing: Vec<u64>,
    special: Vec<u64>,
}

impl Column {
    fn block(&self, at: usize) -> &[i64; BLOCK] {
        let rows = self.values.get(at * BLOCK..).unwrap_or_default();
        rows.first_chunk().unwrap_or(&[0; BLOCK])
    }

    fn set(&mut self, row: usize, value: Option<i64>, is_special: bool) {
        let (at, bit) = (row / BLOCK, 1 << (row % BLOCK));
        if row.is_multiple_of(BLOCK) {
            self.values.resize(row + BLOCK, 0);
            self.missing.resize(at + 1, 0);
            self.special.resize(at + 1, 0);
        }
        if let (Some(slot), Some(value)) = (self.values.get_mut(row), value) {
            *slot = value;
        } else if let (Some(word), true) = (self.special.get_mut(at), is_special) {
            *word |= bit;
        } else if let Some(word) = self.missing.get_mut(at) {
            *word |= bit;
        }
    }

    fn missing(&self, at: usize) -> u64 {
        self.missing.get(at).copied().unwrap_or_default()
    }

    fn special(&self, at: usize) -> u64 {
        self.special.get(at).copied().unwrap_or_default()
    }
}

impl Columns {
    /// Columns for the figures of a layout, without rows.
    #[must_use]
    pub fn new(layout: &Layout) -> Self {
        Self {
            rows: 0,
            figures: vec![Column::default(); layout.fields().len()],
            sizes: Vec::new(),
            aside: BTreeMap::new(),
        }
    }

    /// Adds a form as a row. Figures that it lacks are not reported.
    pub fn push(&mut self, form: &Form) {
        let row = self.rows;
        if row.is_multiple_of(BLOCK) {
            self.sizes.push(0);
        }
        if let Some(size) = self.sizes.last_mut() {
            *size |= form.size;
        }
        for (at, column) in self.figures.iter_mut().enumerate() {
            let aside = form.aside.get(&at);
            if let Some(figure) = aside {
                self.aside.insert((row, at), *figure);
            }
            column.set(row, form.value(at), aside.is_some());
        }
        self.rows += 1;
    }

    /// How many rows there are.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// A row as a form, for the careful way.
    fn form(&self, layout: &Layout, row: usize) -> Form {
        let mut form = Form::new(layout);
        let (block, bit) = (row / BLOCK, row % BLOCK);
        for (at, column) in self.figures.iter().enumerate() {
            // A figure of the layout always has a place in the form.
            let _ = match self.aside.get(&(row, at)) {
                Some(figure) => form.set_figure(at, *figure),
                None if column.missing(block) >> bit & 1 == 1 => {
                    form.set_absent(at, Absence::NotReported)
                }
                None => form.set(at, column.values.get(row).copied().unwrap_or_default()),
            };
        }
        form
    }
}

/// The verdicts of a program on the rows of columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchVerdicts {
    rows: usize,
    blocks: usize,
    relations: usize,
    violated: Vec<u64>,
    undetermined: Vec<u64>,
}

impl BatchVerdicts {
    fn words<'a>(&self, all: &'a [u64], relation: usize) -> &'a [u64] {
        let start = relation.saturating_mul(self.blocks);
        all.get(start..start.saturating_add(self.blocks)).unwrap_or_default()
    }

    /// The verdict of a relation on a row, `None` if there is no such relation or row.
    #[must_use]
    pub fn get(&self, relation: usize, row: usize) -> Option<Verdict> {
        let is_in = |all| {
            let words = self.words(all, relation);
            words.get(row / BLOCK).is_some_and(|it| it >> (row % BLOCK) & 1 == 1)
        };
        (relation < self.relations && row < self.rows).then(|| {
            if is_in(&self.violated) {
                Verdict::Violated
            } else if is_in(&self.undetermined) {
                Verdict::Undetermined
            } else {
                Verdict::Satisfied
            }
        })
    }

    /// The rows on which a relation is violated, in order.
    pub fn violated(&self, relation: usize) -> impl Iterator<Item = usize> {
        ones(self.words(&self.violated, relation))
    }

    /// The rows on which a relation is undetermined, in order.
    pub fn undetermined(&self, relation: usize) -> impl Iterator<Item = usize> {
        ones(self.words(&self.undetermined, relation))
    }

    fn insert(&mut self, relation: usize, block: usize, violated: u64, undetermined: u64) {
        let at = relation * self.blocks + block;
        if let Some((a, b)) = self.violated.get_mut(at).zip(self.undetermined.get_mut(at)) {
            *a |= violated;
            *b |= undetermined;
        }
    }
}

/// The rows whose sum is out of the ends of a relation, as bits.
#[inline]
fn out_of<const N: usize>(op: &Linear<N>, sum: impl Fn(usize) -> i64) -> u64 {
    let mut signs = [0_i64; BLOCK];
    for (row, sign) in signs.iter_mut().enumerate() {
        let sum = sum(row);
        // All of it stays within 63 bits, so the sign bit tells.
        *sign = sum.wrapping_sub(op.low) | op.high.wrapping_sub(sum);
    }
    let bits = signs.iter().rev();
    bits.fold(0, |bits, sign| bits << 1 | u64::from(sign.is_negative()))
}

impl Program {
    /// The verdict of every relation on every row.
    #[must_use]
    pub fn check_columns(&self, columns: &Columns) -> BatchVerdicts {
        let (relations, blocks) = (self.relations().len(), columns.rows.div_ceil(BLOCK));
        let mut verdicts = BatchVerdicts {
            rows: columns.rows,
            blocks,
            relations,
            violated: vec![0; relations * blocks],
            undetermined: vec![0; relations * blocks],
        };
        for block in 0..blocks {
            let rest = columns.rows - block * BLOCK;
            let rows = if rest >= BLOCK { u64::MAX } else { (1 << rest) - 1 };
            let is_plain = columns.sizes.get(block).is_some_and(|it| *it <= self.limit)
                && columns.figures.len() == self.layout().fields().len();
            let mut batch = Batch { program: self, columns, block, rows, verdicts: &mut verdicts };
            if is_plain {
                batch.run();
            } else {
                (0..relations).for_each(|relation| batch.careful(relation, rows));
            }
        }
        verdicts
    }
}

/// One block of rows on its way through a program.
struct Batch<'a> {
    program: &'a Program,
    columns: &'a Columns,
    block: usize,
    rows: u64,
    verdicts: &'a mut BatchVerdicts,
}

impl<'a> Batch<'a> {
    fn run(&mut self) {
        let ops = &self.program.ops;
        self.group(&ops.one);
        self.group(&ops.two);
        self.group(&ops.three);
        self.group(&ops.four);
        self.group(&ops.five);
        self.group(&ops.six);
        for (relation, line) in &ops.lines {
            let mut sums = [0_i64; BLOCK];
            for (at, times) in &line.terms {
                for (sum, value) in sums.iter_mut().zip(self.column(*at).block(self.block)) {
                    *sum = sum.wrapping_add(times.wrapping_mul(*value));
                }
            }
            let fields = line.terms.iter().map(|it| it.0);
            let op = Linear {
                fields: [],
                coefficients: [],
                low: line.low,
                high: line.high,
                relation: *relation,
            };
            let out = out_of(&op, |row| sums.get(row).copied().unwrap_or_default());
            self.settle(*relation, fields, out);
        }
        self.products();
        for relation in self.program.careful.iter() {
            self.careful(relation, self.rows);
        }
    }

    fn column(&self, at: u16) -> &'a Column {
        const NONE: &Column =
            &Column { values: Vec::new(), missing: Vec::new(), special: Vec::new() };
        self.columns.figures.get(usize::from(at)).unwrap_or(NONE)
    }

    #[inline]
    fn group<const N: usize>(&mut self, group: &Group<N>) {
        for op in &group.differences {
            let blocks = op.fields.map(|it| self.column(it).block(self.block));
            let out = out_of(op, |row| {
                let mut values = blocks.iter().map(|it| it.get(row).copied().unwrap_or_default());
                let first = values.next().unwrap_or_default();
                values.fold(first, i64::wrapping_sub)
            });
            self.settle(op.relation, op.fields.iter().copied(), out);
        }
        for op in &group.sums {
            let blocks = op.fields.map(|it| self.column(it).block(self.block));
            let out = out_of(op, |row| {
                blocks.iter().zip(&op.coefficients).fold(0, |sum, (it, times)| {
                    let value = it.get(row).copied().unwrap_or_default();
                    sum.wrapping_add(times.wrapping_mul(value))
                })
            });
            self.settle(op.relation, op.fields.iter().copied(), out);
        }
    }

    /// The rows of the block in which figures are missing, and those that only the careful way can judge.
    fn absent(&self, fields: impl Iterator<Item = u16>) -> (u64, u64) {
        let (mut missing, mut careful) = (0, 0);
        for at in fields {
            let column = self.column(at);
            let field = self.program.layout().fields().get(usize::from(at));
            let is_free = field.is_some_and(|it| it.range() == Interval::ALL);
            careful |= column.special(self.block);
            *(if is_free { &mut missing } else { &mut careful }) |= column.missing(self.block);
        }
        (missing & self.rows, careful & self.rows)
    }

    fn settle(&mut self, relation: usize, fields: impl Iterator<Item = u16>, out: u64) {
        let (missing, careful) = self.absent(fields);
        let violated = out & self.rows & !missing & !careful;
        self.verdicts.insert(relation, self.block, violated, missing & !careful);
        self.careful(relation, careful);
    }

    fn products(&mut self) {
        for product in &self.program.ops.products {
            let factors = product.products.iter().flat_map(|it| it.fields);
            let fields = product.terms.iter().map(|it| it.0).chain(factors);
            let (missing, mut careful) = self.absent(fields);
            let (mut violated, mut undetermined) = (0, 0);
            for row in ones(&[self.rows & !careful]) {
                let bit = 1 << row;
                let value = |at: u16| {
                    let values = self.column(at).block(self.block);
                    values.get(row).copied().unwrap_or_default()
                };
                let is_missing = |at: usize| {
                    let column = self.columns.figures.get(at);
                    column.is_none_or(|it| it.missing(self.block) & bit != 0)
                };
                if missing & bit == 0 {
                    violated |= if product.is_violated(value) { bit } else { 0 };
                } else if self.program.is_open(product, is_missing, value) {
                    undetermined |= bit;
                } else {
                    careful |= bit;
                }
            }
            self.verdicts.insert(product.relation, self.block, violated, undetermined);
            self.careful(product.relation, careful);
        }
    }

    /// Judges a relation on some rows the careful way.
    fn careful(&mut self, relation: usize, rows: u64) {
        for row in ones(&[rows]) {
            let form = self.columns.form(self.program.layout(), self.block * BLOCK + row);
            match self.program.explain(&form, relation).map(|it| it.verdict()) {
                Some(Verdict::Violated) => self.verdicts.insert(relation, self.block, 1 << row, 0),
                Some(Verdict::Satisfied) => {}
                _ => self.verdicts.insert(relation, self.block, 0, 1 << row),
            }
        }
    }
}
