//! Amounts through serde: an integer string of current rials. A number is accepted only if it is
//! whole. `rust_decimal`'s own form is never used: it changes with features that any other crate
//! of a build turns on.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Denomination, Rial};
use crate::text::{from_text, from_text_or_integer};

impl Serialize for Rial {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Rial {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text_or_integer(deserializer, "a whole number of rials", str::parse)
    }
}

impl Serialize for Denomination {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for Denomination {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "a denomination", str::parse)
    }
}
