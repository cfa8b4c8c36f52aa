import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// The width of the age window and the groups it admits.
struct AgeWidthTests {
  private func window(_ low: String?, _ high: String?) -> Study {
    Study.sample {
      if let low { $0[.minimumAge] = .age(low) }
      if let high { $0[.maximumAge] = .age(high) }
    }
  }

  @Test(
    arguments: [
      (nil, nil, "no-limits"), ("18 Years", nil, "no-upper-limit"), (nil, "65 Years", "no-lower-limit"),
      ("18 Years", "18 Years", "under 10"), ("6 Months", "125 Months", "under 10"),
      ("6 Months", "126 Months", "10 to under 20"), ("18 Years", "38 Years", "20 to under 40"),
      ("18 Years", "58 Years", "40 to under 60"), ("18 Years", "78 Years", "60 and over"),
    ] as [(String?, String?, String)])
  func everyWindowHasOneWidth(low: String?, high: String?, band: String) {
    #expect(Trials.level(.ageWindowWidth, window(low, high)) == band)
  }

  @Test func aSpanNeedsBothLimits() {
    #expect(Trials.answer(.ageWindowYears, window("18 Years", "65 Years")) == .number(47))
    #expect(Trials.answer(.ageWindowYears, window("6 Months", "1 Year")) == .number(0.5))
    #expect(Trials.answer(.ageWindowYears, window("18 Years", nil)) == .outside("no limit on one side"))
    for variable in [Variable.ageWindowYears, .ageWindowWidth, .ageScope] {
      #expect(
        Trials.answer(variable, window("40 Years", "20 Years")) == .outside("upper limit below the lower"))
      #expect(Trials.answer(variable, .silent()) == .cannotSay)
      #expect(Trials.answer(variable, window("18 Years", "old")) == .unrecognized)
    }
  }

  /// One level a window, by the rule that reproduces the registry's groups (METHODS 2.4).
  @Test func theScopeAgreesWithTheStandardGroups() {
    let ages: [Int?] = [nil, 0, 1, 17, 18, 19, 64, 65, 66, 90]
    let scopes: [[Bool]: String] = [
      [true, false, false]: "children", [true, true, false]: "children-and-adults", [true, true, true]: "all-ages",
      [false, true, false]: "adults", [false, true, true]: "adults-and-older", [false, false, true]: "older-adults",
    ]
    for low in ages {
      for high in ages where (low ?? 0) <= (high ?? .max) {
        let (bottom, top) = (low ?? 0, high ?? .max)
        let groups = [bottom < 18, bottom < 65 && top >= 18, top >= 65]
        let study = window(low.map { "\($0) Years" }, high.map { "\($0) Years" })
        #expect(Trials.level(.ageScope, study) == scopes[groups], "\(low ?? -1) to \(high ?? -1)")
        #expect(Trials.level(.isChildrenOnly, study) == (top < 18 ? "yes" : "no"))
        #expect(Trials.level(.isOlderAdultsOnly, study) == (bottom >= 65 ? "yes" : "no"))
      }
    }
    #expect(Trials.answer(.isChildrenOnly, .silent()) == .cannotSay)
    #expect(Trials.answer(.isOlderAdultsOnly, .silent()) == .cannotSay)
  }
}
