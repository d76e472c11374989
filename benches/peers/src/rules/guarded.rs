//! The rules as custom functions of a derived validator.

use super::{
    FIGURES, HALF_MILLION, RULES,
    by_hand::{NEEDS, a_head, growth, share},
    workload::Raw,
};

/// The form of the loop written by hand, one custom function for each rule; which figures are missing is one mask.
#[derive(garde::Validate)]
pub struct Masked {
    #[garde(
        custom(|v: &Raw, _: &()| rule(v, 0, |v| v[0] == v[1] + v[2] + v[3] + v[4])),
        custom(|v: &Raw, _: &()| rule(v, 1, |v| v[5] == v[6] + v[7] + v[8])),
        custom(|v: &Raw, _: &()| rule(v, 2, |v| v[9] == v[10] + v[11] + v[12] + v[13] + v[14])),
        custom(|v: &Raw, _: &()| rule(v, 3, |v| v[15] == v[0] + v[5] + v[9])),
        custom(|v: &Raw, _: &()| rule(v, 4, |v| (v[16] - v[17] - v[18]).abs() <= 3 * HALF_MILLION)),
        custom(|v: &Raw, _: &()| rule(v, 5, |v| (v[19] - v[20] - v[21] - v[22]).abs() <= 4 * HALF_MILLION)),
        custom(|v: &Raw, _: &()| rule(v, 6, |v| (v[23] - v[16] - v[19]).abs() <= 3 * HALF_MILLION)),
        custom(|v: &Raw, _: &()| rule(v, 7, |v| v[24] == v[25] + v[26] + v[27])),
        custom(|v: &Raw, _: &()| rule(v, 8, |v| v[28] == v[29] + v[30])),
        custom(|v: &Raw, _: &()| rule(v, 9, |v| v[31] == v[24] + v[28])),
        custom(|v: &Raw, _: &()| rule(v, 10, |v| v[1] >= 0)),
        custom(|v: &Raw, _: &()| rule(v, 11, |v| v[6] <= v[5])),
        custom(|v: &Raw, _: &()| rule(v, 12, |v| v[10] <= v[9])),
        custom(|v: &Raw, _: &()| rule(v, 13, |v| v[17] - v[16] <= 2 * HALF_MILLION)),
        custom(|v: &Raw, _: &()| rule(v, 14, |v| v[25] <= v[24])),
        custom(|v: &Raw, _: &()| rule(v, 15, |v| (0..=1000).contains(&v[32]))),
        custom(|v: &Raw, _: &()| rule(v, 16, |v| (0..=1000).contains(&v[33]))),
        custom(|v: &Raw, _: &()| rule(v, 17, |v| (0..=1000).contains(&v[34]))),
        custom(|v: &Raw, _: &()| rule(v, 18, |v| v[36] >= 0)),
        custom(|v: &Raw, _: &()| rule(v, 19, |v| (v[32] + v[33] + v[34] - 1000).abs() <= 1)),
        custom(|v: &Raw, _: &()| rule(v, 20, |v| growth(v[0], v[36], v[35]))),
        custom(|v: &Raw, _: &()| rule(v, 21, |v| share(v[17], v[37], v[16]))),
        custom(|v: &Raw, _: &()| rule(v, 22, |v| a_head(v[16], v[38], v[0]))),
        custom(|v: &Raw, _: &()| rule(v, 23, |v| v[31] <= 3 * v[15])),
        custom(|v: &Raw, _: &()| rule(v, 24, |v| v[23] - HALF_MILLION <= 1_000_000 * v[39])),
    )]
    pub form: Raw,
}

fn rule(form: &Raw, at: usize, holds: impl Fn(&[i64; FIGURES]) -> bool) -> garde::Result {
    if form.missing & NEEDS[at] != 0 || holds(&form.values) {
        Ok(())
    } else {
        Err(garde::Error::new(RULES[at]))
    }
}

/// The form as one has it: each figure there or not, and each rule at its first figure.
#[derive(garde::Validate)]
#[garde(allow_unvalidated)]
pub struct Filled {
    #[garde(
        custom(|_: &_, _: &()| tell(0, || Some(self.f0? == self.f1? + self.f2? + self.f3? + self.f4?))),
        custom(|_: &_, _: &()| tell(20, || Some(growth(self.f0?, self.f36?, self.f35?))))
    )]
    f0: Option<i64>,
    #[garde(custom(|_: &_, _: &()| tell(10, || Some(self.f1? >= 0))))]
    f1: Option<i64>,
    f2: Option<i64>,
    f3: Option<i64>,
    f4: Option<i64>,
    #[garde(custom(|_: &_, _: &()| tell(1, || Some(self.f5? == self.f6? + self.f7? + self.f8?))))]
    f5: Option<i64>,
    #[garde(custom(|_: &_, _: &()| tell(11, || Some(self.f6? <= self.f5?))))]
    f6: Option<i64>,
    f7: Option<i64>,
    f8: Option<i64>,
    #[garde(custom(|_: &_, _: &()| tell(2, || Some(self.f9? == self.f10? + self.f11? + self.f12? + self.f13? + self.f14?))))]
    f9: Option<i64>,
    #[garde(custom(|_: &_, _: &()| tell(12, || Some(self.f10? <= self.f9?))))]
    f10: Option<i64>,
    f11: Option<i64>,
    f12: Option<i64>,
    f13: Option<i64>,
    f14: Option<i64>,
    #[garde(custom(|_: &_, _: &()| tell(3, || Some(self.f15? == self.f0? + self.f5? + self.f9?))))]
    f15: Option<i64>,
    #[garde(
        custom(|_: &_, _: &()| tell(4, || Some((self.f16? - self.f17? - self.f18?).abs() <= 3 * HALF_MILLION))),
        custom(|_: &_, _: &()| tell(22, || Some(a_head(self.f16?, self.f38?, self.f0?))))
    )]
    f16: Option<i64>,
    #[garde(
        custom(|_: &_, _: &()| tell(13, || Some(self.f17? - self.f16? <= 2 * HALF_MILLION))),
        custom(|_: &_, _: &()| tell(21, || Some(share(self.f17?, self.f37?, self.f16?))))
    )]
    f17: Option<i64>,
    f18: Option<i64>,
    #[garde(custom(|_: &_, _: &()| tell(5, || Some((self.f19? - self.f20? - self.f21? - self.f22?).abs() <= 4 * HALF_MILLION))))]
    f19: Option<i64>,
    f20: Option<i64>,
    f21: Option<i64>,
    f22: Option<i64>,
    #[garde(
        custom(|_: &_, _: &()| tell(6, || Some((self.f23? - self.f16? - self.f19?).abs() <= 3 * HALF_MILLION))),
        custom(|_: &_, _: &()| tell(24, || Some(self.f23? - HALF_MILLION <= 1_000_000 * self.f39?)))
    )]
    f23: Option<i64>,
    #[garde(custom(|_: &_, _: &()| tell(7, || Some(self.f24? == self.f25? + self.f26? + self.f27?))))]
    f24: Option<i64>,
    #[garde(custom(|_: &_, _: &()| tell(14, || Some(self.f25? <= self.f24?))))]
    f25: Option<i64>,
    f26: Option<i64>,
    f27: Option<i64>,
    #[garde(custom(|_: &_, _: &()| tell(8, || Some(self.f28? == self.f29? + self.f30?))))]
    f28: Option<i64>,
    f29: Option<i64>,
    f30: Option<i64>,
    #[garde(
        custom(|_: &_, _: &()| tell(9, || Some(self.f31? == self.f24? + self.f28?))),
        custom(|_: &_, _: &()| tell(23, || Some(self.f31? <= 3 * self.f15?)))
    )]
    f31: Option<i64>,
    #[garde(
        custom(|_: &_, _: &()| tell(15, || Some((0..=1000).contains(&self.f32?)))),
        custom(|_: &_, _: &()| tell(19, || Some((self.f32? + self.f33? + self.f34? - 1000).abs() <= 1)))
    )]
    f32: Option<i64>,
    #[garde(custom(|_: &_, _: &()| tell(16, || Some((0..=1000).contains(&self.f33?)))))]
    f33: Option<i64>,
    #[garde(custom(|_: &_, _: &()| tell(17, || Some((0..=1000).contains(&self.f34?)))))]
    f34: Option<i64>,
    f35: Option<i64>,
    #[garde(custom(|_: &_, _: &()| tell(18, || Some(self.f36? >= 0))))]
    f36: Option<i64>,
    f37: Option<i64>,
    f38: Option<i64>,
    f39: Option<i64>,
}

/// A rule passes unless all of its figures are there and break it.
fn tell(at: usize, holds: impl Fn() -> Option<bool>) -> garde::Result {
    if holds() == Some(false) { Err(garde::Error::new(RULES[at])) } else { Ok(()) }
}

impl Filled {
    pub fn new(raw: &Raw) -> Self {
        let figure = |at: usize| Some(raw.values[at]).filter(|_| raw.missing >> at & 1 == 0);
        Self {
            f0: figure(0),
            f1: figure(1),
            f2: figure(2),
            f3: figure(3),
            f4: figure(4),
            f5: figure(5),
            f6: figure(6),
            f7: figure(7),
            f8: figure(8),
            f9: figure(9),
            f10: figure(10),
            f11: figure(11),
            f12: figure(12),
            f13: figure(13),
            f14: figure(14),
            f15: figure(15),
            f16: figure(16),
            f17: figure(17),
            f18: figure(18),
            f19: figure(19),
            f20: figure(20),
            f21: figure(21),
            f22: figure(22),
            f23: figure(23),
            f24: figure(24),
            f25: figure(25),
            f26: figure(26),
            f27: figure(27),
            f28: figure(28),
            f29: figure(29),
            f30: figure(30),
            f31: figure(31),
            f32: figure(32),
            f33: figure(33),
            f34: figure(34),
            f35: figure(35),
            f36: figure(36),
            f37: figure(37),
            f38: figure(38),
            f39: figure(39),
        }
    }
}

/// How many violations garde tells.
pub fn told(form: &impl garde::Validate<Context = ()>) -> usize {
    form.validate().err().map_or(0, |report| report.iter().count())
}
