//! Letters that are written in several ways, told as one.

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
    a.chars().filter_map(folded).eq(b.chars().filter_map(folded))
}
