//! The examples as their users run them: output, exit codes, errors.
#![cfg(all(feature = "serde", feature = "std"))]

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// The example `check`.
fn check(arguments: &[&str], input: &str) -> Output {
    example("check", arguments, input.as_bytes())
}

/// An example beside this test; `cargo test` builds it.
fn example(name: &str, arguments: &[&str], input: &[u8]) -> Output {
    let mut path: PathBuf = std::env::current_exe().expect("the path of this test");
    path.pop();
    path.pop();
    path.push("examples");
    path.push(name);
    path.set_extension(std::env::consts::EXE_EXTENSION);
    let mut child = Command::new(path)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the example was built with the tests");
    // A program that fails on its arguments does not read its input.
    let _ = child.stdin.take().expect("piped").write_all(input);
    child.wait_with_output().expect("it ends")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

const CLEAN: &str = r#"{"format": 1, "office": {"body": "emdad"}, "period": "1402", "facts": [
    {"id": "all", "concept": "dowry_marriage", "figure": {"stated": {"value": 3, "unit": "case"}}}
], "claims": []}"#;

#[test]
fn the_built_in_report_is_checked() {
    let run = check(&[], "");
    assert_eq!(run.status.code(), Some(1));
    assert_eq!(text(&run.stderr), "");
    for line in
        ["Violated\n", "Undetermined\n", "Notes\n", "Proven\n", "= 734, and the total says 734"]
    {
        assert!(text(&run.stdout).contains(line), "{line}");
    }
    let persian = check(&["--lang", "fa"], "");
    assert!(text(&persian.stdout).contains("\n\u{2068}اثبات‌شده\u{2069}\n"));
}

#[test]
fn the_readme_shows_what_it_prints() {
    let run = check(&[], "");
    // A page keeps words of two directions apart by itself.
    let shown = text(&run.stdout).replace(['\u{2068}', '\u{2069}'], "");
    let printed = format!("```text\n{}\n```", shown.trim_end());
    let readme = std::fs::read_to_string("README.md").expect("a README");
    if std::env::var_os("UPDATE").is_some() {
        let (before, rest) = readme.split_once("```text\nPerformance report").expect("a block");
        let (_, after) = rest.split_once("\n```").expect("its end");
        std::fs::write("README.md", format!("{before}{printed}{after}")).expect("written");
    }
    let readme = std::fs::read_to_string("README.md").expect("a README");
    let stale = "the output in README.md is stale; run UPDATE=1 cargo test --test command";
    assert!(readme.contains(&printed), "{stale}");
}

#[test]
fn json_has_its_parts_and_they_agree() {
    let run = check(&["--json"], "");
    let value: Value = serde_json::from_slice(&run.stdout).expect("JSON");
    let list = |name: &str| value[name].as_array().expect("a list").clone();
    let count =
        |verdict: &str| list("findings").iter().filter(|it| it["verdict"] == verdict).count();
    assert_eq!(value["tally"]["violated"], count("violated"));
    assert_eq!(value["tally"]["undetermined"], count("undetermined"));
    assert_eq!(value["tally"]["satisfied"], list("proven").len());
    assert_eq!(value["tally"]["not_applicable"], 23);
    assert_eq!(value["report"]["format"], 1);
    for finding in list("findings") {
        for field in ["code", "slug", "verdict", "severity", "at", "evidence", "message"] {
            assert!(!finding[field].is_null(), "{field} of {finding}");
        }
        let message = finding["message"].as_str().expect("a sentence");
        assert!(!message.is_empty() && !message.contains('{'), "{message}");
    }
    let proven = &list("proven")[0];
    assert_eq!(proven["slug"], "parts_make_the_total");
    assert_eq!(proven["evidence"]["sum"], "734");
    assert_eq!(proven["assumes"][0]["kind"], "counted_as");
}

#[test]
fn the_readme_in_persian_shows_what_it_prints() {
    let slip = "examples/data/sum-off-by-a-slip.fa.txt";
    let run = check(&["--lang", "fa", "--explain", slip], "");
    // A page turns a text of one language by itself.
    let shown = text(&run.stdout).replace(['\u{2068}', '\u{2069}'], "");
    let printed = format!("```text\n{}\n```", shown.trim_end());
    let readme = std::fs::read_to_string("README.fa.md").expect("a README");
    if std::env::var_os("UPDATE").is_some() {
        let (before, rest) = readme.split_once("```text\n").expect("a block");
        let (_, after) = rest.split_once("\n```").expect("its end");
        std::fs::write("README.fa.md", format!("{before}{printed}{after}")).expect("written");
    }
    let readme = std::fs::read_to_string("README.fa.md").expect("a README");
    let stale = "the output in README.fa.md is stale; run UPDATE=1 cargo test --test command";
    assert!(readme.contains(&printed), "{stale}");
}

#[test]
fn a_clean_report_exits_with_0() {
    let run = check(&["-"], CLEAN);
    assert_eq!((run.status.code(), text(&run.stderr)), (Some(0), ""));
}

#[test]
fn what_cannot_be_read_exits_with_2_and_one_line() {
    #[track_caller]
    fn fails(arguments: &[&str], input: &str, expected: &str) {
        let run = check(arguments, input);
        let said = text(&run.stderr);
        assert_eq!(run.status.code(), Some(2), "{said}");
        assert_eq!(text(&run.stdout), "");
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(said.contains(expected), "{said}\nlacks\n{expected}");
    }
    fails(&["-"], "", "standard input: the document is empty");
    fails(&["-"], "{", "EOF while parsing an object at line 1 column 1");
    fails(&["-"], &CLEAN.replace("1402", "1502"), "standard input: period: \"1502\": year 1502");
    fails(&["-"], &CLEAN.replace("1402", "1502"), "at line 1 column ");
    fails(&["-"], &CLEAN.replace("\"case\"", "7"), "facts[0].figure.stated.unit: ");
    fails(&["-"], &CLEAN.replace("\"case\"", "7"), "at line 2 column ");
    fails(&["-"], &CLEAN.replace("\"unit\"", "\"size\""), "unknown field `size`");
    fails(&["-"], &format!("{CLEAN} more"), "after the report: trailing characters at line 3");
    fails(&["no such file"], "", "no such file: ");
    fails(&["--color", "red"], "", "--color red: expected auto, never or always; see check --help");
    fails(&["--at-least", "all"], "", "--at-least all: expected note, warning or error");
    fails(&["--published", "1402/12/30"], "", "--published 1402/12/30: day 30 is not in 1..=29");
    fails(&["--only", "XXX-001"], "", "--only: ");
    fails(&["--json", "--html"], "", "--html: one form at a time");
    fails(&["--lang", "de"], "", "--lang de: expected en or fa");
    fails(&["--lang"], "", "--lang: expected en or fa");
    fails(&["--fast"], "", "--fast: no such option");
    fails(&["-", "-"], "", "one file at a time");
}

#[test]
fn dates_are_converted_line_by_line() {
    let convert = |arguments: &[&str], input: &[u8]| example("convert", arguments, input);
    let run = convert(&["1402/12/29", "2024-03-19", "۱۴۰۳/۱/۱", "١٤٠٤-٠٧-٠١"], b"");
    assert_eq!((run.status.code(), text(&run.stderr)), (Some(0), ""));
    let same = "1402/12/29\t2024-03-19\tسه\u{200C}شنبه\t1402-Q4\n";
    let others = "1403/01/01\t2024-03-20\tچهارشنبه\t1403-Q1\n\
                  1404/07/01\t2025-09-23\tسه\u{200C}شنبه\t1404-Q3\n";
    assert_eq!(text(&run.stdout), format!("{same}{same}{others}"));
    let run = convert(&[], "1402/12/29\r\n1404/12/30\n\n1600/1/1\nx\n2024/3/19".as_bytes());
    assert_eq!(run.status.code(), Some(2));
    assert_eq!(text(&run.stdout), format!("{same}{same}"));
    assert_eq!(
        text(&run.stderr),
        "convert: line 2: \"1404/12/30\": day 30 is not in 1..=29\n\
         convert: line 3: \"\": the day is missing at byte 0\n\
         convert: line 4: \"1600/1/1\": year 1600 is not in 1178..=1501\n\
         convert: line 5: \"x\": what stands at byte 0 has no place in a date or period\n",
    );
    let run = convert(&[], b"\xFF\xFE\n1178/1/1\n1501/12/29");
    assert_eq!(run.status.code(), Some(2));
    assert!(text(&run.stdout).starts_with("1178/01/01\t1799-03-21\t"));
    assert!(text(&run.stdout).contains("1501/12/29\t2123-03-20\t"));
}

/// The example with standard output as a test has it: no terminal.
fn printed(arguments: &[&str]) -> String {
    let run = check(arguments, "");
    assert_eq!(text(&run.stderr), "", "{arguments:?}");
    assert!(matches!(run.status.code(), Some(0 | 1)), "{arguments:?}");
    text(&run.stdout).to_owned()
}

#[test]
fn help_names_every_option() {
    let help = printed(&["--help"]);
    let source = include_str!("../examples/check.rs");
    let options = source.split('"').filter(|it| it.starts_with("--") && !it.contains(' '));
    let options: Vec<&str> = options.collect();
    assert!(options.len() > 12, "{options:?}");
    for option in options {
        assert!(help.contains(option), "{option}");
    }
    assert_eq!(help, printed(&["-h"]));
}

#[test]
fn every_form_tells_the_same_in_both_languages() {
    const SLIP: &str = "examples/data/sum-off-by-a-slip.fa.txt";
    for language in ["en", "fa"] {
        for form in ["", "--html", "--markdown", "--sarif", "--json"] {
            let arguments: Vec<&str> = ["--lang", language, form, "--explain", SLIP]
                .into_iter()
                .filter(|it| !it.is_empty())
                .collect();
            let printed = printed(&arguments);
            let proposal = if language == "en" { "could be 207 " } else { "شاید ۲۰۷ " };
            for expected in ["SUM-001", "SAM-001", proposal] {
                assert!(printed.contains(expected), "{expected} in {arguments:?}");
            }
            assert!(printed.ends_with('\n') && !printed.ends_with("\n\n"), "{arguments:?}");
        }
    }
}

#[test]
fn figures_of_proposals_have_their_units() {
    let told = |text: &str| {
        let run = check(&["--json", "--explain", "-"], text);
        let told: Value = serde_json::from_slice(&run.stdout).expect("JSON");
        let amendment = &told["proposed"][0]["proposals"][0]["amendments"][0];
        (amendment["from"].clone(), amendment["to"].clone(), amendment["slip"].clone())
    };
    let (from, to, slip) = told(include_str!("../examples/data/toman-headline-rial-body.fa.txt"));
    let figure = |unit: &str, rial: &str| {
        let value = "46000000000";
        serde_json::json!({"value": value, "unit": unit, "rial": rial, "comparator": "exactly"})
    };
    assert_eq!(slip, "denomination");
    assert_eq!([from, to], [figure("toman", "460000000000"), figure("rial", "46000000000")]);
    let (from, to, slip) = told(include_str!("data/press/c16.txt"));
    assert_eq!(slip, "counted_as");
    assert_eq!([&from["value"], &to["value"]], ["50", "50"]);
    assert_eq!([&from["unit"], &to["unit"]], ["project", "person"]);
}

#[test]
fn colours_are_asked_for_or_a_terminals() {
    assert!(!printed(&[]).contains('\u{1B}'));
    assert!(!printed(&["--color", "auto"]).contains('\u{1B}'));
    assert!(!printed(&["--color", "never"]).contains('\u{1B}'));
    let coloured = printed(&["--color", "always"]);
    assert!(coloured.contains("\u{1B}[31mLST-001\u{1B}[0m"));
    let bare = coloured.split('\u{1B}').map(|it| match it.split_once('m') {
        Some((code, rest)) if code.starts_with('[') => rest,
        _ => it,
    });
    assert_eq!(bare.collect::<String>(), printed(&[]));
    // Colours belong to text alone.
    assert!(!printed(&["--color", "always", "--markdown"]).contains('\u{1B}'));
}

#[test]
fn a_mark_before_a_text_shifts_its_bytes_and_nothing_else() {
    let prose = "\n۴۰۲ مرکز؛ ۲۹۶ مرکز شهری و ۹۶ مرکز روستایی.";
    let region = |input: &str| {
        let run = check(&["--sarif", "-"], input);
        let log: Value = serde_json::from_slice(&run.stdout).expect("JSON");
        let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "stdin");
        place["region"].clone()
    };
    let (bare, marked) = (region(prose), region(&format!("\u{FEFF}{prose}")));
    for (field, shift) in
        [("startLine", 0), ("startColumn", 0), ("charOffset", 0), ("byteOffset", 3)]
    {
        let of = |it: &Value| it[field].as_u64().expect("a number");
        assert_eq!(of(&bare) + shift, of(&marked), "{field}");
    }
    assert_eq!(bare["startLine"], 2);
}
