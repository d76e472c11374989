//! The words that hedge a number.

use crate::{
    mention::Hedge,
    text::word::{Dictionary, key_of},
};

/// The hedge that the words before a number make, `None` if they make none. `word` gives the key of the word
/// so many before the number, 0 for none.
pub(in crate::mention) fn hedge(word: impl Fn(usize) -> u128) -> Option<Hedge> {
    const AZ: u128 = key_of("از");
    const TAR: u128 = key_of("تر");
    const SAQF: u128 = key_of("سقف");
    const MARZ: u128 = key_of("مرز");
    let last = word(0);
    let found = HEDGES.get(last);
    let first = if found.is_some() { 0 } else { word(1) };
    let (hedge, taken) = match found {
        Some(hedge) => (hedge, 1),
        None if last == AZ && first == TAR => match word(2) {
            key if key == key_of("بیش") => (Hedge::MoreThan, 3),
            key if key == key_of("کم") => (Hedge::LessThan, 3),
            _ => return None,
        },
        None if last == SAQF || last == MARZ => {
            ((first == key_of("تا")).then_some(Hedge::UpTo)?, 2)
        }
        None => (pair(last, first)?, 2),
    };
    let before = word(taken);
    // «نه کمتر از ۵۰» is at least 50, «حداکثر تا ۲۰» at most 20.
    Some(match (hedge, before) {
        (Hedge::LessThan, key) if key == key_of("نه") => Hedge::AtLeast,
        (Hedge::MoreThan, key) if key == key_of("نه") => Hedge::AtMost,
        (Hedge::UpTo, key) if key == key_of("حداکثر") => Hedge::AtMost,
        (Hedge::UpTo, key) if key == key_of("حداقل") => Hedge::AtLeast,
        (hedge, _) => hedge,
    })
}

/// The hedge of two words, the last one first.
fn pair(last: u128, first: u128) -> Option<Hedge> {
    const AZ: u128 = key_of("از");
    const BAR: u128 = key_of("بر");
    const BE: u128 = key_of("به");
    let pairs = [
        (AZ, key_of("بیش"), Hedge::MoreThan),
        (AZ, key_of("بیشتر"), Hedge::MoreThan),
        (AZ, key_of("بالاتر"), Hedge::MoreThan),
        (AZ, key_of("فراتر"), Hedge::MoreThan),
        (AZ, key_of("متجاوز"), Hedge::MoreThan),
        (AZ, key_of("کمتر"), Hedge::LessThan),
        (BAR, key_of("بالغ"), Hedge::MoreThan),
        (BAR, key_of("افزون"), Hedge::MoreThan),
        (BAR, key_of("علاوه"), Hedge::MoreThan),
        (BE, key_of("نزدیک"), Hedge::Nearly),
        (BE, key_of("قریب"), Hedge::About),
        (key_of("کم"), key_of("دست"), Hedge::AtLeast),
        (key_of("حد"), key_of("در"), Hedge::About),
    ];
    let found = pairs.iter().find(|(its, before, _)| *its == last && *before == first);
    found.map(|(.., hedge)| *hedge)
}

const HEDGE_WORDS: &[(&str, Hedge)] = &[
    ("حدود", Hedge::About),
    ("حدودا", Hedge::About),
    ("تقریبا", Hedge::About),
    ("تقریبی", Hedge::About),
    ("قریب", Hedge::About),
    ("نزدیک", Hedge::Nearly),
    ("حداقل", Hedge::AtLeast),
    ("دستکم", Hedge::AtLeast),
    ("لااقل", Hedge::AtLeast),
    ("حداکثر", Hedge::AtMost),
    ("نهایتا", Hedge::AtMost),
    ("بیشتراز", Hedge::MoreThan),
    ("بیشاز", Hedge::MoreThan),
    ("کمتراز", Hedge::LessThan),
    ("بالای", Hedge::MoreThan),
    ("زیر", Hedge::LessThan),
    ("تا", Hedge::UpTo),
];

static HEDGES: Dictionary<Hedge, { HEDGE_WORDS.len() }, 64> = Dictionary::of(HEDGE_WORDS);

/// Whether a word may be the last of a hedge.
#[inline]
pub(in crate::mention) fn may_end_a_hedge(key: u128) -> bool {
    LAST_OF_TWO.get(key).is_some() || HEDGES.get(key).is_some()
}

/// The last words of hedges that have several.
const LASTS: &[(&str, ())] =
    &[("از", ()), ("بر", ()), ("به", ()), ("کم", ()), ("حد", ()), ("سقف", ()), ("مرز", ())];

static LAST_OF_TWO: Dictionary<(), { LASTS.len() }, 32> = Dictionary::of(LASTS);
