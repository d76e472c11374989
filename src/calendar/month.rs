//! The twelve months.

/// A month of the Jalali year, with its Persian and its CLDR English name.
///
/// # Examples
/// ```
/// use karnameh::calendar::Month;
/// assert_eq!(Month::Esfand.number(), 12);
/// assert_eq!(Month::Esfand.persian(), "اسفند");
/// assert_eq!(Month::from_number(13), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Month {
    /// فروردین, 31 days.
    Farvardin = 1,
    /// اردیبهشت, 31 days.
    Ordibehesht,
    /// خرداد, 31 days.
    Khordad,
    /// تیر, 31 days.
    Tir,
    /// مرداد, 31 days.
    Mordad,
    /// شهریور, 31 days.
    Shahrivar,
    /// مهر, 30 days.
    Mehr,
    /// آبان, 30 days.
    Aban,
    /// آذر, 30 days.
    Azar,
    /// دی, 30 days.
    Dey,
    /// بهمن, 30 days.
    Bahman,
    /// اسفند, 29 days, 30 in a leap year.
    Esfand,
}

impl Month {
    /// All twelve, in order.
    pub const ALL: [Self; 12] = [
        Self::Farvardin,
        Self::Ordibehesht,
        Self::Khordad,
        Self::Tir,
        Self::Mordad,
        Self::Shahrivar,
        Self::Mehr,
        Self::Aban,
        Self::Azar,
        Self::Dey,
        Self::Bahman,
        Self::Esfand,
    ];

    /// The month of a number from 1 to 12, `None` for any other.
    #[must_use]
    pub const fn from_number(number: u8) -> Option<Self> {
        Some(match number {
            1 => Self::Farvardin,
            2 => Self::Ordibehesht,
            3 => Self::Khordad,
            4 => Self::Tir,
            5 => Self::Mordad,
            6 => Self::Shahrivar,
            7 => Self::Mehr,
            8 => Self::Aban,
            9 => Self::Azar,
            10 => Self::Dey,
            11 => Self::Bahman,
            12 => Self::Esfand,
            _ => return None,
        })
    }

    /// The number, from 1 for Farvardin to 12 for Esfand.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::Farvardin => 1,
            Self::Ordibehesht => 2,
            Self::Khordad => 3,
            Self::Tir => 4,
            Self::Mordad => 5,
            Self::Shahrivar => 6,
            Self::Mehr => 7,
            Self::Aban => 8,
            Self::Azar => 9,
            Self::Dey => 10,
            Self::Bahman => 11,
            Self::Esfand => 12,
        }
    }

    /// The Persian name.
    #[must_use]
    pub const fn persian(self) -> &'static str {
        match self {
            Self::Farvardin => "فروردین",
            Self::Ordibehesht => "اردیبهشت",
            Self::Khordad => "خرداد",
            Self::Tir => "تیر",
            Self::Mordad => "مرداد",
            Self::Shahrivar => "شهریور",
            Self::Mehr => "مهر",
            Self::Aban => "آبان",
            Self::Azar => "آذر",
            Self::Dey => "دی",
            Self::Bahman => "بهمن",
            Self::Esfand => "اسفند",
        }
    }

    /// The English name, as CLDR spells it.
    #[must_use]
    pub const fn english(self) -> &'static str {
        match self {
            Self::Farvardin => "Farvardin",
            Self::Ordibehesht => "Ordibehesht",
            Self::Khordad => "Khordad",
            Self::Tir => "Tir",
            Self::Mordad => "Mordad",
            Self::Shahrivar => "Shahrivar",
            Self::Mehr => "Mehr",
            Self::Aban => "Aban",
            Self::Azar => "Azar",
            Self::Dey => "Dey",
            Self::Bahman => "Bahman",
            Self::Esfand => "Esfand",
        }
    }
}
