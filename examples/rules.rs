//! Lists the rulebook, or explains one rule with its examples.
//!
//! ```text
//! cargo run --example rules -- [--lang en|fa] [CODE|NAME]
//! ```

use std::io::Write;
use std::process::ExitCode;

use karnameh::render::{English, Language, Persian};
use karnameh::rules::CATALOGUE;

const USAGE: &str = "usage: rules [--lang en|fa] [CODE|NAME]";

fn main() -> ExitCode {
    match run() {
        Ok(text) => match std::io::stdout().write_all(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::from(2),
        },
        Err(error) => {
            eprintln!("rules: {error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<String, String> {
    let mut language: &dyn Language = &English;
    let mut name = None;
    let mut given = std::env::args_os().skip(1).map(|it| it.to_string_lossy().into_owned());
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--help" | "-h" => return Ok(format!("{USAGE}\n")),
            "--lang" => {
                language = match given.next().as_deref() {
                    Some("en") => &English,
                    Some("fa") => &Persian,
                    other => return Err(format!("--lang takes en or fa, not {other:?}\n{USAGE}")),
                };
            }
            option if option.starts_with('-') => {
                return Err(format!("no option {option:?}\n{USAGE}"));
            }
            _ if name.is_some() => return Err(format!("one rule at a time\n{USAGE}")),
            _ => name = Some(argument),
        }
    }
    let Some(name) = name else { return Ok(list(language)) };
    if let Some(explained) = karnameh::explain(&name) {
        return Ok(explained.to_string());
    }
    let codes: Vec<&str> = CATALOGUE.iter().map(|rule| rule.code()).collect();
    Err(format!("no rule {name:?}, expected one of {}", codes.join(", ")))
}

/// A line a rule: its code, its name, how much it matters, what holds.
fn list(language: &dyn Language) -> String {
    let line = |rule: &&karnameh::rules::Rule| {
        let what = language.text(rule).map_or("", |text| text.what);
        let (code, severity, slug) = (rule.code(), rule.severity().to_string(), rule.slug());
        format!("{code}  {severity:<7}  {slug}\n    {what}\n")
    };
    CATALOGUE.iter().map(line).collect()
}
