//! Periods told by the time of writing: «شش ماهه نخست سال جاری».

use crate::{
    calendar::{JalaliDate, Month, Period, ordinal_of, season_of},
    mention::cursor::{Word, word_after},
    text::word::key_of,
};

use super::{MONTH, month, words::COUNTED, year::YEAR};

/// A period told by the time of writing: «شش ماهه نخست سال جاری».
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct RelativePeriod {
    /// The year meant.
    pub year: RelativeYear,
    /// The part of it.
    pub part: YearPart,
}

/// A year told by the time of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RelativeYear {
    /// «امسال»، «سال جاری».
    This,
    /// «سال گذشته»، «پارسال»، «سال قبل».
    Last,
    /// «سال آینده».
    Next,
    /// The text does not say: «شش ماهه نخست».
    Unstated,
}

/// A part of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum YearPart {
    /// All of it.
    Whole,
    /// A half, 1 or 2.
    Half(u8),
    /// A quarter, 1 to 4.
    Quarter(u8),
    /// The first so many months.
    FirstMonths(u8),
    /// A month.
    Month(Month),
    /// From its beginning until the day of writing.
    ToDate,
    /// The same part as of the year that is compared: «مدت مشابه».
    Same,
}

impl RelativePeriod {
    /// The period meant in a text of a date, `None` if the year is not said, or the part is that of another
    /// period.
    ///
    /// # Examples
    /// ```
    /// use karnameh::calendar::{JalaliDate, Period};
    /// use karnameh::mention::{Content, scan};
    /// let mention = scan("سال گذشته").next().unwrap();
    /// let Content::Relative(relative) = mention.content() else { panic!() };
    /// let published = JalaliDate::constant(1403, 2, 10);
    /// assert_eq!(relative.in_text_of(published), Some(Period::year(1402).unwrap()));
    /// ```
    #[must_use]
    pub fn in_text_of(self, published: JalaliDate) -> Option<Period> {
        let year = match self.year {
            RelativeYear::This => published.year(),
            RelativeYear::Last => published.year().checked_sub(1)?,
            RelativeYear::Next => published.year() + 1,
            RelativeYear::Unstated => return None,
        };
        match self.part {
            YearPart::Whole => Period::year(year).ok(),
            YearPart::Half(half) => Period::half(year, half).ok(),
            YearPart::Quarter(quarter) => Period::quarter(year, quarter).ok(),
            YearPart::FirstMonths(months) => Period::first_months(year, months).ok(),
            YearPart::Month(month) => Period::month(year, month).ok(),
            YearPart::ToDate => {
                let start = Period::year(year).ok()?.start();
                Period::between(start, published).ok()
            }
            YearPart::Same => None,
        }
    }
}

const BEGINNING: u128 = key_of("ابتدای");

/// A year told by the time of writing, and where it ends, given its words.
pub(super) fn relative_year(first: Word, second: Option<Word>) -> Option<(RelativeYear, usize)> {
    const THIS: u128 = key_of("امسال");
    const LAST: u128 = key_of("پارسال");
    const WORDS: [(u128, RelativeYear); 8] = [
        (key_of("گذشته"), RelativeYear::Last),
        (key_of("قبل"), RelativeYear::Last),
        (key_of("پیش"), RelativeYear::Last),
        (key_of("پیشین"), RelativeYear::Last),
        (key_of("ماقبل"), RelativeYear::Last),
        (key_of("جاری"), RelativeYear::This),
        (key_of("آینده"), RelativeYear::Next),
        (key_of("بعد"), RelativeYear::Next),
    ];
    match first.key {
        THIS => return Some((RelativeYear::This, first.end)),
        LAST => return Some((RelativeYear::Last, first.end)),
        YEAR => {}
        _ => return None,
    }
    let second = second?;
    let (_, year) = WORDS.into_iter().find(|(word, _)| *word == second.key)?;
    Some((year, second.end))
}

/// The same after a byte.
pub(super) fn relative_year_after(text: &str, at: usize) -> Option<(RelativeYear, usize)> {
    let first = word_after(text, at)?;
    relative_year(first, word_after(text, first.end))
}

/// «چهارماهه امسال» in one word, «ابتدای سال تاکنون», «ابتدای امسال تا پایان آذر».
pub(super) fn months_until_now(
    text: &str,
    first: Word,
    second: Option<Word>,
) -> Option<(RelativePeriod, usize)> {
    if let Some((_, months)) = COUNTED.into_iter().find(|(word, _)| *word == first.key) {
        let which = second.and_then(|word| Some((ordinal_of(word.key)?, word.end)));
        let end = which.map_or(first.end, |(_, end)| end);
        let (year, end) = relative_year_after(text, end)?;
        let part = match (months, which.map(|(which, _)| which)) {
            (_, None | Some(1)) => YearPart::FirstMonths(months),
            (6, Some(half)) => YearPart::Half(half),
            (3, Some(quarter)) => YearPart::Quarter(quarter),
            _ => return None,
        };
        return Some((RelativePeriod { year, part }, end));
    }
    if first.key != BEGINNING {
        return None;
    }
    let bare = || second.filter(|word| word.key == YEAR);
    let (year, end) = relative_year_after(text, first.end)
        .or_else(|| bare().map(|word| (RelativeYear::This, word.end)))?;
    let next = word_after(text, end)?;
    let second = word_after(text, next.end);
    if next.key == key_of("تاکنون") {
        return Some((RelativePeriod { year, part: YearPart::ToDate }, next.end));
    }
    let second = second.filter(|_| next.key == key_of("تا"))?;
    if second.key == key_of("کنون") {
        return Some((RelativePeriod { year, part: YearPart::ToDate }, second.end));
    }
    let name = word_after(text, second.end).filter(|_| second.key == key_of("پایان"))?;
    let part = YearPart::FirstMonths(month(name.key)?.number());
    Some((RelativePeriod { year, part }, name.end))
}

/// A part of a year by its words, and where they end: «نیمه نخست», «بهار», «مدت مشابه», «ابتدای سال تاکنون».
pub(super) fn part_of_year(first: Word, second: Option<Word>) -> Option<(YearPart, usize)> {
    const HALVES: [u128; 2] = [key_of("نیمه"), key_of("نیمسال")];
    if HALVES.contains(&first.key) {
        let second = second?;
        return Some((YearPart::Half(ordinal_of(second.key).filter(|it| *it < 3)?), second.end));
    }
    if first.key == key_of("ربع") {
        let second = second?;
        return Some((YearPart::Quarter(ordinal_of(second.key)?), second.end));
    }
    if let Some(quarter) = season_of(first.key) {
        return Some((YearPart::Quarter(quarter), first.end));
    }
    if let Some(month) = month(first.key) {
        let end = second.filter(|word| word.key == MONTH).map_or(first.end, |word| word.end);
        return Some((YearPart::Month(month), end));
    }
    let second = second?;
    if first.key == key_of("مدت") && second.key == key_of("مشابه") {
        return Some((YearPart::Same, second.end));
    }
    None
}
