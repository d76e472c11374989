//! Digits of three scripts, read and written.

use core::fmt::{self, Display, Write};

/// A script whose decimal digits the crate reads and writes.
///
/// # Examples
/// ```
/// use karnameh::text::Script;
/// assert_eq!(Script::Persian.digit(4), Some('۴'));
/// assert_eq!(Script::ArabicIndic.digit(4), Some('٤'));
/// assert_eq!(Script::Ascii.digit(10), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Script {
    /// `0` to `9`.
    Ascii,
    /// `٠` to `٩`, U+0660 to U+0669 (CLDR numbering system `arab`).
    ArabicIndic,
    /// `۰` to `۹`, U+06F0 to U+06F9 (CLDR numbering system `arabext`).
    Persian,
}

impl Script {
    /// The digits of this script, zero first.
    const fn digits(self) -> [char; 10] {
        match self {
            Self::Ascii => ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
            Self::ArabicIndic => ['٠', '١', '٢', '٣', '٤', '٥', '٦', '٧', '٨', '٩'],
            Self::Persian => ['۰', '۱', '۲', '۳', '۴', '۵', '۶', '۷', '۸', '۹'],
        }
    }

    /// The character that this script writes for a value from 0 to 9, `None` for a greater one.
    #[must_use]
    pub fn digit(self, value: u8) -> Option<char> {
        self.digits().get(usize::from(value)).copied()
    }

    /// What stands between groups of three digits: `,` in ASCII, else U+066C as CLDR has it.
    #[must_use]
    pub const fn group_separator(self) -> char {
        match self {
            Self::Ascii => ',',
            Self::ArabicIndic | Self::Persian => '٬',
        }
    }

    /// What stands before a fraction: `.` in ASCII, else U+066B as CLDR has it.
    #[must_use]
    pub const fn decimal_separator(self) -> char {
        match self {
            Self::Ascii => '.',
            Self::ArabicIndic | Self::Persian => '٫',
        }
    }
}

/// The script and the value of a decimal digit, `None` for any other character.
///
/// # Examples
/// ```
/// use karnameh::text::{Script, digit};
/// assert_eq!(digit('۷'), Some((Script::Persian, 7)));
/// assert_eq!(digit('٧'), Some((Script::ArabicIndic, 7)));
/// assert_eq!(digit('७'), None);
/// ```
#[must_use]
pub fn digit(c: char) -> Option<(Script, u8)> {
    let (script, zero) = match c {
        '0'..='9' => (Script::Ascii, '0'),
        '٠'..='٩' => (Script::ArabicIndic, '٠'),
        '۰'..='۹' => (Script::Persian, '۰'),
        _ => return None,
    };
    let value = u32::from(c) - u32::from(zero);
    u8::try_from(value).ok().map(|value| (script, value))
}

/// Writes anything that prints ASCII numbers in the digits and separators of another script.
///
/// Digits, `,` and `.` change; every other character stays. Meant for numbers, not for prose.
#[derive(Debug, Clone, Copy)]
pub(crate) struct InScript<T>(pub(crate) T, pub(crate) Script);

impl<T: Display> Display for InScript<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(Rewrite { out: f, script: self.1 }, "{}", self.0)
    }
}

struct Rewrite<'a, 'b> {
    out: &'a mut fmt::Formatter<'b>,
    script: Script,
}

impl Write for Rewrite<'_, '_> {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        s.chars().try_for_each(|c| {
            let written = match c {
                ',' => self.script.group_separator(),
                '.' => self.script.decimal_separator(),
                _ => digit(c).and_then(|(_, value)| self.script.digit(value)).unwrap_or(c),
            };
            self.out.write_char(written)
        })
    }
}

/// Prints a whole number in groups of three digits, separated by `,`.
///
/// # Examples
/// ```
/// use karnameh::text::Grouped;
/// assert_eq!(Grouped(573_986_558_509).to_string(), "573,986,558,509");
/// assert_eq!(Grouped(-999).to_string(), "-999");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grouped(
    /// The number to print.
    pub i128,
);

impl Display for Grouped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let magnitude = self.0.unsigned_abs();
        if self.0 < 0 {
            f.write_char('-')?;
        }
        let mut unit = 1_u128;
        while magnitude / unit >= 1000 {
            unit *= 1000;
        }
        write!(f, "{}", magnitude / unit)?;
        while unit > 1 {
            unit /= 1000;
            write!(f, ",{:03}", magnitude / unit % 1000)?;
        }
        Ok(())
    }
}
