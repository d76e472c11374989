//! Figures with two ends: read, written down, told and added up as what they are.

use karnameh::calendar::Period;
use karnameh::money::Denomination;
use karnameh::quantity::{Bound, Comparator, Number, Stated, StatedError, Unit};
use karnameh::reading::{Context, read};
use karnameh::render::{English, Language, Persian, message};
use karnameh::report::{Body, Concept, Coverage, Fact, FactId, Office, Report, Total};
use karnameh::verdict::Verdict;

fn range(low: u32, high: u32) -> Stated {
    Stated::count(low, Unit::Person).up_to(Number::from(high)).expect("a range")
}

#[test]
fn a_range_allows_what_lies_between_its_ends() {
    let ends = |it: &Stated| (it.interval().low(), it.interval().high());
    let closed = |it: u32| Bound::Closed(Number::from(it));
    assert_eq!(ends(&range(300, 350)), (closed(300), closed(350)));
    let about = range(300, 350).compared(Comparator::About).expect("about");
    assert_eq!(ends(&about), (closed(250), closed(355)));
    let toman = Unit::Money(Denomination::Toman);
    let loan = Stated::count(5, toman).up_to(7.into()).expect("a range");
    assert_eq!(ends(&loan), (closed(50), closed(70)));
    assert_eq!(loan.base_upper(), Some(70.into()));
    let low = Stated::count(7, Unit::Person);
    assert!(matches!(low.clone().up_to(7.into()), Err(StatedError::Ends { .. })));
    let least = low.compared(Comparator::AtLeast).expect("a limit");
    assert!(matches!(least.up_to(9.into()), Err(StatedError::LimitWithTwoEnds)));
}

#[test]
fn a_range_is_told_with_both_ends() {
    let toman = Unit::Money(Denomination::Toman);
    let loan = Stated::count(5, toman).up_to(7.into()).expect("a range");
    let about = range(300, 350).compared(Comparator::About).expect("about");
    assert_eq!(English.stated(&about), "about 300 to 350 persons");
    assert_eq!(Persian.stated(&range(300, 350)), "۳۰۰ تا ۳۵۰ نفر");
    assert_eq!(English.stated_in_both(&loan), "5 to 7 toman (50 to 70 rial)");
    assert_eq!(Persian.stated_in_both(&loan), "۵ تا ۷ تومان (۵۰ تا ۷۰ ریال)");
}

#[test]
fn prose_states_ranges() {
    let stated = |text: &str| {
        let reading = read(text, &Context::new());
        let (_, fact) = reading.report().facts().next().expect("a fact");
        English.stated(fact.figure().stated().expect("a figure"))
    };
    assert_eq!(stated("تعداد ۳۰۰ تا ۳۵۰ نفر خدمت گرفتند."), "300 to 350 persons");
    assert_eq!(stated("بین ۵ تا ۷ نفر آمدند."), "5 to 7 persons");
    assert_eq!(stated("حدود ۳۰ تا ۴۰ درصد است."), "about 30 to 40 percent");
    assert_eq!(stated("حداکثر ۳۰۰ تا ۳۵۰ نفر آمدند."), "at most 350 persons");
    assert_eq!(stated("۲ تا ۳ میلیارد تومان وام"), "2,000,000,000 to 3,000,000,000 toman");
}

#[cfg(feature = "serde")]
#[test]
fn a_document_has_the_upper_end() {
    let json = r#"{"value":"300","to":"350","unit":"person"}"#;
    let stated: Stated = serde_json::from_str(json).expect("a figure");
    assert_eq!(stated, range(300, 350));
    assert_eq!(serde_json::to_string(&stated).expect("JSON"), json);
    for wrong in [
        r#"{"value":"300","to":"300","unit":"person"}"#,
        r#"{"value":"300","to":"350","unit":"person","comparator":"at-least"}"#,
        r#"{"value":"3","to":"3.05","unit":"current-rial"}"#,
    ] {
        assert!(serde_json::from_str::<Stated>(wrong).is_err(), "{wrong}");
    }
}

/// The verdict on parts of a total, and the sentence on them.
fn summed(total: Stated, parts: [Stated; 2]) -> (Verdict, String) {
    let fact = |it| Fact::new(Concept::Beneficiaries, it);
    let mut report = Report::builder(Office::new(Body::Emdad), Period::year(1402).expect("a year"));
    let [one, other] = parts;
    report.fact("all", fact(total)).fact("one", fact(one)).fact("other", fact(other));
    let claim = Total::of("all").parts([FactId::from("one"), FactId::from("other")]);
    report.claim("sum", claim.covering(Coverage::Exhaustive));
    let report = report.build().expect("a report");
    let rule = karnameh::rules::find("SUM-001").expect("a rule");
    let judgement = rule.judge(&report).remove(0);
    let said = message(rule, &judgement, &report, &English);
    (judgement.verdict(), said)
}

#[test]
fn parts_with_limits_make_a_sum_with_a_limit() {
    let exact = |count| Stated::count(count, Unit::Person);
    let limit = |count, by| exact(count).compared(by).expect("a limit");
    let check = |total: Stated, parts: [Stated; 2], verdict: Verdict, sum: &str| {
        let (found, said) = summed(total, parts);
        assert_eq!(found, verdict, "{said}");
        assert!(said.contains(sum), "{said}");
        assert!(!said.contains("difference"), "{said}");
    };
    let two = exact(200);
    let all = limit(519, Comparator::MoreThan);
    let about = limit(200, Comparator::About);
    let (open, fails) = (Verdict::Undetermined, Verdict::Violated);
    check(all, [about.clone(), range(300, 350)], open, "makes about 500 to 550 persons of");
    check(exact(519), [two.clone(), range(300, 350)], open, "makes 500 to 550 persons of");
    check(exact(700), [two.clone(), range(300, 350)], fails, "= 500 to 550 persons, but");
    check(exact(499), [two.clone(), range(300, 350)], fails, "= 500 to 550 persons, but");
    let least = limit(300, Comparator::AtLeast);
    check(exact(600), [two.clone(), least.clone()], open, "makes at least 500 persons of");
    check(exact(400), [two.clone(), least], fails, "= at least 500 persons, but");
    let more = limit(300, Comparator::MoreThan);
    check(exact(600), [about.clone(), more], open, "makes more than 500 persons of");
    let most = limit(300, Comparator::AtMost);
    check(exact(450), [two.clone(), most], open, "makes at most 500 persons of");
    check(exact(900), [two, about], fails, "= about 400 persons, but");
}
