//! Words as numbers: the letters of a short word, folded, in the bytes of one 128-bit number, so that a
//! dictionary is one look into a table instead of a comparison letter by letter.

mod beginnings;
mod dictionary;

pub(crate) use beginnings::{FirstLetters, Outlines, first_two, first_two_of};
pub(crate) use dictionary::Dictionary;

/// What a word of more letters than fit is packed as: no dictionary knows it.
pub(crate) const LONG: u128 = u128::MAX;

/// How many letters fit: each takes two bytes in UTF-8.
const MOST: u32 = 8;

/// What a character that belongs to a word and says nothing folds to: kashida, diacritics.
const MARK: u16 = 1;

/// What the characters U+0600 to U+06FF fold to, as the two bytes of UTF-8 (the first lowest): 0 for what is
/// no letter.
const FOLDED: [u16; 256] = folded();

#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "evaluated by the compiler, which refuses what is out of bounds"
)]
const fn folded() -> [u16; 256] {
    let mut folded = [0; 256];
    let mut at = 0x20;
    while at < 0x100 {
        let is_mark = matches!(at, 0x40 | 0x4B..=0x55 | 0x70);
        let is_letter =
            matches!(at, 0x20..=0x4A | 0x6E..=0xD3 | 0xD5 | 0xEE | 0xEF | 0xFA..=0xFC | 0xFF);
        if is_mark {
            folded[at] = MARK;
        } else if is_letter {
            folded[at] = pair_of(at as u16 + 0x600);
        }
        at += 1;
    }
    let mut pair = 0;
    while pair < SAME.len() {
        let (written, meant) = SAME[pair];
        folded[written as usize - 0x600] = pair_of(meant as u16);
        pair += 1;
    }
    folded
}

/// Letters that are written in several ways.
const SAME: [(char, char); 7] =
    [('آ', 'ا'), ('أ', 'ا'), ('إ', 'ا'), ('ي', 'ی'), ('ى', 'ی'), ('ك', 'ک'), ('ة', 'ه')];

/// The two bytes of a character in UTF-8, the first lowest.
const fn pair_of(c: u16) -> u16 {
    (0xC0 | c >> 6) | (0x80 | c & 0x3F) << 8
}

/// What the character of two bytes folds to, 0 if it is no letter of the block.
#[inline]
fn fold(lead: u8, next: u8) -> u16 {
    let at = usize::from(lead & 3) << 6 | usize::from(next & 0x3F);
    // The index has eight bits, so there is always one.
    FOLDED.get(at).copied().unwrap_or(0)
}

/// What the characters of two bytes from the first of the Arabic block on fold to, by the number that their
/// bytes make; 0 between the characters as well.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
static LETTERS: [u16; 0x340] = {
    let mut letters = [0; 0x340];
    let mut at = 0;
    while at < FOLDED.len() {
        letters[(at & 0xC0) << 2 | at & 0x3F] = FOLDED[at];
        at += 1;
    }
    letters
};

/// What two bytes fold to if they are a letter of the block, [`MARK`] for a mark, 0 for all else.
#[inline]
fn letter_of(pair: [u8; 2]) -> u16 {
    let at = u16::from_be_bytes(pair).wrapping_sub(0xD880);
    LETTERS.get(usize::from(at)).copied().unwrap_or(0)
}

/// The word that a text ends with: its key, and how many bytes it takes. Of a word longer than any that matters
/// only the end is taken.
#[inline]
pub(crate) fn last_word(text: &[u8]) -> (u128, usize) {
    let (mut key, mut letters, mut length) = (0, 0, 0);
    for pair in text.as_rchunks().1.iter().rev().take(24) {
        match letter_of(*pair) {
            0 => break,
            MARK => {}
            letter => {
                key = key << 16 | u128::from(letter);
                letters += 1;
            }
        }
        length += 2;
    }
    (if letters > MOST { LONG } else { key }, length)
}

/// The word that a text begins with, as it is written, if a character of ASCII ends it and it is short:
/// its key and how many bytes it takes. What is in a dictionary under that key needs no folding.
#[inline]
pub(crate) fn written_word(text: &[u8]) -> (u128, usize) {
    const HIGHEST_BITS: u128 = u128::from_le_bytes([0x80; 16]);
    let bytes = match text.first_chunk::<16>() {
        Some(bytes) => *bytes,
        None => padded(text),
    };
    let bytes = u128::from_le_bytes(bytes);
    let length = (!bytes & HIGHEST_BITS).trailing_zeros() / 8;
    match 1_u128.checked_shl(length * 8) {
        Some(end) => (bytes & (end - 1), usize::try_from(length).unwrap_or_default()),
        None => (LONG, 0),
    }
}

/// The key of the word of so many bytes that stands at a byte, as it is written: what is in a dictionary under
/// that key needs no folding.
#[inline]
pub(crate) fn key_as_written(text: &[u8], at: usize, length: usize) -> u128 {
    let rest = text.get(at..).unwrap_or_default();
    let bytes = rest.first_chunk::<16>().map_or_else(|| padded(rest), |bytes| *bytes);
    match 16_usize.checked_sub(length).map(|beyond| u32::try_from(8 * beyond)) {
        Some(Ok(beyond)) => u128::from_le_bytes(bytes) & u128::MAX.checked_shr(beyond).unwrap_or(0),
        _ => LONG,
    }
}

/// The end of a text with zeros after it.
fn padded(text: &[u8]) -> [u8; 16] {
    let mut bytes = [0; 16];
    for (room, byte) in bytes.iter_mut().zip(text) {
        *room = *byte;
    }
    bytes
}

/// The word that a text begins with: its key, and how many bytes it takes. Letters of other alphabets,
/// digits and everything else end it.
#[inline]
pub(crate) fn first_word(text: &[u8]) -> (u128, usize) {
    let (mut key, mut letters, mut length) = (0_u128, 0, 0);
    for pair in text.as_chunks().0 {
        match letter_of(*pair) {
            0 => break,
            MARK => {}
            letter => {
                // The letters come in at the top, and are moved down to their places at the end.
                key = key >> 16 | u128::from(letter) << 112;
                letters += 1;
            }
        }
        length += 2;
    }
    match MOST.checked_sub(letters) {
        Some(room) => (key.checked_shr(16 * room).unwrap_or(0), length),
        None => (LONG, length),
    }
}

/// Letters with a hamza that some comparisons drop.
const VARYING: [u16; 3] = [pair_of(0x626), pair_of(0x624), pair_of(0x6C0)];

/// Whether two characters of two bytes are one letter to comparisons, `None` if that is not told by their bytes:
/// of marks, of what is no letter, of letters with a hamza that may be dropped.
#[inline]
pub(crate) fn compared(a: [u8; 2], b: [u8; 2]) -> Option<bool> {
    let (a, b) = (fold(a[0], a[1]), fold(b[0], b[1]));
    if a <= MARK || b <= MARK || (a != b && (VARYING.contains(&a) || VARYING.contains(&b))) {
        return None;
    }
    Some(a == b)
}

/// Whether two texts begin with different letters, as far as that is seen at a glance.
#[inline]
pub(crate) fn begin_apart(a: &[u8], b: &[u8]) -> bool {
    let first = |text: &[u8]| match text {
        [lead @ 0xD8..=0xDB, next, ..] => fold(*lead, *next),
        // A character of ASCII is like no letter.
        [0..=0x7F, ..] => MARK + 1,
        _ => 0,
    };
    let (a, b) = (first(a), first(b));
    a > MARK && b > MARK && a != b
}

/// The keys of the beginnings of a word, the shortest first, each with the bytes it takes.
pub(crate) fn beginnings(word: &[u8]) -> impl Iterator<Item = (u128, usize)> + '_ {
    let letters = word.chunks_exact(2).enumerate().map_while(|(at, pair)| match *pair {
        [lead @ 0xD8..=0xDB, next] => Some((at, fold(lead, next))).filter(|(_, it)| *it != 0),
        _ => None,
    });
    let mut key = 0_u128;
    letters.filter(|(_, letter)| *letter != MARK).zip((0..MOST).map(|it| it * 16)).map(
        move |((at, letter), shift)| {
            key |= u128::from(letter) << shift;
            (key, at * 2 + 2)
        },
    )
}

/// Whether «ۀ» is anywhere in the word of a key, which comparisons of whole words take for «ه».
pub(crate) fn holds_heh_with_yeh(key: u128) -> bool {
    const ONES: u128 = u128::MAX / 0xFFFF;
    // The sixteen bits of that letter become zero, and only zero borrows from the bits above.
    let apart = key ^ (u128::from(pair_of(0x6C0)) * ONES);
    apart.wrapping_sub(ONES) & !apart & (ONES << 15) != 0
}

/// The key of a whole word, for dictionaries.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::panic,
    reason = "evaluated by the compiler, which refuses a word that is none"
)]
pub(crate) const fn key_of(word: &str) -> u128 {
    let bytes = word.as_bytes();
    assert!(bytes.len() <= 2 * MOST as usize, "too long a word");
    let mut key = 0;
    let mut at = 0;
    while at < bytes.len() {
        match FOLDED[((bytes[at] & 3) as usize) << 6 | (bytes[at + 1] & 0x3F) as usize] {
            0 | MARK => panic!("not a letter"),
            letter => key |= (letter as u128) << (8 * at),
        }
        at += 2;
    }
    key
}
