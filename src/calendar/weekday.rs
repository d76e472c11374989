//! The seven days of the week, Saturday first.

/// A day of the Iranian week, which begins on Saturday (شنبه) and rests on Friday (جمعه).
///
/// # Examples
/// ```
/// use karnameh::calendar::{JalaliDate, Weekday};
/// let date = JalaliDate::constant(1402, 12, 29);
/// assert_eq!(date.weekday(), Weekday::Tuesday);
/// assert_eq!(date.weekday().persian(), "سه‌شنبه");
/// assert_eq!(Weekday::Saturday.number(), 1);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Weekday {
    /// شنبه.
    Saturday,
    /// یکشنبه.
    Sunday,
    /// دوشنبه.
    Monday,
    /// سه‌شنبه.
    Tuesday,
    /// چهارشنبه.
    Wednesday,
    /// پنجشنبه.
    Thursday,
    /// جمعه.
    Friday,
}

impl Weekday {
    /// All seven, Saturday first.
    pub const ALL: [Self; 7] = [
        Self::Saturday,
        Self::Sunday,
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
    ];

    /// The day that lies so many days after a Saturday; counts past a week wrap round.
    pub(super) const fn after_saturday(days: u8) -> Self {
        match days % 7 {
            0 => Self::Saturday,
            1 => Self::Sunday,
            2 => Self::Monday,
            3 => Self::Tuesday,
            4 => Self::Wednesday,
            5 => Self::Thursday,
            _ => Self::Friday,
        }
    }

    /// The number in the Iranian week, from 1 for Saturday to 7 for Friday.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::Saturday => 1,
            Self::Sunday => 2,
            Self::Monday => 3,
            Self::Tuesday => 4,
            Self::Wednesday => 5,
            Self::Thursday => 6,
            Self::Friday => 7,
        }
    }

    /// The Persian name, compounds of «شنبه» as CLDR spells them.
    #[must_use]
    pub const fn persian(self) -> &'static str {
        match self {
            Self::Saturday => "شنبه",
            Self::Sunday => "یکشنبه",
            Self::Monday => "دوشنبه",
            Self::Tuesday => "سه‌شنبه",
            Self::Wednesday => "چهارشنبه",
            Self::Thursday => "پنجشنبه",
            Self::Friday => "جمعه",
        }
    }

    /// The English name.
    #[must_use]
    pub const fn english(self) -> &'static str {
        match self {
            Self::Saturday => "Saturday",
            Self::Sunday => "Sunday",
            Self::Monday => "Monday",
            Self::Tuesday => "Tuesday",
            Self::Wednesday => "Wednesday",
            Self::Thursday => "Thursday",
            Self::Friday => "Friday",
        }
    }
}
