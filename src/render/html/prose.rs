//! Sentences of two scripts: what is written the other way stands by itself.

use alloc::string::ToString;
use core::fmt;

use super::escape::Plain;
use crate::text::{Script, digit, is_letter};

/// Prints a sentence of a language: words of a script that runs the other way are isolated, and so are addresses,
/// so that neither turns what stands around it.
pub(super) struct Prose<T> {
    pub(super) text: T,
    pub(super) is_right_to_left: bool,
}

impl<T: fmt::Display> fmt::Display for Prose<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.text.to_string();
        let mut rest = text.as_str();
        while let Some((before, after)) =
            rest.find("https://").and_then(|at| rest.split_at_checked(at))
        {
            let ends = |c: char| !c.is_ascii_graphic() || matches!(c, ')' | ';' | '"' | '<' | '>');
            let end = after.find(ends).unwrap_or(after.len());
            let Some((address, others)) = after.split_at_checked(end) else { break };
            self.words(f, before)?;
            write!(f, "<bdi class=\"address\" dir=\"ltr\">{}</bdi>", Plain(address))?;
            rest = others;
        }
        self.words(f, rest)
    }
}

impl<T> Prose<T> {
    /// Words without an address, those of the other direction isolated.
    fn words(&self, f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
        // Where what was printed ends, and the run that began since: from its first letter to its last so far.
        let mut printed = 0;
        let mut run: Option<(usize, usize)> = None;
        for (at, c) in text.char_indices() {
            match self.side(c) {
                Side::Other => {
                    let (start, _) = run.unwrap_or((at, at));
                    run = Some((start, at + c.len_utf8()));
                }
                Side::Own => {
                    if let Some((start, end)) = run.take() {
                        self.run(f, text, printed..start, start..end)?;
                        printed = end;
                    }
                }
                Side::Neither => {}
            }
        }
        if let Some((start, end)) = run {
            self.run(f, text, printed..start, start..end)?;
            printed = end;
        }
        write!(f, "{}", Plain(text.get(printed..).unwrap_or_default()))
    }

    fn run(
        &self,
        f: &mut fmt::Formatter<'_>,
        text: &str,
        before: core::ops::Range<usize>,
        run: core::ops::Range<usize>,
    ) -> fmt::Result {
        let (before, run) =
            (text.get(before).unwrap_or_default(), text.get(run).unwrap_or_default());
        let turned = if self.is_right_to_left { "dir=\"ltr\"" } else { "lang=\"fa\" dir=\"rtl\"" };
        write!(f, "{}<bdi {turned}>{}</bdi>", Plain(before), Plain(run))
    }

    fn side(&self, c: char) -> Side {
        let own_digits = if self.is_right_to_left { Script::Persian } else { Script::Ascii };
        match digit(c) {
            // Digits of the language's own lean on what is around them.
            Some((script, _)) if script == own_digits => Side::Neither,
            Some(_) => Side::Other,
            None if is_right_to_left(c) == self.is_right_to_left && is_letter(c) => Side::Own,
            None if is_letter(c) => Side::Other,
            None if matches!(c, ',' | ';' | ':' | '"' | '«' | '»' | '،' | '؛' | '–') => {
                Side::Own
            }
            None => Side::Neither,
        }
    }
}

/// With which script a character goes.
enum Side {
    Own,
    Other,
    Neither,
}

/// Whether a letter is of a script that runs from right to left.
pub(super) fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}
