//! What a language has to say.

use alloc::{
    collections::BTreeMap,
    format,
    string::{String, ToString},
    vec::Vec,
};

use super::left::Left;
use crate::{
    money::Denomination,
    quantity::{Comparator, Number, Stated, Unit},
    repair::{Amendment, Certainty, Proposal, Slip},
    report::{Concept, FactId, Report},
    rules::{Rule, Text},
    text::{InScript, Script},
    verdict::{Assumption, Missing, Reading, Severity, Value},
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
    /// What was found and accepted beforehand.
    Accepted,
    /// Rules that had nothing to judge.
    NotApplicable,
    /// How many of each.
    Tally,
    /// The text that a report was read from.
    Text,
    /// The facts of a report.
    Facts,
    /// What a fact is about.
    Indicator,
    /// The figure of a fact.
    Figure,
    /// The period of a fact.
    Period,
    /// What was found of a fact.
    Findings,
    /// A figure in the words of the document.
    Written,
    /// Introduces links from a finding to the words it is about.
    InText,
    /// Introduces links from a finding to the rows of the table of facts.
    InTable,
    /// A total as the document has it.
    Stated,
    /// What the parts of a total make.
    Made,
    /// By how much a total differs from that.
    Difference,
    /// The link that skips what stands before the findings.
    Skip,
}

/// A language that findings are told in.
///
/// The crate has [`super::English`] and [`super::Persian`]; another can be added by whoever has its
/// words and, through [`Language::text`], the texts of the rules in it. What it lacks it may ask of one of those
/// two, method by method; a rule that it has no texts for is told in the language it falls back on.
///
/// # Examples
/// A language of one's own is used like those of the crate; `tests/third_language.rs` has one in full.
/// ```
/// use karnameh::render::{English, Language, Persian, message};
/// let rule = karnameh::rules::find("SUM-001").unwrap();
/// let report = (rule.all_examples()[1].report)().unwrap();
/// let languages: [&dyn Language; 2] = [&English, &Persian];
/// for language in languages {
///     assert!(!message(rule, &rule.judge(&report)[0], &report, language).is_empty());
/// }
/// ```
pub trait Language {
    /// The BCP 47 tag, such as `fa`.
    fn tag(&self) -> &'static str;

    /// Whether it is written from right to left.
    fn is_right_to_left(&self) -> bool;

    /// The script its numbers are written in.
    fn script(&self) -> Script;

    /// The texts of a rule: its own, or those that a language from outside keeps for it (by its code, as
    /// `static`s); `None` if there are none, and then the rule is told by its name.
    fn text<'r>(&self, rule: &'r Rule) -> Option<&'r Text>;

    /// A heading.
    fn heading(&self, heading: Heading) -> &'static str;

    /// A severity.
    fn severity(&self, severity: Severity) -> &'static str;

    /// Stands between a rule and the places it speaks of.
    fn at(&self) -> &'static str;

    /// Introduces what to do.
    fn remedy_label(&self) -> &'static str;

    /// Introduces what has to be granted.
    fn assumes_label(&self) -> &'static str;

    /// Says of which body, place and period a report is, and how much it states.
    fn title(&self, report: &Report) -> String;

    /// A number with what it counts.
    fn quantity(&self, number: Number, unit: Option<&Unit>) -> String;

    /// A limit or an approximation: «بیش از …», given what is limited.
    fn compared(&self, comparator: Comparator, figure: String) -> String;

    /// A range, given its ends, the upper one with what it counts: «۳۰۰ تا ۳۵۰ نفر».
    fn range(&self, low: &str, high: &str) -> String {
        format!("{low}–{high}")
    }

    /// A piece of evidence that is neither a number nor a list.
    fn plain_value(&self, value: &Value) -> String;

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

    /// Stands before the reason for which a finding is accepted.
    fn reason_label(&self) -> &'static str;

    /// That a suppression was about nothing, as a line.
    fn idle(&self, suppression: &crate::check::Suppression) -> String;

    /// Introduces what would mend a finding.
    fn proposal_label(&self) -> &'static str;

    /// How sure a proposal is.
    fn certainty(&self, certainty: Certainty) -> &'static str;

    /// A slip of the hand, as a phrase.
    fn slip(&self, slip: Slip) -> String;

    /// That a figure is another, if nothing else was found, or that it may be: as surely as the proposal is.
    fn amended(&self, from: &str, to: &str, slip: &str, certainty: Certainty) -> String;

    /// That some findings stay as they are, by their codes.
    fn remains(&self, codes: &[String]) -> String;

    /// That it is one of two figures, or one that lies between them.
    fn between(&self, low: &str, high: &str) -> String;

    /// Stands where a piece of evidence is not there.
    fn absent(&self) -> &'static str;

    /// A number in groups, in the digits of the language.
    fn number(&self, number: Number) -> String {
        format!("{}", InScript(format_args!("{number:#}"), self.script()))
    }

    /// A number with what it counts; of money also what it is in the other denomination of daily use: toman
    /// beside rials, rials beside toman.
    ///
    /// # Examples
    /// ```
    /// use karnameh::render::{English, Language, Persian};
    /// use karnameh::{money::Denomination, quantity::Unit};
    /// let toman = Unit::Money(Denomination::Toman);
    /// let amount = 5_000_000.into();
    /// assert_eq!(English.amount(amount, Some(&toman)), "5,000,000 toman (50,000,000 rial)");
    /// assert_eq!(Persian.amount(amount, Some(&toman)), "۵٬۰۰۰٬۰۰۰ تومان (۵۰٬۰۰۰٬۰۰۰ ریال)");
    /// ```
    fn amount(&self, number: Number, unit: Option<&Unit>) -> String {
        let said = self.quantity(number, unit);
        match elsewise(number, unit) {
            Some((number, unit)) => self.beside(said, self.quantity(number, Some(&unit))),
            None => said,
        }
    }

    /// An amount and, beside it, the same in another denomination.
    fn beside(&self, amount: String, other: String) -> String {
        format!("{amount} ({other})")
    }

    /// A figure as stated: comparator, number, unit.
    fn stated(&self, stated: &Stated) -> String {
        let said = match stated.upper() {
            Some(upper) => {
                let upper = self.quantity(upper, stated.unit());
                self.range(&self.number(stated.value()), &upper)
            }
            None => self.quantity(stated.value(), stated.unit()),
        };
        self.compared(stated.comparator(), said)
    }

    /// The same, and of money also what it is in the other denomination of daily use.
    fn stated_in_both(&self, stated: &Stated) -> String {
        if let Some(upper) = stated.upper() {
            let other = elsewise(stated.value(), stated.unit()).zip(elsewise(upper, stated.unit()));
            return match other {
                Some(((low, _), (high, unit))) => {
                    let high = self.quantity(high, Some(&unit));
                    self.beside(self.stated(stated), self.range(&self.number(low), &high))
                }
                None => self.stated(stated),
            };
        }
        self.compared(stated.comparator(), self.amount(stated.value(), stated.unit()))
    }

    /// A fact by its concept and its figure, which is how a reader knows it; by its name where it
    /// has no figure.
    fn fact(&self, id: &FactId, report: &Report) -> String {
        let Some(fact) = report.fact(id) else { return format!("{id}") };
        let concept = self.concept(fact.concept(), None);
        match fact.figure().stated() {
            // A figure whose indicator the text does not tell is known by itself.
            Some(stated) if fact.concept().id() == "unnamed" => self.stated(stated),
            Some(stated) => format!("{concept} ({})", self.stated(stated)),
            None => format!("{concept} ({id})"),
        }
    }

    /// What is left of a figure where that is not one value that it can be stated as: its ends in its own unit.
    fn left(&self, amendment: &Amendment) -> String {
        let Left { low, high, unit } = Left::of(amendment);
        let end = |(comparator, it): (Comparator, Number)| {
            self.compared(comparator, self.quantity(it, unit.as_ref()))
        };
        match (low, high) {
            (Some((comparator, low)), Some((_, high))) if low == high => {
                let amount = self.amount(low, unit.as_ref());
                if comparator == Comparator::About {
                    self.compared(comparator, amount)
                } else {
                    amount
                }
            }
            (Some((Comparator::AtLeast, low)), Some((Comparator::AtMost, high))) => {
                let said = |it| self.quantity(it, unit.as_ref());
                self.between(&said(low), &said(high))
            }
            _ => self.list(&low.into_iter().chain(high).map(end).collect::<Vec<_>>()),
        }
    }

    /// A proposal, as a line.
    fn proposal(&self, proposal: &Proposal, report: &Report) -> String {
        let amendments = proposal.amendments.iter().map(|it| {
            let to = match &it.to {
                Some(to) => self.stated_in_both(to),
                None => self.left(it),
            };
            let from = self.fact(&it.fact, report);
            self.amended(&from, &to, &self.slip(it.slip), proposal.certainty)
        });
        let line = self.list(&amendments.collect::<Vec<_>>());
        let codes: Vec<String> = proposal
            .remains
            .iter()
            .filter_map(|it| it.split('/').next())
            .map(ToString::to_string)
            .collect();
        let remains = if codes.is_empty() { String::new() } else { self.remains(&codes) };
        format!("{line}{remains}")
    }

    /// Facts, as a list.
    fn facts(&self, ids: &[FactId], report: &Report) -> String {
        self.list(&ids.iter().map(|id| self.fact(id, report)).collect::<Vec<_>>())
    }

    /// What is missing, as a list.
    fn all_missing(&self, missing: &[Missing], report: &Report) -> String {
        self.list(&missing.iter().map(|it| self.missing(it, report)).collect::<Vec<_>>())
    }

    /// What the judged figure would be: as other evidence, but in its own denomination only, for the sentence
    /// before has told both.
    fn outcome_of(&self, value: &Value, report: &Report) -> String {
        match value {
            Value::Quantity(number, unit) => self.quantity(*number, unit.as_ref()),
            Value::Stated(stated) => self.stated(stated),
            other => self.value(other, report),
        }
    }

    /// Any piece of evidence. Amounts that stand by themselves are told in both denominations; in sums and lists
    /// that would be more than anyone reads.
    fn value(&self, value: &Value, report: &Report) -> String {
        match value {
            Value::Quantity(number, unit) => self.amount(*number, unit.as_ref()),
            Value::Stated(stated) => self.stated_in_both(stated),
            Value::Terms(terms) => {
                let term = |it: &Stated| {
                    let said = self.stated(it);
                    if it.value() < Number::ZERO { format!("({said})") } else { said }
                };
                terms.iter().map(term).collect::<Vec<_>>().join(" + ")
            }
            Value::List(figures) => {
                self.list(&figures.iter().map(|it| self.stated(it)).collect::<Vec<_>>())
            }
            Value::PowerOfTen(exponent) => {
                let exponent = i8::try_from(*exponent).unwrap_or(i8::MAX);
                self.number(Number::from(1).shifted(exponent).unwrap_or_default())
            }
            Value::Concepts(concepts) => {
                let names = concepts.iter().map(|(it, word)| self.concept(it, word.as_deref()));
                let mut names: Vec<String> = names.collect();
                // What the catalogue calls alike is told apart by the words of the document.
                let mut named: BTreeMap<String, usize> = BTreeMap::new();
                for name in &names {
                    *named.entry(name.clone()).or_default() += 1;
                }
                for (name, (_, word)) in names.iter_mut().zip(concepts) {
                    let is_alike = named.get(name).is_some_and(|it| *it > 1);
                    if let Some(word) = word.as_deref().filter(|it| is_alike && it != name) {
                        *name = format!("{name} ({word})");
                    }
                }
                self.list(&names)
            }
            Value::Facts(facts) => self.facts(facts, report),
            other => self.plain_value(other),
        }
    }
}

/// The same amount in the other denomination of daily use: rials of an amount in toman, toman of one in rials.
/// The new rial is told in toman, for «ریال» alone would be taken for itself. Nothing is as little in either.
fn elsewise(number: Number, unit: Option<&Unit>) -> Option<(Number, Unit)> {
    let written = unit?.denomination()?;
    let other = match written {
        Denomination::CurrentRial | Denomination::NewRial => Denomination::Toman,
        Denomination::Toman | Denomination::Qeran | Denomination::Hemat => {
            Denomination::CurrentRial
        }
    };
    if number == Number::ZERO {
        return None;
    }
    // All denominations are powers of ten of each other.
    let tens = |it: Denomination| i8::try_from(it.rials().checked_ilog10()?).ok();
    let number = number.shifted(tens(written)? - tens(other)?).ok()?;
    Some((number, Unit::Money(other)))
}
