import Aggregation
import StudyModel
import TestSupport
import Testing

/// Every trial of a section's population is accounted for, whatever its record says.
struct PartitionTests {
  /// Report, seed, spread of as-ofs in days, how many trials.
  static let runs: [(report: String, seed: UInt64, spread: Int, count: Int)] = [
    ("quarterly-landscape", 1, 20, 200), ("quarterly-landscape", 2, 400, 80), ("quarterly-landscape", 3, 0, 1),
    ("quarterly-landscape", 4, 20, 0), ("terminated-trials", 5, 20, 200), ("terminated-trials", 6, 900, 40),
    ("observational-designs", 8, 20, 600), ("age-eligibility", 9, 20, 200), ("enrollment", 10, 400, 200),
    ("sponsors", 11, 20, 200),
  ]

  /// Sums over levels, of a table or crosstab, along its rows or columns.
  private static func check(
    _ section: SectionResults, _ table: TableShape, along variable: Variable, ofColumns: Bool
  ) -> Int {
    var sums: [String: Double] = [:]
    var wholes: [String: Double] = [:]
    for row in section.rows {
      let level = ofColumns ? row.cell.columnLevel : row.cell.rowLevel
      guard let use = table.measures.first(where: { $0.id == row.cell.measure }), use.measure.counts != nil,
        let level, let value = row.estimate.value, (ofColumns ? row.cell.column : row.cell.row) == variable.id
      else { continue }
      // Along a list only its own rows add up; a trial may stand in several.
      if variable.isAnyOf, use.measure.counts != .sites || variable.list != .sites { continue }
      let other = ofColumns ? row.cell.rowLevel : row.cell.columnLevel
      let key = "\(row.cell.measure) \(other?.code ?? "")"
      if level == .all { wholes[key] = value } else { sums[key, default: 0] += value }
    }
    for (key, whole) in wholes where sums[key] ?? 0 != whole {
      Issue.record("\(section.id) by \(variable.id), \(key): levels sum to \(sums[key] ?? 0), all is \(whole)")
    }
    return wholes.count
  }

  @Test(arguments: runs)
  func everyTrialIsAccountedFor(report: String, seed: UInt64, spread: Int, count: Int) throws {
    let (plan, _, results) = try Shipped.run(
      report, count == 0 ? [] : Study.generated(count, seed: seed, spread: spread))
    levelsSumToAll(plan, results, count)
    everyRowAccountsForItsPopulation(results)
    sharesSumToOne(plan, results, count)
  }

  private func levelsSumToAll(_ plan: AnalysisPlan, _ results: AnalysisResults, _ count: Int) {
    var checked = 0
    for (section, result) in zip(plan.sections, results.sections) {
      guard case .table(let table) = section.shape else { continue }
      for case .variable(let variable) in table.rows where table.hasAllRow {
        checked += PartitionTests.check(result, table, along: variable, ofColumns: false)
      }
      if let columns = table.columns, table.hasAllColumn {
        checked += PartitionTests.check(result, table, along: columns, ofColumns: true)
      }
    }
    #expect(checked >= (count > 1 ? 10 : 0))
  }

  private func everyRowAccountsForItsPopulation(_ results: AnalysisResults) {
    for section in results.sections where section.id != "record-flow" {
      for row in section.rows {
        let excluded = row.excluded.reduce(0) { $0 + $1.count }
        if row.used + row.missing + excluded
          != (row.population == nil ? section.trials : Int(row.estimate.value ?? 0) + excluded)
        {
          Issue.record(
            "\(row.cell): \(row.used) used + \(row.missing) missing + \(excluded) excluded of \(section.trials): \(row.excluded)"
          )
        }
        #expect(row.excluded.allSatisfy { $0.count > 0 && !$0.reason.isEmpty }, "\(row.cell): \(row.excluded)")
        if let denominator = row.denominator, let numerator = row.numerator {
          #expect(numerator <= denominator, "\(row.cell)")
        }
      }
    }
  }

  /// Shares of the levels that partition their denominator.
  private func sharesSumToOne(_ plan: AnalysisPlan, _ results: AnalysisResults, _ count: Int) {
    var checked = 0
    for (section, result) in zip(plan.sections, results.sections) {
      guard case .table(let table) = section.shape else { continue }
      for case .variable(let variable) in table.rows where !variable.isAnyOf && table.hasAllRow {
        let shares = result.rows.filter {
          $0.cell.row == variable.id && $0.cell.measure == "share" && $0.denominator != nil
        }
        for (column, rows) in Dictionary(grouping: shares, by: \.cell.columnLevel) {
          // "None listed" is of all; the bands are of those that list a site.
          let rows = rows.filter { variable.apart == nil || $0.cell.rowLevel.code != "none listed" }
          guard let denominator = rows.first?.denominator, denominator >= 10 else { continue }
          #expect(rows.allSatisfy { $0.denominator == denominator }, "\(section.id)")
          #expect(rows.reduce(0) { $0 + ($1.numerator ?? 0) } == denominator, "\(section.id) \(column?.code ?? "")")
          #expect(
            abs(rows.reduce(0) { $0 + ($1.estimate.value ?? 0) } - 1) < 1e-9, "\(section.id) \(column?.code ?? "")")
          checked += 1
        }
      }
    }
    #expect(checked > 0 || count < 10)
  }

  /// SECTIONS 3, timeline: what each event's periods sum to.
  @Test(arguments: [UInt64(7)])
  func theTimelineFoots(seed: UInt64) throws {
    let (plan, _, results) = try Shipped.run("quarterly-landscape", Study.generated(300, seed: seed))
    let timeline = try #require(results.sections.first { $0.id == "timeline" })
    let status = try #require(results.sections.first { $0.id == "status-mix" })
    func sum(_ measure: String) -> Double {
      timeline.rows.filter { $0.cell.measure == measure }.reduce(0) { $0 + ($1.estimate.value ?? 0) }
    }
    func trials(_ code: String) -> Double {
      status.rows.first { $0.cell.rowLevel.code == code && $0.cell.measure == "trials" }?.estimate.value ?? 0
    }
    #expect(plan.sections.count > 20)
    #expect(
      sum("starts-in-time") + sum("starts-late") + sum("starts-planned") + trials("WITHDRAWN")
        == Double(timeline.trials))
    #expect(sum("first-posted") == Double(timeline.trials))
    #expect(sum("completed") == trials("COMPLETED"))
    #expect(sum("terminated") == trials("TERMINATED"))
  }
}
