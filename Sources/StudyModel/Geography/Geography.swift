/// The countries, the strings registries have used for them, and their regions.
///
/// Aliases are resolved before anything is counted: the registry renamed countries in 2025, and one extract may hold
/// both names.
public struct Geography: Sendable {
  /// The table that ships with the program.
  public static let standard = Geography(table: String(decoding: PackageResources.countries_tsv, as: UTF8.self))

  /// The countries by name, in the order of Unicode scalars.
  public let countries: [Country]
  /// The UN sub-regions by name, in the order of Unicode scalars.
  public let subregions: [String]
  /// The year of the populations.
  public let populationYear: Int

  private let positions: [String: Int]
  private let subregionOfCountry: [Int?]
  private let populationOfSubregion: [Int?]
  /// By country: the position of its UN region among those by name.
  private let continentOfCountry: [Int?]
  /// By country: the position of its WHO region before any move.
  let whoRegionOfCountry: [Int?]
  /// The countries that changed their WHO region, in order of the days.
  public let moves: [Move]
  /// The codes of dissolved states.
  let former: Set<String>

  /// Reads the table: a line a country, its first six fields the country's, the others strings that mean it.
  init(table: String) {
    let rows = table.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    populationYear = rows.first { $0.first == "population-year" }.flatMap { Int($0[1]) } ?? 0
    let lines = rows.filter { $0.count >= 6 && $0[0] != "name" }.sorted { $0[0] < $1[0] }
    func optional(_ field: String) -> String? { field.isEmpty ? nil : field }
    countries = lines.map {
      Country(
        name: $0[0], iso3: $0[1], region: optional($0[2]), subregion: optional($0[3]), whoRegion: optional($0[4]),
        population: Int($0[5]))
    }
    var positions: [String: Int] = [:]
    for (position, line) in lines.enumerated() {
      for string in [line[0]] + line.dropFirst(6) { positions[string] = position }
    }
    self.positions = positions

    let names = Set(countries.compactMap(\.subregion)).sorted()
    var populations = [Int?](repeating: nil, count: names.count)
    subregionOfCountry = countries.map { country in names.firstIndex { $0 == country.subregion } }
    for (country, subregion) in zip(countries, subregionOfCountry) {
      guard let subregion, let people = country.population else { continue }
      populations[subregion] = (populations[subregion] ?? 0) + people
    }
    subregions = names
    let continents = Set(countries.compactMap(\.region)).sorted()
    continentOfCountry = countries.map { country in continents.firstIndex { $0 == country.region } }
    populationOfSubregion = populations
    whoRegionOfCountry = countries.map { country in
      Geography.whoRegions.firstIndex { $0.code == country.whoRegion }
    }
    former = Set(rows.first { $0.first == "former" }?.dropFirst() ?? [])
    moves = rows.filter { $0.first == "who-move" && $0.count == 4 }.compactMap { [countries] row in
      guard let day = PartialDate(row[1])?.firstDay, let country = countries.firstIndex(where: { $0.iso3 == row[2] })
      else { return nil }
      return Move(country: country, day: day, region: row[3])
    }.sorted { ($0.day, $0.country) < ($1.day, $1.country) }
  }

  /// The position in ``countries`` of a registry's string, blanks around it apart; nothing when no country has it.
  ///
  /// Case counts, and nothing is guessed: what is not in the table is reported as unrecognized.
  public func country(of string: String) -> Int? {
    if let position = positions[string] { return position }
    guard let first = string.firstIndex(where: { !$0.isWhitespace }),
      let last = string.lastIndex(where: { !$0.isWhitespace })
    else { return nil }
    return positions[String(string[first...last])]
  }

  /// The position in ``subregions`` of a country's sub-region; Kosovo, Antarctica and the ambiguous `Korea` have none.
  public func subregion(of country: Int) -> Int? { subregionOfCountry[country] }

  /// The position in ``continentSet`` of a country's UN region; Kosovo, Antarctica and the ambiguous `Korea` have none.
  public func continent(of country: Int) -> Int? { continentOfCountry[country] }

  /// The people of a whole sub-region: of all its countries that have a population, with or without sites.
  public func population(ofSubregion subregion: Int) -> Int? { populationOfSubregion[subregion] }

  /// Every string that means a country, in no order: for readers that must find where a country's name begins.
  public var strings: [String] { Array(positions.keys) }
}
