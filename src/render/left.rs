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
    use alloc::string::{String, ToString};

    use crate::{
        money::Denomination,
        quantity::{Number, Stated, Unit},
        render::{English, Language, Persian},
        repair::{Amendment, End, Fraction, Range, Slip},
        report::FactId,
    };

    fn said(language: &dyn Language, unit: Unit, low: End, high: Option<End>) -> String {
        let amendment = Amendment {
            fact: FactId::from("f"),
            from: Stated::exact(Number::from(1), unit).expect("one of anything is a figure"),
            to: None,
            range: Range { low: Some(low), high },
            slip: Slip::Unexplained,
        };
        language.left(&amendment)
    }

    fn end(numerator: i128, denominator: i128, is_in: bool) -> End {
        End { at: Fraction::new(numerator, denominator).expect("a fraction"), is_in }
    }

    #[test]
    fn ends_are_figures_of_their_unit() {
        let english = |unit, low, high| said(&English, unit, low, high);
        let toman = Unit::Money(Denomination::Toman);
        let of = |low, high| english(toman.clone(), low, high);
        assert_eq!(
            of(end(50_250, 1, true), Some(end(60_000, 1, true))),
            "between 5,025 toman and 6,000 toman"
        );
        assert_eq!(of(end(50_250, 1, true), None), "at least 5,025 toman");
        assert_eq!(
            of(end(50_250, 1, true), Some(end(50_250, 1, true))),
            "5,025 toman (50,250 rial)"
        );
        let hemat = Unit::Money(Denomination::Hemat);
        assert_eq!(
            english(hemat, end(5_025, 1, true), Some(end(5_025, 1, true))),
            "5,025 rial (502.5 toman)"
        );
        // Persons come whole.
        assert_eq!(
            english(Unit::Person, end(10_049, 2, false), Some(end(5_026, 1, false))),
            "5,025 persons",
        );
        let percent = english(Unit::Percent, end(55, 3, false), Some(end(37, 2, false)));
        assert_eq!(percent, "more than 18.33 percent and less than 18.5 percent");
        let persian = said(&Persian, toman, end(50_250, 1, true), Some(end(60_000, 1, true)));
        assert_eq!(persian, "بین ۵٬۰۲۵ تومان و ۶٬۰۰۰ تومان".to_string());
    }
}
