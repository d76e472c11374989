//! Converts dates between the Jalali and the Gregorian calendar.
//!
//! ```text
//! cargo run --example convert -- 1402/12/29 2024-03-19 …
//! ```
//!
//! Without arguments it reads lines from standard input. A date has any of three digit scripts and
//! need not be padded; years 1178 to 1501 are Jalali, 1799 to 2123 Gregorian. Each date gives a line
//! of four columns: Jalali, Gregorian, the Persian weekday, the quarter. A bad one is told on
//! standard error with its line, the others are printed all the same, and the exit code is 2.

use std::io::{self, BufRead, BufWriter, Write};
use std::process::ExitCode;

use karnameh::calendar::{DateForm, DateReader, Period};

fn main() -> ExitCode {
    let arguments: Vec<String> =
        std::env::args_os().skip(1).map(|it| it.to_string_lossy().into_owned()).collect();
    let mut out = BufWriter::new(io::stdout().lock());
    let all_good = if arguments.is_empty() {
        convert(io::stdin().lock().split(b'\n').map(|line| line.map(|it| text(&it))), &mut out)
    } else {
        convert(arguments.into_iter().map(Ok), &mut out)
    };
    match all_good.and_then(|good| out.flush().map(|()| good)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(2),
        // Whoever reads may stop reading.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("convert: {error}");
            ExitCode::from(2)
        }
    }
}

/// The text of a line; what is not UTF-8 becomes U+FFFD, which is no date.
fn text(line: &[u8]) -> String {
    String::from_utf8_lossy(line).into_owned()
}

/// Prints a line for each date. Whether all were good.
fn convert(
    lines: impl Iterator<Item = io::Result<String>>,
    out: &mut impl Write,
) -> io::Result<bool> {
    let mut all_good = true;
    for (number, line) in (1..).zip(lines) {
        let line = line?;
        // A line may end in a carriage return.
        let line = line.trim();
        match DateReader::new().date_of_either_calendar(line) {
            Ok(date) => {
                let (year, month, day) = date.to_gregorian();
                let slashes = date.in_form(DateForm::Slashes);
                let (weekday, quarter) = (date.weekday().persian(), Period::quarter_of(date));
                writeln!(out, "{slashes}\t{year:04}-{month:02}-{day:02}\t{weekday}\t{quarter}")?;
            }
            Err(error) => {
                all_good = false;
                out.flush()?;
                eprintln!("convert: line {number}: {line:?}: {error}");
            }
        }
    }
    Ok(all_good)
}
