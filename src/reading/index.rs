//! The cues by the letters they begin with, a table that the compiler makes.

use super::{
    cues::Mark,
    letters::{AHEAD, CODES, STOP, code_in_cue},
    lexicon::{MARKS, TOPICS},
};

/// What a cue stands for: a mark, or a topic by its place in the list.
#[derive(Clone, Copy)]
pub(super) enum Meaning {
    Mark(Mark),
    Topic(u16),
}

/// A cue as it is compared.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    /// Where its letters begin and end among those of all.
    from: u16,
    to: u16,
    /// Its first letters, with zeros where it has less.
    beginning: [u8; AHEAD],
    /// All bits set where it has a letter.
    mask: [u8; AHEAD],
    /// Whether it asks for the end of a word.
    pub(super) whole: bool,
    pub(super) meaning: Meaning,
    /// One more than the place of the next that begins alike, 0 for none.
    next: u16,
}

/// No cue.
const NONE: Entry = Entry {
    from: 0,
    to: 0,
    beginning: [STOP; AHEAD],
    mask: [0; AHEAD],
    whole: false,
    meaning: Meaning::Topic(0),
    next: 0,
};

/// How many cues there are, and more letters than they have together.
const SIZE: (usize, usize) = size();

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn size() -> (usize, usize) {
    let (mut cues, mut letters, mut group) = (0, 0, 0);
    while group < MARKS.len() + TOPICS.len() {
        let of_group =
            if group < MARKS.len() { MARKS[group].1 } else { TOPICS[group - MARKS.len()].2 };
        let mut cue = 0;
        while cue < of_group.len() {
            letters += of_group[cue].len();
            cue += 1;
        }
        cues += of_group.len();
        group += 1;
    }
    (cues, letters / 2 + cues)
}

/// All cues: marks before topics, in the order of their lists, found by the first two letters.
static INDEX: Index = Index::of();

struct Index {
    entries: [Entry; SIZE.0],
    letters: [u8; SIZE.1],
    /// One more than the place of the first cue that begins with two letters, 0 for none.
    heads: [u16; CODES * CODES],
    /// A bit for each letter that may come after two letters.
    thirds: [u64; CODES * CODES],
}

impl Index {
    #[expect(
        clippy::indexing_slicing,
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        reason = "evaluated by the compiler, which refuses what is out of bounds"
    )]
    const fn of() -> Self {
        let mut index = Self {
            entries: [NONE; SIZE.0],
            letters: [STOP; SIZE.1],
            heads: [0; CODES * CODES],
            thirds: [0; CODES * CODES],
        };
        let (mut group, mut at, mut end) = (0, 0, 0);
        while group < MARKS.len() + TOPICS.len() {
            let (meaning, cues) = if group < MARKS.len() {
                (Meaning::Mark(MARKS[group].0), MARKS[group].1)
            } else {
                let topic = group - MARKS.len();
                (Meaning::Topic(topic as u16), TOPICS[topic].2)
            };
            let mut cue = 0;
            while cue < cues.len() {
                let (to, whole) = index.write(cues[cue].as_bytes(), end);
                let (from, entry) = (end, &mut index.entries[at]);
                *entry = Entry { from: from as u16, to: to as u16, whole, meaning, ..NONE };
                while end < to && end - from < AHEAD {
                    entry.beginning[end - from] = index.letters[end];
                    entry.mask[end - from] = 0xFF;
                    end += 1;
                }
                (cue, at, end) = (cue + 1, at + 1, to);
            }
            group += 1;
        }
        assert!(SIZE.0 < 0xFFFF && SIZE.1 < 0xFFFF, "more cues than places have numbers");
        // From the last to the first, so that each stands before those it is linked to.
        while at > 0 {
            at -= 1;
            let entry = &mut index.entries[at];
            let place = place(entry.beginning);
            index.thirds[place] |=
                if entry.mask[2] == 0 { u64::MAX } else { 1 << entry.beginning[2] };
            (entry.next, index.heads[place]) = (index.heads[place], at as u16 + 1);
        }
        index
    }

    /// Writes the letters of a cue behind those there are. Gives where they end, and whether the cue asks for
    /// the end of a word.
    #[expect(
        clippy::indexing_slicing,
        clippy::as_conversions,
        reason = "evaluated by the compiler, which refuses what is out of bounds"
    )]
    const fn write(&mut self, cue: &[u8], from: usize) -> (usize, bool) {
        let (mut at, mut to) = (0, from);
        let whole = cue[cue.len() - 1] == b'$';
        let end = if whole { cue.len() - 1 } else { cue.len() };
        while at < end {
            let byte = cue[at] as u32;
            let (c, bytes) = match byte {
                0..=0x7F => (byte, 1),
                0xC0..=0xDF => ((byte & 0x1F) << 6 | (cue[at + 1] & 0x3F) as u32, 2),
                _ => {
                    let low = ((cue[at + 1] & 0x3F) as u32) << 6 | (cue[at + 2] & 0x3F) as u32;
                    ((byte & 0xF) << 12 | low, 3)
                }
            };
            if let Some(c) = char::from_u32(c)
                && let Some(code) = code_in_cue(c)
            {
                self.letters[to] = code;
                to += 1;
            }
            at += bytes;
        }
        assert!(to >= from + 2, "a cue is too short");
        (to, whole)
    }

    /// A cue by one more than its place.
    fn entry(&self, place: u16) -> Option<&Entry> {
        self.entries.get(usize::from(place).checked_sub(1)?)
    }
}

/// Where the first two of some letters are looked up.
#[expect(clippy::as_conversions, reason = "`From` is not const")]
const fn place(letters: [u8; AHEAD]) -> usize {
    letters[0] as usize * CODES + letters[1] as usize
}

/// Whether a cue may begin like this, by the first three letters.
#[inline]
pub(super) fn is_beginning(letters: [u8; AHEAD]) -> bool {
    let thirds = INDEX.thirds.get(place(letters)).copied().unwrap_or_default();
    thirds >> (letters[2] % 64) & 1 == 1
}

/// The cues that may begin like this, each with all of its letters.
pub(super) fn beginning_with(
    letters: [u8; AHEAD],
) -> impl Iterator<Item = (&'static Entry, &'static [u8])> {
    let first = INDEX.heads.get(place(letters)).and_then(|head| INDEX.entry(*head));
    let entries = core::iter::successors(first, |entry| INDEX.entry(entry.next));
    let letters = u32::from_ne_bytes(letters);
    let alike = entries.filter(move |entry| {
        let apart = letters ^ u32::from_ne_bytes(entry.beginning);
        apart & u32::from_ne_bytes(entry.mask) == 0
    });
    alike.filter_map(|entry| {
        let letters = INDEX.letters.get(usize::from(entry.from)..usize::from(entry.to))?;
        Some((entry, letters))
    })
}
