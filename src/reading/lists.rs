//! What a text announces and names: «در سه بخش نقدی و غیرنقدی», «از محل تسهیلات، کاریابی و موسسات».

use alloc::{string::String, vec::Vec};
use core::ops::Range;

use super::{
    cues::Mark,
    figures::Figure,
    ties::Page,
    verbs::{LIGHT, is_verb},
};
use crate::{
    quantity::Unit,
    report::{Concept, Member},
    text::{fold, folded},
};

/// Words that a list of names does not go beyond.
const ENDS: [&str; 25] = [
    "تحت",
    "زیر",
    "مبلغ",
    "به",
    "با",
    "در",
    "از",
    "را",
    "که",
    "برای",
    "است",
    "شد",
    "شده",
    "جذب",
    "جلب",
    "بوده",
    "صورت",
    "رسید",
    "گردید",
    "انجام",
    "توسط",
    "طی",
    "تا",
    "بود",
    "ارائه",
];

/// How many words a member has that the catalogue lacks.
const FEW: usize = 5;

/// How many letters kinds of licences are looked for in.
const KINDS_WITHIN: usize = 400;

/// Kinds that lists announce and the catalogue has no indicator for.
const KINDS: [(&str, &str); 7] = [
    ("موافقت اصولی", "licensing.in_principle_approval"),
    ("پروانه تاسیس", "licensing.establishment"),
    ("تآسیس", "licensing.establishment"),
    ("تاسیس", "licensing.establishment"),
    ("پروانه فعالیت", "licensing.activity_licence"),
    ("تمدید پروانه", "licensing.renewal"),
    ("مسئول فنی", "licensing.technical_officer"),
];

/// Whether words say something and are no name.
fn is_said(words: &str) -> bool {
    let words = fold(words);
    let verbs = ["شود", "شد", "شده", "است", "کرد", "کند", "دارد", "دارند", "بود", "گفت", "افزود"];
    words.split(' ').any(|word| word.starts_with("می") && word.len() < 12 || verbs.contains(&word))
}

impl Page<'_> {
    /// The members that follow a number of sections, `None` if one of them is none that is known.
    pub(super) fn announced(&self, at: usize) -> Option<(u32, Vec<Member>)> {
        let figure = self.figure(at)?;
        let count = figure.quantity.number().to_integer().and_then(|it| u32::try_from(it).ok())?;
        if !(2..=12).contains(&count) {
            return None;
        }
        let written = figure.quantity.unit_written().map(fold);
        let is_section = figure.unit == Some(Unit::Section)
            || written.is_some_and(|it| {
                ["بخش", "حوزه", "محور", "گروه", "شکل", "قالب", "نوع", "سرفصل", "شهرستان"]
                    .contains(&&*it)
            });
        if !is_section {
            return None;
        }
        if let Some(members) = self.members_with_figures(at) {
            return Some((count, members));
        }
        let mut members = Vec::new();
        let mut start = figure.span.end;
        let (mut open, mut unknown) = (true, false);
        let stretch = self.tail(at);
        let mut longest = 0;
        while open {
            let (item, end, more) = self.item(start..stretch.end, longest)?;
            longest = longest.max(item.split_whitespace().count());
            if !item.trim().is_empty() {
                // A member that the catalogue has, by the words for it, or any other of a few words.
                let known = self.topics(start..end).into_iter().next().cloned();
                let few = item.split_whitespace().count() <= FEW && !is_said(&item);
                unknown |= known.is_none();
                let concept = known.or_else(|| Concept::other("unnamed").ok().filter(|_| few))?;
                members.push(Member::named(concept).written(item.trim()));
            }
            open = more && members.len() < 24;
            start = end;
        }
        // «پیشگیری از اعتیاد و امور اجتماعی»: what goes on after a preposition may be a member still.
        let rest = self.text.get(start..stretch.end).unwrap_or_default();
        let rest = rest.split(['.', '؛', '\n']).next().unwrap_or_default();
        let goes_on = rest.contains('،') || rest.contains(" و ");
        if goes_on && members.len() < usize::try_from(count).unwrap_or(usize::MAX) {
            return None;
        }
        // «کار و رفاه» may be one member: what the catalogue lacks is never too much.
        let too_many = unknown && members.len() > usize::try_from(count).unwrap_or(usize::MAX);
        (members.len() > 1 && !too_many).then_some((count, members))
    }

    /// The members that follow a number of sections after a colon, each with its figure, in one sentence or in
    /// lines.
    fn members_with_figures(&self, at: usize) -> Option<Vec<Member>> {
        let figure = self.figure(at)?;
        let first = at + 1;
        let tail = self.text.get(self.figure(at)?.span.end..self.figure(first)?.span.start)?;
        let (before, _) = tail.split_once(':')?;
        let near = before.len() < 60 && !before.contains(['.', '؛']);
        let leads = self.figure(first)?;
        let of_list = |it: &Figure<'_>| {
            it.is_kin(leads) && (it.sentence == figure.sentence || self.is_listed(it.sentence))
        };
        let listed: Vec<(usize, &Figure<'_>)> = (first..self.figures.len())
            .take(16)
            .map_while(|at| self.figure(at).filter(|it| of_list(it)).map(|it| (at, it)))
            .collect();
        let places: Vec<usize> = listed.iter().map(|(at, _)| *at).collect();
        let apart = self.told_apart(core::iter::once(&self.words_of(&places)));
        let member = |(at, it): &(usize, &Figure<'_>)| {
            let unnamed = || Concept::other("unnamed").unwrap_or(Concept::NeedsCategory);
            let concept = it.concept.clone().unwrap_or_else(unnamed);
            let member = Member::named(concept).with([super::write::id(*at)]);
            match apart.get(at) {
                Some(words) => member.written(words),
                None => member,
            }
        };
        let members: Vec<Member> = listed.iter().map(member).collect();
        (near && members.len() > 1).then_some(members)
    }

    /// Whether a sentence is a line of a list.
    pub(super) fn is_listed(&self, sentence: usize) -> bool {
        let line = self.sentences.get(sentence).and_then(|it| self.text.get(it.start..it.end));
        line.is_some_and(|line| {
            // Only how it begins is looked at, however long it is.
            let end = (0..=line.len().min(120)).rev().find(|at| line.is_char_boundary(*at));
            let line = line.get(..end.unwrap_or(0)).unwrap_or_default().trim_start();
            let speech = ["افزود", "گفت", "کرد", "داد", "داشت", "دانست", "شد"];
            let is_name = |name: &str| {
                name.len() < 50 && !speech.iter().any(|verb| name.trim_end().ends_with(verb))
            };
            let name = line.split_once(':').is_some_and(|(name, _)| is_name(name));
            let number = line.trim_start_matches(|c: char| crate::text::digit(c).is_some());
            let numbered = number.len() < line.len()
                && number.starts_with(['-', ')', '–', '.'])
                && line.len() - number.len() < 6;
            line.starts_with(['-', '•', '–', '*', '·']) || name || numbered
        })
    }

    /// The words of one item of a list, where the next begins, and whether there is one. What a verb ends has a word
    /// of the verb in it if that is known, or if the item is longer than those before it: «کازرون خدمت گرفتند».
    fn item(&self, stretch: Range<usize>, longest: usize) -> Option<(String, usize, bool)> {
        let text = self.text.get(stretch.clone())?;
        let (mut item, mut at) = (String::new(), stretch.start);
        for word in text.split_inclusive(|c: char| c.is_whitespace() || "،.؛:()«»".contains(c))
        {
            at += word.len();
            let bare = word.trim_matches(|c: char| c.is_whitespace() || "،.؛:()«»".contains(c));
            if bare == "و" {
                return Some((item, at, true));
            }
            let is_verb = is_verb(bare);
            if is_verb
                && let Some((name, light)) = item.rsplit_once(' ')
                && (LIGHT.contains(&light)
                    || longest > 0 && item.split_whitespace().count() > longest)
            {
                return Some((name.into(), at, false));
            }
            if is_verb || ENDS.contains(&fold(bare).as_str()) || bare.contains(char::is_numeric) {
                return Some((item, at, false));
            }
            if !item.is_empty() && !bare.is_empty() {
                item.push(' ');
            }
            item.push_str(bare);
            if word.ends_with('،') {
                return Some((item, at, true));
            }
            if word.ends_with(['.', '؛', ':', '(', ')', '«', '»', '\n']) && !item.is_empty() {
                return Some((item, at, false));
            }
        }
        Some((item, at, false))
    }

    /// The kinds of licences named beside a total: before it in its sentence, or after it.
    pub(super) fn kinds(&self, at: usize) -> Vec<Member> {
        let Some(sentence) = self.sentence(at) else { return Vec::new() };
        let before = self.lead(at).start;
        let after = self.text.get(before..sentence.end).unwrap_or_default();
        let stretch: String = after.chars().take(KINDS_WITHIN).filter_map(folded).collect();
        let mut members: Vec<Member> = Vec::new();
        for (words, id) in KINDS {
            if !stretch.contains(words) {
                continue;
            }
            let Ok(concept) = Concept::other(id) else { continue };
            if !members.iter().any(|it| *it.concept() == concept) {
                members.push(Member::named(concept).written(words));
            }
        }
        members
    }

    /// The channels that a total is said to come through: «از محل تسهیلات، کاریابی، موسسات …».
    pub(super) fn channels(&self, at: usize, of: &Concept) -> Vec<Concept> {
        let Some(sentence) = self.sentence(at) else { return Vec::new() };
        let tail = self.tail(at);
        let lead = self.lead(at);
        let stretches = [tail.start..sentence.end.min(tail.end), lead];
        let through = stretches.into_iter().find_map(|stretch| {
            let hit = self.cues.last(stretch.clone(), Mark::Through)?;
            Some(hit.end..stretch.end)
        });
        let Some(through) = through else { return Vec::new() };
        let named = self.topics(through).into_iter().filter(|it| it.total().as_ref() == Some(of));
        named.cloned().collect()
    }
}
