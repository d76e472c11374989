//! The figures that most reports are full of, read at one go: digits, scale words, a unit that is known:
//! «۴۱۲ میلیارد و ۶۰۰ میلیون تومان».
//!
//! Whatever is in the least unusual, or could be doubted, or is told by words further off, is left to the
//! other readers of the room. What is read here they would read the same way; the tests hold this to them.

use alloc::vec::Vec;

use crate::{
    money::MoneyReader,
    quantity::{Number, Unit},
    text::{plain_digits, word::key_of},
};

use super::{
    Content, Hedge, Quantity, UnitOf,
    cursor::{Word, char_at, skip, word_after, word_before},
    lexicon::{self, Noun},
    quantity::{UnitAfter, hedge_after, hedge_of, set_unit, unit_after},
    scan::Read,
};

/// The quantity whose digits begin at a byte, if nothing about it is unusual.
pub(super) fn read(text: &str, at: usize, reader: MoneyReader) -> Option<Read<'_>> {
    let figure = Figure::at(text, at)?;
    let unit = unit(text, &figure, reader)?;
    let end = unit.end;
    let after = hedged_after(text, end)?;
    let hedge = hedged_before(text, at, &figure)?.or(after);
    let mut quantity = Quantity {
        number: figure.number,
        high: None,
        denominator: None,
        place: figure.place,
        scaled: figure.scale > 0,
        hedge,
        unit: None,
        unit_written: None,
        inherited: None,
        doubts: Vec::new(),
    };
    set_unit(&mut quantity, unit.unit, unit.written);
    Some(Read { content: Content::Quantity(quantity), start: at, end })
}

/// A number in digits and scale words.
struct Figure {
    number: Number,
    /// The power of ten of the last place that was written.
    place: i8,
    /// The power of ten of the scale words at its end.
    scale: i8,
    /// How many digits it begins with.
    digits: u8,
    /// Whether it has several parts: «۲ میلیون و ۵۰۰».
    has_parts: bool,
    end: usize,
    /// The word after it, `None` if a sign of percent follows.
    word: Option<Word>,
}

impl Figure {
    /// The number that begins at a byte.
    fn at(text: &str, at: usize) -> Option<Self> {
        let digits = Digits::at(text.as_bytes(), at)?;
        if matches!(text.as_bytes().get(digits.end..)?, [b'%', ..] | [0xD9, 0xAA, ..]) {
            return Some(Self {
                number: digits.number,
                place: -digits.places,
                scale: 0,
                digits: digits.first,
                has_parts: false,
                end: digits.end,
                word: None,
            });
        }
        let mut part = Part::of(text, &digits, None)?;
        let (first, mut has_parts) = (digits.first, false);
        let mut number = part.number;
        while part.scale > 0 && part.next.key == AND {
            let digits = Digits::at(text.as_bytes(), one_blank(text, part.next.end)?)?;
            part = Part::of(text, &digits, Some(part.exponent))?;
            number = number.checked_add(part.number).ok()?;
            has_parts = true;
        }
        let (place, scale) = (part.scale - part.places, part.scale);
        let (end, word) = (part.end, Some(part.next));
        Some(Self { number, place, scale, digits: first, has_parts, end, word })
    }
}

const AND: u128 = key_of("و");
const BETWEEN: u128 = key_of("بین");
const MONTH: u128 = key_of("ماه");

/// Digits with the scale words after them.
struct Part {
    number: Number,
    places: i8,
    /// The power of ten of all its scale words.
    scale: i8,
    /// That of the last of them.
    exponent: i8,
    end: usize,
    /// The word after it.
    next: Word,
}

impl Part {
    /// The part of a number that begins with some digits, after a part with a scale word or not.
    fn of(text: &str, digits: &Digits, above: Option<i8>) -> Option<Self> {
        let (mut scale, mut exponent, mut end) = (0_i8, 0, digits.end);
        let mut next = next_word(text, end)?;
        while let Some(power) = crate::text::scale_word(next.key) {
            // «هزار میلیارد», but nothing greater, and no smaller word after a greater one.
            if scale > 9 || power < exponent || (scale > 0 && above.is_some()) {
                return None;
            }
            (scale, exponent, end) = (scale + power, power, next.end);
            next = next_word(text, end)?;
        }
        let is_full = scale > 0 && digits.number.reaches(u8::try_from(scale).ok());
        // Noughts that end a fraction say how exact it is, and are not in the number.
        let whole = scale == 0 && digits.places == 0;
        let number = if whole { digits.number } else { digits.number.shifted(scale).ok()? };
        let fits = above.is_none_or(|above| {
            let reaches = number.reaches(u8::try_from(above).ok());
            scale < above && !reaches && digits.places == 0 && digits.number != Number::ZERO
        });
        let is_split = digits.places > 0 && next.key == AND;
        if is_full || !fits || is_split {
            return None;
        }
        Some(Self { number, places: digits.places, scale, exponent, end, next })
    }
}

/// A run of digits, in groups of three or not, with a fraction or not.
struct Digits {
    number: Number,
    /// How many of them are of a fraction.
    places: i8,
    /// How many stand before the first separator.
    first: u8,
    end: usize,
}

impl Digits {
    /// The digits at a byte, with separators that can be read in one way only; no zero before others.
    fn at(text: &[u8], at: usize) -> Option<Self> {
        let (mut value, count, length) = plain_digits(text.get(at..)?);
        let first = u8::try_from(count).ok().filter(|it| (1..10).contains(it))?;
        if count > 1 && value < 10_u64.pow(u32::from(first) - 1) {
            return None;
        }
        let mut end = at + length;
        let mut groups = 0;
        let mut places = 0;
        while let [0xD9, separator @ (0xAB | 0xAC), ..] = text.get(end..)? {
            let (more, count, length) = plain_digits(text.get(end + 2..)?);
            let is_group = *separator == 0xAC;
            let fits = if is_group { count == 3 && first <= 3 } else { (1..=6).contains(&count) };
            if !fits || groups > 2 || (groups > 0 && !is_group) || places > 0 {
                return None;
            }
            value = value * 10_u64.pow(u32::try_from(count).ok()?) + more;
            end += 2 + length;
            if is_group {
                groups += 1;
            } else {
                places = i8::try_from(count).ok()?;
            }
        }
        let number = match places {
            0 => Number::from(i64::try_from(value).ok()?),
            places => Number::try_new(value.into(), u8::try_from(places).ok()?).ok()?,
        };
        Some(Self { number, places, first, end })
    }
}

/// The word after a single blank.
#[inline]
fn next_word(text: &str, at: usize) -> Option<Word> {
    let start = one_blank(text, at)?;
    Word::at(text, start)
}

/// The byte after a single blank, with neither a blank nor a joiner after it.
#[inline]
fn one_blank(text: &str, at: usize) -> Option<usize> {
    matches!(text.as_bytes().get(at..)?, [b' ', 0xD8..=0xDB, ..]).then_some(at + 1)
}

/// The known unit after a number; not «ماه», which may make a period of it.
fn unit<'a>(text: &'a str, figure: &Figure, reader: MoneyReader) -> Option<UnitAfter<'a>> {
    let Some(word) = figure.word else {
        let sign = if char_at(text, figure.end)? == '%' { 1 } else { 2 };
        let end = figure.end + sign;
        let written = text.get(figure.end..end)?;
        return Some(UnitAfter { unit: UnitOf::Known(Unit::Percent), written, end });
    };
    let found = match lexicon::noun(word.key) {
        Some(Noun::Of(unit)) => UnitOf::Known(unit()),
        Some(Noun::Money(denomination)) => UnitOf::Known(Unit::Money(denomination)),
        Some(Noun::Stop) => return None,
        // What depends on the next word, and the adjectives: «تومانی».
        _ => {
            let known = super::quantity::noun_of(text, word).is_some();
            let unit = if known { unit_after(text, figure.end, reader)? } else { return None };
            return Some(unit).filter(|it| is_plain(figure, &it.unit));
        }
    };
    let written = text.get(word.start..word.end)?;
    (word.key != MONTH && is_plain(figure, &found)).then_some(UnitAfter {
        unit: found,
        written,
        end: word.end,
    })
}

/// Whether a unit leaves nothing open: neither which rial is meant, nor whether a scale word was left out.
fn is_plain(figure: &Figure, unit: &UnitOf) -> bool {
    match unit {
        UnitOf::Known(Unit::Money(_)) => !figure.has_parts || figure.scale > 0,
        UnitOf::Known(_) => true,
        UnitOf::SomeRial | UnitOf::Noun => false,
    }
}

/// The hedge before a number, `None` if the words there may make something else of it.
#[expect(clippy::option_option, reason = "no hedge is an answer, and so is not to know")]
fn hedged_before(text: &str, at: usize, figure: &Figure) -> Option<Option<Hedge>> {
    const YEARS: [u128; 5] =
        [key_of("های"), key_of("سالهای"), key_of("و"), key_of("تا"), key_of("الی")];
    match text.as_bytes().get(..at)? {
        [] | [.., b'.' | b'\n', b' '] | [.., 0xD8, 0x8C | 0x9B, b' '] => return Some(None),
        [.., 0xD8..=0xDB, _, b' '] => {}
        _ => return None,
    }
    let word = word_before(text, at)?;
    let is_year = figure.digits == 4 && YEARS.contains(&word.key);
    if is_year || word.key == BETWEEN || is_named(text, word) {
        return None;
    }
    Some(hedge_of(text, word))
}

/// Whether one of two words before a number may say that it is the name of a thing.
fn is_named(text: &str, first: Word) -> bool {
    lexicon::names_an_identifier(first.key)
        || (lexicon::noun(first.key).is_none()
            && word_before(text, first.start)
                .is_some_and(|word| lexicon::names_an_identifier(word.key)))
}

/// The hedge after a quantity, `None` if a range may go on there.
#[expect(clippy::option_option, reason = "no hedge is an answer, and so is not to know")]
fn hedged_after(text: &str, end: usize) -> Option<Option<Hedge>> {
    const GOING_ON: [u128; 2] = [key_of("تا"), key_of("الی")];
    const HEDGING: [u128; 2] = [key_of("به"), key_of("و")];
    match word_after(text, end) {
        Some(word) if GOING_ON.contains(&word.key) => None,
        Some(word) if HEDGING.contains(&word.key) => Some(hedge_after(text, end)),
        Some(_) => Some(None),
        None => {
            let goes_on = matches!(char_at(text, skip(text, end)), Some('-' | '–' | '—'));
            (!goes_on).then_some(None)
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::{format, string::String, vec::Vec};

    use proptest::prelude::*;

    use super::{MoneyReader, Read};
    use crate::mention::scan::read_digits_in_full;

    /// Reads every digit of a text plainly and in full, and holds the one to the other; how many were plain.
    #[track_caller]
    fn check(text: &str) -> usize {
        let told = |read: Option<Read<'_>>| {
            // The places of a number are no part of its equality, but are printed.
            read.map(|it| (it.start, it.end, format!("{:?}", it.content)))
        };
        let mut plain = 0;
        for (at, _) in text.char_indices().filter(|(_, c)| crate::text::digit(*c).is_some()) {
            let reader = MoneyReader::new();
            if let Some(read) = super::read(text, at, reader) {
                let full = told(read_digits_in_full(text, at, reader));
                assert_eq!(told(Some(read)), full, "{at} of {text}");
                plain += 1;
            }
        }
        plain
    }

    #[test]
    fn plain_figures_of_what_people_wrote_are_read_as_in_full() {
        let texts = [
            include_str!("../../tests/data/prose/article.fa.txt"),
            include_str!("../../tests/data/prose/amount-sentences.tsv"),
            include_str!("../../tests/data/prose/report-sentences.tsv"),
            include_str!("../../tests/data/prose/further-phrases.tsv"),
        ];
        let plain: usize = texts.iter().flat_map(|it| it.lines()).map(check).sum();
        assert!(plain > 500, "only {plain} figures were plain, so most are read slowly");
    }

    fn pieces() -> impl Strategy<Value = String> {
        let words = "۱۲ ۵۰۰ ۰۱ ۱۴۰۰ 75 ۱٬۲۰۰ ۳۸٫۵ ۱۲/۵ ۱٬۲۳ ۹۹۹۹۹۹۹۹۹ هزار هزار میلیون میلیون میلیارد میلیارد \
            بیلیون و و و تا یا الی به از بین بیش حدود نزدیک تعداد مبلغ شماره کد ساعت سال سالهای های ماه روز \
            نفر نفری تومان تومانی ریال جاری جدید درصد درصدی واحد مسکونی درصد فرصت شغلی متر مربع تن دستگاه خانوار \
            همت سوم دوم نیم کتاب بالا بیشتر شنبه اسفند ماهه فاز ، . ٪ % - – ( ) : / * یک سه صد \u{200C} \n";
        let words: Vec<String> =
            words.split(' ').filter(|it| !it.is_empty()).map(String::from).collect();
        let gap = prop::sample::select(alloc::vec![" ", " ", " ", " ", " ", "", "  ", "\u{A0}"]);
        prop::collection::vec((prop::sample::select(words), gap), 1..12)
            .prop_map(|it| it.into_iter().flat_map(|(word, gap)| [word, gap.into()]).collect())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn plain_figures_are_read_as_in_full(text in pieces()) {
            check(&text);
        }
    }
}
