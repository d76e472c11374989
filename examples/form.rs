//! A form filled in figure by figure: what a province did for employment in one year.
//!
//! ```text
//! cargo run --example form -- [--lang fa|en] [NAME=VALUE …]
//! ```
//!
//! After each entry every figure is shown with what is known of it. A figure that is still to come is never a
//! mistake: a relation is called wrong only if nothing that could yet be entered would put it right. Without entries
//! the example fills in some of its own, among them a wrong total and its correction; an empty VALUE takes a figure
//! out again. Exit code 2 if the form has no such figure.

use std::fmt::Write;
use std::process::ExitCode;

use karnameh::check::program::{Field, Form, Layout, Program};
use karnameh::quantity::{Number, Unit};
use karnameh::reconcile::{Absence, Balance, Wide};
use karnameh::relation::{Comparison, Term, parse_relations};
use karnameh::text::{Grouped, Script, parse_integer};
use karnameh::verdict::Verdict;

type Error = Box<dyn std::error::Error>;

/// The figures: name, then what is said of it and its unit in English and in Persian.
const FIGURES: [[&str; 5]; 6] = [
    ["loans", "jobs by loans", "persons", "اشتغال با تسهیلات", "نفر"],
    ["insurance", "jobs by insurance", "persons", "اشتغال با بیمه", "نفر"],
    ["aid", "jobs by aid to employers", "persons", "اشتغال با یارانه کارفرما", "نفر"],
    ["total", "jobs in total", "persons", "کل اشتغال", "نفر"],
    ["amount", "amount lent", "million toman", "مبلغ تسهیلات", "میلیون تومان"],
    ["ceiling", "ceiling per person", "million toman", "سقف تسهیلات هر نفر", "میلیون تومان"],
];

const RELATIONS: &str = "total = loans + insurance + aid; amount <= ceiling*loans";

/// Entries as they may come in: the total has its last digits swapped, which is noticed when the last part is there.
const ENTRIES: [&str; 8] = [
    "loans=409",
    "total=792",
    "amount=70000",
    "ceiling=200",
    "insurance=295",
    "aid=25",
    "total=729",
    "aid=2S",
];

fn main() -> ExitCode {
    match run(std::env::args().skip(1)) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("form: {error}");
            ExitCode::from(2)
        }
    }
}

/// Fills in the form and returns what is shown.
///
/// # Errors
/// If an argument is neither the language nor an entry for a figure of the form.
pub fn run(arguments: impl Iterator<Item = String>) -> Result<String, Error> {
    let mut language = Language::English;
    let mut entries: Vec<String> = Vec::new();
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        if argument == "--lang" {
            language = match arguments.next().as_deref() {
                Some("fa") => Language::Persian,
                Some("en") => Language::English,
                _ => return Err("--lang is fa or en".into()),
            };
        } else {
            entries.push(argument);
        }
    }
    if entries.is_empty() {
        entries = ENTRIES.map(str::to_owned).into();
    }
    let program = program()?;
    let mut form = Form::new(program.layout());
    let mut shown = String::new();
    for entry in &entries {
        let (name, value) = entry.split_once('=').ok_or("an entry is NAME=VALUE")?;
        let at = program.layout().index(name.trim());
        let at = at.ok_or_else(|| format!("the form has no figure {name}"))?;
        fill(&mut form, at, value.trim())?;
        let heading = [language.label(at), value.trim()];
        writeln!(shown, "{}: {}", heading[0], language.digits(heading[1]))?;
        for at in 0..FIGURES.len() {
            let said = say(&program, &form, at, language);
            writeln!(shown, "    {}: {said}", language.label(at))?;
        }
        writeln!(shown)?;
    }
    Ok(shown)
}

fn program() -> Result<Program, Error> {
    let toman = Unit::from_id("million toman")?;
    let each = Unit::from_id("million toman a person")?;
    let mut layout = Layout::new().product(Unit::Person, each.clone(), toman.clone());
    for [name, ..] in FIGURES {
        let unit = match name {
            "amount" => &toman,
            "ceiling" => &each,
            _ => &Unit::Person,
        };
        let field = Field::new(name.parse()?).unit(unit.clone());
        // A province and a year, so that no figure of another form is mixed in.
        layout = layout.with(field.not_negative().scope("Semnan 1402"))?;
    }
    let relations = parse_relations(RELATIONS)?;
    let relations: Vec<_> = relations.into_iter().map(|(relation, _)| relation).collect();
    Ok(Program::compile(&layout, &relations)?)
}

/// Enters a value; what is no count is unreadable, and nothing is not reported.
fn fill(form: &mut Form, at: usize, value: &str) -> Result<(), Error> {
    let count = parse_integer(value).ok().and_then(|it| i64::try_from(it).ok());
    match count.filter(|it| *it >= 0) {
        Some(count) => form.set(at, count)?,
        None if value.is_empty() => form.set_absent(at, Absence::NotReported)?,
        None => form.set_absent(at, Absence::Unreadable)?,
    }
    Ok(())
}

/// The relations that a figure stands in.
fn relations_of(program: &Program, at: usize) -> impl Iterator<Item = usize> {
    let relations = program.relations().iter().enumerate();
    relations
        .filter(move |(_, it)| {
            it.names().any(|name| program.layout().index(name.as_str()) == Some(at))
        })
        .map(|(relation, _)| relation)
}

/// What is known of a figure.
fn say(program: &Program, form: &Form, at: usize, language: Language) -> String {
    let verdicts = program.check(form);
    let is = |relation: &usize, verdict| verdicts.get(*relation) == Some(verdict);
    let violated = relations_of(program, at).find(|it| is(it, Verdict::Violated));
    if let Some(value) = form.value(at) {
        let value = language.count(at, i128::from(value));
        if let Some(relation) = violated {
            return language.wrong(&value, &said_of(program, form, relation, language));
        }
        let waits = |it: &usize| is(it, Verdict::Undetermined);
        let mut missing: Vec<usize> = Vec::new();
        for relation in relations_of(program, at).filter(waits) {
            let balance = program.explain(form, relation);
            let names = balance.iter().flat_map(Balance::missing);
            missing.extend(names.filter_map(|(name, _)| program.layout().index(name.as_str())));
        }
        missing.sort_unstable();
        missing.dedup();
        return language.right(&value, &missing);
    }
    let known = match violated {
        Some(relation) => said_of(program, form, relation, language),
        None => language.range(at, implied(program, form, at)),
    };
    language.absent(form.absence(at) == Some(Absence::Unreadable), &known)
}

/// How a violated relation fails.
fn said_of(program: &Program, form: &Form, relation: usize, language: Language) -> String {
    let value = |name: &str| {
        let at = program.layout().index(name).unwrap_or_default();
        i128::from(form.value(at).unwrap_or_default())
    };
    if relation == 0 {
        let parts = value("loans") + value("insurance") + value("aid");
        language.total(value("total"), parts)
    } else {
        language.ceiling(value("amount"), value("ceiling") * value("loans"))
    }
}

/// The least and the greatest value that the relations leave for a figure which is not there.
fn implied(program: &Program, form: &Form, at: usize) -> [Option<Number>; 2] {
    let (mut least, mut most) = (Some(Number::ZERO), None);
    // With nothing in its place, what the relation lacks is what the figure has to be.
    let mut without = form.clone();
    if without.set(at, 0).is_err() {
        return [least, most];
    }
    for place in relations_of(program, at) {
        let Some((relation, bounds)) = program
            .relations()
            .get(place)
            .zip(program.explain(&without, place).and_then(|it| it.bounds()))
        else {
            continue;
        };
        let end = |it: Option<(Wide, bool)>| it.and_then(|(number, _)| number.to_number());
        let (low, high) = (end(bounds.low()), end(bounds.high()));
        let alone = relation.difference().ok().and_then(|it| {
            let mut terms = it.terms().iter().filter(|it| match it.names() {
                [name] => program.layout().index(name.as_str()) == Some(at),
                _ => false,
            });
            terms.next().map(Term::coefficient)
        });
        // left − right = ±figure + rest, and the rest is between low and high.
        let [from, to] = match alone {
            Some(it) if it == Number::from(1) => [high, low].map(|it| it.map(Number::negated)),
            Some(it) if it == Number::from(-1) => [low, high],
            _ => continue,
        };
        let (from, to) = match relation.comparison() {
            Comparison::Equal => (from, to),
            _ => (None, to),
        };
        least = least.max(from);
        most = match (most, to) {
            (Some(a), Some(b)) => Some(std::cmp::min(a, b)),
            (a, b) => a.or(b),
        };
    }
    [least, most]
}

#[derive(Clone, Copy, PartialEq)]
enum Language {
    English,
    Persian,
}

/// All that is said. Persian lines have no Latin letters.
impl Language {
    fn label(self, at: usize) -> &'static str {
        let [_, english, _, persian, _] = FIGURES[at];
        if self == Self::English { english } else { persian }
    }

    /// A text with its digits in the digits of the language.
    fn digits(self, text: &str) -> String {
        if self == Self::English {
            return text.to_owned();
        }
        let written = |c: char| match c {
            ',' => '٬',
            _ => karnameh::text::digit(c).and_then(|it| Script::Persian.digit(it.1)).unwrap_or(c),
        };
        text.chars().map(written).collect()
    }

    fn number(self, number: i128) -> String {
        self.digits(&Grouped(number).to_string())
    }

    /// A number with the unit of a figure.
    fn count(self, at: usize, number: i128) -> String {
        let [_, _, english, _, persian] = FIGURES[at];
        let unit = if self == Self::English { english } else { persian };
        format!("{} {unit}", self.number(number))
    }

    fn wrong(self, value: &str, why: &str) -> String {
        match self {
            Self::English => format!("{value}, does not fit: {why}"),
            Self::Persian => format!("{value}، ناسازگار: {why}"),
        }
    }

    fn total(self, total: i128, parts: i128) -> String {
        let [said, sum, off] = [total, parts, (total - parts).abs()].map(|it| self.number(it));
        match (self, total > parts) {
            (Self::English, true) => {
                format!("the parts make {sum}, the total says {said}, {off} more")
            }
            (Self::English, false) => {
                format!("the parts make {sum}, the total says {said}, {off} fewer")
            }
            (Self::Persian, true) => format!("جمع اجزا {sum} است و کل {said}، {off} تا بیشتر"),
            (Self::Persian, false) => format!("جمع اجزا {sum} است و کل {said}، {off} تا کمتر"),
        }
    }

    fn ceiling(self, amount: i128, most: i128) -> String {
        let [amount, most] = [amount, most].map(|it| self.number(it));
        match self {
            Self::English => {
                format!("{amount} is more than the ceiling allows for all persons, {most}")
            }
            Self::Persian => format!("{amount} از سقف همه افراد، یعنی {most}، بیشتر است"),
        }
    }

    fn right(self, value: &str, missing: &[usize]) -> String {
        let labels: Vec<&str> = missing.iter().map(|it| self.label(*it)).collect();
        match (self, labels.is_empty()) {
            (Self::English, true) => format!("{value}, fits"),
            (Self::Persian, true) => format!("{value}، سازگار"),
            (Self::English, false) => {
                format!("{value}, to be compared after: {}", labels.join(", "))
            }
            (Self::Persian, false) => format!("{value}، سنجش پس از ورود: {}", labels.join("، ")),
        }
    }

    /// What a figure can still be.
    fn range(self, at: usize, [least, most]: [Option<Number>; 2]) -> String {
        let whole = |it: Option<Number>| it.and_then(Number::to_integer);
        let count = |number| self.count(at, number);
        match (self, whole(least).filter(|it| *it > 0 || most == Some(Number::ZERO)), whole(most)) {
            (_, None, None) => String::new(),
            (Self::English, Some(a), Some(b)) if a == b => format!("{} by the others", count(a)),
            (Self::English, None, Some(b)) => format!("at most {}", count(b)),
            (Self::English, Some(a), None) => format!("at least {}", count(a)),
            (Self::English, Some(a), Some(b)) => format!("{} to {}", self.number(a), count(b)),
            (Self::Persian, Some(a), Some(b)) if a == b => format!("بنا بر بقیه {}", count(a)),
            (Self::Persian, None, Some(b)) => format!("حداکثر {}", count(b)),
            (Self::Persian, Some(a), None) => format!("دست‌کم {}", count(a)),
            (Self::Persian, Some(a), Some(b)) => format!("{} تا {}", self.number(a), count(b)),
        }
    }

    fn absent(self, is_unreadable: bool, known: &str) -> String {
        let state = match (self, is_unreadable) {
            (Self::English, false) => "still to come",
            (Self::English, true) => "cannot be read",
            (Self::Persian, false) => "هنوز وارد نشده",
            (Self::Persian, true) => "خوانا نیست",
        };
        match (self, known.is_empty()) {
            (_, true) => state.to_owned(),
            (Self::English, false) => format!("{state}; {known}"),
            (Self::Persian, false) => format!("{state}؛ {known}"),
        }
    }
}
