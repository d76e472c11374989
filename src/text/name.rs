//! Names that people and programs give to things.

use super::fold::folded;

/// Whether a text can be a name: at most so many bytes, something visible in it, no blank at either
/// end, and nothing that a terminal or a bidirectional text would obey rather than show.
pub(crate) fn is_name(text: &str, bytes: usize) -> bool {
    let visible = text.chars().any(|c| folded(c).is_some() && !c.is_whitespace());
    visible && text.len() <= bytes && text.trim() == text && !text.chars().any(is_commanding)
}

/// Whether a character commands instead of showing: control characters, line and paragraph
/// separators, bidirectional controls, invisible marks. The joiners of Persian words are none.
pub(crate) fn is_commanding(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
        )
}
