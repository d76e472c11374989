//! What relations leave of missing figures and which figures must be wrong, against a slow and obvious model: all sets
//! of figures in the order of their weight, each decided by Fourier and Motzkin's elimination in whole numbers.

mod cases;
mod forms;
mod model;

use std::collections::{BTreeMap, BTreeSet};

use karnameh::quantity::{Number, Stated};
use karnameh::reconcile::Figure;
use karnameh::relation::{Name, Relation};
use karnameh::repair::{End, Limits, Located, Range, Weights};

use cases::{Case, Dice, NAMES, case, cases, linear, products};
use model::{Decided, Model, Side};

/// The figures of a model that can be wrong, each with what it weighs.
fn changeable(model: &Model, weights: &Weights) -> Vec<(usize, u64)> {
    let known = (0..model.names.len()).filter(|it| model.is_known[*it]);
    known.filter_map(|it| Some((it, u64::from(weights.of(&model.names[it])?.get())))).collect()
}

/// All sets of the figures that can be wrong, by their weight.
fn subsets(figures: &[(usize, u64)]) -> Vec<(u64, BTreeSet<usize>)> {
    let set = |mask: usize| {
        let of = figures.iter().enumerate().filter(|(at, _)| mask >> at & 1 == 1);
        let weight = of.clone().map(|(_, (_, weight))| weight).sum();
        (weight, of.map(|(_, (figure, _))| *figure).collect())
    };
    let mut all: Vec<(u64, BTreeSet<usize>)> = (0..1 << figures.len()).map(set).collect();
    all.sort();
    all
}

/// The sets of least weight; `None` if no set does.
fn least(model: &Model, weights: &Weights) -> Option<(u64, BTreeSet<BTreeSet<usize>>)> {
    let changeable = changeable(model, weights);
    let everything: BTreeSet<usize> = changeable.iter().map(|it| it.0).collect();
    if model.decide(&|it| everything.contains(&it)) == Decided::No {
        return None;
    }
    let mut found: Option<(u64, BTreeSet<BTreeSet<usize>>)> = None;
    for (weight, set) in subsets(&changeable) {
        if found.as_ref().is_some_and(|it| it.0 < weight) {
            break;
        }
        if model.decide(&|it| set.contains(&it)) == Decided::Yes {
            found.get_or_insert((weight, BTreeSet::new())).1.insert(set);
        }
    }
    found
}

fn places(model: &Model, located: &Located) -> BTreeSet<BTreeSet<usize>> {
    let place = |it: &Name| model.names.binary_search(it).unwrap();
    located.sets().iter().map(|set| set.iter().map(place).collect()).collect()
}

/// What is told to contradict does, with nothing but the figures that are told beside it.
fn contradicts(case: &Case, relations: &[Relation], figures: &[Name]) -> bool {
    let listed = case.figures.iter().filter(|(name, _)| figures.contains(name));
    let model = Model::new(relations, &listed.map(|(name, it)| (name.clone(), *it)).collect());
    model.decide(&|_| false) == Decided::No
}

#[test]
fn sets_of_least_weight() {
    let mut dice = Dice(1401);
    let (mut told, mut contradicted) = (BTreeMap::<usize, usize>::new(), 0);
    let cases = cases(4_000);
    for at in 0..cases {
        let case = linear(&mut dice);
        let model = case.model();
        let look = |name: &Name| case.figures.get(name).copied();
        let located = case.system().locate(look, &case.weights, Limits::of_nodes(100_000));
        let context = || format!("case {at}\n{}\n{located:?}", case.told());
        assert!(located.is_complete(), "{}", context());
        let Some((weight, sets)) = least(&model, &case.weights) else {
            assert!(!located.contradictions().is_empty(), "{}", context());
            assert!(located.sets().is_empty(), "{}", context());
            contradicted += 1;
            for it in located.contradictions() {
                assert!(contradicts(&case, &it.relations, &it.figures), "{}", context());
                let right = |it: &Name| {
                    look(it).is_some_and(|it| it.value().is_none()) || case.weights.of(it).is_none()
                };
                assert!(it.figures.iter().all(right), "{}", context());
            }
            continue;
        };
        assert!(located.contradictions().is_empty(), "{}", context());
        assert_eq!(located.weight(), weight, "{}", context());
        assert_eq!(places(&model, &located), sets, "{}", context());
        assert_eq!(located.sets().len(), sets.len(), "{}", context());
        *told.entry(sets.first().unwrap().len()).or_default() += 1;
    }
    assert!(contradicted * 100 > cases, "{contradicted} contradictions");
    for size in 0..3 {
        assert!(told.get(&size).is_some_and(|it| it * 50 > cases), "{told:?}");
    }
}

fn side(end: Option<End>) -> Side {
    end.map(|it| (it.at.numerator(), it.at.denominator(), it.is_in))
}

#[test]
fn what_is_left_of_missing_figures() {
    let mut dice = Dice(1402);
    let (mut values, mut contradicted) = (0, 0);
    let cases = cases(4_000);
    for at in 0..cases {
        let case = linear(&mut dice);
        let model = case.model();
        let implied = case.system().implied(|name| case.figures.get(name).copied());
        let context = || format!("case {at}\n{}\n{implied:?}", case.told());
        assert!(implied.is_complete(), "{}", context());
        if model.decide(&|_| false) == Decided::No {
            contradicted += 1;
            assert!(!implied.contradictions().is_empty(), "{}", context());
            assert!(implied.figures().is_empty(), "{}", context());
            for it in implied.contradictions() {
                assert!(contradicts(&case, &it.relations, &it.figures), "{}", context());
            }
            continue;
        }
        assert!(implied.contradictions().is_empty(), "{}", context());
        let missing = (0..model.names.len()).filter(|it| !model.is_known[*it]);
        assert_eq!(implied.figures().len(), missing.clone().count(), "{}", context());
        for figure in missing {
            let name = &model.names[figure];
            let left = &implied.figures()[name];
            let sides = [side(left.range.low), side(left.range.high)];
            let expected = model.left(figure, &|_| false).unwrap();
            assert_eq!(sides, expected, "{name} of {}", context());
            values += usize::from(left.value().is_some());
            // The range follows from what is told beside it and from nothing else.
            let beside = |it: &Name| it == name || left.figures.contains(it);
            let beside = case.figures.iter().filter(|(it, _)| beside(it));
            let known: BTreeMap<Name, Figure> = beside.map(|(it, f)| (it.clone(), *f)).collect();
            let smaller = Model::new(&left.relations, &known);
            let own = Range::from(case.figures[name].interval());
            let derived = smaller.names.binary_search(name).map_or_else(
                |_| [side(own.low), side(own.high)],
                |it| smaller.left(it, &|_| false).unwrap(),
            );
            assert_eq!(sides, derived, "{name} of {}", context());
        }
    }
    assert!(values * 10 > cases && contradicted * 20 > cases, "{values} {contradicted}");
}

#[test]
fn products_of_figures() {
    let mut dice = Dice(1403);
    let (mut complete, mut open) = (0, 0);
    let cases = cases(3_000);
    for at in 0..cases {
        let case = case(&mut dice, products);
        let model = case.model();
        let system = case.system();
        let look = |name: &Name| case.figures.get(name).copied();
        let located = system.locate(look, &case.weights, Limits::of_nodes(100_000));
        let context = || format!("case {at}\n{}\n{located:?}", case.told());
        let decide = |set: &BTreeSet<usize>| model.decide(&|it| set.contains(&it));
        let search = |set: &BTreeSet<usize>| model.decide_with(&|it| set.contains(&it), 2);
        let changeable = changeable(&model, &case.weights);
        let sets = places(&model, &located);
        if !located.contradictions().is_empty() {
            let all: BTreeSet<usize> = changeable.iter().map(|it| it.0).collect();
            assert_ne!(search(&all), Decided::Yes, "{}", context());
            continue;
        }
        assert!(!sets.is_empty() || !located.is_complete(), "{}", context());
        for set in &sets {
            let decided = decide(set);
            assert!(!model.is_refuted(&|it| set.contains(&it)), "{set:?} {}", context());
            let is_sure = decided == Decided::Yes || search(set) == Decided::Yes;
            assert!(is_sure || !located.is_complete(), "{set:?} {}", context());
        }
        *if located.is_complete() { &mut complete } else { &mut open } += 1;
        // Whatever is lighter, and whatever weighs as much and is not told, does not do it.
        for (weight, set) in subsets(&changeable) {
            if weight > located.weight() {
                break;
            }
            if !sets.contains(&set) {
                assert_ne!(decide(&set), Decided::Yes, "{set:?} {}", context());
                assert_ne!(search(&set), Decided::Yes, "{set:?} {}", context());
            }
        }
        // What is left of missing figures has their true values in it.
        let implied = system.implied(look);
        let is_known = |(name, truth): (&&str, &i64)| {
            case.figures[&name.parse().unwrap()].interval().contains(Number::from(*truth))
        };
        let is_true = !case.is_corrupted && NAMES.iter().zip(&case.truth).all(is_known);
        if is_true && case.relations.iter().all(|it| holds(it, &case.truth)) {
            assert!(implied.contradictions().is_empty(), "{} {implied:?}", context());
            for (name, left) in implied.figures() {
                let truth = case.truth[NAMES.iter().position(|it| *it == name.as_str()).unwrap()];
                let inside = left.range.contains(Number::from(truth).into());
                let known = case.figures[name].interval().contains(truth.into());
                assert!(inside || !known, "{name} {} {implied:?}", context());
            }
        }
    }
    assert!(complete * 4 > cases && open * 50 > cases, "{complete} {open}");
}

/// Whether a relation holds for values.
fn holds(relation: &Relation, truth: &[i64; 12]) -> bool {
    let exact = |it: i64| Figure::from(&Stated::exact(it.into(), None).unwrap());
    let figures = NAMES.iter().zip(truth).map(|(name, it)| (name.parse().unwrap(), exact(*it)));
    let model = Model::new(std::slice::from_ref(relation), &figures.collect());
    model.decide(&|_| false) == Decided::Yes
}
