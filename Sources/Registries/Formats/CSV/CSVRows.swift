import CCSVReader

/// One row of a CSV file.
struct CSVRow {
  /// The cells' bytes, one after the other.
  private(set) var bytes: [UInt8] = []
  /// Where each cell ends.
  private(set) var ends: [Int] = []
  /// The line of the file the row begins on, from 1.
  var line = 1
  /// Whether the cells stand as they were in the text, so that some may have quotes around them.
  var isVerbatim = false

  /// How many cells it has.
  var count: Int { ends.count }

  /// The text of a cell.
  subscript(cell: Int) -> String {
    let text = String(decoding: bytes[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]], as: UTF8.self)
    return isVerbatim ? CSVText.unquoted(text) : text
  }

  /// All cells.
  var cells: [String] { ends.indices.map { self[$0] } }

  /// Whether its bytes are text.
  var isUTF8: Bool { bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil }

  /// The row with cells cut where a stray quote has joined two, or nothing when it does not get so many of them.
  func mended(to count: Int) -> CSVRow? {
    guard self.count < count else { return nil }
    let pieces = cells.flatMap { CSVText.split($0, "\",\"") }
    guard pieces.count == count else { return nil }
    var row = CSVRow(line: line)
    for piece in pieces {
      row.bytes += Array(piece.utf8)
      row.ends.append(row.bytes.count)
    }
    return row
  }

  /// Adds a cell.
  mutating func append(_ cell: UnsafeBufferPointer<UInt8>) {
    unsafe bytes.append(contentsOf: cell)
    ends.append(bytes.count)
  }

  /// Makes it the empty row of a line, keeping its room.
  mutating func begin(line: Int) {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    self.line = line
  }
}

/// What stands between the cells of a row, and around those that hold it.
struct CSVSeparator: Hashable {
  /// Commas, and quotes around cells that hold some.
  static let comma = CSVSeparator(delimiter: 0x2C, quote: 0x22)
  /// Tabs, which no cell holds: quotes are like any other character.
  static let tab = CSVSeparator(delimiter: 0x09, quote: 0xFF)

  /// The byte between cells.
  let delimiter: UInt8
  /// The byte around cells; one that is in no text stands for none.
  let quote: UInt8
}

/// Reads the rows of CSV text with libcsv: any mix of line ends, empty lines passed over, line ends inside quotes kept.
///
/// libcsv reports no positions, so lines are counted from what it reports: the ends of rows and those inside cells.
final class CSVRows {
  private var row = CSVRow()
  private var line = 1
  private var endedInReturn = false
  private let take: (CSVRow) -> Void

  private init(_ take: @escaping (CSVRow) -> Void) { self.take = take }

  /// Hands over each row; a mark of byte order is passed over.
  ///
  /// - Parameters:
  ///   - text: The text, or a slice of a file's.
  ///   - separator: What stands between cells.
  ///   - isWhole: Whether the text ends here; otherwise what stands behind the last line end is not handed over.
  ///   - take: Takes a row.
  /// - Returns: The cells of the row that the text breaks off in: one not handed over, or inside quotes at the end.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>, _ separator: CSVSeparator, isWhole: Bool = true,
    _ take: @escaping (CSVRow) -> Void
  ) -> CSVRow? {
    let rows = CSVRows(take)
    rows.row.isVerbatim = separator.quote == CSVSeparator.tab.quote
    let hasMark = unsafe text.starts(with: [0xEF, 0xBB, 0xBF])
    let body = unsafe UnsafeBufferPointer(rebasing: text.dropFirst(hasMark ? 3 : 0))
    var parser = unsafe csv_parser()
    guard unsafe csv_init(&parser, UInt8(CSV_REPALL_NL)) == 0 else { return nil }
    defer { unsafe csv_free(&parser) }
    unsafe csv_set_blk_size(&parser, 65_536)
    unsafe csv_set_delim(&parser, separator.delimiter)
    unsafe csv_set_quote(&parser, separator.quote)
    // The callbacks get the object itself; `withExtendedLifetime` keeps it until the last of them.
    return withExtendedLifetime(rows) {
      let context = unsafe Unmanaged.passUnretained(rows).toOpaque()
      let read = unsafe csv_parse(&parser, body.baseAddress, body.count, onCell, onEnd, context)
      guard isWhole else { return rows.row.count > 0 ? rows.row : nil }
      // State 2 is inside a field: libcsv would take a quoted one that never ends for a whole one.
      if unsafe read < body.count || parser.pstate == 2 && parser.quoted != 0 { return rows.row }
      unsafe csv_fini(&parser, onCell, onEnd, context)
      return nil
    }
  }

  /// Hands over each row of a slice of a file, as ``read(_:_:isWhole:_:)`` does.
  static func read(
    _ slice: Range<Int>, of file: FileBytes, _ separator: CSVSeparator, _ take: @escaping (CSVRow) -> Void
  ) -> CSVRow? {
    unsafe file.withUnsafeBytes { unsafe read(UnsafeBufferPointer(rebasing: $0[slice]), separator, take) }
  }

  /// The complete rows of a file's head, and the cells of the row that it breaks off in.
  static func rows(of head: FileHead, _ separator: CSVSeparator = .comma) -> (complete: [CSVRow], rest: CSVRow?) {
    final class Box { var rows: [CSVRow] = [] }
    let box = Box()
    let rest = unsafe head.bytes.withUnsafeBufferPointer {
      unsafe read($0, separator, isWhole: head.isWhole) { box.rows.append($0) }
    }
    return (box.rows, rest)
  }

  fileprivate func cell(_ bytes: UnsafeBufferPointer<UInt8>) {
    if row.count == 0 { row.begin(line: line) }
    unsafe row.append(bytes)
    var previous: UInt8 = 0
    for index in bytes.indices {
      let byte = unsafe bytes[index]
      if byte == 10 && previous != 13 || byte == 13 { line += 1 }
      previous = byte
    }
  }

  /// The end of a row, or of an empty line, by a line feed, a carriage return, or below zero by the text's end.
  fileprivate func end(_ terminator: Int32) {
    let isSecondHalf = terminator == 10 && endedInReturn && row.count == 0
    if row.count > 0 { take(row) }
    if terminator >= 0 && !isSecondHalf { line += 1 }
    endedInReturn = terminator == 13
    row.begin(line: line)
  }
}

private func onCell(_ cell: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?) {
  guard let context = unsafe context else { return }
  let start = unsafe cell.map { unsafe UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) }
  let bytes = unsafe UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
  unsafe Unmanaged<CSVRows>.fromOpaque(context).takeUnretainedValue().cell(bytes)
}

private func onEnd(_ terminator: Int32, _ context: UnsafeMutableRawPointer?) {
  guard let context = unsafe context else { return }
  unsafe Unmanaged<CSVRows>.fromOpaque(context).takeUnretainedValue().end(terminator)
}
