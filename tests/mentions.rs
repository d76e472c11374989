//! What running text speaks of: figure phrases of the press in sentences written for them, an article, and
//! the laws that hold of any text.

use karnameh::calendar::{JalaliDate, Period};
use karnameh::law::{Act, Label};
use karnameh::mention::{
    Content, Hedge, Kind, Mention, QuantityDoubtKind, RelativeYear, YearPart, resolve, scan,
    scan_with,
};
use karnameh::money::{Denomination, MoneyReader, Rial};
use karnameh::quantity::{Number, Unit};
use karnameh::text::DoubtKind;
use proptest::prelude::*;

fn number(text: &str) -> Number {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// The value in the unit that tables are labelled in: hemat as toman.
fn labelled(value: Number, unit: Option<&Unit>) -> Number {
    let power = if unit == Some(&Unit::Money(Denomination::Hemat)) { 12 } else { 0 };
    value.shifted(power).expect("it fits")
}

/// Whether a mention has a labelled value, upper end and currency.
fn is_right(mention: &Mention<'_>, value: &str, high: &str, unit: &str) -> bool {
    let Some(quantity) = mention.quantity() else {
        return matches!(mention.content(), Content::Ordinal(it) if *it == number(value));
    };
    let its = quantity.unit();
    let currency = match unit {
        "toman" => matches!(its, Some(Unit::Money(Denomination::Toman | Denomination::Hemat))),
        "rial" => its == Some(Unit::Money(Denomination::CurrentRial)),
        "new_rial" => its == Some(Unit::Money(Denomination::NewRial)),
        _ => true,
    };
    let is_value = match value.split_once('/') {
        Some((numerator, denominator)) => {
            let told = quantity.denominator().unwrap_or(1);
            let (numerator, denominator): (i128, i128) =
                (numerator.parse().unwrap(), denominator.parse().unwrap());
            quantity.number().checked_mul(denominator)
                == Number::from(1).checked_mul(numerator * i128::from(told))
        }
        None => labelled(quantity.number(), its.as_ref()) == number(value),
    };
    let is_high = match high {
        "" => quantity.high().is_none(),
        high => quantity.high() == Some(number(high)),
    };
    currency && is_value && is_high
}

/// Whether one of the readings of a doubt is the labelled value.
fn is_flagged(mention: &Mention<'_>, value: &str) -> bool {
    let Some(quantity) = mention.quantity() else { return false };
    let mut readings = quantity.doubts().iter().flat_map(|doubt| &doubt.readings);
    !quantity.doubts().is_empty() && (value.is_empty() || readings.any(|it| *it == number(value)))
}

#[derive(Debug, Default)]
struct Tally {
    right: usize,
    flagged: usize,
    wrong: Vec<String>,
}

impl Tally {
    /// Judges the mentions of a sentence that lie on a phrase.
    fn judge(&mut self, sentence: &str, phrase: &str, value: &str, high: &str, unit: &str) {
        let start = sentence.find(phrase).expect(sentence);
        let end = start + phrase.len();
        let mentions: Vec<_> = resolve(scan(sentence).collect());
        let here: Vec<_> =
            mentions.iter().filter(|it| it.span().start < end && it.span().end > start).collect();
        let right = !value.is_empty() && here.iter().any(|it| is_right(it, value, high, unit));
        if right && here.len() == 1 {
            self.right += 1;
        } else if here.iter().any(|it| is_flagged(it, value)) {
            self.flagged += 1;
        } else {
            self.wrong.push(format!("{phrase}: {here:?}"));
        }
    }
}

#[test]
fn amounts_in_sentences() {
    let rows: Vec<&str> = include_str!("data/amount-phrases.csv").lines().skip(2).collect();
    let mut tally = Tally::default();
    for line in include_str!("data/prose/amount-sentences.tsv").lines() {
        let [row, sentence, phrase] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        let columns: Vec<&str> = rows[row.parse::<usize>().unwrap() - 1].split(',').collect();
        let [_, value, high, unit, ..] = columns[..] else { panic!("{row}") };
        tally.judge(sentence, phrase, value, high, unit);
    }
    assert_eq!(tally.wrong, Vec::<String>::new());
    assert_eq!((tally.right, tally.flagged), (132, 1));
}

#[test]
fn figures_of_real_reports() {
    let mut tally = Tally::default();
    for line in include_str!("data/prose/report-sentences.tsv").lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let [_, _, sentence, phrase, value, unit, ..] = columns[..] else { panic!("{line}") };
        tally.judge(sentence, phrase, value, "", unit);
    }
    // A list of three percentages has no one value, and is told as three.
    let [list] = &tally.wrong[..] else { panic!("{:#?}", tally.wrong) };
    assert!(list.starts_with("۳۰، ۴۰ و یا ۵۰ درصد"), "{list}");
    assert_eq!((tally.right, tally.flagged), (252, 3));
}

#[test]
fn an_article() {
    let article = include_str!("data/prose/article.fa.txt");
    let mentions: Vec<_> = resolve(scan(article).collect());
    let mut seen = 0;
    for line in include_str!("data/prose/article-key.tsv").lines().skip(1) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [phrase, kind, value, ..] = columns[..] else { panic!("{line}") };
        let start = article.find(phrase).expect(phrase);
        let end = start + phrase.len();
        let on_it: Vec<_> =
            mentions.iter().filter(|it| it.span().start < end && it.span().end > start).collect();
        let found = on_it.iter().any(|it| match kind {
            "date" => matches!(it.content(), Content::Date(date) if date.to_string() == value),
            "period" => it.kind() == Kind::Period,
            "citation" => it.kind() == Kind::Citation,
            "range" => {
                let (low, high) = value.split_once("..").unwrap();
                is_right(it, low, high, "")
            }
            "respective list" => value.split(';').any(|value| is_right(it, value, "", "")),
            _ => is_right(it, value, "", ""),
        });
        assert!(found, "{phrase}: {on_it:?}");
        seen += 1;
    }
    assert_eq!((seen, mentions.len()), (26, 32), "{mentions:#?}");
}

#[test]
fn plain_prose_speaks_of_nothing() {
    let found: Vec<_> = scan(include_str!("data/prose/plain.fa.txt")).collect();
    assert_eq!(found, []);
}

/// The only mention of a text.
#[track_caller]
fn only(text: &str) -> Mention<'_> {
    let mentions = resolve(scan(text).collect());
    let [mention] = &mentions[..] else { panic!("{text}: {mentions:?}") };
    mention.clone()
}

#[test]
fn what_is_taken_from_a_neighbour_is_marked() {
    let text = "۴۳ و ۳۹ میلیارد ریال";
    let mentions: Vec<_> = scan(text).collect();
    let [first, second] = &mentions[..] else { panic!("{mentions:?}") };
    let first = first.quantity().unwrap();
    assert_eq!(first.rials(), Some(Rial::new(43_000_000_000)));
    let donor = first.inherited().unwrap();
    assert_eq!(donor.start..donor.end, second.span());
    assert_eq!(&text[second.span()], "۳۹ میلیارد ریال");
    assert_eq!(second.quantity().unwrap().inherited(), None);
    let percents: Vec<_> = scan("به ترتیب ۱۲، ۱۵ و ۲۰ درصد").collect();
    assert!(percents.iter().all(|it| it.kind() == Kind::Percent), "{percents:?}");
    assert_eq!(percents.len(), 3);
    // Without «و» before its last member it is no list.
    let kinds: Vec<_> = scan("۱۲٫۵ میلیون، ۲۳۴۵۶ خانوار").map(|it| it.kind()).collect();
    assert_eq!(kinds, [Kind::Number, Kind::Count]);
}

#[test]
fn hedges_and_units() {
    #[track_caller]
    fn check(text: &str, value: &str, hedge: Option<Hedge>, unit: Option<Unit>) {
        let mention = only(text);
        let quantity = mention.quantity().unwrap_or_else(|| panic!("{text}: {mention:?}"));
        assert_eq!(quantity.number(), number(value), "{text}");
        assert_eq!((quantity.hedge(), quantity.unit()), (hedge, unit), "{text}");
    }
    let toman = Some(Unit::Money(Denomination::Toman));
    check("بالغ بر ۲۰ میلیون تومان", "20000000", Some(Hedge::MoreThan), toman.clone());
    check("بیش از مبلغ ۲۰ میلیون تومان", "20000000", Some(Hedge::MoreThan), toman.clone());
    check("دست‌کم ۱۲ نفر", "12", Some(Hedge::AtLeast), Some(Unit::Person));
    check("تا سقف ۴۰ درصد", "40", Some(Hedge::UpTo), Some(Unit::Percent));
    check("٪۱۲", "12", None, Some(Unit::Percent));
    check("ریال ۵۰۰٬۰۰۰", "500000", None, Some(Unit::Money(Denomination::CurrentRial)));
    check("منفی ۳ درصد", "-3", None, Some(Unit::Percent));
    check("2,2- درصد", "-2.2", None, Some(Unit::Percent));
    check("۶۱۲ هزار میلیارد تومان (همت)", "612000000000000", None, toman);
    check("۷۰ همت", "70", None, Some(Unit::Money(Denomination::Hemat)));
    check("۳۰۰ متر مکعب", "300", None, Unit::from_id("متر مکعب").ok());
    check("۱۲ کارگاه", "12", None, Unit::from_id("کارگاه").ok());
    check("۵ فرصت شغلی", "5", None, Some(Unit::Job));
    check("۵۸ واحد مسکونی", "58", None, Some(Unit::Dwelling));
}

#[test]
fn doubts_come_with_their_readings() {
    #[track_caller]
    fn check(text: &str, kind: QuantityDoubtKind, readings: &[&str]) {
        let mention = only(text);
        let [doubt] = mention.quantity().unwrap().doubts() else { panic!("{text}: {mention:?}") };
        assert_eq!(doubt.kind, kind, "{text}");
        let readings: Vec<_> = readings.iter().map(|it| number(it)).collect();
        assert_eq!(doubt.readings, readings, "{text}");
    }
    let of = QuantityDoubtKind::Number;
    check(
        "سه میلیارد (۳٬۱۰۰٬۰۰۰٬۰۰۰) تومان",
        QuantityDoubtKind::WordsAndDigitsDisagree,
        &["3000000000", "3100000000"],
    );
    check(
        "یک میلیارد و ۴۹۵ هزار میلیون ریال",
        of(DoubtKind::GroupOverflow),
        &["496000000000", "1495000000000"],
    );
    check("5/2 میلیارد تومان", of(DoubtKind::ReversedGroups), &["5200000000", "2500000000"]);
    let dated = MoneyReader::new().dated(JalaliDate::constant(1405, 1, 1));
    let mention = scan_with("۲ میلیون ریال", dated).next().unwrap();
    let quantity = mention.quantity().unwrap();
    assert_eq!((quantity.rials(), mention.kind()), (None, Kind::Amount));
    assert_eq!(quantity.doubts()[0].kind, QuantityDoubtKind::UnstatedDenomination);
    assert_eq!(quantity.doubts()[0].readings, [number("2000000"), number("20000000000")]);
    let agrees = only("سی هزار میلیارد (۳۰٫۰۰۰٫۰۰۰٫۰۰۰٫۰۰۰) ریال");
    assert_eq!(agrees.quantity().unwrap().doubts(), []);
}

#[test]
fn numbers_that_count_nothing() {
    for text in [
        "شماره حساب ۰۱۰۵۵۵۶۶۶۷۰۰۸",
        "کارت ۶۰۳۷-۹۹۱۱-۱۲۳۴-۵۶۷۸",
        "شبا IR060120000000001234567890",
        "تلفن ۰۲۳-۳۳۳۳۴۴۴۴",
        "کد خبر: 123456",
        "ساعت ۱۸:۳۰",
        "covid-19",
        "https://example.org/news/1525689",
        "تأمین شد. 46",
        "انتهای پیام/46",
    ] {
        assert_eq!(only(text).kind(), Kind::Identifier, "{text}");
    }
    for text in
        ["یک برنامه خوب", "نه تنها", "میلیون‌ها تومان", "صد در صد", "هزاران نفر", "سی‌امین", "دولت"]
    {
        let amounts: Vec<_> = scan(text).filter(|it| it.quantity().is_some()).collect();
        assert_eq!(amounts, [], "{text}");
    }
    assert_eq!(only("۱٬۲۳").kind(), Kind::Unreadable);
}

#[test]
fn dates_and_periods() {
    let period = |text| match only(text).content() {
        Content::Period(period) | Content::ShortYear(period) => *period,
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(period("سال1402به"), Period::year(1402).unwrap());
    assert_eq!(period("شش ماهه اول سال 92"), Period::half(1392, 1).unwrap());
    assert_eq!(period("۹ ماهه ۱۴۰۳"), Period::first_months(1403, 9).unwrap());
    assert_eq!(period("بهار ۱۴۰۳"), Period::quarter(1403, 1).unwrap());
    let years: Vec<_> = scan("سال‌های ۱۴۰۱ و ۱۴۰۲").map(|it| it.content().clone()).collect();
    assert_eq!(years, [1401, 1402].map(|year| Content::Period(Period::year(year).unwrap())));
    let relative = |text| match only(text).content() {
        Content::Relative(it) => (it.year, it.part),
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(relative("سال گذشته"), (RelativeYear::Last, YearPart::Whole));
    assert_eq!(relative("شش ماهه نخست امسال"), (RelativeYear::This, YearPart::FirstMonths(6)));
    assert_eq!(relative("مدت مشابه سال قبل"), (RelativeYear::Last, YearPart::Same));
    assert_eq!(relative("نیمه دوم"), (RelativeYear::Unstated, YearPart::Half(2)));
    assert_eq!(relative("نیمه نخستین سال جاری"), (RelativeYear::This, YearPart::Half(1)));
    let date = JalaliDate::constant(1402, 10, 5);
    for text in ["سه‌شنبه ۵ دی ۱۴۰۲", "۵ دی‌ماه ۱۴۰۲", "1402/10/5", "۵/۱۰/۱۴۰۲", "سه شنبه ۵ دی ۱۴۰۲"]
    {
        assert_eq!(only(text).content(), &Content::Date(date), "{text}");
    }
    assert!(matches!(only("۲۹ اسفند").content(), Content::DayOfYear { day: 29, .. }));
}

#[test]
fn words_are_found_wherever_they_stand() {
    // Texts are looked at in blocks, whose borders may go through a word or through its marks.
    for before in 0..130 {
        for (text, number) in
            [("میــلیارد و ۵ نفر", "1000000005"), ("هفتاد نفر", "70"), ("۱۲٬۵۰۰ نفر", "12500")]
        {
            let text = format!("{}{text}", " ".repeat(before));
            let mention = only(&text);
            let quantity = mention.quantity().unwrap();
            assert_eq!(quantity.number(), self::number(number), "{before}");
        }
    }
}

#[test]
fn citations_inherit_along_the_text() {
    let text = "بر اساس جزء ۳ و ۴ بند (ب) تبصره ۱۸ قانون ۱۴۰۲ برای ۴۰۹ نفر و بند (الف) تبصره ۱۸به تعداد ۵ طرح";
    let mentions = resolve(scan(text).collect());
    let kinds: Vec<_> = mentions.iter().map(Mention::kind).collect();
    assert_eq!(kinds, [Kind::Citation, Kind::Count, Kind::Citation, Kind::Count]);
    let Content::Citation { citation, inherited } = mentions[2].content() else { panic!() };
    assert_eq!((citation.act(), citation.year()), (Some(&Act::Budget), Some(1402)));
    assert_eq!(citation.clauses(), [Label::Letter('ا')]);
    let donor = inherited.unwrap();
    assert_eq!(donor.start..donor.end, mentions[0].span());
    assert_eq!(mentions[2].text(), "بند (الف) تبصره ۱۸");
}

/// The pieces that texts for the properties are made of.
fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "۱۲",
        "۵۰۰",
        "1,200",
        "۳۴۵۶۷",
        "۱۲/۵",
        "هزار",
        "میلیون",
        "میلیارد",
        "و",
        "تا",
        "یک",
        "سه",
        "بیست",
        "نفر",
        "تومان",
        "ریال",
        "درصد",
        "خانوار",
        "همت",
        "،",
        ".",
        "(",
        ")",
        "-",
        "٪",
        "سال",
        "۱۴۰۲",
        "اسفند",
        "ماهه",
        "نخست",
        "بند",
        "ب",
        "تبصره",
        "ماده",
        "قانون",
        "استان",
        "سمنان",
        "بیش",
        "از",
        "به",
        "شماره",
        "کتاب",
        "\n",
        "\u{200C}",
        "ي",
        "ـ",
        "IR06",
        ":",
        "/",
        "۰۰۰",
        "دوم",
        "یا",
        "بین",
        "الی",
        "گذشته",
        "شنبه",
    ])
}

fn any_text() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec((piece(), prop::sample::select(vec!["", " ", " "])), 0..14);
    prop_oneof![
        pieces.prop_map(|it| it
            .into_iter()
            .flat_map(|(piece, gap)| [piece, gap])
            .collect::<String>()),
        ".{0,60}",
    ]
}

/// The sentences of the amounts, each ended.
fn sentences() -> Vec<&'static str> {
    let lines = include_str!("data/prose/amount-sentences.tsv").lines();
    lines.filter_map(|line| line.split('\t').nth(1)).filter(|it| it.ends_with('.')).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn spans_are_ordered_and_read_back(text in any_text()) {
        let mut end = 0;
        for mention in scan(&text) {
            let span = mention.span();
            prop_assert!(span.start >= end && span.start < span.end, "{text}: {span:?}");
            prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
            end = span.end;
            let Some(quantity) = mention.quantity().filter(|it| it.inherited().is_none()) else { continue };
            // Words alone may be no number without what follows them; what was taken is read again.
            let again = scan(mention.text()).next();
            // «بیش از ۱۴۰۰»: without its hedge, four digits may be a year.
            if again.as_ref().is_some_and(|it| it.kind() == Kind::Period) {
                continue;
            }
            let again = again.as_ref().and_then(|it| it.quantity());
            prop_assert_eq!(again.map(|it| (it.number(), it.high())), Some((quantity.number(), quantity.high())),
                "{} in {}", mention.text(), text);
        }
        let resolved = resolve(scan(&text).collect());
        prop_assert_eq!(resolved.len(), scan(&text).count());
    }

    #[test]
    fn sentences_are_read_by_themselves(picks in prop::collection::vec(any::<prop::sample::Index>(), 1..6)) {
        let sentences = sentences();
        let picked: Vec<&str> = picks.iter().map(|it| *it.get(&sentences)).collect();
        let text = picked.join(" ");
        let alone: Vec<_> = picked.iter().flat_map(|it| scan(it).map(|it| (it.text(), it.kind()))).collect();
        let together: Vec<_> = scan(&text).map(|it| (it.text(), it.kind())).collect();
        prop_assert_eq!(alone, together);
    }
}

#[test]
fn long_texts_end() {
    // Each of these would take minutes if any part were looked through for every other.
    for piece in [
        "۱",
        "۱٬",
        "۱۲، ",
        "هزار ",
        "میلیارد ",
        "، ",
        "۱ تا ",
        "۱ و ",
        "(",
        "۱ (",
        "سه ",
        "سال ",
        "بند ",
        "-",
        " ",
        "ـ",
    ] {
        let text = piece.repeat(300_000 / piece.len());
        let count = scan(&text).count();
        assert!(count <= text.len(), "{piece}");
    }
}

#[test]
fn phrases_of_another_hand() {
    let mut tally = Tally::default();
    let mut spurious = Vec::new();
    for line in include_str!("data/prose/further-phrases.tsv").lines().skip(1) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [sentence, phrase, value, high, unit, _, kind] = columns[..] else { panic!("{line}") };
        if kind == "none" {
            let start = sentence.find(phrase).expect(sentence);
            let on_it = |it: &Mention<'_>| {
                it.span().start < start + phrase.len()
                    && it.span().end > start
                    && it.quantity().is_some()
            };
            spurious.extend(scan(sentence).filter(on_it).map(|it| it.text().to_owned()));
        } else {
            tally.judge(sentence, phrase, value, high, unit);
        }
    }
    println!(
        "{} right, {} flagged, {} not: {:#?}",
        tally.right,
        tally.flagged,
        tally.wrong.len(),
        tally.wrong
    );
    println!("{} spurious: {spurious:?}", spurious.len());
    assert!(tally.wrong.len() <= 9 && spurious.len() <= 9, "{:#?} {spurious:?}", tally.wrong);
}
