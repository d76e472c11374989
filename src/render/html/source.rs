//! The text of a page, with what was found laid on its words.

use alloc::vec::Vec;
use core::{fmt, ops::Range};

use super::{
    Html, Mood, Numbered,
    escape::{Attribute, Plain},
};
use crate::{reading::Reading, render::language::Heading};

/// A stretch of text that a fact lies on.
struct Laid {
    span: Range<usize>,
    /// Where the fact stands among the facts, from 1.
    number: usize,
    findings: Vec<(usize, Mood)>,
}

impl Html<'_> {
    /// The text, a paragraph a line.
    pub(super) fn text(
        &self,
        f: &mut fmt::Formatter<'_>,
        text: &str,
        reading: &Reading,
        numbered: &Numbered<'_>,
    ) -> fmt::Result {
        let mut laid: Vec<Laid> = Vec::new();
        for (at, (id, _)) in self.report.facts().enumerate() {
            let Some(reference) = reading.reference(id) else { continue };
            let findings = numbered.of_fact.get(id).cloned().unwrap_or_default();
            laid.push(Laid { span: reference.span.clone(), number: at + 1, findings });
        }
        laid.sort_by_key(|it| it.span.start);
        let heading = self.language.heading(Heading::Text);
        writeln!(
            f,
            "<article class=\"text\" dir=\"auto\" tabindex=\"0\" aria-label=\"{}\">",
            Attribute(heading)
        )?;
        writeln!(f, "<h2>{}</h2>\n<p>", Plain(heading))?;
        let mut end = 0;
        for it in &laid {
            // Facts never lie on each other; were a text other than the one that was read, nothing would.
            let (Some(before), Some(words)) =
                (text.get(end..it.span.start.max(end)), text.get(it.span.clone()))
            else {
                continue;
            };
            if it.span.start < end {
                continue;
            }
            write!(f, "{}", Plain(before))?;
            self.words(f, it, words)?;
            end = it.span.end;
        }
        write!(f, "{}", Plain(text.get(end..).unwrap_or_default()))?;
        writeln!(f, "</p>\n</article>")
    }

    fn words(&self, f: &mut fmt::Formatter<'_>, laid: &Laid, words: &str) -> fmt::Result {
        let worst = laid.findings.iter().max_by_key(|(_, mood)| *mood);
        let Some((number, mood)) = worst else {
            return write!(f, "<bdi id=\"w{}\">{}</bdi>", laid.number, Plain(words));
        };
        write!(
            f,
            "<a class=\"on {}\" id=\"w{}\" href=\"#n{number}\"><bdi>{}</bdi><sup>{}",
            mood.class(),
            laid.number,
            Plain(words),
            mood.sign(),
        )?;
        for (at, (number, _)) in laid.findings.iter().enumerate() {
            write!(f, "{}{}", if at == 0 { " " } else { "،" }, self.count(*number))?;
        }
        write!(f, "</sup></a>")
    }
}
