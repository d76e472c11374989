//! Checks a report and says what is wrong, what is open and what is proven.
//!
//! ```text
//! cargo run --example check -- --help
//! ```
//!
//! FILE is a report document (`.json`), or the text of a report as it was published, which is read first.
//! Without FILE it checks the report of Behzisti of Semnan on the year 1402, which is built in.
//!
//! Exit code 0: nothing is violated, notes apart; 1: something is; 2: the input could not be read.

use std::io::{self, IsTerminal, Read, Write};
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
const HELP: &str = "\
usage: check [OPTIONS] [FILE|-]

Checks a report and says what is wrong, what is open and what is proven.

FILE is a report document (.json), or the text of a report as it was published (anything else), which is read first;
- is standard input. Without FILE the built-in report of Behzisti of Semnan on 1402 is checked.

What is printed:
  --lang en|fa            the language (en)
  --html                  a page for a browser or for paper
  --markdown              a text for a pull request or an editor
  --sarif                 a SARIF 2.1.0 log for code scanning
  --json                  data for a program
  --explain               also by what slips the findings probably came to be, in every form
  --color auto|never|always
                          colours of text; auto (the default): if standard output is a terminal and NO_COLOR
                          is not set
  --help, -h              this text

How a text is read:
  --published DATE        the Jalali day it was published, such as 1403/02/10, by which «سال گذشته» is told

Which rules run, by code, name or family, joined by commas:
  --edition N             those of an edition of the rulebook
  --only RULES            only these
  --without RULES         all but these
  --at-least SEVERITY     those of severity note, warning or error and above
  --accept CODE[@PLACE]=REASON
                          sets a finding apart as known; any number of times

Exit code 0: nothing is violated, notes apart; 1: something is; 2: the input could not be read.
";

/// What is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
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
    is_coloured: bool,
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
        return print(HELP).map(|()| true);
    };
    let (name, document) = load(arguments.file.as_deref())?;
    // Some editors begin a file with a byte order mark.
    let marked = document.as_str();
    let document = marked.strip_prefix('\u{FEFF}').unwrap_or(marked);
    let is_prose = match name.rsplit_once('.') {
        Some((_, "txt")) => true,
        Some((_, "json")) => false,
        _ => !document.trim_start().starts_with('{') && !document.trim().is_empty(),
    };
    // Where bytes are told, they are those of the file.
    let tells_bytes = matches!(arguments.form, Form::Json | Form::Sarif);
    let document = if is_prose && tells_bytes { marked } else { document };
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
        Form::Text => {
            let text = Text::new(report, &outcome, language).proposing(&proposed);
            let text = text.coloured(arguments.is_coloured);
            reading.as_ref().map_or(text, |it| text.of_text(document, it)).to_string()
        }
        Form::Markdown => {
            let text = Markdown::new(report, &outcome, language).proposing(&proposed);
            reading.as_ref().map_or(text, |it| text.of_text(document, it)).to_string()
        }
        Form::Html => {
            let page = Html::new(report, &outcome, language).proposing(&proposed);
            match &reading {
                Some(reading) => page.of_text(document, reading).to_string(),
                None => page.to_string(),
            }
        }
        Form::Sarif => {
            let address = address(arguments.file.as_deref(), &name);
            let log = Sarif::new(report, &outcome, language, &address).proposing(&proposed);
            let log = reading.as_ref().map_or(log, |it| log.of_text(document, it));
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
            "to": stated.and_then(Stated::upper).map(|it| it.to_string()),
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
                "from": figure(&it.from),
                "to": it.to.as_ref().map(figure),
                "range": it.range.to_string(),
                "range_unit": it.from.unit().map(|it| match it.denomination() {
                    Some(_) => "rial".to_owned(),
                    None => it.id().to_owned(),
                }),
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

/// A figure as an object: what [`quantity`] tells of it, and how it is compared.
fn figure(stated: &Stated) -> Value {
    let (value, unit, rial) = quantity(stated);
    json!({"value": value, "unit": unit, "rial": rial, "comparator": stated.comparator()})
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

/// The path of a file as a URI reference; the library encodes what may not stand in one.
fn address(file: Option<&str>, name: &str) -> String {
    if file == Some("-") {
        return "stdin".to_owned();
    }
    let name = name.replace('%', "%25").replace('?', "%3F").replace('#', "%23");
    let first = name.split('/').next().unwrap_or_default();
    if first.contains(':') { format!("./{name}") } else { name }
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
    let (mut language, mut form, mut explain): (&dyn Language, _, _) = (&English, None, false);
    let mut is_coloured = None;
    let mut file = None;
    let mut context = Context::new();
    let mut choices = Vec::new();
    let mut given = given;
    while let Some(argument) = given.next() {
        let mut value = |expected: &str| given.next().ok_or_else(|| wrong(&argument, "", expected));
        match argument.as_str() {
            "--help" | "-h" => return Ok(None),
            "--json" | "--html" | "--sarif" | "--markdown" => {
                let asked = match argument.as_str() {
                    "--json" => Form::Json,
                    "--html" => Form::Html,
                    "--sarif" => Form::Sarif,
                    _ => Form::Markdown,
                };
                if form.is_some_and(|it| it != asked) {
                    return Err(format!("{argument}: one form at a time; see check --help"));
                }
                form = Some(asked);
            }
            "--explain" => explain = true,
            "--lang" => match value("en or fa")?.as_str() {
                "en" => language = &English,
                "fa" => language = &Persian,
                other => return Err(wrong(&argument, other, "en or fa")),
            },
            "--color" => match value("auto, never or always")?.as_str() {
                "auto" => is_coloured = None,
                "never" => is_coloured = Some(false),
                "always" => is_coloured = Some(true),
                other => return Err(wrong(&argument, other, "auto, never or always")),
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
                return Err(format!("{option}: no such option; see check --help"));
            }
            _ if file.is_some() => {
                return Err(format!("{argument}: one file at a time; see check --help"));
            }
            _ => file = Some(argument),
        }
    }
    let is_coloured = is_coloured.unwrap_or_else(|| {
        let is_refused = std::env::var_os("NO_COLOR").is_some_and(|it| !it.is_empty());
        !is_refused && io::stdout().is_terminal()
    });
    let (form, checker) = (form.unwrap_or(Form::Text), checker(&choices)?);
    Ok(Some(Arguments { language, form, explain, is_coloured, file, checker, context }))
}

/// That an option has no value, or one that it does not take.
fn wrong(option: &str, value: &str, expected: &str) -> String {
    let value = if value.is_empty() { String::new() } else { format!(" {value}") };
    format!("{option}{value}: expected {expected}; see check --help")
}

/// The rules that are chosen: first of an edition, then among them, then what is accepted of them.
fn checker(choices: &[(String, String)]) -> Result<Checker, String> {
    let of = |option: &'static str| choices.iter().filter(move |(it, _)| it == option);
    let refused = |option: &str, error: &dyn std::fmt::Display| format!("{option}: {error}");
    let mut checker = Checker::builtin();
    for (option, value) in of("--edition") {
        let edition: Edition = value.parse().map_err(|error| refused(option, &error))?;
        checker = Checker::of_edition(edition);
    }
    for (option, value) in of("--only") {
        checker = checker.only(value.split(',')).map_err(|error| refused(option, &error))?;
    }
    for (option, value) in of("--without") {
        checker = checker.without(value.split(',')).map_err(|error| refused(option, &error))?;
    }
    for (option, value) in of("--at-least") {
        let all = [Severity::Note, Severity::Warning, Severity::Error];
        let severity = all.into_iter().find(|it| it.id() == value);
        let severity = severity.ok_or_else(|| wrong(option, value, "note, warning or error"))?;
        checker = checker.at_least(severity);
    }
    for (option, value) in of("--accept") {
        let known: Suppression = value.parse().map_err(|error| refused(option, &error))?;
        checker = checker.suppressing(known).map_err(|error| refused(option, &error))?;
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
