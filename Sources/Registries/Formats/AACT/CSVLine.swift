import CCSVReader

/// Splits lines that have quotes in them with libcsv, one at a time.
@safe final class CSVLine {
  /// Where each cell ends in ``base``.
  private(set) var ends: [Int] = []
  /// The cells' bytes, one after the other, until the next line is split.
  private(set) var base: UnsafeMutablePointer<UInt8>

  private var count = 0
  private var room = 1 << 16
  private var parser = unsafe csv_parser()

  /// A splitter of lines with this character between cells.
  init(delimiter: UInt8) {
    unsafe base = .allocate(capacity: room)
    unsafe csv_init(&parser, 0)
    unsafe csv_set_delim(&parser, delimiter)
    unsafe csv_set_blk_size(&parser, 65_536)
  }

  deinit {
    unsafe csv_free(&parser)
    unsafe base.deallocate()
  }

  /// Splits a line, given without its end.
  func split(_ line: UnsafeBufferPointer<UInt8>) {
    ends.removeAll(keepingCapacity: true)
    count = 0
    // All cells together are no longer than the line.
    if line.count > room {
      unsafe base.deallocate()
      room = line.count
      unsafe base = .allocate(capacity: room)
    }
    // The callback gets the object itself, which outlives the call.
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe csv_parse(&parser, line.baseAddress, line.count, onCell, nil, context)
    // A quote that never ends is closed here.
    unsafe csv_fini(&parser, onCell, nil, context)
  }

  fileprivate func add(_ cell: UnsafePointer<UInt8>?, _ length: Int) {
    if let cell = unsafe cell, length <= room - count {
      unsafe (base + count).update(from: cell, count: length)
      count += length
    }
    ends.append(count)
  }
}

private func onCell(_ cell: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?) {
  guard let context = unsafe context else { return }
  let line = unsafe Unmanaged<CSVLine>.fromOpaque(context).takeUnretainedValue()
  unsafe line.add(cell.map { unsafe UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) }, count)
}
