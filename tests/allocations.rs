//! What allocates nothing, and what grows no faster than its input, counted. A program of its own, for the counter stands in for the allocator of all
//! of it.

use std::fmt::Write;

use karnameh::check::Outcome;
use karnameh::check::program::{Field, Form, Layout, Program};
use karnameh::money::Rial;
use karnameh::quantity::{Reading as Precision, Unit};
use karnameh::reading::{Context, Reading};
use karnameh::reconcile::Absence;
use karnameh::relation::parse_relations;
use karnameh::render::{Html, Markdown, Persian, Text};
use karnameh::text::{InPress, InWords, Numeral};

/// How many allocations some work makes on this thread.
fn allocations<T>(work: impl FnOnce() -> T) -> u64 {
    let counted = allocation_counter::measure(|| {
        std::hint::black_box(work());
    });
    counted.count_total
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| vec![1, 2, 3]), 1);
}

#[test]
fn amounts_and_numbers() {
    let amount = Rial::new(573_986_558_509);
    let amounts = [amount; 40];
    let (words, press) = (InWords(734_015_000_000), InPress(2_990_619_000_000));
    let mut room = String::with_capacity(512);
    assert_eq!(allocations(|| Rial::from_grouped("۵۷۳٬۹۸۶٬۵۵۸٬۵۰۹")), 0);
    assert_eq!(allocations(|| Rial::from_grouped("573,986,558,509")), 0);
    assert_eq!(allocations(|| amount.to_grouped().as_bytes().len()), 0);
    assert_eq!(allocations(|| Rial::sum_of(&amounts)), 0);
    assert_eq!(allocations(|| words.write_to(&mut room)), 0);
    assert_eq!(allocations(|| press.write_to(&mut room)), 0);
    assert_eq!(allocations(|| write!(room, "{words}{press}")), 0);
    for text in
        ["هفتصد و سی و چهار میلیارد", "۲ هزار و ۹۹۰ میلیارد و ۶۱۹ میلیون", "۱٬۲۳۴٫۵", "چهل و پنجم"]
    {
        assert_eq!(allocations(|| text.parse::<Numeral>()), 0, "{text}");
    }
}

#[test]
fn mentions_without_doubts() {
    for text in [
        "بیش از ۱۱ هزار و ۷۰۰ میلیارد تومان به ۴۰۹ نفر در سال ۱۴۰۲ پرداخت شد",
        "به ترتیب ۱۲ و ۱۵ درصد، ۳۰۰ تا ۵۰۰ هزار تومان، دو سوم خانوارها، ۱۲ کارگاه",
        "شماره کارت ۶۰۳۷-۹۹۱۱-۱۲۳۴-۵۶۷۸ در ۲۹ اسفند ۱۴۰۲ و شش ماهه نخست امسال",
    ] {
        assert!(karnameh::mention::scan(text).count() > 2, "{text}");
        assert_eq!(allocations(|| karnameh::mention::scan(text).count()), 0, "{text}");
    }
}

/// Forty figures and relations of every kind that integers can judge: sums short and long, coefficients, bounds,
/// products, rounded figures, a tolerance.
fn forty_figures() -> Program {
    let layout = (0..40).fold(Layout::new(), |layout, at| {
        let field = Field::new(format!("f{at}").parse().unwrap()).unit(Unit::Person);
        let field = if at == 30 { field.read_as(Precision::Nearest, 1) } else { field };
        layout.with(field).unwrap()
    });
    let relations = "f0 = f1 + f2; f3 >= 0; f4 <= f5; f6 = 2*f7 + 0.5*f8 - f9; f10 = f11 ± 1; \
        f12 = f13 + f14 + f15 + f16 + f17 + f18 + f19 + f20; 100*f21*f22 = f23*f24; f30 = f31 + f32; \
        f33 < 10; f39 > 0 - 1";
    let relations: Vec<_> =
        parse_relations(relations).unwrap().into_iter().map(|(relation, _)| relation).collect();
    Program::compile(&layout, &relations).unwrap()
}

#[test]
fn a_form_through_a_program() {
    let program = forty_figures();
    let mut form = Form::new(program.layout());
    let zeros = |form: &mut Form| (0..40).try_for_each(|at| form.set(at, 0)).unwrap();
    assert_eq!(allocations(|| zeros(&mut form)), 0);
    for (at, value) in
        [(0, 704), (1, 409), (2, 295), (10, 5), (11, 6), (30, 60), (31, 33), (32, 31)]
    {
        form.set(at, value).unwrap();
    }
    // A form that passes.
    assert!(program.check(&form).all_satisfied());
    assert_eq!(allocations(|| program.check(&form)), 0);
    // One that lacks figures, one that is wrong, and one that is empty.
    form.set_absent(1, Absence::NotReported).unwrap();
    form.set_absent(15, Absence::Unreadable).unwrap();
    form.set_absent(22, Absence::NotReported).unwrap();
    form.set(21, 2).unwrap();
    form.set(33, 10).unwrap();
    assert_eq!(program.check(&form).undetermined().collect::<Vec<_>>(), [0, 5, 6]);
    assert_eq!(program.check(&form).violated().collect::<Vec<_>>(), [8]);
    assert_eq!(allocations(|| program.check(&form)), 0);
    assert_eq!(allocations(|| form.clear()), 0);
    assert_eq!(program.check(&form).undetermined().count(), 10);
    assert_eq!(allocations(|| program.check(&form)), 0);
}

#[test]
fn a_form_with_more_relations_than_fit_beside_the_stack_allocates_three_sets() {
    let layout = Layout::new().with(Field::new("x".parse().unwrap())).unwrap();
    let allocated = |relations: i64| {
        let relations: Vec<_> =
            (0..relations).map(|it| format!("x >= -{it}").parse().unwrap()).collect();
        let program = Program::compile(&layout, &relations).unwrap();
        let mut form = Form::new(&layout);
        form.set(0, 1).unwrap();
        assert!(program.check(&form).all_satisfied());
        allocations(|| program.check(&form))
    };
    assert_eq!(allocated(256), 0);
    assert_eq!(allocated(257), 3);
}

/// The most that a voice has allocated at one time, for a text that is so many articles.
fn peak(times: usize, print: impl FnOnce(&Told<'_>) -> usize) -> u64 {
    let text = include_str!("data/prose/article.fa.txt").repeat(times);
    let reading = karnameh::read(&text, &Context::new());
    let outcome = karnameh::check(reading.report());
    let told = Told { text: &text, reading: &reading, outcome: &outcome };
    let counted = allocation_counter::measure(|| {
        std::hint::black_box(print(&told));
    });
    counted.bytes_max
}

struct Told<'a> {
    text: &'a str,
    reading: &'a Reading,
    outcome: &'a Outcome,
}

#[test]
fn what_voices_take_grows_as_the_text_does() {
    type Print = fn(&Told<'_>) -> usize;
    let text = |it: &Told<'_>| {
        let text = Text::new(it.reading.report(), it.outcome, &Persian);
        text.of_text(it.text, it.reading).coloured(true).to_string().len()
    };
    let markdown =
        |it: &Told<'_>| Markdown::new(it.reading.report(), it.outcome, &Persian).to_string().len();
    let html = |it: &Told<'_>| {
        let page = Html::new(it.reading.report(), it.outcome, &Persian);
        page.of_text(it.text, it.reading).to_string().len()
    };
    let voices: [(&str, Print); 3] = [("text", text), ("markdown", markdown), ("html", html)];
    for (name, print) in voices {
        let peaks = [4, 8, 16, 32].map(|times| peak(times, print));
        for pair in peaks.windows(2) {
            // Room grows by doubling, so that twice the text may take four times of what is needed.
            assert!(pair[1] <= pair[0] * 4, "{name}: {peaks:?}");
        }
        // Eight times the text takes about eight times the room; a square would be sixty-four.
        assert!(peaks[3] <= peaks[0] * 17, "{name}: {peaks:?}");
    }
}
