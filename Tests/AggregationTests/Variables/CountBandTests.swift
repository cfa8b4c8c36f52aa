import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// Every count of participants and sites stands in exactly one band.
struct CountBandTests {
  private static let bands: [(code: String, range: ClosedRange<Int>)] = [
    ("0", 0...0), ("1 to 10", 1...10), ("11 to 50", 11...50), ("51 to 100", 51...100), ("101 to 500", 101...500),
    ("501 to 1000", 501...1_000), ("over 1000", 1_001...Int.max),
  ]

  @Test func everyCountHasExactlyOneBand() {
    let limits = [
      10_000, 99_998, 100_000, 1_000_000, Int(Int32.max) - 1, Int(Int32.max), Int(Int32.max) + 1, 99_999_999_998,
    ]
    let counts = Array(0...1_100) + limits
    let levels = Trials.levels(.enrollmentBand, Trials.studies(.enrollment, counts.map { .count($0) }))
    for (count, level) in zip(counts, levels) {
      let holding = CountBandTests.bands.filter { $0.range.contains(count) }.map(\.code)
      if holding != [level] { Issue.record("\(count) stands in \(level ?? "no band"), not in \(holding)") }
    }
  }

  @Test(arguments: [99_999, 999_999, 9_999_999, 99_999_999, 99_999_999_999])
  func fiveNinesAndMoreAreAPlaceholder(count: Int) {
    #expect(TrialRow.isPlaceholder(count))
    let study = Study.sample { $0[.enrollment] = .count(count) }
    #expect(Trials.answer(.enrollmentBand, study) == .outside("placeholder count"))
    #expect(Trials.answer(.enrollment, study) == .missing)
    // As registered it can still be asked for.
    #expect(Trials.answer(.registeredEnrollment, study) == .number(Double(count)))
  }

  @Test(arguments: [0, 9, 99, 999, 9_999, 99_998, 99_989, 89_999, 100_000, 999_990])
  func otherCountsAreNone(count: Int) { #expect(!TrialRow.isPlaceholder(count)) }

  @Test func everyNumberOfSitesHasOneBand() {
    let studies = (0...60).map { number in
      Study.sample("NCT" + String(10_000_000 + number)) {
        $0.list(.siteCountry, (0..<number).map { _ in .text("France") })
      }
    }
    for (number, level) in Trials.levels(.siteBand, studies).enumerated() {
      let expected =
        number == 0
        ? "none listed" : number == 1 ? "1" : number <= 10 ? "2 to 10" : number <= 50 ? "11 to 50" : "over 50"
      #expect(level == expected, "\(number) sites")
    }
    #expect(Trials.answer(.siteBand, .silent()) == .cannotSay)
  }

  @Test func aCountHasOneOfThreeTypes() {
    func type(_ count: FieldValue, _ type: FieldValue) -> String? {
      Trials.level(
        .enrollmentType,
        Study.sample {
          $0[.enrollment] = count
          $0[.enrollmentType] = type
        })
    }
    #expect(type(.count(0), .word(ValueType.actual)) == "ACTUAL")
    #expect(type(.count(9), .word(ValueType.estimated)) == "ESTIMATED")
    for absent in [FieldValue.notGiven, .cannotSay] {
      #expect(type(.count(9), absent) == "NOT_STATED")
      #expect(type(absent, .word(ValueType.actual)) == "NOT_STATED")
      #expect(type(absent, absent) == "NOT_STATED")
    }
  }
}
