//! The words around the names of dates and periods.

use crate::calendar::Weekday;
use crate::text::{is_joined, same_word, word::key_of};

/// A word that is looked for.
#[derive(Clone, Copy)]
pub(super) struct Name {
    written: &'static str,
    key: u128,
}

impl Name {
    const fn of(written: &'static str) -> Self {
        Self { written, key: key_of(written) }
    }

    /// Whether a word is this one and «ماهه» after it, glued together.
    pub(super) fn is_glued_to_months(self, word: &str) -> bool {
        const MONTHLY: &str = "ماهه";
        // Letters are as long however they are written.
        word.len() >= self.written.len() + MONTHLY.len() && is_joined(word, self.written, MONTHLY)
    }

    /// Whether a word is this one, by its key if it has one that tells.
    pub(super) fn is(self, word: &str, key: Option<u128>) -> bool {
        key.map_or_else(|| same_word(word, self.written), |key| key == self.key)
    }
}

pub(super) const BEFORE_A_DATE: [Name; 3] = [Name::of("روز"), Name::of("مورخ"), Name::of("مورخه")];
pub(super) const TH: [Name; 2] = [Name::of("ام"), Name::of("م")];
pub(super) const MONTH: [Name; 1] = [Name::of("ماه")];
pub(super) const MONTHLY: [Name; 1] = [Name::of("ماهه")];
pub(super) const ENDING: [Name; 1] = [Name::of("ی")];
pub(super) const ERA: [Name; 2] = [Name::of("شمسی"), Name::of("خورشیدی")];
pub(super) const YEAR: [Name; 1] = [Name::of("سال")];
pub(super) const FROM: [Name; 1] = [Name::of("از")];
pub(super) const UP_TO: [Name; 3] = [Name::of("تا"), Name::of("لغایت"), Name::of("الی")];
pub(super) const SEASON: [Name; 1] = [Name::of("فصل")];
pub(super) const HALF_YEAR: [Name; 2] = [Name::of("نیمه"), Name::of("نیمسال")];
pub(super) const HALF: [Name; 1] = [Name::of("نیم")];
pub(super) const FIRST: [Name; 3] = [Name::of("اول"), Name::of("نخست"), Name::of("اولین")];

pub(super) const WEEKDAYS: [(Name, Weekday); 7] = [
    (Name::of("شنبه"), Weekday::Saturday),
    (Name::of("یکشنبه"), Weekday::Sunday),
    (Name::of("دوشنبه"), Weekday::Monday),
    (Name::of("سهشنبه"), Weekday::Tuesday),
    (Name::of("چهارشنبه"), Weekday::Wednesday),
    (Name::of("پنجشنبه"), Weekday::Thursday),
    (Name::of("جمعه"), Weekday::Friday),
];

/// The days of the week that are counted from [`SATURDAY`], by the words before it: «سه شنبه».
pub(super) const COUNTED_WEEKDAYS: [([Name; 1], Weekday); 5] = [
    ([Name::of("یک")], Weekday::Sunday),
    ([Name::of("دو")], Weekday::Monday),
    ([Name::of("سه")], Weekday::Tuesday),
    ([Name::of("چهار")], Weekday::Wednesday),
    ([Name::of("پنج")], Weekday::Thursday),
];
pub(super) const SATURDAY: [Name; 1] = [Name::of("شنبه")];

pub(super) const CARDINALS: [(Name, u8); 12] = [
    (Name::of("یک"), 1),
    (Name::of("دو"), 2),
    (Name::of("سه"), 3),
    (Name::of("چهار"), 4),
    (Name::of("پنج"), 5),
    (Name::of("شش"), 6),
    (Name::of("هفت"), 7),
    (Name::of("هشت"), 8),
    (Name::of("نه"), 9),
    (Name::of("ده"), 10),
    (Name::of("یازده"), 11),
    (Name::of("دوازده"), 12),
];
