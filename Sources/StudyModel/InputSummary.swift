/// What was read besides studies: begun by the reader, carried by dataset and results, printed by the document.
///
/// It adds up: the summaries of two inputs are the summary of both.
public struct InputSummary: Hashable, Sendable {
  /// One file, or the one-record files of one folder or archive, which count as one.
  public struct Source: Hashable, Sendable {
    /// The path as given, with the member for a file in an archive.
    public var name: String
    /// The format's name.
    public var format: String
    /// How many files it is made of.
    public var files = 1
    /// Bytes as they lie on disk or in the archive, unpacked.
    public var bytes = 0
    /// SHA-256 in hexadecimal, when it was asked for; of several files, that of their sorted `hash  name` lines.
    public var sha256: String?
    /// Records seen, readable or not.
    public var records = 0
    /// Records that could not be read.
    public var unreadable = 0
    /// The date the file itself states as its as-of.
    public var statedAsOf: PartialDate?
    /// The newest "last update posted" among its records, packed, 0 when none.
    public var newestUpdate: Int32 = 0
    /// Fields that this source does not carry: the format never does, or the columns were not ticked.
    public var cannotCarry: Set<StudyField> = []
    /// The total a registry page states.
    public var statedTotal: Int?
    /// Whether a page says that more pages follow.
    public var hasMorePages = false

    /// A source of a format.
    public init(name: String, format: String) {
      self.name = name
      self.format = format
    }
  }

  /// The sources in input order.
  public var sources: [Source] = []
  /// The source of each file of the walk, by `Origin.file`; below zero for a file that is none.
  public var sourceOfFile: [Int32] = []
  /// What did not fit, in input order.
  public var findings: [Finding] = []
  /// Records that a later or better version of the same trial replaced.
  public var superseded = 0
  /// Hidden files and files of no known kind in folders and archives.
  public var ignoredFiles = 0
  /// Words outside their vocabulary, with how often each was seen.
  public var unknownWords: [StudyField: [String: Int]] = [:]

  /// What was read from words, by field: how often it was all there was, agreed with the record, or did not.
  public var words: [StudyField: WordCount] = [:]
  /// Where a record and its own words differ: trial, field, value and words, in input order.
  public var contradictions: [Finding] = []
  /// Whether facts that stand only in words entered the figures.
  public var takesWords = false

  /// How often a fact was read from words.
  public struct WordCount: Hashable, Sendable {
    /// The record does not give the field.
    public var only = 0
    /// The record says the same.
    public var agreeing = 0
    /// The record says something else.
    public var differing = 0

    /// Nothing yet.
    public init() {}

    /// Adds further counts.
    public static func += (a: inout WordCount, b: WordCount) {
      a.only += b.only
      a.agreeing += b.agreeing
      a.differing += b.differing
    }
  }

  /// Where each of the words outside their vocabulary stands first.
  public var unknownPlaces: [StudyField: [String: Place]] = [:]

  /// A record of a file.
  public struct Place: Hashable, Sendable {
    /// The file's path for people.
    public var path: String
    /// The record in it, from 1.
    public var record: Int

    /// A record's place.
    public init(path: String, record: Int) {
      self.path = path
      self.record = record
    }
  }

  /// A summary of nothing.
  public init() {}

  /// Records read, readable or not.
  public var records: Int { sources.reduce(0) { $0 + $1.records } }
  /// Records that could not be read.
  public var unreadable: Int { sources.reduce(0) { $0 + $1.unreadable } }

  /// Adds the summary of further input; its files come after ours.
  public mutating func add(_ other: InputSummary) {
    let offset = Int32(sources.count)
    sources += other.sources
    sourceOfFile += other.sourceOfFile.map { $0 < 0 ? $0 : $0 + offset }
    findings += other.findings
    superseded += other.superseded
    ignoredFiles += other.ignoredFiles
    for (field, count) in other.words { words[field, default: WordCount()] += count }
    for (field, words) in other.unknownPlaces { unknownPlaces[field, default: [:]].merge(words) { first, _ in first } }
    contradictions += other.contradictions
    takesWords = takesWords || other.takesWords
    for (field, words) in other.unknownWords { unknownWords[field, default: [:]].merge(words, uniquingKeysWith: +) }
  }
}
