/// The first rows of a text that may be CSV: what such files are recognized by.
struct CSVOpening {
  /// The first row, which may be a header.
  let first: CSVRow
  /// Whole rows behind it.
  let rows: ArraySlice<CSVRow>

  /// The rows a file begins with; nothing when it is empty, a page, or JSON or XML, of which there may be very many and
  /// which are not taken apart.
  init?(_ head: FileHead, _ separator: CSVSeparator = .comma) {
    if head.isPage { return nil }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = head.bytes.dropFirst(head.bytes.starts(with: mark) ? mark.count : 0)
    if let start = text.first(where: { $0 > 32 }), "{[<".utf8.contains(start) { return nil }
    let (rows, rest) = CSVRows.rows(of: head, separator)
    guard let first = rows.first ?? rest, first.count > 0 else { return nil }
    self.first = first
    self.rows = rows.dropFirst()
  }

  /// The first date that a spreadsheet has written anew, with its column: `3/1/2025`, `1-Mar-25`.
  func respelledDate<Column>(under header: CSVHeader<Column>) -> (column: Column, text: String)? {
    let dates = header.columns.filter { $0.column.isDate }
    for row in rows where row.count == header.count {
      for (column, cell) in dates {
        let text = row[cell]
        // "Mar-25" is no date of any registry, which write the year in four digits.
        let isShort = (5...9).contains(text.utf8.count) && text.utf8.dropLast(2).last == 45
        if text.contains("/") || isShort && SpelledDate.date(text) == nil { return (column, text) }
      }
    }
    return nil
  }

  /// Why a file with such a date is not read.
  static func refusal(of date: String, in heading: String, example: String) -> String {
    "\(heading) is \(date), where the registry writes \(example): a spreadsheet has saved the file anew; give the "
      + "file as downloaded"
  }
}
