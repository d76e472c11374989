//! Pages: whole, inert whatever a text holds, and linked both ways.

mod markup;

use karnameh::calendar::Period;
use karnameh::check::{Checker, Outcome};
use karnameh::place::{Locality, Place};
use karnameh::quantity::{Comparator, Number, Stated, Unit};
use karnameh::reading::{Context, read};
use karnameh::render::{English, Html, Language, Persian};
use karnameh::report::{Body, Concept, Coverage, Fact, FactId, Office, Report, Total};
use karnameh::verdict::{Finding, Location};
use markup::{Event, is_of, parse, seen, shown_text};
use proptest::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::ops::Range;

/// The page of a text.
fn page(text: &str, language: &dyn Language) -> String {
    let reading = read(text, &Context::new());
    let outcome = karnameh::check(reading.report());
    Html::new(reading.report(), &outcome, language).of_text(text, &reading).to_string()
}

/// What a page consists of, given that it is well-formed.
#[track_caller]
fn events(page: &str) -> Vec<Event<'_>> {
    parse(page).unwrap_or_else(|error| panic!("{error}\n{page}"))
}

/// How many elements of a class a page has.
fn count(events: &[Event<'_>], class: &str) -> usize {
    let is_its = |it: &&Event<'_>| matches!(it, Event::Open(_, its) if is_of(its, class));
    events.iter().filter(is_its).count()
}

/// Every value of an attribute.
fn values<'e>(events: &'e [Event<'_>], name: &str) -> Vec<&'e str> {
    let attributes = events.iter().filter_map(|it| match it {
        Event::Open(_, attributes) => Some(attributes),
        _ => None,
    });
    attributes.flatten().filter(|it| it.0 == name).map(|it| it.1.as_str()).collect()
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().fold(0_u32, |all, byte| all << 8 | u32::from(*byte))
            << (8 * (3 - chunk.len()));
        for place in 0..=chunk.len() {
            text.push(DIGITS[(bits >> (18 - 6 * place) & 63) as usize].into());
        }
        text.extend(std::iter::repeat_n('=', 3 - chunk.len()));
    }
    text
}

#[test]
fn the_policy_knows_the_style() {
    let page = page("۱۲ نفر", &English);
    let style =
        page.split_once("<style>").and_then(|it| it.1.split_once("</style>")).expect("a style").0;
    let hash = format!("'sha256-{}'", base64(&Sha256::digest(style)));
    assert!(page.contains(&format!("default-src 'none'; style-src {hash}")), "{hash}");
    assert!(!style.contains("url(") && !style.contains("@import"));
}

#[test]
fn the_reader_of_pages_sees_what_is_wrong() {
    let whole = page("۱۲ نفر", &English);
    parse(&whole).expect("it is well-formed");
    for (from, to) in [
        ("<main>", ""),
        ("<main>", "<main><script>x</script>"),
        ("<main>", "<main onload=\"x\">"),
        ("<main>", "<main id=\"findings\">"),
        ("<main>", "<main>&nbsp;"),
        ("<main>", "<main>\u{202E}"),
        ("<h1>", "<h1><div></div>"),
        ("<h1>", "<h1>a > b"),
        ("class=\"skip\"", "class=skip"),
        ("href=\"#findings\"", "href=\"#nothing\""),
        ("href=\"#findings\"", "href=\"https://example.com\""),
    ] {
        assert!(whole.contains(from), "{from}");
        assert!(parse(&whole.replacen(from, to, 1)).is_err(), "{to}");
    }
}

#[test]
fn hostile_texts_come_out_inert_and_complete() {
    for text in [
        "<script>alert(1)</script> ۱۲ نفر از ۲۴ نفر",
        "\" onmouseover=\"x ۱۲ نفر' autofocus",
        "</style></p></div></section><img src=x onerror=alert(1)> ۴۰۲ مرکز؛ ۲۹۶ مرکز شهری و ۹۶ مرکز روستایی",
        "\u{202E}۱۲ نفر\u{2066} و \u{0}\u{1B}[31m ۳ طرح\r",
        "۱۲ \u{202E}نفر و ۳\u{200F} طرح و ۱\u{2069}۲ مرکز",
        "&lt;b&gt; &amp;&#60; &#x3C; ۱۲ نفر",
        "از این تعداد <۱۲ نفر> و \"۲۴\" نفر",
        "<!-- -->]]><![CDATA[ ۱۲ نفر",
        "سطر اول\r\n\r\n۱۲ نفر\n\n\n   \n\t۲۴ نفر\n",
        "۱۲\n نفر و ۴۰۹\r\nنفر",
        "javascript:alert(1) data:text/html,x ۱۲ نفر",
        "\u{FFFE}\u{FFFF}\u{FDD0}\u{E0041}\u{FFF9}\u{85}\u{9B} ۱۲ نفر",
        "ق\u{300}\u{301}\u{302}\u{303} ۱۲ نفر",
        "a word of English 12 persons",
        "",
        "\n",
        "<",
    ] {
        for language in [&English as &dyn Language, &Persian] {
            let page = page(text, language);
            let events = events(&page);
            assert_eq!(shown_text(&events).replace('\n', ""), seen(text), "{text}");
        }
    }
}

#[test]
fn a_hostile_document_comes_out_inert_and_complete() {
    let hostile = "</title><script>alert(\"1\")</script> & 'x'";
    let mut report = Report::builder(Office::new(Body::Emdad), Period::year(1402).expect("a year"));
    let fact = |count| Fact::new(Concept::DowryMarriage, Stated::count(count, Unit::Set));
    let county = format!("{hostile}\u{202E}");
    report.place(Place::County(Locality::new(&county)));
    report
        .fact(hostile, fact(3).qualified(hostile).among(hostile).written(hostile))
        .fact("other", fact(4).written("\u{202E}۴\u{0} نفر"))
        .fact("all", fact(8))
        .claim(hostile, Total::of("all").parts([hostile, "other"]).covering(Coverage::Exhaustive));
    let report = report.build().expect("names may hold markup");
    let known = "SUM-001=because <b>\"it\"</b> is so".parse().expect("a suppression");
    let accepting = Checker::builtin().suppressing(known).expect("a rule of that code");
    for checker in [Checker::builtin(), accepting] {
        let outcome = checker.check(&report);
        for language in [&English as &dyn Language, &Persian] {
            let page = Html::new(&report, &outcome, language).to_string();
            let text: String = events(&page)
                .iter()
                .filter_map(|it| match it {
                    Event::Text(text) => Some(text.as_str()),
                    _ => None,
                })
                .collect();
            assert!(text.matches(hostile).count() >= 5, "{text}");
            // The title and the heading.
            assert_eq!(text.matches(&seen(&county)).count(), 2, "{text}");
            assert!(text.contains("U+202E۴U+0000 نفر"));
            assert_eq!(
                text.contains("because <b>\"it\"</b> is so"),
                !outcome.suppressed().is_empty()
            );
        }
    }
}

/// The findings of an outcome in the order of a page.
fn in_order(outcome: &Outcome) -> Vec<&Finding> {
    let wrong = outcome.violations().chain(outcome.undetermined());
    wrong.chain(outcome.notes()).chain(outcome.proven()).collect()
}

/// Whether a page links a finding to what it is about, and that to the finding.
#[track_caller]
fn assert_linked(page: &str, number: usize, places: [char; 2]) {
    let links = format!("href=\"#n{number}\"");
    assert!(page.contains(&links), "no words lead to finding {number}\n{page}");
    let its = page.split("<li class=\"finding").nth(number).expect("the finding");
    let its = its.split_once("</section>").map_or(its, |it| it.0);
    let leads = |place| its.contains(&format!("<a href=\"#{place}"));
    assert!(places.into_iter().any(leads), "finding {number} leads to no words: {its}");
}

#[test]
fn every_finding_is_there_and_linked_both_ways() {
    for text in [
        include_str!("../examples/data/semnan-1402.fa.txt"),
        include_str!("../examples/data/sum-off-by-a-slip.fa.txt"),
        include_str!("../examples/data/announced-and-listed.fa.txt"),
        include_str!("../examples/data/ratio-told-as-growth.fa.txt"),
    ] {
        let reading = read(text, &Context::new());
        let report = reading.report();
        let outcome = karnameh::check(report);
        let with_text = Html::new(report, &outcome, &Persian).of_text(text, &reading).to_string();
        let without = Html::new(report, &outcome, &English).to_string();
        let told = in_order(&outcome);
        assert_eq!(count(&events(&with_text), "finding"), told.len());
        assert_eq!(count(&events(&without), "finding"), told.len());
        // A claim without figures, such as the number of a list, has a place in the text only.
        let claims: BTreeMap<_, _> = report.claims().collect();
        let has_facts = |it: &Location| match it {
            Location::Claim(id) => !claims[id].facts().is_empty(),
            _ => true,
        };
        for (at, finding) in told.into_iter().enumerate() {
            assert_linked(&with_text, at + 1, ['w', 'c']);
            if finding.at().iter().any(has_facts) {
                assert_linked(&without, at + 1, ['f', 'f']);
            }
        }
    }
}

#[test]
fn what_is_accepted_is_told_with_its_reason_and_lies_on_no_words() {
    let text = "در سال ۱۴۰۲ در مازندران ۴۰۲ مرکز نیکوکاری فعالیت دارند؛ ۲۹۶ مرکز در مناطق شهری و ۹۶ مرکز در مناطق روستایی.";
    let reading = read(text, &Context::new());
    let known = "SUM-001=ده مرکز در هر دو آمده است".parse().expect("a suppression");
    let checker = Checker::builtin().suppressing(known).expect("a rule of that code");
    let outcome = checker.check(reading.report());
    let page = Html::new(reading.report(), &outcome, &Persian).of_text(text, &reading).to_string();
    let events = events(&page);
    assert_eq!(count(&events, "finding"), 1);
    let reason = format!("{}:</span> ده مرکز در هر دو آمده است", Persian.reason_label());
    assert!(page.contains(&reason), "{page}");
    assert_eq!(count(&events, "on") + count(&events, "flag"), 0);
}

/// A report of three figures, one wrong total.
fn centres() -> Report {
    let sets = |count| Fact::new(Concept::DowryMarriage, Stated::count(count, Unit::Set));
    let mut report = Report::builder(Office::new(Body::Emdad), Period::year(1402).expect("a year"));
    report.fact("cities", sets(296)).fact("villages", sets(96)).fact("all", sets(402)).claim(
        "total",
        Total::of("all").parts(["cities", "villages"]).covering(Coverage::Exhaustive),
    );
    report.build().expect("a report")
}

fn fact(name: &str) -> Location {
    (&FactId::from(name)).into()
}

/// The page of a text in which facts stand at given places.
fn page_of_words(text: &str, places: &[(Location, Range<usize>)]) -> String {
    let report = centres();
    let outcome = karnameh::check(&report);
    Html::new(&report, &outcome, &English).of_words(text, places).to_string()
}

/// The bytes of words in a text.
fn at(text: &str, words: &str) -> Range<usize> {
    let start = text.find(words).expect("the words are there");
    start..start + words.len()
}

#[test]
fn words_that_lie_on_each_other_are_cut_where_they_cross() {
    let text = "abcdefghij";
    let cross = [(fact("all"), 1..7), (fact("cities"), 4..9)];
    let shown = page_of_words(text, &cross);
    assert!(
        shown.contains(
            "a<a class=\"on wrong\" href=\"#n1\" id=\"w3\"><bdi>bcd</bdi></a>\
             <a class=\"on wrong\" href=\"#n1\" id=\"w1\"><bdi>efg</bdi></a>\
             <sup><a class=\"flag wrong\" href=\"#n1\">✗1</a></sup>\
             <a class=\"on wrong\" href=\"#n1\" tabindex=\"-1\"><bdi>hi</bdi><sup>✗1</sup></a>j"
        ),
        "{shown}"
    );
    events(&shown);
    // Within the words of a claim the facts show; the claim is led to all the same.
    let claim = Location::from(&karnameh::report::ClaimId::from("total"));
    let nested = [(claim, 0..10), (fact("all"), 0..3), (fact("villages"), 0..3)];
    let shown = page_of_words(text, &nested);
    let its = events(&shown);
    for id in ["c1", "w2", "w3"] {
        assert!(values(&its, "id").contains(&id), "{shown}");
    }
    assert_eq!(shown_text(&its).trim(), text);
}

#[test]
fn places_that_are_no_words_are_left_out() {
    let text = "۲۹۶ مورد";
    let places = [
        (fact("cities"), 1..4),
        (fact("villages"), 5..500),
        (fact("all"), 3..3),
        (fact("nobody"), at(text, "مورد")),
        (fact("all"), Range { start: 9, end: 2 }),
    ];
    let shown = page_of_words(text, &places);
    let its = events(&shown);
    assert!(
        !values(&its, "id")
            .iter()
            .any(|it| it.starts_with(['w', 'c']) && it.ends_with(|c: char| c.is_ascii_digit())),
        "{shown}"
    );
    assert_eq!(shown_text(&its).trim(), text);
}

/// The lines of the sums of a page, cells apart.
fn sums(page: &str) -> Vec<Vec<String>> {
    let of = |it: &str| {
        let rows = it.split("</tr>").filter(|row| row.contains("<tr"));
        let cells = |row: &str| {
            let row = row.replace("</th>", "|").replace("</td>", "|");
            let mut text = String::new();
            let mut depth = 0;
            for c in row.chars() {
                match c {
                    '<' => depth += 1,
                    '>' => depth -= 1,
                    c if depth == 0 && c != '\n' => text.push(c),
                    _ => {}
                }
            }
            text
        };
        rows.map(cells).collect()
    };
    let tables = page.split("<table class=\"sum\">").skip(1);
    tables.filter_map(|it| it.split_once("</table>")).map(|(it, _)| of(it)).collect()
}

#[test]
fn a_sum_stands_as_one_writes_it() {
    let report = centres();
    let outcome = karnameh::check(&report);
    let page = Html::new(&report, &outcome, &English).to_string();
    events(&page);
    let label = "marriage and dowry aid|";
    assert_eq!(
        sums(&page),
        [[
            format!("{label}296|sets|"),
            format!("{label}96|sets|"),
            "The total says|402|sets|".to_owned(),
            "The parts make|392|sets|".to_owned(),
            "Difference|10|sets|".to_owned(),
        ]]
    );
}

#[test]
fn figures_of_a_sum_stand_point_under_point_and_in_one_denomination() {
    let toman = Unit::from_id("toman").expect("a unit");
    let rial = Unit::from_id("current-rial").expect("a unit");
    let stated = |mantissa, places, unit: &Unit| {
        Stated::exact(Number::try_new(mantissa, places).expect("a number"), unit.clone())
            .expect("a figure")
    };
    let of = |figures: [Stated; 3]| {
        let [one, other, all] = figures.map(|it| Fact::new(Concept::DonationsTotal, it));
        let year = Period::year(1402).expect("a year");
        let mut report = Report::builder(Office::new(Body::Emdad), year);
        report.fact("one", one).fact("other", other).fact("all", all);
        report
            .claim("sum", Total::of("all").parts(["one", "other"]).covering(Coverage::Exhaustive));
        let report = report.build().expect("a report");
        let outcome = karnameh::check(&report);
        let page = Html::new(&report, &outcome, &Persian).to_string();
        events(&page);
        sums(&page)[0].clone()
    };
    let figure = |row: &String| row.split_once('|').map(|it| it.1.to_owned()).unwrap_or_default();
    let percent = Unit::Percent;
    let rows = of([stated(125, 1, &percent), stated(30, 0, &percent), stated(425, 1, &percent)]);
    // The last digits are there for the eye only, and are not seen.
    assert_eq!(
        rows.iter().map(figure).collect::<Vec<_>>(),
        ["۱۲٫۵|درصد|", "۳۰٫۰|درصد|", "۴۲٫۵|درصد|"]
    );
    let rows = of([stated(12, 0, &toman), stated(30, 0, &rial), stated(150, 0, &rial)]);
    assert_eq!(rows.iter().map(figure).collect::<Vec<_>>(), ["۱۲۰|ریال|", "۳۰|ریال|", "۱۵۰|ریال|"]);
    let more = stated(40, 0, &percent).compared(Comparator::MoreThan).expect("a limit");
    let rows = of([stated(10, 0, &percent), stated(30, 0, &percent), more]);
    assert_eq!(
        rows.iter().map(figure).collect::<Vec<_>>(),
        ["|۱۰|درصد|", "|۳۰|درصد|", "بیش از|۴۰|درصد|", "|۴۰|درصد|"]
    );
}

#[test]
fn what_runs_the_other_way_stands_by_itself() {
    let text = include_str!("../examples/data/semnan-1402.fa.txt");
    let english = page(text, &English);
    // The text is Persian on a page of whatever language.
    assert!(english.contains("<html lang=\"en\" dir=\"ltr\">"));
    assert!(english.contains("<div class=\"text\" lang=\"fa\" dir=\"rtl\">"));
    assert!(english.contains("(<bdi lang=\"fa\" dir=\"rtl\">میلیارد</bdi>) by itself"));
    assert!(english.contains("<a href=\"#w2\"><bdi lang=\"fa\">۴۰۹ نفر</bdi></a>"), "{english}");
    let persian = page(text, &Persian);
    assert!(
        persian
            .contains("<bdi class=\"address\" dir=\"ltr\">https://nasrnews.ir/print/85117</bdi>")
    );
}

/// A report of so many figures without a unit, each of which is noted, and a text in which they stand; every seventh
/// place lies on all that follow it.
fn noted(many: u32) -> (Report, String, Vec<(Location, Range<usize>)>) {
    let mut report = Report::builder(Office::new(Body::Emdad), Period::year(1402).expect("a year"));
    let mut text = String::new();
    let mut places = Vec::new();
    for number in 0..many {
        let name = format!("f{number}");
        report.fact(name.as_str(), Fact::new(Concept::DowryMarriage, Stated::count(7, None)));
        let end = if number % 7 == 0 { 3 * many as usize } else { text.len() + 3 };
        places.push((fact(&name), text.len()..end));
        text.push_str("7 <");
    }
    (report.build().expect("a report"), text, places)
}

#[test]
fn a_page_of_a_hundred_thousand_findings_is_whole() {
    let many = if cfg!(debug_assertions) { 20_000 } else { 100_000 };
    let (report, text, places) = noted(many);
    let outcome = Checker::builtin().only(["UNI-002"]).expect("a rule").check(&report);
    assert_eq!(outcome.findings().len(), many as usize);
    let page = Html::new(&report, &outcome, &Persian).of_words(&text, &places).to_string();
    let events = events(&page);
    assert_eq!(count(&events, "finding"), many as usize);
    assert_eq!(shown_text(&events).trim(), text);
}

/// How many bytes were written. They are not kept: a text that grows takes room by leaps.
struct Counted(u64);

impl Write for Counted {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len() as u64;
        Ok(())
    }
}

/// The bytes written for a page, those taken for it meanwhile, and how many of them at once.
fn room(page: &Html<'_>) -> [u64; 3] {
    let mut written = Counted(0);
    let used = allocation_counter::measure(|| write!(written, "{page}").expect("it counts"));
    [written.0, used.bytes_total, used.bytes_max]
}

/// Holds that what four times as much takes is not much more than four times of it.
#[track_caller]
fn assert_linear(room: impl Fn(u32) -> [u64; 3]) {
    for (one, two) in room(1_000).into_iter().zip(room(4_000)) {
        assert!(two * 10 < one * 45, "{one} bytes become {two}");
    }
}

#[test]
fn a_page_takes_room_as_the_text_and_its_findings_do() {
    assert_linear(|many| {
        let (report, text, places) = noted(many);
        let outcome = Checker::builtin().only(["UNI-002"]).expect("a rule").check(&report);
        room(&Html::new(&report, &outcome, &Persian).of_words(&text, &places))
    });
}

#[test]
fn a_finding_on_each_part_of_a_total_speaks_of_that_part() {
    let of_which = |many: u32| {
        let year = Period::year(1402).expect("a year");
        let mut report = Report::builder(Office::new(Body::Emdad), year);
        let sets = |count| Fact::new(Concept::DowryMarriage, Stated::count(count, Unit::Set));
        report.fact("all", sets(500));
        let names: Vec<String> = (1..=many).map(|it| format!("part {it}")).collect();
        for name in &names {
            report.fact(name.as_str(), sets(if name == "part 2" { 501 } else { 7 }));
        }
        let parts = names.iter().map(String::as_str);
        report.claim("of which", Total::of("all").parts(parts).covering(Coverage::OfWhich));
        report.build().expect("a report")
    };
    let checker = Checker::builtin().only(["SUM-004"]).expect("a rule");
    let report = of_which(3);
    let outcome = checker.check(&report);
    let page = Html::new(&report, &outcome, &English).to_string();
    assert_eq!(count(&events(&page), "finding"), 3);
    assert_eq!(sums(&page), Vec::<Vec<String>>::new());
    let of_part = page.split("<tr id=\"f3\">").nth(1).and_then(|it| it.split_once("</tr>"));
    assert_eq!(of_part.expect("its row").0.matches("href=\"#n").count(), 1);
    assert_linear(|many| {
        let report = of_which(many);
        let outcome = checker.check(&report);
        assert_eq!(outcome.findings().len(), many as usize);
        room(&Html::new(&report, &outcome, &English))
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_comes_out_inert_and_complete(
        pieces in prop::collection::vec(
            prop_oneof![
                "[<>&\"'/=;!-]{1,3}".boxed(),
                "[0-9۰-۹٠-٩]{1,4}".boxed(),
                Just(" نفر ".to_owned()).boxed(),
                Just(" در مجموع ".to_owned()).boxed(),
                Just(" از این تعداد ".to_owned()).boxed(),
                Just("ماده ۲۶ قانون ".to_owned()).boxed(),
                Just(" درصد. ".to_owned()).boxed(),
                Just("\n".to_owned()).boxed(),
                any::<char>().prop_map(String::from).boxed(),
            ],
            0..40,
        ),
    ) {
        let text = pieces.concat();
        for language in [&English as &dyn Language, &Persian] {
            let page = page(&text, language);
            let events = parse(&page).map_err(TestCaseError::fail)?;
            prop_assert_eq!(shown_text(&events).replace('\n', ""), seen(&text));
        }
    }

    #[test]
    fn any_places_come_out_whole(
        text in "[ab<\n\rآب]{0,30}",
        places in prop::collection::vec((0..4_usize, 0..40_usize, 0..40_usize), 0..12),
    ) {
        let names = ["cities", "villages", "all", "nobody"];
        let places: Vec<_> =
            places.into_iter().map(|(name, from, to)| (fact(names[name]), from..to)).collect();
        let page = page_of_words(&text, &places);
        let events = parse(&page).map_err(TestCaseError::fail)?;
        let shown = shown_text(&events).replace('\n', "");
        // A border may fall between the two characters of a line's end, which then shows the first.
        prop_assert_eq!(shown.replace("U+000D", ""), seen(&text).replace("U+000D", ""));
        for (name, (_, span)) in places.iter().map(|it| (&it.0, it)) {
            let Location::Fact(id) = name else { continue };
            let is_there = text.get(span.clone()).is_some_and(|it| !it.is_empty());
            let row = ["cities", "villages", "all"].iter().position(|it| *it == id.as_str());
            if let (true, Some(row)) = (is_there, row) {
                let anchor = format!("w{}", row + 1);
                prop_assert!(values(&events, "id").contains(&anchor.as_str()), "{}", anchor);
            }
        }
    }
}
