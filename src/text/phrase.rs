//! Phrases at the beginning of a text, whatever way their letters are written.

use super::{
    fold::{folded_letters, is_blank},
    word::{begin_apart, compared},
};

/// How many bytes of the beginning of a text a phrase takes, however its letters are written, `None` if the
/// text does not begin with it as whole words. Where the phrase has a blank, the text may have none or several,
/// and whatever else counts as a gap.
#[inline]
pub(crate) fn phrase(text: &str, phrase: &str, is_gap: fn(char) -> bool) -> Option<usize> {
    if begin_apart(text.as_bytes(), phrase.as_bytes()) {
        return None;
    }
    match at_a_glance(text.as_bytes(), phrase.as_bytes()) {
        Glance::Begins(length) => Some(length),
        Glance::DoesNot => None,
        Glance::Unclear => letter_by_letter(text, phrase, is_gap),
    }
}

/// What the bytes of a text tell about a phrase, without a look at characters.
enum Glance {
    /// The text begins with the phrase, which takes so many bytes.
    Begins(usize),
    DoesNot,
    Unclear,
}

/// Whether a text begins with a phrase, as far as letters of two bytes and single blanks tell.
fn at_a_glance(text: &[u8], phrase: &[u8]) -> Glance {
    let same = same_letters(text, phrase);
    // Where the last letter of the phrase ended in the text, blanks and joiners after it left out.
    let mut end = same;
    let (mut text_at, mut at) = (same, same);
    loop {
        let found = text.get(text_at..).unwrap_or_default();
        match (phrase.get(at..).unwrap_or_default(), found) {
            // Nearly always a letter that is the same.
            ([lead @ 0xD8..=0xDB, next, ..], [its_lead, its_next, ..])
                if lead == its_lead && next == its_next =>
            {
                (at, text_at, end) = (at + 2, text_at + 2, text_at + 2);
            }
            // The phrase is over: is the word, too?
            ([], [] | [0..=0x7F, ..]) => {
                let goes_on = found.first().is_some_and(u8::is_ascii_alphabetic);
                return if goes_on { Glance::DoesNot } else { Glance::Begins(end) };
            }
            ([lead @ 0xD8..=0xDB, next, ..], [] | [0..=0x7F, ..]) => {
                let is_letter = compared([*lead, *next], [*lead, *next]) == Some(true);
                return if is_letter { Glance::DoesNot } else { Glance::Unclear };
            }
            // Punctuation and digits after a phrase.
            ([], [0xD8, 0x8C | 0x9B | 0x9F, ..] | [0xDB, 0xB0..=0xB9, ..]) => {
                return Glance::Begins(end);
            }
            // Joiners within words say nothing.
            ([0xE2, 0x80, 0x8C, 0xD9..=0xDB, ..], _) => at += 3,
            ([0xD8..=0xDB, ..] | [], [0xE2, 0x80, 0x8C, 0xD9..=0xDB, ..]) => text_at += 3,
            ([lead @ 0xD8..=0xDB, next, ..], [its_lead @ 0xD8..=0xDB, its_next, ..]) => {
                match compared([*lead, *next], [*its_lead, *its_next]) {
                    Some(true) => (at, text_at, end) = (at + 2, text_at + 2, text_at + 2),
                    Some(false) => return Glance::DoesNot,
                    None if is_sign(*its_lead, *its_next) && !is_sign(*lead, *next) => {
                        return Glance::DoesNot;
                    }
                    None => return Glance::Unclear,
                }
            }
            // A blank, or none, before a letter or a sign of ASCII, but for the comma, which is a gap too.
            (
                [b' ', ..],
                [b' ', 0x21..=0x2B | 0x2D..=0x7E | 0xD9..=0xDB, ..] | [b' ', 0xD8, 0xA0..=0xBF, ..],
            ) => (at, text_at) = (at + 1, text_at + 1),
            (
                [b' ', ..],
                [0x21..=0x2B | 0x2D..=0x7E | 0xD9..=0xDB, ..] | [0xD8, 0xA0..=0xBF, ..] | [],
            ) => at += 1,
            ([b' ', ..], [0xE2, 0x80, 0x8C, 0xD9..=0xDB, ..]) => {
                (at, text_at) = (at + 1, text_at + 3);
            }
            ([], [lead @ 0xD8..=0xDB, next, ..]) => {
                // A word that is longer than the phrase.
                let goes_on = compared([*lead, *next], [*lead, *next]) == Some(true);
                return if goes_on { Glance::DoesNot } else { Glance::Unclear };
            }
            _ => return Glance::Unclear,
        }
    }
}

/// How many bytes both texts begin with, as far as eight at once are the same, up to the last letter in them.
fn same_letters(text: &[u8], phrase: &[u8]) -> usize {
    let eights = text.as_chunks::<8>().0.iter().zip(phrase.as_chunks().0);
    let mut same = 8 * eights.take_while(|(a, b)| a == b).count();
    while !matches!(phrase.get(..same), None | Some([] | [.., 0xD8..=0xDB, 0x80..=0xBF])) {
        same -= 1;
    }
    same
}

/// Whether two bytes are punctuation or a Persian digit.
const fn is_sign(lead: u8, next: u8) -> bool {
    matches!((lead, next), (0xD8, 0x8C | 0x9B | 0x9F) | (0xDB, 0xB0..=0xB9))
}

/// The letters of a text as comparisons see them; a hamza on a seat is the seat («آئین», «آیین»).
fn without_hamza(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    folded_letters(text).map(|(at, c)| match c {
        'ئ' => (at, 'ی'),
        'ؤ' => (at, 'و'),
        other => (at, other),
    })
}

#[cold]
fn letter_by_letter(text: &str, phrase: &str, is_gap: fn(char) -> bool) -> Option<usize> {
    let mut found = without_hamza(text).peekable();
    for (_, wanted) in without_hamza(phrase) {
        if is_gap(wanted) {
            while found.next_if(|(_, it)| is_gap(*it)).is_some() {}
        } else {
            found.next_if(|(_, it)| *it == wanted)?;
        }
    }
    let end = match found.peek() {
        Some((_, next)) if next.is_alphabetic() => return None,
        Some((at, _)) => *at,
        None => text.len(),
    };
    Some(text.get(..end)?.trim_end_matches(is_blank).len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{is_blank, letter_by_letter, phrase};
    use crate::text::word::FirstLetters;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn a_glance_tells_the_same_as_the_letters(
            text in "(قانون|بودجه|آئین|آیین|مؤسسه|هیأت|ي|ک|ك|ۀ|ه|ـ| |  |؛|٬|٢|\u{656}|\u{200C}|،|۱|a|\n|\u{64B}){0,6}",
            wanted in "(قانون|بودجه|آیین|مؤسسه|موسسه|هیئت|ی|ک|ه)( (قانون|بودجه|آیین|نامه|ی)){0,2}",
        ) {
            let slow = if super::begin_apart(text.as_bytes(), wanted.as_bytes()) { None } else {
                letter_by_letter(&text, &wanted, is_blank)
            };
            prop_assert_eq!(phrase(&text, &wanted, is_blank), slow);
            let follows = alloc::format!("{wanted}{text}");
            let slow = letter_by_letter(&follows, &wanted, is_blank);
            prop_assert_eq!(phrase(&follows, &wanted, is_blank), slow);
            // A hamza that may be dropped is no first letter of any phrase, and no phrase begins with a word of
            // one letter, after which the text may have its next word joined.
            let begins_long = wanted.chars().nth(1).is_none_or(|c| c != ' ');
            let letters = FirstLetters::of(&[&wanted.replace('ؤ', "و")]);
            let told = letters.may_begin(text.as_bytes()) || phrase(&text, &wanted, is_blank).is_none();
            prop_assert!(told || !begins_long);
            prop_assert!(letters.may_begin(follows.as_bytes()) || slow.is_none() || !begins_long);
        }
    }
}
