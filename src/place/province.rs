//! The 31 provinces.

use super::{CodeScheme, ProvinceCode};
use crate::text::word::first_two_of;

/// Writes the table once: the enum, its order and its facts.
macro_rules! provinces {
    ($($variant:ident: $persian:literal, $english:literal, $now:literal, $before:literal, [$($variants:literal),*];)*) => {
        /// A province of Iran (استان), by its statistical code order.
        ///
        /// # Examples
        /// ```
        /// use karnameh::place::{CodeScheme, Province};
        /// let semnan = Province::Semnan;
        /// assert_eq!(semnan.persian(), "سمنان");
        /// assert_eq!(semnan.code(CodeScheme::Iso3166Since2020).to_string(), "IR-20");
        /// assert_eq!(semnan.code(CodeScheme::Iso3166Before2020).to_string(), "IR-12");
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Province {
            $(
                #[doc = concat!("استان ", $persian)]
                $variant,
            )*
        }

        impl Province {
            /// All of them, in the order of their present ISO codes.
            pub const ALL: [Self; 31] = [$(Self::$variant),*];

            /// The Persian name, without «استان».
            #[must_use]
            pub const fn persian(self) -> &'static str {
                match self {
                    $(Self::$variant => $persian,)*
                }
            }

            /// The English name.
            #[must_use]
            pub const fn english(self) -> &'static str {
                match self {
                    $(Self::$variant => $english,)*
                }
            }

            /// Other spellings of the Persian name that joined words and the ways of writing letters do
            /// not explain, and older names.
            #[must_use]
            pub const fn variants(self) -> &'static [&'static str] {
                match self {
                    $(Self::$variant => &[$($variants),*],)*
                }
            }

            /// The Persian names and their other spellings, each with its first two letters.
            pub(super) const NAMES: &'static [(Self, &'static str, u32)] = &[
                $(
                    (Self::$variant, $persian, first_two_of($persian)),
                    $((Self::$variant, $variants, first_two_of($variants)),)*
                )*
            ];

            /// The number of the code, since and before 2020-11-24.
            const fn numbers(self) -> (u8, u8) {
                match self {
                    $(Self::$variant => ($now, $before),)*
                }
            }
        }
    };
}

// Both generations of codes: ISO 3166-2:IR, as mapped at infokontak.com/en/ISO_3166-2:IR; the
// present ones equal the codes of the Statistical Centre of Iran.
provinces! {
    Markazi: "مرکزی", "Markazi", 0, 22, [];
    Gilan: "گیلان", "Gilan", 1, 19, [];
    Mazandaran: "مازندران", "Mazandaran", 2, 21, [];
    EastAzerbaijan: "آذربایجان شرقی", "East Azerbaijan", 3, 1, [];
    WestAzerbaijan: "آذربایجان غربی", "West Azerbaijan", 4, 2, [];
    Kermanshah: "کرمانشاه", "Kermanshah", 5, 17, ["باختران"];
    Khuzestan: "خوزستان", "Khuzestan", 6, 10, [];
    Fars: "فارس", "Fars", 7, 14, [];
    Kerman: "کرمان", "Kerman", 8, 15, [];
    KhorasanRazavi: "خراسان رضوی", "Khorasan Razavi", 9, 30, [];
    Isfahan: "اصفهان", "Isfahan", 10, 4, [];
    SistanAndBaluchestan: "سیستان و بلوچستان", "Sistan and Baluchestan", 11, 13, [];
    Kurdistan: "کردستان", "Kurdistan", 12, 16, [];
    Hamadan: "همدان", "Hamadan", 13, 24, [];
    ChaharmahalAndBakhtiari: "چهارمحال و بختیاری", "Chaharmahal and Bakhtiari", 14, 8, ["چهار محال و بختیاری"];
    Lorestan: "لرستان", "Lorestan", 15, 20, [];
    Ilam: "ایلام", "Ilam", 16, 5, [];
    KohgiluyehAndBoyerAhmad: "کهگیلویه و بویراحمد", "Kohgiluyeh and Boyer-Ahmad", 17, 18, ["کهگیلویه و بویر احمد", "کهکیلویه و بویراحمد"];
    Bushehr: "بوشهر", "Bushehr", 18, 6, [];
    Zanjan: "زنجان", "Zanjan", 19, 11, [];
    Semnan: "سمنان", "Semnan", 20, 12, [];
    Yazd: "یزد", "Yazd", 21, 25, [];
    Hormozgan: "هرمزگان", "Hormozgan", 22, 23, [];
    Tehran: "تهران", "Tehran", 23, 7, [];
    Ardabil: "اردبیل", "Ardabil", 24, 3, [];
    Qom: "قم", "Qom", 25, 26, [];
    Qazvin: "قزوین", "Qazvin", 26, 28, [];
    Golestan: "گلستان", "Golestan", 27, 27, [];
    NorthKhorasan: "خراسان شمالی", "North Khorasan", 28, 31, [];
    SouthKhorasan: "خراسان جنوبی", "South Khorasan", 29, 29, [];
    Alborz: "البرز", "Alborz", 30, 32, [];
}

impl Province {
    /// The province of a Persian name in any spelling, with or without «استان», or of its English name;
    /// `None` if it names no province.
    ///
    /// # Examples
    /// ```
    /// use karnameh::place::Province;
    /// assert_eq!(Province::from_name("چهارمحال‌وبختیاری"), Some(Province::ChaharmahalAndBakhtiari));
    /// assert_eq!(Province::from_name("استان كرمان"), Some(Province::Kerman));
    /// assert_eq!(Province::from_name("شاهرود"), None);
    /// ```
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        super::read::province_of(name.trim())
            .or_else(|| Self::ALL.into_iter().find(|it| it.english().eq_ignore_ascii_case(name)))
    }

    /// The ISO 3166-2 code under a scheme.
    #[must_use]
    pub const fn code(self, scheme: CodeScheme) -> ProvinceCode {
        let (now, before) = self.numbers();
        ProvinceCode::of(
            scheme,
            match scheme {
                CodeScheme::Iso3166Since2020 => now,
                CodeScheme::Iso3166Before2020 => before,
            },
        )
    }

    /// The province of a code, which every code has.
    #[must_use]
    pub fn from_code(code: ProvinceCode) -> Self {
        // A code exists only for a province, so the search never fails.
        Self::ALL.into_iter().find(|it| it.code(code.scheme()) == code).unwrap_or(Self::Markazi)
    }
}
