//! Numbers in Persian digits and words, against the published tests of other libraries and figures
//! from the press: right, or flagged with the right reading among the readings; never silently wrong.

use karnameh::text::{
    DoubtKind, Grouped, InPress, InWords, Number, Numeral, ReadNumberError, fold, folded_letters,
    read_number,
};
use proptest::prelude::*;

fn number(text: &str) -> Number {
    text.parse().expect("a number")
}

/// The value that a text reads as, or one of its readings.
fn reads(numeral: &Numeral, value: Number) -> bool {
    numeral.value() == value || numeral.doubts().iter().any(|doubt| doubt.readings.contains(&value))
}

/// The number without leading zeros: some rows keep them.
fn plain(value: &str) -> Number {
    number(
        value
            .trim_start_matches('0')
            .trim()
            .strip_prefix("")
            .filter(|it| !it.is_empty())
            .unwrap_or("0"),
    )
}

#[test]
fn inputs_of_other_libraries() {
    let mut seen = 0;
    for row in include_str!("data/number-words.csv").lines().skip(2) {
        let mut columns = row.split(',');
        let [Some(input), Some(_), Some(value)] = [columns.next(), columns.next(), columns.next()]
        else {
            panic!("{row}")
        };
        // A text without a number is zero to the library it comes from, and an error to this one.
        if input == "متن بدون عدد" {
            assert!(matches!(input.parse::<Numeral>(), Err(ReadNumberError::Unexpected { at: 0 })));
            continue;
        }
        let (value, unit) = value.split_once(' ').unwrap_or((value, ""));
        let (numeral, length) = match read_number(input) {
            Ok(read) => read,
            Err(error) => panic!("{input}: {error}"),
        };
        assert!(reads(&numeral, plain(value)), "{input}: {} for {value}", numeral.value());
        let rest = input[length..].trim();
        let is_money = matches!(rest, "تومان" | "ریال");
        assert!(rest.is_empty() || is_money, "{input}: {rest:?} is left, {unit}");
        seen += 1;
    }
    assert_eq!(seen, 136);
}

/// The first number in a phrase: at the first word that begins one, or the first digit in a word.
fn first_number(phrase: &str) -> Option<(Numeral, &str)> {
    let mut before = ' ';
    for (at, c) in phrase.char_indices() {
        let begins = !before.is_alphabetic() || (c.is_numeric() && !before.is_numeric());
        before = c;
        if begins
            && c.is_alphanumeric()
            && let Ok((numeral, length)) = read_number(&phrase[at..])
        {
            return Some((numeral, &phrase[at + length..]));
        }
    }
    None
}

#[test]
fn figures_from_the_press() {
    let (mut seen, mut flagged) = (0, 0);
    let mut wrong = Vec::new();
    for row in include_str!("data/amount-phrases.csv").lines().skip(2) {
        let columns: Vec<&str> = row.split(',').collect();
        let [phrase, value, high, unit, ..] = columns[..] else { panic!("{row}") };
        // Ranges and fractions in words are read by whoever reads prose.
        if !high.is_empty() || value.contains('/') {
            continue;
        }
        seen += 1;
        let Some((numeral, _)) = first_number(phrase) else {
            wrong.push(format!("{phrase}: no number"));
            continue;
        };
        flagged += u32::from(!numeral.doubts().is_empty());
        if value.is_empty() {
            if numeral.doubts().is_empty() {
                wrong.push(format!("{phrase}: {} is not flagged", numeral.value()));
            }
            continue;
        }
        // «همت» is a unit, labelled in toman.
        let hemat = if unit == "toman" && phrase.ends_with("همت") { 12 } else { 0 };
        let value = number(value).shifted(-hemat).unwrap();
        if !reads(&numeral, value) {
            wrong.push(format!("{phrase}: {} for {value}", numeral.value()));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
    assert!(seen == 124 && flagged == 4, "{seen} {flagged}");
}

#[test]
fn every_doubt_has_its_readings() {
    #[track_caller]
    fn check(text: &str, kind: DoubtKind, readings: &[&str]) {
        let numeral: Numeral = text.parse().expect(text);
        let [doubt] = numeral.doubts() else { panic!("{text}: {:?}", numeral.doubts()) };
        assert_eq!(doubt.kind, kind, "{text}");
        let readings: Vec<Number> = readings.iter().map(|it| number(it)).collect();
        assert_eq!(doubt.readings, readings, "{text}");
        assert_eq!(numeral.value(), readings[0], "{text}");
    }
    check("۱.۶۷۵ میلیارد", DoubtKind::AmbiguousSeparator, &["1675000000000", "1675000000"]);
    check(
        "۴هزار و ۸۳۲هزار میلیارد",
        DoubtKind::RepeatedScale,
        &["4832000000000000", "836000000000000"],
    );
    check("7هزار و 760هزار", DoubtKind::RepeatedScale, &["7760000", "767000"]);
    check("۱۴ هزار و ۴۰۴۱ میلیارد", DoubtKind::GroupOverflow, &["18041000000000"]);
    check("۶۳۵۰۰ هزار", DoubtKind::ScaleOnFullFigure, &["63500000", "63500"]);
    check(
        "۵۷۳,۹۸۶,۵۵۸,۵۰۹ میلیارد",
        DoubtKind::ScaleOnFullFigure,
        &["573986558509000000000", "573986558509"],
    );
    check("دو تریلیون", DoubtKind::AmbiguousScaleWord, &["2000000000000", "2000000000000000000"]);
    check("یک بیلیون", DoubtKind::AmbiguousScaleWord, &["1000000000", "1000000000000"]);
    check("000/100", DoubtKind::ReversedGroups, &["100000", "100"]);
    check("۰۰۰،۰۰۰،۵", DoubtKind::ReversedGroups, &["5000000", "5"]);
    check("۰۰۰،۰۰۰،۰۰۰، ۵،۲۲۰", DoubtKind::ReversedGroups, &["5220000000000", "5220"]);
    check("یک میلیونم", DoubtKind::OrdinalOrFraction, &["0.000001", "1000000"]);
    for fine in ["۱۱۶۲ هزار میلیارد", "۱۱۷۰۰ میلیارد", "۱٬۶۷۵ میلیارد", "۱۴٫۲", "1,675", "صد و دهم"]
    {
        let numeral: Numeral = fine.parse().expect(fine);
        assert_eq!(numeral.doubts(), [], "{fine}");
    }
}

#[test]
fn forms_that_break_readers_of_persian_numbers() {
    #[track_caller]
    fn check(text: &str, value: &str) {
        let numeral: Numeral = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(numeral.value(), number(value), "{text}");
        assert_eq!(numeral.doubts(), [], "{text}");
    }
    // Wrong in one or another library of those compared.
    check("یک میلیون و دویست هزار", "1200000");
    check("سه هزار میلیارد", "3000000000000");
    check("۲ هزار و ۹۹۰ میلیارد و ۶۱۹ میلیون", "2990619000000");
    check("هزار و ۶۷۵ میلیارد", "1675000000000");
    check("۸ میلیارد و ۲۰۰ میلیون", "8200000000");
    check("نیم میلیون", "500000");
    check("دوازده و نیم میلیارد", "12500000000");
    check("یک میلیون و نیم", "1500000");
    check("۲/۵ میلیون", "2500000");
    check("۲.۵ میلیون", "2500000");
    check("۹,۸ میلیون", "9800000");
    check("سه ميليون", "3000000");
    check("سي و يك", "31");
    check("هفت\u{200C}صد", "700");
    check("7،862،391", "7862391");
    check("2/940/998", "2940998");
    check("۱٬۲۳۴٫۵", "1234.5");
    check("۱۲۳,456", "123456");
    check("۵۷۳ ۹۸۶ ۵۵۸ ۵۰۹", "573986558509");
    check("۱۲\u{A0}۳۴۵", "12345");
    check("۳۰٫۰۰۰٫۰۰۰", "30000000");
    check("یکهزارو۲۰۰", "1200");
    check("هزار هزار میلیارد", "1000000000000000");
    check("−۱۲", "-12");
    check("شش صد و نوزده", "619");
    check("یک میلیون و پنج", "1000005");
}

#[test]
fn what_is_no_number_is_told() {
    #[track_caller]
    fn check(text: &str, expected: &ReadNumberError) {
        assert_eq!(&text.parse::<Numeral>().unwrap_err(), expected, "{text:?}");
    }
    check("", &ReadNumberError::Empty);
    check(" \u{200C}", &ReadNumberError::Empty);
    check("۱۲ نفر", &ReadNumberError::Unexpected { at: 5 });
    check("کتاب", &ReadNumberError::Unexpected { at: 0 });
    check("۱٬۲۳", &ReadNumberError::Groups { at: 0 });
    check("۱٬۲۳٬۴۵۶", &ReadNumberError::Groups { at: 0 });
    check("پنج پنج", &ReadNumberError::Order { at: 7 });
    check("بیست سی", &ReadNumberError::Order { at: 9 });
    check("سی و", &ReadNumberError::Order { at: 5 });
    check("12345678901234567890123456789", &ReadNumberError::TooLong);
    check("۱۰۰ میلیارد میلیارد میلیارد", &ReadNumberError::TooLong);
    assert!(read_number("نهاد").is_err() && read_number("هزاره").is_err());
    assert!(read_number("وام").is_err());
    let rest = |text: &'static str| &text[read_number(text).unwrap().1..];
    assert_eq!(rest("۵۷ام و ۷۱ نفر"), " و ۷۱ نفر");
    assert_eq!(rest("۳۰۰ هزارتومان"), "تومان");
    assert_eq!(rest("۵۰۰ میلیونی"), "ی");
    assert_eq!(rest("۲۰ و چند"), " و چند");
    assert_eq!(rest("۴۳ و ۳۹ میلیارد"), " و ۳۹ میلیارد");
    assert_eq!(rest("سه و چهار میلیون"), " و چهار میلیون");
    assert_eq!(rest("۵ وام"), " وام");
    assert_eq!(rest("۱۲، ۱۵"), "، ۱۵");
}

fn any_whole() -> impl Strategy<Value = i128> {
    let most = 10_i128.pow(27);
    prop_oneof![-most..=most, -10_i128.pow(15)..10_i128.pow(15), -2000..2000_i128]
}

proptest! {
    #[test]
    fn folding_twice_is_folding_once(text in ".{0,40}") {
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded.clone());
        let mut before = None;
        for ((at, letter), again) in folded_letters(&text).zip(folded.chars()) {
            prop_assert_eq!(letter, again);
            // The byte is that of the character the letter was made of.
            let original = text[at..].chars().next().unwrap();
            prop_assert_eq!(fold(&original.to_string()), letter.to_string());
            prop_assert!(before < Some(at));
            before = Some(at);
        }
    }

    #[test]
    fn every_form_reads_back(value in any_whole(), script in 0..3_usize) {
        let expected = Number::try_new(value, 0).unwrap();
        let grouped: String = Grouped(value).to_string().chars().map(|c| match c.to_digit(10) {
            Some(digit) => ['0', '٠', '۰'].map(|zero| {
                char::from_u32(u32::from(zero) + digit).unwrap()
            })[script],
            None => c,
        }).collect();
        for text in [grouped, InPress(value).to_string(), InWords(value).to_string()] {
            let read = text.parse::<Numeral>();
            prop_assert_eq!(read.as_ref().map(Numeral::value), Ok(expected), "{}", text);
            // Only beyond 10¹⁸ is a scale word needed twice.
            let doubts = read.unwrap().doubts().len();
            prop_assert!(doubts == 0 || value.abs() >= 10_i128.pow(18), "{}", text);
        }
    }

    #[test]
    fn no_text_panics(text in ".{0,60}") {
        let _ = text.parse::<Numeral>();
        if let Ok((_, length)) = read_number(&text) {
            prop_assert!(text.is_char_boundary(length));
        }
    }

    #[test]
    fn no_words_of_a_number_panic(words in prop::collection::vec(prop::sample::select(vec![
        "یک", "دو", "سی", "صد", "نهصد", "هزار", "میلیون", "میلیارد", "تریلیون", "و", "نیم", "م", "ام",
        "منفی", "۱۲", "1.675", "000/100", "۰", "نفر", "،", "٬", "\u{200C}", "ـ",
    ]), 0..12), glue in prop::sample::select(vec!["", " "])) {
        let text = words.join(glue);
        if let Ok((numeral, length)) = read_number(&text) {
            // What was taken is the same number when it stands alone.
            let alone = text[..length].parse::<Numeral>();
            prop_assert_eq!(alone.map(|it| it.value()), Ok(numeral.value()), "{}", text);
        }
    }
}
