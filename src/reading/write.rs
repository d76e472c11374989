//! A report written of what was read.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    format,
    string::String,
    vec::Vec,
};
use core::ops::Range;

use super::{
    Context, Inferred, Reading, Reference, Role, Ties, Unread,
    compare::{Comparison, PercentOf},
    figures::{Figure, Scenes},
    groups::Groups,
    infer::Supposed,
    office::body,
    parts::Words,
    ties::{Page, Tie},
};
use crate::{
    calendar::{JalaliDate, Period},
    law::Citation,
    mention::Content,
    place::Place,
    quantity::Unit,
    report::{
        Announced, Basis, Claim, ClaimId, Concept, Coverage, Fact, FactId, Fulfilment, Growth,
        Measure, Member, Office, Overlap, Periodic, Pooled, Rate, Report, Same, Share, Shares,
        Total,
    },
};

/// The report of a page.
pub(super) fn write(
    page: &Page<'_>,
    ties: &Ties,
    scenes: &Scenes<'_>,
    context: &Context,
    unread: Vec<Unread>,
) -> Reading {
    let Ties { groups, words: part_words, comparisons, citations } = ties;
    let supposed = page.supposed(groups);
    let mut draft = Draft {
        page,
        claims: Vec::new(),
        words: BTreeMap::new(),
        inferred: Vec::new(),
        announced: Vec::new(),
    };
    draft.totals(groups);
    draft.comparisons(comparisons);
    draft.suppose(&supposed);
    draft.lists();
    draft.bases(citations);
    let Draft { claims, words, inferred, announced, .. } = draft;
    let announced: BTreeSet<usize> = announced.into_iter().collect();
    let supposed_words: Vec<Words> = supposed.iter().map(|it| page.words_of(&it.parts)).collect();
    let apart = page.told_apart(part_words.iter().chain(&supposed_words));
    let pooled = pooled(comparisons);
    let mut facts = BTreeMap::new();
    let period = scenes.main_period();
    let mut report = Report::builder(
        Office::new(body(page.text)),
        period.unwrap_or_else(|| all_days(context.published)),
    );
    if let Some(place) = context.place.clone().or_else(|| main_place(scenes)) {
        report.place(place);
    }
    if let Some(day) = context.published {
        report.published(day);
    }
    if let Some(denomination) = context.denomination {
        report.denomination(denomination);
    }
    for (at, figure) in page.figures.iter().enumerate() {
        if announced.contains(&at) {
            continue;
        }
        let role = role(page, groups, &pooled, at);
        let name = id(at);
        let mut fact = fact(page, figure, role);
        if let Some(words) = apart.get(&at) {
            fact = fact.qualified(words);
        }
        report.fact(name.clone(), fact);
        facts.insert(name, Reference { span: figure.span.clone(), role });
    }
    for (name, claim) in claims {
        report.claim(name, claim);
    }
    let report = report.build_sound();
    Reading { report, facts, words, inferred, unread, period_is_told: period.is_some() }
}

/// The name of the fact of a figure: `f1` of the first.
pub(super) fn id(at: usize) -> FactId {
    let mut name = [b'f'; 24];
    let (mut rest, mut begins) = (at + 1, name.len());
    while rest > 0 && begins > 1 {
        begins -= 1;
        if let Some(digit) = name.get_mut(begins) {
            *digit = b'0' + u8::try_from(rest % 10).unwrap_or_default();
        }
        rest /= 10;
    }
    let name = name.get(begins - 1..).and_then(|name| core::str::from_utf8(name).ok());
    FactId::from(name.unwrap_or_default())
}

/// Every day there is, up to the one of publication.
fn all_days(published: Option<JalaliDate>) -> Period {
    let eve = published.and_then(|day| JalaliDate::from_days(day.to_days() - 1).ok());
    let end = eve.unwrap_or(JalaliDate::MAX);
    Period::between(JalaliDate::MIN, end).unwrap_or(Period::day(JalaliDate::MIN))
}

/// The place the text is of: a province that is called one («استان …»), else the one that is named first.
fn main_place(scenes: &Scenes<'_>) -> Option<Place> {
    let places = || {
        scenes.mentions.iter().filter_map(|it| match it.content() {
            Content::Place(place) => Some((it.text(), place)),
            _ => None,
        })
    };
    let is_province = |(_, place): &(&str, &Place)| matches!(place, Place::Province(_));
    let called = places().filter(is_province).find(|(text, _)| text.contains("استان"));
    let first = || places().find(is_province).or_else(|| places().next());
    called.or_else(first).map(|(_, place)| place.clone())
}

fn fact(page: &Page<'_>, figure: &Figure<'_>, role: Role) -> Fact {
    let unnamed = || Concept::other("unnamed").unwrap_or(Concept::NeedsCategory);
    let concept = figure.concept.clone().unwrap_or_else(unnamed);
    let mut fact = match figure.stated() {
        Some(stated) => Fact::new(concept, stated),
        None => Fact::new(concept, crate::report::Figure::Unreadable),
    };
    if let Some(period) = figure.period {
        fact = fact.in_period(period);
    }
    if let Some(place) = figure.place.clone() {
        fact = fact.in_place(place);
    }
    if matches!(role, Role::Growth | Role::Share) {
        fact = fact.measured_as(Measure::Ratio);
    }
    fact.written(page.written.get(figure.span.clone()).unwrap_or_default())
}

/// The figures that tell a rise of a whole or of its parts.
fn pooled(comparisons: &[Comparison]) -> BTreeSet<usize> {
    let of = comparisons.iter().filter_map(|it| match it {
        Comparison::Pooled { whole, parts } => Some(core::iter::once(*whole).chain(parts.clone())),
        _ => None,
    });
    of.flatten().collect()
}

fn role(page: &Page<'_>, groups: &Groups, pooled: &BTreeSet<usize>, at: usize) -> Role {
    match page.percent_of(at) {
        _ if pooled.contains(&at) => return Role::Growth,
        Some(PercentOf::Growth) => return Role::Growth,
        Some(PercentOf::Share) => return Role::Share,
        None => {}
    }
    if groups.is_part(at) {
        Role::Part
    } else if groups.is_total(at) {
        Role::Total
    } else {
        Role::Standalone
    }
}

/// The claims of a report in the making.
struct Draft<'p, 'a> {
    page: &'p Page<'a>,
    claims: Vec<(ClaimId, Claim)>,
    /// The bytes of claims that have words of their own.
    words: BTreeMap<ClaimId, Range<usize>>,
    inferred: Vec<Inferred>,
    /// Figures that only announce how many follow.
    announced: Vec<usize>,
}

impl Draft<'_, '_> {
    fn claim(&mut self, kind: &str, claim: impl Into<Claim>) -> ClaimId {
        let name: String = format!("{kind} {}", self.claims.len() + 1);
        let name = ClaimId::from(name.as_str());
        self.claims.push((name.clone(), claim.into()));
        name
    }

    fn total(&self, total: usize, parts: &[usize]) -> Total {
        let mut claim = Total::of(id(total)).parts(parts.iter().map(|it| id(*it)));
        let concept = self.page.figure(total).and_then(|it| it.concept.clone());
        if let Some(concept) = concept {
            let with = |channel: Concept| {
                let facts = parts.iter().filter(|it| {
                    self.page.figure(**it).is_some_and(|it| it.concept.as_ref() == Some(&channel))
                });
                let facts: Vec<FactId> = facts.map(|it| id(*it)).collect();
                Member::named(channel).with(facts)
            };
            let named = self.page.channels(total, &concept);
            if named.len() > 1 {
                claim = claim.naming(named.into_iter().map(with));
            }
        }
        claim
    }

    fn totals(&mut self, groups: &Groups) {
        for group in groups.iter() {
            let mut claim = self.total(group.total, &group.parts).covering(group.coverage);
            if group.remainder
                && let Ok(rest) = Concept::other("remainder")
            {
                claim = claim.naming([Member::named(rest).written("مابقی")]);
            }
            if group.shares_members {
                claim = claim.overlapping(Overlap::Known);
            }
            if group.tie == Tie::Sum {
                let claim = self.claim("total", claim.inferred());
                self.inferred.push(Inferred { claim, sets: 1 });
            } else {
                self.claim("total", claim);
            }
        }
        for at in 0..self.page.figures.len() {
            let is_licences = self
                .page
                .figure(at)
                .is_some_and(|it| it.is_count() && it.concept == Some(Concept::LicensingLicences));
            let kinds = if is_licences { self.page.kinds(at) } else { Vec::new() };
            if kinds.len() > 1 && !groups.is_total(at) {
                self.claim("total", Total::of(id(at)).naming(kinds).covering(Coverage::Exhaustive));
            }
        }
    }

    fn comparisons(&mut self, comparisons: &[Comparison]) {
        for comparison in comparisons {
            match comparison {
                Comparison::Growth { now, before, by, falls } => {
                    let claim = Growth::new(id(*now), id(*before), id(*by));
                    self.claim("growth", if *falls { claim.falling() } else { claim });
                }
                Comparison::Share { part, whole, percent } => {
                    self.claim("share", Share::new(id(*part), id(*whole), id(*percent)));
                }
                Comparison::Shares { percents, coverage } => {
                    let shares = Shares::new(percents.iter().map(|it| id(*it)));
                    self.claim("shares", shares.covering(*coverage));
                }
                Comparison::Fulfilment { done, target, rate } => {
                    self.claim("fulfilment", Fulfilment::new(id(*done), id(*target), id(*rate)));
                }
                Comparison::Rate { amount, each, count } => {
                    self.claim("rate", Rate::new(id(*amount), id(*each), id(*count)));
                }
                Comparison::Periodic { total, monthly, months } => {
                    self.claim("periodic", Periodic::new(id(*total), id(*monthly), *months));
                }
                Comparison::Pooled { whole, parts } => {
                    let parts = parts.iter().map(|it| id(*it));
                    self.claim(
                        "pooled",
                        Pooled::new(id(*whole), parts).covering(Coverage::Exhaustive),
                    );
                }
                Comparison::Same { headline, body } => {
                    self.claim("same", Same::new(id(*headline), id(*body)).in_the_headline());
                }
                Comparison::Grown { now, before, added } => {
                    let parts = [id(*before), id(*added)];
                    let claim = Total::of(id(*now)).parts(parts).covering(Coverage::Exhaustive);
                    self.claim("total", claim.overlapping(Overlap::Disjoint));
                }
            }
        }
    }

    fn suppose(&mut self, supposed: &[Supposed]) {
        for it in supposed {
            let mut claim = self.total(it.total, &it.parts).inferred();
            let concept = |at: &usize| self.page.figure(*at).and_then(|it| it.concept.clone());
            let insured = |it: &Concept| {
                matches!(
                    it,
                    Concept::EmploymentSelfInsurance | Concept::EmploymentEmployerInsurance
                )
            };
            // Who has a loan may have the premium paid as well.
            let may_share = |at: &&usize| {
                concept(at).is_some_and(|it| it == Concept::EmploymentLoans || insured(&it))
            };
            let counted = |at: &&usize| {
                self.page.figure(**at).is_some_and(|it| it.unit == Some(Unit::Person))
            };
            let shared: Vec<FactId> =
                it.parts.iter().filter(may_share).filter(counted).map(|it| id(*it)).collect();
            if shared.len() > 1 {
                claim = claim.overlapping(Overlap::Possible(shared));
            }
            let claim = self.claim("inferred total", claim);
            self.inferred.push(Inferred { claim, sets: it.sets });
        }
    }

    fn lists(&mut self) {
        for at in 0..self.page.figures.len() {
            let Some((count, members)) = self.page.announced(at) else { continue };
            self.announced.push(at);
            let figure = self.page.figure(at);
            let span = figure.map(|it| it.span.clone());
            let unit = figure.and_then(|it| it.unit.clone()).filter(|it| *it != Unit::Section);
            let announced = Announced::count(count).naming(members);
            let announced = match unit {
                Some(unit) => announced.called(unit),
                None => announced,
            };
            let claim = self.claim("announced", announced);
            self.words.extend(span.map(|span| (claim, span)));
        }
    }

    /// The facts that rest on a citation: the first figure after it in its sentence, and perhaps the others.
    fn bases(&mut self, citations: &[(Range<usize>, Citation)]) {
        for (span, citation) in citations {
            let end = span.end;
            let first = self.page.figures.partition_point(|it| it.span.start < end);
            let sentence = self.page.sentences.partition_point(|it| it.end < end);
            let within = (first..self.page.figures.len())
                .take_while(|it| self.page.figure(*it).is_some_and(|it| it.sentence == sentence));
            let facts: Vec<FactId> = within.take(4).map(id).collect();
            let Some((first, others)) = facts.split_first() else { continue };
            let basis = Basis::new(citation.clone(), [first.clone()]);
            let claim = self.claim("basis", basis.perhaps_reaching(others.iter().cloned()));
            self.words.insert(claim, span.clone());
        }
        // A figure that only announces is no fact, and nothing rests on it.
        let announced: BTreeSet<FactId> = self.announced.iter().map(|it| id(*it)).collect();
        self.claims.retain(|(_, claim)| !claim.facts().iter().any(|it| announced.contains(it)));
        let kept: BTreeSet<&ClaimId> = self.claims.iter().map(|(name, _)| name).collect();
        self.words.retain(|name, _| kept.contains(name));
        self.inferred.retain(|it| kept.contains(&it.claim));
    }
}
