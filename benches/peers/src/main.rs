//! Measures karnameh beside its peers. `cargo run --release --manifest-path benches/peers/Cargo.toml
//! -- calendar` (or `money`, `render`, `repair`, `report`, `rules`, `scan`) prints one line a comparison: name, our nanoseconds an item, the peer, its
//! nanoseconds, and the ratio. Only the ratios mean anything on a shared machine.

mod calendar;
mod harness;
mod money;
mod reading;
mod render;
mod repair;
mod report;
mod rules;
mod scan;

#[global_allocator]
static COUNTING: render::Counting = render::Counting;

fn main() {
    match std::env::args().nth(1).as_deref() {
        Some("calendar") => calendar::run(),
        Some("money") => money::run(),
        Some("reading") => reading::run(),
        Some("render") => render::run(),
        Some("repair") => repair::run(),
        Some("report") => report::run(),
        Some("rules") => rules::run(),
        Some("scan") => scan::run(),
        _ => {
            eprintln!("usage: peers reading|calendar|money|render|repair|report|rules|scan");
            std::process::exit(2);
        }
    }
}
