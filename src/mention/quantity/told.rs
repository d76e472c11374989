//! Whether a number in words is meant as one.

use crate::{
    mention::{
        Content, Donor, UnitOf,
        cursor::{char_at, word_after, word_before},
        lexicon::{self, Trigger},
        scan::Read,
    },
    quantity::{Number, Unit},
    text::word::key_of,
};

use super::{Figure, UnitAfter};

/// Whether a number in words is one that is meant as such: «یک» is an article, «نه» is no, «ده» a village,
/// «میلیون‌ها» nobody counts.
pub(super) fn is_told(
    text: &str,
    figure: &Figure,
    unit: Option<&UnitAfter<'_>>,
    donor: Option<Donor>,
) -> bool {
    const MANY: [u128; 3] = [key_of("ها"), key_of("های"), key_of("هایی")];
    const SOME: [u128; 3] = [key_of("ها"), key_of("چند"), key_of("چندین")];
    if figure.next.is_some_and(|word| MANY.contains(&word.key)) {
        return false;
    }
    let Some(word) = word_after(text, figure.start) else { return false };
    // «ده‌ها هزار», «چند هزار».
    if let Some(some) = word_before(text, figure.start).filter(|word| SOME.contains(&word.key)) {
        let tens = || word_before(text, some.start).map(|word| lexicon::trigger(word.key));
        if some.key != key_of("ها") || tens() == Some(Some(Trigger::Number)) {
            return false;
        }
    }
    let known = matches!(unit.map(|it| &it.unit), Some(UnitOf::Known(_) | UnitOf::SomeRial));
    // «هزارجریب», «پنج‌گانه», «هفت‌سین»: the word goes on.
    let goes_on = matches!(char_at(text, figure.end), Some('\u{200C}'))
        || figure.next.is_some_and(|word| word.start == figure.end);
    if goes_on && !known {
        return false;
    }
    if word.end < figure.end {
        return true;
    }
    // One word alone.
    let value = figure.numeral.value();
    // «یک سری اقدامات» is some of them.
    if value == Number::from(1) && matches!(unit.map(|it| &it.unit), Some(UnitOf::Known(Unit::Set)))
    {
        return false;
    }
    let ambiguous =
        [0, 1, 9, 10, 30, 100].map(Number::from).contains(&value) || value.to_integer().is_none();
    let bare_scale = value >= Number::from(1_000_000) && figure.numeral.trailing_scale() >= 6;
    if bare_scale && lexicon::trigger(word.key) == Some(Trigger::Number) {
        return false;
    }
    known || donor.is_some() || (unit.is_some() && !ambiguous)
}

/// Whether a range in words is of something: «صفر تا صد پروژه» is none.
pub(super) fn range_is_told(range: &Read<'_>) -> bool {
    match &range.content {
        Content::Quantity(quantity) => {
            quantity.scaled || matches!(quantity.unit, Some(UnitOf::Known(_) | UnitOf::SomeRial))
        }
        _ => true,
    }
}
