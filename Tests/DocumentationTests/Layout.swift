/// The rooms of the house and what each may import: the table of the design, as data.
enum Layout {
  /// Rooms and their doors, in the design's order.
  static let rooms: [String: Set<String>] = [
    "StudyModel": [],
    "Documents": [],
    "Registries": ["StudyModel", "CStudyJSON", "CArchive", "CCSVReader", "Crypto", "Foundation"],
    "Aggregation": ["StudyModel", "OrderedCollections", "BitCollections", "RealModule"],
    "Reporting": ["StudyModel", "Aggregation", "Documents", "Yams"],
    "Rendering": ["Documents"],
    "SpreadsheetRendering": ["Documents", "CXLSXWriter"],
    "TrialscapeKit": [
      "StudyModel", "Documents", "Registries", "Aggregation", "Reporting", "Rendering", "SpreadsheetRendering",
      "Foundation",
    ],
    "TrialscapeCommand": ["TrialscapeKit", "ArgumentParser", "Foundation"],
    "trialscape": ["TrialscapeCommand"],
    "report": ["TrialscapeCommand"],
  ]

  /// Rooms without Swift in them.
  static let doorsOfC: Set<String> = ["CStudyJSON", "CArchive", "CCSVReader", "CXLSXWriter"]

  /// Beside the rooms, what a test may import.
  static let testsToo: Set<String> = ["Testing", "TestSupport", "Foundation"]

  /// Parts of the language's own library: anywhere.
  static let language: Set<String> = ["Swift", "Synchronization"]

  /// The platform's C library: only in a file that may be unsafe.
  static let platform: Set<String> = ["Glibc", "Musl", "Darwin"]

  /// The files that touch a C library, and what each touches: the only ones in which `unsafe` may stand.
  static let unsafe: [String: String] = [
    "Sources/Registries/Files/FileBytes.swift": "mapped files"
  ]

  /// The one file that may hold the address of a trial's page at its registry.
  static let trialPage: String? = nil
}
