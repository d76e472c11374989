//! What a terminal is told: sentences in their places, and nothing that it would obey.

use karnameh::calendar::Period;
use karnameh::check::Checker;
use karnameh::money::{Denomination, Rial};
use karnameh::quantity::{Comparator, Number, Stated, Unit};
use karnameh::reading::{Context, read};
use karnameh::render::{English, Language, Persian, Text};
use karnameh::repair::{Limits, propose};
use karnameh::report::{Announced, Body, Concept, Fact, Member, Office, Report};
use karnameh::text::Scale;

const LANGUAGES: [&dyn Language; 2] = [&English, &Persian];

/// What is printed of a text, in colour if asked for.
fn printed(text: &str, language: &dyn Language, is_coloured: bool) -> String {
    let reading = read(text, &Context::new());
    let checker = Checker::builtin();
    let outcome = checker.check(reading.report());
    let proposed = propose(reading.report(), &checker, Limits::default());
    Text::new(reading.report(), &outcome, language)
        .proposing(&proposed)
        .of_text(text, &reading)
        .coloured(is_coloured)
        .to_string()
}

const HOSTILE: &[&str] = &[
    "\u{1B}[2J\u{1B}]0;title\u{7} ۴۰۲ مرکز؛ ۲۹۶ مرکز شهری و ۹۶ مرکز روستایی \u{9B}31m",
    "«بند \u{202E}الف\u{202C} تبصره ۱۸» ۱۲ نفر\u{2066} و \u{2069}\u{2069}\u{2069} ۳ طرح\r",
    "از این تعداد ۱۲ \u{200F}نفر\u{200E} و در مجموع ۲۴ نفر\u{0}\u{8}\u{7F}",
    "به استناد تبصره ۱۸\u{1B}[31m قانون بودجه، ۱۲ میلیارد ریال\u{2028}و ۱۲ میلیارد تومان",
];

/// Whatever is printed: isolates of our own end on their line, and nothing else is a command.
#[track_caller]
fn is_inert(told: &str) {
    let mut depth = 0;
    for c in told.chars() {
        match c {
            '\u{2068}' => depth += 1,
            '\u{2069}' => depth -= 1,
            '\n' => assert_eq!(depth, 0, "an isolate that is not ended in {told}"),
            c => {
                let is_obeyed = c.is_control()
                    || matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}')
                    || matches!(c, '\u{061C}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
                assert!(!is_obeyed, "{c:?} in {told}");
            }
        }
        assert!((0..=1).contains(&depth), "{told}");
    }
}

#[test]
fn nothing_of_a_text_is_obeyed() {
    for text in HOSTILE {
        for language in LANGUAGES {
            is_inert(&printed(text, language, false));
        }
    }
}

#[test]
fn nothing_of_a_document_is_obeyed_and_all_of_it_is_shown() {
    for c in
        ['\u{1B}', '\u{7}', '\r', '\n', '\u{9B}', '\u{61C}', '\u{200B}', '\u{2028}', '\u{202E}']
            .into_iter()
            .chain(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '\u{FEFF}', '\u{0}', '\u{7F}'])
    {
        let word = format!("نقدی{c}[31m عادی");
        let mut report = Report::builder(Office::new(Body::Behzisti), Period::year(1405).unwrap());
        report.fact(
            "all",
            Fact::new(Concept::DonationsTotal, Stated::count(3, None))
                .written(&format!("۳ ریال {word}")),
        );
        report.claim(
            "list",
            Announced::count(2).naming([Member::named(Concept::DonationsCash).written(&word)]),
        );
        let report = report.build().expect("a report");
        let outcome = karnameh::check(&report);
        let told = Text::new(&report, &outcome, &Persian).to_string();
        is_inert(&told);
        let shown = format!("نقدی{}[31m عادی", c.escape_unicode());
        assert!(told.matches(&shown).count() >= 2, "{shown} in {told}");
        is_inert(&Text::new(&report, &outcome, &English).to_string());
    }
}

#[test]
fn persian_has_lines_of_its_own_and_codes_stay_ascii() {
    let text = include_str!("../examples/data/semnan-1402.fa.txt");
    for line in printed(text, &Persian, false).lines() {
        let is_isolated = line.trim_start_matches([' ', '-']).starts_with('\u{2068}')
            && line.ends_with('\u{2069}');
        assert!(is_isolated || line.is_ascii(), "{line}");
    }
}

#[test]
fn digits_are_told_in_ascii_before_the_sentence() {
    let text = "در مجموع ۴۰۲ مرکز؛ ۲۹۶ مرکز شهری و ۹۶ مرکز روستایی";
    let told = printed(text, &Persian, false);
    let lines: Vec<&str> = told.lines().collect();
    let at = lines.iter().position(|it| it.contains("SUM-001")).expect("a finding");
    assert_eq!(lines[at], "  SUM-001 parts_make_the_total @ claims/total 1 (1:10)");
    assert!(lines[at + 1].contains("terms 296 centres + 96 centres, sum 392 centres"), "{told}");
    assert!(lines[at + 2].starts_with("    \u{2068}خطا: ۲۹۶ مرکز + ۹۶ مرکز"), "{told}");
}

#[test]
fn words_from_right_to_left_within_english_are_isolated() {
    let told = printed(include_str!("../examples/data/semnan-1402.fa.txt"), &English, false);
    assert!(told.contains("\"milliard\" (\u{2068}میلیارد\u{2069}) by itself"), "{told}");
    assert!(told.contains("\u{2068}نفر, خانوار, مورد\u{2069}, …"), "{told}");
}

#[test]
fn colours_are_a_choice_of_the_caller() {
    let text = include_str!("../examples/data/semnan-1402.fa.txt");
    for language in LANGUAGES {
        let (plain, coloured) = (printed(text, language, false), printed(text, language, true));
        assert!(!plain.contains('\u{1B}'));
        let mut bare = coloured.clone();
        for code in [0, 1, 31, 32, 33, 36] {
            bare = bare.replace(&format!("\u{1B}[{code}m"), "");
        }
        assert_eq!(bare, plain);
        assert_eq!(coloured.matches("\u{1B}[0m").count() * 2, coloured.matches('\u{1B}').count());
    }
}

#[test]
fn amounts_are_told_in_both_denominations() {
    #[track_caller]
    fn check(stated: &Stated, english: &str, persian: &str) {
        assert_eq!(English.stated_in_both(stated), english);
        assert_eq!(Persian.stated_in_both(stated), persian);
    }
    let money = |number: i64, denomination| {
        Stated::exact(Number::from(number), Unit::Money(denomination)).expect("an amount")
    };
    check(
        &money(5_000_000, Denomination::Toman),
        "5,000,000 toman (50,000,000 rial)",
        "۵٬۰۰۰٬۰۰۰ تومان (۵۰٬۰۰۰٬۰۰۰ ریال)",
    );
    check(
        &Stated::money(Rial::new(573_986_558_509)),
        "573,986,558,509 rial (57,398,655,850.9 toman)",
        "۵۷۳٬۹۸۶٬۵۵۸٬۵۰۹ ریال (۵۷٬۳۹۸٬۶۵۵٬۸۵۰٫۹ تومان)",
    );
    check(
        &money(5, Denomination::NewRial),
        "5 new rial (5,000 toman)",
        "۵ ریال جدید (۵٬۰۰۰ تومان)",
    );
    check(&money(3, Denomination::Qeran), "3 qeran (300 rial)", "۳ قران (۳۰۰ ریال)");
    let hemat = Stated::exact("11.7".parse().unwrap(), Unit::Money(Denomination::Hemat)).unwrap();
    check(&hemat, "11.7 hemat (117,000,000,000,000 rial)", "۱۱٫۷ همت (۱۱۷٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰ ریال)");
    check(&money(0, Denomination::Toman), "0 toman", "۰ تومان");
    let more = Stated::scaled(Number::from(38), Scale::Milliard, Unit::Money(Denomination::Toman));
    let more = more.and_then(|it| it.compared(Comparator::MoreThan)).expect("an amount");
    check(
        &more,
        "more than 38,000,000,000 toman (380,000,000,000 rial)",
        "بیش از ۳۸٬۰۰۰٬۰۰۰٬۰۰۰ تومان (۳۸۰٬۰۰۰٬۰۰۰٬۰۰۰ ریال)",
    );
    check(&Stated::count(12, Unit::Person), "12 persons", "۱۲ نفر");
}

#[test]
fn sums_of_money_stay_readable() {
    let text = "در مجموع ۴۰ میلیارد ریال کمک شد؛ ۱۹ میلیارد ریال نقدی و ۲۲ میلیارد ریال غیرنقدی.";
    let told = printed(text, &English, false);
    let line = told.lines().find(|it| it.contains(" + ")).expect("a sum");
    let terms = line.split(" = ").next().expect("terms");
    assert!(!terms.contains("toman"), "{line}");
    assert!(line.contains("toman)"), "{line}");
}

#[test]
fn an_empty_text_is_told_too() {
    for language in LANGUAGES {
        assert!(printed("", language, false).lines().count() >= 3);
    }
}
