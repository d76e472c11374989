//! Names that facts and claims go by within a report.

use alloc::sync::Arc;
use core::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The name as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Whether a fact or claim may go by it.
            pub(super) fn is_usable(&self) -> bool {
                crate::text::is_name(&self.0, 128)
            }
        }

        impl From<&str> for $name {
            fn from(name: &str) -> Self {
                Self(name.into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let read = |name: &str| Ok::<_, core::convert::Infallible>(Self::from(name));
                crate::text::from_text(deserializer, "a name", read)
            }
        }
    )* };
}

ids! {
    /// The name of a fact within its report. Any text; the builder checks it.
    FactId;
    /// The name of a claim within its report. Any text; the builder checks it.
    ClaimId;
}
