import StudyModel

/// The columns a CSV file has: any of the registry's, in any order, perhaps after one of row numbers.
struct CSVHeader {
  /// The registry's columns and where each stands.
  let columns: [(column: CSVColumn, cell: Int)]
  /// Where the NCT number stands.
  let number: Int
  /// How many columns there are.
  let count: Int
  /// Headings that are not the registry's, row numbers apart.
  let others: [String]

  /// The header a row is, or nothing when it lacks the NCT number or has nothing else of the registry's.
  init?(_ row: CSVRow) {
    var columns: [(column: CSVColumn, cell: Int)] = []
    var others: [String] = []
    for (cell, heading) in row.cells.enumerated() {
      if let column = CSVColumn(heading: heading) {
        if !columns.contains(where: { $0.column == column }) { columns.append((column, cell)) }
      } else if !(cell == 0 && CSVHeader.namesRows(heading)) {
        others.append(heading)
      }
    }
    guard let number = columns.first(where: { $0.column == .nctNumber }), columns.count > 1 else { return nil }
    self.columns = columns
    self.number = number.cell
    self.count = row.count
    self.others = others
  }

  /// The header a file begins with.
  init?(_ head: FileHead) {
    guard let row = CSVRows.rows(of: head).complete.first else { return nil }
    self.init(row)
  }

  /// What R and pandas call a column of row numbers.
  private static func namesRows(_ heading: String) -> Bool {
    ["", "X", "...1", "Unnamed: 0", "rownames"].contains(heading)
  }

  /// The registry's columns that are not here.
  var missing: [CSVColumn] { CSVColumn.allCases.filter { column in !columns.contains { $0.column == column } } }

  /// What the full download carries and this file does not.
  ///
  /// The outcomes are one list made of three columns: without one of them it cannot be said.
  var cannotCarry: Set<StudyField> {
    missing.reduce(into: []) { $0.formUnion($1.fields) }
  }

  /// Where the row's first cell of the header stands: R's `write.table` leaves out the heading of the row numbers.
  func shift(of row: CSVRow) -> Int? {
    if row.count == count { return 0 }
    guard row.count == count + 1, Int(row[0]) != nil, CSVHeader.isNumber(row[number + 1]) else { return nil }
    return 1
  }

  /// Whether a text is an NCT number.
  static func isNumber(_ text: String) -> Bool {
    text.hasPrefix("NCT") && text.utf8.count > 3 && text.utf8.dropFirst(3).allSatisfy { (48...57).contains($0) }
  }
}
