//! Text that is shown and never obeyed.

use alloc::string::ToString;
use core::fmt::{self, Write};

use crate::text::is_commanding;

/// Prints text for an HTML page: what would be markup is escaped, and characters that command, such as those
/// that turn the direction of writing, are made visible.
pub(super) struct Plain<T>(pub(super) T);

impl<T: fmt::Display> fmt::Display for Plain<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(Escape { f, is_attribute: false }, "{}", self.0)
    }
}

/// The same for a sentence: addresses in it are kept from left to right, whatever stands around them.
pub(super) struct Prose<T>(pub(super) T);

impl<T: fmt::Display> fmt::Display for Prose<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0.to_string();
        let mut rest = text.as_str();
        while let Some((before, after)) =
            rest.find("https://").and_then(|at| rest.split_at_checked(at))
        {
            let ends = |c: char| !c.is_ascii_graphic() || matches!(c, ')' | ';' | '"' | '<' | '>');
            let end = after.find(ends).unwrap_or(after.len());
            let Some((address, others)) = after.split_at_checked(end) else { break };
            write!(f, "{}<bdi dir=\"ltr\">{}</bdi>", Plain(before), Plain(address))?;
            rest = others;
        }
        write!(f, "{}", Plain(rest))
    }
}

/// The same within an attribute, which holds no markup: characters that command are told by their numbers.
pub(super) struct Attribute<T>(pub(super) T);

impl<T: fmt::Display> fmt::Display for Attribute<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(Escape { f, is_attribute: true }, "{}", self.0)
    }
}

struct Escape<'a, 'b> {
    f: &'a mut fmt::Formatter<'b>,
    is_attribute: bool,
}

impl Write for Escape<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for c in text.chars() {
            match c {
                '<' => self.f.write_str("&lt;")?,
                '>' => self.f.write_str("&gt;")?,
                '&' => self.f.write_str("&amp;")?,
                '"' => self.f.write_str("&quot;")?,
                '\'' => self.f.write_str("&#39;")?,
                '\n' | '\t' if !self.is_attribute => self.f.write_char(c)?,
                c if is_commanding(c) && self.is_attribute => {
                    write!(self.f, "U+{:04X}", u32::from(c))?;
                }
                c if is_commanding(c) => {
                    write!(self.f, "<span class=\"control\">U+{:04X}</span>", u32::from(c))?;
                }
                c => self.f.write_char(c)?,
            }
        }
        Ok(())
    }
}
