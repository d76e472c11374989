//! The same answers for forms, in integers, as by names.

use std::collections::BTreeSet;

use karnameh::check::program::{Field, Form, Layout, Program};
use karnameh::quantity::{Bound, Interval, Number, Reading};
use karnameh::reconcile::{Absence, Figure};
use karnameh::relation::{Name, Relation};
use karnameh::repair::{Limits, System, Weights, form};

use crate::cases::{Case, Dice, case, cases, linear, products};

/// What is asked of a form and of its figures by name.
struct Both {
    layout: Layout,
    program: Program,
    of_form: form::System,
    by_name: System,
}

impl Both {
    fn new(layout: Layout, relations: &[Relation]) -> Self {
        let program = Program::compile(&layout, relations).unwrap();
        let of_form = form::System::of(&program).unwrap();
        let by_name = System::of(relations.to_vec()).unwrap();
        Self { layout, program, of_form, by_name }
    }

    fn look<'a>(&'a self, form: &'a Form) -> impl Fn(&Name) -> Option<Figure> + 'a {
        |name| self.program.figure(form, self.layout.index(name.as_str())?)
    }

    fn name(&self, at: usize) -> Name {
        self.layout.fields()[at].name().clone()
    }

    fn names(&self, places: &[usize]) -> Vec<Name> {
        places.iter().map(|it| self.name(*it)).collect()
    }

    fn relations(&self, places: &[usize]) -> Vec<Relation> {
        places.iter().map(|it| self.program.relations()[*it].clone()).collect()
    }

    /// The same sets, the same weight; what contradicts does so by itself.
    fn locate(&self, form: &Form, weights: &Weights, limits: Limits, told: &dyn Fn() -> String) {
        let found = self.of_form.locate(form, weights, limits);
        let same = self.by_name.locate(self.look(form), weights, limits);
        let context = || format!("{}\n{found:?}\n{same:?}", told());
        let none = found.contradictions().is_empty();
        agree(none, same.contradictions().is_empty(), same.is_complete(), &context);
        for it in found.contradictions() {
            let alone = System::of(self.relations(&it.relations)).unwrap();
            let look = |name: &Name| {
                self.look(form)(name).filter(|_| self.names(&it.figures).contains(name))
            };
            let alone = alone.implied(look);
            agree(false, alone.contradictions().is_empty(), alone.is_complete(), &context);
        }
        if none {
            let sets: BTreeSet<BTreeSet<Name>> =
                found.sets().iter().map(|it| self.names(it).into_iter().collect()).collect();
            let expected: BTreeSet<BTreeSet<Name>> =
                same.sets().iter().map(|it| it.iter().cloned().collect()).collect();
            assert_eq!(sets.len(), found.sets().len(), "{}", context());
            assert!(found.is_complete() || !same.is_complete(), "{}", context());
            assert!(found.weight() >= same.weight(), "{}", context());
            if same.is_complete() {
                assert_eq!(sets, expected, "{}", context());
                assert_eq!(found.weight(), same.weight(), "{}", context());
            } else if found.weight() == same.weight() {
                // What one could not decide is a set that may do; the other may know better.
                assert!(sets.is_subset(&expected), "{}", context());
            }
        }
    }

    /// Nothing contradicts a figure at either end of what is left of it.
    fn can_be(&self, form: &Form, left: &form::Left, context: &dyn Fn() -> String) {
        let name = self.name(left.figure);
        let ends = [left.range.low, left.range.high].into_iter().flatten();
        for number in ends.filter(|it| it.is_in).filter_map(|it| it.at.to_number()) {
            let at_end = Figure::known(number, Interval::point(number));
            let look = |it: &Name| if *it == name { Some(at_end) } else { self.look(form)(it) };
            let implied = self.by_name.implied(look);
            assert!(implied.contradictions().is_empty(), "{name} at {number} {}", context());
        }
    }

    /// The same ranges; what is told to follow does so from what is told beside it.
    fn imply(&self, form: &Form, told: &dyn Fn() -> String) {
        let found = self.of_form.implied(form);
        let same = self.by_name.implied(self.look(form));
        let context = || format!("{}\n{found:?}\n{same:?}", told());
        let none = found.contradictions().is_empty();
        agree(none, same.contradictions().is_empty(), same.is_complete(), &context);
        if !none {
            return;
        }
        assert!(found.is_complete() || !same.is_complete(), "{}", context());
        assert_eq!(found.figures().len(), same.figures().len(), "{}", context());
        for left in found.figures() {
            let name = self.name(left.figure);
            let expected = &same.figures()[&name];
            if same.is_complete() {
                assert_eq!(left.range, expected.range, "{name} of {}", context());
            }
            if !found.is_complete() {
                continue;
            }
            self.can_be(form, left, &context);
            let alone = System::of(self.relations(&left.relations)).unwrap();
            let beside = self.names(&left.figures);
            let look =
                |it: &Name| self.look(form)(it).filter(|_| *it == name || beside.contains(it));
            if left.relations.is_empty() {
                continue;
            }
            let derived = alone.implied(look);
            assert_eq!(derived.figures()[&name].range, left.range, "{name} of {}", context());
        }
    }
}

/// Whether nothing contradicts is told alike; where one could not decide, the other may know that something does.
fn agree(none: bool, expected: bool, is_complete: bool, context: &dyn Fn() -> String) {
    assert!(none == expected || !none && !is_complete, "{}", context());
}

/// The figures of a case as a form: exact ones as values, all others with their own precision or, where the layout
/// can have it, with the precision of the field.
fn filled(case: &Case, dice: &mut Dice) -> (Layout, Form) {
    let mut layout = Layout::new();
    let mut values = Vec::new();
    for (name, figure) in &case.figures {
        let mut field = Field::new(name.clone());
        let value = figure.value().and_then(|it| it.to_string().parse::<i64>().ok());
        let half = |place| {
            let stated = karnameh::quantity::Stated::exact(figure.value()?, None).ok()?;
            Some(Figure::from(&stated.read_as(Reading::Nearest, place).ok()?))
        };
        if figure.absence().is_some() {
            field = field.within(figure.interval());
        } else if dice.one_in(2) {
            for place in [0, 1] {
                if half(place).is_some_and(|it| it.interval() == figure.interval()) {
                    field = field.read_as(Reading::Nearest, place);
                }
            }
        }
        values.push((value, *figure));
        layout = layout.with(field).unwrap();
    }
    let program = Program::compile(&layout, &[]).unwrap();
    let mut form = Form::new(&layout);
    for (at, (value, figure)) in values.into_iter().enumerate() {
        match (value, figure.absence()) {
            (_, Some(absence)) => form.set_absent(at, absence).unwrap(),
            (Some(value), None) => form.set(at, value).unwrap(),
            (None, None) => form.set_figure(at, figure).unwrap(),
        }
        // What the field cannot say is said of the figure.
        if figure.absence().is_none()
            && program.figure(&form, at).map(Figure::interval) != Some(figure.interval())
        {
            form.set_figure(at, figure).unwrap();
        }
    }
    (layout, form)
}

#[test]
fn forms_as_by_name() {
    let mut dice = Dice(1405);
    for at in 0..cases(4_000) {
        let case = if dice.one_in(4) { case(&mut dice, products) } else { linear(&mut dice) };
        let (layout, form) = filled(&case, &mut dice);
        let both = Both::new(layout, &case.relations);
        let told = || format!("case {at}\n{}", case.told());
        both.locate(&form, &case.weights, Limits::of_nodes(100_000), &told);
        both.imply(&form, &told);
        // Nothing that is told to do is refuted by the slow model, whatever the search by name could decide.
        let located = both.of_form.locate(&form, &case.weights, Limits::of_nodes(100_000));
        let model = case.model();
        for set in located.sets().iter().filter(|_| located.is_complete()) {
            let names = both.names(set);
            assert!(
                !model.is_refuted(&|it| names.contains(&model.names[it])),
                "{set:?} {}",
                told()
            );
        }
    }
}

/// A form as they are: counts, rounded amounts, shares of a whole and rates, most of it in one piece.
const RULES: [&str; 13] = [
    "f0 = f1 + f2 + f3",
    "f4 = f0 + f5",
    "f6 = f7 + f8",
    "f9 = f6 + f10",
    "f7 <= f6",
    "f1 >= 0",
    "100*f7 = f11*f6",
    "f6 = f12*f0",
    "f4 <= 3*f0",
    "f9 <= 1000000*f13",
    "f14 + f15 + f16 = 100",
    "100*f0 - 100*f17 = f18*f17",
    "f17 >= 0",
];

fn field(at: usize) -> Field {
    let field = Field::new(format!("f{at}").parse().unwrap());
    match at {
        6..=10 | 12 => field.read_as(Reading::Nearest, 6),
        11 | 14..=16 | 18 => field.places(1).read_as(Reading::Nearest, -1),
        0 | 5 => field.within(Interval::NOT_NEGATIVE),
        _ => field,
    }
}

fn million(value: i64) -> i64 {
    (value + 500_000).div_euclid(1_000_000) * 1_000_000
}

fn values(dice: &mut Dice) -> [i64; 19] {
    let mut v = [0_i64; 19];
    for at in [1, 2, 3, 5] {
        v[at] = dice.between(1, 5000);
    }
    v[0] = v[1] + v[2] + v[3];
    v[4] = v[0] + v[5];
    for at in [7, 8, 10] {
        v[at] = dice.between(1, 5_000_000) * 1_000_003;
    }
    v[6] = v[7] + v[8];
    v[9] = v[6] + v[10];
    v[11] =
        ((i128::from(v[7]) * 2000 + i128::from(v[6])) / i128::from(2 * v[6])).try_into().unwrap();
    v[12] = million(v[6] / v[0]);
    v[13] = v[9] / 1_000_000 + dice.between(1, 1000);
    v[14] = dice.between(0, 400);
    v[15] = dice.between(0, 400);
    v[16] = 1000 - v[14] - v[15];
    v[17] = v[0] * 100 / dice.between(80, 130) + 1;
    v[18] = ((v[0] - v[17]) * 2000 + v[17]).div_euclid(2 * v[17]);
    v[6..=10].iter_mut().for_each(|it| *it = million(*it));
    v
}

#[test]
fn forms_as_they_are() {
    let layout = (0..19).fold(Layout::new(), |layout, at| layout.with(field(at)).unwrap());
    let relations: Vec<Relation> = RULES.iter().map(|it| it.parse().unwrap()).collect();
    let both = Both::new(layout, &relations);
    let mut dice = Dice(1406);
    for at in 0..cases(2_000) {
        let mut values = values(&mut dice);
        for _ in 0..dice.pick(&[0, 0, 1, 1, 2, 3]) {
            let value = &mut values[dice.roll(19)];
            *value = dice.pick(&[*value * 10, *value / 10, *value + 900, -*value, 0]);
        }
        let mut form = Form::new(&both.layout);
        let missing = dice.pick(&[0, 0, 1, 2, 5]);
        for (at, value) in values.into_iter().enumerate() {
            form.set(at, value).unwrap();
        }
        for _ in 0..missing {
            let absence = dice.pick(&[Absence::NotReported, Absence::Unreadable, Absence::Nil]);
            form.set_absent(dice.roll(19), absence).unwrap();
        }
        let told = || format!("case {at} {values:?}");
        both.locate(&form, &Weights::new(), Limits::default(), &told);
        both.imply(&form, &told);
    }
}

/// With factors on either side of zero, two figures are at least 2 either way and at most 2.4, so that they never add up to 1,
/// though each of the ranges would allow it.
#[test]
fn products_around_zero_are_not_taken_for_decided() {
    let number = |tenths: i64| Number::try_new(tenths.into(), 1).unwrap();
    let within = Interval::between(Bound::Closed(number(-24)), Bound::Closed(number(24)));
    let field = |name: &str| Field::new(name.parse().unwrap()).places(1);
    let layout = ["x", "u"]
        .into_iter()
        .fold(Layout::new(), |layout, name| layout.with(field(name).within(within)).unwrap());
    let layout = ["y", "v"].into_iter().fold(layout, |layout, name| {
        layout.with(field(name).read_as(Reading::Nearest, 0)).unwrap()
    });
    let relations = ["x*y = 1", "u*v = 1", "x + u = 1"].map(|it| it.parse().unwrap());
    let both = Both::new(layout, &relations);
    let mut form = Form::new(&both.layout);
    form.set(2, 0).unwrap();
    form.set(3, 0).unwrap();
    let implied = both.of_form.implied(&form);
    assert!(!implied.is_complete() || !implied.contradictions().is_empty(), "{implied:?}");
    let located = both.of_form.locate(&form, &Weights::new(), Limits::default());
    assert!(!located.is_complete() || located.weight() > 0, "{located:?}");
}
