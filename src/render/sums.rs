//! Which findings are about a sum that is worth writing out.

use crate::{
    report::{Claim, ClaimId, Total},
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
