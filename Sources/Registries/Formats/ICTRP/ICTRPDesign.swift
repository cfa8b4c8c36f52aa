internal import StudyModel

/// The design of a trial out of the one text that WHO's exports give for it.
enum ICTRPDesign {
  /// What a text says, in words that the fields' vocabularies know; nothing of what it does not say in one of the forms
  /// understood here.
  ///
  /// Understood are labeled parts (`Allocation: Randomized. Masking: None (Open Label).`), the European register's form
  /// (`Randomised: yes Open: no Double blind: yes`), and the single words of the Chinese register.
  static func values(_ written: String) -> (values: [StudyField: String], parties: [String]) {
    let text = ICTRPText.plain(written)
    if let field = words[Spelling.key(text)] { return ([field.field: field.word], []) }
    let lower = text.lowercased()
    if lower.contains("randomised: ") && lower.contains("double blind: ") { return (european(lower), []) }
    var (values, parties) = ([StudyField: String](), [String]())
    for label in labels {
      guard let mark = lower.firstRange(of: label.text),
        let start = text.index(
          text.startIndex, offsetBy: lower.distance(from: lower.startIndex, to: mark.upperBound),
          limitedBy: text.endIndex)
      else { continue }
      var value = text[start...].trimmed
      if let next = end(of: value) { value = value[..<next].trimmed }
      if label.field == .masking, let open = value.firstIndex(of: "(") {
        let inner = value[value.index(after: open)...].prefix { $0 != ")" }
        if Spelling.key(inner) != "openlabel" { parties = inner.split(separator: ",").map { $0.trimmed } }
        value = value[..<open].trimmed
      }
      if !value.isEmpty, values[label.field] == nil { values[label.field] = value }
    }
    return (values, parties)
  }

  /// Where a labeled part ends: at a period, a semicolon or a line end, or before a comma with the next label.
  private static func end(of value: String) -> String.Index? {
    var depth = 0
    for index in value.indices {
      switch value[index] {
      case "(": depth += 1
      case ")": depth -= 1
      case ".", ";", "\n": if depth <= 0 { return index }
      case "," where depth <= 0:
        let next = value[value.index(after: index)...].prefix(40)
        if next.prefix(while: { $0 != "," && $0 != "." }).contains(":") { return index }
      default: break
      }
    }
    return nil
  }

  private static func european(_ text: String) -> [StudyField: String] {
    func says(_ label: String) -> Bool {
      text.firstRange(of: label + ": ").map { text[$0.upperBound...].hasPrefix("yes") } ?? false
    }
    var values: [StudyField: String] = [:]
    if says("randomised") { values[.allocation] = "Randomized" }
    if says("open") { values[.masking] = "Open label" }
    if says("single blind") { values[.masking] = "Single" }
    if says("double blind") { values[.masking] = "Double" }
    if says("parallel group") { values[.interventionModel] = "Parallel" }
    if says("cross over") { values[.interventionModel] = "Crossover" }
    return values
  }

  private static let labels: [(text: String, field: StudyField)] = [
    ("allocation: ", .allocation), ("intervention model: ", .interventionModel),
    ("interventional model: ", .interventionModel), ("assignment: ", .interventionModel),
    ("observational model: ", .observationalModel), ("observational study model: ", .observationalModel),
    ("time perspective: ", .timePerspective), ("primary purpose: ", .primaryPurpose), ("purpose: ", .primaryPurpose),
    ("masking: ", .masking),
  ]
  private static let words: [String: (field: StudyField, word: String)] = [
    "parallel": (.interventionModel, "Parallel"), "sequential": (.interventionModel, "Sequential"),
    "factorial": (.interventionModel, "Factorial"), "singlearm": (.interventionModel, "Single group"),
    "crossover": (.interventionModel, "Crossover"), "crossoverassignment": (.interventionModel, "Crossover"),
    "nonrandomizedcontrol": (.allocation, "Non-randomized"), "randomized": (.allocation, "Randomized"),
    "cohortstudy": (.observationalModel, "Cohort"), "casecontrolstudy": (.observationalModel, "Case-control"),
    "crosssectional": (.timePerspective, "Cross-sectional"),
  ]
}
