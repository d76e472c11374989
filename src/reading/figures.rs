//! The figures of a text, each with what it is about.

use alloc::vec::Vec;
use core::ops::Range;

use super::cues::{Hit, Mark};
use crate::{
    calendar::{JalaliDate, Period},
    mention::{Content, Mention, Quantity, QuantityDoubtKind, YearPart},
    money::Denomination,
    place::Place,
    quantity::{self, Comparator, Number, Stated, Unit},
    report::Concept,
    text::{DoubtKind, Scale},
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

/// The sentences of a text. A point between digits ends none.
pub(super) fn sentences(text: &str) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let (mut start, mut line) = (0, 0);
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    let mut push = |start: usize, end: usize, line: usize, ended: bool| {
        if text.get(start..end).is_some_and(|it| !it.trim().is_empty()) {
            let first = sentences.last().is_none_or(|it: &Sentence| it.line != line);
            let headline = line < 2 && first && !ended;
            sentences.push(Sentence { start, end, line, headline });
        }
    };
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        let stop = match c {
            '.' => !(before.is_numeric() && next.is_numeric()),
            '!' | '؟' | '?' => true,
            _ => c == '\n',
        };
        if stop {
            push(start, at, line, c != '\n');
            start = at + c.len_utf8();
        }
        line += usize::from(c == '\n');
        before = c;
    }
    push(start, text.len(), line, false);
    sentences
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
        let comparator = match (self.quantity.high(), self.quantity.hedge()) {
            // Of a range, its lower end is a limit.
            (Some(_), _) => Comparator::AtLeast,
            (None, Some(hedge)) => hedge.comparator(),
            (None, None) => Comparator::Exactly,
        };
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
    let written = quantity.unit_written().map(crate::text::fold);
    let is_person = |word: &str| {
        PERSONS.iter().any(|it| {
            word.strip_prefix(crate::text::fold(it).as_str())
                .is_some_and(|rest| matches!(rest, "" | "ی" | "ان" | "یان"))
        })
    };
    match quantity.unit() {
        // «هزار و ۴۵۰ فرصت آن» after «۲ هزار و ۳۰۰ فرصت شغلی».
        Some(Unit::Other(_)) if written.as_deref() == Some("فرصت") => Some(Unit::Job),
        Some(Unit::Other(_)) if written.as_deref().is_some_and(is_person) => Some(Unit::Person),
        Some(Unit::Other(_)) if written.as_deref().is_some_and(|it| LICENCES.contains(&it)) => {
            Some(Unit::Licence)
        }
        other => other,
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
pub(super) struct Cues(pub(super) Vec<Hit>);

impl Cues {
    /// The cues that begin within a stretch, the first [`REACH`] of them.
    pub(super) fn within(&self, stretch: Range<usize>) -> impl Iterator<Item = &Hit> {
        let from = self.0.partition_point(|hit| hit.start < stretch.start);
        let rest = self.0.get(from..).unwrap_or_default().iter();
        rest.take(REACH * 4).take_while(move |hit| hit.start < stretch.end)
    }

    /// Whether a mark stands within a stretch.
    pub(super) fn has(&self, stretch: Range<usize>, mark: Mark) -> bool {
        self.within(stretch).any(|hit| hit.mark() == Some(mark))
    }

    /// The last place of a mark within a stretch, its first and its last byte.
    pub(super) fn last(&self, stretch: Range<usize>, mark: Mark) -> Option<&Hit> {
        self.within(stretch).filter(|hit| hit.mark() == Some(mark)).last()
    }
}
