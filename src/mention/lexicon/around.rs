//! The words around a number that tell what it is not.

use crate::text::word::key_of;

/// Whether a word may stand between a hedge and its number: «بیش از مبلغ ۵۰۰ میلیون».
pub(in crate::mention) fn is_filler(key: u128) -> bool {
    const FILLERS: [u128; 5] =
        [key_of("مبلغ"), key_of("مبلغی"), key_of("تعداد"), key_of("رقم"), key_of("رقمی")];
    FILLERS.contains(&key)
}

/// Whether what follows a word is the number of a thing, not how many: «شماره ۱۲».
pub(in crate::mention) fn names_an_identifier(key: u128) -> bool {
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

/// Whether a number after a word numbers that thing, so that the noun after it is not what it counts:
/// «فاز ۲ پالایشگاه».
pub(in crate::mention) fn is_numbered(key: u128) -> bool {
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
pub(in crate::mention) fn names_a_street(key: u128) -> bool {
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
pub(in crate::mention) fn is_light_verb(key: u128) -> bool {
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
