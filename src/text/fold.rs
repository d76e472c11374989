//! Letters that are written in several ways, told as one.

use alloc::string::String;

/// The letter that a character stands for in comparisons, `None` if it stands for none: Arabic ي ى ك
/// are the Persian letters; kashida, diacritics, joiners and direction marks are nothing.
pub(crate) const fn folded(c: char) -> Option<char> {
    match c {
        'ي' | 'ى' => Some('ی'),
        'ك' => Some('ک'),
        'ۀ' | 'ة' => Some('ه'),
        'آ' | 'أ' | 'إ' => Some('ا'),
        'ـ'
        | '\u{061C}'
        | '\u{064B}'..='\u{0655}'
        | '\u{0670}'
        | '\u{200C}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}' => None,
        other => Some(other),
    }
}

/// The letters of a text as comparisons see them, each with the byte where it stands in the text: Arabic
/// ي ك ة are Persian letters, «آ» is «ا», and kashida, diacritics, joiners and direction marks are gone.
///
/// # Examples
/// ```
/// use karnameh::text::folded_letters;
/// let letters: Vec<(usize, char)> = folded_letters("كـى").collect();
/// assert_eq!(letters, [(0, 'ک'), (4, 'ی')]);
/// ```
pub fn folded_letters(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    text.char_indices().filter_map(|(at, c)| Some((at, folded(c)?)))
}

/// A text as comparisons see it; folding it again changes nothing.
///
/// # Examples
/// ```
/// use karnameh::text::fold;
/// assert_eq!(fold("بـــــودجه ســال"), "بودجه سال");
/// assert_eq!(fold("كميسيون"), fold("کمیسیون"));
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    folded_letters(text).map(|(_, letter)| letter).collect()
}

/// Whether a character parts words without saying anything: blanks, joiners, direction marks.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Whether a word is two words written as one, but for the ways their letters are written.
pub(crate) fn is_joined(word: &str, first: &str, second: &str) -> bool {
    let wanted = first.chars().chain(second.chars()).filter_map(folded);
    word.chars().filter_map(folded).eq(wanted)
}

/// Whether two words are the same but for the ways their letters are written.
pub(crate) fn same_word(a: &str, b: &str) -> bool {
    if super::word::begin_apart(a.as_bytes(), b.as_bytes()) {
        return false;
    }
    a == b || a.chars().filter_map(folded).eq(b.chars().filter_map(folded))
}

/// The letters of a text as comparisons see them; a hamza on a seat is the seat («آئین», «آیین»).
fn without_hamza(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    folded_letters(text).map(|(at, c)| match c {
        'ئ' => (at, 'ی'),
        'ؤ' => (at, 'و'),
        other => (at, other),
    })
}

/// How many bytes of the beginning of a text a phrase takes, however its letters are written, `None` if the
/// text does not begin with it as whole words. Where the phrase has a blank, the text may have none or several,
/// and whatever else counts as a gap.
pub(crate) fn phrase(text: &str, phrase: &str, is_gap: fn(char) -> bool) -> Option<usize> {
    if super::word::begin_apart(text.as_bytes(), phrase.as_bytes()) {
        return None;
    }
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
