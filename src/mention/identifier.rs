//! Numbers that name a thing: of accounts, cards, telephones, of times of day, of codes.

use crate::text::{digit, word::key_of};

use super::{
    Content,
    cursor::{char_at, char_before, rest, word_after, word_before},
    lexicon,
    scan::{Read, touches_ascii},
};

/// The identifier whose digits begin at a byte, `None` if they are of a number.
pub(super) fn read(text: &str, at: usize) -> Option<Read<'_>> {
    let run = Run::at(text, at);
    let end = at + run.length;
    let found = |end| Some(Read { content: Content::Identifier, start: at, end });
    if touches_ascii(text, at, end) {
        // «A4», «IR06…», «covid-19», the numbers in an address of the web.
        return found(end + web_length(rest(text, end)));
    }
    if is_of_an_address(text, at) {
        return found(end + web_length(rest(text, end)));
    }
    if let Some(end) = card_in_blanks(text, at) {
        return found(end);
    }
    // «*۸۸۷۷#».
    if matches!(char_before(text, at), Some('*' | '#')) {
        let tail = rest(text, end).find(|c| !matches!(c, '*' | '#')).unwrap_or(0);
        return found(end + tail);
    }
    // «۱۸:۳۰».
    if let Some(after) = rest(text, end).strip_prefix(':')
        && after.chars().next().is_some_and(|c| digit(c).is_some())
    {
        return found(end + 1 + Run::at(text, end + 1).length);
    }
    let is_code = run.is_card()
        || run.digits >= 24
        || (run.begins_with_zero && run.digits >= 4 && run.first_group >= 3 && !run.zeros_alone)
        || (run.first_group >= 16 && !is_counted(text, at + run.first_length));
    if is_code {
        return found(end);
    }
    let named = is_named(text, at);
    if named && super::when::read_date(text, at).is_some() {
        return None;
    }
    if named && !(is_counted(text, end) && run.digits < 6) && !is_scaled(text, end) {
        // «ساعت ۹ تا ۱۲», «نامه ۱۴۰۲/۱۲۳۴۵».
        let more = rest(text, end).strip_prefix('/').map(|_| end + 1);
        let more = more.or_else(|| {
            let word = word_after(text, end).filter(|word| word.key == key_of("تا"))?;
            Some(super::cursor::skip(text, word.end))
        });
        let second = more.map(|at| (at, Run::at(text, at))).filter(|(_, run)| run.digits > 0);
        return found(second.map_or(end, |(at, run)| at + run.length));
    }
    None
}

/// Where a card's number in four groups of four digits with blanks between ends, if it is one.
fn card_in_blanks(text: &str, at: usize) -> Option<usize> {
    let mut end = at;
    for group in 0..4 {
        let here = rest(text, end);
        let here = if group == 0 { here } else { here.strip_prefix(' ')? };
        let digits = here.chars().take_while(|c| digit(*c).is_some()).take(5);
        let (count, length) =
            digits.fold((0, 0), |(count, length), c| (count + 1, length + c.len_utf8()));
        if count != 4 {
            return None;
        }
        end += length + usize::from(group > 0);
    }
    Some(end)
}

/// Whether one of the two words before says that a number is the name of a thing: «کد خبر: ۱۲».
fn is_named(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end_matches([' ', ':', '\u{200C}']);
    let Some(first) = word_before(text, before.len()) else { return false };
    lexicon::names_an_identifier(first.key)
        || word_before(text, first.start).is_some_and(|word| {
            // «شماره حساب»: what it is the number of stands between.
            lexicon::names_an_identifier(word.key) && lexicon::noun(first.key).is_none()
        })
}

/// Whether a known unit follows.
fn is_counted(text: &str, at: usize) -> bool {
    let is_noun = |key| !matches!(lexicon::noun(key), None | Some(lexicon::Noun::Stop));
    word_after(text, at).is_some_and(|word| is_noun(word.key))
        || matches!(char_at(text, at), Some('%' | '٪'))
}

/// Whether a scale word follows.
fn is_scaled(text: &str, at: usize) -> bool {
    word_after(text, at)
        .is_some_and(|word| lexicon::trigger(word.key) == Some(lexicon::Trigger::Number))
}

/// Characters of an address of the web, of a code.
const fn is_web(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '/' | '-' | '_' | '.' | '?' | '=' | '&' | '%' | '#' | '@' | ':' | '+')
}

/// How many bytes of an address follow.
fn web_length(text: &str) -> usize {
    let run = text.find(|c| !is_web(c)).unwrap_or(text.len());
    // A full stop at the end is of the sentence.
    text.get(..run).unwrap_or_default().trim_end_matches(['.', '-', '?', ':']).len()
}

/// Whether marks of an address lead back from a byte to a letter of ASCII: «news/1525689», «covid-19».
fn is_of_an_address(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().chars().rev();
    let mut run = before.take(80).take_while(|c| is_web(*c)).peekable();
    let is_joined = run.peek().is_some_and(|c| !c.is_ascii_digit());
    is_joined && run.any(|c| c.is_ascii_alphabetic())
}

/// Digits with single dashes or blanks between groups of them.
struct Run {
    length: usize,
    digits: usize,
    groups: usize,
    first_group: usize,
    first_length: usize,
    fours: bool,
    begins_with_zero: bool,
    zeros_alone: bool,
}

impl Run {
    /// The run that begins at a byte: digits, and dashes between digits.
    fn at(text: &str, at: usize) -> Self {
        let mut run = Self {
            length: 0,
            digits: 0,
            groups: 1,
            first_group: 0,
            first_length: 0,
            fours: true,
            begins_with_zero: false,
            zeros_alone: true,
        };
        let mut in_group = 0;
        let mut dash = false;
        for (offset, c) in rest(text, at).char_indices() {
            if let Some((_, value)) = digit(c) {
                if dash {
                    run.groups += 1;
                    run.fours &= in_group == 4;
                    in_group = 0;
                    dash = false;
                }
                run.begins_with_zero |= run.digits == 0 && value == 0;
                run.zeros_alone &= value == 0 || run.digits > 2;
                run.digits += 1;
                in_group += 1;
                run.first_group += usize::from(run.groups == 1);
                run.length = offset + c.len_utf8();
                if run.groups == 1 {
                    run.first_length = run.length;
                }
            } else if matches!(c, '-' | '‐' | '–') && !dash && run.digits > 0 {
                dash = true;
            } else {
                break;
            }
        }
        run.fours &= in_group == 4;
        run
    }

    /// «6037-9911-1234-5678».
    const fn is_card(&self) -> bool {
        self.fours && self.groups >= 3
    }
}
