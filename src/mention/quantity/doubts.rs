//! What can be doubted about a quantity.

use alloc::vec::Vec;

use crate::{
    mention::{
        Quantity, QuantityDoubt, QuantityDoubtKind, UnitOf,
        cursor::{rest, skip},
    },
    quantity::{Number, Unit},
    text::Numeral,
};

use super::Figure;

/// The doubts of a number, a shared scale word multiplied in.
pub(in crate::mention) fn doubts_of(figure: &Figure, scale: i8) -> Option<Vec<QuantityDoubt>> {
    let mut doubts = Vec::new();
    for doubt in figure.numeral.doubts() {
        let readings = doubt.readings.iter().map(|it| figure.signed(*it).shifted(scale).ok());
        let readings = readings.collect::<Option<Vec<_>>>()?;
        doubts.push(QuantityDoubt { kind: QuantityDoubtKind::Number(doubt.kind), readings });
    }
    Some(doubts)
}

/// «۳۷ میلیارد و ۵۰۰ ریال»: the scale word of the lower group may have been left out.
pub(super) fn doubt_dropped_scale(quantity: &mut Quantity<'_>, figure: &Figure) {
    let is_money = matches!(quantity.unit, Some(UnitOf::SomeRial | UnitOf::Known(Unit::Money(_))));
    // In plain digits every place is written, and none was left out.
    if !is_money || !figure.is_mixed || figure.numeral.trailing_scale() > 0 {
        return;
    }
    let value = figure.numeral.value().to_integer().map_or(0, i128::abs);
    let tail = value % 1000;
    let head = value - tail;
    if tail == 0 || head < 1_000_000 || head % 1_000_000 != 0 {
        return;
    }
    let unit = if head % 1_000_000_000 == 0 { 1_000_000 } else { 1000 };
    let Ok(other) = Number::try_new(head + tail * unit, 0) else { return };
    let kind = QuantityDoubtKind::DroppedScale;
    let readings = Vec::from([quantity.number, figure.signed(other)]);
    quantity.doubts.push(QuantityDoubt { kind, readings });
}

/// «سی هزار میلیارد (۳۰٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰)»: the number again in brackets, and where they end.
pub(super) fn bracketed(text: &str, at: usize) -> Option<(Numeral, usize)> {
    let open = skip(text, at);
    let inner = rest(text, open).strip_prefix('(')?;
    // A number takes far less, and what does not close is not looked through to its end.
    let close = inner.char_indices().take(120).find(|(_, c)| *c == ')')?.0;
    let numeral = inner.get(..close)?.trim().parse().ok()?;
    Some((numeral, open + 1 + close + 1))
}

pub(super) fn compare(quantity: &mut Quantity<'_>, figure: &Figure, again: &Numeral) {
    let readings = |it: &Numeral| {
        let doubted = it.doubts().iter().flat_map(|doubt| doubt.readings.iter().copied());
        core::iter::once(it.value()).chain(doubted).collect::<Vec<_>>()
    };
    let others = readings(again);
    if !readings(&figure.numeral).iter().any(|it| others.contains(it)) {
        let kind = QuantityDoubtKind::WordsAndDigitsDisagree;
        let readings = Vec::from([quantity.number, figure.signed(again.value())]);
        quantity.doubts.push(QuantityDoubt { kind, readings });
    }
}
