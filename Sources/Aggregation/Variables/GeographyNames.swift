import StudyModel

/// Cities and facilities as rows of a table.
extension Variable {
  static let city = Variable(
    "city", "City", "The cities of a trial's sites: the trimmed, case-folded name with its country (METHODS 3).",
    reads: [.siteCity, .siteCountry], kind: .text, list: .sites, order: .byCount,
    levels: { context in context.cities.value.names.map(Level.named) }
  ) { row, context in
    placed(row, under: context.cities.value)
  }

  static let facility = Variable(
    "facility", "Facility",
    "The facilities of a trial's sites: the normalized name with city and country; a placeholder such as 'Research Site' is not recognized, a row without a name missing (METHODS 3).",
    reads: [.siteFacility, .siteCity, .siteCountry, .leadSponsor, .leadSponsorClass], kind: .text, list: .sites,
    order: .byCount, levels: { context in context.facilities.value.sites.names.map(Level.named) }
  ) { row, context in
    placed(row, under: context.facilities.value.sites)
  }

  private static func placed(_ row: TrialRow, under sites: SiteKeys) -> Answer {
    guard row.carries(.sites) else { return .cannotSay }
    let rows = row.rows(of: .sites)
    return rows.isEmpty ? .outside("lists no site") : .each(sites.keys[rows].map(Int.init))
  }

  static let countryAsRegistered = Variable(
    "country-as-registered", "Country as registered",
    "The strings that stand for a country under another name than the present one; all others are 'present name' (METHODS 3, the rename).",
    reads: [.siteCountry], kind: .text, list: .sites, order: .byCount,
    levels: { context in
      [Level("present name", "Under the present name")]
        + zip(context.table.words(of: .siteCountry), context.countries).map { word, country in
          guard country >= 0 else { return Level.named(word) }
          let name = context.geography.countries[Int(country)].name
          let former = context.geography.isFormer(Int(country)) ? " (dissolved)" : ""
          return Level(Level.named(word).code, "\(word) → \(name)\(former)")
        }
    }
  ) { row, context in
    guard row.carries(.sites) else { return .cannotSay }
    let codes = row.codes(.siteCountry)
    guard !codes.isEmpty else { return .outside("lists no site") }
    let words = context.table.words(of: .siteCountry)
    return .each(
      codes.map { code in
        let country = context.country(of: code)
        guard country >= 0 else { return Int(country) }
        let isPresent =
          words[Int(code)] == context.geography.countries[Int(country)].name
          && !context.geography.isFormer(Int(country))
        return isPresent ? 0 : 1 + Int(code)
      })
  }

  static let hasUnresolvedCountry = flag(
    "has-unresolved-country", "Country not recognized",
    "Whether a site's country is a string that no country has had (METHODS 3).", reads: [.siteCountry]
  ) { row, context in
    row.carries(.sites) ? row.codes(.siteCountry).contains { $0 >= 0 && context.country(of: $0) < 0 } : nil
  }

  static let unresolvedCountries = Variable(
    "unresolved-countries", "Strings not recognized", "The country strings of a trial that no country has had.",
    reads: [.siteCountry], kind: .text
  ) { row, context in
    guard row.carries(.sites) else { return .cannotSay }
    let codes = Set(row.codes(.siteCountry).filter { $0 >= 0 && context.country(of: $0) < 0 })
    let words = context.table.words(of: .siteCountry)
    return codes.isEmpty ? .missing : .text(codes.map { "“\(words[Int($0)])”" }.sorted().joined(separator: "; "))
  }
}
