/// Where a record stands: the file in input order and the record in it.
///
/// Enough to read it again.
public struct Origin: Hashable, Comparable, Sendable {
  /// The file (or archive member) in the order of the walk, from 0.
  public var file: Int32
  /// The record in the file, from 0.
  public var record: Int32

  /// The record of a file.
  @inlinable public init(file: Int32, record: Int32) {
    self.file = file
    self.record = record
  }
  /// The place of what was read from the words of this record, beside the record itself.
  public var inWords: Origin { Origin(file: file, record: ~record) }
  /// Whether this is the place of what was read from words.
  public var isInWords: Bool { record < 0 }
  /// The record as a whole, whether this is its place or that of what was read from its words.
  public var ofRecord: Origin { isInWords ? inWords : self }
  /// Input order.
  public static func < (a: Origin, b: Origin) -> Bool { (a.file, a.record) < (b.file, b.record) }
}

/// Where a version stands among the versions of its trial, the same whatever fields were read.
///
/// Later is better: source rank, last update posted, version date, whole before partial (FORMATS 6).
public struct VersionKey: Hashable, Comparable, Sendable {
  /// 1 registry record, 2 AACT, 3 ICTRP, 4 mirror page, 5 read from the words of any of them.
  public var rank: UInt8
  /// The last update posted, packed, 0 when absent.
  public var updated: Int32
  /// The version date a record states, packed, 0 when absent.
  public var versionDate: Int32
  /// Whether the record has all the modules of a whole one.
  public var isWhole: Bool

  /// The rank of values that were read from words.
  public static let words: UInt8 = 5

  /// A version's place.
  @inlinable public init(rank: UInt8 = 1, updated: Int32 = 0, versionDate: Int32 = 0, isWhole: Bool = true) {
    self.rank = rank
    self.updated = updated
    self.versionDate = versionDate
    self.isWhole = isWhole
  }
  /// Whether `a` loses to `b`.
  public static func < (a: VersionKey, b: VersionKey) -> Bool {
    (b.rank, a.updated, a.versionDate, a.isWhole ? 1 : 0) < (a.rank, b.updated, b.versionDate, b.isWhole ? 1 : 0)
  }
}
