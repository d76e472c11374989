//! Amounts in groups of three digits, read and written a group at a time.
//!
//! In Persian digits a group with its separator, «٬۵۵۸», takes eight bytes: one 64-bit number. Taken off
//! the pattern of a group of zeros, all of its bytes but the digits are zero, and one product gathers
//! the three digits.

use core::fmt;

use super::{ParseRialError, Rial};
use crate::text::{IntegerError, Script, digit};

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
        match groups(text.as_bytes()) {
            Some(rials) => Ok(Self::small(rials)),
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
        let mut rooms = bytes.rchunks_exact_mut(8);
        let mut far = self.get().unsigned_abs();
        // Most amounts fit 64 bits, which divide faster.
        let mut rest = loop {
            if let Ok(rest) = u64::try_from(far) {
                break rest;
            }
            if let Some(room) = rooms.next() {
                let group = u64::try_from(far % 1000).unwrap_or_default();
                room.copy_from_slice(&written(group).to_le_bytes());
            }
            (far, start) = (far / 1000, start - 8);
        };
        for room in rooms {
            let group = rest % 1000;
            rest /= 1000;
            room.copy_from_slice(&written(group).to_le_bytes());
            start -= 8;
            if rest == 0 {
                // The separator, and the zeros before the first digit, are left out.
                start += 2 + 2 * usize::from(group < 100) + 2 * usize::from(group < 10);
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

/// All groups in Persian digits.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "evaluated by the compiler"
)]
static GROUPS: [u64; 1000] = {
    let mut groups = [0; 1000];
    let mut group = 0;
    while group < 1000 {
        let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
        groups[group as usize] = PERSIAN + (hundreds << 24 | tens << 40 | ones << 56);
        group += 1;
    }
    groups
};

/// A group below 1000 in Persian digits, after its separator.
#[inline]
fn written(group: u64) -> u64 {
    usize::try_from(group).ok().and_then(|at| GROUPS.get(at)).copied().unwrap_or(PERSIAN)
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

/// A group of zeros in UTF-8, the first byte lowest: a separator of two bytes, and the first byte of each
/// digit with the zero of its script.
const fn zeros(separator: [u8; 2], [lead, zero]: [u8; 2]) -> u64 {
    let [s0, s1] = separator;
    u64::from_le_bytes([s0, s1, lead, zero, lead, zero, lead, zero])
}

/// «٬۰۰۰»
const PERSIAN: u64 = zeros([0xD9, 0xAC], [0xDB, 0xB0]);

/// The group of zeros of the script and the separator that the last group of a text has.
#[inline]
const fn zeros_like(last: [u8; 8]) -> Option<u64> {
    match last {
        [0xD9, 0xAC, 0xDB, ..] => Some(PERSIAN),
        [0xD8, 0x8C, 0xDB, ..] => Some(const { zeros([0xD8, 0x8C], [0xDB, 0xB0]) }),
        [0xD9, 0xAC, 0xD9, ..] => Some(const { zeros([0xD9, 0xAC], [0xD9, 0xA0]) }),
        [0xD8, 0x8C, 0xD9, ..] => Some(const { zeros([0xD8, 0x8C], [0xD9, 0xA0]) }),
        _ => None,
    }
}

/// For so many bytes of the first group: how many bits are missing to eight bytes, and the least number of
/// so many digits; none at all where no digits take so many bytes.
const FIRST_GROUPS: [[u64; 2]; 8] = {
    const NONE: [u64; 2] = [0, u64::MAX];
    [NONE, NONE, [48, 1], NONE, [32, 10], NONE, [16, 100], NONE]
};

/// Reads groups of eight bytes: three digits of two bytes each after «٬» or «،», fewer in the first one.
/// `None` if the text is anything else, or has over 18 digits.
#[inline]
fn groups(text: &[u8]) -> Option<u64> {
    let Some(last) = text.last_chunk() else { return up_to_three(text) };
    let zeros = zeros_like(*last)?;
    // What is over is the first group: its bytes, moved to where the digits of a group end.
    let over = text.len() % 8;
    // No number in groups begins with a zero; one that does was turned round.
    let [missing, minimum] = *FIRST_GROUPS.get(over)?;
    let head = u64::from_le_bytes(*text.first_chunk()?) ^ (zeros >> missing);
    let first = head << missing;
    let mut value = gather(first);
    let mut right = is_group(first) && value >= minimum && text.len() <= 46;
    let (_, groups) = text.split_at_checked(over)?;
    for group in groups.chunks_exact(8) {
        let group = u64::from_le_bytes(group.try_into().ok()?) ^ zeros;
        right &= is_group(group);
        value = value.wrapping_mul(1000).wrapping_add(gather(group));
    }
    right.then_some(value)
}

/// Reads one to three Persian digits.
#[inline]
fn up_to_three(text: &[u8]) -> Option<u64> {
    let group = match *text {
        [l0, d0] => [0xD9, 0xAC, 0xDB, 0xB0, 0xDB, 0xB0, l0, d0],
        [l0, d0, l1, d1] => [0xD9, 0xAC, 0xDB, 0xB0, l0, d0, l1, d1],
        [l0, d0, l1, d1, l2, d2] => [0xD9, 0xAC, l0, d0, l1, d1, l2, d2],
        _ => return None,
    };
    let group = u64::from_le_bytes(group) ^ PERSIAN;
    is_group(group).then(|| gather(group))
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
