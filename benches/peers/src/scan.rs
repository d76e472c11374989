//! Quantities in running text.

use std::hint::black_box;

use karnameh::mention::scan;

use crate::harness::{Group, heading};

pub fn run() {
    let dense = include_str!("../../../tests/data/prose/article.fa.txt");
    let plain = include_str!("../../../tests/data/prose/plain.fa.txt");
    let both: String = [dense, plain].repeat(1000).concat();
    heading();
    for (name, text) in [("an article of 4 KB", dense), ("plain prose of 4 KB", plain)] {
        let bytes = text.as_bytes();
        Group::new(name, 100, || {
            for _ in 0..100 {
                black_box(scan(black_box(text)).count());
            }
        })
        .peer("str::from_utf8", || {
            for _ in 0..100 {
                let _ = black_box(std::str::from_utf8(black_box(bytes)));
            }
        })
        .print();
    }
    Group::new("both, 8 MB", 1, || {
        black_box(scan(black_box(&both)).count());
    })
    .peer("str::from_utf8", || {
        let _ = black_box(std::str::from_utf8(black_box(both.as_bytes())));
    })
    .print();
    let parser = parsitext::Parsitext::default();
    Group::new("an article of 4 KB", 1, || {
        black_box(scan(black_box(dense)).count());
    })
    .peer("parsitext, detect entities", || {
        black_box(parser.detect_entities(black_box(dense)));
    })
    .print();
}
