internal import StudyModel

/// Where a field stands in AACT's tables.
struct AACTSource {
  /// How the cells of a row become the field.
  enum Meaning {
    /// The first of the columns that has something: later ones are less precise or older.
    case first
    /// Phases joined by a slash.
    case phases
    /// Yes when there is a date.
    case presence
    /// One flag a column, each naming a word of the field.
    case flags([String])
    /// A sentence that ends in a date.
    case processed
    /// A type of study that has it in its name.
    case type
  }

  let field: StudyField
  let columns: [String]
  var meaning = Meaning.first
  /// A column that says it better, where there is one.
  var unless: String? = nil

  /// What an empty cell says.
  var valueOfNothing: FieldValue {
    switch meaning {
    case .presence: .flag(false)
    // Exports of today have the column and nothing in it.
    case .processed, .type: .cannotSay
    default: .notGiven
    }
  }

  /// Whether one cell, or a row's flags, hold a whole list.
  var isListInCell: Bool {
    switch meaning {
    case .phases, .flags: true
    default: false
    }
  }

  /// Whether a file with these columns carries the field.
  func isCarried(by header: [String]) -> Bool {
    if let unless, header.contains(unless) { return false }
    if case .flags = meaning { return columns.allSatisfy(header.contains) }
    return columns.contains(where: header.contains)
  }
}
