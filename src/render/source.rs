//! The text that a report was read from, and where it says what a finding speaks of.

use alloc::{collections::BTreeMap, vec::Vec};
use core::ops::Range;

use super::position::{Position, Positions};
use crate::{
    reading::Reading,
    report::{Claim, ClaimId, FactId, Report},
    verdict::Location,
};

/// A text with its places and what was read of it.
pub(super) struct Source<'a> {
    pub(super) text: &'a str,
    reading: &'a Reading,
    claims: BTreeMap<&'a ClaimId, &'a Claim>,
    positions: Positions<'a>,
}

impl<'a> Source<'a> {
    pub(super) fn new(text: &'a str, reading: &'a Reading, report: &'a Report) -> Self {
        let claims = report.claims().collect();
        Self { text, reading, claims, positions: Positions::new(text) }
    }

    /// The bytes a fact lies on; nothing if the text is another than the one that was read.
    pub(super) fn of_fact(&self, fact: &FactId) -> Option<Range<usize>> {
        let span = self.reading.reference(fact)?.span.clone();
        self.text.get(span.clone()).map(|_| span)
    }

    /// The bytes of a place: of a claim its own words («سه بخش», a citation), or else from the first of its facts to
    /// the last.
    pub(super) fn of_place(&self, place: &Location) -> Option<Range<usize>> {
        let facts: Vec<&FactId> = match place {
            Location::Fact(id) => [id].into(),
            Location::Claim(id) => {
                if let Some(words) = self.reading.words(id) {
                    return self.text.get(words.clone()).map(|_| words.clone());
                }
                self.claims.get(id).map(|it| it.facts()).unwrap_or_default()
            }
        };
        let spans = facts.into_iter().filter_map(|it| self.of_fact(it));
        spans.reduce(|a, b| a.start.min(b.start)..a.end.max(b.end))
    }

    /// The line and column where a place begins.
    pub(super) fn beginning(&self, place: &Location) -> Option<Position> {
        self.positions.of(self.of_place(place)?.start)
    }

    /// The lines and columns between which bytes lie.
    pub(super) fn ends(&self, span: &Range<usize>) -> Option<(Position, Position)> {
        Some((self.positions.of(span.start)?, self.positions.of(span.end)?))
    }
}
