//! One form through a program.

use alloc::vec::Vec;

use super::{
    Form, Program, Verdicts,
    bits::{Bits, ones},
    form::BLOCK,
    linear::Group,
    ops::Ops,
    product::Product,
};
use crate::verdict::Verdict;

/// What makes short work of a form of up to 64 figures and 64 relations, each set of them one word.
#[derive(Debug, Clone)]
pub(super) struct Tables {
    /// The relations of figures.
    of_figures: Sets,
    /// The relations of the bits that a run gives, its last the lowest.
    of_ops: Sets,
    /// The figures of which something is known where they are missing.
    ranged: u64,
    /// The relations that integers cannot judge.
    careful: u64,
    /// The relations with products.
    products: u64,
    /// The figures in products.
    factors: u64,
}

impl Tables {
    pub(super) fn new(program: &Program) -> Option<Self> {
        let figures = program.layout().fields().len();
        if figures > BLOCK || program.relations().len() > 64 {
            return None;
        }
        let word = |bits: &Bits| bits.words().first().copied().unwrap_or_default();
        let of_figures: Vec<u64> = program.of_figure.iter().map(word).collect();
        let mut of_ops = Vec::new();
        run(&program.ops, &[], |at, _| of_ops.push(1 << at));
        of_ops.reverse();
        let ranged = (0..figures).filter(|it| program.is_ranged(*it));
        let products = program.ops.products.iter();
        let factors = products.clone().flat_map(|it| &it.products).flat_map(|it| it.fields);
        Some(Self {
            of_figures: sets(&of_figures),
            of_ops: sets(&of_ops),
            ranged: ranged.fold(0, |all, at| all | 1 << at),
            careful: word(&program.careful),
            products: products.clone().fold(0, |all, it| all | 1 << it.relation),
            factors: factors.fold(0, |all, at| all | 1 << at),
        })
    }
}

/// For each eight of something, the union of every choice of them.
type Sets = Vec<[u64; 256]>;

fn sets(all: &[u64]) -> Sets {
    let of_eight = |eight: &[u64]| {
        core::array::from_fn(|choice| {
            let chosen = eight.iter().enumerate().filter(|(at, _)| choice >> at & 1 == 1);
            chosen.fold(0, |all, (_, its)| all | its)
        })
    };
    all.chunks(8).map(of_eight).collect()
}

/// The union of a choice.
#[inline]
fn of(sets: &Sets, choice: u64) -> u64 {
    let tables = sets.iter().zip(choice.to_le_bytes());
    tables.fold(0, |all, (table, byte)| {
        all | table.get(usize::from(byte)).copied().unwrap_or_default()
    })
}

impl Program {
    /// The verdict of every relation on a form. It allocates nothing for up to 256 relations, unless the form has
    /// figures that integers cannot judge: absent ones of a known range, nil, cut, or very great ones.
    #[must_use]
    #[inline]
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
    fn at_once(&self, form: &Form) -> Option<(u64, u64)> {
        let tables = self.tables.as_ref()?;
        let missing = form.first.missing;
        let is_plain = form.size <= self.limit
            && form.figures == self.layout().fields().len()
            && form.first.special | (missing & tables.ranged) == 0;
        if !is_plain {
            return None;
        }
        let mut out = 0;
        run(&self.ops, &form.values, |_, is_out| out = out << 1 | u64::from(is_out));
        let mut violated = of(&tables.of_ops, out);
        let mut careful = tables.careful;
        let mut open = of(&tables.of_figures, missing);
        // What is missing may be multiplied by zero.
        if form.first.zero & tables.factors != 0 && open & tables.products != 0 {
            careful |= self.settled(form, open);
        }
        violated &= !(open | careful);
        open &= !careful;
        if careful != 0 {
            let (its_violated, its_open) = self.carefully(form, careful);
            violated |= its_violated;
            open |= its_open;
        }
        Some((violated, open))
    }

    /// Those of some of the first 64 relations that are violated and those that are undetermined, the careful way.
    #[cold]
    fn carefully(&self, form: &Form, relations: u64) -> (u64, u64) {
        let (mut violated, mut open) = (0, 0);
        for at in ones(&[relations]) {
            match self.explain(form, at).map(|it| it.verdict()) {
                Some(Verdict::Violated) => violated |= 1 << at,
                Some(Verdict::Satisfied) => {}
                _ => open |= 1 << at,
            }
        }
        (violated, open)
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
            run(&self.ops, &form.values, |at, is_out| {
                if is_out {
                    violated.insert(at);
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

/// Gives the place of every relation that integers judge to a function, and whether it is violated if no figure
/// is missing.
#[inline]
fn run(ops: &Ops, values: &[i64], mut mark: impl FnMut(usize, bool)) {
    group(&ops.one, values, &mut mark);
    group(&ops.two, values, &mut mark);
    group(&ops.three, values, &mut mark);
    group(&ops.four, values, &mut mark);
    group(&ops.five, values, &mut mark);
    group(&ops.six, values, &mut mark);
    for (relation, line) in &ops.lines {
        mark(*relation, line.is_out(values));
    }
    let value = |at: u16| values.get(usize::from(at)).copied();
    for product in &ops.products {
        mark(product.relation, product.is_violated(value));
    }
}

#[inline]
fn group<const N: usize>(group: &Group<N>, values: &[i64], mark: &mut impl FnMut(usize, bool)) {
    for op in &group.above {
        mark(op.relation, op.is_out_above(values));
    }
    for op in &group.below {
        mark(op.relation, op.is_out_below(values));
    }
    for op in &group.apart {
        mark(op.relation, op.is_out_apart(values));
    }
}
