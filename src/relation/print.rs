//! Relations as text.

use core::fmt;

use super::{Relation, Sum, Term};
use crate::quantity::Number;

/// Prints the notation that is read: `total = loans + 0.5*other`.
impl fmt::Display for Relation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.left(), self.comparison().sign(), self.right())?;
        if self.tolerance() == Number::ZERO {
            Ok(())
        } else {
            write!(f, " ± {}", self.tolerance())
        }
    }
}

/// Prints the notation that is read.
impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.terms().is_empty() {
            return f.write_str("0");
        }
        for (at, term) in self.terms().iter().enumerate() {
            let negative = term.coefficient() < Number::ZERO;
            f.write_str(match (at, negative) {
                (0, false) => "",
                (0, true) => "-",
                (_, false) => " + ",
                (_, true) => " - ",
            })?;
            write_term(f, term)?;
        }
        Ok(())
    }
}

/// A term without its sign.
fn write_term(f: &mut fmt::Formatter<'_>, term: &Term) -> fmt::Result {
    let size = term.coefficient().magnitude();
    let Some((first, rest)) = term.names().split_first() else { return write!(f, "{size}") };
    if size != Number::from(1) {
        write!(f, "{size}*")?;
    }
    write!(f, "{first}")?;
    rest.iter().try_for_each(|name| write!(f, "*{name}"))
}
