//! What ties the figures of a text: totals and their parts.

use alloc::vec::Vec;
use core::ops::Range;

use super::{
    cues::{Cue, DIVISIONS, Mark},
    figures::{Cues, Figure, Sentence},
};
use crate::{
    quantity::{Number, Unit},
    report::{Concept, Coverage},
};

/// How far back what a figure belongs to is looked for.
const BACK: usize = 12;

/// A text with its figures, as ties are looked for in it.
pub(super) struct Page<'a> {
    pub(super) text: &'a str,
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
    /// Whether words of the text say that these are its parts.
    pub(super) told: bool,
    /// Whether a rest is named without its figure.
    pub(super) remainder: bool,
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
        let alike = candidates().find(|at| self.figure(*at).is_some_and(|it| it.is_like(its)));
        alike.or_else(|| {
            // Loans told as cases of persons: units that reports take for one another.
            let mixes = |at: &usize| self.figure(*at).is_some_and(|it| it.is_mixed_with(its));
            candidates().find(mixes)
        })
    }

    /// All totals of the text.
    pub(super) fn groups(&self) -> Vec<Group> {
        let mut groups = self.told_parts();
        let taken = |groups: &[Group], at: usize| groups.iter().any(|it| it.parts.contains(&at));
        for at in 0..self.figures.len() {
            if let Some(group) = self.summed_up(at)
                && !group.parts.iter().any(|part| taken(&groups, *part))
            {
                groups.push(group);
            }
        }
        for at in 0..self.figures.len() {
            if let Some(group) = self.enumerated(at)
                && !group.parts.iter().any(|part| taken(&groups, *part))
            {
                groups.push(group);
            }
        }
        for group in &mut groups {
            self.judge_coverage(group);
        }
        groups.retain(|group| self.is_sound(group));
        groups.sort_by_key(|group| group.parts.first().copied());
        groups
    }

    /// Parts that words tie to what was said: «از این تعداد», «… آن».
    fn told_parts(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let mut open: Option<usize> = None;
        for at in 0..self.figures.len() {
            let Some(figure) = self.figure(at) else { continue };
            let last = open.and_then(|it| groups.get(it)?.parts.last().copied());
            if last.is_some_and(|last| !self.goes_on(last, at)) {
                open = None;
            }
            if figure.is_ratio() || figure.earlier {
                continue;
            }
            if let Some(before) = self.tied_at(at) {
                let siblings = self.siblings(at);
                let first = siblings.first().copied().unwrap_or(at);
                let taken: Vec<usize> = groups.iter().flat_map(|it| &it.parts).copied().collect();
                let free = |it: &usize| !taken.contains(it);
                let start = self.figure(first).map_or(before, |it| it.span.start.min(before));
                let Some(total) = self.whole_of(at, start, &free) else { continue };
                let known = open.and_then(|it| groups.get_mut(it)).filter(|it| it.total == total);
                if let Some(group) = known {
                    group.parts.push(at);
                } else {
                    open = Some(groups.len());
                    let mut group = Group::new(total, at);
                    group.parts =
                        siblings.into_iter().filter(|it| free(it) && *it != total).collect();
                    groups.push(group);
                }
            } else if let Some(group) = open.and_then(|it| groups.get_mut(it))
                && self.could_join(group, at)
            {
                group.parts.push(at);
            }
        }
        groups
    }

    /// Where the words stand that tie a figure to what was said before it, `None` if none do.
    fn tied_at(&self, at: usize) -> Option<usize> {
        let marked = self.cues.last(self.lead(at), Mark::OfWhich).map(|hit| hit.start);
        let heel = self.heel(at);
        let after = self.cues.has(heel.clone(), Mark::OfWhich) || self.cues.has(heel, Mark::OfIt);
        marked.or_else(|| after.then(|| self.figure(at).map(|it| it.span.start))?)
    }

    /// A figure and those before it that «و» or a comma joins to it.
    fn siblings(&self, at: usize) -> Vec<usize> {
        let mut siblings = Vec::from([at]);
        let mut last = at;
        while let Some(before) = last.checked_sub(1) {
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
        let first = group.parts.first().and_then(|it| self.figure(*it));
        let total = self.figure(group.total);
        let unnamed = |it: &Figure<'_>| {
            let noun = matches!(figure.unit, None | Some(Unit::Other(_)));
            noun && figure.is_count() && it.is_count() && it.sentence == figure.sentence
        };
        first.is_some_and(|it| it.is_like(figure) || unnamed(it))
            && total.is_some_and(|it| it.base() >= figure.base())
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

    /// A total that sums up what stands before it: «و در مجموع …», «با احتساب آنها …».
    fn summed_up(&self, at: usize) -> Option<Group> {
        let figure = self.figure(at)?;
        if figure.is_ratio() || !self.cues.has(self.lead(at), Mark::InTotal) {
            return None;
        }
        let beside = self.beside(at);
        let earlier = |from: usize| {
            let parts = (from..at).filter(|it| self.could_be_part(*it, figure));
            parts.collect::<Vec<_>>()
        };
        let mut parts = earlier(beside.start);
        if parts.len() < 2 {
            let before = beside.start.checked_sub(1).map(|it| self.beside(it).start);
            parts = earlier(before?);
            parts.retain(|it| self.figure(*it).is_some_and(|it| it.concept == figure.concept));
        }
        (parts.len() > 1).then(|| {
            let mut group = Group::new(at, at);
            group.parts = parts;
            group
        })
    }

    fn could_be_part(&self, at: usize, total: &Figure<'_>) -> bool {
        self.figure(at)
            .is_some_and(|it| it.is_like(total) && !it.earlier && it.base() < total.base())
    }

    /// A figure that a list of like figures follows: «۴۰۲ مرکز فعالیت دارند؛ ۲۹۶ … و ۹۶ …».
    fn enumerated(&self, total: usize) -> Option<Group> {
        let figure = self.figure(total)?;
        if figure.is_ratio() || figure.earlier {
            return None;
        }
        let (mut parts, mut lines): (Vec<usize>, _) = (Vec::new(), true);
        for at in (total + 1..self.figures.len()).take(BACK * 2) {
            let it = self.figure(at)?;
            if it.is_ratio() {
                continue;
            }
            let listed = self.continues_list(at);
            // A figure of the headline stands for the first sentence that has figures like it.
            let begun = parts.first().and_then(|it| self.figure(*it)).map(|it| it.sentence);
            let above = self.sentence(total).is_some_and(|it| it.headline)
                && begun.is_none_or(|begun| begun == it.sentence);
            let near = it.sentence <= figure.sentence + 1 || above;
            if !near && !listed {
                break;
            }
            if self.could_be_part(at, figure) && !self.cues.has(self.lead(at), Mark::InTotal) {
                parts.push(at);
                lines &= listed;
            } else if it.is_like(figure) {
                break;
            }
        }
        // A figure of the line above stands for the text below.
        let of_one_time = parts.iter().all(|it| {
            self.figure(*it).is_some_and(|it| it.period == figure.period || it.period.is_none())
        });
        (parts.len() > 1 && of_one_time).then_some(Group {
            total,
            parts,
            coverage: Coverage::Open,
            // The lines of a list under a figure are told as its parts.
            told: lines,
            remainder: false,
        })
    }

    /// Says whether the parts of a group are all there are.
    fn judge_coverage(&self, group: &mut Group) {
        let whole = self.is_divided(&group.parts);
        let last = group.parts.last().copied().unwrap_or(group.total);
        group.remainder = self.cues.has(self.tail(last), Mark::Remainder);
        let summed = group.parts.iter().all(|it| *it < group.total)
            && self.sentence(group.total).map(|it| it.start)
                == group.parts.first().and_then(|it| self.sentence(*it)).map(|it| it.start);
        group.coverage = if whole || (summed && group.told) || group.remainder {
            Coverage::Exhaustive
        } else if group.parts.len() == 1 {
            Coverage::OfWhich
        } else {
            Coverage::Open
        };
    }

    /// Whether figures are told of all classes of a division: town and country, men and women.
    pub(super) fn is_divided(&self, parts: &[usize]) -> bool {
        let (mut number, mut fits) = (0_u8, false);
        for size in DIVISIONS {
            let classes: Vec<u8> =
                parts.iter().filter_map(|it| self.class_of(*it, number)).collect();
            let distinct = (0..size).all(|class| classes.contains(&class));
            let complete = classes.len() == parts.len() && parts.len() == usize::from(size);
            fits |= distinct && complete;
            number = number.saturating_add(1);
        }
        fits
    }

    /// The class of a division that a figure is told of: after it, or before it in a list.
    fn class_of(&self, at: usize, division: u8) -> Option<u8> {
        let in_stretch = |stretch: Range<usize>| {
            let classes = self.cues.within(stretch).filter_map(|hit| match hit.mark() {
                Some(Mark::Class(of, class)) if of == division => Some(class),
                _ => None,
            });
            classes.max()
        };
        in_stretch(self.tail(at)).or_else(|| in_stretch(self.lead(at)))
    }

    /// Whether a group may be told: what words do not tie is tied only where it can be so, for a tie that is
    /// only supposed must accuse nobody.
    fn is_sound(&self, group: &Group) -> bool {
        let Some(total) = self.figure(group.total) else { return false };
        if group.told {
            return true;
        }
        if self.is_divided(&group.parts) {
            return true;
        }
        let mut sum = Number::ZERO;
        let mut like = true;
        for part in group.parts.iter().filter_map(|it| self.figure(*it)) {
            sum = sum.checked_add(part.base()).unwrap_or(sum);
            like &= part.concept == total.concept
                || related(part.concept.as_ref(), total.concept.as_ref());
        }
        let difference = total.base().checked_sub(sum).unwrap_or_default().magnitude();
        let close = difference.checked_mul(100).is_ok_and(|it| it <= total.base());
        close
            || (like
                && sum <= total.base()
                && difference.checked_mul(5).is_ok_and(|it| it <= total.base()))
    }

    /// The topics told in a stretch, each once.
    pub(super) fn topics(&self, stretch: Range<usize>) -> Vec<&'a Concept> {
        let mut topics: Vec<&'a Concept> = Vec::new();
        for hit in self.cues.within(stretch) {
            if let Cue::Topic(concept, _) = &hit.cue
                && !topics.contains(&concept)
            {
                topics.push(concept);
            }
        }
        topics
    }
}

/// Whether one indicator enters the other.
fn related(part: Option<&Concept>, total: Option<&Concept>) -> bool {
    match (part, total) {
        (Some(part), Some(total)) => part.total().as_ref() == Some(total),
        _ => false,
    }
}

impl Group {
    fn new(total: usize, part: usize) -> Self {
        Self { total, parts: [part].into(), coverage: Coverage::Open, told: true, remainder: false }
    }
}
