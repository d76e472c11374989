//! Which figures of a text are held against each other, and which are left alone.

use karnameh::reading::{Context, read};
use karnameh::report::Claim;
use karnameh::verdict::{Severity, Verdict};

/// A text, and what is said of it by rules of arithmetic and lists: code and verdict, in the order of the codes.
const TEXTS: [(&str, &[&str]); 17] = [
    // Parts that only add up are no proof, whether they stand before the figure or divide something else.
    ("۳۰ نفر در مهر، ۴۵ نفر در آبان و ۷۵ نفر در آذر وام گرفتند.", &[]),
    ("۱۲۰ نفر زن و ۸۰ نفر مرد بیمه شدند و ۲۰۰ نفر در نوبت هستند.", &[]),
    ("۲۵ سری جهیزیه در شهر و ۳۵ سری در روستا اهدا شد؛ ۶۰ سری هم در انبار آماده است.", &[]),
    // Words tie them, also where they do not add up.
    (
        "۸ مرکز در شهر، ۱۴ مرکز در روستا و ۵ مرکز در حاشیه و در مجموع ۲۹ مرکز فعال است.",
        &["SUM-001 violated"],
    ),
    (
        "۸ مرکز در شهر، ۱۴ مرکز در روستا و ۵ مرکز در حاشیه و در مجموع ۲۷ مرکز فعال است.",
        &["SUM-001 satisfied"],
    ),
    (
        "اراک: ۱۲۰ واحد مسکونی\nساوه: ۸۵ واحد مسکونی\nخمین: ۴۵ واحد مسکونی\nجمع کل استان: ۲۴۰ واحد مسکونی",
        &["SUM-001 violated"],
    ),
    (
        "۱۸۵ واحد مسکونی در روستاها تحویل شد. واحدهای روستایی در سه شهرستان دلفان (۷۴ واحد)، کوهدشت (۶۸ واحد) و پلدختر (۴۳ واحد) است.",
        &["SUM-001 satisfied"],
    ),
    // A member of a list may hold a preposition.
    ("وی گفت: بهزیستی در سه بخش توانبخشی، پیشگیری از اعتیاد و امور اجتماعی فعالیت می‌کند.", &[]),
    ("در سه محور اشتغال، حمایت از زنان و مسکن کار شد.", &[]),
    ("کمک‌ها در سه بخش نقدی و غیرنقدی جذب شد.", &["LST-001 violated"]),
    // What was done is of this year and of what was aimed at.
    (
        "مدیرکل بهزیستی گفت: از ۲۰۰۰ واحد مسکونی تعهد شده، ۱۲۰۰ واحد تحویل شد. در سال قبل ۹۰۰ واحد تحویل شده بود. تعهد استان ۶۰ درصد محقق شده است.",
        &["SUM-004 satisfied"],
    ),
    (
        "تعهد ما ۴ هزار شغل بود که ۳ هزار و ۴۰۰ شغل محقق شد. در بخش مسکن نیز ۵۰۰ واحد تحویل شد و ۹۰ درصد تعهد محقق شد.",
        &[],
    ),
    // Growth is of the pair in its own clause.
    (
        "کمک نقدی ۲۰ درصد رشد کرد و از ۱۰ به ۱۲ میلیارد تومان رسید؛ کمک غیرنقدی ۵۰ درصد رشد کرد و از ۸ به ۱۲ میلیارد تومان رسید و در مجموع ۳۳ درصد رشد داشتیم.",
        &["GRO-001 satisfied", "GRO-001 satisfied"],
    ),
    (
        "۲۰ میلیارد تومان کمک نقدی و ۱۲ میلیارد تومان کمک غیرنقدی جمع شد. این رقم در سال گذشته ۲۵ میلیارد تومان بود و ۲۸ درصد رشد داشته است.",
        &[],
    ),
    (
        "کمک‌های مردمی در سال ۱۴۰۲ به ۱۲۰ میلیارد تومان رسید که نسبت به ۸۰ میلیارد تومان سال ۱۴۰۱، ۵۰ درصد رشد دارد. در سال ۱۴۰۰ این رقم ۶۰ میلیارد تومان بود.",
        &["GRO-001 satisfied"],
    ),
    // 3.8 times as much is not three times.
    ("شمار مراکز از ۱۰ مرکز به ۳۸ مرکز رسید و سه برابر شد.", &["GRO-001 undetermined"]),
    ("شمار مراکز از ۱۰ مرکز به ۳۲ مرکز رسید و سه برابر شد.", &["GRO-001 satisfied"]),
];

#[test]
fn what_only_adds_up_is_told_as_inferred() {
    let reading =
        read("۳۰ نفر در مهر، ۴۵ نفر در آبان و ۷۵ نفر در آذر وام گرفتند.", &Context::new());
    let [inferred] = reading.inferred() else { panic!("{:?}", reading.inferred()) };
    let claim = reading.report().claims().find(|(id, _)| **id == inferred.claim);
    assert!(matches!(claim, Some((_, Claim::Total(total))) if total.is_inferred()));
}

#[test]
fn only_what_words_tie_is_judged() {
    for (text, wanted) in TEXTS {
        let outcome = karnameh::check(read(text, &Context::new()).report());
        let told = ["SUM", "LST", "GRO", "FUL", "UNI-003"];
        let mut found: Vec<String> = outcome
            .findings()
            .iter()
            .filter(|it| told.iter().any(|family| it.code().starts_with(family)))
            .filter(|it| it.severity() > Severity::Note && it.verdict() != Verdict::NotApplicable)
            .map(|it| format!("{} {}", it.code(), it.verdict()))
            .collect();
        found.sort();
        assert_eq!(found, wanted, "{text}");
    }
}
