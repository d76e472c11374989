//! All of it in words, in Persian or English: text for a terminal, data for a program, the rulebook.
//!
//! Sentences are made here and nowhere else, from the texts of the rules and the evidence of the
//! findings. Nothing is judged here, and no fact is added.

mod english;
mod figures;
mod html;
#[cfg(feature = "serde")]
mod json;
mod language;
mod left;
mod line;
mod markdown;
mod mended;
mod message;
mod period;
mod persian;
mod position;
mod rulebook;
#[cfg(feature = "serde")]
mod sarif;
mod source;
mod sums;
mod text;

pub use english::English;
pub use html::Html;
#[cfg(feature = "serde")]
pub use json::Json;
pub use language::{Heading, Language};
pub use markdown::Markdown;
pub use message::{message, remedy};
pub use persian::Persian;
pub use rulebook::{Explained, Rulebook, explain};
#[cfg(feature = "serde")]
pub use sarif::Sarif;
pub use text::Text;
