import StudyModel
import TestSupport
import Testing

@testable import Aggregation

struct FacilityTests {
  @Test(arguments: [
    "Research Site", "research site", "Investigational Site 12", "Clinical Study Site #0815", "Acme Investigative Site",
    "Acme & Sons Investigator Site 7", "104", "#12-B7", "Site 3", "Local Institution - 0248", "Study Center CX-155",
    "For additional information regarding investigative sites, call 1-800-555-0100", "Multiple Locations", "-",
    "INVESTIGATIONAL CENTER",
  ])
  func namesThatNameNoPlace(name: String) {
    #expect(FacilityName(name).isPlaceholder)
  }

  @Test(arguments: [
    "Site Hospital", "Northern Research Institute", "2nd Hospital of Elm Town", "Lake Clinic ( Site 0104)",
    "Clinical Research of Elm Town", "Investigational Drug Unit", "City Hospital 9",
  ])
  func namesThatNameOne(name: String) {
    #expect(!FacilityName(name).isPlaceholder)
  }

  @Test func whatIsComparedAsTheSame() {
    for other in [
      "lake clinic", "LAKE  CLINIC", " Lake-Clinic ", "Lake Clinic, Inc.", "Lake Clinic ( Site 0104)",
      "Lake Clinic-Site Number:8400001", "Lake Clinic Site No. 3", "L.a.k.e Clinic",
    ] {
      #expect(FacilityName(other).folded == "lake clinic", "\(other)")
    }
    // A name is never eaten up.
    #expect(FacilityName("Inc.").folded == "inc")
    #expect(FacilityName("Site 4 Clinic").folded == "site 4 clinic")
    #expect(FacilityName("Straße-Klinik").folded == FacilityName("STRASSE KLINIK").folded)
    #expect(FacilityName(" \t").isBlank && !FacilityName(" \t").isPlaceholder)
  }

  private let studies = [
    Sites.study(
      1,
      [
        Sites.Row("Lake Clinic", "Elm Town", "Canada"), Sites.Row("LAKE CLINIC", "elm town", "Canada"),
        Sites.Row("Research Site", "Elm Town", "Canada"),
      ]),
    Sites.study(
      2,
      [
        Sites.Row("LAKE CLINIC", " Elm Town", "Canada"), Sites.Row("Lake Clinic", "Elm Town", "Turkey"),
        Sites.Row(nil, "Elm Town", "Canada"), Sites.Row("Acme", "Oak Town", "Canada"),
      ]
    ) {
      $0[.leadSponsor] = .text("ACME, Inc.")
      $0[.leadSponsorClass] = .word(AgencyClass.industry)
    },
    Sites.study(3, [Sites.Row("Acme", "Oak Town", "Canada"), Sites.Row("Lake Clinic", nil, "Canada")]) {
      $0[.leadSponsor] = .text("Acme")
      $0[.leadSponsorClass] = .word(AgencyClass.other)
    },
  ]

  /// A key is name, city and country; its name is what most rows write.
  @Test func keysAreNameCityAndCountry() throws {
    let rows = try Sites.table(studies, .facility, .trials, .sites)
    #expect(
      Set(rows.levels) == [
        "LAKE CLINIC, Elm Town, Canada", "Lake Clinic, Elm Town, Türkiye", "Acme, Oak Town, Canada",
        "Lake Clinic, city not given, Canada", "(unrecognized)", "(missing)", "(all)",
      ])
    #expect(rows.value("LAKE CLINIC, Elm Town, Canada", "trials") == 2)
    #expect(rows.value("LAKE CLINIC, Elm Town, Canada", "sites") == 3)
    // The industry sponsor's own name and "Research Site"; of the university's trial the name is a place.
    #expect(rows.value("(unrecognized)", "sites") == 2)
    #expect(rows.value("Acme, Oak Town, Canada", "sites") == 1)
    #expect(rows.value("(missing)", "sites") == 1)
    #expect(rows.value("(all)", "sites") == 9)
  }

  @Test func facilitiesAndPlaceholders() throws {
    let rows = try Sites.table(studies, .studyType, .facilities, .placeholderShare)
    #expect(rows.value("(all)", "facilities") == 4)
    let share = try #require(rows.row("(all)", "placeholder-share"))
    #expect(share.numerator == 2 && share.denominator == 8)
    #expect(share.estimate.value == nil && share.estimate.note == "n<10")
    let four = (0..<4).flatMap { copy in studies.map { study in Sites.renamed(study, by: copy * 10) } }
    let many = try Sites.table(four, .studyType, .facilities, .placeholderShare)
    #expect(many.value("(all)", "facilities") == 4)
    #expect(many.value("(all)", "placeholder-share") == 0.25)
  }

  @Test func citiesAreNameAndCountry() throws {
    let rows = try Sites.table(studies, .city, .trials, .sites)
    #expect(
      Set(rows.levels) == ["Elm Town, Canada", "Elm Town, Türkiye", "Oak Town, Canada", "(missing)", "(all)"])
    #expect(rows.value("Elm Town, Canada", "sites") == 5)
  }

  /// However many levels there are, a cut keeps the same ones as sorting all of them.
  @Test func theTopOfManyIsTheTopOfAll() throws {
    let many = (0..<40).map { number in
      Sites.study(number, (0...(number % 7)).map { Sites.Row("Clinic \($0)", "Town \(number % 11)", "Canada") })
    }
    let all = try Sites.table(many, .facility, .trials)
    for top in [1, 2, 5, 12] {
      let cut = try Sites.table(many, .facility, top: top, .trials)
      #expect(cut.levels.prefix(top) == all.levels.prefix(top))
      #expect(
        cut.first { $0.cell.rowLevel.code == "(others)" }?.cell.rowLevel.label == "\(all.levels.count - 1 - top) others"
      )
    }
  }
}

extension Sites {
  /// The study under another id.
  static func renamed(_ study: Study, by number: Int) -> Study {
    var study = study
    study.id = "NCT" + String((Int(study.id.dropFirst(3)) ?? 0) + number)
    return study
  }
}
