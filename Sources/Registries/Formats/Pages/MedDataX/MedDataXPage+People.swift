internal import StudyModel

extension MedDataXPage {
  /// Sponsors, who answers for the record, and investigators.
  mutating func readPeople() {
    let (sponsors, _) = (sections[.sponsors] ?? []).pieces(endingIn: "Sponsor Role") {
      $0.allSatisfy(\.isLowercase)
    }
    var collaborators: [RecordWriter.Row] = []
    for sponsor in sponsors {
      let (name, kind) = Self.sponsor(sponsor.lines)
      if sponsor.value == "lead" {
        record.values[.leadSponsor] = name
        record.values[.leadSponsorClass] = kind
      } else {
        collaborators.append([.collaborator: name, .collaboratorClass: kind])
      }
    }
    if sections[.sponsors] != nil { record.lists[.collaborators] = collaborators }
    readResponsible()
    record.lists[.officials] = sections[.investigators].map(Self.officials)
  }

  /// A sponsor's name, and the class under it.
  static func sponsor(_ lines: PageLines) -> (name: String, kind: String) {
    guard lines.count > 1, let kind = lines.last?.text else { return (lines.first?.text ?? "", "") }
    return (lines.dropLast().texts.joined(separator: " "), kind)
  }

  /// An investigator's name, title and affiliation, then the role; of a sponsor the role alone.
  private mutating func readResponsible() {
    let (pieces, _) = (sections[.responsible] ?? []).pieces(endingIn: "Responsibility Role") {
      $0.allSatisfy { $0.isUppercase || $0 == "_" }
    }
    guard let piece = pieces.first else { return }
    record.values[.responsibleParty] = piece.value
    let lines = piece.lines.texts
    if lines.isEmpty { return }
    record.values[.responsibleInvestigator] = lines[0]
    if lines.count > 1 { record.values[.responsibleInvestigatorTitle] = lines[1] }
    // Most pages leave out the affiliation, which every record of an investigator has.
    if lines.count > 2 {
      record.values[.responsibleInvestigatorAffiliation] = lines[2...].joined(separator: ", ")
    } else {
      record.isSilent(about: [.responsibleInvestigatorAffiliation])
    }
  }

  /// Each is a name, a line `Role: …` and perhaps an affiliation.
  private static func officials(in lines: PageLines) -> [RecordWriter.Row] {
    let (pieces, rest) = lines.pieces(endingIn: "Role:") { $0.allSatisfy { $0.isUppercase || $0 == "_" } }
    return pieces.indices.map { number in
      let next = number + 1 < pieces.count ? pieces[number + 1].lines.dropLast() : rest
      var row: RecordWriter.Row = [
        .officialName: pieces[number].lines.last?.text ?? "", .officialRole: pieces[number].value,
      ]
      if !next.isEmpty { row[.officialAffiliation] = next.texts.joined(separator: ", ") }
      return row
    }
  }
}
