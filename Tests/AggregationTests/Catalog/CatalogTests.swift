import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// What holds for every variable, measure and rule that the program ships with.
struct CatalogTests {
  @Test func namesAreUniqueAndCanBeTyped() {
    for ids in [Variable.standard.map(\.id), Measure.standard.map(\.id)] {
      #expect(Set(ids).count == ids.count)
      for id in ids { #expect(id.wholeMatch(of: /[a-z][a-z0-9-]*/) != nil, "\(id)") }
    }
    let rules = QualityRule.standard.map(\.id)
    #expect(rules == (1...20).map { $0 < 10 ? "DQ0\($0)" : "DQ\($0)" })
    // Words of the expression language are no variables.
    #expect(
      Set(Variable.standard.map(\.id)).isDisjoint(with: ["all", "and", "or", "not", "in", "is", "only", "missing"]))
  }

  @Test func everythingSaysWhatItIs() {
    for (name, label, summary) in Variable.standard.map({ ($0.id, $0.label, $0.summary) })
      + Measure.standard.map({ ($0.id, $0.label, $0.summary) })
    {
      #expect(!label.isEmpty && !summary.isEmpty, "\(name)")
      #expect(summary.hasSuffix(".") || summary.hasSuffix(")"), "\(name): \(summary)")
    }
    for rule in QualityRule.standard {
      #expect(!rule.label.isEmpty && !rule.touches.isEmpty && !rule.basis.isEmpty, "\(rule.id)")
      #expect(rule.summary.hasSuffix(".") && rule.version >= 1 && !rule.examples.isEmpty, "\(rule.id)")
      #expect(rule.fields.isSuperset(of: rule.shows), "\(rule.id) shows what it does not read")
    }
    let units: Set = [
      "trials", "share", "participants", "months", "sites", "cities", "people", "per million", "days", "records",
      "facilities", "index", "levels", "ratio",
    ]
    for measure in Measure.standard { #expect(units.contains(measure.unit), "\(measure.id): \(measure.unit)") }
  }

  @Test func levelsCanBeReadBackByAnyone() {
    let context = Trials.context(Study.generated(50, seed: 5))
    for variable in Variable.standard {
      let codes = variable.levels(context).map(\.code)
      #expect(Set(codes).count == codes.count, "\(variable.id)")
      guard variable.kind.hasLevels else { continue }
      for code in codes {
        // pandas and R take these for missing, a spreadsheet takes 11-50 for a date.
        #expect(!["NA", "N/A", "NULL", "null", "None", "nan", "NaN", ""].contains(code), "\(variable.id)")
        #expect(code.wholeMatch(of: /\d+[-\/]\d+/) == nil, "\(variable.id): \(code)")
        #expect(!code.hasPrefix("("), "\(variable.id): \(code)")
      }
    }
  }

  @Test func everyVariableAnswersWhereNothingIsGivenOrSaid() {
    for study in [Study.sample(), .sample(asOf: nil), .silent(), .silent(asOf: nil), CatalogTests.odd] {
      let context = Trials.context([study])
      for variable in Variable.standard {
        let answer = variable.answer(context.table[0], context)
        #expect(CatalogTests.fits(answer, variable, context), "\(variable.id): \(answer)")
      }
    }
  }

  /// On a record that cannot say anything, what comes from one field alone is "cannot say".
  @Test(arguments: [
    Variable.studyType, .status, .phase, .phaseGroup, .phases, .allocation, .masking, .whoMasked, .interventionModel,
    .primaryPurpose,
    .sponsorClass, .leadGroup, .leadSponsor, .lowerAgeBand, .upperAgeBand, .ageGroup, .minimumAge, .maximumAge,
    .admitsAge, .country,
    .region, .siteBand, .start, .completion, .primaryCompletion, .firstPosted, .condition, .conditions, .keyword,
    .intervention,
    .interventionType, .title, .whyStopped, .countries, .stopKind, .whereItStands, .lastKnownStatus, .startPeriod,
  ])
  func whatCannotBeSaidIsNotMissing(variable: Variable) {
    #expect(Trials.answer(variable, .silent()) == .cannotSay)
  }

  /// Answers are of the variable's kind, and levels are ones it has.
  static func fits(_ answer: Answer, _ variable: Variable, _ context: AnalysisContext) -> Bool {
    switch answer {
    case .missing, .cannotSay, .unrecognized, .outside: return true
    case .level(let level): return variable.levels(context).indices.contains(level)
    case .each(let levels):
      let count = variable.levels(context).count
      return variable.isAnyOf && levels.allSatisfy { $0 >= Int(Answer.Reserved.unrecognized) && $0 < count }
    case .number: if case .number = variable.kind { return true }
    case .date: if case .date = variable.kind { return true }
    case .text: if case .text = variable.kind { return true }
    case .window: if case .window = variable.kind { return true }
    }
    return false
  }

  /// A record whose every value lies outside its vocabulary.
  static let odd = Study.sample { study in
    for field in StudyField.allCases where field.list == nil { study[field] = .text("NEW_WORD") }
    for list in StudyList.allCases {
      for field in list.fields { study.list(field, [.text("NEW_WORD"), .notGiven, .cannotSay]) }
    }
  }
}
