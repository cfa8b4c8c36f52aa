/// Which of the registry's two CSV downloads a file is: they share their name for the trial and half of their columns.
enum CSVVintage {
  /// Codes and dates as in the API.
  case present
  /// Words and dates as people write them.
  case older

  /// The vintage of a file that has the trial's column.
  ///
  /// The columns that only one of them has decide; where there are as many of both, the words in the columns that both
  /// have.
  init?(_ opening: CSVOpening) {
    let headings = opening.first.cells
    guard headings.contains(where: { ClassicColumn(heading: $0) == .nctNumber }) else { return nil }
    var (older, present) = (0, 0)
    var shared: [Int] = []
    for (cell, heading) in headings.enumerated() {
      let column = ClassicColumn(heading: heading)
      switch (column != nil, APIv2Column(heading: heading) != nil) {
      case (true, false): older += 1
      case (false, true): present += 1
      case (true, true): if column.map(CSVVintage.isTelling) == true { shared.append(cell) }
      case (false, false): break
      }
    }
    if older == present {
      let rows = opening.rows.filter { $0.count == headings.count }
      older += rows.contains { row in shared.contains { row[$0].contains(where: \.isLowercase) } } ? 1 : 0
    }
    self = older > present ? .older : .present
  }

  /// Whether the words of a column tell: codes are capital letters, dates numbers.
  private static func isTelling(_ column: ClassicColumn) -> Bool {
    column.isDate || column == .phases || column == .studyType
  }
}
