//! Relations compiled for a form, to check one filled form or a million.
//!
//! A [`Layout`] says which figures a form has, in which unit, and how precisely they are entered. A [`Program`]
//! is made of it and of [relations](crate::relation): it refuses what cannot be meant (a figure that the form lacks,
//! persons added to rials, one year's figures added to another's), and [remarks](Program::remarks) on what can be
//! meant but helps nobody. It gives the verdicts of [`Balance::of`](crate::reconcile::Balance::of), and where
//! the figures of a form are small enough that nothing can overflow, it gives them in integer arithmetic and
//! without allocating.

mod batch;
mod bits;
mod columns;
mod compile;
mod draft;
mod form;
mod forms;
mod layout;
mod linear;
mod ops;
mod product;
mod remarks;
mod units;
mod verdicts;

pub use columns::Columns;
pub use compile::{CompileError, Program};
pub use form::{Form, FormError};
pub use layout::{Field, Layout, LayoutError};
pub use remarks::Remark;
pub use verdicts::{BatchVerdicts, Verdicts};
