//! Our own operations on a report, each as a ratio to reading the same report from JSON, measured
//! in the same process, interleaved. `cargo bench --bench check`.

use std::hint::black_box;
use std::time::Instant;

use karnameh::report::Report;

const SEMNAN: &str = include_str!("../examples/data/semnan-1402.json");

fn main() {
    let report: Report = serde_json::from_str(SEMNAN).expect("the built-in report is readable");
    let checker = karnameh::check::Checker::builtin();
    let outcome = checker.check(&report);
    let mut read = || drop(black_box(serde_json::from_str::<Report>(black_box(SEMNAN))));
    let mut check = || drop(black_box(checker.check(black_box(&report))));
    let mut say = || {
        let text = karnameh::render::Text::new(&report, &outcome, &karnameh::render::Persian);
        drop(black_box(text.to_string()));
    };
    let operations: [(&str, &mut dyn FnMut()); 3] =
        [("read JSON", &mut read), ("check", &mut check), ("say in Persian", &mut say)];
    let medians = interleaved(operations);
    let reference = medians[0].1;
    println!("operation\tns\tratio to read JSON");
    for (name, nanoseconds) in medians {
        println!("{name}\t{nanoseconds:.0}\t{:.2}", nanoseconds / reference);
    }
}

/// The median time of each operation over 31 samples taken in turn.
fn interleaved<const N: usize>(
    operations: [(&'static str, &mut dyn FnMut()); N],
) -> [(&'static str, f64); N] {
    const SAMPLES: usize = 31;
    const TURNS: u32 = 200;
    let mut operations = operations;
    let mut times = [const { Vec::new() }; N];
    for _ in 0..SAMPLES {
        for ((_, operation), times) in operations.iter_mut().zip(&mut times) {
            let start = Instant::now();
            (0..TURNS).for_each(|_| operation());
            times.push(start.elapsed().as_secs_f64() * 1e9 / f64::from(TURNS));
        }
    }
    std::array::from_fn(|at| {
        times[at].sort_by(f64::total_cmp);
        (operations[at].0, times[at][SAMPLES / 2])
    })
}
