//! Days and periods in words.

use alloc::{format, string::String};

use crate::{
    calendar::{JalaliDate, Month, Period, PeriodKind},
    text::{InScript, Script},
};

/// What parts of a year are called, the first one first.
const ORDINALS: [(&str, &str); 4] =
    [("first", "نخست"), ("second", "دوم"), ("third", "سوم"), ("fourth", "چهارم")];

/// The English and the Persian ordinal of a part.
fn ordinal(part: u8) -> (&'static str, &'static str) {
    let at = usize::from(part).saturating_sub(1);
    ORDINALS.get(at).copied().unwrap_or_default()
}

/// «۲۹ اسفند ۱۴۰۲».
pub(super) fn day_in_persian(date: JalaliDate) -> String {
    let (year, month, day) = (date.year(), date.month().persian(), date.day());
    let in_persian = |number| InScript(number, Script::Persian);
    format!("{} {month} {}", in_persian(u16::from(day)), in_persian(year))
}

/// `29 Esfand 1402`.
pub(super) fn day_in_english(date: JalaliDate) -> String {
    format!("{} {} {}", date.day(), date.month().english(), date.year())
}

/// «سال ۱۴۰۲»، «نیمه نخست سال ۱۴۰۲»، «اسفند ۱۴۰۲»، «بازه ۱ مهر تا ۱۰ آبان».
pub(super) fn period_in_persian(period: Period) -> String {
    let number = |it: u16| InScript(it, Script::Persian);
    match period.kind() {
        PeriodKind::Year(year) => format!("سال {}", number(year)),
        PeriodKind::Half { year, half } => format!("نیمه {} سال {}", ordinal(half).1, number(year)),
        PeriodKind::Quarter { year, quarter } => {
            format!("سه‌ماهه {} سال {}", ordinal(quarter).1, number(year))
        }
        PeriodKind::Month { year, month } => format!("{} {}", month.persian(), number(year)),
        PeriodKind::FirstMonths { year, months } => {
            format!("{} ماه نخست سال {}", number(u16::from(months)), number(year))
        }
        PeriodKind::Days => match stretch(period) {
            Stretch::Day(day) => day_in_persian(day),
            Stretch::Until(end) => format!("دوره‌ای تا {}", day_in_persian(end)),
            Stretch::Years(first, last) => {
                format!("سال‌های {} تا {}", number(first), number(last))
            }
            Stretch::Days(start, end) => {
                format!("بازه {} تا {}", day_in_persian(start), day_in_persian(end))
            }
        },
    }
}

/// `1402`, `the first half of 1402`, `Esfand 1402`, `1 Mehr 1402 to 10 Aban 1402`.
pub(super) fn period_in_english(period: Period) -> String {
    match period.kind() {
        PeriodKind::Year(year) => format!("{year}"),
        PeriodKind::Half { year, half } => format!("the {} half of {year}", ordinal(half).0),
        PeriodKind::Quarter { year, quarter } => {
            format!("the {} quarter of {year}", ordinal(quarter).0)
        }
        PeriodKind::Month { year, month } => format!("{} {year}", month.english()),
        PeriodKind::FirstMonths { year, months } => {
            format!("the first {months} months of {year}")
        }
        PeriodKind::Days => match stretch(period) {
            Stretch::Day(day) => day_in_english(day),
            Stretch::Until(end) => format!("the time until {}", day_in_english(end)),
            Stretch::Years(first, last) => format!("{first} to {last}"),
            Stretch::Days(start, end) => {
                format!("{} to {}", day_in_english(start), day_in_english(end))
            }
        },
    }
}

/// What a stretch of days is to a reader.
enum Stretch {
    Day(JalaliDate),
    /// What begins with the first day there is begins with none that was told.
    Until(JalaliDate),
    Years(u16, u16),
    Days(JalaliDate, JalaliDate),
}

fn stretch(period: Period) -> Stretch {
    let (start, end) = (period.start(), period.end());
    let begins_a_year = start.month() == Month::Farvardin && start.day() == 1;
    let ends_a_year = Period::year(end.year()).is_ok_and(|it| it.end() == end);
    if start == end {
        Stretch::Day(start)
    } else if start == JalaliDate::MIN {
        Stretch::Until(end)
    } else if begins_a_year && ends_a_year {
        Stretch::Years(start.year(), end.year())
    } else {
        Stretch::Days(start, end)
    }
}

#[cfg(test)]
mod tests {
    use super::{period_in_english, period_in_persian};
    use crate::calendar::Period;

    #[test]
    fn periods_are_called_as_people_call_them() {
        #[track_caller]
        fn check(period: &str, english: &str, persian: &str) {
            let Ok(period) = period.parse::<Period>() else {
                return assert_eq!(period, "a period");
            };
            assert_eq!(period_in_english(period), english);
            assert_eq!(period_in_persian(period), persian);
        }
        check("1402", "1402", "سال ۱۴۰۲");
        check("1402-H1", "the first half of 1402", "نیمه نخست سال ۱۴۰۲");
        check("1402-Q4", "the fourth quarter of 1402", "سه‌ماهه چهارم سال ۱۴۰۲");
        check("1402-12", "Esfand 1402", "اسفند ۱۴۰۲");
        check("1402-01-01/1402-09-30", "the first 9 months of 1402", "۹ ماه نخست سال ۱۴۰۲");
        check("1402-07-01/1402-07-01", "1 Mehr 1402", "۱ مهر ۱۴۰۲");
        check("1393-01-01/1397-12-29", "1393 to 1397", "سال‌های ۱۳۹۳ تا ۱۳۹۷");
        check(
            "1402-07-01/1402-08-10",
            "1 Mehr 1402 to 10 Aban 1402",
            "بازه ۱ مهر ۱۴۰۲ تا ۱۰ آبان ۱۴۰۲",
        );
        check("1178-01-01/1402-12-29", "the time until 29 Esfand 1402", "دوره‌ای تا ۲۹ اسفند ۱۴۰۲");
    }
}
