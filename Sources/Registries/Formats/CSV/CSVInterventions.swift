import StudyModel

/// The interventions of a cell: `Drug: name|Device: name`.
struct CSVInterventions {
  /// A type a row, empty where none stands.
  var types: [String] = []
  /// A name a row.
  var names: [String] = []

  /// Cuts a cell; a piece without a type goes on with the name before it, which has a bar in it.
  init(_ text: String, isType: (String) -> Bool) {
    for piece in CSVText.pieces(text, "|") {
      let parts = CSVText.split(piece, ": ")
      if parts.count > 1, isType(parts[0]) {
        types.append(parts[0])
        names.append(parts.dropFirst().joined(separator: ": "))
      } else if names.isEmpty {
        types.append("")
        names.append(piece)
      } else {
        names[names.count - 1] += "|" + piece
      }
    }
  }

  /// Sets them.
  func set(in study: inout Study, _ writer: RecordWriter, _ batch: RecordBatch) {
    writer.set(.interventions, count: names.count, in: &study, batch) {
      switch $0 {
      case .interventionType: types
      case .interventionName: names
      default: nil
      }
    }
  }
}
