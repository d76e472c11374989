//! Texts and addresses as SARIF wants them.

use alloc::string::String;
use core::fmt::Write;

use crate::text::is_commanding;

/// A text for a message: braces are doubled, for single ones hold a place; what looks like a link is none; what
/// commands is told by its number.
pub(super) fn plain(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    let is_special = |c: char| matches!(c, '{' | '}' | ']') || is_commanding(c);
    while let Some((before, special)) =
        rest.find(is_special).and_then(|at| rest.split_at_checked(at))
    {
        said.push_str(before);
        let mut special = special.chars();
        match special.next() {
            None => {}
            Some('{') => said.push_str("{{"),
            Some('}') => said.push_str("}}"),
            Some(']') if special.as_str().starts_with('(') => said.push_str("] "),
            Some(']') => said.push(']'),
            Some(c) => {
                // Writing to a string does not fail.
                let _ = write!(said, "U+{:04X}", u32::from(c));
            }
        }
        rest = special.as_str();
    }
    said.push_str(rest);
    said
}

/// A reference that any reader of URIs takes: what may not stand in one is written by its bytes.
pub(super) fn reference(uri: &str) -> String {
    let mut said = String::with_capacity(uri.len());
    for (at, byte) in uri.bytes().enumerate() {
        let digits = uri.as_bytes().get(at + 1..at + 3);
        let is_fit = match byte {
            b'%' => digits.is_some_and(|it| it.iter().all(u8::is_ascii_hexdigit)),
            b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' | b'[' | b']' => false,
            _ => byte.is_ascii_graphic(),
        };
        if is_fit {
            said.push(char::from(byte));
        } else {
            let _ = write!(said, "%{byte:02X}");
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::{plain, reference};

    #[test]
    fn nothing_of_a_text_is_taken_for_more_than_text() {
        assert_eq!(plain("{0} of {amount}"), "{{0}} of {{amount}}");
        assert_eq!(plain("[here](http://a.ir) [not given]"), "[here] (http://a.ir) [not given]");
        assert_eq!(plain("a\u{1B}[31m\u{202E}"), "aU+001B[31mU+202E");
    }

    #[test]
    fn any_name_becomes_a_reference() {
        assert_eq!(reference("examples/data/a.json"), "examples/data/a.json");
        assert_eq!(reference("گزارش ۱.txt"), "%DA%AF%D8%B2%D8%A7%D8%B1%D8%B4%20%DB%B1.txt");
        assert_eq!(reference("https://a.ir/%20?q=%zz%"), "https://a.ir/%20?q=%25zz%25");
        assert_eq!(reference("a[1].txt"), "a%5B1%5D.txt");
    }
}
