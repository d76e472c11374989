//! Citations and provinces.

use std::collections::BTreeSet;

use karnameh::law::{Act, Citation, English, Label, Naming, ParseCitationError};
use karnameh::place::{CodeScheme, Province, ProvinceCode};
use proptest::prelude::*;

fn citation(text: &str) -> Citation {
    text.parse().expect("a citation")
}

#[test]
fn the_four_citations_of_the_semnan_report() {
    let loans = citation("جزء ۳ و ۴ بند (ب) تبصره ۱۸ قانون ۱۴۰۲");
    assert_eq!((loans.act(), loans.naming()), (Some(&Act::Budget), Some(Naming::YearAlone)));
    assert_eq!(loans.year(), Some(1402));
    assert_eq!(loans.parts(), [Label::Number(3), Label::Number(4)]);
    assert_eq!(loans.clauses(), [Label::Letter('ب')]);
    assert_eq!(loans.notes(), [Label::Number(18)]);
    assert_eq!(
        English(&loans).to_string(),
        "parts 3 and 4 of clause (b) of Note 18 of the act of 1402",
    );

    let projects = citation("بند (الف) تبصره ۱۸");
    assert_eq!((projects.act(), projects.year()), (None, None));
    assert_eq!(projects.clauses(), [Label::Letter('ا')]);

    let commission = citation("کمیسیون ماده ۲۶");
    assert_eq!(commission.act(), Some(&Act::GovernmentFinancialRegulations));
    assert_eq!(commission.naming(), Some(Naming::Body));
    assert_eq!(English(&commission).to_string(), "commission of Article 26");

    assert_eq!(citation("قانون كار").act(), Some(&Act::Labour));
    assert_eq!(citation("قانون بودجه سال").act(), Some(&Act::Budget));
    assert_eq!(citation("ماده ۱، ۲ و ۳ قانون کار").articles().len(), 3);

    let rights = citation("قانون حمایت از حقوق افراد دارای معلولیت");
    assert_eq!(
        (rights.act(), rights.naming()),
        (Some(&Act::DisabilityRights), Some(Naming::Title))
    );
}

#[test]
fn what_is_printed_reads_back() {
    for text in [
        "جزء ۳ و ۴ بند (ب) تبصره ۱۸ قانون ۱۴۰۲",
        "بند (الف) تبصره ۱۸",
        "کمیسیون ماده ۲۶",
        "قانون حمایت از حقوق معلولان",
        "تبصره ۲ قانون بودجه ۱۴۰۳",
        "ماده ۷۹ قانون برنامه ششم توسعه",
        "بند (و) تبصره ۱۴",
        "ماده ۲۱ قانون آزمایشی",
    ] {
        assert_eq!(citation(text).to_string(), text);
    }
    // Brackets, scripts and «سال» vary; what is meant does not.
    for text in [
        "تبصره (12) قانون بودجه سال 1402",
        "تبصره ١٢ قانون بودجه ۱۴۰۲",
        "تبصره ۱۲ قانون بودجه سال ۱۴۰۲ کل کشور",
    ] {
        assert_eq!(citation(text).to_string(), "تبصره ۱۲ قانون بودجه ۱۴۰۲");
    }
}

#[test]
fn errors_point_at_the_word() {
    #[track_caller]
    fn check(text: &str, expected: ParseCitationError) {
        assert_eq!(text.parse::<Citation>().unwrap_err(), expected);
    }
    check("  ", ParseCitationError::Empty);
    check("بند", ParseCitationError::NoLabel { at: 6 });
    check("بند (الف) پیوست ۲", ParseCitationError::UnknownWord { at: 16 });
    check("بند (الف) بند (ب)", ParseCitationError::Repeated { at: 16 });
    check("تبصره هجدهم", ParseCitationError::NoLabel { at: 11 });
    check("قانون", ParseCitationError::Empty);
    check("قانون بودجه ۱۳۰", ParseCitationError::NoYear { at: 22 });
    check("بند الف تبصره ۱۸ ۱۴۰۲", ParseCitationError::UnknownWord { at: 30 });
    check("کمیسیون نظارت", ParseCitationError::UnknownWord { at: 0 });
}

#[test]
fn acts_have_ids_of_their_own_and_aliases_find_them() {
    let ids: BTreeSet<&str> = Act::ALL.iter().map(Act::id).collect();
    assert_eq!(ids.len(), Act::ALL.len());
    for act in Act::ALL {
        assert_eq!(&Act::from_title(act.persian()), act);
        for alias in act.aliases() {
            assert_eq!(&Act::from_title(alias), act);
        }
    }
}

#[test]
fn provinces_are_those_of_the_list_under_both_schemes() {
    let mut seen = 0;
    let mut moved = 0;
    for row in include_str!("data/provinces.csv").lines().skip(2) {
        let [persian, english, now, before] = row.split(',').collect::<Vec<_>>()[..] else {
            panic!("{row}")
        };
        let code = |text, scheme| ProvinceCode::parse(text, scheme).expect("a code");
        let province = Province::from_code(code(now, CodeScheme::Iso3166Since2020));
        assert_eq!((province.persian(), province.english()), (persian, english));
        let then = code(before, CodeScheme::Iso3166Before2020);
        assert_eq!(Province::from_code(then), province);
        assert_eq!(province.code(CodeScheme::Iso3166Since2020).to_string(), now);
        // The present code, read under the older scheme, is another province or none.
        let mistaken = ProvinceCode::parse(now, CodeScheme::Iso3166Before2020);
        moved += u32::from(mistaken.is_ok_and(|it| Province::from_code(it) != province));
        seen += 1;
    }
    assert_eq!((seen, moved), (31, 27));
    assert_eq!(Province::ALL.len(), 31);
}

#[test]
fn a_code_is_read_only_as_written() {
    let scheme = CodeScheme::Iso3166Since2020;
    for bad in ["", "20", "IR20", "IR-2", "IR-020", "ir-20", "IR-+2", "IR-۲۰", "IR-31", "IR-99"] {
        assert!(ProvinceCode::parse(bad, scheme).is_err(), "{bad}");
    }
    let error = ProvinceCode::parse("IR-31", scheme).unwrap_err();
    assert_eq!(error.to_string(), "IR-31 is no province in iso-3166-2:2020-11-24");
}

proptest! {
    #[test]
    fn no_text_panics(text in ".{0,60}") {
        let _ = text.parse::<Citation>();
    }

    #[test]
    fn no_words_of_a_citation_panic(words in prop::collection::vec(prop::sample::select(vec![
        "جزء", "بند", "تبصره", "ماده", "قانون", "کمیسیون", "و", "(و)", "۱۸", "(الف)", "سال",
        "۱۴۰۲", "بودجه", "،", "()", "«ب»",
    ]), 0..8)) {
        if let Ok(read) = words.join(" ").parse::<Citation>() {
            let printed = read.to_string();
            prop_assert_eq!(printed.parse(), Ok(read), "{}", printed);
        }
    }
}
