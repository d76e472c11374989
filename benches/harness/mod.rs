//! Times operations in turn, so that what disturbs one disturbs all.

use std::time::Instant;

/// An operation with its name.
pub(crate) type Operation<'a> = (&'static str, &'a mut dyn FnMut());

/// Prints the median time an item of each operation, over 31 samples taken in turn, and its ratio to
/// the first, which is the reference.
pub(crate) fn print(items: u32, operations: &mut [Operation<'_>]) {
    const SAMPLES: usize = 31;
    let mut times = vec![Vec::with_capacity(SAMPLES); operations.len()];
    for _ in 0..SAMPLES {
        for ((_, operation), times) in operations.iter_mut().zip(&mut times) {
            let start = Instant::now();
            operation();
            times.push(start.elapsed().as_secs_f64() * 1e9 / f64::from(items));
        }
    }
    let medians: Vec<f64> = times
        .into_iter()
        .map(|mut samples| {
            samples.sort_by(f64::total_cmp);
            samples[SAMPLES / 2]
        })
        .collect();
    let (reference, _) = operations[0];
    println!("operation\tns\tratio to {reference}");
    for ((name, _), median) in operations.iter().zip(&medians) {
        println!("{name}\t{median:.2}\t{:.3}", median / medians[0]);
    }
}
