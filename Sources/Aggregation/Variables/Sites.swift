import StudyModel

extension Variable {
  static let country = Variable(
    "country", "Country", "The countries of a trial's sites under their present names (METHODS 3).",
    reads: [.siteCountry],
    list: .sites, order: .byCount,
    canonical: { name in Geography.standard.country(of: name).map { Geography.standard.countries[$0].name } },
    levels: { context in context.geography.countries.map { Level($0.name) } }
  ) { row, context in
    guard row.carries(.sites) else { return .cannotSay }
    let codes = row.codes(.siteCountry)
    return codes.isEmpty ? .outside("lists no site") : .each(codes.map { Int(context.country(of: $0)) })
  }
  .standing { level, context in
    RegionSet.Region(code: context.geography.countries[level].name, countries: [level])
  }

  static let region = Variable(
    "region", "Region", "The United Nations sub-regions of a trial's sites (METHODS 3).", reads: [.siteCountry],
    list: .sites,
    order: .byCount, levels: { context in context.geography.subregions.map { Level($0) } }
  ) { row, context in
    placed(row, context) { context.geography.subregion(of: $0) }
  }
  .standing { level, context in context.geography.subregionSet.regions[level] }

  static let siteBand = Variable(
    "site-band", "Sites", "How many site rows a trial lists (METHODS 4, sites per trial).", reads: [.siteCountry],
    apart: 0,
    levels: { _ in
      [
        Level("none listed", "None listed"), Level("1", "1 site"), Level("2 to 10", "2 to 10 sites"),
        Level("11 to 50", "11 to 50 sites"), Level("over 50", "Over 50 sites"),
      ]
    }
  ) { row, _ in
    let sites = row.rows(of: .sites).count
    guard row.carries(.sites) else { return .cannotSay }
    return .level(sites == 0 ? 0 : sites == 1 ? 1 : sites <= 10 ? 2 : sites <= 50 ? 3 : 4)
  }.ordered()

  static let sites = number(
    "sites", "Sites", unit: "sites", "How many site rows the trial lists.", reads: [.siteCountry]
  ) { row, _ in
    row.carries(.sites) ? Double(row.rows(of: .sites).count) : nil
  }

  static let countries = Variable(
    "countries", "Countries", "The countries of the trial's sites, most sites first, in one cell.",
    reads: [.siteCountry], kind: .text
  ) { row, context in
    guard row.carries(.sites) else { return .cannotSay }
    var counts: [String: Int] = [:]
    for code in row.codes(.siteCountry) {
      let country = context.country(of: code)
      counts[country >= 0 ? context.geography.countries[Int(country)].name : "(unrecognized)", default: 0] += 1
    }
    guard !counts.isEmpty else { return .missing }
    return .text(counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key).joined(separator: "; "))
  }
}

extension AnalysisContext {
  /// The position of a country by the code of its text; a reserved code where there is none.
  func country(of code: Int32) -> Int32 {
    code >= 0 ? countries[Int(code)] : code == Column.cannotSay ? Answer.Reserved.cannotSay : Answer.Reserved.missing
  }
}
