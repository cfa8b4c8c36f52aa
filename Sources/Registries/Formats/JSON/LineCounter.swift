/// Tells lines and columns of places asked for in order, near the file's beginning.
struct LineCounter {
  private var position = 0
  private var line = 1
  private var lineStart = 0

  /// The line and column of a place, from 1; nothing far into a large file, where counting would take longer than reading.
  mutating func place(of target: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (line: Int, column: Int)? {
    guard target < 64 << 20, target >= position else { return nil }
    while position < target {
      if unsafe bytes[position] == UInt8(ascii: "\n") {
        line += 1
        lineStart = position + 1
      }
      position += 1
    }
    return (line, target - lineStart + 1)
  }
}
