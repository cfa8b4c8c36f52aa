extension FileBytes {
  /// A little-endian integer at a place, or nothing outside the file.
  func integer<Number: FixedWidthInteger>(_: Number.Type = Number.self, at place: Int) -> Number? {
    guard place >= 0, place <= count - MemoryLayout<Number>.size else { return nil }
    return unsafe withUnsafeBytes {
      Number(littleEndian: unsafe UnsafeRawBufferPointer($0).loadUnaligned(fromByteOffset: place, as: Number.self))
    }
  }

  /// Whether the file begins as one packed by gzip does.
  var isGzip: Bool { integer(UInt16.self, at: 0) == 0x8B1F }
}
