//! Checks a report document and says what is wrong, what is open and what is proven.
//!
//! ```text
//! cargo run --example check -- [--lang en|fa] [--json] [FILE|-]
//! ```
//!
//! Without FILE it checks the report of Behzisti of Semnan on the year 1402, which is built in.
//! Exit code 0: nothing is violated; 1: something is; 2: the input could not be read.

use std::io::{self, Read, Write};
use std::process::ExitCode;

use karnameh::render::{English, Json, Language, Persian, Text};
use karnameh::report::Report;

const SEMNAN: &str = include_str!("data/semnan-1402.json");
const USAGE: &str = "usage: check [--lang en|fa] [--json] [FILE|-]";

struct Arguments {
    language: &'static dyn Language,
    json: bool,
    file: Option<String>,
}

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("check: {error}");
            ExitCode::from(2)
        }
    }
}

/// Whether nothing is violated.
fn run() -> Result<bool, String> {
    let Some(arguments) = arguments(std::env::args().skip(1))? else {
        println!("{USAGE}");
        return Ok(true);
    };
    let (name, document) = read(arguments.file.as_deref())?;
    let report = parse(&document).map_err(|error| format!("{name}: {error}"))?;
    let outcome = karnameh::check(&report);
    let printed = if arguments.json {
        serde_json::to_string_pretty(&Json::new(&report, &outcome, arguments.language))
            .map_err(|error| error.to_string())?
            + "\n"
    } else {
        Text::new(&report, &outcome, arguments.language).to_string()
    };
    match io::stdout().write_all(printed.as_bytes()) {
        // Whoever reads may stop reading.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(outcome.is_clean()),
    }
}

/// The arguments, `None` if help is asked for.
fn arguments(given: impl Iterator<Item = String>) -> Result<Option<Arguments>, String> {
    let mut arguments = Arguments { language: &English, json: false, file: None };
    let mut given = given;
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--help" | "-h" => return Ok(None),
            "--json" => arguments.json = true,
            "--lang" => match given.next().as_deref() {
                Some("en") => arguments.language = &English,
                Some("fa") => arguments.language = &Persian,
                Some(other) => return Err(format!("--lang {other}: expected en or fa; {USAGE}")),
                None => return Err(format!("--lang: expected en or fa; {USAGE}")),
            },
            option if option.starts_with('-') && option != "-" => {
                return Err(format!("{option}: no such option; {USAGE}"));
            }
            _ if arguments.file.is_some() => {
                return Err(format!("{argument}: one file at a time; {USAGE}"));
            }
            _ => arguments.file = Some(argument),
        }
    }
    Ok(Some(arguments))
}

/// The name and the text of a document.
fn read(file: Option<&str>) -> Result<(String, String), String> {
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
        let place = if path == "." { "report".to_owned() } else { path };
        format!("{place}: {}", error.into_inner())
    })?;
    reader.end().map_err(|error| format!("after the report: {error}"))?;
    Ok(report)
}
