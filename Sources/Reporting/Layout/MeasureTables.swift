internal import Aggregation
internal import Documents

/// A table of several measures in which two populations stand side by side, as a small table a measure.
///
/// The whole table keeps all columns in CSV, where no page is too narrow.
struct MeasureTables {
  private let measures: [MeasureUse]
  /// What the ids of the second populations' columns begin with.
  private let prefixes: [String]

  init(_ measures: [MeasureUse], _ prefixes: [String]) {
    self.measures = measures
    self.prefixes = prefixes
  }

  /// Takes what is compared out of a table's pages and gives a table for each measure.
  func split(_ table: inout Table) -> [Table] {
    let own = table.columns.map(measure)
    let compared = measures.filter { use in table.columns.contains { $0.id == "\(use.id)-difference" } }
    let levels = table.columns.indices.filter { table.columns[$0].role == .level }
    var parts: [Table] = []
    for use in compared {
      let figures = table.columns.indices.filter { own[$0] == use.id }
      let positions = levels + figures
      var part = Table(id: "\(table.id)-\(use.id)", title: "\(table.title): \(use.label)", columns: [])
      part.columns = positions.map { position in
        var column = table.columns[position]
        if let group = column.group { column.group = plain(group, use.label) }
        return column
      }
      part.rows = table.rows.map { row in
        var row = row
        row.cells = positions.map { row.cells[$0] }
        return row
      }
      parts.append(part)
      for position in figures { table.columns[position].shown.formIntersection(.csv) }
    }
    return parts
  }

  /// Which measure a column is of.
  private func measure(of column: Column) -> String? {
    var id = column.id
    if let prefix = prefixes.first(where: { id.hasPrefix($0 + "-") }) { id = String(id.dropFirst(prefix.count + 1)) }
    let ends = ["", "-n", "-low", "-high", "-difference", "-difference-low", "-difference-high", "-q"]
    return measures.first { use in ends.contains { id == use.id + $0 } }?.id
  }

  /// A heading without the measure, which stands in the title.
  private func plain(_ group: String, _ label: String) -> String {
    if group == "Difference: \(label)" { return "Difference" }
    return group.hasPrefix(label + ", ") ? String(group.dropFirst(label.count + 2)) : group
  }
}
