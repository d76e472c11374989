//! Runs of digits with separators.

use super::ReadNumberError;
use crate::text::{Number, digit};

/// A run of digits, and what its separators leave open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Figure {
    /// What it is: groups joined, a fraction parted off.
    pub(super) value: Number,
    /// What it would be if its one separator parted a fraction.
    pub(super) fraction: Option<Number>,
    /// What it would be if its groups stood in the other order.
    pub(super) other_order: Option<Number>,
}

const fn is_separator(c: char) -> bool {
    matches!(c, ',' | '٬' | '،' | '.' | '/' | '٫' | '\'' | '’')
}

/// Whether a separator parts nothing but groups.
const fn is_grouping(c: char) -> bool {
    c == '٬' || c == ' ' || is_narrow_blank(c)
}

/// The digits that a text begins with: their value, how many there are, and their bytes. Beyond 18 digits the
/// value tells nothing.
#[inline]
pub(crate) fn plain(bytes: &[u8]) -> (u64, usize, usize) {
    let (mut value, mut count, mut length) = (0_u64, 0, 0);
    loop {
        let (digit, size) = match bytes.get(length..) {
            Some([0xDB, next @ 0xB0..=0xB9, ..]) => (next - 0xB0, 2),
            Some([0xD9, next @ 0xA0..=0xA9, ..]) => (next - 0xA0, 2),
            Some([next @ b'0'..=b'9', ..]) => (next - b'0', 1),
            _ => return (value, count, length),
        };
        value = value.wrapping_mul(10).wrapping_add(u64::from(digit));
        count += 1;
        length += size;
    }
}

/// How many bytes of a text are a run of digits and single separators between digits. Groups of zeros that
/// a mishap between writing directions put first may have a blank after their separator:
/// «۰۰۰،۰۰۰، ۵،۲۲۰».
pub(crate) fn length(text: &str) -> usize {
    let (_, _, plain) = plain(text.as_bytes());
    let mut after = text.get(plain..).unwrap_or_default().chars();
    // Nearly always nothing that could go on, or only a blank.
    let goes_on = match after.next() {
        Some(' ') => after.next().is_some_and(|c| digit(c).is_some()),
        Some(c) => is_separator(c) || is_narrow_blank(c),
        None => false,
    };
    if plain > 0 && !goes_on {
        return plain;
    }
    if let Some(length) = length_in_blanks(text) {
        return length;
    }
    let mut end = 0;
    // What parts the digits so far from those that may follow.
    let mut parted = [None; 2];
    for (at, c) in text.char_indices() {
        if digit(c).is_some() {
            end = at + c.len_utf8();
            parted = [None; 2];
            continue;
        }
        match parted {
            [None, None] if is_separator(c) => parted = [Some(c), None],
            [Some('،' | ',' | '٬'), None] if c == ' ' && begins_with_zeros(text) => {
                parted = [parted[0], Some(c)];
            }
            _ => break,
        }
    }
    end
}

/// Blanks that hold groups of one number together; a plain one parts two numbers as well.
const fn is_narrow_blank(c: char) -> bool {
    matches!(c, '\u{A0}' | '\u{2009}' | '\u{202F}')
}

/// How many bytes of a text are groups of three digits with blanks between: at least three groups if the
/// blanks are plain ones.
fn length_in_blanks(text: &str) -> Option<usize> {
    let mut letters = text.chars();
    let first = letters.by_ref().take(4).take_while(|c| digit(*c).is_some()).count();
    let blank = text.chars().nth(first).filter(|c| *c == ' ' || is_narrow_blank(*c))?;
    if !(1..=3).contains(&first) || text.starts_with(['0', '٠', '۰']) {
        return None;
    }
    let mut end = text.find(blank)?;
    let mut groups = 1;
    while let Some(rest) = text.get(end..).and_then(|rest| rest.strip_prefix(blank)) {
        let length: usize =
            rest.chars().take(3).take_while(|c| digit(*c).is_some()).map(char::len_utf8).sum();
        let is_full = rest.chars().take(3).filter(|c| digit(*c).is_some()).count() == 3;
        let mut after = rest.get(length..).unwrap_or_default().chars();
        let ends = after.next().is_none_or(|c| {
            digit(c).is_none()
                && !(is_separator(c) && after.next().is_some_and(|c| digit(c).is_some()))
        });
        if !is_full || !ends || groups > GROUPS {
            break;
        }
        end += blank.len_utf8() + length;
        groups += 1;
    }
    (groups > 2 || (groups == 2 && is_narrow_blank(blank))).then_some(end)
}

/// Whether a text begins with a group of three zeros.
fn begins_with_zeros(text: &str) -> bool {
    let zeros = text.chars().take_while(|c| digit(*c).is_some_and(|(_, value)| value == 0));
    zeros.take(4).count() == 3
}

/// Digits with a value, and how many there are.
#[derive(Clone, Copy, Default)]
struct Group {
    value: i128,
    digits: u8,
    is_ascii: bool,
}

/// At most ten groups of three hold 28 digits; four more are room for zeros before them.
const GROUPS: usize = 14;

/// Reads a run of digits that begins at a byte of a text.
pub(super) fn read(run: &str, at: usize) -> Result<Figure, ReadNumberError> {
    let (value, digits, length) = plain(run.as_bytes());
    if length == run.len() && digits <= 18 {
        return Ok(Figure { value: number(value.into(), 0)?, fraction: None, other_order: None });
    }
    let mut groups = [Group::default(); GROUPS];
    let mut separators = [' '; GROUPS];
    let mut count = 0_usize;
    let mut turn = None;
    let mut after_separator = false;
    for c in run.chars() {
        if let Some((_, value)) = digit(c) {
            let group = groups.get_mut(count).ok_or(ReadNumberError::TooLong)?;
            group.value = group
                .value
                .checked_mul(10)
                .and_then(|it| it.checked_add(i128::from(value)))
                .ok_or(ReadNumberError::TooLong)?;
            group.is_ascii = c.is_ascii();
            group.digits = group.digits.checked_add(1).ok_or(ReadNumberError::TooLong)?;
        } else if c == ' ' && after_separator {
            turn = Some(count);
        } else {
            *separators.get_mut(count).ok_or(ReadNumberError::TooLong)? = c;
            count += 1;
        }
        after_separator = digit(c).is_none();
    }
    let groups = groups.get(..=count).unwrap_or_default();
    let separators = separators.get(..count).unwrap_or_default();
    match turn {
        Some(turn) => turned(groups, turn).ok_or(ReadNumberError::Groups { at }),
        None => interpret(groups, separators, at),
    }
}

/// Groups of which some were put before those that they follow, with a blank between.
fn turned(groups: &[Group], turn: usize) -> Option<Figure> {
    let (last, first) = groups.split_at_checked(turn)?;
    let [head, tail @ ..] = first else { return None };
    let full = last.iter().chain(tail).all(|it| it.digits == 3);
    if !full || !(1..=3).contains(&head.digits) || head.value == 0 {
        return None;
    }
    let value = joined(first.iter().chain(last.iter().rev())).ok()?;
    Some(Figure { value, fraction: None, other_order: joined(groups.iter()).ok() })
}

fn interpret(groups: &[Group], separators: &[char], at: usize) -> Result<Figure, ReadNumberError> {
    let plain = |value| Figure { value, fraction: None, other_order: None };
    match (groups, separators) {
        ([only], []) => Ok(plain(number(only.value, 0)?)),
        // One separator: three digits after it are a group, any other number of them a fraction.
        ([whole, rest], [separator]) => {
            let fraction = fraction(&[*whole], *rest);
            if *separator == '٫' || rest.digits != 3 || whole.digits > 3 {
                return if is_grouping(*separator) {
                    reversed(groups).ok_or(ReadNumberError::Groups { at })
                } else {
                    reversed(groups)
                        .map_or_else(|| fraction.map(|it| either_way(it, groups, *separator)), Ok)
                };
            }
            if let Some(figure) = reversed(groups) {
                return Ok(figure);
            }
            let value = joined(groups.iter())?;
            let fraction = (!is_grouping(*separator)).then(|| fraction.ok()).flatten();
            Ok(Figure { value, fraction, other_order: None })
        }
        ([first, middle @ .., last], [before @ .., end]) => {
            let one_kind = before.iter().all(|it| it == end);
            let grouped = (1..=3).contains(&first.digits) && middle.iter().all(|it| it.digits == 3);
            if one_kind && grouped && last.digits == 3 {
                return match reversed(groups) {
                    Some(figure) => Ok(figure),
                    None => Ok(plain(joined(groups.iter())?)),
                };
            }
            if one_kind {
                return reversed(groups).ok_or(ReadNumberError::Groups { at });
            }
            // «۱٬۲۳۴٫۵»: groups by one separator, a fraction by another.
            let same_before = before.iter().all(|it| Some(it) == before.first());
            let [wholes @ .., _] = groups else { return Err(ReadNumberError::Groups { at }) };
            if same_before && grouped && matches!(end, '.' | '/' | '٫') {
                return Ok(plain(fraction(wholes, *last)?));
            }
            Err(ReadNumberError::Groups { at })
        }
        _ => Err(ReadNumberError::Groups { at }),
    }
}

/// A fraction after a slash: «5/2» in a line from right to left may be two and a half. In Persian digits the
/// slash is how fractions are written, and keeps its order.
fn either_way(value: Number, groups: &[Group], separator: char) -> Figure {
    let other = match groups {
        [whole, rest] if separator == '/' && rest.is_ascii && whole.is_ascii => {
            fraction(&[*rest], *whole).ok().filter(|other| *other != value)
        }
        _ => None,
    };
    Figure { value, fraction: None, other_order: other }
}

/// Groups of three in the wrong order: the first has three digits with a zero ahead, as no number
/// begins, and the last could begin one.
fn reversed(groups: &[Group]) -> Option<Figure> {
    let [first, middle @ .., last] = groups else { return None };
    let full = first.digits == 3 && middle.iter().all(|it| it.digits == 3);
    let begins_with_zero = first.value < 100;
    if !full || !begins_with_zero || !(1..=3).contains(&last.digits) || last.value == 0 {
        return None;
    }
    let value = joined(groups.iter().rev()).ok()?;
    Some(Figure { value, fraction: None, other_order: joined(groups.iter()).ok() })
}

fn joined<'a>(groups: impl Iterator<Item = &'a Group>) -> Result<Number, ReadNumberError> {
    let mut value = 0_i128;
    for group in groups {
        let unit = 10_i128.checked_pow(u32::from(group.digits)).ok_or(ReadNumberError::TooLong)?;
        value = value
            .checked_mul(unit)
            .and_then(|it| it.checked_add(group.value))
            .ok_or(ReadNumberError::TooLong)?;
    }
    number(value, 0)
}

/// A number of whole groups with a fraction.
fn fraction(wholes: &[Group], rest: Group) -> Result<Number, ReadNumberError> {
    let whole = joined(wholes.iter())?;
    let rest = number(rest.value, rest.digits)?;
    whole.checked_add(rest).map_err(|_| ReadNumberError::TooLong)
}

fn number(value: i128, places: u8) -> Result<Number, ReadNumberError> {
    Number::try_new(value, places).map_err(|_| ReadNumberError::TooLong)
}
