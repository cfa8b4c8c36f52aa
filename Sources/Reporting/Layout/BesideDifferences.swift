internal import Aggregation
internal import Documents

/// The columns that say how two populations differ: difference, its interval and q.
struct BesideDifferences {
  private let layout: BesideLayout
  /// The contrasts by row key, column level and measure.
  private var rows: [String: ResultRow] = [:]
  private var firsts: [ResultRow] = []

  init(_ layout: BesideLayout) {
    self.layout = layout
    var contrasts = layout.section.rows.filter(\.isContrast)
    // Each figure has a measure of its own, and all of them one column.
    if layout.isOfFigures { for position in contrasts.indices { contrasts[position].cell.measure.unify() } }
    for row in contrasts { rows[Self.name(row.cell)] = row }
    var seen: Set<String> = []
    firsts = contrasts.filter {
      $0.cell.measure.hasSuffix("-difference")
        && seen.insert("\($0.cell.columnLevel?.code ?? "")\u{0}\($0.cell.measure)").inserted
    }
  }

  /// Adds the columns after the figures of a table.
  func add(to table: inout Table) {
    let place = table.endOfFigures
    for first in firsts.reversed() { add(first, to: &table, at: place) }
  }

  private func add(_ first: ResultRow, to table: inout Table, at place: Int) {
    let base = String(first.cell.measure.dropLast("-difference".count))
    let level = first.cell.columnLevel
    let names = [level?.label, firsts.count == 1 ? nil : label(of: base)].compactMap { $0 }
    let group = names.isEmpty ? "Difference" : "Difference: \(names.joined(separator: ", "))"
    let prefix = [level?.code, first.cell.measure].compactMap { $0 }.joined(separator: "-")
    let isOfFigures = layout.isOfFigures
    let format: Format = first.unit == "share" || isOfFigures ? .points : .number(decimals: 1)
    table.columns.insert(
      contentsOf: [
        Column(
          prefix, isOfFigures ? "difference" : first.unit == "share" ? "points" : "shift", group: group, format: format),
        Column("\(prefix)-low", "95% low", short: "low", group: group, role: .interval, format: format),
        Column("\(prefix)-high", "95% high", short: "high", group: group, role: .interval, format: format),
        Column(String(prefix.dropLast("-difference".count)) + "-q", "q", group: group, format: .probability),
      ], at: place)
    for position in table.rows.indices {
      let key = "\(table.rows[position].key)\u{0}\(level?.code ?? "")\u{0}\(base)"
      let difference = rows["\(key)-difference"]
      func end(_ path: KeyPath<Interval, Double>) -> Cell {
        difference.flatMap { row in row.estimate.interval.map { formatted($0[keyPath: path], row) } } ?? .empty
      }
      table.rows[position].cells.insert(
        contentsOf: [shown(difference), end(\.low), end(\.high), shown(rows["\(key)-q"])], at: place)
    }
  }

  private func shown(_ row: ResultRow?) -> Cell {
    guard let row else { return .empty }
    guard let value = row.estimate.value else { return .notShown(row.estimate.note ?? "") }
    return formatted(value, row)
  }

  private func formatted(_ value: Double, _ row: ResultRow) -> Cell {
    layout.isOfFigures && row.unit != "share" && row.unit != "probability"
      ? .formatted(.number(value), .number(decimals: 1)) : .number(value)
  }

  private func label(of measure: String) -> String? { layout.measures.first { $0.id == measure }?.label }

  /// A contrast's name by the key of its row.
  private static func name(_ cell: CellID) -> String {
    "\(cell.row)=\(cell.rowLevel.code)\u{0}\(cell.columnLevel?.code ?? "")\u{0}\(cell.measure)"
  }
}

extension String {
  /// The contrast of a figure's measure as the contrast of any figure.
  fileprivate mutating func unify() {
    for suffix in ["-difference", "-p", "-q"] where hasSuffix(suffix) { self = "figure" + suffix }
  }
}
