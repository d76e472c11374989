//! The words that numbers are made of.

use super::tokens::Token;
use crate::text::fold::folded;

/// Number words with their ways of being written, the longer before those they begin with.
const WORDS: &[(&str, Token)] = &[
    ("صفر", Token::Word(0)),
    ("یکصد", Token::Word(100)),
    ("یک", Token::Word(1)),
    ("دویست", Token::Word(200)),
    ("دوازده", Token::Word(12)),
    ("دو", Token::Word(2)),
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
    ("نهصد", Token::Word(900)),
    ("نوزده", Token::Word(19)),
    ("نود", Token::Word(90)),
    ("نه", Token::Word(9)),
    ("یازده", Token::Word(11)),
    ("بیست", Token::Word(20)),
    ("ده", Token::Word(10)),
    ("صد", Token::Word(100)),
    ("هزار", Token::Scale { short: 3, long: 3 }),
    ("میلیون", Token::Scale { short: 6, long: 6 }),
    ("ملیون", Token::Scale { short: 6, long: 6 }),
    ("میلیارد", Token::Scale { short: 9, long: 9 }),
    ("ملیارد", Token::Scale { short: 9, long: 9 }),
    ("بیلیارد", Token::Scale { short: 15, long: 15 }),
    ("بیلیون", Token::Scale { short: 9, long: 12 }),
    ("تریلیون", Token::Scale { short: 12, long: 18 }),
    ("کوادریلیون", Token::Scale { short: 15, long: 24 }),
    ("کوآدریلیون", Token::Scale { short: 15, long: 24 }),
    ("منفی", Token::Minus),
    ("منهای", Token::Minus),
    ("نیم", Token::Half),
    ("ام", Token::Ordinal),
    ("اُم", Token::Ordinal),
    ("مین", Token::Ordinal),
    ("م", Token::Ordinal),
    ("و", Token::And),
];

/// The token that a word begins with, and how many of its bytes that takes; the longest there is.
pub(super) fn prefix(word: &str) -> Option<(Token, usize)> {
    let mut best = None;
    for (name, token) in WORDS {
        if let Some(length) = length_of_prefix(word, name)
            && best.is_none_or(|(_, longest)| length > longest)
        {
            best = Some((*token, length));
        }
    }
    best
}

/// How many bytes of a word a name takes that the word begins with, however its letters are written.
fn length_of_prefix(word: &str, name: &str) -> Option<usize> {
    let mut letters = word.char_indices();
    for wanted in name.chars().filter_map(folded) {
        loop {
            let (_, c) = letters.next()?;
            match folded(c) {
                None => {}
                Some(c) if c == wanted => break,
                Some(_) => return None,
            }
        }
    }
    Some(letters.offset())
}

/// The third, whose stem is that of no other word: «سوم».
pub(super) const THIRD: &str = "سوم";
