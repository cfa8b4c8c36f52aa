public import StudyModel

/// What trials are counted under: a code for data, a label for people.
public struct Level: Hashable, Sendable {
  /// The code in tidy CSV and in filters.
  public let code: String
  /// The label for people.
  public let label: String

  /// A level; without a label its code is shown.
  public init(_ code: String, _ label: String? = nil) {
    self.code = code
    self.label = label ?? code
  }

  /// The level of a name as registered.
  ///
  /// A name that pandas or R take for a missing value when they read CSV with their defaults is marked in its code.
  static func named(_ name: String) -> Level {
    Level(takenForMissing.contains(name) ? name + " (as registered)" : name, name)
  }

  private static let takenForMissing: Set<String> = [
    "", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A", "NA",
    "NULL", "NaN",
    "None", "n/a", "nan", "null",
  ]

  /// The whole.
  public static let all = Level("(all)", "All")
  /// What a cut at the top N leaves out.
  public static let others = Level("(others)", "Others")
  /// Trials that a variable cannot place.
  public static let missing = Level("(missing)", "Missing")
  /// Trials whose source does not carry the field.
  public static let cannotSay = Level("(cannot-say)", "Source cannot say")
  /// Values outside the vocabulary.
  public static let unrecognized = Level("(unrecognized)", "Unrecognized")

  /// The levels of a registry vocabulary; `NA` is written `NOT_APPLICABLE`, which no reader takes for missing.
  static func levels<Known: Vocabulary>(of _: Known.Type) -> [Level] {
    Known.words.map { Level($0.code == "NA" ? "NOT_APPLICABLE" : $0.code, $0.label) }
  }
}

/// What a variable says of one trial.
public enum Answer: Hashable, Sendable {
  /// The record leaves it out.
  case missing
  /// The source or a partial record does not carry it.
  case cannotSay
  /// A value outside the vocabulary.
  case unrecognized
  /// The trial stands outside what the variable speaks of, and why: it is excluded, not missing.
  case outside(String)
  /// A level, by position.
  case level(Int)
  /// One level for every row of its list, in the list's order; reserved codes as in ``code``.
  case each([Int])
  /// A number in the variable's unit.
  case number(Double)
  /// A date and its type: `ACTUAL`, `ESTIMATED` or empty.
  case date(PartialDate, type: String)
  /// A text.
  case text(String)
  /// A window from one number to another, both included.
  case window(Double, Double)

  /// The answer of a column's code.
  init(code: Int32) {
    switch code {
    case 0...: self = .level(Int(code))
    case Column.missing: self = .missing
    case Column.cannotSay: self = .cannotSay
    case ...Column.odd: self = .unrecognized
    default: self = .missing
    }
  }

  /// Codes below zero in a coded variable.
  enum Reserved {
    static let missing: Int32 = -1
    static let cannotSay: Int32 = -2
    static let unrecognized: Int32 = -3
    /// Outside: -4 for the first reason, and so on downward.
    static let outside: Int32 = -4
  }
}
