internal import StudyModel

/// The modules that have pages on Ignite, by the last step of their path.
enum IgniteModule: String, CaseIterable {
  case description = "Description Module"
  case eligibility = "Eligibility Module"
  case protocolSection = "Protocol Section"
  case participantFlow = "Participant Flow Module"

  /// The labels of its fields; without a line of its own a field is not given.
  var labels: [(label: String, field: StudyField)] {
    switch self {
    case .description: [("Brief Summary", .briefSummary), ("Detailed Description", .detailedDescription)]
    case .eligibility:
      [
        ("Eligibility Criteria", .eligibilityCriteria), ("Healthy Volunteers", .acceptsHealthyVolunteers),
        ("Sex", .sex), ("Minimum Age", .minimumAge), ("Maximum Age", .maximumAge),
      ]
    case .protocolSection, .participantFlow: []
    }
  }

  /// Labels that only some pages have where the record has the field; without them it cannot be said.
  var rareLabels: [(label: String, field: StudyField)] {
    switch self {
    case .eligibility: [("Study Population", .studyPopulation), ("Sampling Method", .samplingMethod)]
    // On other modules' pages the line is empty.
    case .protocolSection: [("Study Brief", .briefTitle)]
    case .description, .participantFlow: []
    }
  }

  /// Everything it can say.
  var fields: Set<StudyField> { Set((labels + rareLabels).map(\.field)).union([.hasResults]) }
}
