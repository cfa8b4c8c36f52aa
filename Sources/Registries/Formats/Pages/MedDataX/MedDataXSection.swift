/// The sections of a MedDataX page: a heading, and under it a sentence that is the same on every page.
enum MedDataXSection: String, CaseIterable {
  case basics = "Basic Information"
  case summary = "Brief Summary"
  case related = "Related Clinical Trials"
  case description = "Detailed Description"
  case conditions = "Conditions"
  case keywords = "Keywords"
  case design = "Study Design"
  case groups = "Study Groups"
  case interventions = "Interventions"
  case otherNames = "Other Intervention Names"
  case eligibility = "Eligibility Criteria"
  case sponsors = "Sponsors"
  case responsible = "Responsible Party"
  case investigators = "Principal Investigators"
  case contacts = "Central Contacts"
  case locations = "Locations"
  case countries = "Countries"
  case references = "References"
  case links = "Related Links"
  case documents = "Provided Documents"
  case identifiers = "Other Identifiers"
  case more = "More Related Trials"

  /// How the sentence under the heading begins.
  var sentence: String {
    switch self {
    case .basics: "Get a concise snapshot of the trial"
    case .summary: "Review the sponsor-provided synopsis"
    case .related: "Explore similar clinical trials"
    case .description: "Dive into the extended narrative"
    case .conditions: "See the medical conditions and disease areas"
    case .keywords: "Explore important study keywords"
    case .design: "Understand how the trial is structured"
    case .groups: "Review each arm or cohort in the study"
    case .interventions: "Learn about the drugs, procedures"
    case .otherNames: "Discover alternative or legacy names"
    case .eligibility: "Check the participation requirements"
    case .sponsors: "Meet the organizations funding"
    case .responsible: "Identify the individual or organization who holds"
    case .investigators: "Learn about the lead researchers"
    case .contacts: "Reach out to these primary contacts"
    case .locations: "Explore where the study is taking place"
    case .countries: "Review the countries where the study"
    case .references: "Explore related publications"
    case .links: "Access external resources"
    case .documents: "Download supplemental materials"
    case .identifiers: "Review additional registry numbers"
    case .more: "Additional clinical trials that may be relevant"
    }
  }

  /// The lines before the first section, and those of each section, without heading and sentence.
  ///
  /// A section begins at its sentence, because a word such as "Conditions" may stand alone in any text; the heading
  /// before it may be run together with the line before.
  static func cut(_ lines: PageLines) -> (top: PageLines, sections: [MedDataXSection: PageLines]) {
    var lines = lines
    var starts: [(section: MedDataXSection, heading: Int, first: Int)] = []
    for place in lines.indices {
      guard let section = allCases.first(where: { lines[place].text.hasPrefix($0.sentence) }) else { continue }
      var heading = place
      if place > lines.startIndex, lines[place - 1].text.hasSuffix(section.rawValue) {
        lines[place - 1].text = lines[place - 1].text.dropLast(section.rawValue.count).withoutBlanks
        heading = lines[place - 1].text.isEmpty ? place - 1 : place
      }
      starts.append((section, heading, place + 1))
    }
    guard let first = starts.first else { return (lines, [:]) }
    var sections: [MedDataXSection: PageLines] = [:]
    for (number, start) in starts.enumerated() where sections[start.section] == nil {
      let end = number + 1 < starts.count ? starts[number + 1].heading : lines.endIndex
      sections[start.section] = lines[start.first..<max(start.first, end)]
    }
    return (lines[..<first.heading], sections)
  }
}
