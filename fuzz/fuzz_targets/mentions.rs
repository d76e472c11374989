//! The scanner of running text: whatever is given, spans in order on the borders of characters, and what
//! has its own unit reads back alone.
#![no_main]

use karnameh::mention::{Kind, resolve, scan};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut end = 0;
    for mention in scan(text) {
        let span = mention.span();
        assert!(span.start >= end && span.start < span.end && span.end <= text.len());
        assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
        end = span.end;
        let Some(quantity) = mention.quantity().filter(|it| it.inherited().is_none()) else {
            continue;
        };
        let again = scan(mention.text()).next();
        // Without its hedge, four digits may be a year.
        if again.as_ref().is_some_and(|it| it.kind() == Kind::Period) {
            continue;
        }
        let again = again.as_ref().and_then(|it| it.quantity()).expect("a quantity reads back");
        assert_eq!((again.number(), again.high()), (quantity.number(), quantity.high()));
    }
    assert_eq!(resolve(scan(text).collect()).len(), scan(text).count());
});
