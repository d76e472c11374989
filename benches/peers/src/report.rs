//! Whole reports against the whole rulebook: one beside a check written by hand, and how checking grows with
//! the facts of a report.

use std::hint::black_box;

use karnameh::calendar::Period;
use karnameh::check::Checker;
use karnameh::money::Rial;
use karnameh::quantity::{Stated, Unit};
use karnameh::report::{
    Announced, Body, Concept, Coverage, Fact, Growth, Member, Office, Rate, Report, ReportBuilder,
    Share, Shares, Total,
};

use crate::harness::{Group, Numbers, heading, median};

const SEMNAN: &str = include_str!("../../../examples/data/semnan-1402.json");
const TURNS: usize = 200;
const SIZES: [usize; 4] = [10, 100, 1_000, 10_000];

pub fn run() {
    heading();
    semnan();
    println!("\nreport\tfacts\tclaims\tns_a_fact\tns_a_fact_log2_n");
    let shapes: [(&str, fn(usize) -> Report); 7] = [
        ("totals of 4 to 8 parts, growths, shares, rates", mixed),
        ("one total over all", |facts| one_total(facts, Parts::OfOneUnit)),
        ("one total over all, each named", |facts| one_total(facts, Parts::Named)),
        ("one total over all, each of its own unit", |facts| one_total(facts, Parts::OfManyUnits)),
        ("one total divided in many ways", many_divisions),
        ("one hundred divided in shares", shares),
        ("one list of all", list),
    ];
    for (name, shape) in shapes {
        SIZES.iter().for_each(|size| grow(name, &shape(*size)));
    }
}

/// Prints what checking a report takes for each of its facts.
fn grow(name: &str, report: &Report) {
    let checker = Checker::builtin();
    let (facts, claims) = (report.facts().len(), report.claims().len());
    let turns = (1_000 / facts).max(1);
    let all = median(|| (0..turns).for_each(|_| drop(black_box(checker.check(black_box(report))))));
    let each = all / (turns * facts) as f64;
    let logarithm = (facts as f64).log2();
    println!("{name}\t{facts}\t{claims}\t{each:.0}\t{:.0}", each / logarithm);
}

/// What a user would copy from the report of Semnan to check its four totals by hand.
struct Semnan {
    donations: i64,
    /// The scale word after it.
    scale: i64,
    sections_announced: usize,
    sections: Vec<&'static str>,
    loans: u32,
    insurance: u32,
    aid: u32,
    projects: u32,
    jobs: u32,
    licences: u32,
    kinds_of_licences: Vec<Option<u32>>,
}

impl Semnan {
    fn as_published() -> Self {
        Self {
            donations: 573_986_558_509,
            scale: 1_000_000_000,
            sections_announced: 3,
            sections: vec!["نقدی", "غیرنقدی"],
            loans: 409,
            insurance: 295,
            aid: 25,
            projects: 5,
            jobs: 734,
            licences: 63,
            kinds_of_licences: vec![None; 4],
        }
    }

    /// Whether the amount, the list, the jobs and the licences hold; `None` for what cannot be said.
    fn check(&self) -> [Option<bool>; 4] {
        let licences: Option<u32> = self.kinds_of_licences.iter().copied().sum();
        [
            Some(self.donations < self.scale),
            Some(self.sections.len() == self.sections_announced),
            Some(self.loans + self.insurance + self.aid + self.projects == self.jobs),
            licences.map(|sum| sum == self.licences),
        ]
    }
}

fn semnan() {
    let report: Report = serde_json::from_str(SEMNAN).unwrap();
    let checker = Checker::builtin();
    let by_hand = Semnan::as_published();
    assert_eq!(by_hand.check(), [Some(false), Some(false), Some(true), None]);
    Group::new("the report of Semnan, all rules", TURNS, || {
        (0..TURNS).for_each(|_| drop(black_box(checker.check(black_box(&report)))));
    })
    .peer("four totals by hand", || {
        for _ in 0..TURNS {
            black_box(black_box(&by_hand).check());
        }
    })
    .peer("reading it from JSON", || {
        (0..TURNS).for_each(|_| drop(black_box(serde_json::from_str::<Report>(SEMNAN))));
    })
    .print();
}

fn report(fill: impl FnOnce(&mut ReportBuilder)) -> Report {
    let mut report = Report::builder(Office::new(Body::Behzisti), Period::year(1402).unwrap());
    fill(&mut report);
    report.build().unwrap()
}

fn persons(count: u32) -> Fact {
    let written = format!("{count} نفر");
    Fact::new(Concept::EmploymentCreated, Stated::count(count, Unit::Person)).written(&written)
}

fn percent(count: u32) -> Fact {
    Fact::new(Concept::other("percent").unwrap(), Stated::count(count, Unit::Percent))
}

/// Blocks of a total, its growth, the share of a part in it, and what was paid for it.
fn mixed(facts: usize) -> Report {
    let mut dice = Numbers(1402);
    report(|report| {
        let (mut told, mut block) = (0, 0);
        while told < facts {
            let name = |what: &str| format!("{what} {block}");
            let counts: Vec<u32> =
                (0..4 + dice.below(5)).map(|_| 100 + dice.below(900) as u32).collect();
            let parts: Vec<String> =
                (0..counts.len()).map(|at| name(&format!("part {at}"))).collect();
            for (part, count) in parts.iter().zip(&counts) {
                report.fact(part.as_str(), persons(*count));
            }
            let sum: u32 = counts.iter().sum();
            let [all, before, by, share] = ["all", "before", "by", "share"].map(name);
            let [amount, each] = ["amount", "each"].map(name);
            report.fact(all.as_str(), persons(sum)).fact(before.as_str(), persons(sum * 4 / 5));
            report.fact(by.as_str(), percent(25));
            report.fact(share.as_str(), percent(counts[0] * 100 / sum));
            let rials = |rials: u32| {
                let rials = Stated::money(Rial::new(i64::from(rials)));
                Fact::new(Concept::DonationsTotal, rials)
            };
            report.fact(amount.as_str(), rials(sum * 5_000)).fact(each.as_str(), rials(5_000));
            let total = Total::of(all.as_str()).parts(parts.iter().map(String::as_str));
            report.claim(name("total").as_str(), total.covering(Coverage::Exhaustive));
            let growth = Growth::new(all.as_str(), before.as_str(), by.as_str());
            report.claim(name("growth").as_str(), growth);
            let of = Share::new(parts[0].as_str(), all.as_str(), share.as_str());
            report.claim(name("share").as_str(), of);
            let rate = Rate::new(amount.as_str(), each.as_str(), all.as_str());
            report.claim(name("rate").as_str(), rate);
            told += counts.len() + 6;
            block += 1;
        }
    })
}

/// The names of so many facts.
fn names(facts: usize) -> Vec<String> {
    (0..facts).map(|at| format!("fact {at}")).collect()
}

/// What the parts of one total are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parts {
    OfOneUnit,
    Named,
    OfManyUnits,
}

fn one_total(facts: usize, parts_are: Parts) -> Report {
    let names = names(facts - 1);
    report(|report| {
        for name in &names {
            let unit = match parts_are {
                Parts::OfManyUnits => Unit::from_id(name).unwrap(),
                _ => Unit::Person,
            };
            let concept = Concept::other("things").unwrap();
            report.fact(name.as_str(), Fact::new(concept, Stated::count(7, unit)));
        }
        let all = Stated::count(7 * names.len() as u32, None);
        report.fact("all", Fact::new(Concept::other("things").unwrap(), all));
        let parts = names.iter().map(String::as_str);
        let total = Total::of("all").parts(parts.clone()).covering(Coverage::Exhaustive);
        let member = |name| Member::named(Concept::EmploymentLoans).with([name]);
        let named = parts.take(if parts_are == Parts::Named { facts } else { 0 }).map(member);
        report.claim("total", total.naming(named));
    })
}

/// One total that is divided anew into every four facts.
fn many_divisions(facts: usize) -> Report {
    let names = names(facts - 1);
    report(|report| {
        report.fact("all", persons(28));
        for (at, parts) in names.chunks(4).enumerate() {
            let count = 28 / parts.len() as u32;
            let rest = 28 - count * (parts.len() as u32 - 1);
            for (at, name) in parts.iter().enumerate() {
                report.fact(name.as_str(), persons(if at == 0 { rest } else { count }));
            }
            let total = Total::of("all").parts(parts.iter().map(String::as_str));
            let total = total.covering(Coverage::Exhaustive);
            report.claim(format!("division {at}").as_str(), total);
        }
    })
}

fn shares(facts: usize) -> Report {
    let names = names(facts);
    report(|report| {
        for name in &names {
            report.fact(name.as_str(), percent(100 / facts as u32));
        }
        let shares = Shares::new(names.iter().map(String::as_str));
        report.claim("shares", shares.covering(Coverage::Exhaustive));
    })
}

fn list(facts: usize) -> Report {
    let names = names(facts);
    report(|report| {
        for name in &names {
            report.fact(name.as_str(), persons(7));
        }
        let member = |name: &String| {
            Member::named(Concept::EmploymentCreated).with([name.as_str()]).written(name.as_str())
        };
        let list = Announced::count(facts as u32).naming(names.iter().map(member));
        report.claim("list", list);
    })
}
