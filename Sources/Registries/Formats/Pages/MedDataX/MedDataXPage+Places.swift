internal import StudyModel

extension MedDataXPage {
  /// Sites and countries.
  mutating func readPlaces() {
    record.lists[.sites] = sections[.locations].map(Self.sites)
    record.lists[.countries] = sections[.countries]?.flatMap { line in
      PagePlace.countries(in: line.text) ?? [line.text.withoutFlags]
    }.map { [.country: $0] }
  }

  private static let statuses = Spelling.terms(of: .siteStatus)

  /// Each is a facility, a place, and the label of its status, behind which mostly nothing stands.
  private static func sites(in lines: PageLines) -> [RecordWriter.Row] {
    let (pieces, _) = lines.pieces(endingIn: "Site Status") { statuses[Spelling.key($0)] != nil }
    return pieces.filter { !$0.lines.isEmpty }.map { piece in
      var row: RecordWriter.Row = [:]
      var facility = piece.lines
      if let last = facility.last, let place = PagePlace(last.text) {
        row = place.row
        facility = facility.dropLast()
      }
      if !facility.isEmpty { row[.siteFacility] = facility.texts.joined(separator: ", ").withoutFlags }
      if !piece.value.isEmpty { row[.siteStatus] = piece.value }
      return row
    }
  }

  /// References and other identifiers.
  mutating func readReferences() {
    record.lists[.references] = sections[.references].map(Self.references)
    // Every record has the id its organization gave it, so that a page without the section leaves it out.
    guard let lines = sections[.identifiers] else {
      return record.isSilent(about: [.organizationStudyID, .identifier, .identifierType])
    }
    var identifiers: [RecordWriter.Row] = []
    let (pieces, _) = lines.pieces(endingIn: "Identifier Source:") { !$0.contains(" ") }
    for piece in pieces {
      let type = piece.lines.firstIndex { $0.text.hasPrefix("Identifier Type:") }
      let value = type.flatMap { piece.lines.labelled("Identifier Type:", at: $0, isValue: { !$0.isEmpty })?.value }
      let id = piece.lines[..<(type ?? piece.lines.endIndex)].texts.joined(separator: " ")
      switch piece.value {
      case "org_study_id": record.values[.organizationStudyID] = id
      case "nct_alias": break
      default:
        var row: RecordWriter.Row = [.identifier: id]
        if let value, value != "-" { row[.identifierType] = value }
        identifiers.append(row)
      }
    }
    record.lists[.identifiers] = identifiers
  }

  /// Each is a citation, the label of its type and perhaps a PMID.
  private static func references(in lines: PageLines) -> [RecordWriter.Row] {
    let (pieces, rest) = lines.pieces(endingIn: "Reference Type") { $0.allSatisfy { $0.isUppercase || $0 == "_" } }
    return pieces.indices.map { number in
      let citation = pieces[number].lines.filter { !$0.text.hasPrefix("PMID:") }.map(\.text).joined(separator: " ")
      var row: RecordWriter.Row = [.referenceCitation: citation, .referenceType: pieces[number].value]
      let next = number + 1 < pieces.count ? pieces[number + 1].lines : rest
      if let line = next.first?.text, line.hasPrefix("PMID:") {
        row[.referencePMID] = String(line.dropFirst(5).drop { $0 == " " }.prefix { $0.isNumber })
      }
      return row
    }
  }
}
