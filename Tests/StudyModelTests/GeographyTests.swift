import StudyModel
import Testing

struct GeographyTests {
  private let geography = Geography.standard

  private func country(_ string: String) -> Country? {
    geography.country(of: string).map { geography.countries[$0] }
  }

  @Test func everyStringOfTheTableHasItsCountry() {
    #expect(geography.countries.count == 236)
    // 284 strings the registry used or might use, and three names that only we print.
    #expect(geography.strings.count == 287)
    #expect(geography.populationYear == 2024)
    #expect(geography.subregions.count == 17)
    #expect(geography.subregions == geography.subregions.sorted())
    for (position, country) in geography.countries.enumerated() {
      #expect(geography.country(of: country.name) == position)
      #expect(country.iso3.utf8.count == (country.name == "Korea" ? 0 : 3), "\(country.name)")
      #expect((geography.subregion(of: position).map { geography.subregions[$0] }) == country.subregion)
    }
    let names = geography.countries.map(\.name)
    for (a, b) in zip(names, names.dropFirst()) {
      #expect(a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars), "\(a) before \(b)")
    }
    #expect(Set(names).count == names.count)
    #expect(Set(geography.countries.map(\.iso3)).count == 236)
  }

  @Test(arguments: [
    ("Korea, Republic of", "South Korea", "KOR"), ("Republic of Korea", "South Korea", "KOR"),
    ("Korea, Democratic People's Republic of", "North Korea", "PRK"), ("Turkey", "Türkiye", "TUR"),
    ("Turkey (Türkiye)", "Türkiye", "TUR"), ("Russian Federation", "Russia", "RUS"),
    ("Iran, Islamic Republic of", "Iran", "IRN"), ("Moldova, Republic of", "Moldova", "MDA"),
    ("Czech Republic", "Czechia", "CZE"), ("Swaziland", "Eswatini", "SWZ"), ("Viet Nam", "Vietnam", "VNM"),
    ("Macedonia, The Former Yugoslav Republic of", "North Macedonia", "MKD"),
    ("Côte D'Ivoire", "Côte d'Ivoire", "CIV"), ("Co\u{302}te D'Ivoire", "Côte d'Ivoire", "CIV"),
    ("Holy See (Vatican City State)", "Vatican City", "VAT"), ("Virgin Islands (U.S.)", "U.S. Virgin Islands", "VIR"),
    ("Palestinian Territories, Occupied", "Palestinian Territories", "PSE"),
    ("Congo, The Democratic Republic of the", "Democratic Republic of the Congo", "COD"),
    ("Congo", "Republic of the Congo", "COG"), ("United States of America", "United States", "USA"),
  ])
  func renamedAndDoubleNames(string: String, name: String, iso3: String) {
    #expect(country(string)?.name == name)
    #expect(country(string)?.iso3 == iso3)
  }

  @Test func territoriesStandForThemselves() {
    #expect(country("Puerto Rico")?.name == "Puerto Rico")
    #expect(country("Puerto Rico")?.subregion == "Latin America and the Caribbean")
    #expect(country("Hong Kong SAR")?.iso3 == "HKG")
    #expect(country("Martinique")?.population == nil)
    #expect(country("Georgia")?.iso3 == "GEO")
  }

  @Test func gapsAreNothingAndNeverZero() throws {
    let taiwan = try #require(country("Taiwan, Province of China"))
    #expect(taiwan.population == nil && taiwan.whoRegion == nil && taiwan.subregion == "Eastern Asia")
    let kosovo = try #require(geography.country(of: "Kosovo"))
    #expect(geography.subregion(of: kosovo) == nil)
    #expect(geography.countries[kosovo].region == nil)
    #expect(geography.countries[kosovo].population == 1_594_353)
    #expect(country("Korea")?.subregion == nil)
    #expect(country("Former Yugoslavia")?.iso3 == "YUG")
    #expect(country("Former Yugoslavia")?.population == nil)
  }

  @Test func onlyBlanksAreForgiven() {
    #expect(country("  Germany\t")?.name == "Germany")
    #expect(country("\u{A0}United States ")?.iso3 == "USA")
    for wrong in ["", "  ", "germany", "Germany.", "Atlantis", "population-year", "name", "# Countries"] {
      #expect(geography.country(of: wrong) == nil)
    }
  }

  @Test func aRegionsPeopleAreAllItsPeople() throws {
    let america = try #require(geography.subregions.firstIndex(of: "Northern America"))
    #expect(geography.population(ofSubregion: america) == 381_521_059)
    let everyone = geography.subregions.indices.compactMap { geography.population(ofSubregion: $0) }
    #expect(everyone.count == 17)
    #expect(everyone.reduce(0, +) == 8_116_633_567)
  }
}
