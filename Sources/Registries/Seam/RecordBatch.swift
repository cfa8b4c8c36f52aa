public import StudyModel

/// Where a reader puts what it finds in one file or one slice of it.
///
/// Records are numbered as they come.
public final class RecordBatch {
  /// The file's path for people, with the member of an archive.
  public let path: String
  /// What the file says of itself besides records.
  public var facts = FileFacts()

  /// The studies since the last hand-over, with record numbers that count from the slice's first record.
  var studies: [Study] = []
  /// What did not fit, numbered likewise.
  var findings: [Finding] = []
  /// Records seen, readable or not.
  private(set) var records = 0
  private(set) var unreadable = 0
  private(set) var newestUpdate: Int32 = 0
  var unknownWords: [StudyField: [String: Int]] = [:]
  /// The first record, from the slice's first, in which each of them stands.
  var unknownPlaces: [StudyField: [String: Int]] = [:]

  private let wanted: Set<Int32>?
  private let capacity: Int
  private let full: (RecordBatch) -> Void

  /// A batch for a file.
  ///
  /// `full` takes its studies whenever there are enough. Only `wanted` records are kept, if given.
  public init(
    path: String, wanted: Set<Int32>? = nil, capacity: Int = 2_048, full: @escaping (RecordBatch) -> Void = { _ in }
  ) {
    self.path = path
    self.wanted = wanted
    self.capacity = capacity
    self.full = full
  }

  /// Whether the next record is wanted; one that is not may be passed over with ``pass()``.
  public var wantsNext: Bool { wanted?.contains(Int32(records)) ?? true }

  /// Whether a record is wanted, by its number from 0.
  public func wants(_ record: Int) -> Bool { wanted?.contains(Int32(record)) ?? true }

  /// Whether the file's records are read once more, to settle versions that tie.
  public var isRereading: Bool { wanted != nil }

  /// Adds the next record.
  public func add(_ study: Study) {
    defer { records += 1 }
    newestUpdate = max(newestUpdate, study.version.updated)
    guard wantsNext else { return }
    studies.append(study)
    studies[studies.count - 1].origin.record = Int32(records)
    if studies.count >= capacity { full(self) }
  }

  /// Counts the next record without reading it.
  public func pass() { records += 1 }

  /// Names the next record as one that cannot be read.
  public func skip(
    path: String? = nil, id: String? = nil, line: Int? = nil, column: Int? = nil, _ message: String
  ) {
    findings.append(
      Finding(.skipped, path: path ?? self.path, line: line, column: column, record: records + 1, id: id, message))
    records += 1
    unreadable += 1
  }

  /// Says something of the file, or of one of its set, that concerns no single record.
  public func report(
    _ severity: Finding.Severity, path: String? = nil, line: Int? = nil, column: Int? = nil, _ message: String
  ) {
    findings.append(Finding(severity, path: path ?? self.path, line: line, column: column, message))
  }

  /// Counts a word outside its field's vocabulary.
  public func unknown(_ word: String, in field: StudyField) {
    if unknownWords[field]?[word] == nil { unknownPlaces[field, default: [:]][word] = records }
    unknownWords[field, default: [:]][word, default: 0] += 1
  }
}

/// What a file says of itself besides records.
public struct FileFacts: Hashable, Sendable {
  /// The total a registry page states.
  public var statedTotal: Int?
  /// Whether a page says that more pages follow.
  public var hasMorePages = false
  /// The date the file states as its as-of.
  public var statedAsOf: PartialDate?
  /// Fields this file lacks beyond what its format lacks: columns that were not ticked.
  public var cannotCarry: Set<StudyField> = []

  /// A file that says nothing of itself.
  public init() {}

  /// Adds what another slice of the file said.
  mutating func add(_ other: FileFacts) {
    statedTotal = statedTotal ?? other.statedTotal
    hasMorePages = hasMorePages || other.hasMorePages
    statedAsOf = statedAsOf ?? other.statedAsOf
    cannotCarry.formUnion(other.cannotCarry)
  }
}
