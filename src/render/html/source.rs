//! The text of a page, with what was found laid on its words.

use core::fmt;

use super::{
    Html,
    escape::Plain,
    index::{Index, Mark},
    marks::{Piece, pieces},
    prose::is_right_to_left,
};
use crate::{render::language::Heading, text::is_letter};

/// How many bytes a headline may have.
const HEADLINE: usize = 240;

impl Html<'_> {
    /// The text, a paragraph a line.
    pub(super) fn text(
        &self,
        f: &mut fmt::Formatter<'_>,
        text: &str,
        index: &Index<'_>,
    ) -> fmt::Result {
        let heading = self.heading(Heading::Text);
        writeln!(f, "<section class=\"source\" aria-labelledby=\"text\" tabindex=\"0\">")?;
        writeln!(f, "<h2 id=\"text\">{heading}</h2>")?;
        // What is read is Persian; a text of other letters is at least turned as it runs.
        let letters = text.chars().filter(|it| is_letter(*it));
        let balance: i64 = letters.map(|it| if is_right_to_left(it) { 1 } else { -1 }).sum();
        let turned = if balance >= 0 { "lang=\"fa\" dir=\"rtl\"" } else { "dir=\"ltr\"" };
        write!(f, "<div class=\"text\" {turned}>")?;
        let mut lines = Lines { headline: has_headline(text), is_open: false };
        for piece in pieces(text, index) {
            let words = text.get(piece.span.clone()).unwrap_or_default();
            let is_break = matches!(words, "\n" | "\r\n");
            if is_break {
                lines.close(f)?;
            }
            if !is_break || !piece.begin.is_empty() || !piece.end.is_empty() {
                lines.open(f)?;
            }
            self.piece(f, &piece, if is_break { "" } else { words }, index)?;
        }
        lines.close(f)?;
        writeln!(f, "\n</div>\n</section>")
    }

    fn piece(
        &self,
        f: &mut fmt::Formatter<'_>,
        piece: &Piece<'_>,
        words: &str,
        index: &Index<'_>,
    ) -> fmt::Result {
        let is_top = |it: &&Mark| piece.top.is_some_and(|top| core::ptr::eq(top, *it));
        let top = piece.top.filter(|_| !words.is_empty());
        // Marks that lie under another are still led to.
        for it in piece.begin.iter().filter(|it| it.is_first && (top.is_none() || !is_top(it))) {
            write!(f, "<span id=\"{}\"></span>", it.anchor)?;
        }
        let mut ends = piece.end.iter().filter(|it| top.is_none() || !is_top(it));
        let Some(top) = top else {
            write!(f, "{}", Plain(words))?;
            return ends.try_for_each(|it| self.flags(f, it, index, false));
        };
        let (begins, is_over) = (piece.begin.iter().any(is_top), piece.end.iter().any(is_top));
        self.words(f, top, words, (begins, is_over), index)?;
        ends.try_for_each(|it| self.flags(f, it, index, false))
    }

    /// Words under a mark: a link to the gravest of the findings that lie on them, if any does.
    fn words(
        &self,
        f: &mut fmt::Formatter<'_>,
        mark: &Mark,
        words: &str,
        (begins, ends): (bool, bool),
        index: &Index<'_>,
    ) -> fmt::Result {
        let findings = index.laid_on(mark.anchor);
        let Some((number, mood)) = findings.iter().max_by_key(|(_, mood)| *mood) else {
            write!(f, "<bdi class=\"read\"")?;
            if begins && mark.is_first {
                write!(f, " id=\"{}\"", mark.anchor)?;
            }
            return write!(f, ">{}</bdi>", Plain(words));
        };
        write!(f, "<a class=\"on {}\" href=\"#n{number}\"", mood.class())?;
        if begins && mark.is_first {
            write!(f, " id=\"{}\"", mark.anchor)?;
        }
        if !begins {
            // The keyboard stopped at the first of these words already.
            write!(f, " tabindex=\"-1\"")?;
        }
        write!(f, "><bdi>{}</bdi>", Plain(words))?;
        if ends {
            let (sign, number) = (mood.sign(self.language), self.count(*number));
            write!(f, "<sup>{sign}{number}</sup>")?;
        }
        write!(f, "</a>")?;
        if ends { self.flags(f, mark, index, true) } else { Ok(()) }
    }

    /// Links to the findings that lie on a mark, but for the gravest where its words are that link.
    fn flags(
        &self,
        f: &mut fmt::Formatter<'_>,
        mark: &Mark,
        index: &Index<'_>,
        but_the_gravest: bool,
    ) -> fmt::Result {
        let findings = index.laid_on(mark.anchor);
        let gravest = findings.iter().max_by_key(|(_, mood)| *mood).filter(|_| but_the_gravest);
        for (number, mood) in findings.iter().filter(|it| Some(*it) != gravest) {
            let (sign, said) = (mood.sign(self.language), self.count(*number));
            write!(
                f,
                "<sup><a class=\"flag {}\" href=\"#n{number}\">{sign}{said}</a></sup>",
                mood.class()
            )?;
        }
        Ok(())
    }
}

/// Whether the first line stands above the others as headlines do: it is short and no sentence.
fn has_headline(text: &str) -> bool {
    let Some((first, others)) = text.trim_start().split_once('\n') else { return false };
    let first = first.trim_end();
    !others.trim().is_empty()
        && first.len() <= HEADLINE
        && !first.ends_with(['.', ':', '؛', '،', '…'])
}

/// The paragraphs of a text.
struct Lines {
    /// Whether the next one is the headline.
    headline: bool,
    is_open: bool,
}

impl Lines {
    fn open(&mut self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_open {
            return Ok(());
        }
        self.is_open = true;
        let headline = core::mem::take(&mut self.headline);
        f.write_str(if headline { "\n<p class=\"headline\">" } else { "\n<p>" })
    }

    fn close(&mut self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if core::mem::take(&mut self.is_open) { f.write_str("</p>") } else { Ok(()) }
    }
}
