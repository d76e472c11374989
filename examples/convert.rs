//! Converts dates between the Jalali and the Gregorian calendar.
//!
//! ```text
//! cargo run --example convert -- 1402/12/29 2024-03-19 …
//! ```
//!
//! Without arguments it reads lines from standard input. A date has any of three digit scripts and
//! need not be padded; years 1178 to 1501 are Jalali, 1799 to 2123 Gregorian and first. Each date gives a line
//! of four columns: Jalali, Gregorian, the Persian weekday, the quarter. A bad one is told on
//! standard error with its line, the others are printed all the same, and the exit code is 2.

use std::io::{self, BufRead, BufWriter, Write};
use std::process::ExitCode;

use karnameh::calendar::{DateForm, DateReader, Period};

fn main() -> ExitCode {
    let arguments: Vec<String> =
        std::env::args_os().skip(1).map(|it| it.to_string_lossy().into_owned()).collect();
    let mut run = Run { out: BufWriter::new(io::stdout().lock()), all_good: true };
    let done = if matches!(arguments.as_slice(), [only] if only == "--help" || only == "-h") {
        writeln!(run.out, "{USAGE}")
    } else if arguments.is_empty() {
        let lines = io::stdin().lock().split(b'\n').map(|line| line.map(|it| text(&it)));
        run.convert("line", lines)
    } else {
        run.convert("argument", arguments.into_iter().map(Ok))
    };
    match done.and_then(|()| run.out.flush()) {
        // Whoever reads may stop reading.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            tell(&error.to_string());
            ExitCode::from(2)
        }
        _ if run.all_good => ExitCode::SUCCESS,
        _ => ExitCode::from(2),
    }
}

const USAGE: &str = "usage: convert [DATE …], or one date a line on standard input";

/// Says what went wrong, if there is anywhere to say it.
fn tell(error: &str) {
    let _ = writeln!(io::stderr(), "convert: {error}");
}

/// What a message shows of a text: its beginning, what a terminal would obey escaped.
fn shown(text: &str) -> String {
    let beginning: String = text.chars().take(60).collect();
    let more = if beginning.len() < text.len() { "…" } else { "" };
    format!("{beginning:?}{more}")
}

/// The text of a line; what is not UTF-8 becomes U+FFFD, which is no date.
fn text(line: &[u8]) -> String {
    String::from_utf8_lossy(line).into_owned()
}

/// What is written, and whether every date so far was one.
struct Run<W> {
    out: W,
    all_good: bool,
}

impl<W: Write> Run<W> {
    /// Prints a line for each date.
    fn convert(
        &mut self,
        counted: &str,
        dates: impl Iterator<Item = io::Result<String>>,
    ) -> io::Result<()> {
        for (number, date) in (1..).zip(dates) {
            let given = date?;
            // A line may end in a carriage return.
            match DateReader::new().date_of_either_calendar(given.trim()) {
                Ok(date) => {
                    let (year, month, day) = date.to_gregorian();
                    let slashes = date.in_form(DateForm::Slashes);
                    let (weekday, quarter) = (date.weekday().persian(), Period::quarter_of(date));
                    let gregorian = format!("{year:04}-{month:02}-{day:02}");
                    writeln!(self.out, "{slashes}\t{gregorian}\t{weekday}\t{quarter}")?;
                }
                Err(error) => {
                    self.all_good = false;
                    self.out.flush()?;
                    tell(&format!("{counted} {number}: {}: {error}", shown(given.trim())));
                }
            }
        }
        Ok(())
    }
}
