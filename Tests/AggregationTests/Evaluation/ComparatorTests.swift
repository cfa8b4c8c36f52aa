import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// A second population beside the first: who is in it, which levels stand, and how the two differ.
struct ComparatorTests {
  private typealias Trial = TwoPopulations.Trial

  /// So many trials from a number on, of which some are randomized.
  private func trials(_ range: Range<Int>, randomized: Int) -> [Trial] {
    range.map { Trial(number: $0, allocation: $0 - range.lowerBound < randomized ? .randomized : .nonRandomized) }
  }

  @Test func trialsOfBothAreCountedOnceAndSaid() throws {
    var two = TwoPopulations(
      first: trials(0..<20, randomized: 15), second: trials(12..<40, randomized: 4),
      sections: [TwoPopulations.table(.allocation), SectionPlan("record-flow", shape: .flow)])
    let results = try two.results()
    let summary = try #require(results.besides.first)
    #expect(summary.trials == 20 && summary.overlap == 8)
    let rows = results.sections[0].rows
    #expect(rows.figure("(all)", "trials")?.estimate.value == 20)
    #expect(rows.figure("(all)", "trials", "comparator")?.estimate.value == 20)
    #expect(results.sections[1].rows.figure("excluded-as-overlap", "records", "comparator")?.estimate.value == 8)
    #expect(results.sections[1].rows.figure("kept", "records", "comparator")?.estimate.value == 20)

    // A section that narrows the first population further takes out no fewer: who is of it stays of it.
    two.sections[0].where = try TwoPopulations.condition("allocation = RANDOMIZED")
    #expect(try two.rows().figure("(all)", "trials", "comparator")?.estimate.value == 0)
  }

  /// The figures of the first population, and their order, are those without a second.
  @Test func theFirstPopulationStaysAsItIs() throws {
    let two = TwoPopulations(
      first: trials(0..<17, randomized: 9), second: trials(30..<70, randomized: 31),
      sections: [TwoPopulations.table(.allocation), TwoPopulations.table(.startPeriod, [.trials, .randomized])])
    for (both, alone) in zip(try two.results().sections, try two.alone().sections) {
      let own = both.rows.filter { !$0.isContrast && $0.cell.comparison.isEmpty }
      #expect(own.map(\.cell) == alone.rows.map(\.cell))
      #expect(own.map(\.estimate) == alone.rows.map(\.estimate))
      #expect(own.map(\.used) == alone.rows.map(\.used))
    }
  }

  @Test func oneAndTheSamePopulationLeavesNobodyBeside() throws {
    let same = trials(0..<15, randomized: 6)
    let two = TwoPopulations(first: same, second: same, sections: [TwoPopulations.table(.allocation)])
    let results = try two.results()
    #expect(results.besides[0].trials == 0 && results.besides[0].overlap == 15)
    let rows = results.sections[0].rows
    #expect(rows.figure("RANDOMIZED", "trials", "comparator")?.estimate.value == 0)
    let difference = try #require(rows.figure("RANDOMIZED", "share-difference", "comparator"))
    #expect(difference.estimate.value == nil && difference.estimate.note == "n<10")
    #expect(rows.filter { $0.cell.measure.hasSuffix("-q") }.allSatisfy { $0.estimate.value == nil })
  }

  /// The interval of 56/70 against 48/80 is 0.0524 to 0.3339: Newcombe 1998, table II, example a.
  @Test func aDifferenceIsNewcombesAndTurnsWithThePopulations() throws {
    let (a, b) = (trials(0..<70, randomized: 56), trials(100..<180, randomized: 48))
    let section = [TwoPopulations.table(.allocation)]
    let one = try TwoPopulations(first: a, second: b, sections: section).rows()
    let other = try TwoPopulations(first: b, second: a, sections: section).rows()
    let difference = try #require(one.figure("RANDOMIZED", "share-difference", "comparator")?.estimate)
    #expect(abs((difference.value ?? 0) - 0.2) < 1e-12)
    #expect(abs((difference.interval?.low ?? 0) - 0.0524) < 5e-5)
    #expect(abs((difference.interval?.high ?? 0) - 0.3339) < 5e-5)
    let turned = try #require(other.figure("RANDOMIZED", "share-difference", "comparator")?.estimate)
    #expect(turned.value == difference.value.map { -$0 })
    #expect(abs((turned.interval?.low ?? 0) + (difference.interval?.high ?? 9)) < 1e-12)
    for measure in ["share-p", "share-q"] {
      let p = [one, other].compactMap { $0.figure("RANDOMIZED", measure, "comparator")?.estimate.value }
      #expect(p.count == 2 && abs(p[0] / p[1] - 1) < 1e-12)
    }
    // Both levels are the same test: chi-square 150 (56 * 32 - 14 * 48)^2 / (70 80 104 46) = 7.0234, p 0.00804.
    #expect(abs((one.figure("RANDOMIZED", "share-p", "comparator")?.estimate.value ?? 0) - 0.008044) < 5e-6)
    #expect(abs((one.figure("(all)", "homogeneity-p", "comparator")?.estimate.value ?? 0) - 0.008044) < 5e-6)
  }

  /// q is p by Benjamini and Hochberg over all tests of the section, and says how many they are.
  @Test func theFamilyIsTheTable() throws {
    func trials(_ from: Int, _ counts: [Int]) -> [Trial] {
      let levels: [Allocation] = [.randomized, .nonRandomized, .notApplicable]
      let codes = zip(levels, counts).flatMap { Array(repeating: $0, count: $1) }
      return codes.enumerated().map { Trial(number: from + $0, allocation: $1) }
    }
    let rows = try TwoPopulations(
      first: trials(0, [40, 20, 40]), second: trials(500, [20, 35, 45]), sections: [TwoPopulations.table(.allocation)]
    ).rows()
    let levels = ["RANDOMIZED", "NON_RANDOMIZED", "NOT_APPLICABLE"]
    let p = levels.compactMap { rows.figure($0, "share-p", "comparator")?.estimate.value }
    let q = levels.compactMap { rows.figure($0, "share-q", "comparator")?.estimate.value }
    #expect(p.count == 3 && q.count == 3)
    #expect(abs(q[0] - min(p[0] * 3, p[1] * 3 / 2)) < 1e-15 && abs(q[1] - p[1] * 3 / 2) < 1e-15 && q[2] == p[2])
    #expect(rows.figure("RANDOMIZED", "share-q", "comparator")?.estimate.note == "of 3 tests")
  }

  /// Where one side is too small to show, nothing is compared, and the family is the smaller for it.
  @Test func whatIsNotShownIsNotTested() throws {
    let rows = try TwoPopulations(
      first: trials(0..<9, randomized: 4), second: trials(100..<180, randomized: 48),
      sections: [TwoPopulations.table(.allocation)]
    ).rows()
    #expect(rows.figure("RANDOMIZED", "share", "comparator")?.estimate.value == 0.6)
    for measure in ["share-difference", "share-p", "share-q"] {
      let row = try #require(rows.figure("RANDOMIZED", measure, "comparator"))
      #expect(row.estimate.value == nil && row.estimate.note == "n<10", "\(measure)")
    }
    // Counts are always shown, so whole tables are tested.
    #expect(rows.figure("(all)", "homogeneity-p", "comparator")?.estimate.value != nil)
  }

  /// Levels as registered stand in the order of the first population; those of the second alone follow.
  @Test func freeLevelsStandSideBySide() throws {
    func trials(_ from: Int, _ countries: [String]) -> [Trial] {
      countries.enumerated().map { Trial(number: from + $0, country: $1) }
    }
    let first = trials(0, ["France", "France", "Chile", "Chile", "Chile", "Peru"])
    let second = trials(100, ["Peru", "Peru", "Japan", "Kenya", "Kenya", "France"])
    var section = TwoPopulations.table(.country)
    var rows = try TwoPopulations(first: first, second: second, sections: [section]).rows()
    #expect(rows.levels("") == ["Chile", "France", "Peru", "(all)"])
    #expect(rows.levels("comparator") == ["Chile", "France", "Peru", "Kenya", "Japan", "(all)"])
    #expect(rows.figure("Chile", "trials", "comparator")?.estimate.value == 0)

    // A table that is cut keeps the first population's levels, and counts the second's others together.
    if case .table(var table) = section.shape {
      table.top = 2
      section.shape = .table(table)
    }
    rows = try TwoPopulations(first: first, second: second, sections: [section]).rows()
    #expect(rows.levels("") == ["Chile", "France", "(others)", "(all)"])
    #expect(rows.levels("comparator") == ["Chile", "France", "(others)", "(all)"])
    #expect(rows.figure("(others)", "trials", "comparator")?.estimate.value == 5)
  }

  /// A level that only one population has counts in the test of the whole table.
  @Test func aLevelOfOneSideBelongsToTheWholeTable() throws {
    let variable = Variable.leadSponsor
    func trials(_ from: Int, _ names: [(String, Int)]) -> [Study] {
      names.flatMap { name, count in Array(repeating: name, count: count) }.enumerated().map { number, name in
        Study.sample("NCT" + String(10_000_000 + from + number)) { $0[.leadSponsor] = .text(name) }
      }
    }
    let own = AnalysisContext(Trials.table(trials(0, [("Alder", 20), ("Birch", 20)])))
    let other = AnalysisContext(Trials.table(trials(100, [("Alder", 20), ("Cedar", 20)])), beside: own)
    let plan = AnalysisPlan(report: "r", population: .everything, sections: [TwoPopulations.table(variable)])
    let beside = Beside(code: "comparator", label: "Others", plan: plan, context: other, isComparator: true)
    let rows = try Evaluator(plan, own, beside: [beside]).results().sections[0].rows
    // Chi-square of (20 20 0 / 20 0 20) is 40 with 2 degrees of freedom: exp(-20).
    let p = try #require(rows.figure("(all)", "homogeneity-p", "comparator")?.estimate.value)
    #expect(abs(p / 2.061_153_622e-9 - 1) < 1e-6)
  }

  /// Two levels of one population are compared whatever the other holds.
  @Test func theLevelsOfAPopulationAreItsOwn() throws {
    func trials(_ from: Int, _ starts: [(String, Int, Int)]) -> [Trial] {
      var number = from
      return starts.flatMap { start, all, randomized in
        (0..<all).map { place in
          number += 1
          return Trial(
            number: number, allocation: place < randomized ? .randomized : .nonRandomized, start: start)
        }
      }
    }
    let first = trials(0, [("2013-05-01", 30, 10), ("2018-05-01", 30, 15), ("2023-05-01", 30, 20)])
    let rows = try TwoPopulations(
      first: first, second: trials(500, [("2023-05-01", 40, 4)]),
      sections: [TwoPopulations.table(.startPeriod, [.trials, .randomized])]
    ).rows()
    // Chi-square of 10, 15 and 20 of 30 is 6.6667 with 2 degrees of freedom: exp(-3.3333); the trend has all of it.
    let across = try #require(rows.figure("(all)", "randomized-across-p")?.estimate)
    #expect(abs((across.value ?? 0) - 0.035_673_993) < 1e-8)
    #expect(across.note == "chi-square, 2 degrees of freedom; trend over the levels (Cochran-Armitage) p 0.010")
    #expect(rows.figure("(all)", "randomized-across-p", "comparator")?.estimate.value == nil)
  }

  @Test func mediansAreComparedByTheirShift() throws {
    func trials(_ from: Int, _ sizes: [Int]) -> [Trial] {
      sizes.enumerated().map { Trial(number: from + $0, size: $1) }
    }
    let size = try #require(Measure.summary("median", of: .enrollment))
    let (a, b) = ([10, 20, 30, 40, 50, 60], [15, 35, 55, 75, 95, 115])
    let rows = try TwoPopulations(
      first: trials(0, a), second: trials(100, b), sections: [TwoPopulations.table(.studyType, [size])]
    ).rows()
    let differences = a.flatMap { x in b.map { Double(x - $0) } }.sorted()
    let shift = rows.figure("(all)", "median-difference", "comparator")?.estimate
    #expect(shift?.value == (differences[17] + differences[18]) / 2)
    #expect(shift?.interval?.method == .hodgesLehmann)
    #expect((rows.figure("(all)", "median-p", "comparator")?.estimate.value ?? 0) > 0.05)
  }
}
