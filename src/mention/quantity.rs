//! A number with what stands around it.

use alloc::vec::Vec;

use crate::{
    money::{Denomination, MoneyReader},
    quantity::{Number, Unit},
    text::{
        Numeral, read_number,
        word::{beginnings, key_of},
    },
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
    /// Whether digits and scale words both are in it.
    pub(super) is_mixed: bool,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Figure {
    /// The number that stands at a byte, with a sign before or after it.
    pub(super) fn at(text: &str, at: usize) -> Option<Self> {
        let (numeral, length) = match read_number(rest(text, at)) {
            Ok((numeral, length)) => match glued_noun(text, at + length) {
                // «سه هزار و پانصدنفر»: the number goes on into a word that ends with a noun.
                Some(end) => match read_number(text.get(at..end)?) {
                    Ok((numeral, length)) if at + length == end => (numeral, length),
                    _ => (numeral, length),
                },
                None => (numeral, length),
            },
            Err(_) => {
                let end = glued_noun(text, at)?;
                read_number(text.get(at..end)?).ok().filter(|(_, length)| at + length == end)?
            }
        };
        let is_digits = is_digit(char_at(text, at));
        let written = text.get(at..at + length)?;
        let is_mixed = written.contains(' ');
        let mut figure = Self { numeral, negative: false, is_mixed, start: at, end: at + length };
        if !is_digits {
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

/// Where the number words of the next word end, if a known noun is glued to them: «پانصدنفر». «و» may go before.
fn glued_noun(text: &str, at: usize) -> Option<usize> {
    let first = word_after(text, at)?;
    let word = if first.key == key_of("و") { word_after(text, first.end)? } else { first };
    // Only words that begin as numbers do.
    if lexicon::trigger(word.key).is_some()
        || !lexicon::may_be_glued(word.key, text.get(word.start..word.end)?)
    {
        return None;
    }
    let bytes = text.as_bytes().get(word.start..word.end)?;
    let splits =
        beginnings(bytes).map(|(_, length)| word.start + length).filter(|end| *end < word.end);
    let mut splits = splits.filter(|end| {
        word_after(text, *end)
            .and_then(|noun| noun_of(text, noun))
            .is_some_and(|(noun, _)| !matches!(noun, Noun::Stop))
    });
    splits.find(|end| {
        read_number(text.get(word.start..*end).unwrap_or_default())
            .is_ok_and(|(_, length)| word.start + length == *end)
    })
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
    let found_to = |unit, end| Some(UnitAfter { unit, written: text.get(word.start..end)?, end });
    let found = found_to;
    // «۲۰ تا مرکز»: a word for pieces, before what they are pieces of.
    if word.key == key_of("تا")
        && let Some(next) = word_after(text, word.end)
        && lexicon::trigger(next.key).is_none()
        && noun_of(text, next).is_some_and(|(noun, _)| !matches!(noun, Noun::Stop))
    {
        return unit_after(text, word.end, reader);
    }
    let Some((noun, adjective)) = noun_of(text, word) else {
        let end = joined_end(text, word.end);
        return is_noun(text, word, end).then(|| found_to(UnitOf::Noun, end))?;
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
            None => found(UnitOf::Noun, joined_end(text, word.end)),
        },
        // «۵ واحد درصد»: percentage points.
        Noun::Or(..) if follows(key_of("درصد")).is_some() => {
            found(UnitOf::Known(Unit::Percent), follows(key_of("درصد"))?.end)
        }
        Noun::Or(_, with, _) if follows(key_of("مسکن")).is_some() => {
            found(UnitOf::Known(with()), follows(key_of("مسکن"))?.end)
        }
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
pub(super) fn noun_of(text: &str, word: Word) -> Option<(Noun, bool)> {
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

/// Where a word with others joined to it ends: «بی‌سرپرست».
fn joined_end(text: &str, at: usize) -> usize {
    let mut end = at;
    while char_at(text, end) == Some('\u{200C}') {
        match word_after(text, end) {
            Some(word) if word.start == end + '\u{200C}'.len_utf8() => end = word.end,
            _ => break,
        }
    }
    end
}

/// Whether an unknown word can be what a number counts: not the predicate of a sentence («برآورد شد»), and
/// not what follows the number of a thing («فاز ۲ پالایشگاه»).
fn is_noun(text: &str, word: Word, end: usize) -> bool {
    let written = text.get(word.start..end).unwrap_or_default();
    let begins = lexicon::trigger(word.key);
    let next = word_after(text, end);
    written.chars().count() > 1
        && !char_at(text, end).is_some_and(char::is_alphabetic)
        && begins.is_none_or(|it| matches!(it, Trigger::Place | Trigger::Citation))
        && !next.is_some_and(|word| lexicon::is_light_verb(word.key))
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
    if figure.numeral.is_ordinal() {
        return Some(Read { content: ordinal(&figure)?, start: figure.start, end: figure.end });
    }
    let again = bracketed(text, figure.end);
    let after = again.as_ref().map_or(figure.end, |(_, end)| *end);
    let follows = unit_after(text, after, reader).filter(|unit| !is_numbered(text, &figure, unit));
    if let Some(range) = enumeration::range(text, &figure, after, follows.as_ref(), reader) {
        let told = in_digits || range_is_told(&range);
        return if told { Some(range) } else { None };
    }
    if follows.is_none() && numbers_a_thing(text, &figure) {
        return Some(Read { content: Content::Identifier, start: figure.start, end: figure.end });
    }
    if in_digits && let Some(year) = bare_year(text, &figure, follows.as_ref()) {
        return Some(year);
    }
    let Around { unit, start, end, donor, scale } = around(text, &figure, after, follows, reader);
    if !in_digits && !is_told(text, &figure, unit.as_ref(), donor) {
        return None;
    }
    let mut quantity = Quantity {
        number: figure.signed(figure.numeral.value()).shifted(scale).ok()?,
        high: None,
        denominator: None,
        place: figure.numeral.last_written_place() + scale,
        scaled: figure.numeral.trailing_scale() + scale > 0,
        hedge: hedge_before(text, start).or_else(|| hedge_after(text, end)),
        unit: None,
        unit_written: None,
        inherited: donor,
        doubts: doubts_of(&figure, scale)?,
    };
    if let Some((again, _)) = &again {
        compare(&mut quantity, &figure, again);
    }
    if let Some(unit) = unit {
        set_unit(&mut quantity, unit.unit, unit.written);
        doubt_dropped_scale(&mut quantity, &figure);
    }
    Some(Read { content: Content::Quantity(quantity), start, end })
}

/// What a number that is an ordinal is: «یک میلیونم» may be a fraction as well.
fn ordinal(figure: &Figure) -> Option<Content<'static>> {
    if figure.numeral.value().to_integer().is_some() && figure.numeral.doubts().is_empty() {
        return Some(Content::Ordinal(figure.numeral.value()));
    }
    Some(Content::Quantity(Quantity {
        number: figure.signed(figure.numeral.value()),
        high: None,
        denominator: None,
        place: figure.numeral.last_written_place(),
        scaled: false,
        hedge: None,
        unit: None,
        unit_written: None,
        inherited: None,
        doubts: doubts_of(figure, 0)?,
    }))
}

/// What stands around a number: its unit and where that comes from, the power of ten it shares.
struct Around<'a> {
    unit: Option<UnitAfter<'a>>,
    start: usize,
    end: usize,
    donor: Option<Donor>,
    scale: i8,
}

/// The unit after a number, before it, or of a number further on; an unknown noun after it yields to a
/// unit before it.
fn around<'a>(
    text: &'a str,
    figure: &Figure,
    after: usize,
    follows: Option<UnitAfter<'a>>,
    reader: MoneyReader,
) -> Around<'a> {
    let own = |unit: UnitAfter<'a>| {
        let end = unit.end;
        Around { unit: Some(unit), start: figure.start, end, donor: None, scale: 0 }
    };
    match follows {
        Some(unit) if unit.unit != UnitOf::Noun => return own(unit),
        _ => {}
    }
    // Only digits have their unit before them.
    if is_digit(char_at(text, figure.start))
        && let Some((unit, start)) = unit_before(text, figure.start, reader)
    {
        return Around { unit: Some(unit), start, end: after, donor: None, scale: 0 };
    }
    if let Some(unit) = follows {
        return own(unit);
    }
    match enumeration::donor(text, figure, after, reader) {
        Some(found) => Around {
            unit: Some(found.unit),
            start: figure.start,
            end: after,
            donor: Some(found.donor),
            scale: found.scale,
        },
        None => Around { unit: None, start: figure.start, end: after, donor: None, scale: 0 },
    }
}

/// Whether an unknown noun follows the number of a thing, «فاز ۲ پالایشگاه», and is not what it counts.
fn is_numbered(text: &str, figure: &Figure, unit: &UnitAfter<'_>) -> bool {
    unit.unit == UnitOf::Noun && numbers_a_thing(text, figure)
}

fn numbers_a_thing(text: &str, figure: &Figure) -> bool {
    word_before(text, figure.start).is_some_and(|word| lexicon::is_numbered(word.key))
}

/// «بودجه ۱۴۰۴ تقدیم شد»: four digits of a year of our days that count nothing known are that year.
fn bare_year<'a>(text: &'a str, figure: &Figure, unit: Option<&UnitAfter<'_>>) -> Option<Read<'a>> {
    let year = u16::try_from(figure.numeral.value().to_integer()?).ok()?;
    let plain = || {
        text.get(figure.start..figure.end).is_some_and(|it| it.chars().all(|c| is_digit(Some(c))))
    };
    let counts = || unit.is_some_and(|unit| unit.unit != UnitOf::Noun);
    let filler =
        || word_before(text, figure.start).is_some_and(|word| lexicon::is_filler(word.key));
    let listed = || enumeration::donor(text, figure, figure.end, MoneyReader::new()).is_some();
    let hedged = || hedge_before(text, figure.start).is_some_and(|hedge| hedge != Hedge::UpTo);
    if !(1340..1430).contains(&year) || !plain() || counts() || hedged() || filler() || listed() {
        return None;
    }
    let content = Content::Period(crate::calendar::Period::year(year).ok()?);
    Some(Read { content, start: figure.start, end: figure.end })
}

/// Whether a range in words is of something: «صفر تا صد پروژه» is none.
fn range_is_told(range: &Read<'_>) -> bool {
    match &range.content {
        Content::Quantity(quantity) => {
            quantity.scaled || matches!(quantity.unit, Some(UnitOf::Known(_) | UnitOf::SomeRial))
        }
        _ => true,
    }
}

/// «۳۷ میلیارد و ۵۰۰ ریال»: the scale word of the lower group may have been left out.
fn doubt_dropped_scale(quantity: &mut Quantity<'_>, figure: &Figure) {
    let is_money = matches!(quantity.unit, Some(UnitOf::SomeRial | UnitOf::Known(Unit::Money(_))));
    // In plain digits every place is written, and none was left out.
    if !is_money || !figure.is_mixed || figure.numeral.trailing_scale() > 0 {
        return;
    }
    let value = figure.numeral.value().to_integer().map_or(0, i128::abs);
    let tail = value % 1000;
    let head = value - tail;
    if tail == 0 || head < 1_000_000 || head % 1_000_000 != 0 {
        return;
    }
    let unit = if head % 1_000_000_000 == 0 { 1_000_000 } else { 1000 };
    let Ok(other) = Number::try_new(head + tail * unit, 0) else { return };
    let kind = QuantityDoubtKind::DroppedScale;
    let readings = Vec::from([quantity.number, figure.signed(other)]);
    quantity.doubts.push(QuantityDoubt { kind, readings });
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
    let near = text.get(..at)?;
    let near = near.strip_suffix(' ').unwrap_or(near);
    if let Some(sign @ ('%' | '٪')) = near.chars().next_back() {
        let start = near.len() - sign.len_utf8();
        let unit = UnitOf::Known(Unit::Percent);
        // «۱۲٪۱۵»: the sign is of the number before it.
        let before = text.get(..start)?.trim_end().chars().next_back();
        if before.is_some_and(char::is_alphanumeric) {
            return None;
        }
        return Some((UnitAfter { unit, written: text.get(start..near.len())?, end: at }, start));
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
    hedge_of(text, word_before(text, at)?)
}

/// The hedge that a word ends, or one before it if it only fills: «بیش از مبلغ».
pub(super) fn hedge_of(text: &str, word: Word) -> Option<Hedge> {
    let mut word = word;
    for _ in 0..3 {
        let is_filler = lexicon::is_filler(word.key);
        if !is_filler && !lexicon::may_end_a_hedge(word.key) {
            return None;
        }
        let key_before = |count: usize| {
            let mut word = Some(word);
            for _ in 0..count {
                word = word.and_then(|it| word_before(text, it.start));
            }
            word.map_or(0, |it| it.key)
        };
        let hedge = lexicon::hedge(key_before);
        if hedge.is_some() || !is_filler {
            return hedge;
        }
        word = word_before(text, word.start)?;
    }
    None
}

/// «۲۰۰ نفر به بالا», «پنج نفر و بیشتر».
pub(super) fn hedge_after(text: &str, at: usize) -> Option<Hedge> {
    let first = word_after(text, at)?;
    let second = word_after(text, first.end)?;
    let is = |a: u128, b: u128| first.key == a && second.key == b;
    let hedges = is(key_of("به"), key_of("بالا")) || is(key_of("و"), key_of("بیشتر"));
    hedges.then_some(Hedge::AtLeast)
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
    const SOME: [u128; 3] = [key_of("ها"), key_of("چند"), key_of("چندین")];
    if word_after(text, figure.end).is_some_and(|word| MANY.contains(&word.key)) {
        return false;
    }
    let Some(word) = word_after(text, figure.start) else { return false };
    // «ده‌ها هزار», «چند هزار».
    if let Some(some) = word_before(text, figure.start).filter(|word| SOME.contains(&word.key)) {
        let tens = || word_before(text, some.start).map(|word| lexicon::trigger(word.key));
        if some.key != key_of("ها") || tens() == Some(Some(Trigger::Number)) {
            return false;
        }
    }
    let known = matches!(unit.map(|it| &it.unit), Some(UnitOf::Known(_) | UnitOf::SomeRial));
    // «هزارجریب», «پنج‌گانه», «هفت‌سین»: the word goes on.
    let goes_on = matches!(char_at(text, figure.end), Some('\u{200C}'))
        || word_after(text, figure.end).is_some_and(|word| word.start == figure.end);
    if goes_on && !known {
        return false;
    }
    if word.end < figure.end {
        return true;
    }
    // One word alone.
    let value = figure.numeral.value();
    // «یک سری اقدامات» is some of them.
    if value == Number::from(1) && matches!(unit.map(|it| &it.unit), Some(UnitOf::Known(Unit::Set)))
    {
        return false;
    }
    let ambiguous =
        [0, 1, 9, 10, 30, 100].map(Number::from).contains(&value) || value.to_integer().is_none();
    let bare_scale = value >= Number::from(1_000_000) && figure.numeral.trailing_scale() >= 6;
    if bare_scale && lexicon::trigger(word.key) == Some(Trigger::Number) {
        return false;
    }
    known || donor.is_some() || (unit.is_some() && !ambiguous)
}

/// «دو سوم», «یک دهم»: a fraction of one; «یک چهارم درصد»: of a hundredth.
fn read_ratio<'a>(text: &'a str, figure: &Figure) -> Option<Read<'a>> {
    let (number, denominator, end) = if figure.numeral.is_ordinal() {
        // Read as one number already: tenths, hundredths; beyond those it may be an ordinal.
        let value = figure.numeral.value();
        if value.to_integer().is_some() || value.last_place() < -2 {
            return None;
        }
        (value, 1, figure.end)
    } else {
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
        (figure.numeral.value(), parts, next.start + length)
    };
    Some(fraction(text, number, denominator, figure.start..end))
}

/// A fraction with its hedge, and with «درصد» if that follows.
fn fraction(
    text: &str,
    number: Number,
    denominator: u16,
    span: core::ops::Range<usize>,
) -> Read<'_> {
    let mut quantity = Quantity {
        number,
        high: None,
        denominator: Some(denominator),
        place: 0,
        scaled: false,
        hedge: hedge_before(text, span.start),
        unit: None,
        unit_written: None,
        inherited: None,
        doubts: Vec::new(),
    };
    let mut end = span.end;
    let percent = unit_after(text, end, MoneyReader::new());
    if let Some(unit) = percent.filter(|it| it.unit == UnitOf::Known(Unit::Percent))
        && let Some(number) = divided(number, denominator)
    {
        (quantity.number, quantity.denominator, end) = (number, None, unit.end);
        quantity.place = -i8::try_from(number.places()).unwrap_or(0);
        set_unit(&mut quantity, unit.unit, unit.written);
    }
    Read { content: Content::Quantity(quantity), start: span.start, end }
}

/// A number divided, if the result ends within nine places.
fn divided(number: Number, denominator: u16) -> Option<Number> {
    (0..=9_u8).find_map(|places| {
        let power = i8::try_from(places).ok()?;
        let scaled = number.shifted(power).ok()?.to_integer()?;
        let denominator = i128::from(denominator);
        let exact = scaled.checked_rem(denominator)? == 0;
        exact.then(|| Number::try_new(scaled / denominator, places).ok())?
    })
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
    Some(fraction(text, Number::from(u32::from(number)), denominator, word.start..word.end))
}
