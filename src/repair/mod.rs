//! What a missing figure must be, which figures must be wrong, and how that probably came to be.
//!
//! A [`System`] is the relations of a form or report. It is asked what is left of missing figures
//! ([`System::implied`]), and which sets of figures, of least weight, would have to change for every relation to hold
//! ([`System::locate`]): exact over all decimals, with tolerances and missing figures, and bounded by a limit that is
//! told when it is met. Nothing is ever changed by itself.

mod claims;
mod around;
mod feasible;
pub mod form;
mod fraction;
mod implied;
mod judge;
mod locate;
mod propagate;
mod range;
mod report;
mod simplex;
mod slip;
mod suggest;
mod system;
mod trial;
mod written;
mod witness;

pub use fraction::Fraction;
pub use implied::{Implied, Left};
pub use locate::{Contradiction, Limits, Located, Weights};
pub use range::{End, Range};
pub use report::{AmendError, Amended, Amendment, Proposal, Proposed, amend, propose};
pub use slip::Slip;
pub use suggest::{Certainty, Change, Suggested, Suggestion};
pub use system::System;
pub use written::Written;
