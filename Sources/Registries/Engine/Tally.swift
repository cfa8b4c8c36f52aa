internal import StudyModel

/// What one thread learned besides studies; tallies of several threads add up.
struct Tally: Sendable {
  /// One file, or the one-record files of a pool together.
  struct Entry: Sendable {
    var ordinal: Int32
    var path: String
    var pool: Int32
    var format: Int
    var files = 1
    var bytes = 0
    var records = 0
    var unreadable = 0
    var newestUpdate: Int32 = 0
    var facts = FileFacts()
    /// `hash  name` of each file.
    var hashes: [String] = []

    /// Adds another slice of the same file.
    mutating func add(slice other: Entry) {
      records += other.records
      unreadable += other.unreadable
      newestUpdate = max(newestUpdate, other.newestUpdate)
      facts.add(other.facts)
      hashes += other.hashes
    }

    /// Adds another file of the same pool.
    mutating func add(file other: Entry) {
      if other.ordinal < ordinal { (ordinal, path) = (other.ordinal, other.path) }
      if facts.statedTotal != nil || other.facts.statedTotal != nil {
        facts.statedTotal = (facts.statedTotal ?? records) + (other.facts.statedTotal ?? other.records)
      }
      files += other.files
      bytes += other.bytes
      records += other.records
      unreadable += other.unreadable
      newestUpdate = max(newestUpdate, other.newestUpdate)
      facts.hasMorePages = facts.hasMorePages || other.facts.hasMorePages
      facts.statedAsOf = max(facts.statedAsOf?.packed ?? 0, other.facts.statedAsOf?.packed ?? 0).asDate
      // What one file of the pool carries, the pool carries.
      facts.cannotCarry.formIntersection(other.facts.cannotCarry)
      hashes += other.hashes
    }
  }
  /// The one-record files of a folder or archive in one format.
  struct Pool: Hashable, Sendable {
    var number: Int32
    var format: Int
  }

  /// Files of several records, and files that several threads read, by number.
  var files: [Int32: Entry] = [:]
  /// One-record files.
  var pools: [Pool: Entry] = [:]
  /// Which files are in a pool.
  var members: [(ordinal: Int32, pool: Pool)] = []
  var findings: [(ordinal: Int32, finding: Finding)] = []
  var unknownWords: [StudyField: [String: Int]] = [:]
  var words: [StudyField: InputSummary.WordCount] = [:]
  var contradictions: [(ordinal: Int32, finding: Finding)] = []
  /// Where each word outside its vocabulary stands first.
  private(set) var unknownPlaces: [StudyField: [String: (origin: Origin, path: String)]] = [:]
  var ignored = 0
  /// Hashes of files that several threads read, by number of the file.
  var hashes: [Int32: String] = [:]
  /// Hashes of archives, by pool.
  var archiveHashes: [Int32: String] = [:]

  /// Adds one file that was read to its end.
  mutating func add(whole entry: Entry) {
    guard entry.records == 1 else {
      files[entry.ordinal] = entry
      return
    }
    let pool = Pool(number: entry.pool, format: entry.format)
    members.append((entry.ordinal, pool))
    if pools[pool]?.add(file: entry) == nil { pools[pool] = entry }
  }

  /// Adds files that were read together.
  mutating func add(set entry: Entry, of ordinals: [Int32]) {
    let pool = Pool(number: entry.pool, format: entry.format)
    members += ordinals.map { ($0, pool) }
    pools[pool] = entry
  }

  /// Adds a slice of a file.
  mutating func add(slice entry: Entry) {
    if files[entry.ordinal]?.add(slice: entry) == nil { files[entry.ordinal] = entry }
  }

  /// Keeps the first place, in input order, of a word outside its vocabulary.
  mutating func note(_ origin: Origin, _ path: String, of word: String, in field: StudyField) {
    if let known = unknownPlaces[field]?[word], known.origin <= origin { return }
    unknownPlaces[field, default: [:]][word] = (origin, path)
  }

  /// Adds what another thread learned.
  mutating func add(_ other: Tally) {
    for entry in other.files.values { add(slice: entry) }
    for (pool, entry) in other.pools where pools[pool]?.add(file: entry) == nil { pools[pool] = entry }
    members += other.members
    findings += other.findings
    for (field, words) in other.unknownWords { unknownWords[field, default: [:]].merge(words, uniquingKeysWith: +) }
    for (field, count) in other.words { words[field, default: InputSummary.WordCount()] += count }
    contradictions += other.contradictions
    for (field, words) in other.unknownPlaces {
      for (word, place) in words { note(place.origin, place.path, of: word, in: field) }
    }
    ignored += other.ignored
    hashes.merge(other.hashes) { first, _ in first }
    archiveHashes.merge(other.archiveHashes, uniquingKeysWith: min)
  }
}

extension Int32 {
  /// A packed date, or nothing for zero.
  fileprivate var asDate: PartialDate? { self == 0 ? nil : PartialDate(packed: self) }
}
