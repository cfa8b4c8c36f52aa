import StudyModel

/// Measures of enrollment and of time.
extension Measure {
  static let sizeFields: Set<StudyField> = [.enrollment, .enrollmentType, .overallStatus]

  /// The trials with a number, sorted by trial; placeholders excluded, withdrawn trials only in their own row.
  static func sized(_ group: Group) -> (parts: Parts, sizes: [Int]) {
    var parts = Parts(used: [])
    var placeholders: [Int32] = []
    var withdrawn: [Int32] = []
    var sizes: [Int] = []
    let keepsWithdrawn = group.variable?.id == "status" && group.place != .all
    for trial in group.trials {
      let row = group.row(trial)
      if !keepsWithdrawn && row.status == .withdrawn {
        withdrawn.append(trial)
      } else if let count = row.enrollment {
        if TrialRow.isPlaceholder(count) {
          placeholders.append(trial)
        } else {
          parts.used.append(trial)
          sizes.append(count)
        }
      } else {
        parts.missing.append(trial)
      }
    }
    if !placeholders.isEmpty { parts.excluded.append(("placeholder count", placeholders)) }
    if !withdrawn.isEmpty { parts.excluded.append(("withdrawn", withdrawn)) }
    parts.usedAdds = sizes
    return (parts, sizes)
  }

  /// A quantile of enrollment, type 7; not shown under so many trials (METHODS 5.2, 5.10).
  private static func size(_ id: String, _ label: String, _ p: Double, fewest: Int, interval: Bool = false) -> Measure {
    Measure(
      id, label, "The \(label.lowercased()) of the enrollment counts, quantile type 7 (METHODS 5.2).",
      reads: sizeFields,
      unit: "participants"
    ) { group in
      sized(group).parts
    } estimate: { parts, group in
      pools(parts, group)
        ? .none("actual and planned counts are not pooled")
        : quantile(parts.usedAdds?.map(Double.init) ?? [], p, fewest: fewest, interval: interval)
    }
  }

  /// Whether actual and planned counts stand side by side: METHODS never pools them.
  static func pools(_ parts: Parts, _ group: Group) -> Bool {
    var types: Set<ValueType> = []
    for trial in parts.used {
      if let type = group.row(trial).known(.enrollmentType, ValueType.self) { types.insert(type) }
    }
    return types.count > 1
  }

  private static func quantile(_ values: [Double], _ p: Double, fewest: Int, interval: Bool) -> Estimate {
    guard values.count >= fewest else { return .none("n<\(fewest)") }
    let sorted = values.sorted()
    return Estimate(Quantile.type7(sorted: sorted, p), interval ? MedianInterval.orderStatistics(sorted: sorted) : nil)
  }

  static let p5 = size("p5", "5th percentile", 0.05, fewest: 20)
  static let q1 = size("q1", "Lower quartile", 0.25, fewest: 10)
  static let median = size("median", "Median", 0.5, fewest: 5, interval: true).contrasted(
    .values { group in (sized(group).parts.usedAdds ?? []).map(Double.init) })
  static let q3 = size("q3", "Upper quartile", 0.75, fewest: 10)
  static let p95 = size("p95", "95th percentile", 0.95, fewest: 20)

  static let maximum = Measure(
    "max", "Maximum", "The largest enrollment count.", reads: sizeFields, unit: "participants"
  ) { group in
    sized(group).parts
  } estimate: { parts, group in
    pools(parts, group)
      ? .none("actual and planned counts are not pooled")
      : parts.usedAdds?.max().map { Estimate(Double($0)) } ?? .none("n<1")
  }

  static let total = Measure(
    "total", "Total", "The sum of the enrollment counts; placeholders are left out, withdrawn trials belong.",
    reads: sizeFields,
    unit: "participants", counts: .participants
  ) { group in
    var parts = Parts(used: [], usedAdds: [])
    var placeholders: [Int32] = []
    for trial in group.trials {
      if let size = group.row(trial).size {
        parts.used.append(trial)
        parts.usedAdds?.append(size)
      } else if group.row(trial).enrollment != nil {
        placeholders.append(trial)
      } else {
        parts.missing.append(trial)
      }
    }
    if !placeholders.isEmpty { parts.excluded.append(("placeholder count", placeholders)) }
    parts.numerator = parts.used
    parts.numeratorAdds = parts.usedAdds
    return parts
  } estimate: { parts, _ in
    Estimate(Double(parts.numeratorSum ?? 0))
  }

  static let noCount = count("no-count", "No count", "Trials without an enrollment count.", reads: [.enrollment]) {
    row, _ in
    row.enrollment == nil
  }
  static let zero = count("zero", "Zero", "Trials whose enrollment count is zero.", reads: [.enrollment]) { row, _ in
    row.size == 0
  }

  /// The trials in a state with a count of a type: those without a status, or in the state without a count, are missing.
  private static func sized(
    _ group: Group, _ type: ValueType, outside reason: String, in state: (TrialRow) -> Bool?
  ) -> Parts {
    var parts = Parts(used: [], usedAdds: [])
    var other: [Int32] = []
    for trial in group.trials {
      let row = group.row(trial)
      let isThere = state(row) == true
      if row.status == nil || (isThere && row.enrollment == nil) {
        parts.missing.append(trial)
      } else if isThere, row.known(.enrollmentType, ValueType.self) == type, let size = row.size {
        parts.used.append(trial)
        parts.usedAdds?.append(size)
      } else {
        other.append(trial)
      }
    }
    if !other.isEmpty { parts.excluded.append((reason, other)) }
    return parts
  }

  static let participantsSought = Measure(
    "participants-sought", "Participants sought", "The sum of the estimated counts of open trials.", reads: sizeFields,
    unit: "participants", counts: .participants
  ) { group in
    var parts = sized(group, .estimated, outside: "not open with a planned count") { $0.isOpen }
    parts.numerator = parts.used
    parts.numeratorAdds = parts.usedAdds
    return parts
  } estimate: { parts, group in
    let cannotSay = group.context.neverCarried.contains(.enrollmentType)
    return parts.used.isEmpty && cannotSay
      ? .none("types of enrollment counts are not in this source") : Estimate(Double(parts.numeratorSum ?? 0))
  }

  static let sizeWhenEnded = Measure(
    "size-when-ended", "Median size when ended", "The median actual count of ended trials (order-statistic interval).",
    reads: sizeFields, unit: "participants"
  ) { group in
    sized(group, .actual, outside: "not ended with an actual count") { $0.hasEnded }
  } estimate: { parts, _ in
    quantile(parts.usedAdds?.map(Double.init) ?? [], 0.5, fewest: 5, interval: true)
  }.contrasted(
    .values { group in
      (sized(group, .actual, outside: "") { $0.hasEnded }.usedAdds ?? []).map(Double.init)
    })
}
