//! The words that numbers are made of.

use super::token::Token;
use crate::text::word::{Dictionary, FirstLetters, beginnings};

/// The number words, with the ways in which they are written.
const WORD_LIST: &[(&str, Token)] = &[
    ("صفر", Token::Word(0)),
    ("صد", Token::Word(100)),
    ("یکصد", Token::Word(100)),
    ("یک", Token::Word(1)),
    ("یازده", Token::Word(11)),
    ("دویست", Token::Word(200)),
    ("دوازده", Token::Word(12)),
    ("دو", Token::Word(2)),
    ("ده", Token::Word(10)),
    ("سیصد", Token::Word(300)),
    ("سیزده", Token::Word(13)),
    ("سی", Token::Word(30)),
    ("سه", Token::Word(3)),
    ("چهارصد", Token::Word(400)),
    ("چارصد", Token::Word(400)),
    ("چهارده", Token::Word(14)),
    ("چهار", Token::Word(4)),
    ("چهل", Token::Word(40)),
    ("پانصد", Token::Word(500)),
    ("پونصد", Token::Word(500)),
    ("پنجاه", Token::Word(50)),
    ("پنج", Token::Word(5)),
    ("پانزده", Token::Word(15)),
    ("ششصد", Token::Word(600)),
    ("شیشصد", Token::Word(600)),
    ("شانزده", Token::Word(16)),
    ("شصت", Token::Word(60)),
    ("شیش", Token::Word(6)),
    ("شش", Token::Word(6)),
    ("هفتصد", Token::Word(700)),
    ("هفتاد", Token::Word(70)),
    ("هفده", Token::Word(17)),
    ("هفت", Token::Word(7)),
    ("هشتصد", Token::Word(800)),
    ("هشتاد", Token::Word(80)),
    ("هجده", Token::Word(18)),
    ("هیجده", Token::Word(18)),
    ("هشت", Token::Word(8)),
    ("هزار", Token::Scale { short: 3, long: 3 }),
    ("نهصد", Token::Word(900)),
    ("نوزده", Token::Word(19)),
    ("نود", Token::Word(90)),
    ("نه", Token::Word(9)),
    ("نیم", Token::Half),
    ("بیست", Token::Word(20)),
    ("بیلیارد", Token::Scale { short: 15, long: 15 }),
    ("بیلیون", Token::Scale { short: 9, long: 12 }),
    ("میلیون", Token::Scale { short: 6, long: 6 }),
    ("ملیون", Token::Scale { short: 6, long: 6 }),
    ("میلیارد", Token::Scale { short: 9, long: 9 }),
    ("ملیارد", Token::Scale { short: 9, long: 9 }),
    ("منفی", Token::Minus),
    ("منهای", Token::Minus),
    ("مین", Token::Ordinal),
    ("م", Token::Ordinal),
    ("تریلیون", Token::Scale { short: 12, long: 18 }),
    ("ام", Token::Ordinal),
    ("امین", Token::Ordinal),
    ("و", Token::And),
];

static WORDS: Dictionary<Token, { WORD_LIST.len() }, 512> = Dictionary::of(WORD_LIST);

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
static FIRST_LETTERS: FirstLetters = {
    let mut words = [""; WORD_LIST.len()];
    let mut at = 0;
    while at < words.len() {
        words[at] = WORD_LIST[at].0;
        at += 1;
    }
    FirstLetters::of(&words)
};

/// Whether a word may begin with number words, by its first letters; «و» may go before.
pub(super) fn may_be_glued(word: &str) -> bool {
    let may_begin = |word: &str| FIRST_LETTERS.may_begin(word.as_bytes());
    may_begin(word) || word.strip_prefix('و').is_some_and(|rest| rest.is_empty() || may_begin(rest))
}

/// What a whole word means, by its key.
#[inline]
pub(super) fn whole(key: u128) -> Option<Token> {
    WORDS.get(key)
}

/// The power of ten that a word multiplies by, `None` if it is no scale word or may be one of two.
#[inline]
pub(crate) fn scale_word(key: u128) -> Option<i8> {
    match WORDS.get(key) {
        Some(Token::Scale { short, long }) if short == long => i8::try_from(short).ok(),
        _ => None,
    }
}

/// The token that a word begins with, and how many of its bytes that takes; the longest there is.
pub(super) fn prefix(word: &str) -> Option<(Token, usize)> {
    let mut best = None;
    for (key, length) in beginnings(word.as_bytes()) {
        if let Some(token) = WORDS.get(key) {
            best = Some((token, length));
        }
    }
    best
}
