//! The performance report this crate began with, built in Rust: Behzisti of Semnan, year 1402.
//!
//! `examples/data/semnan-1402.json` is the same report as a document; a test holds the two equal.
//! The source is a press report of the office; what stands here is its facts, typed.

use std::error::Error;

use karnameh::calendar::Period;
use karnameh::money::Denomination;
use karnameh::place::{Place, Province};
use karnameh::quantity::{Number, Stated, Unit};
use karnameh::report::{
    Announced, Basis, Body, Concept, Coverage, Fact, Member, Office, Overlap, Report,
    ReportBuilder, Total,
};
use karnameh::text::Scale;

/// Prints what the crate says of the report.
fn main() -> Result<(), Box<dyn Error>> {
    let report = semnan_1402()?;
    let outcome = karnameh::check(&report);
    print!("{}", karnameh::render::Text::new(&report, &outcome, &karnameh::render::English));
    Ok(())
}

/// The report.
///
/// # Errors
/// None of the figures below is in error, and the test that includes this file holds it so.
pub fn semnan_1402() -> Result<Report, Box<dyn Error>> {
    let year = Period::year(1402)?;
    let mut report = Report::builder(Office::new(Body::Behzisti).speaking_through("مدیرکل"), year);
    report.place(Place::Province(Province::Semnan)).denomination(Denomination::CurrentRial);
    donations(&mut report, year)?;
    employment(&mut report, year)?;
    licensing(&mut report, year)?;
    // Said of no period of its own.
    report.fact(
        "housing",
        Fact::new(Concept::HousingUnitsDelivered, Stated::count(58, Unit::Dwelling))
            .written("۵۸ واحد مسکونی"),
    );
    Ok(report.build()?)
}

fn donations(report: &mut ReportBuilder, year: Period) -> Result<(), Box<dyn Error>> {
    let rial = Unit::Money(Denomination::CurrentRial);
    let raised = Stated::scaled(Number::from(573_986_558_509_i64), Scale::Milliard, rial)?;
    let need =
        |id: &str, word| Ok::<_, Box<dyn Error>>(Member::named(Concept::other(id)?).written(word));
    report
        .fact(
            "donations",
            Fact::new(Concept::DonationsTotal, raised)
                .in_period(year)
                .written("۵۷۳,۹۸۶,۵۵۸,۵۰۹ میلیارد ریال"),
        )
        .claim(
            "sections of donations",
            Announced::count(3).of("donations").naming([
                Member::named(Concept::DonationsCash).written("نقدی"),
                Member::named(Concept::DonationsNoncash).written("غیرنقدی"),
            ]),
        )
        .claim(
            "needs met",
            Announced::uncounted()
                .naming([
                    need("needs.housing", "مسکن")?,
                    need("needs.dowry", "جهیزیه")?,
                    need("needs.marriage", "ازدواج")?,
                    need("needs.treatment", "درمان")?,
                    need("needs.education", "تحصیل")?,
                ])
                .left_open(),
        );
    Ok(())
}

fn employment(report: &mut ReportBuilder, year: Period) -> Result<(), Box<dyn Error>> {
    let count = |concept, count, unit| Fact::new(concept, Stated::count(count, unit));
    report
        .fact(
            "loans",
            count(Concept::EmploymentLoans, 409, Some(Unit::Person))
                .qualified("Note 18 clause b")
                .written("۴۰۹ نفر"),
        )
        .fact(
            "insurance",
            count(Concept::EmploymentSelfInsurance, 295, Some(Unit::Person))
                .qualified("self-employed and employer")
                .written("۲۹۵ نفر"),
        )
        .fact(
            "aid",
            count(Concept::EmploymentPerformanceAid, 25, Some(Unit::Person)).written("۲۵ نفر"),
        )
        .fact(
            "projects",
            count(Concept::EmploymentLoans, 5, Some(Unit::Project))
                .qualified("Note 18 clause a")
                .written("۵ طرح"),
        )
        .fact(
            "jobs",
            count(Concept::EmploymentCreated, 734, None)
                .in_period(year)
                .written("۷۳۴ از جامعه هدف"),
        )
        .claim(
            "jobs in total",
            Total::of("jobs")
                .parts(["loans", "insurance", "aid", "projects"])
                .covering(Coverage::Exhaustive)
                .overlapping(Overlap::Possible(vec!["loans".into(), "insurance".into()]))
                .naming([
                    Member::named(Concept::EmploymentLoans)
                        .written("تسهیلات")
                        .with(["loans", "projects"]),
                    // The aid goes to employers who hire persons with disability.
                    Member::named(Concept::EmploymentPerformanceAid)
                        .written("کارفرمایی")
                        .with(["aid"]),
                    Member::named(Concept::EmploymentPlacement).written("کاریابی"),
                    Member::named(Concept::EmploymentInstitutions).written("مؤسسات"),
                    Member::named(Concept::EmploymentSelfInsurance)
                        .written("بیمه خویش‌فرمایی")
                        .with(["insurance"]),
                    Member::named(Concept::EmploymentEmployerInsurance)
                        .written("بیمه کارفرمایی")
                        .with(["insurance"]),
                ]),
        )
        .claim(
            "basis of loans",
            Basis::new("جزء ۳ و ۴ بند (ب) تبصره ۱۸ قانون ۱۴۰۲".parse()?, ["loans"])
                .perhaps_reaching(["insurance"]),
        )
        .claim(
            "basis of aid",
            Basis::new("قانون حمایت از حقوق افراد دارای معلولیت".parse()?, ["aid"]),
        )
        .claim("basis of projects", Basis::new("بند (الف) تبصره ۱۸".parse()?, ["projects"]));
    Ok(())
}

fn licensing(report: &mut ReportBuilder, year: Period) -> Result<(), Box<dyn Error>> {
    let sessions = |count, commission| {
        Fact::new(Concept::LicensingSessions, Stated::count(count, Unit::Session))
            .in_period(year)
            .qualified(commission)
    };
    let kind =
        |id: &str, word| Ok::<_, Box<dyn Error>>(Member::named(Concept::other(id)?).written(word));
    report
        .fact("article 26 sessions", sessions(18, "Article 26 commission").written("۱۸جلسه"))
        .fact("supervision sessions", sessions(17, "supervision commission").written("۱۷ جلسه"))
        .fact(
            "licences",
            Fact::new(Concept::LicensingLicences, Stated::count(63, Unit::Licence))
                .in_period(year)
                .written("۶۳ مورد"),
        )
        .claim(
            "basis of article 26 sessions",
            Basis::new("کمیسیون ماده ۲۶".parse()?, ["article 26 sessions"]),
        )
        .claim(
            "licences in total",
            Total::of("licences").covering(Coverage::Exhaustive).naming([
                kind("licensing.in_principle_approval", "موافقت اصولی")?,
                kind("licensing.activity_licence", "پروانه فعالیت")?,
                kind("licensing.technical_officer", "مسئول فنی")?,
                kind("licensing.establishment", "تأسیس")?,
            ]),
        );
    Ok(())
}
