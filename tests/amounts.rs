//! Amounts of money as people write them.

use karnameh::calendar::JalaliDate;
use karnameh::money::{Denomination, MoneyDoubtKind, MoneyReader, Rial};
use karnameh::text::{DoubtKind, read_number};
use proptest::prelude::*;

const READER: MoneyReader = MoneyReader::new();

/// The part of a phrase from its first number to the word for money after it.
fn amount_of(phrase: &str) -> Option<&str> {
    let start = phrase.char_indices().map(|(at, _)| at).find(|at| {
        let begins = phrase[..*at].chars().next_back().is_none_or(|c| !c.is_alphabetic());
        begins && read_number(&phrase[*at..]).is_ok()
    })?;
    let words = ["(همت)", "تومانی", "ریالی", "تومان", "ریال", "همت"];
    let end = words.iter().find_map(|word| phrase.rfind(word).map(|at| at + word.len()))?;
    phrase.get(start..end)
}

#[test]
fn amounts_from_the_press() {
    let mut seen = 0;
    for row in include_str!("data/amount-phrases.csv").lines().skip(2) {
        let columns: Vec<&str> = row.split(',').collect();
        let [phrase, value, high, unit, ..] = columns[..] else { panic!("{row}") };
        let rials = match unit {
            "toman" => 10,
            "rial" => 1,
            _ => continue,
        };
        if !high.is_empty() || value.is_empty() {
            continue;
        }
        let text = amount_of(phrase).unwrap_or_else(|| panic!("{phrase}"));
        let amount = READER.read(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        let expected = Rial::try_new(value.parse::<i128>().unwrap() * rials).unwrap();
        let doubted = amount.doubts().iter().any(|doubt| doubt.readings.contains(&expected));
        assert!(amount.rials() == Some(expected) || doubted, "{text}: {amount:?}");
        assert!(amount.rials() == Some(expected) || !amount.doubts().is_empty(), "{text}");
        seen += 1;
    }
    assert_eq!(seen, 61);
}

#[test]
fn which_rial_is_meant_is_said_or_asked() {
    let before = READER.dated(JalaliDate::constant(1404, 12, 29));
    let after = READER.dated(JalaliDate::constant(1405, 1, 1));
    let rials = |reader: MoneyReader, text: &str| reader.read(text).unwrap().rials();
    let milliard = |count: i64| Some(Rial::new(count * 1_000_000_000));
    assert_eq!(rials(before, "۵ میلیارد ریال"), milliard(5));
    assert_eq!(rials(after, "۵ میلیارد ریال"), None);
    let unstated = after.read("۵ میلیارد ریال").unwrap();
    assert_eq!(unstated.doubts()[0].kind, MoneyDoubtKind::UnstatedDenomination);
    assert_eq!(unstated.doubts()[0].readings.len(), 2);
    assert_eq!(rials(after, "۵ میلیارد ریال جاری"), milliard(5));
    assert_eq!(rials(after, "۵ میلیارد ریال جدید"), milliard(50_000));
    assert_eq!(rials(after.declared(Denomination::NewRial), "۵ میلیارد ریال"), milliard(50_000));
    assert_eq!(rials(after.declared(Denomination::CurrentRial), "۵ میلیارد ریال"), milliard(5));
    // A document in toman does not say which rial it means elsewhere.
    assert_eq!(rials(after.declared(Denomination::Toman), "۵ میلیارد ریال"), None);
    assert_eq!(rials(after, "۵ میلیارد تومان"), milliard(50));
    assert_eq!(rials(READER, "۱۰۴ میلیارد"), None);
    assert_eq!(rials(READER.declared(Denomination::Toman), "۱۰۴ میلیارد"), milliard(1040));
}

#[test]
fn words_and_digits_are_compared() {
    let same = READER.read("سی هزار میلیارد (۳۰٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰) ریال").unwrap();
    assert_eq!(same.doubts(), []);
    let other = READER.read("پنج هزار و نهصد و پنجاه میلیارد (۵٬۹۵۴٬۰۰۰٬۰۰۰٬۰۰۰) ریال").unwrap();
    assert_eq!(other.doubts()[0].kind, MoneyDoubtKind::WordsAndDigitsDisagree);
    let readings = [5_950_000_000_000, 5_954_000_000_000].map(Rial::new);
    assert_eq!(other.doubts()[0].readings, readings);
    let gloss = READER.read("۶۱۲ هزار میلیارد تومان (همت)").unwrap();
    assert_eq!(gloss.rials(), Some(Rial::new(6_120_000_000_000_000)));
    let full = READER.read("۵۷۳,۹۸۶,۵۵۸,۵۰۹ میلیارد ریال").unwrap();
    assert_eq!(full.doubts()[0].kind, MoneyDoubtKind::Number(DoubtKind::ScaleOnFullFigure));
    assert_eq!(full.doubts()[0].readings[1], Rial::new(573_986_558_509));
}

#[test]
fn what_is_no_amount_is_told() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(READER.read(text).unwrap_err().to_string(), expected, "{text:?}");
    }
    check("", "there is no number in the text");
    check(
        "۱۲ نفر",
        "what stands at byte 5 is no word for money, expected تومان, ریال, قران or همت",
    );
    check("۱۲ تومان نقد", "more text follows at byte 16");
    check("۱۲٫۵ ریال", "12.5 current-rial is not a whole number of rials");
    check("۱۲٫۵۵ تومان", "12.55 toman is not a whole number of rials");
    check("۱۰۰۰۰ میلیارد میلیارد همت", "an amount has at most 28 digits in rials");
    assert_eq!(READER.read("۱۲٫۵ تومان").unwrap().rials(), Some(Rial::new(125)));
}

proptest! {
    #[test]
    fn no_text_panics(text in ".{0,40}") {
        let _ = READER.read(&text);
    }

    #[test]
    fn no_words_of_an_amount_panic(words in prop::collection::vec(prop::sample::select(vec![
        "۱۲", "هزار", "میلیارد", "تومان", "ریال", "همت", "(", ")", "(۱۲)", "(همت)", "جدید", "و", "نیم",
    ]), 0..8)) {
        for text in [words.join(" "), words.concat()] {
            if let Ok(amount) = READER.read(&text) {
                prop_assert!(amount.rials().is_some() || !amount.doubts().is_empty());
            }
        }
    }
}
