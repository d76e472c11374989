//! Indicators that figures take over from those they are tied to.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};

use super::{
    compare::{Comparison, PercentOf},
    groups::Groups,
    parts::Words,
    ties::{Group, Page},
};
use crate::report::Concept;

impl Page<'_> {
    /// The indicators that figures take over from those they are tied to: a part of one unit from its total, a
    /// percentage from its part, growth from what grew.
    pub(super) fn inherited(
        &self,
        groups: &Groups,
        words: &[Words],
        comparisons: &[Comparison],
    ) -> BTreeMap<usize, Concept> {
        let concept = |at: usize| self.figure(at).and_then(|it| it.concept.clone());
        let mut inherited = Vec::new();
        for (group, words) in groups.iter().zip(words) {
            self.within(group, words, &mut inherited);
        }
        let mut settled: BTreeMap<usize, Concept> = inherited.iter().cloned().collect();
        for comparison in comparisons {
            let from = match comparison {
                Comparison::Share { part, percent, .. } => Some((*percent, *part)),
                Comparison::Growth { now, by, .. } => Some((*by, *now)),
                Comparison::Fulfilment { rate, .. } => {
                    settled.insert(*rate, Concept::Plan);
                    None
                }
                _ => None,
            };
            if let Some((to, from)) = from
                && let Some(concept) = settled.get(&from).cloned().or_else(|| concept(from))
            {
                settled.insert(to, concept);
            }
        }
        for at in 0..self.figures.len() {
            let untold = self.topics(self.lead(at)).is_empty();
            let grown = at.checked_sub(1).filter(|before| {
                let pair = self.figure(*before).zip(self.figure(at));
                pair.is_some_and(|(one, other)| one.sentence == other.sentence && !one.is_ratio())
            });
            if self.percent_of(at) == Some(PercentOf::Growth)
                && untold
                && let Some(concept) =
                    grown.and_then(|it| settled.get(&it).cloned().or_else(|| concept(it)))
            {
                settled.insert(at, concept);
            }
        }
        settled
    }

    /// What the parts of one total take over from it or from their own words, and the total from them.
    fn within(&self, group: &Group, words: &Words, inherited: &mut Vec<(usize, Concept)>) {
        let concept = |at: usize| self.figure(at).and_then(|it| it.concept.clone());
        let Some(mut of_total) = concept(group.total) else { return };
        let told = words.iter().filter_map(|(at, span)| Some((*at, self.own_topic(span)?)));
        let all: Vec<(usize, &Concept)> = told.collect();
        let topics: BTreeSet<&Concept> = all.iter().map(|(_, it)| *it).collect();
        // «… از محل صدقات، … زکات و … مراکز نیکوکاری، در مجموع …»: what several kinds make is what they are of.
        let is_told_as_one = all.iter().any(|(_, it)| **it == of_total);
        if let Some(whole) = common_total(&all).filter(|_| is_told_as_one) {
            inherited.push((group.total, whole.clone()));
            of_total = whole;
        }
        for part in &group.parts {
            let pair = self.figure(*part).zip(self.figure(group.total));
            let alike = pair.is_some_and(|(part, total)| part.is_like(total) && total.is_count());
            let own = all.binary_search_by_key(part, |(at, _)| *at).ok().and_then(|it| all.get(it));
            if let Some((_, own)) = own.filter(|(_, own)| is_kind(own, &of_total)) {
                inherited.push((*part, (*own).clone()));
                continue;
            }
            // «… برای مسکن، … برای درمان»: words that the catalogue lacks are not what the part beside is.
            let its = concept(*part);
            let its_words = words.binary_search_by_key(part, |(at, _)| *at).ok();
            let has_words =
                || its_words.and_then(|it| words.get(it)).is_some_and(|it| !it.1.is_empty());
            let is_lent =
                own.is_none() && its.as_ref().is_some_and(|it| topics.contains(it)) && has_words();
            if is_lent {
                inherited.push((*part, of_total.clone()));
                continue;
            }
            let own = its;
            let kind = own.as_ref().is_some_and(|own| is_kind(own, &of_total));
            if alike && !kind {
                inherited.push((*part, of_total.clone()));
            }
        }
    }
}

/// What some concepts are all kinds of, if they are not all the same.
fn common_total(kinds: &[(usize, &Concept)]) -> Option<Concept> {
    let ((_, first), others) = kinds.split_first()?;
    let whole = first.total()?;
    let all = others.iter().all(|(_, it)| it.total().as_ref() == Some(&whole));
    (all && others.iter().any(|(_, it)| it != first)).then_some(whole)
}

/// Whether an indicator is a kind of another: a channel of employment, a type of disability.
fn is_kind(own: &Concept, of: &Concept) -> bool {
    own.total().as_ref() == Some(of)
        || matches!(
            (own, of),
            (
                Concept::DisabilityType | Concept::DisabilitySeverity,
                Concept::DisabilityRegistered | Concept::Beneficiaries
            ) | (Concept::PensionRecipients, Concept::Beneficiaries)
        )
}
