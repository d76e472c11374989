//! Values whose serde form is a string: one door from text, used by every such type.

use core::fmt::{self, Display};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::Number;

/// Reads a string and turns it into a value with the type's own reader, so that what serde lets in
/// is what the constructor lets in.
pub(crate) fn from_text<'de, D, T, E>(
    deserializer: D,
    expected: &'static str,
    read: fn(&str) -> Result<T, E>,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    E: Display,
{
    deserializer.deserialize_str(Text { expected, read })
}

/// As [`from_text`], and accepts whole numbers too. A number with a fraction or an exponent has
/// passed through binary floating point by the time it arrives here, so it is refused.
pub(crate) fn from_text_or_integer<'de, D, T, E>(
    deserializer: D,
    expected: &'static str,
    read: fn(&str) -> Result<T, E>,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    E: Display,
{
    deserializer.deserialize_any(TextOrInteger(Text { expected, read }))
}

struct Text<T, E> {
    expected: &'static str,
    read: fn(&str) -> Result<T, E>,
}

impl<T, E: Display> de::Visitor<'_> for Text<T, E> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<F: de::Error>(self, text: &str) -> Result<T, F> {
        (self.read)(text).map_err(|error| F::custom(format_args!("{text:?}: {error}")))
    }
}

struct TextOrInteger<T, E>(Text<T, E>);

impl<T, E: Display> TextOrInteger<T, E> {
    fn integer<F: de::Error>(self, number: impl Display) -> Result<T, F> {
        (self.0.read)(&alloc::format!("{number}"))
            .map_err(|error| F::custom(format_args!("{number}: {error}")))
    }
}

impl<T, E: Display> de::Visitor<'_> for TextOrInteger<T, E> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.expected)
    }

    fn visit_str<F: de::Error>(self, text: &str) -> Result<T, F> {
        self.0.visit_str(text)
    }

    fn visit_i64<F: de::Error>(self, number: i64) -> Result<T, F> {
        self.integer(number)
    }

    fn visit_u64<F: de::Error>(self, number: u64) -> Result<T, F> {
        self.integer(number)
    }

    fn visit_i128<F: de::Error>(self, number: i128) -> Result<T, F> {
        self.integer(number)
    }

    fn visit_u128<F: de::Error>(self, number: u128) -> Result<T, F> {
        self.integer(number)
    }

    fn visit_f64<F: de::Error>(self, number: f64) -> Result<T, F> {
        Err(F::custom(format_args!(
            "number {number} has a fraction or more digits than a JSON reader keeps, expected {}; \
             write it as a string",
            self.0.expected
        )))
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text_or_integer(
            deserializer,
            "a whole number, or a decimal number as a string",
            str::parse,
        )
    }
}
