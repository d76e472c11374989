//! Whose report a text is: the body it names, and none where it names none.

use karnameh::reading::{Context, read};
use karnameh::render::{English, Language, Persian};
use karnameh::report::Body;

fn body(text: &str) -> Body {
    read(text, &Context::new()).report().office().body().clone()
}

#[test]
fn a_text_that_names_no_body_has_none() {
    for text in [
        "",
        "hello world 12 persons",
        "۴۰۹ نفر وام گرفتند.",
        "قانون نظام جامع رفاه و تأمین اجتماعی",
    ] {
        let reading = read(text, &Context::new());
        assert_eq!(*reading.report().office().body(), Body::Unsaid, "{text}");
        let english = English.title(reading.report());
        assert!(
            english.starts_with("Performance report, body not told, period not told:"),
            "{english}"
        );
        let persian = Persian.title(reading.report());
        assert!(persian.starts_with("گزارش عملکرد نهاد نامشخص، دوره نامشخص:"), "{persian}");
    }
}

#[test]
fn the_body_that_is_named_first_reports() {
    let other = |name: &str| Body::Other(name.into());
    for (text, named) in [
        ("اداره كل بهزيستي استان", Body::Behzisti),
        ("کمیته‌امداد و بهزیستی", Body::Emdad),
        ("بهزیستی با کمیته امداد", Body::Behzisti),
        ("شهرداری تهران به ۵ نفر خدمت داد.", other("شهرداری")),
        ("مدیرعامل جمعیت هلال‌احمر گفت", other("جمعیت هلال احمر")),
        ("بنياد مستضعفان", other("بنیاد مستضعفان")),
        ("مدیرکل تامین اجتماعی قزوین", other("سازمان تأمین اجتماعی")),
        ("سازمان تأمین‌اجتماعی", other("سازمان تأمین اجتماعی")),
        ("بنیاد شهید خوزستان", other("بنیاد شهید و امور ایثارگران")),
        (
            "مدیر صندوق بیمه اجتماعی کشاورزان گفت",
            other("صندوق بیمه اجتماعی کشاورزان، روستاییان و عشایر"),
        ),
    ] {
        assert_eq!(body(text), named, "{text}");
    }
}

/// An amount that is far too great is held against the state budget, and against an office's own only if that
/// office is named.
#[test]
fn an_amount_of_nobody_is_not_held_against_the_budget_of_behzisti() {
    let told = |who: &str| {
        let text = format!("در سال ۱۴۰۲ {who} استان سمنان ۵۷۳۹۸۶۵۵۸۵۰۹ میلیارد ریال کمک جذب شد.");
        let outcome = karnameh::check(read(&text, &Context::new()).report());
        let size = outcome.violations().find(|it| it.code() == "MAG-001").expect("too great");
        size.evidence().iter().any(|(name, _)| name == "share_of_office_budget")
    };
    assert!(told("در بهزیستی"));
    assert!(!told("در"));
    assert!(!told("در هلال احمر"));
}
