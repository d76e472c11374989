//! Walking through a period: its parts, its days.

use super::{JalaliDate, Period};

/// Consecutive parts of a period; together they are the whole of it.
#[derive(Debug, Clone)]
pub struct Parts {
    pub(super) rest: Option<Period>,
    /// How many months each part has; 0 for days.
    pub(super) months: u8,
}

impl Iterator for Parts {
    type Item = Period;

    fn next(&mut self) -> Option<Period> {
        let rest = self.rest?;
        let first = match self.months {
            0 => Period::day(rest.start()),
            months => Period::around(rest.start(), months),
        };
        self.rest = first.end().tomorrow().ok().and_then(|it| Period::between(it, rest.end()).ok());
        Some(first)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = match (self.rest, self.months) {
            (None, _) => 0,
            (Some(rest), 0) => usize::try_from(rest.days()).unwrap_or(0),
            (Some(rest), months) => {
                usize::from(rest.whole_months().unwrap_or(0)).div_ceil(usize::from(months))
            }
        };
        (left, Some(left))
    }
}

impl ExactSizeIterator for Parts {}

/// Every day of a period, in order.
impl IntoIterator for Period {
    type Item = JalaliDate;
    type IntoIter = Dates;

    fn into_iter(self) -> Dates {
        Dates { next: Some(self.start()), end: self.end() }
    }
}

/// The days of a period, in order.
#[derive(Debug, Clone)]
pub struct Dates {
    next: Option<JalaliDate>,
    end: JalaliDate,
}

impl Iterator for Dates {
    type Item = JalaliDate;

    fn next(&mut self) -> Option<JalaliDate> {
        let date = self.next?;
        self.next = date.tomorrow().ok().filter(|it| *it <= self.end);
        Some(date)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.next.map_or(0, |next| next.days_until(self.end) + 1);
        let left = usize::try_from(left).unwrap_or(0);
        (left, Some(left))
    }
}

impl ExactSizeIterator for Dates {}
