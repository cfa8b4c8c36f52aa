internal import Crypto
internal import Foundation
internal import StudyModel

/// One thread's reading: takes work, hands studies over in batches, and keeps a tally.
final class Worker {
  private(set) var tally = Tally()

  private let queue: WorkQueue
  private let opener: FileOpener
  private let words: WordReading
  private let deliver: ([Study]) -> Void
  private let unpacker = Unpacker()
  private var readers: [Int: any RecordReader] = [:]
  private var ready: [Study] = []
  /// Slices read while those before them were not, so that their records have no numbers yet.
  private var waiting: [(file: SlicedFile, slice: Int, batch: RecordBatch)] = []

  /// As many studies as stay in the processor's cache until they are handed over.
  private static let enough = 256

  init(_ queue: WorkQueue, _ opener: FileOpener, _ words: WordReading, deliver: @escaping ([Study]) -> Void) {
    self.queue = queue
    self.opener = opener
    self.words = words
    self.deliver = deliver
  }

  /// Works until there is nothing left.
  func run() {
    loop: while true {
      switch queue.next() {
      case .file(let file):
        open(file)
        queue.finish()
      case .members(let archive, let members):
        for member in members { read(member, of: archive) }
        queue.finish()
      case .slice(let file, let slice): read(slice, of: file)
      case .hash(let bytes, .file(let ordinal)): tally.hashes[ordinal] = bytes.sha256
      case .hash(let bytes, .archive(let pool)): tally.archiveHashes[pool] = bytes.sha256
      case .set(let set): read(set)
      case .wait: pause()
      case .done: break loop
      }
    }
    settle(all: true)
    handOver()
  }

  private func open(_ file: Walk.File) {
    if case .archive = file.container {
      guard let archive = opener.archive(file, unpacker, &tally) else { return }
      queue.share(archive)
      if opener.isHashing { queue.hash(archive.archive.packed, of: .archive(file.pool)) }
      return
    }
    take(opener.open(file, unpacker, &tally))
  }

  private func read(_ member: Int, of archive: WorkQueue.OpenArchive) {
    take(opener.open(member, of: archive, unpacker, &tally))
  }

  private func take(_ found: FileOpener.Found) {
    switch found {
    case .file(let opened): read(opened, hashing: opener.isHashing ? opened.packed : nil)
    case .part(let part): queue.keep(part)
    case .nothing: break
    }
  }

  private func read(_ opened: FileOpener.Opened, hashing: FileBytes?) {
    let sliceBytes = opener.formats[opened.format].sliceBytes
    if let sliceBytes, opened.bytes.count > sliceBytes {
      queue.share(
        SlicedFile(
          bytes: opened.bytes, path: opened.path, format: opened.format, ordinal: opened.ordinal, pool: opened.pool,
          size: opened.size, sliceBytes: sliceBytes))
      if let hashing { queue.hash(hashing, of: .file(opened.ordinal)) }
      return
    }
    let batch = RecordBatch(path: opened.path, capacity: Self.enough) { [self] in
      take($0, ordinal: opened.ordinal, first: 0)
    }
    reader(opened.format).read(0..<opened.bytes.count, of: opened.bytes, into: batch)
    take(batch, ordinal: opened.ordinal, first: 0)
    var entry = Tally.Entry(ordinal: opened.ordinal, path: opened.path, pool: opened.pool, format: opened.format)
    entry.bytes = opened.size
    entry.add(batch)
    if let hashing { entry.hashes = ["\(hashing.sha256)  \(opened.path.lastComponent)"] }
    tally.add(whole: entry)
  }

  /// Reads files that belong together; their records count from the set's first file.
  private func read(_ set: PartSet) {
    guard let format = opener.recognizer.sets[set.pool.format] else { return }
    let ordinal = set.ordinal
    var entry = Tally.Entry(
      ordinal: ordinal, path: opener.path(of: set), pool: set.pool.number, format: set.pool.format)
    entry.files = set.parts.count
    entry.bytes = set.parts.reduce(0) { $0 + $1.size }
    var hashes: [Int32: String] = [:]
    let files = opener.files(of: set, unpacker) { [self] part, bytes, problem in
      if let problem { tally.findings.append((part.ordinal, problem)) }
      if opener.isHashing, let bytes, hashes[part.ordinal] == nil {
        hashes[part.ordinal] = "\(bytes.sha256)  \(part.path.lastComponent)"
      }
    }
    let batch = RecordBatch(path: entry.path, capacity: Self.enough) { [self] in
      take($0, ordinal: ordinal, first: 0)
    }
    format.setReader(of: words.reading(format)).read(files, into: batch)
    take(batch, ordinal: ordinal, first: 0)
    if opener.isHashing {
      for number in set.parts.indices where hashes[set.parts[number].ordinal] == nil { _ = files.bytes(of: number) }
    }
    entry.hashes = Array(hashes.values)
    entry.add(batch)
    tally.add(set: entry, of: set.parts.map(\.ordinal))
  }

  private func read(_ slice: Int, of file: SlicedFile) {
    let batch = RecordBatch(path: file.path, capacity: Self.enough) { [self] batch in
      // Studies without numbers are held back, but not without end.
      while batch.studies.count >= 64 * Self.enough, file.first(of: slice) == nil { pause() }
      if let first = file.first(of: slice) { take(batch, ordinal: file.ordinal, first: first) }
    }
    reader(file.format).read(file.range(of: slice), of: file.bytes, into: batch)
    file.finish(slice, records: batch.records)
    waiting.append((file, slice, batch))
    settle(all: false)
  }

  /// Hands over the slices whose records have numbers now; all, once there are many of them.
  private func settle(all: Bool) {
    let mustSettle = all || waiting.count >= 16
    while let (file, slice, batch) = waiting.first {
      while mustSettle, file.first(of: slice) == nil { pause() }
      guard let first = file.first(of: slice) else { return }
      take(batch, ordinal: file.ordinal, first: first)
      var entry = Tally.Entry(ordinal: file.ordinal, path: file.path, pool: file.pool, format: file.format)
      entry.bytes = file.size
      entry.add(batch)
      tally.add(slice: entry)
      waiting.removeFirst()
    }
  }

  /// Takes what a batch has so far, numbering its records from the number of its first.
  private func take(_ batch: RecordBatch, ordinal: Int32, first: Int32) {
    let start = ready.count
    if start == 0 { swap(&ready, &batch.studies) } else { ready += batch.studies }
    batch.studies.removeAll(keepingCapacity: true)
    for index in start..<ready.count {
      ready[index].origin = Origin(file: ordinal, record: ready[index].origin.record + first)
    }
    words.read(&ready, from: start, path: batch.path, ordinal: ordinal, &tally)
    for finding in batch.findings {
      var finding = finding
      finding.record = finding.record.map { $0 + Int(first) }
      tally.findings.append((ordinal, finding))
    }
    batch.findings = []
    for (field, words) in batch.unknownWords {
      tally.unknownWords[field, default: [:]].merge(words, uniquingKeysWith: +)
    }
    batch.unknownWords = [:]
    for (field, words) in batch.unknownPlaces {
      for (word, record) in words {
        let place = Origin(file: ordinal, record: Int32(record) + first)
        tally.note(place, batch.path, of: word, in: field)
      }
    }
    batch.unknownPlaces = [:]
    if ready.count >= Self.enough { handOver() }
  }

  /// Waits a moment for another thread.
  private func pause() { Thread.sleep(forTimeInterval: 0.000_2) }

  private func handOver() {
    if ready.isEmpty { return }
    deliver(ready)
    ready.removeAll(keepingCapacity: true)
  }

  private func reader(_ format: Int) -> any RecordReader {
    if let reader = readers[format] { return reader }
    let reader = opener.formats[format].reader(of: words.reading(opener.formats[format]))
    readers[format] = reader
    return reader
  }
}

extension Tally.Entry {
  /// Adds the counts of a batch.
  fileprivate mutating func add(_ batch: RecordBatch) {
    records += batch.records
    unreadable += batch.unreadable
    newestUpdate = max(newestUpdate, batch.newestUpdate)
    facts.add(batch.facts)
  }
}

extension String {
  /// What stands behind the last slash.
  var lastComponent: Substring { self[(lastIndex(of: "/").map { index(after: $0) } ?? startIndex)...] }
}
