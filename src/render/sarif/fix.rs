//! A figure that would be another, as other words of the text.

use alloc::{format, string::String};
use core::ops::Range;

use crate::{
    quantity::{Number, Reading, Stated},
    repair::Amendment,
    text::{Script, digit, read_number},
};

/// The bytes of some words that give way, and what would stand in their place. `None` where no change of digits or of
/// one scale word says it: where the figure is in words or in several pieces, or would be of another unit.
pub(super) fn replacement(words: &str, amendment: &Amendment) -> Option<(Range<usize>, String)> {
    let (from, to) = (&amendment.from, amendment.to.as_ref()?);
    if from.unit() != to.unit() || from.comparator() != to.comparator() {
        return None;
    }
    let (numeral, length) = read_number(words).ok()?;
    let written = Digits::at_the_beginning(words)?;
    if numeral.value() != from.value() {
        return None;
    }
    // A scale word too many is left out with the blank before it.
    if written.value == to.value() && written.length < length {
        return is_said(words, written.length..length, "", to);
    }
    let power = (0..=12).find(|it| written.value.shifted(*it).ok() == Some(from.value()))?;
    let digits = written.style.write(to.value().shifted(-power).ok()?)?;
    is_said(words, 0..written.length, &digits, to)
}

/// The replacement, if the words are then read as the figure: without a doubt that they had not, and ending where the
/// figure does.
fn is_said(
    words: &str,
    range: Range<usize>,
    by: &str,
    to: &Stated,
) -> Option<(Range<usize>, String)> {
    let (before, after) = (words.get(..range.start)?, words.get(range.end..)?);
    let (numeral, _) = read_number(&format!("{before}{by}{after}")).ok()?;
    let (written, _) = read_number(words).ok()?;
    let ends = to.reading() == Reading::Exact || numeral.last_written_place() == to.place();
    let is_clear = numeral.doubts().len() <= written.doubts().len();
    (numeral.value() == to.value() && ends && is_clear).then(|| (range, String::from(by)))
}

/// Digits at the beginning of words.
struct Digits {
    value: Number,
    length: usize,
    style: Style,
}

/// How digits are written.
struct Style {
    script: Script,
    /// What stands between groups of three.
    group: Option<char>,
    /// What stands before the part of one.
    point: Option<char>,
}

impl Digits {
    fn at_the_beginning(words: &str) -> Option<Self> {
        let (script, _) = digit(words.chars().next()?)?;
        let mut length = 0;
        let mut marks: (Option<char>, Option<char>) = (None, None);
        let mut chars = words.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let is_digit = digit(c).is_some_and(|(its, _)| its == script);
            let is_mark = matches!(c, ',' | '٬' | '،' | '.' | '٫' | '/')
                && chars.peek().is_some_and(|(_, next)| digit(*next).is_some());
            if is_mark {
                marks = (marks.0.or(Some(c)), Some(c));
            } else if !is_digit {
                break;
            }
            length = at + c.len_utf8();
        }
        let (numeral, _) = read_number(words.get(..length)?).ok()?;
        let value = numeral.value();
        let (first, last) = marks;
        let style = if value.to_integer().is_some() {
            Style { script, group: first, point: None }
        } else {
            Style { script, group: first.filter(|_| first != last), point: last }
        };
        Some(Self { value, length, style })
    }
}

impl Style {
    fn write(&self, number: Number) -> Option<String> {
        let plain = if self.group.is_some() { format!("{number:#}") } else { format!("{number}") };
        plain
            .chars()
            .map(|c| match c {
                ',' => self.group,
                '.' => Some(self.point.unwrap_or(self.script.decimal_separator())),
                _ => digit(c).and_then(|(_, value)| self.script.digit(value)),
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::{String, ToString};

    use super::replacement;
    use crate::{
        quantity::{Number, Stated, Unit},
        repair::{Amendment, Range, Slip},
        report::FactId,
    };

    /// The words with a figure replaced by another.
    fn replaced(words: &str, from: &str, to: &str) -> Option<String> {
        let stated = |it: &str| Stated::exact(it.parse::<Number>().ok()?, Unit::Person).ok();
        let amendment = Amendment {
            fact: FactId::from("f"),
            from: stated(from)?,
            to: Some(stated(to)?),
            range: Range::default(),
            slip: Slip::WrongDigit,
        };
        let (range, by) = replacement(words, &amendment)?;
        let mut words = words.to_string();
        words.replace_range(range, &by);
        Some(words)
    }

    #[test]
    fn digits_give_way_to_digits_of_their_own_kind() {
        let check = |words, from, to, expected: &str| {
            assert_eq!(replaced(words, from, to).as_deref(), Some(expected));
        };
        check("۲۱۷ واحد", "217", "207", "۲۰۷ واحد");
        check("1,234 نفر", "1234", "12345", "12,345 نفر");
        check("۱٬۲۳۴ نفر", "1234", "999", "۹۹۹ نفر");
        check("۷.۸ درصد", "7.8", "8.7", "۸.۷ درصد");
        check("۲۲ میلیارد", "22000000000", "22500000000", "۲۲٫۵ میلیارد");
        check("۵۷۳,۹۸۶ میلیارد ریال", "573986000000000", "573986", "۵۷۳,۹۸۶ ریال");
    }

    #[test]
    fn what_digits_cannot_say_is_not_said() {
        assert_eq!(replaced("سه نفر", "3", "4"), None);
        assert_eq!(replaced("یک هزار و ۱۵۰ نفر", "1150", "1160"), None);
        assert_eq!(replaced("۲۲ میلیارد و ۵۰۰ میلیون", "22500000000", "22000000000"), None);
        // It would reach its scale word: that is another doubt.
        assert_eq!(replaced("۲۸۰ هزار نفر", "280000", "2180000"), None);
        // Words that are not those of the figure.
        assert_eq!(replaced("۲۱۷ واحد", "218", "207"), None);
    }
}
