//! From prose to findings, beside scanning the same text.

use std::hint::black_box;

use karnameh::mention::scan;
use karnameh::reading::{Context, read};

use crate::harness::{Group, heading};

pub fn run() {
    let article = include_str!("../../../tests/data/prose/article.fa.txt");
    let semnan = include_str!("../../../examples/data/semnan-1402.fa.txt");
    heading();
    for (name, text) in [("an article of 4 KB", article), ("the report of Semnan", semnan)] {
        Group::new(name, 20, || {
            for _ in 0..20 {
                let reading = read(black_box(text), &Context::new());
                black_box(karnameh::check(reading.report()));
            }
        })
        .peer("scanning it", || {
            for _ in 0..20 {
                black_box(scan(black_box(text)).count());
            }
        })
        .print();
    }
}
