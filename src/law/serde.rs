//! Citations through serde: as Persian text, read and printed like any other.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Citation;
use crate::text::from_text;

impl Serialize for Citation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Citation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "a citation in Persian", str::parse)
    }
}
