//! Forms that keep all rules, rounded as stated; then some figures lost and some corrupted.

use super::{FIGURES, FORMS, HALF_MILLION};
use crate::harness::Numbers;

/// A form: its values in units of the last place, and which figures are missing, as bits.
#[derive(Clone)]
pub struct Raw {
    pub values: [i64; FIGURES],
    pub missing: u64,
}

fn million(value: i64) -> i64 {
    (value + HALF_MILLION).div_euclid(1_000_000) * 1_000_000
}

/// What keeps all rules, rounded as stated; then some of it lost and some corrupted.
pub fn forms() -> Vec<Raw> {
    let mut dice = Numbers(1405);
    let mut forms = Vec::with_capacity(FORMS);
    for _ in 0..FORMS {
        let mut v = [0_i64; FIGURES];
        for at in [1, 2, 3, 4, 6, 7, 8, 10, 11, 12, 13, 14, 25, 26, 27, 29, 30] {
            v[at] = 1 + dice.below(5000) as i64;
        }
        v[0] = v[1..=4].iter().sum();
        v[5] = v[6..=8].iter().sum();
        v[9] = v[10..=14].iter().sum();
        v[15] = v[0] + v[5] + v[9];
        v[24] = v[25..=27].iter().sum();
        v[28] = v[29] + v[30];
        v[31] = v[24] + v[28];
        for at in [17, 18, 20, 21, 22] {
            v[at] = 1_000_000_000 + dice.below(5_000_000_000_000) as i64;
        }
        v[16] = v[17] + v[18];
        v[19] = v[20..=22].iter().sum();
        v[23] = v[16] + v[19];
        v[32] = dice.below(400) as i64;
        v[33] = dice.below(400) as i64;
        v[34] = 1000 - v[32] - v[33];
        v[36] = v[0] * 100 / (80 + dice.below(50) as i64) + 1;
        v[35] = ((v[0] - v[36]) * 1000 * 2 + v[36]).div_euclid(2 * v[36]);
        v[37] =
            (i128::from(v[17]) * 2000 + i128::from(v[16])).div_euclid(i128::from(2 * v[16])) as i64;
        v[38] = million(v[16] / v[0]);
        v[39] = v[23] / 1_000_000 + 1 + dice.below(1000) as i64;
        v[16..=23].iter_mut().for_each(|it| *it = million(*it));
        if dice.below(10) == 0 {
            let at = dice.below(FIGURES as u64) as usize;
            v[at] = match dice.below(4) {
                0 => v[at] * 10,
                1 => v[at] / 10,
                2 => v[at] + 9 * 10_i64.pow(dice.below(4) as u32),
                _ => v[at] / 100 * 100 + v[at] % 10 * 10 + v[at] / 10 % 10,
            };
        }
        let mut missing = 0;
        for (at, value) in v.iter_mut().enumerate() {
            if dice.below(50) == 0 {
                missing |= 1 << at;
                *value = 0;
            }
        }
        forms.push(Raw { values: v, missing });
    }
    forms
}
