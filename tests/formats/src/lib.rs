//! The reports that formats are tried with: every example of the crate, and texts that would rather be obeyed than read.

use karnameh::check::{Checker, Outcome};
use karnameh::reading::{Context, Reading, read};
use karnameh::repair::{Limits, Proposed, propose};
use karnameh::report::Report;
use karnameh::rules::CATALOGUE;

/// Texts of reports as they were published.
pub const PUBLISHED: &[&str] = &[
    include_str!("../../../examples/data/announced-and-listed.fa.txt"),
    include_str!("../../../examples/data/fulfilment-misstated.fa.txt"),
    include_str!("../../../examples/data/ratio-told-as-growth.fa.txt"),
    include_str!("../../../examples/data/semnan-1402.fa.txt"),
    include_str!("../../../examples/data/sum-off-by-a-slip.fa.txt"),
    include_str!("../../../examples/data/toman-headline-rial-body.fa.txt"),
    include_str!("../../../tests/data/prose/article.fa.txt"),
];

/// Texts with something in them for whatever reads the output.
pub const HOSTILE: &[&str] = &[
    "<script>alert(1)</script> ۱۲ نفر از ۲۴ نفر\r\n</div><b>*۳ طرح*",
    "\u{1B}[31m[x](javascript:alert(1)) ۴۰۲ مرکز؛ ۲۹۶ مرکز شهری و ۹۶ مرکز روستایی ![i](http://a.ir/i.png)",
    "در مجموع ۴۰۲ @مرکز @name #12 :tada: http://evil.example www.evil.example a@evil.example ۲۹۶ نفر و ۹۶ نفر",
    "به استناد «{0} [تبصره ۱۸](1) `x` \\» ۱۲ میلیارد ریال\u{202E} و ۱۲ میلیارد تومان \u{2028}| a | b |",
    "\u{FEFF}۱. ۱۲ <!-- نفر\n- ۳ طرح\n> ۴ مورد\n# ۵ جلسه\n``` ۶ بسته\n$$x$$ ~~۷ نفر~~ ==۸ نفر==",
    "",
    "\n\n\n",
];

/// Words that names and texts of a report document are made of.
pub const WORDS: &[&str] = &[
    "<img src=x onerror=alert(1)>",
    "**bold** _it_ `code`",
    "[x](http://a.ir)(1)",
    "http://a.ir/x?y=1&z",
    "www.a.ir",
    "@name",
    "octo/repo#12 GH-12 1a2b3c4d5e",
    ":tada: :x:",
    "a@b.ir",
    "{0} {{1}}",
    "| a | b |",
    "\\` \\[x](y)",
    "~~a~~ ==b== $$c$$ ^d^ ||e||",
    "[[x]] [^1] ![a](b)",
    "&lt;b&gt; &#60;",
    "mailto:a@b.ir xmpp:a@b.ir",
    "HTTPS://A.IR WWW.A.IR",
];

/// A report with what was found of it.
pub struct Case {
    pub name: String,
    pub source: Option<(String, Reading)>,
    pub report: Report,
    pub outcome: Outcome,
    pub proposed: Vec<Proposed>,
}

impl Case {
    fn new(name: String, report: Report, source: Option<(String, Reading)>) -> Self {
        let checker = Checker::builtin();
        let outcome = checker.check(&report);
        let proposed = propose(&report, &checker, Limits::default());
        Self { name, source, report, outcome, proposed }
    }

    /// The report that a text states.
    pub fn of_text(name: String, text: &str) -> Self {
        let reading = read(text, &Context::new());
        let report = reading.report().clone();
        Self::new(name, report, Some((text.to_owned(), reading)))
    }
}

/// All of them.
pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    let semnan = include_str!("../../../examples/data/semnan-1402.json");
    let semnan: Report = serde_json::from_str(semnan).expect("a report");
    cases.push(Case::new("semnan-1402.json".to_owned(), semnan, None));
    for (at, text) in PUBLISHED.iter().chain(HOSTILE).enumerate() {
        cases.push(Case::of_text(format!("text {at}"), text));
    }
    for rule in CATALOGUE {
        for (at, example) in rule.all_examples().iter().enumerate() {
            let report = (example.report)().expect("a report");
            cases.push(Case::new(format!("{} {at}", rule.code()), report, None));
        }
    }
    cases.extend(WORDS.iter().map(|word| named(word)));
    cases
}

/// A report document that uses a word wherever it may name something.
fn named(word: &str) -> Case {
    let document = serde_json::json!({
        "format": 1, "office": {"body": "behzisti"}, "period": "1402",
        "facts": [
            {"id": word, "concept": "employment.loans", "written": word,
             "figure": {"stated": {"value": "402", "unit": word}}},
            {"id": "a", "concept": "employment.loans", "figure": {"stated": {"value": "296", "unit": word}}},
            {"id": "b", "concept": "employment.loans", "figure": {"stated": {"value": "96"}}},
        ],
        "claims": [
            {"id": word, "claim": {"total": {"total": word, "parts": ["a", "b"], "coverage": "exhaustive",
                "named": [{"concept": "donations.cash", "written": word}]}}},
            {"id": "list", "claim": {"announced": {"of": word, "count": 3, "open": false,
                "members": [{"concept": "donations.cash", "written": word}]}}},
        ],
    });
    match serde_json::from_value(document) {
        Ok(report) => Case::new(word.to_owned(), report, None),
        Err(error) => panic!("{word}: {error}"),
    }
}
