//! The findings of a page, numbered, and what they lie on.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    format,
    string::String,
    vec::Vec,
};
use core::{fmt, ops::Range};

use super::{Html, Places, mood::Mood};
use crate::{
    check::Outcome,
    render::{language::Heading, mended::Mended},
    repair::Proposal,
    report::{Claim, ClaimId, FactId, Total},
    verdict::{Finding, Location, Verdict},
};

/// A finding with its number on the page.
pub(super) struct Numbered<'a> {
    pub(super) number: usize,
    pub(super) finding: &'a Finding,
    pub(super) mood: Mood,
    /// For what reason it was accepted.
    pub(super) reason: Option<&'a str>,
}

/// Findings under one heading.
pub(super) struct Section<'a> {
    pub(super) heading: Heading,
    pub(super) mood: Mood,
    pub(super) findings: Vec<Numbered<'a>>,
}

/// What the words of a fact or a claim are known by on the page: where it stands among its kind, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Anchor {
    Fact(usize),
    Claim(usize),
}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fact(at) => write!(f, "w{at}"),
            Self::Claim(at) => write!(f, "c{at}"),
        }
    }
}

/// Words of the text that something lies on.
pub(super) struct Mark {
    pub(super) span: Range<usize>,
    pub(super) anchor: Anchor,
    /// Whether these are the first words of it, which links lead to.
    pub(super) is_first: bool,
}

/// Everything that a page says of an outcome, in the order in which it says it.
pub(super) struct Index<'a> {
    pub(super) sections: Vec<Section<'a>>,
    pub(super) marks: Vec<Mark>,
    /// Where the marks of what has words in the text are, the first of each.
    words: BTreeMap<Anchor, Range<usize>>,
    laid: BTreeMap<Anchor, Vec<(usize, Mood)>>,
    facts: BTreeMap<&'a FactId, usize>,
    ids: Vec<&'a FactId>,
    claims: BTreeMap<&'a ClaimId, (usize, &'a Claim)>,
    /// The findings that show a sum, by their numbers.
    sums: BTreeSet<usize>,
    mended: Mended<'a>,
}

impl<'a> Index<'a> {
    pub(super) fn new(page: &Html<'a>) -> Self {
        let facts = page.report.facts().enumerate().map(|(at, (id, _))| (id, at + 1));
        let claims = page.report.claims().enumerate();
        let mut index = Self {
            sections: sections(page.outcome),
            marks: Vec::new(),
            words: BTreeMap::new(),
            laid: BTreeMap::new(),
            facts: facts.collect(),
            ids: page.report.facts().map(|(id, _)| id).collect(),
            claims: claims.map(|(at, (id, claim))| (id, (at + 1, claim))).collect(),
            sums: BTreeSet::new(),
            mended: Mended::new(page.proposed),
        };
        index.mark(page);
        index.lay();
        index.draw();
        index
    }

    /// Finds the words of facts and claims. What is no stretch of the text is left out, as are words of what the
    /// report does not have.
    fn mark(&mut self, page: &Html<'_>) {
        let Some((text, places)) = page.source else { return };
        let mut found: Vec<(Option<Anchor>, Range<usize>)> = Vec::new();
        match places {
            Places::Read(reading) => {
                let facts = self.facts.iter().filter_map(|(id, at)| {
                    Some((Some(Anchor::Fact(*at)), reading.reference(id)?.span.clone()))
                });
                let claims = self.claims.iter().filter_map(|(id, (at, _))| {
                    Some((Some(Anchor::Claim(*at)), reading.words(id)?.clone()))
                });
                found.extend(facts.chain(claims));
            }
            Places::Given(places) => {
                found.extend(places.iter().map(|(place, span)| (self.anchor(place), span.clone())));
            }
        }
        for (anchor, span) in found {
            let Some(anchor) =
                anchor.filter(|_| text.get(span.clone()).is_some_and(|it| !it.is_empty()))
            else {
                continue;
            };
            let is_first = !self.words.contains_key(&anchor);
            self.words.entry(anchor).or_insert_with(|| span.clone());
            self.marks.push(Mark { span, anchor, is_first });
        }
    }

    /// Lays every finding on what it speaks of: facts, claims with words of their own, and the facts of claims
    /// without.
    fn lay(&mut self) {
        for it in self.sections.iter().flat_map(|it| &it.findings) {
            if it.mood == Mood::Accepted {
                continue;
            }
            for anchor in self.subjects(it.finding) {
                self.laid.entry(anchor).or_default().push((it.number, it.mood));
            }
        }
    }

    /// Chooses the findings that show a sum: those that decide on a total; of one that nothing decides the first.
    /// Notes are about how it is written.
    fn draw(&mut self) {
        let mut shown: BTreeSet<&ClaimId> = BTreeSet::new();
        let all = || self.sections.iter().flat_map(|it| &it.findings);
        let findings = || all().filter(|it| it.mood != Mood::Note);
        let decides = |it: &&Numbered<'_>| it.finding.verdict() != Verdict::Undetermined;
        let others = |it: &&Numbered<'_>| it.finding.verdict() == Verdict::Undetermined;
        let mut drawn = BTreeSet::new();
        for it in findings().filter(decides) {
            for (id, _) in self.totals(it.finding) {
                shown.insert(id);
                drawn.insert(it.number);
            }
        }
        for it in findings().filter(others) {
            for (id, _) in self.totals(it.finding) {
                if shown.insert(id) {
                    drawn.insert(it.number);
                }
            }
        }
        self.sums = drawn;
    }

    /// The totals with parts that a finding is about as a whole.
    fn totals(&self, finding: &'a Finding) -> impl Iterator<Item = (&'a ClaimId, &'a Total)> {
        let places = if names_facts(finding) { &[] } else { finding.at() };
        places.iter().filter_map(|it| {
            let Location::Claim(id) = it else { return None };
            match self.claims.get(id)? {
                (_, Claim::Total(total)) if total.members().len() + total.named().len() > 1 => {
                    Some((id, total))
                }
                _ => None,
            }
        })
    }

    /// The totals whose sum a finding shows.
    pub(super) fn sums(&self, it: &Numbered<'a>) -> impl Iterator<Item = &'a Total> {
        let shows = self.sums.contains(&it.number);
        self.totals(it.finding).filter(move |_| shows).map(|(_, total)| total)
    }

    fn anchor(&self, place: &Location) -> Option<Anchor> {
        match place {
            Location::Fact(id) => self.facts.get(id).map(|at| Anchor::Fact(*at)),
            Location::Claim(id) => self.claims.get(id).map(|(at, _)| Anchor::Claim(*at)),
        }
    }

    /// What a finding lies on, each once and in its order.
    pub(super) fn subjects(&self, finding: &Finding) -> Vec<Anchor> {
        let mut seen = BTreeSet::new();
        let subjects = finding.at().iter().flat_map(|place| match place {
            Location::Fact(_) => self.anchor(place).into_iter().collect(),
            Location::Claim(id) => self.subjects_of(id, names_facts(finding)),
        });
        subjects.filter(|it| seen.insert(*it)).collect()
    }

    /// The words of a claim, or else its facts; of a finding that names facts itself only the total they are held
    /// against, for there may be as many such findings as the claim has facts.
    fn subjects_of(&self, id: &ClaimId, names_facts: bool) -> Vec<Anchor> {
        let Some((at, claim)) = self.claims.get(id) else { return Vec::new() };
        let words = Anchor::Claim(*at);
        let facts = match claim {
            _ if self.is_in_text(words) => return Vec::from([words]),
            Claim::Total(total) if names_facts => Vec::from([total.total()]),
            _ if names_facts => Vec::new(),
            _ => claim.facts(),
        };
        facts.into_iter().filter_map(|it| Some(Anchor::Fact(self.fact(it)?))).collect()
    }

    /// The findings that lie on something.
    pub(super) fn laid_on(&self, anchor: Anchor) -> &[(usize, Mood)] {
        self.laid.get(&anchor).map_or(&[], Vec::as_slice)
    }

    pub(super) fn is_in_text(&self, anchor: Anchor) -> bool {
        self.words.contains_key(&anchor)
    }

    /// Where a link to something leads: to its words, or to its row in the table.
    pub(super) fn target(&self, anchor: Anchor) -> String {
        match anchor {
            Anchor::Fact(at) if !self.is_in_text(anchor) => format!("f{at}"),
            _ => format!("{anchor}"),
        }
    }

    /// The words of something in the text.
    pub(super) fn words(&self, anchor: Anchor) -> Option<&Range<usize>> {
        self.words.get(&anchor)
    }

    /// Where a fact stands among the facts, from 1.
    pub(super) fn fact(&self, id: &FactId) -> Option<usize> {
        self.facts.get(id).copied()
    }

    /// The name of a fact.
    pub(super) fn id(&self, anchor: Anchor) -> Option<&'a FactId> {
        match anchor {
            Anchor::Fact(at) => self.ids.get(at.checked_sub(1)?).copied(),
            Anchor::Claim(_) => None,
        }
    }

    /// What would mend a finding.
    pub(super) fn proposals(&self, finding: &Finding) -> &[&'a Proposal] {
        self.mended.of(finding)
    }
}

/// Whether a finding speaks of some facts of a claim rather than of all of it.
fn names_facts(finding: &Finding) -> bool {
    finding.at().iter().any(|it| matches!(it, Location::Fact(_)))
}

/// The findings by what is to be done about them.
fn sections(outcome: &Outcome) -> Vec<Section<'_>> {
    let accepted = outcome.suppressed().iter().map(|it| (it.finding(), Some(it.reason())));
    let mut count = 0;
    Vec::from([
        section(&mut count, (Heading::Violated, Mood::Wrong), plain(outcome.violations())),
        section(&mut count, (Heading::Undetermined, Mood::Open), plain(outcome.undetermined())),
        section(&mut count, (Heading::Notes, Mood::Note), plain(outcome.notes())),
        section(&mut count, (Heading::Proven, Mood::Fine), plain(outcome.proven())),
        section(&mut count, (Heading::Accepted, Mood::Accepted), accepted),
    ])
}

/// Findings without a reason.
fn plain<'a>(
    findings: impl Iterator<Item = &'a Finding>,
) -> impl Iterator<Item = (&'a Finding, Option<&'a str>)> {
    findings.map(|it| (it, None))
}

/// Findings numbered on from those before.
fn section<'a>(
    count: &mut usize,
    (heading, mood): (Heading, Mood),
    findings: impl Iterator<Item = (&'a Finding, Option<&'a str>)>,
) -> Section<'a> {
    let numbered = findings.map(|(finding, reason)| {
        *count += 1;
        Numbered { number: *count, finding, mood, reason }
    });
    Section { heading, mood, findings: numbered.collect() }
}
