//! Citations as English text.

use core::fmt::{self, Display};

use super::{Act, Citation, Enacted, Instrument, Levels, Naming, levels::Level};

/// The level words for one and for more, from the inside out.
const WORDS: [(Level, [&str; 2]); 6] = [
    (Level::Part, ["part", "parts"]),
    (Level::Clause, ["clause", "clauses"]),
    (Level::Note, ["Note", "Notes"]),
    (Level::Article, ["Article", "Articles"]),
    (Level::Principle, ["Principle", "Principles"]),
    (Level::Chapter, ["Chapter", "Chapters"]),
];

/// Prints a citation in English, from the inside out as well.
///
/// # Examples
/// ```
/// use karnameh::law::{Citation, English};
/// let citation: Citation = "بند (الف) تبصره ۱۸".parse()?;
/// assert_eq!(English(&citation).to_string(), "clause (a) of Note 18");
/// let citation: Citation = "ماده ۱۶ آیین‌نامه اجرایی قانون کار مصوب ۱۳۷۰".parse()?;
/// assert_eq!(
///     English(&citation).to_string(),
///     "Article 16 of the regulation under the Labour Act, enacted 1370",
/// );
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
        write_levels(f, &citation.place, &mut gap)?;
        if let Some(instrument) = citation.instrument.filter(|it| it.carries_out_an_act())
            && !citation.has_title_of_its_own()
        {
            let article = if gap.is_empty() { "" } else { "the " };
            write!(f, "{gap}{article}{}", instrument.english())?;
            gap = if citation.carried_out.is_empty() { " under " } else { " on " };
            write_levels(f, &citation.carried_out, &mut gap)?;
        }
        write_act(f, citation, gap)?;
        match citation.enacted {
            None => Ok(()),
            Some(Enacted::Year(year)) => write!(f, ", enacted {year}"),
            Some(Enacted::Date(date)) => write!(f, ", enacted {date}"),
        }
    }
}

fn write_act(f: &mut fmt::Formatter<'_>, citation: &Citation, gap: &str) -> fmt::Result {
    let is_bill = citation.instrument == Some(Instrument::Bill);
    let term = match citation.instrument {
        Some(it) if it.carries_out_an_act() && citation.carried_out.is_empty() => None,
        Some(it) if !it.carries_out_an_act() => Some(it.english()),
        _ => Some("act"),
    };
    // Titles of acts go without an article, save where another noun comes before them.
    let noun = is_bill
        || !citation.place.is_empty()
            && citation.instrument.is_some_and(Instrument::carries_out_an_act);
    let of_acts = noun || citation.act == Some(Act::Constitution);
    let article = if of_acts && !gap.is_empty() { "the " } else { "" };
    match (citation.naming, &citation.act) {
        (Some(Naming::Title), Some(act)) if is_bill => {
            write!(f, "{gap}{article}bill of the {}", act.english())?;
        }
        (Some(Naming::Title), Some(act)) => write!(f, "{gap}{article}{}", act.english())?,
        (Some(Naming::YearAlone), _) => {
            let word = if is_bill { "bill" } else { "act" };
            return match citation.year {
                Some(year) => write!(f, "{gap}the {word} of {year}"),
                None => write!(f, "{gap}the {word}"),
            };
        }
        (Some(Naming::DefinedTerm), _) => {
            if let Some(term) = term {
                write!(f, "{gap}the {term}")?;
            }
        }
        _ => {}
    }
    match citation.year {
        Some(year) => write!(f, " {year}"),
        None => Ok(()),
    }
}

fn write_levels(
    f: &mut fmt::Formatter<'_>,
    levels: &Levels,
    gap: &mut &'static str,
) -> fmt::Result {
    for (level, [one, many]) in WORDS {
        if level == Level::Article {
            if let Some(body) = levels.body() {
                write!(f, "{gap}{}", body.english())?;
                *gap = " of ";
            }
            if levels.is_single_article() {
                write!(f, "{gap}the single article")?;
                *gap = " of ";
            }
        }
        if let Some((first, rest)) = levels.at(level).split_first() {
            let name = if rest.is_empty() { one } else { many };
            write!(f, "{gap}{name} ")?;
            first.write_english(f)?;
            for label in rest {
                f.write_str(" and ")?;
                label.write_english(f)?;
            }
            *gap = " of ";
        }
    }
    Ok(())
}
