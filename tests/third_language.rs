//! A language that the crate does not have, made outside of it: German, with texts for two rules.

use karnameh::check::{Suppression, Tally};
use karnameh::quantity::{Comparator, Number, Unit};
use karnameh::render::{English, Heading, Html, Language, Markdown, Text as Plain, message};
use karnameh::repair::{Certainty, Slip};
use karnameh::report::{Concept, Report};
use karnameh::rules::{Rule, Text, find};
use karnameh::text::Script;
use karnameh::verdict::{Assumption, Judgement, Missing, Reading, Severity, Value, Verdict};

/// German. What it has no words for it leaves to English.
struct German;

static SUM: Text = Text {
    what: "Die Teile ergeben die Summe.",
    why: "Eine Summe, die nicht stimmt, ist der häufigste Fehler eines Berichts.",
    remedy: "Jede Zahl mit ihrer Quelle vergleichen.",
    satisfied: "{terms} = {sum}, und als Summe sind {total} angegeben",
    violated: "{terms} = {sum}, angegeben sind aber {total}[: ein Unterschied von {gap}]",
    undetermined: "ob die Teile {total} ergeben, ist offen; es fehlt {missing}",
};

static LIST: Text = Text {
    what: "Es werden so viele Glieder genannt wie angekündigt.",
    why: "Sonst fehlt eines.",
    remedy: "Das fehlende Glied nennen.",
    satisfied: "{announced} angekündigt und {found} genannt: {members}",
    violated: "{announced} angekündigt, aber {found} genannt[: {members}]",
    undetermined: "{announced} angekündigt; es fehlt {missing}",
};

impl Language for German {
    fn tag(&self) -> &'static str {
        "de"
    }

    fn is_right_to_left(&self) -> bool {
        false
    }

    fn script(&self) -> Script {
        Script::Ascii
    }

    fn text<'r>(&self, rule: &'r Rule) -> Option<&'r Text> {
        match rule.code() {
            "SUM-001" => Some(&SUM),
            "LST-001" => Some(&LIST),
            _ => English.text(rule),
        }
    }

    fn heading(&self, heading: Heading) -> &'static str {
        match heading {
            Heading::Violated => "Verletzt",
            Heading::Proven => "Bewiesen",
            // Headings may be added: those a language does not know are told in one that knows them.
            other => English.heading(other),
        }
    }

    fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Error => "Fehler",
            Severity::Warning => "Warnung",
            Severity::Note => "Hinweis",
        }
    }

    fn at(&self) -> &'static str {
        "bei"
    }

    fn remedy_label(&self) -> &'static str {
        "Abhilfe"
    }

    fn assumes_label(&self) -> &'static str {
        "vorausgesetzt"
    }

    fn title(&self, report: &Report) -> String {
        format!("Bericht über {}", report.period())
    }

    fn quantity(&self, number: Number, unit: Option<&Unit>) -> String {
        let digits = self.number(number);
        match unit {
            Some(Unit::Person) if number == Number::from(1) => format!("{digits} Person"),
            Some(Unit::Person) => format!("{digits} Personen"),
            Some(Unit::Section) => format!("{digits} Abschnitte"),
            Some(_) => English.quantity(number, unit).replace(&English.number(number), &digits),
            None => digits,
        }
    }

    fn number(&self, number: Number) -> String {
        English.number(number).replace('.', ";").replace(',', ".").replace(';', ",")
    }

    fn compared(&self, comparator: Comparator, figure: String) -> String {
        match comparator {
            Comparator::Exactly => figure,
            Comparator::About => format!("rund {figure}"),
            other => English.compared(other, figure),
        }
    }

    fn plain_value(&self, value: &Value) -> String {
        English.plain_value(value)
    }

    fn concept(&self, concept: &Concept, written: Option<&str>) -> String {
        English.concept(concept, written)
    }

    fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [before @ .., last] => format!("{} und {last}", before.join(", ")),
        }
    }

    fn missing(&self, missing: &Missing, report: &Report) -> String {
        match missing {
            Missing::Figure(fact) => format!("die Zahl zu {}", self.fact(fact, report)),
            other => English.missing(other, report),
        }
    }

    fn assumption(&self, assumption: &Assumption, report: &Report) -> String {
        English.assumption(assumption, report)
    }

    fn reading(&self, reading: &Reading, report: &Report) -> String {
        English.reading(reading, report)
    }

    fn tally(&self, tally: Tally, _notes: usize) -> String {
        format!("{} bewiesen, {} verletzt", tally.satisfied, tally.violated)
    }

    fn reason_label(&self) -> &'static str {
        "hingenommen, weil"
    }

    fn idle(&self, suppression: &Suppression) -> String {
        English.idle(suppression)
    }

    fn proposal_label(&self) -> &'static str {
        "Vorschlag"
    }

    fn certainty(&self, certainty: Certainty) -> &'static str {
        English.certainty(certainty)
    }

    fn slip(&self, slip: Slip) -> String {
        English.slip(slip)
    }

    fn amended(&self, from: &str, to: &str, slip: &str, certainty: Certainty) -> String {
        match certainty {
            Certainty::Only => format!("{from} ist eigentlich {to}: {slip}"),
            _ => format!("{from} könnte {to} sein: {slip}"),
        }
    }

    fn remains(&self, codes: &[String]) -> String {
        format!("; {} bliebe", self.list(codes))
    }

    fn between(&self, low: &str, high: &str) -> String {
        format!("zwischen {low} und {high}")
    }

    fn absent(&self) -> &'static str {
        "[nicht angegeben]"
    }
}

/// What a rule says of the report of its first example that has a verdict.
fn said(code: &str, verdict: Verdict) -> (&'static Rule, Report, Judgement) {
    let rule = find(code).expect("a rule");
    let mut reports = rule.all_examples().iter().map(|it| (it.report)().expect("a report"));
    let found = reports.find_map(|report| {
        let judged = rule.judge(&report);
        let judgement = judged.into_iter().find(|it| it.verdict() == verdict)?;
        Some((rule, report, judgement))
    });
    found.expect("an example of the verdict")
}

#[test]
fn a_rule_is_told_in_the_words_that_the_language_keeps_for_it() {
    let (rule, report, judgement) = said("LST-001", Verdict::Violated);
    assert_eq!(
        message(rule, &judgement, &report, &German),
        "3 Abschnitte angekündigt, aber 2 genannt: cash contributions und in-kind contributions (goods)",
    );
}

#[test]
fn a_rule_without_words_falls_back_and_keeps_numbers_and_lists() {
    for code in ["GRO-001", "NUM-001", "MAG-001", "SHR-001"] {
        let (rule, report, judgement) = said(code, Verdict::Violated);
        let told = message(rule, &judgement, &report, &German);
        assert!(!told.is_empty() && !told.contains('{'), "{code}: {told}");
    }
    let (rule, report, judgement) = said("MAG-001", Verdict::Violated);
    let told = message(rule, &judgement, &report, &German);
    // English words around German digits.
    assert!(
        told.contains("52.610.001.000.000.000 rial (5.261.000.100.000.000 toman) is more than"),
        "{told}"
    );
}

#[test]
fn a_rule_without_any_words_is_told_by_its_name() {
    static BARE: Rule = Rule::new("OWN-001", "homes_were_handed_over", Severity::Error, |report| {
        report.facts().map(|(id, _)| Judgement::violated([id])).take(1).collect()
    });
    let (_, report, _) = said("SUM-001", Verdict::Violated);
    let checker = karnameh::check::Checker::empty().with(&BARE);
    let outcome = checker.check(&report);
    let told = Plain::new(&report, &outcome, &German).to_string();
    assert!(told.contains("OWN-001 Fehler homes_were_handed_over bei facts/"), "{told}");
    assert!(told.contains("\n    homes were handed over\n"), "{told}");
    assert!(!told.contains("Abhilfe"), "{told}");
}

#[test]
fn every_voice_speaks_it() {
    let (_, report, _) = said("SUM-001", Verdict::Violated);
    let outcome = karnameh::check(&report);
    let text = Plain::new(&report, &outcome, &German).to_string();
    for expected in [
        "Bericht über 1402\n",
        "\nVerletzt\n",
        "SUM-001 Fehler",
        "angegeben sind aber",
        "Abhilfe: Jede",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    let markdown = Markdown::new(&report, &outcome, &German).to_string();
    assert!(markdown.contains("### Verletzt"), "{markdown}");
    let page = Html::new(&report, &outcome, &German).to_string();
    assert!(
        page.contains("<html lang=\"de\" dir=\"ltr\">") && page.contains("angegeben sind aber")
    );
}

#[cfg(feature = "serde")]
#[test]
fn data_speaks_it_too() {
    let (_, report, _) = said("SUM-001", Verdict::Violated);
    let outcome = karnameh::check(&report);
    let log = karnameh::render::Sarif::new(&report, &outcome, &German, "bericht.json");
    let log = serde_json::to_value(log).expect("a log");
    assert_eq!(log["runs"][0]["language"], "de");
    let help = &log["runs"][0]["tool"]["driver"]["rules"][0]["help"]["text"];
    assert!(help.as_str().is_some_and(|it| it.contains("Abhilfe: Jede Zahl")), "{help}");
    let data = serde_json::to_value(karnameh::render::Json::new(&report, &outcome, &German));
    let message = &data.expect("data")["findings"][0]["message"];
    assert!(message.as_str().is_some_and(|it| it.contains("angegeben sind aber")), "{message}");
}
