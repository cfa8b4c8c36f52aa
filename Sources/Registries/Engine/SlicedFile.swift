internal import Synchronization

/// A file that several threads read in slices; it knows the number of each slice's first record once those before are read.
final class SlicedFile: Sendable {
  let bytes: FileBytes
  let path: String
  let format: Int
  let ordinal: Int32
  let pool: Int32
  /// What it counts as: bytes on disk.
  let size: Int
  private let sliceBytes: Int
  private let ledger: Mutex<Ledger>

  private struct Ledger {
    var counts: [Int32]
    var firsts: [Int32]
    var known = 0
  }

  init(bytes: FileBytes, path: String, format: Int, ordinal: Int32, pool: Int32, size: Int, sliceBytes: Int) {
    self.bytes = bytes
    self.path = path
    self.format = format
    self.ordinal = ordinal
    self.pool = pool
    self.size = size
    self.sliceBytes = sliceBytes
    let count = max(1, (bytes.count + sliceBytes - 1) / sliceBytes)
    var firsts = [Int32](repeating: -1, count: count + 1)
    firsts[0] = 0
    self.ledger = Mutex(Ledger(counts: [Int32](repeating: -1, count: count), firsts: firsts))
    self.slices = count
  }

  /// How many slices it has.
  let slices: Int

  /// The bytes of a slice.
  func range(of slice: Int) -> Range<Int> {
    (slice * sliceBytes)..<(slice == slices - 1 ? bytes.count : (slice + 1) * sliceBytes)
  }

  /// The number of a slice's first record, or nothing while slices before it are being read.
  func first(of slice: Int) -> Int32? {
    ledger.withLock { $0.firsts[slice] < 0 ? nil : $0.firsts[slice] }
  }

  /// Says how many records a slice had.
  func finish(_ slice: Int, records: Int) {
    ledger.withLock { ledger in
      ledger.counts[slice] = Int32(records)
      while ledger.known < ledger.counts.count, ledger.counts[ledger.known] >= 0 {
        ledger.firsts[ledger.known + 1] = ledger.firsts[ledger.known] + ledger.counts[ledger.known]
        ledger.known += 1
      }
    }
  }
}
