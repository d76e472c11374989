//! What ties the figures of a text: totals and their parts.

use alloc::{collections::BTreeSet, vec::Vec};
use core::ops::Range;

use super::{
    cues::{Cue, Mark},
    figures::{Cues, Figure, Sentence},
    groups::Groups,
};
use crate::{
    quantity::{Number, Unit},
    report::{Concept, Coverage},
};

/// How far back what a figure belongs to is looked for.
pub(super) const BACK: usize = 12;

/// A text with its figures, as ties are looked for in it.
pub(super) struct Page<'a> {
    /// With Persian letters throughout.
    pub(super) text: &'a str,
    /// As it was given, byte for byte as long.
    pub(super) written: &'a str,
    pub(super) cues: &'a Cues,
    pub(super) figures: &'a [Figure<'a>],
    pub(super) sentences: &'a [Sentence],
}

/// A total with its parts, by their places among the figures.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) total: usize,
    pub(super) parts: Vec<usize>,
    pub(super) coverage: Coverage,
    /// What says that these are its parts.
    pub(super) tie: Tie,
    /// Whether a rest is named without its figure.
    pub(super) remainder: bool,
    /// Whether words say that members are in several parts.
    pub(super) shares_members: bool,
}

/// What ties parts to a total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tie {
    /// That they stand by it and make it.
    Sum,
    /// Words.
    Words,
    /// That they follow as a list of all there are.
    List,
}

impl<'a> Page<'a> {
    pub(super) fn figure(&self, at: usize) -> Option<&'a Figure<'a>> {
        self.figures.get(at)
    }

    pub(super) fn sentence(&self, at: usize) -> Option<Sentence> {
        self.sentences.get(self.figure(at)?.sentence).copied()
    }

    /// What stands between the figure before and this one, within its sentence.
    pub(super) fn lead(&self, at: usize) -> Range<usize> {
        let Some((figure, sentence)) = self.figure(at).zip(self.sentence(at)) else { return 0..0 };
        let before = at.checked_sub(1).and_then(|it| self.figure(it));
        let from = before.map_or(sentence.start, |it| it.span.end.max(sentence.start));
        from..figure.span.start
    }

    /// What stands between this figure and the next one, within its sentence.
    pub(super) fn tail(&self, at: usize) -> Range<usize> {
        let Some((figure, sentence)) = self.figure(at).zip(self.sentence(at)) else { return 0..0 };
        let next = self.figure(at + 1).map_or(sentence.end, |it| it.span.start.min(sentence.end));
        figure.span.end..next.max(figure.span.end)
    }

    /// The first few words after a figure.
    pub(super) fn heel(&self, at: usize) -> Range<usize> {
        let tail = self.tail(at);
        tail.start..tail.end.min(tail.start + 34)
    }

    pub(super) fn between(&self, one: usize, other: usize) -> &'a str {
        let ends = self.figure(one).zip(self.figure(other));
        ends.and_then(|(one, other)| self.text.get(one.span.end..other.span.start))
            .unwrap_or_default()
    }

    /// The figures of the sentence of a figure.
    pub(super) fn beside(&self, at: usize) -> Range<usize> {
        let Some(figure) = self.figure(at) else { return 0..0 };
        let from = self.figures.partition_point(|it| it.sentence < figure.sentence);
        let to = self.figures.partition_point(|it| it.sentence <= figure.sentence);
        from..to
    }

    /// The nearest figure before a byte that a part could belong to: alike, no less, of the same time.
    fn whole_of(&self, part: usize, before: usize, free: &dyn Fn(&usize) -> bool) -> Option<usize> {
        let its = self.figure(part)?;
        let of_all = self.cues.within(self.heel(part)).find_map(|hit| match hit.cue {
            // «۱۹ هزار نفر از کل معلولان» are of those that are told as such.
            Cue::Topic(concept, _) if self.cues.has(self.heel(part), Mark::OfWhich) => {
                Some(concept)
            }
            _ => None,
        });
        let candidates = || {
            let nearest = (0..part).rev().take(BACK);
            nearest.filter(move |at| {
                free(at)
                    && self.figure(*at).is_some_and(|it| {
                        it.span.end <= before
                            && it.sentence + 4 >= its.sentence
                            && !it.is_ratio()
                            && !it.earlier
                            && it.base() >= its.base()
                    })
            })
        };
        let like = |at: &usize| self.figure(*at).is_some_and(|it| it.is_like(its));
        let named = |at: &usize| self.figure(*at).is_some_and(|it| it.concept.as_ref() == of_all);
        let named = candidates().find(|at| of_all.is_some() && like(at) && named(at));
        let alike = named.or_else(|| candidates().find(like));
        alike.or_else(|| {
            // Loans told as cases of persons: units that reports take for one another.
            let mixes = |at: &usize| self.figure(*at).is_some_and(|it| it.is_mixed_with(its));
            candidates().find(mixes)
        })
    }

    /// All totals of the text.
    pub(super) fn groups(&self) -> Groups {
        let mut told = self.told_parts();
        told.retain(|group| self.is_sound(group));
        let mut groups = Groups::of(told);
        for group in (0..self.figures.len()).filter_map(|at| self.sorts(at)) {
            if !group.parts.iter().any(|at| groups.is_part(*at)) {
                groups.add(group);
            }
        }
        for run in self.runs() {
            let free = |at: &usize| !groups.is_part(*at);
            let run: Vec<usize> = run.into_iter().filter(free).collect();
            if let Some(group) = self.best_total(&run) {
                groups.add(group);
            }
        }
        let mut groups = groups.into_all();
        for group in &mut groups {
            self.judge_coverage(group);
        }
        groups.sort_by_key(|group| group.parts.first().copied());
        Groups::of(groups)
    }

    /// Parts that words tie to what was said: «از این تعداد», «… آن».
    fn told_parts(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let mut taken: BTreeSet<usize> = BTreeSet::new();
        let mut open: Option<usize> = None;
        for at in 0..self.figures.len() {
            let Some(figure) = self.figure(at) else { continue };
            let last = open
                .and_then(|it| groups.get(it))
                .map(|group| group.parts.last().copied().unwrap_or(group.total));
            if last.is_some_and(|last| !self.goes_on(last, at)) {
                open = None;
            }
            if figure.is_ratio() || figure.earlier {
                continue;
            }
            if self.is_named_whole(at) {
                // «از مجموع ۹۵ میلیارد تومان … ۴۲ میلیارد …»: the parts follow.
                open = Some(groups.len());
                let mut group = Group::new(at, at);
                group.parts.clear();
                groups.push(group);
            } else if let Some(before) = self.tied_at(at) {
                let siblings = self.siblings(at);
                let first = siblings.first().copied().unwrap_or(at);
                let free = |it: &usize| !taken.contains(it);
                let start = self.figure(first).map_or(before, |it| it.span.start.min(before));
                let Some(total) = self.whole_of(at, start, &free) else { continue };
                let beside = self.beside(at);
                // «از مجموع …» in a sentence of its own divides the whole anew.
                let known = open.and_then(|it| groups.get_mut(it)).filter(|group| {
                    group.total == total
                        && group.parts.last().is_none_or(|last| beside.contains(last))
                });
                if let Some(group) = known {
                    taken.insert(at);
                    group.parts.push(at);
                } else {
                    open = Some(groups.len());
                    let mut group = Group::new(total, at);
                    group.parts =
                        siblings.into_iter().filter(|it| free(it) && *it != total).collect();
                    taken.extend(&group.parts);
                    groups.push(group);
                }
            } else if let Some(group) = open.and_then(|it| groups.get_mut(it)) {
                let alike = self.figure(group.total).is_some_and(|it| it.is_kin(figure));
                if self.could_join(group, at) {
                    taken.insert(at);
                    group.parts.push(at);
                } else if alike {
                    open = None;
                }
            }
        }
        groups
    }

    /// Where the words stand that tie a figure to what was said before it, `None` if none do.
    fn tied_at(&self, at: usize) -> Option<usize> {
        let of_which = self.cues.last(self.lead(at), Mark::OfWhich);
        let such = || self.cues.last(self.lead(at), Mark::Such);
        let marked = of_which.or_else(such).map(|hit| hit.start);
        let heel = self.heel(at);
        let after = self
            .cues
            .within(heel.clone())
            .find(|hit| matches!(hit.mark(), Some(Mark::OfWhich | Mark::OfIt)));
        // «۱۲ هزار خانوار رسیده که از این تعداد …» ties what follows.
        let at_once = after.filter(|hit| {
            let between = self.text.get(heel.start..hit.start).unwrap_or_default();
            between.len() < 24 && !between.contains("که") && !between.contains('،')
        });
        marked.or_else(|| at_once.and_then(|_| self.figure(at)).map(|it| it.span.start))
    }

    /// Whether «از مجموع» or «از» with a word for a whole stands right before a figure, so that it is the whole
    /// itself.
    fn is_named_whole(&self, at: usize) -> bool {
        let lead = self.lead(at);
        let marked = self.cues.last(lead.clone(), Mark::OfWhich).is_some_and(|hit| {
            let between = self.text.get(hit.end..lead.end).unwrap_or_default();
            let word = self.text.get(hit.start..hit.end).unwrap_or_default();
            between.trim().is_empty() && !word.contains("این")
        });
        marked || self.is_taken_from(at)
    }

    /// «از ۴۵ هزار خانوار …، ۱۸ هزار خانوار»: a smaller like figure follows, and no «به» or «تا» between.
    fn is_taken_from(&self, at: usize) -> bool {
        let lead = self.text.get(self.lead(at)).unwrap_or_default().trim_end();
        // «بیش از …» is a hedge; this one begins a clause.
        let before = lead.strip_suffix("از").map(str::trim_end);
        let from = before.is_some_and(|it| it.is_empty() || it.ends_with(['،', ':', '؛', '«']));
        let between = self.between(at, at + 1);
        let pair = self.figure(at).zip(self.figure(at + 1));
        let smaller = pair.is_some_and(|(one, other)| {
            one.is_kin(other) && one.sentence == other.sentence && other.base() < one.base()
        });
        let goes_to = between.trim_end().ends_with(" به") || between.trim_end().ends_with("تا");
        from && smaller && !goes_to
    }

    /// A figure and those before it that «و» or a comma joins to it.
    fn siblings(&self, at: usize) -> Vec<usize> {
        let mut siblings = Vec::from([at]);
        let mut last = at;
        while let Some(before) = last.checked_sub(1).filter(|_| siblings.len() < 2 * BACK) {
            let joined = self.between(before, last).trim_start();
            let joins = joined.starts_with("و ") || (joined.starts_with('،') && joined.len() < 50);
            let pair = self.figure(before).zip(self.figure(at));
            let alike = pair.is_some_and(|(one, other)| {
                one.is_like(other) && one.sentence == other.sentence && !one.earlier
            });
            if !joins || !alike || self.tied_at(last).is_some() && last != at {
                break;
            }
            siblings.push(before);
            last = before;
        }
        siblings.reverse();
        siblings
    }

    /// Whether the figures of a group go on with this one: in the sentence, in the lines of a list, or in the
    /// next sentence with figures about the same.
    fn goes_on(&self, last: usize, at: usize) -> bool {
        let Some((before, here)) = self.figure(last).zip(self.figure(at)) else { return false };
        let at_once = self.lead(at).len() < 12;
        let next = here.sentence == before.sentence + 1
            && (here.concept == before.concept || at_once)
            && self.sentence(at).map(|it| it.line) == self.sentence(last).map(|it| it.line);
        here.sentence == before.sentence || here.is_ratio() || next || self.continues_list(at)
    }

    fn could_join(&self, group: &Group, at: usize) -> bool {
        let Some(figure) = self.figure(at) else { return false };
        let total = self.figure(group.total);
        let first = group.parts.first().and_then(|it| self.figure(*it)).or(total);
        let full = total.is_some_and(|total| {
            let sum = self.sum(&group.parts);
            let with = sum.checked_add(figure.base()).unwrap_or(sum);
            sum >= total.base() || exceeds(with, total.base())
        });
        let unnamed = |it: &Figure<'_>| {
            let noun = matches!(figure.unit, None | Some(Unit::Other(_)));
            noun && figure.is_count() && it.is_count() && it.sentence == figure.sentence
        };
        first.is_some_and(|it| it.is_like(figure) || unnamed(it))
            && total.is_some_and(|it| it.base() >= figure.base())
            && !full
            && group.total < at
            && !self.cues.has(self.lead(at), Mark::InTotal)
            && !self.cues.has(self.lead(at), Mark::Rise)
    }

    /// Whether a line goes on with a list that a line before began: it begins with a dash or a name and a
    /// colon.
    fn continues_list(&self, at: usize) -> bool {
        let Some(sentence) = self.sentence(at) else { return false };
        let line = self.text.get(sentence.start..).unwrap_or_default();
        let lead = self.text.get(self.lead(at)).unwrap_or_default();
        let bullet = line.trim_start().starts_with(['-', '•', '–', '*', '·']);
        bullet || (lead.len() < 60 && lead.trim_end().ends_with(':') && sentence.start > 0)
    }

    /// Says whether the parts of a group are all there are.
    fn judge_coverage(&self, group: &mut Group) {
        let whole = self.is_divided(&group.parts);
        let last = group.parts.last().copied().unwrap_or(group.total);
        group.remainder = self.cues.has(self.tail(last), Mark::Remainder);
        let summed = group.parts.iter().all(|it| *it < group.total)
            && self.sentence(group.total).map(|it| it.start)
                == group.parts.first().and_then(|it| self.sentence(*it)).map(|it| it.start);
        let first = group.parts.first().copied().unwrap_or(group.total);
        let comprised = group.parts.len() > 1
            && group.total < first
            && self.cues.has(self.lead(first), Mark::Comprises);
        group.coverage = if whole
            || comprised
            || group.tie == Tie::List
            || (summed && group.tie != Tie::Sum)
            || group.remainder
        {
            Coverage::Exhaustive
        } else if group.parts.len() == 1 {
            Coverage::OfWhich
        } else {
            Coverage::Open
        };
        if self.cues.has(self.lead(first), Mark::Such) {
            group.coverage = Coverage::OfWhich;
        }
        let words = self.lead(first).start..self.tail(last).end;
        group.shares_members = self.cues.has(words, Mark::Overlap);
    }

    /// Whether a group can be meant: parts that exceed their total by far were tied by a slip of this reader.
    fn is_sound(&self, group: &Group) -> bool {
        let Some(total) = self.figure(group.total) else { return false };
        let sum = self.sum(&group.parts);
        // People are in several parts more easily than a slip adds a twentieth of them.
        let over = sum.checked_sub(total.base()).unwrap_or_default();
        let overlaps = total.is_count()
            && !self.is_divided(&group.parts)
            && over.checked_mul(20).is_ok_and(|over| over > total.base());
        !group.parts.is_empty() && !overlaps && !exceeds(sum, total.base())
    }

    /// The topics told in a stretch, each once.
    pub(super) fn topics(&self, stretch: Range<usize>) -> Vec<&'a Concept> {
        let mut topics: Vec<&'a Concept> = Vec::new();
        for hit in self.cues.within(stretch) {
            if let Cue::Topic(concept, _) = &hit.cue
                && !topics.contains(concept)
            {
                topics.push(concept);
            }
        }
        topics
    }
}

/// Whether a sum is more than a total by over a seventh, which no slip of a digit or two makes.
fn exceeds(sum: Number, total: Number) -> bool {
    let over = sum.checked_sub(total).unwrap_or_default();
    over.checked_mul(7).is_ok_and(|over| over > total)
}

impl Group {
    pub(super) fn new(total: usize, part: usize) -> Self {
        Self {
            total,
            parts: [part].into(),
            coverage: Coverage::Open,
            tie: Tie::Words,
            remainder: false,
            shares_members: false,
        }
    }
}
