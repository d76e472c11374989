//! The list of what was found.

use alloc::string::String;
use core::fmt;

use super::{
    Html,
    escape::Plain,
    index::{Index, Numbered, Section},
    mood::Mood,
};
use crate::{
    render::{language::Heading, message, remedy},
    verdict::Verdict,
};

impl Html<'_> {
    /// All findings, by what is to be done about them.
    pub(super) fn findings(&self, f: &mut fmt::Formatter<'_>, index: &Index<'_>) -> fmt::Result {
        let heading = self.heading(Heading::Findings);
        writeln!(f, "<section class=\"findings\" aria-labelledby=\"findings\">")?;
        writeln!(f, "<h2 id=\"findings\" tabindex=\"-1\">{heading}</h2>")?;
        index.sections.iter().try_for_each(|it| self.section(f, it, index))?;
        let idle = self.outcome.idle_suppressions();
        if !idle.is_empty() {
            if self.outcome.suppressed().is_empty() {
                writeln!(f, "<h3 id=\"accepted\">{}</h3>", self.heading(Heading::Accepted))?;
            }
            writeln!(f, "<ul class=\"more\">")?;
            idle.iter().try_for_each(|it| {
                writeln!(f, "<li>{}</li>", self.prose(self.language.idle(it)))
            })?;
            writeln!(f, "</ul>")?;
        }
        writeln!(f, "</section>")
    }

    fn section(
        &self,
        f: &mut fmt::Formatter<'_>,
        section: &Section<'_>,
        index: &Index<'_>,
    ) -> fmt::Result {
        if section.findings.is_empty() {
            return Ok(());
        }
        let heading = self.heading(section.heading);
        let (class, count) = (section.mood.class(), self.count(section.findings.len()));
        writeln!(
            f,
            "<h3 id=\"{class}\" tabindex=\"-1\">{heading} <span class=\"count\">({count})</span></h3>"
        )?;
        // Safari tells a list without marks only by its role.
        writeln!(f, "<ol role=\"list\">")?;
        section.findings.iter().try_for_each(|it| self.finding(f, it, index))?;
        writeln!(f, "</ol>")
    }

    fn finding(
        &self,
        f: &mut fmt::Formatter<'_>,
        it: &Numbered<'_>,
        index: &Index<'_>,
    ) -> fmt::Result {
        let (language, finding) = (self.language, it.finding);
        let (class, number) = (it.mood.class(), it.number);
        writeln!(f, "<li class=\"finding {class}\" id=\"n{number}\">")?;
        let (sign, said) = (it.mood.sign(language), self.count(number));
        write!(f, "<h4><span class=\"badge\">{sign} {said}</span>")?;
        if finding.verdict() == Verdict::Violated {
            write!(
                f,
                " <span class=\"severity\">{}</span>",
                Plain(language.severity(finding.severity()))
            )?;
        }
        let (code, slug) = (Plain(finding.code()), Plain(finding.slug()));
        writeln!(f, " <span class=\"code\">{code} <span class=\"slug\">{slug}</span></span></h4>")?;
        let rule = self.outcome.rule(finding);
        if let Some(rule) = rule {
            let said = message(rule, finding, self.report, language);
            writeln!(f, "<p class=\"message\">{}</p>", self.prose(said))?;
        }
        index.sums(it).try_for_each(|total| self.sum(f, finding, total, index))?;
        self.more(f, it, index)?;
        if let Some(rule) = rule.filter(|_| it.mood != Mood::Fine) {
            let (label, remedy) = (Plain(language.remedy_label()), remedy(rule, language));
            writeln!(
                f,
                "<p class=\"remedy\"><span class=\"label\">{label}:</span> {}</p>",
                self.prose(remedy)
            )?;
        }
        self.places(f, it, index)?;
        writeln!(f, "</li>")
    }

    /// How else it could be read, what it takes for granted, what would mend it, why it was accepted.
    fn more(
        &self,
        f: &mut fmt::Formatter<'_>,
        it: &Numbered<'_>,
        index: &Index<'_>,
    ) -> fmt::Result {
        let (language, report) = (self.language, self.report);
        let readings =
            it.finding.readings().iter().map(|it| (String::new(), language.reading(it, report)));
        let assumes = it.finding.assumes().iter();
        let assumes =
            assumes.map(|it| (language.assumes_label().into(), language.assumption(it, report)));
        let proposals = index.proposals(it.finding).iter().map(|it| {
            let certainty = language.certainty(it.certainty);
            (
                alloc::format!("{} ({certainty})", language.proposal_label()),
                language.proposal(it, report),
            )
        });
        let reason = it.reason.map(|it| (language.reason_label().into(), it.into()));
        let mut lines = readings.chain(assumes).chain(proposals).chain(reason).peekable();
        if lines.peek().is_none() {
            return Ok(());
        }
        writeln!(f, "<ul class=\"more\">")?;
        for (label, said) in lines {
            write!(f, "<li>")?;
            if !label.is_empty() {
                write!(f, "<span class=\"label\">{}:</span> ", self.prose(label))?;
            }
            writeln!(f, "{}</li>", self.prose(said))?;
        }
        writeln!(f, "</ul>")
    }

    /// Links to what a finding speaks of, and its places as a program knows them.
    fn places(
        &self,
        f: &mut fmt::Formatter<'_>,
        it: &Numbered<'_>,
        index: &Index<'_>,
    ) -> fmt::Result {
        let subjects = index.subjects(it.finding);
        write!(f, "<p class=\"places\">")?;
        if !subjects.is_empty() {
            let label = if self.source.is_some() { Heading::InText } else { Heading::InTable };
            write!(f, "<span class=\"label\">{}:</span> ", self.heading(label))?;
            for (at, anchor) in subjects.into_iter().enumerate() {
                let joint = if at == 0 { "" } else { " · " };
                write!(
                    f,
                    "{joint}<a href=\"#{}\">{}</a>",
                    index.target(anchor),
                    self.named(anchor, index)
                )?;
            }
            write!(f, " ")?;
        }
        write!(f, "<span class=\"code\">")?;
        for (at, place) in it.finding.at().iter().enumerate() {
            let joint = if at == 0 { "" } else { ", " };
            write!(f, "{joint}<bdi>{}</bdi>", Plain(place))?;
        }
        writeln!(f, "</span></p>")
    }
}
