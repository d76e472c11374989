//! The verbs that clauses of reports end with.

/// Verbs that say what something is.
const COPULAS: &[&str] = &["است", "هستند", "بود", "بودند", "می‌باشد", "می‌باشند", "باشد", "می"];

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
    "دنبال",
    "انجام",
];

/// Whether a word is a verb that does more than say what something is.
pub(super) fn is_verb(word: &str) -> bool {
    // Most words are told to be none by their last letter.
    let is_present = || word.starts_with("می\u{200C}") || word.starts_with("نمی\u{200C}");
    word.ends_with(['د', 'ت', 'ه']) && VERBS.contains(&word) || is_present()
}

/// Whether a word only says what something is.
pub(super) fn is_copula(word: &str) -> bool {
    word.ends_with(['د', 'ت', 'ی']) && COPULAS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::{COPULAS, VERBS, is_copula, is_verb};

    #[test]
    fn every_verb_is_known_by_its_last_letter() {
        assert!(VERBS.iter().all(|it| is_verb(it)));
        assert!(COPULAS.iter().all(|it| is_copula(it)));
        assert!(is_verb("می‌گیرند") && is_verb("نمی‌رسد") && !is_verb("شهرها") && !is_copula("شد"));
    }
}
