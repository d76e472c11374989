//! A filled form.

use alloc::{collections::BTreeMap, vec, vec::Vec};

use super::Layout;
use crate::{
    quantity::Number,
    reconcile::{Absence, Figure},
};

/// Values are kept in whole blocks, so that a form of up to 64 figures is one block.
pub(super) const BLOCK: usize = 64;

/// The figures of one filled form. A new form has none: every figure is not reported.
///
/// # Examples
/// See [`Program`](super::Program).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    pub(super) figures: usize,
    /// In units of the last place of each field; zero where absent.
    pub(super) values: Vec<i64>,
    /// Not reported or unreadable.
    pub(super) missing: Vec<u64>,
    /// Neither missing nor a plain value: nil, too great, or of a precision of its own.
    pub(super) special: Vec<u64>,
    pub(super) aside: BTreeMap<usize, Figure>,
    unreadable: Vec<u64>,
    /// No value has a bit that is not set here.
    pub(super) size: u64,
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

fn put(words: &mut [u64], at: usize, is_in: bool) {
    if let Some(word) = words.get_mut(at / 64) {
        let bit = 1 << (at % 64);
        if is_in { *word |= bit } else { *word &= !bit }
    }
}

impl Form {
    /// A form of a layout, with nothing filled in.
    #[must_use]
    pub fn new(layout: &Layout) -> Self {
        let figures = layout.fields().len();
        let words = figures.div_ceil(64);
        let mut form = Self {
            figures,
            values: vec![0; words * BLOCK],
            missing: vec![0; words],
            special: vec![0; words],
            aside: BTreeMap::new(),
            unreadable: vec![0; words],
            size: 0,
        };
        form.clear();
        form
    }

    /// Takes everything out again.
    pub fn clear(&mut self) {
        self.values.fill(0);
        self.special.fill(0);
        self.unreadable.fill(0);
        self.aside.clear();
        self.size = 0;
        for at in 0..self.figures {
            put(&mut self.missing, at, true);
        }
    }

    fn place(&self, at: usize) -> Result<usize, FormError> {
        let error = FormError { given: at, figures: self.figures };
        if at < self.figures { Ok(at) } else { Err(error) }
    }

    fn write(&mut self, at: usize, value: i64) {
        if let Some(slot) = self.values.get_mut(at) {
            *slot = value;
        }
        if !self.aside.is_empty() {
            self.aside.remove(&at);
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
        put(&mut self.missing, at, false);
        put(&mut self.special, at, false);
        put(&mut self.unreadable, at, false);
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
        put(&mut self.missing, at, !is_special);
        put(&mut self.special, at, is_special);
        put(&mut self.unreadable, at, absence == Absence::Unreadable);
        if is_special {
            self.aside.insert(at, Figure::absent(absence));
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
        self.aside.insert(at, figure);
        Ok(())
    }

    /// The plain value of a figure, `None` if it is absent or not plain.
    #[must_use]
    pub fn value(&self, at: usize) -> Option<i64> {
        let is_in = |words: &[u64]| words.get(at / 64).is_some_and(|it| it >> (at % 64) & 1 == 1);
        let plain = at < self.figures && !is_in(&self.missing) && !is_in(&self.special);
        self.values.get(at).copied().filter(|_| plain)
    }

    /// Why a figure is absent, `None` if it is filled in.
    #[must_use]
    pub fn absence(&self, at: usize) -> Option<Absence> {
        if self.value(at).is_some() {
            return None;
        }
        match self.aside.get(&at) {
            Some(figure) => figure.absence(),
            None if self.unreadable.get(at / 64).is_some_and(|it| it >> (at % 64) & 1 == 1) => {
                Some(Absence::Unreadable)
            }
            None => Some(Absence::NotReported),
        }
    }

    /// The figure as the careful way takes it.
    pub(super) fn figure(&self, layout: &Layout, at: usize) -> Option<Figure> {
        let field = layout.fields().get(at)?;
        if let Some(figure) = self.aside.get(&at) {
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
