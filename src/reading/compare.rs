//! What a text says of how its figures compare: growth, shares, fulfilment, rates, headlines.

use alloc::{collections::BTreeSet, string::ToString, vec::Vec};
use core::ops::Range;

use super::{cues::Mark, figures::Figure, groups::Groups, ties::Page};
use crate::{
    quantity::{Number, Unit},
    report::Coverage,
};

/// How far a figure may stand from the one it is compared with.
pub(super) const NEAR: usize = 6;

/// A comparison, by the places of its figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Comparison {
    Growth {
        now: usize,
        before: usize,
        by: usize,
        falls: bool,
    },
    Share {
        part: usize,
        whole: usize,
        percent: usize,
    },
    Shares {
        percents: Vec<usize>,
        coverage: Coverage,
    },
    Fulfilment {
        done: usize,
        target: usize,
        rate: usize,
    },
    Rate {
        amount: usize,
        each: usize,
        count: usize,
    },
    Periodic {
        total: usize,
        monthly: usize,
        months: u16,
    },
    Pooled {
        whole: usize,
        parts: Vec<usize>,
    },
    Same {
        headline: usize,
        body: usize,
    },
    /// A figure that came of an earlier one and what was added: «از … با افزایش … به …».
    Grown {
        now: usize,
        before: usize,
        added: usize,
    },
}

impl Comparison {
    /// The percentages that it tells as growth or fulfilment, which are then no parts of a whole.
    fn rates(&self) -> Vec<usize> {
        match self {
            Self::Growth { by, .. } => [*by].into(),
            Self::Fulfilment { rate, .. } => [*rate].into(),
            Self::Pooled { whole, parts } => {
                core::iter::once(*whole).chain(parts.iter().copied()).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// What a percentage is told as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PercentOf {
    Growth,
    Share,
}

impl Page<'_> {
    /// All comparisons of the text.
    pub(super) fn comparisons(&self, groups: &Groups) -> Vec<Comparison> {
        let mut found = Vec::new();
        for at in 0..self.figures.len() {
            let of_percent = self.fulfilment(at, groups).or_else(|| self.growth(at, groups));
            let one = of_percent.or_else(|| self.share(at, groups));
            let one = one.or_else(|| self.periodic(at)).or_else(|| self.rate(at));
            found.extend(one.or_else(|| self.headline(at, groups)));
            found.extend(self.shares(at));
            found.extend(self.pooled(at));
            found.extend(self.grown(at));
        }
        let told: BTreeSet<usize> = found.iter().flat_map(Comparison::rates).collect();
        found.retain(|it| match it {
            Comparison::Shares { percents, .. } => !percents.iter().any(|it| told.contains(it)),
            _ => true,
        });
        found
    }

    /// What a percentage is told as, by the words beside it.
    pub(super) fn percent_of(&self, at: usize) -> Option<PercentOf> {
        let figure = self.figure(at).filter(|it| it.is_ratio())?;
        let (lead, tail) = (self.lead(at), self.tail(at));
        let near = lead.start.max(lead.end.saturating_sub(60))..tail.end.min(tail.start + 44);
        let grows = self.cues.has(near.clone(), Mark::Rise) || self.cues.has(near, Mark::Fall);
        let growth = grows || figure.unit == Some(Unit::Times);
        Some(if growth { PercentOf::Growth } else { PercentOf::Share })
    }

    fn growth(&self, at: usize, groups: &Groups) -> Option<Comparison> {
        (self.percent_of(at)? == PercentOf::Growth).then_some(())?;
        let (lead, tail) = (self.lead(at), self.heel(at));
        // «در بخش … رشد …» is of a part of what was told.
        if self.cues.has(lead.clone(), Mark::Within) {
            return None;
        }
        let by = self.figure(at)?;
        let falls = self.cues.has(lead.clone(), Mark::Fall) || self.cues.has(tail, Mark::Fall);
        // «… ۲۰ درصد …؛ … ۵۰ درصد … و در مجموع ۳۳ درصد» is of no pair of them.
        let other = |it: usize| it != at && self.percent_of(it) == Some(PercentOf::Growth);
        let start = self.beside(at).start.max(at.saturating_sub(NEAR * 2));
        if self.cues.has(lead, Mark::InTotal) && (start..at).any(other) {
            return None;
        }
        let told = self.rise_between(at).or_else(|| self.rise_after(at));
        if let Some((before, now)) = told.or_else(|| self.rise_over(at, groups)) {
            return Some(Comparison::Growth { now, before, by: at, falls });
        }
        let is_part = |it: &usize| groups.is_part(*it);
        let now = (0..at).rev().take(NEAR).find(|it| {
            self.figure(*it).is_some_and(|it| !it.is_ratio() && !it.earlier) && !is_part(it)
        })?;
        let its = self.figure(now)?;
        if by.sentence > its.sentence + 1 || !self.is_alone(now, by.sentence) {
            return None;
        }
        // What another clause tells is of something else.
        if self.between(now, at).contains('؛') {
            return None;
        }
        let like = |it: &usize| {
            self.figure(*it).is_some_and(|it| {
                let other_time = it.period.is_none() || it.period != its.period;
                it.earlier && it.is_like(its) && it.concept == its.concept && other_time
            })
        };
        let before = (0..at).rev().take(NEAR).find(like);
        let before = before.or_else(|| (at + 1..self.figures.len()).take(NEAR).find(like))?;
        let near = self.figure(before)?.sentence.abs_diff(by.sentence) <= 2;
        near.then_some(Comparison::Growth { now, before, by: at, falls })
    }

    /// The two figures right before one, told as «از … به …».
    fn rise_between(&self, at: usize) -> Option<(usize, usize)> {
        let (before, now) = (at.checked_sub(2)?, at.checked_sub(1)?);
        let (one, other, by) = (self.figure(before)?, self.figure(now)?, self.figure(at)?);
        let alike = one.is_like(other) && one.sentence == by.sentence;
        let from = self.text.get(self.lead(before))?.trim_end();
        let to = self.between(before, now).trim_end();
        let told = (from == "از" || from.ends_with(" از")) && to.ends_with(" به");
        let told = told && !self.between(now, at).contains('؛');
        (alike && told).then_some((before, now))
    }

    /// The two figures right after one, told as «… درصد رشد کرد و از … به … رسید».
    fn rise_after(&self, at: usize) -> Option<(usize, usize)> {
        let (before, now) = (at + 1, at + 2);
        let (by, one, other) = (self.figure(at)?, self.figure(before)?, self.figure(now)?);
        let alike = (one.is_like(other) || one.unit.is_none()) && other.sentence == by.sentence;
        let from = self.between(at, before);
        let to = self.between(before, now).trim();
        let told = from.trim_end().ends_with(" از") && !from.contains('؛') && to == "به";
        (alike && told).then_some((before, now))
    }

    /// The figure right before one and what it is held against: «… رسید که نسبت به ۸۰ میلیارد تومان سال ۱۴۰۱، ۵۰ درصد».
    fn rise_over(&self, at: usize, groups: &Groups) -> Option<(usize, usize)> {
        let before = at.checked_sub(1)?;
        let (base, by) = (self.figure(before)?, self.figure(at)?);
        let lead = self.text.get(self.lead(before))?.trim_end();
        let held = ["نسبت به", "در مقایسه با"].iter().any(|it| lead.ends_with(it));
        (held && base.sentence == by.sentence).then_some(())?;
        let now = (0..before).rev().take(NEAR).find(|it| {
            let figure = self.figure(*it);
            figure.is_some_and(|it| !it.is_ratio() && !it.earlier) && !groups.is_part(*it)
        })?;
        let its = self.figure(now)?;
        (its.is_like(base) && its.sentence + 1 >= by.sentence).then_some((before, now))
    }

    /// Whether a figure is the only one that a later sentence could mean by «این رقم»: no like one stands right before
    /// it.
    fn is_alone(&self, at: usize, by: usize) -> bool {
        let (Some(figure), Some(before)) = (self.figure(at), at.checked_sub(1)) else {
            return true;
        };
        let other = self.figure(before).filter(|it| it.sentence == figure.sentence && !it.earlier);
        let joined = self.between(before, at).contains(" و ");
        by == figure.sentence || !other.is_some_and(|it| it.is_like(figure) && joined)
    }

    fn share(&self, at: usize, groups: &Groups) -> Option<Comparison> {
        let figure = self.figure(at).filter(|it| it.is_percent())?;
        (self.percent_of(at)? == PercentOf::Share).then_some(())?;
        let part = at.checked_sub(1)?;
        self.figure(part).filter(|it| !it.is_ratio() && it.sentence == figure.sentence)?;
        let lead = self.lead(at);
        let between = self.between(part, at);
        let part =
            if between.contains(['؛', '.']) { self.of_class(at, part, groups)? } else { part };
        let its = self.figure(part)?;
        let said = self.cues.has(lead.clone(), Mark::Equal)
            || self.cues.has(self.tail(at), Mark::Share)
            || between.trim_start().starts_with(['،', '(']);
        if !said || lead.len() > 160 {
            return None;
        }
        let of_group = groups.of_part(part).map(|it| it.total);
        let whole = of_group.or_else(|| {
            // «درصد کل» without a total that was tied is of the greatest like figure near.
            let near = (0..part).rev().take(NEAR).filter(|it| {
                self.figure(*it).is_some_and(|it| {
                    it.is_like(its) && it.base() > its.base() && it.sentence + 3 >= its.sentence
                })
            });
            let heel = self.heel(at);
            let told = self.cues.has(self.tail(at), Mark::Share) || self.cues.has(heel, Mark::OfIt);
            near.filter(|_| told).max_by_key(|it| self.figure(*it).map(Figure::base))
        })?;
        Some(Comparison::Share { part, whole, percent: at })
    }

    /// The part whose class («مردان») is told beside a percentage that stands apart from it.
    fn of_class(&self, percent: usize, near: usize, groups: &Groups) -> Option<usize> {
        let class = |stretch: Range<usize>| {
            let mut marks = self.cues.within(stretch).filter_map(|hit| match hit.mark() {
                Some(mark @ Mark::Class(..)) => Some(mark),
                _ => None,
            });
            marks.next()
        };
        let told = class(self.text.get(self.lead(percent)).map(|words| {
            // Only what follows the stop.
            let at = words.rfind(['؛', '.']).unwrap_or(0);
            self.lead(percent).start + at..self.lead(percent).end
        })?)?;
        let group = groups.of_part(near)?;
        group.parts.iter().copied().find(|part| class(self.tail(*part)) == Some(told))
    }

    fn fulfilment(&self, at: usize, groups: &Groups) -> Option<Comparison> {
        let figure = self.figure(at).filter(|it| it.is_percent())?;
        let around = self.lead(at).start..self.tail(at).end;
        let heel = self.heel(at);
        let of_target = self
            .cues
            .within(heel.clone())
            .next()
            .is_some_and(|hit| hit.mark() == Some(Mark::Target) && hit.start < heel.start + 4);
        (self.cues.has(around, Mark::Fulfilled) || of_target).then_some(())?;
        let earlier = || {
            (0..at).rev().take(NEAR).filter(|it| {
                self.figure(*it)
                    .is_some_and(|it| !it.is_ratio() && it.sentence + 2 >= figure.sentence)
            })
        };
        // «۱۵۰۰ طرح تعهدشده», or «تعهد … ۱۵۰۰ طرح».
        let told_after = |it: usize| {
            let heel = self.heel(it);
            let mut hits = self.cues.within(heel.clone());
            hits.any(|hit| hit.mark() == Some(Mark::Target) && hit.start < heel.start + 8)
        };
        let is_target = |it: &usize| {
            let beside = |before: &usize| self.beside(*it).contains(before);
            let of_other = it.checked_sub(1).filter(beside).is_some_and(told_after);
            told_after(*it) || (self.cues.has(self.lead(*it), Mark::Target) && !of_other)
        };
        let target = earlier().find(is_target)?;
        let its = self.figure(target)?;
        let is_part = |it: &usize| groups.is_part(*it);
        // What is told of another time was not done now, and what counts other things was not done of this.
        let told_now = |it: &usize| self.figure(*it).is_some_and(|it| !it.earlier);
        let done = earlier().find(|it| *it != target && !is_part(it) && told_now(it))?;
        self.figure(done)?.is_like(its).then_some(())?;
        Some(Comparison::Fulfilment { done, target, rate: at })
    }

    /// The rise of a whole and of its parts: «… ۵۲ درصد؛ این افزایش در بخش غیردولتی ۶۴ و در بخش دولتی ۳۵ درصد».
    fn pooled(&self, whole: usize) -> Option<Comparison> {
        let figure = self.figure(whole).filter(|it| it.is_percent())?;
        (self.percent_of(whole)? == PercentOf::Growth).then_some(())?;
        let parts: Vec<usize> = (whole + 1..self.beside(whole).end)
            .take(NEAR * 2)
            .filter(|it| {
                self.figure(*it).is_some_and(|it| it.is_percent() && it.sentence == figure.sentence)
            })
            .collect();
        self.is_divided(&parts).then_some(Comparison::Pooled { whole, parts })
    }

    /// «از ۹۲۸۹ … با افزایش ۲۸۵۳ … به ۱۲۱۴۲».
    fn grown(&self, now: usize) -> Option<Comparison> {
        let (added, before) = (now.checked_sub(1)?, now.checked_sub(2)?);
        let (a, b, c) = (self.figure(before)?, self.figure(added)?, self.figure(now)?);
        let alike = a.is_like(b) && b.is_like(c) && a.sentence == c.sentence && !a.is_ratio();
        let from = self.text.get(self.lead(before))?.trim_end();
        let to = self.between(added, now).trim();
        let from = from == "از" || from.ends_with(" از");
        let to = to == "به" || to.ends_with(" به");
        let rises = self.cues.has(self.lead(added), Mark::Rise);
        (alike && from && to && rises).then_some(Comparison::Grown { now, before, added })
    }

    /// A figure of the headline that the body gives again.
    fn headline(&self, at: usize, groups: &Groups) -> Option<Comparison> {
        let figure = self.figure(at)?;
        if !self.sentence(at)?.headline || figure.is_ratio() {
            return None;
        }
        if groups.is_total(at) {
            return None;
        }
        let mut bodies = (at + 1..self.figures.len()).take(BODY).filter(|at| {
            self.figure(*at).is_some_and(|it| {
                let off = it.base().checked_sub(figure.base()).unwrap_or_default().magnitude();
                let times = if groups.is_part(*at) { 10 } else { 7 };
                let near = off.checked_mul(times).is_ok_and(|off| off <= figure.base());
                // Toman in the headline and rial in the body, or the other way.
                let slipped = figure.is_money() && it.quantity.number() == figure.quantity.number();
                let told = slipped || (near && it.concept == figure.concept);
                it.is_like(figure) && !it.earlier && (told || swapped(figure, it))
            })
        });
        let said = figure.stated()?.interval();
        let agrees = |it: &usize| self.figure(*it).is_some_and(|it| said.contains(it.base()));
        let first = bodies.clone().next()?;
        let body = bodies.find(agrees).unwrap_or(first);
        Some(Comparison::Same { headline: at, body })
    }
}

/// Whether two whole figures of one indicator and length have the same digits in another order, as a slip of
/// the hand leaves them.
fn swapped(one: &Figure<'_>, other: &Figure<'_>) -> bool {
    let digits = |it: &Figure<'_>| {
        let mut digits = it.base().to_string().into_bytes();
        digits.sort_unstable();
        digits
    };
    let sized = one.is_count() && one.base() >= Number::from(100);
    sized && one.concept == other.concept && digits(one) == digits(other)
}

/// How many figures of the body are held beside one of the headline.
const BODY: usize = 16;
