internal import StudyModel

/// The trials of a set, numbered as they come.
struct AACTTrials {
  /// Whether the table of studies says which trials there are; else every table does.
  let hasStudies: Bool
  /// Whether all trials are known.
  var isComplete = false
  /// The trials whose rows are kept; all, when nothing stands here.
  private(set) var kept: [Bool]?
  /// Rows of the table of studies that cannot be read.
  private var unreadable: [(path: String, id: String?, line: Int, message: String)] = []
  private var ids = Interner()

  init(hasStudies: Bool) { self.hasStudies = hasStudies }

  /// How many there are.
  var count: Int { ids.count }

  /// A trial's id.
  func id(_ trial: Int) -> String { String(decoding: ids.text(trial), as: UTF8.self) }

  /// The number of an id; nothing when the table of studies has been read and does not have it.
  mutating func number(of id: UnsafeBufferPointer<UInt8>) -> Int? {
    unsafe isComplete ? ids.known(id) : ids.number(of: id)
  }

  /// Remembers a row of the table of studies that is none.
  mutating func skip(_ path: String, id: String?, line: Int, _ message: String) {
    unreadable.append((path, id, line, message))
  }

  /// Names the rows that are no studies, after those that are.
  func skipUnreadable(_ batch: RecordBatch) {
    for row in unreadable { batch.skip(path: row.path, id: row.id, line: row.line, row.message) }
  }

  /// The trials in id order.
  var inOrder: [Int] {
    // Ids of one length compare as their last eight bytes do; others whole.
    let keys = (0..<count).map { trial in
      ids.text(trial).suffix(8).reduce(UInt64(ids.text(trial).count)) { $0 &* 256 &+ UInt64($1) }
    }
    return (0..<count).sorted { a, b in
      if ids.text(a).count == 11, ids.text(b).count == 11, keys[a] != keys[b] { return keys[a] < keys[b] }
      return ids.text(a).lexicographicallyPrecedes(ids.text(b))
    }
  }

  /// Keeps only the rows of trials whose records are wanted once more.
  mutating func keep(_ batch: RecordBatch) {
    var kept = [Bool](repeating: false, count: count)
    for (record, trial) in inOrder.enumerated() { kept[trial] = batch.wants(record) }
    self.kept = kept
    unreadable = []
    isComplete = true
  }
}
