//! How much of the rounding of its figures a claim needs to hold.

use crate::quantity::{Comparator, Reading, Stated, Unit};

/// What has to be granted of the rounding of figures for them to agree, from little to much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rounding {
    /// Nothing: as they are written they agree.
    None,
    /// That what is told to follow from the others was rounded or cut.
    Result,
    /// That all of them were, in one way.
    All,
    /// That some were rounded and others cut. Nobody writes like that on purpose: that they agree is then no more
    /// than possible.
    Mixed,
}

impl Rounding {
    /// Finds out, given whether figures agree if each is read in some way and the result in some way.
    pub(super) fn needed(agree: impl Fn(Way, Way) -> bool) -> Self {
        if agree(Way::AsWritten, Way::AsWritten) {
            Self::None
        } else if Way::ROUNDED.iter().any(|way| agree(Way::AsWritten, *way)) {
            Self::Result
        } else if Way::ROUNDED.iter().any(|way| agree(*way, *way)) {
            Self::All
        } else {
            Self::Mixed
        }
    }
}

/// How a figure is read that may have been rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    AsWritten,
    Nearest,
    Cut,
}

impl Way {
    const ROUNDED: [Self; 2] = [Self::Nearest, Self::Cut];

    /// A figure read in this way. One that is told to be rounded or cut stays what it is told to be, unless it is
    /// taken as it is written.
    pub(super) fn of(self, stated: &Stated) -> Stated {
        let reading = match (self, stated.reading()) {
            (Self::AsWritten, _) => Reading::Exact,
            (Self::Nearest, Reading::Press) => Reading::Nearest,
            // Who says «سه برابر» of what is 3.8 times as much does not round it.
            (Self::Cut, Reading::Press) if stated.unit() == Some(&Unit::Times) => Reading::Nearest,
            (Self::Cut, Reading::Press) => Reading::Truncated,
            (_, told) => told,
        };
        let read = || stated.clone().read_as(reading, stated.place()).ok();
        // «حدود» stays as vague as it is.
        let is_vague = stated.comparator() == Comparator::About;
        (reading != stated.reading() && !is_vague)
            .then(read)
            .flatten()
            .unwrap_or_else(|| stated.clone())
    }
}
