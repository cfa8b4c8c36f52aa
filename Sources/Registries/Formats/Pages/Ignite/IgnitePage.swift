internal import StudyModel

/// Reads a page of one module.
enum IgnitePage {
  static func record(of lines: PageLines) -> PageAnswer {
    guard let id = PageID.labelled("NCT ID:", in: lines) ?? PageID.labelled("Study:", in: lines) else {
      return .unreadable("names no trial: no line \"NCT ID: NCT…\"; save the page again")
    }
    var record = PageRecord(id: id)
    record.made = IgniteDate.latest(in: lines)
    record.isSilent(about: Ignite.carried)
    // Only a study with results has a page in that section.
    let path = lines.first { $0.text.hasPrefix("Study ->") }?.text ?? ""
    if path.hasPrefix("Study -> Results Section") || lines.contains(where: { $0.text.hasPrefix("Results Section:") }) {
      record.values[.hasResults] = "Yes"
    }
    guard let module = IgniteModule.allCases.first(where: { module in lines.contains { $0.text == module.rawValue } })
    else { return .record(record) }

    var isWhole = false
    for line in lines {
      if line.text.hasPrefix("Study:") { isWhole = true }
      for (label, field) in module.labels + module.rareLabels where line.text.hasPrefix(label + ":") {
        let text = line.text.dropFirst(label.count + 1).withoutBlanks
        if text.isEmpty, field == .briefTitle { continue }
        record.values[field] = text
      }
    }
    if isWhole {
      record.unsaid.subtract(module.labels.map(\.field))
    } else {
      record.notes.append(
        "the page of \(id) ends before its line \"Study:\": what stood behind cannot be said; save it again")
    }
    return .record(record)
  }
}

/// The mirror's own dates.
enum IgniteDate {
  /// The later of creation and modification.
  static func latest(in lines: PageLines) -> PartialDate? {
    ["Ignite Creation Date:", "Ignite Modification Date:", "Last Modification Date:"].compactMap { label in
      lines.first { $0.text.hasPrefix(label) }.flatMap { line in
        // `2025-12-25 @ 5:18 AM`
        PartialDate(String(line.text.dropFirst(label.count).drop { $0 == " " }.prefix(10)))
      }
    }.max { $0.packed < $1.packed }
  }
}
