//! A strict reader of pages: what it reads is well-formed, and a browser makes the same elements of it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

/// The attributes of an element.
type Attributes<'p> = Vec<(&'p str, String)>;

/// What a page consists of, in its order.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Event<'p> {
    Open(&'p str, Attributes<'p>),
    Text(String),
    Close(&'p str),
}

/// The elements there may be, and whether they hold sentences, which hold no blocks.
const ELEMENTS: &[(&str, bool)] = &[
    ("html", false),
    ("head", false),
    ("meta", true),
    ("title", true),
    ("style", true),
    ("body", false),
    ("header", false),
    ("nav", false),
    ("main", false),
    ("footer", false),
    ("section", false),
    ("div", false),
    ("h1", true),
    ("h2", true),
    ("h3", true),
    ("h4", true),
    ("p", true),
    ("ul", false),
    ("ol", false),
    ("li", false),
    ("table", false),
    ("thead", false),
    ("tbody", false),
    ("tr", false),
    ("th", true),
    ("td", true),
    ("a", true),
    ("bdi", true),
    ("span", true),
    ("sup", true),
];

/// What may stand within a sentence.
const PHRASES: &[&str] = &["a", "bdi", "span", "sup"];

/// The attributes there may be. None of them makes anything happen.
const ATTRIBUTES: &[&str] = &[
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "charset",
    "class",
    "colspan",
    "content",
    "dir",
    "href",
    "http-equiv",
    "id",
    "lang",
    "name",
    "role",
    "scope",
    "tabindex",
];

/// The events of a page.
///
/// # Errors
/// What is wrong with the page, if anything is.
pub(crate) fn parse(page: &str) -> Result<Vec<Event<'_>>, String> {
    let mut rest = page.strip_prefix("<!DOCTYPE html>\n").ok_or("no doctype")?;
    let mut open: Vec<&str> = Vec::new();
    let mut ids = BTreeSet::new();
    let mut events = Vec::new();
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        if !text.is_empty() {
            events.push(Event::Text(decoded(text)?));
        }
        let (tag, after) = tag[1..].split_once('>').ok_or_else(|| format!("<{tag}"))?;
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes nothing"));
            }
            events.push(Event::Close(name));
            continue;
        }
        let (tag, is_void) = tag.strip_suffix('/').map_or((tag, false), |it| (it, true));
        let (name, attributes) = opening(tag)?;
        let within = open.iter().rev().copied();
        may_stand(name, within, !events.is_empty())?;
        for (attribute, value) in &attributes {
            if *attribute == "id" && !ids.insert(value.clone()) {
                return Err(format!("two have the id {value}"));
            }
        }
        if is_void != (name == "meta") {
            return Err(format!("<{name}> is void, or is not closed"));
        }
        events.push(Event::Open(name, attributes));
        if name == "style" {
            let (style, after) = rest.split_once("</style>").ok_or("a style without end")?;
            if style.contains(['<', '&']) {
                return Err("markup within the style".to_owned());
            }
            rest = after;
            events.push(Event::Close(name));
        } else if is_void {
            events.push(Event::Close(name));
        } else {
            open.push(name);
        }
    }
    if !open.is_empty() || rest != "\n" {
        return Err(format!("{open:?} open, {rest:?} after the page"));
    }
    links_lead_somewhere(&events, &ids)?;
    Ok(events)
}

fn may_stand<'p>(
    name: &str,
    mut within: impl Iterator<Item = &'p str> + Clone,
    has_begun: bool,
) -> Result<(), String> {
    if !ELEMENTS.iter().any(|(it, _)| *it == name) {
        return Err(format!("<{name}> is no element of pages"));
    }
    let parent = within.clone().next();
    if parent.is_none() != (name == "html") || (parent.is_none() && has_begun) {
        return Err(format!("<{name}> is no root"));
    }
    let holds_sentences =
        |it: &&str| ELEMENTS.iter().any(|(name, sentences)| name == it && *sentences);
    if parent.as_ref().is_some_and(holds_sentences) && !PHRASES.contains(&name) {
        return Err(format!("<{name}> within {parent:?}"));
    }
    if name == "a" && within.any(|it| it == "a") {
        return Err("a link within a link".to_owned());
    }
    Ok(())
}

/// The name and the attributes of a tag that opens.
fn opening(tag: &str) -> Result<(&str, Attributes<'_>), String> {
    let end = tag.find(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit());
    let (name, mut rest) = tag.split_at(end.unwrap_or(tag.len()));
    let mut attributes: Attributes<'_> = Vec::new();
    while !rest.is_empty() {
        let attribute = rest.strip_prefix(' ').and_then(|it| it.split_once("=\""));
        let (attribute, after) = attribute.ok_or_else(|| format!("<{tag}>"))?;
        let (value, after) = after.split_once('"').ok_or_else(|| format!("<{tag}>"))?;
        if !ATTRIBUTES.contains(&attribute) || attributes.iter().any(|(it, _)| *it == attribute) {
            return Err(format!("{attribute} in <{tag}>"));
        }
        attributes.push((attribute, decoded(value)?));
        rest = after;
    }
    Ok((name, attributes))
}

/// A text without its escapes.
fn decoded(text: &str) -> Result<String, String> {
    let is_commanding = |c: char| {
        (c.is_control() && c != '\n' && c != '\t')
            || matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
            || u32::from(c) & 0xFFFE == 0xFFFE
    };
    if let Some(c) = text.chars().find(|c| is_commanding(*c) || *c == '>') {
        return Err(format!("{c:?} in {text:?}"));
    }
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let (name, after) = after.split_once(';').ok_or_else(|| format!("& in {text:?}"))?;
        plain.push(match name {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            "#39" => '\'',
            _ => return Err(format!("&{name}; in {text:?}")),
        });
        rest = after;
    }
    plain.push_str(rest);
    Ok(plain)
}

fn links_lead_somewhere(events: &[Event<'_>], ids: &BTreeSet<String>) -> Result<(), String> {
    for event in events {
        let Event::Open(_, attributes) = event else { continue };
        for (name, value) in attributes {
            let target = match *name {
                "href" => value.strip_prefix('#').unwrap_or("out of the page"),
                "aria-labelledby" => value,
                _ => continue,
            };
            if !ids.contains(target) {
                return Err(format!("{name}={value} leads nowhere"));
            }
        }
    }
    Ok(())
}

/// Whether an element is of a class.
pub(crate) fn is_of(attributes: &[(&str, String)], class: &str) -> bool {
    let its = attributes.iter().find(|(name, _)| *name == "class");
    its.is_some_and(|(_, value)| value.split(' ').any(|it| it == class))
}

/// What stands in the text of a page, the numbers of findings left out.
pub(crate) fn shown_text(events: &[Event<'_>]) -> String {
    let is_text =
        |it: &Event<'_>| matches!(it, Event::Open("div", attributes) if is_of(attributes, "text"));
    let Some(start) = events.iter().position(is_text) else { return String::new() };
    let mut shown = String::new();
    let mut in_flag = false;
    for event in &events[start + 1..] {
        match event {
            Event::Open("sup", _) => in_flag = true,
            Event::Close("sup") => in_flag = false,
            Event::Close("div") => break,
            Event::Text(text) if !in_flag => shown.push_str(text),
            _ => {}
        }
    }
    shown
}

/// The words of a text that are to be seen on its page, blanks left out: line breaks are told by paragraphs, and what
/// commands by its number.
pub(crate) fn seen(text: &str) -> String {
    let mut seen = String::new();
    for c in text.replace("\r\n", "\n").chars() {
        let is_hidden = (c.is_control() && c != '\n' && c != '\t')
            || matches!(c, '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
            || matches!(c, '\u{FDD0}'..='\u{FDEF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
            || u32::from(c) & 0xFFFE == 0xFFFE;
        if is_hidden {
            // Writing to a string does not fail.
            let _ = write!(seen, "U+{:04X}", u32::from(c));
        } else if c != '\n' {
            seen.push(c);
        }
    }
    seen
}
