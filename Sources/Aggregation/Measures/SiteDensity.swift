import StudyModel

/// Measures of groups that go by sites (METHODS 3).
extension Measure {
  static let sites = Measure(
    "sites", "Site rows", "How many site rows stand in the group: one location row is one site.", reads: [.siteCountry], unit: "sites",
    counts: .sites
  ) { group in
    Parts(used: group.trials, usedAdds: group.siteCounts, numerator: group.trials, numeratorAdds: group.siteCounts)
  } estimate: { parts, _ in Estimate(Double(parts.numeratorSum ?? 0)) }

  static let cities = Measure(
    "cities", "Cities", "Distinct cities: the trimmed, case-folded name with its country; rows without a city are left out.",
    reads: [.siteCountry, .siteCity], unit: "cities"
  ) { group in
    Parts(used: group.trials)
  } estimate: { _, group in
    let table = group.context.table
    guard let sites = table.lists[StudyList.sites.position], let cities = sites.columns[StudyField.siteCity.position],
      let countries = sites.columns[StudyField.siteCountry.position]
    else { return .none("cities are not in this source") }
    let folded = group.context.foldedCities
    var seen: Set<UInt64> = []
    for row in group.siteRows {
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
    Parts(used: group.trials, usedAdds: group.siteCounts)
  } estimate: { parts, _ in
    guard parts.used.count >= 5 else { return .none("n<5") }
    let sorted = (parts.usedAdds ?? []).sorted()
    return Estimate(Quantile.type7(sorted: sorted, 0.5), MedianInterval.orderStatistics(sorted: sorted))
  }

  static let largestTrialShare = Measure(
    "largest-trial-share", "Largest trial's share", "The site rows of the trial with most of them here, of all site rows here.",
    reads: [.siteCountry], unit: "share"
  ) { group in
    var parts = Parts(used: group.trials, usedAdds: group.siteCounts, numerator: [], numeratorAdds: [], hasDenominator: true)
    if let most = group.siteCounts.max(), let position = group.siteCounts.firstIndex(of: most) {
      parts.numerator = [group.trials[position]]
      parts.numeratorAdds = [most]
    }
    return parts
  } estimate: { parts, _ in Proportion.estimate(parts, hasInterval: false) }

  static let recruitingSites = Measure(
    "recruiting-sites", "Recruiting now", "Site rows with status RECRUITING in recruiting trials (METHODS 3).",
    reads: [.siteCountry, .siteStatus, .overallStatus], unit: "sites", counts: .sites
  ) { group in
    recruiting(group) { _ in true }
  } estimate: { parts, _ in Estimate(Double(parts.numeratorSum ?? 0)) }

  /// Site rows that recruit, by trial.
  private static func recruiting(_ group: Group, where counts: (Int32) -> Bool) -> Parts {
    var parts = Parts(used: [], numerator: [], numeratorAdds: [])
    let status = group.context.table.lists[StudyList.sites.position]?.columns[StudyField.siteStatus.position]?.codes ?? []
    var next = 0
    for (trial, count) in zip(group.trials, group.siteCounts) {
      let rows = group.siteRows[next..<next + count]
      next += count
      parts.used.append(trial)
      guard group.row(trial).status == .recruiting else { continue }
      let recruiting = rows.count { status[Int($0)] == Int32(SiteStatus.recruiting.rawValue) && counts($0) }
      guard recruiting > 0 else { continue }
      parts.numerator?.append(trial)
      parts.numeratorAdds?.append(recruiting)
    }
    return parts
  }

  /// The people of the group's country or sub-region; nothing for any other group.
  private static func people(_ group: Group) -> Int? {
    guard case .level(let level) = group.place else { return nil }
    let geography = group.context.geography
    return group.variable?.id == "region" ? geography.population(ofSubregion: level) : geography.countries[level].population
  }

  static let population = Measure(
    "population", "Population", "The people of the whole country or sub-region (World Bank, year as in Methods).", reads: [],
    unit: "people"
  ) { group in
    Parts(used: group.trials)
  } estimate: { _, group in people(group).map { Estimate(Double($0)) } ?? .none("no denominator") }

  /// Whether a site's country has a population: one without leaves its region's numerator.
  private static func isPeopled(_ group: Group) -> (Int32) -> Bool {
    let countries = group.context.table.lists[StudyList.sites.position]?.columns[StudyField.siteCountry.position]?.codes ?? []
    return { row in
      let country = group.context.country(of: countries[Int(row)])
      return country >= 0 && group.context.geography.countries[Int(country)].population != nil
    }
  }

  private static func perMillion(_ parts: Parts, _ group: Group) -> Estimate {
    guard let people = people(group), people > 0 else { return .none("no denominator") }
    let code = group.variable.map { $0.levels(group.context) }.flatMap { levels in
      if case .level(let level) = group.place { levels[level].code } else { nil }
    }
    // Resampled are the population's trials that list any site, those without one here included as zeros.
    var adds = (parts.numeratorAdds ?? []).reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    let withSite = adds.values.reduce(0, +)
    adds[0] = group.known.count - withSite
    let counted = adds.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { (sites: $0.key, trials: $0.value) }
    let interval = TrialBootstrap.interval(sitesPerTrial: counted, population: people, seedText: code ?? "")
    return Estimate(Double(parts.numeratorSum ?? 0) / Double(people) * 1_000_000, interval)
  }

  static let sitesPerMillion = Measure(
    "sites-per-million", "Sites per million", "Site rows per million people; interval by a seeded bootstrap over trials (METHODS 3).",
    reads: [.siteCountry], unit: "per million"
  ) { group in
    let counts = isPeopled(group)
    var parts = Parts(used: group.trials, numerator: [], numeratorAdds: [])
    var next = 0
    for (trial, count) in zip(group.trials, group.siteCounts) {
      let here = group.siteRows[next..<next + count].count(where: counts)
      next += count
      if here > 0 {
        parts.numerator?.append(trial)
        parts.numeratorAdds?.append(here)
      }
    }
    return parts
  } estimate: { parts, group in perMillion(parts, group) }

  static let recruitingSitesPerMillion = Measure(
    "recruiting-sites-per-million", "Recruiting per million", "Recruiting site rows per million people (METHODS 3).",
    reads: [.siteCountry, .siteStatus, .overallStatus], unit: "per million"
  ) { group in
    recruiting(group, where: isPeopled(group))
  } estimate: { parts, group in perMillion(parts, group) }
}
