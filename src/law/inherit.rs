//! What a citation leaves out, and where it may come from.

use super::{Act, Citation, Naming};

/// What a citation leaves unsaid that has to be known to find the place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Unsaid {
    /// Which act it is.
    pub act: bool,
    /// The year of an act that is passed every year.
    pub year: bool,
}

/// What a citation took from another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Inherited {
    /// The act.
    pub act: bool,
    /// The year of the act.
    pub year: bool,
}

impl Citation {
    /// What has to be known and is not said. The year counts as unsaid only where the act is known to
    /// need one.
    ///
    /// # Examples
    /// ```
    /// use karnameh::law::Citation;
    /// let bare: Citation = "بند (الف) تبصره ۱۸".parse()?;
    /// assert!(bare.unsaid().act && !bare.unsaid().year);
    /// let budget: Citation = "تبصره ۱۸ قانون بودجه".parse()?;
    /// assert!(!budget.unsaid().act && budget.unsaid().year);
    /// # Ok::<(), karnameh::law::ParseCitationError>(())
    /// ```
    #[must_use]
    pub fn unsaid(&self) -> Unsaid {
        Unsaid {
            act: self.act.is_none(),
            year: self.year.is_none() && self.act().is_some_and(Act::is_annual),
        }
    }

    /// Whether act and year are known as far as they are needed.
    ///
    /// # Examples
    /// ```
    /// use karnameh::law::Citation;
    /// assert!("قانون کار".parse::<Citation>()?.is_complete());
    /// assert!(!"قانون بودجه".parse::<Citation>()?.is_complete());
    /// # Ok::<(), karnameh::law::ParseCitationError>(())
    /// ```
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.unsaid() == Unsaid::default()
    }

    /// The citation with the act and the year of an earlier one, where it leaves them unsaid. What it
    /// says itself stays; a body called after an article keeps the act it has or lacks.
    ///
    /// # Examples
    /// ```
    /// use karnameh::law::{Citation, Inherited};
    /// let donor: Citation = "جزء ۳ بند (ب) تبصره ۱۸ قانون ۱۴۰۲".parse()?;
    /// let bare: Citation = "بند (الف) تبصره ۱۸".parse()?;
    /// let (full, inherited) = bare.inheriting(&donor);
    /// assert_eq!(full.to_string(), "بند (الف) تبصره ۱۸ قانون ۱۴۰۲");
    /// assert_eq!(inherited, Inherited { act: true, year: true });
    /// # Ok::<(), karnameh::law::ParseCitationError>(())
    /// ```
    #[must_use]
    pub fn inheriting(&self, donor: &Self) -> (Self, Inherited) {
        let mut heir = self.clone();
        let mut inherited = Inherited::default();
        let may = matches!(self.naming, None | Some(Naming::DefinedTerm));
        if may && self.act.is_none() && self.fits(donor) {
            inherited.act = true;
            heir.act.clone_from(&donor.act);
            heir.naming = match donor.naming {
                Some(Naming::YearAlone) => Some(Naming::YearAlone),
                _ => Some(Naming::Title),
            };
            if self.instrument.is_none() {
                heir.instrument = donor.instrument;
                heir.carried_out.clone_from(&donor.carried_out);
            }
            if heir.instrument == donor.instrument && heir.enacted.is_none() {
                heir.enacted = donor.enacted;
            }
        }
        if heir.unsaid().year && heir.act == donor.act && donor.year.is_some() {
            inherited.year = true;
            heir.year = donor.year;
        }
        (heir, inherited)
    }

    /// Whether the act of another citation can have the levels that this one names: the constitution
    /// has principles and no articles, notes or parts.
    fn fits(&self, donor: &Self) -> bool {
        let levels = self.levels();
        match donor.act() {
            None => false,
            Some(Act::Constitution) => {
                levels.articles().is_empty()
                    && levels.notes().is_empty()
                    && levels.parts().is_empty()
                    && !levels.is_single_article()
            }
            Some(_) => true,
        }
    }
}
