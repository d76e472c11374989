//! The rulebook as Markdown.

use core::fmt;

use super::{English, Persian, language::Language, message};
use crate::rules::{CATALOGUE, Rule, find};

/// Prints all rules of the crate as Markdown, from their own texts and examples.
///
/// # Examples
/// ```
/// assert!(karnameh::render::Rulebook.to_string().contains("## SUM-001 parts_make_the_total"));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Rulebook;

impl fmt::Display for Rulebook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "# The rulebook\n")?;
        writeln!(
            f,
            "What karnameh asks of a performance report. Each rule holds, does not hold, or"
        )?;
        writeln!(
            f,
            "cannot be decided; what is said below of its examples is what it says of them."
        )?;
        writeln!(
            f,
            "Rules of *arithmetic* prove each claim that holds; rules of *form* ask that nothing is out"
        )?;
        writeln!(f, "of order, and prove no figure.\n")?;
        writeln!(f, "This file is written from the rules; `UPDATE=1 cargo test --test rulebook`")?;
        writeln!(f, "writes it anew.\n")?;
        writeln!(f, "| code | name | severity | what holds |\n|---|---|---|---|")?;
        for rule in CATALOGUE {
            let what = English.text(rule).map_or("", |text| text.what);
            let (code, slug, severity) = (rule.code(), rule.slug(), rule.severity());
            writeln!(f, "| [{code}](#{}-{slug}) | {slug} | {severity} | {what} |", Lower(code))?;
        }
        CATALOGUE.iter().try_for_each(|rule| {
            writeln!(f)?;
            write_rule(f, rule)
        })
    }
}

/// Prints one rule as it stands in the rulebook: its texts in both languages, and what it says of its
/// examples.
///
/// # Examples
/// ```
/// use karnameh::{render::Explained, rules::find};
/// let rule = find("SUM-001").unwrap();
/// assert!(Explained(rule).to_string().starts_with("## SUM-001 parts_make_the_total"));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Explained(
    /// The rule.
    pub &'static Rule,
);

impl fmt::Display for Explained {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_rule(f, self.0)
    }
}

/// Explains the rule of a code or a name, `None` if there is none.
///
/// # Examples
/// ```
/// assert!(karnameh::explain("parts_make_the_total").is_some());
/// assert!(karnameh::explain("SUM-999").is_none());
/// ```
#[must_use]
pub fn explain(name: &str) -> Option<Explained> {
    find(name).map(Explained)
}

fn write_rule(f: &mut fmt::Formatter<'_>, rule: &Rule) -> fmt::Result {
    writeln!(f, "## {} {}\n", rule.code(), rule.slug())?;
    let (severity, kind, version) = (rule.severity(), rule.kind(), rule.version_number());
    write!(f, "{severity}, {kind}, version {version}, since edition {}", rule.edition())?;
    match rule.first_year() {
        Some(year) => writeln!(f, ", for reports on {year} and later\n")?,
        None => writeln!(f, "\n")?,
    }
    let languages: [&dyn Language; 2] = [&English, &Persian];
    for language in languages {
        let Some(text) = language.text(rule) else { continue };
        writeln!(f, "{} {}\n", text.what, text.why)?;
        writeln!(f, "*{}*: {}\n", language.remedy_label(), text.remedy)?;
    }
    for source in rule.sources() {
        writeln!(f, "- {source}")?;
    }
    if !rule.sources().is_empty() {
        writeln!(f)?;
    }
    writeln!(f, "| example | said of it | گفته می‌شود |\n|---|---|---|")?;
    for example in rule.all_examples() {
        let Ok(report) = (example.report)() else { continue };
        for judgement in rule.judge(&report) {
            let [english, persian] = languages.map(|it| message(rule, &judgement, &report, it));
            writeln!(f, "| {} | {english} | {persian} |", example.verdict)?;
        }
    }
    Ok(())
}

/// Prints ASCII letters small, as the anchors of Markdown headings are.
struct Lower(&'static str);

impl fmt::Display for Lower {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|c| write!(f, "{}", c.to_ascii_lowercase()))
    }
}
