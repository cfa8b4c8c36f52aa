/// A named way to group countries: the regions of the UN or WHO, or a reader's own such as the EU-27.
///
/// A country stands in one region of a set at most, so that the sites of a set foot; what overlaps needs two sets.
public struct RegionSet: Hashable, Sendable {
  /// One region: a code for data, a label for people, and its countries.
  public struct Region: Hashable, Sendable {
    /// The code in tidy CSV and in filters.
    public let code: String
    /// The label for people.
    public let label: String
    /// Its countries as positions in ``Geography/countries``, ascending.
    public let countries: [Int]

    /// A region; without a label its code is shown.
    public init(code: String, label: String? = nil, countries: [Int]) {
      self.code = code
      self.label = label ?? code
      self.countries = Set(countries).sorted()
    }
  }

  /// Its name in definitions and tidy CSV.
  public let id: String
  /// Its name for people.
  public let label: String
  /// The regions in the order they are printed.
  public let regions: [Region]
  /// By country: the position of its region.
  private let regionOfCountry: [Int: Int]

  /// A set of regions.
  ///
  /// A country that stands in two of them counts in the first; ask ``overlap`` before use.
  public init(id: String, label: String, regions: [Region]) {
    self.id = id
    self.label = label
    self.regions = regions
    var places: [Int: Int] = [:]
    for (position, region) in regions.enumerated() {
      for country in region.countries where places[country] == nil { places[country] = position }
    }
    regionOfCountry = places
  }

  /// The position of a country's region; nothing where the set does not cover it.
  public func region(of country: Int) -> Int? { regionOfCountry[country] }

  /// The first country that stands in two regions of the set, and their codes: a mistake in a reader's file.
  public var overlap: (country: Int, first: String, second: String)? {
    for (position, region) in regions.enumerated() {
      for country in region.countries {
        guard let first = regionOfCountry[country], first != position else { continue }
        return (country, regions[first].code, region.code)
      }
    }
    return nil
  }
}
