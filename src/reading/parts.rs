//! The words that tell the parts of a total apart: «در شهرها» and «در روستاها» of housing units.

use alloc::{collections::BTreeMap, vec::Vec};
use core::ops::Range;

use super::{
    cues::Cue,
    ties::Page,
    verbs::{LIGHT, is_copula, is_verb},
};
use crate::{
    report::Concept,
    text::{digit, is_letter},
};

/// The longest words that are taken, in bytes and in words.
const LONGEST: (usize, usize) = (100, 7);

/// How many words are looked at for them, some of which are left out.
const MOST: usize = 12;

/// How many bytes about a figure they are looked for in.
const REACH: usize = 150;

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

/// Parts with where their words stand.
pub(super) type Words = Vec<(usize, Range<usize>)>;

impl<'a> Page<'a> {
    /// The words by which parts that count the same are told apart, by their places among the figures, given the
    /// parts of every total with their words. They are words of the text; where it has none of its own for a part,
    /// there are none.
    pub(super) fn told_apart<'w>(
        &self,
        totals: impl Iterator<Item = &'w Words>,
    ) -> BTreeMap<usize, &'a str> {
        let mut told = BTreeMap::new();
        for words in totals {
            for (part, words) in self.apart(words) {
                told.entry(part).or_insert(words);
            }
        }
        told
    }

    fn apart(&self, parts: &Words) -> Vec<(usize, &'a str)> {
        let concept = |at: &usize| self.figure(*at).and_then(|it| it.concept.as_ref());
        let concepts = counts(parts.iter().map(|(at, _)| concept(at)));
        let mut told = Vec::new();
        for (at, span) in parts {
            let is_like_another = concepts.get(&concept(at)).is_some_and(|it| *it > 1);
            let is_short =
                || span.len() <= LONGEST.0 && words(self.text, span).count() <= LONGEST.1;
            let says = || self.text.get(span.clone()).is_some_and(|it| it.contains(is_letter));
            if let Some(words) =
                self.written.get(span.clone()).filter(|_| is_like_another && is_short() && says())
            {
                told.push((*at, words));
            }
        }
        // What two of them share tells neither apart.
        let shared = counts(told.iter().map(|(_, words)| *words));
        told.retain(|(_, words)| shared.get(words).is_some_and(|it| *it == 1));
        told
    }

    /// The words that each part of a total has, on the side of their figures on which they all have them; empty where
    /// there are none.
    pub(super) fn words_of(&self, parts: &[usize]) -> Words {
        let mut found: Words = parts.iter().map(|it| (*it, 0..0)).collect();
        found.sort_unstable_by_key(|(at, _)| *at);
        if found.iter().rev().skip(1).all(|(at, _)| self.is_shut(*at)) {
            self.before(&mut found);
        } else {
            let mut next = None;
            for (at, span) in found.iter_mut().rev() {
                *span = self.after(*at, next);
                next = Some(*at);
            }
        }
        found
    }

    /// What a part of a total is, by its own words: «۱۹ میلیارد ریال نقدی، ۲۱ میلیارد ریال غیرنقدی». Words that tell
    /// of several things, or of none, tell nothing.
    pub(super) fn own_topic(&self, words: &Range<usize>) -> Option<&'a Concept> {
        let mut topics = self.cues.within(words.clone()).filter_map(|hit| match &hit.cue {
            Cue::Topic(concept, _) => Some(*concept),
            Cue::Mark(_) => None,
        });
        let first = topics.next()?;
        topics.all(|it| it == first).then_some(first)
    }

    /// Whether nothing of a figure follows it: «کوهدشت (۶۸ واحد) و …».
    fn is_shut(&self, at: usize) -> bool {
        let end = self.figure(at).map_or(0, |it| it.span.end);
        let after = self.text.get(end..).unwrap_or_default();
        let after = after.trim_start_matches([' ', '\u{200C}']);
        let first = after.as_bytes().get(..3).unwrap_or(after.as_bytes());
        let is_stopped = first_stop(first).is_some_and(|it| it.start == 0);
        after.is_empty() || is_stopped || after.starts_with("و ")
    }

    /// The words before each of some figures. What leads up to the first may be half a sentence; its words are then
    /// those that begin like the words of the second, or else with a preposition, if any do.
    fn before(&self, parts: &mut Words) {
        for (at, span) in parts.iter_mut() {
            *span = self.words_before(*at);
        }
        let count = |it: &Range<usize>| words(self.text, it).count();
        let most = parts.iter().skip(1).map(|(_, it)| count(it)).max().unwrap_or(0);
        let [(_, first), (_, second), ..] = &mut **parts else { return };
        if count(first) > most + 1 {
            let word = |it: &Range<usize>| self.text.get(it.clone());
            let wanted = words(self.text, second).next().and_then(|it| word(&it));
            let from = |is_it: &dyn Fn(&str) -> bool| {
                words(self.text, first).rfind(|it| word(it).is_some_and(is_it))
            };
            let begins =
                from(&|it| Some(it) == wanted).or_else(|| from(&|it| PREPOSITIONS.contains(&it)));
            first.start = begins.map_or(first.end, |it| it.start);
        }
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
        let last = words(self.text, &(begin..end)).next_back().and_then(|it| self.text.get(it));
        if last.is_some_and(|it| is_verb(it) || is_copula(it)) {
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
            if at > 0 && (word.ends_with(ARE) || is_verb(word) || is_copula(word)) {
                break;
            }
        }
        clause.start..end
    }

    /// Words without what only joins them to a figure, and without the verb.
    fn trimmed(&self, span: Range<usize>) -> Range<usize> {
        let (mut begin, mut end) = (span.start, span.end);
        let word = |it: &Range<usize>| self.text.get(it.clone()).unwrap_or_default();
        loop {
            let left = begin..end;
            let mut words = words(self.text, &left);
            let Some(first) = words.next() else { return begin..begin };
            let says_nothing = |it: &str| !it.contains(|c| is_letter(c) || digit(c).is_some());
            if is_among(word(&first), BETWEEN) || says_nothing(word(&first)) {
                begin = first.end;
                continue;
            }
            if word(&first) == "از"
                && let Some(second) = words.next()
            {
                let points = POINTING.contains(&word(&second));
                if points || ["این", "همین"].contains(&word(&second)) {
                    begin = if points { second.end } else { words.next().map_or(end, |it| it.end) };
                    continue;
                }
            }
            let mut words = self::words(self.text, &left);
            let (last, light, others) = (words.next_back(), words.next_back(), words.next_back());
            let Some(last) = last else { return begin..begin };
            if is_among(word(&last), TRAILING) || is_copula(word(&last)) {
                end = last.start;
            } else if is_verb(word(&last)) {
                let light = light.filter(|it| others.is_some() && LIGHT.contains(&word(it)));
                end = light.map_or(last.start, |it| it.start);
            } else if word(&last).ends_with(ARE) && light.is_some() {
                end = last.start;
            } else {
                let are = if word(&last).ends_with(ARE) { ARE.len() } else { 0 };
                return first.start..last.end - are;
            }
        }
    }

    /// The nearest boundary of a letter at or before a byte.
    fn boundary(&self, at: usize) -> usize {
        let at = at.min(self.text.len());
        (0..=at).rev().find(|it| self.text.is_char_boundary(*it)).unwrap_or(0)
    }
}

/// Whether a word is one of some short ones.
fn is_among(word: &str, short: &[&str]) -> bool {
    word.len() <= 10 && short.contains(&word)
}

/// How often each of some things is there.
fn counts<T: Ord>(all: impl Iterator<Item = T>) -> BTreeMap<T, usize> {
    let mut counts = BTreeMap::new();
    for it in all {
        *counts.entry(it).or_default() += 1;
    }
    counts
}

/// Whether a byte is the last of a stop, given the one before it: of a comma, a bracket, «،», a guillemet, a bullet.
const fn ends_stop(before: u8, byte: u8) -> bool {
    match byte {
        b',' | b';' | b':' | b'.' | b'(' | b')' | b'\n' | b'\r' => true,
        0x8C | 0x9B => before == 0xD8,
        0xAB | 0xBB => before == 0xC2,
        0xA2 => before == 0x80,
        _ => false,
    }
}

/// Where the first stop of a text begins and ends.
fn first_stop(text: &[u8]) -> Option<Range<usize>> {
    let mut before = 0;
    let last =
        text.iter().position(|byte| ends_stop(core::mem::replace(&mut before, *byte), *byte))?;
    let end = last + 1;
    Some(match text.get(last) {
        Some(0x8C | 0x9B | 0xAB | 0xBB) => last - 1..end,
        Some(0xA2) => last.saturating_sub(2)..end,
        _ => last..end,
    })
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | ':' | '«')
}

/// The byte after the last stop in a text, its beginning if it has none.
fn after_last_stop(text: &str) -> usize {
    let pairs = text.as_bytes().iter().rev();
    let before = pairs.clone().skip(1).chain([&0]);
    let found = pairs.zip(before).position(|(byte, before)| ends_stop(*before, *byte));
    found.map_or(0, |it| text.len() - it)
}

/// The stretches between stops.
fn clauses(text: &str, within: Range<usize>) -> impl Iterator<Item = Range<usize>> + '_ {
    let bytes = text.as_bytes();
    let mut begin = within.start;
    core::iter::from_fn(move || {
        let rest = bytes.get(begin..within.end).filter(|_| begin < within.end)?;
        let stop = first_stop(rest).unwrap_or(rest.len()..rest.len());
        let clause = begin..begin + stop.start;
        begin += stop.end;
        Some(clause)
    })
}

/// The words of a stretch, which spaces part.
fn words<'t>(
    text: &'t str,
    within: &Range<usize>,
) -> impl DoubleEndedIterator<Item = Range<usize>> + 't {
    let base = within.start;
    let inner = text.get(within.clone()).unwrap_or_default();
    inner.split_ascii_whitespace().map(move |it| {
        let begin = base + (it.as_ptr().addr() - inner.as_ptr().addr());
        begin..begin + it.len()
    })
}
