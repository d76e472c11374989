//! The words that tell the parts of a total apart: «در شهرها» and «در روستاها» of housing units.

use alloc::{collections::BTreeMap, vec::Vec};
use core::ops::Range;

use super::{
    ties::Page,
    verbs::{COPULAS, LIGHT, is_verb},
};
use crate::{report::Concept, text::digit};

/// The longest words that are taken, in bytes and in words.
const LONGEST: (usize, usize) = (100, 7);

/// How many words are looked at for them, some of which are left out.
const MOST: usize = 12;

/// How many bytes about a figure they are looked for in.
const REACH: usize = 240;

/// What may stand between a figure and its words without being one of them.
const BETWEEN: &[&str] = &[
    "و",
    "را",
    "هم",
    "نیز",
    "دیگر",
    "آن",
    "فقط",
    "تنها",
    "یعنی",
    "معادل",
    "شامل",
    "ها",
    "های",
    "گذشته",
];

/// What may stand between the words of a figure and the next figure.
pub(super) const TRAILING: &[&str] = &[
    "و",
    "را",
    "هم",
    "نیز",
    "فقط",
    "تنها",
    "تعداد",
    "مبلغ",
    "حدود",
    "یعنی",
    "معادل",
    "شامل",
    "مابقی",
    "بیش",
    "از",
    "به",
    "با",
    "در",
    "برای",
    "نزدیک",
    "جمله",
    "برابر",
    "همراه",
];

/// What begins the rest of a list.
const RESTS: &[&str] = &["بقیه", "مابقی"];

/// What words before a figure may begin with.
const PREPOSITIONS: &[&str] = &["در", "از", "به", "با", "برای"];

/// Words after «از» that point back to the whole.
const POINTING: &[&str] = &["آن", "آنان", "آنها", "آن‌ها", "ایشان", "اینها", "این‌ها"];

/// «-اند» at the end of what something is: «بازنشسته‌اند».
const ARE: &str = "\u{200C}اند";

impl<'a> Page<'a> {
    /// The words by which parts that count the same are told apart, by their places among the figures, given the
    /// parts of every total. They are words of the text; where it has none of its own for a part, there are none.
    pub(super) fn told_apart<'g>(
        &self,
        totals: impl Iterator<Item = &'g [usize]>,
    ) -> BTreeMap<usize, &'a str> {
        let mut told = BTreeMap::new();
        for parts in totals {
            for (part, words) in self.apart(parts) {
                told.entry(part).or_insert(words);
            }
        }
        told
    }

    fn apart(&self, parts: &[usize]) -> Vec<(usize, &'a str)> {
        let concept = |at: &usize| self.figure(*at).and_then(|it| it.concept.as_ref());
        let concepts = counts(parts.iter().map(concept));
        let is_like_another = |at: &usize| concepts.get(&concept(at)).is_some_and(|it| *it > 1);
        if !parts.iter().any(is_like_another) {
            return Vec::new();
        }
        let mut told = Vec::new();
        for (at, span) in self.words_of(parts, is_like_another) {
            let is_short = span.len() <= LONGEST.0 && words(self.text, &span).count() <= LONGEST.1;
            let says = self.text.get(span.clone()).is_some_and(|it| it.contains(is_letter));
            let is_told = is_short && says && is_like_another(&at);
            if let Some(words) = self.written.get(span).filter(|_| is_told) {
                told.push((at, words));
            }
        }
        // What two of them share tells neither apart.
        let shared = counts(told.iter().map(|(_, words)| *words));
        told.retain(|(_, words)| shared.get(words).is_some_and(|it| *it == 1));
        told
    }

    /// The words that each of some figures has on the side on which they all have them, of those that are wanted.
    fn words_of(
        &self,
        parts: &[usize],
        is_wanted: impl Fn(&usize) -> bool,
    ) -> Vec<(usize, Range<usize>)> {
        let mut sorted = Vec::from(parts);
        sorted.sort_unstable();
        let are_before = sorted.iter().rev().skip(1).all(|it| self.is_shut(*it));
        let found: Vec<Range<usize>> = if are_before {
            self.before(&sorted)
        } else {
            let ends = sorted.iter().skip(1).copied().map(Some).chain([None]);
            let after = |(it, next): (&usize, _)| {
                if is_wanted(it) { self.after(*it, next) } else { 0..0 }
            };
            sorted.iter().zip(ends).map(after).collect()
        };
        let found = sorted.into_iter().zip(found);
        found.filter(|(at, span)| !span.is_empty() && is_wanted(at)).collect()
    }

    /// What parts of a total are, by their own words: «۱۹ میلیارد ریال نقدی، ۲۱ میلیارد ریال غیرنقدی». Words that
    /// tell of several things, or of none, tell nothing; nothing is told if no topic near is one that is wanted.
    pub(super) fn own_topics(
        &self,
        parts: &[usize],
        is_wanted: impl Fn(&Concept) -> bool,
    ) -> Vec<(usize, &'a Concept)> {
        let spans = || parts.iter().filter_map(|it| Some(&self.figure(*it)?.span));
        let (first, last) = (spans().map(|it| it.start).min(), spans().map(|it| it.end).max());
        let Some((first, last)) = first.zip(last) else { return Vec::new() };
        // Hardly any list is of things that are kinds of something, and its words are costly to look for.
        let near = self.topics(first.saturating_sub(REACH)..last + REACH);
        if !near.into_iter().any(is_wanted) {
            return Vec::new();
        }
        let told = self.words_of(parts, |_| true).into_iter().filter_map(|(at, span)| {
            match self.topics(span)[..] {
                [only] => Some((at, only)),
                _ => None,
            }
        });
        told.collect()
    }

    /// Whether nothing of a figure follows it: «کوهدشت (۶۸ واحد) و …».
    fn is_shut(&self, at: usize) -> bool {
        let end = self.figure(at).map_or(0, |it| it.span.end);
        let after = self.text.get(end..).unwrap_or_default();
        let after = after.trim_start_matches([' ', '\u{200C}']);
        after.is_empty() || stop(after.as_bytes()) > 0 || after.starts_with("و ")
    }

    /// The words before each of some figures. What leads up to the first may be half a sentence; its words are then
    /// those that begin like the words of the second, or else with a preposition, if any do.
    fn before(&self, parts: &[usize]) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = parts.iter().map(|it| self.words_before(*it)).collect();
        let most = found.iter().skip(1).map(|it| words(self.text, it).count()).max().unwrap_or(0);
        let [first, second, ..] = &mut *found else { return found };
        if words(self.text, first).count() > most + 1 {
            let word = |it: &Range<usize>| self.text.get(it.clone());
            let wanted = words(self.text, second).next().and_then(|it| word(&it));
            let all = || words(self.text, first);
            let begins = all().filter(|it| word(it) == wanted).last().or_else(|| {
                all().filter(|it| word(it).is_some_and(|it| PREPOSITIONS.contains(&it))).last()
            });
            first.start = begins.map_or(first.end, |it| it.start);
        }
        found
    }

    fn words_before(&self, at: usize) -> Range<usize> {
        let Some(figure) = self.figure(at) else { return 0..0 };
        let sentence = self.sentence(at).map_or(0, |it| it.start);
        let earlier = at.checked_sub(1).and_then(|it| self.figure(it)).map_or(0, |it| it.span.end);
        let end = figure.span.start;
        let begin = earlier.max(sentence).max(self.boundary(end.saturating_sub(REACH)));
        let lead = self.text.get(begin..end).unwrap_or_default();
        let lead = lead.trim_end_matches(|c: char| c.is_whitespace() || is_opening(c));
        let end = begin + lead.len();
        let begin = begin + after_last_stop(lead);
        // «… تحویل شد: ۵۰ واحد» names nothing.
        let last = words(self.text, &(begin..end)).last().and_then(|it| self.text.get(it));
        if last.is_some_and(|it| is_verb(it) || COPULAS.contains(&it)) {
            return end..end;
        }
        self.trimmed(begin..end)
    }

    /// The words after a figure, before the next part if there is one, else in its sentence.
    fn after(&self, at: usize, next: Option<usize>) -> Range<usize> {
        let Some((figure, sentence)) = self.figure(at).zip(self.sentence(at)) else { return 0..0 };
        let begin = figure.span.end;
        let limit = next.and_then(|it| self.figure(it)).map_or(sentence.end, |it| it.span.start);
        let end = limit.min(sentence.end).min(self.boundary(begin + REACH)).max(begin);
        // «از ثبت‌شدگان، یعنی ۶۰ درصد، مرد»: what it is of is not what it is.
        let is_of = |it: &Range<usize>| {
            let is_short = words(self.text, it).count() <= 2;
            is_short && self.text.get(it.clone()).is_some_and(|it| it.starts_with("از "))
        };
        let mut found = clauses(self.text, begin..end)
            .map(|it| self.trimmed(self.until_verb(self.without_ratios(at, it))))
            .filter(|it| !it.is_empty());
        let first = found.next().unwrap_or(begin..begin);
        if is_of(&first) { found.next().unwrap_or(first) } else { first }
    }

    /// A clause from after the percentages in it: «معادل ۶۰ درصد در روستاها».
    fn without_ratios(&self, at: usize, clause: Range<usize>) -> Range<usize> {
        let within = self.figures.iter().skip(at + 1).take_while(|it| it.span.start < clause.end);
        let ratio = within.filter(|it| it.is_ratio()).map(|it| it.span.end).last();
        ratio.unwrap_or(clause.start).clamp(clause.start, clause.end)..clause.end
    }

    /// A clause up to its verb, «که», or the rest of the list.
    fn until_verb(&self, clause: Range<usize>) -> Range<usize> {
        let mut end = clause.start;
        for (at, it) in words(self.text, &clause).take(MOST).enumerate() {
            let word = self.text.get(it.clone()).unwrap_or_default();
            if word == "که" || RESTS.contains(&word) {
                break;
            }
            end = it.end;
            if at > 0 && (word.ends_with(ARE) || is_verb(word) || COPULAS.contains(&word)) {
                break;
            }
        }
        clause.start..end
    }

    /// Words without what only joins them to a figure, and without the verb.
    fn trimmed(&self, span: Range<usize>) -> Range<usize> {
        let mut all: Vec<Range<usize>> = Vec::with_capacity(2 * MOST);
        all.extend(words(self.text, &span));
        let mut left: &[Range<usize>] = &all;
        let is = |it: &Range<usize>, list: &[&str]| {
            self.text.get(it.clone()).is_some_and(|it| list.contains(&it))
        };
        let is_verb = |it: &Range<usize>| self.text.get(it.clone()).is_some_and(is_verb);
        let says_nothing = |it: &Range<usize>| {
            self.text.get(it.clone()).is_none_or(|it| {
                !it.contains(|c: char| is_letter(c) || c.is_ascii_digit() || digit(c).is_some())
            })
        };
        let are = |it: &Range<usize>| self.text.get(it.clone()).is_some_and(|it| it.ends_with(ARE));
        loop {
            left = match left {
                [first, rest @ ..] if is(first, BETWEEN) || says_nothing(first) => rest,
                [first, second, rest @ ..] if is(first, &["از"]) && is(second, POINTING) => rest,
                [first, second, _, rest @ ..]
                    if is(first, &["از"]) && is(second, &["این", "همین"]) =>
                {
                    rest
                }
                [rest @ .., last] if is(last, TRAILING) || is(last, COPULAS) => rest,
                [first, rest @ .., light, verb] if is_verb(verb) && is(light, LIGHT) => {
                    left.get(..=rest.len()).unwrap_or(core::slice::from_ref(first))
                }
                [rest @ .., verb] if is_verb(verb) => rest,
                [first, rest @ .., last] if are(last) => {
                    left.get(..=rest.len()).unwrap_or(core::slice::from_ref(first))
                }
                _ => break,
            };
        }
        match left {
            [] => span.start..span.start,
            [only] if are(only) => only.start..only.end - ARE.len(),
            [only] => only.clone(),
            [first, .., last] => first.start..last.end,
        }
    }

    /// The nearest boundary of a letter at or before a byte.
    fn boundary(&self, at: usize) -> usize {
        let at = at.min(self.text.len());
        (0..=at).rev().find(|it| self.text.is_char_boundary(*it)).unwrap_or(0)
    }
}

/// How often each of some things is there.
fn counts<T: Ord>(all: impl Iterator<Item = T>) -> BTreeMap<T, usize> {
    let mut counts = BTreeMap::new();
    for it in all {
        *counts.entry(it).or_default() += 1;
    }
    counts
}

/// How many bytes at the beginning of a text end a clause.
const fn stop(text: &[u8]) -> usize {
    match text {
        [b',' | b';' | b':' | b'.' | b'(' | b')' | b'\n' | b'\r', ..] => 1,
        // «،», «؛», guillemets
        [0xD8, 0x8C | 0x9B, ..] | [0xC2, 0xAB | 0xBB, ..] => 2,
        // «•»
        [0xE2, 0x80, 0xA2, ..] => 3,
        _ => 0,
    }
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | ':' | '«')
}

/// The byte after the last stop in a text, its beginning if it has none.
fn after_last_stop(text: &str) -> usize {
    let bytes = text.as_bytes();
    let begins = (0..bytes.len()).rev().find_map(|at| {
        let stop = stop(bytes.get(at..)?);
        (stop > 0).then_some(at + stop)
    });
    begins.unwrap_or(0)
}

/// The stretches between stops.
fn clauses(text: &str, within: Range<usize>) -> impl Iterator<Item = Range<usize>> + '_ {
    let bytes = text.as_bytes();
    let mut begin = within.start;
    core::iter::from_fn(move || {
        let rest = bytes.get(begin..within.end).filter(|_| begin < within.end)?;
        let stopped = (0..rest.len()).find_map(|at| {
            let stop = stop(rest.get(at..)?);
            (stop > 0).then_some((at, stop))
        });
        let (length, stop) = stopped.unwrap_or((rest.len(), 0));
        let clause = begin..begin + length;
        begin += length + stop;
        Some(clause)
    })
}

/// Whether something is a letter of the scripts of reports.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{620}'..='\u{65F}' | '\u{670}'..='\u{6D3}')
}

/// The words of a stretch, which spaces part.
fn words<'t>(text: &'t str, within: &Range<usize>) -> impl Iterator<Item = Range<usize>> + 't {
    let base = within.start;
    let inner = text.get(within.clone()).unwrap_or_default();
    inner.split_ascii_whitespace().map(move |it| {
        let begin = base + (it.as_ptr().addr() - inner.as_ptr().addr());
        begin..begin + it.len()
    })
}
