//! The verbs that clauses of reports end with.

/// Verbs that say what something is.
pub(super) const COPULAS: &[&str] =
    &["است", "هستند", "بود", "بودند", "می‌باشد", "می‌باشند", "باشد", "می"];

/// Verbs, folded, that say what something is, where it is or what it makes up, and say no more.
pub(super) const STATES: &[&str] = &[
    "است",
    "هست",
    "هستند",
    "بود",
    "بودند",
    "بوده",
    "بودهاند",
    "اند",
    "می",
    "باشد",
    "باشند",
    "میباشد",
    "میباشند",
    "دارد",
    "دارند",
    "داشتند",
    "داشتهاند",
    "میکنند",
    "کنند",
    "میدهد",
    "میدهند",
    "دهند",
    "ساکناند",
];

/// Other verbs, which end a clause too; those in «می» are told by it.
const VERBS: &[&str] = &[
    "بوده",
    "شد",
    "شدند",
    "شده",
    "شده‌اند",
    "گردید",
    "دارد",
    "دارند",
    "داشت",
    "داشتند",
    "داد",
    "دادند",
    "داده",
    "خواهد",
    "یافت",
    "یافتند",
    "یافته",
    "گرفت",
    "گرفتند",
    "کرد",
    "کردند",
    "کرده‌اند",
    "رسید",
    "رسیده",
    "آمده",
    "میکنند",
    "میشود",
    "میشوند",
];

/// Nouns and participles that are one verb with such a word.
pub(super) const LIGHT: &[&str] = &[
    "قرار",
    "زندگی",
    "ساخته",
    "احداث",
    "پرداخت",
    "توزیع",
    "صادر",
    "تشخیص",
    "گردآوری",
    "جمع‌آوری",
    "تأمین",
    "تامین",
    "تحویل",
    "اختصاص",
    "تعلق",
    "تشکیل",
    "پرونده",
    "سهم",
    "هزینه",
    "برگزار",
    "ثبت",
    "جذب",
    "مراقبت",
    "نگهداری",
    "فعالیت",
    "شناسایی",
    "سپرده",
    "دست",
    "خدمت",
    "خدمات",
    "دریافت",
    "اجرا",
    "افتتاح",
    "راه‌اندازی",
    "بهره‌مند",
    "برخوردار",
    "حضور",
    "شرکت",
];

/// Whether a word is a verb that does more than say what something is.
pub(super) fn is_verb(word: &str) -> bool {
    let is_present = || ["می\u{200C}", "نمی\u{200C}"].iter().any(|it| word.starts_with(it));
    VERBS.contains(&word) || is_present()
}
