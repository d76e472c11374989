//! What the figure phrases of a report leave in doubt.

use crate::{
    mention::{Mention, Quantity, QuantityDoubtKind, scan},
    report::{FactId, Figure, Report},
    text::{DoubtKind, Scale, digit, same_word},
    verdict::{Judgement, Missing, Value},
};

/// A figure with the words it was written in.
pub(super) struct Written<'a> {
    fact: &'a FactId,
    figure: &'a Figure,
    phrase: &'a str,
}

impl<'a> Written<'a> {
    /// The figures whose words are known.
    pub(super) fn all(report: &'a Report) -> impl Iterator<Item = Self> {
        report.facts().filter_map(|(fact, it)| {
            let figure = it.figure();
            let told = matches!(figure, Figure::Stated(_) | Figure::Unreadable);
            let phrase = it.as_written().filter(|_| told)?;
            Some(Self { fact, figure, phrase })
        })
    }

    /// Whether a sign other than a blank stands between two digits.
    pub(super) fn has_separators(&self) -> bool {
        are_separated(self.phrase)
    }

    /// Whether two scale words stand in it.
    pub(super) fn has_several_scales(&self) -> bool {
        // Each has either «ز» or «ل», which are written in one way.
        let bytes = self.phrase.as_bytes();
        let letters = bytes.windows(2).filter(|it| matches!(it, [0xD8, 0xB2] | [0xD9, 0x84]));
        if letters.take(2).count() < 2 {
            return false;
        }
        let words = [Scale::Thousand, Scale::Million, Scale::Milliard].map(Scale::persian);
        let is_scale = |word: &&str| words.iter().any(|it| same_word(it, word));
        self.phrase.split(char::is_whitespace).filter(is_scale).nth(1).is_some()
    }

    /// What is said of it if its number can be doubted in one of these ways.
    pub(super) fn doubted(&self, kinds: &[DoubtKind]) -> Option<Judgement> {
        let written = Value::Text(self.phrase.into());
        if matches!(self.figure, Figure::Unreadable) {
            let missing = Missing::Figure(self.fact.clone());
            return Some(Judgement::undetermined([self.fact], [missing]).with("written", written));
        }
        let mention = scan_one(self.phrase)?;
        let quantity = mention.quantity()?;
        let doubt = quantity.doubts().iter().find(|doubt| match doubt.kind {
            QuantityDoubtKind::Number(kind) => kinds.contains(&kind),
            _ => false,
        })?;
        let mut readings =
            doubt.readings.iter().map(|number| Value::Quantity(*number, quantity.unit()));
        let judgement = Judgement::violated([self.fact]).with("written", written);
        let judgement = judgement.with("one", readings.next()?);
        Some(match readings.next() {
            Some(other) => judgement.with("other", other),
            None => judgement,
        })
    }
}

/// Whether a sign other than a blank stands between two digits of a phrase.
fn are_separated(phrase: &str) -> bool {
    let (mut after_digit, mut parted) = (false, false);
    for c in phrase.chars() {
        let is_digit = digit(c).is_some();
        if parted && is_digit {
            return true;
        }
        parted = after_digit && matches!(c, ',' | '٬' | '،' | '.' | '/' | '٫');
        after_digit = is_digit;
    }
    false
}

/// The first of some facts whose words can be read as two numbers: «۱.۳۱۴ میلیارد».
pub(super) fn ambiguous<'a>(
    report: &Report,
    mut facts: impl Iterator<Item = &'a FactId>,
) -> Option<&'a FactId> {
    facts.find(|id| {
        let phrase = report.fact(id).and_then(|it| it.as_written()).unwrap_or_default();
        let doubted = |phrase: &str| {
            let mention = scan_one(phrase);
            let doubts = mention.as_ref().and_then(Mention::quantity).map(Quantity::doubts);
            doubts
                .unwrap_or_default()
                .iter()
                .any(|it| it.kind == QuantityDoubtKind::Number(DoubtKind::AmbiguousSeparator))
        };
        are_separated(phrase) && doubted(phrase)
    })
}

/// The first quantity of a phrase.
pub(super) fn scan_one(phrase: &str) -> Option<Mention<'_>> {
    scan(phrase).find(|mention| mention.quantity().is_some())
}
