//! What is said of figures that agree, or do not, within their rounding, and of changes up and down.

use karnameh::reading::{Context, read};
use karnameh::render::{English, Persian, message};
use karnameh::rules::find;
use karnameh::verdict::{Assumption, Missing, Verdict};

/// A text, the rule that judges it, the verdict, whether rounding is assumed, and a part of the sentence.
type Case = (&'static str, &'static str, Verdict, bool, &'static str);

const CASES: [Case; 18] = [
    (
        "کمک‌ها در سال ۱۴۰۲ از ۴۰ میلیارد تومان به ۵۰ میلیارد تومان رسید که ۲۵ درصد رشد دارد.",
        "GRO-001",
        Verdict::Satisfied,
        false,
        "is a rise by 25 percent, as said",
    ),
    (
        // 22.2 to 27.8 percent if all were rounded, less if all were cut.
        "کمک‌ها در سال ۱۴۰۲ از ۴۰ میلیارد تومان به ۵۰ میلیارد تومان رسید که ۲۷ درصد رشد دارد.",
        "GRO-001",
        Verdict::Satisfied,
        true,
        "within the rounding of the figures: as they are written it is a rise by 25 percent",
    ),
    (
        "کمک‌ها در سال ۱۴۰۲ از ۴۰ میلیارد تومان به ۵۰ میلیارد تومان رسید که ۲۹ درصد رشد دارد.",
        "GRO-001",
        Verdict::Undetermined,
        false,
        "it would be a rise by 25 percent",
    ),
    (
        "کمک‌ها در سال ۱۴۰۲ از ۴۰ میلیارد تومان به ۵۰ میلیارد تومان رسید که ۳۵ درصد رشد دارد.",
        "GRO-001",
        Verdict::Violated,
        false,
        "is said to be a rise by 35 percent; it is a rise by 25 percent",
    ),
    (
        // A single digit is no measure of its own rounding.
        "کمک‌ها در سال ۱۴۰۲ از ۲ میلیارد تومان به ۳ میلیارد تومان رسید که ۱۰۰ درصد رشد دارد.",
        "GRO-001",
        Verdict::Undetermined,
        false,
        "it would be a rise by 50 percent",
    ),
    (
        "تعداد مددجویان از ۴۰۰ نفر به ۵۰۰ نفر رسید که کاهش ۲۵ درصدی را نشان می‌دهد.",
        "GRO-001",
        Verdict::Violated,
        false,
        "is said to be a fall by 25 percent; it is a rise by 25 percent",
    ),
    (
        "تعداد مددجویان از ۵۰۰ نفر به ۴۰۰ نفر رسید که کاهش ۲۰ درصدی را نشان می‌دهد.",
        "GRO-001",
        Verdict::Satisfied,
        false,
        "is a fall by 20 percent, as said",
    ),
    (
        "تعداد مددجویان از ۵۰۰ نفر به ۴۰۰ نفر رسید که افزایش ۲۰ درصدی را نشان می‌دهد.",
        "GRO-001",
        Verdict::Violated,
        false,
        "is said to be a rise by 20 percent; it is a fall by 20 percent",
    ),
    (
        "تعداد مددجویان از ۱۰۰ نفر به ۳۰۰ نفر رسید و ۳ برابر شد.",
        "GRO-001",
        Verdict::Satisfied,
        false,
        "is 3 times as much, as said",
    ),
    (
        "تعداد مددجویان از ۱۰۰ نفر به ۳۰۰ نفر رسید و ۴ برابر شد.",
        "GRO-001",
        Verdict::Violated,
        false,
        "is said to be 4 times as much; it is 3 times as much",
    ),
    (
        "ماهانه ۲ میلیون تومان به هر نفر و در ۶ ماه ۱۲ میلیون تومان پرداخت شد.",
        "RAT-002",
        Verdict::Satisfied,
        false,
        "makes 12,000,000 toman",
    ),
    (
        "ماهانه ۲ میلیون تومان به هر نفر و در ۶ ماه ۱۵ میلیون تومان پرداخت شد.",
        "RAT-002",
        Verdict::Undetermined,
        false,
        "as they are written it makes 12,000,000 toman",
    ),
    (
        "به هر یک از ۴۰ خانوار ۵ میلیون تومان و در مجموع ۲۰۰ میلیون تومان پرداخت شد.",
        "RAT-001",
        Verdict::Satisfied,
        false,
        "makes 200,000,000 toman",
    ),
    (
        "به هر یک از ۴۰ خانوار ۵ میلیون تومان و در مجموع ۲۱۰ میلیون تومان پرداخت شد.",
        "RAT-001",
        Verdict::Undetermined,
        false,
        "as they are written they make 200,000,000 toman",
    ),
    (
        "به هر یک از ۴۰ خانوار ۵ میلیون تومان و در مجموع ۳۰۰ میلیون تومان پرداخت شد.",
        "RAT-001",
        Verdict::Violated,
        false,
        "makes 200,000,000 toman",
    ),
    (
        "در سال ۱۴۰۲ کمک‌های مردمی ۹۰ میلیارد تومان بود که ۵۰ میلیارد تومان آن نقدی و ۴۰ میلیارد تومان آن غیرنقدی بود.",
        "SUM-001",
        Verdict::Satisfied,
        false,
        "and the total says 90,000,000,000 toman",
    ),
    (
        "در سال ۱۴۰۲ کمک‌های مردمی ۹۱ میلیارد تومان بود که ۵۰ میلیارد تومان آن نقدی و ۴۰ میلیارد تومان آن غیرنقدی بود.",
        "SUM-001",
        Verdict::Satisfied,
        true,
        "which rounding allows for: a difference of 1,000,000,000 toman",
    ),
    (
        "در سال ۱۴۰۲ کمک‌های مردمی ۹۲ میلیارد تومان بود که ۵۰ میلیارد تومان آن نقدی و ۴۰ میلیارد تومان آن غیرنقدی بود.",
        "SUM-001",
        Verdict::Undetermined,
        false,
        "to decide it would take the figures before they were rounded or cut",
    ),
];

#[test]
fn what_rounding_allows_is_told_as_such() {
    for (text, code, verdict, rounded, part) in CASES {
        let reading = read(text, &Context::new());
        let report = reading.report();
        let rule = find(code).expect("a rule");
        let judgements = rule.judge(report);
        let [judgement] = &judgements[..] else { panic!("{text}: {judgements:?}") };
        assert_eq!(judgement.verdict(), verdict, "{text}");
        assert_eq!(judgement.assumes().contains(&Assumption::Rounding), rounded, "{text}");
        let is_open = judgement.missing().contains(&Missing::Unrounded);
        assert_eq!(is_open, verdict == Verdict::Undetermined, "{text}");
        let said = message(rule, judgement, report, &English);
        assert!(said.contains(part), "{text}: {said}");
    }
}

#[test]
fn rise_and_fall_are_told_apart_in_persian() {
    let said = |text: &str| {
        let reading = read(text, &Context::new());
        let rule = find("GRO-001").expect("a rule");
        message(rule, &rule.judge(reading.report())[0], reading.report(), &Persian)
    };
    assert_eq!(
        said("تعداد مددجویان از ۴۰۰ نفر به ۵۰۰ نفر رسید که کاهش ۲۵ درصدی را نشان می‌دهد."),
        "از ۴۰۰ نفر به ۵۰۰ نفر، ۲۵ درصد کاهش گفته شده است؛ اما ۲۵ درصد افزایش است"
    );
    assert_eq!(
        said("تعداد مددجویان از ۱۰۰ نفر به ۳۰۰ نفر رسید و ۳ برابر شد."),
        "از ۱۰۰ نفر به ۳۰۰ نفر، ۳ برابر شدن است، همان که گفته شده"
    );
}

#[test]
fn what_can_be_read_as_two_numbers_decides_nothing() {
    let texts = [
        "۱.۳۱۴ میلیارد تومان به ۸۷۶ طرح پرداخت شد که به هر طرح ۱ میلیون و ۵۰۰ هزار تومان رسید.",
        "۱.۳۱۴ میلیارد تومان به ۸۷۶ طرح پرداخت شد که به هر طرح یک میلیارد و ۵۰۰ میلیون تومان رسید.",
    ];
    for text in texts {
        let reading = read(text, &Context::new());
        let judgements = find("RAT-001").expect("a rule").judge(reading.report());
        let [judgement] = &judgements[..] else { panic!("{text}: {judgements:?}") };
        assert_eq!(judgement.verdict(), Verdict::Undetermined, "{text}");
        assert!(matches!(judgement.missing(), [Missing::ReadingOf(_)]), "{text}");
    }
}

#[test]
fn what_lies_within_a_range_is_not_proven() {
    let texts = [
        "۲۰۰ سری جهیزیه به ارزش ۶ میلیارد تومان اهدا شد و ارزش هر سری بین ۲۵ تا ۴۰ میلیون تومان است.",
        "۲۰۰ سری جهیزیه به ارزش ۶ میلیارد تومان اهدا شد و ارزش هر سری حداقل ۲۵ میلیون تومان است.",
    ];
    for text in texts {
        let reading = read(text, &Context::new());
        let judgements = find("RAT-001").expect("a rule").judge(reading.report());
        let [judgement] = &judgements[..] else { panic!("{text}: {judgements:?}") };
        assert_eq!(judgement.verdict(), Verdict::Undetermined, "{text}");
        assert!(matches!(judgement.missing(), [Missing::LimitOf(_)]), "{text}");
    }
}
