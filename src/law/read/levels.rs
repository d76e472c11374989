//! The words that name levels, and the words that may follow a citation.

use super::cursor::{Cursor, phrase};
use super::labels::{self, Manner};
use crate::law::{Label, levels::Level};
use crate::text::word::FirstLetters;
use alloc::vec::Vec;

/// The words of levels, the longer ones first, and whether they are plural. A blank may be missing.
const HEADS: [(&str, Level, bool); 22] = [
    ("جزء های", Level::Part, true),
    ("اجزای", Level::Part, true),
    ("اجزاء", Level::Part, true),
    ("اجزا", Level::Part, true),
    ("جزء", Level::Part, false),
    ("بند های", Level::Clause, true),
    ("بند ها", Level::Clause, true),
    ("بند", Level::Clause, false),
    ("تبصره های", Level::Note, true),
    ("تبصره ها", Level::Note, true),
    ("تبصره ی", Level::Note, false),
    ("تبصره", Level::Note, false),
    ("ماده های", Level::Article, true),
    ("ماده ی", Level::Article, false),
    ("ماده", Level::Article, false),
    ("مواد", Level::Article, true),
    ("اصل های", Level::Principle, true),
    ("اصول", Level::Principle, true),
    ("اصل", Level::Principle, false),
    ("فصل های", Level::Chapter, true),
    ("فصول", Level::Chapter, true),
    ("فصل", Level::Chapter, false),
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

/// Words of the law that may stand after a number, which therefore does not count them.
const OF_THE_LAW: [&str; 9] =
    ["قانون", "لایحه", "آیین نامه", "دستورالعمل", "بودجه", "برنامه", "مکرر", "کمیسیون", "و"];

/// Words that end a title: prepositions, verbs, words that point.
const STOPS: [&str; 53] = [
    "یا",
    "تا",
    "الی",
    "لغایت",
    "مصوب",
    "ذیل",
    "موضوع",
    "این",
    "آن",
    "همین",
    "همان",
    "از",
    "به",
    "در",
    "با",
    "بر",
    "برای",
    "را",
    "که",
    "نیز",
    "هم",
    "طی",
    "توسط",
    "بدون",
    "جهت",
    "مبنی",
    "بین",
    "اگر",
    "اما",
    "پس",
    "پیش",
    "است",
    "هست",
    "نیست",
    "هستند",
    "بود",
    "بودند",
    "شد",
    "شدند",
    "شده",
    "شود",
    "کرد",
    "کردند",
    "کرده",
    "کند",
    "دارد",
    "دارند",
    "داشت",
    "باید",
    "گردید",
    "گردد",
    "باشد",
    "سال",
];

static STOPS_BEGIN: FirstLetters = FirstLetters::of(&STOPS);

/// Whether the word that follows can be no part of a title: a preposition, a verb, a word that points.
pub(super) fn ends_a_title(cursor: &Cursor<'_>) -> bool {
    let is_verb = |word: &str| {
        ["می\u{200C}", "نمی\u{200C}", "مي\u{200C}"].iter().any(|it| word.starts_with(it))
    };
    cursor.word().is_none_or(is_verb)
        || (STOPS_BEGIN.may_begin(cursor.rest().as_bytes()) && cursor.sees(&STOPS))
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

/// Whether a level word follows.
pub(super) fn sees_level(cursor: &Cursor<'_>) -> bool {
    let rest = cursor.rest();
    HEADS_BEGIN.may_begin(rest.as_bytes())
        && HEADS.iter().any(|(head, ..)| phrase(rest, head).is_some())
}

/// Whether a level word follows, and after it what may be its label.
pub(super) fn sees_labelled_level(cursor: &Cursor<'_>) -> bool {
    HEADS_BEGIN.may_begin(cursor.rest().as_bytes())
        && HEADS.iter().any(|(head, ..)| {
            let mut ahead = *cursor;
            ahead.take(&[*head]) && labels::sees_label(&ahead)
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
    let rest = cursor.rest();
    if !HEADS_BEGIN.may_begin(rest.as_bytes()) {
        return Head::None;
    }
    for (head, level, plural) in HEADS {
        let Some(length) = phrase(rest, head) else { continue };
        let mut ahead = *cursor;
        ahead.advance(length);
        let mut manner = Manner { plural, ..Manner::default() };
        let labels = labels::take(&mut ahead, &mut manner);
        if labels.is_empty() {
            if level == Level::Article && ahead.take(&["واحده"]) {
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
    if cursor.take(&["ماده واحده"]) { Head::Single } else { unlabelled }
}
