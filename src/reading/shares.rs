//! Percentages that are all of one whole, and what in a text says that they are.
//!
//! Classes that divide everything («زن» and «مرد») do not say so by themselves, for rates are told of them as well:
//! «نرخ بیکاری زنان ۱۸ درصد و مردان ۷ درصد». What says it is the sentence. Either the percentage is of a whole and the
//! class is what that part is, «۶۰ درصد آنان زن و ۴۰ درصد مرد هستند»; or the class comes first, and a word says that it
//! has a share: «سهم زنان ۶۰ درصد و مردان ۴۰ درصد است».

use alloc::{string::String, vec::Vec};
use core::ops::Range;

use super::{
    compare::{Comparison, NEAR, PercentOf},
    cues::{DIVISIONS, Mark},
    figures::Figure,
    parts::TRAILING,
    ties::Page,
    verbs::STATES,
};
use crate::{quantity::Number, report::Coverage, text::fold};

/// Other words, folded, that add nothing to a class.
const QUIET: &[&str] =
    &["قرار", "ساکن", "زندگی", "تشکیل", "را", "نیز", "هم", "دیگر", "استان", "کشور", "ان", "و"];

/// Words, folded, that lead to a class.
const LEADING: &[&str] = &[
    "در",
    "مناطق",
    "نقاط",
    "نواحی",
    "بخش",
    "ساکن",
    "جمعیت",
    "معلولیت",
    "معلولیتهای",
    "نوع",
    "شدت",
    "را",
    "نیز",
    "هم",
    "خیلی",
    "بسیار",
    "کمکهای",
    "کمک",
    "و",
];

/// Words, folded, that point back to a whole.
const POINTING: &[&str] =
    &["ان", "انان", "انها", "ایشان", "اینان", "اینها", "این", "همین", "کل", "مجموع"];

/// Words, folded, that a clause may begin after, or with.
const OPENING: &[&str] =
    &["که", "اینکه", "و", "عبارتی", "یعنی", "دیگر", "حدود", "تقریبا", "نیز", "هم", "جمعیت"];

/// The division into cash and what is given in kind.
const GOODS: u8 = 2;

/// On which side of the percentages the classes stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// The whole that is named between a percentage and its class.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Whole {
    Unsaid,
    /// «درصد آنان».
    Pointed,
    /// «درصد مراکز».
    Named(String),
}

impl Page<'_> {
    /// Percentages of one sentence or list that are all of one whole.
    pub(super) fn shares(&self, at: usize) -> Option<Comparison> {
        let percents = self.run_of_shares(at)?;
        let last = *percents.last()?;
        if self.tells_rates(&percents) {
            return None;
        }
        let others = self.text.get(self.tail(last)).unwrap_or_default();
        let rest = others.trim_start().starts_with("دیگر");
        let mut sum = Number::ZERO;
        for percent in percents.iter().filter_map(|it| self.figure(*it)) {
            sum = sum.checked_add(percent.quantity.number()).ok()?;
        }
        let off = sum.checked_sub(Number::from(100)).ok()?.magnitude();
        let hundred = off <= Number::from(1);
        let near = off.checked_mul(7).is_ok_and(|off| off <= Number::from(100));
        let division = self.division(&percents);
        let many = percents.len() > 2;
        let divided = division.is_some_and(|it| (many && near) || self.divides(&percents, it));
        // Besides cash and goods there are services.
        let lacks = !hundred && sum < Number::from(100) && matches!(division, Some((_, GOODS)));
        let coverage = if divided && lacks {
            Coverage::Open
        } else if divided || (hundred && (many || rest || division.is_some())) {
            Coverage::Exhaustive
        } else if rest && near {
            // «۲۰ درصد دیگر» may be the rest and may be some more.
            Coverage::Open
        } else {
            return None;
        };
        Some(Comparison::Shares { percents, coverage })
    }

    /// A percentage that is no growth with those after it in its sentence or list, if it is the first of them.
    fn run_of_shares(&self, at: usize) -> Option<Vec<usize>> {
        let is_share = |at: usize| {
            self.percent_of(at) == Some(PercentOf::Share)
                && self.figure(at).is_some_and(Figure::is_percent)
        };
        let of_run = |one: usize, other: usize| {
            let ends = self.figure(one).zip(self.figure(other));
            ends.is_some_and(|(one, other)| {
                let near = other.sentence == one.sentence;
                let lines = other.sentence == one.sentence + 1 && self.is_listed(other.sentence);
                near || lines
            })
        };
        if !is_share(at) {
            return None;
        }
        let before = (0..at).rev().take(NEAR).find(|it| is_share(*it));
        if before.is_some_and(|before| of_run(before, at)) {
            return None;
        }
        let mut percents = Vec::from([at]);
        let mut last = at;
        for next in (at + 1..self.figures.len()).take(NEAR * 8) {
            if !is_share(next) {
                continue;
            }
            if !of_run(last, next) {
                break;
            }
            percents.push(next);
            last = next;
        }
        (percents.len() > 1).then_some(percents)
    }

    /// What is said of percentages: their sentence up to the last of them and its words, and for the lines of a list
    /// the sentence before as well.
    fn around(&self, percents: &[usize]) -> Option<Range<usize>> {
        let (first, last) = (*percents.first()?, *percents.last()?);
        let (begins, ends) = (self.figure(first)?.sentence, self.figure(last)?.sentence);
        let from = if self.is_listed(begins) || begins != ends {
            begins.saturating_sub(1)
        } else {
            begins
        };
        Some(self.sentences.get(from)?.start..self.tail(last).end)
    }

    /// Whether words say that percentages are rates: «نرخ», «رشد», «پیشرفت».
    fn tells_rates(&self, percents: &[usize]) -> bool {
        let Some(around) = self.around(percents) else { return false };
        self.cues.within(around).any(|hit| {
            // «تحت پوشش» says who receives.
            let before = || self.text.get(..hit.start).unwrap_or_default().trim_end();
            hit.mark() == Some(Mark::Rate)
                && !["تحت", "زیر"].iter().any(|it| before().ends_with(it))
        })
    }

    /// Whether figures are told of all classes of a division: town and country, men and women.
    pub(super) fn is_divided(&self, parts: &[usize]) -> bool {
        self.division(parts).is_some()
    }

    /// On which side of some figures all classes of a division are told, and of which.
    fn division(&self, parts: &[usize]) -> Option<(Side, u8)> {
        let mut number = 0_u8;
        for size in DIVISIONS {
            if parts.len() == usize::from(size) {
                for side in [Side::After, Side::Before] {
                    let words = if side == Side::After { Self::tail } else { Self::lead };
                    let class = |at: &usize| self.class_of(words(self, *at), number);
                    let classes: Vec<u8> = parts.iter().filter_map(class).collect();
                    if (0..size).all(|class| classes.contains(&class)) {
                        return Some((side, number));
                    }
                }
            }
            number = number.saturating_add(1);
        }
        None
    }

    /// The class of a division that a stretch tells.
    pub(super) fn class_of(&self, stretch: Range<usize>, division: u8) -> Option<u8> {
        let classes = self.cues.within(stretch).filter_map(|hit| match hit.mark() {
            Some(Mark::Class(of, class)) if of == division => Some(class),
            _ => None,
        });
        classes.max()
    }

    /// Whether the sentence says that percentages with classes on a side divide one whole.
    fn divides(&self, percents: &[usize], (side, of): (Side, u8)) -> bool {
        let said = match side {
            Side::After => self.are_classes(percents, of),
            Side::Before => self.have_shares(percents, of),
        };
        said == Some(true)
    }

    /// «۶۰ درصد آنان زن و ۴۰ درصد مرد هستند»: the class is what the part is, and nothing else is said of it.
    fn are_classes(&self, percents: &[usize], of: u8) -> Option<bool> {
        let (first, last) = (*percents.first()?, *percents.last()?);
        let mut wholes = Vec::new();
        for at in percents {
            let (before, after) = self.about_class(self.tail(*at), of)?;
            self.is_quiet(after, *at == last).then_some(())?;
            wholes.push(self.whole_in(before)?);
        }
        let states = self.states(self.tail(last));
        let (leading, others) = wholes.split_first()?;
        let is_ellipsis = others.iter().all(|it| *it == Whole::Unsaid);
        if self.is_of_which(first) || self.is_of_figure(first) {
            return Some(is_ellipsis && *leading == Whole::Unsaid);
        }
        // What stands before the percentage could be the subject: «بیکاران ۱۸ درصد مردان شهری … هستند».
        self.begins_clause(first).then_some(())?;
        Some(match leading {
            _ if wholes.contains(&Whole::Pointed) => true,
            Whole::Named(_) => states && (is_ellipsis || others.iter().all(|it| it == leading)),
            _ => states && is_ellipsis,
        })
    }

    /// «سهم زنان ۶۰ درصد و مردان ۴۰ درصد است»: the class has a share.
    fn have_shares(&self, percents: &[usize], of: u8) -> Option<bool> {
        let (first, last) = (*percents.first()?, *percents.last()?);
        let mut begins = None;
        for at in percents {
            let lead = self.lead(*at);
            let (before, after) = self.about_class(lead, of)?;
            self.words(after).iter().all(|it| is_silent(it)).then_some(())?;
            if *at == first {
                begins = Some(before);
            } else {
                let words = self.words(before);
                words
                    .iter()
                    .all(|it| is_silent(it) || LEADING.contains(&&**it) || it == "سهم")
                    .then_some(())?;
            }
        }
        let begins = begins?;
        let words = self.words(begins.clone());
        let own = words.iter().rev().find(|it| !LEADING.contains(&&***it));
        let shares = own.is_some_and(|it| it == "سهم");
        let tail = self.clause(self.tail(last));
        let makes_up = self.text.get(tail).is_some_and(|it| it.contains("تشکیل"));
        let makeup = self.around(percents).is_some_and(|it| self.cues.has(it, Mark::Makeup));
        let quiet = self.is_quiet(self.tail(last), true);
        Some(makes_up || (quiet && (shares || makeup || self.is_of_which(first))))
    }

    /// What stands before and after the classes of a division in a stretch.
    fn about_class(&self, stretch: Range<usize>, of: u8) -> Option<(Range<usize>, Range<usize>)> {
        let is_class = |mark| matches!(mark, Some(Mark::Class(its, _)) if its == of);
        let hits = || self.cues.within(stretch.clone()).filter(|hit| is_class(hit.mark()));
        let (from, to) = (hits().next()?.start, hits().map(|hit| hit.end).max()?);
        // «روستا» of «روستاها».
        let rest = self.text.get(to..stretch.end)?;
        let ending =
            rest.find(|c: char| !c.is_alphabetic() && c != '\u{200C}').unwrap_or(rest.len());
        Some((stretch.start..from, to + ending..stretch.end))
    }

    /// The whole in what stands between a percentage and its class; `None` if something else is said there.
    fn whole_in(&self, between: Range<usize>) -> Option<Whole> {
        let text = self.text.get(between.clone())?;
        text.chars()
            .all(|c| c.is_alphabetic() || c.is_whitespace() || c == '\u{200C}')
            .then_some(())?;
        let words = self.words(between);
        let of = words.iter().position(|it| it != "از").unwrap_or(words.len());
        let named = words.get(of..)?;
        let is_taken = of > 0;
        let Some((first, rest)) = named.split_first() else { return Some(Whole::Unsaid) };
        if POINTING.contains(&&**first) {
            return (rest.len() < 5).then_some(Whole::Pointed);
        }
        if !is_taken && named.iter().all(|it| LEADING.contains(&&**it)) {
            return Some(Whole::Unsaid);
        }
        let others = ["به", "با", "برای", "تا", "بر", "در", "که", "از"];
        let is_noun = named.len() < 7 && !named.iter().any(|it| others.contains(&&**it));
        is_noun.then(|| Whole::Named(named.join(" ")))
    }

    /// Whether «از این تعداد» leads to a percentage.
    fn is_of_which(&self, at: usize) -> bool {
        let lead = self.lead(at);
        self.cues.last(lead.clone(), Mark::OfWhich).is_some_and(|hit| {
            let between = self.text.get(hit.end..lead.end).unwrap_or_default();
            between.split_whitespace().count() < 6 && !between.contains(['.', '؛', ':'])
        })
    }

    /// Whether a percentage is told of the number before it: «۵ هزار واحد … که ۶۰ درصد …», «از ۵ هزار نفر، ۶۰ درصد».
    fn is_of_figure(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let Some((whole, percent)) = self.figure(before).zip(self.figure(at)) else { return false };
        let between = self.between(before, at).trim_end();
        let taken = self.text.get(self.lead(before)).is_some_and(|it| {
            let it = it.trim_end();
            ["از", "از این", "از مجموع", "از کل", "از میان"].iter().any(|from| {
                it.strip_suffix(from).is_some_and(|it| it.is_empty() || it.ends_with([' ', '\n']))
            })
        });
        let told = between.ends_with('(') || between.ends_with(" که");
        let short = between.split_whitespace().count() < 7 && !between.contains(['؛', ':']);
        (whole.is_money() || whole.is_count())
            && whole.sentence == percent.sentence
            && (told || (taken && short))
    }

    /// Whether a percentage is the subject of its clause, as far as what stands before it tells.
    fn begins_clause(&self, at: usize) -> bool {
        let lead = self.text.get(self.lead(at)).unwrap_or_default().trim_end();
        let last = lead.rsplit(char::is_whitespace).next().map(fold).unwrap_or_default();
        lead.is_empty()
            || lead.ends_with(['،', '؛', ':', '«', '(', '-', '•', '–'])
            || OPENING.contains(&&*last)
    }

    /// Whether nothing is said after a class but what it is.
    fn is_quiet(&self, stretch: Range<usize>, is_last: bool) -> bool {
        let stretch = if is_last { self.clause(stretch) } else { stretch };
        self.words(stretch).iter().all(|it| is_silent(it))
    }

    /// Whether a verb in a clause says what something is.
    fn states(&self, stretch: Range<usize>) -> bool {
        self.words(self.clause(stretch)).iter().any(|it| STATES.contains(&&**it))
    }

    /// A stretch up to the end of its clause: a stop, «که», or «و» after a verb.
    fn clause(&self, stretch: Range<usize>) -> Range<usize> {
        let text = self.text.get(stretch.clone()).unwrap_or_default();
        let (mut at, mut told) = (stretch.start, false);
        for word in text.split_inclusive(char::is_whitespace) {
            let bare = fold(word.trim());
            if bare == "که" || (told && bare == "و") {
                return stretch.start..at;
            }
            if let Some(stop) = word.find(['،', '؛', ':', '.', '(', ')', '«', '»', '\n']) {
                return stretch.start..at + stop;
            }
            told |= STATES.contains(&&*bare);
            at += word.len();
        }
        stretch
    }

    /// The words of a stretch, folded, without marks.
    fn words(&self, stretch: Range<usize>) -> Vec<String> {
        let text = self.text.get(stretch).unwrap_or_default();
        let parts = text.split(|c: char| !(c.is_alphanumeric() || c == '\u{200C}'));
        parts.map(fold).filter(|it| !it.is_empty()).collect()
    }
}

/// Whether a word, folded, adds nothing to a class.
fn is_silent(word: &str) -> bool {
    STATES.contains(&word) || QUIET.contains(&word) || TRAILING.contains(&word)
}
