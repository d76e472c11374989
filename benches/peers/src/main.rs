//! Measures karnameh beside its peers. `cargo run --release --manifest-path benches/peers/Cargo.toml
//! -- calendar` prints one line a comparison: name, our nanoseconds an item, the peer, its
//! nanoseconds, and the ratio. Only the ratios mean anything on a shared machine.

mod calendar;
mod harness;

fn main() {
    match std::env::args().nth(1).as_deref() {
        Some("calendar") => calendar::run(),
        _ => {
            eprintln!("usage: peers calendar");
            std::process::exit(2);
        }
    }
}
