//! Pages as they are, in files that a change shows up in: `KARNAMEH_BLESS=1 cargo test --test golden_page` writes them
//! anew. The style is left out; a browser judges that.

#[expect(dead_code, reason = "what a page says is asked elsewhere")]
mod markup;

use std::path::Path;
use std::{env, fs};

use karnameh::check::Checker;
use karnameh::reading::{Context, read};
use karnameh::render::{English, Html, Language, Persian};
use karnameh::repair::{Limits, propose};

/// A page without its style and what the style is known by.
fn without_style(page: &str) -> String {
    let between = |text: &str, from: &str, to: &str| {
        let (before, rest) = text.split_once(from).expect("it begins");
        let (_, after) = rest.split_once(to).expect("it ends");
        format!("{before}{from}…{to}{after}")
    };
    between(&between(page, "style-src '", "'"), "<style>", "</style>")
}

#[track_caller]
fn check(name: &str, page: &str) {
    markup::parse(page).unwrap_or_else(|error| panic!("{name}: {error}"));
    let page = without_style(page);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/golden").join(name);
    if env::var_os("KARNAMEH_BLESS").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        fs::write(&path, &page).expect("the page can be written");
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    // An editor may have given the file the line ends of its system.
    let golden = golden.replace("\r\n", "\n");
    let differs = golden.lines().zip(page.lines()).position(|(one, other)| one != other);
    let at = differs.unwrap_or_else(|| golden.lines().count().min(page.lines().count()));
    assert!(
        golden == page,
        "tests/data/golden/{name} differs in line {}:\n  it has {:?}\n  it is  {:?}\n\
         KARNAMEH_BLESS=1 writes it anew",
        at + 1,
        golden.lines().nth(at),
        page.lines().nth(at),
    );
}

const LANGUAGES: [&dyn Language; 2] = [&English, &Persian];

#[cfg(feature = "serde")]
#[test]
fn a_report_document() {
    let document = include_str!("../examples/data/semnan-1402.json");
    let report = serde_json::from_str(document).expect("a report");
    let outcome = karnameh::check(&report);
    for language in LANGUAGES {
        let page = Html::new(&report, &outcome, language).to_string();
        check(&format!("semnan-1402.{}.html", language.tag()), &page);
    }
}

#[test]
fn a_text_with_a_slip() {
    let text = include_str!("../examples/data/sum-off-by-a-slip.fa.txt").replace("\r\n", "\n");
    let reading = read(&text, &Context::new());
    let checker = Checker::builtin();
    let outcome = checker.check(reading.report());
    let proposed = propose(reading.report(), &checker, Limits::default());
    for language in LANGUAGES {
        let page = Html::new(reading.report(), &outcome, language).proposing(&proposed);
        let page = page.of_text(&text, &reading).to_string();
        check(&format!("sum-off-by-a-slip.{}.html", language.tag()), &page);
    }
}

#[test]
fn a_hostile_text() {
    let text = "<script>alert(1)</script> \"در\" مجموع ۱۲ نفر & \u{202E}۵ نفر از این تعداد زن‌اند</p>\r\n۴۰۲ مرکز؛ ۲۹۶ مرکز شهری و ۹۶ مرکز روستایی";
    let reading = read(text, &Context::new());
    let outcome = karnameh::check(reading.report());
    for language in LANGUAGES {
        let page = Html::new(reading.report(), &outcome, language).of_text(text, &reading);
        check(&format!("hostile.{}.html", language.tag()), &page.to_string());
    }
}
