//! Which findings are about a sum that is worth writing out, and what its parts are called there.

use alloc::string::String;

use super::language::Language;
use crate::{
    report::{Claim, ClaimId, Fact, Total},
    verdict::{Finding, Location},
};

/// The total of at least two parts that a finding judges the sum of, given how to look up a claim.
pub(super) fn summed<'a>(
    finding: &Finding,
    claim: impl FnOnce(&ClaimId) -> Option<&'a Claim>,
) -> Option<&'a Total> {
    let Some(Location::Claim(id)) = finding.at().first() else { return None };
    match claim(id) {
        Some(Claim::Total(total))
            if total.members().len() > 1 && finding.code().starts_with("SUM") =>
        {
            Some(total)
        }
        _ => None,
    }
}

/// What narrows the concept of a fact: which part of it, among whom.
pub(super) fn narrowing(fact: &Fact) -> impl Iterator<Item = &str> {
    [fact.qualifier(), fact.population()].into_iter().flatten()
}

/// What a fact is called in a sum: its concept, and in brackets what narrows it.
pub(super) fn name(fact: &Fact, language: &dyn Language) -> String {
    let mut name = language.concept(fact.concept(), None);
    for words in narrowing(fact) {
        name.push_str(" (");
        name.push_str(words);
        name.push(')');
    }
    name
}
