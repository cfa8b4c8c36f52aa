internal import Aggregation
internal import StudyModel

/// What the sources of a section cannot say, in plain sentences.
struct Coverage {
  private let section: SectionResults
  private let inputs: InputSummary

  init(_ section: SectionResults, _ inputs: InputSummary) {
    self.section = section
    self.inputs = inputs
  }

  /// Fields in the words of a reader.
  private static let words: [String: String] = [
    "minimum-age": "numeric ages", "maximum-age": "numeric ages", "stop-reason": "reasons for stopping",
    "site-status": "site statuses",
    "enrollment-type": "types of enrollment counts", "start-type": "date types",
    "primary-completion-type": "date types",
    "completion-type": "date types", "last-known-status": "last known statuses",
    "status-verified": "dates of verification",
    "site-country": "sites", "site-city": "cities", "site-facility": "facilities", "age-group": "standard age groups",
    "who-masked": "masked parties",
    "title": "titles", "condition": "conditions", "phase": "phases", "status": "statuses",
    "enrollment": "numbers of participants",
    "start": "start dates", "primary-completion": "primary completion dates", "completion": "completion dates",
    "first-posted": "first posted dates", "sponsor-class": "sponsor classes", "lead-sponsor": "lead sponsors",
    "intervention-model": "intervention models", "primary-purpose": "primary purposes",
    "arm-label": "arms", "arm-type": "arm types", "intervention-type": "types of intervention",
    "intervention-mesh": "MeSH terms", "condition-mesh": "MeSH terms", "condition-ancestor": "MeSH terms",
    "collaborator": "collaborators", "collaborator-class": "collaborator classes", "outcome-kind": "kinds of outcome",
    "observational-model": "observational models", "time-perspective": "time perspectives",
    "sampling-method": "sampling methods", "responsible-party": "responsible parties",
    "data-monitoring-committee": "data-monitoring committees", "fda-regulated-drug": "FDA-regulated products",
    "fda-regulated-device": "FDA-regulated products",
  ]

  /// Fields as headings; the others read well as they are.
  private static let headings: [String: String] = [
    "who-masked": "Who is masked", "enrollment": "Number of participants",
    "enrollment-type": "Number is actual or planned",
    "start": "Start date", "start-type": "Start is actual or estimated",
    "primary-completion": "Primary completion date",
    "primary-completion-type": "Primary completion is actual or estimated", "completion": "Completion date",
    "completion-type": "Completion is actual or estimated", "first-posted": "First posted date",
    "sponsor-class": "Class of the lead sponsor",
    "stop-reason": "Reason for stopping", "minimum-age": "Lower age limit", "maximum-age": "Upper age limit",
  ]

  /// A field's name with blanks for dashes.
  static func spoken(_ field: String) -> String { String(field.map { $0 == "-" ? " " : $0 }) }

  /// A field as the heading of a row.
  static func heading(of field: String) -> String {
    if let heading = headings[field] { return heading }
    let words = spoken(field)
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private static func said(_ names: [String]) -> String {
    var seen: Set<String> = []
    let words = names.map { Coverage.words[$0] ?? spoken($0) }.filter { seen.insert($0).inserted }
    return words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")
  }

  private var download: String {
    inputs.sources.contains { $0.format == "v2-csv" } ? "the JSON download" : "a download with all fields"
  }

  /// The sentence that stands in the section's place when no source carries what decides its rows.
  func cannotAnswer(_ decisive: [String]) -> String? {
    let lacking = decisive.filter { section.notCarried.contains($0) }
    guard !lacking.isEmpty, !inputs.sources.isEmpty else { return nil }
    let trials =
      section.trials == 0 ? "" : " (\(NumberWords.count(section.trials)) \(section.trials == 1 ? "trial" : "trials"))"
    return "This input does not carry \(Coverage.said(lacking))\(trials); \(download) does."
  }

  /// What the section lacks besides.
  var note: String? {
    guard !section.notCarried.isEmpty else { return nil }
    return
      "This input does not carry \(Coverage.said(section.notCarried)): what needs them is blank or not stated; \(download) has them."
  }

  /// For how many trials the sources answer the section, where some lack what others carry.
  var answered: String? {
    let coverage = section.coverage
    let lacking = coverage.lacking.filter { !section.notCarried.contains($0.field) }
    guard !lacking.isEmpty else { return nil }
    return
      "Sources answer this in full for \(NumberWords.count(coverage.answered)) of \(NumberWords.count(coverage.of)) \(coverage.of == 1 ? "trial" : "trials"); some lack \(Coverage.counted(lacking))."
  }

  /// Fields with the number of trials whose sources lack each: those of the same name in words once, the largest.
  static func counted(_ lacking: [(field: String, trials: Int)]) -> String {
    var order: [String] = []
    var most: [String: Int] = [:]
    for (field, trials) in lacking {
      let word = words[field] ?? spoken(field)
      if most[word] == nil { order.append(word) }
      most[word] = max(most[word] ?? 0, trials)
    }
    let parts = order.map { "\($0) (\(NumberWords.count(most[$0] ?? 0)))" }
    return parts.count < 2 ? parts.joined() : parts.dropLast().joined(separator: ", ") + " and " + (parts.last ?? "")
  }

  /// Which of some fields no source carries, in words.
  func lacking(_ fields: Set<StudyField>) -> String? {
    let names = fields.map(\.name).filter { section.notCarried.contains($0) }.sorted()
    return names.isEmpty ? nil : Coverage.said(names)
  }
}
