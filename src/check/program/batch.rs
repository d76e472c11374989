//! Columns through a program, a block of rows at a time.

use alloc::vec::Vec;

use super::{
    BatchVerdicts, Columns, Program,
    bits::ones,
    columns::{Lanes, Marks, NO_LANES, STEPS, Step, WIDTH},
    form::BLOCK,
    linear::{Group, Linear, ROOM},
    product::Product,
};
use crate::verdict::Verdict;

/// The rows for which a number is negative, as bits, step by step through a block.
#[inline]
fn negative(steps: usize, numbers: impl Fn(usize) -> Step) -> u64 {
    // Each lane takes every eighth row; its sign goes in at the top and moves down by eight bits a step.
    let mut lanes = [0_u64; WIDTH];
    for step in 0..steps {
        for (lane, number) in lanes.iter_mut().zip(numbers(step)) {
            *lane = *lane >> WIDTH | (number.cast_unsigned() & 1 << 63);
        }
    }
    let bits = lanes.iter().rev().enumerate();
    bits.fold(0, |bits, (places, lane)| bits | lane >> places) >> ((BLOCK - WIDTH * steps) % BLOCK)
}

/// The rows whose sum is out of two ends, as bits. All of it stays within 63 bits, so that the sign of a
/// difference tells.
#[inline]
fn out_of(steps: usize, low: i64, high: i64, sums: impl Fn(usize) -> Step) -> u64 {
    if low == -ROOM {
        negative(steps, |step| sums(step).map(|sum| high.wrapping_sub(sum)))
    } else if high == ROOM {
        negative(steps, |step| sums(step).map(|sum| sum.wrapping_sub(low)))
    } else {
        negative(steps, |step| sums(step).map(|sum| sum.wrapping_sub(low) | high.wrapping_sub(sum)))
    }
}

impl Program {
    /// The verdict of every relation on every row.
    #[must_use]
    pub fn check_columns(&self, columns: &Columns) -> BatchVerdicts {
        let (relations, blocks) = (self.relations().len(), columns.rows().div_ceil(BLOCK));
        let mut verdicts = BatchVerdicts::new(relations, columns.rows());
        let mut absences = Vec::with_capacity(columns.figures);
        let fits = columns.figures == self.layout().fields().len();
        for block in 0..blocks {
            let rest = columns.rows() - block * BLOCK;
            let rows = if rest >= BLOCK { u64::MAX } else { (1 << rest) - 1 };
            let (lanes, marks) = columns.block(block);
            read_ahead(lanes);
            let is_plain = fits && marks.iter().all(|it| it.size <= self.limit);
            absences.clear();
            absences.extend(marks.iter().enumerate().map(|(at, it)| self.absence(at, it)));
            let mut batch = Batch {
                program: self,
                columns,
                lanes,
                marks,
                absences: &absences,
                block,
                steps: rest.min(BLOCK).div_ceil(WIDTH),
                rows,
                verdicts: &mut verdicts,
            };
            if is_plain {
                batch.run();
            } else {
                (0..relations).for_each(|relation| batch.careful(relation, rows));
            }
        }
        verdicts
    }

    fn absence(&self, figure: usize, marks: &Marks) -> Absences {
        if self.is_ranged(figure) {
            Absences { open: 0, careful: marks.special | marks.missing }
        } else {
            Absences { open: marks.missing, careful: marks.special }
        }
    }
}

/// Reads a block in the order in which it lies, which is the fastest to come from memory; relations then find it near.
fn read_ahead(lanes: &[Lanes]) {
    let firsts = lanes.iter().flat_map(|it| it.0.iter().map(|it| it[0]));
    core::hint::black_box(firsts.fold(0, |all, it| all | it));
}

/// The rows in which a figure is missing so that its relations are open, and those that only the careful way can judge.
#[derive(Debug, Clone, Copy, Default)]
struct Absences {
    open: u64,
    careful: u64,
}

/// One block of rows on its way through a program.
struct Batch<'a> {
    program: &'a Program,
    columns: &'a Columns,
    lanes: &'a [Lanes],
    marks: &'a [Marks],
    absences: &'a [Absences],
    block: usize,
    /// No more than [`STEPS`].
    steps: usize,
    rows: u64,
    verdicts: &'a mut BatchVerdicts,
}

#[expect(clippy::indexing_slicing, reason = "steps of a block, which it has STEPS of")]
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
            let sums = self.sums(&line.terms);
            let out = out_of(self.steps, line.low, line.high, |step| sums.0[step % STEPS]);
            self.settle(*relation, line.terms.iter().map(|it| it.0), out);
        }
        for product in &ops.products {
            self.product(product);
        }
        for relation in self.program.careful.iter() {
            self.careful(relation, self.rows);
        }
    }

    fn lanes(&self, at: u16) -> &'a Lanes {
        self.lanes.get(usize::from(at)).unwrap_or(NO_LANES)
    }

    #[inline]
    fn group<const N: usize>(&mut self, group: &Group<N>) {
        for op in group.above.iter().chain(&group.below).chain(&group.apart) {
            match op.times {
                1 => self.linear(op, Linear::difference),
                -1 => self.linear(op, |values| values.into_iter().fold(0, i64::wrapping_sub)),
                times => self.linear(op, |mut values| {
                    if let Some(first) = values.first_mut() {
                        *first = first.wrapping_mul(times);
                    }
                    Linear::difference(values)
                }),
            }
        }
    }

    #[inline]
    fn linear<const N: usize>(&mut self, op: &Linear<N>, sum: impl Fn([i64; N]) -> i64) {
        let lanes = op.fields.map(|it| self.lanes(it));
        let out = out_of(self.steps, op.low, op.high, |step| {
            let values = lanes.map(|it| &it.0[step % STEPS]);
            core::array::from_fn(|lane| sum(values.map(|it| it[lane])))
        });
        self.settle(op.relation, op.fields.iter().copied(), out);
    }

    /// Figures times coefficients, added up for each row.
    fn sums(&self, terms: &[(u16, i64)]) -> Lanes {
        let mut sums = NO_LANES.clone();
        for (at, times) in terms {
            let values = self.lanes(*at).0.iter().take(self.steps);
            for (sums, values) in sums.0.iter_mut().zip(values) {
                for (sum, value) in sums.iter_mut().zip(values) {
                    *sum = sum.wrapping_add(times.wrapping_mul(*value));
                }
            }
        }
        sums
    }

    fn absent(&self, fields: impl Iterator<Item = u16>) -> Absences {
        let mut all = Absences::default();
        for its in fields.filter_map(|at| self.absences.get(usize::from(at))) {
            all.open |= its.open;
            all.careful |= its.careful;
        }
        Absences { open: all.open & self.rows, careful: all.careful & self.rows }
    }

    fn settle(&mut self, relation: usize, fields: impl Iterator<Item = u16>, out: u64) {
        let Absences { open, careful } = self.absent(fields);
        let violated = out & self.rows & !open & !careful;
        self.verdicts.insert(relation, self.block, violated, open & !careful);
        self.careful(relation, careful);
    }

    fn product(&mut self, product: &Product) {
        let factors = product.products.iter().flat_map(|it| it.fields);
        let fields = product.terms.iter().map(|it| it.0).chain(factors);
        let Absences { open, mut careful } = self.absent(fields);
        let plain = self.rows & !open & !careful;
        let size = |at: u16| self.marks.get(usize::from(at)).map_or(u64::MAX, |it| it.size);
        let violated = plain
            & match product.narrow(size) {
                Some((low, high)) => self.narrow(product, low, high),
                None => ones(&[plain]).fold(0, |bits, row| {
                    let is_violated = product.is_violated(|at| Some(self.value(at, row)));
                    bits | u64::from(is_violated) << row
                }),
            };
        let mut undetermined = 0;
        for row in ones(&[open & !careful]) {
            let is_missing = |at: usize| {
                let marks = self.marks.get(at);
                marks.is_none_or(|it| it.missing >> row & 1 == 1)
            };
            let is_open = self.program.is_open(product, is_missing, |at| self.value(at, row));
            *(if is_open { &mut undetermined } else { &mut careful }) |= 1 << row;
        }
        self.verdicts.insert(product.relation, self.block, violated, undetermined);
        self.careful(product.relation, careful);
    }

    fn value(&self, at: u16, row: usize) -> i64 {
        self.lanes(at).get(row)
    }

    /// The rows whose products are out of two ends, all of it in 64 bits.
    fn narrow(&self, product: &Product, low: i64, high: i64) -> u64 {
        let mut least = self.sums(&product.terms);
        let mut most = least.clone();
        for factors in &product.products {
            let [a, b] = factors.fields.map(|it| self.lanes(it));
            for step in (0..self.steps).map(|it| it % STEPS) {
                let (a, b) = (&a.0[step], &b.0[step]);
                for lane in 0..WIDTH {
                    let (x, y) = factors.ends([a[lane], b[lane]], i64::wrapping_mul);
                    least.0[step][lane] += x;
                    most.0[step][lane] += y;
                }
            }
        }
        negative(self.steps, |step| {
            let (least, most) = (&least.0[step % STEPS], &most.0[step % STEPS]);
            core::array::from_fn(|lane| {
                most[lane].wrapping_sub(low) | high.wrapping_sub(least[lane])
            })
        })
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
