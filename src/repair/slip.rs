//! Slips of the hand: how a figure came to be another, in the order of how often it happens.

use alloc::{collections::BTreeMap, vec::Vec};

use super::Written;
use crate::quantity::Number;

/// What a hand, a keyboard or a form did to a figure.
///
/// The weight of a slip says how seldom it is; the lighter of two explanations comes first:
///
/// | slip | weight |
/// |---|---|
/// | a digit for one that looks like it (۲ and ۳, ۰ and ۵, ۶ and ۹, ٤ and ۴) | 4 |
/// | two neighbouring digits in each other's place; a digit doubled; one of two like digits dropped; rial for toman; a scale word doubled or dropped; a ratio told as growth | 5 |
/// | any other digit wrong; noughts too many or too few; the point left out or moved; the sign; a thing of one unit counted as one of another | 6 |
/// | a digit dropped or strayed in; groups of three in reverse; a total off by one in one place; a part counted twice or left out | 7 |
/// | two figures in each other's place | 8 |
/// | no slip that is known | 20 |
///
/// # Examples
/// ```
/// use karnameh::repair::Slip;
/// assert!(Slip::LookAlike.weight() < Slip::Unexplained.weight());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Slip {
    /// A digit for one that looks like it.
    LookAlike,
    /// Two neighbouring digits in each other's place.
    Transposed,
    /// A digit written twice.
    Doubled,
    /// One of two like digits beside each other left out.
    Undoubled,
    /// Rial for toman, or toman for rial.
    Denomination,
    /// A scale word too many or too few: the power of ten that it was multiplied by.
    Scale(i8),
    /// A ratio told as growth: «رشد ۲۰۵ درصدی» of what became 205 percent of what it was.
    RatioForGrowth,
    /// Any other digit wrong.
    WrongDigit,
    /// Noughts too many, or too few: the power of ten that it was multiplied by.
    Noughts(i8),
    /// The point left out or in another place: the power of ten that it was multiplied by.
    Point(i8),
    /// The other sign.
    Sign,
    /// A thing of one unit counted as one of another: a project as a person.
    CountedAs,
    /// A digit left out.
    Dropped,
    /// A digit too many.
    Strayed,
    /// Groups of three digits in reverse, as text from right to left leaves them.
    Groups,
    /// A total that was added up wrongly: off by one in one place, with what that carries.
    Carried,
    /// A part that its total counts twice.
    CountedTwice,
    /// A part that its total leaves out.
    LeftOut,
    /// Two figures in each other's place.
    Swapped,
    /// No slip that is known.
    Unexplained,
}

impl Slip {
    /// How seldom it is.
    #[must_use]
    pub const fn weight(self) -> u32 {
        match self {
            Self::LookAlike => 4,
            Self::Transposed
            | Self::Doubled
            | Self::Undoubled
            | Self::Denomination
            | Self::RatioForGrowth
            | Self::Scale(_) => 5,
            Self::WrongDigit | Self::Noughts(_) | Self::Point(_) | Self::Sign | Self::CountedAs => {
                6
            }
            Self::Dropped
            | Self::Strayed
            | Self::Groups
            | Self::Carried
            | Self::CountedTwice
            | Self::LeftOut => 7,
            Self::Swapped => 8,
            Self::Unexplained => 20,
        }
    }

    /// The power of ten by which the last written digit stands elsewhere in what was meant: a word of scale and a
    /// point take it with them, a changed digit leaves it where it is.
    pub(super) const fn moves(self) -> i8 {
        match self {
            Self::Scale(power) | Self::Point(power) => power.saturating_neg(),
            _ => 0,
        }
    }

    /// The stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::LookAlike => "look_alike",
            Self::Transposed => "transposed",
            Self::Doubled => "doubled",
            Self::Undoubled => "undoubled",
            Self::Denomination => "denomination",
            Self::Scale(_) => "scale",
            Self::RatioForGrowth => "ratio_for_growth",
            Self::WrongDigit => "wrong_digit",
            Self::Noughts(_) => "noughts",
            Self::Point(_) => "point",
            Self::Sign => "sign",
            Self::CountedAs => "counted_as",
            Self::Dropped => "dropped",
            Self::Strayed => "strayed",
            Self::Groups => "groups",
            Self::Carried => "carried",
            Self::CountedTwice => "counted_twice",
            Self::LeftOut => "left_out",
            Self::Swapped => "swapped",
            Self::Unexplained => "unexplained",
        }
    }
}

/// Pairs of digits that look alike in Persian or Arabic script, or as they are written by hand.
const LOOK_ALIKE: [(u8, u8); 3] = [(2, 3), (0, 5), (6, 9)];

/// The figures that may have been meant where one was written, each with the lightest slip that makes the one of
/// the other; and the amount that the same digits are in the denomination that theirs is taken for.
pub(super) fn meant(value: Number, written: Written) -> Vec<(Number, Slip)> {
    // The digits that were written; those of scale words and denominations are put back at the end.
    let place = written.place.max(0);
    let figure = value.shifted(-place).ok();
    let (figure, place) = figure.map_or((value, 0), |figure| (figure, place));
    let back = |(number, slip): (Number, Slip)| Some((number.shifted(place).ok()?, slip));
    let power = written.other_denomination();
    let other = power.and_then(|it| Some((value.shifted(it).ok()?, Slip::Denomination)));
    other.into_iter().chain(meant_figure(figure, written).into_iter().filter_map(back)).collect()
}

fn meant_figure(figure: Number, written: Written) -> BTreeMap<Number, Slip> {
    let mut found = Meant { written: figure, found: BTreeMap::new() };
    let digits = Digits::of(figure);
    digits.transposed(&mut found);
    digits.replaced(&mut found);
    digits.removed(&mut found);
    digits.inserted(&mut found);
    digits.in_groups(&mut found);
    digits.carried(&mut found);
    digits.pointed(&mut found, written.decimals);
    for power in written.other_scales(figure) {
        found.shifted(power, Slip::Scale(-power));
    }
    found.add(Some(figure.negated()), Slip::Sign);
    found.found
}

struct Meant {
    written: Number,
    found: BTreeMap<Number, Slip>,
}

impl Meant {
    fn add(&mut self, number: Option<Number>, slip: Slip) {
        let Some(number) = number.filter(|it| *it != self.written) else { return };
        let its = self.found.entry(number).or_insert(slip);
        if slip.weight() < its.weight() {
            *its = slip;
        }
    }

    fn shifted(&mut self, power: i8, slip: Slip) {
        self.add(self.written.shifted(power).ok(), slip);
    }
}

/// The digits of a figure as they are written, with its sign and its point.
struct Digits {
    all: Vec<u8>,
    places: u8,
    negative: bool,
}

impl Digits {
    fn of(number: Number) -> Self {
        let (mantissa, places) = number.parts();
        let (mut rest, mut digits) = (mantissa.unsigned_abs(), Vec::new());
        while rest > 0 || digits.len() <= usize::from(places) {
            digits.push(u8::try_from(rest % 10).unwrap_or(0));
            rest /= 10;
        }
        digits.reverse();
        Self { all: digits, places, negative: mantissa < 0 }
    }

    /// The number of other digits in the place of these; none begins with a nought before another digit.
    fn number(&self, digits: impl IntoIterator<Item = u8>) -> Option<Number> {
        let (mut mantissa, mut length, mut noughts) = (0_i128, 0_usize, 0_usize);
        for digit in digits {
            mantissa = mantissa.checked_mul(10)?.checked_add(digit.into())?;
            length += 1;
            noughts += usize::from(mantissa == 0);
        }
        let whole = length.checked_sub(self.places.into())?;
        // «0.5» begins with a nought, «05» does not occur.
        let fine = whole > 0 && (noughts == 0 || whole <= 1 || length == noughts && length == 1);
        let mantissa = if self.negative { -mantissa } else { mantissa };
        Number::try_new(mantissa, self.places).ok().filter(|_| fine)
    }

    fn pairs(&self) -> impl Iterator<Item = (usize, u8, u8)> {
        let next = self.all.iter().skip(1);
        self.all.iter().zip(next).enumerate().map(|(at, (a, b))| (at, *a, *b))
    }

    /// The digits with another at one place.
    fn with(&self, place: usize, digit: u8) -> impl Iterator<Item = u8> {
        self.all.iter().enumerate().map(move |(at, it)| if at == place { digit } else { *it })
    }

    fn transposed(&self, to: &mut Meant) {
        for (place, one, other) in self.pairs() {
            let digits = self.all.iter().enumerate().map(|(at, it)| match at {
                _ if at == place => other,
                _ if at == place + 1 => one,
                _ => *it,
            });
            to.add(self.number(digits), Slip::Transposed);
        }
    }

    fn replaced(&self, to: &mut Meant) {
        for (place, digit) in self.all.iter().enumerate() {
            for other in (0..10).filter(|it| it != digit) {
                let alike =
                    LOOK_ALIKE.contains(&(other, *digit)) || LOOK_ALIKE.contains(&(*digit, other));
                let slip = if alike { Slip::LookAlike } else { Slip::WrongDigit };
                to.add(self.number(self.with(place, other)), slip);
            }
        }
    }

    fn removed(&self, to: &mut Meant) {
        for place in 0..self.all.len() {
            let digits = self.all.iter().enumerate().filter(|(at, _)| *at != place);
            let twice = self.pairs().any(|(at, a, b)| a == b && (at == place || at + 1 == place));
            let slip = if twice { Slip::Doubled } else { Slip::Strayed };
            to.add(self.number(digits.map(|(_, it)| *it)), slip);
        }
    }

    fn inserted(&self, to: &mut Meant) {
        for place in 0..=self.all.len() {
            let before = self.all.get(..place).unwrap_or_default();
            let after = self.all.get(place..).unwrap_or_default();
            for digit in 0..10 {
                let twice = before.last() == Some(&digit) || after.first() == Some(&digit);
                let slip = if twice { Slip::Undoubled } else { Slip::Dropped };
                let digits = before.iter().chain([&digit]).chain(after).copied();
                to.add(self.number(digits), slip);
            }
        }
    }

    fn in_groups(&self, to: &mut Meant) {
        if self.places > 0 || self.all.len() <= 3 {
            return;
        }
        let groups = self.all.rchunks(3);
        to.add(self.number(groups.flatten().copied()), Slip::Groups);
    }

    /// Noughts too many or too few; where there is a point, or no nought to leave out, another place of the point.
    fn pointed(&self, to: &mut Meant, decimals: u8) {
        let decimals = decimals.max(self.places);
        let noughts = self.all.iter().rev().take_while(|it| **it == 0).count();
        let whole = self.all.len().saturating_sub(decimals.into());
        for (power, count) in [(1_i8, 1_usize), (2, 2), (3, 3)] {
            if decimals == 0 {
                to.shifted(power, Slip::Noughts(-power));
            } else if count == 1 || count == usize::from(decimals) {
                to.shifted(power, Slip::Point(-power));
            }
            if decimals == 0 && count <= noughts {
                to.shifted(-power, Slip::Noughts(power));
            } else if count < whole {
                to.shifted(-power, Slip::Point(power));
            }
        }
    }

    fn carried(&self, to: &mut Meant) {
        let written = to.written;
        let last = -i8::try_from(self.places).unwrap_or(0);
        for place in (last..).take(self.all.len()) {
            let Ok(one) = Number::from(1).shifted(place) else { continue };
            to.add(written.checked_add(one).ok(), Slip::Carried);
            to.add(written.checked_sub(one).ok(), Slip::Carried);
        }
    }
}
