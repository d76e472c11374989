//! Whole numbers in Persian words, and in the mixture of digits and words that the press writes.

use core::fmt::{self, Display, Write};

use super::Scale;

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

impl InWords {
    /// Writes the words; into a `String` with room for them, without an allocation.
    ///
    /// # Errors
    /// Those of the writer; a `String` has none.
    pub fn write_to(self, out: &mut impl Write) -> fmt::Result {
        signed(out, self.0, below_thousand_in_words)
    }
}

impl InPress {
    /// Writes the digits and words; into a `String` with room for them, without an allocation.
    ///
    /// # Errors
    /// Those of the writer; a `String` has none.
    pub fn write_to(self, out: &mut impl Write) -> fmt::Result {
        signed(out, self.0, below_thousand_in_digits)
    }
}

impl Display for InWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_to(f)
    }
}

impl Display for InPress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_to(f)
    }
}

/// Writes a number from 0 to 999.
type BelowThousand<W> = fn(&mut W, u64) -> fmt::Result;

fn signed<W: Write>(out: &mut W, number: i128, write: BelowThousand<W>) -> fmt::Result {
    if number < 0 {
        out.write_str("منفی ")?;
    }
    whole(out, number.unsigned_abs(), write)
}

const MILLIARD: u64 = 1_000_000_000;

/// Writes a number: how many milliards, which may be milliards of milliards, then what is left.
fn whole<W: Write>(out: &mut W, number: u128, write: BelowThousand<W>) -> fmt::Result {
    let (above, rest) = if let Ok(number) = u64::try_from(number) {
        (u128::from(number / MILLIARD), number % MILLIARD)
    } else {
        let milliard = u128::from(MILLIARD);
        (number / milliard, u64::try_from(number % milliard).unwrap_or_default())
    };
    if above == 0 {
        return below_milliard(out, rest, write);
    }
    whole(out, above, write)?;
    out.write_str(" ")?;
    out.write_str(Scale::Milliard.persian())?;
    if rest == 0 {
        return Ok(());
    }
    out.write_str(AND)?;
    below_milliard(out, rest, write)
}

fn below_milliard<W: Write>(out: &mut W, number: u64, write: BelowThousand<W>) -> fmt::Result {
    let (millions, thousands, rest) = (number / 1_000_000, number / 1000 % 1000, number % 1000);
    if millions > 0 {
        write(out, millions)?;
        out.write_str(if thousands + rest > 0 { " میلیون و " } else { " میلیون" })?;
    }
    if thousands > 0 {
        write(out, thousands)?;
        out.write_str(if rest > 0 { " هزار و " } else { " هزار" })?;
    }
    if rest > 0 || number == 0 { write(out, rest) } else { Ok(()) }
}

const AND: &str = " و ";

/// Words, then the same words with «و» after them.
macro_rules! with_and {
    ($($word:literal)*) => { [$($word),*, $(concat!($word, " و ")),*] };
}

/// Zero to nineteen, and from twenty on each ten with each of its ones.
macro_rules! below_hundred {
    ([$($first:literal)*] $($ten:literal)*) => {
        [$($first),*, $(
            $ten,
            concat!($ten, " و یک"),
            concat!($ten, " و دو"),
            concat!($ten, " و سه"),
            concat!($ten, " و چهار"),
            concat!($ten, " و پنج"),
            concat!($ten, " و شش"),
            concat!($ten, " و هفت"),
            concat!($ten, " و هشت"),
            concat!($ten, " و نه"),
        )*]
    };
}

const HUNDREDS: [&str; 20] =
    with_and!("" "صد" "دویست" "سیصد" "چهارصد" "پانصد" "ششصد" "هفتصد" "هشتصد" "نهصد");
const BELOW_HUNDRED: [&str; 100] = below_hundred!(
    ["صفر" "یک" "دو" "سه" "چهار" "پنج" "شش" "هفت" "هشت" "نه" "ده" "یازده" "دوازده" "سیزده" "چهارده"
     "پانزده" "شانزده" "هفده" "هجده" "نوزده"]
    "بیست" "سی" "چهل" "پنجاه" "شصت" "هفتاد" "هشتاد" "نود"
);

/// The word at a place of a table that has one for it.
fn word(words: &[&'static str], at: u64) -> &'static str {
    usize::try_from(at).ok().and_then(|at| words.get(at)).copied().unwrap_or("")
}

fn below_thousand_in_words<W: Write>(out: &mut W, number: u64) -> fmt::Result {
    let (hundreds, rest) = (number / 100, number % 100);
    if hundreds > 0 {
        let with_and = if rest > 0 { 10 } else { 0 };
        out.write_str(word(&HUNDREDS, hundreds + with_and))?;
        if rest == 0 {
            return Ok(());
        }
    }
    out.write_str(word(&BELOW_HUNDRED, rest))
}

fn below_thousand_in_digits<W: Write>(out: &mut W, number: u64) -> fmt::Result {
    let digits = ["۰", "۱", "۲", "۳", "۴", "۵", "۶", "۷", "۸", "۹"];
    if number >= 100 {
        out.write_str(word(&digits, number / 100))?;
    }
    if number >= 10 {
        out.write_str(word(&digits, number / 10 % 10))?;
    }
    out.write_str(word(&digits, number % 10))
}
