//! Sums as one writes them: the parts under each other, a line, the total.

use alloc::{borrow::Cow, collections::BTreeSet, string::String, vec::Vec};
use core::fmt;

use super::{
    Html,
    escape::Plain,
    index::{Anchor, Index},
};
use crate::{
    quantity::{Number, Stated, Unit},
    render::language::Heading,
    report::{Fact, FactId, Total},
    verdict::{Finding, Missing, Value, Verdict},
};

/// A line of a sum.
struct Line<'a> {
    class: &'static str,
    label: Label<'a>,
    /// Where the figure stands on the page.
    target: Option<String>,
    /// «بیش از» and the like.
    than: String,
    figure: Option<(Number, Option<Unit>)>,
}

/// What stands before a figure.
enum Label<'a> {
    Said(String),
    Fact(&'a Fact),
}

impl<'a> Html<'a> {
    /// A total with its parts; where they do not make it, also what they make, and the difference.
    pub(super) fn sum(
        &self,
        f: &mut fmt::Formatter<'_>,
        finding: &Finding,
        total: &Total,
        index: &Index<'_>,
    ) -> fmt::Result {
        let lines = self.lines(finding, total, index);
        let places =
            lines.iter().filter_map(|it| Some(it.figure.as_ref()?.0.places())).max().unwrap_or(0);
        let is_limited = lines.iter().any(|it| !it.than.is_empty());
        writeln!(f, "<div class=\"scroll\">\n<table class=\"sum\">")?;
        for line in &lines {
            write!(f, "<tr class=\"{}\"><th scope=\"row\">", line.class)?;
            match &line.label {
                Label::Said(label) => write!(f, "{}", self.prose(label))?,
                Label::Fact(fact) => self.name(f, fact)?,
            }
            write!(f, "</th>")?;
            if is_limited {
                write!(f, "<td class=\"than\">{}</td>", Plain(&line.than))?;
            }
            self.figure(f, line, places)?;
            writeln!(f, "</tr>")?;
        }
        writeln!(f, "</table>\n</div>")
    }

    fn lines(&self, finding: &Finding, total: &Total, index: &Index<'_>) -> Vec<Line<'a>> {
        let base = self.has_several_denominations(total);
        let mut lines = Vec::new();
        for id in total.members() {
            let label = self.report.fact(id).map_or(Label::Said(String::new()), Label::Fact);
            lines.push(self.line("part", label, id, base, index));
        }
        let parts: BTreeSet<&FactId> = total.members().iter().collect();
        for it in total.named().iter().filter(|it| !it.facts().iter().any(|it| parts.contains(it)))
        {
            let label = Label::Said(self.language.concept(it.concept(), it.as_written()));
            lines.push(Line {
                class: "part",
                label,
                target: None,
                than: String::new(),
                figure: None,
            });
        }
        let stated = Label::Said(self.language.heading(Heading::Stated).into());
        lines.push(self.line("total", stated, total.total(), base, index));
        if is_held_against(finding) {
            let others = [("made", Heading::Made, "sum"), ("gap", Heading::Difference, "gap")];
            for (class, heading, evidence) in others {
                let Some(Value::Quantity(number, unit)) = finding.evidence().get(evidence) else {
                    continue;
                };
                let label = Label::Said(self.language.heading(heading).into());
                let in_base = || {
                    let unit = unit.as_ref().filter(|_| base)?;
                    let stated = Stated::exact(*number, unit.clone()).ok()?;
                    Some((stated.base_value(), Some(unit.base())))
                };
                let figure = Some(in_base().unwrap_or((*number, unit.clone())));
                lines.push(Line { class, label, target: None, than: String::new(), figure });
            }
        }
        lines
    }

    fn line(
        &self,
        class: &'static str,
        label: Label<'a>,
        id: &FactId,
        base: bool,
        index: &Index<'_>,
    ) -> Line<'a> {
        let stated = self.report.stated(id);
        // Of a range the upper end stands among the digits, and the lower before them.
        let than = stated.map(|it| {
            let low = if base { it.base_value() } else { it.value() };
            let range = it.upper().map(|_| self.language.range(&self.language.number(low), ""));
            self.language.compared(it.comparator(), range.unwrap_or_default())
        });
        let figure = stated.map(|it| match it.unit() {
            Some(unit) if base => (it.base_upper().unwrap_or(it.base_value()), Some(unit.base())),
            unit => (it.upper().unwrap_or(it.value()), unit.cloned()),
        });
        let target = index.fact(id).map(|at| index.target(Anchor::Fact(at)));
        let than = than.unwrap_or_default().trim().into();
        Line { class, label, target, than, figure }
    }

    /// Whether a total is of money in several denominations, whose digits cannot stand under each other.
    fn has_several_denominations(&self, total: &Total) -> bool {
        let facts = total.members().iter().chain([total.total()]);
        let mut units = facts.filter_map(|it| self.report.stated(it)).filter_map(Stated::unit);
        let first = units.next();
        let is_money = |it: &Unit| it.denomination().is_some();
        first.is_some_and(is_money)
            && units.clone().all(is_money)
            && units.any(|it| Some(it) != first)
    }

    /// The cells of a figure and its unit; figures of fewer places are filled up, so that their points stand under
    /// each other.
    fn figure(&self, f: &mut fmt::Formatter<'_>, line: &Line<'_>, places: u8) -> fmt::Result {
        let Some((number, unit)) = &line.figure else {
            return write!(
                f,
                "<td class=\"absent\" colspan=\"2\">{}</td>",
                Plain(self.language.absent())
            );
        };
        let said = self.language.number(*number);
        write!(f, "<td class=\"figure\">")?;
        match &line.target {
            Some(target) => write!(f, "<a href=\"#{target}\">{}</a>", Plain(&said))?,
            None => write!(f, "{}", Plain(&said))?,
        }
        if number.places() < places {
            write!(
                f,
                "<span class=\"fill\" aria-hidden=\"true\">{}</span>",
                Plain(self.fill(*number, places))
            )?;
        }
        let whole = self.language.quantity(*number, unit.as_ref());
        let unit = match (whole.strip_prefix(&said), unit) {
            (Some(rest), _) => Cow::Borrowed(rest.trim()),
            (None, Some(unit)) => Cow::Owned(self.language.plain_value(&Value::Unit(unit.clone()))),
            (None, None) => Cow::Borrowed(""),
        };
        write!(f, "</td><td class=\"unit\">{}</td>", self.prose(unit))
    }

    /// What a figure lacks to so many places.
    fn fill(&self, number: Number, places: u8) -> String {
        let lacking = places - number.places();
        let noughts = Number::try_new(0, lacking).unwrap_or_default();
        let all = self.language.number(noughts);
        let nought = self.language.number(Number::ZERO);
        let point = all.strip_prefix(&nought).unwrap_or(&all);
        if number.places() == 0 { point.into() } else { point.chars().skip(1).collect() }
    }
}

/// Whether a finding holds what parts make against the total: where they do not make it, and where only rounding
/// allows them to.
fn is_held_against(finding: &Finding) -> bool {
    let differs = || finding.evidence().get("gap").is_some();
    match finding.verdict() {
        Verdict::Violated => true,
        Verdict::Satisfied => differs(),
        _ => differs() && finding.missing().contains(&Missing::Unrounded),
    }
}
