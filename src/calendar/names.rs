//! The words of dates and periods, by their keys.

use super::Month;
use crate::text::word::Dictionary;

/// The month that a word names.
#[inline]
pub(crate) fn month_of(key: u128) -> Option<Month> {
    MONTHS.get(key)
}

/// The quarter of the year that a season is.
#[inline]
pub(crate) fn season_of(key: u128) -> Option<u8> {
    SEASONS.get(key)
}

/// Which of several parts a word says: «نخست», «دوم».
#[inline]
pub(crate) fn ordinal_of(key: u128) -> Option<u8> {
    ORDINALS.get(key)
}

/// The names of [`Month::persian`], and a second one of the fifth.
const MONTH_NAMES: &[(&str, Month)] = &[
    (Month::Farvardin.persian(), Month::Farvardin),
    (Month::Ordibehesht.persian(), Month::Ordibehesht),
    (Month::Khordad.persian(), Month::Khordad),
    (Month::Tir.persian(), Month::Tir),
    (Month::Mordad.persian(), Month::Mordad),
    ("امرداد", Month::Mordad),
    (Month::Shahrivar.persian(), Month::Shahrivar),
    (Month::Mehr.persian(), Month::Mehr),
    (Month::Aban.persian(), Month::Aban),
    (Month::Azar.persian(), Month::Azar),
    (Month::Dey.persian(), Month::Dey),
    (Month::Bahman.persian(), Month::Bahman),
    (Month::Esfand.persian(), Month::Esfand),
];

static MONTHS: Dictionary<Month, { MONTH_NAMES.len() }, 64> = Dictionary::of(MONTH_NAMES);

const SEASON_NAMES: &[(&str, u8)] =
    &[("بهار", 1), ("تابستان", 2), ("پاییز", 3), ("پائیز", 3), ("زمستان", 4)];

static SEASONS: Dictionary<u8, { SEASON_NAMES.len() }, 16> = Dictionary::of(SEASON_NAMES);

const ORDINAL_WORDS: &[(&str, u8)] = &[
    ("اول", 1),
    ("نخست", 1),
    ("یکم", 1),
    ("نخستین", 1),
    ("ابتدای", 1),
    ("ابتدایی", 1),
    ("آغازین", 1),
    ("دوم", 2),
    ("سوم", 3),
    ("چهارم", 4),
];

static ORDINALS: Dictionary<u8, { ORDINAL_WORDS.len() }, 32> = Dictionary::of(ORDINAL_WORDS);
