//! Amounts in groups of three digits, read and written a group at a time.
//!
//! In Persian digits a group with its separator, «٬۵۵۸», takes eight bytes: one 64-bit number. Taken off
//! the pattern of a group of zeros, all of its bytes but the digits are zero, and one product gathers
//! the three digits.

use core::fmt;

use super::{ParseRialError, Rial};
use crate::text::{IntegerError, Script, digit};

/// «٬۰۰۰» in UTF-8, the first byte lowest.
const ZEROS: u64 = u64::from_le_bytes([0xD9, 0xAC, 0xDB, 0xB0, 0xDB, 0xB0, 0xDB, 0xB0]);
/// What sets the highest bit of a byte that is above 9, where a digit belongs, or above 0 elsewhere.
const LIMITS: u64 = u64::from_le_bytes([0x7F, 0x7F, 0x7F, 0x76, 0x7F, 0x76, 0x7F, 0x76]);
const HIGHEST_BITS: u64 = 0x8080_8080_8080_8080;

impl Rial {
    /// Reads a whole number of current rials in groups of three digits of one script, separated by
    /// one kind of `٬`, `,` or `،`; or without any separator.
    ///
    /// # Errors
    /// If a group has not three digits, groups begin with a zero (as they do when a mishap between
    /// writing directions turns them round), scripts or separators are mixed, or there are over 28
    /// digits.
    ///
    /// # Examples
    /// ```
    /// use karnameh::money::Rial;
    /// let raised = Rial::new(573_986_558_509);
    /// assert_eq!(Rial::from_grouped("۵۷۳٬۹۸۶٬۵۵۸٬۵۰۹"), Ok(raised));
    /// assert_eq!(Rial::from_grouped("573,986,558,509"), Ok(raised));
    /// assert!(Rial::from_grouped("۵۷۳٬۹۸").is_err());
    /// ```
    #[inline]
    pub fn from_grouped(text: &str) -> Result<Self, ParseRialError> {
        match persian(text.as_bytes()) {
            Some(rials) => Ok(Self::try_new(rials)?),
            None => Ok(Self::try_new(any(text)?)?),
        }
    }

    /// The amount in Persian digits and groups of three, as CLDR writes it: «۵۷۳٬۹۸۶٬۵۵۸٬۵۰۹».
    ///
    /// # Examples
    /// ```
    /// use karnameh::money::Rial;
    /// assert_eq!(Rial::new(573_986_558_509).to_grouped().to_string(), "۵۷۳٬۹۸۶٬۵۵۸٬۵۰۹");
    /// assert_eq!(Rial::new(-5_000).to_grouped().to_string(), "-۵٬۰۰۰");
    /// ```
    #[must_use]
    #[inline]
    pub fn to_grouped(self) -> GroupedRial {
        let mut bytes = [0; GroupedRial::LENGTH];
        let mut start = GroupedRial::LENGTH;
        let mut rest = self.get().unsigned_abs();
        for room in bytes.rchunks_exact_mut(8) {
            let group;
            (rest, group) = split(rest);
            room.copy_from_slice(&(ZEROS + spread(group)).to_le_bytes());
            start -= 8;
            if rest == 0 {
                // The separator, and the zeros before the first digit, are left out.
                start += if group >= 100 {
                    2
                } else if group >= 10 {
                    4
                } else {
                    6
                };
                break;
            }
        }
        if self.get() < 0 {
            start -= 1;
            if let Some(sign) = bytes.get_mut(start) {
                *sign = b'-';
            }
        }
        GroupedRial { bytes, start }
    }
}

/// A number without its last three digits, and these. Most amounts fit 64 bits, which divide faster.
#[inline]
fn split(number: u128) -> (u128, u64) {
    if let Ok(number) = u64::try_from(number) {
        return (u128::from(number / 1000), number % 1000);
    }
    (number / 1000, u64::try_from(number % 1000).unwrap_or_default())
}

/// The three digits of a number below 1000, each where it stands in a group.
#[inline]
const fn spread(group: u64) -> u64 {
    let (hundreds, rest) = (group / 100, group % 100);
    hundreds << 24 | (rest / 10) << 40 | (rest % 10) << 56
}

/// Whether a group less its zeros has digits where they belong and nothing elsewhere.
#[inline]
const fn is_group(bytes: u64) -> bool {
    (bytes | bytes.wrapping_add(LIMITS)) & HIGHEST_BITS == 0
}

/// The number of a group less its zeros.
#[inline]
const fn gather(bytes: u64) -> u64 {
    (bytes >> 24).wrapping_mul(1 | 10 << 16 | 100 << 32) >> 32 & 0x3FF
}

/// Reads Persian digits in groups; `None` if the text is anything else.
#[inline]
fn persian(text: &[u8]) -> Option<i128> {
    // Each further group takes eight bytes, so what is over is the first one, of one to three digits.
    let (head, groups) = text.split_at_checked(text.len() % 8)?;
    let (first, least) = match *head {
        [l0, d0] => (group_of([0xD9, 0xAC, 0xDB, 0xB0, 0xDB, 0xB0, l0, d0])?, 1),
        [l0, d0, l1, d1] => (group_of([0xD9, 0xAC, 0xDB, 0xB0, l0, d0, l1, d1])?, 10),
        [l0, d0, l1, d1, l2, d2] => (group_of([0xD9, 0xAC, l0, d0, l1, d1, l2, d2])?, 100),
        _ => return None,
    };
    // No number in groups begins with a zero; one that does was turned round.
    if first < least && !groups.is_empty() {
        return None;
    }
    // With the first, six groups have at most 18 digits, which fit 64 bits.
    let mut value = first;
    let (near, far) = groups.split_at_checked(groups.len().min(40))?;
    for group in near.chunks_exact(8) {
        value = value * 1000 + group_of(group.try_into().ok()?)?;
    }
    let mut value = i128::from(value);
    for group in far.chunks_exact(8) {
        value =
            value.checked_mul(1000)?.checked_add(i128::from(group_of(group.try_into().ok()?)?))?;
    }
    Some(value)
}

#[inline]
fn group_of(bytes: [u8; 8]) -> Option<u64> {
    let bytes = u64::from_le_bytes(bytes) ^ ZEROS;
    if is_group(bytes) { Some(gather(bytes)) } else { None }
}

/// Reads digits of any one script in groups or without, with a sign before them.
#[cold]
fn any(text: &str) -> Result<i128, ParseRialError> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let offset = text.len() - digits.len();
    let mut state =
        State { script: None, separator: None, in_group: 0, value: 0, begins_with_zero: false };
    for (at, c) in digits.char_indices() {
        state.take(c, at + offset)?;
    }
    if state.script.is_none() {
        return Err(IntegerError::Empty.into());
    }
    if state.separator.is_some() && state.in_group != 3 {
        return Err(ParseRialError::Group { at: text.len() });
    }
    Ok(if negative { -state.value } else { state.value })
}

struct State {
    script: Option<Script>,
    separator: Option<char>,
    /// How many digits the group has so far.
    in_group: u8,
    value: i128,
    begins_with_zero: bool,
}

impl State {
    fn take(&mut self, c: char, at: usize) -> Result<(), ParseRialError> {
        if let Some((script, digit)) = digit(c) {
            self.begins_with_zero |= self.script.is_none() && digit == 0;
            if *self.script.get_or_insert(script) != script {
                return Err(IntegerError::MixedScripts { found: c, at }.into());
            }
            self.in_group = self.in_group.saturating_add(1);
            self.value = self.value * 10 + i128::from(digit);
            if self.value >= 10_i128.pow(28) {
                return Err(IntegerError::TooLong.into());
            }
            return Ok(());
        }
        if !matches!(c, '٬' | ',' | '،') || self.script.is_none() {
            return Err(IntegerError::NotADigit { found: c, at }.into());
        }
        if self.begins_with_zero {
            return Err(ParseRialError::LeadingZero);
        }
        let right = match self.separator {
            None => (1..=3).contains(&self.in_group),
            Some(separator) => separator == c && self.in_group == 3,
        };
        if !right {
            return Err(ParseRialError::Group { at });
        }
        self.separator = Some(c);
        self.in_group = 0;
        Ok(())
    }
}

/// An amount in Persian digits and groups of three, in a buffer of its own on the stack.
#[derive(Debug, Clone, Copy)]
pub struct GroupedRial {
    bytes: [u8; Self::LENGTH],
    start: usize,
}

impl GroupedRial {
    /// Ten groups hold 28 digits, and the separator of the first is room for a sign.
    const LENGTH: usize = 80;

    /// The text, in UTF-8.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.bytes.get(self.start..).unwrap_or_default()
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(self.as_bytes()).unwrap_or_default()
    }
}

impl fmt::Display for GroupedRial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
