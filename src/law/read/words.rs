//! Phrases that are looked for together, and those that citations are told by.

use crate::text::word::FirstLetters;

/// Phrases that are looked for together. The first two letters of a text nearly always tell at once that it
/// begins with none of them.
pub(super) struct Phrases {
    pub(super) all: &'static [&'static str],
    pub(super) begin: FirstLetters,
}

impl Phrases {
    pub(super) const fn of(all: &'static [&'static str]) -> Self {
        Self { all, begin: FirstLetters::of(all) }
    }
}

/// What leads from one part of a citation to the next.
pub(super) static LEADING_ON: Phrases = Phrases::of(&["ذیل", "موضوع", "از", "مندرج در"]);

/// What points to a text that was named before.
pub(super) static THIS: Phrases = Phrases::of(&["این", "همین", "همان"]);

/// The words of the kinds of texts.
pub(super) static KINDS: Phrases = Phrases::of(&["قانون", "لایحه", "آیین نامه", "دستورالعمل"]);

pub(super) static BODY: Phrases = Phrases::of(&["کمیسیون"]);
pub(super) static SUBJECT: Phrases = Phrases::of(&["موضوع"]);
pub(super) static KINDS_OF_REGULATIONS: Phrases = Phrases::of(&["اجرایی", "داخلی", "مالی"]);
pub(super) static CARRIED_OUT: Phrases = Phrases::of(&["قانون", "لایحه", "این قانون", "همین قانون"]);
pub(super) static LAW: Phrases = Phrases::of(&["قانون"]);
pub(super) static LAW_OR_AND: Phrases = Phrases::of(&["و", "قانون"]);
pub(super) static YEAR: Phrases = Phrases::of(&["سال"]);
pub(super) static BUDGET: Phrases = Phrases::of(&["بودجه"]);
pub(super) static ENACTED: Phrases = Phrases::of(&["مصوب", "مصوبه", "مصوّب"]);
pub(super) static BEFORE_A_DAY: Phrases =
    Phrases::of(&["به تاریخ", "در تاریخ", "تاریخ", "در سال", "سال", "مورخه", "مورخ"]);

pub(super) static AND: Phrases = Phrases::of(&["و"]);
pub(super) static AND_OR: Phrases = Phrases::of(&["و", "یا"]);
pub(super) static UP_TO: Phrases = Phrases::of(&["تا", "الی", "لغایت"]);
pub(super) static BIS: Phrases = Phrases::of(&["مکرر"]);
pub(super) static ADDED: Phrases = Phrases::of(&["الحاقی"]);
pub(super) static SINGLE: Phrases = Phrases::of(&["واحده"]);
pub(super) static SINGLE_OR_ADDED: Phrases = Phrases::of(&["واحده", "الحاقی"]);
pub(super) static SINGLE_ARTICLE: Phrases = Phrases::of(&["ماده واحده"]);

/// Words with which a text points to an act that it named before.
pub(super) static POINTING: Phrases = Phrases::of(&[
    "مذکور",
    "مزبور",
    "یادشده",
    "یاد شده",
    "فوق الذکر",
    "فوق‌الاشاره",
    "فوق",
    "اخیر",
    "اخیرالذکر",
    "مورد اشاره",
    "حاضر",
    "نامبرده",
]);

/// What may follow a title and names nothing more.
pub(super) static COUNTRY: Phrases =
    Phrases::of(&["کل کشور", "جمهوری اسلامی ایران", "کشور", "ایران"]);

/// Those who enact.
pub(super) static APPROVERS: Phrases = Phrases::of(&[
    "هیأت محترم وزیران",
    "هیأت وزیران",
    "هیئت وزیران",
    "هیات وزیران",
    "مجلس شورای اسلامی",
    "مجلس",
    "مجمع تشخیص مصلحت نظام",
    "شورای انقلاب",
    "شورای عالی اداری",
]);

/// Words of the law that may stand after a number, which therefore does not count them.
pub(super) static OF_THE_LAW: Phrases = Phrases::of(&[
    "قانون",
    "لایحه",
    "آیین نامه",
    "دستورالعمل",
    "بودجه",
    "برنامه",
    "مکرر",
    "کمیسیون",
    "و",
]);

/// Words that end a title: prepositions, verbs, words that point.
pub(super) static STOPS: Phrases = Phrases::of(&[
    "یا",
    "تا",
    "الی",
    "لغایت",
    "مصوب",
    "ذیل",
    "موضوع",
    "این",
    "آن",
    "همین",
    "همان",
    "از",
    "به",
    "در",
    "با",
    "بر",
    "برای",
    "را",
    "که",
    "نیز",
    "هم",
    "طی",
    "توسط",
    "بدون",
    "جهت",
    "مبنی",
    "بین",
    "اگر",
    "اما",
    "پس",
    "پیش",
    "است",
    "هست",
    "نیست",
    "هستند",
    "بود",
    "بودند",
    "شد",
    "شدند",
    "شده",
    "شود",
    "کرد",
    "کردند",
    "کرده",
    "کند",
    "دارد",
    "دارند",
    "داشت",
    "باید",
    "گردید",
    "گردد",
    "باشد",
    "سال",
]);
