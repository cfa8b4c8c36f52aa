import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// METHODS 2.3: every branch of both readings of whom FDAAA 801 covers, on invented trials.
struct FDAAAApplicabilityTests {
  /// A trial begun under the rule, every condition met; then what the case changes.
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var regulation: String
    var tracker: String
    var reason: String?
    var change: @Sendable (inout Study) -> Void
    var testDescription: String { name }

    init(
      _ name: String, _ regulation: String, _ tracker: String, _ reason: String? = nil,
      _ change: @escaping @Sendable (inout Study) -> Void = { _ in }
    ) {
      (self.name, self.regulation, self.tracker, self.reason, self.change) = (name, regulation, tracker, reason, change)
    }
  }

  static func trial(_ change: (inout Study) -> Void) -> Study {
    Study.sample {
      $0[.overallStatus] = .word(OverallStatus.completed)
      $0[.start] = .date("2018-03-01")
      $0[.primaryCompletion] = .date("2020-03-01")
      $0[.primaryPurpose] = .word(PrimaryPurpose.treatment)
      $0[.isFDARegulatedDrug] = .flag(true)
      $0[.isFDARegulatedDevice] = .flag(false)
      $0.list(.phase, Phase.phase2)
      $0.list(.interventionType, InterventionType.drug)
      $0.list(.siteCountry, [.text("France"), .text("United States")])
      change(&$0)
    }
  }

  /// Makes a trial one from before the rule, without the flags that came with it.
  private static let old: @Sendable (inout Study) -> Void = {
    $0[.start] = .date("2015-03-01")
    $0[.isFDARegulatedDrug] = .notGiven
    $0[.isFDARegulatedDevice] = .notGiven
  }
  private static let abroad: @Sendable (inout Study) -> Void = { $0.list(.siteCountry, [.text("France")]) }
  private static let (yes, probable, no, open) = ("ACT", "PROBABLE_ACT", "NOT_APPLICABLE_TRIAL", "CANNOT_TELL")

  static let cases: [Case] = [
    Case("every condition holds", yes, yes),
    Case("observational", no, no, "not-interventional") { $0[.studyType] = .word(StudyType.observational) },
    Case("withdrawn", no, no, "withdrawn") { $0[.overallStatus] = .word(OverallStatus.withdrawn) },
    Case("no status", open, yes, "status-missing") { $0[.overallStatus] = .notGiven },
    Case("no study type", open, no, "type-missing") {
      $0[.studyType] = .notGiven
      $0.list(.phase, [FieldValue]())
    },
    Case("phase 1 of a drug", no, no, "early-phase") { $0.list(.phase, Phase.phase1) },
    Case("early phase 1", no, no, "early-phase") { $0.list(.phase, Phase.earlyPhase1) },
    Case("phase 1/2", yes, yes) { $0.list(.phase, Phase.phase1, .phase2) },
    Case("phase not applicable", yes, yes) { $0.list(.phase, Phase.notApplicable) },
    Case("no phase", open, no, "phase-missing") { $0.list(.phase, [FieldValue]()) },
    Case("a device has no phase to be past", yes, no) {
      $0.list(.phase, Phase.phase1)
      $0[.isFDARegulatedDrug] = .flag(false)
      $0[.isFDARegulatedDevice] = .flag(true)
    },
    Case("device feasibility", no, no, "device-feasibility") {
      $0[.isFDARegulatedDrug] = .flag(false)
      $0[.isFDARegulatedDevice] = .flag(true)
      $0[.primaryPurpose] = .word(PrimaryPurpose.deviceFeasibility)
    },
    Case("a feasibility study of a drug past phase 1", yes, no) {
      $0[.primaryPurpose] = .word(PrimaryPurpose.deviceFeasibility)
    },
    Case("no purpose is no feasibility", yes, yes) { $0[.primaryPurpose] = .notGiven },
    Case("no regulated product", no, no, "not-regulated") { $0[.isFDARegulatedDrug] = .flag(false) },
    Case("flags not given", open, no, "product-not-stated") {
      $0[.isFDARegulatedDrug] = .notGiven
      $0[.isFDARegulatedDevice] = .notGiven
    },
    Case("one flag not given, the other no", open, no, "product-not-stated") { $0[.isFDARegulatedDrug] = .notGiven },
    Case("one flag not given, the other yes", yes, yes) { $0[.isFDARegulatedDevice] = .notGiven },
    Case("no US site: an exemption is not public", open, yes, "exemption-not-public", abroad),
    Case("no site at all", open, yes, "exemption-not-public") { $0.list(.siteCountry, [FieldValue]()) },
    Case("no US site, exported", yes, yes) {
      abroad(&$0)
      $0[.isUSExport] = .flag(true)
    },
    Case("a territory", yes, yes) { $0.list(.siteCountry, [.text("Puerto Rico")]) },
    Case("no start", open, no, "start-missing") { $0[.start] = .notGiven },
    Case("begun on the day of the rule", yes, yes) { $0[.start] = .date("2017-01-18") },
    Case("begun the day before", probable, probable) { $0[.start] = .date("2017-01-17") },
    Case("begun in that month", open, yes, "start-imprecise") { $0[.start] = .date("2017-01") },
    Case("begun in that year", open, yes, "start-imprecise") { $0[.start] = .date("2017") },
    Case("begun the month before", probable, probable) { $0[.start] = .date("2016-12") },
    Case("begun the month after", yes, yes) { $0[.start] = .date("2017-02") },
    Case("begun before, flags no", no, no, "not-regulated") {
      $0[.start] = .date("2015-03-01")
      $0[.isFDARegulatedDrug] = .flag(false)
    },
    Case("begun before, no US site", open, probable, "exemption-not-public") {
      $0[.start] = .date("2015-03-01")
      abroad(&$0)
    },
    Case("begun before, completed on the day of the rule", probable, probable) {
      $0[.start] = .date("2015-03-01")
      $0[.primaryCompletion] = .date("2017-01-18")
    },
    Case("begun before, completed in that month", probable, probable) {
      $0[.start] = .date("2015-03-01")
      $0[.primaryCompletion] = .date("2017-01")
    },
    Case("begun before, completed before", no, no, "completed-before") {
      $0[.start] = .date("2015-03-01")
      $0[.primaryCompletion] = .date("2017-01-17")
    },
    Case("begun before, completion stands in", no, no, "completed-before") {
      $0[.start] = .date("2015-03-01")
      $0[.primaryCompletion] = .notGiven
      $0[.completion] = .date("2016-12")
    },
    Case("begun before, no completion", open, no, "completion-missing") {
      $0[.start] = .date("2015-03-01")
      $0[.primaryCompletion] = .notGiven
    },
    Case("the retired flag is in no download", open, probable, "retired-field", old),
    Case("old, phase 1", no, no, "early-phase") {
      old(&$0)
      $0.list(.phase, Phase.phase1)
    },
    Case("old, no phase", open, no, "phase-missing") {
      old(&$0)
      $0.list(.phase, [FieldValue]())
    },
    Case("old, device feasibility", no, no, "device-feasibility") {
      old(&$0)
      $0[.primaryPurpose] = .word(PrimaryPurpose.deviceFeasibility)
    },
    Case("old, behavioral", no, no, "other-intervention") {
      old(&$0)
      $0.list(.interventionType, InterventionType.behavioral, .procedure, .dietarySupplement, .other)
    },
    Case("old, one product among others", open, probable, "retired-field") {
      old(&$0)
      $0.list(.interventionType, InterventionType.behavioral, .diagnosticTest)
    },
    Case("old, abroad", no, no, "no-us-site") {
      old(&$0)
      abroad(&$0)
    },
    Case("old, one flag given", open, no, "product-not-stated") {
      old(&$0)
      $0[.isFDARegulatedDevice] = .flag(false)
    },
  ]

  @Test(arguments: cases)
  func branch(branch: Case) {
    let study = FDAAAApplicabilityTests.trial(branch.change)
    #expect(Trials.level(.fdaaaApplicability, study) == branch.regulation)
    #expect(Trials.level(.fdaaaApplicabilityTrialsTracker, study) == branch.tracker)
    #expect(Trials.level(.fdaaaReason, study) == branch.reason)
  }

  @Test(arguments: InterventionType.allCases)
  func whichInterventionsPointedToAnApplicableTrial(type: InterventionType) {
    let points: Set<InterventionType> = [
      .biological, .drug, .device, .genetic, .radiation, .combinationProduct, .diagnosticTest,
    ]
    let study = FDAAAApplicabilityTests.trial {
      FDAAAApplicabilityTests.old(&$0)
      $0.list(.interventionType, [.word(type)])
    }
    #expect((Trials.level(.fdaaaApplicabilityTrialsTracker, study) == "PROBABLE_ACT") == points.contains(type))
  }

  /// What the source does not carry is neither no nor open, unless something else decides.
  @Test(arguments: [
    StudyField.isFDARegulatedDrug, .start, .phase, .siteCountry, .overallStatus, .studyType,
  ])
  func aSilentSourceIsSaidToBeSilent(field: StudyField) {
    func silenced(_ change: (inout Study) -> Void) -> Study {
      FDAAAApplicabilityTests.trial {
        if let list = field.list { $0[list] = .cannotSay } else { $0[field] = .cannotSay }
        change(&$0)
      }
    }
    // A phase tells the type, so the type must not be told either.
    let study = silenced { if field == .studyType { $0.list(.phase, [FieldValue]()) } }
    #expect(Trials.answer(.fdaaaApplicability, study) == .cannotSay)
    #expect(Trials.answer(.fdaaaReason, study) == .cannotSay)
    let withdrawn = silenced { $0[.overallStatus] = .word(OverallStatus.withdrawn) }
    #expect(Trials.level(.fdaaaApplicability, withdrawn) == "NOT_APPLICABLE_TRIAL")
  }
}
