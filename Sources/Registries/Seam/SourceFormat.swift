public import StudyModel

/// One format of registry file: how to know it, and how to turn its records into studies.
///
/// A new format is one file with a value of such a type, and a line in the catalog.
public protocol SourceFormat: Sendable {
  /// Its name on the command line and in the inputs block.
  var name: String { get }
  /// One line for `list formats`.
  var summary: String { get }
  /// How it is recognized, for `list formats`: what its files begin with or hold.
  var sign: String { get }
  /// What it keeps in memory beyond one record, for `list formats`; nothing when that is all.
  var memory: String? { get }
  /// The rank of its records: 1 registry record, 2 AACT, 3 ICTRP, 4 mirror page (FORMATS 6).
  var rank: UInt8 { get }
  /// The fields that it can never supply; all others it reads.
  var cannotCarry: Set<StudyField> { get }
  /// How many bytes one thread reads on its own, or nothing when a file must be read from its beginning to its end.
  var sliceBytes: Int? { get }

  /// Whether a file that begins so is of this format.
  func recognizes(_ head: FileHead) -> Recognition
  /// Whether a page without a header of its own goes on where another file of the format began.
  func continues(_ page: FileHead, after first: FileHead) -> Bool
  /// A reader of these fields, for one thread.
  func reader(of fields: Set<StudyField>) -> any RecordReader
}

extension SourceFormat {
  /// One record at a time, or a slice of the file.
  public var memory: String? { nil }
  /// Files are read whole unless the format can be cut.
  public var sliceBytes: Int? { nil }
  /// No page goes on with another unless the format says so.
  public func continues(_: FileHead, after: FileHead) -> Bool { false }
}

/// The beginning of a file, unpacked: what a format is recognized by.
///
/// Of a web page it is the beginning of the readable text.
public struct FileHead: Hashable, Sendable {
  /// How many bytes a head has at most.
  public static let limit = 16_384

  /// The first bytes.
  public var bytes: [UInt8]
  /// Whether that is the whole file.
  public var isWhole: Bool
  /// Whether the file is a web page.
  public var isPage = false

  /// The head of a file.
  public init(_ bytes: [UInt8], isWhole: Bool) {
    self.bytes = bytes
    self.isWhole = isWhole
  }

  /// The first line, or what the head holds of it.
  var firstLine: [UInt8] { Array(bytes.prefix { $0 != 10 }) }
}

/// What a format says of a file's head.
public enum Recognition: Hashable, Sendable {
  /// Not ours.
  case no
  /// Ours.
  case yes
  /// Ours, but the header stands in another file; the sentence is for when there is none.
  case continuation(refusal: String)
  /// Of our kind but not readable; the sentence says why and what to do. It counts when no other format says yes.
  case refused(String)
}
