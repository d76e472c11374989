//! A number with what stands around it.

use alloc::vec::Vec;

use crate::{
    money::{Denomination, MoneyReader},
    quantity::{Number, Unit},
    text::{Numeral, read_number, word::key_of},
};

use super::{
    Content, Donor, Hedge, Quantity, QuantityDoubt, QuantityDoubtKind, UnitOf,
    cursor::{Word, char_at, char_before, rest, skip, word_after, word_before},
    enumeration,
    lexicon::{self, Noun, Trigger},
    scan::Read,
};

/// A number of a text, and the bytes it lies on.
pub(super) struct Figure {
    pub(super) numeral: Numeral,
    pub(super) negative: bool,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Figure {
    /// The number that stands at a byte, with a sign before or after it.
    pub(super) fn at(text: &str, at: usize) -> Option<Self> {
        let (numeral, length) = read_number(rest(text, at)).ok()?;
        let mut figure = Self { numeral, negative: false, start: at, end: at + length };
        if !is_digit(char_at(text, at)) {
            return Some(figure);
        }
        // «-۲», but not the second number of «۱۲-۱۵».
        if let Some(sign @ ('-' | '−')) = char_before(text, at) {
            let start = at - sign.len_utf8();
            if char_before(text, start).is_none_or(|c| c.is_whitespace() || c == '(') {
                (figure.negative, figure.start) = (true, start);
            }
        }
        // «۲,۲- درصد»: where lines are turned round, the sign ends up behind.
        if let Some(sign @ ('-' | '−')) = char_at(text, figure.end) {
            let end = figure.end + sign.len_utf8();
            let ends = char_at(text, end).is_none_or(char::is_whitespace);
            if ends
                && !figure.negative
                && word_after(text, end).is_some_and(|word| is_counting(word.key))
            {
                (figure.negative, figure.end) = (true, end);
            }
        }
        Some(figure)
    }

    /// A reading of the number, with the sign.
    pub(super) fn signed(&self, number: Number) -> Number {
        if self.negative { number.negated() } else { number }
    }
}

fn is_digit(c: Option<char>) -> bool {
    c.is_some_and(|c| crate::text::digit(c).is_some())
}

/// Whether a word is a known unit.
fn is_counting(key: u128) -> bool {
    !matches!(lexicon::noun(key), None | Some(Noun::Stop))
}

/// The unit after a number.
pub(super) struct UnitAfter<'a> {
    pub(super) unit: UnitOf,
    pub(super) written: &'a str,
    pub(super) end: usize,
}

/// The unit that follows a byte.
pub(super) fn unit_after(text: &str, at: usize, reader: MoneyReader) -> Option<UnitAfter<'_>> {
    let start = skip(text, at);
    if let Some(sign @ ('%' | '٪')) = char_at(text, start) {
        let end = start + sign.len_utf8();
        return Some(UnitAfter {
            unit: UnitOf::Known(Unit::Percent),
            written: text.get(start..end)?,
            end,
        });
    }
    let word = word_after(text, at)?;
    let found = |unit, end| Some(UnitAfter { unit, written: text.get(word.start..end)?, end });
    let Some((noun, adjective)) = noun_of(text, word) else {
        return is_noun(text, word).then(|| found(UnitOf::Noun, word.end))?;
    };
    let second = word_after(text, word.end);
    let follows = |key: u128| {
        second.filter(|it| !adjective && (it.key == key || is_adjective_of(text, *it, key)))
    };
    match noun {
        Noun::Stop => None,
        Noun::Money(denomination) => found(UnitOf::Known(Unit::Money(denomination)), word.end),
        Noun::Rial => {
            let said = [
                (key_of("جاری"), Denomination::CurrentRial),
                (key_of("جدید"), Denomination::NewRial),
            ];
            let said = said.into_iter().find_map(|(key, it)| Some((follows(key)?, it)));
            if let Some((second, denomination)) = said {
                return found(UnitOf::Known(Unit::Money(denomination)), second.end);
            }
            let unit = reader.rial().map_or(UnitOf::SomeRial, |it| UnitOf::Known(Unit::Money(it)));
            found(unit, word.end)
        }
        Noun::Of(unit) => found(UnitOf::Known(unit()), word.end),
        Noun::With(key, unit) => match follows(key) {
            Some(second) => found(UnitOf::Known(unit()), second.end),
            None => found(UnitOf::Noun, word.end),
        },
        Noun::Or(key, ..) if key == key_of("مربع") && follows(key_of("مکعب")).is_some() => {
            found(UnitOf::Noun, follows(key_of("مکعب"))?.end)
        }
        Noun::Or(key, with, without) => match follows(key) {
            Some(second) => found(UnitOf::Known(with()), second.end),
            None => found(UnitOf::Known(without()), word.end),
        },
    }
}

/// The noun that a word is, and whether it is its adjective in «ی»: «تومانی», «واحدی».
fn noun_of(text: &str, word: Word) -> Option<(Noun, bool)> {
    lexicon::noun(word.key).map(|noun| (noun, false)).or_else(|| {
        let stem = text.get(word.start..word.end)?.strip_suffix(['ی', 'ي'])?;
        let (key, _) = crate::text::word::first_word(stem.as_bytes());
        lexicon::noun(key).filter(|noun| !matches!(noun, Noun::Stop)).map(|noun| (noun, true))
    })
}

fn is_adjective_of(text: &str, word: Word, key: u128) -> bool {
    let stem = text.get(word.start..word.end).and_then(|it| it.strip_suffix(['ی', 'ي']));
    stem.is_some_and(|stem| crate::text::word::first_word(stem.as_bytes()).0 == key)
}

/// Whether an unknown word can be what a number counts.
fn is_noun(text: &str, word: Word) -> bool {
    let letters = text.get(word.start..word.end).unwrap_or_default().chars().count();
    letters > 1
        && lexicon::trigger(word.key)
            .is_none_or(|it| matches!(it, Trigger::Place | Trigger::Citation))
}

/// The quantity whose number stands at a byte.
pub(super) fn read(text: &str, at: usize, reader: MoneyReader) -> Option<Read<'_>> {
    let in_digits = is_digit(char_at(text, at));
    let Some(figure) = Figure::at(text, at) else {
        if !in_digits {
            return None;
        }
        let end = at + crate::text::length_of_figure(rest(text, at)).max(1);
        return Some(Read { content: Content::Unreadable, start: at, end });
    };
    if let Some(fraction) = read_ratio(text, &figure) {
        return Some(fraction);
    }
    if figure.numeral.is_ordinal()
        && figure.numeral.value().to_integer().is_some()
        && figure.numeral.doubts().is_empty()
    {
        let content = Content::Ordinal(figure.numeral.value());
        return Some(Read { content, start: figure.start, end: figure.end });
    }
    let again = bracketed(text, figure.end);
    let after = again.as_ref().map_or(figure.end, |(_, end)| *end);
    let unit = unit_after(text, after, reader);
    if let Some(range) = enumeration::range(text, &figure, after, unit.as_ref(), reader) {
        return Some(range);
    }
    let own_unit = unit.is_some();
    let (start, donor, unit, scale) = match unit {
        Some(unit) => (figure.start, None, Some(unit), 0),
        None => match unit_before(text, figure.start, reader) {
            Some((unit, start)) => (start, None, Some(unit), 0),
            None => match enumeration::donor(text, &figure, after, reader) {
                Some(found) => (figure.start, Some(found.donor), Some(found.unit), found.scale),
                None => (figure.start, None, None, 0),
            },
        },
    };
    if !in_digits && !is_told(text, &figure, unit.as_ref(), donor) {
        return None;
    }
    let mut quantity = Quantity {
        number: figure.signed(figure.numeral.value()),
        high: None,
        denominator: None,
        place: figure.numeral.last_written_place() + scale,
        scaled: figure.numeral.trailing_scale() + scale > 0,
        hedge: hedge_before(text, start),
        unit: None,
        unit_written: None,
        inherited: donor,
        doubts: doubts_of(&figure, scale)?,
    };
    quantity.number = quantity.number.shifted(scale).ok()?;
    if figure.numeral.is_ordinal() {
        // «یک میلیونم»: an ordinal or a fraction, of nothing.
        return Some(Read { content: Content::Quantity(quantity), start, end: figure.end });
    }
    if let Some((again, _)) = &again {
        compare(&mut quantity, &figure, again);
    }
    let end = match &unit {
        Some(unit) if own_unit => unit.end,
        _ => after,
    };
    if let Some(unit) = unit {
        set_unit(&mut quantity, unit.unit, unit.written);
    }
    Some(Read { content: Content::Quantity(quantity), start, end })
}

/// Gives a quantity its unit, and the doubt that comes with «ریال» of either kind.
pub(super) fn set_unit<'a>(quantity: &mut Quantity<'a>, unit: UnitOf, written: &'a str) {
    if unit == UnitOf::SomeRial {
        let readings = [0, 4].into_iter().filter_map(|power| quantity.number.shifted(power).ok());
        let kind = QuantityDoubtKind::UnstatedDenomination;
        quantity.doubts.push(QuantityDoubt { kind, readings: readings.collect() });
    }
    (quantity.unit, quantity.unit_written) = (Some(unit), Some(written));
}

/// The doubts of a number, a shared scale word multiplied in.
pub(super) fn doubts_of(figure: &Figure, scale: i8) -> Option<Vec<QuantityDoubt>> {
    let mut doubts = Vec::new();
    for doubt in figure.numeral.doubts() {
        let readings = doubt.readings.iter().map(|it| figure.signed(*it).shifted(scale).ok());
        let readings = readings.collect::<Option<Vec<_>>>()?;
        doubts.push(QuantityDoubt { kind: QuantityDoubtKind::Number(doubt.kind), readings });
    }
    Some(doubts)
}

/// «سی هزار میلیارد (۳۰٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰)»: the number again in brackets, and where they end.
fn bracketed(text: &str, at: usize) -> Option<(Numeral, usize)> {
    let open = skip(text, at);
    let inner = rest(text, open).strip_prefix('(')?;
    // A number takes far less, and what does not close is not looked through to its end.
    let close = inner.char_indices().take(120).find(|(_, c)| *c == ')')?.0;
    let numeral = inner.get(..close)?.trim().parse().ok()?;
    Some((numeral, open + 1 + close + 1))
}

fn compare(quantity: &mut Quantity<'_>, figure: &Figure, again: &Numeral) {
    let readings = |it: &Numeral| {
        let doubted = it.doubts().iter().flat_map(|doubt| doubt.readings.iter().copied());
        core::iter::once(it.value()).chain(doubted).collect::<Vec<_>>()
    };
    let others = readings(again);
    if !readings(&figure.numeral).iter().any(|it| others.contains(it)) {
        let kind = QuantityDoubtKind::WordsAndDigitsDisagree;
        let readings = Vec::from([quantity.number, figure.signed(again.value())]);
        quantity.doubts.push(QuantityDoubt { kind, readings });
    }
}

/// A unit before a number that has none after it: «٪۱۲», «ریال ۵۰۰٬۰۰۰»; and where it begins.
fn unit_before(text: &str, at: usize, reader: MoneyReader) -> Option<(UnitAfter<'_>, usize)> {
    if let Some(sign @ ('%' | '٪')) = char_before(text, at) {
        let start = at - sign.len_utf8();
        let unit = UnitOf::Known(Unit::Percent);
        // «۱۲٪۱۵»: the sign is of the number before it.
        let before = text.get(..start)?.trim_end().chars().next_back();
        if before.is_some_and(char::is_alphanumeric) {
            return None;
        }
        return Some((UnitAfter { unit, written: text.get(start..at)?, end: at }, start));
    }
    let word = word_before(text, at)?;
    let (Noun::Money(_) | Noun::Rial) = lexicon::noun(word.key)? else { return None };
    // «۵ میلیون تومان ۱۲ …»: the unit of another number.
    let counted = is_digit(char_before(text, text.get(..word.start)?.trim_end().len()))
        || word_before(text, word.start)
            .is_some_and(|it| lexicon::trigger(it.key) == Some(Trigger::Number));
    let unit = unit_after(text, word.start, reader)?;
    (!counted).then_some((unit, word.start))
}

/// The hedge in the words before a byte.
pub(super) fn hedge_before(text: &str, at: usize) -> Option<Hedge> {
    let mut at = at;
    for _ in 0..3 {
        let word = word_before(text, at)?;
        let before = || word_before(text, word.start).map_or(0, |it| it.key);
        if let Some((hedge, _)) = lexicon::hedge(word.key, before) {
            return Some(hedge);
        }
        if !lexicon::is_filler(word.key) {
            return None;
        }
        at = word.start;
    }
    None
}

/// Whether a number in words is one that is meant as such: «یک» is an article, «نه» is no, «ده» a village,
/// «میلیون‌ها» nobody counts.
fn is_told(
    text: &str,
    figure: &Figure,
    unit: Option<&UnitAfter<'_>>,
    donor: Option<Donor>,
) -> bool {
    const MANY: [u128; 3] = [key_of("ها"), key_of("های"), key_of("هایی")];
    if word_after(text, figure.end).is_some_and(|word| MANY.contains(&word.key)) {
        return false;
    }
    let Some(word) = word_after(text, figure.start) else { return false };
    if word.end < figure.end {
        return true;
    }
    // One word alone.
    let known = matches!(unit.map(|it| &it.unit), Some(UnitOf::Known(_) | UnitOf::SomeRial));
    let value = figure.numeral.value();
    let ambiguous =
        [0, 1, 9, 10, 30, 100].map(Number::from).contains(&value) || value.to_integer().is_none();
    let bare_scale = value >= Number::from(1_000_000) && figure.numeral.trailing_scale() >= 6;
    if bare_scale && lexicon::trigger(word.key) == Some(Trigger::Number) {
        return false;
    }
    known || donor.is_some() || (unit.is_some() && !ambiguous)
}

/// «دو سوم», «یک دهم»: a fraction of one.
fn read_ratio<'a>(text: &'a str, figure: &Figure) -> Option<Read<'a>> {
    let ratio = |number, denominator, end| {
        let quantity = Quantity {
            number,
            high: None,
            denominator: Some(denominator),
            place: 0,
            scaled: false,
            hedge: hedge_before(text, figure.start),
            unit: None,
            unit_written: None,
            inherited: None,
            doubts: Vec::new(),
        };
        Some(Read { content: Content::Quantity(quantity), start: figure.start, end })
    };
    if figure.numeral.is_ordinal() {
        // Read as one number already: tenths, hundredths, thousandths.
        let value = figure.numeral.value();
        if value.to_integer().is_some() || !figure.numeral.doubts().is_empty() {
            return None;
        }
        return ratio(value, 1, figure.end);
    }
    let numerator = figure.numeral.value().to_integer().filter(|it| (1..20).contains(it))?;
    let next = word_after(text, figure.end)?;
    if lexicon::trigger(next.key) != Some(Trigger::Number) {
        return None;
    }
    let (denominator, length) = read_number(rest(text, next.start)).ok()?;
    let parts = u16::try_from(denominator.value().to_integer()?).ok()?;
    let is_fraction = denominator.is_ordinal() && parts <= 100 && numerator < i128::from(parts);
    // «سی و یکم», «ماده دو سوم»: only a number that stands right before.
    if !is_fraction || figure.numeral.trailing_scale() > 0 {
        return None;
    }
    ratio(figure.numeral.value(), parts, next.start + length)
}

/// A fraction in one word: «یکسوم», «نیمی».
pub(super) fn read_fraction(text: &str, at: usize) -> Option<Read<'_>> {
    const WORDS: [(u128, u16, u16); 7] = [
        (key_of("یکسوم"), 1, 3),
        (key_of("دوسوم"), 2, 3),
        (key_of("یکچهارم"), 1, 4),
        (key_of("یکپنجم"), 1, 5),
        (key_of("یکدهم"), 1, 10),
        (key_of("نیمی"), 1, 2),
        (key_of("نصف"), 1, 2),
    ];
    let word = word_after(text, at)?;
    let (_, number, denominator) = WORDS.into_iter().find(|(key, ..)| *key == word.key)?;
    let quantity = Quantity {
        number: Number::from(u32::from(number)),
        high: None,
        denominator: Some(denominator),
        place: 0,
        scaled: false,
        hedge: hedge_before(text, at),
        unit: None,
        unit_written: None,
        inherited: None,
        doubts: Vec::new(),
    };
    Some(Read { content: Content::Quantity(quantity), start: word.start, end: word.end })
}
