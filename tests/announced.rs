//! Members that a text announces by number: what they are called, and where the list of them ends.

use karnameh::reading::{Context, read};
use karnameh::render::{Language, Persian, message};
use karnameh::report::{Claim, Concept};
use karnameh::rules::find;

/// The members that are named, and what is told of them.
fn announced(text: &str) -> (Vec<String>, String) {
    let reading = read(text, &Context::new());
    let report = reading.report();
    let members = report.claims().find_map(|(_, claim)| match claim {
        Claim::Announced(it) => Some(it.members()),
        _ => None,
    });
    let members = members.expect("a list").iter().filter_map(|it| it.as_written());
    let rule = find("LST-001").expect("a rule");
    let judgement = rule.judge(report).remove(0);
    (members.map(ToString::to_string).collect(), message(rule, &judgement, report, &Persian))
}

#[test]
fn members_are_called_what_the_text_calls_them() {
    let (_, said) = announced("۴۵۰۰ نفر در پنج شهرستان شیراز، مرودشت و کازرون خدمت گرفتند.");
    assert!(said.contains("۵ شهرستان اعلام شده، اما ۳ نام برده شده است"), "{said}");
    let (_, said) = announced("کمک‌ها در سه بخش نقدی و غیرنقدی جذب شد.");
    assert!(said.contains("۳ بخش اعلام شده، اما ۲ نام برده شده است"), "{said}");
}

#[test]
fn a_list_ends_before_the_verb() {
    for verb in ["خدمت گرفتند", "بیمه شدند", "زندگی می‌کنند", "قرار دارند", "تحت پوشش هستند", "است"]
    {
        let text = format!("۴۵۰۰ نفر در پنج شهرستان شیراز، مرودشت و کازرون {verb}.");
        assert_eq!(announced(&text).0, ["شیراز", "مرودشت", "کازرون"], "{text}");
    }
}

/// «کالایی» are contributions in kind.
#[test]
fn goods_are_no_cash() {
    let text = "۴۶ میلیارد ریال جذب شد که ۱۹ میلیارد ریال نقدی، ۲۱ میلیارد ریال کالایی و ۶ میلیارد ریال خدماتی است.";
    let reading = read(text, &Context::new());
    let concepts: Vec<&Concept> =
        reading.report().facts().skip(1).map(|(_, it)| it.concept()).collect();
    let wanted = [Concept::DonationsCash, Concept::DonationsNoncash, Concept::DonationsServices];
    assert_eq!(concepts, wanted.iter().collect::<Vec<_>>());
    assert_eq!(Persian.concept(concepts[1], None), "غیرنقدی");
}
