internal import Crypto
internal import StudyModel

extension Tally {
  /// The summary of everything read.
  consuming func summary(of walk: Walk, formats: [any SourceFormat]) -> InputSummary {
    var tally = self
    // A file that several threads read may have turned out to hold one record.
    for (ordinal, entry) in tally.files where entry.records == 1 {
      tally.files[ordinal] = nil
      tally.add(whole: entry)
    }
    var summary = InputSummary()
    summary.sourceOfFile = [Int32](repeating: -1, count: Int(walk.ordinals))
    var sources: [(entry: Entry, pool: Pool?)] = tally.files.values.map { ($0, nil) }
    sources += tally.pools.map { ($1, $0) }
    sources.sort { ($0.entry.ordinal, $0.entry.format) < ($1.entry.ordinal, $1.entry.format) }
    var place: [Pool: Int32] = [:]
    for (entry, pool) in sources {
      let format = formats[entry.format]
      let isPool = entry.files > 1
      let name = isPool ? walk.pools[Int(entry.pool)] : entry.path
      var source = InputSummary.Source(name: name, format: format.name)
      source.files = entry.files
      source.bytes = entry.bytes
      source.records = entry.records
      source.unreadable = entry.unreadable
      source.newestUpdate = entry.newestUpdate
      source.statedAsOf = entry.facts.statedAsOf
      source.statedTotal = entry.facts.statedTotal
      source.hasMorePages = entry.facts.hasMorePages
      source.cannotCarry = format.cannotCarry.union(entry.facts.cannotCarry)
      if isPool, let hash = tally.archiveHashes[entry.pool] {
        source.sha256 = hash
      } else {
        source.sha256 = tally.hashes[entry.ordinal] ?? Tally.hash(entry.hashes)
      }
      if let pool {
        place[pool] = Int32(summary.sources.count)
      } else {
        summary.sourceOfFile[Int(entry.ordinal)] = Int32(summary.sources.count)
      }
      summary.sources.append(source)
    }
    for (ordinal, pool) in tally.members { summary.sourceOfFile[Int(ordinal)] = place[pool] ?? -1 }
    summary.findings = Tally.sorted(tally.findings)
    summary.contradictions = Tally.sorted(tally.contradictions)
    summary.words = tally.words
    summary.ignoredFiles = tally.ignored
    summary.unknownWords = tally.unknownWords
    summary.unknownPlaces = tally.unknownPlaces.mapValues { words in
      words.mapValues { InputSummary.Place(path: $0.path, record: Int($0.origin.record) + 1) }
    }
    return summary
  }

  /// The findings in input order: by file, those of the file itself first, then by record.
  private static func sorted(_ findings: [(ordinal: Int32, finding: Finding)]) -> [Finding] {
    findings.sorted { a, b in
      let (first, second) = (a.finding, b.finding)
      let one = (a.ordinal, first.record ?? 0, first.line ?? 0)
      let other = (b.ordinal, second.record ?? 0, second.line ?? 0)
      return one == other ? first.message < second.message : one < other
    }.map(\.finding)
  }

  /// The hash of one file; of several, that of their sorted lines.
  private static func hash(_ lines: [String]) -> String? {
    guard lines.count != 1 else { return lines.first.map { String($0.prefix(64)) } }
    if lines.isEmpty { return nil }
    return SHA256.hash(data: Array((lines.sorted().joined(separator: "\n") + "\n").utf8)).hexadecimal
  }
}

extension Digest {
  /// The digest in hexadecimal.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

extension FileBytes {
  /// The SHA-256 of the file in hexadecimal.
  var sha256: String {
    unsafe withUnsafeBytes { bytes in
      var hash = SHA256()
      unsafe hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
      return hash.finalize().hexadecimal
    }
  }
}
