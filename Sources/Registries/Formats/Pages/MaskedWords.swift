/// Masked parties that a page runs together in one line: `Participants Investigators`.
enum MaskedWords {
  /// One text a party; a line that holds anything else stays one, so that it is counted.
  static func parties(_ line: String) -> [String] {
    var parties: [String] = []
    var rest = line[...]
    while true {
      rest = rest.drop { " ,;&".contains($0) }
      if rest.isEmpty { return parties }
      guard let word = words.first(where: rest.hasPrefix) else { return [line] }
      parties.append(word)
      rest = rest.dropFirst(word.count)
    }
  }

  /// Longer words before those they begin with.
  private static let words = [
    "Participants", "Participant", "Subjects", "Subject", "Patients", "Patient", "Caregivers", "Caregiver",
    "Care Providers", "Care Provider", "Investigators", "Investigator", "Outcomes Assessors", "Outcomes Assessor",
    "Outcome Assessors", "Outcome Assessor", "PARTICIPANT", "CARE_PROVIDER", "INVESTIGATOR", "OUTCOMES_ASSESSOR",
  ]
}
