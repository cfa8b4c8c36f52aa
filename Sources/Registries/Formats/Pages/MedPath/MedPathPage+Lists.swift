internal import StudyModel

extension MedPathPage {
  /// Interventions, as `Drug: Aspirin` under their heading and by name in the table of arms; and the arms.
  mutating func readInterventions() {
    var rows: [RecordWriter.Row] = []
    let listed = parts["Interventions"].map(Self.said) ?? []
    for text in listed {
      let parts = text.withoutBullet.split(separator: ":", maxSplits: 1)
      if parts.count == 2, Self.types[Spelling.key(parts[0])] != nil {
        rows.append([.interventionType: String(parts[0]), .interventionName: parts[1].withoutBlanks])
      } else {
        rows.append([.interventionName: text.withoutBullet])
      }
    }
    if let table = parts["Arm && Interventions"] {
      let names = rows.compactMap { $0[.interventionName] }
      if let cells = PageTable.rows(
        of: table, columns: ["Group", "Intervention", "Description"],
        glued: {
          GluedCells.arm($0, interventions: names)
        })
      {
        setArms(cells)
        for cell in cells where !cell[1].isEmpty && !rows.contains(where: { $0[.interventionName] == cell[1] }) {
          rows.append([.interventionName: cell[1]])
        }
      }
    }
    if !rows.isEmpty { record.lists[.interventions] = rows }
  }

  /// A row of the table is an arm with one of its interventions.
  private mutating func setArms(_ cells: [[String]]) {
    var rows: [RecordWriter.Row] = []
    for cell in cells {
      var row: RecordWriter.Row = [.armLabel: cell[0]]
      // A dash stands where there is no description.
      row[.armDescription] = cell[2] == "-" ? "" : cell[2]
      if !rows.contains(row) { rows.append(row) }
    }
    if !rows.isEmpty { record.lists[.arms] = rows }
  }

  /// Outcomes of the three tables; with the first of them missing the list is not whole.
  mutating func readOutcomes() {
    var rows: [RecordWriter.Row] = []
    for (label, kind) in [
      ("Primary Outcome Measures", "PRIMARY"), ("Secondary Outcome Measures", "SECONDARY"),
      ("Other Outcome Measures", "OTHER"),
    ] {
      guard let table = parts[label] else { continue }
      guard
        let cells = PageTable.rows(
          of: table, columns: ["Name", "Time", "Method"], glued: GluedCells.outcome, uncut: GluedCells.uncutOutcome)
      else { return }
      for cell in cells {
        var row: RecordWriter.Row = [.outcomeKind: kind, .outcomeMeasure: cell[0]]
        if cell[1] != GluedCells.unknown { row[.outcomeTimeFrame] = cell[1] }
        row[.outcomeDescription] = cell[2]
        rows.append(row)
      }
    }
    if parts["Primary Outcome Measures"] != nil { record.lists[.outcomes] = rows }
  }

  /// Sites, when as many are shown as are counted.
  mutating func readSites() {
    guard var lines = parts["Trial Locations"] else { return }
    var stated: Int?
    if let first = lines.first?.text, first.hasPrefix("Locations ("), first.hasSuffix(")") {
      stated = Int(first.dropFirst(11).dropLast())
      lines = lines.dropFirst()
    }
    let sites = PageSites.sites(in: lines)
    if let stated, stated != sites.count {
      record.notes.append(
        "the page of \(record.id) shows \(sites.count) of \(stated) sites, so that its sites cannot be said; open the "
          + "list before saving the page")
    } else {
      record.lists[.sites] = sites
      // A place without a state has none.
      record.unsaid.subtract([.siteFacility, .siteCity, .siteState])
    }
  }

  private static let types = Spelling.terms(of: .interventionType)
}
