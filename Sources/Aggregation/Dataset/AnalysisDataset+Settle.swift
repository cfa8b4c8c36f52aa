public import StudyModel

extension AnalysisDataset {
  /// Makes one row a trial, in id order: the versions of each in version order, merged field by field.
  ///
  /// - Parameters:
  ///   - rule: How versions combine.
  ///   - again: Reads a few records once more, whole: versions that tie and are not the same record twice.
  /// - Throws: What `again` throws.
  public mutating func settle(
    _ rule: MergeRule = MergeRule(), again: ([Origin]) throws(Finding) -> [Study]
  ) throws(Finding) {
    joinRegisters()
    let order = idOrder()
    var kept: [Int32] = []
    kept.reserveCapacity(order.count)
    var groups: [[Int]] = []
    var position = 0
    while position < order.count {
      var end = position + 1
      while end < order.count, ids[Int(order[end])] == ids[Int(order[position])] { end += 1 }
      if end - position > 1 { groups.append(order[position..<end].map(Int.init)) }
      kept.append(order[position])
      position = end
    }
    let ranks = try ranking(of: groups, again: again)
    var winners: [Int32: Int32] = [:]
    for group in groups {
      let best = group.sorted { a, b in
        versions[a] != versions[b] ? versions[b] < versions[a] : (ranks[a] ?? 0) < (ranks[b] ?? 0)
      }
      let merged = rule.combine(best.map(study(at:)))
      if merged != study(at: best[0]) { replace(best[0], with: merged) }
      winners[Int32(group[0])] = Int32(best[0])
      let others = max(0, group.count { versions[$0].rank != VersionKey.words } - 1)
      inputs.superseded += others
      if others > 0 { furtherRecords[ids[group[0]]] = Int32(others) }
    }
    if !winners.isEmpty { kept = kept.map { winners[$0] ?? $0 } }
    if kept.count != count || !kept.indices.allSatisfy({ kept[$0] == Int32($0) }) { permute(kept) }
  }

  /// Whether records of other registers are among the rows, whose links to trials stand in ids that were not read.
  public var lacksIdentifiers: Bool {
    lists[StudyList.identifiers.position] == nil && ids.contains { !RegisterID.isNCT($0) }
  }

  /// Gives the records of one trial that stand in several registers the key of the trial.
  private mutating func joinRegisters() {
    guard lists[StudyList.identifiers.position] != nil, ids.contains(where: { !RegisterID.isNCT($0) }) else { return }
    let records = ids.indices.map { row in
      (id: ids[row], identifiers: study(at: row, only: .identifiers)[column: .identifier].compactMap(\.text))
    }
    let links = TrialLinks(records)
    inputs.findings += links.findings
    rename(links.key)
  }

  /// Row numbers in id order.
  ///
  /// Registry ids of one register are compared as numbers: ten times faster than as texts.
  private func idOrder() -> [Int32] {
    var keys: [(key: UInt64, row: Int32)] = []
    keys.reserveCapacity(count)
    for (row, id) in ids.enumerated() {
      guard let key = AnalysisDataset.number(of: id) else {
        return ids.indices.map(Int32.init).sorted { a, b in
          ids[Int(a)] != ids[Int(b)] ? ids[Int(a)].utf8.lexicographicallyPrecedes(ids[Int(b)].utf8) : a < b
        }
      }
      keys.append((key, Int32(row)))
    }
    keys.sort { ($0.key, $0.row) < ($1.key, $1.row) }
    return keys.map(\.row)
  }

  /// The digits of `NCT########`, or nothing for any other id.
  private static func number(of id: String) -> UInt64? {
    let bytes = id.utf8
    guard bytes.count == 11, id.hasPrefix("NCT") else { return nil }
    var number: UInt64 = 0
    for byte in bytes.dropFirst(3) {
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + UInt64(byte - 48)
    }
    return number
  }

  /// The place of each row that ties with another version of its trial: more fields given first, then smaller bytes.
  ///
  /// Exact repetitions differ in their file's as-of at most: the newest holds, whatever the order of the files.
  private mutating func ranking(
    of groups: [[Int]], again: ([Origin]) throws(Finding) -> [Study]
  ) throws(Finding) -> [Int: Int] {
    let tied = groups.flatMap { group in
      group.filter { row in group.contains { $0 != row && versions[$0] == versions[row] } }
    }
    guard !tied.isEmpty else { return [:] }
    let whole = try again(tied.map { origins[$0] })
    guard whole.count == tied.count else { return [:] }
    let asOf = inputs.asOfByFile()
    let keyed = zip(tied, whole).map { row, study in
      let file = Int(origins[row].file)
      return (row: row, tieBreak: TieBreak(study), asOf: file < asOf.count ? asOf[file] ?? .min : .min)
    }
    let sorted = keyed.sorted { a, b in
      a.tieBreak != b.tieBreak ? a.tieBreak < b.tieBreak : a.asOf > b.asOf
    }
    var seen: [String: [VersionKey: [UInt8]]] = [:]
    for entry in keyed.sorted(by: { ids[$0.row].utf8.lexicographicallyPrecedes(ids[$1.row].utf8) }) {
      let (id, version) = (ids[entry.row], versions[entry.row])
      if let first = seen[id]?[version], first != entry.tieBreak.bytes {
        let message = "versions that carry the same dates differ; the one that gives more fields is used"
        let finding = Finding(.note, path: "", id: id, message)
        if !inputs.findings.contains(finding) { inputs.findings.append(finding) }
      }
      if seen[id]?[version] == nil { seen[id, default: [:]][version] = entry.tieBreak.bytes }
    }
    return Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.row, $0) })
  }
}
