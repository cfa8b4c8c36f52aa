/// Keeps texts that hardly ever come twice, one after the other, in pieces so that growing moves nothing.
struct TextStore {
  private static let piece = 1 << 20

  private var pieces: [[UInt8]] = []
  /// Where each text begins: its piece above, its place in it below 32 bits.
  private var starts: [UInt64] = []
  private var lengths: [UInt32] = []

  /// Adds a text and answers its number.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    if pieces.isEmpty || pieces[pieces.count - 1].count + text.count > Self.piece {
      var piece: [UInt8] = []
      // A text longer than a piece is one of its own.
      piece.reserveCapacity(max(Self.piece, text.count))
      pieces.append(piece)
    }
    let last = pieces.count - 1
    starts.append(UInt64(last) << 32 | UInt64(pieces[last].count))
    lengths.append(UInt32(clamping: text.count))
    unsafe pieces[last].append(contentsOf: text)
    return starts.count - 1
  }

  /// A text's bytes.
  func text(_ number: Int) -> ArraySlice<UInt8> {
    let start = Int(starts[number] & 0xFFFF_FFFF)
    return pieces[Int(starts[number] >> 32)][start..<start + Int(lengths[number])]
  }
}
