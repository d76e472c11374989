//! What allocates nothing, counted. A program of its own, for the counter stands in for the allocator of all
//! of it.

use std::fmt::Write;

use karnameh::money::Rial;
use karnameh::text::{InPress, InWords, Numeral};

/// How many allocations some work makes on this thread.
fn allocations<T>(work: impl FnOnce() -> T) -> u64 {
    let counted = allocation_counter::measure(|| {
        std::hint::black_box(work());
    });
    counted.count_total
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| vec![1, 2, 3]), 1);
}

#[test]
fn amounts_and_numbers() {
    let amount = Rial::new(573_986_558_509);
    let amounts = [amount; 40];
    let (words, press) = (InWords(734_015_000_000), InPress(2_990_619_000_000));
    let mut room = String::with_capacity(512);
    assert_eq!(allocations(|| Rial::from_grouped("۵۷۳٬۹۸۶٬۵۵۸٬۵۰۹")), 0);
    assert_eq!(allocations(|| Rial::from_grouped("573,986,558,509")), 0);
    assert_eq!(allocations(|| amount.to_grouped().as_bytes().len()), 0);
    assert_eq!(allocations(|| Rial::sum_of(&amounts)), 0);
    assert_eq!(allocations(|| words.write_to(&mut room)), 0);
    assert_eq!(allocations(|| press.write_to(&mut room)), 0);
    assert_eq!(allocations(|| write!(room, "{words}{press}")), 0);
    for text in
        ["هفتصد و سی و چهار میلیارد", "۲ هزار و ۹۹۰ میلیارد و ۶۱۹ میلیون", "۱٬۲۳۴٫۵", "چهل و پنجم"]
    {
        assert_eq!(allocations(|| text.parse::<Numeral>()), 0, "{text}");
    }
}

#[test]
fn mentions_without_doubts() {
    for text in [
        "بیش از ۱۱ هزار و ۷۰۰ میلیارد تومان به ۴۰۹ نفر در سال ۱۴۰۲ پرداخت شد",
        "به ترتیب ۱۲ و ۱۵ درصد، ۳۰۰ تا ۵۰۰ هزار تومان، دو سوم خانوارها، ۱۲ کارگاه",
        "شماره کارت ۶۰۳۷-۹۹۱۱-۱۲۳۴-۵۶۷۸ در ۲۹ اسفند ۱۴۰۲ و شش ماهه نخست امسال",
    ] {
        assert!(karnameh::mention::scan(text).count() > 2, "{text}");
        assert_eq!(allocations(|| karnameh::mention::scan(text).count()), 0, "{text}");
    }
}
