//! English.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use super::{
    language::{Heading, Language},
    period::{day_in_english, period_in_english},
};
use crate::{
    calendar::JalaliDate,
    check::{Suppression, Tally},
    law,
    place::Place,
    quantity::{Comparator, Number, Unit},
    repair::{Certainty, Slip},
    report::{Body, Concept, Report},
    rules::{Rule, Text},
    text::Script,
    verdict::{Assumption, Missing, Reading, Severity, Value, Verdict},
};

/// English, with ASCII digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct English;

impl Language for English {
    fn tag(&self) -> &'static str {
        "en"
    }

    fn script(&self) -> Script {
        Script::Ascii
    }

    fn text<'r>(&self, rule: &'r Rule) -> Option<&'r Text> {
        rule.text_in_english()
    }

    fn is_right_to_left(&self) -> bool {
        false
    }

    fn heading(&self, heading: Heading) -> &'static str {
        match heading {
            Heading::Violated => "Violated",
            Heading::Undetermined => "Undetermined",
            Heading::Notes => "Notes",
            Heading::Proven => "Proven",
            Heading::Accepted => "Accepted",
            Heading::NotApplicable => "Not applicable",
            Heading::Tally => "Tally",
            Heading::Text => "Text",
            Heading::Facts => "Facts",
            Heading::Indicator => "Indicator",
            Heading::Figure => "Figure",
            Heading::Period => "Period",
            Heading::Findings => "Findings",
            Heading::Written => "As written",
            Heading::InText => "In the text",
            Heading::InTable => "In the table",
            Heading::Stated => "The total says",
            Heading::Made => "The parts make",
            Heading::Difference => "Difference",
            Heading::Skip => "Skip to the findings",
        }
    }

    fn severity(&self, severity: Severity) -> &'static str {
        severity.id()
    }

    fn at(&self) -> &'static str {
        "at"
    }

    fn compared(&self, comparator: Comparator, figure: String) -> String {
        match comparator {
            Comparator::Exactly => figure,
            Comparator::About => format!("about {figure}"),
            Comparator::MoreThan => format!("more than {figure}"),
            Comparator::AtLeast => format!("at least {figure}"),
            Comparator::LessThan => format!("less than {figure}"),
            Comparator::AtMost => format!("at most {figure}"),
        }
    }

    fn range(&self, low: &str, high: &str) -> String {
        format!("{low} to {high}")
    }

    fn remedy_label(&self) -> &'static str {
        "remedy"
    }

    fn assumes_label(&self) -> &'static str {
        "assumes"
    }

    fn title(&self, report: &Report) -> String {
        let place = match report.place() {
            None => String::new(),
            Some(Place::Country) => ", Iran".to_string(),
            Some(Place::Province(province)) => format!(", {} province", province.english()),
            Some(
                Place::County(it)
                | Place::City(it)
                | Place::District(it)
                | Place::RuralDistrict(it)
                | Place::Village(it),
            ) => match it.province() {
                Some(province) => format!(", {}, {} province", it.name(), province.english()),
                None => format!(", {}", it.name()),
            },
        };
        // What begins with the first day there is begins with none that was told.
        let period = if report.period().start() == JalaliDate::MIN {
            "period not told".to_string()
        } else {
            period_in_english(report.period())
        };
        let of = if *report.office().body() == Body::Unsaid { "," } else { " of" };
        format!(
            "Performance report{of} {}{place}, {}: {}, {}",
            report.office().body().english(),
            period,
            counted(report.facts().len(), "fact"),
            counted(report.claims().len(), "claim"),
        )
    }

    fn quantity(&self, number: Number, unit: Option<&Unit>) -> String {
        let digits = self.number(number);
        match unit.map(Unit::english) {
            Some((one, _)) if number == Number::from(1) => format!("{digits} {one}"),
            Some((_, many)) => format!("{digits} {many}"),
            None => digits,
        }
    }

    fn plain_value(&self, value: &Value) -> String {
        match value {
            Value::Scale(scale) => format!("\"{}\" ({})", scale.english(), scale.persian()),
            Value::Unit(unit) => unit.english().1.to_string(),
            Value::Citation(citation) => law::English(citation).to_string(),
            Value::Act(act) => act.english().to_string(),
            Value::Year(year) => year.to_string(),
            Value::Period(period) => period_in_english(*period),
            Value::Date(date) => day_in_english(*date),
            Value::Text(text) => text.to_string(),
            _ => String::new(),
        }
    }

    fn concept(&self, concept: &Concept, written: Option<&str>) -> String {
        if let Some(written) = written.filter(|_| concept.id() == "unnamed") {
            return written.to_string();
        }
        if concept.id() == "remainder" {
            return "the remainder".to_string();
        }
        if let Concept::Other(_) = concept {
            // The last part of the id is the nearest thing to a name.
            let id = concept.id();
            return id.rsplit('.').next().unwrap_or(id).replace('_', " ");
        }
        // Names are given with a capital, as headings; within a sentence only acronyms keep it.
        let name = concept.english();
        let mut letters = name.chars();
        match (letters.next(), letters.next()) {
            (Some(first), Some(second)) if second.is_lowercase() => {
                let rest = letters.as_str();
                format!("{}{second}{rest}", first.to_lowercase())
            }
            _ => name.to_string(),
        }
    }

    fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [before @ .., last] => format!("{} and {last}", before.join(", ")),
        }
    }

    fn missing(&self, missing: &Missing, report: &Report) -> String {
        match missing {
            Missing::Figure(fact) => {
                format!("the figure of {}", self.fact(fact, report))
            }
            Missing::FigureOf(concept, word) => {
                format!("the figure of {}", self.concept(concept, word.as_deref()))
            }
            Missing::UnitOf(fact) => format!("the unit of {}", self.fact(fact, report)),
            Missing::OverlapOf(facts) => {
                format!("how many {} have in common", self.facts(facts, report))
            }
            Missing::Coverage => "whether these are all the parts".to_string(),
            Missing::OpenMembers => "the members left open".to_string(),
            Missing::YearOfAct => "the year of the act".to_string(),
            Missing::LimitOf(fact) => {
                format!("a figure for {} rather than a limit", self.fact(fact, report))
            }
            Missing::PeriodOf(fact) => format!("the period of {}", self.fact(fact, report)),
            Missing::MeasureOf(fact) => format!(
                "whether {} is what happened in its period or what there was at its end",
                self.fact(fact, report)
            ),
            Missing::ReadingOf(fact) => format!("what is meant by {}", self.fact(fact, report)),
            Missing::Unrounded => "the figures before they were rounded or cut".to_string(),
            Missing::Range => "a sum of at most 28 digits".to_string(),
        }
    }

    fn assumption(&self, assumption: &Assumption, report: &Report) -> String {
        match assumption {
            Assumption::CountedAs { figure, from, to, .. } => {
                let is = if *figure == Number::from(1) { "is" } else { "are" };
                let to = self.quantity(*figure, Some(to));
                format!("{} {is} counted as {to}", self.quantity(*figure, Some(from)))
            }
            Assumption::Shared { parts, at_least } => format!(
                "at least {} in {} are counted more than once",
                self.quantity(*at_least, parts.first().and_then(|it| report.unit_of(it)).as_ref()),
                self.facts(parts, report),
            ),
            Assumption::WithoutScale { scale, .. } => {
                format!("the word \"{}\" is left out", scale.english())
            }
            Assumption::NoOverlap(facts) => {
                format!("no overlap between {}", self.facts(facts, report))
            }
            Assumption::AddsNothing(concepts) => {
                let names = concepts.iter().map(|(it, word)| self.concept(it, word.as_deref()));
                format!("nothing comes from {}", self.list(&names.collect::<Vec<_>>()))
            }
            Assumption::OneScope(facts) => format!(
                "{} of the same period, place and population as the total",
                self.facts(facts, report),
            ),
            Assumption::Exhaustive => "these are all the parts".to_string(),
            Assumption::Rounding => "figures were rounded or cut at their last digit".to_string(),
            Assumption::RoundedAtItsNoughts(fact) => {
                format!("{} was rounded at its last digit but noughts", self.fact(fact, report))
            }
            Assumption::RatioToldAsGrowth(_) => {
                "what is told as growth is the ratio of both figures".to_string()
            }
            Assumption::NearItsLimit(facts) => {
                format!("what is meant is near the limit given for {}", self.facts(facts, report))
            }
        }
    }

    fn reading(&self, reading: &Reading, report: &Report) -> String {
        let value = self.outcome_of(&reading.value, report);
        let verdict = match reading.verdict {
            Verdict::Satisfied => "it holds",
            Verdict::Violated => "it does not hold",
            Verdict::Undetermined | Verdict::NotApplicable => "it stays open",
        };
        if reading.assumes.is_empty() {
            return format!("otherwise it is {value}, and {verdict}");
        }
        let assumes =
            reading.assumes.iter().map(|it| self.assumption(it, report)).collect::<Vec<_>>();
        format!("if {}, it is {value}, and {verdict}", self.list(&assumes))
    }

    fn tally(&self, tally: Tally, notes: usize) -> String {
        let of_them = match notes {
            0 => String::new(),
            1 => " (1 of them a note)".to_string(),
            many => format!(" ({many} of them notes)"),
        };
        let mut said = format!(
            "{} proven, {} violated{of_them}, {} undetermined, {} not applicable",
            tally.satisfied,
            tally.violated,
            tally.undetermined,
            counted(tally.not_applicable, "rule"),
        );
        let others = [(tally.in_order, "in order"), (tally.suppressed, "accepted")];
        let told = others.into_iter().filter(|(count, _)| *count > 0);
        said.extend(told.map(|(count, what)| format!(", {count} {what}")));
        said
    }

    fn reason_label(&self) -> &'static str {
        "accepted because"
    }

    fn idle(&self, suppression: &Suppression) -> String {
        let place = suppression.place().map_or(String::new(), |it| format!(" at {it}"));
        format!("{}{place} is accepted, and nothing of it was found", suppression.rule())
    }

    fn proposal_label(&self) -> &'static str {
        "explanation"
    }

    fn certainty(&self, certainty: Certainty) -> &'static str {
        match certainty {
            Certainty::Only => "the only one found",
            Certainty::Likely => "likely",
            Certainty::Possible => "possible",
        }
    }

    fn slip(&self, slip: Slip) -> String {
        match slip {
            Slip::LookAlike => "a digit for one that looks like it".to_string(),
            Slip::Transposed => "two neighbouring digits in each other's place".to_string(),
            Slip::Doubled => "a digit written twice".to_string(),
            Slip::Undoubled => "one of two like digits left out".to_string(),
            Slip::Denomination => "rial and toman taken for each other".to_string(),
            Slip::Scale(power) => format!("a scale word, 10^{}, {}", power.abs(), too(power)),
            Slip::RatioForGrowth => "a ratio told as growth".to_string(),
            Slip::WrongDigit => "a wrong digit".to_string(),
            Slip::Noughts(power) => match power.abs() {
                1 => format!("a nought {}", too(power)),
                many => format!("{many} noughts {}", too(power)),
            },
            Slip::Point(_) => "the point left out or in another place".to_string(),
            Slip::Sign => "the other sign".to_string(),
            Slip::CountedAs => "a thing of one unit counted as one of another".to_string(),
            Slip::Dropped => "a digit left out".to_string(),
            Slip::Strayed => "a digit too many".to_string(),
            Slip::Groups => "groups of three digits in reverse".to_string(),
            Slip::Carried => "a total off by one in one place".to_string(),
            Slip::CountedTwice => "a part counted twice".to_string(),
            Slip::LeftOut => "a part left out of the total".to_string(),
            Slip::Swapped => "two figures in each other's place".to_string(),
            Slip::Unexplained => "by no slip that is known".to_string(),
        }
    }

    fn amended(&self, from: &str, to: &str, slip: &str, certainty: Certainty) -> String {
        match certainty {
            Certainty::Only => format!("{from} is really {to}: {slip}"),
            Certainty::Likely | Certainty::Possible => format!("{from} could be {to}: {slip}"),
        }
    }

    fn remains(&self, codes: &[String]) -> String {
        format!("; {} would remain", self.list(codes))
    }

    fn between(&self, low: &str, high: &str) -> String {
        format!("between {low} and {high}")
    }

    fn absent(&self) -> &'static str {
        "[not given]"
    }
}

/// So many of a thing whose plural takes an s.
fn counted(count: usize, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}

/// Whether a power of ten is too great or too small.
const fn too(power: i8) -> &'static str {
    if power > 0 { "too many" } else { "too few" }
}
