//! What a figure is about: the indicators that recur in reports of welfare bodies.

use alloc::boxed::Box;
use core::fmt;

use crate::{money::Denomination, quantity::Unit};

/// Whether a figure counts what happened in a period or what there was at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Measure {
    /// What happened in the period: loans paid, homes handed over.
    Flow,
    /// What there was at a moment: persons covered, centres licensed.
    Stock,
    /// What happened since some earlier beginning, up to the end of the period.
    Cumulative,
    /// A relation of two figures: a percentage of a target.
    Ratio,
}

/// Writes the catalogue once: the enum, its order and its facts.
macro_rules! concepts {
    ($($variant:ident: $id:literal, $persian:literal, $english:literal, $standard:literal,
       $unit:expr, $measure:expr, $total:expr, [$($name:literal),*];)*) => {
        /// An indicator that reports of welfare bodies speak of, with its names and standard terms.
        ///
        /// # Examples
        /// ```
        /// use karnameh::{quantity::Unit, report::Concept};
        /// let loans = Concept::EmploymentLoans;
        /// assert_eq!(loans.id(), "employment.loans");
        /// assert_eq!(loans.standard(), "LMP 7 start-up incentives");
        /// assert_eq!(loans.total(), Some(Concept::EmploymentCreated));
        /// assert_eq!(Concept::EmploymentCreated.unit(), Some(Unit::Person));
        /// assert_eq!(Concept::from_id("employment.loans"), Ok(loans));
        /// ```
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Concept {
            $(
                #[doc = concat!($persian, ": ", $english, ".")]
                $variant,
            )*
            /// An indicator that the catalogue lacks, by an id of the caller's own; made by
            /// [`Concept::other`].
            Other(OtherConcept),
        }

        impl Concept {
            /// All concepts of the catalogue.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable id, such as `employment.loans`.
            #[must_use]
            pub fn id(&self) -> &str {
                match self {
                    $(Self::$variant => $id,)*
                    Self::Other(other) => &other.0,
                }
            }

            /// The usual name in Persian; the id for a concept of the caller's own.
            #[must_use]
            pub fn persian(&self) -> &str {
                match self {
                    $(Self::$variant => $persian,)*
                    Self::Other(other) => &other.0,
                }
            }

            /// The name in English; the id for a concept of the caller's own.
            #[must_use]
            pub fn english(&self) -> &str {
                match self {
                    $(Self::$variant => $english,)*
                    Self::Other(other) => &other.0,
                }
            }

            /// The term of ESSPROS, ILO SSI, LMP, ASPIRE or SNA it corresponds to; empty where
            /// there is none.
            #[must_use]
            pub const fn standard(&self) -> &'static str {
                match self {
                    $(Self::$variant => $standard,)*
                    Self::Other(_) => "",
                }
            }

            /// What it is counted in, `None` where reports differ.
            #[must_use]
            pub const fn unit(&self) -> Option<Unit> {
                match self {
                    $(Self::$variant => $unit,)*
                    Self::Other(_) => None,
                }
            }

            /// Flow or stock, `None` where reports give both.
            #[must_use]
            pub const fn measure(&self) -> Option<Measure> {
                match self {
                    $(Self::$variant => $measure,)*
                    Self::Other(_) => None,
                }
            }

            /// Other Persian names under which reports give it.
            #[must_use]
            pub const fn variants(&self) -> &'static [&'static str] {
                match self {
                    $(Self::$variant => &[$($name),*],)*
                    Self::Other(_) => &[],
                }
            }

            /// The id of the total it enters.
            const fn total_id(&self) -> Option<&'static str> {
                match self {
                    $(Self::$variant => $total,)*
                    Self::Other(_) => None,
                }
            }
        }
    };
}

// Names, terms and units were drawn from 105 public reports of Behzisti and Emdad; the standard
// terms are those of ESSPROS, the ILO social security inquiry, the EU labour market policy (LMP)
// classification, the World Bank's ASPIRE and the SNA.
concepts! {
    DonationsTotal: "donations.total", "مشارکت‌های مردمی", "Voluntary contributions received", "ESSPROS other receipts; SNA D.75 current transfers; ILO SSI other income",
        Some(Unit::Money(Denomination::CurrentRial)), Some(Measure::Flow), None, ["کمک‌های مردمی", "کمک خیران", "جذب مشارکت‌ها", "جلب و جذب"];
    DonationsCash: "donations.cash", "نقدی", "Cash contributions", "SNA transfers in cash",
        Some(Unit::Money(Denomination::CurrentRial)), Some(Measure::Flow), Some("donations.total"), ["نقد", "وجه نقد"];
    DonationsNoncash: "donations.noncash", "غیرنقدی", "In-kind contributions (goods)", "transfers in kind",
        Some(Unit::Money(Denomination::CurrentRial)), Some(Measure::Flow), Some("donations.total"), ["غیر نقدی", "کالا", "امانی"];
    DonationsServices: "donations.services", "خدماتی", "Services contributed", "volunteer/services in kind",
        Some(Unit::Money(Denomination::CurrentRial)), Some(Measure::Flow), Some("donations.total"), ["خدمات ارائه‌شده", "خدمات"];
    DonationsGovernmentSector: "donations.government_sector", "بخش دولتی", "Received by state offices and centres", "government units",
        Some(Unit::Money(Denomination::CurrentRial)), Some(Measure::Flow), Some("donations.total"), ["ادارات", "مراکز دولتی"];
    DonationsNgoSector: "donations.ngo_sector", "بخش غیردولتی", "Received by licensed NGOs/charities", "NPISH",
        Some(Unit::Money(Denomination::CurrentRial)), Some(Measure::Flow), Some("donations.total"), ["مؤسسات غیردولتی", "خیریه‌ها"];
    DonationsZakatSadaqat: "donations.zakat_sadaqat", "زکات و صدقات", "Religious giving channels", "private transfers",
        Some(Unit::Money(Denomination::CurrentRial)), Some(Measure::Flow), Some("donations.total"), ["زکات", "صدقات", "فطریه", "نذورات", "زکوات", "صندوق صدقات", "قربانی"];
    DonationsOrphanSponsorship: "donations.orphan_sponsorship", "اکرام ایتام و محسنین", "Child sponsorship", "family/children function",
        None, None, Some("donations.total"), ["حامی", "فرزندان معنوی"];
    DonationsCharityCentres: "donations.charity_centres", "مراکز نیکوکاری و پویش‌ها", "Charity centres and campaigns", "NPISH",
        None, None, Some("donations.total"), ["مراکز نیکوکاری", "جشن‌ها", "پویش", "جشن نیکوکاری", "گلریزان"];
    NeedsCategory: "needs.category", "نیازها", "Purpose of use", "ESSPROS functions: housing; family; sickness; disability; social exclusion",
        None, None, None, ["مسکن", "جهیزیه", "ازدواج", "درمان", "تحصیل", "معیشت", "اشتغال", "سرفصل‌ها", "محل هزینه‌کرد"];
    HousingUnitsDelivered: "housing.units_delivered", "واگذاری واحد مسکونی", "Housing units handed over", "ESSPROS housing (social housing)",
        Some(Unit::Dwelling), Some(Measure::Flow), None, ["تحویل", "افتتاح", "بهره‌برداری", "صاحب‌خانه شدن"];
    HousingUnderConstruction: "housing.under_construction", "واحد مسکونی در دست ساخت", "Units under construction", "",
        Some(Unit::Dwelling), Some(Measure::Stock), None, ["در دست احداث", "در دست ساخت", "نیمه‌تمام", "پیشرفت فیزیکی"];
    HousingGrant: "housing.grant", "کمک بلاعوض و ودیعه مسکن", "Housing grant / rent deposit", "ESSPROS housing, lump sum",
        None, Some(Measure::Flow), None, ["کمک بلاعوض مسکن", "ودیعه", "کمک‌هزینه ساخت و خرید"];
    DowryMarriage: "dowry_marriage", "جهیزیه و هدیه ازدواج", "Marriage and dowry aid", "ESSPROS family, lump sum / in kind",
        None, Some(Measure::Flow), None, ["جهیزیه", "هدیه ازدواج", "کمک‌هزینه ازدواج", "سری جهیزیه"];
    TreatmentDevices: "treatment_devices", "درمان و تجهیزات توانبخشی", "Health and assistive devices", "ESSPROS sickness, disability in kind",
        None, Some(Measure::Flow), None, ["درمان", "تجهیزات توانبخشی", "ویلچر", "لوازم بهداشتی"];
    LivelihoodCaseAid: "livelihood.case_aid", "کمک معیشتی و موردی", "Case and subsistence aid", "ESSPROS social exclusion; ASPIRE unconditional cash",
        None, Some(Measure::Flow), None, ["معیشت", "کمک موردی", "بسته معیشتی", "کمک‌هزینه معیشت ماده ۲۷"];
    PensionAmount: "pension.amount", "مستمری", "Monthly social-assistance allowance", "ASPIRE unconditional cash transfer / social pension; ESSPROS periodic means-tested",
        None, None, None, ["مستمری ماهانه", "عیدی", "حق پرستاری"];
    PensionRecipients: "pension.recipients", "مستمری‌بگیر", "Allowance recipients", "ILO SSI beneficiaries",
        Some(Unit::Household), Some(Measure::Stock), Some("beneficiaries"), ["خانوار مستمری‌بگیر", "پشت‌نوبتی"];
    Beneficiaries: "beneficiaries", "جامعه هدف", "Covered persons/households", "ILO SSI persons protected / beneficiaries",
        None, Some(Measure::Stock), None, ["تحت پوشش", "مددجو", "توانخواه", "تحت حمایت", "پرونده"];
    DisabilityRegistered: "disability.registered", "معلول", "Persons with disability registered", "WHO/UN; disability function",
        Some(Unit::Person), Some(Measure::Stock), None, ["افراد دارای معلولیت", "توان‌یاب", "توانجو"];
    DisabilityType: "disability.type", "نوع معلولیت", "Type of disability", "",
        None, Some(Measure::Stock), None, ["جسمی‌حرکتی", "ذهنی", "بینایی", "شنوایی", "روانی", "گفتار", "نابینا", "ناشنوا", "اعصاب و روان", "صوت و گفتار"];
    DisabilitySeverity: "disability.severity", "شدت معلولیت", "Severity", "",
        None, Some(Measure::Stock), None, ["خفیف", "متوسط", "شدید", "خیلی شدید", "ضعیف", "بسیار شدید"];
    EmploymentCreated: "employment.created", "اشتغال ایجادشده", "Jobs created", "ASPIRE active labour market programmes",
        Some(Unit::Person), Some(Measure::Flow), None, ["فرصت شغلی", "شغل"];
    EmploymentLoans: "employment.loans", "تسهیلات اشتغال‌زایی", "Start-up loans", "LMP 7 start-up incentives",
        None, Some(Measure::Flow), Some("employment.created"), ["خوداشتغالی", "وام", "قرض‌الحسنه", "تبصره ۱۶/۱۸"];
    EmploymentSelfInsurance: "employment.self_insurance", "بیمه خویش‌فرمایی", "Self-employment contribution subsidy", "LMP 7; ESSPROS rerouted contributions",
        None, Some(Measure::Flow), Some("employment.created"), ["حق بیمه سهم خویش‌فرما"];
    EmploymentEmployerInsurance: "employment.employer_insurance", "بیمه کارفرمایی", "Employer contribution subsidy", "LMP 4 employment incentives",
        None, Some(Measure::Flow), Some("employment.created"), ["سهم کارفرما (۲۰ یا ۲۳ درصد)"];
    EmploymentPerformanceAid: "employment.performance_aid", "کمک‌هزینه ارتقای کارایی", "Wage subsidy for workers with disability", "LMP 5 supported employment",
        None, Some(Measure::Flow), Some("employment.created"), ["یارانه جبران کارایی"];
    EmploymentPlacement: "employment.placement", "کاریابی", "Job placement", "LMP 1 PES",
        Some(Unit::Person), Some(Measure::Flow), Some("employment.created"), ["اشتغال کارفرمایی"];
    EmploymentInstitutions: "employment.institutions", "مؤسسات", "Jobs in licensed institutions", "",
        Some(Unit::Person), Some(Measure::Flow), Some("employment.created"), ["مراکز و مؤسسات غیردولتی"];
    EmploymentQuota: "employment.quota", "سهمیه ۳ درصد", "Public recruitment quota", "quota",
        Some(Unit::Person), Some(Measure::Flow), None, ["آزمون استخدامی"];
    LicensingLicences: "licensing.licences", "مجوزهای صادرشده", "Licence documents issued", "administrative record",
        Some(Unit::Licence), Some(Measure::Flow), None, ["موافقت اصولی", "پروانه تأسیس", "پروانه فعالیت", "مسئول فنی", "مدیر داخلی", "صدور", "تمدید"];
    LicensingSessions: "licensing.sessions", "جلسات کمیسیون", "Commission sessions", "administrative record",
        Some(Unit::Session), Some(Measure::Flow), None, ["جلسات کمیسیون ماده ۲۶", "جلسات کمیسیون نظارت", "دهمین جلسه"];
    Centres: "centres", "مراکز تحت نظارت", "Supervised centres by type", "service providers",
        Some(Unit::Centre), Some(Measure::Stock), None, ["شبانه‌روزی", "روزانه", "مراقبت در منزل", "کارگاه حمایتی", "مثبت زندگی"];
    Plan: "plan", "تعهد و تحقق", "Target and fulfilment", "",
        None, Some(Measure::Ratio), None, ["تعهد", "برنامه", "تحقق", "سهمیه", "درصد عملکرد"];
    Budget: "budget", "اعتبار", "Budget / allocated / released", "government contributions",
        Some(Unit::Money(Denomination::CurrentRial)), Some(Measure::Flow), None, ["بودجه", "تخصیص", "ابلاغ", "محقق"];
}

/// The id of a concept that the catalogue lacks.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OtherConcept(Box<str>);

/// A text is no concept id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "a concept id has 1 to 64 lower-case ASCII letters, digits and underscores, in parts joined by \
     points, such as employment.loans"
)]
pub struct ConceptIdError;

impl Concept {
    /// The concept of an id: one of the catalogue, or one of the caller's own.
    ///
    /// # Errors
    /// If the text is no id.
    pub fn from_id(id: &str) -> Result<Self, ConceptIdError> {
        if let Some(concept) = Self::ALL.iter().find(|concept| concept.id() == id) {
            return Ok(concept.clone());
        }
        let letter = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_');
        let part = |part: &str| !part.is_empty() && part.bytes().all(letter);
        if id.len() <= 64 && id.split('.').all(part) {
            Ok(Self::Other(OtherConcept(id.into())))
        } else {
            Err(ConceptIdError)
        }
    }

    /// A concept of the caller's own; the catalogue's where it has that id.
    ///
    /// # Errors
    /// If the text is no id.
    pub fn other(id: &str) -> Result<Self, ConceptIdError> {
        Self::from_id(id)
    }

    /// The concept whose total it enters.
    #[must_use]
    pub fn total(&self) -> Option<Self> {
        let id = self.total_id()?;
        Self::ALL.iter().find(|concept| concept.id() == id).cloned()
    }
}

/// Prints the id.
impl fmt::Display for Concept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
