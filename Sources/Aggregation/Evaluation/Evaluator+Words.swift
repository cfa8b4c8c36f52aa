import StudyModel

extension Evaluator {
  /// A row for each word outside its vocabulary: fields in their order, words by their frequency.
  ///
  /// It counts records of the whole input, as they were read: no filter, and no record that another superseded left out.
  func unknownWords(_ section: String) -> [ResultRow] {
    let unknown = context.table.inputs.unknownWords
    return StudyField.allCases.flatMap { field -> [ResultRow] in
      let words = (unknown[field] ?? [:]).sorted { a, b in
        a.value != b.value ? a.value > b.value : a.key.utf8.lexicographicallyPrecedes(b.key.utf8)
      }
      return words.map { word, count in
        ResultRow(
          cell: CellID(
            section: section, row: "field", rowLevel: Level(field.name), column: "word", columnLevel: .named(word),
            measure: "records"),
          estimate: Estimate(Double(count)), unit: "records", numerator: nil, denominator: nil, used: count,
          missing: 0, excluded: [])
      }
    }
  }
}
