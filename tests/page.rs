//! Pages: whole, inert whatever a text holds, and linked both ways.

use karnameh::reading::{Context, read};
use karnameh::render::{English, Html, Language, Persian};
use sha2::{Digest, Sha256};

/// The page of a text.
fn page(text: &str, language: &dyn Language) -> String {
    let reading = read(text, &Context::new());
    let outcome = karnameh::check(reading.report());
    Html::new(reading.report(), &outcome, language).of_text(text, &reading).to_string()
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

/// The tags of a page in their order, and whether each that opens is closed in its place.
fn tags(page: &str) -> Vec<&str> {
    let body = page.split_once("</style>").expect("a style").1;
    let mut open: Vec<&str> = vec!["html", "head"];
    let mut names = Vec::new();
    for piece in body.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or_else(|| panic!("<{piece}"));
        assert!(!text.contains('>'), "{text}");
        let name = tag.split([' ', '\n']).next().expect("a name");
        if let Some(name) = name.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{tag}");
        } else {
            // What stands outside of quotes are the names of attributes.
            let outside = tag.split('"').step_by(2).flat_map(|it| it.split([' ', '\n'])).skip(1);
            for attribute in outside.filter_map(|it| it.strip_suffix('=')) {
                let allowed =
                    ["class", "id", "href", "dir", "tabindex", "role", "scope", "aria-label"];
                assert!(allowed.contains(&attribute), "{tag}");
            }
            assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
            open.push(name);
            names.push(name);
        }
    }
    assert_eq!(open, Vec::<&str>::new());
    names
}

#[test]
fn the_policy_knows_the_style() {
    let page = page("۱۲ نفر", &English);
    let style =
        page.split_once("<style>").and_then(|it| it.1.split_once("</style>")).expect("a style").0;
    let hash = format!("'sha256-{}'", base64(&Sha256::digest(style)));
    assert!(page.contains(&format!("default-src 'none'; style-src {hash}")), "{hash}");
}

#[test]
fn hostile_texts_come_out_inert_and_complete() {
    let allowed = [
        "body", "header", "h1", "h2", "h3", "p", "main", "div", "article", "a", "bdi", "sup",
        "section", "ol", "li", "ul", "span", "table", "thead", "tbody", "tr", "th", "td",
    ];
    for text in [
        "<script>alert(1)</script> ۱۲ نفر از ۲۴ نفر",
        "\" onmouseover=\"x ۱۲ نفر' autofocus",
        "</style></p></article><img src=x> ۴۰۲ مرکز؛ ۲۹۶ مرکز شهری و ۹۶ مرکز روستایی",
        "\u{202E}۱۲ نفر\u{2066} و \u{0}\u{1B}[31m ۳ طرح\r",
        "&lt;b&gt; &amp;&#60; ۱۲ نفر",
        "از این تعداد <۱۲ نفر> و \"۲۴\" نفر",
        "",
        "<!-- -->",
    ] {
        for language in [&English as &dyn Language, &Persian] {
            let page = page(text, language);
            for name in tags(&page) {
                assert!(allowed.contains(&name), "{name} of {text}");
            }
            let commanding = |c: char| {
                (c.is_control() && c != '\n')
                    || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
            };
            assert!(!page.contains(commanding), "{text}");
            for word in ["نفر", "مرکز"] {
                let within = page.matches(word).count();
                assert!(within >= text.matches(word).count(), "{word} of {text}");
            }
        }
    }
}

#[test]
fn every_link_leads_somewhere_and_every_finding_is_there() {
    let text = include_str!("../examples/data/semnan-1402.fa.txt");
    let reading = read(text, &Context::new());
    let outcome = karnameh::check(reading.report());
    let with_text =
        Html::new(reading.report(), &outcome, &Persian).of_text(text, &reading).to_string();
    let without = Html::new(reading.report(), &outcome, &English).to_string();
    let told = outcome.findings().iter().filter(|it| outcome.rule(it).is_some()).count();
    for page in [with_text, without] {
        tags(&page);
        for link in page.split("href=\"#").skip(1) {
            let target = link.split('"').next().expect("a target");
            assert_eq!(page.matches(&format!("id=\"{target}\"")).count(), 1, "{target}");
        }
        assert_eq!(page.matches("<li class=\"finding").count(), told);
        assert!(!page.contains("<script") && !page.contains("http-equiv=\"refresh\""));
    }
}

#[test]
fn a_page_of_many_findings_is_whole() {
    let text = "از این تعداد ۱۲ نفر و در مجموع ۲۴ نفر. ".repeat(3_000);
    let page = page(&text, &Persian);
    assert!(tags(&page).len() > 6_000);
}
