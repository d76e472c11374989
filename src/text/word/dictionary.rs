//! What words mean, by their keys.

use super::key_of;

/// A dictionary of `WORDS` words: what their keys mean, found by a look or two.
///
/// Most words that are looked up are in none, and are told so by a small table that says where in the list of
/// words a key would be, without a look at the list.
pub(crate) struct Dictionary<T: 'static, const WORDS: usize, const SIZE: usize> {
    words: [(u128, T); WORDS],
    /// One more than the place of a word in the list, 0 for none.
    table: [u16; SIZE],
    /// What keys are multiplied by to find their place: chosen so that few words share one.
    factor: u64,
}

impl<T: Copy, const WORDS: usize, const SIZE: usize> Dictionary<T, WORDS, SIZE> {
    /// The dictionary of these words; `SIZE` is a power of two, well above their number.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
    pub(crate) const fn of(words: &[(&str, T)]) -> Self {
        assert!(
            SIZE.is_power_of_two() && words.len() == WORDS && WORDS * 2 <= SIZE,
            "the table is too small"
        );
        let mut list = [(0, words[0].1); WORDS];
        let mut word = 0;
        while word < WORDS {
            list[word] = (key_of(words[word].0), words[word].1);
            word += 1;
        }
        let mut factor = 0x9E37_79B9_7F4A_7C15;
        let (mut table, mut moved) = Self::with_factor(&list, factor);
        let (mut best, mut tries) = (factor, 0);
        while moved > 0 && tries < 100 {
            factor = factor.wrapping_mul(0xD134_2543_DE82_EF95) | 1;
            let (other, its) = Self::with_factor(&list, factor);
            if its < moved {
                (table, moved, best) = (other, its, factor);
            }
            tries += 1;
        }
        Self { words: list, table, factor: best }
    }

    /// The table with a factor, and how many words are not where they belong.
    #[expect(
        clippy::indexing_slicing,
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        reason = "evaluated by the compiler, which refuses what is out of bounds"
    )]
    const fn with_factor(list: &[(u128, T); WORDS], factor: u64) -> ([u16; SIZE], usize) {
        let mut table = [0_u16; SIZE];
        let (mut word, mut moved) = (0, 0);
        while word < WORDS {
            let key = list[word].0;
            let mut at = Self::place(key, factor) as usize;
            moved += (table[at] != 0) as usize;
            while table[at] != 0 {
                assert!(list[table[at] as usize - 1].0 != key, "a word stands twice");
                at = (at + 1) % SIZE;
            }
            table[at] = word as u16 + 1;
            word += 1;
        }
        (table, moved)
    }

    /// Where a key belongs: the highest bits of a product, which every bit of the key moves.
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        reason = "the halves of the key are what is wanted; `try_from` is not const"
    )]
    #[inline]
    const fn place(key: u128, factor: u64) -> u64 {
        let (low, high) = (key as u64, (key >> 64) as u64);
        (low ^ high.rotate_left(23)).wrapping_mul(factor) >> (64 - SIZE.trailing_zeros())
    }

    /// What a key means, `None` if no word has it.
    #[inline]
    pub(crate) fn get(&self, key: u128) -> Option<T> {
        let mut at = usize::try_from(Self::place(key, self.factor)).unwrap_or_default();
        // At most half of the table is taken, so an empty place comes soon.
        loop {
            let word = usize::from(*self.table.get(at % SIZE)?).checked_sub(1)?;
            let (found, meaning) = self.words.get(word)?;
            if *found == key {
                return Some(*meaning);
            }
            at += 1;
        }
    }
}
