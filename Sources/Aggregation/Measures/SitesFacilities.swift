import StudyModel

/// What stands behind site rows: facilities, placeholders, and each country's part of a trial (METHODS 3).
extension Measure {
  static let siteShare = Measure(
    "site-share", "Share of sites",
    "The group's site rows as a share of all site rows of its column, those without a country included.",
    reads: [.siteCountry], unit: "share", scope: .column
  ) { group in
    let here = group.sites
    let counts = group.context.table.lists[StudyList.sites.position]?.counts ?? []
    return Parts(
      used: group.known, usedAdds: group.known.map { counts.isEmpty ? 0 : max(0, Int(counts[Int($0)])) },
      numerator: here.trials, numeratorAdds: here.counts, missing: group.unplaced, excluded: group.outside,
      hasDenominator: true)
  } estimate: { parts, _ in
    // Rows come in trials: an interval for independent rows would be far too narrow.
    Proportion.estimate(parts, hasInterval: false)
  }

  static let trialsFractional = Measure(
    "trials-fractional", "Trials, each shared out",
    "Trials shared out over their countries: a trial in four countries counts a quarter in each, so that countries sum to trials (METHODS 3, fractional allocation).",
    reads: [.siteCountry], unit: "trials"
  ) { group in
    let here = group.sites
    return Parts(used: here.trials, numerator: here.trials, missing: here.missing)
  } estimate: { _, group in
    let here = group.sites
    let codes =
      group.context.table.lists[StudyList.sites.position]?.columns[StudyField.siteCountry.position]?.codes ?? []
    func countries(_ rows: some Sequence<Int>) -> Set<Int32> {
      Set(rows.map { group.context.country(of: codes[$0]) })
    }
    guard group.variable?.list != .sites || group.variable?.territory != nil else {
      return .none("shared out over countries only")
    }
    var sum = 0.0
    var next = 0
    for (trial, count) in zip(here.trials, here.counts) where count > 0 {
      let all = group.row(trial).rows(of: .sites)
      sum += Double(countries(here.rows[next..<next + count].lazy.map(Int.init)).count) / Double(countries(all).count)
      next += count
    }
    return Estimate(sum)
  }

  private static let facilityFields: Set<StudyField> = Variable.facility.fields

  static let facilities = Measure(
    "facilities", "Facilities",
    "Distinct facilities: the normalized name with city and country; placeholders and rows without a name are left out, so that it is a lower bound (METHODS 3).",
    reads: facilityFields, unit: "facilities"
  ) { group in
    let here = group.sites
    return Parts(used: here.trials, missing: here.missing)
  } estimate: { _, group in
    if group.context.neverCarried.contains(.siteFacility) { return .none("facilities are not in this source") }
    let keys = group.context.facilities.value.sites.keys
    return Estimate(Double(Set(group.sites.rows.lazy.map { keys[Int($0)] }.filter { $0 >= 0 }).count))
  }

  static let placeholderShare = Measure(
    "placeholder-share", "Placeholder names",
    "Site rows whose facility name is a placeholder ('Research Site', 'Investigational Site 12', a bare number, the industry sponsor's own name), of rows that give a name (METHODS 3).",
    reads: facilityFields, unit: "share"
  ) { group in
    let here = group.sites
    let keys = group.context.facilities.value.sites.keys
    var parts = Parts(
      used: [], usedAdds: [], numerator: [], numeratorAdds: [], missing: here.missing, hasDenominator: true)
    var unnamed: [Int32] = []
    var next = 0
    for (trial, count) in zip(here.trials, here.counts) {
      let rows = here.rows[next..<next + count]
      next += count
      let named = rows.count { keys[Int($0)] >= 0 || keys[Int($0)] == Answer.Reserved.unrecognized }
      guard named > 0 else {
        unnamed.append(trial)
        continue
      }
      parts.used.append(trial)
      parts.usedAdds?.append(named)
      let placeholders = rows.count { keys[Int($0)] == Answer.Reserved.unrecognized }
      guard placeholders > 0 else { continue }
      parts.numerator?.append(trial)
      parts.numeratorAdds?.append(placeholders)
    }
    if !unnamed.isEmpty { parts.excluded.append(("names no facility", unnamed)) }
    return parts
  } estimate: { parts, _ in
    // Rows come in trials: an interval for independent rows would be far too narrow.
    Proportion.estimate(parts, hasInterval: false)
  }
}
