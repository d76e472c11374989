//! From one mention to the next.

use crate::{
    law::{Act, Citation, Instrument, read_citation},
    money::MoneyReader,
    place::{Place, read_place},
    text::word::{LONG, first_word, key_as_written},
};

use super::{
    Content, Mention,
    blocks::Blocks,
    cursor::{Word, char_at, char_before, rest, word_after},
    identifier,
    lexicon::{self, Noun, Trigger},
    plain, quantity, when,
};

/// The mentions of a text, one after the other; made by [`super::scan`].
#[derive(Debug, Clone)]
pub struct Scan<'a> {
    text: &'a str,
    /// What goes before this byte is done with.
    at: usize,
    /// Where the last mention ends.
    taken: usize,
    blocks: Blocks,
    reader: MoneyReader,
}

/// What begins at a place, as far as its first word or character tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Beginning {
    Digit,
    Word(Trigger),
}

/// Something that was read, and the bytes that it lies on.
pub(super) struct Read<'a> {
    pub(super) content: Content<'a>,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl<'a> Scan<'a> {
    pub(super) const fn new(text: &'a str, reader: MoneyReader) -> Self {
        Self { text, at: 0, taken: 0, blocks: Blocks::of(), reader }
    }

    /// Goes on to the next place where something may begin.
    fn find(&mut self) -> Option<Beginning> {
        loop {
            let place = self.blocks.next(self.text.as_bytes(), self.at, lexicon::may_begin)?;
            self.at = place.at;
            if place.length == 0 {
                return Some(Beginning::Digit);
            }
            // Nearly every word is written as the dictionary has it.
            let written = key_as_written(self.text.as_bytes(), place.at, place.length);
            if let Some(trigger) = lexicon::trigger(written) {
                return Some(Beginning::Word(trigger));
            }
            if let Some(beginning) = self.look_closer(written) {
                return Some(beginning);
            }
        }
    }

    /// What begins at a word that is in no dictionary as it is written; steps over it if nothing does.
    fn look_closer(&mut self, written: u128) -> Option<Beginning> {
        let text = rest(self.text, self.at);
        let (key, length) = first_word(text.as_bytes());
        if key != written
            && let Some(trigger) = lexicon::trigger(key)
        {
            return Some(Beginning::Word(trigger));
        }
        if key == LONG && lexicon::is_long_place(text) {
            return Some(Beginning::Word(Trigger::Place));
        }
        if lexicon::may_be_glued(key, text.get(..length).unwrap_or_default()) {
            return Some(Beginning::Word(Trigger::Number));
        }
        self.at += length;
        None
    }

    /// Reads what begins here; `None` if nothing does after all.
    fn read(&self, beginning: Beginning) -> Option<Read<'a>> {
        let read = read_at(self.text, self.at, beginning, self.reader)?;
        if read.start >= self.taken {
            return Some(read);
        }
        // What it would begin with is taken by the mention before: it is read as if nothing stood there.
        let rest = rest(self.text, self.taken);
        let mut read = read_at(rest, self.at - self.taken, beginning, self.reader)?;
        read.start += self.taken;
        read.end += self.taken;
        if let Content::Quantity(quantity) = &mut read.content
            && let Some(donor) = &mut quantity.inherited
        {
            donor.start += self.taken;
            donor.end += self.taken;
        }
        Some(read)
    }

    /// Steps over what begins here and is no mention.
    fn pass(&mut self) {
        let text = rest(self.text, self.at);
        let (_, length) = first_word(text.as_bytes());
        self.at += match (length, text.chars().next()) {
            (0, Some(c)) => c.len_utf8(),
            (length, _) => length,
        };
    }
}

/// Reads what begins with the digits at a byte, whatever it is.
pub(super) fn read_digits_in_full(text: &str, at: usize, reader: MoneyReader) -> Option<Read<'_>> {
    identifier::read(text, at)
        .or_else(|| when::read_digits(text, at))
        .or_else(|| quantity::read(text, at, reader))
}

/// Reads what begins at a byte.
fn read_at(text: &str, at: usize, beginning: Beginning, reader: MoneyReader) -> Option<Read<'_>> {
    let trigger = match beginning {
        Beginning::Digit => {
            return plain::read(text, at, reader).or_else(|| read_digits_in_full(text, at, reader));
        }
        Beginning::Word(trigger) => trigger,
    };
    match trigger {
        Trigger::Number => {
            when::read_counted(text, at).or_else(|| quantity::read(text, at, reader))
        }
        Trigger::Fraction => quantity::read_fraction(text, at),
        Trigger::First => {
            let end = word_after(text, at)?.end;
            Some(Read { content: Content::Ordinal(1.into()), start: at, end })
        }
        Trigger::Time => when::read_words(text, at),
        Trigger::Citation => {
            let (citation, length) = read_citation(rest(text, at)).ok()?;
            let content =
                is_cited(&citation).then_some(Content::Citation { citation, inherited: None })?;
            Some(Read { content, start: at, end: at + length })
        }
        Trigger::Place => {
            let (place, length) = read_place(rest(text, at))?;
            // «شهرستان صرف … شد»: a word that joins others is no name.
            let name = word_after(text, word_after(text, at)?.end);
            let is_stop = |word: Word| matches!(lexicon::noun(word.key), Some(Noun::Stop));
            if !matches!(place, Place::Province(_)) && name.is_none_or(is_stop) {
                return None;
            }
            Some(Read { content: Content::Place(place), start: at, end: at + length })
        }
    }
}

impl<'a> Iterator for Scan<'a> {
    type Item = Mention<'a>;

    fn next(&mut self) -> Option<Mention<'a>> {
        loop {
            let beginning = self.find()?;
            let from = self.at;
            match self.read(beginning) {
                Some(Read { content, start, end }) if end > from => {
                    (self.at, self.taken) = (end, end);
                    return Some(Mention { text: self.text, start, end, content });
                }
                _ => self.pass(),
            }
        }
    }
}

/// Whether a citation is of a place or an act, and not «لایحه پیشنهادی» or «قانون جدید».
fn is_cited(citation: &Citation) -> bool {
    match citation.act() {
        Some(Act::Other(title)) if citation.place().is_empty() => {
            citation.instrument() == Some(Instrument::Law) && title.split_whitespace().count() > 2
        }
        _ => true,
    }
}

/// Whether a letter or a digit of ASCII stands right before a byte, or right at one.
pub(super) fn touches_ascii(text: &str, start: usize, end: usize) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    is_letter(char_before(text, start)) || is_letter(char_at(text, end))
}
