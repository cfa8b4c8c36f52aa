import StudyModel
import TestSupport
import Testing

@testable import Aggregation

struct ReachTests {
  @Test func atHomeAndAbroad() {
    let studies = [
      Sites.study(1, in: "United States", "Puerto Rico"), Sites.study(2, in: "United States", "Canada"),
      Sites.study(3, in: "Canada"), Sites.study(4), Sites.study(5, in: "Guam"),
      // What cannot be told: the row without a country may stand anywhere.
      Sites.study(6, in: "United States", nil), Sites.study(7, in: "Canada", "Atlantis"),
      // What can be told in spite of it.
      Sites.study(8, in: "United States", "Canada", nil),
    ]
    #expect(
      Trials.levels(.usSites, studies) == [
        "us-only", "us-and-abroad", "abroad-only", "none listed", "us-only", nil, nil, "us-and-abroad",
      ])
    #expect(Trials.answer(.usSites, studies[5]) == .missing)
    #expect(Trials.answer(.usSites, studies[6]) == .unrecognized)
    #expect(Trials.answer(.usSites, .silent()) == .cannotSay)
  }

  @Test func oneCountryOrMany() {
    let studies = [
      Sites.study(1, in: "Turkey", "Türkiye"), Sites.study(2, in: "Turkey", "Canada"), Sites.study(3),
      Sites.study(4, in: "Canada", nil), Sites.study(5, in: "Canada", "Chile", "Atlantis"),
    ]
    #expect(Trials.levels(.isMultinational, studies) == ["no", "yes", nil, nil, "yes"])
    #expect(Trials.answer(.isMultinational, studies[2]) == .outside("lists no site"))
    #expect(Trials.answer(.countryCount, studies[0]) == .number(1))
    #expect(Trials.answer(.countryCount, studies[4]) == .unrecognized)
    #expect(Trials.levels(.countryBand, studies) == ["1", "2 to 5", "none listed", nil, nil])
  }

  @Test(arguments: [
    (1, "1"), (2, "2 to 5"), (5, "2 to 5"), (6, "6 to 10"), (11, "11 to 20"), (20, "11 to 20"), (21, "over 20"),
  ])
  func bandsOfCountries(count: Int, band: String) {
    let names = Geography.standard.countries.prefix(count).map { Sites.Row(nil, nil, $0.name) }
    #expect(Trials.level(.countryBand, Sites.study(1, names)) == band)
  }

  /// A row's status belongs to recruiting trials: elsewhere there is nothing to miss.
  @Test func statusOfRows() {
    let rows = [Sites.Row(nil, nil, "Canada", .recruiting), Sites.Row(nil, nil, "Canada", .withdrawn)]
    #expect(Trials.answer(.siteStatus, Sites.study(1, rows, status: .recruiting)) == .each([1, 7]))
    #expect(Trials.answer(.siteStatus, Sites.study(1, in: "Canada")) == .outside("the trial does not recruit"))
    #expect(Trials.answer(.siteStatus, Sites.study(1, in: "Canada", status: .recruiting)) == .each([-1]))
    #expect(Trials.answer(.siteStatus, Sites.study(1, rows, status: .unknown)) == .each([1, 7]))
  }

  /// Names that differ from the present one, each with what it means; all rows are accounted for.
  @Test func namesAsRegistered() throws {
    let studies = [
      Sites.study(1, in: "Turkey", "Türkiye", "Canada"), Sites.study(2, in: "Turkey", "Atlantis", nil),
      Sites.study(3, in: "Former Yugoslavia", "Netherlands Antilles"),
    ]
    let rows = try Sites.table(studies, .countryAsRegistered, .trials, .sites)
    let labels = Dictionary(rows.map { ($0.cell.rowLevel.code, $0.cell.rowLevel.label) }) { first, _ in first }
    #expect(labels["Turkey"] == "Turkey → Türkiye")
    #expect(labels["Former Yugoslavia"] == "Former Yugoslavia → Yugoslavia (former)")
    #expect(labels["Netherlands Antilles"] == "Netherlands Antilles (former)")
    #expect(labels["Canada"] == nil && labels["Atlantis"] == nil)
    #expect(rows.value("Turkey", "trials") == 2 && rows.value("Turkey", "sites") == 2)
    #expect(rows.value("present name", "sites") == 2)
    #expect(rows.value("(unrecognized)", "sites") == 1 && rows.value("(missing)", "sites") == 1)
    #expect(rows.value("(all)", "sites") == 8)
    #expect(Trials.levels(.hasUnresolvedCountry, studies) == ["no", "yes", "no"])
    #expect(Trials.answer(.unresolvedCountries, studies[1]) == .text("“Atlantis”"))
    #expect(Trials.answer(.unresolvedCountries, studies[0]) == .missing)
  }
}
