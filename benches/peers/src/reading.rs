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
    let long = article.repeat(10_000_000 / article.len());
    let each = |text: &str| {
        let start = std::time::Instant::now();
        black_box(karnameh::check(read(black_box(text), &Context::new()).report()));
        start.elapsed().as_secs_f64() / text.len() as f64
    };
    let short = (0..200).map(|_| each(article)).fold(f64::INFINITY, f64::min);
    let long = (0..3).map(|_| each(&long)).fold(f64::INFINITY, f64::min);
    println!("10 MB of articles, a byte: {:.2} times that of one article", long / short);
    println!("articles a second on one core: {:.0}", 1.0 / (short * article.len() as f64));
}
