//! The words that tell what a figure is about, and how figures hang together.

use alloc::vec::Vec;

use super::letters::{Letters, first_two};
use crate::report::Concept;

/// What kind of number a cue can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    Any,
    Money,
    Count,
}

/// How figures hang together, as words tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// «از این تعداد», «از مجموع»: what follows is part of what was said.
    OfWhich,
    /// «آن», «آنان»: of what was said.
    OfIt,
    /// «در مجموع», «جمعاً».
    InTotal,
    /// «شامل», «به تفکیک», «به شرح زیر».
    Listing,
    /// «رشد», «افزایش».
    Rise,
    /// «کاهش».
    Fall,
    /// «مدت مشابه», «سال قبل».
    Earlier,
    /// «سال گذشته».
    LastYear,
    /// «برنامه», «تعهد», «پیش‌بینی».
    Target,
    /// «تحقق», «محقق».
    Fulfilled,
    /// «هر», «به هر», «سرانه».
    Each,
    /// «ماهانه».
    Monthly,
    /// «سقف».
    Ceiling,
    /// «معادل», «یعنی».
    Equal,
    /// «سهم», «درصد از».
    Share,
    /// «دیگر», «سایر».
    Rest,
    /// «مابقی», «بقیه».
    Remainder,
    /// «در بخش», «در حوزه»: what follows is of a part only.
    Within,
    /// «از محل», «از طریق».
    Through,
    /// «از جمله», «مانند»: not all.
    Such,
    /// «اکنون», «امسال».
    Now,
    /// «در بیش از یک گروه».
    Overlap,
    /// Classes that divide a whole without a rest: the first number tells the division, the second the class.
    Class(u8, u8),
}

/// What a cue says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cue {
    Topic(Concept, About),
    Mark(Mark),
}

/// A cue and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Hit {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) cue: Cue,
}

impl Hit {
    pub(super) fn mark(&self) -> Option<Mark> {
        match self.cue {
            Cue::Mark(mark) => Some(mark),
            Cue::Topic(..) => None,
        }
    }
}

/// Divisions whose classes are all of a whole, by how many there are.
pub(super) const DIVISIONS: [u8; 7] = [2, 2, 2, 2, 2, 4, 6];

/// All cues of a text in its order; of topics, the longest at each place.
pub(super) fn find(letters: &Letters) -> Vec<Hit> {
    let index = Index::new();
    let mut hits = Vec::new();
    let (mut covered, mut tied) = (0, 0);
    for word in letters.words() {
        let start = word.start();
        let mut longest: Option<(usize, usize)> = None;
        let marked = hits.len();
        for (entry, cue) in index.of(word.first_two()) {
            let Some(end) = word.takes(cue) else { continue };
            let mark = match entry {
                Entry::Topic(at) => {
                    let longer = longest.is_none_or(|(_, its)| end > its);
                    longest = if longer { Some((*at, end)) } else { longest };
                    continue;
                }
                Entry::Mark(mark) => *mark,
            };
            if mark == Mark::OfWhich {
                tied = tied.max(end);
            }
            // Each mark once a word, as long as it gets.
            let same = |hit: &&mut Hit| hit.cue == Cue::Mark(mark);
            if let Some(hit) = hits.iter_mut().skip(marked).find(same) {
                hit.end = hit.end.max(end);
            } else {
                hits.push(Hit { start, end, cue: Cue::Mark(mark) });
            }
        }
        // «از مجموع …» is no total.
        if start < tied {
            let kept = hits.split_off(marked);
            hits.extend(kept.into_iter().filter(|hit| hit.mark() != Some(Mark::InTotal)));
        }
        if let Some((at, end)) = longest.filter(|_| start >= covered)
            && let Some((concept, about, _)) = TOPICS.get(at)
        {
            hits.push(Hit { start, end, cue: Cue::Topic(concept.clone(), *about) });
            covered = end;
        }
    }
    hits
}

/// What a cue stands for: a mark, or a topic by its place.
enum Entry {
    Mark(Mark),
    Topic(usize),
}

/// All cues by the first two letters they begin with.
struct Index(Vec<((char, char), Entry, &'static str)>);

impl Index {
    fn new() -> Self {
        let marks = MARKS.iter().flat_map(|(mark, cues)| {
            cues.iter().map(|cue| (first_two(cue), Entry::Mark(*mark), *cue))
        });
        let topics = TOPICS.iter().enumerate().flat_map(|(at, (_, _, cues))| {
            cues.iter().map(move |cue| (first_two(cue), Entry::Topic(at), *cue))
        });
        let mut all: Vec<_> = marks.chain(topics).collect();
        all.sort_by_key(|(letters, ..)| *letters);
        Self(all)
    }

    fn of(&self, letters: (char, char)) -> impl Iterator<Item = (&Entry, &'static str)> {
        let from = self.0.partition_point(|(its, ..)| *its < letters);
        let rest = self.0.get(from..).unwrap_or_default().iter();
        let same = rest.take_while(move |(its, ..)| *its == letters);
        same.map(|(_, entry, cue)| (entry, *cue))
    }
}

use About::{Any, Count, Money};
use Concept as C;

/// Words of the letters as they are folded; a blank in a cue may be there or not.
const MARKS: &[(Mark, &[&str])] = &[
    (
        Mark::OfWhich,
        &[
            "از این تعداد",
            "از این میزان",
            "از این مبلغ",
            "از این مبالغ",
            "از این رقم",
            "از این میان",
            "از این جمع",
            "از این شمار",
            "از این کمک",
            "از این افراد",
            "از مجموع",
            "از میان",
            "از کل$",
            "از این مقدار",
            "از این واحد",
            "از این طرح",
            "از همین",
            "از بین",
            "از این اعتبار",
            "از این خانوار",
            "از این عده",
            "از این آمار",
            "از آن میان",
            "از آن جمله",
            "از این مراکز",
            "از این تسهیلات",
            "از این منابع",
            "از این فرصت",
            "از این اشتغال",
            "از این پرونده",
            "از این جمعیت",
            "از محل همین",
            "در میان این",
            "در بین این",
            "از ثبت شدگان",
            "این تعداد شامل",
            "که از این",
        ],
    ),
    (Mark::OfIt, &["آن$", "آنها$", "آنان$", "آن ها$", "از آن"]),
    (
        Mark::InTotal,
        &[
            "در مجموع",
            "مجموعا",
            "جمعا",
            "در کل$",
            "با احتساب",
            "مجموع$",
            "روی هم رفته",
            "بالغ می شود",
        ],
    ),
    (
        Mark::Listing,
        &[
            "شامل",
            "متشکل",
            "به تفکیک",
            "به ترتیب زیر",
            "به شرح زیر",
            "به این شرح",
            "عبارتند",
            "عبارت است",
            "به شرح ذیل",
            "این واحدها",
            "این مراکز",
        ],
    ),
    (Mark::Rise, &["رشد", "افزایش", "بیشتر$", "بیش از سال", "جهش", "افزوده"]),
    (Mark::Fall, &["کاهش", "کمتر$", "افت$"]),
    (
        Mark::Earlier,
        &[
            "سال قبل",
            "سال پیش",
            "مدت مشابه",
            "زمان مشابه",
            "دوره مشابه",
            "مشابه سال",
            "پیش از آن",
            "سال ماقبل",
            "این رقم در سال",
            "تابستان سال",
            "همین مدت",
        ],
    ),
    (Mark::LastYear, &["سال گذشته", "پارسال"]),
    (Mark::Target, &["برنامه", "تعهد", "هدف گذاری", "پیش بینی", "سهمیه ابلاغی", "هدفگذاری"]),
    (Mark::Fulfilled, &["تحقق", "محقق", "عملی شد", "دست یافت", "پوشش می دهد"]),
    (Mark::Each, &["هر$", "هریک", "هر یک", "هرکدام", "به ازای هر", "سرانه"]),
    (Mark::Monthly, &["ماهانه", "ماهیانه", "هر ماه"]),
    (Mark::Ceiling, &["سقف", "تا سقف", "حداکثر"]),
    (Mark::Equal, &["معادل", "یعنی", "برابر با"]),
    (Mark::Share, &["سهم$", "سهم ", "از کل$", "کل$", "تشکیل می", "شامل می"]),
    (Mark::Rest, &["دیگر$", "سایر$", "بقیه", "مابقی"]),
    (Mark::Remainder, &["مابقی", "بقیه", "باقی", "سایر"]),
    (Mark::Within, &["در بخش", "در حوزه", "در قالب"]),
    (Mark::Through, &["از محل", "از طریق", "از مسیر", "در قالب"]),
    (Mark::Such, &["از جمله", "مانند", "همچون", "نظیر"]),
    (Mark::Now, &["اکنون", "امسال", "هم اکنون", "در حال حاضر", "امروز"]),
    (
        Mark::Overlap,
        &[
            "بیش از یک",
            "چند گروه",
            "ممکن است هم",
            "یک فرد ممکن",
            "هم پوشانی",
            "مشترک",
            "به طور همزمان",
        ],
    ),
    (Mark::Class(0, 0), &["شهری", "شهرها", "در شهر", "شهر نشین"]),
    (Mark::Class(0, 1), &["روستا"]),
    (Mark::Class(1, 0), &["مرد$", "مردان", "آقا", "پسر"]),
    (Mark::Class(1, 1), &["زن$", "زنان$", "خانم", "دختر"]),
    (Mark::Class(2, 0), &["نقدی", "نقد$"]),
    (Mark::Class(2, 1), &["غیرنقدی", "غیر نقدی", "کالا"]),
    (Mark::Class(3, 0), &["دولتی"]),
    (Mark::Class(3, 1), &["غیردولتی", "غیر دولتی", "مردم نهاد"]),
    (Mark::Class(4, 0), &["استانی", "داخل کشور"]),
    (Mark::Class(4, 1), &["ملی$", "خارج از کشور"]),
    (Mark::Class(5, 0), &["خفیف"]),
    (Mark::Class(5, 1), &["متوسط"]),
    (Mark::Class(5, 2), &["شدید"]),
    (Mark::Class(5, 3), &["خیلی شدید", "بسیار شدید"]),
    (Mark::Class(6, 0), &["جسمی", "حرکتی"]),
    (Mark::Class(6, 1), &["ذهنی"]),
    (Mark::Class(6, 2), &["بینایی", "نابینا", "کم بینا"]),
    (Mark::Class(6, 3), &["شنوایی", "ناشنوا", "کم شنوا"]),
    (Mark::Class(6, 4), &["روانی", "اعصاب"]),
    (Mark::Class(6, 5), &["گفتار", "صوت"]),
];

const TOPICS: &[(Concept, About, &[&str])] = &[
    (
        C::DonationsTotal,
        Money,
        &[
            "مشارکت های مردمی",
            "مشارکت مردمی",
            "مشارکتهای مردمی",
            "کمک های مردم",
            "کمکهای مردم",
            "کمک مردمی",
            "کمک های خیر",
            "کمکهای خیر",
            "کمک خیر",
            "مشارکت های جذب",
            "مشارکتها",
            "مشارکت ها",
            "کمک های گردآوری",
            "کمک جذب",
            "کمک کرد",
            "هدایا",
            "جلب و جذب",
            "نیازمندان کمک",
            "جذب کمک",
            "کمک های جذب",
            "کمک ها$",
            "نیازمندان هدیه",
            "اهدا",
        ],
    ),
    (
        C::DonationsCash,
        Money,
        &["نقدی", "نقد$", "کمک های نقدی", "کمک نقدی", "به صورت نقدی", "وجه نقد"],
    ),
    (
        C::DonationsNoncash,
        Money,
        &["غیرنقدی", "غیر نقدی", "به صورت غیرنقدی", "کمک های غیرنقدی", "اقلام"],
    ),
    (C::DonationsServices, Money, &["خدماتی", "خدمات رایگان"]),
    (C::DonationsGovernmentSector, Money, &["بخش دولتی", "مراکز دولتی", "در بخش دولتی"]),
    (
        C::DonationsNgoSector,
        Money,
        &[
            "بخش غیردولتی",
            "بخش غیر دولتی",
            "در بخش غیردولتی",
            "در بخش غیر دولتی",
            "موسسات خیریه",
            "سازمان های مردم نهاد",
            "سمن",
        ],
    ),
    (
        C::DonationsZakatSadaqat,
        Money,
        &[
            "زکات",
            "صدق",
            "صندوق صدقات",
            "فطریه",
            "نذورات",
            "قربانی",
            "طرح قربانی",
            "عقیقه",
            "کفاره",
            "خمس",
        ],
    ),
    (
        C::DonationsOrphanSponsorship,
        Any,
        &[
            "اکرام ایتام",
            "ایتام",
            "یتیم",
            "حامی$",
            "حامیان",
            "فرزندان معنوی",
            "طرح اکرام",
            "محسنین",
            "فرزند یتیم",
            "حامی جدید",
            "سرپرستی معنوی",
            "فرزند$",
        ],
    ),
    (
        C::DonationsCharityCentres,
        Any,
        &[
            "مراکز نیکوکاری",
            "مرکز نیکوکاری",
            "پویش",
            "جشن نیکوکاری",
            "گلریزان",
            "جشن عاطفه",
            "مرکز تخصصی",
            "ضیافت",
            "جشن رمضان",
            "نوشت افزار",
            "نیکوکاری",
            "ماه مبارک رمضان",
        ],
    ),
    (
        C::HousingUnitsDelivered,
        Any,
        &[
            "واحد مسکونی",
            "واحد مسکن",
            "مسکن مددجو",
            "مسکن مددجویی",
            "واحدهای مسکونی",
            "خانه ها",
            "ساخت مسکن",
            "واحد روستایی",
            "واحد شهری",
            "خانه دار",
            "صاحب خانه",
            "واحدها",
            "احداث این واحد",
            "واحد به",
        ],
    ),
    (
        C::HousingUnderConstruction,
        Count,
        &[
            "در دست ساخت",
            "در حال ساخت",
            "در دست احداث",
            "در حال احداث",
            "نیمه تمام",
            "پیشرفت فیزیکی",
            "در مرحله",
            "پی ریزی",
            "اسکلت",
            "سفت کاری",
            "نازک کاری",
            "در دست اجرا",
        ],
    ),
    (C::HousingGrant, Any, &["کمک بلاعوض", "بلاعوض", "ودیعه مسکن", "ودیعه", "کمک هزینه مسکن"]),
    (
        C::DowryMarriage,
        Any,
        &[
            "جهیزیه",
            "سری جهیزیه",
            "ازدواج",
            "هدیه ازدواج",
            "کمک ازدواج",
            "نوعروس",
            "کمک هزینه ازدواج",
        ],
    ),
    (
        C::TreatmentDevices,
        Any,
        &[
            "تجهیزات توانبخشی",
            "وسایل کمک توانبخشی",
            "وسایل توانبخشی",
            "ویلچر",
            "سمعک",
            "عصا",
            "هزینه درمان",
            "تجهیزات پزشکی",
            "پروتز",
            "دستگاه ویلچر",
        ],
    ),
    (
        C::LivelihoodCaseAid,
        Any,
        &[
            "معیشت",
            "بسته معیشتی",
            "سبد غذایی",
            "سبد کالا",
            "کمک موردی",
            "کمک های موردی",
            "کمک معیشتی",
        ],
    ),
    (C::PensionAmount, Money, &["مستمری", "حق پرستاری", "عیدی", "پرداخت مستمری", "مبلغ مستمری"]),
    (
        C::PensionRecipients,
        Count,
        &["مستمری بگیر", "مستمری", "پشت نوبت", "خانوار مستمری", "دریافت مستمری", "مستمری می گیرند"],
    ),
    (
        C::Beneficiaries,
        Count,
        &[
            "تحت پوشش",
            "جامعه هدف",
            "تحت حمایت",
            "مددجو",
            "توانخواه",
            "توان خواه",
            "زیر پوشش",
            "خدمات بهزیستی",
            "خدمات سازمان",
            "حمایت های این نهاد",
            "بهره مند هستند",
            "خدمات و حمایت",
            "حمایت",
            "دانش آموز",
            "سالمند",
            "نگهداری",
            "زنان سرپرست",
        ],
    ),
    (
        C::DisabilityRegistered,
        Count,
        &[
            "معلول$",
            "معلولان$",
            "معلولین",
            "دارای معلولیت",
            "افراد دارای معلولیت",
            "معلولیت$",
            "شمار معلولان",
            "این جمعیت",
            "معلول ثبت",
            "معلولان شناسایی",
        ],
    ),
    (
        C::DisabilityType,
        Count,
        &[
            "جسمی",
            "معلولیت جسمی",
            "ذهنی",
            "معلولیت ذهنی",
            "بینایی",
            "معلولیت بینایی",
            "شنوایی",
            "معلولیت شنوایی",
            "روانی",
            "گفتار",
            "صوت و گفتار",
            "نابینا",
            "ناشنوا",
            "اعصاب و روان",
            "کم بینا",
            "کم شنوا",
        ],
    ),
    (
        C::DisabilitySeverity,
        Count,
        &[
            "خفیف",
            "متوسط",
            "شدید",
            "خیلی شدید",
            "بسیار شدید",
            "معلولیت خفیف",
            "معلولیت شدید",
            "معلولیت خیلی شدید",
            "معلولیت متوسط",
        ],
    ),
    (
        C::EmploymentCreated,
        Any,
        &[
            "اشتغال ایجاد",
            "ایجاد اشتغال",
            "شغل ایجاد",
            "ایجاد شغل",
            "فرصت شغلی",
            "فرصت های شغلی",
            "شغل$",
            "اشتغال$",
            "شغل برای",
            "اشتغال مددجو",
            "تعهد اشتغال",
            "اشتغال آنها",
            "مشغول به کار",
            "اعتبارات اشتغال",
            "اشتغالزایی$",
        ],
    ),
    (
        C::EmploymentLoans,
        Any,
        &[
            "تسهیلات",
            "تسهیلات اشتغال",
            "تسهیلات اشتغال زایی",
            "تسهیلات خوداشتغالی",
            "وام",
            "وام اشتغال",
            "خوداشتغالی",
            "قرض الحسنه",
            "تسهیلات قرض الحسنه",
            "مشاغل خانگی",
            "کارجو",
            "کارجویان",
            "طرح اشتغال",
            "صندوق امداد",
            "بانک های عامل",
            "تسهیلات ارزان",
        ],
    ),
    (
        C::EmploymentSelfInsurance,
        Any,
        &[
            "خویش فرما",
            "بیمه خویش فرما",
            "حق بیمه خویش فرما",
            "حق بیمه سهم خویش فرما",
            "بیمه خویش",
            "حق بیمه",
        ],
    ),
    (
        C::EmploymentEmployerInsurance,
        Any,
        &[
            "بیمه کارفرما",
            "سهم کارفرما",
            "حق بیمه سهم کارفرما",
            "حق بیمه کارفرما",
            "کارفرمایی",
            "مشوق بیمه",
            "مشوق های بیمه",
        ],
    ),
    (
        C::EmploymentPerformanceAid,
        Any,
        &[
            "ارتقای کارایی",
            "کمک هزینه ارتقای کارایی",
            "کمک هزینه ارتقا",
            "یارانه دستمزد",
            "یارانه جبران",
            "ارتقا کارایی",
            "حداقل دستمزد",
        ],
    ),
    (C::EmploymentPlacement, Count, &["کاریابی", "معرفی به کار"]),
    (C::EmploymentInstitutions, Count, &["موسسات$", "مراکز و موسسات"]),
    (
        C::EmploymentQuota,
        Any,
        &[
            "سهمیه سه درصد",
            "آزمون استخدام",
            "سهمیه استخدام",
            "استخدام معلولان",
            "استخدامی",
            "داوطلب",
            "ثبت نام",
        ],
    ),
    (
        C::LicensingLicences,
        Count,
        &[
            "پروانه",
            "مجوز",
            "موافقت اصولی",
            "مسئول فنی",
            "تمدید پروانه",
            "مجوز صادر",
            "صدور مجوز",
            "پروانه تاسیس",
            "پروانه فعالیت",
        ],
    ),
    (C::LicensingSessions, Count, &["جلسه", "جلسات", "کمیسیون ماده", "کمیسیون نظارت"]),
    (
        C::Centres,
        Count,
        &[
            "مرکز$",
            "مراکز$",
            "مرکز شبانه روزی",
            "مراکز شبانه روزی",
            "مراکز مثبت زندگی",
            "مرکز توانبخشی",
            "مرکز پیشگیری",
            "مرکز درمان",
            "مرکز روزانه",
            "خدمات اجتماعی",
        ],
    ),
    (C::Plan, Any, &["برنامه محقق", "تعهد محقق", "تحقق", "محقق"]),
    (
        C::Budget,
        Money,
        &[
            "بودجه",
            "اعتبار$",
            "اعتبارات",
            "اعتبار مسکن",
            "تخصیص",
            "ابلاغ",
            "منابع عمومی",
            "بودجه بهزیستی",
            "اعتبار به",
            "اعتبار حوزه",
            "بودجه این سازمان",
            "یارانه مراکز",
            "به مراکز",
        ],
    ),
    (C::NeedsCategory, Money, &["هزینه کرد", "هزینه کرد کمک", "مجموع هزینه کرد"]),
];
