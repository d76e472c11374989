//! Markdown against a parser of CommonMark with every extension that an editor may have.

use std::collections::BTreeMap;

use comrak::{
    Arena, Node, Options,
    nodes::{ListType, NodeValue},
    parse_document,
};
use formats::{Case, cases};
use karnameh::render::{English, Language, Markdown, Persian, message};
use karnameh::report::Claim;
use karnameh::verdict::Location;

/// All extensions that might find something in a text.
fn greedy() -> Options<'static> {
    let mut options = Options::default();
    let it = &mut options.extension;
    it.strikethrough = true;
    it.table = true;
    it.autolink = true;
    it.tasklist = true;
    it.superscript = true;
    it.subscript = true;
    it.footnotes = true;
    it.inline_footnotes = true;
    it.multiline_block_quotes = true;
    it.alerts = true;
    it.math_dollars = true;
    it.math_code = true;
    it.shortcodes = true;
    it.wikilinks_title_after_pipe = true;
    it.underline = true;
    it.spoiler = true;
    it.highlight = true;
    it.insert = true;
    options.parse.relaxed_autolinks = true;
    options
}

fn markdown(case: &Case, language: &dyn Language) -> String {
    Markdown::new(&case.report, &case.outcome, language).proposing(&case.proposed).to_string()
}

/// The text under a node, code included.
fn text_of(node: Node<'_>) -> String {
    let mut text = String::new();
    for it in node.descendants() {
        match &it.data().value {
            NodeValue::Text(words) => text.push_str(words),
            NodeValue::Code(code) => text.push_str(&code.literal),
            _ => {}
        }
    }
    text
}

/// How many lists a node lies in.
fn depth(node: Node<'_>) -> usize {
    node.ancestors().filter(|it| matches!(it.data().value, NodeValue::List(_))).count()
}

#[test]
fn nothing_of_a_report_is_more_than_text() {
    for case in &cases() {
        for (language, html) in [
            (&English as &dyn Language, [].as_slice()),
            (&Persian, &["<div dir=\"rtl\">\n", "</div>\n"]),
        ] {
            let source = markdown(case, language);
            let arena = Arena::new();
            let root = parse_document(&arena, &source, &greedy());
            let mut blocks = Vec::new();
            for node in root.descendants() {
                let place = || format!("{:?} of {}\n{source}", node.data().value, case.name);
                match &node.data().value {
                    NodeValue::Document
                    | NodeValue::Paragraph
                    | NodeValue::Item(_)
                    | NodeValue::Text(_)
                    | NodeValue::Code(_)
                    | NodeValue::Strong => {}
                    NodeValue::Heading(it) => assert!((2..=3).contains(&it.level), "{}", place()),
                    NodeValue::List(it) => {
                        assert_eq!(it.list_type, ListType::Bullet, "{}", place());
                        assert!(it.tight, "{}", place());
                    }
                    NodeValue::HtmlBlock(it) => blocks.push(it.literal.clone()),
                    _ => panic!("{}", place()),
                }
            }
            assert_eq!(blocks, html, "{}", case.name);
        }
    }
}

/// What hosting services look for in the text when Markdown has been read.
#[test]
fn no_text_outside_of_code_is_found_by_others() {
    for case in &cases() {
        for language in [&English as &dyn Language, &Persian] {
            let source = markdown(case, language);
            let arena = Arena::new();
            let root = parse_document(&arena, &source, &greedy());
            for node in root.descendants() {
                let NodeValue::Text(text) = &node.data().value else { continue };
                for found in
                    ["://", "www.", "@", "#", "mailto:", "xmpp:", "GH-", "1a2b3c4", ":tada:"]
                {
                    let text = text.to_lowercase();
                    assert!(!text.contains(&found.to_lowercase()), "{found} in {text}\n{source}");
                }
            }
        }
    }
}

#[test]
fn findings_are_items_with_all_they_say_and_lists_nest() {
    for case in &cases() {
        for language in [&English as &dyn Language, &Persian] {
            let source = markdown(case, language);
            let arena = Arena::new();
            let root = parse_document(&arena, &source, &greedy());
            let items: Vec<_> = root
                .descendants()
                .filter(|it| matches!(it.data().value, NodeValue::Item(_)))
                .collect();
            let outermost = items.iter().filter(|it| depth(it) == 1);
            assert!(items.iter().all(|it| (1..=3).contains(&depth(it))), "{source}");
            // Parts of sums, and the sum, stand one level further down.
            let claims: BTreeMap<_, _> = case.report.claims().collect();
            let summands = case.outcome.findings().iter().filter_map(|finding| {
                let Some(Location::Claim(id)) = finding.at().first() else { return None };
                let Some(Claim::Total(total)) = claims.get(id) else { return None };
                let is_told = finding.code().starts_with("SUM") && total.members().len() > 1;
                is_told.then_some(total.members().len() + 1)
            });
            let innermost = items.iter().filter(|it| depth(it) == 3).count();
            assert_eq!(innermost, summands.sum::<usize>(), "{}\n{source}", case.name);
            let mut told = outermost.map(|it| text_of(it));
            for finding in case.outcome.violations().chain(case.outcome.undetermined()) {
                let text = told.next().unwrap_or_else(|| panic!("{} in {source}", finding.code()));
                assert!(text.starts_with(finding.code()), "{text}");
                let rule = case.outcome.rule(finding).expect("a rule");
                let said = message(rule, finding, &case.report, language);
                let is_command = |c: char| {
                    c.is_control() || ('\u{2028}'..='\u{202E}').contains(&c) || c == '\u{FEFF}'
                };
                if !said.contains(is_command) {
                    assert!(text.contains(&said), "{text}\nlacks\n{said}");
                }
            }
        }
    }
}

/// The parser finds what it is asked to find, so that its silence means something.
#[test]
fn the_parser_finds_markup_where_there_is_some() {
    for (text, expected) in [
        ("a *b* c", "Emph"),
        ("<b>x</b>", "HtmlInline"),
        ("www.a.ir", "Link"),
        ("http://a.ir", "Link"),
        ("a@b.ir", "Link"),
        ("[x](y)", "Link"),
        (":tada:", "ShortCode"),
        ("~~a~~", "Strikethrough"),
        ("$$a$$", "Math"),
        ("1. a", "Ordered"),
    ] {
        let arena = Arena::new();
        let root = parse_document(&arena, text, &greedy());
        let found =
            root.descendants().any(|it| format!("{:?}", it.data().value).contains(expected));
        assert!(found, "{text}");
    }
}
