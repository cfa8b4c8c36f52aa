// A writer of the registry's CSV by the mapping of FORMATS 2, which knows nothing of the reader.

/// One trial in the plain words of the registry: what a JSON record holds.
struct Sample {
  var id = "NCT00000001"
  var title = "A trial"
  var acronym = ""
  var status = "RECRUITING"
  var summary = "Summary"
  var hasResults = false
  var conditions: [String] = []
  var interventions: [(type: String, name: String)] = []
  var outcomes: [(kind: String, measure: String, description: String, timeFrame: String)] = []
  var sponsor = "Sponsor"
  var collaborators: [String] = []
  var sex = "ALL"
  var ages = ["ADULT"]
  var phases: [String] = []
  var enrollment: Int?
  var sponsorClass = "OTHER"
  var studyType = "INTERVENTIONAL"
  var design: [String: String] = [:]
  var masked: [String] = []
  var ids = ["ORG-1"]
  var start = ""
  var primaryCompletion = ""
  var completion = ""
  var firstPosted = ""
  var resultsFirstPosted = ""
  var lastUpdatePosted = ""
  var sites: [(facility: String, city: String, state: String, zip: String, country: String)] = []
}

enum CSVWriter {
  static let headings = [
    "NCT Number", "Study Title", "Study URL", "Acronym", "Study Status", "Brief Summary", "Study Results", "Conditions",
    "Interventions", "Primary Outcome Measures", "Secondary Outcome Measures", "Other Outcome Measures", "Sponsor",
    "Collaborators", "Sex", "Age", "Phases", "Enrollment", "Funder Type", "Study Type", "Study Design", "Other IDs",
    "Start Date", "Primary Completion Date", "Completion Date", "First Posted", "Results First Posted",
    "Last Update Posted", "Locations", "Study Documents",
  ]

  static func cell(_ heading: String, of s: Sample) -> String {
    func outcomes(_ kind: String) -> String {
      s.outcomes.filter { $0.kind == kind }
        .map { [$0.measure, $0.description, $0.timeFrame].filter { !$0.isEmpty }.joined(separator: ", ") }
        .joined(separator: "|")
    }
    switch heading {
    case "NCT Number": return s.id
    case "Study Title": return s.title
    case "Acronym": return s.acronym
    case "Study Status": return s.status
    case "Brief Summary": return s.summary
    case "Study Results": return s.hasResults ? "YES" : "NO"
    case "Conditions": return s.conditions.joined(separator: "|")
    case "Interventions": return s.interventions.map { "\($0.type): \($0.name)" }.joined(separator: "|")
    case "Primary Outcome Measures": return outcomes("PRIMARY")
    case "Secondary Outcome Measures": return outcomes("SECONDARY")
    case "Other Outcome Measures": return outcomes("OTHER")
    case "Sponsor": return s.sponsor
    case "Collaborators": return s.collaborators.joined(separator: "|")
    case "Sex": return s.sex
    case "Age": return s.ages.joined(separator: ", ")
    case "Phases": return s.phases.joined(separator: "|")
    case "Enrollment": return s.enrollment.map(String.init) ?? ""
    case "Funder Type": return s.sponsorClass
    case "Study Type": return s.studyType
    case "Study Design":
      let names =
        s.studyType == "INTERVENTIONAL"
        ? ["Allocation", "Intervention Model", "Masking", "Primary Purpose"]
        : s.studyType == "OBSERVATIONAL" ? ["Observational Model", "Time Perspective"] : []
      return names.map { name in
        let parties = name == "Masking" && !s.masked.isEmpty ? " (\(s.masked.joined(separator: ", ")))" : ""
        return "\(name): \(s.design[name] ?? "")\(parties)"
      }.joined(separator: "|")
    case "Other IDs": return s.ids.joined(separator: "|")
    case "Start Date": return s.start
    case "Primary Completion Date": return s.primaryCompletion
    case "Completion Date": return s.completion
    case "First Posted": return s.firstPosted
    case "Results First Posted": return s.resultsFirstPosted
    case "Last Update Posted": return s.lastUpdatePosted
    case "Locations":
      return s.sites.map { site in
        [site.facility, site.city, site.state, site.zip, site.country].filter { !$0.isEmpty }.joined(separator: ", ")
      }.joined(separator: "|")
    default: return ""
    }
  }

  static func quoted(_ cell: String) -> String {
    let needs = cell.contains { ",\"\n\r\r\n".contains($0) } || cell.hasPrefix(" ") || cell.hasSuffix(" ")
    return needs
      ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : cell
  }

  static func line(_ cells: [String], _ end: String) -> String { cells.map(quoted).joined(separator: ",") + end }

  /// The file of some trials; line ends are taken in turn.
  static func file(
    _ samples: [Sample], columns: [String] = headings, ends: [String] = ["\n"], header: Bool = true
  ) -> String {
    var text = header ? line(columns, ends[0]) : ""
    for (number, sample) in samples.enumerated() {
      text += line(columns.map { cell($0, of: sample) }, ends[(number + 1) % ends.count])
    }
    return text
  }
}
