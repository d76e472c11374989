//! Amounts as text.

use core::fmt::{self, Display};

use super::Rial;

/// Prints the number of current rials in plain ASCII digits.
impl Display for Rial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.get(), f)
    }
}
