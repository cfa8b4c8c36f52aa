internal import Aggregation
internal import Documents
internal import Rendering
internal import Reporting
internal import StudyModel

extension Trialscape {
  /// Lists the trials behind a cell: `trial_id,part,adds,reason` in id order.
  public func explain(_ request: ReportRequest, _ cell: ExplainRequest) -> Outcome {
    do {
      let analysis = try Analysis(request, catalog)
      guard let section = analysis.plan.sections.first(where: { $0.id == cell.section }) else {
        throw Refusal.usage(
          "unknown section '\(cell.section)' in \(analysis.definition.name)\(Suggestion.of(cell.section, among: analysis.plan.sections.map(\.id)))"
        )
      }
      let reading = try analysis.reading(analysis.fields, hashing: false)
      let (table, evaluator) = (reading.table, analysis.evaluator(over: reading))
      var seen: [CellID] = []
      func isMeant(_ id: CellID, _ label: String) -> Bool {
        seen.append(id)
        return cell.matches(id, label)
      }
      let found =
        evaluator.parts(of: section.id, where: isMeant).map { ($0.cell, $0.parts, table.ids) }
        ?? (cell.columns.isEmpty ? nil : evaluator.partsBeside(of: section.id, where: isMeant))
      guard let (id, parts, ids) = found else {
        throw Refusal.usage(cell.refusal(seen) ?? cell.complaint(about: seen))
      }
      let rows = try cell.rows(parts, id, ids)
      var document = Document(name: "explain", title: "", tidy: rows)
      document.asOf = nil
      let bytes: [UInt8]
      do { bytes = try CSVRenderer().files(for: document)[0].bytes } catch { throw Refusal.usage(error.description) }
      var outcome = Outcome(output: bytes, findings: reading.findings)
      if outcome.findings.contains(where: { $0.severity != .note }) { outcome.status = .skipped }
      return outcome
    } catch let refusal as Refusal {
      return refusal.outcome
    } catch {
      return .usage("the request cannot be carried out")
    }
  }
}

extension ExplainRequest {
  /// Whether a cell is the one meant, by its codes or by what a reader sees; without a measure the first of the row.
  func matches(_ id: CellID, _ label: String) -> Bool {
    if let measure, id.measure != measure, label.lowercased() != measure.lowercased() { return false }
    let names = ExplainRequest.rowNames(id) + (id.comparison.isEmpty ? [] : [id.measure, label])
    guard rows.allSatisfy({ ExplainRequest.names($0, id.row, names) }) else { return false }
    if columns.isEmpty {
      return id.column.isEmpty && (id.comparison.isEmpty || id.comparison == "this") || measure == nil
    }
    // A second population's period is named by both, each in a --column of its own or as tidy CSV writes them.
    let quarter =
      id.comparison.isEmpty
      ? [] : [id.comparison, id.rowLevel.code] + id.comparison.split(separator: " ").map(String.init)
    return columns.allSatisfy { column in
      quarter.contains(column)
        || ExplainRequest.names(column, id.column, [id.columnLevel?.code, id.columnLevel?.label].compactMap { $0 })
    }
  }

  /// What a row is called: its code, a reserved one also without its brackets, its label, or both as a check prints them.
  private static func rowNames(_ id: CellID) -> [String] {
    let code = id.rowLevel.code
    return [
      code, String(code.drop { $0 == "(" }.prefix { $0 != ")" }), id.rowLevel.label, "\(code) \(id.rowLevel.label)",
    ]
  }

  /// `LEVEL` or `VARIABLE=LEVEL`; the part before `=` counts as a variable only where it is the section's.
  private static func names(_ text: String, _ variable: String, _ levels: [String]) -> Bool {
    if levels.contains(text) { return true }
    let prefix = variable + "="
    return !variable.isEmpty && text.hasPrefix(prefix) && levels.contains(String(text.dropFirst(prefix.count)))
  }

  /// Why a cell that says how populations differ has no trials; nothing for any other.
  func refusal(_ seen: [CellID]) -> String? {
    guard let measure, !seen.contains(where: { $0.measure == measure }) else { return nil }
    if ["homogeneity-p", "cramers-v"].contains(measure) {
      return
        "'\(measure)' speaks of a whole table and has no trials of its own; ask for a cell of it, as in '--measure trials'"
    }
    let endings = ["-across-p", "-across-q", "-difference", "-p", "-q"]
    guard let ending = endings.first(where: { measure.hasSuffix($0) }) else { return nil }
    let base = String(measure.dropLast(ending.count))
    guard seen.contains(where: { $0.measure == base }) else { return nil }
    return
      "'\(measure)' says how figures differ and has no trials of its own; ask for '--measure \(base)', of the first population or with '--column comparator' of the second"
  }

  /// Why there is no such cell: the first of its names that no cell has, and what there is.
  func complaint(about seen: [CellID]) -> String {
    if let measure, !seen.contains(where: { $0.measure == measure }) {
      let measures = unique(seen.map(\.measure))
      return "the section '\(section)' has no measure '\(measure)'\(Suggestion.of(measure, among: measures))"
    }
    for row in rows
    where !seen.contains(where: { ExplainRequest.names(row, $0.row, ExplainRequest.rowNames($0)) }) {
      return
        "the section '\(section)' has no row '\(row)'\(Suggestion.of(row, among: unique(seen.map(\.rowLevel.code))))"
    }
    for column in columns {
      let known = unique(
        seen.flatMap { [$0.columnLevel?.code, $0.comparison].compactMap { $0 }.filter { !$0.isEmpty } })
      if !seen.contains(where: {
        column == $0.comparison || $0.comparison.split(separator: " ").contains { $0 == column }
          || ExplainRequest.names(column, $0.column, [$0.columnLevel?.code ?? "", $0.columnLevel?.label ?? ""])
      }) {
        return "the section '\(section)' has no column '\(column)'\(Suggestion.of(column, among: known))"
      }
    }
    return seen.isEmpty
      ? "the section '\(section)' has no cells to explain"
      : "no cell of '\(section)' has all of these; a cell of a table with columns needs --column"
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// The rows of one part.
  fileprivate func rows(_ parts: Parts, _ id: CellID, _ ids: [String]) throws(Refusal) -> Table {
    let name = part ?? (parts.numerator == nil ? "used" : "numerator")
    var entries: [(row: Int32, adds: Int, reason: String)] = []
    switch name {
    case "used": for (place, row) in parts.used.enumerated() { entries.append((row, parts.usedAdds?[place] ?? 1, "")) }
    case "numerator":
      guard let numerator = parts.numerator else {
        throw .usage("the measure '\(id.measure)' has no numerator; say '--part used'")
      }
      for (place, row) in numerator.enumerated() { entries.append((row, parts.numeratorAdds?[place] ?? 1, "")) }
    case "missing": for row in parts.missing { entries.append((row, 1, "")) }
    case "excluded": for (reason, rows) in parts.excluded { for row in rows { entries.append((row, 1, reason)) } }
    default:
      throw .usage("unknown part '\(name)'\(Suggestion.of(name, among: ["used", "numerator", "missing", "excluded"]))")
    }
    var table = Table(id: "explain", title: "", columns: ["trial_id", "part", "adds", "reason"].map { Column($0, $0) })
    for entry in entries.sorted(by: { $0.row < $1.row }) {
      table.rows.append(
        Row(.level, [.text(ids[Int(entry.row)]), .text(name), .count(entry.adds), .text(entry.reason)]))
    }
    return table
  }
}
