//! Where words and digits begin, sixty-four bytes at a time.
//!
//! Most of a text is words that matter to no one who looks for figures. Whether a byte begins a word or a
//! run of digits depends on it and its neighbours alone, so it is told for a whole block by the same few
//! operations on every byte, which processors do for many bytes at once; what is left is a bit for each
//! beginning.

/// How many bytes a block has.
const BLOCK: usize = 64;

/// How many bytes are looked at: the block's and two before it, in whole sixteens.
const LANES: usize = BLOCK + 16;

/// The block's bytes, with two before it and eight after it, zeros beyond the text.
const WINDOW: usize = LANES + 16;

/// The beginnings of a text, one after the other.
#[derive(Debug, Clone)]
pub(super) struct Blocks {
    /// The first byte of the block.
    start: usize,
    /// A bit for each byte of the block that begins a word or is a digit, and is not done with.
    begins: u64,
    /// Whether marks stand within the words of the block, so that their first bytes tell nothing.
    is_marked: bool,
    window: [u8; WINDOW],
    /// Whether any block was looked at.
    is_looked_at: bool,
}

/// A place where something begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) at: usize,
    pub(super) is_digit: bool,
}

impl Blocks {
    pub(super) const fn of() -> Self {
        Self { start: 0, begins: 0, is_marked: false, window: [0; WINDOW], is_looked_at: false }
    }

    /// The next place from a byte on where digits begin, or a word of which `may_begin` is true.
    pub(super) fn next(
        &mut self,
        text: &[u8],
        from: usize,
        may_begin: impl Fn([u8; 8]) -> bool,
    ) -> Option<Place> {
        if !self.is_looked_at || from.saturating_sub(self.start) >= BLOCK {
            (self.start, self.is_looked_at) = (from, true);
            self.look(text);
        } else {
            // What was taken meanwhile is done with.
            let taken = u32::try_from(from.saturating_sub(self.start)).unwrap_or(0);
            self.begins &= u64::MAX.checked_shl(taken).unwrap_or(0);
        }
        loop {
            if self.begins == 0 {
                self.start += BLOCK;
                if self.start >= text.len() {
                    return None;
                }
                self.look(text);
                continue;
            }
            let offset = usize::try_from(self.begins.trailing_zeros()).unwrap_or(0);
            self.begins &= self.begins - 1;
            let bytes = self.window.get(offset + 2..).and_then(<[u8]>::first_chunk::<8>)?;
            let [byte, next, ..] = *bytes;
            let is_digit = is_digit(byte, next) != 0;
            if !is_digit && !self.is_marked && !may_begin(*bytes) {
                continue;
            }
            return Some(Place { at: self.start + offset, is_digit });
        }
    }

    /// Finds the beginnings of the block.
    #[expect(
        clippy::indexing_slicing,
        reason = "all bounds are constants, which the compiler checks away"
    )]
    fn look(&mut self, text: &[u8]) {
        fill(&mut self.window, text, self.start);
        // Two bytes before the block as well.
        let mut letters = [0_u8; LANES];
        let mut digits = [0_u8; LANES];
        let mut marks = [0_u8; LANES];
        let mut begins = [0_u8; BLOCK];
        let window = &self.window;
        for at in 0..LANES {
            letters[at] = is_letter(window[at], window[at + 1]);
        }
        for at in 0..LANES {
            digits[at] = is_digit(window[at], window[at + 1]);
        }
        for at in 0..LANES {
            marks[at] = is_mark(window[at], window[at + 1]);
        }
        let mut marked = 0;
        for at in 0..BLOCK {
            // A letter that no letter goes before, two bytes back, begins a word.
            begins[at] = (letters[at + 2] & !letters[at]) | digits[at + 2];
            marked |= marks[at + 2];
        }
        self.begins = bits(&begins);
        self.is_marked = marked != 0;
    }
}

/// All bits set if a condition holds.
#[inline]
const fn mask(condition: bool) -> u8 {
    if condition { 0xFF } else { 0 }
}

/// Whether two bytes are a letter of the Arabic block, or a mark within words.
#[inline]
const fn is_letter(byte: u8, next: u8) -> u8 {
    // Below U+0620 there are signs, and beside either set of digits.
    (mask(byte == 0xD8) & mask(next >= 0xA0))
        | (mask(byte == 0xD9) & (mask(next < 0xA0) | mask(next > 0xAD)))
        | mask(byte == 0xDA)
        | (mask(byte == 0xDB) & mask(next < 0xB0))
}

/// Whether two bytes are a digit of one of the three scripts.
#[inline]
const fn is_digit(byte: u8, next: u8) -> u8 {
    (mask(byte == 0xDB) & mask(next.wrapping_sub(0xB0) < 10))
        | (mask(byte == 0xD9) & mask(next.wrapping_sub(0xA0) < 10))
        | mask(byte.wrapping_sub(b'0') < 10)
}

/// Whether two bytes are a kashida or a diacritic.
#[inline]
const fn is_mark(byte: u8, next: u8) -> u8 {
    mask(byte == 0xD9) & (mask(next == 0x80) | mask(next.wrapping_sub(0x8B) < 11))
}

/// A bit for each byte, set if the byte is.
fn bits(bytes: &[u8; BLOCK]) -> u64 {
    let mut bits = 0;
    for (at, eight) in bytes.chunks_exact(8).enumerate() {
        let Ok(eight) = eight.try_into() else { continue };
        let ones = u64::from_le_bytes(eight) & 0x0101_0101_0101_0101;
        bits |= (ones.wrapping_mul(0x0102_0408_1020_4080) >> 56) << (8 * at);
    }
    bits
}

/// The bytes of a text from two before a byte on, zeros where there are none.
fn fill(window: &mut [u8; WINDOW], text: &[u8], start: usize) {
    if let Some(bytes) = start.checked_sub(2).and_then(|at| text.get(at..)?.first_chunk()) {
        *window = *bytes;
        return;
    }
    *window = [0; WINDOW];
    let (skip, from) = if start < 2 { (2 - start, 0) } else { (0, start - 2) };
    let rest = text.get(from..).unwrap_or_default();
    for (room, byte) in window.iter_mut().skip(skip).zip(rest) {
        *room = *byte;
    }
}
