import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// What stands behind a cell is what the cell says, for every cell of both reports.
struct ExplainTests {
  @Test(arguments: [("quarterly-landscape", UInt64(21)), ("terminated-trials", 22)])
  func partsAgreeWithFigures(report: String, seed: UInt64) throws {
    let (plan, evaluator, results) = try Shipped.run(report, Study.generated(200, seed: seed))
    var cells = 0
    for (shape, section) in zip(plan.sections, results.sections)
    where section.list == nil && section.id != "record-flow" {
      var rows: [CellID: ResultRow] = [:]
      for row in section.rows {
        #expect(rows[row.cell] == nil, "\(row.cell) stands twice")
        rows[row.cell] = row
      }
      try every(cell: section.rows, of: shape, evaluator) { row, parts in
        cells += 1
        #expect(row.used == parts.used.count, "\(row.cell)")
        #expect(row.missing == parts.missing.count, "\(row.cell)")
        let excluded = parts.excluded.map { (reason: $0.reason, count: $0.trials.count) }
        #expect(row.excluded.map { "\($0)" }.sorted() == excluded.map { "\($0)" }.sorted(), "\(row.cell)")
        if let numerator = row.numerator { #expect(parts.numeratorSum == numerator, "\(row.cell)") }
        if let denominator = row.denominator { #expect(parts.denominatorSum == denominator, "\(row.cell)") }
        // No trial stands in two parts; the numerator's trials entered, or are those that cannot be placed.
        let all = parts.used + parts.missing + parts.excluded.flatMap(\.trials)
        #expect(Set(all).count == all.count && (all.count == section.trials || row.population != nil), "\(row.cell)")
        let silent = parts.excluded.filter { $0.reason == "source cannot say" }.flatMap(\.trials)
        let entered = row.cell.rowLevel.code.hasPrefix("(") ? parts.used + parts.missing + silent : parts.used
        if let numerator = parts.numerator { #expect(Set(numerator).isSubset(of: entered), "\(row.cell)") }
        for adds in [parts.usedAdds, parts.numeratorAdds] where adds != nil {
          #expect((adds ?? []).allSatisfy { $0 >= 0 })
        }
        #expect((parts.usedAdds ?? []).count == (parts.usedAdds == nil ? 0 : parts.used.count), "\(row.cell)")
        #expect(
          (parts.numeratorAdds ?? []).count == (parts.numeratorAdds == nil ? 0 : parts.numerator?.count), "\(row.cell)")
      }
    }
    #expect(cells > (report == "quarterly-landscape" ? 1_000 : 100))
  }

  /// Everyone behind each row: all cells in one walk, and every so many of them by name, as `explain` does.
  private func every(
    cell rows: [ResultRow], of section: SectionPlan, _ evaluator: Evaluator,
    _ body: (ResultRow, Parts) -> Void
  ) throws {
    let population = evaluator.population(of: section).rows
    var position = 0
    evaluator.visit(section, population, evaluator.facts(of: section)) { cell in
      #expect(cell.id == rows[position].cell)
      body(rows[position], cell.parts())
      position += 1
    }
    #expect(position == rows.count)
    for row in rows.enumerated().filter({ $0.offset % 50 == 7 }).map(\.element) {
      let (cell, parts) = try #require(
        evaluator.parts(of: section.id) { id, _ in id == row.cell }, "\(row.cell) cannot be explained")
      #expect(cell == row.cell)
      body(row, parts)
    }
  }

  @Test func aCellThatIsNotThereIsNotExplained() throws {
    let (_, evaluator, _) = try Shipped.run("terminated-trials", Study.generated(20, seed: 3))
    #expect(evaluator.parts(of: "no-such-section") { _, _ in true } == nil)
    #expect(evaluator.parts(of: "stop-rate") { id, _ in id.measure == "no-such-measure" } == nil)
  }
}
