//! Citations as text, in Persian and in English.

use core::fmt::{self, Display};

use super::{Citation, Label, Naming};
use crate::text::{InScript, Script};

/// Prints Persian, as [`core::str::FromStr`] reads it: «بند (ب) تبصره ۱۸ قانون بودجه ۱۴۰۲».
impl Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut gap = "";
        let levels = [
            ("جزء", &self.parts, false),
            ("بند", &self.clauses, true),
            ("تبصره", &self.notes, false),
            (
                if self.naming() == Some(Naming::Body) {
                    "کمیسیون ماده"
                } else {
                    "ماده"
                },
                &self.articles,
                false,
            ),
        ];
        for (name, labels, bracket) in levels {
            let mut labels = labels.iter();
            if let Some(first) = labels.next() {
                write!(f, "{gap}{name} ")?;
                persian(f, *first, bracket)?;
                for label in labels {
                    f.write_str(" و ")?;
                    persian(f, *label, bracket)?;
                }
                gap = " ";
            }
        }
        match &self.act {
            Some((act, Naming::Title)) => write!(f, "{gap}{}", act.persian())?,
            Some((_, Naming::YearAlone)) => write!(f, "{gap}قانون")?,
            Some((_, Naming::Body)) | None => {}
        }
        match self.year {
            Some(year) => write!(f, " {}", InScript(year, Script::Persian)),
            None => Ok(()),
        }
    }
}

fn persian(f: &mut fmt::Formatter<'_>, label: Label, bracket: bool) -> fmt::Result {
    match (bracket, label) {
        (true, Label::Letter(_)) => write!(f, "({label})"),
        _ => Display::fmt(&label, f),
    }
}

/// Prints a citation in English, from the inside out as well.
///
/// # Examples
/// ```
/// use karnameh::law::{Citation, English};
/// let citation: Citation = "بند (الف) تبصره ۱۸".parse()?;
/// assert_eq!(English(&citation).to_string(), "clause (a) of Note 18");
/// # Ok::<(), karnameh::law::ParseCitationError>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct English<'a>(
    /// The citation to print.
    pub &'a Citation,
);

impl Display for English<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(citation) = self;
        let mut gap = "";
        let article = match citation.naming() {
            Some(Naming::Body) => ["commission of Article", "commission of Articles"],
            _ => ["Article", "Articles"],
        };
        let levels = [
            (["part", "parts"], &citation.parts),
            (["clause", "clauses"], &citation.clauses),
            (["Note", "Notes"], &citation.notes),
            (article, &citation.articles),
        ];
        for ([one, many], labels) in levels {
            if let Some((first, rest)) = labels.split_first() {
                let name = if rest.is_empty() { one } else { many };
                write!(f, "{gap}{name} ")?;
                first.write_english(f)?;
                for label in rest {
                    f.write_str(" and ")?;
                    label.write_english(f)?;
                }
                gap = " of ";
            }
        }
        match (&citation.act, citation.year) {
            (Some((act, Naming::Title)), None) => write!(f, "{gap}{}", act.english()),
            (Some((act, Naming::Title)), Some(year)) => write!(f, "{gap}{} {year}", act.english()),
            (Some((_, Naming::YearAlone)), Some(year)) => write!(f, "{gap}the act of {year}"),
            _ => Ok(()),
        }
    }
}
