//! The words that name levels, and the words that may follow a citation.

use super::cursor::{Cursor, phrase};
use super::labels::{self, Manner};
use super::words::{OF_THE_LAW, SINGLE, SINGLE_ARTICLE, STOPS};
use crate::law::{Label, levels::Level};
use crate::text::word::{FirstLetters, first_two_of};
use alloc::vec::Vec;

/// A word of a level, the first two letters of it, and whether it is plural.
type Word = (&'static str, u32, Level, bool);

const fn one(word: &'static str, level: Level) -> Word {
    (word, first_two_of(word), level, false)
}

const fn many(word: &'static str, level: Level) -> Word {
    (word, first_two_of(word), level, true)
}

/// The words of levels, the longer ones first. A blank may be missing.
static HEADS: [Word; 22] = [
    many("جزء های", Level::Part),
    many("اجزای", Level::Part),
    many("اجزاء", Level::Part),
    many("اجزا", Level::Part),
    one("جزء", Level::Part),
    many("بند های", Level::Clause),
    many("بند ها", Level::Clause),
    one("بند", Level::Clause),
    many("تبصره های", Level::Note),
    many("تبصره ها", Level::Note),
    one("تبصره ی", Level::Note),
    one("تبصره", Level::Note),
    many("ماده های", Level::Article),
    one("ماده ی", Level::Article),
    one("ماده", Level::Article),
    many("مواد", Level::Article),
    many("اصل های", Level::Principle),
    many("اصول", Level::Principle),
    one("اصل", Level::Principle),
    many("فصل های", Level::Chapter),
    many("فصول", Level::Chapter),
    one("فصل", Level::Chapter),
];

/// The first letters of the words of levels.
static HEADS_BEGIN: FirstLetters = FirstLetters::of(&[
    "جزء",
    "اجزا",
    "بند",
    "تبصره",
    "ماده",
    "مواد",
    "اصل",
    "اصول",
    "فصل",
    "فصول",
]);

/// Whether the word that follows can be no part of a title: a preposition, a verb, a word that points.
pub(super) fn ends_a_title(cursor: &Cursor<'_>) -> bool {
    let is_verb = |word: &str| {
        ["می\u{200C}", "نمی\u{200C}", "مي\u{200C}"].iter().any(|it| word.starts_with(it))
    };
    cursor.word().is_none_or(is_verb) || cursor.sees(&STOPS)
}

/// Whether an ordinary word follows, so that a number before it counts what the word names, or a sign that
/// makes a larger figure of the number.
pub(super) fn counts_what_follows(cursor: &Cursor<'_>) -> bool {
    match cursor.peek() {
        Some(c) if c.is_alphabetic() => {
            !ends_a_title(cursor) && !cursor.sees(&OF_THE_LAW) && !sees_level(cursor)
        }
        Some('%' | '٪' | '/' | '٫' | '٬') => true,
        _ => false,
    }
}

/// The words of levels that may follow, by their first two letters.
fn heads(letters: Option<u32>) -> impl Iterator<Item = &'static Word> {
    HEADS.iter().filter(move |(_, its, ..)| letters.is_none_or(|it| it == *its))
}

/// Whether a level word follows.
pub(super) fn sees_level(cursor: &Cursor<'_>) -> bool {
    cursor.may_begin(&HEADS_BEGIN)
        && heads(cursor.letters()).any(|(head, ..)| phrase(cursor.rest(), head).is_some())
}

/// Whether a level word follows, and after it what may be its label.
pub(super) fn sees_labelled_level(cursor: &Cursor<'_>) -> bool {
    cursor.may_begin(&HEADS_BEGIN)
        && heads(cursor.letters()).any(|(head, ..)| {
            let mut ahead = *cursor;
            ahead.take_phrase(head) && labels::sees_label(&ahead)
        })
}

/// A level with its labels.
pub(super) struct Named {
    pub(super) level: Level,
    pub(super) labels: Vec<Label>,
    pub(super) manner: Manner,
}

/// What a level word led to.
pub(super) enum Head {
    /// No level word.
    None,
    /// A level word, and no label after it; the byte where the label belongs.
    Unlabelled(usize),
    Named(Named),
    /// «ماده واحده».
    Single,
}

/// Takes a level word with its labels; nothing if it has none.
pub(super) fn take(cursor: &mut Cursor<'_>) -> Head {
    let mut unlabelled = Head::None;
    if !cursor.may_begin(&HEADS_BEGIN) {
        return Head::None;
    }
    for &(head, _, level, plural) in heads(cursor.letters()) {
        let mut ahead = *cursor;
        if !ahead.take_phrase(head) {
            continue;
        }
        let mut manner = Manner { plural, ..Manner::default() };
        let labels = labels::take(&mut ahead, &mut manner);
        if labels.is_empty() {
            if level == Level::Article && ahead.take(&SINGLE) {
                *cursor = ahead;
                return Head::Single;
            }
            unlabelled = Head::Unlabelled(ahead.next_at());
            continue;
        }
        // «جزء ده استان برتر»: among ten provinces.
        if level == Level::Part && manner.counts && counts_what_follows(&ahead) {
            return Head::Unlabelled(ahead.next_at());
        }
        *cursor = ahead;
        return Head::Named(Named { level, labels, manner });
    }
    if cursor.take(&SINGLE_ARTICLE) { Head::Single } else { unlabelled }
}
