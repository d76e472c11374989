//! What a figure is about. Every topic that stands near it has a score, by how near it is, what the words between
//! say and how well the figure's unit suits it; the best is taken. The weights are those under which most of the
//! labelled facts of the articles in `tests/data` are read right.

use core::ops::Range;

use super::{
    cues::{About, Cue, Hit, Mark},
    figures::{Cues, Figure, Sentence},
};
use crate::{quantity::Unit, report::Concept};

/// How far before and after a figure topics are looked for, in bytes.
const BEFORE: usize = 900;
const AFTER: usize = 400;

/// A topic that stands …
mod place {
    /// … between the figure and the next.
    pub(super) const AFTER: i32 = 95;
    /// … there, where the figure tells a rise: what rose stands before it.
    pub(super) const AFTER_RISE: i32 = 66;
    /// … right after it, more.
    pub(super) const AT_ONCE: i32 = 10;
    /// … after the next figure.
    pub(super) const AFTER_NEXT: i32 = 55;
    /// … between the figure before and this one.
    pub(super) const BEFORE: i32 = 99;
    /// … before the figure before, in the sentence.
    pub(super) const SENTENCE: i32 = 106;
    /// … in the sentence before.
    pub(super) const EARLIER: i32 = 14;
    /// … in the headline.
    pub(super) const HEADLINE: i32 = 8;
    /// … at the like figure before.
    pub(super) const LAST: i32 = 10;
}

/// What is taken off …
mod loss {
    /// … for so many bytes between, one.
    pub(super) const BYTES: usize = 9;
    /// … for the distance at most.
    pub(super) const DISTANCE: i32 = 26;
    /// … for the end of a clause between.
    pub(super) const CLAUSE: i32 = 34;
    /// … for a comma between.
    pub(super) const COMMA: i32 = 5;
    /// … for «و» between, which goes on to something else.
    pub(super) const AND: i32 = 17;
    /// … for a channel through which something was done: «برای ۷۳۴ نفر از محل تسهیلات شغل ایجاد شد».
    pub(super) const CHANNEL: i32 = 16;
    /// … for a unit that reports rarely give of it.
    pub(super) const AWKWARD: i32 = 32;
    /// … for a unit that cannot be of it.
    pub(super) const UNSUITED: i32 = 60;
}

/// The least score that tells anything.
const LEAST: i32 = -20;

/// Where a figure stands among others.
pub(super) struct Around<'a> {
    pub(super) sentence: Sentence,
    /// Where the figure before it ends, within the sentence.
    pub(super) previous: usize,
    /// Where the figure after it begins, within the sentence.
    pub(super) next: usize,
    /// Where the sentence before begins.
    pub(super) earliest: usize,
    /// Whether the figure tells a rise or a fall.
    pub(super) grows: bool,
    /// What the like figure before it is about.
    pub(super) last: Option<&'a Concept>,
    /// What the headline is about.
    pub(super) headline: &'a [&'static Concept],
}

/// What a figure is about, `None` if nothing near it tells.
pub(super) fn concept_of(
    text: &Topics<'_>,
    figure: &Figure<'_>,
    around: &Around<'_>,
) -> Option<Concept> {
    let (cues, span) = (text.cues, &figure.span);
    let from = around.earliest.max(span.start.saturating_sub(BEFORE));
    let to = around.sentence.end.min(span.end + AFTER);
    let sort = Sort::of(figure);
    let through = cues
        .within(span.end..around.sentence.end)
        .find(|hit| hit.mark() == Some(Mark::Through))
        .map_or(usize::MAX, |hit| hit.start);
    let goes_on = text.goes_on(span.end);
    let mut best = Best::default();
    let suiting = |concept| context(concept, sort, around);
    for hit in cues.within(from..to) {
        let Cue::Topic(concept, about) = hit.cue else { continue };
        let fits = match about {
            About::Any => true,
            About::Money => figure.amount || figure.is_ratio(),
            About::Count => !figure.amount,
        };
        if !fits {
            continue;
        }
        let most = near(hit, figure, around) + weight(concept, hit, figure);
        if best.beats(most + FARTHEST) {
            continue;
        }
        let most = most + suiting(concept);
        if best.beats(most) {
            continue;
        }
        let is_channel =
            !figure.amount && hit.start > through && *concept != Concept::EmploymentCreated;
        let channel = if is_channel { loss::CHANNEL } else { 0 };
        best.take(most - channel - text.parted(hit, figure, goes_on), concept);
    }
    let of_unit = by_unit(figure);
    if let Some((score, concept)) = &of_unit {
        best.take(*score + suiting(concept), concept);
    }
    if !best.beats(place::HEADLINE + FARTHEST) {
        for concept in around.headline {
            best.take(place::HEADLINE + suiting(concept), concept);
        }
    }
    if let Some(concept) = around.last {
        best.take(place::LAST + suiting(concept), concept);
    }
    best.0.map(|(_, concept)| text.of_siblings(span, around, concept.clone()))
}

/// The topic with the greatest score, the first of them.
#[derive(Default)]
struct Best<'a>(Option<(i32, &'a Concept)>);

impl<'a> Best<'a> {
    /// Whether a score can change nothing.
    fn beats(&self, score: i32) -> bool {
        score < LEAST || self.0.is_some_and(|(its, _)| score <= its)
    }

    fn take(&mut self, score: i32, concept: &'a Concept) {
        if !self.beats(score) {
            self.0 = Some((score, concept));
        }
    }
}

/// The most that [`context`] adds.
const FARTHEST: i32 = 9;

/// What the figure itself and what stands farther off say of a topic.
fn context(concept: &Concept, sort: Sort, around: &Around<'_>) -> i32 {
    let suits = match suits(concept, sort) {
        Suits::Well => 0,
        Suits::Awkwardly => -loss::AWKWARD,
        Suits::NotAtAll => -loss::UNSUITED,
    };
    let again = i32::from(around.last == Some(concept)) * 3;
    suits + again + i32::from(around.headline.contains(&concept)) * 6
}

/// A text with its cues.
pub(super) struct Topics<'a> {
    pub(super) text: &'a str,
    pub(super) cues: &'a Cues,
}

impl Topics<'_> {
    /// Whether «و» follows a byte at once.
    fn goes_on(&self, at: usize) -> bool {
        let rest = self.text.get(at..).unwrap_or_default();
        rest.trim_start_matches([' ', '\u{200C}']).starts_with("و ")
    }

    /// How much the words between a topic and a figure part them.
    fn parted(&self, hit: &Hit, figure: &Figure<'_>, goes_on: bool) -> i32 {
        let (between, after) = between(hit, figure);
        let and = if after { goes_on } else { self.cues.has_and(&between) };
        let (mut clause, mut comma) = (false, false);
        for at in self.cues.stops(&between) {
            match self.text.as_bytes().get(at..) {
                Some([b':' | b'\n', ..] | [0xD8, 0x9B, ..]) => clause = true,
                Some([0xD8, 0x8C, ..]) => comma = true,
                _ => {}
            }
        }
        i32::from(clause) * loss::CLAUSE
            + i32::from(comma) * loss::COMMA
            + i32::from(and) * loss::AND
    }

    /// «نقدی و غیرنقدی» together are the whole of which both are parts.
    fn of_siblings(&self, span: &Range<usize>, around: &Around<'_>, concept: Concept) -> Concept {
        if !matches!(concept, Concept::DonationsCash | Concept::DonationsNoncash) {
            return concept;
        }
        let pair = [Concept::DonationsCash, Concept::DonationsNoncash];
        let (before, after) = (around.previous..span.start, span.start..around.next);
        let both = [before, after].into_iter().any(|side| {
            pair.iter().all(|wanted| {
                let is_it = |hit: &Hit| matches!(hit.cue, Cue::Topic(it, _) if it == wanted);
                self.cues.within(side.clone()).any(is_it)
            })
        });
        if both { Concept::DonationsTotal } else { concept }
    }
}

/// How near a topic stands to a figure.
fn near(hit: &Hit, figure: &Figure<'_>, around: &Around<'_>) -> i32 {
    let (between, after) = between(hit, figure);
    let distance = i32::try_from(between.len() / loss::BYTES).unwrap_or(loss::DISTANCE);
    let base = if after && hit.start < around.next {
        if around.grows { place::AFTER_RISE } else { place::AFTER }
    } else if after {
        place::AFTER_NEXT
    } else if hit.start >= around.previous {
        place::BEFORE
    } else if hit.start >= around.sentence.start {
        place::SENTENCE
    } else {
        place::EARLIER
    };
    // «۵۸ میلیارد تومان غیرنقدی»
    let at_once = if after && hit.start < figure.span.end + 4 { place::AT_ONCE } else { 0 };
    base + at_once - distance.min(loss::DISTANCE)
}

/// What stands between a topic and a figure, and whether the topic is not before it.
fn between(hit: &Hit, figure: &Figure<'_>) -> (Range<usize>, bool) {
    let span = &figure.span;
    let after = hit.start >= span.start;
    (if after { span.end..hit.start } else { hit.end..span.start }, after)
}

/// How much a topic says: who receives is said of every figure, what was done of few.
fn weight(concept: &Concept, hit: &Hit, figure: &Figure<'_>) -> i32 {
    let within = hit.start >= figure.span.start && hit.end <= figure.span.end;
    let length = i32::try_from((hit.end - hit.start) / 4).unwrap_or(LENGTH);
    let said = match concept {
        Concept::Beneficiaries if is_home(figure) => -9,
        Concept::Beneficiaries => -34,
        Concept::DisabilityRegistered if within => 0,
        Concept::DisabilityRegistered => -49,
        Concept::DonationsTotal => -17,
        Concept::HousingUnderConstruction => 38,
        Concept::NeedsCategory => 16,
        // «شغل ایجاد شد» says it; «شغل» may be anybody's.
        Concept::EmploymentCreated if length > 3 => 24,
        _ => 0,
    };
    said + length.min(LENGTH)
}

/// How much the length of a topic's words may add.
const LENGTH: i32 = 8;

fn is_home(figure: &Figure<'_>) -> bool {
    matches!(figure.unit, Some(Unit::Household | Unit::Family))
}

/// What the unit of a figure says alone.
fn by_unit(figure: &Figure<'_>) -> Option<(i32, Concept)> {
    Some(match figure.unit.as_ref()? {
        Unit::Session => (120, Concept::LicensingSessions),
        Unit::Licence => (120, Concept::LicensingLicences),
        Unit::Set => (100, Concept::DowryMarriage),
        Unit::Job => (100, Concept::EmploymentCreated),
        Unit::Centre => (80, Concept::Centres),
        Unit::Dwelling => (70, Concept::HousingUnitsDelivered),
        Unit::Household | Unit::Family => (65, Concept::Beneficiaries),
        Unit::Device => (20, Concept::TreatmentDevices),
        Unit::Project => (10, Concept::EmploymentLoans),
        Unit::Person => (-20, Concept::Beneficiaries),
        _ => return None,
    })
}

/// Units by what topics they suit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Ratio,
    Money,
    Person,
    Home,
    /// Cases, things and sets.
    Case,
    Project,
    Job,
    Dwelling,
    /// «واحد», a home or a case.
    Piece,
    Centre,
    Licence,
    Session,
    Unnamed,
    Else,
}

impl Sort {
    fn of(figure: &Figure<'_>) -> Self {
        if figure.is_ratio() {
            return Self::Ratio;
        }
        if figure.is_money() {
            return Self::Money;
        }
        match &figure.unit {
            Some(Unit::Person) => Self::Person,
            Some(Unit::Household | Unit::Family) => Self::Home,
            Some(Unit::Case | Unit::Item | Unit::File | Unit::Set | Unit::Device) => Self::Case,
            Some(Unit::Project) => Self::Project,
            Some(Unit::Job) => Self::Job,
            Some(Unit::Dwelling | Unit::Building) => Self::Dwelling,
            Some(Unit::Piece) => Self::Piece,
            Some(Unit::Centre) => Self::Centre,
            Some(Unit::Licence) => Self::Licence,
            Some(Unit::Session) => Self::Session,
            None | Some(Unit::Other(_)) => Self::Unnamed,
            _ => Self::Else,
        }
    }
}

/// How a unit suits a topic.
enum Suits {
    Well,
    Awkwardly,
    NotAtAll,
}

/// How a sort of units suits a topic, by the units that the catalogue's corpus gives of it.
fn suits(concept: &Concept, sort: Sort) -> Suits {
    use Concept as C;
    use Sort::{
        Case, Centre, Dwelling, Home, Job, Licence, Money, Person, Piece, Project, Unnamed,
    };
    let (well, awkwardly): (&[Sort], &[Sort]) = match concept {
        C::DonationsOrphanSponsorship => (&[Money, Person], &[Home, Unnamed]),
        C::DonationsCharityCentres => (&[Money, Centre, Unnamed], &[Person, Home, Case, Piece]),
        C::HousingUnitsDelivered => {
            (&[Dwelling, Piece, Home], &[Money, Person, Unnamed, Case, Project])
        }
        C::HousingUnderConstruction => (&[Dwelling, Piece], &[Unnamed, Project, Home]),
        C::HousingGrant => (&[Money, Home, Person], &[Case, Piece, Dwelling]),
        C::DowryMarriage => (&[Money, Person, Case, Piece], &[Home, Unnamed]),
        C::TreatmentDevices => (&[Money, Case, Piece, Person], &[Unnamed, Home]),
        C::LivelihoodCaseAid => (&[Money, Case, Piece, Person, Home], &[Unnamed]),
        C::PensionRecipients => (&[Home, Person], &[Case, Piece, Unnamed]),
        C::Beneficiaries => (&[Person, Home], &[Case, Piece, Unnamed]),
        C::DisabilityRegistered | C::DisabilityType | C::DisabilitySeverity => {
            (&[Person], &[Case, Piece, Unnamed])
        }
        C::EmploymentCreated => (&[Person, Job, Project], &[Money, Case, Piece, Unnamed, Home]),
        C::EmploymentLoans => (&[Person, Money, Project, Case, Piece], &[Job, Unnamed, Home]),
        C::EmploymentSelfInsurance
        | C::EmploymentEmployerInsurance
        | C::EmploymentPerformanceAid => (&[Person, Money], &[Case, Piece, Unnamed]),
        C::EmploymentPlacement | C::EmploymentInstitutions | C::EmploymentQuota => {
            (&[Person, Job], &[Unnamed, Case, Piece])
        }
        C::LicensingLicences => (&[Case, Piece, Unnamed, Licence], &[Centre]),
        C::LicensingSessions => (&[Sort::Session], &[Unnamed]),
        C::Centres => (&[Centre, Unnamed], &[Case, Piece, Dwelling]),
        C::Plan => return Suits::Well,
        _ => (&[Money], &[]),
    };
    if sort == Sort::Ratio || well.contains(&sort) {
        Suits::Well
    } else if awkwardly.contains(&sort) {
        Suits::Awkwardly
    } else {
        Suits::NotAtAll
    }
}
