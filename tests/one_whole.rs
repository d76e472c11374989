//! Which percentages of a text are parts of one whole, and which only stand beside each other.

use karnameh::reading::{Context, read};
use karnameh::report::Claim;
use karnameh::verdict::Finding;

/// Rates, growth and progress of classes, which make no hundred percent.
const RATES: [&str; 27] = [
    "نرخ بیکاری زنان ۱۸ درصد و مردان ۷ درصد است.",
    "رشد اشتغال ۲۰ درصد بود که در شهر ۳۰ درصد و در روستا ۲۵ درصد بود.",
    "۱۸ درصد زنان و ۷ درصد مردان بیکار هستند.",
    "پیشرفت طرح در شهر ۴۵ درصد و در روستا ۶۰ درصد است.",
    "۴۰ درصد مراکز شهری و ۳۰ درصد مراکز روستایی تعطیل شدند.",
    "گازرسانی به ۸۰ درصد مراکز شهری و ۴۰ درصد مراکز روستایی",
    "بیکاران ۱۸ درصد جمعیت شهری و ۷ درصد روستایی هستند.",
    "شاغلان ۱۸ درصد جمعیت شهری و ۷ درصد روستایی هستند.",
    "سهم زنان در شهر ۱۸ درصد و در روستا ۲۵ درصد است.",
    "در شهر ۳۰ درصد و در روستا ۲۵ درصد از طرح‌ها به بهره‌برداری رسید.",
    "از این تعداد ۱۸ درصد زنان و ۷ درصد مردان شاغل هستند.",
    "۴۰ درصد از اعتبار در شهر و ۳۰ درصد در روستا هزینه شد.",
    "دسترسی زنان به اینترنت ۵۰ درصد و مردان ۵۵ درصد است.",
    "زنان ۶۰ درصد و مردان ۵۰ درصد بیمه دارند.",
    "حق بیمه مردان ۷ درصد و زنان ۵ درصد است.",
    "۵۰ درصد زنان و ۶۰ درصد مردان تحت پوشش بیمه هستند.",
    "میزان تحقق برنامه در بخش دولتی ۸۰ درصد و در بخش غیردولتی ۹۰ درصد است.",
    "معلولان جسمی ۲۰ درصد، ذهنی ۵ درصد، بینایی ۱۰ درصد، شنوایی ۱۵ درصد، روانی ۲ درصد و گفتار ۲ درصد شاغل هستند.",
    "زنان سرپرست خانوار ۱۲ درصد و مردان سرپرست خانوار ۸ درصد وام گرفتند.",
    "قبولی دختران ۶۰ درصد و پسران ۴۵ درصد بود.",
    "۴۰ درصد کار انجام شده و ۲۰ درصد دیگر تا پایان سال انجام می‌شود.",
    "از ۵ هزار نفر ۳۰ درصد زنان و ۲۰ درصد مردان وام گرفته‌اند.",
    "کمک‌های نقدی ۴۰ درصد و غیرنقدی ۲۵ درصد بیشتر از پارسال است.",
    "سود تسهیلات در شهر ۱۸ درصد و در روستا ۴ درصد است.",
    "نرخ پوشش بیمه:\n- شهری: ۶۰ درصد\n- روستایی: ۴۰ درصد\n",
    "تحقق برنامه در شهر ۶۰ درصد و در روستا ۴۰ درصد است.",
    "۴۰ درصد راه‌ها آسفالت است و ۶۰ درصد خانه‌ها گاز دارد.",
];

/// Shares that words say are of one whole; they make no hundred percent here either.
const SHARES: [&str; 12] = [
    "از این تعداد ۶۰ درصد زن و ۵۰ درصد مرد هستند.",
    "۶۴ درصد آنان مرد و ۴۶ درصد زن هستند.",
    "سهم زنان ۶۰ درصد و سهم مردان ۵۰ درصد است.",
    "سهم مناطق شهری ۶۰ درصد و روستایی ۵۰ درصد است.",
    "۵ هزار نفر خدمت گرفتند که ۶۰ درصد زن و ۵۰ درصد مرد هستند.",
    "۸۰ درصد مراکز شهری و ۳۰ درصد روستایی هستند.",
    "از ۵ هزار نفر، ۶۰ درصد زن و ۵۰ درصد مرد بودند.",
    "زنان ۶۰ درصد و مردان ۵۰ درصد مددجویان را تشکیل می‌دهند.",
    "۶۰ درصد مددجویان را زنان و ۵۰ درصد را مردان تشکیل می‌دهند.",
    "۶۰ درصد از مددجویان تحت پوشش زن و ۵۰ درصد مرد هستند.",
    "۶۰ درصد این خانوارها در شهر و ۵۰ درصد در روستا زندگی می‌کنند.",
    "ترکیب معلولان این‌گونه است: جسمی ۴۱ درصد، ذهنی ۲۴ درصد، شنوایی ۱۳ درصد، بینایی ۱۲ درصد، اعصاب و روان ۹ درصد و گفتار ۵ درصد",
];

fn claims(text: &str) -> usize {
    let reading = read(text, &Context::new());
    let shares = reading.report().claims().filter(|(_, it)| matches!(it, Claim::Shares(_)));
    shares.count()
}

fn accusations(text: &str) -> Vec<String> {
    let reading = read(text, &Context::new());
    let outcome = karnameh::check(reading.report());
    outcome.violations().map(|it| it.code().to_string()).filter(|it| it == "SHR-002").collect()
}

#[test]
fn rates_are_no_parts_of_a_whole() {
    for text in RATES {
        assert_eq!(claims(text), 0, "{text}");
    }
}

#[test]
fn shares_of_one_whole_make_a_hundred_percent() {
    for text in SHARES {
        assert_eq!(accusations(text), ["SHR-002"], "{text}");
    }
    let right = "از این تعداد ۶۰ درصد زن و ۴۰ درصد مرد هستند.";
    assert_eq!((claims(right), accusations(right)), (1, Vec::new()));
}

/// Growth of a whole and of its parts is judged as growth, and its percentages are nothing else as well.
#[test]
fn growth_of_classes_is_only_growth() {
    let text = "رشد اشتغال ۲۰ درصد بود که در شهر ۳۰ درصد و در روستا ۲۵ درصد بود.";
    let outcome = karnameh::check(read(text, &Context::new()).report());
    let codes: Vec<_> = outcome.violations().map(Finding::code).collect();
    assert_eq!(codes, ["GRO-003"]);
}

/// Besides cash and goods there are services, which may be what is left.
#[test]
fn cash_and_goods_may_not_be_all() {
    let text = |rest| format!("از این میزان ۴۰ درصد نقدی و {rest} درصد کالایی است.");
    assert_eq!((claims(&text("۳۰")), accusations(&text("۳۰"))), (1, Vec::new()));
    assert_eq!(accusations(&text("۷۰")), ["SHR-002"]);
}

/// «۲۰ درصد دیگر» may be the rest or some more: too little is open, too much is wrong.
#[test]
fn the_other_percents_may_be_some_more() {
    let text = |rest| format!("۷۰ درصد کار انجام شده و {rest} درصد دیگر در دست است.");
    assert_eq!((claims(&text("۲۰")), accusations(&text("۲۰"))), (1, Vec::new()));
    assert_eq!(accusations(&text("۳۵")), ["SHR-002"]);
}
