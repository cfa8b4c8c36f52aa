import Testing

@testable import Registries

struct CSVSiteTests {
  @Test(arguments: [
    ("Clinic, Amsterdam, North Holland, 1081HV, Netherlands", "Clinic", "Amsterdam", "North Holland", "1081HV"),
    ("Elite Sites, LLC, Phoenix, Arizona, 85018, United States", "Elite Sites, LLC", "Phoenix", "Arizona", "85018"),
    (
      "University of X, Irvine Center, Orange, California, United States", "University of X, Irvine Center", "Orange",
      "California", ""
    ),
    ("Columbus, Georgia, United States", "", "Columbus", "Georgia", ""),
    ("Research Site, Quebec, G1V 3M7, Canada", "Research Site", "Quebec", "", "G1V 3M7"),
    ("Research Site, Laval, Quebec, Canada", "Research Site", "Laval", "Quebec", ""),
    ("Royal Hospital, London, London, W12 0HS, United Kingdom", "Royal Hospital", "London", "London", "W12 0HS"),
    ("Some Co., Ltd., Seoul, South Korea", "Some Co., Ltd.", "Seoul", "", ""),
    ("Department of X, City Hospital, Zagreb, Croatia", "Department of X, City Hospital", "Zagreb", "", ""),
    ("Hospital A, Praha 2, Czechia", "Hospital A", "Praha 2", "", ""),
    (
      "Instituto B, Hospitalet de Llobregat, Barcelona, 08908, Spain", "Instituto B", "Hospitalet de Llobregat",
      "Barcelona", "08908"
    ),
    ("Kinshasa, Congo, The Democratic Republic of the", "", "Kinshasa", "", ""),
    ("Seoul, Korea, Republic of", "", "Seoul", "", ""),
    ("Harbor, Port of X, Atlantis", "Harbor", "Port of X", "", ""),
  ])
  func partsAreToldFromTheEnd(text: String, facility: String, city: String, state: String, zip: String) {
    let site = CSVSite(text)
    #expect((site.facility ?? "") == facility)
    #expect((site.city ?? "") == city)
    #expect((site.state ?? "") == state)
    #expect((site.zip ?? "") == zip)
    #expect(site.country.map(text.hasSuffix) == true)
  }

  @Test func countriesWithCommas() {
    #expect(CSVSite("A, Seoul, Korea, Republic of").country == "Korea, Republic of")
    #expect(CSVSite("A, B, Congo, The Democratic Republic of the").country == "Congo, The Democratic Republic of the")
    #expect(CSVSite("A, B, Atlantis").country == "Atlantis")
    #expect(CSVSite("Taiwan").country == "Taiwan")
  }

  @Test func sitesOfACell() {
    #expect(CSVSite.all(in: "A, Bath, United Kingdom|B, Bath, United Kingdom").count == 2)
    #expect(CSVSite.all(in: "A, Bath, United Kingdom|A, Bath, United Kingdom").count == 2)
    #expect(CSVSite.all(in: "A | B, Bath, United Kingdom|Bath, United Kingdom").map(\.facility) == ["A | B", nil])
    #expect(
      CSVSite.all(in: "A, C | B, Bath, United Kingdom|Bath, United Kingdom").map(\.facility) == ["A, C | B", nil])
    #expect(CSVSite.all(in: "A, B, Atlantis|C, D, Atlantis").map(\.city) == ["B", "D"])
    #expect(CSVSite.all(in: "Singapore|A, Bath, United Kingdom").map(\.country) == ["Singapore", "United Kingdom"])
  }
}
