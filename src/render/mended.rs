//! Which proposal is told under which finding.

use alloc::{collections::BTreeMap, string::String, vec::Vec};

use crate::{
    repair::{Proposal, Proposed},
    verdict::Finding,
};

/// Proposals by the finding that they are told under: the first that they mend of those they are for.
pub(super) struct Mended<'a>(BTreeMap<&'a str, Vec<&'a Proposal>>);

impl<'a> Mended<'a> {
    pub(super) fn new(proposed: &'a [Proposed]) -> Self {
        let mut by_finding: BTreeMap<&str, Vec<&Proposal>> = BTreeMap::new();
        for group in proposed {
            for it in &group.proposals {
                let mut mended = group.findings.iter().filter(|key| !it.remains.contains(key));
                let key = mended.next().or(group.findings.first()).map_or("", String::as_str);
                by_finding.entry(key).or_default().push(it);
            }
        }
        Self(by_finding)
    }

    /// What would mend a finding.
    pub(super) fn of(&self, finding: &Finding) -> &[&'a Proposal] {
        if self.0.is_empty() {
            return &[];
        }
        self.0.get(finding.key().as_str()).map_or(&[], Vec::as_slice)
    }
}
