import StudyModel
import Testing

/// The same trial from two registers is one trial, and two trials never become one.
struct TrialLinksTests {
  private func links(_ records: (String, [String])...) -> TrialLinks {
    TrialLinks(records.map { (id: $0.0, identifiers: $0.1) })
  }

  @Test(arguments: [
    ("NCT01234567", ["NCT01234567"]), ("nct01234567; U1111-1111-1111", ["NCT01234567"]),
    ("EUCTR2004-000123-12-DE", ["EU2004-000123-12"]), ("2004-000123-12", ["EU2004-000123-12"]),
    ("2022-500123-12-00", ["EU2022-500123-12"]), ("ChiCTR2000029953", ["CHICTR2000029953"]),
    ("JPRN-UMIN000012345", ["JPRN-UMIN000012345"]), ("ISRCTN12345678.", ["ISRCTN12345678"]),
    ("NCT0123456", []), ("protocol 12-3456-78", []), ("Nil known", []), ("NL", []), ("PER-001-95", ["PER-001-95"]),
  ])
  func idsAreFoundInWhateverTheyStandIn(text: String, keys: [String]) {
    #expect(RegisterID.keys(in: text) == keys)
  }

  @Test func aRecordThatGivesOneTrialsNumberIsOfThatTrial() {
    let links = links(("NCT00000001", []), ("ChiCTR2000029953", ["NCT00000001"]), ("ISRCTN12345678", ["NCT00000002"]))
    #expect(links.key(of: "ChiCTR2000029953") == "NCT00000001")
    #expect(links.key(of: "ISRCTN12345678") == "NCT00000002", "the trial itself need not be in the input")
    #expect(links.findings.isEmpty)
  }

  @Test func aTrialThatGivesARegistersIdClaimsItsRecord() {
    let links = links(("NCT00000001", ["2004-000123-12"]), ("EUCTR2004-000123-12-DE", []))
    #expect(links.key(of: "EUCTR2004-000123-12-DE") == "NCT00000001")
  }

  @Test func oneTrialInTwoCountriesOfOneRegisterIsOne() {
    let links = links(("EUCTR2004-000123-12-FR", []), ("EUCTR2004-000123-12-DE", []))
    #expect(links.key(of: "EUCTR2004-000123-12-FR") == "EUCTR2004-000123-12-DE")
    #expect(links.key(of: "EUCTR2004-000123-12-DE") == "EUCTR2004-000123-12-DE")
  }

  @Test func twoTrialsAreNeverJoinedByAThirdRecord() {
    let links = links(
      ("NCT00000001", ["ISRCTN12345678", "NCT00000002"]), ("NCT00000002", ["ISRCTN12345678"]), ("ISRCTN12345678", []),
      ("ACTRN12345", ["NCT00000001", "NCT00000002"]))
    for id in ["NCT00000001", "NCT00000002", "ISRCTN12345678", "ACTRN12345"] { #expect(links.key(of: id) == id) }
    #expect(links.findings.map(\.id) == ["ACTRN12345", "ISRCTN12345678"])
    #expect(links.findings[1].message.contains("NCT00000001, NCT00000002"))
  }

  @Test func whatARecordSaysOfItselfStandsAboveWhatOthersSay() {
    let links = links(("NCT00000001", ["ISRCTN12345678"]), ("ISRCTN12345678", ["NCT00000002"]))
    #expect(links.key(of: "ISRCTN12345678") == "NCT00000002")
    #expect(links.findings.isEmpty)
  }

  @Test func recordsOfSeveralRegistersShareTheNumberOneOfThemGives() {
    let links = links(("ISRCTN12345678", ["DRKS00012345"]), ("DRKS00012345", ["NCT00000003"]))
    #expect(links.key(of: "ISRCTN12345678") == "NCT00000003")
    #expect(links.key(of: "DRKS00012345") == "NCT00000003")
  }

  @Test func theOrderOfTheRecordsDoesNotMatter() {
    let records: [(id: String, identifiers: [String])] = [
      ("DRKS00012345", ["ISRCTN12345678"]), ("ISRCTN12345678", []), ("NCT00000001", ["DRKS00012345"]),
      ("TCTR20200101001", ["ISRCTN12345678"]), ("NCT00000009", []),
    ]
    for shift in records.indices {
      let links = TrialLinks(Array(records[shift...] + records[..<shift]))
      #expect(
        records.map { links.key(of: $0.id) } == [
          "NCT00000001", "NCT00000001", "NCT00000001", "NCT00000001", "NCT00000009",
        ])
    }
  }
}
