//! Which act: its title, its year, the day it was enacted.

use alloc::{boxed::Box, string::String};

use super::cursor::{Cursor, phrase};
use super::levels;
use super::words::{
    APPROVERS, BEFORE_A_DAY, BUDGET, COUNTRY, ENACTED, KINDS, LAW, LAW_OR_AND, POINTING, YEAR,
};
use crate::calendar::{DateReader, is_leap_year};
use crate::law::{Act, Enacted, Instrument};
use crate::text::{blanks, digit, word::first_two};

/// How many words the title of an act may have that the catalogue lacks.
const LONGEST_TITLE: usize = 8;

/// Nouns of titles with the preposition that follows them within the title.
const WITH_PREPOSITION: [(&str, &str); 9] = [
    ("حمایت", "از"),
    ("حفاظت", "از"),
    ("پیشگیری", "از"),
    ("جلوگیری", "از"),
    ("استفاده", "از"),
    ("موادی", "از"),
    ("مبارزه", "با"),
    ("رسیدگی", "به"),
    ("مربوط", "به"),
];

const BRACKETS: [char; 2] = ['(', '['];
const DASHES: [char; 5] = ['-', '–', '—', 'ـ', '−'];

/// The act of the catalogue that a text begins with, whose title, «قانون» included, is the longest, and the
/// bytes it takes.
pub(in crate::law) fn catalogued(text: &str) -> Option<(&'static Act, usize)> {
    // «قانون» begins nearly every title, and is compared once for all of them.
    let word = Instrument::Law.persian();
    let Some(length) = phrase(text, word) else {
        let whole = Act::TITLES.iter().filter_map(|it| Some((it.act, phrase(text, it.whole)?)));
        return whole.max_by_key(|(_, length)| *length);
    };
    let rest = text.get(length..).unwrap_or_default();
    let gap = blanks(rest);
    let after = rest.get(gap..).unwrap_or_default();
    let found = longest_after_law(after, |_, _| true);
    found.map(|(act, its)| (act, length + gap + its))
}

/// The act with the longest title that a text begins with, «قانون» left out, among those that are wanted.
fn longest_after_law(
    text: &str,
    is_wanted: impl Fn(&'static Act, &'static str) -> bool,
) -> Option<(&'static Act, usize)> {
    let letters = first_two(text.as_bytes());
    let found = Act::TITLES.iter().filter_map(|title| {
        let (name, begins) = title.after_law?;
        let fits = letters.is_none_or(|it| it == begins) && is_wanted(title.act, name);
        if fits { Some((title.act, phrase(text, name)?)) } else { None }
    });
    found.max_by_key(|(_, length)| *length)
}

/// What follows the word that names the kind of text.
pub(super) enum After {
    /// An act, by its title.
    Act(Act, Instrument),
    /// A year alone.
    Year,
    /// Nothing: a term defined elsewhere.
    Term,
}

/// Takes the title after «قانون» or «لایحه», which is where `start` stands.
pub(super) fn take_title<'a>(
    start: Cursor<'a>,
    cursor: &mut Cursor<'a>,
    instrument: Instrument,
) -> After {
    let word = start.rest();
    let found = match instrument {
        Instrument::Bill => longest_after_law(cursor.rest(), |act, _| {
            !matches!(act, Act::Constitution | Act::WelfareDecree)
        }),
        _ => catalogued(word).map(|(act, length)| {
            *cursor = start;
            (act, length)
        }),
    };
    if let Some((act, length)) = found {
        cursor.advance(length);
        while !act.is_annual() && cursor.take(&COUNTRY) {}
        let instrument = match act {
            Act::Constitution => Instrument::Constitution,
            Act::WelfareDecree => Instrument::Decree,
            _ => instrument,
        };
        return After::Act(act.clone(), instrument);
    }
    if cursor.take(&POINTING) {
        return After::Term;
    }
    if sees_year(cursor) {
        return After::Year;
    }
    match take_words(cursor, instrument) {
        Some(words) => {
            let mut title = String::from(instrument.persian());
            title.push(' ');
            title.push_str(&words);
            After::Act(Act::Other(title.into()), instrument)
        }
        None => After::Term,
    }
}

/// Whether a year follows that names the budget act by itself.
fn sees_year(cursor: &Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    take_year(&mut ahead, false).is_some()
}

/// Takes the year of an annual act, with «سال» and «کل کشور» around it. Two digits are a year after «سال»,
/// or after the title if nothing follows that they could count.
pub(super) fn take_year(cursor: &mut Cursor<'_>, titled: bool) -> Option<u16> {
    let mut ahead = *cursor;
    let country = ahead.take(&COUNTRY);
    if titled && country {
        *cursor = ahead;
    }
    let mut blank = ahead;
    let said = ahead.take(&YEAR);
    let bracket = ahead.take_char(&BRACKETS).is_some();
    let year = ahead.take_digits().and_then(|digits| match digits.count {
        4 => Some(digits.value).filter(|it| is_leap_year(*it).is_ok()),
        2 if said || (titled && !levels::counts_what_follows(&ahead)) => {
            // Annual acts are cited while they are in force: 96 is 1396, and 02 is 1402.
            Some(if digits.value < 50 { 1400 } else { 1300 } + digits.value)
        }
        _ => None,
    });
    if year.is_some() && (!bracket || ahead.take_char(&[')', ']']).is_some()) {
        let _ = ahead.take(&COUNTRY);
        *cursor = ahead;
        return year;
    }
    // A blank form: «سال … کل کشور», «سال».
    if titled && blank.take(&YEAR) {
        let left_out = blank.take_char(&['…']).is_some();
        if blank.take(&COUNTRY) || left_out || blank.is_at_end() {
            *cursor = blank;
        }
    }
    None
}

/// Takes the words of a title: up to a word that ends it, a level, a digit or a sign, at most eight, and
/// without what joins at the end of them.
pub(super) fn take_words(cursor: &mut Cursor<'_>, instrument: Instrument) -> Option<Box<str>> {
    let mut title = String::new();
    let (mut kept, mut ahead) = (0, *cursor);
    let mut last: Option<&str> = None;
    for _ in 0..LONGEST_TITLE {
        let is_within = last.is_some_and(|last| {
            let fits = |it: &&(&str, &str)| phrase(last, it.0) == Some(last.len());
            WITH_PREPOSITION.iter().find(fits).is_some_and(|(_, it)| ahead.sees_phrase(it))
        });
        let is_law = last.is_some() && instrument == Instrument::Law && ahead.sees(&LAW);
        let is_end = levels::ends_a_title(&ahead) || begins_a_citation(&ahead);
        if is_end && !is_within && !is_law {
            break;
        }
        let joins = is_within || ahead.sees(&LAW_OR_AND);
        let Some(word) = ahead.take_word() else { break };
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(word);
        if !joins {
            kept = title.len();
            *cursor = ahead;
        }
        last = Some(word);
    }
    title.truncate(kept);
    (kept > 0).then(|| title.into())
}

/// Whether a level with its label follows, or the word of another kind of text.
fn begins_a_citation(cursor: &Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    matches!(levels::take(&mut ahead), levels::Head::Named(_) | levels::Head::Single)
        || cursor.sees(&KINDS)
}

/// Takes «بودجه ۱۴۰۲» or «بودجه کل کشور» without «قانون» before it, and keeps the year if there is one.
pub(super) fn take_bare_budget(cursor: &mut Cursor<'_>, year: &mut Option<u16>) -> bool {
    let mut ahead = *cursor;
    if !ahead.take(&BUDGET) {
        return false;
    }
    let whole = ahead.sees(&COUNTRY);
    let its_year = take_year(&mut ahead, true);
    if !whole && its_year.is_none() {
        return false;
    }
    *year = its_year;
    *cursor = ahead;
    true
}

/// Takes a development plan without «قانون» before it: «ماده ۷۹ برنامه ششم توسعه».
pub(super) fn take_bare_plan(cursor: &mut Cursor<'_>) -> Option<Act> {
    let rest = cursor.rest();
    let (act, length) = longest_after_law(rest, |_, title| title.starts_with("برنامه"))?;
    cursor.advance(length);
    while cursor.take(&COUNTRY) {}
    Some(act.clone())
}

/// Takes «مصوب» with a date or a year of four digits, in brackets, between dashes, or neither.
pub(super) fn take_enacted(cursor: &mut Cursor<'_>) -> Option<Enacted> {
    let mut ahead = *cursor;
    let _ = ahead.take_char(&['…']).is_some()
        || (ahead.rest().starts_with("...") && {
            ahead.advance(3);
            true
        });
    let _ = ahead.take_char(&['،', ',']);
    let dash = ahead.take_char(&DASHES).is_some();
    let bracket = !dash && ahead.take_char(&BRACKETS).is_some();
    if !ahead.take(&ENACTED) {
        return None;
    }
    for _ in 0..4 {
        let _ = ahead.take_char(&[':']);
        if !ahead.take(&BEFORE_A_DAY) && !ahead.take(&APPROVERS) {
            break;
        }
    }
    let enacted = take_day(&mut ahead)?;
    let _ = ahead.take(&APPROVERS);
    if bracket && ahead.take_char(&[')', ']']).is_none() {
        return None;
    }
    if dash {
        let _ = ahead.take_char(&DASHES);
    }
    *cursor = ahead;
    Some(enacted)
}

/// Takes the year after the title of an act that is not passed every year, where it can only be that of the
/// act: in brackets, or the very year in which it was passed.
pub(super) fn take_year_of_enactment(cursor: &mut Cursor<'_>, act: &Act) -> Option<Enacted> {
    let mut ahead = *cursor;
    let bracket = ahead.take_char(&BRACKETS).is_some();
    let _ = ahead.take(&YEAR);
    let year = year_of_four_digits(&mut ahead)?;
    if bracket && ahead.take_char(&[')', ']']).is_none() {
        return None;
    }
    (bracket || act.enacted() == Some(year)).then(|| {
        *cursor = ahead;
        Enacted::Year(year)
    })
}

fn year_of_four_digits(cursor: &mut Cursor<'_>) -> Option<u16> {
    let digits = cursor.take_digits().filter(|it| it.count == 4)?;
    Some(digits.value).filter(|it| is_leap_year(*it).is_ok())
}

/// Takes a date that ends in one of the next runs of digits, or a year of four digits.
fn take_day(cursor: &mut Cursor<'_>) -> Option<Enacted> {
    let rest = cursor.rest();
    let mut ends = [0; 3];
    let mut runs = ends.iter_mut();
    let mut before = false;
    for (at, c) in rest.char_indices().take(40).chain([(rest.len(), ' ')]) {
        let is_digit = digit(c).is_some();
        if before && !is_digit {
            let Some(end) = runs.next() else { break };
            *end = at;
        }
        before = is_digit;
    }
    for end in ends.into_iter().rev().filter(|it| *it > 0) {
        let Some(Ok(date)) = rest.get(..end).map(|it| DateReader::new().date(it)) else { continue };
        cursor.advance(end);
        return Some(Enacted::Date(date));
    }
    let mut ahead = *cursor;
    let year = year_of_four_digits(&mut ahead)?;
    *cursor = ahead;
    Some(Enacted::Year(year))
}
