//! Whole numbers in Persian words, and in the mixture of digits and words that the press writes.

use core::fmt::{self, Display, Write};

use super::{InScript, Scale, Script};

/// Prints a whole number in words, ten to the twelfth as «هزار میلیارد»: «تریلیون» is 10¹² to some readers and
/// 10¹⁸ to others.
///
/// # Examples
/// ```
/// use karnameh::text::InWords;
/// assert_eq!(InWords(734).to_string(), "هفتصد و سی و چهار");
/// assert_eq!(InWords(1_000_005).to_string(), "یک میلیون و پنج");
/// assert_eq!(InWords(-2_000_000_000_000).to_string(), "منفی دو هزار میلیارد");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InWords(
    /// The number to print.
    pub i128,
);

/// Prints a whole number as the press does, digits up to a thousand and scale words beyond.
///
/// # Examples
/// ```
/// use karnameh::text::InPress;
/// let amount = InPress(2_990_619_000_000).to_string();
/// assert_eq!(amount, "۲ هزار و ۹۹۰ میلیارد و ۶۱۹ میلیون");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InPress(
    /// The number to print.
    pub i128,
);

impl Display for InWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        signed(f, self.0, below_thousand_in_words)
    }
}

impl Display for InPress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        signed(f, self.0, |f, number| write!(f, "{}", InScript(number, Script::Persian)))
    }
}

/// Writes a number from 1 to 999.
type BelowThousand = fn(&mut fmt::Formatter<'_>, u16) -> fmt::Result;

fn signed(f: &mut fmt::Formatter<'_>, number: i128, write: BelowThousand) -> fmt::Result {
    if number < 0 {
        f.write_str("منفی ")?;
    }
    match number.unsigned_abs() {
        0 => write(f, 0),
        magnitude => whole(f, magnitude, write),
    }
}

/// Writes a number above zero: how many of the greatest scale it reaches, then what is left.
fn whole(f: &mut fmt::Formatter<'_>, number: u128, write: BelowThousand) -> fmt::Result {
    let scales = [Scale::Milliard, Scale::Million, Scale::Thousand];
    let scale = scales.into_iter().find(|it| number >= it.factor().unsigned_abs());
    let Some(scale) = scale else {
        return write(f, u16::try_from(number).unwrap_or_default());
    };
    let factor = scale.factor().unsigned_abs();
    whole(f, number / factor, write)?;
    f.write_char(' ')?;
    f.write_str(scale.persian())?;
    match number % factor {
        0 => Ok(()),
        rest => {
            f.write_str(" و ")?;
            whole(f, rest, write)
        }
    }
}

const ONES: [&str; 20] = [
    "صفر",
    "یک",
    "دو",
    "سه",
    "چهار",
    "پنج",
    "شش",
    "هفت",
    "هشت",
    "نه",
    "ده",
    "یازده",
    "دوازده",
    "سیزده",
    "چهارده",
    "پانزده",
    "شانزده",
    "هفده",
    "هجده",
    "نوزده",
];
const TENS: [&str; 10] = ["", "", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"];
const HUNDREDS: [&str; 10] =
    ["", "صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"];

fn below_thousand_in_words(f: &mut fmt::Formatter<'_>, number: u16) -> fmt::Result {
    let word = |words: &[&'static str], at: u16| words.get(usize::from(at)).copied().unwrap_or("");
    let (hundreds, rest) = (number / 100, number % 100);
    f.write_str(word(&HUNDREDS, hundreds))?;
    if hundreds > 0 && rest > 0 {
        f.write_str(" و ")?;
    }
    match rest {
        0 if hundreds > 0 => Ok(()),
        0..=19 => f.write_str(word(&ONES, rest)),
        _ => {
            f.write_str(word(&TENS, rest / 10))?;
            if rest % 10 == 0 {
                return Ok(());
            }
            f.write_str(" و ")?;
            f.write_str(word(&ONES, rest % 10))
        }
    }
}
