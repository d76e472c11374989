//! How findings are told apart.

use crate::render::language::Language;

/// How a finding is told apart: by a sign, a colour and a line of its own. The later weighs more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mood {
    /// It was accepted beforehand.
    Accepted,
    Fine,
    Note,
    Open,
    Wrong,
}

impl Mood {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Fine => "fine",
            Self::Note => "note",
            Self::Open => "open",
            Self::Wrong => "wrong",
        }
    }

    /// A sign that is told without colour, and that no digit looks like.
    pub(super) fn sign(self, language: &dyn Language) -> &'static str {
        match self {
            Self::Accepted => "◇",
            Self::Fine => "✓",
            Self::Note => "◆",
            Self::Open if language.is_right_to_left() => "؟",
            Self::Open => "?",
            Self::Wrong => "✗",
        }
    }
}
