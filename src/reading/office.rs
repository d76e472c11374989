//! The body whose report a text is.

use crate::{
    report::Body,
    text::{folded_letters, is_letter},
};

/// Bodies by their names, and the words they are told by, folded and without blanks.
const BODIES: &[(&str, &[&str])] = &[
    ("بهزیستی", &["بهزیستی"]),
    ("کمیته امداد", &["کمیتهامداد", "امدادامام"]),
    ("جمعیت هلال احمر", &["هلالاحمر"]),
    ("بنیاد مستضعفان", &["بنیادمستضعفان"]),
    ("بنیاد شهید و امور ایثارگران", &["بنیادشهید"]),
    ("بنیاد مسکن انقلاب اسلامی", &["بنیادمسکن"]),
    ("بنیاد برکت", &["بنیادبرکت"]),
    (
        // «بیمه تامین اجتماعی» is what somebody has, and «رفاه و تامین اجتماعی» stands in the names of laws.
        "سازمان تأمین اجتماعی",
        &[
            "سازمانتامیناجتماعی",
            "کلتامیناجتماعی",
            "مدیرکلتامیناجتماعی",
            "مدیرتامیناجتماعی",
            "شعبهتامیناجتماعی",
        ],
    ),
    (
        "صندوق بیمه اجتماعی کشاورزان، روستاییان و عشایر",
        &["صندوقبیمهاجتماعی", "صندوقبیمهروستا", "صندوقبیمهکشاورزان", "بیمهاجتماعیکشاورزان"],
    ),
    ("صندوق بازنشستگی کشوری", &["صندوقبازنشستگی"]),
    ("شورای زکات", &["شورایزکات"]),
    ("ستاد دیه", &["ستاددیه"]),
    ("شهرداری", &["شهرداری"]),
];

/// The first two letters of the words that bodies are told by: most words are told to be none by them.
const BEGINNINGS: [(char, char); 14] = [
    ('ب', 'ه'),
    ('ب', 'ن'),
    ('ب', 'ی'),
    ('ک', 'م'),
    ('ک', 'ل'),
    ('ا', 'م'),
    ('ه', 'ل'),
    ('س', 'ا'),
    ('س', 'ت'),
    ('م', 'د'),
    ('ش', 'ع'),
    ('ش', 'و'),
    ('ش', 'ه'),
    ('ص', 'ن'),
];

/// The body that a text names first.
pub(super) fn body(text: &str) -> Body {
    let mut goes_on = false;
    for (at, letter) in text.char_indices() {
        let begins = !goes_on;
        goes_on = is_letter(letter) || letter.is_ascii_digit();
        if begins
            && goes_on
            && let Some(body) = text.get(at..).and_then(named)
        {
            return body;
        }
    }
    Body::Unsaid
}

/// The body whose words a text begins with, however its letters are written and its words are parted.
fn named(text: &str) -> Option<Body> {
    let mut first = folded_letters(text).map(|(_, it)| it);
    if !BEGINNINGS.contains(&(first.next()?, first.next()?)) {
        return None;
    }
    let begins = |words: &str| {
        let mut letters = folded_letters(text).map(|(_, it)| it).filter(|it| !it.is_whitespace());
        words.chars().all(|wanted| letters.next() == Some(wanted))
    };
    let (name, _) = BODIES.iter().find(|(_, words)| words.iter().any(|it| begins(it)))?;
    Some(match *name {
        "بهزیستی" => Body::Behzisti,
        "کمیته امداد" => Body::Emdad,
        other => Body::Other(other.into()),
    })
}

#[cfg(test)]
mod tests {
    use super::{BEGINNINGS, BODIES};

    #[test]
    fn every_word_has_its_beginning() {
        for word in BODIES.iter().flat_map(|(_, words)| *words) {
            let mut letters = word.chars();
            let first = letters.next().zip(letters.next());
            assert!(first.is_some_and(|it| BEGINNINGS.contains(&it)), "{word}");
        }
    }
}
