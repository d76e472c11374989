//! The words that numbers are made of.

use super::token::Token;
use crate::text::fold::folded;

/// The number words with their ways of being written, by the letter they begin with.
const WORDS: &[(char, &[(&str, Token)])] = &[
    ('ص', &[("صفر", Token::Word(0)), ("صد", Token::Word(100))]),
    ('ی', &[("یکصد", Token::Word(100)), ("یک", Token::Word(1)), ("یازده", Token::Word(11))]),
    (
        'د',
        &[
            ("دویست", Token::Word(200)),
            ("دوازده", Token::Word(12)),
            ("دو", Token::Word(2)),
            ("ده", Token::Word(10)),
        ],
    ),
    (
        'س',
        &[
            ("سیصد", Token::Word(300)),
            ("سیزده", Token::Word(13)),
            ("سی", Token::Word(30)),
            ("سه", Token::Word(3)),
        ],
    ),
    (
        'چ',
        &[
            ("چهارصد", Token::Word(400)),
            ("چارصد", Token::Word(400)),
            ("چهارده", Token::Word(14)),
            ("چهار", Token::Word(4)),
            ("چهل", Token::Word(40)),
        ],
    ),
    (
        'پ',
        &[
            ("پانصد", Token::Word(500)),
            ("پونصد", Token::Word(500)),
            ("پنجاه", Token::Word(50)),
            ("پنج", Token::Word(5)),
            ("پانزده", Token::Word(15)),
        ],
    ),
    (
        'ش',
        &[
            ("ششصد", Token::Word(600)),
            ("شیشصد", Token::Word(600)),
            ("شانزده", Token::Word(16)),
            ("شصت", Token::Word(60)),
            ("شیش", Token::Word(6)),
            ("شش", Token::Word(6)),
        ],
    ),
    (
        'ه',
        &[
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
        ],
    ),
    (
        'ن',
        &[
            ("نهصد", Token::Word(900)),
            ("نوزده", Token::Word(19)),
            ("نود", Token::Word(90)),
            ("نه", Token::Word(9)),
            ("نیم", Token::Half),
        ],
    ),
    (
        'ب',
        &[
            ("بیست", Token::Word(20)),
            ("بیلیارد", Token::Scale { short: 15, long: 15 }),
            ("بیلیون", Token::Scale { short: 9, long: 12 }),
        ],
    ),
    (
        'م',
        &[
            ("میلیون", Token::Scale { short: 6, long: 6 }),
            ("ملیون", Token::Scale { short: 6, long: 6 }),
            ("میلیارد", Token::Scale { short: 9, long: 9 }),
            ("ملیارد", Token::Scale { short: 9, long: 9 }),
            ("منفی", Token::Minus),
            ("منهای", Token::Minus),
            ("مین", Token::Ordinal),
            ("م", Token::Ordinal),
        ],
    ),
    ('ت', &[("تریلیون", Token::Scale { short: 12, long: 18 })]),
    (
        'ک',
        &[
            ("کوادریلیون", Token::Scale { short: 15, long: 24 }),
            ("کوآدریلیون", Token::Scale { short: 15, long: 24 }),
        ],
    ),
    ('ا', &[("ام", Token::Ordinal), ("اُم", Token::Ordinal)]),
    ('و', &[("و", Token::And)]),
];

/// The number words that begin with a letter.
fn words_in(letter: char) -> &'static [(&'static str, Token)] {
    WORDS.iter().find(|(its, _)| *its == letter).map_or(&[], |(_, words)| words)
}

/// The token that a word begins with, and how many of its bytes that takes; the longest there is.
pub(super) fn prefix(word: &str) -> Option<(Token, usize)> {
    let first = word.chars().find_map(folded)?;
    let mut best = None;
    for (name, token) in words_in(first) {
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
