/// The regions of the World Health Organization, by the date of a report: countries move between them.
extension Geography {
  /// The six WHO regions: code, and name for people.
  public static let whoRegions: [(code: String, label: String)] = [
    ("AFRO", "Africa"), ("AMRO", "Americas"), ("EMRO", "Eastern Mediterranean"), ("EURO", "Europe"),
    ("SEARO", "South-East Asia"), ("WPRO", "Western Pacific"),
  ]

  /// A country that changed its WHO region, and on which day.
  public struct Move: Hashable, Sendable {
    /// The country's position.
    public let country: Int
    /// The first day in the new region.
    public let day: Day
    /// The code of the new region.
    public let region: String
  }

  /// The position among ``whoRegions`` of a country's region on a day; without a day, the latest known.
  ///
  /// Taiwan has none; what is no country of its own to WHO (Hong Kong, Macao) stands with the country it belongs to.
  public func whoRegion(of country: Int, on day: Day?) -> Int? {
    var region = whoRegionOfCountry[country]
    for move in moves where move.country == country && day.map({ $0 >= move.day }) ?? true {
      region = Geography.whoRegions.firstIndex { $0.code == move.region }
    }
    return region
  }

  /// The WHO regions as they are on a day.
  public func whoRegions(on day: Day?) -> RegionSet {
    let places = countries.indices.map { whoRegion(of: $0, on: day) }
    return RegionSet(
      id: "who-region", label: "WHO region",
      regions: Geography.whoRegions.enumerated().map { position, region in
        RegionSet.Region(
          code: region.code, label: region.label, countries: places.indices.filter { places[$0] == position })
      })
  }

  /// The UN sub-regions.
  public var subregionSet: RegionSet { grouped("region", "Region", subregions, by: \.subregion) }
  /// The UN regions, one a continent.
  public var continentSet: RegionSet {
    grouped("continent", "Continent", Set(countries.compactMap(\.region)).sorted(), by: \.region)
  }

  private func grouped(
    _ id: String, _ label: String, _ names: [String], by region: KeyPath<Country, String?>
  ) -> RegionSet {
    RegionSet(
      id: id, label: label,
      regions: names.map { name in
        RegionSet.Region(
          code: name, countries: countries.indices.filter { countries[$0][keyPath: region] == name })
      })
  }

  /// The people of countries, and of regions as the sum over them.
  public var people: Denominator {
    var counts: [Int: Double] = [:]
    for (position, country) in countries.enumerated() { counts[position] = country.population.map(Double.init) }
    return Denominator(
      id: "population", label: "Population", unit: "people", year: populationYear, per: 1_000_000, countries: counts)
  }

  /// The position of a country as people write it in a file: a name a registry has used, or the ISO 3166 alpha-3 code.
  public func country(named name: String) -> Int? {
    country(of: name) ?? (name.isEmpty ? nil : countries.firstIndex { $0.iso3 == name })
  }

  /// Whether a country has dissolved.
  public func isFormer(_ country: Int) -> Bool { former.contains(countries[country].iso3) }
}
