import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// Models of outcomes: what they are held against, who falls out, and what is said where one cannot be fitted.
struct ModelTests {
  private typealias Trial = TwoPopulations.Trial

  private func model(_ terms: [ModelShape.Term]) throws -> SectionPlan {
    let outcome = ModelShape.Outcome(
      id: "randomized", label: "Randomized", condition: try TwoPopulations.condition("allocation = RANDOMIZED"),
      basis: try TwoPopulations.condition("allocation in (RANDOMIZED, NON_RANDOMIZED)"))
    return SectionPlan("m", shape: .model(ModelShape(outcomes: [outcome], terms: terms)))
  }

  /// Trials of one sponsor class, so many of them randomized.
  private func trials(_ from: Int, _ sponsor: AgencyClass, _ randomized: Int, of all: Int) -> [Trial] {
    (0..<all).map {
      Trial(number: from + $0, allocation: $0 < randomized ? .randomized : .nonRandomized, sponsor: sponsor)
    }
  }

  /// With one term of two levels the odds ratio is the table's: (30 / 20) / (15 / 45) = 4.5.
  @Test func withOneTermItIsTheOddsRatioOfTheTable() throws {
    let rows = try TwoPopulations(
      first: trials(0, .other, 30, of: 50), second: trials(100, .other, 15, of: 60),
      sections: [try model([.population])]
    ).rows()
    let ratio = try #require(rows.figure("randomized", "odds-ratio", column: "first"))
    #expect(abs((ratio.estimate.value ?? 0) - 4.5) < 1e-9)
    // Woolf: exp(log 4.5 ± 1.959964 sqrt(1/30 + 1/20 + 1/15 + 1/45)).
    #expect(abs((ratio.estimate.interval?.low ?? 0) - 1.995_11) < 5e-5)
    #expect(abs((ratio.estimate.interval?.high ?? 0) - 10.149_81) < 5e-5)
    #expect(ratio.numerator == 50)
    let reference = try #require(rows.figure("randomized", "odds-ratio", column: "comparator"))
    #expect(reference.estimate == Estimate(1, note: "reference") && reference.numerator == 60)
    #expect(rows.figure("randomized", "used")?.estimate.value == 110)
    #expect(rows.figure("randomized", "events")?.estimate.value == 45)
  }

  /// The reference of a variable is its most frequent level, over both populations.
  @Test func theMostFrequentLevelIsTheReference() throws {
    let rows = try TwoPopulations(
      first: trials(0, .industry, 20, of: 30) + trials(50, .other, 6, of: 20),
      second: trials(100, .industry, 7, of: 20) + trials(150, .other, 12, of: 40),
      sections: [try model([.population, .variable(.leadGroup)])]
    ).rows()
    #expect(rows.figure("randomized", "odds-ratio", column: "NOT_INDUSTRY")?.estimate.note == "reference")
    let industry = try #require(rows.figure("randomized", "odds-ratio", column: "INDUSTRY")?.estimate)
    #expect(industry.note != "reference" && (industry.value ?? 0) > 1)
    let references = rows.filter { $0.estimate.note == "reference" }.map(\.cell.column)
    #expect(references == ["population", "lead-group"])
  }

  /// Who lacks a term, or the outcome, falls out, is counted, and comes back where missing is a level.
  @Test func onlyCompleteTrialsEnter() throws {
    var first = trials(0, .other, 20, of: 40)
    for number in 0..<5 { first[number].start = nil }
    for number in 10..<13 { first[number].allocation = nil }
    for number in 20..<24 { first[number].allocation = .notApplicable }
    for number in 25..<35 { first[number].start = "2012-02-01" }
    var second = trials(100, .other, 25, of: 60)
    for number in 15..<35 { second[number].start = "2012-02-01" }
    let rows = try TwoPopulations(
      first: first, second: second, sections: [try model([.population, .variable(.startPeriod)])]
    ).rows()
    let used = try #require(rows.figure("randomized", "used"))
    #expect(used.used == 88 && used.estimate.value == 88)
    #expect(used.missing == 3)
    #expect(used.excluded.map(\.reason) == ["outside the basis", "a term is missing"])
    #expect(used.excluded.map(\.count) == [4, 5])
    let whole = try #require(rows.figure("randomized", "odds-ratio-missing-as-level"))
    #expect(whole.used == 93 && whole.estimate.note == "missing as a level")
  }

  /// Where a level separates the outcomes there is no maximum: Firth's estimates, and a note.
  @Test func separatedOutcomesTakeFirthsEstimates() throws {
    let rows = try TwoPopulations(
      first: trials(0, .other, 12, of: 12), second: trials(100, .other, 15, of: 40),
      sections: [try model([.population])]
    ).rows()
    let ratio = try #require(rows.figure("randomized", "odds-ratio", column: "first")?.estimate)
    // Of a table Firth's odds ratio is the one with 0.5 added to each cell: (12.5 / 0.5) / (15.5 / 25.5).
    #expect(abs((ratio.value ?? 0) - 12.5 / 0.5 / (15.5 / 25.5)) < 1e-6)
    #expect(ratio.interval?.method == .waldFirth)
    #expect(ratio.note?.contains("Firth") == true)
  }

  /// Sparse levels in which whole steps would go back and forth for ever.
  @Test func firthsEstimatesSettleWhereStepsOvershoot() throws {
    var data = LogisticData(columns: ["a", "b", "c", "d"])
    let patterns: [([Double], Int, Int)] = [
      ([0, 0, 0, 0], 60, 62), ([0, 1, 0, 0], 8, 8), ([1, 0, 0, 0], 2, 5), ([1, 0, 1, 0], 10, 17),
      ([1, 1, 0, 0], 6, 6), ([1, 0, 0, 1], 1, 1), ([0, 0, 1, 0], 2, 2), ([0, 0, 0, 1], 20, 20), ([1, 0, 1, 1], 1, 4),
    ]
    for (values, events, trials) in patterns { data.add(values, events: events, of: trials) }
    let fit = try Logistic.firth(data).get()
    // At the maximum the penalized likelihood is flat: a step to either side of any coefficient lowers it.
    #expect(fit.coefficients.allSatisfy { $0.value.magnitude < 10 })
    #expect(fit.iterations < 200)
  }

  /// An outcome that all trials have cannot be modeled: the row says so, and no other stands.
  @Test func whatCannotBeFittedSaysWhy() throws {
    let rows = try TwoPopulations(
      first: trials(0, .other, 20, of: 20), second: trials(100, .other, 30, of: 30),
      sections: [try model([.population])]
    ).rows()
    #expect(rows.map(\.cell.measure) == ["used", "events", "odds-ratio"])
    #expect(rows.last?.estimate.value == nil && rows.last?.estimate.note?.isEmpty == false)
  }

  @Test func withoutASecondPopulationItIsOneLine() throws {
    let rows = try TwoPopulations(
      first: trials(0, .other, 20, of: 40), second: [], sections: [try model([.population])]
    ).alone().sections[0].rows
    #expect(rows.count == 1)
    #expect(rows[0].estimate.note == "needs a second population: say --compare-where")
  }

  /// Levels are matched by code: each set of records numbers the names it holds in its own order.
  @Test func namesOfTwoSetsOfRecordsAreMatched() throws {
    func studies(_ from: Int, _ groups: [(String, Int, Int)]) -> [Study] {
      var number = from
      return groups.flatMap { name, randomized, all in
        (0..<all).map { place -> Study in
          number += 1
          return Study.sample("NCT" + String(10_000_000 + number)) {
            $0[.leadSponsor] = .text(name)
            $0[.allocation] = .word(place < randomized ? Allocation.randomized : .nonRandomized)
          }
        }
      }
    }
    let sponsor = Variable(
      "sponsor", "Sponsor", "", reads: [.leadSponsor], order: .byCount,
      levels: { context in context.table.words(of: .leadSponsor).map { Level($0) } }
    ) { row, _ in .level(Int(row.code(.leadSponsor))) }
    let own = AnalysisContext(Trials.table(studies(0, [("Alder", 20, 30), ("Birch", 5, 20)])))
    let other = AnalysisContext(Trials.table(studies(100, [("Birch", 6, 25), ("Alder", 28, 40)])), beside: own)
    let plan = AnalysisPlan(
      report: "r", population: .everything, sections: [try model([.variable(sponsor)])])
    let beside = Beside(code: "comparator", label: "Others", plan: plan, context: other, isComparator: true)
    let rows = try Evaluator(plan, own, beside: [beside]).results().sections[0].rows
    // (11 / 34) / (48 / 22), over both.
    let ratio = try #require(rows.figure("randomized", "odds-ratio", column: "Birch"))
    #expect(abs((ratio.estimate.value ?? 0) - 11.0 / 34 / (48.0 / 22)) < 1e-9)
    #expect(ratio.numerator == 45)
    #expect(rows.figure("randomized", "odds-ratio", column: "Alder")?.numerator == 70)
  }
}
