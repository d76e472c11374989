//! The acts that reports of welfare bodies cite.

use alloc::boxed::Box;

use crate::text::same_word;

/// Writes the catalogue once: the enum, its order and its facts.
macro_rules! acts {
    ($($(#[$doc:meta])* $variant:ident: $id:literal, $persian:literal, $english:literal,
       $enacted:expr, [$($alias:literal),*];)*) => {
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
acts! {
    /// The budget act, passed every year.
    Budget: "budget", "قانون بودجه", "Budget Act", None, ["قانون بودجه کل کشور"];
    /// The act of 1396-12-20, in force.
    DisabilityRights: "disability_rights_1396", "قانون حمایت از حقوق معلولان",
        "Protection of the Rights of the Disabled Act", Some(1396),
        ["قانون حمایت از حقوق افراد دارای معلولیت"];
    /// The act of 1383-02-16, replaced in 1396 and still named in texts.
    DisabilityComprehensive: "disability_comprehensive_1383", "قانون جامع حمایت از حقوق معلولان",
        "Comprehensive Act on the Rights of the Disabled", Some(1383), [];
    /// The act of 1380-11-27 whose article 26 gives the licensing of centres to Behzisti.
    GovernmentFinancialRegulations: "gov_financial_regulations_part",
        "قانون تنظیم بخشی از مقررات مالی دولت",
        "Act regulating part of the government's financial provisions", Some(1380), [];
    /// The sixth development plan, 1396 to 1400.
    DevelopmentPlan6: "development_plan_6", "قانون برنامه ششم توسعه",
        "Sixth Development Plan Act", Some(1395), [];
    /// The seventh development plan, 1403 to 1407.
    DevelopmentPlan7: "development_plan_7", "قانون برنامه هفتم پیشرفت",
        "Seventh Development Plan Act", Some(1403), ["قانون برنامه هفتم توسعه"];
    /// The act of 1383 on the structure of the welfare system.
    WelfareSystemStructure: "welfare_system_structure_law",
        "قانون ساختار نظام جامع رفاه و تأمین اجتماعی",
        "Comprehensive Welfare and Social Security System Act", Some(1383),
        ["قانون ساختار نظام جامع رفاه و تامین اجتماعی"];
    /// The act of 1371-08-24.
    WomenAndChildrenWithoutGuardian: "women_children_without_guardian_1371",
        "قانون تأمین زنان و کودکان بی‌سرپرست",
        "Support of Women and Children without Guardian Act", Some(1371),
        ["قانون تامین زنان و کودکان بی سرپرست"];
    /// The labour act.
    Labour: "labour_law", "قانون کار", "Labour Act", Some(1369), [];
    /// The social security act.
    SocialSecurity: "social_security_law", "قانون تأمین اجتماعی", "Social Security Act", Some(1354),
        ["قانون تامین اجتماعی"];
    /// The civil service act of 1386-07-08.
    CivilService: "civil_service_law", "قانون مدیریت خدمات کشوری",
        "Civil Service Management Act", Some(1386), [];
    /// The central bank act of 1402-03-30, whose article 58 was amended in 1404.
    CentralBank: "central_bank_law_1402", "قانون بانک مرکزی", "Central Bank Act", Some(1402), [];
    /// The constitution of 1358.
    Constitution: "constitution", "قانون اساسی", "Constitution", Some(1358), [];
}

impl Act {
    /// The act of a title, its aliases included; [`Act::Other`] if the catalogue lacks it.
    #[must_use]
    pub fn from_title(title: &str) -> Self {
        Self::ALL
            .iter()
            .find(|act| {
                let mut names = act.aliases().iter().copied().chain([act.persian()]);
                names.any(|name| same_word(name, title))
            })
            .cloned()
            .unwrap_or_else(|| Self::Other(title.into()))
    }

    /// Whether the act is passed anew every year, so that a citation needs its year.
    #[must_use]
    pub const fn is_annual(&self) -> bool {
        matches!(self, Self::Budget)
    }
}
