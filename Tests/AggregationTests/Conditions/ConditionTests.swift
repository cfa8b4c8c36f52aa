import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// What an expression says of one trial: true, false, or unknown.
struct ConditionTests {
  private static let study = Study.sample {
    $0[.overallStatus] = .word(OverallStatus.recruiting)
    $0[.briefTitle] = .text("Ångström & \"Élan\": a trial")
    $0[.leadSponsor] = .text("Acme, Inc.")
    $0[.leadSponsorClass] = .text("NEW_CLASS")
    $0[.enrollment] = .count(40)
    $0[.start] = .date("2024-05")
    $0[.completion] = .date("2026")
    $0[.minimumAge] = .age("18 Years")
    $0[.maximumAge] = .age("780 Months")
    $0[.hasResults] = .flag(false)
    $0.list(.phase, Phase.phase1, .phase2)
    $0.list(.siteCountry, [.text("Turkey"), .text("Germany"), .text("Türkiye")])
    $0.list(.condition, [.text("Type 2 Diabetes"), .text("Obesity")])
    $0.list(.interventionType, InterventionType.drug)
    $0[.keywords] = .cannotSay
  }

  private func truth(_ text: String, of study: Study = study) throws -> Truth {
    let condition = try ConditionParser.parse(text, variables: Variable.standard, path: "--where")
    let context = Trials.context([study])
    // What is printed reads back to the same condition.
    #expect(try ConditionParser.parse(condition.description, variables: Variable.standard, path: "") == condition)
    return context.analyst.truth(condition, context)[0]
  }

  @Test(arguments: [
    // Levels.
    "status = RECRUITING", "status != COMPLETED", "status in (COMPLETED, RECRUITING)",
    "status not in (COMPLETED, UNKNOWN)",
    "status ~ recruit", "status = \"RECRUITING\"", "is-open", "is-open = yes", "has-results = no", "not has-results",
    "has-begun and not is-withdrawn", "all",
    // Numbers.
    "enrollment = 40", "enrollment < 41", "enrollment <= 40", "enrollment > 39.5", "enrollment >= 40",
    "enrollment != 41",
    "enrollment in (1, 40)", "enrollment not in (1, 2)", "minimum-age >= 18", "maximum-age = 65", "sites = 3",
    // Phase is exclusive, phases are any-of.
    "phase = PHASE1|PHASE2", "phase != PHASE1", "phases = PHASE1", "phases = PHASE2", "phase-group = PHASE2_GROUP",
    "not phase = PHASE2",
    "phases != PHASE3", "not only(phases) = PHASE1", "only(phases) in (PHASE1, PHASE2)",
    // Countries under any of their names; any, none, all.
    "country = Turkey", "country = Türkiye", "country = \"Turkey (Türkiye)\"", "country = Germany", "country != France",
    "not only(country) = Germany", "only(country) in (Turkey, Germany)", "region = \"Western Asia\"", "country ~ germ",
    // Texts.
    "title ~ ÅNGSTRÖM", "title ~ 'élan'", "lead-sponsor = \"Acme, Inc.\"", "lead-sponsor ~ acme",
    "lead-sponsor != Acme",
    "condition ~ diabetes", "condition = Obesity", "condition != Cough", "only(condition) ~ e", "id = NCT00000001",
    "id ~ nct0000",
    // Ages: a window.
    "admits-age = 18", "admits-age = 65", "admits-age = 40.5", "admits-age != 66", "admits-age in (10, 20)",
    // Dates as spans of their days.
    "start = 2024-05", "start = 2024", "start >= 2024-05", "start >= 2024-05-01", "start <= 2024-05-31",
    "start < 2024-06",
    "start > 2024-04", "start > 2024-04-30", "start != 2025", "start in (2023, 2024)", "completion > 2025",
    "completion <= 2026",
    // Missing.
    "keyword is missing", "why-stopped is missing", "not status is missing", "not enrollment is missing",
    "primary-completion is missing",
    // A word outside the vocabulary is a value that equals no level.
    "sponsor-class != INDUSTRY", "not sponsor-class is missing",
    // Precedence: not, then and, then or.
    "status = COMPLETED and is-withdrawn or is-open", "is-open or status = COMPLETED and is-withdrawn",
    "not status = COMPLETED and is-open", "not (status = COMPLETED or status = UNKNOWN)",
    "is-open AND NOT is-withdrawn",
    // Unknown beside what decides.
    "is-open or keyword = x", "not (is-withdrawn and keyword = x)",
  ])
  func holds(text: String) throws { #expect(try truth(text) == .true) }

  @Test(arguments: [
    "status = COMPLETED", "status in (COMPLETED, UNKNOWN)", "enrollment > 40", "enrollment in (1, 2)", "phase = PHASE1",
    "phases = PHASE3",
    "only(phases) = PHASE1", "country = France", "country != Germany", "only(country) = Turkey", "title ~ zebra",
    "condition = obesity",
    "admits-age = 17.9", "admits-age = 65.1", "start = 2023", "start < 2024-05", "start > 2024-05", "start >= 2024-06",
    "start <= 2024-04-30",
    "start != 2024", "completion < 2026", "status is missing", "sponsor-class = INDUSTRY", "country is missing",
    "is-withdrawn",
    "is-withdrawn and keyword = x", "sites > 3",
  ])
  func fails(text: String) throws { #expect(try truth(text) == .false) }

  @Test(arguments: [
    // The source cannot say, or the record leaves it out.
    "keyword = x", "keyword != x", "not keyword = x", "only(keyword) = x", "keyword ~ x", "primary-completion > 2020",
    "primary-completion != 2020", "why-stopped ~ money", "masking = NONE", "masking != NONE", "not masking = NONE",
    "masking in (NONE, SINGLE)",
    // Some days of the span pass, some do not.
    "start < 2024-05-15", "start <= 2024-05-30", "start > 2024-05-01", "start >= 2024-05-02", "start = 2024-05-15",
    "start != 2024-05-15",
    "completion > 2026-06", "completion = 2026-06", "completion < 2026-06",
    "is-open and keyword = x", "is-withdrawn or keyword = x", "not (is-open and keyword = x)",
  ])
  func isUnknown(text: String) throws { #expect(try truth(text) == .unknown) }

  @Test func noLimitIsAValue() throws {
    let open = Study.sample()
    for text in [
      "admits-age = 0", "admits-age = 120", "minimum-age = 0", "minimum-age < 1", "maximum-age > 200",
      "not maximum-age is missing",
    ] {
      #expect(try truth(text, of: open) == .true, "\(text)")
    }
    #expect(try truth("admits-age = 40", of: .silent()) == .unknown)
    #expect(try truth("maximum-age > 40", of: .silent()) == .unknown)
  }

  @Test func emptyListsAreInNoLevel() throws {
    let bare = Study.sample()
    #expect(try truth("country = France", of: bare) == .false)
    #expect(try truth("country != France", of: bare) == .true)
    #expect(try truth("only(country) = France", of: bare) == .false)
    #expect(try truth("country is missing", of: bare) == .true)
    #expect(try truth("phase is missing", of: bare) == .true)
    #expect(try truth("phases = PHASE1", of: bare) == .unknown)
  }

  @Test func unknownsAreCounted() throws {
    let masking: [FieldValue] = [.word(Masking.none), .word(Masking.double), .notGiven, .cannotSay, .text("SOME")]
    let studies = Trials.studies(.masking, masking)
    let condition = try ConditionParser.parse("masking != NONE", variables: Variable.standard, path: "--where")
    let table = Shape.table(TableShape(rows: [.all], measures: [MeasureUse(.trials)]))
    let sections = [SectionPlan("all", shape: table), SectionPlan("own", where: condition, shape: table)]
    let narrowed = AnalysisPlan(report: "r", population: .everything, where: condition, sections: sections)
    let results = try Evaluator(narrowed, Trials.context(studies)).results()
    #expect(results.sections.map(\.trials) == [2, 2])
    // What the report could not judge stands in the record flow, and in no section again.
    #expect(results.sections.map(\.unknown) == [0, 0])
    let whole = AnalysisPlan(report: "r", population: .everything, sections: sections)
    #expect(try Evaluator(whole, Trials.context(studies)).results().sections.map(\.unknown) == [0, 2])
    let step = try #require(results.flow.first { $0.level.code == "excluded-by-where" })
    #expect(step.records == 3)
    #expect(step.reasons.first { $0.reason == "unknown" }?.count == 1)
    #expect(step.reasons.first { $0.reason == "source cannot say" }?.count == 1)
  }
}
