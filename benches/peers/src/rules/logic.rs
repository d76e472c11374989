//! The rules in JSONLogic: one rule that gives the list of all verdicts, `null` where a figure is missing.

use datalogic_rs::{Engine, EvalInput, Logic, Session};
use serde_json::{Map, Value, json};

use super::{FIGURES, expressions::EXPRESSIONS, workload::Raw};
use karnameh::verdict::Verdict;

/// All rules as one, compiled.
pub fn compiled(engine: &Engine) -> Logic {
    engine.compile(&Value::from_iter(EXPRESSIONS.map(rule))).unwrap()
}

fn rule(expression: &str) -> Value {
    let mut words = words(expression);
    let names: Vec<String> = words.iter().filter(|it| it.starts_with('f')).cloned().collect();
    words.reverse();
    json!({ "if": [{ "missing": names }, null, all(&mut words)] })
}

/// Names, numbers and signs.
fn words(text: &str) -> Vec<String> {
    let spaced = text.replace('(', " ( ").replace(')', " ) ");
    spaced.split_whitespace().map(str::to_owned).collect()
}

/// Turns an expression round: terms joined by signs, from the left.
fn chain(words: &mut Vec<String>, signs: &[&str], term: fn(&mut Vec<String>) -> Value) -> Value {
    let mut left = term(words);
    while let Some(sign) = words.pop_if(|it| signs.contains(&it.as_str())) {
        let sign = if sign == "&&" { "and".to_owned() } else { sign };
        left = Value::Object(Map::from_iter([(sign, json!([left, term(words)]))]));
    }
    left
}

fn all(words: &mut Vec<String>) -> Value {
    chain(words, &["&&"], comparison)
}

fn comparison(words: &mut Vec<String>) -> Value {
    chain(words, &["==", "<=", ">="], sum)
}

fn sum(words: &mut Vec<String>) -> Value {
    chain(words, &["+", "-"], product)
}

fn product(words: &mut Vec<String>) -> Value {
    chain(words, &["*"], factor)
}

fn factor(words: &mut Vec<String>) -> Value {
    let word = words.pop().unwrap();
    if word == "(" {
        let inner = all(words);
        words.pop();
        return inner;
    }
    word.parse::<i64>().map_or_else(|_| json!({ "var": word }), Value::from)
}

/// The form as a JSON object.
pub fn value(raw: &Raw, names: &[String]) -> Value {
    let there = (0..FIGURES).filter(|at| raw.missing >> at & 1 == 0);
    Value::Object(there.map(|at| (names[at].clone(), Value::from(raw.values[at]))).collect())
}

/// The verdicts on a form, given to a function one by one.
pub fn judged<'a>(
    session: &'a mut Session<'_>,
    rules: &'a Logic,
    form: impl EvalInput<'a>,
    mut each: impl FnMut(Verdict),
) {
    let verdicts = session.eval_borrowed(rules, form).unwrap();
    for verdict in verdicts.as_array().unwrap() {
        each(match verdict.as_bool() {
            Some(true) => Verdict::Satisfied,
            Some(false) => Verdict::Violated,
            None => Verdict::Undetermined,
        });
    }
}
