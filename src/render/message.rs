//! The sentence of a finding, from the texts of its rule and its evidence.

use alloc::string::String;

use super::language::Language;
use crate::{
    report::Report,
    rules::Rule,
    verdict::{Judgement, Verdict},
};

/// What a rule has to say of a judgement it made on a report, as one sentence without a full stop; the name of
/// the rule in words if the language has no texts for it.
///
/// # Examples
/// ```
/// use karnameh::render::{English, message};
/// use karnameh::rules::find;
/// let rule = find("announced_count_matches_the_list").unwrap();
/// let report = (rule.all_examples()[1].report)().unwrap();
/// assert_eq!(
///     message(rule, &rule.judge(&report)[0], &report, &English),
///     "3 sections announced, but 2 named: cash contributions and in-kind contributions (goods)",
/// );
/// ```
#[must_use]
pub fn message(
    rule: &Rule,
    judgement: &Judgement,
    report: &Report,
    language: &dyn Language,
) -> String {
    let Some(text) = language.text(rule) else { return rule.slug().replace('_', " ") };
    let template = match judgement.verdict() {
        Verdict::Satisfied => text.satisfied,
        Verdict::Violated => text.violated,
        Verdict::Undetermined => text.undetermined,
        Verdict::NotApplicable => "",
    };
    let value = |name: &str, said: &str| match (name, judgement.evidence().get(name)) {
        (_, Some(value)) => {
            let told = language.value(value, report);
            // What an amount is in the other denomination is told once.
            let is_told = said.contains(told.as_str());
            Some(if is_told { language.outcome_of(value, report) } else { told })
        }
        ("missing", None) => Some(language.all_missing(judgement.missing(), report)),
        (_, None) => None,
    };
    let absent =
        |name: &str, said: &str| value(name, said).or_else(|| Some(language.absent().into()));
    let mut filled = String::new();
    for piece in pieces(template) {
        let before = filled.len();
        let is_filled = match piece {
            Piece::Optional(template) => fill(&mut filled, template, &value),
            Piece::Plain(template) => fill(&mut filled, template, &absent),
        };
        if is_filled.is_none() {
            filled.truncate(before);
        }
    }
    filled
}

enum Piece<'a> {
    Plain(&'a str),
    /// Stood in square brackets.
    Optional(&'a str),
}

fn pieces(template: &str) -> impl Iterator<Item = Piece<'_>> {
    template
        .split('[')
        .enumerate()
        .flat_map(|(at, piece)| match piece.split_once(']') {
            Some((optional, plain)) if at > 0 => {
                [Some(Piece::Optional(optional)), Some(Piece::Plain(plain))]
            }
            _ => [Some(Piece::Plain(piece)), None],
        })
        .flatten()
}

/// What a rule says to do where it does not hold; empty if the language has no texts for it.
///
/// # Examples
/// ```
/// use karnameh::render::{English, remedy};
/// let rule = karnameh::rules::find("UNI-002").unwrap();
/// assert!(remedy(rule, &English).starts_with("Write the unit after the figure"));
/// ```
#[must_use]
pub fn remedy<'r>(rule: &'r Rule, language: &dyn Language) -> &'r str {
    language.text(rule).map_or("", |text| text.remedy)
}

/// Adds a template with each name in braces replaced, given what is said before it; `None` if one has no value.
fn fill(
    filled: &mut String,
    template: &str,
    value: &dyn Fn(&str, &str) -> Option<String>,
) -> Option<()> {
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        if let Some((name, tail)) = after.split_once('}') {
            let value = value(name, filled)?;
            filled.push_str(&value);
            rest = tail;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled.push_str(rest);
    Some(())
}
