#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// One line of a table at a time, split at its bars.
///
/// A line without quotes has nothing in it but bars; one with quotes is split by libcsv, and where that gives another
/// number of cells than the header has, once more without quoting, because AACT deletes doubled quotes on export.
@safe struct BarRow: ~Copyable {
  /// How many cells the line has.
  private(set) var count = 0
  /// Where each cell begins and ends, as many as the header has.
  private let starts: UnsafeMutablePointer<Int>
  private let ends: UnsafeMutablePointer<Int>
  /// What they are places in.
  private var base: UnsafePointer<UInt8>?
  private let columns: Int
  private let quoted = CSVLine(delimiter: bar)
  private static let bar = UInt8(ascii: "|")
  private static let quote = UInt8(ascii: "\"")

  /// Rows of so many cells.
  init(columns: Int) {
    self.columns = columns
    unsafe starts = .allocate(capacity: columns)
    unsafe ends = .allocate(capacity: columns)
    unsafe starts.initialize(repeating: 0, count: columns)
    unsafe ends.initialize(repeating: 0, count: columns)
  }

  deinit {
    unsafe starts.deallocate()
    unsafe ends.deallocate()
  }

  /// Whether there are as many cells as the header has.
  var isWhole: Bool { count == columns }

  /// A cell of a whole row; it stands until the next line is split.
  subscript(cell: Int) -> UnsafeBufferPointer<UInt8> {
    guard cell < min(count, columns), let base = unsafe base else {
      return unsafe UnsafeBufferPointer(start: nil, count: 0)
    }
    let start = unsafe starts[cell]
    return unsafe UnsafeBufferPointer(start: base + start, count: ends[cell] - start)
  }

  /// Splits the line that begins at a place of a text, and answers where the next begins.
  mutating func split(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    guard let base = text.baseAddress else { return text.count }
    unsafe self.base = base
    let limit = text.count
    var (place, cell, found) = (start, start, 0)
    while place < limit {
      let byte = unsafe base[place]
      if byte == Self.bar {
        if found < columns { set(found, cell, place) }
        found += 1
        cell = place + 1
      } else if byte <= Self.quote {
        if byte == 10 { break }
        if byte == Self.quote { return unsafe splitQuoted(text, at: start) }
      }
      place += 1
    }
    let end = unsafe place > cell && base[place - 1] == 13 ? place - 1 : place
    if found < columns { set(found, cell, end) }
    count = end == start ? 0 : found + 1
    return min(limit, place + 1)
  }

  private func set(_ cell: Int, _ start: Int, _ end: Int) {
    unsafe starts[cell] = start
    unsafe ends[cell] = end
  }

  private mutating func splitQuoted(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var end = text.count
    if let base = text.baseAddress, let found = unsafe memchr(base + start, 10, text.count - start) {
      end = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
    let next = min(text.count, end + 1)
    if end > start, unsafe text[end - 1] == 13 { end -= 1 }
    let line = unsafe UnsafeBufferPointer(rebasing: text[start..<end])
    unsafe quoted.split(line)
    count = quoted.ends.count
    if count == columns {
      unsafe base = UnsafePointer(quoted.base)
      for cell in 0..<count { set(cell, cell == 0 ? 0 : quoted.ends[cell - 1], quoted.ends[cell]) }
    } else {
      unsafe splitUnquoted(text, start, end)
    }
    return next
  }

  /// Splits at every bar; quotes around a whole cell are dropped.
  private mutating func splitUnquoted(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var (cell, found) = (start, 0)
    for place in start...end {
      guard unsafe place == end || text[place] == Self.bar else { continue }
      if found < columns {
        let isQuoted =
          unsafe place - cell >= 2 && text[cell] == Self.quote && text[place - 1] == Self.quote
        set(found, isQuoted ? cell + 1 : cell, isQuoted ? place - 1 : place)
      }
      found += 1
      cell = place + 1
    }
    count = found
  }
}
