//! Satisfied, violated, undetermined: by how much, and with what evidence.
//!
//! Three values throughout. A rule that lacks a figure is neither kept nor broken; it is
//! undetermined, and the [`Judgement`] names what is missing, unless what is present already
//! decides. A rule that is kept is told too, together with what had to be granted for it
//! ([`Assumption`]); a rule that is broken says under which [`Reading`] it would hold.
//!
//! Nothing here is prose. Evidence is numbers and places; sentences are made in `render`.

mod evidence;
mod finding;
mod judgement;

pub use evidence::{Evidence, Value};
pub use finding::Finding;
pub(crate) use finding::Signature;
pub use judgement::{Assumption, Judgement, Location, Missing, Reading};

use core::fmt;

/// What a rule says of its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// It holds.
    Satisfied,
    /// It does not hold.
    Violated,
    /// What the report says does not decide it.
    Undetermined,
    /// There is nothing in the report that it speaks of.
    NotApplicable,
}

impl Verdict {
    /// The stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Satisfied => "satisfied",
            Self::Violated => "violated",
            Self::Undetermined => "undetermined",
            Self::NotApplicable => "not_applicable",
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// What it is worth that a rule holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Arithmetic: each claim that holds is a proof of its own.
    Arithmetic,
    /// Form: that nothing of a kind is out of order is good to know, and proves no figure.
    Form,
}

impl Kind {
    /// The stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Arithmetic => "arithmetic",
            Self::Form => "form",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// How much it matters that a rule does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing is wrong with any figure.
    Note,
    /// A figure misleads, or a careful reader would ask.
    Warning,
    /// A figure is wrong.
    Error,
}

impl Severity {
    /// The stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
