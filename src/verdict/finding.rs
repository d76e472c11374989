//! A judgement together with the rule that made it.

use alloc::string::String;
use core::{fmt::Write, ops::Deref};

use super::{Judgement, Severity};

/// What one rule found of one subject of a report. Everything a [`Judgement`] has can be asked of
/// it directly.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Finding {
    code: &'static str,
    slug: &'static str,
    severity: Severity,
    judgement: Judgement,
}

impl Finding {
    /// The finding of a rule.
    pub(crate) const fn new(
        code: &'static str,
        slug: &'static str,
        severity: Severity,
        judgement: Judgement,
    ) -> Self {
        Self { code, slug, severity, judgement }
    }

    /// The code of the rule, such as `SUM-001`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The name of the rule, for the state it holds true: `parts_make_the_total`.
    #[must_use]
    pub const fn slug(&self) -> &'static str {
        self.slug
    }

    /// How much it matters.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// A name for this finding that is the same in every run over the same document, whatever its
    /// figures are: the code, the slug and the places.
    ///
    /// # Examples
    /// See [`crate::check()`].
    #[must_use]
    pub fn key(&self) -> String {
        let mut key = String::from(self.code);
        key.push('/');
        key.push_str(self.slug);
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
