//! Sets of relations.

use alloc::{vec, vec::Vec};

/// How many words of 64 relations need no allocation.
const INLINE: usize = 4;

/// A set of small numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Bits {
    Inline([u64; INLINE]),
    Heap(Vec<u64>),
}

impl Bits {
    pub(super) fn new(length: usize) -> Self {
        let words = length.div_ceil(64);
        if words <= INLINE { Self::Inline([0; INLINE]) } else { Self::Heap(vec![0; words]) }
    }

    /// A set of numbers below 64.
    pub(super) const fn of_word(word: u64) -> Self {
        Self::Inline([word, 0, 0, 0])
    }

    pub(super) fn words(&self) -> &[u64] {
        match self {
            Self::Inline(words) => words,
            Self::Heap(words) => words,
        }
    }

    pub(super) fn words_mut(&mut self) -> &mut [u64] {
        match self {
            Self::Inline(words) => words,
            Self::Heap(words) => words,
        }
    }

    pub(super) fn insert(&mut self, at: usize) {
        if let Some(word) = self.words_mut().get_mut(at / 64) {
            *word |= 1 << (at % 64);
        }
    }

    pub(super) fn contains(&self, at: usize) -> bool {
        self.words().get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    pub(super) fn add(&mut self, other: &Self) {
        for (word, its) in self.words_mut().iter_mut().zip(other.words()) {
            *word |= its;
        }
    }

    pub(super) fn remove(&mut self, other: &Self) {
        for (word, its) in self.words_mut().iter_mut().zip(other.words()) {
            *word &= !its;
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words().iter().all(|it| *it == 0)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = usize> {
        ones(self.words())
    }
}

/// The places of the ones in words of 64.
pub(super) fn ones(words: &[u64]) -> impl Iterator<Item = usize> {
    let mut words = words.iter().enumerate();
    let (mut start, mut rest) = (0, 0_u64);
    core::iter::from_fn(move || {
        while rest == 0 {
            let (at, word) = words.next()?;
            (start, rest) = (at * 64, *word);
        }
        let bit = usize::try_from(rest.trailing_zeros()).ok()?;
        rest &= rest - 1;
        Some(start + bit)
    })
}
