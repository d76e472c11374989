//! The rules as a loop written by hand.

use super::{HALF_MILLION, workload::Raw};

/// The figures of each rule.
const fn mask(figures: &[u32]) -> u64 {
    let (mut mask, mut at) = (0, 0);
    while at < figures.len() {
        mask |= 1 << figures[at];
        at += 1;
    }
    mask
}

pub const NEEDS: [u64; 25] = [
    mask(&[0, 1, 2, 3, 4]),
    mask(&[5, 6, 7, 8]),
    mask(&[9, 10, 11, 12, 13, 14]),
    mask(&[15, 0, 5, 9]),
    mask(&[16, 17, 18]),
    mask(&[19, 20, 21, 22]),
    mask(&[23, 16, 19]),
    mask(&[24, 25, 26, 27]),
    mask(&[28, 29, 30]),
    mask(&[31, 24, 28]),
    mask(&[1]),
    mask(&[6, 5]),
    mask(&[10, 9]),
    mask(&[17, 16]),
    mask(&[25, 24]),
    mask(&[32]),
    mask(&[33]),
    mask(&[34]),
    mask(&[36]),
    mask(&[32, 33, 34]),
    mask(&[0, 36, 35]),
    mask(&[17, 16, 37]),
    mask(&[16, 38, 0]),
    mask(&[31, 15]),
    mask(&[23, 39]),
];

/// The loop written by hand: the rules that are violated and those that cannot be decided.
#[inline]
pub fn raw(form: &Raw) -> (u32, u32) {
    let v = &form.values;
    let q = HALF_MILLION;
    let out = [
        v[0] != v[1] + v[2] + v[3] + v[4],
        v[5] != v[6] + v[7] + v[8],
        v[9] != v[10] + v[11] + v[12] + v[13] + v[14],
        v[15] != v[0] + v[5] + v[9],
        (v[16] - v[17] - v[18]).abs() > 3 * q,
        (v[19] - v[20] - v[21] - v[22]).abs() > 4 * q,
        (v[23] - v[16] - v[19]).abs() > 3 * q,
        v[24] != v[25] + v[26] + v[27],
        v[28] != v[29] + v[30],
        v[31] != v[24] + v[28],
        v[1] < 0,
        v[6] > v[5],
        v[10] > v[9],
        v[17] - v[16] > 2 * q,
        v[25] > v[24],
        // Half a tenth either way makes no difference to tenths.
        !(0..=1000).contains(&v[32]),
        !(0..=1000).contains(&v[33]),
        !(0..=1000).contains(&v[34]),
        v[36] < 0,
        (v[32] + v[33] + v[34] - 1000).abs() > 1,
        !growth(v[0], v[36], v[35]),
        !share(v[17], v[37], v[16]),
        !a_head(v[16], v[38], v[0]),
        v[31] > 3 * v[15],
        v[23] - q > 1_000_000 * v[39],
    ];
    let mut violated = 0;
    for (at, out) in out.into_iter().enumerate() {
        violated |= u32::from(out) << at;
    }
    let mut open = 0;
    if form.missing != 0 {
        for (at, needs) in NEEDS.iter().enumerate() {
            open |= u32::from(form.missing & needs != 0) << at;
        }
        // What is multiplied by nothing may be missing.
        for (rule, zero, factor) in [(20, 36, 35), (22, 0, 38)] {
            if form.missing & NEEDS[rule] == 1 << factor && v[zero] == 0 {
                open &= !(1 << rule);
            }
        }
    }
    (violated & !open, open)
}

/// How many verdicts are violated and undetermined.
pub type Counts = (usize, usize);

pub fn count_raw(forms: &[Raw]) -> Counts {
    forms.iter().fold((0, 0), |(bad, open), form| {
        let (violated, undetermined) = raw(form);
        (bad + violated.count_ones() as usize, open + undetermined.count_ones() as usize)
    })
}

fn wide(a: i64, b: i64) -> i128 {
    i128::from(a) * i128::from(b)
}

/// 100·part against percent·whole, the percent in tenths with half a tenth either way.
#[inline]
pub fn share(part: i64, percent: i64, whole: i64) -> bool {
    let (p, q) = (5, HALF_MILLION);
    let (a, b) = (percent * 10 - p, percent * 10 + p);
    let (c, d) = (whole - q, whole + q);
    let all = [wide(a, c), wide(a, d), wide(b, c), wide(b, d)];
    let least = all[0].min(all[1]).min(all[2].min(all[3]));
    let most = all[0].max(all[1]).max(all[2].max(all[3]));
    wide(part - q, 10_000) <= most && wide(part + q, 10_000) >= least
}

#[inline]
pub fn growth(now: i64, before: i64, percent: i64) -> bool {
    let gap = wide(now - before, 10_000) - wide(percent * 10, before);
    gap.abs() <= i128::from(before.abs()) * 5
}

#[inline]
pub fn a_head(amount: i64, each: i64, count: i64) -> bool {
    let gap = i128::from(amount) - wide(each, count);
    gap.abs() <= wide(count.abs(), HALF_MILLION) + i128::from(HALF_MILLION)
}
