//! A judgement together with the rule that made it.

use alloc::string::String;
use core::{fmt::Write, ops::Deref};

use super::{Judgement, Kind, Severity};

/// What one rule found of one subject of a report. Everything a [`Judgement`] has can be asked of
/// it directly.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Finding {
    rule: Signature,
    judgement: Judgement,
}

/// What a finding keeps of the rule that made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Signature {
    pub(crate) code: &'static str,
    pub(crate) slug: &'static str,
    pub(crate) version: u16,
    pub(crate) severity: Severity,
    pub(crate) kind: Kind,
}

impl Finding {
    /// The finding of a rule.
    pub(crate) const fn new(rule: Signature, judgement: Judgement) -> Self {
        Self { rule, judgement }
    }

    /// The code of the rule, such as `SUM-001`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.rule.code
    }

    /// The name of the rule, for the state it holds true: `parts_make_the_total`.
    #[must_use]
    pub const fn slug(&self) -> &'static str {
        self.rule.slug
    }

    /// The version of the rule, which grows whenever its verdicts may change.
    #[must_use]
    pub const fn version(&self) -> u16 {
        self.rule.version
    }

    /// How much it matters.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.rule.severity
    }

    /// What it is worth if the rule holds.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.rule.kind
    }

    /// A name for this finding that is the same in every run over the same document, whatever its
    /// figures are: the code, the slug and the places.
    ///
    /// # Examples
    /// See [`crate::check()`].
    #[must_use]
    pub fn key(&self) -> String {
        let mut key = String::from(self.rule.code);
        key.push('/');
        key.push_str(self.rule.slug);
        for place in self.at() {
            // Writing to a string does not fail.
            let _ = write!(key, "@{place}");
        }
        key
    }
}

impl Deref for Finding {
    type Target = Judgement;

    fn deref(&self) -> &Judgement {
        &self.judgement
    }
}
