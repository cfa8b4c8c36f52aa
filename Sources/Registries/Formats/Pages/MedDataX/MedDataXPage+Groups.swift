internal import StudyModel

extension MedDataXPage {
  /// Interventions by their section; arms by theirs, where each is followed by its interventions.
  mutating func readGroups() {
    let (pieces, _) = Self.entries(in: sections[.interventions] ?? [])
    if sections[.interventions] != nil {
      record.lists[.interventions] = pieces.map { piece in
        var row: RecordWriter.Row = [.interventionName: piece.lines.first?.text ?? ""]
        row[.interventionDescription] = piece.lines.dropFirst().text
        row[.interventionType] = piece.value
        return row
      }
    }
    guard let groups = sections[.groups] else { return }
    if let rows = Self.arms(in: groups, interventions: pieces) {
      record.lists[.arms] = rows
    } else {
      record.isSilent(about: StudyList.arms.fields)
    }
  }

  private static func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (65...90).contains($0) || $0 == 95 }
  }

  /// Each intervention is a name, perhaps a description, and the label of its type.
  private static func entries(in lines: PageLines) -> (pieces: [PageLines.Piece], rest: PageLines) {
    lines.pieces(endingIn: "Intervention Type", isValue: isCode)
  }

  /// The arms, or nothing when it cannot be told where one ends and the next begins.
  ///
  /// An arm is a label, perhaps a description and the label of its type, then its interventions: a name, the label of
  /// its type, and the description that the section of interventions has too.
  private static func arms(in lines: PageLines, interventions: [PageLines.Piece]) -> [RecordWriter.Row]? {
    var descriptions: [String: [[String]]] = [:]
    for piece in interventions {
      descriptions[piece.lines.first?.text ?? "", default: []].append(piece.lines.dropFirst().texts)
    }
    var rows: [RecordWriter.Row] = []
    var place = lines.startIndex
    while place < lines.endIndex {
      let start = place
      var type: String?
      var end = place
      while end < lines.endIndex {
        if let (value, next) = lines.labelled("Group Type", at: end, isValue: isCode) {
          (type, place) = (value, next)
          break
        }
        if lines.labelled("Intervention Type", at: end + 1, isValue: isCode) != nil {
          place = end
          break
        }
        end += 1
        place = end
      }
      guard end > start else { return nil }
      // Without a type and without interventions nothing says where the next arm begins.
      guard type != nil || end - start <= 2, type != nil || end < lines.endIndex || end - start == 1 else { return nil }
      var row: RecordWriter.Row = [.armLabel: lines[start].text, .armDescription: lines[(start + 1)..<end].text]
      if let type { row[.armType] = type }
      rows.append(row)
      while place < lines.endIndex, let (_, next) = lines.labelled("Intervention Type", at: place + 1, isValue: isCode)
      {
        let known = descriptions[lines[place].text, default: []]
        let rest = lines[next...].texts
        let length = known.filter { rest.starts(with: $0) }.map(\.count).max() ?? 0
        place = next + length
      }
    }
    return rows
  }
}
