//! From the pieces of a number to its value.

use super::{ReadNumberError, figure, figure::Figure, token::Token};
use crate::text::Number;

/// How doubtful places are taken; the default is what writers mean most often.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "one switch for each kind of doubt")]
pub(super) struct Choice {
    /// A single separator before three digits parts a fraction.
    pub(super) fraction: bool,
    /// Groups that may stand in reverse are taken in the other order.
    pub(super) other_order: bool,
    /// A repeated scale word is added, not nested.
    pub(super) added: bool,
    /// A part that a lower one reaches is of a greater scale than is written.
    pub(super) lifted: bool,
    /// A scale word after a figure that reaches it counts for nothing.
    pub(super) no_scale: bool,
    /// بیلیون is 10¹².
    pub(super) long_scale: bool,
    /// A power of ten with «م» at the end is an ordinal, not a fraction.
    pub(super) ordinal: bool,
}

/// The doubtful places that were met.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "a set of flags, each for one kind of doubt")]
pub(super) struct Seen {
    pub(super) separator: bool,
    pub(super) reversed: bool,
    pub(super) repeated: bool,
    pub(super) overflow: bool,
    pub(super) full: bool,
    pub(super) long_scale: bool,
    pub(super) fraction: bool,
}

impl Seen {
    /// What was doubtful in one of two parts.
    const fn and(self, other: Self) -> Self {
        Self {
            separator: self.separator || other.separator,
            reversed: self.reversed || other.reversed,
            repeated: self.repeated || other.repeated,
            overflow: self.overflow || other.overflow,
            full: self.full || other.full,
            long_scale: self.long_scale || other.long_scale,
            fraction: self.fraction || other.fraction,
        }
    }
}

/// What the pieces of a number make.
#[derive(Debug, Clone, Copy)]
pub(super) struct Value {
    pub(super) number: Number,
    /// The power of ten of the last place that was written: 9 for «۱۲ میلیارد», 8 for «۱۲٫۳ میلیارد».
    pub(super) place: i8,
    /// The power of ten of the scale words at its end: 12 for «۲۲ هزار میلیارد», 0 for «۲۲».
    pub(super) scale: i8,
    /// What was doubtful.
    pub(super) seen: Seen,
}

/// The pieces of a number in the text they were found in.
#[derive(Clone, Copy)]
struct Pieces<'a> {
    text: &'a str,
    tokens: &'a [(u32, Token)],
}

impl<'a> Pieces<'a> {
    const fn with(self, tokens: &'a [(u32, Token)]) -> Self {
        Self { text: self.text, tokens }
    }

    /// The run of digits that a token stands for.
    fn figure(self, at: usize, length: u16) -> Result<Figure, ReadNumberError> {
        let end = at + usize::from(length);
        figure::read(self.text.get(at..end).unwrap_or_default(), at)
    }
}

/// The value of the pieces of a number under a choice, and what was doubtful.
pub(super) fn evaluate(
    text: &str,
    tokens: &[(u32, Token)],
    choice: Choice,
) -> Result<Value, ReadNumberError> {
    let (negative, tokens) = match tokens {
        [(_, Token::Minus), rest @ ..] => (true, rest),
        all => (false, all),
    };
    let mut value = match tokens {
        [rest @ .., (_, Token::Ordinal)] => ordinal(Pieces { text, tokens: rest }, choice)?,
        all => sum(Pieces { text, tokens: all }, choice)?,
    };
    if negative {
        value.number = value.number.negated();
    }
    Ok(value)
}

/// The value of what makes an ordinal number or a fraction.
fn ordinal(pieces: Pieces<'_>, choice: Choice) -> Result<Value, ReadNumberError> {
    let too_long = |_| ReadNumberError::TooLong;
    let Some(Split { whole, numerator, power }) = split_fraction(pieces)? else {
        return sum(pieces, choice);
    };
    let doubtful = whole.is_empty();
    let mut value = if choice.ordinal {
        sum(pieces, choice)?
    } else {
        let mut value = sum(pieces.with(numerator), choice)?;
        let power = i8::try_from(power).map_err(|_| ReadNumberError::TooLong)?;
        value.number = value.number.shifted(-power).map_err(too_long)?;
        value.place -= power;
        if !whole.is_empty() {
            let whole = sum(pieces.with(whole), choice)?;
            value.number = whole.number.checked_add(value.number).map_err(too_long)?;
            value.seen = value.seen.and(whole.seen);
        }
        value
    };
    value.seen.fraction = doubtful;
    Ok(value)
}

/// A number whose last word is a power of ten that parts a fraction: «دوازده و پنجاه و یک صدم».
struct Split<'a> {
    whole: &'a [(u32, Token)],
    numerator: &'a [(u32, Token)],
    /// The exponent of the last word.
    power: u8,
}

/// Where the fraction of a number begins, if its last word is a power of ten with a number before it
/// that is smaller.
fn split_fraction(pieces: Pieces<'_>) -> Result<Option<Split<'_>>, ReadNumberError> {
    let [before @ .., (_, last)] = pieces.tokens else { return Ok(None) };
    let power = match last {
        Token::Word(10) => 1,
        Token::Word(100) => 2,
        Token::Scale { short, long } if short == long => *short,
        _ => return Ok(None),
    };
    // «صد و دهم» is the hundred and tenth: the numerator stands right before its denominator.
    if matches!(before.last(), None | Some((_, Token::And))) {
        return Ok(None);
    }
    let limit = 10_u64.checked_pow(u32::from(power)).unwrap_or(u64::MAX);
    let mut start = before.len();
    let mut total = 0_u64;
    let mut above = 0_u64;
    while let Some((at, token)) = start.checked_sub(1).and_then(|at| before.get(at)) {
        let value = match token {
            Token::And => {
                start -= 1;
                continue;
            }
            Token::Word(value) => u64::from(*value),
            Token::Figure(length) => {
                let figure = pieces.figure(offset(*at), *length)?;
                match figure.value.to_integer().map(u64::try_from) {
                    Some(Ok(value)) if total == 0 => value,
                    _ => break,
                }
            }
            _ => break,
        };
        // Words of a number fall from hundreds to ones, and ten takes no ones: «ده و دو» is no twelve.
        let follows = total == 0 || (value > above && value >= 20 && total < place(value));
        if !follows || total.saturating_add(value) >= limit {
            break;
        }
        (total, above) = (total + value, value);
        start -= 1;
    }
    let Some((mut whole, mut numerator)) = before.split_at_checked(start) else { return Ok(None) };
    while let [(_, Token::And), rest @ ..] = numerator {
        numerator = rest;
    }
    while let [rest @ .., (_, Token::And)] = whole {
        whole = rest;
    }
    Ok((!numerator.is_empty()).then_some(Split { whole, numerator, power }))
}

/// A byte offset as it is kept with a token.
fn offset(at: u32) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

/// The power of ten of the only digit of a number word from twenty on.
const fn place(value: u64) -> u64 {
    if value >= 100 { 100 } else { 10 }
}

/// A part of a number that a scale word has closed.
#[derive(Clone, Copy)]
struct Part {
    value: Number,
    exponent: u8,
}

/// How many parts of different scales a number may have: there are no more scales.
const PARTS: usize = 8;

/// What is added up so far.
struct Sum {
    /// Scales fall from one part to the next.
    parts: [Part; PARTS],
    count: usize,
    /// The words that no scale word has closed yet: below a thousand.
    words: u16,
    /// The figure that no scale word has closed yet, and half of one.
    figure: Option<Number>,
    /// Whether anything is open, were it nothing.
    is_open: bool,
    /// The place below which words may still be added to what is open.
    room: u16,
    /// The last word, if nothing but words stands between: «چهار صد».
    unit: u16,
    place: i8,
    scale: i8,
    seen: Seen,
}

/// Room for any word.
const ANY: u16 = u16::MAX;

fn sum(pieces: Pieces<'_>, choice: Choice) -> Result<Value, ReadNumberError> {
    let mut sum = Sum {
        parts: [Part { value: Number::ZERO, exponent: 0 }; PARTS],
        count: 0,
        words: 0,
        figure: None,
        is_open: false,
        room: ANY,
        unit: 0,
        place: 0,
        scale: 0,
        seen: Seen::default(),
    };
    let mut rest = pieces.tokens;
    while let [(at, token), tail @ ..] = rest {
        match *token {
            Token::Word(value) => sum.word(value, *at)?,
            Token::Figure(length) => {
                let scaled = next_scale(tail);
                let figure = pieces.figure(offset(*at), length)?;
                let value = sum.choose(&figure, choice, scaled.is_some());
                sum.figure(value, scaled, choice, *at)?;
                if choice.no_scale && value.reaches(scaled) {
                    // The scale words are passed over.
                    let is_scale = |it: &&(u32, Token)| matches!(it.1, Token::Scale { .. });
                    let words = tail.iter().take_while(is_scale).count();
                    rest = tail.get(words..).unwrap_or_default();
                    continue;
                }
            }
            Token::Scale { short, long } => {
                sum.seen.long_scale |= short != long;
                sum.scale(if choice.long_scale { long } else { short }, choice)?;
            }
            Token::Half => sum.half()?,
            Token::And => sum.unit = 0,
            Token::Minus | Token::Ordinal => {
                return Err(ReadNumberError::Order { at: offset(*at) });
            }
        }
        rest = tail;
    }
    match pieces.tokens.last() {
        None => Err(ReadNumberError::Empty),
        Some((at, Token::And)) => Err(ReadNumberError::Order { at: offset(*at) }),
        Some(_) => sum.finish(),
    }
}

/// The exponent of the scale words that stand first, taken together: «هزار میلیارد» is 10¹².
fn next_scale(tokens: &[(u32, Token)]) -> Option<u8> {
    let exponents = tokens.iter().map_while(|(_, token)| match token {
        Token::Scale { short, .. } => Some(*short),
        _ => None,
    });
    exponents.reduce(u8::saturating_add)
}

fn add(a: Number, b: Number) -> Result<Number, ReadNumberError> {
    a.checked_add(b).map_err(|_| ReadNumberError::TooLong)
}

fn shift(number: Number, exponent: u8) -> Result<Number, ReadNumberError> {
    let exponent = i8::try_from(exponent).map_err(|_| ReadNumberError::TooLong)?;
    number.shifted(exponent).map_err(|_| ReadNumberError::TooLong)
}

impl Sum {
    /// What no scale word has closed.
    fn open(&self) -> Result<Number, ReadNumberError> {
        let words = Number::from(u32::from(self.words));
        self.figure.map_or(Ok(words), |figure| add(figure, words))
    }

    fn parts(&self) -> &[Part] {
        self.parts.get(..self.count).unwrap_or_default()
    }

    /// The value of a figure under a choice.
    fn choose(&mut self, figure: &Figure, choice: Choice, scaled: bool) -> Number {
        if let Some(other) = figure.other_order {
            self.seen.reversed = true;
            return if choice.other_order { other } else { figure.value };
        }
        match figure.fraction {
            // Without a scale word after them, three digits after a separator are a group.
            Some(fraction) if scaled => {
                self.seen.separator = true;
                if choice.fraction { fraction } else { figure.value }
            }
            _ => figure.value,
        }
    }

    #[inline]
    fn word(&mut self, value: u16, at: u32) -> Result<(), ReadNumberError> {
        (self.place, self.scale) = (0, 0);
        // «چهار صد»: a one right before a hundred multiplies it.
        if value == 100 && (1..=9).contains(&self.unit) {
            self.words += self.unit * 99;
            (self.unit, self.room) = (0, 100);
            return Ok(());
        }
        let room = match value {
            0..=19 => 1,
            20..=99 => 10,
            _ => 100,
        };
        if value >= self.room || (self.is_open && value == 0) {
            return Err(ReadNumberError::Order { at: offset(at) });
        }
        self.words += value;
        self.is_open = true;
        (self.unit, self.room) = (value, room);
        Ok(())
    }

    fn figure(
        &mut self,
        value: Number,
        scaled: Option<u8>,
        choice: Choice,
        at: u32,
    ) -> Result<(), ReadNumberError> {
        // «نهصد و ۳۳»: digits go on where words left off.
        let fits = |it: i128| it < i128::from(self.room) && self.figure.is_none();
        if self.is_open && !value.to_integer().is_some_and(fits) {
            return Err(ReadNumberError::Order { at: offset(at) });
        }
        if !choice.no_scale && self.count == 0 && !self.is_open {
            self.seen.full |= value.reaches(scaled);
        }
        self.seen.overflow |= value.reaches(self.parts().last().map(|above| above.exponent));
        self.figure = Some(value);
        self.place = -i8::try_from(value.places()).unwrap_or(i8::MAX);
        (self.is_open, self.room, self.unit, self.scale) = (true, 1, 0, 0);
        Ok(())
    }

    /// A scale word multiplies everything that is open since the last scale at least as great.
    fn scale(&mut self, exponent: u8, choice: Choice) -> Result<(), ReadNumberError> {
        let mut open = self.open()?;
        let mut is_open = self.is_open;
        let mut above = Number::ZERO;
        while let Some(part) = self.parts().last().copied() {
            let is_same = part.exponent == exponent;
            self.seen.repeated |= is_same && self.is_open;
            if is_same && self.is_open && choice.added {
                // Added, not nested: one part of this scale.
                above = part.value;
            } else if part.exponent <= exponent {
                // «هزار هزار میلیارد» too: nothing between two words of one scale.
                open = add(open, part.value)?;
                is_open = true;
            } else {
                break;
            }
            self.count -= 1;
        }
        let place = i8::try_from(exponent).map_err(|_| ReadNumberError::TooLong)?;
        if !is_open {
            // «هزار و ۱۲۷ میلیارد»: a scale word with nothing before it is one of its kind.
            (open, self.place) = (Number::from(1), 0);
        }
        self.place = self.place.saturating_add(place);
        self.scale = self.scale.saturating_add(place);
        let value = add(shift(open, exponent)?, above)?;
        self.overflow(value, choice)?;
        let room = self.parts.get_mut(self.count).ok_or(ReadNumberError::TooLong)?;
        *room = Part { value, exponent };
        self.count += 1;
        (self.words, self.figure, self.is_open) = (0, None, false);
        (self.room, self.unit) = (ANY, 0);
        Ok(())
    }

    /// «یک میلیارد و ۴۹۵ هزار میلیون»: a part that reaches the scale of the one before it, which may have been
    /// meant as a thousand milliard.
    fn overflow(&mut self, value: Number, choice: Choice) -> Result<(), ReadNumberError> {
        let last = self.count.checked_sub(1).and_then(|at| self.parts.get_mut(at));
        let Some(above) = last.filter(|above| value.reaches(Some(above.exponent))) else {
            return Ok(());
        };
        self.seen.overflow = true;
        while choice.lifted && value.reaches(Some(above.exponent)) {
            above.value = shift(above.value, 3)?;
            above.exponent += 3;
        }
        Ok(())
    }

    /// «دوازده و نیم میلیارد»: half of one; «یک میلیون و نیم»: half of the scale before it.
    fn half(&mut self) -> Result<(), ReadNumberError> {
        let half = Number::try_new(5, 1).unwrap_or_default();
        self.unit = 0;
        let last = self.count.checked_sub(1).and_then(|at| self.parts.get_mut(at));
        match last {
            Some(part) if !self.is_open => {
                part.value = add(part.value, shift(half, part.exponent)?)?;
            }
            _ => {
                self.figure = Some(self.figure.map_or(Ok(half), |figure| add(figure, half))?);
                self.is_open = true;
            }
        }
        self.place -= 1;
        Ok(())
    }

    fn finish(&self) -> Result<Value, ReadNumberError> {
        let number =
            self.parts().iter().try_fold(self.open()?, |sum, part| add(sum, part.value))?;
        Ok(Value { number, place: self.place, scale: self.scale, seen: self.seen })
    }
}
