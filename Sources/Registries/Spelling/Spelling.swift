internal import StudyModel

/// What registries of any age write where the API, version 2, writes a code.
///
/// A word is compared by its letters and digits alone, so that `Active, not recruiting` and `ACTIVE_NOT_RECRUITING` are one.
enum Spelling {
  /// The letters and digits of a word, in lower case.
  static func key(_ text: some StringProtocol) -> String {
    String(decoding: text.utf8.lazy.filter(isWordByte).map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte > 127
  }

  /// The positions in a field's vocabulary by the keys of all spellings known.
  static func terms(of field: StudyField) -> [String: UInt8] {
    guard case .term(let vocabulary) = field.kind else { return [:] }
    var terms: [String: UInt8] = [:]
    for (position, word) in vocabulary.words.enumerated() {
      terms[key(word.label)] = UInt8(position)
      terms[key(word.code)] = UInt8(position)
    }
    for (code, others) in others(for: field) {
      guard let position = vocabulary.words.firstIndex(where: { $0.code == code }) else { continue }
      for other in others { terms[key(other)] = UInt8(position) }
    }
    return terms
  }

  /// Spellings beside the code and our label (FORMATS 1 to 5).
  private static func others(for field: StudyField) -> [String: [String]] {
    switch field {
    case .overallStatus, .lastKnownStatus, .siteStatus:
      [
        "UNKNOWN": ["Unknown"], "ACTIVE_NOT_RECRUITING": ["No longer recruiting"],
        "RECRUITING": ["Now recruiting", "Open to enrollment"], "WITHDRAWN": ["Withdrawn prior to enrollment"],
      ]
    case .studyType:
      [
        "INTERVENTIONAL": ["Interventional study", "Interventional clinical trial", "Intervention"],
        "OBSERVATIONAL": ["Observational [Patient Registry]", "Observational study"],
        "EXPANDED_ACCESS": ["Expanded Access:Treatment IND/Protocol", "Expanded Access:Individual Patients"],
      ]
    case .allocation:
      [
        "RANDOMIZED": ["Randomised", "Randomized controlled trial", "Randomised controlled trial"],
        "NON_RANDOMIZED": ["Nonrandomised", "Non-randomised", "Non-randomized trial", "Non-Randomized"],
        "NA": ["N/A", "Not applicable"],
      ]
    case .interventionModel:
      [
        "SINGLE_GROUP": ["Single Group Assignment", "Single arm"], "PARALLEL": ["Parallel Assignment"],
        "CROSSOVER": ["Crossover Assignment", "Cross-over"], "FACTORIAL": ["Factorial Assignment"],
        "SEQUENTIAL": ["Sequential Assignment"],
      ]
    case .primaryPurpose:
      [
        "ECT": ["Educational/Counseling/Training", "Education", "Education/Guidance"],
        "BASIC_SCIENCE": ["Basic Science"],
        "HEALTH_SERVICES_RESEARCH": ["Health service research"], "TREATMENT": ["Treatment study"],
      ]
    case .masking:
      [
        "NONE": [
          "None (Open Label)", "Open Label", "Open", "Open-label", "No masking", "No Masking (Open Label)",
          "None (open)",
        ],
        "SINGLE": ["Single Blind", "Single Masked"], "DOUBLE": ["Double Blind", "Double-blind", "Double Masked"],
        "TRIPLE": ["Triple Blind"], "QUADRUPLE": ["Quadruple Blind"],
      ]
    case .maskedParty:
      [
        "PARTICIPANT": ["Subject", "Patient", "Participants", "Subjects", "Patients", "Masked to participant"],
        "CARE_PROVIDER": ["Caregiver", "Care Provider", "Caregivers", "Care Providers"],
        "INVESTIGATOR": ["Investigators"],
        "OUTCOMES_ASSESSOR": ["Outcomes Assessor", "Outcome assessor", "Outcomes Assessors", "Outcome Assessors"],
      ]
    case .sex: ["ALL": ["Both", "Both males and females", "Male and female", "Both, male and female"]]
    case .ageGroup: ["OLDER_ADULT": ["Senior", "Older Adult"], "CHILD": ["Child"], "ADULT": ["Adult"]]
    case .phase:
      [
        "EARLY_PHASE1": ["Phase 0", "Early Phase 1"], "NA": ["N/A", "Not applicable", "Phase NA", "Phase N/A"],
        "PHASE1": ["I", "Phase I", "1"], "PHASE2": ["II", "Phase II", "2"], "PHASE3": ["III", "Phase III", "3"],
        "PHASE4": ["IV", "Phase IV", "4"],
      ]
    case .startType, .primaryCompletionType, .completionType, .enrollmentType:
      ["ESTIMATED": ["Anticipated"]]
    case .leadSponsorClass, .collaboratorClass:
      ["FED": ["U.S. Fed", "US Federal"], "OTHER": ["Other"], "INDIV": ["Individual"]]
    case .responsibleParty: ["SPONSOR_INVESTIGATOR": ["Sponsor-Investigator"]]
    case .samplingMethod:
      [
        "NON_PROBABILITY_SAMPLE": ["Non-Probability Sample"], "PROBABILITY_SAMPLE": ["Probability Sample"],
      ]
    case .identifierType:
      [
        "EUDRACT_NUMBER": ["EudraCT Number"], "REGISTRY": ["Registry Identifier"], "CTIS": ["CTIS", "EU Trial Number"],
        "NIH": ["U.S. NIH Grant/Contract"], "OTHER_GRANT": ["Other Grant/Funding Number"],
        "OTHER": ["Other Identifier"],
      ]
    case .referenceType: ["RESULT": ["results_reference"], "BACKGROUND": ["reference"]]
    case .interventionType: ["COMBINATION_PRODUCT": ["Combination Product: Drug/Device"]]
    default: [:]
    }
  }
}
