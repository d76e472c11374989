//! Twenty-five rules over a form of forty figures: a program made of relations beside a loop written by hand for
//! exactly these rules, and beside what else one might write them in.

pub mod by_hand;
mod decimals;
mod expressions;
mod guarded;
mod logic;
pub mod workload;

use std::hint::black_box;

use karnameh::check::program::{Columns, Field, Form, Layout, Program};
use karnameh::quantity::Reading;
use karnameh::relation::Relation;
use karnameh::verdict::Verdict;

use crate::harness::{Group, Numbers, heading, release};
use by_hand::{count_raw, raw};
use workload::Raw;

pub const FIGURES: usize = 40;
const FORMS: usize = 100_000;
/// So many forms stay in the cache.
const FEW: usize = 2000;
const HALF_MILLION: i64 = 500_000;

/// The rules of the form. Figures 16 to 23 are rials to the million, 32 to 34, 35 and 37 are percent with one digit
/// after the point, 38 is rials a head to the million; all else is exact.
pub const RULES: [&str; 25] = [
    "f0 = f1 + f2 + f3 + f4",
    "f5 = f6 + f7 + f8",
    "f9 = f10 + f11 + f12 + f13 + f14",
    "f15 = f0 + f5 + f9",
    "f16 = f17 + f18",
    "f19 = f20 + f21 + f22",
    "f23 = f16 + f19",
    "f24 = f25 + f26 + f27",
    "f28 = f29 + f30",
    "f31 = f24 + f28",
    "f1 >= 0",
    "f6 <= f5",
    "f10 <= f9",
    "f17 <= f16",
    "f25 <= f24",
    "f32 = 50 ± 50",
    "f33 = 50 ± 50",
    "f34 = 50 ± 50",
    "f36 >= 0",
    "f32 + f33 + f34 = 100",
    "100*f0 - 100*f36 = f35*f36",
    "100*f17 = f37*f16",
    "f16 = f38*f0",
    "f31 <= 3*f15",
    "f23 <= 1000000*f39",
];

pub fn field(at: usize) -> Field {
    let field = Field::new(format!("f{at}").parse().unwrap());
    match at {
        16..=23 | 38 => field.read_as(Reading::Nearest, 6),
        32..=34 => field.places(1).read_as(Reading::Nearest, -1),
        35 | 37 => field.places(1).read_as(Reading::Nearest, -1),
        _ => field,
    }
}

/// The form with its figures in some order.
pub fn layout(order: impl Iterator<Item = usize>) -> Layout {
    order.fold(Layout::new(), |layout, at| layout.with(field(at)).unwrap())
}

pub fn program(layout: &Layout) -> Program {
    let relations: Vec<Relation> = RULES.iter().map(|it| it.parse().unwrap()).collect();
    Program::compile(layout, &relations).unwrap()
}

/// The forms filled in, figure by figure in an order.
pub fn filled(layout: &Layout, raws: &[Raw], order: &[usize]) -> Vec<Form> {
    let fill = |raw: &Raw| {
        let mut form = Form::new(layout);
        for (place, at) in order.iter().enumerate() {
            if raw.missing >> at & 1 == 0 {
                form.set(place, raw.values[*at]).unwrap();
            }
        }
        form
    };
    raws.iter().map(fill).collect()
}

/// The verdict on a rule of the loop written by hand.
fn verdict((violated, open): (u32, u32), rule: usize) -> Verdict {
    match (violated >> rule & 1, open >> rule & 1) {
        (1, _) => Verdict::Violated,
        (_, 1) => Verdict::Undetermined,
        _ => Verdict::Satisfied,
    }
}

/// Form by form, by columns and by hand say the same.
fn compare(program: &Program, forms: &[Form], columns: &Columns, raws: &[Raw]) {
    let batch = program.check_columns(columns);
    for (row, (raw_form, form)) in raws.iter().zip(forms).enumerate() {
        let expected = raw(raw_form);
        let verdicts = program.check(form);
        for (at, rule) in RULES.iter().enumerate() {
            let expected = Some(verdict(expected, at));
            assert_eq!(verdicts.get(at), expected, "{rule} {:?}", raw_form.values);
            assert_eq!(batch.get(at, row), expected, "{rule} {:?}", raw_form.values);
        }
    }
    let (violated, open) = count_raw(raws);
    println!(
        "# {} satisfied, {violated} violated, {open} undetermined; the same by hand, by form and by column",
        raws.len() * RULES.len() - violated - open,
    );
}

fn columns(layout: &Layout, forms: &[Form]) -> Columns {
    let mut columns = Columns::new(layout);
    forms.iter().for_each(|form| columns.push(form));
    columns
}

/// Checks form after form.
fn check(program: &Program, forms: &[Form]) {
    for form in forms {
        black_box(&program.check(black_box(form)));
    }
}

/// The loop written by hand over form after form.
fn check_by_hand(raws: &[Raw]) {
    for form in raws {
        black_box(raw(black_box(form)));
    }
}

/// One form, and columns, beside the loop written by hand; many forms from memory, few from the cache.
fn run_by_hand(program: &Program, forms: &[Form], raws: &[Raw]) {
    Group::new("one form of 25 rules", raws.len(), || check(program, forms))
        .peer("by hand", || check_by_hand(raws))
        .print();
    let columns = columns(program.layout(), forms);
    Group::new("columns, 25 rules a row", raws.len(), || {
        black_box(program.check_columns(black_box(&columns)));
    })
    .peer("by hand", || check_by_hand(raws))
    .print();
}

/// The same form with its figures in no order, so that no figure stands beside those of its rules.
fn run_shuffled(raws: &[Raw]) {
    let mut order: Vec<usize> = (0..FIGURES).collect();
    let mut dice = Numbers(1406);
    for at in (1..FIGURES).rev() {
        order.swap(at, dice.below(at as u64 + 1) as usize);
    }
    let layout = layout(order.iter().copied());
    let (program, forms) = (program(&layout), filled(&layout, raws, &order));
    for (form, raw_form) in forms.iter().zip(raws) {
        let expected = raw(raw_form);
        let verdicts = program.check(form);
        assert!((0..RULES.len()).all(|at| verdicts.get(at) == Some(verdict(expected, at))));
    }
    Group::new("one form, its figures in no order", raws.len(), || check(&program, &forms))
        .peer("by hand", || check_by_hand(raws))
        .print();
}

/// Decimals looked up by name.
fn run_decimals(program: &Program, forms: &[Form], raws: &[Raw], names: &[String]) {
    let maps: Vec<_> = raws.iter().map(|raw| decimals::map(raw, names)).collect();
    let counts = maps.iter().fold((0, 0), |sum, map| {
        let its = decimals::naive(map, names);
        (sum.0 + its.0, sum.1 + its.1)
    });
    println!("# decimals on {} forms: {counts:?}, by hand {:?}", raws.len(), count_raw(raws));
    Group::new("one form of 25 rules", raws.len(), || check(program, forms))
        .peer("HashMap<String, Decimal>", || {
            for map in &maps {
                black_box(decimals::naive(black_box(map), names));
            }
        })
        .print();
}

/// A derived validator. It tells the rules that are violated and passes over missing figures, so ours tells no more.
fn run_guarded(program: &Program, forms: &[Form], raws: &[Raw]) {
    let filled: Vec<guarded::Filled> = raws.iter().map(guarded::Filled::new).collect();
    let masked: Vec<_> = raws.iter().map(|raw| guarded::Masked { form: raw.clone() }).collect();
    let told: usize = filled.iter().map(guarded::told).sum();
    let of_masked: usize = masked.iter().map(guarded::told).sum();
    println!("# garde: {told} and {of_masked} violated, by hand {}", count_raw(raws).0);
    let garde = release("garde");
    Group::new("the violated of 25 rules", raws.len(), || {
        for form in forms {
            black_box(program.check(black_box(form)).violated().count());
        }
    })
    .peer(format!("{garde}, forms of Option<i64>"), || {
        for form in &filled {
            black_box(guarded::told(black_box(form)));
        }
    })
    .peer(format!("{garde}, an array and a mask"), || {
        for form in &masked {
            black_box(guarded::told(black_box(form)));
        }
    })
    .print();
}

/// An interpreter of expressions.
fn run_expressions(program: &Program, forms: &[Form], raws: &[Raw], names: &[String]) {
    let rules = expressions::compiled();
    let filled = |raw: &Raw| {
        let mut context = cel::Context::default();
        expressions::fill(&mut context, raw, names);
        context
    };
    let contexts: Vec<cel::Context<'_, '_>> = raws.iter().map(filled).collect();
    let counts = contexts.iter().fold((0, 0), |sum, context| {
        let its = expressions::interpreted(&rules, context);
        (sum.0 + its.0, sum.1 + its.1)
    });
    println!("# cel on {} forms: {counts:?}, by hand {:?}", raws.len(), count_raw(raws));
    let (cel, root) = (release("cel"), cel::Context::default());
    Group::new("one form of 25 rules", raws.len(), || check(program, forms))
        .peer(format!("{cel}, contexts built before"), || {
            for context in &contexts {
                black_box(expressions::interpreted(&rules, black_box(context)));
            }
        })
        .peer(format!("{cel}, an inner scope for each form"), || {
            for raw in raws {
                let mut context = root.new_inner_scope();
                expressions::fill(&mut context, black_box(raw), names);
                black_box(expressions::interpreted(&rules, &context));
            }
        })
        .peer(format!("{cel}, a context for each form"), || {
            for raw in raws {
                black_box(expressions::interpreted(&rules, &filled(black_box(raw))));
            }
        })
        .print();
}

/// JSONLogic.
fn run_logic(program: &Program, forms: &[Form], raws: &[Raw], names: &[String]) {
    let engine = datalogic_rs::Engine::new();
    let (rules, mut session) = (logic::compiled(&engine), engine.session());
    let parse = |raw: &Raw| {
        let json = logic::value(raw, names).to_string();
        datalogic_rs::ParsedData::from_json(&json).unwrap()
    };
    let parsed: Vec<_> = raws.iter().map(parse).collect();
    let mut others = 0;
    for (raw_form, form) in raws.iter().zip(&parsed) {
        let expected = raw(raw_form);
        let mut rule = 0;
        logic::judged(&mut session, &rules, form, |its| {
            others += usize::from(its != verdict(expected, rule));
            rule += 1;
        });
        assert_eq!(rule, RULES.len());
        session.reset();
    }
    println!(
        "# JSONLogic on {} forms: {others} of {} verdicts are not those by hand",
        raws.len(),
        raws.len() * RULES.len()
    );
    let datalogic = release("datalogic-rs");
    let mut other = engine.session();
    Group::new("one form of 25 rules", raws.len(), || check(program, forms))
        .peer(format!("{datalogic}, forms parsed before"), || {
            for form in &parsed {
                logic::judged(&mut session, &rules, black_box(form), |it| {
                    black_box(it);
                });
                session.reset();
            }
        })
        .peer(format!("{datalogic}, a value for each form"), || {
            for raw in raws {
                let value = logic::value(black_box(raw), names);
                logic::judged(&mut other, &rules, &value, |it| {
                    black_box(it);
                });
                other.reset();
            }
        })
        .print();
}

pub fn run() {
    let raws = workload::forms();
    let order: Vec<usize> = (0..FIGURES).collect();
    let layout = layout(order.iter().copied());
    let (program, forms) = (program(&layout), filled(&layout, &raws, &order));
    compare(&program, &forms, &columns(&layout, &forms), &raws);
    let names: Vec<String> = (0..FIGURES).map(|at| format!("f{at}")).collect();
    heading();
    // The peers that allocate go first, while the heap is in order.
    run_decimals(&program, &forms[..FEW], &raws[..FEW], &names);
    run_expressions(&program, &forms[..FEW], &raws[..FEW], &names);
    run_logic(&program, &forms[..FEW], &raws[..FEW], &names);
    println!("# {FORMS} forms, from memory");
    run_by_hand(&program, &forms, &raws);
    run_guarded(&program, &forms, &raws);
    run_shuffled(&raws);
    println!("# {FEW} forms, from the cache");
    run_by_hand(&program, &forms[..FEW], &raws[..FEW]);
    run_guarded(&program, &forms[..FEW], &raws[..FEW]);
    run_shuffled(&raws[..FEW]);
}
