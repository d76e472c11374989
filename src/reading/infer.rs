//! Parts of a total that nobody names, found because exactly one set of figures makes it.

use alloc::vec::Vec;

use crate::{quantity::Unit, report::Concept};

use super::{cues::Mark, figures::Figure, groups::Groups, ties::Page};

/// How many figures before a total are tried as its parts; the sets among them are counted one by one.
const TRIED: usize = 10;

/// How many bytes before a figure its words for a total are looked for.
const LEAD: usize = 600;

/// How many figures after a total are tried.
const AFTER: usize = 6;

/// A total, its supposed parts, and how many sets of figures would make it.
pub(super) struct Supposed {
    pub(super) total: usize,
    pub(super) parts: Vec<usize>,
    pub(super) sets: usize,
}

impl Page<'_> {
    /// The totals without parts that a set of three or more figures before them makes.
    pub(super) fn supposed(&self, groups: &Groups) -> Vec<Supposed> {
        let mut found = Vec::new();
        for total in 0..self.figures.len() {
            let is_told = groups.is_total(total) || groups.is_part(total);
            let Some(figure) = self.figure(total).filter(|it| it.is_count() && !is_told) else {
                continue;
            };
            if !self.is_called_total(total) {
                continue;
            }
            let is_tried = |it: &usize| {
                let untold = !groups.is_part(*it);
                self.figure(*it).is_some_and(|it| {
                    it.is_count() && !it.earlier && it.base() < figure.base() && is_kin(it, figure)
                }) && untold
            };
            let mut tried: Vec<usize> = (0..total).rev().take(TRIED * 2).filter(is_tried).collect();
            tried.truncate(TRIED);
            tried.reverse();
            let after = (total + 1..self.figures.len()).take(AFTER).filter(is_tried);
            let near =
                |it: &usize| self.figure(*it).is_some_and(|it| it.sentence <= figure.sentence + 1);
            let after: Vec<usize> = after.filter(near).collect();
            let before = self.only_set(total, figure, &tried);
            found.extend(before.or_else(|| self.only_set(total, figure, &after)));
        }
        found
    }

    /// Whether words call a figure a total, or say that it follows from what was said.
    fn is_called_total(&self, at: usize) -> bool {
        let Some(sentence) = self.sentence(at) else { return false };
        let figure = self.figure(at);
        let end = figure.map_or(sentence.start, |it| it.span.start);
        let mut start = sentence.start.max(end.saturating_sub(LEAD));
        while !self.text.is_char_boundary(start) {
            start += 1;
        }
        let lead = start..end;
        let follows = ["به این ترتیب", "بدین ترتیب", "در نتیجه"];
        let words = self.text.get(lead.clone()).unwrap_or_default();
        self.cues.has(lead, Mark::InTotal) || follows.iter().any(|it| words.contains(it))
    }

    /// The one set of three or more figures that makes a total, `None` if there is none or several.
    fn only_set(&self, total: usize, figure: &Figure<'_>, tried: &[usize]) -> Option<Supposed> {
        let whole = figure.base().to_integer()?;
        let values: Vec<i128> =
            tried.iter().filter_map(|it| self.figure(*it)?.base().to_integer()).collect();
        if values.len() != tried.len() {
            return None;
        }
        let (mut sets, mut only) = (0, None);
        for set in 1_u32..1 << tried.len() {
            if set.count_ones() < 3 {
                continue;
            }
            let chosen = || (0_u32..).zip(&values).filter(|(bit, _)| set >> bit & 1 == 1);
            if chosen().map(|(_, value)| *value).sum::<i128>() == whole {
                sets += 1;
                only = Some(set);
            }
        }
        let only = only.filter(|_| sets == 1)?;
        let chosen = (0_u32..).zip(tried).filter(|(bit, _)| only >> bit & 1 == 1);
        Some(Supposed { total, parts: chosen.map(|(_, at)| *at).collect(), sets })
    }
}

/// Whether a figure could be part of a total by what both are about: the same, what enters it, or who it is
/// for, which says nothing of what was done.
fn is_kin(part: &Figure<'_>, total: &Figure<'_>) -> bool {
    match (&part.concept, &total.concept) {
        (Some(Concept::Beneficiaries), _) | (_, Some(Concept::Beneficiaries)) => {
            part.unit.as_ref().is_none_or(|unit| *unit != Unit::Session)
        }
        (Some(part), Some(total)) => part == total || family(part) == family(total),
        _ => true,
    }
}

/// What stands before the first point of an indicator's id.
fn family(concept: &Concept) -> Option<&str> {
    concept.id().split('.').next()
}
