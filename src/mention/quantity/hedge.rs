//! The words that hedge a quantity.

use crate::{
    mention::{
        Hedge,
        cursor::{Word, word_after, word_before},
        lexicon,
    },
    text::word::key_of,
};

/// The hedge in the words before a byte.
pub(in crate::mention) fn hedge_before(text: &str, at: usize) -> Option<Hedge> {
    hedge_of(text, word_before(text, at)?)
}

/// The hedge that a word ends, or one before it if it only fills: «بیش از مبلغ».
pub(in crate::mention) fn hedge_of(text: &str, word: Word) -> Option<Hedge> {
    let mut word = word;
    for _ in 0..3 {
        let is_filler = lexicon::is_filler(word.key);
        if !is_filler && !lexicon::may_end_a_hedge(word.key) {
            return None;
        }
        let key_before = |count: usize| {
            let mut word = Some(word);
            for _ in 0..count {
                word = word.and_then(|it| word_before(text, it.start));
            }
            word.map_or(0, |it| it.key)
        };
        let hedge = lexicon::hedge(key_before);
        if hedge.is_some() || !is_filler {
            return hedge;
        }
        word = word_before(text, word.start)?;
    }
    None
}

/// «۲۰۰ نفر به بالا», «پنج نفر و بیشتر».
pub(in crate::mention) fn hedge_after(text: &str, at: usize) -> Option<Hedge> {
    const HEDGES: [[u128; 2]; 2] = [[key_of("به"), key_of("بالا")], [key_of("و"), key_of("بیشتر")]];
    let word = word_after(text, at)?;
    let [_, second] = HEDGES.into_iter().find(|[first, _]| *first == word.key)?;
    (word_after(text, word.end)?.key == second).then_some(Hedge::AtLeast)
}
