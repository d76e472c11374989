//! What relations leave of a figure, in its own unit.

use crate::{
    quantity::{Comparator, Number, Unit},
    repair::{Amendment, End, Fraction, Range},
};

/// The ends of what is left of a figure, each a limit that belongs to it or not.
pub(super) struct Left {
    pub(super) low: Option<(Comparator, Number)>,
    pub(super) high: Option<(Comparator, Number)>,
    /// What both count: the unit of the figure, if it can tell them.
    pub(super) unit: Option<Unit>,
}

impl Left {
    pub(super) fn of(amendment: &Amendment) -> Self {
        let unit = amendment.from.unit();
        let is_whole = unit.is_some_and(|it| it.is_whole() || it.denomination().is_some());
        let (low, high) = if is_whole { whole(amendment.range) } else { near(amendment.range) };
        let told = |it: Option<(Comparator, Number)>| match it {
            Some((comparator, number)) => {
                let number = unit.map_or(Some(number), |it| it.number_of_base(number).ok())?;
                Some(Some((comparator, number)))
            }
            None => Some(None),
        };
        match (told(low), told(high)) {
            (Some(low), Some(high)) => Self { low, high, unit: unit.cloned() },
            // «۱٫۵ همت» has no digits for a rial.
            _ => Self { low, high, unit: unit.map(Unit::base) },
        }
    }
}

type Ends = (Option<(Comparator, Number)>, Option<(Comparator, Number)>);

/// The least and the greatest whole number of a range; its own ends if there are none.
fn whole(range: Range) -> Ends {
    let least = range.low.map(|it| {
        let (below, is_at) = floor(it.at);
        if is_at && it.is_in { below } else { below.saturating_add(1) }
    });
    let most = range.high.map(|it| {
        let (below, is_at) = floor(it.at);
        if is_at && !it.is_in { below.saturating_sub(1) } else { below }
    });
    if least.zip(most).is_some_and(|(least, most)| least > most) {
        return near(range);
    }
    let end = |comparator, it: Option<i128>| {
        it.map(|it| (comparator, Number::try_new(it, 0).unwrap_or_default()))
    };
    (end(Comparator::AtLeast, least), end(Comparator::AtMost, most))
}

/// The greatest whole number that is no greater, and whether it is the same.
fn floor(it: Fraction) -> (i128, bool) {
    let below = it.numerator().div_euclid(it.denominator());
    (below, it.denominator() == 1)
}

/// The ends of a range, of quotients that do not come out even the nearest hundredth.
fn near(range: Range) -> Ends {
    let point = range.as_point().map(|it| (it, decimal(it)));
    if let Some((_, number)) = point.filter(|(it, number)| Fraction::from(*number) != *it) {
        let about = Some((Comparator::About, number));
        return (about, about);
    }
    let end = |it: End, within, without| {
        let comparator = if it.is_in { within } else { without };
        (comparator, decimal(it.at))
    };
    (
        range.low.map(|it| end(it, Comparator::AtLeast, Comparator::MoreThan)),
        range.high.map(|it| end(it, Comparator::AtMost, Comparator::LessThan)),
    )
}

fn decimal(it: Fraction) -> Number {
    if let Some(number) = it.to_number().filter(|it| it.places() <= 4) {
        return number;
    }
    let hundredfold = it.numerator().checked_mul(100).map(|it| it.saturating_mul(2));
    let rounded = hundredfold.map(|whole| {
        (whole.saturating_add(it.denominator())).div_euclid(it.denominator().saturating_mul(2))
    });
    let whole = || Number::try_new(floor(it).0, 0);
    rounded.map_or_else(whole, |it| Number::try_new(it, 2)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use crate::{
        money::Denomination,
        quantity::{Number, Stated, Unit},
        render::{English, Language, Persian},
        repair::{Amendment, End, Fraction, Range, Slip},
        report::FactId,
    };

    /// An end: a fraction and whether it belongs.
    type At = (i128, i128, bool);

    fn said(language: &dyn Language, unit: Unit, low: At, high: Option<At>) -> Option<String> {
        let end = |(numerator, denominator, is_in): At| {
            Some(End { at: Fraction::new(numerator, denominator)?, is_in })
        };
        let amendment = Amendment {
            fact: FactId::from("f"),
            from: Stated::exact(Number::from(1), unit).ok()?,
            to: None,
            range: Range { low: end(low), high: high.and_then(end) },
            slip: Slip::Unexplained,
        };
        Some(language.left(&amendment))
    }

    #[test]
    fn ends_are_figures_of_their_unit() {
        let check = |unit: &Unit, low, high, expected: &str| {
            assert_eq!(said(&English, unit.clone(), low, high).as_deref(), Some(expected));
        };
        let toman = Unit::Money(Denomination::Toman);
        let (low, high) = ((50_250, 1, true), (60_000, 1, true));
        check(&toman, low, Some(high), "between 5,025 toman and 6,000 toman");
        check(&toman, low, None, "at least 5,025 toman");
        check(&toman, low, Some(low), "5,025 toman (50,250 rial)");
        // No digits of a hemat are so few rials.
        let hemat = Unit::Money(Denomination::Hemat);
        let few = (5_025, 1, true);
        check(&hemat, few, Some(few), "5,025 rial (502.5 toman)");
        // Persons come whole.
        check(&Unit::Person, (10_049, 2, false), Some((5_026, 1, false)), "5,025 persons");
        let (low, high) = ((55, 3, false), (37, 2, false));
        let limits = "more than 18.33 percent and less than 18.5 percent";
        check(&Unit::Percent, low, Some(high), limits);
        let third = (100, 3, true);
        check(&Unit::Percent, third, Some(third), "about 33.33 percent");
    }

    #[test]
    fn ends_are_told_in_persian() {
        let toman = Unit::Money(Denomination::Toman);
        let said = |low, high| said(&Persian, toman.clone(), low, high);
        let (low, high) = ((50_250, 1, true), (60_000, 1, true));
        assert_eq!(said(low, Some(high)).as_deref(), Some("بین ۵٬۰۲۵ تومان و ۶٬۰۰۰ تومان"));
        assert_eq!(said(low, None).as_deref(), Some("دست‌کم ۵٬۰۲۵ تومان"));
    }
}
