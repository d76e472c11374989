//! Which words of a text tell parts apart that count the same, and what only looks like a figure.

use karnameh::reading::{Context, read};
use karnameh::report::Claim;

/// Texts with one total, and the words for its parts in the order of the text; «-» where they have none.
const TEXTS: [(&str, &str, &[&str]); 17] = [
    (
        "words after each figure, a pronoun and verbs left out",
        "۴۰۲ واحد مسکونی تحویل شد که ۲۱۷ واحد آن در شهرها و ۱۸۵ واحد در روستاها ساخته شده است.",
        &["در شهرها", "در روستاها"],
    ),
    (
        "names before figures in brackets",
        "۱۸۵ واحد مسکونی در سه شهرستان دلفان (۷۴ واحد)، کوهدشت (۶۸ واحد) و پلدختر (۴۳ واحد) است.",
        &["دلفان", "کوهدشت", "پلدختر"],
    ),
    (
        "what leads up to the first name",
        "۱۵۲ واحد مسکونی افتتاح شد. این واحدها در شهرستان اهواز (۶۴ واحد)، شوش (۴۸ واحد) و ایذه (۴۰ واحد) قرار دارند.",
        &["در شهرستان اهواز", "شوش", "ایذه"],
    ),
    (
        "lines of a list",
        "۱۸۴ مرکز توانبخشی به تفکیک:\n- شبانه‌روزی: ۲۷ مرکز\n- روزانه: ۶۱ مرکز\n- مراقبت در منزل: ۹۶ مرکز\n",
        &["شبانه‌روزی", "روزانه", "مراقبت در منزل"],
    ),
    (
        "a share in between",
        "۲۷ هزار و ۵۰۰ معلول شناسایی شده‌اند. ۱۵ هزار و ۹۵۰ نفر از این جمعیت، معادل ۵۸ درصد، زن و ۱۱ هزار و ۵۵۰ نفر مرد هستند.",
        &["زن", "مرد"],
    ),
    (
        "«مثبت زندگی است» is no verb",
        "۱۰۳ مرکز فعالیت دارد که ۴۲ مرکز شبانه‌روزی، ۳۵ مرکز روزانه و ۲۶ مرکز مثبت زندگی است.",
        &["شبانه‌روزی", "روزانه", "مثبت زندگی"],
    ),
    (
        "the verb is a suffix",
        "از ۲۶۰ خانوار تحت پوشش، ۱۴۵ خانوار شهرنشین و ۱۱۵ خانوار روستانشین‌اند.",
        &["شهرنشین", "روستانشین"],
    ),
    (
        "«را»",
        "۱۲ هزار و ۵۰۰ بسته معیشتی توزیع شد: ۷ هزار و ۳۰۰ بسته را خیران و ۵ هزار و ۲۰۰ بسته را مراکز نیکوکاری دادند.",
        &["خیران", "مراکز نیکوکاری"],
    ),
    (
        "Arabic letters stay as they are written",
        "41 واحد مسكوني تحويل شد كه 27 واحد در شهرهاي كوچك و 14 واحد در روستاها است.",
        &["در شهرهاي كوچك", "در روستاها"],
    ),
    (
        "«بیش از» and «حدود» belong to the next figure",
        "۷۳ واحد مسکونی تحویل شد: حدود ۴۰ واحد در اراک و حدود ۳۳ واحد در ساوه.",
        &["در اراک", "در ساوه"],
    ),
    (
        "parts whose concepts differ need no words",
        "۲۵ میلیارد ریال کمک مردمی جذب شد: ۱۵ میلیارد ریال نقدی و ۱۰ میلیارد ریال غیرنقدی.",
        &["-", "-"],
    ),
    ("nothing but figures", "۹۰ واحد مسکونی تحویل شد: ۵۰ واحد و ۴۰ واحد.", &["-", "-"]),
    (
        "the same words twice",
        "۹۰ واحد مسکونی تحویل شد: ۵۰ واحد در شهر و ۴۰ واحد در شهر.",
        &["-", "-"],
    ),
    (
        "too many words",
        "۹۰ واحد مسکونی تحویل شد: ۵۰ واحد برای خانوارهای دارای دو فرزند معلول که سال‌ها در نوبت مانده بودند و ۴۰ واحد در ساوه.",
        &["برای خانوارهای دارای دو فرزند معلول", "در ساوه"],
    ),
    (
        "numbers of items are no figures",
        "۸۵ میلیارد تومان در دو بخش هزینه شده است:\n۱- معیشت ۴۶ میلیارد تومان\n۲- مسکن ۳۹ میلیارد تومان\n",
        &["-", "-"],
    ),
    (
        "what is written with other signs",
        "۸۵ واحد مسکونی:\n• در شهرها: ۴۶ واحد\n• در روستاها: ۳۹ واحد\n",
        &["در شهرها", "در روستاها"],
    ),
    (
        "a percentage before the words",
        "۶۱ هزار و ۸۰۰ خانوار تحت پوشش‌اند که ۳۷ هزار و ۸۰ خانوار معادل ۶۰ درصد در روستاها و ۲۴ هزار و ۷۲۰ خانوار در شهرها زندگی می‌کنند.",
        &["در روستاها", "در شهرها"],
    ),
];

#[test]
fn parts_are_told_apart_by_words_of_the_text() {
    for (what, text, wanted) in TEXTS {
        let reading = read(text, &Context::new());
        let report = reading.report();
        let mut totals = report.claims().filter_map(|(_, claim)| match claim {
            Claim::Total(total) => Some(total),
            _ => None,
        });
        let total = totals.next().unwrap_or_else(|| panic!("no total: {what}"));
        assert!(totals.next().is_none(), "{what}");
        let words = total.members().iter().map(|it| report.fact(it).expect("a fact").qualifier());
        let words: Vec<&str> = words.map(|it| it.unwrap_or("-")).collect();
        assert_eq!(words, wanted, "{what}");
        assert!(words.iter().all(|it| *it == "-" || text.contains(it)), "{what}");
    }
}

#[test]
fn numbers_of_items_and_sizes_are_no_facts() {
    let texts = [
        "هزینه‌ها:\n۱- معیشت ۴۶ میلیارد تومان\n۲) مسکن ۳۹ میلیارد تومان\n(۳) درمان ۲ میلیارد تومان\n۴. سایر ۲ میلیارد تومان\n",
        "مستمری خانوار یک‌نفره ۵۰۰ هزار تومان، دونفره ۶۰۰ هزار تومان، سه نفره ۷۰۰ هزار تومان و ۴نفره ۸۰۰ هزار تومان است.",
    ];
    for text in texts {
        let reading = read(text, &Context::new());
        assert_eq!(reading.report().facts().len(), 4, "{text}");
        assert_eq!(reading.unread().len(), 4, "{text}");
    }
    // What begins a line and counts something is one.
    let reading =
        read("۱۲ واحد مسکونی تحویل شد.\n۱۵ - ۲۰ نفر آمدند.\n۷ - خانواده", &Context::new());
    assert!(reading.report().facts().any(|(_, it)| it.as_written() == Some("۱۲ واحد مسکونی")));
}

#[test]
fn a_coarse_total_is_not_tied_to_what_happens_to_be_near() {
    let text = "سه‌نفره یک میلیون و ۲۳۰ هزار تومان، چهارنفره یک میلیون و ۵۷۰ هزار تومان و پنج‌نفره دو میلیون تومان است.";
    let reading = read(text, &Context::new());
    assert_eq!(reading.report().claims().count(), 0);
}

#[test]
fn as_many_sections_are_named_as_have_figures() {
    let text = "۱۲۰ میلیارد تومان در پنج سرفصل هزینه شده است:\n۱- معیشت ۴۶/۵ میلیارد تومان\n۲- مسکن ۳۸/۷ میلیارد تومان\n\
                ۳- درمان ۲۱/۳ میلیارد تومان\n۴- تحصیل ۹/۵ میلیارد تومان\n۵- سایر موارد ۴ میلیارد تومان\n";
    let outcome = karnameh::check(read(text, &Context::new()).report());
    assert_eq!(
        outcome.violations().map(karnameh::verdict::Finding::code).collect::<Vec<_>>(),
        [""; 0]
    );
    assert_eq!(outcome.proven().filter(|it| it.code() == "LST-001").count(), 1);
}
