//! The words that tell what a figure is about, and how figures hang together.

use alloc::vec::Vec;

use super::{
    index::{Meaning, beginning_with, is_beginning},
    letters::Letters,
    lexicon::TOPICS,
};
use crate::report::Concept;

/// What kind of number a cue can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    Any,
    Money,
    Count,
}

/// How figures hang together, as words tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// «از این تعداد», «از مجموع»: what follows is part of what was said.
    OfWhich,
    /// «آن», «آنان»: of what was said.
    OfIt,
    /// «در مجموع», «جمعاً».
    InTotal,
    /// «رشد», «افزایش».
    Rise,
    /// «کاهش».
    Fall,
    /// «مدت مشابه», «سال قبل».
    Earlier,
    /// «سال گذشته».
    LastYear,
    /// «برنامه», «تعهد», «پیش‌بینی».
    Target,
    /// «تحقق», «محقق».
    Fulfilled,
    /// «هر», «به هر», «سرانه».
    Each,
    /// «ماهانه».
    Monthly,
    /// «سقف».
    Ceiling,
    /// «معادل», «یعنی».
    Equal,
    /// «سهم», «درصد از».
    Share,
    /// «مابقی», «بقیه».
    Remainder,
    /// «در بخش», «در حوزه»: what follows is of a part only.
    Within,
    /// «از محل», «از طریق».
    Through,
    /// «شامل», «متشکل از»: all there are follow.
    Comprises,
    /// «از جمله», «مانند»: not all.
    Such,
    /// «اکنون», «امسال».
    Now,
    /// «در بیش از یک گروه».
    Overlap,
    /// «نرخ», «پیشرفت»: percentages beside it are no parts of a whole.
    Rate,
    /// «ترکیب», «پراکندگی»: percentages beside it are parts of one whole.
    Makeup,
    /// Classes that divide a whole without a rest: the first number tells the division, the second the class.
    Class(u8, u8),
}

impl Mark {
    /// A bit of its own; all classes share one.
    const fn bit(self) -> u32 {
        let place = match self {
            Self::OfWhich => 0,
            Self::OfIt => 1,
            Self::InTotal => 2,
            Self::Rise => 3,
            Self::Fall => 4,
            Self::Earlier => 5,
            Self::LastYear => 6,
            Self::Target => 7,
            Self::Fulfilled => 8,
            Self::Each => 9,
            Self::Monthly => 10,
            Self::Ceiling => 11,
            Self::Equal => 12,
            Self::Share => 13,
            Self::Remainder => 14,
            Self::Within => 15,
            Self::Through => 16,
            Self::Such => 17,
            Self::Now => 18,
            Self::Overlap => 19,
            Self::Comprises => 20,
            Self::Class(..) => 21,
            Self::Rate => 22,
            Self::Makeup => 23,
        };
        1 << place
    }
}

/// Which marks there are.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Marks(u32);

impl Marks {
    /// Whether a mark may be among them; of classes, whether any is.
    pub(super) const fn may_hold(self, mark: Mark) -> bool {
        self.0 & mark.bit() != 0
    }
}

impl FromIterator<Mark> for Marks {
    fn from_iter<I: IntoIterator<Item = Mark>>(marks: I) -> Self {
        Self(marks.into_iter().fold(0, |all, mark| all | mark.bit()))
    }
}

/// What a cue says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cue {
    Topic(&'static Concept, About),
    Mark(Mark),
}

/// A cue and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hit {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) cue: Cue,
}

impl Hit {
    pub(super) fn mark(&self) -> Option<Mark> {
        match self.cue {
            Cue::Mark(mark) => Some(mark),
            Cue::Topic(..) => None,
        }
    }
}

/// Divisions whose classes are all of a whole, by how many there are.
pub(super) const DIVISIONS: [u8; 7] = [2, 2, 2, 2, 2, 4, 6];

/// All cues of a text in its order; of topics, the longest at each place.
pub(super) fn find(letters: &Letters) -> Vec<Hit> {
    let mut hits = Vec::new();
    let (mut covered, mut tied) = (0, 0);
    for word in letters.words() {
        let beginning = word.beginning();
        if !is_beginning(beginning) {
            continue;
        }
        let start = word.start();
        let mut longest: Option<(u16, usize)> = None;
        let marked = hits.len();
        for (entry, cue) in beginning_with(beginning) {
            let Some(end) = word.takes(cue, entry.whole) else { continue };
            let mark = match entry.meaning {
                Meaning::Topic(at) => {
                    let longer = longest.is_none_or(|(_, its)| end > its);
                    longest = if longer { Some((at, end)) } else { longest };
                    continue;
                }
                Meaning::Mark(mark) => mark,
            };
            if mark == Mark::OfWhich {
                tied = tied.max(end);
            }
            // Each mark once a word, as long as it gets.
            let same = |hit: &&mut Hit| hit.cue == Cue::Mark(mark);
            if let Some(hit) = hits.iter_mut().skip(marked).find(same) {
                hit.end = hit.end.max(end);
            } else {
                hits.push(Hit { start, end, cue: Cue::Mark(mark) });
            }
        }
        // «از مجموع …» is no total.
        if start < tied {
            let kept = hits.split_off(marked);
            hits.extend(kept.into_iter().filter(|hit| hit.mark() != Some(Mark::InTotal)));
        }
        if let Some((at, end)) = longest.filter(|_| start >= covered)
            && let Some((concept, about, _)) = TOPICS.get(usize::from(at))
        {
            hits.push(Hit { start, end, cue: Cue::Topic(concept, *about) });
            covered = end;
        }
    }
    hits
}
