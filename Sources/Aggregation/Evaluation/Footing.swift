import StudyModel

/// Counts foot or the run fails: levels, others, unrecognized, missing and cannot say sum to All.
struct Footing {
  /// A partition that does not sum: our own defect.
  static func check(_ rows: ArraySlice<ResultRow>, _ table: TableShape, section: String) throws(Finding) {
    for block in table.rows {
      guard case .variable(let variable) = block, table.hasAllRow else { continue }
      for use in table.measures where use.measure.foots(along: variable) {
        try sums(
          rows.filter { $0.cell.row == variable.id && $0.cell.measure == use.id }, along: \.rowLevel, by: \.columnLevel,
          section)
      }
    }
    guard let columns = table.columns, table.hasAllColumn else { return }
    for use in table.measures where use.measure.foots(along: columns) && !use.isOfRows {
      let cells = rows.filter { $0.cell.column == columns.id && $0.cell.measure == use.id }
      try sums(cells, along: \.columnLevel, by: \.rowLevel, section)
    }
  }

  private static func sums<Along, By: Hashable>(
    _ rows: [ResultRow], along: KeyPath<CellID, Along>, by: KeyPath<CellID, By>, _ section: String
  ) throws(Finding) {
    var whole: [By: (value: Double, measure: String)] = [:]
    var sums: [By: Double] = [:]
    for row in rows {
      guard let value = row.estimate.value else { continue }
      let level: Level? = row.cell[keyPath: along] as? Level
      if level == .all {
        whole[row.cell[keyPath: by]] = (value, row.cell.measure)
      } else {
        sums[row.cell[keyPath: by], default: 0] += value
      }
    }
    for (key, all) in whole where sums[key] ?? 0 != all.value {
      throw Finding(
        .error, path: "",
        "section '\(section)' does not foot: its levels sum to \(Int(sums[key] ?? 0)) \(all.measure), all is \(Int(all.value)); this is a defect of the program or of a definition added to it"
      )
    }
  }
}
