import Foundation
import Registries
import StudyModel
import TestSupport
import Testing

/// An export of today and one of 2020, written by hand, value by value.
struct AACTFixtureTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/aact").path

  private static func study(_ id: String, in vintage: String) throws -> Study {
    let reading = try Reading(FileSource([folder + "/" + vintage], formats: [AACT()]))
    #expect(reading.summary.findings.isEmpty && reading.summary.unknownWords.isEmpty)
    return try #require(reading.studies.first { $0.id == id })
  }

  @Test func everyFixtureIsRecognized() throws {
    for name in try FileManager.default.subpathsOfDirectory(atPath: Self.folder) where name.hasSuffix(".txt") {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: Self.folder + "/" + name))
      let head = FileHead(Array(bytes.prefix(FileHead.limit)), isWhole: bytes.count <= FileHead.limit)
      #expect(AACT().recognizes(head) == .yes, "\(name)")
      #expect(APIv2CSV().recognizes(head) == .no && APIv2JSON().recognizes(head) == .no, "\(name)")
    }
  }

  @Test func scalarsOfToday() throws {
    let study = try Self.study("NCT05000002", in: "today")
    let expected: [StudyField: FieldValue] = [
      .briefTitle: .text("Salt Water in Cold Hands"), .acronym: .text("BRINE"),
      .officialTitle: .text("A Trial of Warm Salt Water for Cold Hands | Part One"),
      .organizationStudyID: .text("HANDS-01"), .overallStatus: .word(OverallStatus.terminated),
      .lastKnownStatus: .notGiven, .whyStopped: .text("Too few hands; see letter"), .statusVerified: .date("2024-02"),
      .start: .date("2020-03"), .startType: .word(ValueType.actual), .primaryCompletion: .date("2023-05"),
      .primaryCompletionType: .word(ValueType.actual), .completion: .date("2023-06-14"),
      .completionType: .word(ValueType.actual), .firstSubmitted: .date("2020-01-15"), .firstPosted: .date("2020-01-20"),
      .resultsFirstSubmitted: .date("2024-01-10"), .resultsFirstPosted: .date("2024-02-01"),
      .dispositionFirstSubmitted: .notGiven, .lastUpdateSubmitted: .date("2024-02-20"),
      .lastUpdatePosted: .date("2024-02-22"), .hasExpandedAccess: .flag(false), .delayedPosting: .flag(false),
      .leadSponsor: .text("University of Hands"), .leadSponsorClass: .word(AgencyClass.other),
      .responsibleParty: .word(ResponsibleParty.principalInvestigator), .responsibleInvestigator: .text("Dr. Palm"),
      .responsibleInvestigatorTitle: .text("Head of Hands"),
      .responsibleInvestigatorAffiliation: .text("University of Hands"), .hasDataMonitoringCommittee: .flag(true),
      .isFDARegulatedDrug: .flag(true), .isFDARegulatedDevice: .flag(false), .isUnapprovedDevice: .notGiven,
      .isUSExport: .flag(false), .isFDAAAViolation: .flag(true),
      .briefSummary: .text("Hands are warmed.\nThey are then looked at."),
      .detailedDescription: .text("The basin holds \n three liters | or four."),
      .studyType: .word(StudyType.interventional), .isPatientRegistry: .notGiven,
      .allocation: .word(Allocation.randomized), .interventionModel: .word(InterventionModel.crossover),
      .observationalModel: .notGiven, .timePerspective: .notGiven, .primaryPurpose: .word(PrimaryPurpose.basicScience),
      .masking: .word(Masking.double), .enrollment: .count(42), .enrollmentType: .word(ValueType.actual),
      .eligibilityCriteria: .text(
        "Inclusion Criteria:\n\n* two cold hands\n* owns a basin | bowl\nExclusion Criteria:\n* warm hands"),
      .acceptsHealthyVolunteers: .flag(true), .sex: .word(Sex.female), .minimumAge: .age("18 Years"),
      .maximumAge: .notGiven, .samplingMethod: .notGiven, .studyPopulation: .notGiven, .hasResults: .flag(true),
      .versionHolder: .cannotSay,
    ]
    for field in StudyField.allCases where field.list == nil {
      #expect(study[field] == expected[field], "\(field.name)")
    }
    #expect(study.version == VersionKey(rank: 2, updated: 20_240_222))
  }

  @Test func listsOfToday() throws {
    let study = try Self.study("NCT05000002", in: "today")
    func texts(_ field: StudyField) -> [String] { study[column: field].map { $0.text ?? "-" } }
    #expect(study[column: .phase] == [.word(Phase.phase1), .word(Phase.phase2)])
    #expect(study[column: .maskedParty] == [.word(MaskedParty.participant), .word(MaskedParty.investigator)])
    #expect(study[column: .ageGroup] == [.word(AgeGroup.adult), .word(AgeGroup.olderAdult)])
    #expect(texts(.condition) == ["Cold Hands", "Raynaud Disease"])
    #expect(texts(.keyword) == ["basin"])
    #expect(texts(.conditionMesh) == ["Raynaud Disease"])
    #expect(texts(.conditionAncestor) == ["Vascular Diseases"])
    #expect(texts(.interventionMesh) == ["Sodium Chloride"])
    #expect(study[.interventionAncestors] == .rows(0))
    #expect(texts(.collaborator) == ["Basin Makers Ltd", "Institute of Cold"])
    #expect(study[column: .collaboratorClass] == [.word(AgencyClass.industry), .word(AgencyClass.nih)])
    #expect(texts(.armLabel) == ["Salt", "Plain"])
    #expect(study[column: .armType] == [.word(ArmType.experimental), .word(ArmType.shamComparator)])
    #expect(texts(.armDescription) == ["Salt water", "Water without salt"])
    #expect(study[column: .interventionType] == [.word(InterventionType.drug), .word(InterventionType.other)])
    #expect(texts(.interventionName) == ["Salt water", "Water"])
    #expect(study[column: .interventionDescription] == [.text("Warm"), .notGiven])
    // By the rows' numbers, not as they stand in the file.
    #expect(texts(.siteFacility) == ["University of Hands", "Hand Clinic"])
    #expect(texts(.siteCity) == ["Albany", "Graz"])
    #expect(study[column: .siteState] == [.text("New York"), .notGiven])
    #expect(texts(.siteZip) == ["12207", "8010"])
    #expect(texts(.siteCountry) == ["United States", "Austria"])
    #expect(texts(.country) == ["Austria", "United States"])
    #expect(
      study[column: .outcomeKind] == [
        .word(OutcomeKind.primary), .word(OutcomeKind.secondary), .word(OutcomeKind.other),
      ])
    #expect(texts(.outcomeMeasure) == ["Warmth of hands", "Comfort", "Color of hands"])
    #expect(texts(.outcomeTimeFrame) == ["1 hour", "1 day", "1 hour"])
    #expect(study[column: .outcomeDescription] == [.text("By thermometer"), .text("As told.\nIn words."), .notGiven])
    #expect(texts(.identifier) == ["2019-000001-11", "R01HD000001"])
    #expect(study[column: .identifierType] == [.word(IdentifierType.eudraCTNumber), .word(IdentifierType.nih)])
    #expect(texts(.officialName) == ["Dr. Palm", "Dr. Thumb"])
    #expect(
      study[column: .officialRole] == [
        .word(InvestigatorRole.principalInvestigator), .word(InvestigatorRole.studyChair),
      ])
    #expect(study[column: .officialAffiliation] == [.text("University of Hands"), .notGiven])
    #expect(study[column: .referencePMID] == [.text("10000001"), .notGiven])
    #expect(study[column: .referenceType] == [.word(ReferenceType.background), .word(ReferenceType.result)])
    #expect(study[column: .referenceCitation].count == 2)
  }

  @Test func othersOfToday() throws {
    let register = try Self.study("NCT05000001", in: "today")
    #expect(register[.isPatientRegistry] == .flag(true))
    #expect(register[.hasResults] == .flag(false))
    #expect(register[.completion] == .date("2027"))
    #expect(register[.minimumAge] == .age("30 Minutes"))
    #expect(register[.statusVerified] == .date("2025-01"))
    #expect(register[.maskedParties] == .rows(0))
    #expect(register[column: .siteStatus] == [.word(SiteStatus.recruiting)])
    let bread = try Self.study("NCT05000003", in: "today")
    #expect(bread[column: .phase] == [.word(Phase.notApplicable)])
    #expect(bread[.enrollment] == .count(0))
    #expect(bread[.lastKnownStatus] == .word(OverallStatus.notYetRecruiting))
    #expect(bread[.minimumAge] == .notGiven && bread[.sites] == .rows(0) && bread[.briefSummary] == .notGiven)
  }

  /// Before 2021: labels, texts for dates, no types of terms, another table of ids.
  @Test func anOlderExport() throws {
    let tea = try Self.study("NCT03000001", in: "older")
    let expected: [StudyField: FieldValue] = [
      .overallStatus: .word(OverallStatus.activeNotRecruiting), .start: .date("2017-03"),
      .startType: .word(ValueType.actual), .completion: .date("2021-04-03"),
      .completionType: .word(ValueType.estimated),
      .statusVerified: .date("2020-04"), .enrollmentType: .word(ValueType.estimated),
      .allocation: .word(Allocation.nonRandomized), .interventionModel: .word(InterventionModel.singleGroup),
      .primaryPurpose: .word(PrimaryPurpose.healthServicesResearch), .masking: .word(Masking.quadruple),
      .acceptsHealthyVolunteers: .flag(true), .sex: .word(Sex.all), .minimumAge: .age("18 Months"),
      .maximumAge: .notGiven, .leadSponsorClass: .word(AgencyClass.industry), .organizationStudyID: .text("TEA-1"),
      .versionHolder: .date("2020-04-17"), .isPatientRegistry: .cannotSay, .delayedPosting: .cannotSay,
      .hasDataMonitoringCommittee: .flag(false), .briefSummary: .cannotSay,
    ]
    for (field, value) in expected { #expect(tea[field] == value, "\(field.name)") }
    #expect(tea.version.versionDate == 20_200_417)
    #expect(tea[column: .phase] == [.word(Phase.phase2), .word(Phase.phase3)])
    #expect(tea[column: .maskedParty] == (0..<4).map { .term($0) })
    #expect(tea[.ageGroups] == .cannotSay)
    #expect(tea[column: .identifier] == [.text("TEA-1-B")])
    #expect(tea[column: .identifierType] == [.cannotSay])
    #expect(tea[column: .conditionMesh] == [.text("Thirst")])
    #expect(tea[.conditionAncestors] == .cannotSay)
    #expect(tea[column: .interventionType] == [.word(InterventionType.dietarySupplement)])
    #expect(tea[column: .outcomeKind] == [.word(OutcomeKind.primary)])
    let drinkers = try Self.study("NCT03000002", in: "older")
    #expect(drinkers[.studyType] == .word(StudyType.observational))
    #expect(drinkers[.isPatientRegistry] == .flag(true))
    #expect(drinkers[.overallStatus] == .word(OverallStatus.unknown))
    #expect(drinkers[.lastKnownStatus] == .word(OverallStatus.enrollingByInvitation))
    #expect(drinkers[column: .phase] == [.word(Phase.notApplicable)])
    #expect(drinkers[.observationalModel] == .word(ObservationalModel.caseControl))
    #expect(drinkers[.timePerspective] == .word(TimePerspective.crossSectional))
    #expect(drinkers[.leadSponsorClass] == .word(AgencyClass.federal))
    #expect(drinkers[.samplingMethod] == .word(SamplingMethod.nonProbabilitySample))
    #expect(drinkers[.acceptsHealthyVolunteers] == .flag(false))
    #expect(drinkers[.enrollment] == .notGiven && drinkers[.versionHolder] == .cannotSay)
  }
}
