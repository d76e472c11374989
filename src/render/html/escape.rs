//! Text that is shown and never obeyed.

use core::fmt::{self, Write};

use crate::text::is_commanding;

/// Prints text for an HTML page: what would be markup is escaped, and characters that command, such as those
/// that turn the direction of writing, are made visible.
pub(super) struct Plain<T>(pub(super) T);

impl<T: fmt::Display> fmt::Display for Plain<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(Escape { f, may_mark: true }, "{}", self.0)
    }
}

/// The same where no markup can stand, in an attribute or a title: characters that command are told by their
/// numbers.
pub(super) struct Attribute<T>(pub(super) T);

impl<T: fmt::Display> fmt::Display for Attribute<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(Escape { f, may_mark: false }, "{}", self.0)
    }
}

struct Escape<'a, 'b> {
    f: &'a mut fmt::Formatter<'b>,
    may_mark: bool,
}

impl Write for Escape<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut rest = text;
        while let Some(at) = rest.find(is_special) {
            let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
            self.f.write_str(before)?;
            let mut letters = after.chars();
            letters.next().map_or(Ok(()), |c| self.special(c))?;
            rest = letters.as_str();
        }
        self.f.write_str(rest)
    }
}

impl Escape<'_, '_> {
    fn special(&mut self, c: char) -> fmt::Result {
        match c {
            '<' => self.f.write_str("&lt;"),
            '>' => self.f.write_str("&gt;"),
            '&' => self.f.write_str("&amp;"),
            '"' => self.f.write_str("&quot;"),
            '\'' => self.f.write_str("&#39;"),
            '\n' | '\t' if self.may_mark => self.f.write_char(c),
            _ if self.may_mark => {
                write!(self.f, "<span class=\"control\">U+{:04X}</span>", u32::from(c))
            }
            _ => write!(self.f, "U+{:04X}", u32::from(c)),
        }
    }
}

/// Whether a character cannot stand on a page as it is. Of what pages are made of this is told at a glance.
fn is_special(c: char) -> bool {
    match c {
        '<' | '>' | '&' | '"' | '\'' => true,
        ' '..='~' | '\u{620}'..='\u{6DC}' | '\u{6F0}'..='\u{6FF}' | '\u{200C}' => false,
        _ => is_commanding(c) || is_unseen(c),
    }
}

/// Whether nothing is seen of a character that a text may smuggle something in, or that is no character:
/// annotations between lines, tags, and what Unicode keeps for itself.
fn is_unseen(c: char) -> bool {
    let is_last_of_plane = u32::from(c) & 0xFFFE == 0xFFFE;
    is_last_of_plane
        || matches!(c, '\u{180E}' | '\u{FDD0}'..='\u{FDEF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::{is_commanding, is_special, is_unseen};

    #[test]
    fn what_is_told_at_a_glance_is_what_it_is() {
        let of_markup = |c: char| "<>&\"'".contains(c);
        let differs =
            |c: &char| is_special(*c) != (of_markup(*c) || is_commanding(*c) || is_unseen(*c));
        assert_eq!(('\0'..=char::MAX).find(differs), None);
    }
}
