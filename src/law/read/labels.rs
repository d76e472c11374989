//! Numbers and letters of levels: «۱۸», «(الف)», «بیست و یکم», «الحاقی ۴», lists and ranges of them.

use alloc::vec::Vec;

use super::{
    cursor::Cursor,
    levels,
    words::{ADDED, AND, AND_OR, BIS, SINGLE_OR_ADDED, UP_TO},
};
use crate::law::Label;
use crate::text::{Numeral, digit, folded_letters};

/// How many labels one level may have.
const MOST: usize = 500;

/// Above all numbers of levels: no act has ten thousand articles.
const GREATEST: u16 = 10_000;

const OPENING: [char; 7] = ['(', '«', '[', '"', '“', '{', '‹'];
const CLOSING: [char; 7] = [')', '»', ']', '"', '”', '}', '›'];

/// The letters that are written by their names.
const NAMES: [(&str, char); 13] = [
    ("الف", 'ا'),
    ("جیم", 'ج'),
    ("دال", 'د'),
    ("واو", 'و'),
    ("سین", 'س'),
    ("شین", 'ش'),
    ("صاد", 'ص'),
    ("عین", 'ع'),
    ("قاف", 'ق'),
    ("کاف", 'ک'),
    ("لام", 'ل'),
    ("میم", 'م'),
    ("نون", 'ن'),
];

/// How the labels of a level were written.
#[derive(Clone, Copy, Default)]
pub(super) struct Manner {
    /// The level word stands in the plural.
    pub(super) plural: bool,
    /// The first label is a number in words, without the ending of an ordinal.
    pub(super) counts: bool,
    /// The first label is in words.
    pub(super) words: bool,
}

/// Takes one label, then any that «و», a comma or «تا» joins to it; none if no label follows.
pub(super) fn take(cursor: &mut Cursor<'_>, manner: &mut Manner) -> Vec<Label> {
    let mut labels = Vec::new();
    let plural = manner.plural;
    if !take_one_or_bracketed(cursor, &mut labels, manner) {
        return Vec::new();
    }
    while labels.len() < MOST {
        if take_range(cursor, &mut labels, plural) {
            continue;
        }
        let (joined, mut ahead) = (labels.len(), *cursor);
        let second = joined == 1 && plural;
        if !take_joint(&mut ahead) || !take_joined(&mut ahead, &mut labels, plural, second) {
            labels.truncate(joined);
            break;
        }
        *cursor = ahead;
    }
    labels
}

/// «و», «یا», a comma, or a comma and «و».
fn take_joint(cursor: &mut Cursor<'_>) -> bool {
    let comma = cursor.take_char(&['،', ',', '؛']).is_some();
    let and = cursor.take(&AND_OR);
    comma || and
}

/// A label after a joint. A number is taken only if it does not count what follows it: in «تبصره ۱۸ و ۴۰۹ نفر»
/// there is one note.
fn take_joined(
    cursor: &mut Cursor<'_>,
    labels: &mut Vec<Label>,
    plural: bool,
    second: bool,
) -> bool {
    let before = labels.len();
    let bracketed = cursor.peek().is_some_and(|c| OPENING.contains(&c));
    let mut manner = Manner { plural, ..Manner::default() };
    if !take_one_or_bracketed(cursor, labels, &mut manner) {
        return false;
    }
    let numbers = labels.get(before..).unwrap_or_default();
    let bare = matches!(numbers, [Label::Number(_)]) && !bracketed;
    // Under «الحاقی» in the plural every number is one that was added.
    if plural
        && let Some(Label::Added(Some(_))) = before.checked_sub(1).and_then(|it| labels.get(it))
        && let Some(Label::Number(number)) = labels.get(before).copied()
    {
        labels.truncate(before);
        labels.push(Label::Added(Some(number)));
    }
    second || !bare || !levels::counts_what_follows(cursor)
}

/// «تا ۵» after a number, «تا ج» after a letter. A number has to be a greater one.
fn take_range(cursor: &mut Cursor<'_>, labels: &mut Vec<Label>, plural: bool) -> bool {
    let mut ahead = *cursor;
    let dash = plural && ahead.take_char(&['-', '–']).is_some();
    if !dash && !ahead.take(&UP_TO) {
        return false;
    }
    let bracketed = ahead.peek().is_some_and(|c| OPENING.contains(&c));
    let mut last = Vec::new();
    if !take_one_or_bracketed(&mut ahead, &mut last, &mut Manner::default()) {
        return false;
    }
    let counts = !plural && !bracketed && levels::counts_what_follows(&ahead);
    match (labels.last().copied(), last.as_slice()) {
        (Some(Label::Number(first)), [Label::Number(last)])
            if first < *last && !counts && usize::from(last - first) + labels.len() <= MOST =>
        {
            labels.extend((first..*last).map(|it| Label::Number(it + 1)));
        }
        (Some(Label::Letter(first)), [Label::Letter(last)]) if first != *last => {
            labels.pop();
            labels.push(Label::Letters(first, *last));
        }
        _ => return false,
    }
    *cursor = ahead;
    true
}

/// A label, or brackets with labels in them. Whether there was one.
fn take_one_or_bracketed(
    cursor: &mut Cursor<'_>,
    labels: &mut Vec<Label>,
    manner: &mut Manner,
) -> bool {
    let mut ahead = *cursor;
    let mut depth = 0_u8;
    while depth < 3 && ahead.take_char(&OPENING).is_some() {
        depth += 1;
    }
    if depth == 0 {
        let Some(label) = take_one(&mut ahead, manner, false) else { return false };
        labels.push(label);
        *cursor = ahead;
        return true;
    }
    let before = labels.len();
    let mut within = Vec::new();
    let mut ignored = Manner::default();
    while let Some(label) = take_one(&mut ahead, &mut ignored, true) {
        within.push(label);
        let _ = take_range(&mut ahead, &mut within, true);
        let mut joint = ahead;
        if within.len() >= MOST || !take_joint(&mut joint) {
            break;
        }
        ahead = joint;
    }
    labels.append(&mut within);
    let closed = (0..depth).all(|_| ahead.take_char(&CLOSING).is_some());
    if closed && labels.len() > before {
        if let Some([label @ Label::Number(_)]) = labels.get_mut(before..)
            && let Label::Number(number) = *label
            && ahead.take(&BIS)
        {
            *label = Label::Bis(number);
        }
        *cursor = ahead;
        return true;
    }
    labels.truncate(before);
    false
}

/// One label without brackets of its own.
fn take_one(cursor: &mut Cursor<'_>, manner: &mut Manner, bracketed: bool) -> Option<Label> {
    if cursor.take(&ADDED) {
        let mut ahead = *cursor;
        let opened = ahead.take_char(&OPENING).is_some();
        let number = take_number(&mut ahead, &mut Manner::default());
        if number.is_some() && (!opened || ahead.take_char(&CLOSING).is_some()) {
            *cursor = ahead;
            return Some(Label::Added(number));
        }
        return Some(Label::Added(None));
    }
    if let Some(number) = take_number(cursor, manner) {
        return Some(if cursor.take(&BIS) { Label::Bis(number) } else { Label::Number(number) });
    }
    let word = cursor.word()?;
    let letter = letter_of(word)?;
    let mut ahead = *cursor;
    ahead.advance(word.len());
    // «و» joins, unless it is all that numbers the level.
    if letter == 'و'
        && word.len() == letter.len_utf8()
        && !bracketed
        && !ahead.is_at_end()
        && !levels::sees_labelled_level(&ahead)
    {
        return None;
    }
    *cursor = ahead;
    Some(Label::Letter(letter))
}

/// The letter that a word is or names.
fn letter_of(word: &str) -> Option<char> {
    let mut letters = folded_letters(word).map(|(_, letter)| letter);
    match (letters.next(), letters.next()) {
        (Some(letter @ '\u{0620}'..='\u{06D3}'), None) => Some(letter),
        _ => NAMES
            .iter()
            .find(|(name, _)| super::cursor::phrase(word, name) == Some(word.len()))
            .map(|(_, letter)| *letter),
    }
}

/// A number of a level in digits or in words, from 1.
fn take_number(cursor: &mut Cursor<'_>, manner: &mut Manner) -> Option<u16> {
    let mut ahead = *cursor;
    if let Some(digits) = ahead.take_digits() {
        let fits = (1..GREATEST).contains(&digits.value);
        *cursor = ahead;
        return fits.then_some(digits.value);
    }
    let mut sum = 0_u16;
    // What the next word may add at most: «بیست و یک», «صد و بیست و یکم».
    let mut below = u16::MAX;
    let mut ordinal = false;
    while let Some((value, its)) = ahead.word().and_then(number_word).filter(|it| it.0 < below) {
        let _ = ahead.take_word();
        *cursor = ahead;
        sum = sum.checked_add(value)?;
        ordinal = its;
        below = match value {
            _ if ordinal => 0,
            1000.. if value % 1000 == 0 => 1000,
            100.. if value % 100 == 0 => 100,
            20.. if value % 10 == 0 => 10,
            _ => 0,
        };
        if below == 0 || !ahead.take(&AND) {
            break;
        }
    }
    if sum > 0 {
        manner.words = true;
        manner.counts = !ordinal;
    }
    (1..GREATEST).contains(&sum).then_some(sum)
}

/// The number that a word is, and whether it is an ordinal.
fn number_word(word: &str) -> Option<(u16, bool)> {
    let is = |it: &&str| super::cursor::phrase(word, it) == Some(word.len());
    if ["اول", "نخست", "اولین", "یکم"].iter().any(is) {
        return Some((1, true));
    }
    // A word of one letter is a letter, and one of many is no number.
    if !(2..20).contains(&folded_letters(word).take(20).count()) {
        return None;
    }
    let numeral: Numeral = word.parse().ok()?;
    let value = numeral.value().to_integer().and_then(|it| u16::try_from(it).ok())?;
    (value > 0).then(|| (value, numeral.is_ordinal()))
}

/// Whether a label seems to follow.
pub(super) fn sees_label(cursor: &Cursor<'_>) -> bool {
    let is_sign = |c: char| digit(c).is_some() || OPENING.contains(&c);
    cursor.peek().is_some_and(is_sign)
        || cursor.sees(&SINGLE_OR_ADDED)
        || cursor.word().is_some_and(|it| letter_of(it).is_some() || number_word(it).is_some())
}
