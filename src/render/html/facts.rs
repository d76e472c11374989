//! The facts of a report, as a table.

use core::fmt;

use super::{
    Html,
    escape::Plain,
    index::{Anchor, Index},
    prose::is_right_to_left,
};
use crate::{
    render::{language::Heading, sums::narrowing},
    report::{Fact, FactId},
    text::{Script, digit},
    verdict::Value,
};

/// Which columns there are of those that may have nothing in them. Beside findings there is no room for the words of
/// the document, which then stand under their figures.
#[derive(Clone, Copy)]
struct Columns {
    written: bool,
    period: bool,
}

impl Columns {
    fn of(page: &Html<'_>) -> Self {
        let facts = || page.report.facts();
        Self {
            written: page.source.is_some() && facts().any(|(_, it)| it.as_written().is_some()),
            period: facts().any(|(_, it)| it.period().is_some()),
        }
    }
}

impl Html<'_> {
    pub(super) fn facts(&self, f: &mut fmt::Formatter<'_>, index: &Index<'_>) -> fmt::Result {
        let heading = |it| self.heading(it);
        writeln!(
            f,
            "<section class=\"table\" aria-labelledby=\"facts\">\n<h2 id=\"facts\">{}</h2>",
            heading(Heading::Facts)
        )?;
        writeln!(
            f,
            "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-labelledby=\"facts\">"
        )?;
        writeln!(f, "<table class=\"facts\">\n<thead><tr>")?;
        let columns = Columns::of(self);
        let all = [
            (Heading::Indicator, true),
            (Heading::Figure, true),
            (Heading::Written, columns.written),
            (Heading::Period, columns.period),
            (Heading::Findings, true),
        ];
        for (it, _) in all.into_iter().filter(|(_, is_there)| *is_there) {
            writeln!(f, "<th scope=\"col\">{}</th>", heading(it))?;
        }
        writeln!(f, "</tr></thead>\n<tbody>")?;
        for (at, (id, fact)) in self.report.facts().enumerate() {
            self.fact(f, at + 1, (id, fact), columns, index)?;
        }
        writeln!(f, "</tbody>\n</table>\n</div>\n</section>")
    }

    fn fact(
        &self,
        f: &mut fmt::Formatter<'_>,
        at: usize,
        (id, fact): (&FactId, &Fact),
        columns: Columns,
        index: &Index<'_>,
    ) -> fmt::Result {
        let (language, anchor) = (self.language, Anchor::Fact(at));
        write!(f, "<tr id=\"f{at}\"><th scope=\"row\">")?;
        self.name(f, fact)?;
        if self.source.is_none() {
            write!(f, " <span class=\"code\"><bdi>{}</bdi></span>", Plain(id))?;
        }
        write!(f, "</th><td>")?;
        match fact.figure().stated() {
            Some(stated) => write!(f, "{}", self.prose(language.stated(stated)))?,
            None => write!(f, "<span class=\"absent\">{}</span>", Plain(language.absent()))?,
        }
        if let Some(written) = fact.as_written().filter(|_| self.source.is_none()) {
            write!(f, " <span class=\"as\">{}</span>", Written(written))?;
        }
        if columns.written {
            write!(f, "</td><td>")?;
            match fact.as_written() {
                Some(written) if index.is_in_text(anchor) => {
                    write!(f, "<a href=\"#{anchor}\">{}</a>", Written(written))?;
                }
                Some(written) => write!(f, "{}", Written(written))?,
                None => {}
            }
        }
        if columns.period {
            let period = fact.period().map(|it| language.plain_value(&Value::Period(it)));
            write!(f, "</td><td>{}", self.prose(period.unwrap_or_default()))?;
        }
        write!(f, "</td><td>")?;
        for (number, mood) in index.laid_on(anchor) {
            let (sign, said) = (mood.sign(language), self.count(*number));
            write!(f, "<a class=\"flag {}\" href=\"#n{number}\">{sign}{said}</a> ", mood.class())?;
        }
        writeln!(f, "</td></tr>")
    }
}

impl Html<'_> {
    /// The indicator of a fact, and what narrows it.
    pub(super) fn name(&self, f: &mut fmt::Formatter<'_>, fact: &Fact) -> fmt::Result {
        let indicator = self.indicator(fact);
        let mut narrowing = narrowing(fact).peekable();
        if !indicator.is_empty() {
            write!(f, "{}", self.prose(indicator))?;
        } else if narrowing.peek().is_none() {
            write!(f, "<span class=\"absent\">{}</span>", Plain(self.language.absent()))?;
        }
        narrowing.try_for_each(|it| write!(f, " <span class=\"narrow\">({})</span>", Written(it)))
    }
}

/// Prints words of the document, which stand by themselves and run as they run.
pub(super) struct Written<'a>(pub(super) &'a str);

impl fmt::Display for Written<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_persian = |c| is_right_to_left(c) || matches!(digit(c), Some((Script::Persian, _)));
        let lang = if self.0.contains(is_persian) { " lang=\"fa\"" } else { "" };
        write!(f, "<bdi{lang}>{}</bdi>", Plain(self.0))
    }
}
