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

/// Whether a character is alphabetic, as [`char::is_alphabetic`] has it. What texts of reports are made of is told
/// without a look into the tables of Unicode.
pub(crate) fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\x7F' => c.is_ascii_alphabetic(),
        '\u{620}'..='\u{657}' | '\u{66E}'..='\u{6D3}' => true,
        '\u{60C}'
        | '\u{61B}'
        | '\u{61F}'
        | '\u{660}'..='\u{66D}'
        | '\u{6F0}'..='\u{6F9}'
        | '\u{200B}'..='\u{206F}' => false,
        _ => c.is_alphabetic(),
    }
}

/// Whether a character parts words without saying anything: blanks, joiners, direction marks.
pub(crate) fn is_blank(c: char) -> bool {
    match c {
        // Nearly all characters are among these, and are told without a table.
        '!'..='~' | '\u{0620}'..='\u{06FF}' => false,
        ' '
        | '\u{061C}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}' => true,
        _ => c.is_whitespace(),
    }
}

/// How many bytes of blanks a text begins with.
#[inline]
pub(crate) fn blanks(text: &str) -> usize {
    let is_plain =
        |bytes: &[u8]| matches!(bytes, [0x21..=0x7F | 0xD9..=0xDB, ..] | [0xD8, 0xA0..=0xBF, ..]);
    match text.as_bytes() {
        // A single blank is what there is nearly always.
        [b' ', rest @ ..] if is_plain(rest) => 1,
        bytes if is_plain(bytes) => 0,
        _ => text.len() - text.trim_start_matches(is_blank).len(),
    }
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

#[cfg(test)]
mod tests {
    use super::is_letter;

    #[test]
    fn letters_are_those_of_unicode() {
        let differs = |c: &char| is_letter(*c) != c.is_alphabetic();
        assert_eq!(('\0'..=char::MAX).find(differs), None);
    }
}
