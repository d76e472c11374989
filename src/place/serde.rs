//! Provinces through serde: a code with its scheme, never alone.

use alloc::string::String;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{CodeScheme, Province, ProvinceCode};
use crate::text::from_text;

impl Serialize for CodeScheme {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for CodeScheme {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "a code scheme", str::parse)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a province as scheme and code")]
struct Coded {
    scheme: CodeScheme,
    code: String,
}

impl Serialize for Province {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let code = self.code(CodeScheme::Iso3166Since2020);
        Coded { scheme: code.scheme(), code: alloc::format!("{code}") }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Province {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let coded = Coded::deserialize(deserializer)?;
        ProvinceCode::parse(&coded.code, coded.scheme)
            .map(Self::from_code)
            .map_err(|error| de::Error::custom(format_args!("{:?}: {error}", coded.code)))
    }
}
