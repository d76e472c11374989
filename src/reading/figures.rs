//! The figures of a text, each with what it is about.

use alloc::vec::Vec;
use core::ops::Range;

use super::{
    cues::{self, Hit, Mark, Marks},
    letters::Letters,
};
use crate::{
    calendar::{JalaliDate, Period},
    mention::{Content, Hedge, Mention, Quantity, QuantityDoubtKind, YearPart},
    money::Denomination,
    place::Place,
    quantity::{self, Comparator, Number, Stated, Unit},
    report::Concept,
    text::{DoubtKind, Scale, fold, folded_letters},
};

/// How many cues are looked at on either side of a figure; a sentence may have any number.
const REACH: usize = 24;

/// A stretch of text that is told at one go.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sentence {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The line it stands in, from 0.
    pub(super) line: usize,
    /// Whether it is a line above the text, without a stop at its end.
    pub(super) headline: bool,
}

/// The sentences of a text, whose stops are at these bytes. A point between digits ends none.
pub(super) fn sentences(text: &str, stops: &[usize]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let (mut start, mut line) = (0, 0);
    let mut push = |start: usize, end: usize, line: usize, ended: bool| {
        if text.get(start..end).is_some_and(|it| it.contains(|c: char| !c.is_whitespace())) {
            let first = sentences.last().is_none_or(|it: &Sentence| it.line != line);
            let headline = line < 2 && first && !ended;
            sentences.push(Sentence { start, end, line, headline });
        }
    };
    for at in stops.iter().copied() {
        let bytes = match text.as_bytes().get(at..) {
            Some([b'.', ..]) if is_in_number(text, at) => 0,
            Some([b'.' | b'!' | b'?' | b'\n', ..]) => 1,
            // «؟»
            Some([0xD8, 0x9F, ..]) => 2,
            _ => 0,
        };
        if bytes > 0 {
            let is_line = text.as_bytes().get(at) == Some(&b'\n');
            push(start, at, line, !is_line);
            start = at + bytes;
            line += usize::from(is_line);
        }
    }
    push(start, text.len(), line, false);
    sentences
}

/// Whether the point at a byte stands between digits.
fn is_in_number(text: &str, at: usize) -> bool {
    let sides = text.get(..at).zip(text.get(at + 1..));
    sides.is_some_and(|(before, after)| {
        before.ends_with(char::is_numeric) && after.starts_with(char::is_numeric)
    })
}

/// A number of the text that counts or measures something.
pub(super) struct Figure<'a> {
    pub(super) quantity: &'a Quantity<'a>,
    pub(super) span: Range<usize>,
    pub(super) unit: Option<Unit>,
    pub(super) sentence: usize,
    pub(super) concept: Option<Concept>,
    pub(super) period: Option<Period>,
    pub(super) place: Option<Place>,
    /// Of how many months it is, where that is told and not of which year.
    pub(super) months: Option<u16>,
    /// Whether it is told of an earlier time than the report is on.
    pub(super) earlier: bool,
    /// Whether it is an amount of money, its denomination known or not.
    pub(super) amount: bool,
}

impl Figure<'_> {
    pub(super) fn is_percent(&self) -> bool {
        self.unit == Some(Unit::Percent)
    }

    pub(super) fn is_ratio(&self) -> bool {
        matches!(self.unit, Some(Unit::Percent | Unit::Times))
            || self.quantity.denominator().is_some()
    }

    pub(super) fn is_money(&self) -> bool {
        self.amount
    }

    /// Whether it counts things, so that parts of it could be counted.
    pub(super) fn is_count(&self) -> bool {
        !self.is_ratio()
            && !self.is_money()
            && !matches!(
                self.unit,
                Some(Unit::Year | Unit::Month | Unit::Day | Unit::Hour | Unit::Section)
            )
    }

    /// Whether it counts things, and no people or stretches of time.
    pub(super) fn is_thing(&self) -> bool {
        let people = matches!(self.unit, Some(Unit::Person | Unit::Household | Unit::Family));
        self.is_count() && !people && self.unit.is_some()
    }

    /// Whether two figures could be added: both money, or both of one unit.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        match (self.is_money(), other.is_money()) {
            (true, true) => true,
            (false, false) => self.is_count() && other.is_count() && self.unit == other.unit,
            _ => false,
        }
    }

    /// Whether two figures are of one sort as reports list them: «مورد», «فقره» and «مجوز» stand for each other.
    pub(super) fn is_kin(&self, other: &Self) -> bool {
        let cases = |it: &Self| {
            matches!(it.unit, Some(Unit::Case | Unit::Item | Unit::File | Unit::Licence))
        };
        let homes = |it: &Self| matches!(it.unit, Some(Unit::Dwelling | Unit::Piece));
        self.is_like(other) || (cases(self) && cases(other)) || (homes(self) && homes(other))
    }

    /// Whether two counts are of different units that reports add up all the same.
    pub(super) fn is_mixed_with(&self, other: &Self) -> bool {
        let people = |it: &Self| {
            matches!(it.unit, Some(Unit::Person | Unit::Household | Unit::Family) | None)
        };
        let cases = |it: &Self| {
            matches!(
                it.unit,
                Some(Unit::Case | Unit::Item | Unit::File | Unit::Project | Unit::Job)
            )
        };
        let counts = self.is_count() && other.is_count();
        counts
            && ((people(self) && (cases(other) || people(other))) || (cases(self) && people(other)))
    }

    /// The number, money in current rials.
    pub(super) fn base(&self) -> Number {
        let number = self.quantity.number();
        let factor = self.unit.as_ref().and_then(Unit::denomination).map_or(1, Denomination::rials);
        number.checked_mul(factor).unwrap_or(number)
    }

    /// What is stated, `None` if the number is no whole rials.
    pub(super) fn stated(&self) -> Option<Stated> {
        let number = self.quantity.number();
        if let Some(parts) = self.quantity.denominator() {
            // «یک‌سوم» is 33 percent, a little more or less.
            let hundredfold = number.checked_mul(100).ok()?.to_integer()?;
            let percent = i64::try_from(hundredfold.checked_div(i128::from(parts))?).ok()?;
            let stated = Stated::exact(Number::from(percent), Some(Unit::Percent)).ok()?;
            return stated.read_as(quantity::Reading::Press, 0).ok();
        }
        let full =
            self.quantity.doubts().iter().find(|doubt| {
                doubt.kind == QuantityDoubtKind::Number(DoubtKind::ScaleOnFullFigure)
            });
        if let Some(stated) = full.and_then(|doubt| self.scaled(&doubt.readings)) {
            return Some(stated);
        }
        let stated = Stated::exact(number, self.unit.clone()).ok()?;
        let place = self.quantity.last_written_place();
        let is_press = self.is_money() && self.quantity.is_scaled();
        let stated = if is_press {
            stated.clone().read_as(quantity::Reading::Press, place).unwrap_or(stated)
        } else {
            stated
        };
        let hedge = self.quantity.hedge().map_or(Comparator::Exactly, Hedge::comparator);
        if let Some(high) = self.quantity.high() {
            return Some(ranging(stated, high, hedge));
        }
        let comparator = hedge;
        if comparator == stated.comparator() {
            return Some(stated);
        }
        stated.clone().compared(comparator).ok().or(Some(stated))
    }

    /// A figure in full with the scale word after it.
    fn scaled(&self, readings: &[Number]) -> Option<Stated> {
        let literal = readings.first()?;
        let figure = readings.iter().find(|it| it < &literal)?;
        let factor = literal.whole_times(*figure)?;
        let scale = [Scale::Thousand, Scale::Million, Scale::Milliard]
            .into_iter()
            .find(|scale| scale.factor() == factor)?;
        Stated::scaled(*figure, scale, self.unit.clone()).ok()
    }
}

/// A range with its hedge: «حدود ۳۰۰ تا ۳۵۰ نفر» has two ends, «حداکثر ۳۰۰ تا ۳۵۰ نفر» only an upper one.
fn ranging(low: Stated, high: Number, hedge: Comparator) -> Stated {
    let range = match hedge {
        Comparator::LessThan | Comparator::AtMost => {
            let high = Stated::exact(high, low.unit().cloned());
            high.and_then(|it| it.read_as(low.reading(), low.place()))
                .and_then(|it| it.compared(hedge))
        }
        Comparator::MoreThan | Comparator::AtLeast => low.clone().compared(hedge),
        _ => low.clone().compared(hedge).and_then(|it| it.up_to(high)),
    };
    range.unwrap_or(low)
}

/// Nouns for persons, as reports have them after a number.
const PERSONS: [&str; 22] = [
    "معلول",
    "مددجو",
    "مددجوی",
    "حامی",
    "فرزند",
    "توان خواه",
    "توانخواه",
    "دانش‌آموز",
    "دانش آموز",
    "کارجو",
    "زوج",
    "سالمند",
    "کودک",
    "زن",
    "مرد",
    "فرد",
    "تن",
    "دانشجو",
    "زندانی",
    "بیمار",
    "معتاد",
    "توان‌خواه",
];

/// Nouns for licences, by kind.
const LICENCES: [&str; 3] = ["پروانه", "موافقت", "مجوز"];

/// The unit of a quantity; a noun for persons counts persons, one for a licence licences.
pub(super) fn unit_of(quantity: &Quantity<'_>) -> Option<Unit> {
    let unit = quantity.unit();
    if !matches!(unit, Some(Unit::Other(_))) {
        return unit;
    }
    let Some(written) = quantity.unit_written().map(fold) else { return unit };
    let is_person = PERSONS.iter().any(|it| {
        let mut letters = written.chars();
        folded_letters(it).all(|(_, letter)| letters.next() == Some(letter))
            && matches!(letters.as_str(), "" | "ی" | "ان" | "یان")
    });
    if is_person {
        Some(Unit::Person)
    } else if written == "فرصت" {
        // «هزار و ۴۵۰ فرصت آن» after «۲ هزار و ۳۰۰ فرصت شغلی».
        Some(Unit::Job)
    } else if LICENCES.contains(&written.as_str()) {
        Some(Unit::Licence)
    } else {
        unit
    }
}

/// What the text says of time and place around its figures.
pub(super) struct Scenes<'a> {
    pub(super) mentions: &'a [Mention<'a>],
    pub(super) published: Option<JalaliDate>,
}

impl Scenes<'_> {
    /// The period a mention tells, resolved against the day of publication where it is told by that.
    pub(super) fn period(&self, mention: &Mention<'_>) -> Option<Period> {
        match mention.content() {
            Content::Period(period) | Content::ShortYear(period) => Some(*period),
            Content::Relative(relative) => {
                let published = self.published?;
                Some(until(relative.in_text_of(published)?, published))
            }
            _ => None,
        }
    }

    /// The period that the text tells first, a year or a part of one before a month or a day.
    pub(super) fn main_period(&self) -> Option<Period> {
        let told = || self.mentions.iter().filter_map(|it| self.period(it));
        let long = |it: &Period| it.whole_months().is_some_and(|months| months >= 3);
        told().find(long).or_else(|| told().next())
    }

    /// The last period told before a byte within a sentence.
    pub(super) fn period_before(&self, sentence: Sentence, at: usize) -> Option<Period> {
        let end = self.mentions.partition_point(|it| it.span().start < at);
        let before = self.mentions.get(..end)?.iter().rev();
        let mut within = before.take(REACH).take_while(|it| it.span().start >= sentence.start);
        within.find_map(|it| self.period(it))
    }

    /// How many months the last period before a byte has, whichever year it is of.
    pub(super) fn months_before(&self, sentence: Sentence, at: usize) -> Option<u16> {
        let end = self.mentions.partition_point(|it| it.span().start < at);
        let before = self.mentions.get(..end)?.iter().rev();
        let mut within = before.take(REACH).take_while(|it| it.span().start >= sentence.start);
        within.find_map(|it| match it.content() {
            Content::Relative(relative) => match relative.part {
                YearPart::FirstMonths(months) => Some(months.into()),
                YearPart::Half(_) => Some(6),
                YearPart::Quarter(_) => Some(3),
                YearPart::Whole => Some(12),
                _ => None,
            },
            _ => None,
        })
    }

    /// The place told last before a byte within a sentence.
    pub(super) fn place_before(&self, sentence: Sentence, at: usize) -> Option<Place> {
        let end = self.mentions.partition_point(|it| it.span().start < at);
        let before = self.mentions.get(..end)?.iter().rev();
        let mut within = before.take(REACH).take_while(|it| it.span().start >= sentence.start);
        within.find_map(|it| match it.content() {
            Content::Place(place) => Some(place.clone()),
            _ => None,
        })
    }
}

/// A period told by the day of publication, as far as it had gone by then: «امسال» is the year to date.
fn until(period: Period, published: JalaliDate) -> Period {
    let eve = JalaliDate::from_days(published.to_days() - 1).ok();
    let open = period.contains(published);
    let gone = eve.filter(|_| open).and_then(|eve| Period::between(period.start(), eve).ok());
    gone.unwrap_or(period)
}

/// Cues in their order, asked by where they stand.
pub(super) struct Cues {
    hits: Vec<Hit>,
    /// The marks among them.
    marks: Marks,
    /// The bytes of all that parts words.
    stops: Vec<usize>,
    /// The bytes of each «و» between blanks.
    ands: Vec<usize>,
}

impl Cues {
    /// The cues of a text.
    pub(super) fn of(letters: Letters) -> Self {
        let hits = cues::find(&letters);
        let marks = hits.iter().filter_map(Hit::mark).collect();
        Self { hits, marks, stops: letters.stops, ands: letters.ands }
    }

    /// The cues that begin within a stretch, the first [`REACH`] of them.
    pub(super) fn within(&self, stretch: Range<usize>) -> impl Iterator<Item = &Hit> {
        let from = self.hits.partition_point(|hit| hit.start < stretch.start);
        let rest = self.hits.get(from..).unwrap_or_default().iter();
        rest.take(REACH * 4).take_while(move |hit| hit.start < stretch.end)
    }

    /// Whether a mark stands within a stretch.
    pub(super) fn has(&self, stretch: Range<usize>, mark: Mark) -> bool {
        self.marks.may_hold(mark) && self.within(stretch).any(|hit| hit.mark() == Some(mark))
    }

    /// The last place of a mark within a stretch, its first and its last byte.
    pub(super) fn last(&self, stretch: Range<usize>, mark: Mark) -> Option<&Hit> {
        if !self.marks.may_hold(mark) {
            return None;
        }
        self.within(stretch).filter(|hit| hit.mark() == Some(mark)).last()
    }

    /// The bytes of all that parts words in a stretch.
    pub(super) fn stops(&self, stretch: &Range<usize>) -> impl Iterator<Item = usize> {
        let from = self.stops.partition_point(|at| *at < stretch.start);
        let (rest, end) = (self.stops.get(from..).unwrap_or_default().iter(), stretch.end);
        rest.copied().take_while(move |at| *at < end)
    }

    /// Whether «و» stands between blanks in a stretch.
    pub(super) fn has_and(&self, stretch: &Range<usize>) -> bool {
        let from = self.ands.partition_point(|at| *at <= stretch.start);
        // The letter takes two bytes, and the blank after it one.
        self.ands.get(from).is_some_and(|at| at + 3 <= stretch.end)
    }
}
