//! What a sentence takes from an earlier one, filled in along the text.

use alloc::vec::Vec;

use super::{Content, Donor, Mention, cursor::rest};

/// Fills in what citations leave out, their act or its year, from the citation before, and tells the code of
/// a news desk at the end of a text from a figure. What is filled in is marked as inherited.
///
/// # Examples
/// ```
/// use karnameh::law::Act;
/// use karnameh::mention::{Content, resolve, scan};
/// let text = "از محل بند (ب) تبصره ۱۸ قانون بودجه ۱۴۰۲ و بند (الف) تبصره ۱۸ تأمین شد.";
/// let mentions = resolve(scan(text).collect());
/// let Some(Content::Citation { citation, inherited }) = mentions.last().map(|it| it.content()) else {
///     panic!()
/// };
/// assert_eq!((citation.act(), citation.year()), (Some(&Act::Budget), Some(1402)));
/// assert!(inherited.is_some());
/// ```
#[must_use]
pub fn resolve(mut mentions: Vec<Mention<'_>>) -> Vec<Mention<'_>> {
    let mut donor: Option<(crate::law::Citation, Donor)> = None;
    for mention in &mut mentions {
        let own = Donor { start: mention.start, end: mention.end };
        let Content::Citation { citation, inherited } = &mut mention.content else { continue };
        if let Some((earlier, its)) = &donor {
            let (filled, took) = citation.inheriting(earlier);
            if took.act || took.year {
                *citation = filled;
                *inherited = Some(*its);
            }
        }
        if citation.act().is_some() && citation.naming() != Some(crate::law::Naming::Body) {
            // What was taken over is handed on with the span of the one that said it.
            donor = Some((citation.clone(), inherited.unwrap_or(own)));
        }
    }
    for mention in mentions.iter_mut().filter(|mention| is_desk_code(mention)) {
        mention.content = Content::Identifier;
    }
    mentions
}

/// Whether a mention is a bare number after the last sentence of a line, with nothing after it.
fn is_desk_code(mention: &Mention<'_>) -> bool {
    let Some(quantity) = mention.quantity() else { return false };
    if quantity.unit.is_some() || quantity.hedge.is_some() || quantity.high.is_some() {
        return false;
    }
    let mut line = rest(mention.text, mention.end).chars().take_while(|c| *c != '\n');
    let alone = !line.any(char::is_alphanumeric);
    let before = mention
        .text
        .get(..mention.start)
        .unwrap_or_default()
        .trim_end_matches([' ', '\u{200C}', '/']);
    let ended = before.is_empty()
        || before.ends_with(['.', '!', '؟', '\n', '»', ')', '؛'])
        || before.ends_with("پیام");
    alone && ended && !before.is_empty()
}
