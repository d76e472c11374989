//! Text that is read as text by whatever reads Markdown.

use alloc::string::{String, ToString};
use core::{
    fmt::{self, Write},
    iter,
};

use crate::text::is_commanding;

/// Prints text on one line so that nothing in it is markup, HTML, a link, a mention, a reference or an emoji.
///
/// Marks are escaped. An escape does not keep hosting services and editors from finding addresses, `@names`,
/// `#numbers` and `:signs:`, for they look at what is left of the text when Markdown has been read; in code they do
/// not look, so such stretches are printed as code.
pub(in crate::render) struct Plain<T>(pub(in crate::render) T);

impl<T: fmt::Display> fmt::Display for Plain<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0.to_string();
        let (mut rest, mut is_first) = (text.as_str(), true);
        while !rest.is_empty() {
            let (others, ascii) = parted(rest, |c| c.is_ascii_graphic());
            shown(f, others)?;
            let (stretch, after) = parted(ascii, |c| !c.is_ascii_graphic());
            let (before, code, behind) = code_in(stretch);
            escaped(f, before, is_first && others.is_empty())?;
            if !code.is_empty() {
                as_code(f, code)?;
            }
            escaped(f, behind, false)?;
            (rest, is_first) = (after, false);
        }
        Ok(())
    }
}

/// A text before the first character of some kind, and from it on.
fn parted(text: &str, is_it: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at_checked(text.find(is_it).unwrap_or(text.len())).unwrap_or((text, ""))
}

/// A stretch without blanks, parted into what may be printed as it is, what has to be code, and what may again.
fn code_in(stretch: &str) -> (&str, &str, &str) {
    if !is_found_by_others(stretch) {
        return (stretch, "", "");
    }
    let is_around = |c: char| matches!(c, '(' | ')' | '"' | '\'' | ',' | ';' | '.' | '!' | '?');
    let start = stretch.len() - stretch.trim_start_matches(is_around).len();
    let end = stretch.trim_end_matches(is_around).len().max(start);
    match (stretch.get(..start), stretch.get(start..end), stretch.get(end..)) {
        (Some(before), Some(code), Some(after)) => (before, code, after),
        _ => ("", stretch, ""),
    }
}

/// Whether something in a stretch without blanks is looked for when Markdown has been read: addresses of any kind,
/// mentions, references to issues and commits, emoji.
fn is_found_by_others(stretch: &str) -> bool {
    let is_letter = |c: &u8| c.is_ascii_alphabetic();
    let bytes = stretch.as_bytes();
    let is_joined = |mark: u8| {
        let of = move |pair: &[u8]| matches!(pair, [a, _] if *a == mark);
        bytes.windows(2).any(of)
    };
    // `scheme:…` and `:sign:`; a colon at the end of a word is one of the sentence.
    let is_address = is_joined(b':');
    // `example.org`, `www.…`
    let is_host = bytes.windows(4).any(|it| {
        matches!(it, [a, b'.', b, c] if a.is_ascii_alphanumeric() && is_letter(b) && is_letter(c))
    });
    let is_reference = bytes.iter().any(|it| matches!(it, b'@' | b'#'))
        || bytes.windows(4).any(|it| {
            matches!(it, [g, h, b'-', digit] if g.eq_ignore_ascii_case(&b'g')
                && h.eq_ignore_ascii_case(&b'h') && digit.is_ascii_digit())
        });
    let is_commit = stretch
        .split(|c: char| !c.is_ascii_hexdigit())
        .any(|it| it.len() >= 7 && it.bytes().any(|it| it.is_ascii_alphabetic()));
    is_address || is_host || is_reference || is_commit
}

/// Prints a stretch as code, between more marks than stand together in it.
fn as_code(f: &mut fmt::Formatter<'_>, code: &str) -> fmt::Result {
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence: String = iter::repeat_n('`', longest + 1).collect();
    // A mark at either end would be taken for one of the fence.
    let pad = if code.starts_with('`') || code.ends_with('`') { " " } else { "" };
    write!(f, "{fence}{pad}{code}{pad}{fence}")
}

/// Prints ASCII without blanks, its marks escaped; at the beginning of a line also those that open a block there.
fn escaped(f: &mut fmt::Formatter<'_>, text: &str, is_first: bool) -> fmt::Result {
    if is_first {
        let (number, mark) = parted(text, |c| !c.is_ascii_digit());
        let opens = if number.is_empty() { ['-', '+'] } else { ['.', ')'] };
        if mark.starts_with(opens) {
            write!(f, "{number}\\")?;
            return escaped(f, mark, false);
        }
    }
    let is_doubled = text.contains("==");
    let is_mark = |c: char| {
        matches!(
            c,
            '<' | '>' | '&' | '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' | '|' | '~'
        ) || matches!(c, '!' | '@' | '$' | '^')
            || (c == '=' && is_doubled)
    };
    let mut rest = text;
    loop {
        let (before, marked) = parted(rest, is_mark);
        f.write_str(before)?;
        let mut marked = marked.chars();
        match marked.next() {
            None => return Ok(()),
            Some('<') => f.write_str("&lt;")?,
            Some('>') => f.write_str("&gt;")?,
            Some('&') => f.write_str("&amp;")?,
            Some(c) => {
                f.write_char('\\')?;
                f.write_char(c)?;
            }
        }
        rest = marked.as_str();
    }
}

/// Prints text that holds no mark, and the numbers of what commands in it.
fn shown(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    let mut rest = text;
    loop {
        let (before, commanding) = parted(rest, is_commanding);
        f.write_str(before)?;
        let mut commanding = commanding.chars();
        let Some(c) = commanding.next() else { return Ok(()) };
        write!(f, "U+{:04X}", u32::from(c))?;
        rest = commanding.as_str();
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::Plain;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(Plain(text).to_string(), expected);
    }

    #[test]
    fn marks_are_escaped_where_they_are_marks() {
        check("start-up loans (409 persons) + 5 = 734.", "start-up loans (409 persons) + 5 = 734.");
        check("*a* _b_ [c](d) <e> &amp; |", "\\*a\\* \\_b\\_ \\[c\\](d) &lt;e&gt; &amp;amp; \\|");
        check("- a", "\\- a");
        check("12) a", "12\\) a");
        check("1. a", "1\\. a");
        check("۱. الف", "۱. الف");
        check("a\nb\u{202E}\u{1B}[31m", "aU+000AbU+202EU+001B\\[31m");
        check("====", "\\=\\=\\=\\=");
    }

    #[test]
    fn what_others_find_is_code() {
        check("(source: https://a.ir/?p=1)", "(source: `https://a.ir/?p=1`)");
        check("به www.a.ir و @name و #12", "به `www.a.ir` و `@name` و `#12`");
        check("«a@b.ir»", "«`a@b.ir`»");
        check(":x: و mailto:a", "`:x:` و `mailto:a`");
        check("gh-12 1a2b3c4 573,986,558,509 1234567", "`gh-12` `1a2b3c4` 573,986,558,509 1234567");
        check("`@a``", "``` `@a`` ```");
        check("remedy: it 10:30", "remedy: it `10:30`");
        check("چاره: «الف»", "چاره: «الف»");
    }
}
