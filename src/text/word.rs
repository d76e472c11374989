//! Words as numbers: the letters of a short word, folded, in the bytes of one 128-bit number, so that a
//! dictionary is one look into a table instead of a comparison letter by letter.

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
    let mut key = 0;
    let mut length = 0;
    let mut letters = 0;
    let mut pairs = text.chunks_exact(2);
    while let Some(&[lead @ 0xD8..=0xDB, next]) = pairs.next() {
        match fold(lead, next) {
            0 => break,
            MARK => {}
            letter => {
                key |= u128::from(letter).checked_shl(letters * 16).unwrap_or(0);
                letters += 1;
            }
        }
        length += 2;
    }
    (if letters > MOST { LONG } else { key }, length)
}

/// Whether two texts begin with different letters, as far as that is seen at a glance.
#[inline]
pub(crate) fn begin_apart(a: &[u8], b: &[u8]) -> bool {
    let first = |text: &[u8]| match text {
        [lead @ 0xD8..=0xDB, next, ..] => fold(*lead, *next),
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

/// A dictionary: what the keys of words mean, found by a look or two.
pub(crate) struct Dictionary<T: 'static, const SIZE: usize> {
    table: [(u128, T); SIZE],
    /// What keys are multiplied by to find their place: chosen so that few words share one.
    factor: u64,
}

impl<T: Copy, const SIZE: usize> Dictionary<T, SIZE> {
    /// The dictionary of these words; `SIZE` is a power of two, well above their number.
    pub(crate) const fn of(words: &[(&str, T)], nothing: T) -> Self {
        assert!(SIZE.is_power_of_two() && words.len() * 2 <= SIZE, "the table is too small");
        let mut factor = 0x9E37_79B9_7F4A_7C15;
        let (mut best, mut moved) = Self::with_factor(words, nothing, factor);
        let mut tries = 0;
        while moved > 0 && tries < 100 {
            factor = factor.wrapping_mul(0xD134_2543_DE82_EF95) | 1;
            let (other, its) = Self::with_factor(words, nothing, factor);
            if its < moved {
                (best, moved) = (other, its);
            }
            tries += 1;
        }
        best
    }

    /// The dictionary with a factor, and how many words are not where they belong.
    #[expect(
        clippy::indexing_slicing,
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        reason = "evaluated by the compiler, which refuses what is out of bounds"
    )]
    const fn with_factor(words: &[(&str, T)], nothing: T, factor: u64) -> (Self, usize) {
        let mut table = [(0, nothing); SIZE];
        let (mut word, mut moved) = (0, 0);
        while word < words.len() {
            let (name, meaning) = words[word];
            let key = key_of(name);
            let mut at = Self::place(key, factor) as usize;
            moved += (table[at].0 != 0) as usize;
            while table[at].0 != 0 {
                assert!(table[at].0 != key, "a word stands twice");
                at = (at + 1) % SIZE;
            }
            table[at] = (key, meaning);
            word += 1;
        }
        (Self { table, factor }, moved)
    }

    /// Where a key belongs: the highest bits of a product, which every bit of the key moves.
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        reason = "the halves of the key are what is wanted; `try_from` is not const"
    )]
    const fn place(key: u128, factor: u64) -> u64 {
        let (low, high) = (key as u64, (key >> 64) as u64);
        (low ^ high.rotate_left(23)).wrapping_mul(factor) >> (64 - SIZE.trailing_zeros())
    }

    /// What a key means, `None` if no word has it.
    #[inline]
    pub(crate) fn get(&self, key: u128) -> Option<T> {
        let mut at = usize::try_from(Self::place(key, self.factor)).unwrap_or_default();
        // At most half of the table is taken, so an empty place comes soon.
        while let Some((found, meaning)) = self.table.get(at % SIZE) {
            if *found == key && key != 0 {
                return Some(*meaning);
            }
            if *found == 0 {
                break;
            }
            at += 1;
        }
        None
    }
}

/// The first letters of words as they are written: a word that begins otherwise is none of them.
pub(crate) struct Beginnings([u64; 64]);

/// Letters that fold to each other, with all that fold to the same.
const VARIANTS: [[char; 4]; 4] =
    [['ا', 'آ', 'أ', 'إ'], ['ی', 'ي', 'ى', 'ی'], ['ک', 'ك', 'ک', 'ک'], ['ه', 'ة', 'ه', 'ه']];

impl Beginnings {
    /// No words.
    pub(crate) const fn none() -> Self {
        Self([0; 64])
    }

    /// The beginning of a word as well, in every way its first three letters are written.
    #[expect(
        clippy::indexing_slicing,
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        reason = "evaluated by the compiler, which refuses what is out of bounds"
    )]
    pub(crate) const fn with(mut self, word: &str) -> Self {
        let key = key_of(word);
        let letters = [key as u16, (key >> 16) as u16, (key >> 32) as u16];
        let mut variant = 0;
        while variant < 64 {
            let mut written = 0;
            let mut at = 0;
            while at < 3 {
                let which = variant >> (2 * at) & 3;
                written |= (variant_of(letters[at], which) as u64) << (16 * at);
                at += 1;
            }
            let place = Self::place(written);
            self.0[(place >> 6) as usize] |= 1 << (place & 63);
            variant += 1;
        }
        self
    }

    /// Where three letters belong among 4096.
    const fn place(letters: u64) -> u64 {
        letters.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 52
    }

    /// Whether a word may be one of them, by the eight bytes that it begins with.
    #[inline]
    pub(crate) fn may_hold(&self, bytes: [u8; 8]) -> bool {
        let letters = u64::from_le_bytes(bytes) & 0xFFFF_FFFF_FFFF;
        // What follows a word of two letters, or of one, is no letter.
        let is_third = fold(bytes[4], bytes[5]) != 0 && bytes[4] & 0xFC == 0xD8;
        let is_second = fold(bytes[2], bytes[3]) != 0 && bytes[2] & 0xFC == 0xD8;
        let letters = if is_third { letters } else { letters & 0xFFFF_FFFF };
        let letters = if is_second { letters } else { letters & 0xFFFF };
        let place = Self::place(letters);
        let bits = usize::try_from(place >> 6).ok().and_then(|at| self.0.get(at)).copied();
        bits.unwrap_or(u64::MAX) >> (place & 63) & 1 == 1
    }
}

/// A letter of two bytes in one of the ways it is written.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "evaluated by the compiler, which refuses what is out of bounds"
)]
const fn variant_of(letter: u16, which: usize) -> u16 {
    let mut at = 0;
    while at < VARIANTS.len() {
        if letter == pair_of(VARIANTS[at][0] as u16) {
            return pair_of(VARIANTS[at][which] as u16);
        }
        at += 1;
    }
    letter
}
