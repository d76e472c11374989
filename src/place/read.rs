//! Places at the beginning of a text.

use super::{Locality, Place, Province};
use crate::text::{
    blanks, folded_letters, is_blank,
    word::{FirstLetters, first_two, first_word},
};

/// Names that are ordinary words too («دفتر مرکزی», «خلیج فارس») and name a province only after «استان».
const ONLY_AFTER_THE_WORD: [Province; 2] = [Province::Markazi, Province::Fars];

/// Words of names that have two: the first of them, or the second.
const FIRST_OF_TWO: [&str; 15] = [
    "بندر",
    "سر",
    "خرم",
    "آق",
    "گنبد",
    "نی",
    "مسجد",
    "تربت",
    "پارس",
    "رباط",
    "گیلان",
    "شاهین",
    "نجف",
    "مهدی",
    "قائم",
];
const SECOND_OF_TWO: [&str; 4] = ["شهر", "آباد", "دره", "کلا"];

/// Words that follow «شهر», «بخش» and their like and are no names.
const NO_NAMES: [&str; 75] = [
    "و",
    "یا",
    "از",
    "به",
    "در",
    "با",
    "بر",
    "برای",
    "تا",
    "که",
    "را",
    "این",
    "آن",
    "هم",
    "نیز",
    "ما",
    "است",
    "شد",
    "بود",
    "دارد",
    "شده",
    "دیگر",
    "مورد",
    "تحت",
    "طی",
    "بدون",
    "توسط",
    "جهت",
    "بین",
    "خصوصی",
    "دولتی",
    "تعاونی",
    "عمومی",
    "کشاورزی",
    "صنعت",
    "صنعتی",
    "خدمات",
    "خدماتی",
    "مسکن",
    "سلامت",
    "درمان",
    "درمانی",
    "اشتغال",
    "آموزش",
    "بهداشت",
    "اقتصاد",
    "اقتصادی",
    "تولید",
    "فرهنگی",
    "اجتماعی",
    "نقدی",
    "غیرنقدی",
    "غیر",
    "عمده",
    "عمده‌ای",
    "زیادی",
    "بزرگ",
    "بزرگی",
    "کوچک",
    "قابل",
    "اعظم",
    "اول",
    "دوم",
    "سوم",
    "چهارم",
    "نخست",
    "مختلف",
    "جدید",
    "مرزی",
    "محروم",
    "هدف",
    "تابعه",
    "جاری",
    "خود",
    "هر",
];

static NO_NAMES_BEGIN: FirstLetters = FirstLetters::of(&NO_NAMES);

/// Whether a word is no name.
fn is_no_name(word: &str) -> bool {
    NO_NAMES_BEGIN.may_begin(word.as_bytes())
        && NO_NAMES.iter().any(|it| phrase(word, it).is_some())
}

/// A word, and the place that a name after it makes.
type Kind = (&'static str, fn(Locality) -> Place);

const KINDS: [Kind; 6] = [
    ("شهرستان", Place::County),
    ("شهر", Place::City),
    ("بخش", Place::District),
    ("دهستان", Place::RuralDistrict),
    ("روستای", Place::Village),
    ("روستا ی", Place::Village),
];

static KINDS_BEGIN: FirstLetters = FirstLetters::of(&["شهرستان", "شهر", "بخش", "دهستان", "روستای"]);

const PROVINCE: &str = "استان";

/// Reads the place that a text begins with and says how many bytes it took: a province with «استان» or as
/// a whole word by itself, or «شهرستان», «شهر», «بخش», «دهستان» or «روستای» and a name. `None` if the text
/// begins with no place.
///
/// A name is one word; it is two after a few beginnings such as «بندر» and before a few endings such as
/// «شهر».
///
/// # Examples
/// ```
/// use karnameh::place::{Locality, Place, Province, read_place};
/// let text = "شهرستان شاهرود در سال ۱۴۰۲";
/// let (place, length) = read_place(text).unwrap();
/// assert_eq!(place, Place::County(Locality::new("شاهرود")));
/// assert_eq!(&text[length..], " در سال ۱۴۰۲");
/// assert_eq!(read_place("سمنان"), Some((Place::Province(Province::Semnan), 10)));
/// assert_eq!(read_place("یزدی"), None);
/// ```
#[must_use]
pub fn read_place(text: &str) -> Option<(Place, usize)> {
    let blanks = blanks(text);
    let rest = text.get(blanks..)?;
    if let Some((province, length)) = longest(rest) {
        let names_it = !ONLY_AFTER_THE_WORD.contains(&province) || phrase(rest, PROVINCE).is_some();
        return names_it.then_some((Place::Province(province), blanks + length));
    }
    if !KINDS_BEGIN.may_begin(rest.as_bytes()) {
        return None;
    }
    let (word, place) =
        KINDS.into_iter().find_map(|(word, place)| Some((phrase(rest, word)?, place)))?;
    let (name, length) = name(rest.get(word..)?)?;
    Some((place(Locality::new(name)), blanks + word + length))
}

/// The province that a whole text names.
pub(super) fn province_of(text: &str) -> Option<Province> {
    longest(text).filter(|(_, length)| *length == text.len()).map(|(province, _)| province)
}

/// The province whose name a text begins with, «استان» before it or not, and the bytes that it takes.
fn longest(text: &str) -> Option<(Province, usize)> {
    let word = phrase(text, PROVINCE).unwrap_or_default();
    let after = text.get(word..)?;
    let before = word + blanks(after);
    let rest = text.get(before..)?;
    let letters = first_two(rest.as_bytes());
    let names = Province::NAMES.iter().filter(|it| letters.is_none_or(|letters| letters == it.2));
    names
        .filter_map(|(province, name, _)| Some((*province, before + phrase(rest, name)?)))
        .max_by_key(|(_, length)| *length)
}

/// The name that a text begins with after blanks, and where it ends.
fn name(text: &str) -> Option<(&str, usize)> {
    let blanks = blanks(text);
    let rest = text.get(blanks..)?;
    let first = word(rest)?;
    if is_no_name(first) || is_ending(first) {
        return None;
    }
    let second = || {
        let after = rest.get(first.len()..)?;
        let blank = after.len() - after.trim_start_matches(is_blank).len();
        let second = word(after.get(blank..)?).filter(|_| blank > 0)?;
        let goes_on =
            FIRST_OF_TWO.iter().any(|it| phrase(first, it).is_some()) && !is_no_name(second);
        let ends = SECOND_OF_TWO.iter().any(|it| phrase(second, it).is_some());
        (goes_on || ends).then_some(first.len() + blank + second.len())
    };
    let length = second().unwrap_or(first.len());
    Some((rest.get(..length)?, blanks + length))
}

/// Whether a word is only the ending of a plural or of an adjective: «شهر های», «بخش ی».
fn is_ending(word: &str) -> bool {
    ["های", "ها", "هایی", "ی", "ای"].iter().any(|it| phrase(word, it).is_some())
}

/// The word that a text begins with, the joiners within it included.
fn word(text: &str) -> Option<&str> {
    // A word of nothing but letters of two bytes, with a character of ASCII after it.
    let (key, length) = first_word(text.as_bytes());
    let after = text.as_bytes().get(length);
    if key != 0 && after.is_none_or(|it| it.is_ascii() && !it.is_ascii_alphabetic()) {
        return text.get(..length);
    }
    let end = folded_letters(text).find(|(_, c)| !c.is_alphabetic()).map_or(text.len(), |it| it.0);
    let word = text.get(..end)?.trim_end_matches(is_blank);
    folded_letters(word).next().map(|_| word)
}

/// How many bytes of the beginning of a text a name takes, `None` if the text does not begin with it.
fn phrase(text: &str, name: &str) -> Option<usize> {
    crate::text::phrase(text, name, is_blank)
}
