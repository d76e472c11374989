//! What the terms of a relation count.

use super::{CompileError, Layout};
use crate::{
    quantity::{Number, Unit},
    relation::{Relation, Sum, SumError, Term},
};

/// What a term counts.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Dimension {
    /// A plain number, or a figure without unit, which goes with anything.
    Any,
    /// A share or a multiple.
    None,
    One(Unit),
    /// A product for which no unit was declared.
    Two(Unit, Unit),
}

fn of_unit(unit: Option<&Unit>) -> Dimension {
    match unit {
        None => Dimension::Any,
        Some(Unit::Percent | Unit::Times) => Dimension::None,
        Some(unit) => Dimension::One(unit.clone()),
    }
}

fn dimension(layout: &Layout, term: &Term) -> Dimension {
    let mut units =
        term.names().iter().map(|it| of_unit(layout.field(it).and_then(|it| it.its_unit())));
    match (units.next(), units.next()) {
        (None | Some(Dimension::Any), _) | (_, Some(Dimension::Any)) => Dimension::Any,
        (Some(Dimension::One(a)), Some(Dimension::One(b))) => match layout.multiplied(&a, &b) {
            Some(unit) => of_unit(Some(unit)),
            None if a <= b => Dimension::Two(a, b),
            None => Dimension::Two(b, a),
        },
        (Some(Dimension::None), Some(it)) | (Some(it), _) => it,
    }
}

/// The number that makes a term count what another counts.
fn factor(layout: &Layout, from: &Dimension, to: &Dimension) -> Option<Number> {
    match (from, to) {
        (a, b) if a == b => Some(Number::from(1)),
        (Dimension::Any, _) | (_, Dimension::Any) => Some(Number::from(1)),
        (Dimension::One(from), Dimension::One(to)) => layout.factor(from, to),
        _ => None,
    }
}

/// The sum with every term counted in one unit.
fn converted(layout: &Layout, sum: &Sum, to: &Dimension) -> Result<Option<Sum>, SumError> {
    let mut all = Sum::default();
    for term in sum.terms() {
        let Some(factor) = factor(layout, &dimension(layout, term), to) else { return Ok(None) };
        let mut its = Sum::number(term.coefficient()).times(factor)?;
        for name in term.names() {
            its = its.by(&Sum::of(name.as_str())?)?;
        }
        all = all.plus(&its)?;
    }
    Ok(Some(all))
}

/// The relation with all of its terms in one unit, converted as the layout declares.
pub(super) fn in_one_unit(
    layout: &Layout,
    at: usize,
    relation: &Relation,
) -> Result<Relation, CompileError> {
    let terms = || relation.left().terms().iter().chain(relation.right().terms());
    let mut first: Option<(&Term, Dimension)> = None;
    let mut mixed = None;
    for term in terms() {
        let its = dimension(layout, term);
        match &first {
            _ if its == Dimension::Any => {}
            None => first = Some((term, its)),
            Some((_, unit)) if *unit == its => {}
            Some((other, _)) => mixed = mixed.or(Some((*other, term))),
        }
    }
    let Some((a, b)) = mixed else { return Ok(relation.clone()) };
    // Any of the units may be the one that the others convert to.
    for term in terms() {
        let to = dimension(layout, term);
        if to == Dimension::Any {
            continue;
        }
        let sides = converted(layout, relation.left(), &to)
            .and_then(|left| Ok(left.zip(converted(layout, relation.right(), &to)?)))
            .map_err(|error| CompileError::Coefficient { relation: at, error })?;
        if let Some((left, right)) = sides {
            return Ok(
                Relation::new(left, relation.comparison(), right).within(relation.tolerance())
            );
        }
    }
    let name = |term: &Term| term.names().first().cloned();
    match name(a).zip(name(b)) {
        Some((a, b)) => Err(CompileError::MixedUnits { relation: at, a, b }),
        None => Ok(relation.clone()),
    }
}
