import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// Any split and any order of the input give the same table and the same figures.
struct OrderTests {
  /// Trials with further versions: newer, older, tied, repeated, partial, of lower rank.
  private static func versions(seed: UInt64) -> [Study] {
    var generator = Generator(seed: seed)
    var studies = Study.generated(40, seed: seed)
    for study in Study.generated(60, seed: seed &+ 1000) {
      var other = study
      other.id = generator.pick(studies).id
      other.updated = generator.pick(["2025-01-01", "2025-06-30", nil])
      if generator.chance(30) { other.version.rank = UInt8(generator.number(2...5)) }
      studies.append(other)
      if generator.chance(20) { studies.append(other) }
    }
    for place in studies.indices { studies[place].origin = Origin(file: 0, record: Int32(place)) }
    return studies
  }

  /// The studies in an order and in parts of the generator's choice, settled.
  private static func settled(_ studies: [Study], shuffledBy seed: UInt64) -> AnalysisDataset {
    var generator = Generator(seed: seed)
    let shuffled = seed == 0 ? studies : studies.shuffled(using: &generator)
    var dataset = AnalysisDataset(reading: Set(StudyField.allCases))
    var rest = shuffled[...]
    while !rest.isEmpty {
      let count = seed == 0 ? rest.count : min(generator.number(1...30), rest.count)
      var part = AnalysisDataset(reading: Set(StudyField.allCases))
      // A part is made of batches.
      part.add(Array(rest.prefix(count / 2)))
      part.add(Array(rest.prefix(count).dropFirst(count / 2)))
      dataset.add(part)
      rest = rest.dropFirst(count)
    }
    Trials.settle(&dataset, studies)
    return dataset
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func anySplitSettlesToTheSameTrials(seed: UInt64) {
    let studies = OrderTests.versions(seed: seed)
    let reference = OrderTests.settled(studies, shuffledBy: 0)
    #expect(reference.inputs.superseded == studies.count { $0.version.rank < 5 } - Set(studies.map(\.id)).count)
    for shuffle in UInt64(1)...6 {
      let other = OrderTests.settled(studies, shuffledBy: shuffle)
      #expect(other.ids == reference.ids)
      #expect(other.versions == reference.versions)
      #expect(other.inputs.superseded == reference.inputs.superseded)
      #expect(Set(other.inputs.findings) == Set(reference.inputs.findings))
      for row in 0..<reference.count {
        var (a, b) = (other.study(at: row), reference.study(at: row))
        // Which of several exact repetitions is kept is not told apart.
        a.origin = b.origin
        #expect(a == b, "\(b.id)")
        b.origin = a.origin
      }
    }
  }

  /// Over columns and over values there is one rule, whatever the ranks.
  @Test(arguments: [UInt64(1), 2, 3, 4])
  func settlingIsTheMergeRuleOverValues(seed: UInt64) throws {
    let studies = OrderTests.versions(seed: seed)
    let dataset = OrderTests.settled(studies, shuffledBy: seed)
    let rule = MergeRule()
    let byID = Dictionary(grouping: studies, by: \.id)
    var merged = 0
    for row in 0..<dataset.count {
      let settled = dataset.study(at: row)
      let versions = try #require(byID[settled.id])
      var expected = rule.combine(rule.ordered(versions))
      // Which of several exact repetitions is kept is not told apart.
      expected.origin = settled.origin
      #expect(settled == expected, "\(settled.id)")
      merged += versions.count > 1 ? 1 : 0
    }
    #expect(merged > 10)
  }

  @Test(arguments: [UInt64(1), 2])
  func anySplitGivesTheSameFigures(seed: UInt64) throws {
    let studies = OrderTests.versions(seed: seed)
    let figures = try (UInt64(0)...3).map { shuffle in
      try OrderTests.figures(TrialTable(OrderTests.settled(studies, shuffledBy: shuffle)))
    }
    #expect(figures[0].count > 300)
    for other in figures.dropFirst() { #expect(other == figures[0]) }
  }

  /// Every level of every variable that groups, by a few measures, as text.
  private static func figures(_ table: TrialTable) throws(Finding) -> [String] {
    let uses = [Measure.trials, .share, .median, .openShare, .cumulativeIncidence].map { MeasureUse($0) }
    let sections = Variable.standard.filter { $0.kind.hasLevels }.map { variable in
      SectionPlan(variable.id, shape: .table(TableShape(rows: [.variable(variable)], measures: uses)))
    }
    let plan = AnalysisPlan(report: "all", population: .everything, sections: sections)
    return try Evaluator(plan, AnalysisContext(table)).results().sections.flatMap(\.rows).map { "\($0)" }
  }

  /// The same record in two files of different as-of, as two CSV downloads hold it: the newer file's as-of holds.
  @Test(arguments: [[0, 1], [1, 0]])
  func aRepeatedRecordHasTheNewestAsOfOfItsFiles(order: [Int]) {
    let updates: [Int32] = [20_250_101, 20_251_101]
    var dataset = AnalysisDataset(reading: [.enrollment])
    let studies = order.indices.map { place in
      var study = Study.sample(asOf: nil)
      study.origin = Origin(file: Int32(place), record: 0)
      return study
    }
    for file in order {
      var part = InputSummary()
      part.sources = [InputSummary.Source(name: "\(file).csv", format: "csv")]
      part.sources[0].newestUpdate = updates[file]
      part.sourceOfFile = [0]
      dataset.inputs.add(part)
    }
    dataset.add(studies)
    Trials.settle(&dataset, studies)
    #expect(TrialTable(dataset)[0].asOf == Day(year: 2025, month: 11, day: 1))
  }
}

extension Variable.Kind {
  /// Whether its answers are levels.
  var hasLevels: Bool { if case .levels = self { true } else { false } }
}
