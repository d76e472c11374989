//! Quantities through serde. Numbers are strings (whole numbers may be JSON numbers), units are
//! their ids, and a [`Stated`] figure is checked like any other on its way in.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use super::{Comparator, Number, Reading, Stated, Unit};
use crate::text::{Scale, from_text};

impl Serialize for Unit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for Unit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "a unit", Self::from_id)
    }
}

/// The form of a figure in a document: `value`, or `figure` and the `scale` word after it; of a range the upper end
/// as well, `to`, in the unit and with the scale word applied. What has its usual value may be left out.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a stated figure")]
struct Form {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    value: Option<Number>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    figure: Option<Number>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    scale: Option<Scale>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<Number>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<Unit>,
    #[serde(default, skip_serializing_if = "is_usual")]
    comparator: Comparator,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reading: Option<Reading>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place: Option<i8>,
}

fn is_usual<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Form {
    /// The figure before reading, place and comparator are said.
    fn usual(&self) -> Result<Stated, FormError> {
        match (self.value, self.figure, self.scale) {
            (Some(value), None, None) => Ok(Stated::exact(value, self.unit.clone())?),
            (None, Some(figure), Some(scale)) => {
                Ok(Stated::scaled(figure, scale, self.unit.clone())?)
            }
            _ => Err(FormError::Value),
        }
    }

    fn stated(self) -> Result<Stated, FormError> {
        let usual = self.usual()?;
        if self.place.is_some() && self.reading.unwrap_or(usual.reading()) == Reading::Exact {
            return Err(FormError::Place);
        }
        let reading = self.reading.unwrap_or(usual.reading());
        let place = self.place.unwrap_or(usual.place());
        let stated = usual.read_as(reading, place)?.compared(self.comparator)?;
        Ok(match self.to {
            Some(to) => stated.up_to(to)?,
            None => stated,
        })
    }
}

#[derive(thiserror::Error, Debug)]
enum FormError {
    #[error("a figure is given by its value, or by figure and scale together")]
    Value,
    #[error(
        "an exact figure has no last stated place; give its reading: nearest, truncated or press"
    )]
    Place,
    #[error(transparent)]
    Stated(#[from] super::StatedError),
}

impl Serialize for Stated {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut form = Form {
            value: self.scale().is_none().then_some(self.value()),
            figure: self.scale().map(|_| self.figure()),
            scale: self.scale(),
            to: self.upper(),
            unit: self.unit().cloned(),
            comparator: self.comparator(),
            reading: None,
            place: None,
        };
        let usual = form.usual().map_err(ser::Error::custom)?;
        form.reading = (usual.reading() != self.reading()).then_some(self.reading());
        form.place = (usual.place() != self.place()).then_some(self.place());
        form.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Stated {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Form::deserialize(deserializer)?.stated().map_err(de::Error::custom)
    }
}
