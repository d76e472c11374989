//! Citations as Persian text.

use core::fmt::{self, Display};

use super::{Act, Citation, Enacted, Instrument, Label, Levels, Naming, levels::Level};
use crate::text::{InScript, Script};

/// The level words, from the inside out.
const WORDS: [(Level, &str); 6] = [
    (Level::Part, "جزء"),
    (Level::Clause, "بند"),
    (Level::Note, "تبصره"),
    (Level::Article, "ماده"),
    (Level::Principle, "اصل"),
    (Level::Chapter, "فصل"),
];

/// Writes pieces with blanks between them.
struct Pieces<'a, 'b> {
    out: &'a mut fmt::Formatter<'b>,
    gap: &'static str,
}

impl Pieces<'_, '_> {
    fn write(&mut self, piece: impl Display) -> fmt::Result {
        write!(self.out, "{}{piece}", self.gap)?;
        self.gap = " ";
        Ok(())
    }

    fn levels(&mut self, levels: &Levels) -> fmt::Result {
        for (level, word) in WORDS {
            if level == Level::Article {
                if let Some(body) = levels.body() {
                    self.write(body.persian())?;
                }
                if levels.is_single_article() {
                    self.write("ماده واحده")?;
                }
            }
            let mut labels = levels.at(level).iter();
            if let Some(first) = labels.next() {
                self.write(word)?;
                self.write(Written(*first))?;
                for label in labels {
                    self.write("و")?;
                    self.write(Written(*label))?;
                }
            }
        }
        Ok(())
    }

    fn act(&mut self, citation: &Citation) -> fmt::Result {
        let bill = citation.instrument == Some(Instrument::Bill);
        let word = if bill { Instrument::Bill } else { Instrument::Law };
        match (citation.naming, &citation.act) {
            (Some(Naming::Title), Some(act)) if bill => {
                self.write(Instrument::Bill.persian())?;
                self.write(without_word(act))
            }
            (Some(Naming::Title), Some(act)) => self.write(act.persian()),
            (Some(Naming::YearAlone), _) => self.write(word.persian()),
            (Some(Naming::DefinedTerm), _) => self.defined_term(citation),
            _ => Ok(()),
        }
    }

    /// «قانون», «لایحه»; a regulation without a place in its act has been named already.
    fn defined_term(&mut self, citation: &Citation) -> fmt::Result {
        match citation.instrument {
            Some(it) if it.carries_out_an_act() => {
                if citation.carried_out.is_empty() {
                    return Ok(());
                }
                self.write(Instrument::Law.persian())
            }
            Some(it) => self.write(it.persian()),
            None => self.write(Instrument::Law.persian()),
        }
    }

    /// «آیین‌نامه», and «اجرایی» if it is said what it carries out.
    fn regulation(&mut self, citation: &Citation) -> fmt::Result {
        let Some(instrument) = citation.instrument.filter(|it| it.carries_out_an_act()) else {
            return Ok(());
        };
        if citation.has_title_of_its_own() {
            return Ok(());
        }
        self.write(instrument.persian())?;
        let by_name = matches!(citation.naming, Some(Naming::Title | Naming::YearAlone));
        if by_name || !citation.carried_out.is_empty() {
            self.write("اجرایی")?;
        }
        self.levels(&citation.carried_out)
    }
}

impl Citation {
    /// Whether a regulation is named by its own title, not by that of its act.
    pub(super) fn has_title_of_its_own(&self) -> bool {
        matches!(&self.act, Some(Act::Other(title))
            if self.instrument == Some(Instrument::Regulation)
                && super::read::begins_with_regulation(title))
    }
}

/// The title of an act after its first word.
fn without_word(act: &Act) -> &str {
    let title = act.persian();
    let mut words = [Instrument::Law, Instrument::Bill].into_iter().map(Instrument::persian);
    words.find_map(|it| title.strip_prefix(it)).unwrap_or(title).trim_start()
}

/// Prints Persian, as [`core::str::FromStr`] reads it: «بند (ب) تبصره ۱۸ قانون بودجه ۱۴۰۲».
impl Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut pieces = Pieces { out: f, gap: "" };
        pieces.levels(&self.place)?;
        pieces.regulation(self)?;
        pieces.act(self)?;
        if let Some(year) = self.year {
            pieces.write(InScript(year, Script::Persian))?;
        }
        match self.enacted {
            None => Ok(()),
            Some(Enacted::Year(year)) => {
                pieces.write("مصوب")?;
                pieces.write(InScript(year, Script::Persian))
            }
            Some(Enacted::Date(date)) => {
                let (year, month, day) = (date.year(), date.month_number(), date.day());
                pieces.write("مصوب")?;
                pieces.write(InScript(format_args!("{year}/{month:02}/{day:02}"), Script::Persian))
            }
        }
    }
}

/// A label with brackets around letters, so that «و» is no conjunction.
struct Written(Label);

impl Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Label::Letter(_) | Label::Letters(..) => write!(f, "({})", self.0),
            label => Display::fmt(&label, f),
        }
    }
}
