//! Sums of figures between two ends.

use alloc::vec::Vec;

/// All sums and all ends stay below this, so that their differences fit into 64 bits.
pub(super) const ROOM: i64 = 1 << 62;

/// The first of so many figures, times a coefficient, less the others is something between two ends.
#[derive(Debug, Clone)]
pub(super) struct Linear<const N: usize> {
    pub(super) fields: [u16; N],
    pub(super) times: i64,
    pub(super) low: i64,
    pub(super) high: i64,
    /// From the low end to the high one, 2⁶³ at most.
    span: u64,
    pub(super) relation: usize,
}

/// Linear relations of as many figures, by where those stand in the form.
#[derive(Debug, Clone, Default)]
pub(super) struct Group<const N: usize> {
    /// The first figure less the others, which follow it one after the other.
    pub(super) above: Vec<Linear<N>>,
    /// The first figure less the others, which come before it one after the other.
    pub(super) below: Vec<Linear<N>>,
    /// All else.
    pub(super) apart: Vec<Linear<N>>,
}

impl<const N: usize> Group<N> {
    /// Takes in a line of as many figures, all of them but the first with a coefficient of −1.
    pub(super) fn push(&mut self, line: &Line, relation: usize) {
        let mut fields = [0; N];
        for (field, (its, _)) in fields.iter_mut().zip(&line.terms) {
            *field = *its;
        }
        let times = line.terms.first().map_or(1, |it| it.1);
        let is_row = |alone: usize| {
            let mut fields = fields;
            fields.rotate_left(alone);
            times == 1 && fields.is_sorted_by(|a, b| a.checked_add(1) == Some(*b))
        };
        let list = match (is_row(0), is_row(1 % N)) {
            (true, _) => &mut self.above,
            (_, true) => &mut self.below,
            _ => &mut self.apart,
        };
        let (low, high) = (line.low, line.high);
        let span = high.wrapping_sub(low).cast_unsigned();
        list.push(Linear { fields, times, low, high, span, relation });
    }
}

impl<const N: usize> Linear<N> {
    /// The first of some values less the others.
    #[inline]
    pub(super) fn difference(values: [i64; N]) -> i64 {
        let mut values = values.into_iter();
        let first = values.next().unwrap_or_default();
        values.fold(first, i64::wrapping_sub)
    }

    /// Whether a difference is out of the ends. What is below the low end wraps to more than any span.
    #[inline]
    pub(super) const fn is_out(&self, difference: i64) -> bool {
        difference.wrapping_sub(self.low).cast_unsigned() > self.span
    }

    /// Whether the values of a form are out of the ends if the others follow the first.
    #[inline]
    pub(super) fn is_out_above(&self, values: &[i64]) -> bool {
        let first = self.fields.first().copied().unwrap_or_default();
        self.is_out(Self::difference(row(values, first)))
    }

    /// Whether the values of a form are out of the ends if the others come before the first.
    #[inline]
    pub(super) fn is_out_below(&self, values: &[i64]) -> bool {
        let mut row = row(values, self.fields.get(1).copied().unwrap_or_default());
        row.rotate_right(1 % N);
        self.is_out(Self::difference(row))
    }

    /// Whether the values of a form are out of the ends.
    #[inline]
    pub(super) fn is_out_apart(&self, values: &[i64]) -> bool {
        let value = |at: &u16| values.get(usize::from(*at)).copied().unwrap_or_default();
        let mut its = self.fields.each_ref().map(value);
        if let Some(first) = its.first_mut() {
            *first = first.wrapping_mul(self.times);
        }
        self.is_out(Self::difference(its))
    }
}

/// Values that follow one another in a form.
#[inline]
fn row<const N: usize>(values: &[i64], first: u16) -> [i64; N] {
    let first = usize::from(first);
    let row = values.get(first..first + N).and_then(|it| it.first_chunk());
    row.copied().unwrap_or([0; N])
}

/// A sum of any length.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) terms: Vec<(u16, i64)>,
    pub(super) low: i64,
    pub(super) high: i64,
}

impl Line {
    /// The same relation so that all figures but the first have a coefficient of −1, `None` if that cannot be; of
    /// several such ways the one whose first figure comes first in the form.
    pub(super) fn led(&self) -> Option<Self> {
        let mut terms = self.terms.clone();
        terms.sort_unstable();
        let others_are = |at: usize, times: i64| {
            terms.iter().enumerate().all(|(its, term)| its == at || term.1 == times)
        };
        let (at, sign) = terms.iter().enumerate().find_map(|(at, term)| {
            let signs = [term.1.signum(), -term.1.signum()];
            signs.into_iter().find(|it| others_are(at, -it)).map(|sign| (at, sign))
        })?;
        let first = terms.remove(at);
        terms.insert(0, first);
        for (_, times) in &mut terms {
            *times *= sign;
        }
        let (low, high) = if sign < 0 { (-self.high, -self.low) } else { (self.low, self.high) };
        Some(Self { terms, low, high })
    }

    #[inline]
    pub(super) fn is_out(&self, values: &[i64]) -> bool {
        let each = |at: u16| values.get(usize::from(at)).copied().unwrap_or_default();
        let terms = self.terms.iter();
        let sum =
            terms.fold(0_i64, |sum, (at, times)| sum.wrapping_add(times.wrapping_mul(each(*at))));
        sum < self.low || sum > self.high
    }
}

/// An end of sums that stay below [`ROOM`].
pub(super) fn end(it: i128) -> i64 {
    i64::try_from(it.clamp(-i128::from(ROOM), i128::from(ROOM))).unwrap_or(ROOM)
}
