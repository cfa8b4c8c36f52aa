import StudyModel

/// The columns of the registry's CSV download, in its order.
enum APIv2Column: String, CSVColumn {
  static let id = nctNumber

  case nctNumber = "NCT Number"
  case title = "Study Title"
  case link = "Study URL"
  case acronym = "Acronym"
  case status = "Study Status"
  case summary = "Brief Summary"
  case results = "Study Results"
  case conditions = "Conditions"
  case interventions = "Interventions"
  case primaryOutcomes = "Primary Outcome Measures"
  case secondaryOutcomes = "Secondary Outcome Measures"
  case otherOutcomes = "Other Outcome Measures"
  case sponsor = "Sponsor"
  case collaborators = "Collaborators"
  case sex = "Sex"
  case age = "Age"
  case phases = "Phases"
  case enrollment = "Enrollment"
  case funderType = "Funder Type"
  case studyType = "Study Type"
  case design = "Study Design"
  case otherIDs = "Other IDs"
  case start = "Start Date"
  case primaryCompletion = "Primary Completion Date"
  case completion = "Completion Date"
  case firstPosted = "First Posted"
  case resultsFirstPosted = "Results First Posted"
  case lastUpdatePosted = "Last Update Posted"
  case locations = "Locations"
  case documents = "Study Documents"

  // R may have written a heading with dots for blanks.
  init?(heading: String) {
    self.init(rawValue: heading.split(separator: ".").joined(separator: " "))
  }

  var heading: String { rawValue }

  // The outcomes are one list made of three columns: without one of them it cannot be said.
  static func carried(by columns: [APIv2Column]) -> Set<StudyField> {
    let fields = Set(columns.flatMap(\.fields))
    let hasAll = [primaryOutcomes, secondaryOutcomes, otherOutcomes].allSatisfy(columns.contains)
    return hasAll ? fields : fields.subtracting(primaryOutcomes.fields)
  }

  var fields: [StudyField] {
    switch self {
    case .nctNumber, .link, .documents: []
    case .title: [.briefTitle]
    case .acronym: [.acronym]
    case .status: [.overallStatus]
    case .summary: [.briefSummary]
    case .results: [.hasResults]
    case .conditions: [.condition]
    case .interventions: [.interventionType, .interventionName]
    case .primaryOutcomes, .secondaryOutcomes, .otherOutcomes: [.outcomeKind, .outcomeMeasure]
    case .sponsor: [.leadSponsor]
    case .collaborators: [.collaborator]
    case .sex: [.sex]
    case .age: [.ageGroup]
    case .phases: [.phase]
    case .enrollment: [.enrollment]
    case .funderType: [.leadSponsorClass]
    case .studyType: [.studyType]
    case .design: CSVDesign.fields
    case .otherIDs: [.organizationStudyID, .identifier]
    case .start: [.start]
    case .primaryCompletion: [.primaryCompletion]
    case .completion: [.completion]
    case .firstPosted: [.firstPosted]
    case .resultsFirstPosted: [.resultsFirstPosted]
    case .lastUpdatePosted: [.lastUpdatePosted]
    case .locations: [.siteFacility, .siteCity, .siteState, .siteZip, .siteCountry]
    }
  }
}
