import Documents

/// A section as text and readable CSV take it: a table with the words around it, or a sheet of words alone.
struct DocumentSection {
  /// The section's id; for a sheet of words its name in lower case.
  var id: String
  /// Its heading.
  var title: String
  /// Its position among the sheets.
  var sheet: Int
  /// The table; nothing for words alone.
  var table: Table?
  /// Words before the table.
  var before: [Block] = []
  /// Words after it, or all there are.
  var after: [Block] = []
}

extension Document {
  /// The sections in the order of the sheets.
  var sections: [DocumentSection] {
    sheets.indices.flatMap { sections(of: $0) }
  }

  /// The sections text prints, in its order: those of ``textOrder``, or all.
  var sectionsForText: [DocumentSection] {
    let sections = sections
    return textOrder.isEmpty ? sections : textOrder.flatMap { id in sections.filter { $0.id == id } }
  }

  private func sections(of index: Int) -> [DocumentSection] {
    let sheet = sheets[index]
    var result: [DocumentSection] = []
    var words: [Block] = []
    for block in sheet.blocks {
      switch block {
      case .table(let table) where table.isChartData: break
      case .table(let table):
        result.append(DocumentSection(id: table.id, title: table.title, sheet: index, table: table, before: words))
        words = []
      case .chart: break
      case .paragraph, .definitions:
        if result.isEmpty { words.append(block) } else { result[result.count - 1].after.append(block) }
      }
    }
    if result.isEmpty, !words.isEmpty {
      let title = sheet.question.isEmpty ? sheet.name : sheet.question
      result.append(DocumentSection(id: sheet.name.asID, title: title, sheet: index, after: words))
    }
    return result
  }
}

extension String {
  /// The text in the letters of an id and a file name: lower case, digits and `-`.
  var asID: String {
    var result = ""
    for scalar in lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        result.unicodeScalars.append(scalar)
      } else if !result.isEmpty, result.last != "-" {
        result += "-"
      }
    }
    while result.last == "-" { result.removeLast() }
    return result.isEmpty ? "section" : result
  }
}
