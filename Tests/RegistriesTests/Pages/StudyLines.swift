import StudyModel

extension Study {
  /// Every field of the study as people write it down, a line each: `status: RECRUITING`, `site: Ward | Lyon | …`.
  ///
  /// `-` is what is not given, `?` what cannot be said; a list without rows is `none`.
  var lines: [String] {
    var lines = ["id: \(id)"]
    for field in StudyField.allCases where field.list == nil {
      lines.append("\(field.name): \(text(self[field], field))")
    }
    for list in StudyList.allCases {
      let name = list.fields[0].name
      switch self[list] {
      case .notRead: lines.append("\(name): not read")
      case .cannotSay: lines.append("\(name): ?")
      case .rows(0): lines.append("\(name): none")
      case .rows(let count):
        for row in 0..<count {
          let cells = list.fields.map { text(self[column: $0][row], $0) }
          lines.append("\(name): \(cells.joined(separator: " | "))")
        }
      }
    }
    return lines
  }

  private func text(_ value: FieldValue, _ field: StudyField) -> String {
    switch value {
    case .notRead: "not read"
    case .cannotSay: "?"
    case .notGiven: "-"
    case .term(let position):
      if case .term(let vocabulary) = field.kind { vocabulary.words[Int(position)].code } else { "" }
    case .text(let text): text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
    case .date(let date): date.description
    case .age(let age): age.description
    case .count(let count): String(count)
    case .flag(let flag): flag ? "yes" : "no"
    }
  }
}
