import StudyModel

/// Enrollment beside its quantiles: small trials, values out of proportion, and what one download cannot tell.
extension Measure {
  private static let pooled = "actual and planned counts are not pooled"

  static let atMost100 = Measure(
    "at-most-100", "100 or fewer",
    "Trials with at most 100 participants, of those with a count; withdrawn trials are left out (METHODS 4; Califf).",
    reads: sizeFields, unit: "share"
  ) { group in
    var (parts, sizes) = sized(group)
    parts.numerator = zip(parts.used, sizes).filter { $1 <= 100 }.map(\.0)
    parts.usedAdds = nil
    parts.hasDenominator = true
    return parts
  } estimate: { parts, group in
    pools(parts, group) ? .none(pooled) : Proportion.estimate(parts)
  }

  /// Ten times the 99.9th percentile: counts above it are kept, flagged, and left out of a sensitivity line (METHODS 4).
  private static func outlierLimit(_ sizes: [Int]) -> Double {
    Quantile.type7(sorted: sizes.sorted(), 0.999).map { 10 * $0 } ?? .infinity
  }

  static let sizeOutliers = Measure(
    "size-outliers", "Out of proportion",
    "Trials whose enrollment count exceeds ten times the 99.9th percentile of the group's (METHODS 4).",
    reads: sizeFields, unit: "trials"
  ) { group in
    var (parts, sizes) = sized(group)
    let limit = outlierLimit(sizes)
    parts.numerator = zip(parts.used, sizes).filter { Double($1) > limit }.map(\.0)
    return parts
  } estimate: { parts, group in
    pools(parts, group) ? .none(pooled) : Estimate(Double(parts.numerator?.count ?? 0))
  }

  /// The sizes that are in proportion, each with its trial; the others are excluded.
  private static func inProportion(_ group: Group) -> Parts {
    var (parts, sizes) = sized(group)
    let limit = outlierLimit(sizes)
    let flagged = zip(parts.used, sizes).filter { Double($1) > limit }.map(\.0)
    parts.used = zip(parts.used, sizes).filter { Double($1) <= limit }.map(\.0)
    parts.usedAdds = sizes.filter { Double($0) <= limit }
    if !flagged.isEmpty { parts.excluded.append(("out of proportion", flagged)) }
    return parts
  }

  static let maximumInProportion = Measure(
    "max-in-proportion", "Maximum without them",
    "The largest enrollment count that does not exceed ten times the 99.9th percentile: a sensitivity line (METHODS 4).",
    reads: sizeFields, unit: "participants"
  ) { group in
    inProportion(group)
  } estimate: { parts, group in
    pools(parts, group)
      ? .none(pooled) : parts.usedAdds?.max().map { Estimate(Double($0)) } ?? .none("n<1")
  }

  static let totalInProportion = Measure(
    "total-in-proportion", "Total without them",
    "The sum of the enrollment counts that do not exceed ten times the 99.9th percentile: a sensitivity line (METHODS 4).",
    reads: sizeFields, unit: "participants"
  ) { group in
    var parts = inProportion(group)
    parts.numerator = parts.used
    parts.numeratorAdds = parts.usedAdds
    return parts
  } estimate: { parts, group in
    pools(parts, group) ? .none(pooled) : Estimate(Double(parts.numeratorSum ?? 0))
  }

  /// Actual by first registered target: METHODS names it, and a single download cannot answer it.
  static let enrollmentFulfilment = Measure(
    "enrollment-fulfilment", "Enrollment fulfilment",
    "Actual count by first registered target of ended trials: not computable from one download, which holds no earlier target (METHODS 4; Carlisle).",
    reads: [.overallStatus, .enrollment], unit: "share"
  ) { group in
    var parts = Parts(used: [])
    var ended: [Int32] = []
    var others: [Int32] = []
    for trial in group.trials {
      switch group.row(trial).hasEnded {
      case true: ended.append(trial)
      case false: others.append(trial)
      case nil: parts.missing.append(trial)
      }
    }
    if !ended.isEmpty { parts.excluded.append(("first registered target not in this source", ended)) }
    if !others.isEmpty { parts.excluded.append(("not ended", others)) }
    return parts
  } estimate: { _, _ in
    .none("not computable from one download: the first registered target is not in it")
  }
}
