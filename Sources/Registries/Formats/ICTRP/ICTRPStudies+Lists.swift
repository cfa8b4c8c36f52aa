internal import StudyModel

extension ICTRPStudies {
  /// Sets the fields of the design.
  ///
  /// A design in words that are not understood may say what we cannot see, so what is not found in it is *cannot say*;
  /// of the American registry's trials it is *not given*, because WHO writes those in labeled parts.
  func setDesign(_ texts: [ICTRPColumn: String], _ study: inout Study, _ batch: RecordBatch) {
    guard ICTRPColumn.studyDesign.fields.contains(where: sets) else { return }
    let text = texts[.studyDesign, default: ""]
    if ICTRPText.saysNothing(text) { return }
    let (values, parties) = ICTRPDesign.values(text)
    for field in ICTRPColumn.studyDesign.fields where field.list == nil {
      if let value = values[field] {
        writer.set(field, value, in: &study, batch)
      } else if !study.id.hasPrefix("NCT") {
        writer.set(field, to: .cannotSay, in: &study)
      }
    }
    guard sets(.maskedParties) else { return }
    if parties.isEmpty, !study.id.hasPrefix("NCT") {
      study[.maskedParties] = .cannotSay
    } else {
      writer.set(.maskedParties, parties.map { [.maskedParty: $0] }, in: &study, batch)
    }
  }

  /// Sets the lists.
  func setLists(
    _ texts: [ICTRPColumn: String], _ isAmerican: Bool, _ study: inout Study, _ batch: RecordBatch
  ) {
    func entries(_ column: ICTRPColumn) -> [String] {
      texts[column].map { ICTRPText.entries($0, isAmerican: isAmerican) } ?? []
    }
    if sets(.phases) {
      let phases = ICTRPPhase.texts(texts[.phase, default: ""])
      writer.set(.phases, phases.map { [.phase: $0] }, in: &study, batch)
    }
    if sets(.countries) {
      writer.set(.countries, entries(.countries).map { [.country: $0] }, in: &study, batch)
    }
    if sets(.conditions) {
      let conditions = entries(.condition).compactMap(Self.condition)
      writer.set(.conditions, conditions.map { [.condition: $0] }, in: &study, batch)
    }
    if sets(.keywords) {
      writer.set(.keywords, entries(.keyword).map { [.keyword: $0] }, in: &study, batch)
    }
    if sets(.collaborators) {
      writer.set(.collaborators, entries(.secondarySponsor).map { [.collaborator: $0] }, in: &study, batch)
    }
    if sets(.outcomes) {
      let rows =
        entries(.primaryOutcome).map { [StudyField.outcomeKind: "PRIMARY", .outcomeMeasure: $0] }
        + entries(.secondaryOutcome).map { [.outcomeKind: "SECONDARY", .outcomeMeasure: $0] }
      writer.set(.outcomes, rows, in: &study, batch)
    }
    if sets(.identifiers) {
      let rows = Self.identifiers(texts[.secondaryID, default: ""])
      writer.set(.identifiers, rows, in: &study, batch)
      leaveOpen(.identifierType, rows, &study)
    }
    if sets(.interventions) { setInterventions(texts, isAmerican, &study, batch) }
  }

  /// `Drug: X;Device: Y` in the American registry's trials, `Group A: X;Group B: none;` in the Chinese; elsewhere the
  /// text is one intervention without a type.
  private func setInterventions(
    _ texts: [ICTRPColumn: String], _ isAmerican: Bool, _ study: inout Study, _ batch: RecordBatch
  ) {
    let text = ICTRPText.plain(texts[.intervention, default: ""])
    var rows: [RecordWriter.Row] = []
    if isAmerican {
      rows = ICTRPText.entries(text, isAmerican: true).map { entry -> RecordWriter.Row in
        guard let mark = entry.firstRange(of: ": "), Self.types.contains(Spelling.key(entry[..<mark.lowerBound])) else {
          return [.interventionName: entry]
        }
        return [
          .interventionType: String(entry[..<mark.lowerBound]),
          .interventionName: entry[mark.upperBound...].trimmed,
        ]
      }
    } else if study.id.hasPrefix("ChiCTR"), let groups = Self.groups(text) {
      rows = groups.map { [.interventionName: $0] }
    } else if !ICTRPText.saysNothing(text) {
      rows = [[.interventionName: text]]
    }
    writer.set(.interventions, rows, in: &study, batch)
    leaveOpen(.interventionType, rows, &study)
  }

  /// What the groups of `Group A: X;Group B: none;` get, each once; nothing when the text is not of that form.
  private static func groups(_ text: String) -> [String]? {
    var names: [String] = []
    for piece in text.split(separator: ";") where !piece.allSatisfy(\.isWhitespace) {
      guard let colon = piece.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
      let name = piece[piece.index(after: colon)...].trimmed
      if !ICTRPText.saysNothing(name), !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// Makes a column that the register tells only of some rows *cannot say* in the others.
  private func leaveOpen(_ field: StudyField, _ rows: [RecordWriter.Row], _ study: inout Study) {
    guard sets(field), !rows.isEmpty else { return }
    study[column: field] = zip(rows, study[column: field]).map { $0[field] == nil ? .cannotSay : $1 }
  }

  /// A condition's name without the registers' numbering and codes; nothing when it is only a code.
  private static func condition(_ entry: String) -> String? {
    var name = entry[...]
    if name.hasPrefix("Health Condition"), let mark = name.firstRange(of: ": ") {
      name = name[mark.upperBound...]
      // `B550- Name` or `null- Name`.
      if let dash = name.firstRange(of: "- "), !name[..<dash.lowerBound].contains(" ") {
        name = name[dash.upperBound...]
      }
    }
    if name.hasPrefix("-") {
      name = name.dropFirst().drop { $0 == " " }
      // `-F329 Name`.
      if let space = name.firstIndex(of: " "), isCode(name[..<space]) { name = name[space...] }
    }
    return isCode(name) ? nil : name.trimmed
  }

  /// Whether a word is a code of a classification: a capital, two digits, and more digits, capitals or points.
  private static func isCode(_ word: Substring) -> Bool {
    word.utf8.count >= 3 && word.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || $0 == 46 }
      && word.first?.isLetter == true && word.dropFirst().prefix(2).allSatisfy(\.isNumber)
  }

  /// Other registers' numbers, one a row; a text that holds the American registry's or the European number gives that.
  private static func identifiers(_ text: String) -> [RecordWriter.Row] {
    var rows: [RecordWriter.Row] = []
    for entry in ICTRPText.entries(text, isAmerican: false) {
      let words = entry.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "/" || $0 == ".") })
      let numbers = words.compactMap { word -> RecordWriter.Row? in
        let plain = word.uppercased()
        if let start = plain.firstRange(of: "NCT")?.lowerBound, plain[start...].count == 11,
          plain[start...].dropFirst(3).allSatisfy({ $0.isASCII && $0.isNumber })
        {
          return [.identifierType: "REGISTRY", .identifier: String(plain[start...])]
        }
        let parts = plain.split(separator: "-").map(\.count)
        let isEuropean = plain.allSatisfy { $0.isNumber || $0 == "-" } && plain.hasPrefix("20")
        if isEuropean, parts == [4, 6, 2] { return [.identifierType: "EUDRACT_NUMBER", .identifier: plain] }
        return nil
      }
      rows += numbers.isEmpty ? [[.identifier: entry]] : numbers
    }
    return rows
  }

  private static let types = Set(Spelling.terms(of: .interventionType).keys)
}
