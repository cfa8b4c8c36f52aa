/// What an interventional study is for.
public enum PrimaryPurpose: UInt8, Vocabulary {
  /// Treatment.
  case treatment
  /// Prevention.
  case prevention
  /// Diagnostic.
  case diagnostic
  /// Educational, counseling, training.
  case education
  /// Supportive care.
  case supportiveCare
  /// Screening.
  case screening
  /// Health services research.
  case healthServicesResearch
  /// Basic science.
  case basicScience
  /// Device feasibility.
  case deviceFeasibility
  /// Other.
  case other

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("TREATMENT", "Treatment"),
    Word("PREVENTION", "Prevention"),
    Word("DIAGNOSTIC", "Diagnostic"),
    Word("ECT", "Educational, counseling, training"),
    Word("SUPPORTIVE_CARE", "Supportive care"),
    Word("SCREENING", "Screening"),
    Word("HEALTH_SERVICES_RESEARCH", "Health services research"),
    Word("BASIC_SCIENCE", "Basic science"),
    Word("DEVICE_FEASIBILITY", "Device feasibility"),
    Word("OTHER", "Other"),
  ]
}
