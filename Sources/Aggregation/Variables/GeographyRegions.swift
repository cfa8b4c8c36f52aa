public import StudyModel

/// Where the sites of a trial stand, by larger regions than countries.
extension Variable {
  static let whoRegion = Variable(
    "who-region", "WHO region",
    "The WHO regions of a trial's sites, as they are at the report's as-of (Indonesia: Western Pacific since 2025-05-23; METHODS 3).",
    reads: [.siteCountry], list: .sites, levels: { _ in Geography.whoRegions.map { Level($0.code, $0.label) } }
  ) { row, context in
    placed(row, context) { context.geography.whoRegion(of: $0, on: context.asOf) }
  }
  .standing { level, context in context.geography.whoRegions(on: context.asOf).regions[level] }

  static let continent = Variable(
    "continent", "UN region", "The United Nations regions of a trial's sites: five, one a continent (METHODS 3).",
    reads: [.siteCountry], list: .sites,
    levels: { context in context.geography.continentSet.regions.map { Level($0.code, $0.label) } }
  ) { row, context in
    placed(row, context) { context.geography.continent(of: $0) }
  }
  .standing { level, context in context.geography.continentSet.regions[level] }

  /// A reader's own regions, in their order; what they do not cover stands under `elsewhere`.
  public static func region(_ set: RegionSet) -> Variable {
    let levels = set.regions.map { Level($0.code, $0.label) }
    return Variable(
      set.id, set.label, "The regions of a trial's sites as defined in '\(set.id)'; other countries are elsewhere.",
      reads: [.siteCountry], list: .sites, levels: { _ in levels + [Level("elsewhere", "Elsewhere")] }
    ) { row, context in
      placed(row, context) { set.region(of: $0) ?? levels.count }
    }
    .standing { level, context in
      if set.regions.indices.contains(level) { return set.regions[level] }
      // What is left over is no region: a density of it would be of whichever countries have a denominator.
      return RegionSet.Region(code: "elsewhere", label: "Elsewhere", countries: [])
    }
  }

  /// One region a site row; a country without one is not recognized there.
  static func placed(_ row: TrialRow, _ context: AnalysisContext, _ region: (Int) -> Int?) -> Answer {
    guard row.carries(.sites) else { return .cannotSay }
    let codes = row.codes(.siteCountry)
    guard !codes.isEmpty else { return .outside("lists no site") }
    return .each(
      codes.map { code in
        let country = context.country(of: code)
        guard country >= 0 else { return Int(country) }
        return region(Int(country)) ?? Int(Answer.Reserved.unrecognized)
      })
  }
}

extension Geography {
  /// What is wrong with a name in a file that is to be a country's, with the nearest that is one.
  public func unknownCountry(_ name: String) -> String {
    "'\(name)' is no country\(Suggestion.of(name, among: countries.map(\.name)))"
  }
}
