//! Missing figures filled in and wrong ones located, over the form of forty figures and twenty-five rules, beside the
//! loop written by hand that only checks them.

use std::{hint::black_box, time::Instant};

use karnameh::{
    check::program::{Form, Layout},
    quantity::{Number, Reading, Stated},
    reconcile::{Absence, Figure},
    relation::Name,
    repair::{Limits, System, Weights, form},
};

use crate::{
    harness::{Numbers, heading, middle},
    rules::{
        FIGURES, RULES,
        by_hand::raw,
        filled, layout, program,
        workload::{Raw, forms},
    },
};

/// How many forms of each kind.
const FORMS: usize = 400;
const ROUNDS: usize = 15;

/// A form for both.
struct Filled {
    raw: Raw,
    form: Form,
    figures: Vec<Figure>,
}

impl Filled {
    fn new(layout: &Layout, raw: Raw) -> Self {
        let order: Vec<usize> = (0..FIGURES).collect();
        let form = filled(layout, std::slice::from_ref(&raw), &order).remove(0);
        let figure = |at: usize| {
            if raw.missing >> at & 1 == 1 {
                return Figure::absent(Absence::NotReported);
            }
            let (places, reading, place) = match at {
                16..=23 | 38 => (0, Reading::Nearest, 6),
                32..=35 | 37 => (1, Reading::Nearest, -1),
                _ => (0, Reading::Exact, 0),
            };
            let number = Number::try_new(raw.values[at].into(), places).unwrap();
            let stated = Stated::exact(number, None).unwrap().read_as(reading, place).unwrap();
            Figure::from(&stated)
        };
        Self { figures: (0..FIGURES).map(figure).collect(), form, raw }
    }

    /// The figure of a name such as `f12`.
    fn look(&self, name: &Name) -> Option<Figure> {
        let digits = name.as_str().bytes().skip(1);
        let at = digits.fold(0, |at, digit| at * 10 + usize::from(digit - b'0'));
        self.figures.get(at).copied()
    }
}

/// Forms with so many wrong figures, which the rules tell.
fn corrupted(layout: &Layout, clean: &[Raw], wrong: impl Fn(&mut Numbers) -> usize) -> Vec<Filled> {
    let mut dice = Numbers(1407);
    let mut forms = Vec::new();
    for form in clean.iter().cycle() {
        let mut form = form.clone();
        for _ in 0..wrong(&mut dice) {
            let at = dice.below(FIGURES as u64) as usize;
            let value = &mut form.values[at];
            *value = match dice.below(4) {
                0 => *value * 10,
                1 => *value / 10,
                2 => *value + 9 * 10_i64.pow(dice.below(4) as u32),
                _ => *value / 100 * 100 + *value % 10 * 10 + *value / 10 % 10,
            };
        }
        if raw(&form).0 != 0 {
            forms.push(Filled::new(layout, form));
        }
        if forms.len() == FORMS {
            break;
        }
    }
    forms
}

/// Times each form by itself and the loop over all of them in turn; prints the form in the middle and the worst.
fn print(name: &str, forms: &[Filled], work: impl Fn(&Filled)) {
    let mut ours = vec![Vec::with_capacity(ROUNDS); forms.len()];
    let mut theirs = Vec::with_capacity(ROUNDS);
    for round in 0..ROUNDS + 2 {
        let start = Instant::now();
        for _ in 0..20 {
            for form in forms {
                black_box(raw(black_box(&form.raw)));
            }
        }
        let elapsed = start.elapsed().as_nanos() as f64 / (20 * forms.len()) as f64;
        if round >= 2 {
            theirs.push(elapsed);
        }
        for (form, times) in forms.iter().zip(&mut ours) {
            let start = Instant::now();
            work(black_box(form));
            let elapsed = start.elapsed().as_nanos() as f64;
            if round >= 2 {
                times.push(elapsed);
            }
        }
    }
    let mut ours: Vec<f64> = ours.into_iter().map(middle).collect();
    ours.sort_by(f64::total_cmp);
    let (theirs, mean) = (middle(theirs), ours.iter().sum::<f64>() / ours.len() as f64);
    for (which, ours) in [
        ("the middle one", ours[ours.len() / 2]),
        ("on the average", mean),
        ("one of a hundred", ours[ours.len() * 99 / 100]),
        ("the worst", ours[ours.len() - 1]),
    ] {
        println!("{name}, {which}\t{ours:.2}\tby hand\t{theirs:.2}\t{:.4}", ours / theirs);
    }
}

/// How many sets are found, and how often that is not all; the form finds what the system by names finds.
fn describe(name: &str, (system, named): (&form::System, &System), forms: &[Filled]) {
    let (mut sets, mut incomplete, mut contradictions) = (0, 0, 0);
    for form in forms {
        let located = system.locate(&form.form, &Weights::new(), Limits::default());
        let same = named.locate(|it| form.look(it), &Weights::new(), Limits::default());
        assert_eq!((located.weight(), located.sets().len()), (same.weight(), same.sets().len()));
        sets += located.sets().len();
        incomplete += usize::from(!located.is_complete());
        contradictions += usize::from(!located.contradictions().is_empty());
    }
    println!(
        "# {name}: {} forms, {sets} sets, {incomplete} undecided, {contradictions} contradictions",
        forms.len(),
    );
}

pub fn run() {
    let layout = layout(0..FIGURES);
    let system = form::System::of(&program(&layout)).unwrap();
    let named = System::of(RULES.iter().map(|it| it.parse().unwrap())).unwrap();
    let both = (&system, &named);
    let locate = |form: &Filled| {
        black_box(system.locate(&form.form, &Weights::new(), Limits::default()));
    };
    let all = forms();
    let holds = |form: &&Raw| raw(form).0 == 0;
    let whole = |form: &&Raw| form.missing == 0;
    let filled = |form: &Raw| Filled::new(&layout, form.clone());
    let some: Vec<Filled> = all.iter().filter(holds).take(FORMS).map(filled).collect();
    let lacking: Vec<Filled> =
        all.iter().filter(holds).filter(|it| !whole(it)).take(FORMS).map(filled).collect();
    let clean: Vec<Raw> = all.iter().filter(holds).filter(whole).take(FORMS).cloned().collect();
    let right: Vec<Filled> = clean.iter().map(filled).collect();
    let one = corrupted(&layout, &clean, |_| 1);
    let few = corrupted(&layout, &clean, |dice| 2 + dice.below(2) as usize);
    let missing: u32 = some.iter().map(|it| it.raw.missing.count_ones()).sum();
    let implied = some.iter().map(|form| system.implied(&form.form).values().count());
    println!(
        "# {missing} missing in {} forms, {} of them implied",
        some.len(),
        implied.sum::<usize>()
    );
    describe("nothing wrong", both, &right);
    describe("one wrong", both, &one);
    describe("two or three wrong", both, &few);
    heading();
    let imply = |form: &Filled| {
        black_box(system.implied(&form.form));
    };
    print("missing figures implied", &some, imply);
    print("missing figures implied, forms that lack some", &lacking, imply);
    print("nothing wrong, nothing missing", &right, locate);
    print("one wrong figure located", &one, locate);
    print("two or three wrong figures located", &few, locate);
    print("the same by names, missing figures implied", &some, |form| {
        black_box(named.implied(|it| form.look(it)));
    });
    print("the same by names, one wrong figure located", &one, |form| {
        black_box(named.locate(|it| form.look(it), &Weights::new(), Limits::default()));
    });
}
