//! The rules in the Common Expression Language, through an interpreter.

use super::{FIGURES, by_hand::Counts, workload::Raw};

/// The rules in the integers of the loop written by hand and for whole figures of
/// zero or more in the products.
pub const EXPRESSIONS: [&str; 25] = [
    "f0 == f1 + f2 + f3 + f4",
    "f5 == f6 + f7 + f8",
    "f9 == f10 + f11 + f12 + f13 + f14",
    "f15 == f0 + f5 + f9",
    "f16 - f17 - f18 <= 1500000 && f16 - f17 - f18 >= -1500000",
    "f19 - f20 - f21 - f22 <= 2000000 && f19 - f20 - f21 - f22 >= -2000000",
    "f23 - f16 - f19 <= 1500000 && f23 - f16 - f19 >= -1500000",
    "f24 == f25 + f26 + f27",
    "f28 == f29 + f30",
    "f31 == f24 + f28",
    "f1 >= 0",
    "f6 <= f5",
    "f10 <= f9",
    "f17 - f16 <= 1000000",
    "f25 <= f24",
    "f32 >= 0 && f32 <= 1000",
    "f33 >= 0 && f33 <= 1000",
    "f34 >= 0 && f34 <= 1000",
    "f36 >= 0",
    "f32 + f33 + f34 >= 999 && f32 + f33 + f34 <= 1001",
    "(f0 - f36) * 10000 >= (f35 * 10 - 5) * f36 && (f0 - f36) * 10000 <= (f35 * 10 + 5) * f36",
    "(f17 + 500000) * 10000 >= (f37 * 10 - 5) * (f16 - 500000) && (f17 - 500000) * 10000 <= (f37 * 10 + 5) * (f16 + 500000)",
    "f16 + 500000 >= (f38 - 500000) * f0 && f16 - 500000 <= (f38 + 500000) * f0",
    "f31 <= 3 * f15",
    "f23 - 500000 <= 1000000 * f39",
];

/// The rules, compiled.
pub fn compiled() -> Vec<cel::Program> {
    EXPRESSIONS.iter().map(|it| cel::Program::compile(it).unwrap()).collect()
}

/// A form's figures put into a context.
pub fn fill(context: &mut cel::Context<'_, '_>, raw: &Raw, names: &[String]) {
    for at in (0..FIGURES).filter(|at| raw.missing >> at & 1 == 0) {
        context.add_variable_from_value(names[at].as_str(), raw.values[at]);
    }
}

/// How many verdicts are violated and undetermined; a missing figure is an undeclared name to the interpreter.
pub fn interpreted(rules: &[cel::Program], figures: &cel::Context<'_, '_>) -> Counts {
    rules.iter().fold((0, 0), |(bad, open), rule| match rule.execute(figures) {
        Ok(cel::Value::Bool(true)) => (bad, open),
        Ok(_) => (bad + 1, open),
        Err(_) => (bad, open + 1),
    })
}
