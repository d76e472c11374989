//! What a language has to say.

use alloc::{format, string::String, vec::Vec};

use crate::{
    quantity::{Number, Unit},
    report::{Concept, FactId, Report},
    rules::{Rule, Text},
    text::{InScript, Script},
    verdict::{Assumption, Missing, Reading, Value},
};

/// A heading of a rendered outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Heading {
    /// What does not hold, of severity error or warning.
    Violated,
    /// What cannot be decided.
    Undetermined,
    /// What does not hold, of severity note.
    Notes,
    /// What was proven.
    Proven,
    /// How many of each.
    Tally,
}

/// A language that findings are told in.
///
/// The crate has [`super::English`] and [`super::Persian`]; another can be added by whoever has its
/// words and, through [`Language::text`], the texts of the rules in it.
pub trait Language {
    /// The BCP 47 tag, such as `fa`.
    fn tag(&self) -> &'static str;

    /// The script its numbers are written in.
    fn script(&self) -> Script;

    /// The texts of a rule.
    fn text<'r>(&self, rule: &'r Rule) -> Option<&'r Text>;

    /// A heading.
    fn heading(&self, heading: Heading) -> &'static str;

    /// Introduces what to do.
    fn remedy_label(&self) -> &'static str;

    /// Introduces what has to be granted.
    fn assumes_label(&self) -> &'static str;

    /// Says of which body, place and period a report is, and how much it states.
    fn title(&self, report: &Report) -> String;

    /// A number with what it counts.
    fn quantity(&self, number: Number, unit: Option<&Unit>) -> String;

    /// A piece of evidence that is neither a number nor a list.
    fn value(&self, value: &Value) -> String;

    /// The name of a concept, given the word that the document has for it.
    fn concept(&self, concept: &Concept, written: Option<&str>) -> String;

    /// Items of a list, joined as in a sentence.
    fn list(&self, items: &[String]) -> String;

    /// What the report would have to say, as a noun phrase.
    fn missing(&self, missing: &Missing, report: &Report) -> String;

    /// What has to be granted, as a clause.
    fn assumption(&self, assumption: &Assumption, report: &Report) -> String;

    /// A way to understand the report, as a line.
    fn reading(&self, reading: &Reading, report: &Report) -> String;

    /// How many of each, as a line: satisfied, violated, undetermined, not applicable, and how many
    /// of the violated are notes.
    fn tally(&self, tally: crate::check::Tally, notes: usize) -> String;

    /// Stands where a piece of evidence is not there.
    fn absent(&self) -> &'static str;
}

/// A number in groups, in the digits of a language.
pub(super) fn number(language: &(impl Language + ?Sized), number: Number) -> String {
    format!("{}", InScript(format_args!("{number:#}"), language.script()))
}

/// Any piece of evidence.
pub(super) fn value(language: &dyn Language, value: &Value, report: &Report) -> String {
    match value {
        Value::Quantity(number, unit) => language.quantity(*number, unit.as_ref()),
        Value::Terms(terms) => {
            let terms =
                terms.iter().map(|(number, unit)| language.quantity(*number, unit.as_ref()));
            terms.collect::<Vec<_>>().join(" + ")
        }
        Value::PowerOfTen(exponent) => {
            let power =
                i8::try_from(*exponent).ok().and_then(|it| Number::from(1).shifted(it).ok());
            number(language, power.unwrap_or_default())
        }
        Value::Concepts(concepts) => {
            let names =
                concepts.iter().map(|(it, written)| language.concept(it, written.as_deref()));
            language.list(&names.collect::<Vec<_>>())
        }
        Value::Facts(facts) => names(language, facts, report),
        other => language.value(other),
    }
}

/// A fact by its concept and its figure, which is how a reader knows it.
pub(super) fn name(language: &dyn Language, id: &FactId, report: &Report) -> String {
    let Some(fact) = report.fact(id) else { return format!("{id}") };
    let concept = language.concept(fact.concept(), None);
    match fact.figure().stated() {
        Some(stated) => {
            format!("{concept} ({})", language.quantity(stated.value(), stated.unit()))
        }
        None => concept,
    }
}

/// Facts by their concepts and figures, as a list.
pub(super) fn names(language: &dyn Language, facts: &[FactId], report: &Report) -> String {
    language.list(&facts.iter().map(|id| name(language, id, report)).collect::<Vec<_>>())
}

/// What is missing, as a list.
pub(super) fn missing(language: &dyn Language, missing: &[Missing], report: &Report) -> String {
    language.list(&missing.iter().map(|it| language.missing(it, report)).collect::<Vec<_>>())
}
