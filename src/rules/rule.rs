//! What a rule is.

use alloc::{boxed::Box, vec, vec::Vec};
use core::{error::Error, fmt};

use super::{Edition, Source, figures::named};
use crate::{
    calendar::Period,
    quantity::Number,
    report::{Body, Member, Office, Report, ReportBuilder},
    verdict::{Judgement, Kind, Location, Severity, Signature, Value, Verdict},
};

/// The texts of a rule in one language.
///
/// In the last three, a name in braces stands for the piece of evidence of that name, `{missing}`
/// for what is missing. What stands in square brackets is left out if a name in it has no evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// What holds, as one sentence.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// What to do if it does not hold.
    pub remedy: &'static str,
    /// Said when it holds.
    pub satisfied: &'static str,
    /// Said when it does not.
    pub violated: &'static str,
    /// Said when it cannot be decided.
    pub undetermined: &'static str,
}

/// The report of an example, or why it could not be made.
pub type ExampleResult = Result<Report, Box<dyn Error + Send + Sync>>;

/// A small report and the verdict that a rule reaches on it.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    /// The verdict.
    pub verdict: Verdict,
    /// Makes the report.
    pub report: fn() -> ExampleResult,
}

/// Something that must hold in a report.
///
/// # Examples
/// A rule of one's own, run beside those of the crate:
/// ```
/// use karnameh::check::Checker;
/// use karnameh::report::Report;
/// use karnameh::rules::{Rule, Text};
/// use karnameh::verdict::{Judgement, Severity};
///
/// static HAS_FACTS: Rule = Rule::new("OWN-001", "report_has_facts", Severity::Error, judge)
///     .english(Text {
///         what: "A report states at least one figure.",
///         why: "Without a figure there is nothing to check.",
///         remedy: "Enter the figures.",
///         satisfied: "the report states figures",
///         violated: "the report states no figure",
///         undetermined: "",
///     });
///
/// fn judge(report: &Report) -> Vec<Judgement> {
///     let nowhere: [&karnameh::report::FactId; 0] = [];
///     if report.facts().len() > 0 {
///         vec![Judgement::satisfied(nowhere)]
///     } else {
///         vec![Judgement::violated(nowhere)]
///     }
/// }
///
/// assert_eq!(Checker::builtin().with(&HAS_FACTS).rules().last().unwrap().code(), "OWN-001");
/// ```
#[derive(Clone, Copy)]
pub struct Rule {
    code: &'static str,
    slug: &'static str,
    severity: Severity,
    kind: Kind,
    version: u16,
    since: Edition,
    valid_from: Option<u16>,
    sources: &'static [Source],
    judge: fn(&Report) -> Vec<Judgement>,
    english: Option<Text>,
    persian: Option<Text>,
    examples: &'static [Example],
}

impl Rule {
    /// A rule of a code, a name, a severity and a judge: of arithmetic, in its first version, and for
    /// reports of any period.
    #[must_use]
    pub const fn new(
        code: &'static str,
        slug: &'static str,
        severity: Severity,
        judge: fn(&Report) -> Vec<Judgement>,
    ) -> Self {
        Self {
            code,
            slug,
            severity,
            kind: Kind::Arithmetic,
            version: 1,
            since: Edition::LATEST,
            valid_from: None,
            sources: &[],
            judge,
            english: None,
            persian: None,
            examples: &[],
        }
    }

    /// The same rule as one of form, whose holding proves no figure.
    #[must_use]
    pub const fn of_form(self) -> Self {
        Self { kind: Kind::Form, ..self }
    }

    /// The same rule in a later version. A version grows whenever a verdict may come out otherwise.
    #[must_use]
    pub const fn version(self, version: u16) -> Self {
        Self { version, ..self }
    }

    /// The same rule as one that is in the rulebook since an edition.
    #[must_use]
    pub const fn since(self, since: Edition) -> Self {
        Self { since, ..self }
    }

    /// The same rule for reports whose period ends in this Jalali year or later.
    #[must_use]
    pub const fn valid_from(self, year: u16) -> Self {
        Self { valid_from: Some(year), ..self }
    }

    /// The same rule with what it rests on.
    #[must_use]
    pub const fn resting_on(self, sources: &'static [Source]) -> Self {
        Self { sources, ..self }
    }

    /// The same rule with its texts in English.
    #[must_use]
    pub const fn english(self, text: Text) -> Self {
        Self { english: Some(text), ..self }
    }

    /// The same rule with its texts in Persian.
    #[must_use]
    pub const fn persian(self, text: Text) -> Self {
        Self { persian: Some(text), ..self }
    }

    /// The same rule with examples.
    #[must_use]
    pub const fn examples(self, examples: &'static [Example]) -> Self {
        Self { examples, ..self }
    }

    /// The code: a family of three letters and a number.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The family: the three letters that the code begins with.
    #[must_use]
    pub fn family(&self) -> &'static str {
        self.code.split_once('-').map_or(self.code, |(family, _)| family)
    }

    /// The name, for the state the rule holds true.
    #[must_use]
    pub const fn slug(&self) -> &'static str {
        self.slug
    }

    /// How much it matters if it does not hold.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// What it is worth if it holds.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The version, from 1.
    #[must_use]
    pub const fn version_number(&self) -> u16 {
        self.version
    }

    /// The edition of the rulebook that brought it.
    #[must_use]
    pub const fn edition(&self) -> Edition {
        self.since
    }

    /// The Jalali year from which on reports are held to it, `None` for reports of any year.
    #[must_use]
    pub const fn first_year(&self) -> Option<u16> {
        self.valid_from
    }

    /// What it rests on: acts, standards, reports that taught it.
    #[must_use]
    pub const fn sources(&self) -> &'static [Source] {
        self.sources
    }

    /// Whether reports of a period are held to it.
    #[must_use]
    pub fn is_valid_in(&self, period: Period) -> bool {
        self.valid_from.is_none_or(|year| period.end().year() >= year)
    }

    /// The texts in English, or in Persian if there are only those.
    #[must_use]
    pub fn text_in_english(&self) -> Option<&Text> {
        self.english.as_ref().or(self.persian.as_ref())
    }

    /// The texts in Persian, or in English if there are only those.
    #[must_use]
    pub fn text_in_persian(&self) -> Option<&Text> {
        self.persian.as_ref().or(self.english.as_ref())
    }

    /// Small reports, each with the verdict the rule reaches on it.
    #[must_use]
    pub const fn all_examples(&self) -> &'static [Example] {
        self.examples
    }

    /// What its findings keep of it.
    pub(crate) const fn signature(&self) -> Signature {
        let Self { code, slug, version, severity, kind, .. } = *self;
        Signature { code, slug, version, severity, kind }
    }

    /// What the rule says of a report; nothing where it does not apply.
    #[must_use]
    pub fn judge(&self, report: &Report) -> Vec<Judgement> {
        (self.judge)(report)
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rule")
            .field("code", &self.code)
            .field("slug", &self.slug)
            .field("version", &self.version)
            .finish_non_exhaustive()
    }
}

/// What a rule of form says of its subjects, `None` of one that is in order: the exceptions, or once that
/// all are in order.
pub(super) fn throughout(said: impl Iterator<Item = Option<Judgement>>) -> Vec<Judgement> {
    let mut subjects = 0;
    let exceptions = said.inspect(|_| subjects += 1).flatten().collect();
    in_order_or(exceptions, subjects)
}

/// The exceptions, or once that so many subjects are in order; nothing of no subjects.
pub(super) fn in_order_or(exceptions: Vec<Judgement>, subjects: usize) -> Vec<Judgement> {
    if subjects == 0 || !exceptions.is_empty() {
        return exceptions;
    }
    let count = Number::from(u32::try_from(subjects).unwrap_or(u32::MAX));
    vec![Judgement::satisfied(core::iter::empty::<Location>()).with("judged", count)]
}

/// The concepts of members, each with the word the document has for it.
pub(super) fn concepts<'a>(members: impl IntoIterator<Item = &'a Member>) -> Value {
    Value::Concepts(members.into_iter().map(named).collect())
}

/// Makes the report of an example: an office in a year, and what the example adds.
pub(super) fn example(fill: impl FnOnce(&mut ReportBuilder)) -> ExampleResult {
    let mut report = Report::builder(Office::new(Body::Behzisti), Period::year(1402)?);
    fill(&mut report);
    Ok(report.build()?)
}
