//! A text cut where the marks on it begin and end, so that no two of them cross.

use alloc::{collections::BTreeSet, vec::Vec};
use core::{cmp::Reverse, ops::Range};

use super::{
    index::{Index, Mark},
    mood::Mood,
};

/// A stretch of text that lies under the same marks from end to end.
pub(super) struct Piece<'m> {
    pub(super) span: Range<usize>,
    /// The mark that shows: the shortest of those that findings lie on.
    pub(super) top: Option<&'m Mark>,
    /// The marks that begin with this stretch.
    pub(super) begin: Vec<&'m Mark>,
    /// The marks that end with it.
    pub(super) end: Vec<&'m Mark>,
}

/// By what one mark shows above another: findings first, then the shorter, then the graver, then the earlier.
type Rank = (bool, usize, Reverse<Option<Mood>>, usize);

/// The pieces of a text under its marks, a line break being a piece of its own. Together they are the text. There are
/// at most two more for every mark and every line, however many marks lie on each other.
pub(super) fn pieces<'m>(text: &str, index: &'m Index<'_>) -> Vec<Piece<'m>> {
    let rank = |(at, mark): (usize, &Mark)| -> Rank {
        let laid = index.laid_on(mark.anchor);
        let mood = laid.iter().map(|(_, mood)| *mood).max();
        (laid.is_empty(), mark.span.len(), Reverse(mood), at)
    };
    let ranks: Vec<Rank> = index.marks.iter().enumerate().map(rank).collect();
    let mut starts: Vec<(usize, Rank)> =
        index.marks.iter().zip(&ranks).map(|(it, rank)| (it.span.start, *rank)).collect();
    let mut ends: Vec<(usize, Rank)> =
        index.marks.iter().zip(&ranks).map(|(it, rank)| (it.span.end, *rank)).collect();
    starts.sort_unstable();
    ends.sort_unstable();
    let mark = |rank: &Rank| index.marks.get(rank.3);
    let (mut starts, mut ends) = (starts.iter().peekable(), ends.iter().peekable());
    let mut active: BTreeSet<Rank> = BTreeSet::new();
    let mut pieces = Vec::new();
    let borders = borders(text, &index.marks);
    for (from, to) in borders.iter().zip(borders.iter().skip(1)) {
        let mut piece = Piece { span: *from..*to, top: None, begin: Vec::new(), end: Vec::new() };
        while let Some((_, rank)) = starts.next_if(|(at, _)| at <= from) {
            active.insert(*rank);
            piece.begin.extend(mark(rank));
        }
        piece.top = active.first().and_then(mark);
        while let Some((_, rank)) = ends.next_if(|(at, _)| at <= to) {
            active.remove(rank);
            piece.end.extend(mark(rank));
        }
        pieces.push(piece);
    }
    pieces
}

/// The places between pieces, each once and in order, both ends of the text included.
fn borders(text: &str, marks: &[Mark]) -> Vec<usize> {
    let mut borders = Vec::from([0, text.len()]);
    borders.extend(marks.iter().flat_map(|it| [it.span.start, it.span.end]));
    let before = |at: usize| text.get(..at).unwrap_or_default();
    for (at, _) in text.match_indices('\n') {
        let is_double = before(at).ends_with('\r');
        borders.extend([at - usize::from(is_double), at + 1]);
    }
    borders.sort_unstable();
    borders.dedup();
    borders
}
