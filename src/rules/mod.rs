//! What must hold, why, and under which source: one file a rule.
//!
//! A rule is a `static` with a code, a name for the state it holds true, a judge, texts in two
//! languages, and examples that are run as tests. Judges are pure functions from a report to
//! judgements. They share the vocabulary of `verdict` and know nothing of each other.
//!
//! Two kinds of judge are told apart by what their satisfaction is worth. Rules of *arithmetic*
//! prove something of each claim they judge, so each claim that holds is told. Rules of *form* ask
//! that nothing of a kind be left out; they tell the exceptions, or once that there are none.

mod balance;
mod figures;
mod provenance;
mod rounding;
mod rule;
mod written;

mod addends_share_a_unit;
mod amount_is_rate_times_count;
mod amount_within_reference;
mod amounts_share_a_denomination;
mod announced_count_matches_the_list;
mod basis_in_force_in_the_period;
mod bound_fits_its_count;
mod citation_names_its_law;
mod cited_note_exists_that_year;
mod commission_sessions_fit_the_year;
mod compared_periods_have_equal_length;
mod counts_are_whole_and_not_negative;
mod currency_is_stated;
mod duplicate_figures_agree;
mod facts_lie_in_the_reports_period;
mod figure_has_a_unit;
mod fulfilment_matches_the_target;
mod growth_is_not_a_ratio;
mod growth_matches_both_years;
mod growth_of_the_whole_lies_between_its_parts;
mod headline_matches_the_body;
mod mean_within_its_ceiling;
mod named_member_has_a_figure;
mod overlap_is_bounded;
mod part_within_the_total;
mod partitions_agree;
mod parts_make_the_total;
mod per_unit_cost_in_family;
mod period_closed_before_publication;
mod periodic_amount_matches;
mod persons_are_not_households;
mod scale_word_fits_the_figure;
mod scale_words_descend;
mod separators_are_unambiguous;
mod share_matches_its_parts;
mod shares_make_a_hundred;
mod total_has_parts;
mod words_match_digits;

pub use provenance::{Edition, ParseEditionError, Source};
pub use rule::{Example, ExampleResult, Rule, Text};

/// All rules of the crate, by code. Codes and names are never used again for another rule.
pub static CATALOGUE: &[&Rule] = &[
    &fulfilment_matches_the_target::RULE,
    &growth_matches_both_years::RULE,
    &growth_is_not_a_ratio::RULE,
    &growth_of_the_whole_lies_between_its_parts::RULE,
    &citation_names_its_law::RULE,
    &basis_in_force_in_the_period::RULE,
    &cited_note_exists_that_year::RULE,
    &announced_count_matches_the_list::RULE,
    &named_member_has_a_figure::RULE,
    &amount_within_reference::RULE,
    &per_unit_cost_in_family::RULE,
    &commission_sessions_fit_the_year::RULE,
    &scale_word_fits_the_figure::RULE,
    &words_match_digits::RULE,
    &bound_fits_its_count::RULE,
    &counts_are_whole_and_not_negative::RULE,
    &separators_are_unambiguous::RULE,
    &scale_words_descend::RULE,
    &period_closed_before_publication::RULE,
    &compared_periods_have_equal_length::RULE,
    &facts_lie_in_the_reports_period::RULE,
    &amount_is_rate_times_count::RULE,
    &periodic_amount_matches::RULE,
    &mean_within_its_ceiling::RULE,
    &headline_matches_the_body::RULE,
    &duplicate_figures_agree::RULE,
    &share_matches_its_parts::RULE,
    &shares_make_a_hundred::RULE,
    &parts_make_the_total::RULE,
    &total_has_parts::RULE,
    &overlap_is_bounded::RULE,
    &part_within_the_total::RULE,
    &partitions_agree::RULE,
    &addends_share_a_unit::RULE,
    &figure_has_a_unit::RULE,
    &persons_are_not_households::RULE,
    &currency_is_stated::RULE,
    &amounts_share_a_denomination::RULE,
];

/// The rule of a code such as `SUM-001`, or of a name such as `parts_make_the_total`.
///
/// # Examples
/// ```
/// use karnameh::rules::find;
/// assert_eq!(find("SUM-001").map(|rule| rule.slug()), Some("parts_make_the_total"));
/// assert!(find("SUM-999").is_none());
/// ```
#[must_use]
pub fn find(name: &str) -> Option<&'static Rule> {
    CATALOGUE.iter().find(|rule| rule.code() == name || rule.slug() == name).copied()
}
