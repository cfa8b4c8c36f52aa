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
    /// A flag, or a type of study that has it in its name.
    case registry
  }

  let field: StudyField
  let columns: [String]
  var meaning = Meaning.first

  /// What an empty cell says.
  var valuesOfNothing: [FieldValue] {
    switch meaning {
    case .presence: [.flag(false)]
    // Exports of today have the column and nothing in it.
    case .processed: [.cannotSay]
    default: []
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
    switch meaning {
    case .flags: columns.allSatisfy(header.contains)
    default: columns.contains(where: header.contains)
    }
  }
}
