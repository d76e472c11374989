//! The readers of numbers: whatever is given, no panic; what was taken reads the same when it stands
//! alone, and whole numbers print and read back.
#![no_main]

use karnameh::money::{MoneyReader, Rial};
use karnameh::text::{InPress, InWords, Number, Numeral, parse_integer, read_number};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = parse_integer(text);
    let _ = text.parse::<Rial>();
    if let Ok(rial) = Rial::from_grouped(text) {
        assert_eq!(Rial::from_grouped(rial.to_grouped().as_str()), Ok(rial));
    }
    if let Ok(amount) = MoneyReader::new().read(text) {
        assert!(amount.rials().is_some() || !amount.doubts().is_empty());
    }
    if let Ok(number) = text.parse::<Number>() {
        assert_eq!(number.to_string().parse(), Ok(number));
    }
    let Ok((numeral, length)) = read_number(text) else { return };
    let alone = text[..length].parse::<Numeral>().map(|it| it.value());
    assert_eq!(alone, Ok(numeral.value()));
    for doubt in numeral.doubts() {
        assert_eq!(doubt.readings.first(), Some(&numeral.value()));
    }
    let Some(whole) = numeral.value().to_integer() else { return };
    if whole.unsigned_abs() < 10_u128.pow(27) {
        for printed in [InPress(whole).to_string(), InWords(whole).to_string()] {
            assert_eq!(printed.parse::<Numeral>().map(|it| it.value()), Ok(numeral.value()));
        }
    }
});
