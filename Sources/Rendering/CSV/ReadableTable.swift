import Documents

/// A section as CSV for people: one header row, one row a level, labels as shown, the last column `note`.
struct ReadableTable {
  /// The headings: measure ids with `_` for `-`; dates take three.
  let header: [String]
  private let columns: [Int]
  private let noteColumn: Int?
  private let table: Table

  /// The readable form of a table or list.
  init(_ table: Table) {
    self.table = table
    var columns = table.columns.indices.filter { table.columns[$0].shown.contains(.csv) }
    noteColumn = columns.first { table.columns[$0].role == .note }
    if let noteColumn { columns.removeAll { $0 == noteColumn } }
    if table.isList, let id = columns.firstIndex(where: { table.columns[$0].id == "trial-id" }) {
      columns.insert(columns.remove(at: id), at: 0)
    }
    self.columns = columns
    var used: Set<String> = ["note"]
    var header: [String] = []
    for column in columns {
      let name = Self.heading(table.columns[column].id, besides: used)
      let names = table.columns[column].format == .date ? [name, name + "_precision", name + "_type"] : [name]
      used.formUnion(names)
      header += names
    }
    self.header = header + ["note"]
  }

  /// Writes header and rows; where no record can answer, the header and the sentence.
  func write(to writer: inout CSVWriter) {
    writer.write(header)
    if let sentence = table.cannotAnswer {
      writer.write(header.dropLast().map { _ in .empty } + [.text(sentence)])
    }
    for row in table.rows { writer.write(fields(of: row)) }
  }

  private func fields(of row: Row) -> [CSVField] {
    var fields: [CSVField] = []
    var reasons: [(why: String, columns: [String])] = []
    for column in columns {
      let cell = row.cell(column)
      if case .notShown(let why) = cell.bare {
        let name = header[fields.count]
        if let index = reasons.firstIndex(where: { $0.why == why }) {
          reasons[index].columns.append(name)
        } else {
          reasons.append((why, [name]))
        }
      }
      if table.columns[column].format == .date {
        fields += Self.date(cell)
      } else {
        fields.append(CSVField(cell))
      }
    }
    return fields + [note(row, reasons)]
  }

  /// The row's note, then why cells are empty: `n<10: share, low; not comparable: rate`.
  private func note(_ row: Row, _ reasons: [(why: String, columns: [String])]) -> CSVField {
    var parts: [String] = []
    if let noteColumn, case .text(let note) = CSVField(row.cell(noteColumn)), !note.isEmpty { parts.append(note) }
    parts += reasons.map { ($0.why.isEmpty ? "not shown" : $0.why) + ": " + $0.columns.joined(separator: ", ") }
    return .text(parts.joined(separator: "; "))
  }

  private static func date(_ cell: Cell) -> [CSVField] {
    guard case .date(let date) = cell.bare else { return [CSVField(cell), .empty, .empty] }
    return [.figure(date.iso), .text(date.precision.rawValue), .text(date.type)]
  }

  /// An id as a heading of its own; `ID` at the very start would make Excel take the file for SYLK.
  private static func heading(_ id: String, besides used: Set<String>) -> String {
    var name = String(id.filter { $0 != "(" && $0 != ")" }.map { $0 == "-" ? "_" : $0 })
    if name.hasPrefix("ID") { name = "id" + name.dropFirst(2) }
    if name.isEmpty { name = "column" }
    var unique = name
    var number = 2
    while used.contains(unique) {
      unique = name + "_" + String(number)
      number += 1
    }
    return unique
  }
}
