//! What quantities, dates, periods, places and citations a text speaks of, and where.
//!
//! Reports are published as prose. [`scan`] reads it as a person does who looks for figures: a number with
//! what it counts («۱۱ هزار و ۷۰۰ میلیارد تومان»), the words that hedge it («بیش از»), a range whose ends share
//! one scale word («۳۰۰ تا ۵۰۰ هزار تومان»), a unit that stands once for several numbers («به ترتیب ۱۲ و ۱۵
//! درصد»). Each [`Mention`] lies on the bytes it was read from, so that a person can be shown them.
//!
//! Not every run of digits is a quantity. Account, card and telephone numbers, times of day, codes of a news
//! desk are recognised as [`Content::Identifier`], and never come out as amounts. What can be read in two
//! ways keeps both readings; what cannot be read is told as [`Content::Unreadable`], not passed over.
//!
//! [`scan`] looks at each sentence by itself. What a sentence takes from an earlier one, the act or the year
//! of a citation, is filled in by [`resolve`], and marked as inherited.

mod blocks;
mod cursor;
mod enumeration;
mod identifier;
mod lexicon;
mod plain;
mod quantity;
mod resolve;
mod scan;

mod when;

use core::ops::Range;

use alloc::vec::Vec;

use crate::{
    calendar::{JalaliDate, Month, Period},
    law::Citation,
    money::{Denomination, MoneyReader, Rial},
    place::Place,
    quantity::{Comparator, Number, Unit},
    text::DoubtKind,
};

pub use resolve::resolve;
pub use scan::Scan;
pub use when::{RelativePeriod, RelativeYear, YearPart};

/// The mentions of a text, in their order, each sentence read by itself.
///
/// # Examples
/// ```
/// use karnameh::mention::scan;
/// use karnameh::quantity::{Number, Unit};
/// let text = "برای ۴۰۹ نفر بیش از ۴۳ میلیارد ریال تسهیلات پرداخت شد.";
/// let mentions: Vec<_> = scan(text).collect();
/// let [persons, amount] = &mentions[..] else { panic!() };
/// assert_eq!(persons.text(), "۴۰۹ نفر");
/// assert_eq!(persons.quantity().and_then(|it| it.unit()), Some(Unit::Person));
/// assert_eq!(amount.quantity().map(|it| it.number()), Some(Number::from(43_000_000_000_i64)));
/// ```
#[must_use]
pub fn scan(text: &str) -> Scan<'_> {
    Scan::new(text, MoneyReader::new())
}

/// The mentions of a document of which something is known: its date, or the denomination it declares.
///
/// # Examples
/// ```
/// use karnameh::calendar::JalaliDate;
/// use karnameh::mention::scan_with;
/// use karnameh::money::MoneyReader;
/// // Since 1405 two rials are in use.
/// let reader = MoneyReader::new().dated(JalaliDate::constant(1405, 2, 1));
/// let mention = scan_with("۵ میلیارد ریال", reader).next().unwrap();
/// assert_eq!(mention.quantity().unwrap().doubts().len(), 1);
/// ```
#[must_use]
pub fn scan_with(text: &str, reader: MoneyReader) -> Scan<'_> {
    Scan::new(text, reader)
}

/// Something that a text speaks of, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention<'a> {
    text: &'a str,
    start: usize,
    end: usize,
    content: Content<'a>,
}

/// What is spoken of.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Content<'a> {
    /// How many or how much.
    Quantity(Quantity<'a>),
    /// The how-manieth: «چهل و پنجم».
    Ordinal(Number),
    /// A day.
    Date(JalaliDate),
    /// A day of a year that is not said: «۲۹ اسفند».
    DayOfYear {
        /// Its month.
        month: Month,
        /// Its day, which the month has.
        day: u8,
    },
    /// A year, or a part of one.
    Period(Period),
    /// A year that was written with two digits, taken to be of the last hundred years: «سال ۹۱».
    ShortYear(Period),
    /// A period told by the time of writing: «سال گذشته».
    Relative(RelativePeriod),
    /// A place in the law.
    Citation {
        /// The place, with what it took over.
        citation: Citation,
        /// The span of the citation that its act or year was taken from, `None` if it says them itself or
        /// no one does.
        inherited: Option<Donor>,
    },
    /// A place in the country.
    Place(Place),
    /// A number that counts nothing: of an account, a telephone, a time of day, a desk.
    Identifier,
    /// Digits that make no number.
    Unreadable,
}

/// Where something was taken from: bytes of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Donor {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// A number with what it counts and how it is hedged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity<'a> {
    number: Number,
    high: Option<Number>,
    /// The number is a fraction of one, by this.
    denominator: Option<u16>,
    place: i8,
    scaled: bool,
    hedge: Option<Hedge>,
    unit: Option<UnitOf>,
    unit_written: Option<&'a str>,
    inherited: Option<Donor>,
    doubts: Vec<QuantityDoubt>,
}

/// What kind of unit a quantity has.
#[derive(Debug, Clone, PartialEq, Eq)]
enum UnitOf {
    Known(Unit),
    /// «ریال» of a document that does not say which.
    SomeRial,
    /// A noun that the catalogue lacks, as written.
    Noun,
}

/// How a text hedges a number; [`Hedge::comparator`] is what that means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Hedge {
    /// حدود، تقریباً، قریب.
    About,
    /// نزدیک به.
    Nearly,
    /// بیش از، بالغ بر، افزون بر.
    MoreThan,
    /// حداقل، دست‌کم.
    AtLeast,
    /// کمتر از، زیر.
    LessThan,
    /// حداکثر.
    AtMost,
    /// تا، تا سقف.
    UpTo,
}

impl Hedge {
    /// What the words say of the number.
    #[must_use]
    pub const fn comparator(self) -> Comparator {
        match self {
            Self::About | Self::Nearly => Comparator::About,
            Self::MoreThan => Comparator::MoreThan,
            Self::AtLeast => Comparator::AtLeast,
            Self::LessThan => Comparator::LessThan,
            Self::AtMost | Self::UpTo => Comparator::AtMost,
        }
    }

    /// The stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Nearly => "nearly",
            Self::MoreThan => "more_than",
            Self::AtLeast => "at_least",
            Self::LessThan => "less_than",
            Self::AtMost => "at_most",
            Self::UpTo => "up_to",
        }
    }
}

/// A way in which a quantity can be doubted.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct QuantityDoubt {
    /// What is doubtful.
    pub kind: QuantityDoubtKind,
    /// What the number is under each reading, the one taken first; for an unstated denomination, in
    /// current rials.
    pub readings: Vec<Number>,
}

/// What can be doubtful in a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum QuantityDoubtKind {
    /// Its number.
    Number(DoubtKind),
    /// A number in words and the figure in brackets after it are not the same.
    WordsAndDigitsDisagree,
    /// «ریال» in 1405 or later, in a document that declared none.
    UnstatedDenomination,
    /// The scale word of the lower group may have been left out: «۳۷ میلیارد و ۵۰۰ ریال».
    DroppedScale,
}

impl QuantityDoubtKind {
    /// The stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Number(kind) => kind.id(),
            Self::WordsAndDigitsDisagree => "words_and_digits_disagree",
            Self::UnstatedDenomination => "unstated_denomination",
            Self::DroppedScale => "dropped_scale",
        }
    }
}

/// The sort of a mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Kind {
    /// An amount of money.
    Amount,
    /// A count or a measure.
    Count,
    /// So many of a hundred.
    Percent,
    /// So many times, or a fraction.
    Ratio,
    /// A number of nothing that is said.
    Number,
    /// The how-manieth.
    Ordinal,
    /// A day.
    Date,
    /// A stretch of time.
    Period,
    /// A place in the law.
    Citation,
    /// A place in the country.
    Place,
    /// A number that names a thing.
    Identifier,
    /// Digits that make no number.
    Unreadable,
}

impl Kind {
    /// The stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::Count => "count",
            Self::Percent => "percent",
            Self::Ratio => "ratio",
            Self::Number => "number",
            Self::Ordinal => "ordinal",
            Self::Date => "date",
            Self::Period => "period",
            Self::Citation => "citation",
            Self::Place => "place",
            Self::Identifier => "identifier",
            Self::Unreadable => "unreadable",
        }
    }
}

impl<'a> Mention<'a> {
    /// The words it was read from.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text.get(self.start..self.end).unwrap_or_default()
    }

    /// The bytes of the text that it lies on; the words of a hedge are not among them.
    #[must_use]
    pub const fn span(&self) -> Range<usize> {
        self.start..self.end
    }

    /// What is spoken of.
    #[must_use]
    pub const fn content(&self) -> &Content<'a> {
        &self.content
    }

    /// The quantity, `None` if it is none.
    #[must_use]
    pub const fn quantity(&self) -> Option<&Quantity<'a>> {
        match &self.content {
            Content::Quantity(quantity) => Some(quantity),
            _ => None,
        }
    }

    /// The sort of it.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match &self.content {
            Content::Quantity(quantity) => quantity.kind(),
            Content::Ordinal(_) => Kind::Ordinal,
            Content::Date(_) | Content::DayOfYear { .. } => Kind::Date,
            Content::Period(_) | Content::ShortYear(_) | Content::Relative(_) => Kind::Period,
            Content::Citation { .. } => Kind::Citation,
            Content::Place(_) => Kind::Place,
            Content::Identifier => Kind::Identifier,
            Content::Unreadable => Kind::Unreadable,
        }
    }
}

impl<'a> Quantity<'a> {
    /// The number, in [`Quantity::unit`]; of a range, its lower end; of a fraction, its numerator.
    #[must_use]
    pub const fn number(&self) -> Number {
        self.number
    }

    /// The upper end of a range.
    #[must_use]
    pub const fn high(&self) -> Option<Number> {
        self.high
    }

    /// What the number is to be divided by: 3 for «دو سوم».
    #[must_use]
    pub const fn denominator(&self) -> Option<u16> {
        self.denominator
    }

    /// The power of ten of the last place that was written, in [`Quantity::unit`].
    #[must_use]
    pub const fn last_written_place(&self) -> i8 {
        self.place
    }

    /// Whether a scale word («هزار», «میلیارد») ends the number, so that it may be rounded.
    #[must_use]
    pub const fn is_scaled(&self) -> bool {
        self.scaled
    }

    /// How it is hedged.
    #[must_use]
    pub const fn hedge(&self) -> Option<Hedge> {
        self.hedge
    }

    /// What it counts, `None` if that is not said, or if «ریال» may be either of two.
    #[must_use]
    pub fn unit(&self) -> Option<Unit> {
        match &self.unit {
            Some(UnitOf::Known(unit)) => Some(unit.clone()),
            Some(UnitOf::Noun) => Unit::from_id(self.unit_written?).ok(),
            Some(UnitOf::SomeRial) | None => None,
        }
    }

    /// The word of its unit as it is written, «تومانی» for instance.
    #[must_use]
    pub const fn unit_written(&self) -> Option<&'a str> {
        self.unit_written
    }

    /// The denomination of an amount of money, `None` for anything else, and if it is not said which.
    #[must_use]
    pub const fn denomination(&self) -> Option<Denomination> {
        match &self.unit {
            Some(UnitOf::Known(Unit::Money(denomination))) => Some(*denomination),
            _ => None,
        }
    }

    /// The amount in current rials, `None` for anything but money, for a part of a rial, and if it is not
    /// said which rial.
    #[must_use]
    pub fn rials(&self) -> Option<Rial> {
        let rials = self.number.checked_mul(self.denomination()?.rials()).ok()?;
        Rial::try_new(rials.to_integer()?).ok()
    }

    /// Where its unit, or its scale word as well, was taken from; `None` if it has its own.
    #[must_use]
    pub const fn inherited(&self) -> Option<Donor> {
        self.inherited
    }

    /// What can be doubted about it.
    #[must_use]
    pub fn doubts(&self) -> &[QuantityDoubt] {
        &self.doubts
    }

    /// The sort of it.
    const fn kind(&self) -> Kind {
        match &self.unit {
            _ if self.denominator.is_some() => Kind::Ratio,
            None => Kind::Number,
            Some(UnitOf::SomeRial | UnitOf::Known(Unit::Money(_))) => Kind::Amount,
            Some(UnitOf::Known(Unit::Percent)) => Kind::Percent,
            Some(UnitOf::Known(Unit::Times)) => Kind::Ratio,
            Some(_) => Kind::Count,
        }
    }
}
