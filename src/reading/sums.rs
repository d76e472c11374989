//! Totals that figures make which stand side by side: runs of like figures, and lists of several sorts.

use alloc::{collections::BTreeSet, vec::Vec};

use super::{
    cues::Mark,
    figures::Figure,
    ties::{BACK, Group, Page, Tie},
};
use crate::{quantity::Number, text::is_letter};

/// How many kinds of figures one sentence is looked through for at a time.
const KINDS: usize = 24;

/// How many figures after a run a total is looked for.
const NEXT: usize = 6;

impl Page<'_> {
    /// Figures of several units beside the number of them all: «۱۲۸۰ قلم: ۴۱۵ ویلچر، ۲۹۰ سمعک», «۲۱۰ ویلچر و
    /// ۳۴۰ عصا؛ در مجموع ۵۵۰ قلم».
    pub(super) fn sorts(&self, total: usize) -> Option<Group> {
        let whole = self.figure(total).filter(|it| it.is_count())?;
        let summed = self.cues.has(self.lead(total), Mark::InTotal) && whole.is_thing();
        let (parts, such) = if summed {
            (self.sorts_before(total, whole), false)
        } else {
            let such = self.lists_sorts(total)?;
            (self.sorts_after(total, whole)?, such)
        };
        let sum = self.sum(&parts);
        let fits = if such { sum <= whole.base() } else { sum == whole.base() };
        let mixed = parts.iter().any(|at| self.figure(*at).is_some_and(|it| !it.is_like(whole)));
        (fits && mixed && parts.len() > 1).then(|| Group {
            parts,
            tie: if such { Tie::Words } else { Tie::List },
            ..Group::new(total, total)
        })
    }

    /// Whether words list what follows a figure as parts of it, `None` if they do not; of some of them only.
    fn lists_sorts(&self, total: usize) -> Option<bool> {
        let lead = self.lead(total + 1);
        let such = self.cues.has(lead.clone(), Mark::Such);
        let told = such
            || self.cues.has(lead, Mark::Comprises)
            || self.between(total, total + 1).trim_end().ends_with([':', '('])
            || self.opens_list(total, total + 1);
        told.then_some(such)
    }

    /// The things right before their number.
    fn sorts_before(&self, total: usize, whole: &Figure<'_>) -> Vec<usize> {
        let one_of_them = |at: &usize| {
            self.figure(*at).is_some_and(|it| {
                it.is_thing() && it.sentence == whole.sentence && it.base() < whole.base()
            })
        };
        let mut parts: Vec<usize> = (0..total).rev().take(BACK).take_while(one_of_them).collect();
        parts.reverse();
        parts
    }

    /// The figures right after the number of them all, in its sentence or the next.
    fn sorts_after(&self, total: usize, whole: &Figure<'_>) -> Option<Vec<usize>> {
        let first = self.figure(total + 1)?;
        let one_of_them = |at: &usize| {
            self.figure(*at).is_some_and(|it| {
                let sort = (it.is_thing() && whole.is_thing()) || it.is_mixed_with(whole);
                sort && it.sentence == first.sentence && it.base() < whole.base()
            })
        };
        let near = first.sentence <= whole.sentence + 1;
        let parts = (total + 1..self.figures.len()).take(BACK).take_while(one_of_them);
        near.then(|| parts.collect())
    }

    /// Like figures that stand side by side, in a sentence or in the lines of a list.
    pub(super) fn runs(&self) -> Vec<Vec<usize>> {
        let mut runs: Vec<Vec<usize>> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let mut block = None;
        for at in 0..self.figures.len() {
            let Some(figure) = self.figure(at) else { continue };
            let listed = self.is_listed(figure.sentence);
            let same = block.is_some_and(|(sentence, was_listed)| {
                figure.sentence == sentence
                    || (listed && was_listed && figure.sentence == sentence + 1)
            });
            if !same {
                open.clear();
            }
            block = Some((figure.sentence, listed));
            if figure.earlier || !(figure.is_money() || figure.is_count()) {
                continue;
            }
            let kin = open.iter().copied().find(|run| {
                let first = runs.get(*run).and_then(|run| self.figure(*run.first()?));
                first.is_some_and(|first| first.is_kin(figure))
            });
            if let Some(run) = kin.and_then(|run| runs.get_mut(run)) {
                run.push(at);
            } else {
                if open.len() == KINDS {
                    open.remove(0);
                }
                open.push(runs.len());
                runs.push(Vec::from([at]));
            }
        }
        runs.retain(|run| run.len() > 1);
        runs
    }

    /// The total that a run of like figures most likely makes: one before it, its first, or its last.
    pub(super) fn best_total(&self, run: &[usize]) -> Option<Group> {
        let (first, last) = (*run.first()?, *run.last()?);
        let mut best: Option<(Number, Group)> = None;
        let mut consider = |total: usize, parts: &[usize]| {
            if let Some((off, group)) = self.fit(total, parts)
                && best.as_ref().is_none_or(|(least, _)| off < *least)
            {
                best = Some((off, group));
            }
        };
        let before = (0..first).rev().take(BACK);
        for total in before.filter(|it| self.could_stand_above(*it, first)) {
            consider(total, run);
        }
        for (at, total) in run.iter().enumerate().take(BACK) {
            let after = run.get(at + 1..).unwrap_or_default();
            consider(*total, after);
        }
        if best.is_none() {
            best = self.exact_within(run);
        }
        let mut consider = |total: usize, parts: &[usize]| {
            if let Some((off, group)) = self.fit(total, parts)
                && best.as_ref().is_none_or(|(least, _)| off < *least)
            {
                best = Some((off, group));
            }
        };
        if let [parts @ .., total] = run
            && self.is_summed(last)
        {
            consider(*total, parts);
        }
        best.map(|(_, group)| group)
    }

    /// A total among like figures and those right after or before it that make it exactly, or a total that
    /// comes after them all.
    fn exact_within(&self, run: &[usize]) -> Option<(Number, Group)> {
        let run = run.get(..run.len().min(BACK))?;
        let exact = |total: usize, parts: &[usize]| {
            self.fit(total, parts).filter(|(off, _)| *off == Number::ZERO)
        };
        let (first, last) = (*run.first()?, *run.last()?);
        let after = (last + 1..self.figures.len()).take(NEXT);
        let mut below = after.filter(|it| {
            let near = self.figure(*it).zip(self.figure(last));
            self.could_stand_above(*it, first)
                && near.is_some_and(|(total, last)| total.sentence <= last.sentence + 2)
        });
        if let Some(found) = below.find_map(|total| exact(total, run)) {
            return Some(found);
        }
        (0..run.len()).find_map(|at| {
            let (before, rest) = run.split_at_checked(at)?;
            let (total, after) = rest.split_first()?;
            let of_after = (2..=after.len()).rev().find_map(|n| exact(*total, after.get(..n)?));
            let from = |n: usize| before.get(before.len().checked_sub(n)?..);
            of_after.or_else(|| (2..=before.len()).rev().find_map(|n| exact(*total, from(n)?)))
        })
    }

    fn could_stand_above(&self, total: usize, part: usize) -> bool {
        self.figure(total).zip(self.figure(part)).is_some_and(|(total, part)| {
            let near = total.sentence + 5 >= part.sentence;
            total.is_kin(part) && !total.is_ratio() && !total.earlier && near
        })
    }

    /// By how much parts miss a total, and the group they make; `None` if they hardly make it. Where words tie
    /// them, they may miss it by more.
    fn fit(&self, total: usize, parts: &[usize]) -> Option<(Number, Group)> {
        let whole = self.figure(total)?;
        let smaller = |at: &usize| self.figure(*at).is_some_and(|it| it.base() < whole.base());
        let one_time = |at: &usize| {
            let period = self.figure(*at).and_then(|it| it.period);
            period.is_none() || whole.period.is_none() || period == whole.period
        };
        if parts.len() < 2 || !parts.iter().all(smaller) || !parts.iter().all(one_time) {
            return None;
        }
        let sum = self.sum(parts);
        let off = whole.base().checked_sub(sum).ok()?.magnitude();
        let hundredth = off.checked_mul(100).is_ok_and(|off| off <= whole.base());
        let seventh = off.checked_mul(7).is_ok_and(|off| off <= whole.base());
        let listed = self.follows_as_list(total, parts);
        let follows = parts.last().is_some_and(|last| *last + 1 == total);
        let summed = follows && self.is_summed(total);
        // Classes that come before it make it by themselves only if words say so.
        let divided = parts.first().is_some_and(|first| total < *first) && self.is_divided(parts);
        let tied = listed || summed || divided;
        // A total that is rounded at its only digit is met by almost anything.
        let near = tied || off.checked_mul(20).is_ok_and(|off| off <= whole.base());
        let meets = near && whole.stated().is_some_and(|it| it.interval().contains(sum));
        // «… و بقیه در …»: they are not all, and the rest is named.
        let ends = parts.first().copied().zip(parts.last().copied());
        let rest = ends.is_some_and(|(first, last)| {
            total + 1 == first && self.cues.has(self.tail(last), Mark::Remainder)
        }) && sum < whole.base();
        let fits = meets || rest || (hundredth && sum <= whole.base()) || (seventh && tied);
        let tie = match (listed, tied) {
            (true, _) => Tie::List,
            (false, true) => Tie::Words,
            (false, false) if self.is_counted(parts) || self.is_taken_up(total, parts) => {
                Tie::Words
            }
            (false, false) => Tie::Sum,
        };
        let group = Group { parts: parts.into(), tie, ..Group::new(total, total) };
        fits.then_some((if meets { Number::ZERO } else { off }, group))
    }

    /// Whether words before a figure call it a sum: «در مجموع ۲۹ مرکز», «جمع کل استان: ۲۶۰ واحد».
    fn is_summed(&self, at: usize) -> bool {
        let lead = self.lead(at);
        let words = self.text.get(lead.clone()).unwrap_or_default();
        let last = words.rsplit(['\n', '،', '؛', '.']).next().unwrap_or_default();
        let last = last.trim_start_matches(|c: char| !is_letter(c));
        let is_called = last.starts_with("جمع ") || last.starts_with("جمع:");
        is_called || self.cues.has(lead, Mark::InTotal)
    }

    /// Whether the text says before parts how many they are: «در سه شهرستان دلفان (۷۴ واحد)، …».
    fn is_counted(&self, parts: &[usize]) -> bool {
        let before = parts.first().and_then(|it| it.checked_sub(1));
        let Some((count, first)) = before.and_then(|it| self.figure(it).zip(self.figure(it + 1)))
        else {
            return false;
        };
        let is_number = !count.is_ratio() && !count.is_money() && !count.is_like(first);
        let many = count.quantity.number().to_integer();
        count.sentence == first.sentence
            && is_number
            && many.and_then(|it| usize::try_from(it).ok()) == Some(parts.len())
    }

    /// Whether the sentence of parts begins with what their total was told of: «… ۱۸۵ واحد در روستاها. واحدهای روستایی
    /// در …».
    fn is_taken_up(&self, total: usize, parts: &[usize]) -> bool {
        let first = parts.iter().find_map(|it| self.figure(*it).zip(self.sentence(*it)));
        let Some((first, sentence)) =
            first.filter(|(it, _)| it.span.start > self.tail(total).start)
        else {
            return false;
        };
        let lead = sentence.start..first.span.start;
        (0..4).any(|division| {
            let class = self.class_of(self.tail(total), division);
            class.is_some() && class == self.class_of(lead.clone(), division)
        })
    }

    /// Whether parts follow their total after a colon or as lines of a list, as all there are.
    fn follows_as_list(&self, total: usize, parts: &[usize]) -> bool {
        let ends = parts.first().copied().zip(parts.last().copied());
        let Some((first, last)) = ends.filter(|(first, _)| total < *first) else { return false };
        let lines =
            parts.iter().all(|at| self.figure(*at).is_some_and(|it| self.is_listed(it.sentence)));
        let known: BTreeSet<usize> = parts.iter().copied().collect();
        // Other things in the list count as well.
        let end = self.beside(last).end.min(last + BACK);
        let others = (first..end)
            .any(|at| !known.contains(&at) && self.figure(at).is_some_and(|it| !it.is_ratio()));
        let some = self.cues.has(self.lead(first), Mark::Such);
        let comprised = total + 1 == first && self.cues.has(self.lead(first), Mark::Comprises);
        let opened = total + 1 == first && self.opens_list(total, first);
        (lines || comprised || opened) && !some && !others
    }

    /// Whether a colon between two figures opens a list, and not somebody's speech.
    fn opens_list(&self, total: usize, first: usize) -> bool {
        let Some((one, other)) = self.figure(total).zip(self.figure(first)) else { return false };
        let between = self.between(total, first);
        let Some((before, _)) = between.split_once(':') else { return false };
        let tells = ["جزئیات", "برشمرد", "تفکیک", "شرح", "چنین", "عبارت"];
        one.sentence == other.sentence && before.len() < 120
            || other.sentence <= one.sentence + 1 && tells.iter().any(|it| before.contains(it))
    }

    pub(super) fn sum(&self, parts: &[usize]) -> Number {
        let values = parts.iter().filter_map(|it| self.figure(*it)).map(Figure::base);
        values.fold(Number::ZERO, |sum, value| sum.checked_add(value).unwrap_or(sum))
    }
}
