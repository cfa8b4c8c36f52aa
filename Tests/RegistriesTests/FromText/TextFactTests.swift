import Foundation
import Registries
import StudyModel
import Testing

/// Facts that stand only in words.
struct TextFactTests {
  private func study(_ texts: [StudyField: String], type: StudyType = .interventional) -> Study {
    var study = Study(id: "NCT00000001")
    for field in TextFacts.texts { study[field] = .notGiven }
    study[.studyType] = .term(type.rawValue)
    for (field, text) in texts { study[field] = .text(text) }
    return study
  }

  private func facts(_ texts: [StudyField: String]) -> [String] {
    TextFacts.facts(in: study(texts)).map { "\($0.field.name): \(text($0.value, $0.field))" }
  }

  private func text(_ value: FieldValue, _ field: StudyField) -> String {
    switch value {
    case .term(let position):
      if case .term(let vocabulary) = field.kind { vocabulary.words[Int(position)].code } else { "" }
    case .age(let age): age.description
    case .flag(let flag): flag ? "yes" : "no"
    default: ""
    }
  }

  @Test(arguments: TextFacts.rules.map(\.name))
  func everyRuleReadsItsExamples(_ name: String) throws {
    let rule = try #require(TextFacts.rules.first { $0.name == name })
    #expect(!rule.examples.isEmpty && !rule.counterexamples.isEmpty)
    for source in rule.sources {
      for (words, says) in rule.examples {
        let read = TextFacts.facts(in: study([source: words])).filter { $0.rule == name }
        #expect(read.map { "\($0.field.name): \(text($0.value, $0.field))" } == says, "\(source.name): \(words)")
        for fact in read { #expect(words.contains(fact.words) && fact.source == source) }
      }
      for words in rule.counterexamples {
        let read = TextFacts.facts(in: study([source: words])).filter { $0.rule == name }
        #expect(read.isEmpty, "\(source.name): \(words) read as \(read)")
      }
    }
  }

  @Test func placesThatDisagreeSayNothing() {
    #expect(facts([.eligibilityCriteria: "Age 18 to 65 years\nAdults aged 20 to 65 years"]) == [])
    #expect(facts([.officialTitle: "An open-label study", .briefSummary: "A double-blind study"]) == [])
    #expect(facts([.officialTitle: "A Phase 1 Study", .briefTitle: "A Phase 2 Study"]) == [])
    // Where the upper limit is in doubt the lower one is in doubt too.
    #expect(facts([.eligibilityCriteria: "Age 18 to 65 years\nAge 18 to 70 years"]) == [])
    #expect(
      facts([.eligibilityCriteria: "Age \u{2265} 18 years\n\nAged 18 years or older"]) == ["minimum-age: 18 Years"])
  }

  @Test func onlyWhoMayTakePartIsAsked() {
    #expect(facts([.eligibilityCriteria: "Exclusion Criteria:\n* Age \\> 65 years\n* Aged 12 to 17 years"]) == [])
    #expect(
      facts([.eligibilityCriteria: "Exclusion Criteria: Age < 12\nInclusion Criteria: Age \\>= 18 years"])
        == ["minimum-age: 18 Years"])
    #expect(facts([.eligibilityCriteria: "Non-inclusion criteria:\n- aged 18 to 65 years"]) == [])
    #expect(
      facts([.eligibilityCriteria: "Inclusion/exclusion criteria: aged 18 to 65 years"])
        == ["minimum-age: 18 Years", "maximum-age: 65 Years"])
  }

  @Test func onlyInterventionalStudiesHaveADesign() {
    let title = [StudyField.officialTitle: "A Randomized, Open-Label, Single-Arm Phase 2 Study in Healthy Volunteers"]
    #expect(TextFacts.facts(in: study(title)).map(\.field.name).contains("allocation"))
    #expect(TextFacts.facts(in: study(title, type: .observational)).map(\.field.name) == ["healthy-volunteers"])
  }

  @Test func whatWasNotReadOrCannotBeSaidSaysNothing() {
    #expect(TextFacts.facts(in: Study(id: "NCT00000001")).isEmpty)
    var study = study([:])
    for field in TextFacts.texts { study[field] = .cannotSay }
    #expect(TextFacts.facts(in: study).isEmpty)
    #expect(TextFacts.fields.isDisjoint(with: TextFacts.texts))
  }

  @Test func aLevelOfMaskingMayBeMoreThanTheWordsSay() throws {
    let fact = try #require(TextFacts.facts(in: study([.officialTitle: "A double-blind study"])).first)
    #expect(fact.agrees(with: .term(Masking.quadruple.rawValue)))
    #expect(!fact.agrees(with: .term(Masking.single.rawValue)))
    let age = try #require(TextFacts.facts(in: study([.eligibilityCriteria: "Age \u{2265} 24 months"])).first)
    #expect(age.words == "\u{2265} 24 months" && age.source == .eligibilityCriteria && age.rule == "least-age")
    #expect(try !age.agrees(with: .age(#require(Age("25 Months")))) && !age.agrees(with: .notGiven))
  }

  @Test(arguments: [
    "", " ", "\u{2265}", "18", "18 to", "aged", "\u{E2}", "1.", "((((((18", "age age age 18 18 18", "\\",
  ])
  func oddTextsAreRead(_ text: String) {
    for source in TextFacts.texts where source != .studyType { _ = TextFacts.facts(in: study([source: text])) }
  }

  /// On a folder of records that have both the field and the words: the table of agreement, field by field.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["TRIALSCAPE_CORPUS"] != nil))
  func accuracyOnRealRecords() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["TRIALSCAPE_CORPUS"])
    let accuracy = try TextFactAccuracy(
      Reading([folder], fields: TextFacts.fields.union(TextFacts.texts)).studies)
    print(accuracy.table)
    for wrong in accuracy.disagreements {
      let (field, value) = (wrong.fact.field, wrong.fact.value)
      print(
        "\(wrong.id) \(field.name): \(text(value, field)) by \(wrong.fact.rule), the record says "
          + "\(text(wrong.structured, field)): \(wrong.fact.words)")
    }
    for row in accuracy.rows where row.read >= 20 { #expect(row.precision > 0.9, "\(row.field.name)") }
  }
}
