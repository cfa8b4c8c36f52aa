import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// Every age a registry can write stands in exactly one band (METHODS 4, age bands).
struct AgeBandTests {
  /// Bands as pages write them: from and to in years, and which ends belong.
  private struct Band: Sendable {
    var code: String
    var holds: @Sendable (Int) -> Bool
  }

  /// Thousandths of minutes in so many years: 365.25 days each.
  private static func years(_ years: Int) -> Int { years * 36_525 * 24 * 60 * 10 }

  private static let lower = [
    Band(code: "under 12") { $0 < years(12) },
    Band(code: "12 to under 18") { $0 >= years(12) && $0 < years(18) },
    Band(code: "exactly 18") { $0 == years(18) },
    Band(code: "over 18 to under 40") { $0 > years(18) && $0 < years(40) },
    Band(code: "40 to under 65") { $0 >= years(40) && $0 < years(65) },
    Band(code: "65 and over") { $0 >= years(65) },
  ]
  private static let upper = [
    Band(code: "under 18") { $0 < years(18) },
    Band(code: "18 to under 65") { $0 >= years(18) && $0 < years(65) },
    Band(code: "exactly 65") { $0 == years(65) },
    Band(code: "over 65 to 75") { $0 > years(65) && $0 <= years(75) },
    Band(code: "over 75 to 85") { $0 > years(75) && $0 <= years(85) },
    Band(code: "over 85") { $0 > years(85) },
  ]

  /// Ages close together: every tenth of a year, every half month, each week, days and hours around the limits.
  private static let ages: [Age] = {
    var ages: [Age?] = (0...1_300).map { Age(thousandths: $0 * 100, .years) }
    ages += (0...3_000).map { Age(thousandths: $0 * 500, .months) }
    ages += (0...6_000).map { Age($0, .weeks) }
    for limit in [12, 18, 40, 65, 75, 85] {
      let minutes = years(limit) / 1_000
      ages += (-4...4).map { Age(minutes / 1_440 + $0, .days) }
      ages += (-40...40).map { Age(thousandths: minutes * 1_000 / 1_440 + $0, .days) }
      ages += (-4...4).map { Age(thousandths: limit * 1_000 + $0, .years) }
      ages += (-4...4).map { Age(thousandths: limit * 12_000 + $0, .months) }
    }
    ages += [0, 1, 59, 60, 267_999, 268_000].flatMap { number in Age.Unit.allCases.map { Age(number, $0) } }
    return ages.compactMap { $0 }
  }()

  /// An age in thousandths of minutes, worked out from its own words.
  private static func exact(_ age: Age) -> Int {
    let minutes: [Age.Unit: Int] = [
      .minutes: 1, .hours: 60, .days: 1_440, .weeks: 10_080, .months: 43_830, .years: 525_960,
    ]
    return Int((age.value * 1_000).rounded()) * (minutes[age.unit] ?? 0)
  }

  @Test func everyAgeHasExactlyOneBand() {
    for (variable, field, bands) in [
      (Variable.lowerAgeBand, StudyField.minimumAge, AgeBandTests.lower),
      (.upperAgeBand, .maximumAge, AgeBandTests.upper),
    ] {
      let levels = Trials.levels(variable, Trials.studies(field, AgeBandTests.ages.map { .age($0) }))
      for (age, level) in zip(AgeBandTests.ages, levels) {
        let holding = bands.filter { $0.holds(AgeBandTests.exact(age)) }.map(\.code)
        if holding != [level] { Issue.record("\(age) stands in \(level ?? "no band"), not in \(holding)") }
      }
      #expect(Trials.levels(variable, [Study.sample()]) == ["none"])
    }
  }

  @Test(arguments: [
    ("18 Years", "exactly 18", "18 to under 65"), ("216 Months", "exactly 18", "18 to under 65"),
    ("18.5 Years", "over 18 to under 40", "18 to under 65"), ("222 Months", "over 18 to under 40", "18 to under 65"),
    ("65 Years", "65 and over", "exactly 65"), ("780 Months", "65 and over", "exactly 65"),
    ("65.5 Years", "65 and over", "over 65 to 75"), ("786 Months", "65 and over", "over 65 to 75"),
    ("75 Years", "65 and over", "over 65 to 75"), ("85 Years", "65 and over", "over 75 to 85"),
    ("1 Day", "under 12", "under 18"), ("48 Hours", "under 12", "under 18"), ("30 Minutes", "under 12", "under 18"),
    ("0 Days", "under 12", "under 18"), ("6574 Days", "12 to under 18", "under 18"),
    ("6575 Days", "over 18 to under 40", "18 to under 65"),
  ])
  func agesThatWereSeen(text: String, lower: String, upper: String) {
    #expect(Trials.levels(.lowerAgeBand, Trials.studies(.minimumAge, [.age(text)])) == [lower])
    #expect(Trials.levels(.upperAgeBand, Trials.studies(.maximumAge, [.age(text)])) == [upper])
  }

  @Test func aLimitThatCannotBeSaidOrReadHasNoBand() {
    for variable in [Variable.lowerAgeBand, .upperAgeBand] {
      #expect(Trials.answer(variable, .silent()) == .cannotSay)
      let odd = Study.sample {
        $0[.minimumAge] = .age("adult")
        $0[.maximumAge] = .age("adult")
      }
      #expect(Trials.answer(variable, odd) == .unrecognized)
    }
  }

  @Test func adultTrialsReach18() {
    let values =
      ["17.9 Years", "215 Months", "216 Months", "18 Years", "99 Years"].map { FieldValue.age($0) } + [.notGiven]
    #expect(Trials.levels(.isAdult, Trials.studies(.maximumAge, values)) == ["no", "no", "yes", "yes", "yes", "yes"])
    #expect(Trials.answer(.isAdult, .silent()) == .missing)
  }
}
