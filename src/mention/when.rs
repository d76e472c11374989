//! Dates and periods, those included that are told by the time of writing.

use crate::{
    calendar::{Century, DateReader, JalaliDate, Month, Period, PeriodKind, WrittenDateError},
    money::MoneyReader,
    text::{
        Numeral, digit, read_number,
        word::{Dictionary, key_of},
    },
};

use super::{
    Content,
    cursor::{Word, rest, skip, word_after, word_before},
    lexicon::{self, Trigger},
    quantity::unit_after,
    scan::Read,
};

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

/// A reader to which years of two digits are of the last century: those of this one are written 00 to 09,
/// which nobody writes for a year.
const SHORT: DateReader = DateReader::with_century(Century::From1300);
const FULL: DateReader = DateReader::new();

/// The date that digits at a byte begin.
pub(super) fn read_digits(text: &str, at: usize) -> Option<Read<'_>> {
    let here = rest(text, at);
    let mut letters = here.char_indices().skip_while(|(_, c)| digit(*c).is_some());
    // At the end of the text nothing follows.
    let (end, next) = letters.next().unwrap_or((here.len(), ' '));
    let count = here.get(..end)?.chars().count();
    if count > 4 {
        return None;
    }
    if count == 4
        && let Some(period) = year_of_list(text, at, end)
    {
        return Some(Read { content: Content::Period(period), start: at, end: at + end });
    }
    let follows = letters.next().is_some_and(|(_, c)| digit(c).is_some() || c == ' ');
    if matches!(next, '/' | '-' | '.') && follows {
        return read_date(text, at);
    }
    read_counted(text, at)
}

/// The number of a day.
fn day_of(numeral: &Numeral) -> Option<u8> {
    u8::try_from(numeral.value().to_integer()?).ok().filter(|day| (1..=31).contains(day))
}

/// A month and its year after a byte, and where they end: «تیر ۱۴۰۳».
fn month_and_year(text: &str, at: usize) -> Option<(Month, u16, usize)> {
    let name = word_after(text, at)?;
    let month = MONTHS.get(name.key)?;
    let after = word_after(text, name.end)
        .filter(|word| word.key == MONTH)
        .map_or(name.end, |word| word.end);
    let (period, length) = FULL.read_period_at_start(rest(text, skip(text, after))).ok()?;
    let PeriodKind::Year(year) = period.kind() else { return None };
    Some((month, year, skip(text, after) + length))
}

/// «۱۵ تا ۲۰ تیر ۱۴۰۳».
fn days_of_one_month(text: &str, first: &Numeral, joiner: Word) -> Option<(Period, usize)> {
    if !UP_TO.contains(&joiner.key) {
        return None;
    }
    let start = skip(text, joiner.end);
    let (last, length) = read_number(rest(text, start)).ok()?;
    let (month, year, end) = month_and_year(text, start + length)?;
    let first = JalaliDate::try_new(year, month.number(), day_of(first)?).ok()?;
    let last = JalaliDate::try_new(year, month.number(), day_of(&last)?).ok()?;
    Some((Period::between(first, last).ok()?, end))
}

/// «۲۵ تیر تا ۱۰ مرداد ۱۴۰۳»: the year stands once, at the end.
fn between_two_days(text: &str, first: &Numeral, name: Word) -> Option<(Period, usize)> {
    let month = MONTHS.get(name.key)?;
    let joiner = word_after(text, name.end).filter(|word| UP_TO.contains(&word.key))?;
    let start = skip(text, joiner.end);
    let (last, length) = read_number(rest(text, start)).ok()?;
    let (other, year, end) = month_and_year(text, start + length)?;
    let first = JalaliDate::try_new(year, month.number(), day_of(first)?).ok()?;
    let last = JalaliDate::try_new(year, other.number(), day_of(&last)?).ok()?;
    Some((Period::between(first, last).ok()?, end))
}

/// «فروردین تا شهریور ۱۴۰۳», «مهر و آبان ۱۴۰۲», «پاییز و زمستان ۱۴۰۱».
fn months_or_seasons(text: &str, first: Word) -> Option<(Period, usize)> {
    let after = word_after(text, first.end).filter(|word| word.key == MONTH);
    let joiner = word_after(text, after.map_or(first.end, |word| word.end))?;
    let is_and = joiner.key == key_of("و");
    if !is_and && !UP_TO.contains(&joiner.key) {
        return None;
    }
    let (start, step) = match (MONTHS.get(first.key), season(first.key)) {
        (Some(month), _) => (month.number(), 1),
        (None, Some(quarter)) => (quarter * 3 - 2, 3),
        (None, None) => return None,
    };
    let second = word_after(text, joiner.end)?;
    let (last, year, end) = if step == 1 {
        let (month, year, end) = month_and_year(text, joiner.end)?;
        (month.number(), year, end)
    } else {
        let quarter = season(second.key)?;
        let at = skip(text, second.end);
        let (period, length) = FULL.read_period_at_start(rest(text, at)).ok()?;
        let PeriodKind::Year(year) = period.kind() else { return None };
        (quarter * 3, year, at + length)
    };
    // «و» joins only what lies side by side.
    if last < start || (is_and && last != start + 2 * step - 1) {
        return None;
    }
    let first = JalaliDate::try_new(year, start, 1).ok()?;
    let last = Period::month(year, Month::from_number(last)?).ok()?.end();
    Some((Period::between(first, last).ok()?, end))
}

/// «سال زراعی ۱۴۰۲-۱۴۰۳», «سال تحصیلی ۱۴۰۲-۱۴۰۳»: from Mehr to Shahrivar; «سال مالی ۱۴۰۲»: a year.
fn named_year(text: &str, at: usize) -> Option<(Period, usize)> {
    const CROSSING: [u128; 3] = [key_of("زراعی"), key_of("آبی"), key_of("تحصیلی")];
    let year_word = word_after(text, at).filter(|word| word.key == key_of("سال"))?;
    let name = word_after(text, year_word.end)?;
    let crosses = CROSSING.contains(&name.key);
    if !crosses && name.key != key_of("مالی") {
        return None;
    }
    let (first, end) = plain_number(text, skip(text, name.end))?;
    let joined = rest(text, end).starts_with(['-', '–', '/']);
    let dash = rest(text, end).chars().next().map_or(0, char::len_utf8);
    let second = if joined { plain_number(text, end + dash) } else { None };
    match (second, crosses) {
        (Some((second, end)), true) if first.abs_diff(second) == 1 => {
            let first = first.min(second);
            let start = JalaliDate::try_new(first, 7, 1).ok()?;
            let last = JalaliDate::try_new(first + 1, 6, 31).ok()?;
            Some((Period::between(start, last).ok()?, end))
        }
        (None, false) => Some((Period::year(first).ok()?, end)),
        _ => None,
    }
}

/// Four digits, and where they end.
fn plain_number(text: &str, at: usize) -> Option<(u16, usize)> {
    let (mut number, mut count, mut end) = (0_u16, 0, at);
    for c in rest(text, at).chars().take(5) {
        let Some((_, value)) = digit(c) else { break };
        number = number.saturating_mul(10).saturating_add(value.into());
        (count, end) = (count + 1, end + c.len_utf8());
    }
    (count == 4).then_some((number, end))
}

/// A year that «سال‌های» or a year before it makes one: «سال‌های ۱۴۰۱ و ۱۴۰۲».
fn year_of_list(text: &str, at: usize, length: usize) -> Option<Period> {
    const JOINERS: [u128; 3] = [key_of("و"), key_of("تا"), key_of("الی")];
    let here = text.get(at..at + length)?;
    let year =
        here.chars().filter_map(digit).fold(0_u16, |year, (_, value)| year * 10 + u16::from(value));
    let word = word_before(text, at)?;
    let is_year = match word.key {
        key if key == key_of("های") => word_before(text, word.start)?.key == key_of("سال"),
        key if key == key_of("سالهای") => true,
        key if JOINERS.contains(&key) => {
            let before = text.get(..word.start)?.trim_end();
            let digits = before.chars().rev().map_while(digit).take(5);
            let (value, count, _) =
                digits.fold((0_u32, 0, 1_u32), |(value, count, unit), (_, digit)| {
                    (value + u32::from(digit) * unit, count + 1, unit * 10)
                });
            count == 4 && (1300..1450).contains(&value)
        }
        _ => false,
    };
    is_year.then(|| Period::year(year).ok())?
}

/// A date in digits, two-digit years included.
pub(super) fn read_date(text: &str, at: usize) -> Option<Read<'_>> {
    let here = rest(text, at);
    let (date, length) = match FULL.read_date_at_start(here) {
        Ok(read) => read,
        Err(WrittenDateError::TwoDigitYear { .. }) => SHORT.read_date_at_start(here).ok()?,
        Err(_) => return None,
    };
    // «2/940/998» is no date, and neither is a date with more digits after it.
    let after = rest(text, at + length).chars().next();
    if after.is_some_and(|c| digit(c).is_some() || matches!(c, '/')) {
        return None;
    }
    Some(Read { content: Content::Date(date), start: at, end: at + length })
}

/// A date or a period that begins with a number: «۲۹ اسفند ۱۴۰۲», «شش ماهه نخست», «سه‌شنبه ۵ دی ۱۴۰۲».
pub(super) fn read_counted(text: &str, at: usize) -> Option<Read<'_>> {
    let here = rest(text, at);
    if !names_a_time(text, at) {
        return None;
    }
    let (numeral, length) = read_number(here).ok()?;
    let next = word_after(text, at + length)?;
    let read = |content, end| Some(Read { content, start: at, end });
    if let Some((period, end)) = days_of_one_month(text, &numeral, next) {
        return read(Content::Period(period), end);
    }
    if let Some(month) = MONTHS.get(next.key) {
        let before = word_before(text, at).map_or(0, |word| word.key);
        if lexicon::names_a_street(before) {
            return read(Content::Identifier, next.end);
        }
        if before == key_of("هفته") {
            return None;
        }
        if let Some((period, end)) = between_two_days(text, &numeral, next) {
            return read(Content::Period(period), end);
        }
        if let Ok((date, length)) = FULL.read_date_at_start(here) {
            return read(Content::Date(date), at + length);
        }
        let day = u8::try_from(numeral.value().to_integer()?).ok()?;
        let fits = (1..=(if month.number() <= 6 { 31 } else { 30 })).contains(&day);
        return if fits { read(Content::DayOfYear { month, day }, next.end) } else { None };
    }
    match next.key {
        DAY => read_words(text, at),
        MONTHLY | MONTH => {
            match FULL.read_period_at_start(here) {
                Ok((period, length)) => return read(Content::Period(period), at + length),
                Err(WrittenDateError::TwoDigitYear { .. }) => {
                    if let Some((period, end)) = short_year(text, at) {
                        return read(Content::ShortYear(period), end);
                    }
                }
                Err(_) => {}
            }
            let months = u8::try_from(numeral.value().to_integer()?)
                .ok()
                .filter(|it| (1..=12).contains(it))?;
            let which =
                word_after(text, next.end).and_then(|word| Some((ordinal(word.key)?, word.end)));
            // «شش ماه» is how long, «شش ماهه» and «شش ماه نخست» are which.
            if next.key == MONTH && which.is_none() {
                return None;
            }
            let end = which.map_or(next.end, |(_, end)| end);
            let part = match (months, which.map(|(which, _)| which)) {
                (_, None | Some(1)) => YearPart::FirstMonths(months),
                (6, Some(half)) => YearPart::Half(half),
                (3, Some(quarter)) => YearPart::Quarter(quarter),
                _ => return None,
            };
            let (year, end) = relative_year(text, end).unwrap_or((RelativeYear::Unstated, end));
            read(Content::Relative(RelativePeriod { year, part }), end)
        }
        _ => None,
    }
}

/// So many months in one word.
const COUNTED: [(u128, u8); 9] = [
    (key_of("دوماهه"), 2),
    (key_of("سهماهه"), 3),
    (key_of("چهارماهه"), 4),
    (key_of("پنجماهه"), 5),
    (key_of("ششماهه"), 6),
    (key_of("هفتماهه"), 7),
    (key_of("هشتماهه"), 8),
    (key_of("نهماهه"), 9),
    (key_of("دهماهه"), 10),
];

/// The days of the week; those of two words begin with a number.
const DAYS: [u128; 11] = [
    key_of("شنبه"),
    key_of("یکشنبه"),
    key_of("دوشنبه"),
    key_of("سهشنبه"),
    key_of("چهارشنبه"),
    key_of("پنجشنبه"),
    key_of("جمعه"),
    key_of("سه"),
    key_of("چهار"),
    key_of("پنج"),
    key_of("یک"),
];

/// Whether one of the words after a number, itself of one or three words, makes a date or a period of it.
pub(super) fn names_a_time(text: &str, at: usize) -> bool {
    let digits = rest(text, at).find(|c| digit(c).is_none());
    let mut end = match digits {
        Some(0) => word_after(text, at).map_or(at, |word| word.end),
        Some(length) => at + length,
        None => return false,
    };
    for _ in 0..3 {
        let Some(word) = word_after(text, end) else {
            // «۱۵ تا ۲۰ تیر».
            let start = skip(text, end);
            let digits = rest(text, start).chars().take(3).take_while(|c| digit(*c).is_some());
            let length: usize = digits.map(char::len_utf8).sum();
            if length == 0 {
                return false;
            }
            end = start + length;
            continue;
        };
        if MONTHS.get(word.key).is_some() || [MONTHLY, MONTH, DAY].contains(&word.key) {
            return true;
        }
        end = word.end;
    }
    false
}

const MONTHLY: u128 = key_of("ماهه");
const MONTH: u128 = key_of("ماه");
const DAY: u128 = key_of("شنبه");
const UP_TO: [u128; 3] = [key_of("تا"), key_of("الی"), key_of("لغایت")];

/// The months by their names, with «ماه» glued on or not.
static MONTHS: Dictionary<Month, { MONTH_NAMES.len() }, 64> = Dictionary::of(MONTH_NAMES);

const MONTH_NAMES: &[(&str, Month)] = &[
    ("فروردین", Month::Farvardin),
    ("اردیبهشت", Month::Ordibehesht),
    ("خرداد", Month::Khordad),
    ("تیر", Month::Tir),
    ("مرداد", Month::Mordad),
    ("امرداد", Month::Mordad),
    ("شهریور", Month::Shahrivar),
    ("مهر", Month::Mehr),
    ("آبان", Month::Aban),
    ("آذر", Month::Azar),
    ("دی", Month::Dey),
    ("بهمن", Month::Bahman),
    ("اسفند", Month::Esfand),
    ("تیرماه", Month::Tir),
    ("مهرماه", Month::Mehr),
    ("آبانماه", Month::Aban),
    ("آذرماه", Month::Azar),
    ("دیماه", Month::Dey),
    ("بهمنماه", Month::Bahman),
    ("اسفندماه", Month::Esfand),
];

/// Which of several parts: «نخست», «دوم».
fn ordinal(key: u128) -> Option<u8> {
    const WORDS: [(u128, u8); 9] = [
        (key_of("اول"), 1),
        (key_of("نخست"), 1),
        (key_of("یکم"), 1),
        (key_of("ابتدایی"), 1),
        (key_of("ابتدای"), 1),
        (key_of("آغازین"), 1),
        (key_of("دوم"), 2),
        (key_of("سوم"), 3),
        (key_of("چهارم"), 4),
    ];
    WORDS.into_iter().find(|(word, _)| *word == key).map(|(_, which)| which)
}

/// A year told by the time of writing, and where it ends.
fn relative_year(text: &str, at: usize) -> Option<(RelativeYear, usize)> {
    const YEAR: u128 = key_of("سال");
    const THIS: u128 = key_of("امسال");
    const LAST: u128 = key_of("پارسال");
    let first = word_after(text, at)?;
    match first.key {
        THIS => return Some((RelativeYear::This, first.end)),
        LAST => return Some((RelativeYear::Last, first.end)),
        YEAR => {}
        _ => return None,
    }
    let second = word_after(text, first.end)?;
    let words = [
        (key_of("گذشته"), RelativeYear::Last),
        (key_of("قبل"), RelativeYear::Last),
        (key_of("پیش"), RelativeYear::Last),
        (key_of("پیشین"), RelativeYear::Last),
        (key_of("ماقبل"), RelativeYear::Last),
        (key_of("جاری"), RelativeYear::This),
        (key_of("آینده"), RelativeYear::Next),
        (key_of("بعد"), RelativeYear::Next),
    ];
    let (_, year) = words.into_iter().find(|(word, _)| *word == second.key)?;
    Some((year, second.end))
}

/// A date or a period that begins with a word.
pub(super) fn read_words(text: &str, at: usize) -> Option<Read<'_>> {
    let here = rest(text, at);
    let read = |content, end| Some(Read { content, start: at, end });
    let first = word_after(text, at)?;
    let whole = plain_year(text, at)
        .or_else(|| named_year(text, at))
        .or_else(|| months_or_seasons(text, first))
        .or_else(|| year_in_words(text, at));
    if let Some((period, end)) = whole {
        return read(Content::Period(period), end);
    }
    if let Some((relative, end)) = months_until_now(text, first) {
        return read(Content::Relative(relative), end);
    }
    // The reader of dates looks through all it knows; only these words begin any of it.
    let is_part = MONTHS.get(first.key).is_some()
        || season(first.key).is_some()
        || [key_of("نیمه"), key_of("نیمسال"), key_of("فصل")].contains(&first.key)
        || COUNTED.iter().any(|(word, _)| *word == first.key);
    let full = is_part.then(|| FULL.read_period_at_start(here));
    if let Some(Ok((period, length))) = full {
        return read(Content::Period(period), at + length);
    }
    if DAYS.contains(&first.key)
        && let Ok((date, length)) = FULL.read_date_at_start(here)
    {
        return read(Content::Date(date), at + length);
    }
    if let Some((year, end)) = relative_year(text, at) {
        // «۵ سال گذشته» is how long, not which.
        let counted = word_before(text, at).is_none()
            && super::cursor::char_before(text, at.saturating_sub(1))
                .is_some_and(|c| digit(c).is_some());
        let part = YearPart::Whole;
        return if counted {
            None
        } else {
            read(Content::Relative(RelativePeriod { year, part }), end)
        };
    }
    // What is wrong but for the length of its year is wrong to either reader.
    if matches!(full, None | Some(Err(WrittenDateError::TwoDigitYear { .. })))
        && let Some((period, end)) = short_year(text, at)
    {
        return read(Content::ShortYear(period), end);
    }
    if first.key == key_of("اول") {
        let name = word_after(text, first.end)?;
        return read(Content::DayOfYear { month: MONTHS.get(name.key)?, day: 1 }, name.end);
    }
    let (part, end) = part_of_year(text, first)?;
    if let (YearPart::Quarter(quarter), Some((year, end))) = (part, plain_year(text, end)) {
        let period = Period::quarter(year.start().year(), quarter).ok()?;
        return read(Content::Period(period), end);
    }
    match relative_year(text, end) {
        Some((year, end)) => read(Content::Relative(RelativePeriod { year, part }), end),
        None if matches!(part, YearPart::Half(_) | YearPart::Same) => {
            read(Content::Relative(RelativePeriod { year: RelativeYear::Unstated, part }), end)
        }
        None => None,
    }
}

/// «سال ۱۴۰۲»: what most periods are.
fn plain_year(text: &str, at: usize) -> Option<(Period, usize)> {
    let word = word_after(text, at).filter(|word| word.key == key_of("سال"))?;
    let start = skip(text, word.end);
    let digits = rest(text, start).chars().map_while(digit);
    let (mut year, mut count, mut length) = (0_u16, 0, 0);
    for (script, value) in digits.take(5) {
        year = year.saturating_mul(10).saturating_add(value.into());
        count += 1;
        length += script.digit(value).map_or(0, char::len_utf8);
    }
    let end = start + length;
    let era = word_after(text, end)
        .is_some_and(|word| [key_of("شمسی"), key_of("خورشیدی")].contains(&word.key));
    if count != 4 || era { None } else { Some((Period::year(year).ok()?, end)) }
}

/// A period of a year of two digits, «سال» before them and nothing after that they could count.
fn short_year(text: &str, at: usize) -> Option<(Period, usize)> {
    let here = rest(text, at);
    let (period, length) = SHORT.read_period_at_start(here).ok()?;
    let is_year = names_its_year(here.get(..length)?)
        && unit_after(text, at + length, MoneyReader::new()).is_none();
    is_year.then_some((period, at + length))
}

/// Whether «سال» stands before the number at the end of a period: two digits alone are no year.
fn names_its_year(period: &str) -> bool {
    let digits = period.chars().rev().take_while(|c| digit(*c).is_some());
    let length: usize = digits.map(char::len_utf8).sum();
    word_before(period, period.len() - length).is_some_and(|word| word.key == key_of("سال"))
}

/// «سال یک هزار و چهارصد و دو».
fn year_in_words(text: &str, at: usize) -> Option<(Period, usize)> {
    let word = word_after(text, at).filter(|word| word.key == key_of("سال"))?;
    let start = skip(text, word.end);
    let first = word_after(text, start);
    let begins_number = |word: Word| {
        lexicon::trigger(word.key) == Some(Trigger::Number)
            || lexicon::may_be_glued(word.key, text.get(word.start..word.end).unwrap_or_default())
    };
    if first.is_some_and(|word| !begins_number(word)) {
        return None;
    }
    let (numeral, length) = read_number(rest(text, start)).ok()?;
    let year =
        u16::try_from(numeral.value().to_integer()?).ok().filter(|it| (1300..1450).contains(it))?;
    (!numeral.is_ordinal()).then(|| Period::year(year).ok())?.map(|period| (period, start + length))
}

/// «چهارماهه امسال» in one word, «ابتدای سال تاکنون», «ابتدای امسال تا پایان آذر».
fn months_until_now(text: &str, first: Word) -> Option<(RelativePeriod, usize)> {
    if let Some((_, months)) = COUNTED.into_iter().find(|(word, _)| *word == first.key) {
        let which =
            word_after(text, first.end).and_then(|word| Some((ordinal(word.key)?, word.end)));
        let end = which.map_or(first.end, |(_, end)| end);
        let (year, end) = relative_year(text, end)?;
        let part = match (months, which.map(|(which, _)| which)) {
            (_, None | Some(1)) => YearPart::FirstMonths(months),
            (6, Some(half)) => YearPart::Half(half),
            (3, Some(quarter)) => YearPart::Quarter(quarter),
            _ => return None,
        };
        return Some((RelativePeriod { year, part }, end));
    }
    if first.key != key_of("ابتدای") {
        return None;
    }
    let bare = || word_after(text, first.end).filter(|word| word.key == key_of("سال"));
    let (year, end) = relative_year(text, first.end)
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
    let part = YearPart::FirstMonths(MONTHS.get(name.key)?.number());
    Some((RelativePeriod { year, part }, name.end))
}

/// The season that a word is.
fn season(key: u128) -> Option<u8> {
    const SEASONS: [(u128, u8); 5] = [
        (key_of("بهار"), 1),
        (key_of("تابستان"), 2),
        (key_of("پاییز"), 3),
        (key_of("پائیز"), 3),
        (key_of("زمستان"), 4),
    ];
    SEASONS.into_iter().find(|(word, _)| *word == key).map(|(_, quarter)| quarter)
}

/// A part of a year by its words, and where they end: «نیمه نخست», «بهار», «مدت مشابه», «ابتدای سال تاکنون».
fn part_of_year(text: &str, first: Word) -> Option<(YearPart, usize)> {
    const HALVES: [u128; 2] = [key_of("نیمه"), key_of("نیمسال")];
    let second = word_after(text, first.end);
    if HALVES.contains(&first.key) {
        let second = second?;
        return Some((YearPart::Half(ordinal(second.key).filter(|it| *it < 3)?), second.end));
    }
    if first.key == key_of("ربع") {
        let second = second?;
        return Some((YearPart::Quarter(ordinal(second.key)?), second.end));
    }
    if let Some(quarter) = season(first.key) {
        return Some((YearPart::Quarter(quarter), first.end));
    }
    if let Some(month) = MONTHS.get(first.key) {
        let end = second.filter(|word| word.key == MONTH).map_or(first.end, |word| word.end);
        return Some((YearPart::Month(month), end));
    }
    let second = second?;
    if first.key == key_of("مدت") && second.key == key_of("مشابه") {
        return Some((YearPart::Same, second.end));
    }
    None
}
