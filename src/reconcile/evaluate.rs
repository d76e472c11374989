//! What terms add up to, over all values that their figures allow.

use alloc::vec::Vec;

use super::{Figure, Span, Wide, wide::Overflow};
use crate::relation::{Name, Term};

/// What known terms add up to.
pub(super) struct Part {
    /// Sums that can come about; `None` if none was found.
    pub(super) inner: Option<Span>,
    /// No other sum can come about.
    pub(super) outer: Span,
    /// The sum of the values as stated.
    pub(super) value: Option<Wide>,
}

/// How many figures that stand in several terms are followed through both of their ends.
const FOLLOWED: usize = 8;

/// The terms with each figure taken as a span.
fn sum(terms: &[&Term], span: &dyn Fn(&Name) -> Span) -> Result<Span, Overflow> {
    terms.iter().try_fold(Span::point(Wide::ZERO), |sum, term| {
        let coefficient = Span::point(Wide::from(term.coefficient()));
        let product = term.names().iter().try_fold(coefficient, |it, name| it.by(span(name)))?;
        sum.plus(product)
    })
}

/// The figures that are no single value and stand in more than one place: their terms cannot be moved
/// one by one.
fn tied<'a>(terms: &[&'a Term], figure: &dyn Fn(&Name) -> Figure) -> Vec<&'a Name> {
    let mut names: Vec<&Name> = terms.iter().flat_map(|it| it.names()).collect();
    names.sort_unstable();
    let mut tied: Vec<&Name> = Vec::new();
    for pair in names.windows(2) {
        if let [a, b] = pair
            && a == b
            && tied.last() != Some(a)
            && !figure(a).span().is_point()
        {
            tied.push(a);
        }
    }
    tied
}

/// What terms of known figures add up to.
pub(super) fn known_part(
    terms: &[&Term],
    figure: &dyn Fn(&Name) -> Figure,
) -> Result<Part, Overflow> {
    let value = |name: &Name| {
        let value = figure(name).value().map_or(Wide::ZERO, Wide::from);
        Span::point(value)
    };
    let value = sum(terms, &value)?.low().map(|(value, _)| value);
    let span = |name: &Name| figure(name).span();
    let tied = tied(terms, figure);
    if tied.is_empty() {
        let all = sum(terms, &span)?;
        return Ok(Part { inner: Some(all), outer: all, value });
    }
    let is_square = |term: &&&Term| matches!(term.names(), [a, b] if a == b);
    let is_followed = tied.len() <= FOLLOWED
        && tied.iter().all(|it| figure(it).interval().is_bounded())
        && !terms.iter().filter(is_square).flat_map(|it| it.names()).any(|it| tied.contains(&it));
    if is_followed {
        let all = corners(terms, &tied, figure)?;
        return Ok(Part { inner: Some(all.0), outer: all.1, value });
    }
    // The values as stated, where the figures allow them, are one way to satisfy a relation.
    let stated = terms.iter().flat_map(|it| it.names()).all(|name| {
        figure(name).value().is_some_and(|value| figure(name).interval().contains(value))
    });
    let inner = value.filter(|_| stated).map(Span::point);
    Ok(Part { inner, outer: sum(terms, &span)?, value })
}

/// The sum is linear in each figure, so it is least and greatest where each tied figure is at one of its
/// ends; what lies between comes about too. Whether the ends themselves do is known only where a corner that
/// belongs reaches them, so there are two spans, of what surely and what possibly comes about.
fn corners(
    terms: &[&Term],
    tied: &[&Name],
    figure: &dyn Fn(&Name) -> Figure,
) -> Result<(Span, Span), Overflow> {
    let mut hull: Option<Span> = None;
    for corner in 0_u32..1 << tied.len() {
        let mut belongs = true;
        for (at, name) in tied.iter().enumerate() {
            let span = figure(name).span();
            let end = if corner >> at & 1 == 0 { span.low() } else { span.high() };
            belongs &= end.is_some_and(|(_, is_in)| is_in);
        }
        let at_end = |name: &Name| {
            let span = figure(name).span();
            let Some(at) = tied.iter().position(|it| *it == name) else { return span };
            let end = if corner >> at & 1 == 0 { span.low() } else { span.high() };
            end.map_or(span, |(number, _)| Span::point(number))
        };
        let all = sum(terms, &at_end)?;
        let all = if belongs { all } else { all.opened() };
        hull = Some(hull.map_or(all, |it| it.or(all)));
    }
    let hull = hull.unwrap_or(Span::ALL);
    Ok((hull, hull.closed()))
}

/// What terms with missing figures can add up to, each term taken by itself.
pub(super) fn missing_part(
    terms: &[&Term],
    figure: &dyn Fn(&Name) -> Figure,
) -> Result<Span, Overflow> {
    sum(terms, &|name| figure(name).span())
}
