//! Persian.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use super::{
    language::{Heading, Language},
    period::{day_in_persian, period_in_persian},
};
use crate::{
    calendar::JalaliDate,
    check::{Suppression, Tally},
    place::{Locality, Place},
    quantity::{Comparator, Number, Unit},
    repair::{Certainty, Slip},
    report::{Concept, Report},
    rules::{Rule, Text},
    text::{InScript, Script},
    verdict::{Assumption, Missing, Reading, Severity, Value, Verdict},
};

/// Persian, with Persian digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Persian;

impl Persian {
    fn count(count: usize) -> String {
        InScript(count, Script::Persian).to_string()
    }
}

impl Language for Persian {
    fn tag(&self) -> &'static str {
        "fa"
    }

    fn script(&self) -> Script {
        Script::Persian
    }

    fn text<'r>(&self, rule: &'r Rule) -> Option<&'r Text> {
        rule.text_in_persian()
    }

    fn is_right_to_left(&self) -> bool {
        true
    }

    fn heading(&self, heading: Heading) -> &'static str {
        match heading {
            Heading::Violated => "نقض‌شده",
            Heading::Undetermined => "نامعین",
            Heading::Notes => "یادآوری‌ها",
            Heading::Proven => "اثبات‌شده",
            Heading::Accepted => "پذیرفته‌شده",
            Heading::NotApplicable => "بدون مصداق",
            Heading::Tally => "جمع‌بندی",
            Heading::Text => "متن",
            Heading::Facts => "رقم‌ها",
            Heading::Indicator => "شاخص",
            Heading::Figure => "رقم",
            Heading::Period => "دوره",
            Heading::Findings => "یافته‌ها",
            Heading::Written => "به عبارت متن",
            Heading::InText => "در متن",
            Heading::InTable => "در جدول",
            Heading::Stated => "جمع گفته‌شده",
            Heading::Made => "جمع اجزا",
            Heading::Difference => "اختلاف",
            Heading::Skip => "رفتن به یافته‌ها",
        }
    }

    fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Note => "یادآوری",
            Severity::Warning => "هشدار",
            Severity::Error => "خطا",
        }
    }

    fn at(&self) -> &'static str {
        "در"
    }

    fn compared(&self, comparator: Comparator, figure: String) -> String {
        match comparator {
            Comparator::Exactly => figure,
            Comparator::About => format!("حدود {figure}"),
            Comparator::MoreThan => format!("بیش از {figure}"),
            Comparator::AtLeast => format!("دست‌کم {figure}"),
            Comparator::LessThan => format!("کمتر از {figure}"),
            Comparator::AtMost => format!("حداکثر {figure}"),
        }
    }

    fn range(&self, low: &str, high: &str) -> String {
        format!("{low} تا {high}")
    }

    fn remedy_label(&self) -> &'static str {
        "چاره"
    }

    fn assumes_label(&self) -> &'static str {
        "با این فرض که"
    }

    fn title(&self, report: &Report) -> String {
        let place = match report.place() {
            None => String::new(),
            Some(Place::Country) => " کشور".to_string(),
            Some(Place::Province(province)) => format!(" استان {}", province.persian()),
            Some(Place::County(it)) => locality("شهرستان", it),
            Some(Place::City(it)) => locality("شهر", it),
            Some(Place::District(it)) => locality("بخش", it),
            Some(Place::RuralDistrict(it)) => locality("دهستان", it),
            Some(Place::Village(it)) => locality("روستای", it),
        };
        // What begins with the first day there is begins with none that was told.
        let period = if report.period().start() == JalaliDate::MIN {
            "دوره نامشخص".to_string()
        } else {
            period_in_persian(report.period())
        };
        format!(
            "گزارش عملکرد {}{place}، {}: {} رقم، {} ادعا",
            report.office().body().persian(),
            period,
            Self::count(report.facts().len()),
            Self::count(report.claims().len()),
        )
    }

    /// A number below nought with the word, for a sign would stand on the wrong side of it.
    fn number(&self, number: Number) -> String {
        let digits = InScript(format_args!("{:#}", number.magnitude()), self.script());
        if number < Number::ZERO { format!("منفی {digits}") } else { digits.to_string() }
    }

    fn quantity(&self, number: Number, unit: Option<&Unit>) -> String {
        let digits = self.number(number);
        match unit {
            Some(unit) => format!("{digits} {}", unit.persian()),
            None => digits,
        }
    }

    fn plain_value(&self, value: &Value) -> String {
        match value {
            Value::Scale(scale) => scale.persian().to_string(),
            Value::Unit(unit) => unit.persian().to_string(),
            Value::Citation(citation) => citation.to_string(),
            Value::Act(act) => act.persian().to_string(),
            Value::Year(year) => InScript(year, Script::Persian).to_string(),
            Value::Period(period) => period_in_persian(*period),
            Value::Date(date) => day_in_persian(*date),
            Value::Text(text) => text.to_string(),
            _ => String::new(),
        }
    }

    fn concept(&self, concept: &Concept, written: Option<&str>) -> String {
        written.unwrap_or_else(|| concept.persian()).to_string()
    }

    fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [before @ .., last] => format!("{} و {last}", before.join("، ")),
        }
    }

    fn missing(&self, missing: &Missing, report: &Report) -> String {
        match missing {
            Missing::Figure(fact) => format!("رقم {}", self.fact(fact, report)),
            Missing::FigureOf(concept, word) => {
                format!("رقم {}", self.concept(concept, word.as_deref()))
            }
            Missing::UnitOf(fact) => format!("واحد {}", self.fact(fact, report)),
            Missing::OverlapOf(facts) => {
                format!("تعداد مشترک میان {}", self.facts(facts, report))
            }
            Missing::Coverage => "دانستن اینکه اجزا همین‌ها هستند یا نه".to_string(),
            Missing::OpenMembers => "اعضای گفته‌نشده فهرست".to_string(),
            Missing::YearOfAct => "سال قانون".to_string(),
            Missing::LimitOf(fact) => {
                format!("خود رقم {} و نه فقط حد آن", self.fact(fact, report))
            }
            Missing::PeriodOf(fact) => format!("دوره {}", self.fact(fact, report)),
            Missing::MeasureOf(fact) => format!(
                "دانستن اینکه {} در طول دوره رخ داده یا موجودی پایان آن است",
                self.fact(fact, report)
            ),
            Missing::ReadingOf(fact) => format!("روشن شدن مقصود از {}", self.fact(fact, report)),
            Missing::Unrounded => "رقم‌های دقیق، پیش از گرد کردن یا بریدن،".to_string(),
            Missing::Range => "جمعی با حداکثر ۲۸ رقم".to_string(),
        }
    }

    fn assumption(&self, assumption: &Assumption, report: &Report) -> String {
        match assumption {
            Assumption::CountedAs { figure, from, to, .. } => format!(
                "{} معادل {} شمرده شود",
                self.quantity(*figure, Some(from)),
                self.quantity(*figure, Some(to)),
            ),
            Assumption::Shared { parts, at_least } => format!(
                "دست‌کم {} در {} بیش از یک بار شمرده شده باشد",
                self.quantity(*at_least, parts.first().and_then(|it| report.unit_of(it)).as_ref()),
                self.facts(parts, report),
            ),
            Assumption::WithoutScale { scale, .. } => {
                format!("واژه «{}» کنار گذاشته شود", scale.persian())
            }
            Assumption::NoOverlap(facts) => {
                format!("{} عضو مشترک نداشته باشند", self.facts(facts, report))
            }
            Assumption::AddsNothing(concepts) => {
                let names = concepts.iter().map(|(it, word)| self.concept(it, word.as_deref()));
                format!("از {} چیزی نیامده باشد", self.list(&names.collect::<Vec<_>>()))
            }
            Assumption::OneScope(facts) => {
                format!("{} از همان دوره، مکان و جمعیت جمع باشد", self.facts(facts, report))
            }
            Assumption::Exhaustive => "اجزا همین‌ها باشند".to_string(),
            Assumption::Rounding => "رقم‌ها در آخرین رقم خود گرد یا بریده شده باشند".to_string(),
            Assumption::RoundedAtItsNoughts(fact) => {
                format!("{} در آخرین رقم غیرصفر خود گرد شده باشد", self.fact(fact, report))
            }
            Assumption::RatioToldAsGrowth(_) => "آنچه رشد نامیده شده، نسبت دو رقم باشد".to_string(),
            Assumption::NearItsLimit(facts) => {
                format!("مقصود از {} رقمی نزدیک به همان حد باشد", self.facts(facts, report))
            }
        }
    }

    fn reading(&self, reading: &Reading, report: &Report) -> String {
        let value = self.outcome_of(&reading.value, report);
        let verdict = match reading.verdict {
            Verdict::Satisfied => "درست است",
            Verdict::Violated => "درست نیست",
            Verdict::Undetermined | Verdict::NotApplicable => "نامعین می‌ماند",
        };
        if reading.assumes.is_empty() {
            return format!("وگرنه {value} می‌شود و {verdict}");
        }
        let assumes =
            reading.assumes.iter().map(|it| self.assumption(it, report)).collect::<Vec<_>>();
        format!("اگر {}، {value} می‌شود و {verdict}", self.list(&assumes))
    }

    fn tally(&self, tally: Tally, notes: usize) -> String {
        let of_them = if notes == 0 {
            String::new()
        } else {
            format!(" (از جمله {} یادآوری)", Self::count(notes))
        };
        let mut said = format!(
            "{} اثبات‌شده، {} نقض‌شده{of_them}، {} نامعین، {} قاعده بدون مصداق",
            Self::count(tally.satisfied),
            Self::count(tally.violated),
            Self::count(tally.undetermined),
            Self::count(tally.not_applicable),
        );
        let others = [(tally.in_order, "قاعده بی‌اشکال"), (tally.suppressed, "پذیرفته‌شده")];
        let told = others.into_iter().filter(|(count, _)| *count > 0);
        said.extend(told.map(|(count, what)| format!("، {} {what}", Self::count(count))));
        said
    }

    fn reason_label(&self) -> &'static str {
        "دلیل پذیرش"
    }

    fn idle(&self, suppression: &Suppression) -> String {
        let place = suppression.place().map_or(String::new(), |it| format!(" در {it}"));
        format!("پذیرش {}{place} بی‌اثر ماند، چون چنین یافته‌ای نبود", suppression.rule())
    }

    fn proposal_label(&self) -> &'static str {
        "توضیح"
    }

    fn certainty(&self, certainty: Certainty) -> &'static str {
        match certainty {
            Certainty::Only => "تنها راهی که یافت شد",
            Certainty::Likely => "محتمل",
            Certainty::Possible => "ممکن",
        }
    }

    fn slip(&self, slip: Slip) -> String {
        let power = |it: i8| Self::count(usize::from(it.unsigned_abs()));
        match slip {
            Slip::LookAlike => "رقمی به جای رقم هم‌شکل آن".to_string(),
            Slip::Transposed => "جابه‌جایی دو رقم کنار هم".to_string(),
            Slip::Doubled => "تکرار یک رقم".to_string(),
            Slip::Undoubled => "افتادن یکی از دو رقم یکسان".to_string(),
            Slip::Denomination => "اشتباه گرفتن ریال و تومان".to_string(),
            Slip::Scale(by) => {
                format!("واژه مقیاس {} (ده به توان {})", too(by), power(by))
            }
            Slip::RatioForGrowth => "نسبت به جای رشد".to_string(),
            Slip::WrongDigit => "یک رقم نادرست".to_string(),
            Slip::Noughts(by) => format!("{} صفر {}", power(by), too(by)),
            Slip::Point(_) => "افتادن یا جابه‌جایی ممیز".to_string(),
            Slip::Sign => "علامت وارونه".to_string(),
            Slip::CountedAs => "شمردن چیزی با یکای چیز دیگر".to_string(),
            Slip::Dropped => "افتادن یک رقم".to_string(),
            Slip::Strayed => "یک رقم اضافی".to_string(),
            Slip::Groups => "وارونه شدن ترتیب دسته‌های سه‌رقمی".to_string(),
            Slip::Carried => "خطای رقم نقلی در جمع".to_string(),
            Slip::CountedTwice => "دو بار شمردن یک جزء".to_string(),
            Slip::LeftOut => "جا افتادن یک جزء از جمع".to_string(),
            Slip::Swapped => "جابه‌جایی دو رقم با یکدیگر".to_string(),
            Slip::Unexplained => "لغزشی ناشناخته".to_string(),
        }
    }

    fn amended(&self, from: &str, to: &str, slip: &str, certainty: Certainty) -> String {
        match certainty {
            Certainty::Only => format!("{from} در اصل {to} بوده است: {slip}"),
            Certainty::Likely | Certainty::Possible => {
                format!("{from} شاید {to} بوده باشد: {slip}")
            }
        }
    }

    fn remains(&self, codes: &[String]) -> String {
        format!("؛ {} همچنان می‌ماند", self.list(codes))
    }

    fn between(&self, low: &str, high: &str) -> String {
        format!("بین {low} و {high}")
    }

    fn absent(&self) -> &'static str {
        "[نیامده]"
    }
}

/// « شهرستان شاهرود استان سمنان», the province if it is known.
fn locality(word: &str, it: &Locality) -> String {
    match it.province() {
        Some(province) => format!(" {word} {} استان {}", it.name(), province.persian()),
        None => format!(" {word} {}", it.name()),
    }
}

/// Whether a power of ten is too great or too small.
const fn too(power: i8) -> &'static str {
    if power > 0 { "زیادی" } else { "جاافتاده" }
}
