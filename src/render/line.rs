//! Lines for a terminal: what it would obey is shown, and what runs from right to left is kept to itself.

use core::fmt::{self, Write};

use crate::text::is_commanding;

/// First-strong isolate: what follows takes its direction from its first letter and leaves its surroundings alone.
const ISOLATE: char = '\u{2068}';

/// Ends it.
const END: char = '\u{2069}';

/// Prints text and shows what a terminal would obey: control characters and the like come out as `\u{…}`.
pub(super) struct Shown<T>(pub(super) T);

impl<T: fmt::Display> fmt::Display for Shown<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(Escape(f), "{}", self.0)
    }
}

/// Prints a line in a language: as a whole in an isolate if that runs from right to left; else each stretch of
/// letters that do.
pub(super) struct Line<T> {
    pub(super) text: T,
    pub(super) is_right_to_left: bool,
}

impl<T: AsRef<str>> fmt::Display for Line<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.text.as_ref();
        if self.is_right_to_left {
            return write!(f, "{ISOLATE}{}{END}", Shown(rest));
        }
        while let Some((before, after)) =
            rest.find(is_turning).and_then(|at| rest.split_at_checked(at))
        {
            let Some((turned, others)) = after.split_at_checked(turning(after)) else { break };
            write!(f, "{}{ISOLATE}{}{END}", Shown(before), Shown(turned))?;
            rest = others;
        }
        write!(f, "{}", Shown(rest))
    }
}

struct Escape<'a, 'b>(&'a mut fmt::Formatter<'b>);

impl Write for Escape<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut rest = text;
        while let Some((before, after)) =
            rest.find(is_commanding).and_then(|at| rest.split_at_checked(at))
        {
            self.0.write_str(before)?;
            let mut after = after.chars();
            after.next().map_or(Ok(()), |it| write!(self.0, "{}", it.escape_unicode()))?;
            rest = after.as_str();
        }
        self.0.write_str(rest)
    }
}

/// How many bytes a text that begins with such a letter runs from right to left: to the last such letter before
/// one of another kind or a digit of the line's own.
fn turning(text: &str) -> usize {
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if is_turning(c) {
            end = at + c.len_utf8();
        } else if c.is_alphanumeric() {
            break;
        }
    }
    end
}

/// Whether a character is of a script that runs from right to left, digits of those scripts included.
const fn is_turning(c: char) -> bool {
    matches!(
        c,
        '\u{0590}'..='\u{061B}' | '\u{061D}'..='\u{08FF}'
            | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
            | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}'
    )
}
