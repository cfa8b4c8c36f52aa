import StudyModel
import Testing

@testable import Registries

/// Generated trials written as the registry writes them, and read back.
struct CSVRoundTripTests {
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let texts = ["a", "Phase: two", "with, commas", "\"quoted\"", "é 東京", "=SUM(A1)", "two\nlines", "x"]
  private static let dates = ["", "2024", "2024-02", "2023-12-31", "2100-12"]

  private func code<Known: Vocabulary>(_: Known.Type, _ numbers: inout Numbers) -> String {
    Known.words[Int.random(in: 0..<Known.words.count, using: &numbers)].code
  }

  private func sample(_ number: Int, _ r: inout Numbers) -> Sample {
    func text(_ r: inout Numbers) -> String { Self.texts.randomElement(using: &r)! }
    func date(_ r: inout Numbers) -> String { Self.dates.randomElement(using: &r)! }
    func some(_ r: inout Numbers, _ make: (inout Numbers) -> String) -> [String] {
      (0..<Int.random(in: 0...3, using: &r)).map { _ in make(&r) }
    }
    var s = Sample(id: "NCT\(10_000_000 + number)", title: text(&r))
    s.acronym = Bool.random(using: &r) ? "ABC" : ""
    s.status = code(OverallStatus.self, &r)
    s.hasResults = Bool.random(using: &r)
    s.conditions = some(&r, text)
    s.interventions = some(&r, text).map { (code(InterventionType.self, &r), $0) }
    s.collaborators = some(&r, text)
    s.sex = code(Sex.self, &r)
    s.ages = some(&r) { code(AgeGroup.self, &$0) }
    s.phases = some(&r) { code(Phase.self, &$0) }
    s.enrollment = Bool.random(using: &r) ? Int.random(in: 0...100_000, using: &r) : nil
    s.sponsorClass = code(AgencyClass.self, &r)
    s.studyType = code(StudyType.self, &r)
    s.design = [
      "Allocation": code(Allocation.self, &r), "Intervention Model": code(InterventionModel.self, &r),
      "Masking": code(Masking.self, &r), "Primary Purpose": code(PrimaryPurpose.self, &r),
      "Observational Model": code(ObservationalModel.self, &r), "Time Perspective": code(TimePerspective.self, &r),
    ]
    for name in s.design.keys.sorted() where Int.random(in: 0..<5, using: &r) == 0 { s.design[name] = nil }
    s.masked = s.design["Masking"] == nil ? [] : some(&r) { code(MaskedParty.self, &$0) }
    s.outcomes = some(&r, text).map { (["PRIMARY", "SECONDARY", "OTHER"].randomElement(using: &r)!, $0, "", "1 year") }
    s.start = date(&r)
    s.primaryCompletion = date(&r)
    s.completion = date(&r)
    s.firstPosted = date(&r)
    s.lastUpdatePosted = date(&r)
    let countries = Geography.standard.strings.sorted()
    s.sites = (0..<Int.random(in: 0...4, using: &r)).map { _ in
      let zip = Bool.random(using: &r) ? "12345" : ""
      return ("General Hospital", "Springtown", "", zip, countries.randomElement(using: &r)!)
    }
    return s
  }

  private func expect(_ study: Study, _ s: Sample) {
    func texts(_ values: [String]) -> [FieldValue] { values.map { .text($0) } }
    func codes(_ field: StudyField) -> [String] {
      guard case .term(let known) = field.kind else { return [] }
      return study[column: field].map {
        if case .term(let word) = $0 { known.words[Int(word)].code } else { "?" }
      }
    }
    func code(_ field: StudyField) -> String {
      guard case .term(let known) = field.kind, case .term(let word) = study[field] else { return "\(study[field])" }
      return known.words[Int(word)].code
    }
    func design(_ name: String, _ type: String) -> String {
      s.studyType == type ? s.design[name] ?? "notGiven" : "notGiven"
    }
    let isTrial = s.studyType == "INTERVENTIONAL"
    #expect(study.id == s.id && study.briefTitle == s.title && study.acronym == (s.acronym.isEmpty ? nil : s.acronym))
    #expect(code(.overallStatus) == s.status && code(.sex) == s.sex && code(.studyType) == s.studyType)
    #expect(code(.leadSponsorClass) == s.sponsorClass && study.hasResults == s.hasResults)
    #expect(study[column: .condition] == texts(s.conditions) && study[.conditions] == .rows(s.conditions.count))
    #expect(codes(.interventionType) == s.interventions.map(\.type))
    #expect(study[column: .interventionName] == texts(s.interventions.map(\.name)))
    #expect(study[column: .collaborator] == texts(s.collaborators))
    #expect(codes(.ageGroup) == s.ages && codes(.phase) == s.phases && study.enrollment == s.enrollment)
    #expect(code(.allocation) == design("Allocation", "INTERVENTIONAL"))
    #expect(code(.interventionModel) == design("Intervention Model", "INTERVENTIONAL"))
    #expect(code(.masking) == design("Masking", "INTERVENTIONAL"))
    #expect(code(.primaryPurpose) == design("Primary Purpose", "INTERVENTIONAL"))
    #expect(code(.observationalModel) == design("Observational Model", "OBSERVATIONAL"))
    #expect(code(.timePerspective) == design("Time Perspective", "OBSERVATIONAL"))
    #expect(codes(.maskedParty) == (isTrial ? s.masked : []))
    for (field, text): (StudyField, String) in [
      (.start, s.start), (.primaryCompletion, s.primaryCompletion), (.completion, s.completion),
      (.firstPosted, s.firstPosted), (.lastUpdatePosted, s.lastUpdatePosted),
    ] {
      #expect(study[field] == (PartialDate(text).map { .date($0) } ?? .notGiven))
    }
    let kinds = ["PRIMARY", "SECONDARY", "OTHER"]
    #expect(codes(.outcomeKind) == kinds.flatMap { kind in s.outcomes.filter { $0.kind == kind }.map(\.kind) })
    #expect(study[.sites] == .rows(s.sites.count))
    #expect(study[column: .siteCountry] == texts(s.sites.map(\.country)))
    #expect(study[column: .siteCity] == texts(s.sites.map(\.city)))
    #expect(study[column: .siteZip] == s.sites.map { $0.zip.isEmpty ? .notGiven : .text($0.zip) })
  }

  @Test(arguments: 1...8)
  func readBackAsWritten(seed: Int) throws {
    var numbers = Numbers(state: UInt64(seed))
    let samples = (0..<60).map { sample($0, &numbers) }
    let columns = CSVWriter.headings.shuffled(using: &numbers)
    let text = CSVWriter.file(samples, columns: columns, ends: ["\r\n", "\n"])
    let file = FileBytes(Array(text.utf8))
    #expect(APIv2CSV().recognizes(file.head) == .yes)
    let batch = RecordBatch(path: "x.csv")
    APIv2CSV().reader(of: Set(StudyField.allCases)).read(0..<file.count, of: file, into: batch)
    #expect(batch.findings.isEmpty && batch.unknownWords.isEmpty)
    try #require(batch.studies.count == samples.count)
    for (study, sample) in zip(batch.studies, samples) { expect(study, sample) }
  }
}
