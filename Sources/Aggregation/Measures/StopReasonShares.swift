import StudyModel

/// Shares of reasons for stopping, each of a denominator of its own (METHODS 1: all, given, classifiable).
extension Measure {
  static let shareOfGiven = shareOfTexts(
    "share-of-given", "Of texts", "The level's trials as a share of those whose record gives a reason in words.",
    outside: "no text", never: ["MISSING", "3a", "STOPPED"]
  ) { $0.isGiven }

  static let shareOfClassified = shareOfTexts(
    "share-of-classified", "Of reasons",
    "The level's trials as a share of those whose text states a reason that the taxonomy has a class for.",
    outside: "no reason stated", never: ["MISSING", "UNINFORMATIVE", "3a", "3b", "STOPPED", "GIVEN"]
  ) { $0.isClassified }

  /// - Parameter never: The levels whose trials do not belong to the denominator.
  private static func shareOfTexts(
    _ id: String, _ label: String, _ summary: String, outside reason: String, never: Set<String>,
    _ belongs: @escaping @Sendable (StopReasonClassification) -> Bool
  ) -> Measure {
    Measure(id, label, summary, reads: Variable.stopReasonFields, unit: "share", scope: .column) { group in
      var parts = Parts(used: [], missing: group.unplaced, excluded: group.outside, hasDenominator: true)
      var left: [Int32] = []
      for trial in group.known {
        if belongs(Variable.reading(group.row(trial), group.context)) {
          parts.used.append(trial)
        } else {
          left.append(trial)
        }
      }
      if !left.isEmpty { parts.excluded.append((reason, left)) }
      if isShown(group, never) { parts.numerator = common(parts.used, group.trials) }
      return parts
    } estimate: { parts, group in
      isShown(group, never) ? Proportion.estimate(parts) : .none("not in its own denominator")
    }
  }

  private static func isShown(_ group: Group, _ never: Set<String>) -> Bool {
    guard case .level(let level) = group.place, let levels = group.variable?.levels(group.context) else {
      return group.place.isPlaced
    }
    return !never.contains(levels[level].code)
  }

  /// The members of two ascending lists.
  private static func common(_ a: [Int32], _ b: [Int32]) -> [Int32] {
    var found: [Int32] = []
    var next = b.startIndex
    for trial in a {
      while next < b.endIndex, b[next] < trial { next += 1 }
      if next < b.endIndex, b[next] == trial { found.append(trial) }
    }
    return found
  }
}
