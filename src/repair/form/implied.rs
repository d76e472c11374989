//! What missing figures of a form must be.

use alloc::vec::Vec;

use super::{
    Careful, Contradiction, PartOf, System,
    bounds::{Bounds, Why},
    compile::{ABOVE, BELOW, Group, bit, places},
};
use crate::{
    check::program::Form,
    repair::{End, Fraction, Range},
};

/// What the relations leave of the figures of a form that are missing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Implied {
    figures: Vec<Left>,
    contradictions: Vec<Contradiction>,
    is_complete: bool,
}

/// What is left of one missing figure, and what says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The place of the figure in the layout.
    pub figure: usize,
    /// All values that it can have.
    pub range: Range,
    /// The places of the relations that this rests on.
    pub relations: Vec<usize>,
    /// The places of the figures that this rests on.
    pub figures: Vec<usize>,
}

impl Left {
    /// The one value that it can have, `None` if it can have more.
    #[must_use]
    pub fn value(&self) -> Option<Fraction> {
        self.range.as_point()
    }
}

impl Implied {
    /// What is left of each missing figure that a relation speaks of, in the order of the layout.
    #[must_use]
    pub fn figures(&self) -> &[Left] {
        &self.figures
    }

    /// The figures that can have one value only, with it.
    pub fn values(&self) -> impl Iterator<Item = (usize, Fraction)> {
        self.figures.iter().filter_map(|it| Some((it.figure, it.value()?)))
    }

    /// Relations that cannot all hold, whatever is missing: nothing follows then.
    #[must_use]
    pub fn contradictions(&self) -> &[Contradiction] {
        &self.contradictions
    }

    /// Whether every range is as narrow as the relations make it.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.is_complete
    }
}

impl System {
    /// What the relations leave of the figures of a form that are missing.
    ///
    /// # Examples
    /// See [`System`].
    #[must_use]
    pub fn implied(&self, form: &Form) -> Implied {
        let mut implied = Implied { is_complete: true, ..Implied::default() };
        let careful = self.careful(form);
        for part in &self.parts {
            let is_told =
                part.group.as_ref().is_some_and(|group| self.imply(group, &careful, &mut implied));
            if !is_told {
                self.imply_carefully(part, &careful, &mut implied);
            }
        }
        if implied.contradictions.is_empty() {
            implied.figures.sort_unstable_by_key(|it| it.figure);
        } else {
            implied.figures.clear();
        }
        implied
    }

    /// What a group leaves; whether integers could tell.
    fn imply(&self, group: &Group, careful: &Careful<'_>, to: &mut Implied) -> bool {
        let special = |at| self.program.figure(careful.form, at);
        let Some(filled) = group.fill(careful.form, &special) else { return false };
        let mut bounds = Bounds::new(group, &filled);
        let contradictions = bounds.draw_all(&filled);
        if !contradictions.is_empty() {
            let told = contradictions.into_iter().map(|it| Self::told(group, it));
            to.contradictions.extend(told);
            return true;
        }
        let missing = bounds.unbound;
        if !bounds.is_proven(missing) {
            return false;
        }
        for at in places(missing) {
            let Some(member) = group.members.get(at) else { continue };
            let cell = bounds.cell(at);
            let end = |is_high: bool, end: i64| {
                let steps = match bounds.between(at, is_high) {
                    Some(it) => Fraction::new(it.steps, it.over)?,
                    None => Fraction::whole(end.into()),
                };
                steps.times(member.grid.step)
            };
            let mut range = Range::ALL;
            if cell.low != BELOW {
                let Some(low) = end(false, cell.low) else { return false };
                range.low = Some(End::new(low, true));
            }
            if cell.high != ABOVE {
                let Some(high) = end(true, cell.high) else { return false };
                range.high = Some(End::new(high, true));
            }
            let why = bounds.why(at, false).and(bounds.why(at, true));
            let told = Self::told(group, Why { figures: why.figures & !bit(at), ..why });
            to.figures.push(Left {
                figure: member.form,
                range,
                relations: told.relations,
                figures: told.figures,
            });
        }
        true
    }

    fn imply_carefully(&self, part: &PartOf, careful: &Careful<'_>, to: &mut Implied) {
        let observed = careful.observed();
        for open in self.by_name.open_parts(&part.part.rows, observed) {
            match self.by_name.imply(&open, observed, &mut to.is_complete) {
                Err(conflict) => to.contradictions.push(self.told_carefully(&conflict)),
                Ok(left) => to.figures.extend(left.into_iter().filter_map(|(at, range, why)| {
                    let mut told = self.told_carefully(&why);
                    let figure = self.place(at)?;
                    told.figures.retain(|it| *it != figure);
                    let Contradiction { relations, figures } = told;
                    Some(Left { figure, range, relations, figures })
                })),
            }
        }
    }
}
