//! Times candidates in turn, so that what disturbs one disturbs all.

use std::time::Instant;

/// How many samples each candidate gives; their median counts.
const SAMPLES: usize = 61;

/// A group of candidates that do the same work on as many items, ours first.
pub struct Group<'a> {
    name: &'static str,
    items: usize,
    candidates: Vec<(String, Box<dyn FnMut() + 'a>)>,
}

impl<'a> Group<'a> {
    pub fn new(name: &'static str, items: usize, ours: impl FnMut() + 'a) -> Self {
        Self { name, items, candidates: vec![("karnameh".into(), Box::new(ours))] }
    }

    pub fn peer(mut self, name: impl Into<String>, work: impl FnMut() + 'a) -> Self {
        self.candidates.push((name.into(), Box::new(work)));
        self
    }

    /// Measures all candidates and prints a line for each peer.
    pub fn print(mut self) {
        let mut times = vec![Vec::with_capacity(SAMPLES); self.candidates.len()];
        // Two rounds to warm up.
        for round in 0..SAMPLES + 2 {
            for (at, (_, work)) in self.candidates.iter_mut().enumerate() {
                let start = Instant::now();
                work();
                let elapsed = start.elapsed().as_nanos() as f64;
                if round >= 2 {
                    times[at].push(elapsed / self.items as f64);
                }
            }
        }
        let medians: Vec<f64> = times.into_iter().map(middle).collect();
        let ours = medians[0];
        for ((peer, _), theirs) in self.candidates.iter().zip(&medians).skip(1) {
            println!("{}\t{ours:.2}\t{peer}\t{theirs:.2}\t{:.4}", self.name, ours / theirs);
        }
    }
}

/// The sample in the middle.
pub fn middle(mut samples: Vec<f64>) -> f64 {
    samples.sort_by(f64::total_cmp);
    samples[samples.len() / 2]
}

/// The median nanoseconds of work that has no peer.
pub fn median(mut work: impl FnMut()) -> f64 {
    let sample = |_| {
        let start = Instant::now();
        work();
        start.elapsed().as_nanos() as f64
    };
    let samples: Vec<f64> = (0..SAMPLES + 2).map(sample).collect();
    middle(samples[2..].to_vec())
}

/// Prints the heading of the columns.
pub fn heading() {
    println!("name\tours_ns\tpeer\tpeer_ns\tratio");
}

/// A crate with the version that is measured.
pub fn release(name: &str) -> String {
    let mut lines = include_str!("../Cargo.lock").lines();
    let is_it = |line: &str| line == format!("name = \"{name}\"");
    let version = lines.find(|it| is_it(it)).and_then(|_| lines.next());
    let version = version.and_then(|it| it.split('"').nth(1)).unwrap();
    format!("{name} {version}")
}

/// A generator of numbers that are the same in every run (`SplitMix64`).
pub struct Numbers(pub u64);

impl Numbers {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below a limit.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }
}
