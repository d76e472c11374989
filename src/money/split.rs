//! Shares and parts of amounts, to the last rial: what is rounded is handed back.

use alloc::vec::Vec;

use super::{Rial, RialError};

/// Which whole rial stands for a part of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Rounding {
    /// The nearest, halves away from zero: as people are taught.
    HalfUp,
    /// The nearest, halves to the even one: without a drift over many.
    HalfEven,
    /// Towards zero.
    Down,
}

/// An amount that was rounded, and what is over: a fraction of a rial, exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Rounded {
    /// The whole rials.
    pub amount: Rial,
    /// What is over, in parts of a rial: negative if the amount was rounded up.
    pub residue: i128,
    /// How many of these parts make a rial.
    pub parts: i128,
}

/// Why an amount cannot be split as asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SplitError {
    /// A share of nothing.
    #[error("a ratio of {numerator} to 0 is none")]
    ZeroDenominator {
        /// What should have been divided.
        numerator: i64,
    },
    /// No weight above zero to share an amount by.
    #[error("an amount is shared by weights of which one at least is above zero")]
    NoWeight,
    /// A result beyond range.
    #[error(transparent)]
    Range(#[from] RialError),
}

impl Rial {
    /// The sum of amounts.
    ///
    /// # Errors
    /// If the sum is beyond [`Rial::MIN`] to [`Rial::MAX`], whatever it was on the way.
    ///
    /// # Examples
    /// ```
    /// use karnameh::money::Rial;
    /// let parts = [419_455_000, 114_830_000, 399_542_000].map(Rial::new);
    /// assert_eq!(Rial::sum_of(&parts), Ok(Rial::new(933_827_000)));
    /// assert!(Rial::sum_of(&[Rial::MAX, Rial::MAX]).is_err());
    /// ```
    pub fn sum_of(amounts: &[Self]) -> Result<Self, RialError> {
        // Each amount has at most 28 digits, so 10¹⁰ of them fit; in parts of so many, none is lost.
        let mut sum = 0_i128;
        for part in amounts.chunks(1 << 30) {
            let part: i128 = part.iter().map(|amount| amount.get()).sum();
            sum = sum.checked_add(part).ok_or(RialError::Overflow)?;
        }
        Self::try_new(sum)
    }

    /// The amount times a ratio, rounded to whole rials, with what is over.
    ///
    /// # Errors
    /// If the ratio is one to zero, or the product is beyond range.
    ///
    /// # Examples
    /// ```
    /// use karnameh::money::{Rial, Rounding};
    /// let third = Rial::new(100).times_ratio(1, 3, Rounding::HalfUp)?;
    /// assert_eq!((third.amount, third.residue, third.parts), (Rial::new(33), 1, 3));
    /// # Ok::<(), karnameh::money::SplitError>(())
    /// ```
    pub fn times_ratio(
        self,
        numerator: i64,
        denominator: i64,
        rounding: Rounding,
    ) -> Result<Rounded, SplitError> {
        if denominator == 0 {
            return Err(SplitError::ZeroDenominator { numerator });
        }
        let (numerator, parts) = if denominator < 0 {
            (-i128::from(numerator), -i128::from(denominator))
        } else {
            (i128::from(numerator), i128::from(denominator))
        };
        // Whole and rest apart: the product of the whole fits if the result does.
        let (whole, rest) = (self.get() / parts, self.get() % parts);
        let product = whole.checked_mul(numerator).ok_or(RialError::Overflow)?;
        let over = rest * numerator;
        let (cut, residue) = (over / parts, over % parts);
        let down = product.checked_add(cut).ok_or(RialError::Overflow)?;
        let step = if residue < 0 { -1 } else { 1 };
        let twice = residue.unsigned_abs() * 2;
        let away = match rounding {
            Rounding::Down => false,
            Rounding::HalfUp => twice >= parts.unsigned_abs(),
            Rounding::HalfEven => {
                let odd = down % 2 != 0;
                twice > parts.unsigned_abs() || (twice == parts.unsigned_abs() && odd)
            }
        };
        let (amount, residue) =
            if away { (down + step, residue - step * parts) } else { (down, residue) };
        Ok(Rounded { amount: Self::try_new(amount)?, residue, parts })
    }

    /// Shares the amount by weights: whole rials that sum to it, none more than a rial from its exact
    /// share. What is left after cutting goes, rial by rial, to the largest remainders (the method of
    /// Hamilton); of equal remainders to the heavier weight, then to the one that stands first.
    ///
    /// # Errors
    /// If all weights are zero.
    ///
    /// # Examples
    /// ```
    /// use karnameh::money::Rial;
    /// let shares = Rial::new(100).allocate(&[1, 1, 1])?;
    /// assert_eq!(shares, [34, 33, 33].map(Rial::new));
    /// # Ok::<(), karnameh::money::SplitError>(())
    /// ```
    pub fn allocate(self, weights: &[u32]) -> Result<Vec<Self>, SplitError> {
        let total: u64 = weights.iter().copied().map(u64::from).sum();
        if total == 0 {
            return Err(SplitError::NoWeight);
        }
        let total = i128::from(total);
        let (whole, rest) = (self.get() / total, self.get() % total);
        let share = |weight: u32| {
            let over = rest * i128::from(weight);
            (whole * i128::from(weight) + over / total, (over % total).unsigned_abs())
        };
        let mut shares: Vec<i128> = weights.iter().map(|weight| share(*weight).0).collect();
        let left = self.get() - shares.iter().sum::<i128>();
        let mut order: Vec<(usize, &u32)> = weights.iter().enumerate().collect();
        order.sort_by_key(|(at, weight)| {
            let remainder = share(**weight).1;
            (core::cmp::Reverse(remainder), core::cmp::Reverse(**weight), *at)
        });
        let step = if left < 0 { -1 } else { 1 };
        let count = usize::try_from(left.unsigned_abs()).unwrap_or(usize::MAX);
        for (at, _) in order.into_iter().take(count) {
            if let Some(share) = shares.get_mut(at) {
                *share += step;
            }
        }
        shares.into_iter().map(|share| Self::try_new(share).map_err(SplitError::from)).collect()
    }
}
