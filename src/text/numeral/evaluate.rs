//! From the pieces of a number to its value.

use super::{ReadNumberError, figure::Figure, token::Token};
use crate::text::Number;

/// How doubtful places are taken; the default is what writers mean most often.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "one switch for each kind of doubt")]
pub(super) struct Choice {
    /// A single separator before three digits parts a fraction.
    pub(super) fraction: bool,
    /// Reversed groups stay in the order written.
    pub(super) as_written: bool,
    /// A repeated scale word is added, not nested.
    pub(super) added: bool,
    /// A scale word after a figure that reaches it counts for nothing.
    pub(super) no_scale: bool,
    /// بیلیون is 10¹².
    pub(super) long_scale: bool,
    /// A power of ten with «م» at the end is an ordinal, not a fraction.
    pub(super) ordinal: bool,
}

/// The doubtful places that were met.
#[derive(Debug, Clone, Copy, Default)]
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

/// The value of the pieces of a number under a choice, and what was doubtful.
pub(super) fn evaluate(
    tokens: &[(usize, Token)],
    figures: &[Figure],
    choice: Choice,
) -> Result<(Number, Seen), ReadNumberError> {
    let (negative, tokens) = match tokens {
        [(_, Token::Minus), rest @ ..] => (true, rest),
        all => (false, all),
    };
    let (tokens, is_ordinal) = match tokens {
        [rest @ .., (_, Token::Ordinal)] => (rest, true),
        all => (all, false),
    };
    let mut seen = Seen::default();
    let split = if is_ordinal { split_fraction(tokens, figures) } else { None };
    let value = match split {
        Some(Split { whole, numerator, power }) if !choice.ordinal => {
            seen.fraction = whole.is_empty();
            let numerator = sum(numerator, figures, choice, &mut seen)?;
            let power = i8::try_from(power).map_err(|_| ReadNumberError::TooLong)?;
            let fraction = numerator.shifted(-power).map_err(|_| ReadNumberError::TooLong)?;
            let whole = if whole.is_empty() {
                Number::ZERO
            } else {
                sum(whole, figures, choice, &mut seen)?
            };
            whole.checked_add(fraction).map_err(|_| ReadNumberError::TooLong)?
        }
        Some(Split { whole, .. }) => {
            seen.fraction = whole.is_empty();
            sum(tokens, figures, choice, &mut seen)?
        }
        None => sum(tokens, figures, choice, &mut seen)?,
    };
    Ok((if negative { value.negated() } else { value }, seen))
}

/// A number whose last word is a power of ten that parts a fraction: «دوازده و پنجاه و یک صدم».
struct Split<'a> {
    whole: &'a [(usize, Token)],
    numerator: &'a [(usize, Token)],
    /// The exponent of the last word.
    power: u8,
}

/// Where the fraction of a number begins, if its last word is a power of ten with a number before it
/// that is smaller.
fn split_fraction<'a>(tokens: &'a [(usize, Token)], figures: &[Figure]) -> Option<Split<'a>> {
    let [before @ .., (_, last)] = tokens else { return None };
    let power = match last {
        Token::Word(10) => 1,
        Token::Word(100) => 2,
        Token::Scale { short, long } if short == long => *short,
        _ => return None,
    };
    // «صد و دهم» is the hundred and tenth: the numerator stands right before its denominator.
    if matches!(before.last(), None | Some((_, Token::And))) {
        return None;
    }
    let mut start = before.len();
    let mut total = 0_u64;
    let mut above = 0_u64;
    while let Some((_, token)) = start.checked_sub(1).and_then(|at| before.get(at)) {
        let value = match token {
            Token::And => {
                start -= 1;
                continue;
            }
            Token::Word(value) => u64::from(*value),
            Token::Figure(at) => {
                match figures.get(usize::from(*at))?.value.to_integer().map(u64::try_from) {
                    Some(Ok(value)) if total == 0 => value,
                    _ => break,
                }
            }
            _ => break,
        };
        // Words of a number fall from hundreds to ones, and ten takes no ones: «ده و دو» is no twelve.
        let follows = total == 0 || (value > above && value >= 20 && total < place(value));
        if !follows || total + value >= 10_u64.checked_pow(u32::from(power))? {
            break;
        }
        (total, above) = (total + value, value);
        start -= 1;
    }
    let mut whole = before.get(..start)?;
    let mut numerator = before.get(start..)?;
    while let [(_, Token::And), rest @ ..] = numerator {
        numerator = rest;
    }
    while let [rest @ .., (_, Token::And)] = whole {
        whole = rest;
    }
    (!numerator.is_empty()).then_some(Split { whole, numerator, power })
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

/// What is added up so far.
struct Sum {
    parts: [Option<Part>; 16],
    count: usize,
    /// What no scale word has closed yet.
    open: Number,
    /// Whether anything is open, were it nothing.
    is_open: bool,
    /// The place below which words may still be added to what is open.
    room: i128,
    /// The last word, if nothing but words stands between: «چهار صد».
    unit: Option<u16>,
}

fn sum(
    tokens: &[(usize, Token)],
    figures: &[Figure],
    choice: Choice,
    seen: &mut Seen,
) -> Result<Number, ReadNumberError> {
    let mut sum = Sum {
        parts: [None; 16],
        count: 0,
        open: Number::ZERO,
        is_open: false,
        room: i128::MAX,
        unit: None,
    };
    let mut rest = tokens;
    while let [(at, token), tail @ ..] = rest {
        let scaled = next_scale(tail);
        match token {
            Token::Word(value) => sum.word(*value, *at)?,
            Token::Figure(figure) => {
                let figure = figures.get(usize::from(*figure)).ok_or(ReadNumberError::TooLong)?;
                let value = choose(figure, choice, scaled.is_some(), seen);
                sum.figure(value, scaled, choice, seen, *at)?;
                if choice.no_scale && reaches(value, scaled) {
                    // The scale words are passed over.
                    let is_scale = |it: &&(usize, Token)| matches!(it.1, Token::Scale { .. });
                    let words = tail.iter().take_while(is_scale).count();
                    rest = tail.get(words..).unwrap_or_default();
                    continue;
                }
            }
            Token::Scale { short, long } => {
                seen.long_scale |= short != long;
                sum.scale(if choice.long_scale { *long } else { *short }, choice, seen)?;
            }
            Token::Half => sum.half()?,
            Token::And => sum.unit = None,
            Token::Minus | Token::Ordinal => return Err(ReadNumberError::Order { at: *at }),
        }
        rest = tail;
    }
    if matches!(tokens, [] | [.., (_, Token::And)]) {
        let at = tokens.last().map_or(0, |(at, _)| *at);
        return Err(if tokens.is_empty() {
            ReadNumberError::Empty
        } else {
            ReadNumberError::Order { at }
        });
    }
    sum.total()
}

/// The exponent of the scale words that stand first, taken together: «هزار میلیارد» is 10¹².
fn next_scale(tokens: &[(usize, Token)]) -> Option<u8> {
    let exponents = tokens.iter().map_while(|(_, token)| match token {
        Token::Scale { short, .. } => Some(*short),
        _ => None,
    });
    exponents.reduce(u8::saturating_add)
}

fn reaches(value: Number, scale: Option<u8>) -> bool {
    let limit = scale.and_then(|it| i8::try_from(it).ok()).map(|it| Number::from(1).shifted(it));
    matches!(limit, Some(Ok(limit)) if value.magnitude() >= limit)
}

/// The value of a figure under a choice.
fn choose(figure: &Figure, choice: Choice, scaled: bool, seen: &mut Seen) -> Number {
    if let Some(as_written) = figure.as_written {
        seen.reversed = true;
        return if choice.as_written { as_written } else { figure.value };
    }
    match figure.fraction {
        // Without a scale word after them, three digits after a separator are a group.
        Some(fraction) if scaled => {
            seen.separator = true;
            if choice.fraction { fraction } else { figure.value }
        }
        _ => figure.value,
    }
}

impl Sum {
    fn add(&mut self, value: Number) -> Result<(), ReadNumberError> {
        self.open = self.open.checked_add(value).map_err(|_| ReadNumberError::TooLong)?;
        self.is_open = true;
        Ok(())
    }

    fn word(&mut self, value: u16, at: usize) -> Result<(), ReadNumberError> {
        // «چهار صد»: a one right before a hundred multiplies it.
        if let (100, Some(unit @ 1..=9)) = (value, self.unit) {
            self.unit = None;
            let hundreds = i128::from(unit) * 99;
            self.room = 100;
            return self.add(Number::try_new(hundreds, 0).unwrap_or_default());
        }
        let (least, room) = match value {
            0..=19 => (i128::from(value), 1),
            20..=99 => (i128::from(value), 10),
            _ => (i128::from(value), 100),
        };
        if least >= self.room || (self.is_open && value == 0) {
            return Err(ReadNumberError::Order { at });
        }
        self.room = room;
        self.unit = Some(value);
        self.add(Number::from(u32::from(value)))
    }

    fn figure(
        &mut self,
        value: Number,
        scaled: Option<u8>,
        choice: Choice,
        seen: &mut Seen,
        at: usize,
    ) -> Result<(), ReadNumberError> {
        // «نهصد و ۳۳»: digits go on where words left off.
        if self.is_open && !matches!(value.to_integer(), Some(it) if it < self.room) {
            return Err(ReadNumberError::Order { at });
        }
        seen.full |= self.count == 0 && !choice.no_scale && reaches(value, scaled) && !self.is_open;
        let above = self.parts.get(..self.count).and_then(<[_]>::last).copied().flatten();
        seen.overflow |= above.is_some_and(|above| {
            let limit = i8::try_from(above.exponent).ok().map(|it| Number::from(1).shifted(it));
            matches!(limit, Some(Ok(limit)) if value >= limit)
        });
        self.room = 1;
        self.unit = None;
        self.add(value)
    }

    /// A scale word multiplies everything that is open since the last scale at least as great.
    fn scale(
        &mut self,
        exponent: u8,
        choice: Choice,
        seen: &mut Seen,
    ) -> Result<(), ReadNumberError> {
        let mut open = self.open;
        let mut is_open = self.is_open;
        while let Some(Some(part)) = self.count.checked_sub(1).and_then(|at| self.parts.get(at)) {
            let repeated = part.exponent == exponent && self.is_open;
            seen.repeated |= repeated;
            let nests = part.exponent < exponent
                || (repeated && !choice.added)
                // «هزار هزار میلیارد»: nothing between two words of one scale.
                || (part.exponent == exponent && !self.is_open);
            if !nests {
                break;
            }
            open = open.checked_add(part.value).map_err(|_| ReadNumberError::TooLong)?;
            is_open = true;
            self.count -= 1;
        }
        // «هزار و ۱۲۷ میلیارد»: a scale word with nothing before it is one of its kind.
        let open = if is_open { open } else { Number::from(1) };
        let shift = i8::try_from(exponent).map_err(|_| ReadNumberError::TooLong)?;
        let value = open.shifted(shift).map_err(|_| ReadNumberError::TooLong)?;
        let room = self.parts.get_mut(self.count).ok_or(ReadNumberError::TooLong)?;
        *room = Some(Part { value, exponent });
        self.count += 1;
        (self.open, self.is_open) = (Number::ZERO, false);
        (self.room, self.unit) = (i128::MAX, None);
        Ok(())
    }

    /// «دوازده و نیم میلیارد»: half of one; «یک میلیون و نیم»: half of the scale before it.
    fn half(&mut self) -> Result<(), ReadNumberError> {
        let half = Number::try_new(5, 1).unwrap_or_default();
        self.unit = None;
        let last = self.count.checked_sub(1).and_then(|at| self.parts.get_mut(at));
        match last {
            Some(Some(part)) if !self.is_open => {
                let shift = i8::try_from(part.exponent).map_err(|_| ReadNumberError::TooLong)?;
                let half = half.shifted(shift).map_err(|_| ReadNumberError::TooLong)?;
                part.value = part.value.checked_add(half).map_err(|_| ReadNumberError::TooLong)?;
                Ok(())
            }
            _ => self.add(half),
        }
    }

    fn total(&self) -> Result<Number, ReadNumberError> {
        let parts = self.parts.get(..self.count).unwrap_or_default();
        parts.iter().flatten().try_fold(self.open, |sum, part| {
            sum.checked_add(part.value).map_err(|_| ReadNumberError::TooLong)
        })
    }
}
