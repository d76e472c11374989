//! From relations to a program, and one form through it.

use alloc::{vec, vec::Vec};

use super::{
    Form, Layout, Remark, bits::Bits, forms::Tables, ops::Ops, product::Product, remarks::remarks,
    units::in_one_unit,
};
use crate::{
    quantity::{Interval, Reading},
    reconcile::{Balance, Figure},
    relation::{Name, Relation, SumError, Term},
};

/// Relations compiled for the figures of a form.
///
/// # Examples
/// ```
/// use karnameh::check::program::{Field, Form, Layout, Program};
/// use karnameh::quantity::Unit;
///
/// let mut layout = Layout::new();
/// for name in ["total", "loans", "insurance"] {
///     layout = layout.with(Field::new(name.parse()?).unit(Unit::Person).not_negative())?;
/// }
/// let program = Program::compile(&layout, &["total = loans + insurance".parse()?])?;
/// let mut form = Form::new(&layout);
/// form.set(0, 704)?;
/// form.set(1, 409)?;
/// assert_eq!(program.check(&form).undetermined().collect::<Vec<_>>(), [0]);
/// let balance = program.explain(&form, 0).unwrap();
/// assert_eq!(balance.missing()[0].0.as_str(), "insurance");
/// form.set(2, 295)?;
/// assert!(program.check(&form).all_satisfied());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Program {
    layout: Layout,
    pub(super) relations: Vec<Relation>,
    remarks: Vec<Remark>,
    pub(super) ops: Ops,
    /// The relations that integers cannot judge.
    pub(super) careful: Bits,
    /// The relations of each figure.
    pub(super) of_figure: Vec<Bits>,
    pub(super) tables: Option<Tables>,
    /// Nothing overflows for values up to this.
    pub(super) limit: u64,
}

/// Why relations do not fit a form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CompileError {
    /// A figure that the form lacks.
    #[error("relation {relation}: the form has no figure {name}")]
    UnknownFigure {
        /// The place of the relation, from 0.
        relation: usize,
        /// The figure.
        name: Name,
    },
    /// Units that are not one and have no conversion.
    #[error(
        "relation {relation}: {a} and {b} are of different units, and no conversion is declared"
    )]
    MixedUnits {
        /// The place of the relation, from 0.
        relation: usize,
        /// A figure.
        a: Name,
        /// A figure of another unit.
        b: Name,
    },
    /// Figures said of different things.
    #[error("relation {relation}: {a} and {b} are of different scopes")]
    MixedScopes {
        /// The place of the relation, from 0.
        relation: usize,
        /// A figure.
        a: Name,
        /// A figure of another scope.
        b: Name,
    },
    /// Coefficients beyond range.
    #[error("relation {relation}: {error}")]
    Coefficient {
        /// The place of the relation, from 0.
        relation: usize,
        /// What does not fit.
        error: SumError,
    },
}

fn check_scopes(layout: &Layout, at: usize, relation: &Relation) -> Result<(), CompileError> {
    let mut first: Option<(&Name, &str)> = None;
    for name in relation.names() {
        let Some(field) = layout.field(name) else {
            return Err(CompileError::UnknownFigure { relation: at, name: name.clone() });
        };
        match (first, field.its_scope()) {
            (Some((a, scope)), Some(its)) if scope != its => {
                let (a, b) = (a.clone(), name.clone());
                return Err(CompileError::MixedScopes { relation: at, a, b });
            }
            (None, Some(its)) => first = Some((name, its)),
            _ => {}
        }
    }
    Ok(())
}

impl Program {
    /// Compiles relations for a form.
    ///
    /// # Errors
    /// If a relation names a figure that the form lacks, or mixes units without a declared conversion or scopes, or
    /// its coefficients do not fit.
    pub fn compile(layout: &Layout, relations: &[Relation]) -> Result<Self, CompileError> {
        let mut program = Self {
            layout: layout.clone(),
            relations: Vec::with_capacity(relations.len()),
            remarks: Vec::new(),
            ops: Ops::default(),
            careful: Bits::new(relations.len()),
            of_figure: vec![Bits::new(relations.len()); layout.fields().len()],
            tables: None,
            limit: u64::MAX,
        };
        for (at, relation) in relations.iter().enumerate() {
            check_scopes(layout, at, relation)?;
            let relation = in_one_unit(layout, at, relation)?;
            let difference = relation
                .difference()
                .map_err(|error| CompileError::Coefficient { relation: at, error })?;
            for name in difference.terms().iter().flat_map(Term::names) {
                let figure = layout.index(name.as_str());
                if let Some(bits) = figure.and_then(|it| program.of_figure.get_mut(it)) {
                    bits.insert(at);
                }
            }
            match program.ops.push(layout, &relation, at) {
                Some(limit) => program.limit = program.limit.min(limit),
                None => program.careful.insert(at),
            }
            program.relations.push(relation);
        }
        program.remarks = remarks(&program.relations);
        program.tables = Tables::new(&program);
        Ok(program)
    }

    /// The form that it is for.
    #[must_use]
    pub const fn layout(&self) -> &Layout {
        &self.layout
    }

    /// The relations, each with its terms in one unit.
    #[must_use]
    pub fn relations(&self) -> &[Relation] {
        &self.relations
    }

    /// Relations that contradict each other, and relations that say nothing new.
    #[must_use]
    pub fn remarks(&self) -> &[Remark] {
        &self.remarks
    }

    /// Judges one relation over a form with an account of what is missing and by how much; `None` if there is no such
    /// relation.
    #[must_use]
    pub fn explain(&self, form: &Form, relation: usize) -> Option<Balance> {
        let relation = self.relations.get(relation)?;
        Some(Balance::of(relation, |name| self.figure(form, self.layout.index(name.as_str())?)))
    }

    /// A figure of a form with the precision and the known range of its field, `None` if there is none.
    #[must_use]
    pub fn figure(&self, form: &Form, at: usize) -> Option<Figure> {
        form.figure(&self.layout, at)
    }

    /// Whether something is known of a figure where it is missing.
    pub(super) fn is_ranged(&self, figure: usize) -> bool {
        self.layout.fields().get(figure).is_none_or(|it| it.range() != Interval::ALL)
    }

    /// Whether a relation with products can be anything for want of a figure: not if all that is missing is
    /// multiplied by an exact zero.
    pub(super) fn is_open(
        &self,
        product: &Product,
        is_missing: impl Fn(usize) -> bool,
        value: impl Fn(u16) -> i64,
    ) -> bool {
        let is_missing = |at: u16| is_missing(usize::from(at));
        let is_zero = |at: u16| {
            let field = self.layout.fields().get(usize::from(at));
            let is_exact = field.is_some_and(|it| it.its_reading() == Reading::Exact);
            !is_missing(at) && is_exact && value(at) == 0
        };
        product.terms.iter().any(|(at, _)| is_missing(*at))
            || product.products.iter().any(|it| {
                let [a, b] = it.fields;
                (is_missing(a) && !is_zero(b)) || (is_missing(b) && !is_zero(a))
            })
    }
}
