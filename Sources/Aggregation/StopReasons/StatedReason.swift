/// A reason found in a text, with the words that state it.
struct StatedReason: Sendable {
  /// The reason.
  let label: StopReason
  /// How it stands beside others.
  let weight: StopReasonRule.Weight
  /// The words that state it.
  let range: Range<Int>

  /// Whether this statement of a reason is heard rather than another of the same reason: heavier, earlier, longer.
  func precedes(_ other: StatedReason) -> Bool {
    if weight != other.weight { return weight < other.weight }
    if range.lowerBound != other.range.lowerBound { return range.lowerBound < other.range.lowerBound }
    return range.upperBound > other.range.upperBound
  }

  /// The reasons that count, the primary one first.
  ///
  /// - Parameters:
  ///   - links: Where the text says "due to" or the like.
  ///   - joints: Where it says "and" or the like.
  static func ordered(_ stated: [StatedReason], links: [Int], joints: [Int]) -> [StatedReason] {
    let decisive = stated.filter { $0.weight == .decisive }
    let causes = decisive.isEmpty ? stated.filter { $0.weight <= .frame } : decisive
    var kept = causes
    if causes.isEmpty, let heaviest = stated.map(\.weight).min() { kept = stated.filter { $0.weight == heaviest } }
    let order = Dictionary(StopReason.allCases.enumerated().map { ($1, $0) }) { first, _ in first }
    kept.sort { one, other in
      if one.weight != other.weight { return one.weight < other.weight }
      if one.range.lowerBound != other.range.lowerBound { return one.range.lowerBound < other.range.lowerBound }
      return order[one.label, default: 0] < order[other.label, default: 0]
    }
    kept.advance(.externalEvidence, before: [.safety, .efficacyFutility]) { !joints.contains(where: $0.contains) }
    kept.advance(.covid, before: [.accrual, .logistics]) { links.contains(where: $0.contains) }
    kept.advance(.accrual, before: [.funding, .business]) { links.contains(where: $0.contains) }
    return kept
  }
}

extension [StatedReason] {
  /// Moves a reason to before one that it caused, where the words from the one to the other say so.
  fileprivate mutating func advance(
    _ label: StopReason, before others: [StopReason], where caused: (ClosedRange<Int>) -> Bool
  ) {
    guard let from = firstIndex(where: { $0.label == label }) else { return }
    let reason = self[from]
    let target = firstIndex { other in
      others.contains(other.label) && other.range.lowerBound <= reason.range.lowerBound
        && caused(other.range.lowerBound...reason.range.lowerBound)
    }
    guard let target, target < from else { return }
    remove(at: from)
    insert(reason, at: target)
  }
}
