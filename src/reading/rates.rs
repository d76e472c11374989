//! Amounts of so much each: for each of so many, or for each month.

use super::{
    compare::{Comparison, NEAR},
    cues::Mark,
    figures::Figure,
    ties::Page,
};
use crate::{
    calendar::Period,
    quantity::{Number, Unit},
};

impl Page<'_> {
    /// «ماهانه …» beside an amount over so many months.
    pub(super) fn periodic(&self, at: usize) -> Option<Comparison> {
        let figure = self.figure(at).filter(|it| it.is_money())?;
        self.cues.has(self.lead(at), Mark::Monthly).then_some(())?;
        let mut near = (at.saturating_sub(3)..at).rev().chain(at + 1..at + 4);
        near.find_map(|total| {
            let its = self.figure(total).filter(|it| {
                let close = it.sentence.abs_diff(figure.sentence) <= 1;
                it.is_money() && close && !it.earlier && it.base() > figure.base()
            })?;
            let months =
                its.period.and_then(Period::whole_months).or_else(|| self.months(total))?;
            let due = figure.base().checked_mul(i128::from(months)).ok()?;
            // An amount of quite another size is of something else.
            let near =
                |one: Number, other: Number| one.checked_mul(2).is_ok_and(|one| one >= other);
            let fits = months > 1 && near(its.base(), due) && near(due, its.base());
            fits.then_some(Comparison::Periodic { total, monthly: at, months })
        })
    }

    /// The number of months told in the lead of a figure: «در ۹ ماه گذشته».
    fn months(&self, at: usize) -> Option<u16> {
        if let Some(months) = self.figure(at)?.months {
            return Some(months);
        }
        let before = at.checked_sub(1).and_then(|it| self.figure(it))?;
        let beside = before.sentence == self.figure(at)?.sentence;
        let is_months = beside && before.unit == Some(Unit::Month);
        let number = before.quantity.number().to_integer().filter(|_| is_months)?;
        u16::try_from(number).ok().filter(|months| (2..=36).contains(months))
    }

    /// So much for each of so many. Of several figures near, those are taken that fit; if none do, only what
    /// stands in the same sentence.
    pub(super) fn rate(&self, at: usize) -> Option<Comparison> {
        let each = self.figure(at).filter(|it| it.is_money())?;
        let lead = self.lead(at);
        if let Some((amount, count)) = self.each_of(at) {
            return Some(Comparison::Rate { amount, each: at, count });
        }
        let hit = self.cues.last(lead.clone(), Mark::Each)?;
        // «تا سقف …» for each is no mean.
        if self.cues.has(lead.clone(), Mark::Ceiling) || lead.end.saturating_sub(hit.end) > 60 {
            return None;
        }
        let named = self.text.get(hit.end..lead.end).unwrap_or_default();
        let near = || (at.saturating_sub(NEAR * 2)..at + 4).filter(|it| *it != at);
        let close = |it: &&Figure<'_>| it.sentence.abs_diff(each.sentence) <= 3 && !it.earlier;
        let amounts = || {
            near().filter(|it| {
                self.figure(*it)
                    .filter(close)
                    .is_some_and(|it| it.is_money() && it.base() > each.base())
            })
        };
        let counts = || {
            near().filter(|it| {
                self.figure(*it).filter(close).is_some_and(|it| {
                    let noun = it.unit.as_ref().map(Unit::persian);
                    let nouns = [noun, it.quantity.unit_written()].into_iter().flatten();
                    let mut words = nouns.filter_map(|it| it.split(' ').next());
                    it.is_count() && words.any(|word| named.contains(word))
                })
            })
        };
        let makes = |amount: usize, count: usize| {
            let (amount, count) = (self.figure(amount)?, self.figure(count)?);
            let due = each.base().checked_mul(count.quantity.number().to_integer()?).ok()?;
            let stated = amount.stated()?;
            Some(stated.interval().contains(due))
        };
        let pairs = || amounts().flat_map(|amount| counts().map(move |count| (amount, count)));
        let fitting = pairs().find(|(amount, count)| makes(*amount, *count) == Some(true));
        let beside = |it: usize| self.figure(it).is_some_and(|it| it.sentence == each.sentence);
        let told =
            || pairs().find(|(amount, count)| beside(*amount) && beside(*count) && *count < at);
        // «برای این تعداد سبد ۳۱ میلیارد تومان»: so many as were told before.
        let again = || {
            pairs().find(|(amount, _)| {
                let lead = self.text.get(self.lead(*amount)).unwrap_or_default();
                let noun = lead.rsplit_once("این تعداد").map(|(_, after)| after.trim_start());
                let noun = noun.and_then(|it| it.split_whitespace().next());
                noun.is_some_and(|noun| named.split_whitespace().any(|it| it == noun))
            })
        };
        let (amount, count) = fitting.or_else(told).or_else(again)?;
        Some(Comparison::Rate { amount, each: at, count })
    }

    /// «به هر یک از ۱۲۰۰ دانشجو دو میلیون تومان … که جمع آن ۲۴ میلیارد تومان است»: the amount and the count.
    fn each_of(&self, each: usize) -> Option<(usize, usize)> {
        let (count, amount) = (each.checked_sub(1)?, each + 1);
        let (one, whole, its) = (self.figure(count)?, self.figure(amount)?, self.figure(each)?);
        let lead = self.text.get(self.lead(count))?.trim_end();
        let of_each = ["هر یک از", "هریک از", "هر کدام از"].iter().any(|it| lead.ends_with(it));
        let beside = one.sentence == its.sentence && whole.sentence == its.sentence;
        let summed = self.cues.has(self.lead(amount), Mark::InTotal);
        let fits = one.is_count() && whole.is_money() && whole.base() > its.base();
        (of_each && beside && summed && fits).then_some((amount, count))
    }
}
