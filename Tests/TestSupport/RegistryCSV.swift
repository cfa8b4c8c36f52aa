/// The registry's 30-column CSV of JSON records, by the mapping of FORMATS 2 and by nobody's code but its own.
package enum RegistryCSV {
  /// The columns of the full download.
  package static let headings = [
    "NCT Number", "Study Title", "Study URL", "Acronym", "Study Status", "Brief Summary", "Study Results", "Conditions",
    "Interventions", "Primary Outcome Measures", "Secondary Outcome Measures", "Other Outcome Measures", "Sponsor",
    "Collaborators", "Sex", "Age", "Phases", "Enrollment", "Funder Type", "Study Type", "Study Design", "Other IDs",
    "Start Date", "Primary Completion Date", "Completion Date", "First Posted", "Results First Posted",
    "Last Update Posted", "Locations", "Study Documents",
  ]

  /// The file of some records.
  package static func file(_ records: [JSONRecord]) -> String {
    ([headings] + records.map { record in headings.map { cell($0, of: record) } })
      .map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { ",\"\n".contains($0) }) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  private static func cell(_ heading: String, of record: JSONRecord) -> String {
    func names(_ path: String, _ key: String) -> [String] { record.objects(path).map { $0[key] as? String ?? "" } }
    func date(_ name: String) -> String { record.text("statusModule.\(name)Struct.date") ?? "" }
    func outcomes(_ path: String) -> String {
      record.objects("outcomesModule." + path)
        .map { outcome in
          ["measure", "description", "timeFrame"].compactMap { outcome[$0] as? String }.joined(separator: ", ")
        }
        .joined(separator: "|")
    }
    return switch heading {
    case "NCT Number": record.id
    case "Study Title": record.text("identificationModule.briefTitle") ?? ""
    case "Acronym": record.text("identificationModule.acronym") ?? ""
    case "Study Status": record.text("statusModule.overallStatus") ?? ""
    case "Brief Summary": record.text("descriptionModule.briefSummary") ?? ""
    case "Study Results": (record.value["hasResults"] as? Bool).map { $0 ? "YES" : "NO" } ?? ""
    case "Conditions": record.texts("conditionsModule.conditions").joined(separator: "|")
    case "Interventions":
      record.objects("armsInterventionsModule.interventions").map { "\($0["type"] ?? ""): \($0["name"] ?? "")" }.joined(
        separator: "|")
    case "Primary Outcome Measures": outcomes("primaryOutcomes")
    case "Secondary Outcome Measures": outcomes("secondaryOutcomes")
    case "Other Outcome Measures": outcomes("otherOutcomes")
    case "Sponsor": record.text("sponsorCollaboratorsModule.leadSponsor.name") ?? ""
    case "Collaborators": names("sponsorCollaboratorsModule.collaborators", "name").joined(separator: "|")
    case "Sex": record.text("eligibilityModule.sex") ?? ""
    case "Age": record.texts("eligibilityModule.stdAges").joined(separator: ", ")
    case "Phases": record.texts("designModule.phases").joined(separator: "|")
    case "Enrollment": record.number("designModule.enrollmentInfo.count").map(String.init) ?? ""
    case "Funder Type": record.text("sponsorCollaboratorsModule.leadSponsor.class") ?? ""
    case "Study Type": record.text("designModule.studyType") ?? ""
    case "Study Design": design(of: record)
    case "Other IDs":
      ([record.text("identificationModule.orgStudyIdInfo.id") ?? ""]
        + names("identificationModule.secondaryIdInfos", "id"))
        .joined(separator: "|")
    case "Start Date": date("startDate")
    case "Primary Completion Date": date("primaryCompletionDate")
    case "Completion Date": date("completionDate")
    case "First Posted": date("studyFirstPostDate")
    case "Results First Posted": date("resultsFirstPostDate")
    case "Last Update Posted": date("lastUpdatePostDate")
    case "Locations":
      record.objects("contactsLocationsModule.locations")
        .map { site in
          ["facility", "city", "state", "zip", "country"].compactMap { site[$0] as? String }.joined(separator: ", ")
        }
        .joined(separator: "|")
    default: ""
    }
  }

  private static func design(of record: JSONRecord) -> String {
    func value(_ key: String) -> String { record.text("designModule.designInfo." + key) ?? "" }
    switch record.text("designModule.studyType") {
    case "INTERVENTIONAL":
      let parties = record.texts("designModule.designInfo.maskingInfo.whoMasked").joined(separator: ", ")
      return "Allocation: \(value("allocation"))|Intervention Model: \(value("interventionModel"))"
        + "|Masking: \(value("maskingInfo.masking"))\(parties.isEmpty ? "" : " (\(parties))")|Primary Purpose: \(value("primaryPurpose"))"
    case "OBSERVATIONAL":
      return "Observational Model: \(value("observationalModel"))|Time Perspective: \(value("timePerspective"))"
    default: return ""
    }
  }
}
