//! Checks a report and says what is wrong, what is open and what is proven.
//!
//! ```text
//! cargo run --example check -- [--lang en|fa] [--json|--html|--sarif|--markdown] [--explain] [--published 1403/02/10] [FILE|-]
//! ```
//!
//! `--html` prints a page for a browser or for paper, `--json` data for a program, `--sarif` a log for continuous
//! integration, `--markdown` a text for a pull request.
//! `--explain` tells under each finding by what slips it probably came to be.
//!
//! FILE is a report document (`.json`), or the text of a report as it was published (`.txt`), which is read
//! first; `--published` says when, so that «سال گذشته» is told.
//!
//! Which rules run: `--edition N` (of the rulebook), `--only RULES`, `--without RULES` (codes, names or
//! families, joined by commas), `--at-least note|warning|error`. What is known and accepted:
//! `--accept CODE[@PLACE]=REASON`, any number of times.
//!
//! Without FILE it checks the report of Behzisti of Semnan on the year 1402, which is built in.
//! Exit code 0: nothing is violated; 1: something is; 2: the input could not be read.

use std::io::{self, Read, Write};
use std::process::ExitCode;

use karnameh::check::{Checker, Suppression};
use karnameh::money::Denomination;
use karnameh::place::{Place, Province};
use karnameh::quantity::{Stated, Unit};
use karnameh::reading::{Context, Reading};
use karnameh::render::{English, Html, Json, Language, Markdown, Persian, Sarif, Text};
use karnameh::repair::{Limits, Proposed, propose};
use karnameh::report::Report;
use karnameh::rules::Edition;
use karnameh::verdict::Severity;
use serde_json::{Map, Value, json};

const SEMNAN: &str = include_str!("data/semnan-1402.json");
const USAGE: &str = "usage: check [--lang en|fa] [--json|--html|--sarif|--markdown] [--explain] [--published DATE] [--edition N] [--only RULES] [--without RULES] \
                     [--at-least SEVERITY] [--accept CODE[@PLACE]=REASON] [FILE|-]";

/// What is printed.
#[derive(Clone, Copy)]
enum Form {
    Text,
    Json,
    Html,
    Sarif,
    Markdown,
}

struct Arguments {
    language: &'static dyn Language,
    form: Form,
    explain: bool,
    file: Option<String>,
    checker: Checker,
    context: Context,
}

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            // One line, whatever the input put into it.
            let line: String = error.chars().flat_map(shown).collect();
            let _ = writeln!(io::stderr(), "check: {line}");
            ExitCode::from(2)
        }
    }
}

/// A character, or its escape if it is one that a terminal would obey.
fn shown(c: char) -> Vec<char> {
    if c.is_control() { c.escape_default().collect() } else { vec![c] }
}

/// Whether nothing is violated.
fn run() -> Result<bool, String> {
    let given = std::env::args_os().skip(1).map(|it| it.to_string_lossy().into_owned());
    let Some(arguments) = arguments(given)? else {
        return print(&format!("{USAGE}\n")).map(|()| true);
    };
    let (name, document) = load(arguments.file.as_deref())?;
    // Some editors begin a file with a byte order mark.
    let document = document.strip_prefix('\u{FEFF}').unwrap_or(&document);
    let is_prose = match name.rsplit_once('.') {
        Some((_, "txt")) => true,
        Some((_, "json")) => false,
        _ => !document.trim_start().starts_with('{') && !document.trim().is_empty(),
    };
    let reading = is_prose.then(|| karnameh::read(document, &arguments.context));
    let parsed = match &reading {
        Some(_) => None,
        None => Some(parse(document).map_err(|error| format!("{name}: {error}"))?),
    };
    let report = reading.as_ref().map(Reading::report).or(parsed.as_ref());
    let report = report.ok_or_else(|| format!("{name}: no report"))?;
    let outcome = arguments.checker.check(report);
    let proposed = if arguments.explain {
        propose(report, &arguments.checker, Limits::default())
    } else {
        Vec::new()
    };
    let language = arguments.language;
    let printed = match arguments.form {
        Form::Text => Text::new(report, &outcome, language).proposing(&proposed).to_string(),
        Form::Markdown => Markdown::new(report, &outcome, language).to_string(),
        Form::Html => {
            let page = Html::new(report, &outcome, language).proposing(&proposed);
            match &reading {
                Some(reading) => page.of_text(document, reading).to_string(),
                None => page.to_string(),
            }
        }
        Form::Sarif => {
            let log = Sarif::new(report, &outcome, language, &name);
            let log = reading.as_ref().map_or(log, |it| log.of_text(it));
            serde_json::to_string_pretty(&log).map_err(|error| error.to_string())? + "\n"
        }
        Form::Json => {
            let mut told = serde_json::to_value(Json::new(report, &outcome, language))
                .map_err(|error| error.to_string())?;
            if let (Some(reading), Some(told)) = (&reading, told.as_object_mut()) {
                describe(reading, told);
            }
            if let (true, Some(told)) = (arguments.explain, told.as_object_mut()) {
                let proposals = proposed.iter().map(|it| explained(it, report, language));
                told.insert("proposed".to_owned(), proposals.collect::<Vec<_>>().into());
            }
            serde_json::to_string_pretty(&told).map_err(|error| error.to_string())? + "\n"
        }
    };
    print(&printed).map(|()| outcome.is_clean())
}

/// What was read of a text: its facts with the bytes they lie on, the claims it makes, the ties that are only
/// supposed, and what was taken for no figure.
fn describe(reading: &Reading, told: &mut Map<String, Value>) {
    let report = reading.report();
    let facts = report.facts().map(|(id, fact)| {
        let reference = reading.reference(id);
        let stated = fact.figure().stated();
        let (value, unit, rial) = stated.map_or((None, None, None), quantity);
        json!({
            "id": id.as_str(),
            "concept": fact.concept().id(),
            "value": value,
            "unit": unit,
            "rial": rial,
            "comparator": stated.map(Stated::comparator),
            "period": fact.period().map(|it| it.to_string()),
            "place": fact.place().and_then(Place::province).map(Province::english),
            "text": fact.as_written(),
            "start": reference.map(|it| it.span.start),
            "end": reference.map(|it| it.span.end),
            "role": reference.map(|it| it.role.id()),
        })
    });
    let facts: Vec<Value> = facts.collect();
    let claims = report.claims().map(|(id, claim)| json!({"id": id.as_str(), "claim": claim}));
    let claims: Vec<Value> = claims.collect();
    let inferred = reading
        .inferred()
        .iter()
        .map(|it| json!({"claim": it.claim.as_str(), "basis": "inferred", "sets": it.sets}));
    let inferred: Vec<Value> = inferred.collect();
    let unread = reading
        .unread()
        .iter()
        .map(|it| json!({"kind": it.kind.id(), "start": it.span.start, "end": it.span.end}));
    let unread: Vec<Value> = unread.collect();
    told.insert("facts".to_owned(), facts.into());
    told.insert("claims".to_owned(), claims.into());
    told.insert("inferred".to_owned(), inferred.into());
    told.insert("unread".to_owned(), unread.into());
}

/// What would mend findings, as data.
fn explained(proposed: &Proposed, report: &Report, language: &dyn Language) -> Value {
    let proposals = proposed.proposals.iter().map(|it| {
        let amendments = it.amendments.iter().map(|it| {
            json!({
                "fact": it.fact.as_str(),
                "from": it.from.value().to_string(),
                "to": it.to.as_ref().map(|it| it.value().to_string()),
                "range": it.range.to_string(),
                "slip": it.slip.id(),
            })
        });
        json!({
            "amendments": amendments.collect::<Vec<_>>(),
            "weight": it.weight,
            "certainty": it.certainty.id(),
            "mends": it.mends,
            "remains": it.remains,
            "message": language.proposal(it, report),
        })
    });
    json!({
        "findings": proposed.findings,
        "proposals": proposals.collect::<Vec<_>>(),
        "complete": proposed.is_complete,
    })
}

/// A figure as data: its value, the unit it is in, and its rials if it is money.
fn quantity(stated: &Stated) -> (Option<String>, Option<String>, Option<String>) {
    let money = stated.unit().and_then(Unit::denomination);
    let toman = || stated.value().shifted(12).unwrap_or(stated.value());
    let (value, unit) = match money {
        Some(Denomination::CurrentRial) => (stated.value(), Some("rial")),
        Some(Denomination::NewRial) => (stated.value(), Some("new_rial")),
        Some(Denomination::Hemat) => (toman(), Some("toman")),
        _ => (stated.value(), stated.unit().map(Unit::id)),
    };
    let rial = money.map(|_| stated.base_value().to_string());
    (Some(value.to_string()), unit.map(str::to_owned), rial)
}

fn print(text: &str) -> Result<(), String> {
    match io::stdout().write_all(text.as_bytes()) {
        // Whoever reads may stop reading.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(format!("standard output: {error}"))
        }
        _ => Ok(()),
    }
}

/// The arguments, `None` if help is asked for.
fn arguments(given: impl Iterator<Item = String>) -> Result<Option<Arguments>, String> {
    let (mut language, mut form, mut explain): (&dyn Language, _, _) =
        (&English, Form::Text, false);
    let mut file = None;
    let mut context = Context::new();
    let mut choices = Vec::new();
    let mut given = given;
    while let Some(argument) = given.next() {
        let mut value = |expected: &str| {
            given.next().ok_or_else(|| format!("{argument}: expected {expected}; {USAGE}"))
        };
        match argument.as_str() {
            "--help" | "-h" => return Ok(None),
            "--json" => form = Form::Json,
            "--html" => form = Form::Html,
            "--sarif" => form = Form::Sarif,
            "--markdown" => form = Form::Markdown,
            "--explain" => explain = true,
            "--lang" => match value("en or fa")?.as_str() {
                "en" => language = &English,
                "fa" => language = &Persian,
                other => return Err(format!("--lang {other}: expected en or fa; {USAGE}")),
            },
            "--published" => {
                let given = value("a Jalali date")?;
                let day = given.parse().map_err(|error| format!("--published {given}: {error}"))?;
                context = context.published(day);
            }
            "--edition" | "--only" | "--without" | "--at-least" | "--accept" => {
                choices.push((argument.clone(), value("a value")?));
            }
            option if option.starts_with('-') && option != "-" => {
                return Err(format!("{option}: no such option; {USAGE}"));
            }
            _ if file.is_some() => return Err(format!("{argument}: one file at a time; {USAGE}")),
            _ => file = Some(argument),
        }
    }
    Ok(Some(Arguments { language, form, explain, file, checker: checker(&choices)?, context }))
}

/// The rules that are chosen: first of an edition, then among them, then what is accepted of them.
fn checker(choices: &[(String, String)]) -> Result<Checker, String> {
    let of = |option: &'static str| choices.iter().filter(move |(it, _)| it == option);
    let wrong = |option: &str, error: &dyn std::fmt::Display| format!("{option}: {error}");
    let mut checker = Checker::builtin();
    for (option, value) in of("--edition") {
        let edition: Edition = value.parse().map_err(|error| wrong(option, &error))?;
        checker = Checker::of_edition(edition);
    }
    for (option, value) in of("--only") {
        checker = checker.only(value.split(',')).map_err(|error| wrong(option, &error))?;
    }
    for (option, value) in of("--without") {
        checker = checker.without(value.split(',')).map_err(|error| wrong(option, &error))?;
    }
    for (option, value) in of("--at-least") {
        let all = [Severity::Note, Severity::Warning, Severity::Error];
        let severity = all.into_iter().find(|it| it.id() == value);
        let severity = severity
            .ok_or_else(|| format!("{option} {value}: expected note, warning or error; {USAGE}"))?;
        checker = checker.at_least(severity);
    }
    for (option, value) in of("--accept") {
        let known: Suppression = value.parse().map_err(|error| wrong(option, &error))?;
        checker = checker.suppressing(known).map_err(|error| wrong(option, &error))?;
    }
    Ok(checker)
}

/// The name and the text of a document.
fn load(file: Option<&str>) -> Result<(String, String), String> {
    let (name, bytes) = match file {
        None => return Ok(("semnan-1402.json".to_owned(), SEMNAN.to_owned())),
        Some("-") => {
            let mut bytes = Vec::new();
            io::stdin()
                .read_to_end(&mut bytes)
                .map_err(|error| format!("standard input: {error}"))?;
            ("standard input".to_owned(), bytes)
        }
        Some(file) => {
            (file.to_owned(), std::fs::read(file).map_err(|error| format!("{file}: {error}"))?)
        }
    };
    match String::from_utf8(bytes) {
        Ok(document) => Ok((name, document)),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            Err(format!("{name}: not UTF-8 text: the byte at offset {at} is out of place"))
        }
    }
}

/// The report of a document, or one line that says where it is at fault and what was expected.
fn parse(document: &str) -> Result<Report, String> {
    if document.trim().is_empty() {
        return Err("the document is empty, expected a report as a JSON object".to_owned());
    }
    let mut reader = serde_json::Deserializer::from_str(document);
    let report: Report = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().to_string();
        let place = if matches!(path.as_str(), "." | "?") { "report".to_owned() } else { path };
        format!("{place}: {}", error.into_inner())
    })?;
    reader.end().map_err(|error| format!("after the report: {error}"))?;
    Ok(report)
}
