//! Amounts and numbers.

use std::hint::black_box;
use std::str::FromStr;

use karnameh::money::{MoneyReader, Rial};
use karnameh::text::{InWords, Numeral};
use rust_decimal::Decimal;

use crate::harness::{Group, Numbers, heading};

const ITEMS: usize = 4096;

pub fn run() {
    // Magnitudes from one digit to fifteen, in no order that could be guessed.
    let mut numbers = Numbers(1405);
    let amounts: Vec<i64> = (0..ITEMS)
        .map(|_| {
            let digits = numbers.below(15) as u32;
            let least = 10_u64.pow(digits);
            (least + numbers.below(9 * least)) as i64
        })
        .collect();
    let rials: Vec<Rial> = amounts.iter().map(|it| Rial::new(*it)).collect();
    let decimals: Vec<Decimal> = amounts.iter().map(|it| Decimal::from(*it)).collect();
    let ascii: Vec<String> = amounts.iter().map(ToString::to_string).collect();
    let persian: Vec<String> = rials.iter().map(|it| it.to_grouped().to_string()).collect();
    let commas: Vec<String> = persian.iter().map(|it| it.replace('٬', "،")).collect();
    heading();
    let decimal_from_str = || {
        for text in &ascii {
            black_box(Decimal::from_str(text).unwrap());
        }
    };
    Group::new("grouped Persian digits to Rial", ITEMS, || {
        for text in &persian {
            black_box(Rial::from_grouped(text).unwrap());
        }
    })
    .peer("rust_decimal, from_str of ASCII", decimal_from_str)
    .peer("icu fixed_decimal, from_str of ASCII", || {
        for text in &ascii {
            black_box(fixed_decimal::Decimal::from_str(text).unwrap());
        }
    })
    .peer("parsitext money::parse", || {
        for text in &persian {
            black_box(parsitext::money::parse(text));
        }
    })
    .print();
    Group::new("digits in groups by any separator to Rial", ITEMS, || {
        for text in &commas {
            black_box(Rial::from_grouped(text).unwrap());
        }
    })
    .peer("rust_decimal, from_str of ASCII", decimal_from_str)
    .print();
    Group::new("any number of a text to Numeral", ITEMS, || {
        for text in &persian {
            black_box(text.parse::<Numeral>().unwrap());
        }
    })
    .peer("rust_decimal, from_str of ASCII", decimal_from_str)
    .print();
    Group::new("grouped Persian digits into a buffer", ITEMS, || {
        for amount in &rials {
            black_box(amount.to_grouped().as_bytes());
        }
    })
    .peer("rust_decimal, to_string", || {
        for amount in &decimals {
            black_box(amount.to_string());
        }
    })
    .peer("itoa, ASCII without groups", || {
        let mut buffer = itoa::Buffer::new();
        for amount in &amounts {
            black_box(buffer.format(*amount));
        }
    })
    .print();
    Group::new("sum of a slice", ITEMS, || {
        black_box(Rial::sum_of(black_box(&rials)).unwrap());
    })
    .peer("rust_decimal, checked_add", || {
        let sum =
            black_box(&decimals).iter().try_fold(Decimal::ZERO, |sum, it| sum.checked_add(*it));
        black_box(sum.unwrap());
    })
    .print();
    let mut buffer = String::with_capacity(1024);
    Group::new("number to words", ITEMS, || {
        for amount in &amounts {
            buffer.clear();
            InWords(i128::from(*amount)).write_to(&mut buffer).unwrap();
            black_box(&buffer);
        }
    })
    .peer("parsitext", || {
        for amount in &amounts {
            black_box(parsitext::numbers::to_words(*amount));
        }
    })
    .print();
    let words: Vec<String> =
        amounts.iter().map(|it| InWords(i128::from(*it)).to_string()).collect();
    Group::new("words to number", ITEMS, || {
        for text in &words {
            black_box(text.parse::<Numeral>().unwrap());
        }
    })
    .peer("parsitext", || {
        for text in &words {
            black_box(parsitext::numbers::from_words(text));
        }
    })
    .print();
    let written: Vec<String> = words.iter().map(|it| format!("{it} تومان")).collect();
    Group::new("written amount to rials", ITEMS, || {
        for text in &written {
            black_box(MoneyReader::new().read(text).unwrap());
        }
    })
    .peer("parsitext money::parse", || {
        for text in &written {
            black_box(parsitext::money::parse(text));
        }
    })
    .print();
}
