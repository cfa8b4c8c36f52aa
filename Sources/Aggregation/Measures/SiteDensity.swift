import StudyModel

/// Measures of groups that go by sites (METHODS 3).
extension Measure {
  static let sites = Measure(
    "sites", "Site rows", "How many site rows stand in the group: one location row is one site.", reads: [.siteCountry],
    unit: "sites",
    counts: .sites
  ) { group in
    let here = group.sites
    return Parts(
      used: here.trials, usedAdds: here.counts, numerator: here.trials, numeratorAdds: here.counts,
      missing: here.missing)
  } estimate: { parts, _ in
    Estimate(Double(parts.numeratorSum ?? 0))
  }

  static let cities = Measure(
    "cities", "Cities",
    "Distinct cities: the trimmed, case-folded name with its country; rows without a city are left out.",
    reads: [.siteCountry, .siteCity], unit: "cities"
  ) { group in
    let here = group.sites
    return Parts(used: here.trials, missing: here.missing)
  } estimate: { _, group in
    let table = group.context.table
    guard let sites = table.lists[StudyList.sites.position], let cities = sites.columns[StudyField.siteCity.position],
      let countries = sites.columns[StudyField.siteCountry.position]
    else { return .none("cities are not in this source") }
    let folded = group.context.foldedCities
    var seen: Set<UInt64> = []
    for row in group.sites.rows {
      let city = cities.codes[Int(row)]
      guard city >= 0, folded[Int(city)] >= 0 else { continue }
      let country = group.context.country(of: countries.codes[Int(row)])
      seen.insert(UInt64(UInt32(bitPattern: folded[Int(city)])) << 32 | UInt64(UInt32(bitPattern: country)))
    }
    return Estimate(Double(seen.count))
  }

  static let medianSites = Measure(
    "median-sites", "Median sites", "The median number of site rows here of the trials with a site here (type 7).",
    reads: [.siteCountry], unit: "sites"
  ) { group in
    // Trials with a site here: along sites all of the group, elsewhere those that list any.
    let here = group.sites
    let listing = here.counts.indices.filter { here.counts[$0] > 0 }
    var parts = Parts(
      used: listing.map { here.trials[$0] }, usedAdds: listing.map { here.counts[$0] }, missing: here.missing)
    let none = here.counts.indices.filter { here.counts[$0] == 0 }.map { here.trials[$0] }
    if !none.isEmpty { parts.excluded.append(("lists no site", none)) }
    return parts
  } estimate: { parts, _ in
    guard parts.used.count >= 5 else { return .none("n<5") }
    let sorted = (parts.usedAdds ?? []).sorted()
    return Estimate(Quantile.type7(sorted: sorted, 0.5), MedianInterval.orderStatistics(sorted: sorted))
  }.contrasted(
    .values { group in group.sites.counts.filter { $0 > 0 }.map(Double.init) })

  static let largestTrialShare = Measure(
    "largest-trial-share", "Largest trial's share",
    "The site rows of the trial with most of them here, of all site rows here.",
    reads: [.siteCountry], unit: "share"
  ) { group in
    let here = group.sites
    var parts = Parts(
      used: here.trials, usedAdds: here.counts, numerator: [], numeratorAdds: [], missing: here.missing,
      hasDenominator: true)
    if let most = here.counts.max(), let position = here.counts.firstIndex(of: most) {
      parts.numerator = [here.trials[position]]
      parts.numeratorAdds = [most]
    }
    return parts
  } estimate: { parts, _ in
    Proportion.estimate(parts, hasInterval: false)
  }

  static let recruitingSites = Measure(
    "recruiting-sites", "Recruiting now", "Site rows with status RECRUITING in recruiting trials (METHODS 3).",
    reads: [.siteCountry, .siteStatus, .overallStatus], unit: "sites", counts: .sites
  ) { group in
    recruiting(group) { _ in true }
  } estimate: { parts, group in
    group.context.neverCarried.contains(.siteStatus)
      ? .none("site statuses are not in this source") : Estimate(Double(parts.numeratorSum ?? 0))
  }

  /// Site rows that recruit, by trial.
  static func recruiting(_ group: Group, where counts: (Int32) -> Bool) -> Parts {
    let here = group.sites
    var parts = Parts(used: here.trials, numerator: [], numeratorAdds: [], missing: here.missing)
    let status =
      group.context.table.lists[StudyList.sites.position]?.columns[StudyField.siteStatus.position]?.codes ?? []
    var next = 0
    for (trial, count) in zip(here.trials, here.counts) {
      let rows = here.rows[next..<next + count]
      next += count
      guard group.row(trial).status == .recruiting else { continue }
      let recruiting = rows.count { status[Int($0)] == Int32(SiteStatus.recruiting.rawValue) && counts($0) }
      guard recruiting > 0 else { continue }
      parts.numerator?.append(trial)
      parts.numeratorAdds?.append(recruiting)
    }
    return parts
  }
}
