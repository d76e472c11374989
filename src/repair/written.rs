//! How figures are written, as far as slips of the hand depend on it.

/// How a figure is written.
///
/// # Examples
/// ```
/// use karnameh::repair::Written;
/// // «۳۸ میلیارد تومان», in rials.
/// let written = Written { is_money: true, place: 10 };
/// assert_ne!(written, Written::default());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Written {
    /// Whether it is money, of which rial and toman are taken for each other.
    pub is_money: bool,
    /// The power of ten of its last written digit: scale words and denominations are no digits. Zero at least.
    pub place: i8,
}
