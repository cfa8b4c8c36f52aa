import StudyModel

/// The columns of the registry's CSV download of before 2024, in its order, and those it had until 2017.
enum ClassicColumn: String, CSVColumn {
  static let id = nctNumber

  case rank = "Rank"
  case nctNumber = "NCT Number"
  case title = "Title"
  case acronym = "Acronym"
  case status = "Status"
  case results = "Study Results"
  case conditions = "Conditions"
  case interventions = "Interventions"
  case outcomes = "Outcome Measures"
  case sponsors = "Sponsor/Collaborators"
  case gender = "Gender"
  case age = "Age"
  case phases = "Phases"
  case enrollment = "Enrollment"
  case funders = "Funded Bys"
  case studyType = "Study Type"
  case design = "Study Designs"
  case otherIDs = "Other IDs"
  case start = "Start Date"
  case primaryCompletion = "Primary Completion Date"
  case completion = "Completion Date"
  case firstPosted = "First Posted"
  case resultsFirstPosted = "Results First Posted"
  case lastUpdatePosted = "Last Update Posted"
  case locations = "Locations"
  case documents = "Study Documents"
  case link = "URL"
  case ageGroups = "Age Groups"
  case firstReceived = "First Received"
  case resultsFirstReceived = "Results First Received"
  case lastUpdated = "Last Updated"
  case lastVerified = "Last Verified"

  // R writes "Sponsor.Collaborators", others "Sponsor_Collaborators".
  init?(heading: String) {
    let words = heading.split { " ./_".contains($0) }.joined(separator: " ")
    if let column = Self.byWords[words] { self = column } else { return nil }
  }

  private static let byWords: [String: ClassicColumn] = {
    var columns = Dictionary(
      uniqueKeysWithValues: allCases.map { ($0.rawValue.split { " /".contains($0) }.joined(separator: " "), $0) })
    columns["Recruitment"] = status
    columns["Study Types"] = studyType
    return columns
  }()

  var heading: String { rawValue }

  // The classes of collaborators follow from two columns.
  static func carried(by columns: [ClassicColumn]) -> Set<StudyField> {
    let fields = Set(columns.flatMap(\.fields))
    return columns.contains(funders) ? fields : fields.subtracting([.collaboratorClass])
  }

  static func isNothing(_ cell: String) -> Bool { cell.isEmpty || cell == "null" }

  var fields: [StudyField] {
    switch self {
    case .rank, .nctNumber, .documents, .link: []
    case .title: [.briefTitle]
    case .acronym: [.acronym]
    case .status: [.overallStatus]
    case .results: [.hasResults]
    case .conditions: [.condition]
    case .interventions: [.interventionType, .interventionName]
    case .outcomes: [.outcomeMeasure]
    case .sponsors: [.leadSponsor, .collaborator, .collaboratorClass]
    case .gender: [.sex]
    case .age: [.minimumAge, .maximumAge, .ageGroup]
    case .ageGroups: [.ageGroup]
    case .phases: [.phase]
    case .enrollment: [.enrollment]
    case .funders: [.leadSponsorClass]
    case .studyType: [.studyType, .isPatientRegistry]
    case .design: CSVDesign.fields
    case .otherIDs: [.organizationStudyID, .identifier]
    case .start: [.start]
    case .primaryCompletion: [.primaryCompletion]
    case .completion: [.completion]
    case .firstPosted: [.firstPosted]
    case .resultsFirstPosted: [.resultsFirstPosted]
    case .lastUpdatePosted: [.lastUpdatePosted]
    case .locations: [.siteFacility, .siteCity, .siteState, .siteCountry]
    case .firstReceived: [.firstSubmitted]
    case .resultsFirstReceived: [.resultsFirstSubmitted]
    case .lastUpdated: [.lastUpdateSubmitted]
    case .lastVerified: [.statusVerified]
    }
  }
}
