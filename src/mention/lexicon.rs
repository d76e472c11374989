//! The words that matter to a reader of quantities: what a number counts, what hedges it, what begins a
//! date, a citation or a place, and what never is a noun.

use crate::{
    money::Denomination,
    quantity::Unit,
    text::word::{Beginnings, Dictionary, LONG, beginnings, key_of},
};

use super::Hedge;

/// What a word right after a number says it counts.
#[derive(Clone, Copy)]
pub(super) enum Noun {
    /// «ریال», which since 1405 is one of two.
    Rial,
    Money(Denomination),
    Of(fn() -> Unit),
    /// The word counts only with a second one after it: «فرصت شغلی».
    With(u128, fn() -> Unit),
    /// The word counts the first if a second word follows («واحد مسکونی»), else the second.
    Or(u128, fn() -> Unit, fn() -> Unit),
    /// No noun: what joins sentences and words, verbs, pronouns.
    Stop,
}

fn person() -> Unit {
    Unit::Person
}

static NOUNS: Dictionary<Noun, 1024> = Dictionary::of(
    &[
        ("ریال", Noun::Rial),
        ("تومان", Noun::Money(Denomination::Toman)),
        ("تومن", Noun::Money(Denomination::Toman)),
        ("قران", Noun::Money(Denomination::Qeran)),
        ("همت", Noun::Money(Denomination::Hemat)),
        ("درصد", Noun::Of(|| Unit::Percent)),
        ("برابر", Noun::Of(|| Unit::Times)),
        ("نفر", Noun::Of(person)),
        ("فرد", Noun::Of(person)),
        ("زن", Noun::Of(person)),
        ("مرد", Noun::Of(person)),
        ("بانو", Noun::Of(person)),
        ("بانوی", Noun::Of(person)),
        ("کودک", Noun::Of(person)),
        ("فرزند", Noun::Of(person)),
        ("یتیم", Noun::Of(person)),
        ("سالمند", Noun::Of(person)),
        ("معلول", Noun::Of(person)),
        ("توانخواه", Noun::Of(person)),
        ("مددجو", Noun::Of(person)),
        ("مددجوی", Noun::Of(person)),
        ("حامی", Noun::Of(person)),
        ("خیر", Noun::Of(person)),
        ("نیازمند", Noun::Of(person)),
        ("بیمار", Noun::Of(person)),
        ("دانشجو", Noun::Of(person)),
        ("دانشجوی", Noun::Of(person)),
        ("معتاد", Noun::Of(person)),
        ("زوج", Noun::Of(person)),
        ("پسر", Noun::Of(person)),
        ("دختر", Noun::Of(person)),
        ("نفره", Noun::Of(person)),
        ("داوطلب", Noun::Of(person)),
        ("مربی", Noun::Of(person)),
        ("کارآموز", Noun::Of(person)),
        ("بیکار", Noun::Of(person)),
        ("شهروند", Noun::Of(person)),
        ("نوجوان", Noun::Of(person)),
        ("جوان", Noun::Of(person)),
        ("جانباز", Noun::Of(person)),
        ("زندانی", Noun::Of(person)),
        ("مددکار", Noun::Of(person)),
        ("پزشک", Noun::Of(person)),
        ("بازنشسته", Noun::Of(person)),
        ("کارگر", Noun::Of(person)),
        ("ناشنوا", Noun::Of(person)),
        ("نابینا", Noun::Of(person)),
        ("متقاضی", Noun::Of(person)),
        ("بیمه", Noun::With(key_of("شده"), person)),
        ("پشت", Noun::With(key_of("نوبتی"), person)),
        ("توان", Noun::With(key_of("خواه"), person)),
        ("مستمری", Noun::With(key_of("بگیر"), person)),
        ("بی", Noun::With(key_of("خانمان"), person)),
        ("کم", Noun::With(key_of("توان"), person)),
        ("دانش", Noun::With(key_of("آموز"), person)),
        ("نوعروس", Noun::Of(person)),
        ("خانوار", Noun::Of(|| Unit::Household)),
        ("خانواده", Noun::Of(|| Unit::Family)),
        ("مورد", Noun::Of(|| Unit::Case)),
        ("فقره", Noun::Of(|| Unit::Item)),
        ("پرونده", Noun::Of(|| Unit::File)),
        ("واحد", Noun::Or(key_of("مسکونی"), || Unit::Dwelling, || Unit::Piece)),
        ("باب", Noun::Of(|| Unit::Building)),
        ("طرح", Noun::Of(|| Unit::Project)),
        ("پروژه", Noun::Of(|| Unit::Project)),
        ("جلسه", Noun::Of(|| Unit::Session)),
        ("نشست", Noun::Of(|| Unit::Session)),
        ("مجوز", Noun::Of(|| Unit::Licence)),
        ("پروانه", Noun::Of(|| Unit::Licence)),
        ("سری", Noun::Of(|| Unit::Set)),
        ("دست", Noun::Of(|| Unit::Set)),
        ("دستگاه", Noun::Of(|| Unit::Device)),
        ("بسته", Noun::Of(|| Unit::Package)),
        ("سبد", Noun::Of(|| Unit::Package)),
        ("مرکز", Noun::Of(|| Unit::Centre)),
        ("موسسه", Noun::Of(|| Unit::Institution)),
        ("مؤسسه", Noun::Of(|| Unit::Institution)),
        ("شغل", Noun::Of(|| Unit::Job)),
        ("اشتغال", Noun::Of(|| Unit::Job)),
        ("فرصت", Noun::With(key_of("شغلی"), || Unit::Job)),
        ("بخش", Noun::Of(|| Unit::Section)),
        ("وعده", Noun::Of(|| Unit::Meal)),
        ("پرس", Noun::Of(|| Unit::Meal)),
        ("متر", Noun::Or(key_of("مربع"), || Unit::SquareMetre, || Unit::Metre)),
        ("مترمربع", Noun::Of(|| Unit::SquareMetre)),
        ("هکتار", Noun::Of(|| Unit::Hectare)),
        ("کیلو", Noun::Or(key_of("گرم"), || Unit::Kilogram, || Unit::Kilogram)),
        ("کیلوگرم", Noun::Of(|| Unit::Kilogram)),
        ("تن", Noun::Or(key_of("از"), person, || Unit::Tonne)),
        ("لیتر", Noun::Of(|| Unit::Litre)),
        ("سال", Noun::Of(|| Unit::Year)),
        ("ساله", Noun::Of(|| Unit::Year)),
        ("ماه", Noun::Of(|| Unit::Month)),
        ("روز", Noun::Of(|| Unit::Day)),
        ("ساعت", Noun::Of(|| Unit::Hour)),
        ("به", Noun::Stop),
        ("در", Noun::Stop),
        ("از", Noun::Stop),
        ("که", Noun::Stop),
        ("را", Noun::Stop),
        ("با", Noun::Stop),
        ("و", Noun::Stop),
        ("تا", Noun::Stop),
        ("برای", Noun::Stop),
        ("است", Noun::Stop),
        ("بود", Noun::Stop),
        ("شد", Noun::Stop),
        ("شده", Noun::Stop),
        ("شدند", Noun::Stop),
        ("شود", Noun::Stop),
        ("میشود", Noun::Stop),
        ("می", Noun::Stop),
        ("نمی", Noun::Stop),
        ("کرد", Noun::Stop),
        ("کرده", Noun::Stop),
        ("کردند", Noun::Stop),
        ("کند", Noun::Stop),
        ("کنند", Noun::Stop),
        ("هست", Noun::Stop),
        ("هستند", Noun::Stop),
        ("بوده", Noun::Stop),
        ("اند", Noun::Stop),
        ("ای", Noun::Stop),
        ("این", Noun::Stop),
        ("آن", Noun::Stop),
        ("آنها", Noun::Stop),
        ("ایشان", Noun::Stop),
        ("هم", Noun::Stop),
        ("نیز", Noun::Stop),
        ("نه", Noun::Stop),
        ("یا", Noun::Stop),
        ("اما", Noun::Stop),
        ("ولی", Noun::Stop),
        ("اگر", Noun::Stop),
        ("چون", Noun::Stop),
        ("زیرا", Noun::Stop),
        ("پس", Noun::Stop),
        ("بر", Noun::Stop),
        ("هر", Noun::Stop),
        ("همه", Noun::Stop),
        ("هیچ", Noun::Stop),
        ("چند", Noun::Stop),
        ("چه", Noun::Stop),
        ("چنین", Noun::Stop),
        ("همین", Noun::Stop),
        ("همان", Noun::Stop),
        ("بین", Noun::Stop),
        ("طی", Noun::Stop),
        ("توسط", Noun::Stop),
        ("پیش", Noun::Stop),
        ("قبل", Noun::Stop),
        ("بعد", Noun::Stop),
        ("دارد", Noun::Stop),
        ("دارند", Noun::Stop),
        ("داشت", Noun::Stop),
        ("داشته", Noun::Stop),
        ("داشتند", Noun::Stop),
        ("گفت", Noun::Stop),
        ("گفته", Noun::Stop),
        ("افزود", Noun::Stop),
        ("اظهار", Noun::Stop),
        ("داد", Noun::Stop),
        ("داده", Noun::Stop),
        ("دادند", Noun::Stop),
        ("رسید", Noun::Stop),
        ("رسیده", Noun::Stop),
        ("رسیدند", Noun::Stop),
        ("یافت", Noun::Stop),
        ("یافته", Noun::Stop),
        ("گرفت", Noun::Stop),
        ("گرفته", Noun::Stop),
        ("خواهد", Noun::Stop),
        ("باید", Noun::Stop),
        ("شاید", Noun::Stop),
        ("مانند", Noun::Stop),
        ("مثل", Noun::Stop),
        ("جز", Noun::Stop),
        ("مگر", Noun::Stop),
        ("نسبت", Noun::Stop),
        ("حدود", Noun::Stop),
        ("بیش", Noun::Stop),
        ("کمتر", Noun::Stop),
        ("بالغ", Noun::Stop),
        ("حداقل", Noun::Stop),
        ("حداکثر", Noun::Stop),
        ("معادل", Noun::Stop),
        ("دیگر", Noun::Stop),
        ("دیگری", Noun::Stop),
        ("جدید", Noun::Stop),
        ("شامل", Noun::Stop),
        ("یعنی", Noun::Stop),
        ("لذا", Noun::Stop),
        ("البته", Noun::Stop),
        ("اکنون", Noun::Stop),
        ("تاکنون", Noun::Stop),
        ("امروز", Noun::Stop),
        ("فقط", Noun::Stop),
        ("تنها", Noun::Stop),
        ("بیشتر", Noun::Stop),
        ("کل", Noun::Stop),
        ("اعلام", Noun::Stop),
        ("ارائه", Noun::Stop),
        ("انجام", Noun::Stop),
        ("پرداخت", Noun::Stop),
        ("محقق", Noun::Stop),
        ("اختصاص", Noun::Stop),
        ("صرف", Noun::Stop),
        ("آغاز", Noun::Stop),
        ("ثبت", Noun::Stop),
        ("هزینه", Noun::Stop),
        ("ایجاد", Noun::Stop),
        ("تحویل", Noun::Stop),
        ("رشد", Noun::Stop),
        ("افزایش", Noun::Stop),
        ("کاهش", Noun::Stop),
        ("سپس", Noun::Stop),
        ("وی", Noun::Stop),
        ("او", Noun::Stop),
        ("ما", Noun::Stop),
        ("من", Noun::Stop),
        ("شما", Noun::Stop),
        ("مربوط", Noun::Stop),
        ("وجود", Noun::Stop),
        ("درباره", Noun::Stop),
        ("علیه", Noun::Stop),
        ("ضمن", Noun::Stop),
        ("بدون", Noun::Stop),
        ("جهت", Noun::Stop),
        ("بابت", Noun::Stop),
        ("صورت", Noun::Stop),
        ("عنوان", Noun::Stop),
        ("برآورد", Noun::Stop),
        ("نیست", Noun::Stop),
        ("نیستند", Noun::Stop),
        ("گردید", Noun::Stop),
        ("گردیده", Noun::Stop),
        ("نشان", Noun::Stop),
        ("کنونی", Noun::Stop),
        ("تقدیم", Noun::Stop),
        ("واریز", Noun::Stop),
        ("ابلاغ", Noun::Stop),
        ("پیشرفت", Noun::Stop),
        ("نبود", Noun::Stop),
        ("نشد", Noun::Stop),
        ("نبوده", Noun::Stop),
        ("کدام", Noun::Stop),
        ("همچنین", Noun::Stop),
        ("ایستادند", Noun::Stop),
        ("هستیم", Noun::Stop),
        ("شدیم", Noun::Stop),
        ("داریم", Noun::Stop),
        ("کردیم", Noun::Stop),
        ("آمدند", Noun::Stop),
        ("رفتند", Noun::Stop),
    ],
    Noun::Stop,
);

/// What a word may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trigger {
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

/// The words that may begin a mention.
const TRIGGER_WORDS: &[(&str, Trigger)] = &[
    ("صفر", Trigger::Number),
    ("یک", Trigger::Number),
    ("یکصد", Trigger::Number),
    ("دو", Trigger::Number),
    ("ده", Trigger::Number),
    ("دویست", Trigger::Number),
    ("دوازده", Trigger::Number),
    ("سه", Trigger::Number),
    ("سی", Trigger::Number),
    ("سیزده", Trigger::Number),
    ("سیصد", Trigger::Number),
    ("چهار", Trigger::Number),
    ("چهارده", Trigger::Number),
    ("چهل", Trigger::Number),
    ("چهارصد", Trigger::Number),
    ("پنج", Trigger::Number),
    ("پنجاه", Trigger::Number),
    ("پانزده", Trigger::Number),
    ("پانصد", Trigger::Number),
    ("شش", Trigger::Number),
    ("شانزده", Trigger::Number),
    ("شصت", Trigger::Number),
    ("ششصد", Trigger::Number),
    ("هفت", Trigger::Number),
    ("هفده", Trigger::Number),
    ("هفتاد", Trigger::Number),
    ("هفتصد", Trigger::Number),
    ("هشت", Trigger::Number),
    ("هجده", Trigger::Number),
    ("هیجده", Trigger::Number),
    ("هشتاد", Trigger::Number),
    ("هشتصد", Trigger::Number),
    ("نه", Trigger::Number),
    ("نوزده", Trigger::Number),
    ("نود", Trigger::Number),
    ("نهصد", Trigger::Number),
    ("یازده", Trigger::Number),
    ("بیست", Trigger::Number),
    ("صد", Trigger::Number),
    ("نیم", Trigger::Number),
    ("هزار", Trigger::Number),
    ("میلیون", Trigger::Number),
    ("ملیون", Trigger::Number),
    ("میلیارد", Trigger::Number),
    ("ملیارد", Trigger::Number),
    ("بیلیون", Trigger::Number),
    ("بیلیارد", Trigger::Number),
    ("تریلیون", Trigger::Number),
    ("منفی", Trigger::Number),
    ("منهای", Trigger::Number),
    ("چارصد", Trigger::Number),
    ("پونصد", Trigger::Number),
    ("شیش", Trigger::Number),
    ("شیشصد", Trigger::Number),
    ("یکم", Trigger::Number),
    ("دوم", Trigger::Number),
    ("سوم", Trigger::Number),
    ("چهارم", Trigger::Number),
    ("پنجم", Trigger::Number),
    ("ششم", Trigger::Number),
    ("هفتم", Trigger::Number),
    ("هشتم", Trigger::Number),
    ("نهم", Trigger::Number),
    ("دهم", Trigger::Number),
    ("یازدهم", Trigger::Number),
    ("دوازدهم", Trigger::Number),
    ("سیزدهم", Trigger::Number),
    ("چهاردهم", Trigger::Number),
    ("پانزدهم", Trigger::Number),
    ("شانزدهم", Trigger::Number),
    ("هفدهم", Trigger::Number),
    ("هجدهم", Trigger::Number),
    ("نوزدهم", Trigger::Number),
    ("بیستم", Trigger::Number),
    ("چهلم", Trigger::Number),
    ("پنجاهم", Trigger::Number),
    ("شصتم", Trigger::Number),
    ("هفتادم", Trigger::Number),
    ("هشتادم", Trigger::Number),
    ("نودم", Trigger::Number),
    ("صدم", Trigger::Number),
    ("هزارم", Trigger::Number),
    ("دومین", Trigger::Number),
    ("سومین", Trigger::Number),
    ("چهارمین", Trigger::Number),
    ("پنجمین", Trigger::Number),
    ("ششمین", Trigger::Number),
    ("هفتمین", Trigger::Number),
    ("هشتمین", Trigger::Number),
    ("نهمین", Trigger::Number),
    ("دهمین", Trigger::Number),
    ("یازدهمین", Trigger::Number),
    ("بیستمین", Trigger::Number),
    ("یکسوم", Trigger::Fraction),
    ("دوسوم", Trigger::Fraction),
    ("یکچهارم", Trigger::Fraction),
    ("یکپنجم", Trigger::Fraction),
    ("یکدهم", Trigger::Fraction),
    ("نیمی", Trigger::Fraction),
    ("نصف", Trigger::Fraction),
    ("سال", Trigger::Time),
    ("سالهای", Trigger::Time),
    ("امسال", Trigger::Time),
    ("دوماهه", Trigger::Time),
    ("سهماهه", Trigger::Time),
    ("چهارماهه", Trigger::Time),
    ("پنجماهه", Trigger::Time),
    ("ششماهه", Trigger::Time),
    ("هفتماهه", Trigger::Time),
    ("هشتماهه", Trigger::Time),
    ("نهماهه", Trigger::Time),
    ("دهماهه", Trigger::Time),
    ("ربع", Trigger::Time),
    ("اول", Trigger::Time),
    ("دیماه", Trigger::Time),
    ("تیرماه", Trigger::Time),
    ("مهرماه", Trigger::Time),
    ("آبانماه", Trigger::Time),
    ("آذرماه", Trigger::Time),
    ("بهمنماه", Trigger::Time),
    ("اولین", Trigger::First),
    ("نخستین", Trigger::First),
    ("پارسال", Trigger::Time),
    ("فروردین", Trigger::Time),
    ("اردیبهشت", Trigger::Time),
    ("خرداد", Trigger::Time),
    ("تیر", Trigger::Time),
    ("مرداد", Trigger::Time),
    ("امرداد", Trigger::Time),
    ("شهریور", Trigger::Time),
    ("مهر", Trigger::Time),
    ("آبان", Trigger::Time),
    ("آذر", Trigger::Time),
    ("دی", Trigger::Time),
    ("بهمن", Trigger::Time),
    ("اسفند", Trigger::Time),
    ("بهار", Trigger::Time),
    ("تابستان", Trigger::Time),
    ("پاییز", Trigger::Time),
    ("پائیز", Trigger::Time),
    ("زمستان", Trigger::Time),
    ("فصل", Trigger::Time),
    ("نیمه", Trigger::Time),
    ("نیمسال", Trigger::Time),
    ("شنبه", Trigger::Time),
    ("یکشنبه", Trigger::Time),
    ("دوشنبه", Trigger::Time),
    ("چهارشنبه", Trigger::Time),
    ("پنجشنبه", Trigger::Time),
    ("جمعه", Trigger::Time),
    ("مدت", Trigger::Time),
    ("ابتدای", Trigger::Time),
    ("هفته", Trigger::Time),
    ("دهه", Trigger::Time),
    ("ماده", Trigger::Citation),
    ("مواد", Trigger::Citation),
    ("تبصره", Trigger::Citation),
    ("بند", Trigger::Citation),
    ("بندهای", Trigger::Citation),
    ("جزء", Trigger::Citation),
    ("اجزای", Trigger::Citation),
    ("اجزاء", Trigger::Citation),
    ("اصل", Trigger::Citation),
    ("اصول", Trigger::Citation),
    ("قانون", Trigger::Citation),
    ("کمیسیون", Trigger::Citation),
    ("آیین", Trigger::Citation),
    ("آئین", Trigger::Citation),
    ("لایحه", Trigger::Citation),
    ("استان", Trigger::Place),
    ("شهرستان", Trigger::Place),
    ("گیلان", Trigger::Place),
    ("مازندران", Trigger::Place),
    ("کرمانشاه", Trigger::Place),
    ("خوزستان", Trigger::Place),
    ("کرمان", Trigger::Place),
    ("خراسان", Trigger::Place),
    ("اصفهان", Trigger::Place),
    ("سیستان", Trigger::Place),
    ("کردستان", Trigger::Place),
    ("همدان", Trigger::Place),
    ("چهارمحال", Trigger::Place),
    ("لرستان", Trigger::Place),
    ("ایلام", Trigger::Place),
    ("کهگیلویه", Trigger::Place),
    ("بوشهر", Trigger::Place),
    ("زنجان", Trigger::Place),
    ("سمنان", Trigger::Place),
    ("یزد", Trigger::Place),
    ("هرمزگان", Trigger::Place),
    ("تهران", Trigger::Place),
    ("اردبیل", Trigger::Place),
    ("قم", Trigger::Place),
    ("قزوین", Trigger::Place),
    ("گلستان", Trigger::Place),
    ("البرز", Trigger::Place),
];

static TRIGGERS: Dictionary<Trigger, 1024> = Dictionary::of(TRIGGER_WORDS, Trigger::Number);

/// What a word may begin, `None` for nearly all words.
#[inline]
pub(super) fn trigger(key: u128) -> Option<Trigger> {
    TRIGGERS.get(key)
}

/// The noun that a word is, `None` if it is none that is known.
pub(super) fn noun(key: u128) -> Option<Noun> {
    NOUNS.get(key)
}

/// The hedge that the words before a number make, `None` if they make none. `word` gives the key of the word
/// so many before the number, 0 for none.
pub(super) fn hedge(word: impl Fn(usize) -> u128) -> Option<Hedge> {
    const AZ: u128 = key_of("از");
    const TAR: u128 = key_of("تر");
    const SAQF: u128 = key_of("سقف");
    const MARZ: u128 = key_of("مرز");
    let last = word(0);
    let (hedge, taken) = match HEDGES.get(last) {
        Some(hedge) => (hedge, 1),
        None if last == AZ && word(1) == TAR => match word(2) {
            key if key == key_of("بیش") => (Hedge::MoreThan, 3),
            key if key == key_of("کم") => (Hedge::LessThan, 3),
            _ => return None,
        },
        None if last == SAQF || last == MARZ => {
            ((word(1) == key_of("تا")).then_some(Hedge::UpTo)?, 2)
        }
        None => (pair(last, word(1))?, 2),
    };
    let before = word(taken);
    // «نه کمتر از ۵۰» is at least 50, «حداکثر تا ۲۰» at most 20.
    Some(match (hedge, before) {
        (Hedge::LessThan, key) if key == key_of("نه") => Hedge::AtLeast,
        (Hedge::MoreThan, key) if key == key_of("نه") => Hedge::AtMost,
        (Hedge::UpTo, key) if key == key_of("حداکثر") => Hedge::AtMost,
        (Hedge::UpTo, key) if key == key_of("حداقل") => Hedge::AtLeast,
        (hedge, _) => hedge,
    })
}

/// The hedge of two words, the last one first.
fn pair(last: u128, first: u128) -> Option<Hedge> {
    const AZ: u128 = key_of("از");
    const BAR: u128 = key_of("بر");
    const BE: u128 = key_of("به");
    let pairs = [
        (AZ, key_of("بیش"), Hedge::MoreThan),
        (AZ, key_of("بیشتر"), Hedge::MoreThan),
        (AZ, key_of("بالاتر"), Hedge::MoreThan),
        (AZ, key_of("فراتر"), Hedge::MoreThan),
        (AZ, key_of("متجاوز"), Hedge::MoreThan),
        (AZ, key_of("کمتر"), Hedge::LessThan),
        (BAR, key_of("بالغ"), Hedge::MoreThan),
        (BAR, key_of("افزون"), Hedge::MoreThan),
        (BAR, key_of("علاوه"), Hedge::MoreThan),
        (BE, key_of("نزدیک"), Hedge::Nearly),
        (BE, key_of("قریب"), Hedge::About),
        (key_of("کم"), key_of("دست"), Hedge::AtLeast),
        (key_of("حد"), key_of("در"), Hedge::About),
    ];
    let found = pairs.iter().find(|(its, before, _)| *its == last && *before == first);
    found.map(|(.., hedge)| *hedge)
}

static HEDGES: Dictionary<Hedge, 64> = Dictionary::of(
    &[
        ("حدود", Hedge::About),
        ("حدودا", Hedge::About),
        ("تقریبا", Hedge::About),
        ("تقریبی", Hedge::About),
        ("قریب", Hedge::About),
        ("نزدیک", Hedge::Nearly),
        ("حداقل", Hedge::AtLeast),
        ("دستکم", Hedge::AtLeast),
        ("لااقل", Hedge::AtLeast),
        ("حداکثر", Hedge::AtMost),
        ("نهایتا", Hedge::AtMost),
        ("بیشتراز", Hedge::MoreThan),
        ("بیشاز", Hedge::MoreThan),
        ("کمتراز", Hedge::LessThan),
        ("بالای", Hedge::MoreThan),
        ("زیر", Hedge::LessThan),
        ("تا", Hedge::UpTo),
    ],
    Hedge::About,
);

/// Whether a word may stand between a hedge and its number: «بیش از مبلغ ۵۰۰ میلیون».
pub(super) fn is_filler(key: u128) -> bool {
    const FILLERS: [u128; 5] =
        [key_of("مبلغ"), key_of("مبلغی"), key_of("تعداد"), key_of("رقم"), key_of("رقمی")];
    FILLERS.contains(&key)
}

/// Whether what follows a word is the number of a thing, not how many: «شماره ۱۲».
pub(super) fn names_an_identifier(key: u128) -> bool {
    const WORDS: [u128; 21] = [
        key_of("ساعت"),
        key_of("سامانه"),
        key_of("سرشماره"),
        key_of("خط"),
        key_of("نامه"),
        key_of("بخشنامه"),
        key_of("شماره"),
        key_of("کد"),
        key_of("شناسه"),
        key_of("تلفن"),
        key_of("تلفنی"),
        key_of("همراه"),
        key_of("کارت"),
        key_of("حساب"),
        key_of("شبا"),
        key_of("پلاک"),
        key_of("نمابر"),
        key_of("فکس"),
        key_of("پیامک"),
        key_of("پستی"),
        key_of("ردیف"),
    ];
    WORDS.contains(&key)
}

/// The beginnings of numbers that are glued to what follows: «هزارو», «یکهزار», «میلیاردتومان».
const GLUED: [&str; 32] = [
    "صدن", "دوم", "دون", "سهم", "صدم", "صدت", "هزا", "میل", "ملی", "یکه", "یکص", "یکم", "دوه",
    "سهه", "چها", "پنج", "ششه", "ششص", "شصت", "هفت", "هشت", "نهه", "نهص", "دهه", "بیس", "سیه",
    "سیص", "دوی", "پان", "صده", "صدو", "چهل",
];

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
static GLUED_KEYS: [u128; GLUED.len()] = {
    let mut keys = [0; GLUED.len()];
    let mut at = 0;
    while at < GLUED.len() {
        keys[at] = key_of(GLUED[at]);
        at += 1;
    }
    keys
};

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
static BEGINNINGS: Beginnings = {
    let mut beginnings = Beginnings::none();
    let mut at = 0;
    while at < TRIGGER_WORDS.len() {
        beginnings = beginnings.with(TRIGGER_WORDS[at].0);
        at += 1;
    }
    at = 0;
    while at < GLUED.len() {
        beginnings = beginnings.with(GLUED[at]);
        at += 1;
    }
    beginnings.with("آذر")
};

/// Whether a word may begin a mention, by the eight bytes it begins with; of nearly all words this says no.
#[inline]
pub(super) fn may_begin(bytes: [u8; 8]) -> bool {
    BEGINNINGS.may_hold(bytes)
}

/// The bits of the first three letters of a key.
const THREE_LETTERS: u128 = (1 << 48) - 1;

/// Whether a word that is no trigger may be a number with something glued to it.
pub(super) fn may_be_glued(key: u128, word: &str) -> bool {
    let key = match (key, beginnings(word.as_bytes()).nth(3)) {
        (LONG, Some((beginning, _))) => beginning,
        (key, _) => key,
    };
    key >> 48 != 0 && GLUED_KEYS.contains(&(key & THREE_LETTERS))
}

/// Whether a word too long for a dictionary begins the name of a place.
pub(super) fn is_long_place(text: &str) -> bool {
    text.starts_with("آذربایجان") || text.starts_with("آذربايجان")
}

/// Whether a number after a word numbers that thing, so that the noun after it is not what it counts:
/// «فاز ۲ پالایشگاه».
pub(super) fn is_numbered(key: u128) -> bool {
    const WORDS: [u128; 20] = [
        key_of("فاز"),
        key_of("طبقه"),
        key_of("دهک"),
        key_of("گروه"),
        key_of("جدول"),
        key_of("منطقه"),
        key_of("قطعنامه"),
        key_of("کووید"),
        key_of("شبکه"),
        key_of("مرحله"),
        key_of("صفحه"),
        key_of("قرن"),
        key_of("دهه"),
        key_of("کانال"),
        key_of("نسخه"),
        key_of("اتاق"),
        key_of("ناحیه"),
        key_of("مدل"),
        key_of("رتبه"),
        key_of("پایه"),
    ];
    WORDS.contains(&key)
}

/// Whether a street or a square is named after the day that follows: «میدان ۷ تیر».
pub(super) fn names_a_street(key: u128) -> bool {
    const WORDS: [u128; 7] = [
        key_of("میدان"),
        key_of("خیابان"),
        key_of("بلوار"),
        key_of("چهارراه"),
        key_of("کوچه"),
        key_of("بزرگراه"),
        key_of("بوستان"),
    ];
    WORDS.contains(&key)
}

/// Whether a word is a verb that makes a predicate of the word before it: «برآورد شد».
pub(super) fn is_light_verb(key: u128) -> bool {
    const WORDS: [u128; 22] = [
        key_of("شد"),
        key_of("شده"),
        key_of("شدند"),
        key_of("شود"),
        key_of("کرد"),
        key_of("کرده"),
        key_of("کردند"),
        key_of("کند"),
        key_of("می"),
        key_of("نمی"),
        key_of("گردید"),
        key_of("است"),
        key_of("بود"),
        key_of("داد"),
        key_of("داده"),
        key_of("یافت"),
        key_of("یافته"),
        key_of("گرفت"),
        key_of("نمود"),
        key_of("خواهد"),
        key_of("دارد"),
        key_of("داشت"),
    ];
    WORDS.contains(&key)
}
