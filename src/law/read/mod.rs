//! Citations from Persian.

mod act;
mod cursor;
mod labels;
mod levels;
mod words;

use core::str::FromStr;

use super::{Act, Body, Citation, Instrument, Label, Levels, Naming, levels::Level};
use crate::text::folded_letters;
use act::After;
pub(super) use act::catalogued;
use cursor::{Cursor, phrase};
use levels::Head;
use words::{AND, BODY, CARRIED_OUT, KINDS, KINDS_OF_REGULATIONS, LEADING_ON, SUBJECT, THIS};

/// Why a text is not a citation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseCitationError {
    /// Nothing but blanks.
    #[error("a citation names an act, an article, a note, a clause or a part; nothing was given")]
    Empty,
    /// A word that opens no level of a citation.
    #[error(
        "the word at byte {at} opens no level of a citation, expected one of \
         «جزء», «بند», «تبصره», «ماده», «اصل», «قانون», «لایحه», «آیین‌نامه», «کمیسیون ماده»"
    )]
    UnknownWord {
        /// Byte offset of the word.
        at: usize,
    },
    /// A level without its number or letter.
    #[error("a number or a letter belongs at byte {at}")]
    NoLabel {
        /// Byte offset where it belongs.
        at: usize,
    },
    /// A word such as «قانون» that names no act by itself.
    #[error("a title or a year belongs at byte {at}, or a level before the word that stands there")]
    NoAct {
        /// Byte offset where the title belongs.
        at: usize,
    },
    /// A number after the title of an act that is no year of it.
    #[error("the number at byte {at} is no year of four digits in 1178..=1501")]
    NoYear {
        /// Byte offset of the number.
        at: usize,
    },
    /// A level named twice.
    #[error("the level at byte {at} was named before")]
    Repeated {
        /// Byte offset of the second time.
        at: usize,
    },
}

/// Reads a citation as reports write it, from the inside out, and nothing else.
impl FromStr for Citation {
    type Err = ParseCitationError;

    fn from_str(text: &str) -> Result<Self, ParseCitationError> {
        let (citation, length) = read_citation(text)?;
        let mut rest = Cursor::new(text);
        rest.advance(length - rest.next_at().min(length));
        if rest.is_at_end() {
            return Ok(citation);
        }
        let at = rest.next_at();
        Err(match levels::take(&mut rest) {
            Head::Named(_) | Head::Single => ParseCitationError::Repeated { at },
            Head::Unlabelled(at) => ParseCitationError::NoLabel { at },
            Head::None if citation.act.is_some() && rest.take_digits().is_some() => {
                ParseCitationError::NoYear { at }
            }
            Head::None => ParseCitationError::UnknownWord { at },
        })
    }
}

/// Reads the longest citation that a text begins with and says how many bytes it took, with what follows
/// left alone.
///
/// The words of levels cite only with a label after them: «ماده غذایی» is none. The title of an act that
/// [`Act`] lacks is taken up to a preposition, a verb, a digit or a sign, at most eight words of it.
///
/// # Errors
/// If the text does not begin with a citation; what stands in the way and where.
///
/// # Examples
/// ```
/// use karnameh::law::read_citation;
/// let text = "بند (الف) تبصره ۱۸به تعداد ۵ طرح";
/// let (citation, length) = read_citation(text)?;
/// assert_eq!(citation.to_string(), "بند (الف) تبصره ۱۸");
/// assert_eq!(&text[length..], "به تعداد ۵ طرح");
/// assert!(read_citation("ماده غذایی").is_err());
/// # Ok::<(), karnameh::law::ParseCitationError>(())
/// ```
pub fn read_citation(text: &str) -> Result<(Citation, usize), ParseCitationError> {
    let start = Cursor::new(text);
    let at = start.next_at();
    let mut letters = folded_letters(start.rest()).map(|(_, letter)| letter);
    match (letters.next(), letters.next(), letters.next()) {
        (None, ..) => return Err(ParseCitationError::Empty),
        // The first letters of all words that begin a citation.
        (Some('ا'), Some('ج' | 'ص' | 'ئ'), _)
        | (Some('ا'), Some('ی'), Some('ی' | 'ئ'))
        | (Some('ب'), Some('ن'), _)
        | (Some('ت'), Some('ب'), _)
        | (Some('ج'), Some('ز'), _)
        | (Some('د'), Some('س'), _)
        | (Some('ف'), Some('ص'), _)
        | (Some('ق' | 'ل'), Some('ا'), _)
        | (Some('ک'), Some('م'), _)
        | (Some('م'), Some('ا' | 'و'), _) => {}
        _ => return Err(ParseCitationError::UnknownWord { at }),
    }
    Reader::new(start).read()
}

/// The label that a whole text spells.
pub(super) fn label_of(text: &str) -> Option<Label> {
    let mut cursor = Cursor::new(text);
    let bracketed = alloc::format!("({})", text.trim());
    let labels = labels::take(&mut cursor, &mut labels::Manner::default());
    let labels = if labels.is_empty() || !cursor.is_at_end() {
        cursor = Cursor::new(&bracketed);
        labels::take(&mut cursor, &mut labels::Manner::default())
    } else {
        labels
    };
    match labels.as_slice() {
        [label] if cursor.is_at_end() => Some(*label),
        _ => None,
    }
}

/// Whether a title is that of a regulation.
pub(super) fn begins_with_regulation(title: &str) -> bool {
    phrase(title, "آیین نامه").is_some()
}

/// A citation while it is read.
struct Reader<'a> {
    cursor: Cursor<'a>,
    citation: Citation,
    /// Where levels go: into the act that a regulation carries out, after its word.
    carries_out: bool,
    /// Where the word that named the kind of text was left.
    named_at: usize,
    /// How many levels were read.
    levels: u8,
    /// A principle numbered in words is an ordinary phrase unless the constitution is named.
    doubtful: Option<usize>,
}

impl<'a> Reader<'a> {
    fn new(cursor: Cursor<'a>) -> Self {
        let citation = Citation::default();
        Self { cursor, citation, carries_out: false, named_at: 0, levels: 0, doubtful: None }
    }

    fn read(mut self) -> Result<(Citation, usize), ParseCitationError> {
        loop {
            let taken = self.cursor.taken();
            let before = self.cursor;
            if taken > 0 {
                let _ = self.cursor.take(&LEADING_ON);
            }
            if !self.take_level()? && !self.take_body() && !self.take_instrument() {
                self.cursor = before;
                self.take_bare();
            }
            self.take_enacted();
            if self.cursor.taken() == taken {
                break;
            }
        }
        self.finish()
    }

    fn target(&mut self) -> &mut Levels {
        if self.carries_out { &mut self.citation.carried_out } else { &mut self.citation.place }
    }

    /// Takes a level that was not named before. An error only where the text begins with it.
    fn take_level(&mut self) -> Result<bool, ParseCitationError> {
        let mut ahead = self.cursor;
        let named = match levels::take(&mut ahead) {
            Head::Unlabelled(at) if self.cursor.taken() == 0 => {
                return Err(ParseCitationError::NoLabel { at });
            }
            Head::None | Head::Unlabelled(_) => return Ok(false),
            Head::Single if self.target().has(Level::Article) => return Ok(false),
            Head::Single => {
                self.target().set_single_article();
                self.cursor = ahead;
                self.levels = self.levels.saturating_add(1);
                return Ok(true);
            }
            Head::Named(named) => named,
        };
        if self.target().has(named.level) {
            return Ok(false);
        }
        if named.level == Level::Principle && named.manner.words {
            self.doubtful = Some(ahead.taken());
        }
        *self.target().at_mut(named.level) = named.labels;
        self.cursor = ahead;
        self.levels = self.levels.saturating_add(1);
        if self.levels == 1 {
            self.take_same_level(named.level);
        }
        Ok(true)
    }

    /// «بند الف و بند ب»: more of the level that the citation begins with.
    fn take_same_level(&mut self, level: Level) {
        loop {
            let mut ahead = self.cursor;
            let _ = ahead.take_char(&['،', ',']);
            if !ahead.take(&AND) {
                return;
            }
            let Head::Named(named) = levels::take(&mut ahead) else { return };
            if named.level != level || self.target().at(level).len() > 500 {
                return;
            }
            self.target().at_mut(level).extend(named.labels);
            self.cursor = ahead;
        }
    }

    /// Takes «کمیسیون» if it is called after an article.
    fn take_body(&mut self) -> bool {
        let is_sought = self.cursor.sees(&BODY);
        if !is_sought || self.target().body().is_some() || self.target().has(Level::Article) {
            return false;
        }
        let found = Body::ALL.into_iter().find_map(|body| {
            let mut ahead = self.cursor;
            if !ahead.take_phrase(body.persian()) {
                return None;
            }
            let _ = ahead.take(&SUBJECT);
            let mut after = ahead;
            match levels::take(&mut after) {
                Head::Named(named) if named.level == Level::Article => Some((body, ahead)),
                _ => None,
            }
        });
        let Some((body, ahead)) = found else { return false };
        self.target().set_body(body);
        self.cursor = ahead;
        true
    }

    /// Takes the word of a kind of text and what names the text.
    fn take_instrument(&mut self) -> bool {
        if self.citation.naming.is_some() {
            return false;
        }
        let start = self.cursor;
        let mut ahead = start;
        let points = ahead.taken() > 0 && ahead.take(&THIS);
        if !ahead.sees(&KINDS) {
            return false;
        }
        let first = ahead;
        let words = [
            (Instrument::Decree, Instrument::Decree.persian()),
            (Instrument::Bill, Instrument::Bill.persian()),
            (Instrument::Law, Instrument::Law.persian()),
            (Instrument::Regulation, "آیین نامه"),
            (Instrument::Directive, Instrument::Directive.persian()),
        ];
        let Some((instrument, _)) = words.into_iter().find(|(_, word)| ahead.take_phrase(word))
        else {
            return false;
        };
        if instrument.carries_out_an_act() {
            return !self.carries_out && self.take_regulation(ahead, instrument);
        }
        self.named_at = ahead.next_at();
        let mut after = ahead;
        let named =
            if points { After::Term } else { act::take_title(first, &mut after, instrument) };
        let (act, naming, instrument) = match named {
            After::Act(act, instrument) => (Some(act), Naming::Title, instrument),
            After::Year => (Some(Act::Budget), Naming::YearAlone, instrument),
            After::Term => (None, Naming::DefinedTerm, instrument),
        };
        self.cursor = after;
        self.name(act, naming, instrument);
        true
    }

    /// What follows «آیین‌نامه»: a place in an act, an act, or a title of its own.
    fn take_regulation(&mut self, mut ahead: Cursor<'a>, instrument: Instrument) -> bool {
        let after_word = ahead;
        self.named_at = ahead.next_at();
        let executive = ahead.take(&KINDS_OF_REGULATIONS);
        let _ = ahead.take(&SUBJECT);
        let carries = |cursor: Cursor<'a>| {
            let mut probe = Reader::new(cursor);
            let is_level = probe.take_level().is_ok_and(|it| it) || probe.take_body();
            is_level || cursor.sees(&CARRIED_OUT)
        };
        self.citation.instrument = Some(instrument);
        self.carries_out = true;
        self.cursor = ahead;
        if carries(ahead) || instrument == Instrument::Directive {
            return true;
        }
        let mut titled = after_word;
        if let Some(words) = act::take_words(&mut titled, instrument) {
            self.cursor = titled;
            if !carries(titled) {
                let title = alloc::format!("{} {words}", instrument.persian());
                self.name(Some(Act::Other(title.into())), Naming::Title, instrument);
            }
        } else if !executive {
            self.cursor = after_word;
        }
        true
    }

    /// Keeps what names the act, and its year.
    fn name(&mut self, act: Option<Act>, naming: Naming, instrument: Instrument) {
        if act == Some(Act::Budget) {
            self.citation.year = act::take_year(&mut self.cursor, naming == Naming::Title);
        } else if let Some(act) = &act
            && !self.carries_out
            && matches!(instrument, Instrument::Law | Instrument::Decree | Instrument::Constitution)
        {
            self.citation.enacted = act::take_year_of_enactment(&mut self.cursor, act);
        }
        self.citation.act = act;
        self.citation.naming = Some(naming);
        self.citation.instrument.get_or_insert(instrument);
        // Levels after the name of a regulated act are places in the regulation.
        self.carries_out = false;
    }

    /// Takes «بودجه ۱۴۰۲» or «برنامه ششم توسعه», without «قانون», after a level.
    fn take_bare(&mut self) {
        if self.citation.naming.is_some() || self.levels == 0 {
            return;
        }
        if self.target().may_be_of_a_budget()
            && act::take_bare_budget(&mut self.cursor, &mut self.citation.year)
        {
            self.citation.act = Some(Act::Budget);
        } else if let Some(act) = act::take_bare_plan(&mut self.cursor) {
            self.citation.act = Some(act);
        } else {
            return;
        }
        self.citation.naming = Some(Naming::Title);
        self.citation.instrument.get_or_insert(Instrument::Law);
        self.carries_out = false;
    }

    fn take_enacted(&mut self) {
        if self.citation.instrument.is_some() && self.citation.enacted.is_none() {
            self.citation.enacted = act::take_enacted(&mut self.cursor);
        }
    }

    /// What was left unsaid, and whether there is a citation at all.
    fn finish(self) -> Result<(Citation, usize), ParseCitationError> {
        let Self { cursor, mut citation, named_at, doubtful, .. } = self;
        if cursor.taken() == 0 {
            return Err(ParseCitationError::UnknownWord { at: cursor.next_at() });
        }
        let of_its_own = citation.instrument.is_some_and(Instrument::carries_out_an_act);
        if of_its_own && citation.naming.is_none() && citation.carried_out.is_empty() {
            citation.naming = Some(Naming::DefinedTerm);
        }
        let unnamed = citation.act.is_none();
        if unnamed && citation.levels().is_empty() {
            return Err(ParseCitationError::NoAct { at: named_at });
        }
        if unnamed && citation.levels().is_chapter_alone() {
            return Err(ParseCitationError::NoAct { at: cursor.next_at() });
        }
        if citation.act != Some(Act::Constitution)
            && let Some(at) = doubtful
        {
            return Err(ParseCitationError::NoAct { at });
        }
        if unnamed && !citation.principles().is_empty() {
            citation.act = Some(Act::Constitution);
            citation.naming = Some(Naming::Principle);
            if citation.carried_out.is_empty() {
                citation.instrument = Some(Instrument::Constitution);
            }
        } else if citation.naming.is_none() && citation.body().is_some() {
            citation.act = act_of_body(citation.articles());
            citation.naming = Some(Naming::Body);
            if citation.act.is_some() {
                citation.instrument.get_or_insert(Instrument::Law);
            }
        }
        Ok((citation, cursor.taken()))
    }
}

/// The act whose article gave a commission its name.
fn act_of_body(articles: &[Label]) -> Option<Act> {
    // The licensing commissions of Behzisti are called after article 26 of this act.
    (articles == [Label::Number(26)]).then_some(Act::GovernmentFinancialRegulations)
}
