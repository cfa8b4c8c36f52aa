import StudyModel

/// The columns a CSV file has: any of its kind's, in any order, perhaps after one of row numbers.
struct CSVHeader<Column: CSVColumn> {
  /// The kind's columns and where each stands.
  let columns: [(column: Column, cell: Int)]
  /// Where the trial's id stands.
  let id: Int
  /// How many columns there are.
  let count: Int
  /// Headings that are not the kind's, row numbers apart.
  ///
  /// A column that comes twice counts once.
  let others: [String]

  /// The header a row is, or nothing when it lacks the trial's id or has nothing else of its kind.
  init?(_ row: CSVRow) {
    var columns: [(column: Column, cell: Int)] = []
    var others: [String] = []
    for (cell, heading) in row.cells.enumerated() {
      if let column = Column(heading: heading) {
        if !columns.contains(where: { $0.column == column }) { columns.append((column, cell)) }
      } else if !(cell == 0 && Self.namesRows(heading)) {
        others.append(heading)
      }
    }
    guard let id = columns.first(where: { $0.column == .id }), columns.count > 1 else { return nil }
    self.columns = columns
    self.id = id.cell
    self.count = row.count
    self.others = others
  }

  /// The header a file begins with.
  init?(_ head: FileHead, _ separator: CSVSeparator = .comma) {
    guard let row = CSVRows.rows(of: head, separator).complete.first else { return nil }
    self.init(row)
  }

  /// What R and pandas call a column of row numbers.
  private static func namesRows(_ heading: String) -> Bool {
    ["", "X", "...1", "Unnamed: 0", "rownames"].contains(heading)
  }

  /// What the file carries.
  var carried: Set<StudyField> { Column.carried(by: columns.map(\.column)) }

  /// Where the row's first cell of the header stands: R's `write.table` leaves out the heading of the row numbers.
  func shift(of row: CSVRow, isID: (String) -> Bool) -> Int? {
    if row.count == count { return 0 }
    guard row.count == count + 1, Int(row[0]) != nil, isID(row[id + 1]) else { return nil }
    return 1
  }
}
