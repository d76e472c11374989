//! Dates and periods as text: the canonical form, `1402-12-29`.

use core::fmt::{self, Debug, Display};

use super::{JalaliDate, Period};

/// Prints the canonical form `1402-12-29`.
impl Display for JalaliDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month().number(), self.day())
    }
}

/// Prints the same as [`Display`].
impl Debug for JalaliDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }
}

/// Prints the canonical form: a year is `1402`.
impl Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.start().year())
    }
}

/// Prints the same as [`Display`].
impl Debug for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }
}
