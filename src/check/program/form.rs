//! A filled form.

use alloc::{boxed::Box, collections::BTreeMap, vec, vec::Vec};

use super::Layout;
use crate::{
    quantity::Number,
    reconcile::{Absence, Figure},
};

/// So many figures of a form, or rows of columns, have their marks in one word.
pub(super) const BLOCK: usize = 64;

/// The figures of one filled form. A new form has none: every figure is not reported.
///
/// # Examples
/// See [`Program`](super::Program).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// In units of the last place of each field; zero where absent.
    pub(super) values: Box<[i64]>,
    pub(super) figures: usize,
    /// No value has a bit that is not set here.
    pub(super) size: u64,
    /// The first figures, beside the rest so that most forms have theirs at hand.
    pub(super) first: Marks,
    rest: Option<Box<Rest>>,
}

/// What 64 figures are instead of values, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Marks {
    /// Not reported or unreadable.
    pub(super) missing: u64,
    /// Neither missing nor a plain value: nil, too great, or of a precision of its own.
    pub(super) special: u64,
    /// A plain value of zero.
    pub(super) zero: u64,
    unreadable: u64,
}

/// What few forms have.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Rest {
    /// The figures after the first 64.
    marks: Vec<Marks>,
    aside: BTreeMap<usize, Figure>,
}

/// The form has no such figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the form has {figures} figures, counted from 0, and none at {given}")]
pub struct FormError {
    /// The place given.
    pub given: usize,
    /// How many figures there are.
    pub figures: usize,
}

impl Form {
    /// A form of a layout, with nothing filled in.
    #[must_use]
    pub fn new(layout: &Layout) -> Self {
        let figures = layout.fields().len();
        let words = figures.div_ceil(BLOCK).max(1);
        let marks = vec![Marks::default(); words - 1];
        let rest = (words > 1).then(|| Box::new(Rest { marks, ..Rest::default() }));
        let values = vec![0; figures].into();
        let mut form = Self { values, figures, size: 0, first: Marks::default(), rest };
        form.clear();
        form
    }

    /// Takes everything out again.
    pub fn clear(&mut self) {
        self.values.fill(0);
        self.size = 0;
        if let Some(rest) = &mut self.rest {
            rest.aside.clear();
        }
        for at in 0..self.figures {
            self.mark(at, |bit| Marks { missing: bit, ..Marks::default() });
        }
        self.tidy();
    }

    /// No box for nothing.
    fn tidy(&mut self) {
        if self.rest.as_ref().is_some_and(|it| it.marks.is_empty() && it.aside.is_empty()) {
            self.rest = None;
        }
    }

    /// The marks of each 64 figures.
    pub(super) fn marks(&self) -> impl Iterator<Item = &Marks> {
        let rest = self.rest.as_ref().map(|it| it.marks.as_slice()).unwrap_or_default();
        core::iter::once(&self.first).chain(rest)
    }

    fn marks_of(&self, at: usize) -> Marks {
        match (at / BLOCK).checked_sub(1) {
            None => self.first,
            Some(at) => {
                let marks = self.rest.as_ref().and_then(|it| it.marks.get(at));
                marks.copied().unwrap_or_default()
            }
        }
    }

    /// Sets the marks of a figure to those that a function gives for its bit.
    #[inline]
    fn mark(&mut self, at: usize, marks: impl Fn(u64) -> Marks) {
        let slot = match (at / BLOCK).checked_sub(1) {
            None => Some(&mut self.first),
            Some(at) => self.rest.as_mut().and_then(|it| it.marks.get_mut(at)),
        };
        if let Some(slot) = slot {
            let bit = 1 << (at % BLOCK);
            let its = marks(bit);
            slot.missing = slot.missing & !bit | its.missing;
            slot.special = slot.special & !bit | its.special;
            slot.zero = slot.zero & !bit | its.zero;
            slot.unreadable = slot.unreadable & !bit | its.unreadable;
        }
    }

    /// A figure that is more than a plain value or a missing one.
    pub(super) fn aside(&self, at: usize) -> Option<&Figure> {
        self.rest.as_ref()?.aside.get(&at)
    }

    fn set_aside(&mut self, at: usize, figure: Figure) {
        self.rest.get_or_insert_default().aside.insert(at, figure);
    }

    fn place(&self, at: usize) -> Result<usize, FormError> {
        let error = FormError { given: at, figures: self.figures };
        if at < self.figures { Ok(at) } else { Err(error) }
    }

    fn write(&mut self, at: usize, value: i64) {
        if let Some(slot) = self.values.get_mut(at) {
            *slot = value;
        }
        if let Some(rest) = &mut self.rest {
            rest.aside.remove(&at);
            self.tidy();
        }
    }

    /// Fills in a value, in units of the last place of its field.
    ///
    /// # Errors
    /// If there is no such figure.
    pub fn set(&mut self, at: usize, value: i64) -> Result<(), FormError> {
        self.place(at)?;
        self.write(at, value);
        self.size |= value.unsigned_abs();
        self.mark(at, |bit| Marks { zero: if value == 0 { bit } else { 0 }, ..Marks::default() });
        Ok(())
    }

    /// Fills in that a figure is absent.
    ///
    /// # Errors
    /// If there is no such figure.
    pub fn set_absent(&mut self, at: usize, absence: Absence) -> Result<(), FormError> {
        self.place(at)?;
        self.write(at, 0);
        let is_special = matches!(absence, Absence::Nil | Absence::Contradictory);
        let is_unreadable = absence == Absence::Unreadable;
        self.mark(at, |bit| Marks {
            missing: if is_special { 0 } else { bit },
            special: if is_special { bit } else { 0 },
            unreadable: if is_unreadable { bit } else { 0 },
            zero: 0,
        });
        if is_special {
            self.set_aside(at, Figure::absent(absence));
        }
        Ok(())
    }

    /// Fills in a figure of any magnitude and a precision of its own; its relations are judged the careful,
    /// slower way. The known range of the field stays.
    ///
    /// # Errors
    /// If there is no such figure.
    pub fn set_figure(&mut self, at: usize, figure: Figure) -> Result<(), FormError> {
        if let Some(absence) = figure.absence() {
            return self.set_absent(at, absence);
        }
        self.set_absent(at, Absence::Nil)?;
        self.set_aside(at, figure);
        Ok(())
    }

    /// The plain value of a figure, `None` if it is absent or not plain.
    #[must_use]
    pub fn value(&self, at: usize) -> Option<i64> {
        let marks = self.marks_of(at);
        let plain = at < self.figures && (marks.missing | marks.special) >> (at % BLOCK) & 1 == 0;
        self.values.get(at).copied().filter(|_| plain)
    }

    /// Whether a figure is neither a plain value nor simply missing.
    pub(crate) fn is_special(&self, at: usize) -> bool {
        self.marks_of(at).special >> (at % BLOCK) & 1 == 1
    }

    /// The values, zero where there is none, if the form has up to 64 figures; and as bits those that have no plain
    /// value.
    pub(crate) fn plain(&self) -> Option<(&[i64], u64)> {
        let is_short = self.figures <= BLOCK;
        is_short.then_some((&*self.values, self.first.missing | self.first.special))
    }

    /// Why a figure is absent, `None` if it is filled in.
    #[must_use]
    pub fn absence(&self, at: usize) -> Option<Absence> {
        if self.value(at).is_some() {
            return None;
        }
        match self.aside(at) {
            Some(figure) => figure.absence(),
            None if self.marks_of(at).unreadable >> (at % BLOCK) & 1 == 1 => {
                Some(Absence::Unreadable)
            }
            None => Some(Absence::NotReported),
        }
    }

    /// The figure as the careful way takes it.
    pub(super) fn figure(&self, layout: &Layout, at: usize) -> Option<Figure> {
        let field = layout.fields().get(at)?;
        if let Some(figure) = self.aside(at) {
            return Some(figure.within(field.range()));
        }
        match self.value(at) {
            Some(value) => {
                let number = Number::try_new(i128::from(value), field.its_places());
                // 19 digits and their precision always fit.
                number.ok().and_then(|it| field.figure(it).ok())
            }
            None => self.absence(at).map(|it| Figure::absent(it).within(field.range())),
        }
    }
}
