//! What numbers are made of.

/// A piece of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// A run of digits, by its length in bytes.
    Figure(u16),
    /// A number word below a thousand.
    Word(u16),
    /// A scale word: the exponent in the short scale and in the long one.
    Scale { short: u8, long: u8 },
    /// «نیم».
    Half,
    /// «منفی», or a sign.
    Minus,
    /// «و».
    And,
    /// «م», «ام»: makes an ordinal of what goes before.
    Ordinal,
}
