//! What it costs to say what was found, beside finding it.

use std::alloc::{GlobalAlloc, Layout, System};
use std::fmt::Display;
use std::hint::black_box;
use std::sync::atomic::{AtomicBool, AtomicIsize, Ordering::Relaxed};

use karnameh::check::Outcome;
use karnameh::reading::{Context, Reading, read};
use karnameh::render::{English, Html, Json, Language, Markdown, Persian, Sarif, Text};

use crate::harness::{Group, heading};

/// Counts, while it is asked to, what is allocated and the most that ever was at one time.
pub struct Counting;

static COUNTS: AtomicBool = AtomicBool::new(false);
static ALL: AtomicIsize = AtomicIsize::new(0);
static NOW: AtomicIsize = AtomicIsize::new(0);
static PEAK: AtomicIsize = AtomicIsize::new(0);

/// Allocations have at most `isize::MAX` bytes.
fn size(layout: Layout) -> isize {
    layout.size() as isize
}

// SAFETY: everything is left to the allocator of the system.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if COUNTS.load(Relaxed) {
            ALL.fetch_add(size(layout), Relaxed);
            PEAK.fetch_max(NOW.fetch_add(size(layout), Relaxed) + size(layout), Relaxed);
        }
        unsafe { System.alloc(layout) }
    }

    // What grows in its place is not moved: the allocator of the system would not move it either.
    unsafe fn realloc(&self, at: *mut u8, layout: Layout, new: usize) -> *mut u8 {
        if COUNTS.load(Relaxed) {
            ALL.fetch_add(new as isize, Relaxed);
            let more = new as isize - size(layout);
            PEAK.fetch_max(NOW.fetch_add(more, Relaxed) + more, Relaxed);
        }
        unsafe { System.realloc(at, layout, new) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if COUNTS.load(Relaxed) {
            ALL.fetch_add(size(layout), Relaxed);
            PEAK.fetch_max(NOW.fetch_add(size(layout), Relaxed) + size(layout), Relaxed);
        }
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        if COUNTS.load(Relaxed) {
            NOW.fetch_sub(size(layout), Relaxed);
        }
        unsafe { System.dealloc(at, layout) }
    }
}

/// A text with what was read and found.
struct Checked<'a> {
    text: &'a str,
    reading: Reading,
    outcome: Outcome,
}

impl<'a> Checked<'a> {
    fn new(text: &'a str) -> Self {
        let reading = read(text, &Context::new());
        let outcome = karnameh::check(reading.report());
        Self { text, reading, outcome }
    }

    fn html(&self, language: &dyn Language) -> String {
        let page = Html::new(self.reading.report(), &self.outcome, language);
        page.of_text(self.text, &self.reading).to_string()
    }

    fn text(&self, language: &dyn Language) -> String {
        let text = Text::new(self.reading.report(), &self.outcome, language);
        text.of_text(self.text, &self.reading).to_string()
    }

    fn markdown(&self, language: &dyn Language) -> String {
        Markdown::new(self.reading.report(), &self.outcome, language).to_string()
    }

    fn sarif(&self, language: &dyn Language) -> String {
        let log = Sarif::new(self.reading.report(), &self.outcome, language, "article.txt");
        serde_json::to_string(&log.of_text(self.text, &self.reading)).unwrap()
    }

    fn json(&self, language: &dyn Language) -> String {
        let data = Json::new(self.reading.report(), &self.outcome, language);
        serde_json::to_string(&data).unwrap()
    }
}

type Print = fn(&Checked<'_>, &dyn Language) -> String;

const VOICES: [(&str, Print); 5] = [
    ("html", |it, language| it.html(language)),
    ("text", |it, language| it.text(language)),
    ("markdown", |it, language| it.markdown(language)),
    ("sarif", |it, language| it.sarif(language)),
    ("json", |it, language| it.json(language)),
];

/// How often the work is done in one sample.
const TIMES: usize = 20;

fn timed<T>(mut work: impl FnMut() -> T) -> impl FnMut() {
    move || {
        for _ in 0..TIMES {
            black_box(work());
        }
    }
}

pub fn run() {
    let article = include_str!("../../../tests/data/prose/article.fa.txt");
    let checked = Checked::new(article);
    let tally = checked.outcome.tally();
    println!(
        "an article of {} bytes: {} facts, {} claims, {} findings",
        article.len(),
        checked.reading.report().facts().len(),
        checked.reading.report().claims().len(),
        tally.satisfied + tally.violated + tally.undetermined,
    );
    heading();
    let languages: [(&str, &dyn Language); 2] = [("fa", &Persian), ("en", &English)];
    for (voice, print) in VOICES {
        for (tag, language) in languages {
            let name: &'static str = format!("{voice} {tag}").leak();
            let checked = &checked;
            Group::new(name, TIMES, timed(move || print(black_box(checked), language)))
                .peer("checking it", timed(|| karnameh::check(checked.reading.report())))
                .peer("reading and checking it", timed(|| Checked::new(black_box(article))))
                .print();
        }
    }
    println!(
        "\nvoice\ttimes\tinput_bytes\toutput_bytes\tallocated_bytes\tpeak_bytes\tpeak_per_input_byte"
    );
    for (voice, print) in VOICES {
        for times in [1, 2, 4, 8, 16] {
            let text = article.repeat(times);
            memory(voice, times, &Checked::new(&text), print);
        }
    }
}

/// Prints what a voice allocates for a text.
fn memory(voice: impl Display, times: usize, checked: &Checked<'_>, print: Print) {
    for count in [&ALL, &NOW, &PEAK] {
        count.store(0, Relaxed);
    }
    COUNTS.store(true, Relaxed);
    let output = print(checked, &Persian).len();
    COUNTS.store(false, Relaxed);
    let (all, peak) = (ALL.load(Relaxed), PEAK.load(Relaxed));
    let input = checked.text.len();
    println!(
        "{voice}\t{times}\t{input}\t{output}\t{all}\t{peak}\t{:.2}",
        peak as f64 / input as f64
    );
}
