import StudyModel
import Testing

struct GeographyRegionsTests {
  private let geography = Geography.standard

  private func position(_ name: String) throws -> Int { try #require(geography.country(of: name)) }

  private func who(_ name: String, _ day: Day?) throws -> String? {
    geography.whoRegion(of: try position(name), on: day).map { Geography.whoRegions[$0].code }
  }

  /// Indonesia joined the Western Pacific Region on 2025-05-23.
  @Test func indonesiaMovesWithTheDateOfTheReport() throws {
    let (before, since) = (Day(year: 2025, month: 5, day: 22), Day(year: 2025, month: 5, day: 23))
    #expect(try who("Indonesia", before) == "SEARO")
    #expect(try who("Indonesia", since) == "WPRO")
    #expect(try who("Indonesia", nil) == "WPRO")
    let people = geography.people
    let lost = try [before, since].map { day in
      let region = try #require(geography.whoRegions(on: day).regions.first { $0.code == "SEARO" })
      return try #require(people.value(of: region))
    }
    #expect(lost[0] - lost[1] == 283_487_931)
  }

  @Test func theOtherCountriesStandStill() throws {
    let (old, new) = (geography.whoRegions(on: Day(year: 2020, month: 1, day: 1)), geography.whoRegions(on: nil))
    let moved = geography.countries.indices.filter { old.region(of: $0) != new.region(of: $0) }
    #expect(moved.map { geography.countries[$0].name } == ["Indonesia"])
    #expect(try who("Taiwan", nil) == nil)
    #expect(try who("Korea, Republic of", nil) == "WPRO")
    #expect(try who("North Korea", nil) == "SEARO")
    #expect(try who("Türkiye", nil) == "EURO")
    #expect(Geography.whoRegions.map(\.code) == ["AFRO", "AMRO", "EMRO", "EURO", "SEARO", "WPRO"])
  }

  @Test func setsCoverEachCountryOnce() {
    for set in [geography.subregionSet, geography.continentSet, geography.whoRegions(on: nil)] {
      #expect(set.overlap == nil)
      let members = set.regions.flatMap(\.countries)
      #expect(Set(members).count == members.count)
      for (position, region) in set.regions.enumerated() {
        for country in region.countries { #expect(set.region(of: country) == position) }
      }
    }
    #expect(geography.continentSet.regions.map(\.code) == ["Africa", "Americas", "Asia", "Europe", "Oceania"])
    // Sub-regions and continents place the same countries, so their people are the same.
    let (parts, wholes) = (geography.subregionSet, geography.continentSet)
    func all(_ set: RegionSet) -> Double { set.regions.compactMap(geography.people.value(of:)).reduce(0, +) }
    #expect(all(parts) == 8_116_633_567 && all(wholes) == all(parts))
    for country in geography.countries.indices {
      #expect((geography.continent(of: country) == nil) == (geography.subregion(of: country) == nil))
    }
  }

  @Test func aCountryInTwoRegionsOfASetIsTold() throws {
    let (a, b) = (try position("Austria"), try position("Belgium"))
    let set = RegionSet(
      id: "own", label: "Own",
      regions: [
        RegionSet.Region(code: "first", countries: [b, a, b]), RegionSet.Region(code: "second", countries: [a]),
      ])
    #expect(set.regions[0].countries == [a, b])
    #expect(set.region(of: a) == 0)
    let overlap = try #require(set.overlap)
    #expect(overlap == (a, "first", "second"))
  }

  @Test func aRegionsOwnNumberStandsInThePlaceOfTheSum() throws {
    let (a, b) = (try position("Austria"), try position("Belgium"))
    let both = RegionSet.Region(code: "both", countries: [a, b])
    let cases = Denominator(id: "cases", label: "Cases", unit: "cases", per: 1_000, countries: [a: 400])
    #expect(cases.value(of: both) == 400)
    #expect(cases.covers(a, in: both) && !cases.covers(b, in: both))
    let own = Denominator(
      id: "cases", label: "Cases", unit: "cases", per: 1_000, countries: [a: 400], regions: ["both": 1_000])
    #expect(own.value(of: both) == 1_000)
    #expect(own.covers(b, in: both))
    #expect(cases.value(of: RegionSet.Region(code: "b", countries: [b])) == nil)
    #expect(cases.value(ofCountry: 10_000) == nil && cases.value(ofCountry: -1) == nil)
  }

  @Test func filesMayNameACountryByItsCode() throws {
    #expect(geography.country(named: "DEU") == (try position("Germany")))
    #expect(geography.country(named: "Viet Nam") == (try position("Vietnam")))
    #expect(geography.country(named: "deu") == nil)
    #expect(geography.country(named: "") == nil)
  }

  @Test func dissolvedStates() {
    let former = geography.countries.indices.filter(geography.isFormer).map { geography.countries[$0].name }
    #expect(former == ["Netherlands Antilles", "Serbia and Montenegro (former)", "Yugoslavia (former)"])
  }
}
