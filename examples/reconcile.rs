//! Judges relations over figures: one JSON object a line in, one a line out.
//!
//! ```text
//! cargo run --example reconcile -- [FILE|-]
//! ```
//!
//! In: `{"id": …, "kind": "sum", "facts": {"total": {"v": "734", "decimals": "0"}, …}, "rule": "total = a + b"}`.
//! A fact is a number, a decimal string, null (it has no value), `"absent"` (not reported), an object with its
//! `decimals`, or a list of those: duplicates of one figure. Out: `{"id", "verdict", "verdicts", "missing", "gap"}`.
//! The kinds `impute` (what missing figures must be), `localise` (the sets of figures that must be wrong) and `typo`
//! (by what slips) may carry `"weights"` (a number, or "inf" for a figure that is right), `"fixed"` (names) and
//! `"allowed"` (the only names that may change); their answers are `{"id", "status", "implied", "bounds", "unknown",
//! "optimal_sets", "min_weight", "changes", "ties", "still_failing", "complete"}` as far as they apply.
//! Exit code 0: all input was read, whatever it says; 2: it could not be read.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::num::NonZeroU32;
use std::process::ExitCode;

use karnameh::quantity::{Number, Reading, Stated};
use karnameh::reconcile::{Absence, Balance, Figure};
use karnameh::relation::{Name, Relation};
use karnameh::repair::{
    Contradiction, Fraction, Limits, Slip, Suggestion, System, Weights, Written,
};
use karnameh::verdict::Verdict;
use serde::Deserialize;
use serde_json::{Map, Value, json, value::RawValue};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "reconcile: {}", error.to_string().escape_debug());
            ExitCode::from(2)
        }
    }
}

fn run() -> io::Result<()> {
    let mut given = std::env::args_os().skip(1);
    let (file, more) = (given.next(), given.next());
    if more.is_some() || file.as_ref().is_some_and(|it| it == "--help" || it == "-h") {
        return writeln!(io::stdout(), "usage: reconcile [FILE|-]");
    }
    let input: Box<dyn BufRead> = match file {
        Some(path) if path != "-" => Box::new(BufReader::new(std::fs::File::open(path)?)),
        _ => Box::new(io::stdin().lock()),
    };
    let mut output = BufWriter::new(io::stdout().lock());
    for (at, line) in input.split(b'\n').enumerate() {
        let line = line?;
        let line = line.strip_prefix(b"\xEF\xBB\xBF").filter(|_| at == 0).unwrap_or(&line);
        if line.trim_ascii().is_empty() {
            continue;
        }
        writeln!(output, "{}", answer(line, at + 1))?;
    }
    output.flush()
}

/// The answer to a line, of which the number is said where it has no id.
#[must_use]
pub fn answer(line: &[u8], number: usize) -> Value {
    let case = match serde_json::from_slice::<Case>(line) {
        Ok(case) => case,
        Err(error) => return json!({"line": number, "error": error.to_string()}),
    };
    let id = case.id.clone();
    let mut answer =
        case.answer().unwrap_or_else(|error| Map::from_iter([("error".to_owned(), json!(error))]));
    match id {
        Some(id) => answer.insert("id".to_owned(), id),
        None => answer.insert("line".to_owned(), json!(number)),
    };
    Value::Object(answer)
}

/// A line of the input.
#[derive(Deserialize)]
struct Case {
    id: Option<Value>,
    kind: Option<String>,
    #[serde(default)]
    facts: BTreeMap<String, Box<RawValue>>,
    rule: Option<String>,
    rounding: Option<String>,
    #[serde(default)]
    weights: BTreeMap<String, Value>,
    #[serde(default)]
    fixed: Vec<String>,
    allowed: Option<Vec<String>>,
}

/// A figure with the decimals it was stated to; both may be missing.
#[derive(Deserialize)]
struct Entry {
    v: Box<RawValue>,
    decimals: Option<Box<RawValue>>,
}

type Answer = Map<String, Value>;

impl Case {
    fn answer(self) -> Result<Answer, String> {
        match self.kind.as_deref() {
            None | Some("sum" | "tolerance" | "duplicate") => self.relations(),
            Some("digits") => self.digits(),
            Some("impute") => self.impute(),
            Some("localise" | "localize") => self.localise(),
            Some("typo") => self.typo(),
            Some(other) => Err(format!(
                "kind {other} is none of sum, tolerance, duplicate, digits, impute, localise, typo"
            )),
        }
    }

    fn reading(&self) -> Result<Reading, String> {
        match self.rounding.as_deref() {
            None | Some("nearest") => Ok(Reading::Nearest),
            Some("truncate") => Ok(Reading::Truncated),
            Some(other) => Err(format!("rounding {other} is neither nearest nor truncate")),
        }
    }

    fn relations(self) -> Result<Answer, String> {
        let reading = self.reading()?;
        let mut figures: BTreeMap<&str, Figure> = BTreeMap::new();
        for (name, raw) in &self.facts {
            let all = entries(raw.get()).and_then(|entries| {
                entries.iter().map(|it| figure(it, reading)).collect::<Result<Vec<_>, _>>()
            });
            let all = all.map_err(|error| format!("{name}: {error}"))?;
            figures.insert(name, Figure::duplicates(all));
        }
        let contradicts = |it: &Figure| it.absence() == Some(Absence::Contradictory);
        let mut worst = if figures.values().any(contradicts) { 3 } else { 0 };
        let mut verdicts = Map::new();
        let mut missing: Vec<Value> = Vec::new();
        let mut gaps = Map::new();
        for (text, relation) in rule(self.rule.as_deref().unwrap_or_default())? {
            let balance = Balance::of(&relation, |name| figures.get(name.as_str()).copied());
            let mut rank = match balance.verdict() {
                Verdict::Violated => 2,
                Verdict::Satisfied => 0,
                _ => 1,
            };
            for (name, absence) in balance.missing() {
                if *absence == Absence::Contradictory {
                    rank = 3;
                } else if !missing.contains(&json!(name.as_str())) {
                    missing.push(json!(name.as_str()));
                }
            }
            if balance.bounds().is_none() {
                gaps.insert(text.to_owned(), json!("beyond range"));
            } else if let Some(gap) = balance.gap() {
                gaps.insert(text.to_owned(), json!(gap.to_string()));
            }
            worst = worst.max(rank);
            verdicts.insert(text.to_owned(), json!(WORDS[rank]));
        }
        let mut answer = Map::from_iter([
            ("verdict".to_owned(), json!(WORDS[worst])),
            ("missing".to_owned(), Value::Array(missing)),
        ]);
        if verdicts.len() == 1 {
            answer.extend(gaps.into_iter().map(|(_, gap)| ("gap".to_owned(), gap)));
        } else if !gaps.is_empty() {
            answer.insert("gaps".to_owned(), Value::Object(gaps));
        }
        if !verdicts.is_empty() {
            answer.insert("verdicts".to_owned(), Value::Object(verdicts));
        }
        Ok(answer)
    }

    /// The system of the rule, and its figures.
    fn system(&self) -> Result<(System, BTreeMap<String, Figure>), String> {
        let reading = self.reading()?;
        let mut figures = BTreeMap::new();
        for (name, raw) in &self.facts {
            let all = entries(raw.get()).and_then(|entries| {
                entries.iter().map(|it| figure(it, reading)).collect::<Result<Vec<_>, _>>()
            });
            let all = all.map_err(|error| format!("{name}: {error}"))?;
            figures.insert(name.clone(), Figure::duplicates(all));
        }
        let relations = rule(self.rule.as_deref().unwrap_or_default())?;
        let system = System::of(relations.into_iter().map(|(_, relation)| relation));
        Ok((system.map_err(|error| error.to_string())?, figures))
    }

    /// What figures weigh, and by what whole number weights with a fraction were multiplied.
    fn weights(&self, system: &System) -> Result<(Weights, u32), String> {
        let named = |it: &str| it.parse::<Name>().map_err(|error| format!("{it}: {error}"));
        let mut given: BTreeMap<&str, Option<f64>> = BTreeMap::new();
        for (name, weight) in &self.weights {
            let number = match weight {
                Value::String(text) if text.eq_ignore_ascii_case("inf") => None,
                Value::Number(number) => number.as_f64().filter(|it| *it > 0.0 && *it <= 1e6),
                _ => {
                    return Err(format!(
                        "weight {weight} of {name} is neither a number above 0 nor \"inf\""
                    ));
                }
            };
            if number.is_none() && weight.is_number() {
                return Err(format!("weight {weight} of {name} is not between 0 and 1000000"));
            }
            given.insert(name, number);
        }
        let whole = |by: u32| {
            given
                .values()
                .flatten()
                .all(|it| ((it * f64::from(by)).round() / f64::from(by) - it).abs() < 1e-9)
        };
        let by = [1, 10, 100, 1000].into_iter().find(|by| whole(*by)).unwrap_or(1000);
        let mut weights = Weights::new();
        for name in system.names() {
            let number = given.get(name.as_str()).copied().unwrap_or(Some(1.0));
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "at most 10⁹"
            )]
            let weight = number.and_then(|it| NonZeroU32::new((it * f64::from(by)).round() as u32));
            weights = match weight {
                Some(weight) => weights.with(name.clone(), weight),
                None => weights.fixed(name.clone()),
            };
            let barred =
                self.allowed.as_ref().is_some_and(|it| !it.iter().any(|it| it == name.as_str()));
            if barred {
                weights = weights.fixed(name.clone());
            }
        }
        for name in &self.fixed {
            weights = weights.fixed(named(name)?);
        }
        Ok((weights, by))
    }

    fn impute(&self) -> Result<Answer, String> {
        let (system, figures) = self.system()?;
        let implied = system.implied(|name| figures.get(name.as_str()).copied());
        let (mut values, mut bounds, mut unknown) = (Map::new(), Map::new(), Vec::new());
        for (name, left) in implied.figures() {
            if let Some(value) = left.value() {
                values.insert(name.to_string(), number(value));
            } else {
                unknown.push(json!(name.as_str()));
                bounds.insert(name.to_string(), ends(left.range));
            }
        }
        let status = match implied.contradictions() {
            [] if unknown.is_empty() => "implied",
            [] => "partial",
            _ => "infeasible",
        };
        Ok(Map::from_iter([
            ("status".to_owned(), json!(status)),
            ("implied".to_owned(), Value::Object(values)),
            ("bounds".to_owned(), Value::Object(bounds)),
            ("unknown".to_owned(), Value::Array(unknown)),
            ("still_failing".to_owned(), contradicting(implied.contradictions())),
            ("complete".to_owned(), json!(implied.is_complete())),
        ]))
    }

    fn localise(&self) -> Result<Answer, String> {
        let (system, figures) = self.system()?;
        let (weights, by) = self.weights(&system)?;
        let lookup = |name: &Name| figures.get(name.as_str()).copied();
        let located = system.locate(lookup, &weights, Limits::default());
        let sets =
            located.sets().iter().map(|set| set.iter().map(Name::as_str).collect::<Vec<_>>());
        let status = match (located.contradictions(), located.weight(), located.sets()) {
            ([], 0, [_, ..]) => "consistent",
            ([], _, [_, ..]) => "located",
            ([], _, []) => "incomplete",
            _ => "infeasible",
        };
        #[expect(clippy::cast_precision_loss, reason = "weights are small")]
        let weight = located.weight() as f64 / f64::from(by);
        let weight = if weight.fract() == 0.0 {
            json!(located.weight() / u64::from(by))
        } else {
            json!(weight)
        };
        Ok(Map::from_iter([
            ("status".to_owned(), json!(status)),
            ("min_weight".to_owned(), if located.sets().is_empty() { Value::Null } else { weight }),
            ("optimal_sets".to_owned(), json!(sets.collect::<Vec<_>>())),
            ("still_failing".to_owned(), contradicting(located.contradictions())),
            ("complete".to_owned(), json!(located.is_complete())),
        ]))
    }

    fn typo(&self) -> Result<Answer, String> {
        let (system, figures) = self.system()?;
        let (weights, _) = self.weights(&system)?;
        let lookup = |name: &Name| figures.get(name.as_str()).copied();
        let suggested = system.suggest(lookup, |_| Written::default(), &weights, Limits::default());
        let explained = |it: &&Suggestion| it.changes.iter().all(|it| it.slip != Slip::Unexplained);
        let (mut changes, mut slips, mut failing) = (Map::new(), Map::new(), Vec::new());
        let mut ties: Vec<Value> = Vec::new();
        let mut required = Vec::new();
        for part in &suggested {
            let mut all = part.suggestions.iter().filter(explained);
            let first = all.next();
            required.extend(part.suggestions.iter().filter(|it| !explained(it)).map(changed));
            match first {
                Some(first) => {
                    changes.extend(changed(first));
                    slips.extend(
                        first.changes.iter().map(|it| (it.figure.to_string(), json!(it.slip.id()))),
                    );
                    failing.extend(first.still_failing.iter().map(ToString::to_string));
                    ties.push(json!(first_and(first, all).map(changed).collect::<Vec<_>>()));
                }
                None => failing.extend(part.violated.iter().map(ToString::to_string)),
            }
        }
        let located = system.locate(lookup, &weights, Limits::default());
        let status = match (suggested.as_slice(), located.contradictions()) {
            ([], _) => "consistent",
            _ if changes.is_empty() && !located.contradictions().is_empty() => "infeasible",
            _ if changes.is_empty() => "none",
            _ if failing.is_empty() => "repaired",
            _ => "partial",
        };
        // The figures of one part go with any of another: told as one list where there is one part.
        let ties = match <[Value; 1]>::try_from(ties) {
            Ok([only]) => only,
            Err(several) => Value::Array(several),
        };
        let written = |relation: &String| {
            let rule = self.rule.as_deref().unwrap_or_default();
            let same = |piece: &&str| {
                piece.parse::<Relation>().is_ok_and(|it| it.to_string() == *relation)
            };
            rule.split(';')
                .map(str::trim)
                .find(same)
                .map_or_else(|| json!(relation), |it| json!(it))
        };
        Ok(Map::from_iter([
            ("status".to_owned(), json!(status)),
            ("changes".to_owned(), Value::Object(changes)),
            ("slips".to_owned(), Value::Object(slips)),
            ("ties".to_owned(), ties),
            ("still_failing".to_owned(), Value::Array(failing.iter().map(written).collect())),
            ("would_have_to_be".to_owned(), json!(required)),
            ("complete".to_owned(), json!(suggested.iter().all(|it| it.is_complete))),
        ]))
    }

    /// Whether a figure has digits beyond those it claims to be stated to.
    fn digits(self) -> Result<Answer, String> {
        let mut answer = Map::from_iter([("verdict".to_owned(), json!("pass"))]);
        for (name, raw) in &self.facts {
            let fail = |error: String| format!("{name}: {error}");
            for entry in entries(raw.get()).map_err(fail)? {
                let (Said::Number(decimal), Some(decimals)) =
                    (said(entry.v.get()).map_err(fail)?, places(&entry).map_err(fail)?)
                else {
                    continue;
                };
                let (kept, excess) = decimal.cut(decimals);
                if let (Some(excess), false) = (excess, answer.contains_key("kept")) {
                    answer.insert("verdict".to_owned(), json!("excessDigits"));
                    answer.insert("kept".to_owned(), json!(kept.to_string()));
                    answer.insert("excess".to_owned(), json!(excess.to_string()));
                }
            }
        }
        Ok(answer)
    }
}

/// The first suggestion and those that weigh no more.
fn first_and<'a>(
    first: &'a Suggestion,
    others: impl Iterator<Item = &'a Suggestion>,
) -> impl Iterator<Item = &'a Suggestion> {
    std::iter::once(first).chain(others.take_while(|it| it.weight == first.weight))
}

/// The figures of a suggestion with what they would be.
fn changed(suggestion: &Suggestion) -> Map<String, Value> {
    let changes = suggestion.changes.iter().map(|it| {
        let to = it.to.as_point().map_or_else(|| ends(it.to), number);
        (it.figure.to_string(), to)
    });
    changes.collect()
}

/// The relations that contradict each other.
fn contradicting(contradictions: &[Contradiction]) -> Value {
    let relations = contradictions.iter().flat_map(|it| &it.relations);
    Value::Array(relations.map(|it| json!(it.to_string())).collect())
}

/// A whole number of at most eighteen digits as such, any other as text.
fn number(value: Fraction) -> Value {
    match i64::try_from(value.numerator()) {
        Ok(whole) if value.denominator() == 1 => json!(whole),
        _ => json!(value.to_string()),
    }
}

/// The ends of a range, null where it has none.
fn ends(range: karnameh::repair::Range) -> Value {
    json!([range.low.map(|it| number(it.at)), range.high.map(|it| number(it.at))])
}

/// The verdicts, the worst last.
const WORDS: [&str; 4] = ["pass", "unknown", "fail", "inconsistentDuplicate"];

/// The relations of a rule, each as it was written.
fn rule(text: &str) -> Result<Vec<(&str, Relation)>, String> {
    let pieces: Vec<&str> = text.split(';').map(str::trim).filter(|it| !it.is_empty()).collect();
    let split = |piece: &str| {
        let found = [" with absolute tolerance ", " with equality tolerance "]
            .iter()
            .find_map(|words| piece.split_once(words).map(|(a, b)| (a.to_owned(), b.to_owned())));
        match found {
            Some((relation, tolerance)) => {
                let number = decimal(tolerance.trim()).and_then(|it| it.to_number());
                number.map(|it| (relation, Some(it)))
            }
            None => Ok((piece.to_owned(), None)),
        }
    };
    let split: Vec<_> = pieces.iter().map(|it| split(it)).collect::<Result<_, _>>()?;
    // Said once at the end, a tolerance is meant for all of the rule.
    let last = match split.split_last() {
        Some(((_, last), rest)) if rest.iter().all(|(_, it)| it.is_none()) => *last,
        _ => None,
    };
    let relations = pieces.iter().zip(split).map(|(piece, (text, tolerance))| {
        let relation: Relation = text.parse().map_err(|error| format!("{piece}: {error}"))?;
        Ok((
            *piece,
            match tolerance.or(last) {
                Some(tolerance) => relation.within(tolerance),
                None => relation,
            },
        ))
    });
    relations.collect()
}

/// The statements of one fact.
fn entries(raw: &str) -> Result<Vec<Entry>, String> {
    let plain = |raw: &RawValue| Entry { v: raw.to_owned(), decimals: None };
    let entry = |raw: &RawValue| {
        if !raw.get().starts_with('{') {
            return Ok(plain(raw));
        }
        serde_json::from_str(raw.get()).map_err(|error| error.to_string())
    };
    if raw.starts_with('[') {
        let all: Vec<Box<RawValue>> = serde_json::from_str(raw).map_err(|it| it.to_string())?;
        return all.iter().map(|it| entry(it)).collect();
    }
    let raw: Box<RawValue> = serde_json::from_str(raw).map_err(|it| it.to_string())?;
    entry(&raw).map(|it| vec![it])
}

/// What an entry says.
enum Said {
    Number(Decimal),
    Absent(Absence),
}

fn said(raw: &str) -> Result<Said, String> {
    let text = match serde_json::from_str::<Value>(raw) {
        Ok(Value::Null) => return Ok(Said::Absent(Absence::Nil)),
        Ok(Value::String(text)) => text,
        Ok(Value::Number(_)) => raw.to_owned(),
        _ => return Err(format!("{raw} is no figure")),
    };
    match text.trim() {
        "absent" => Ok(Said::Absent(Absence::NotReported)),
        "unreadable" => Ok(Said::Absent(Absence::Unreadable)),
        text => decimal(text).map(Said::Number),
    }
}

/// To how many decimals an entry is stated, `None` if it is exact.
fn places(entry: &Entry) -> Result<Option<i64>, String> {
    let Some(raw) = &entry.decimals else { return Ok(None) };
    let text = raw.get().trim_matches('"').trim();
    match text {
        "INF" | "null" => Ok(None),
        _ => text
            .parse()
            .map(Some)
            .map_err(|_| format!("decimals {text} is neither INF nor an integer")),
    }
}

fn figure(entry: &Entry, reading: Reading) -> Result<Figure, String> {
    let value = match said(entry.v.get())? {
        Said::Number(decimal) => decimal.to_number()?,
        Said::Absent(absence) => return Ok(Figure::absent(absence)),
    };
    let stated = Stated::exact(value, None).map_err(|error| error.to_string())?;
    let stated = match places(entry)? {
        None => stated,
        Some(decimals) => {
            let place = i8::try_from(-decimals.clamp(-1000, 1000)).unwrap_or(i8::MAX);
            stated.read_as(reading, place).map_err(|error| error.to_string())?
        }
    };
    Ok(Figure::from(&stated))
}

/// A decimal as written: digits and a power of ten, exact whatever its size.
struct Decimal {
    negative: bool,
    /// ASCII digits, without zeros before them.
    digits: String,
    exponent: i64,
}

fn decimal(text: &str) -> Result<Decimal, String> {
    let error = || format!("{text} is no number");
    let (sign, rest) = match text.strip_prefix(['-', '+']) {
        Some(rest) => (text.starts_with('-'), rest),
        None => (false, text),
    };
    let (mantissa, exponent) = match rest.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().map_err(|_| error())?),
        None => (rest, 0),
    };
    // Digits of any script, as the crate reads them.
    let (whole, fraction) = mantissa.split_once(['.', '٫']).unwrap_or((mantissa, ""));
    let digits: Option<String> = (whole.chars().chain(fraction.chars()))
        .map(|c| karnameh::text::digit(c).map(|(_, digit)| char::from(b'0' + digit)))
        .collect();
    let digits = digits.filter(|it| !it.is_empty()).ok_or_else(error)?;
    let places = i64::try_from(fraction.chars().count()).map_err(|_| error())?;
    Ok(Decimal {
        negative: sign,
        digits: digits.trim_start_matches('0').to_owned(),
        exponent: i64::from(exponent) - places,
    })
}

impl Decimal {
    fn to_number(&self) -> Result<Number, String> {
        let trimmed = self.digits.trim_end_matches('0');
        let exponent =
            self.exponent + i64::try_from(self.digits.len() - trimmed.len()).unwrap_or(0);
        let too_long = || format!("{self} has over 28 digits, or over 9 after the point");
        if trimmed.is_empty() {
            return Ok(Number::ZERO);
        }
        let number: Number = trimmed.parse().map_err(|_| too_long())?;
        let power = i8::try_from(exponent).map_err(|_| too_long())?;
        let number = number.shifted(power).map_err(|_| too_long())?;
        Ok(if self.negative { number.negated() } else { number })
    }

    /// What is left at so many decimals, and the size of the rest if there is any.
    fn cut(&self, decimals: i64) -> (Self, Option<Self>) {
        let split =
            decimals.checked_neg().and_then(|it| it.checked_sub(self.exponent)).unwrap_or(0);
        let length = i64::try_from(self.digits.len()).unwrap_or(i64::MAX);
        let at = usize::try_from(length - split.clamp(0, length)).unwrap_or(0);
        let (kept, excess) = self.digits.split_at(at);
        let excess = excess.trim_start_matches('0');
        let kept = Self {
            negative: self.negative && !kept.is_empty(),
            digits: kept.to_owned(),
            exponent: self.exponent + split.clamp(0, length),
        };
        let rest = Self { negative: false, digits: excess.to_owned(), exponent: self.exponent };
        (kept, (!excess.is_empty()).then_some(rest))
    }
}

/// Prints digits with a point among them; what is very small or great, with a power of ten.
impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = self.digits.as_str();
        let length = i64::try_from(digits.len()).unwrap_or(i64::MAX);
        let leading = self.exponent + length - 1;
        let sign = if self.negative { "-" } else { "" };
        match usize::try_from(-self.exponent) {
            _ if digits.is_empty() => f.write_str("0"),
            Ok(0) => write!(f, "{sign}{digits}"),
            // The zeros of a figure that was cut at its tens or thousands.
            Err(_) if self.exponent <= 40 => {
                write!(
                    f,
                    "{sign}{digits}{}",
                    "0".repeat(usize::try_from(self.exponent).unwrap_or(0))
                )
            }
            Ok(places) if leading >= 0 => {
                let (whole, fraction) = digits.split_at(digits.len() - places);
                write!(f, "{sign}{whole}.{fraction}")
            }
            Ok(places) if leading >= -6 => write!(f, "{sign}0.{digits:0>places$}"),
            _ => {
                let (first, rest) = digits.split_at(1);
                let point = if rest.is_empty() { "" } else { "." };
                write!(f, "{sign}{first}{point}{rest}E{leading:+}")
            }
        }
    }
}
