//! Measures karnameh beside its peers. `cargo run --release --manifest-path benches/peers/Cargo.toml
//! -- calendar` (or `money`, `scan`) prints one line a comparison: name, our nanoseconds an item, the peer, its
//! nanoseconds, and the ratio. Only the ratios mean anything on a shared machine.

mod calendar;
mod harness;
mod money;
mod scan;

fn main() {
    match std::env::args().nth(1).as_deref() {
        Some("calendar") => calendar::run(),
        Some("money") => money::run(),
        Some("scan") => scan::run(),
        _ => {
            eprintln!("usage: peers calendar|money|scan");
            std::process::exit(2);
        }
    }
}
