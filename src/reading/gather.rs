//! The figures of a text, gathered: what each counts, what it is about, of which time and place.

use alloc::vec::Vec;
use core::ops::Range;

use super::{
    Unread,
    cues::{Cue, Mark},
    figures::{Cues, Figure, Scenes, Sentence, unit_of},
    ties::Group,
    topic::{Around, Topics, concept_of},
};
use crate::{
    calendar::Period,
    mention::{Content, Kind, Quantity},
    money::Denomination,
    place::Place,
    quantity::{Number, Unit},
    report::Concept,
    text::is_letter,
};

/// The figures of a text with what they are about, and what is none.
pub(super) fn gather<'a>(
    text: &str,
    scenes: &Scenes<'a>,
    cues: &Cues,
    sentences: &[Sentence],
) -> (Vec<Figure<'a>>, Vec<Unread>) {
    let (mut figures, mut unread) = (Vec::new(), Vec::new());
    for mention in scenes.mentions {
        match mention.content() {
            Content::Quantity(quantity) if counts_nothing(text, quantity, &mention.span()) => {
                unread.push(Unread { span: mention.span(), kind: mention.kind() });
            }
            Content::Quantity(quantity) => {
                let span = mention.span();
                let sentence = sentences.partition_point(|it| it.end < span.end);
                figures.push(Figure {
                    quantity,
                    unit: unit_of(quantity),
                    amount: mention.kind() == Kind::Amount,
                    span,
                    sentence,
                    concept: None,
                    period: None,
                    place: None,
                    months: None,
                    earlier: false,
                });
            }
            Content::Ordinal(_) | Content::Identifier | Content::Unreadable => {
                unread.push(Unread { span: mention.span(), kind: mention.kind() });
            }
            _ => {}
        }
    }
    money_left_out(text, &mut figures);
    let main = scenes.main_period();
    let topics = Topics { text, cues };
    let headline = headline(cues, sentences);
    let teller = Teller { text, scenes, topics: &topics, sentences, headline: &headline };
    for at in 0..figures.len() {
        if let Some(told) = teller.tell(&figures, at)
            && let Some(figure) = figures.get_mut(at)
        {
            let before = |period: Period| main.is_some_and(|main| period.end() < main.start());
            (figure.concept, figure.period, figure.place, figure.earlier) = told;
            figure.earlier |= figure.period.is_some_and(before);
            figure.months = sentences
                .get(figure.sentence)
                .and_then(|it| scenes.months_before(*it, figure.span.start));
            let is_home = matches!(
                figure.concept,
                Some(Concept::HousingUnitsDelivered | Concept::HousingUnderConstruction)
            );
            if is_home && figure.unit == Some(Unit::Piece) {
                figure.unit = Some(Unit::Dwelling);
            }
        }
    }
    (figures, unread)
}

/// Whether a number only says which item of a list this is, «۱- معیشت …», or of which size something is, «خانوار
/// دونفره».
fn counts_nothing(text: &str, quantity: &Quantity<'_>, span: &Range<usize>) -> bool {
    if quantity.unit_written().is_some_and(|it| it == "نفره") {
        return true;
    }
    let is_bare = quantity.unit_written().is_none() && !quantity.is_scaled();
    let is_small = || quantity.number() < Number::from(100) && quantity.number().places() == 0;
    is_bare && is_small() && is_item(text, span)
}

/// Whether a number begins its line, but for a bracket, and a mark parts it from the words.
fn is_item(text: &str, span: &Range<usize>) -> bool {
    let (before, after) = (text.get(..span.start), text.get(span.end..));
    let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
    let before = before.trim_end_matches([' ', '\t', '(']);
    if !(before.is_empty() || before.ends_with('\n')) {
        return false;
    }
    let marked = after.trim_start_matches([' ', ')']);
    let is_marked = marked.starts_with(['-', '–', '—', 'ـ', '.', ':']) || after.starts_with(')');
    let words = marked.trim_start_matches(['-', '–', '—', 'ـ', '.', ':', ')', ' ']);
    is_marked && words.starts_with(is_letter)
}

/// Gives amounts their money where it is left out beside others, «۴۹ میلیارد آن نقدی», and tells the new rial
/// by the noughts it lost.
fn money_left_out(text: &str, figures: &mut [Figure<'_>]) {
    let mut last: Option<(usize, Unit)> = None;
    for figure in figures {
        let loses_noughts = || {
            let after = text.get(figure.span.end..).unwrap_or_default();
            let end = after.char_indices().nth(24).map_or(after.len(), |(at, _)| at);
            after.get(..end).is_some_and(|it| it.contains("چهار صفر"))
        };
        if figure.unit == Some(Unit::Money(Denomination::CurrentRial)) && loses_noughts() {
            figure.unit = Some(Unit::Money(Denomination::NewRial));
        }
        if figure.amount {
            last = figure.unit.clone().map(|unit| (figure.sentence, unit));
            continue;
        }
        let large = figure.quantity.number() >= Number::from(1_000_000);
        let bare = figure.unit.is_none() || figure.unit.as_ref().is_some_and(|it| it.id() == "آن");
        if let Some((sentence, unit)) = &last
            && bare
            && large
            && figure.quantity.is_scaled()
            && figure.sentence.abs_diff(*sentence) <= 1
        {
            figure.unit = Some(unit.clone());
            figure.amount = true;
        }
    }
}

type Told = (Option<Concept>, Option<Period>, Option<Place>, bool);

/// Whether a like figure follows that is told of now: «پارسال ۳۲۰۰ نفر بود، اکنون به ۲۵۶۰ نفر رسیده».
fn now_follows(cues: &Cues, figures: &[Figure<'_>], at: usize) -> bool {
    let Some(figure) = figures.get(at) else { return false };
    let mut begins = figure.span.end;
    figures.iter().skip(at + 1).take(2).any(|next| {
        let lead = begins..next.span.start;
        begins = next.span.end;
        next.is_like(figure) && next.sentence <= figure.sentence + 1 && cues.has(lead, Mark::Now)
    })
}

/// What the headline is about, the first few topics of it.
fn headline(cues: &Cues, sentences: &[Sentence]) -> Vec<&'static Concept> {
    let Some(first) = sentences.first() else { return Vec::new() };
    let topics = cues.within(first.start..first.end).filter_map(|hit| match hit.cue {
        Cue::Topic(concept, _) => Some(concept),
        Cue::Mark(_) => None,
    });
    topics.take(8).collect()
}

/// What is known of a text when its figures are told apart.
struct Teller<'a, 'm> {
    text: &'a str,
    scenes: &'a Scenes<'m>,
    topics: &'a Topics<'a>,
    sentences: &'a [Sentence],
    headline: &'a [&'static Concept],
}

impl Teller<'_, '_> {
    /// What a figure is about, of which period and place, and whether it is of an earlier time.
    fn tell(&self, figures: &[Figure<'_>], at: usize) -> Option<Told> {
        let figure = figures.get(at)?;
        let sentence = *self.sentences.get(figure.sentence)?;
        let around = self.around(figures, at)?;
        let concept = concept_of(self.topics, figure, &around);
        let start = figure.span.start;
        let spoken = |mark| self.speaks_of(mark, figure, around.previous, sentence);
        // «سال گذشته» is an earlier time only where a later one is told of the same.
        let again = || {
            let before = figures.get(at.saturating_sub(8)..at).unwrap_or_default().iter();
            before.rev().any(|it| {
                let same = it.base() == figure.base();
                let headed = self.sentences.get(it.sentence).is_some_and(|it| it.headline);
                it.is_like(figure) && it.concept == concept && !it.earlier && !same && !headed
            })
        };
        let cues = self.topics.cues;
        let last_year = || spoken(Mark::LastYear) && (again() || now_follows(cues, figures, at));
        let earlier = spoken(Mark::Earlier) || last_year();
        // What is told of an earlier time is not of the period before it: «در سال ۱۴۰۲ … که سال قبل …».
        let told = if earlier { Sentence { start: around.previous, ..sentence } } else { sentence };
        let period = self.scenes.period_before(told, start);
        Some((concept, period, self.scenes.place_before(sentence, start), earlier))
    }

    /// Where a figure stands among the others.
    fn around<'f>(&'f self, figures: &'f [Figure<'_>], at: usize) -> Option<Around<'f>> {
        let figure = figures.get(at)?;
        let sentence = *self.sentences.get(figure.sentence)?;
        let earliest = figure.sentence.checked_sub(1).and_then(|it| self.sentences.get(it));
        let beside = |it: &&Figure<'_>| it.sentence == figure.sentence;
        let previous = at.checked_sub(1).and_then(|it| figures.get(it)).filter(beside);
        let next = figures.get(at + 1).filter(beside);
        let (previous, next) = (
            previous.map_or(sentence.start, |it| it.span.end),
            next.map_or(sentence.end, |it| it.span.start),
        );
        let cues = self.topics.cues;
        let beside = previous..next.min(figure.span.end + 44);
        let rises = cues.has(beside.clone(), Mark::Rise) || cues.has(beside, Mark::Fall);
        let mut before = figures.get(..at).unwrap_or_default().iter().rev().take(3);
        Some(Around {
            sentence,
            previous,
            next,
            earliest: earliest.map_or(sentence.start, |it| it.start),
            grows: figure.is_ratio() && rises,
            last: before.find(|it| it.is_like(figure)).and_then(|it| it.concept.as_ref()),
            headline: self.headline,
        })
    }

    /// Whether a mark of time before a figure is of the figure itself.
    fn speaks_of(&self, mark: Mark, figure: &Figure<'_>, from: usize, within: Sentence) -> bool {
        let start = figure.span.start;
        self.topics.cues.last(from..start, mark).is_some_and(|hit| {
            // «نسبت به مدت مشابه … ۳۷ درصد» speaks of a comparison, not of the earlier figure.
            let told = self.text.get(from..hit.start).unwrap_or_default();
            let compared = ["نسبت به", "مقایسه با", "قیاس با"];
            // «از … پارسال به …»: the year is that of the figure before.
            let rest = self.text.get(hit.end..start).unwrap_or_default().trim();
            let clause_ends = rest.find('،').is_some_and(|at| at > 2);
            let of_other = (rest == "به" && from > within.start) || clause_ends;
            let itself = rest == "که" || (rest.starts_with("که ") && rest.len() < 24);
            let compared = compared.iter().any(|it| told.contains(it)) && !itself;
            !of_other && !figure.is_ratio() && !compared
        })
    }
}

/// Gives things of several sorts the unit of what counts them all.
pub(super) fn name_things(figures: &mut [Figure<'_>], group: &Group) {
    let whole = figures.get(group.total).filter(|it| it.is_thing()).and_then(|it| it.unit.clone());
    let things = group.parts.iter().all(|at| figures.get(*at).is_some_and(Figure::is_thing));
    for at in group.parts.iter().filter(|_| things && whole.is_some()) {
        if let Some(figure) = figures.get_mut(*at)
            && matches!(
                figure.unit,
                Some(Unit::Other(_) | Unit::Device | Unit::Package | Unit::Set)
            )
        {
            figure.unit.clone_from(&whole);
        }
    }
}

/// Gives parts whose unit is left out, or is a noun that says what they are of, the unit of those beside them.
pub(super) fn name_units(figures: &mut [Figure<'_>], group: &Group) {
    let unit = |at: usize| figures.get(at).and_then(|it| it.unit.clone());
    let known = group.parts.iter().filter_map(|at| unit(*at)).find(Unit::is_whole);
    let generic = |unit: &Unit| matches!(unit, Unit::Case | Unit::Item | Unit::Piece);
    // «۱۹ مورد» of «۸۷ فقره مجوز» are licences.
    let of_total = unit(group.total)
        .filter(|it| matches!(it, Unit::Licence | Unit::Item | Unit::File | Unit::Dwelling));
    let known =
        if known.as_ref().is_some_and(generic) { of_total.clone().or(known) } else { known };
    for at in &group.parts {
        let Some(figure) = figures.get_mut(*at) else { continue };
        let is_generic = of_total.is_some() && figure.unit.as_ref().is_some_and(generic);
        let unnamed = matches!(figure.unit, None | Some(Unit::Other(_))) || is_generic;
        if unnamed && figure.is_count() && known.is_some() {
            figure.unit.clone_from(&known);
        }
    }
}
