//! One form through a program.

use alloc::vec::Vec;

use super::{
    Form, Program, Verdicts,
    bits::{Bits, ones},
    form::BLOCK,
    ops::{Group, Linear, Ops, Product},
};
use crate::verdict::Verdict;

/// What makes short work of a form of up to 64 figures and 64 relations, each set of them one word.
#[derive(Debug, Clone)]
pub(super) struct Tables {
    /// For each eight figures, the relations of every set of them.
    of_figures: Vec<[u64; 256]>,
    /// The figures of which something is known where they are missing.
    ranged: u64,
    /// The relations that integers cannot judge.
    careful: u64,
    /// The relations with products.
    products: u64,
}

impl Tables {
    pub(super) fn new(program: &Program) -> Option<Self> {
        let figures = program.layout().fields().len();
        if figures > BLOCK || program.relations().len() > 64 {
            return None;
        }
        let word = |bits: &Bits| bits.words().first().copied().unwrap_or_default();
        let of_eight = |eight: &[Bits]| {
            core::array::from_fn(|set| {
                let its = eight.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1);
                its.fold(0, |all, (_, bits)| all | word(bits))
            })
        };
        let ranged = (0..figures).filter(|it| program.is_ranged(*it));
        let products = program.ops.products.iter();
        Some(Self {
            of_figures: program.of_figure.chunks(8).map(of_eight).collect(),
            ranged: ranged.fold(0, |all, at| all | 1 << at),
            careful: word(&program.careful),
            products: products.fold(0, |all, it| all | 1 << it.relation),
        })
    }

    /// The relations of some figures.
    #[inline]
    fn of(&self, figures: u64) -> u64 {
        let tables = self.of_figures.iter().zip(figures.to_le_bytes());
        tables.fold(0, |all, (table, set)| {
            all | table.get(usize::from(set)).copied().unwrap_or_default()
        })
    }
}

impl Program {
    /// The verdict of every relation on a form. It allocates nothing for up to 256 relations, unless the form has
    /// figures that integers cannot judge: absent ones of a known range, nil, cut, or very great ones.
    #[must_use]
    pub fn check(&self, form: &Form) -> Verdicts {
        let Some((violated, undetermined)) = self.at_once(form) else {
            return self.step_by_step(form);
        };
        Verdicts {
            relations: self.relations.len(),
            violated: Bits::of_word(violated),
            undetermined: Bits::of_word(undetermined),
        }
    }

    /// The relations that are violated and those that are undetermined on a plain form, `None` if it is not one.
    #[inline]
    fn at_once(&self, form: &Form) -> Option<(u64, u64)> {
        let tables = self.tables.as_ref()?;
        let missing = form.first.missing;
        let is_plain = form.size <= self.limit
            && form.figures == self.layout().fields().len()
            && form.first.special | (missing & tables.ranged) == 0;
        if !is_plain {
            return None;
        }
        let values = &*form.values;
        let value = |at: u16| values.get(usize::from(at)).copied().unwrap_or_default();
        let mut violated = 0;
        run(&self.ops, value, |at, is_out| violated |= u64::from(is_out) << (at % 64));
        let mut careful = tables.careful;
        let mut open = tables.of(missing);
        if open & tables.products != 0 {
            careful |= self.settled(form, open);
        }
        violated &= !(open | careful);
        open &= !careful;
        for at in ones(&[careful]) {
            let bit = 1 << at;
            match self.explain(form, at).map(|it| it.verdict()) {
                Some(Verdict::Violated) => violated |= bit,
                Some(Verdict::Satisfied) => {}
                _ => open |= bit,
            }
        }
        Some((violated, open))
    }

    /// Those of the first 64 relations with products that may be decided though figures are missing.
    fn settled(&self, form: &Form, open: u64) -> u64 {
        let mut settled = 0;
        for product in &self.ops.products {
            let bit = 1 << (product.relation % 64);
            if open & bit != 0 && !self.is_open_in(product, form) {
                settled |= bit;
            }
        }
        settled
    }

    fn is_open_in(&self, product: &Product, form: &Form) -> bool {
        let value = |at: u16| form.values.get(usize::from(at)).copied().unwrap_or_default();
        self.is_open(product, |it| form.value(it).is_none(), value)
    }

    /// The verdicts on any form.
    #[cold]
    fn step_by_step(&self, form: &Form) -> Verdicts {
        let relations = self.relations().len();
        let mut careful = self.careful.clone();
        let mut open = Bits::new(relations);
        let is_plain = form.size <= self.limit && form.figures == self.layout().fields().len();
        if !is_plain {
            (0..relations).for_each(|it| careful.insert(it));
        }
        for (word, marks) in form.marks().enumerate() {
            for at in ones(&[marks.missing]).map(|it| word * BLOCK + it) {
                let Some(bits) = self.of_figure.get(at) else { continue };
                let to = if self.is_ranged(at) { &mut careful } else { &mut open };
                to.add(bits);
            }
            for at in ones(&[marks.special]).map(|it| word * BLOCK + it) {
                if let Some(bits) = self.of_figure.get(at) {
                    careful.add(bits);
                }
            }
        }
        let mut violated = Bits::new(relations);
        if is_plain {
            let value = |at: u16| form.values.get(usize::from(at)).copied().unwrap_or_default();
            let words = violated.words_mut();
            run(&self.ops, value, |at, is_out| {
                if let Some(word) = words.get_mut(at / 64) {
                    *word |= u64::from(is_out) << (at % 64);
                }
            });
            for product in self.ops.products.iter().filter(|it| open.contains(it.relation)) {
                if !self.is_open_in(product, form) {
                    careful.insert(product.relation);
                }
            }
        }
        violated.remove(&open);
        violated.remove(&careful);
        open.remove(&careful);
        let mut verdicts = Verdicts { relations, violated, undetermined: open };
        for at in careful.iter() {
            match self.explain(form, at).map(|it| it.verdict()) {
                Some(Verdict::Violated) => verdicts.violated.insert(at),
                Some(Verdict::Satisfied) => {}
                _ => verdicts.undetermined.insert(at),
            }
        }
        verdicts
    }
}

/// Gives the place of every relation that integers judge to a function, and whether it is violated if
/// no figure is missing.
#[inline]
fn run(ops: &Ops, value: impl Fn(u16) -> i64 + Copy, mut mark: impl FnMut(usize, bool)) {
    group(&ops.one, value, &mut mark);
    group(&ops.two, value, &mut mark);
    group(&ops.three, value, &mut mark);
    group(&ops.four, value, &mut mark);
    group(&ops.five, value, &mut mark);
    group(&ops.six, value, &mut mark);
    for (relation, line) in &ops.lines {
        let terms = line.terms.iter();
        let sum =
            terms.fold(0_i64, |sum, (at, times)| sum.wrapping_add(times.wrapping_mul(value(*at))));
        mark(*relation, sum < line.low || sum > line.high);
    }
    for product in &ops.products {
        mark(product.relation, product.is_violated(value));
    }
}

#[inline]
fn group<const N: usize>(
    group: &Group<N>,
    value: impl Fn(u16) -> i64 + Copy,
    mark: &mut impl FnMut(usize, bool),
) {
    for op in &group.differences {
        mark(op.relation, op.is_out(Linear::difference(op.fields.map(value))));
    }
    for op in &group.totals {
        mark(op.relation, op.is_out(Linear::total(op.fields.map(value))));
    }
    for op in &group.sums {
        mark(op.relation, op.is_out(op.sum(op.fields.map(value))));
    }
}
