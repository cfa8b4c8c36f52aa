import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// What a definition may ask for beyond the shipped reports: any measure by any variable.
struct AnyTableTests {
  private static let context = Trials.context(Study.generated(60, seed: 31))
  private static let condition = Condition.and(
    .compare(Comparison(variable: .isOpen, operator: .equal, literals: ["yes"], only: false)),
    .not(.compare(Comparison(variable: .masking, operator: .equal, literals: ["NONE"], only: false))))
  private static let measures =
    Measure.standard + [
      .count(of: condition, id: "open-masked"), .count(of: .everything, id: "everyone"),
      .share(of: condition, basis: .everything, id: "open-masked-share"),
    ]
  private static let grouping = Variable.standard.filter { $0.kind.hasLevels || $0.list != nil || $0.order == .byCount }

  private func evaluate(_ shape: TableShape) throws -> SectionResults {
    let plan = SectionPlan("s", shape: .table(shape))
    let evaluator = Evaluator(
      AnalysisPlan(report: "r", population: .everything, sections: [plan]), AnyTableTests.context)
    let section = try evaluator.results().sections[0]
    account(section, plan, evaluator)
    return section
  }

  private func account(_ section: SectionResults, _ plan: SectionPlan, _ evaluator: Evaluator) {
    for row in section.rows {
      let excluded = row.excluded.reduce(0) { $0 + $1.count }
      if row.used + row.missing + excluded != section.trials {
        Issue.record("\(row.cell): \(row.used) + \(row.missing) + \(excluded) of \(section.trials)")
      }
    }
    var position = 0
    let population = evaluator.population(of: plan).rows
    evaluator.visit(plan, population, evaluator.facts(of: plan)) { cell in
      let (row, parts) = (section.rows[position], cell.parts())
      let told = [parts.used.count, parts.missing.count, parts.excluded.reduce(0) { $0 + $1.trials.count }]
      if told != [row.used, row.missing, row.excluded.reduce(0) { $0 + $1.count }] {
        Issue.record("\(row.cell): \(told)")
      }
      if row.numerator != nil, parts.numeratorSum != row.numerator {
        Issue.record("\(row.cell): \(parts.numeratorSum ?? 0)")
      }
      position += 1
    }
  }

  @Test(arguments: grouping)
  func anyMeasureByAnyVariable(variable: Variable) throws {
    let section = try evaluate(
      TableShape(rows: [.all, .variable(variable)], measures: AnyTableTests.measures.map { MeasureUse($0) }))
    #expect(section.rows.count >= AnyTableTests.measures.count)
  }

  @Test(arguments: [Variable.phaseGroup, .country, .leadSponsor, .siteBand, .whoMasked])
  func anyMeasureInColumns(variable: Variable) throws {
    for (isCrosstab, isPairs) in [(true, false), (false, true), (false, false)] {
      var shape = TableShape(
        rows: [.variable(variable)], columns: .status, measures: AnyTableTests.measures.map { MeasureUse($0) })
      shape.hasAllColumn = isCrosstab
      shape.onlyOccurring = isPairs
      shape.top = 3
      _ = try evaluate(shape)
    }
  }

  @Test func aNarrowedMeasureAccountsForAll() throws {
    let uses = [Measure.trials, .share, .median, .openShare, .begun].map {
      MeasureUse($0, id: $0.id + "-masked", where: AnyTableTests.condition)
    }
    #expect(try evaluate(TableShape(rows: [.variable(.phase)], measures: uses)).rows.count >= 9 * uses.count)
  }

  /// Sites are counted along any variable: all site rows of the group's trials.
  @Test func sitesOfAGroupOfTrials() throws {
    let sites = Study.generated(60, seed: 31).reduce(0) { $0 + $1.count(of: .sites) }
    for variable in [Variable.phase, .status] {
      let section = try evaluate(TableShape(rows: [.all, .variable(variable)], measures: [MeasureUse(.sites)]))
      let wholes = section.rows.filter { $0.cell.rowLevel == .all || $0.cell.row == "all" }
      #expect(wholes.count == 2)
      for row in wholes { #expect(row.estimate.value == Double(sites), "\(row.cell)") }
    }
  }

  /// People live in countries and regions: elsewhere there is no denominator.
  @Test func peopleAreOfCountriesOnly() throws {
    for variable in [Variable.phase, .leadSponsor] {
      let section = try evaluate(
        TableShape(rows: [.variable(variable)], measures: [MeasureUse(.population), MeasureUse(.sitesPerMillion)]))
      for row in section.rows {
        #expect(row.estimate.value == nil && row.estimate.note == "no denominator", "\(row.cell)")
      }
    }
  }

  /// Counts as large as the reader takes them still foot.
  @Test func hugeCountsFoot() throws {
    let counts: [FieldValue] = [.count(99_999_999_998), .count(99_999_999_997), .count(3), .count(Int(Int32.max))]
    let context = Trials.context(
      Trials.studies(.enrollment, counts) { $0[.overallStatus] = .word(OverallStatus.completed) })
    let shape = TableShape(rows: [.variable(.status)], measures: [MeasureUse(.total), MeasureUse(.maximum)])
    let plan = AnalysisPlan(report: "r", population: .everything, sections: [SectionPlan("s", shape: .table(shape))])
    let rows = try Evaluator(plan, context).results().sections[0].rows
    let total = rows.first { $0.cell.rowLevel == .all && $0.cell.measure == "total" }?.estimate.value
    #expect(total == Double(202_147_483_645))
  }
}
