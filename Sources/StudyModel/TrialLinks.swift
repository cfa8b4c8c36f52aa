/// Finds the records of one trial that stand in several registers, by the ids they give one another (FORMATS 6).
///
/// The trial's key is its NCT number; without one, the first of its registers' ids. Two NCT numbers are never joined.
public struct TrialLinks {
  /// What joins cannot be made, and why.
  public private(set) var findings: [Finding] = []
  private var keys: [String: String] = [:]

  /// Links records, each with its own id and the further ids it gives.
  public init(_ records: [(id: String, identifiers: [String])]) {
    var others: [String: Node] = [:]
    var named: [String: Set<String>] = [:]
    for record in records {
      let given = Set(record.identifiers.flatMap(RegisterID.keys)).subtracting(TrialLinks.own(record.id))
      if RegisterID.isNCT(record.id) {
        for key in given where !RegisterID.isNCT(key) { named[key, default: []].insert(record.id) }
      } else {
        var node = others[record.id] ?? Node(own: Set(TrialLinks.own(record.id)))
        node.trials.formUnion(given.filter(RegisterID.isNCT))
        node.given.formUnion(given.filter { !RegisterID.isNCT($0) })
        others[record.id] = node
      }
    }
    join(others, named)
  }

  /// The key of a record's trial: what records of one trial have in common.
  public func key(of id: String) -> String { keys[id] ?? id }

  /// One record's id in a register that is not the registry's.
  private struct Node {
    /// Its id, as others may write it.
    var own: Set<String>
    /// NCT numbers it gives.
    var trials: Set<String> = []
    /// Other registers' ids it gives.
    var given: Set<String> = []
  }

  private static func own(_ id: String) -> [String] {
    let keys = RegisterID.keys(in: id)
    return keys.isEmpty ? [id.uppercased()] : keys
  }

  private mutating func join(_ nodes: [String: Node], _ named: [String: Set<String>]) {
    let ids = nodes.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var holder: [String: [Int]] = [:]
    for (place, id) in ids.enumerated() { for key in nodes[id]?.own ?? [] { holder[key, default: []].append(place) } }
    var parent = Array(ids.indices)
    func root(_ place: Int) -> Int {
      var place = place
      while parent[place] != place { place = parent[place] }
      return place
    }
    for (place, id) in ids.enumerated() {
      for key in (nodes[id]?.given ?? []).union(nodes[id]?.own ?? []) {
        for other in holder[key] ?? [] {
          let (one, two) = (root(place), root(other))
          parent[max(one, two)] = min(one, two)
        }
      }
    }
    var trials: [Int: Set<String>] = [:]
    for (place, id) in ids.enumerated() {
      guard let node = nodes[id] else { continue }
      trials[root(place), default: []].formUnion(node.trials)
      // A trial that names this id counts when the record itself names none: a trial may list those of related ones.
      if node.trials.isEmpty { for key in node.own { trials[root(place), default: []].formUnion(named[key] ?? []) } }
    }
    for (place, id) in ids.enumerated() {
      let trials = trials[root(place)] ?? []
      if trials.count > 1 {
        let list = trials.sorted().prefix(3).joined(separator: ", ")
        findings.append(
          Finding(
            .note, path: "", id: id,
            "names or is named by \(trials.count) trials (\(list)), so that it is counted as a trial of its own"))
      } else if let trial = trials.first {
        keys[id] = trial
      } else if root(place) != place {
        keys[id] = ids[root(place)]
      }
    }
  }
}
