//! The acts that reports of welfare bodies cite.

use alloc::boxed::Box;

use super::read;
use crate::calendar::JalaliDate;
use crate::text::word::first_two_of;

/// Writes the catalogue once: the enum, its order and its facts.
macro_rules! acts {
    ($($(#[$doc:meta])* $variant:ident: $id:literal, $persian:literal, $english:literal,
       $enacted:expr, $on:expr, [$($alias:literal),* $(,)?];)*) => {
        /// An act of parliament, or a text of like force, that reports of welfare bodies cite.
        ///
        /// # Examples
        /// ```
        /// use karnameh::law::Act;
        /// let act = Act::from_title("قانون حمایت از حقوق افراد دارای معلولیت");
        /// assert_eq!(act, Act::DisabilityRights);
        /// assert_eq!(act.enacted(), Some(1396));
        /// ```
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Act {
            $($(#[$doc])* $variant,)*
            /// An act that the catalogue lacks, by its title as written.
            Other(Box<str>),
        }

        impl Act {
            /// All acts of the catalogue.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable id; the title itself for an act that the catalogue lacks.
            #[must_use]
            pub fn id(&self) -> &str {
                match self {
                    $(Self::$variant => $id,)*
                    Self::Other(title) => title,
                }
            }

            /// The usual title in Persian.
            #[must_use]
            pub fn persian(&self) -> &str {
                match self {
                    $(Self::$variant => $persian,)*
                    Self::Other(title) => title,
                }
            }

            /// The title in English; Persian for an act that the catalogue lacks.
            #[must_use]
            pub fn english(&self) -> &str {
                match self {
                    $(Self::$variant => $english,)*
                    Self::Other(title) => title,
                }
            }

            /// The Jalali year in which the act was passed, `None` for one that is passed anew
            /// every year and for one that the catalogue lacks.
            #[must_use]
            pub const fn enacted(&self) -> Option<u16> {
                match self {
                    $(Self::$variant => $enacted,)*
                    Self::Other(_) => None,
                }
            }

            /// The day on which the act was passed, `None` if the catalogue does not know it.
            #[must_use]
            pub const fn enacted_on(&self) -> Option<JalaliDate> {
                match self {
                    $(Self::$variant => $on,)*
                    Self::Other(_) => None,
                }
            }

            /// All titles of all acts, the usual one of each first.
            pub(super) const TITLES: &'static [Title] = &[
                $(
                    Title::of(&Self::$variant, $persian),
                    $(Title::of(&Self::$variant, $alias),)*
                )*
            ];

            /// Other titles under which reports cite it.
            #[must_use]
            pub const fn aliases(&self) -> &'static [&'static str] {
                match self {
                    $(Self::$variant => &[$($alias),*],)*
                    Self::Other(_) => &[],
                }
            }
        }
    };
}

// Titles and dates: the texts of the acts as cited in public reports and in the law databases of
// parliament; which act is meant by which title was checked against uses in 105 public reports.
// A day is given only where a stored copy of the act states it.
acts! {
    /// The budget act, passed every year.
    Budget: "budget", "قانون بودجه", "Budget Act", None, None, ["قانون بودجه کل کشور"];
    /// The act of 1396-12-20, in force.
    DisabilityRights: "disability_rights_1396", "قانون حمایت از حقوق معلولان",
        "Protection of the Rights of the Disabled Act", Some(1396), Some(on(1396, 12, 20)), [
            "قانون حمایت از حقوق افراد دارای معلولیت",
            "قانون حمایت از حقوق معلولین",
            "قانون حمایت از افراد دارای معلولیت",
            "قانون حمایت از معلولان",
            "قانون حمایت از معلولین",
        ];
    /// The act of 1383-02-16, replaced in 1396 and still named in texts.
    DisabilityComprehensive: "disability_comprehensive_1383", "قانون جامع حمایت از حقوق معلولان",
        "Comprehensive Act on the Rights of the Disabled", Some(1383), Some(on(1383, 2, 16)), [
            "قانون جامع حمایت از حقوق معلولین",
            "قانون جامع حمایت از حقوق افراد دارای معلولیت",
            "قانون جامع حمایت از معلولان",
            "قانون جامع حمایت از معلولین",
        ];
    /// The act of 1380-11-27 whose article 26 gives the licensing of centres to Behzisti.
    GovernmentFinancialRegulations: "gov_financial_regulations_part",
        "قانون تنظیم بخشی از مقررات مالی دولت",
        "Act regulating part of the government's financial provisions", Some(1380),
        Some(on(1380, 11, 27)), ["قانون تنظیم بخشی از مقررات دولت"];
    /// The fourth development plan, 1384 to 1388.
    DevelopmentPlan4: "development_plan_4", "قانون برنامه چهارم توسعه",
        "Fourth Development Plan Act", Some(1383), None, [
            "قانون برنامه چهارم",
            "قانون برنامه پنج ساله چهارم توسعه",
            "قانون برنامه چهارم توسعه اقتصادی، اجتماعی و فرهنگی",
        ];
    /// The act that amended articles of the fourth plan; sources disagree on its date.
    DevelopmentPlan4Amendment: "development_plan_4_amendment",
        "قانون اصلاح موادی از قانون برنامه چهارم توسعه",
        "Act Amending Articles of the Fourth Development Plan Act", None, None, [
            "قانون اصلاح موادی از قانون برنامه چهارم",
            "قانون اصلاح موادی از قانون برنامه چهارم توسعه اقتصادی، اجتماعی و فرهنگی",
            "قانون اصلاح موادی از قانون برنامه چهارم توسعه اقتصادی، اجتماعی و فرهنگی جمهوری اسلامی \
             ایران و اجرای سیاست‌های کلی اصل چهل و چهارم قانون اساسی",
            "قانون اجرای سیاست‌های کلی اصل چهل و چهارم قانون اساسی",
            "قانون اجرای سیاست‌های کلی اصل ۴۴ قانون اساسی",
        ];
    /// The fifth development plan, 1390 to 1394.
    DevelopmentPlan5: "development_plan_5", "قانون برنامه پنجم توسعه",
        "Fifth Development Plan Act", Some(1389), None, [
            "قانون برنامه پنجم",
            "قانون برنامه پنج ساله پنجم توسعه",
            "قانون برنامه پنجم توسعه اقتصادی، اجتماعی و فرهنگی",
        ];
    /// The sixth development plan, 1396 to 1400.
    DevelopmentPlan6: "development_plan_6", "قانون برنامه ششم توسعه",
        "Sixth Development Plan Act", Some(1395), None, [
            "قانون برنامه ششم",
            "قانون برنامه پنج ساله ششم توسعه",
            "قانون برنامه ششم توسعه اقتصادی، اجتماعی و فرهنگی",
            "قانون برنامه پنج ساله ششم توسعه اقتصادی، اجتماعی و فرهنگی",
        ];
    /// The seventh development plan, 1403 to 1407.
    DevelopmentPlan7: "development_plan_7", "قانون برنامه هفتم پیشرفت",
        "Seventh Development Plan Act", Some(1403), None, [
            "قانون برنامه هفتم توسعه",
            "قانون برنامه هفتم",
            "قانون برنامه پنج ساله هفتم پیشرفت",
            "قانون برنامه پنج ساله هفتم توسعه",
        ];
    /// The act of 1383 on the structure of the welfare system.
    WelfareSystemStructure: "welfare_system_structure_law",
        "قانون ساختار نظام جامع رفاه و تأمین اجتماعی",
        "Comprehensive Welfare and Social Security System Act", Some(1383), None, [
            "قانون نظام جامع رفاه و تأمین اجتماعی",
            "قانون ساختار نظام جامع رفاه",
            "قانون ساختار نظام جامع تأمین اجتماعی",
        ];
    /// The act of 1371-08-24.
    WomenAndChildrenWithoutGuardian: "women_children_without_guardian_1371",
        "قانون تأمین زنان و کودکان بی‌سرپرست",
        "Support of Women and Children without Guardian Act", Some(1371), Some(on(1371, 8, 24)),
        ["قانون تأمین زنان و کودکان بی سرپرست"];
    /// The decree of 1359-01-06 on aid towards the cost of living.
    WelfareDecree: "welfare_decree_1359",
        "لایحه قانونی حداکثر کمک به تأمین حداقل هزینه زندگی",
        "Decree on Maximum Living-cost Aid", Some(1359), Some(on(1359, 1, 6)), [];
    /// The labour act.
    Labour: "labour_law", "قانون کار", "Labour Act", Some(1369), None, [];
    /// The social security act.
    SocialSecurity: "social_security_law", "قانون تأمین اجتماعی", "Social Security Act", Some(1354),
        None, [];
    /// The civil service act of 1386-07-08.
    CivilService: "civil_service_law", "قانون مدیریت خدمات کشوری",
        "Civil Service Management Act", Some(1386), Some(on(1386, 7, 8)), ["قانون خدمات کشوری"];
    /// The central bank act of 1402-03-30, whose article 58 was amended in 1404.
    CentralBank: "central_bank_law_1402", "قانون بانک مرکزی", "Central Bank Act", Some(1402),
        Some(on(1402, 3, 30)), [];
    /// The constitution of 1358.
    Constitution: "constitution", "قانون اساسی", "Constitution", Some(1358), None, [];
}

/// A day of the catalogue, checked by the compiler.
const fn on(year: u16, month: u8, day: u8) -> JalaliDate {
    JalaliDate::constant(year, month, day)
}

impl Act {
    /// The act of a title, its aliases included; [`Act::Other`] if the catalogue lacks it. How letters
    /// are written and whether words are joined makes no difference.
    #[must_use]
    pub fn from_title(title: &str) -> Self {
        let trimmed = title.trim();
        match read::catalogued(trimmed) {
            Some((act, length)) if length == trimmed.len() => act.clone(),
            _ => Self::Other(title.into()),
        }
    }

    /// The Jalali year in which another act took its place, `None` if the catalogue knows of none.
    #[must_use]
    pub const fn replaced(&self) -> Option<u16> {
        match self {
            Self::DisabilityComprehensive => Some(1396),
            _ => None,
        }
    }

    /// Whether the act is passed anew every year, so that a citation needs its year.
    #[must_use]
    pub const fn is_annual(&self) -> bool {
        matches!(self, Self::Budget)
    }
}

/// A title of an act of the catalogue.
pub(super) struct Title {
    pub(super) act: &'static Act,
    pub(super) whole: &'static str,
    /// What follows «قانون» in it, if it begins with that, and the first two letters of it.
    pub(super) after_law: Option<(&'static str, u32)>,
}

impl Title {
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
    const fn of(act: &'static Act, whole: &'static str) -> Self {
        const LAW: &[u8] = "قانون ".as_bytes();
        let bytes = whole.as_bytes();
        let mut same = 0;
        while same < LAW.len() && same < bytes.len() && bytes[same] == LAW[same] {
            same += 1;
        }
        let after_law = if same == LAW.len() {
            let rest = whole.split_at(same).1;
            Some((rest, first_two_of(rest)))
        } else {
            None
        };
        Self { act, whole, after_law }
    }
}
