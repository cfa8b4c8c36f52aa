/// What sites are divided by: people, or a number that a reader brings, such as new cases a year.
public struct Denominator: Hashable, Sendable {
  /// Its name in definitions: `population`, `incidence`.
  public let id: String
  /// Its name for people.
  public let label: String
  /// What it counts: `people`, `cases`.
  public let unit: String
  /// The year its numbers are of, where it has one.
  public let year: Int?
  /// Rates are per so many: a million people, a thousand cases.
  public let per: Int
  /// By position in ``Geography/countries``; countries after the last have none.
  private let countries: [Double?]
  /// By the code of a region: a number that stands in the place of its countries' sum.
  private let regions: [String: Double]

  /// Numbers by country, by its position, and by region, by its code.
  public init(
    id: String, label: String, unit: String, year: Int? = nil, per: Int, countries: [Int: Double],
    regions: [String: Double] = [:]
  ) {
    self.id = id
    self.label = label
    self.unit = unit
    self.year = year
    self.per = per
    let count = (countries.keys.max() ?? -1) + 1
    self.countries = (0..<count).map { countries[$0] }
    self.regions = regions
  }

  /// The number of a country; nothing where it has none, never 0 in its place.
  public func value(ofCountry country: Int) -> Double? {
    countries.indices.contains(country) ? countries[country] : nil
  }

  /// The number of a region: its own, else the sum over its countries that have one.
  public func value(of region: RegionSet.Region) -> Double? {
    if let own = regions[region.code] { return own }
    let known = region.countries.compactMap(value(ofCountry:))
    return known.isEmpty ? nil : known.reduce(0, +)
  }

  /// Whether a country's sites belong over a region's number: all of them where the region has its own, else those of
  /// countries that are in the sum.
  public func covers(_ country: Int, in region: RegionSet.Region) -> Bool {
    regions[region.code] != nil || value(ofCountry: country) != nil
  }
}
