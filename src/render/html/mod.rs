//! An outcome as a page: one file that fetches nothing and runs nothing.
//!
//! What is said is the same as in the other forms; a page also shows where. Findings are numbered, and the numbers
//! stand on the words they are about, as notes do in print.

mod escape;
mod facts;
mod findings;
mod index;
mod marks;
mod mood;
mod prose;
mod source;
mod sum;

use alloc::{
    format,
    string::{String, ToString},
};
use core::{fmt, ops::Range};

use escape::{Attribute, Plain};
use facts::Written;
use index::{Anchor, Index};
use prose::Prose;

use super::language::{Heading, Language};
use crate::{
    check::Outcome,
    reading::Reading,
    repair::Proposed,
    report::{Fact, Report},
    verdict::Location,
};

/// The only style of a page.
const STYLE: &str = include_str!("style.css");

/// What the content security policy knows it by: the SHA-256 of the style in base 64.
const STYLE_HASH: &str = "sha256-YHq1a/e4JfjmnhtpX0ixGvYkMHUFFk+/SBqj3x0i+gs=";

/// How many letters of its words a link shows.
const NAMED: usize = 80;

/// Prints an outcome as an HTML page: the text with what was found on its words, or without a text the table of facts;
/// the findings, both ways linked; what is proven; every sum that was judged. It has no script, fetches nothing,
/// and shows whatever a text holds without obeying it. It is well-formed as XML is, too.
///
/// # Examples
/// ```
/// use karnameh::reading::{Context, read};
/// use karnameh::render::{Html, Persian};
/// let text = "در سال ۱۴۰۲ در مازندران ۴۰۲ مرکز فعالیت دارند؛ ۲۹۶ مرکز شهری و ۹۶ مرکز روستایی <b>.";
/// let reading = read(text, &Context::new());
/// let outcome = karnameh::check(reading.report());
/// let page = Html::new(reading.report(), &outcome, &Persian).of_text(text, &reading).to_string();
/// assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"fa\" dir=\"rtl\">"));
/// assert!(!page.contains("<b>") && page.contains("SUM-001"));
/// ```
#[derive(Clone, Copy)]
pub struct Html<'a> {
    report: &'a Report,
    outcome: &'a Outcome,
    language: &'a dyn Language,
    source: Option<(&'a str, Places<'a>)>,
    proposed: &'a [Proposed],
}

/// Where facts and claims stand in a text.
#[derive(Clone, Copy)]
enum Places<'a> {
    Read(&'a Reading),
    Given(&'a [(Location, Range<usize>)]),
}

impl<'a> Html<'a> {
    /// The outcome of checking a report, in a language.
    #[must_use]
    pub fn new(report: &'a Report, outcome: &'a Outcome, language: &'a dyn Language) -> Self {
        Self { report, outcome, language, source: None, proposed: &[] }
    }

    /// The same with the text that the report was read from.
    #[must_use]
    pub const fn of_text(self, text: &'a str, reading: &'a Reading) -> Self {
        Self { source: Some((text, Places::Read(reading))), ..self }
    }

    /// The same with a text in which facts and claims of the report stand at the given bytes, for whoever read it
    /// otherwise. Places may lie on each other and may cross; those that are no stretch of the text are left out.
    ///
    /// # Examples
    /// ```
    /// use karnameh::render::{English, Html};
    /// use karnameh::report::FactId;
    /// let report = (karnameh::rules::find("SUM-001").unwrap().all_examples()[1].report)().unwrap();
    /// let outcome = karnameh::check(&report);
    /// let text = "۲۹۶ مورد در شهرها";
    /// let places = [((&FactId::from("cities")).into(), 0..text.find(" در").unwrap())];
    /// let page = Html::new(&report, &outcome, &English).of_words(text, &places).to_string();
    /// assert!(page.contains("<bdi>۲۹۶ مورد</bdi><sup>✗1</sup></a> در شهرها"));
    /// ```
    #[must_use]
    pub const fn of_words(self, text: &'a str, places: &'a [(Location, Range<usize>)]) -> Self {
        Self { source: Some((text, Places::Given(places))), ..self }
    }

    /// The same with what would mend the findings.
    #[must_use]
    pub const fn proposing(self, proposed: &'a [Proposed]) -> Self {
        Self { proposed, ..self }
    }
}

impl fmt::Display for Html<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let index = Index::new(self);
        self.head(f)?;
        writeln!(
            f,
            "<body>\n<a class=\"skip\" href=\"#findings\">{}</a>",
            self.heading(Heading::Skip)
        )?;
        self.header(f, &index)?;
        writeln!(f, "<main>")?;
        writeln!(f, "<div class=\"sheet\">")?;
        match self.source {
            Some((text, _)) => self.text(f, text, &index)?,
            None => self.facts(f, &index)?,
        }
        self.findings(f, &index)?;
        writeln!(f, "</div>")?;
        if self.source.is_some() {
            self.facts(f, &index)?;
        }
        writeln!(f, "</main>")?;
        let tally = self.language.tally(self.outcome.tally(), self.outcome.notes().count());
        let label = self.heading(Heading::Tally);
        writeln!(f, "<footer>\n<p>{label}: {}</p>\n</footer>\n</body>\n</html>", self.prose(tally))
    }
}

impl Html<'_> {
    fn head(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let direction = if self.language.is_right_to_left() { "rtl" } else { "ltr" };
        let tag = Attribute(self.language.tag());
        writeln!(f, "<!DOCTYPE html>\n<html lang=\"{tag}\" dir=\"{direction}\">")?;
        writeln!(f, "<head>\n<meta charset=\"utf-8\"/>")?;
        writeln!(
            f,
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{STYLE_HASH}'; base-uri 'none'; form-action 'none'\"/>"
        )?;
        writeln!(f, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>")?;
        writeln!(f, "<meta name=\"color-scheme\" content=\"light dark\"/>")?;
        let title = Attribute(self.language.title(self.report));
        writeln!(f, "<title>{title}</title>\n<style>{STYLE}</style>\n</head>")
    }

    /// What report it is, and how many findings there are of each sort.
    fn header(&self, f: &mut fmt::Formatter<'_>, index: &Index<'_>) -> fmt::Result {
        let title = self.prose(self.language.title(self.report));
        writeln!(f, "<header>\n<h1>{title}</h1>")?;
        let mut sections = index.sections.iter().filter(|it| !it.findings.is_empty()).peekable();
        if sections.peek().is_some() {
            writeln!(
                f,
                "<nav aria-label=\"{}\">\n<ul role=\"list\">",
                Attribute(self.language.heading(Heading::Findings))
            )?;
            for it in sections {
                let (class, sign) = (it.mood.class(), it.mood.sign(self.language));
                let (count, heading) = (self.count(it.findings.len()), self.heading(it.heading));
                writeln!(
                    f,
                    "<li><a class=\"chip {class}\" href=\"#{class}\">{sign} <span class=\"many\">{count}</span> {heading}</a></li>"
                )?;
            }
            writeln!(f, "</ul>\n</nav>")?;
        }
        writeln!(f, "</header>")
    }

    /// A heading as it stands on the page.
    fn heading(&self, heading: Heading) -> Plain<&'static str> {
        Plain(self.language.heading(heading))
    }

    /// A sentence of the language.
    fn prose<T: fmt::Display>(&self, text: T) -> Prose<T> {
        Prose { text, is_right_to_left: self.language.is_right_to_left() }
    }

    /// What a fact is about, nothing where the text does not tell.
    fn indicator(&self, fact: &Fact) -> String {
        match fact.concept() {
            it if it.id() == "unnamed" => String::new(),
            it => self.language.concept(it, None),
        }
    }

    /// A count in the digits of the language.
    fn count(&self, number: usize) -> String {
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        self.language.number(number.into())
    }

    /// What a link to something says: its words, or else its name in the report.
    fn named(&self, anchor: Anchor, index: &Index<'_>) -> String {
        let words = index.words(anchor).and_then(|span| self.source?.0.get(span.clone()));
        if let Some(words) = words {
            // Words that many findings are about are not told whole by each of them.
            let cut = words.char_indices().nth(NAMED).and_then(|(at, _)| words.get(..at));
            return cut
                .map_or_else(|| Written(words).to_string(), |it| format!("{}…", Written(it)));
        }
        let said = index.id(anchor).map(|id| self.language.fact(id, self.report));
        self.prose(said.unwrap_or_default()).to_string()
    }
}

impl fmt::Debug for Html<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Html").field("language", &self.language.tag()).finish_non_exhaustive()
    }
}
