//! The words that matter to a reader of quantities: what a number counts, what hedges it, what begins a
//! date, a citation or a place, and what never is a noun.

mod around;
mod hedges;
mod nouns;
mod triggers;

pub(super) use around::{
    is_filler, is_light_verb, is_numbered, names_a_street, names_an_identifier,
};
pub(super) use hedges::{hedge, may_end_a_hedge};
pub(super) use nouns::{Noun, noun};
pub(super) use triggers::{Trigger, is_long_place, may_be_glued, may_begin, trigger};

/// How many words some groups have.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn total<T>(groups: &[(T, &[&str])]) -> usize {
    let (mut total, mut group) = (0, 0);
    while group < groups.len() {
        total += groups[group].1.len();
        group += 1;
    }
    total
}

/// The words of some groups, each with what its group means.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn flat<T: Copy, const COUNT: usize>(
    groups: &[(T, &[&'static str])],
) -> [(&'static str, T); COUNT] {
    let mut flat = [("", groups[0].0); COUNT];
    let (mut group, mut at) = (0, 0);
    while group < groups.len() {
        let (meaning, words) = groups[group];
        let mut word = 0;
        while word < words.len() {
            flat[at] = (words[word], meaning);
            (word, at) = (word + 1, at + 1);
        }
        group += 1;
    }
    flat
}
