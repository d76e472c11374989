//! Prints what a text speaks of, one JSON object a line: `scan [--published DATE] [FILE|-]`.
//!
//! Lines are numbered from 1; `start` and `end` are bytes within the line. Without a file, or with `-`, the
//! text is read from standard input.

use std::io::{Read, Write};
use std::process::ExitCode;

use karnameh::calendar::DateReader;
use karnameh::law::{Citation, Enacted, Instrument, Label};
use karnameh::mention::{Content, Mention, Quantity, RelativePeriod, resolve, scan_with};
use karnameh::money::{Denomination, MoneyReader};
use karnameh::place::{Place, Province};
use karnameh::quantity::{Number, Unit};
use serde_json::{Map, Value, json};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), String> {
    let mut reader = MoneyReader::new();
    let mut path = None;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--published" {
            let date = arguments.next().ok_or("--published takes a date such as 1403/02/10")?;
            let date = DateReader::new()
                .date(&date)
                .map_err(|error| format!("--published {date}: {error}"))?;
            reader = reader.dated(date);
        } else if argument.starts_with("--") {
            return Err(format!("unknown option {argument}, expected --published DATE"));
        } else if path.replace(argument).is_some() {
            return Err("at most one file is read".to_owned());
        }
    }
    let path = path.as_deref().unwrap_or("-");
    let mut bytes = Vec::new();
    let read = if path == "-" {
        std::io::stdin().read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|mut file| file.read_to_end(&mut bytes))
    };
    read.map_err(|error| format!("{path}: {error}"))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        format!("{path}: not UTF-8 from byte {} on", error.utf8_error().valid_up_to())
    })?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    // A citation may take its act from an earlier line, so the text is read whole and told by its lines.
    let begins = text.split_inclusive('\n').scan(0, |start, line| {
        let begins = *start;
        *start += line.len();
        Some(begins)
    });
    let lines = Lines(begins.collect());
    for mention in resolve(scan_with(&text, reader).collect()) {
        let (number, begins) = lines.of(mention.span().start);
        let mut object = Map::new();
        object.insert("line".to_owned(), json!(number));
        object.insert("start".to_owned(), json!(mention.span().start - begins));
        object.insert("end".to_owned(), json!(mention.span().end - begins));
        object.insert("text".to_owned(), json!(mention.text()));
        object.insert("kind".to_owned(), json!(mention.kind().id()));
        describe(&mention, begins, &lines, &mut object);
        writeln!(out, "{}", Value::Object(object)).map_err(|error| error.to_string())?;
    }
    out.flush().map_err(|error| error.to_string())
}

/// The first byte of every line.
struct Lines(Vec<usize>);

impl Lines {
    /// The number of the line that a byte stands in, from 1, and the line's first byte.
    fn of(&self, at: usize) -> (usize, usize) {
        let number = self.0.partition_point(|begins| *begins <= at);
        (number, number.checked_sub(1).and_then(|line| self.0.get(line)).copied().unwrap_or(0))
    }
}

/// What is told of a mention besides where it is.
fn describe(mention: &Mention<'_>, begins: usize, lines: &Lines, object: &mut Map<String, Value>) {
    match mention.content() {
        Content::Quantity(quantity) => describe_quantity(quantity, begins, object),
        Content::Ordinal(number) => {
            object.insert("value".to_owned(), json!(number.to_string()));
        }
        Content::Date(date) => {
            object.insert("canonical".to_owned(), json!(date.to_string()));
        }
        Content::DayOfYear { month, day } => {
            object
                .insert("canonical".to_owned(), json!(format!("--{:02}-{day:02}", month.number())));
        }
        Content::Period(period) => {
            object.insert("canonical".to_owned(), json!(period.to_string()));
        }
        Content::ShortYear(period) => {
            object.insert("canonical".to_owned(), json!(period.to_string()));
            object.insert("doubts".to_owned(), json!(["two_digit_year"]));
        }
        Content::Relative(RelativePeriod { year, part, .. }) => {
            object.insert("canonical".to_owned(), Value::Null);
            object.insert("year".to_owned(), json!(format!("{year:?}").to_lowercase()));
            object.insert("part".to_owned(), json!(format!("{part:?}").to_lowercase()));
        }
        Content::Citation { citation, inherited } => {
            describe_citation(citation, object);
            if let Some(donor) = inherited {
                // The act or the year may stand lines before.
                let (line, its) = lines.of(donor.start);
                let place =
                    json!({"line": line, "start": donor.start - its, "end": donor.end - its});
                object.insert("inherited".to_owned(), place);
            }
        }
        Content::Place(place) => {
            let (kind, name) = match place {
                Place::Province(province) => ("province", province.persian().to_owned()),
                Place::County(it) => ("county", it.name().to_owned()),
                Place::City(it) => ("city", it.name().to_owned()),
                _ => ("other", mention.text().to_owned()),
            };
            object.insert("place".to_owned(), json!(kind));
            object.insert("canonical".to_owned(), json!(name));
            object.insert("province".to_owned(), json!(place.province().map(Province::english)));
        }
        _ => {}
    }
}

/// A number in the unit that is told: hemat as toman.
fn told(number: Number, unit: Option<&Unit>) -> Number {
    let power = if unit == Some(&Unit::Money(Denomination::Hemat)) { 12 } else { 0 };
    number.shifted(power).unwrap_or(number)
}

fn describe_quantity(quantity: &Quantity<'_>, begins: usize, object: &mut Map<String, Value>) {
    let mut put = |name: &str, value| object.insert(name.to_owned(), value);
    let unit = quantity.unit();
    let text = |number| json!(told(number, unit.as_ref()).to_string());
    match quantity.denominator() {
        Some(denominator @ 2..) => {
            put("value", json!(format!("{}/{denominator}", quantity.number())));
        }
        _ => {
            put("value", text(quantity.number()));
        }
    }
    if let Some(high) = quantity.high() {
        put("high", text(high));
    }
    let id = match &unit {
        Some(Unit::Money(Denomination::CurrentRial)) => Some("rial"),
        Some(Unit::Money(Denomination::NewRial)) => Some("new_rial"),
        Some(Unit::Money(Denomination::Hemat)) => Some("toman"),
        Some(unit) => Some(unit.id()),
        None => None,
    };
    put("unit", json!(id));
    if let Some(written) = quantity.unit_written() {
        let is_hemat = unit == Some(Unit::Money(Denomination::Hemat));
        put("unit_written", json!(if is_hemat { "hemat" } else { written }));
    }
    if let Some(rials) = quantity.rials() {
        put("rial", json!(rials.to_string()));
    }
    let place = Number::from(1).shifted(quantity.last_written_place());
    put("place_value", place.map_or(Value::Null, text));
    put("comparator", json!(quantity.hedge().map_or("exact", |hedge| hedge.id())));
    if let Some(donor) = quantity.inherited() {
        put("inherited", json!([donor.start - begins, donor.end - begins]));
    }
    let doubts: Vec<_> = quantity.doubts().iter().map(|doubt| doubt.kind.id()).collect();
    put("doubts", json!(doubts));
    let mut readings: Vec<Value> = Vec::new();
    for reading in quantity.doubts().iter().flat_map(|doubt| &doubt.readings) {
        let reading = json!({ "value": told(*reading, unit.as_ref()).to_string() });
        if !readings.contains(&reading) {
            readings.push(reading);
        }
    }
    put("readings", json!(readings));
}

fn describe_citation(citation: &Citation, object: &mut Map<String, Value>) {
    let labels = |labels: &[Label]| {
        let labels: Vec<String> = labels.iter().map(ToString::to_string).collect();
        if labels.is_empty() { Value::Null } else { json!(labels.join(";")) }
    };
    let mut put = |name: &str, value| object.insert(name.to_owned(), value);
    put("canonical", json!(citation.to_string()));
    put("act", json!(citation.act().map(|act| act.id().to_owned())));
    put("year", json!(citation.year()));
    put("article", labels(citation.articles()));
    put("note", labels(citation.notes()));
    put("clause", labels(citation.clauses()));
    put("part", labels(citation.parts()));
    put("instrument", json!(citation.instrument().map(Instrument::id)));
    put("principle", labels(citation.principles()));
    let enacted = citation.enacted().map(|it| match it {
        Enacted::Date(date) => date.to_string(),
        Enacted::Year(year) => year.to_string(),
    });
    put("enacted", json!(enacted));
}
