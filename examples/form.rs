//! A form.
fn main() {}
