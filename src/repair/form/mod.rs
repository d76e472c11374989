//! Repair compiled for the figures of a form: the answers of [`repair::System`](super::System) in integers, where they
//! suffice, by the places of figures and relations.

mod bounds;
mod close;
mod compile;
mod implied;
mod locate;
mod product;
mod search;

use alloc::vec::Vec;
use core::cell::OnceCell;

use super::{
    feasible::Feasible,
    propagate::Conflict,
    system::{self, Observed, Part},
};
use crate::{
    check::program::{Form, Layout, Program},
    relation::{Name, SumError},
};

pub use implied::{Implied, Left};
pub use locate::Located;

use bounds::Why;
use compile::{Group, Mask, bit, places};
use search::Holds;

/// The relations of a program, made ready to say of a form what its missing figures must be and which of its figures
/// must be wrong.
///
/// It says what [`repair::System`](super::System) says of the same figures, or more where that cannot decide, and names figures by their places in the
/// layout and relations by theirs in the program. Where fields are exact or rounded and up to 64 figures
/// hang together, it works in integers; all else it asks of the system.
///
/// # Examples
/// ```
/// use karnameh::check::program::{Field, Form, Layout, Program};
/// use karnameh::repair::{Limits, Weights, form::System};
///
/// let mut layout = Layout::new();
/// for name in ["total", "cities", "villages"] {
///     layout = layout.with(Field::new(name.parse()?))?;
/// }
/// let program = Program::compile(&layout, &["total = cities + villages".parse()?])?;
/// let system = System::of(&program)?;
/// let mut form = Form::new(&layout);
/// form.set(0, 402)?;
/// form.set(1, 296)?;
/// let implied = system.implied(&form);
/// assert_eq!(implied.values().next().map(|(at, value)| (at, value.to_string())), Some((2, "106".into())));
/// form.set(2, 96)?;
/// let located = system.locate(&form, &Weights::new(), Limits::default());
/// assert_eq!(located.sets(), [[0], [1], [2]]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct System {
    program: Program,
    by_name: system::System,
    parts: Vec<PartOf>,
}

/// A part of the system, in integers where they can express it.
#[derive(Debug, Clone)]
struct PartOf {
    group: Option<Group>,
    part: Part,
}

/// Relations that cannot all hold, whichever of the figures that may be wrong is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// The places of the relations.
    pub relations: Vec<usize>,
    /// The places of the figures that stand against them.
    pub figures: Vec<usize>,
}

/// What is known of the figures of a form, as the careful way takes it; asked for only when it is needed.
struct Careful<'a> {
    system: &'a System,
    form: &'a Form,
    observed: OnceCell<Vec<Observed>>,
}

impl System {
    /// The system of the relations of a program.
    ///
    /// # Errors
    /// If a coefficient does not fit.
    pub fn of(program: &Program) -> Result<Self, SumError> {
        let by_name = system::System::of(program.relations().iter().cloned())?;
        let part = |part: &Part| PartOf {
            group: Group::new(&by_name, part, program.layout()),
            part: part.clone(),
        };
        let parts = by_name.parts.iter().map(part).collect();
        Ok(Self { program: program.clone(), by_name, parts })
    }

    /// The program that it was made of.
    #[must_use]
    pub const fn program(&self) -> &Program {
        &self.program
    }

    const fn layout(&self) -> &Layout {
        self.program.layout()
    }

    fn careful<'a>(&'a self, form: &'a Form) -> Careful<'a> {
        Careful { system: self, form, observed: OnceCell::new() }
    }

    /// The place of a figure of the system in the form.
    fn place(&self, figure: usize) -> Option<usize> {
        self.layout().index(self.by_name.names.get(figure)?.as_str())
    }

    /// What figures and rows of a group a reason is about, by their places in form and program.
    fn told(group: &Group, why: Why) -> Contradiction {
        let relations =
            places(why.rows).filter_map(|it| group.rows.get(it)).map(|it| it.relation).collect();
        let figures = places(why.figures).filter_map(|it| group.members.get(it)).map(|it| it.form);
        let mut figures: Vec<usize> = figures.collect();
        figures.sort_unstable();
        Contradiction { relations, figures }
    }

    /// The same of figures and rows of the system.
    fn told_carefully(&self, conflict: &Conflict) -> Contradiction {
        let figures = conflict.figures.iter().filter_map(|it| self.place(*it));
        let mut figures: Vec<usize> = figures.collect();
        figures.sort_unstable();
        Contradiction { relations: conflict.rows.iter().copied().collect(), figures }
    }
}

impl Careful<'_> {
    fn observed(&self) -> &[Observed] {
        self.observed.get_or_init(|| {
            let figure = |name: &Name| {
                let at = self.system.layout().index(name.as_str())?;
                self.system.program.figure(self.form, at)
            };
            self.system.by_name.observed(figure)
        })
    }

    /// Whether a group can hold with a set of its figures free.
    fn holds(&self, group: &Group, part: &Part, free: Mask) -> Holds {
        let free: Vec<usize> =
            places(free).filter_map(|it| group.members.get(it)).map(|it| it.system).collect();
        // The members of a group are in the order of the system.
        let is_free = |at: usize| free.binary_search(&at).is_ok();
        match self.system.by_name.can_hold(&part.rows, self.observed(), &is_free) {
            Feasible::Yes => Holds::Yes,
            Feasible::Unknown => Holds::Unknown,
            Feasible::No(conflict) => {
                let figure = |at: &usize| {
                    group.members.binary_search_by_key(at, |it| it.system).ok().map(bit)
                };
                let row = |at: &usize| {
                    group.rows.binary_search_by_key(at, |it| it.relation).ok().map(bit)
                };
                Holds::No(Why {
                    figures: conflict.figures.iter().filter_map(figure).fold(0, |all, it| all | it),
                    rows: conflict.rows.iter().filter_map(row).fold(0, |all, it| all | it),
                })
            }
        }
    }
}
