//! Which words may begin a mention.

use crate::text::word::{Dictionary, LONG, Outlines, beginnings};

use super::{flat, total};

/// What a word may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::mention) enum Trigger {
    /// A number in words.
    Number,
    /// A fraction in one word.
    Fraction,
    /// A date or a period.
    Time,
    /// «اولین».
    First,
    /// A citation of the law.
    Citation,
    /// A place.
    Place,
}

/// What a word may begin, `None` for nearly all words.
#[inline]
pub(in crate::mention) fn trigger(key: u128) -> Option<Trigger> {
    TRIGGERS.get(key)
}

/// Whether a word may begin a mention, by the eight bytes it begins with and how many it takes; of nearly all
/// words this says no.
#[inline]
pub(in crate::mention) fn may_begin(bytes: [u8; 8], length: usize) -> bool {
    OUTLINES.may_hold(bytes, length)
}

/// Whether a word that is no trigger may be a number with something glued to it.
pub(in crate::mention) fn may_be_glued(key: u128, word: &str) -> bool {
    let key = match key {
        LONG => beginnings(word.as_bytes()).nth(3).map_or(0, |(beginning, _)| beginning),
        key => key,
    };
    key >> 48 != 0 && GLUED_KEYS.get(key & THREE_LETTERS).is_some()
}

/// Whether a word too long for a dictionary begins the name of a place.
pub(in crate::mention) fn is_long_place(text: &str) -> bool {
    text.starts_with("آذربایجان") || text.starts_with("آذربايجان")
}

static TRIGGERS: Dictionary<Trigger, COUNT, 1024> = Dictionary::of(WORDS);

const COUNT: usize = total(GROUPS);

const WORDS: &[(&str, Trigger); COUNT] = &flat(GROUPS);

const GROUPS: &[(Trigger, &[&str])] = &[
    (
        Trigger::Number,
        &[
            "صفر",
            "یک",
            "یکصد",
            "دو",
            "ده",
            "دویست",
            "دوازده",
            "سه",
            "سی",
            "سیزده",
            "سیصد",
            "چهار",
            "چهارده",
            "چهل",
            "چهارصد",
            "پنج",
            "پنجاه",
            "پانزده",
            "پانصد",
            "شش",
            "شانزده",
            "شصت",
            "ششصد",
            "هفت",
            "هفده",
            "هفتاد",
            "هفتصد",
            "هشت",
            "هجده",
            "هیجده",
            "هشتاد",
            "هشتصد",
            "نه",
            "نوزده",
            "نود",
            "نهصد",
            "یازده",
            "بیست",
            "صد",
            "نیم",
            "هزار",
            "میلیون",
            "ملیون",
            "میلیارد",
            "ملیارد",
            "بیلیون",
            "بیلیارد",
            "تریلیون",
            "منفی",
            "منهای",
            "چارصد",
            "پونصد",
            "شیش",
            "شیشصد",
            "یکم",
            "دوم",
            "سوم",
            "چهارم",
            "پنجم",
            "ششم",
            "هفتم",
            "هشتم",
            "نهم",
            "دهم",
            "یازدهم",
            "دوازدهم",
            "سیزدهم",
            "چهاردهم",
            "پانزدهم",
            "شانزدهم",
            "هفدهم",
            "هجدهم",
            "نوزدهم",
            "بیستم",
            "چهلم",
            "پنجاهم",
            "شصتم",
            "هفتادم",
            "هشتادم",
            "نودم",
            "صدم",
            "هزارم",
            "دومین",
            "سومین",
            "چهارمین",
            "پنجمین",
            "ششمین",
            "هفتمین",
            "هشتمین",
            "نهمین",
            "دهمین",
            "یازدهمین",
            "بیستمین",
        ],
    ),
    (Trigger::Fraction, &["یکسوم", "دوسوم", "یکچهارم", "یکپنجم", "یکدهم", "نیمی", "نصف"]),
    (
        Trigger::Time,
        &[
            "سال",
            "سالهای",
            "امسال",
            "دوماهه",
            "سهماهه",
            "چهارماهه",
            "پنجماهه",
            "ششماهه",
            "هفتماهه",
            "هشتماهه",
            "نهماهه",
            "دهماهه",
            "ربع",
            "اول",
            "دیماه",
            "تیرماه",
            "مهرماه",
            "آبانماه",
            "آذرماه",
            "بهمنماه",
            "پارسال",
            "فروردین",
            "اردیبهشت",
            "خرداد",
            "تیر",
            "مرداد",
            "امرداد",
            "شهریور",
            "مهر",
            "آبان",
            "آذر",
            "دی",
            "بهمن",
            "اسفند",
            "بهار",
            "تابستان",
            "پاییز",
            "پائیز",
            "زمستان",
            "فصل",
            "نیمه",
            "نیمسال",
            "شنبه",
            "یکشنبه",
            "دوشنبه",
            "چهارشنبه",
            "پنجشنبه",
            "جمعه",
            "مدت",
            "ابتدای",
            "هفته",
            "دهه",
        ],
    ),
    (Trigger::First, &["اولین", "نخستین"]),
    (
        Trigger::Citation,
        &[
            "ماده",
            "مواد",
            "تبصره",
            "بند",
            "بندهای",
            "جزء",
            "اجزای",
            "اجزاء",
            "اصل",
            "اصول",
            "قانون",
            "کمیسیون",
            "آیین",
            "آئین",
            "لایحه",
        ],
    ),
    (
        Trigger::Place,
        &[
            "استان",
            "شهرستان",
            "گیلان",
            "مازندران",
            "کرمانشاه",
            "خوزستان",
            "کرمان",
            "خراسان",
            "اصفهان",
            "سیستان",
            "کردستان",
            "همدان",
            "چهارمحال",
            "لرستان",
            "ایلام",
            "کهگیلویه",
            "بوشهر",
            "زنجان",
            "سمنان",
            "یزد",
            "هرمزگان",
            "تهران",
            "اردبیل",
            "قم",
            "قزوین",
            "گلستان",
            "البرز",
        ],
    ),
];

/// The beginnings of numbers that are glued to what follows: «هزارو», «یکهزار», «میلیاردتومان».
const GLUED: &[(&str, ())] = &[
    ("صدن", ()),
    ("دوم", ()),
    ("دون", ()),
    ("سهم", ()),
    ("صدم", ()),
    ("صدت", ()),
    ("هزا", ()),
    ("میل", ()),
    ("ملی", ()),
    ("یکه", ()),
    ("یکص", ()),
    ("یکم", ()),
    ("دوه", ()),
    ("سهه", ()),
    ("چها", ()),
    ("پنج", ()),
    ("ششه", ()),
    ("ششص", ()),
    ("شصت", ()),
    ("هفت", ()),
    ("هشت", ()),
    ("نهه", ()),
    ("نهص", ()),
    ("دهه", ()),
    ("بیس", ()),
    ("سیه", ()),
    ("سیص", ()),
    ("دوی", ()),
    ("پان", ()),
    ("صده", ()),
    ("صدو", ()),
    ("چهل", ()),
];

static GLUED_KEYS: Dictionary<(), { GLUED.len() }, 128> = Dictionary::of(GLUED);

/// The bits of the first three letters of a key.
const THREE_LETTERS: u128 = (1 << 48) - 1;

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
static OUTLINES: Outlines = {
    let mut outlines = Outlines::none();
    let mut at = 0;
    while at < WORDS.len() {
        outlines = outlines.with(WORDS[at].0);
        at += 1;
    }
    at = 0;
    while at < GLUED.len() {
        outlines = outlines.with_longer_than(GLUED[at].0);
        at += 1;
    }
    // «آذربایجان» is too long for a dictionary.
    outlines.with_longer_than("آذر")
};
