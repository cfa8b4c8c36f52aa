internal import Aggregation
internal import Documents
internal import StudyModel

/// What was read, as a reader sees it.
enum InputsLayout {
  static func block(_ results: AnalysisResults) -> InputsBlock {
    let inputs = results.inputs
    let files = inputs.sources.reduce(0) { $0 + $1.files }
    let bytes = inputs.sources.reduce(0) { $0 + $1.bytes }
    var line =
      "\(NumberWords.count(inputs.records)) \(inputs.records == 1 ? "record" : "records") in \(NumberWords.count(files)) \(files == 1 ? "file" : "files"), \(NumberWords.bytes(bytes))"
    let names = inputs.sources.prefix(4).map { shortName($0.name) }
    if !names.isEmpty { line += ": " + names.joined(separator: ", ") }
    if inputs.sources.count > 4 { line += " and \(inputs.sources.count - 4) more" }
    if inputs.ignoredFiles > 0 {
      line += "; \(inputs.ignoredFiles) other \(inputs.ignoredFiles == 1 ? "file" : "files") ignored"
    }
    var all = inputs.sources
    for beside in results.besides where beside.inputs.sources.map(\.name) != inputs.sources.map(\.name) {
      all += beside.inputs.sources
      line +=
        "; beside: \(NumberWords.count(beside.inputs.records)) records in \(beside.inputs.sources.prefix(4).map { shortName($0.name) }.joined(separator: ", "))"
    }
    return InputsBlock(line: line, table: table(all))
  }

  /// A path's last two parts: what tells inputs apart, without the folders of whoever ran it.
  static func shortName(_ name: String) -> String {
    name.split(separator: "/", omittingEmptySubsequences: true).suffix(2).joined(separator: "/")
  }

  private static func table(_ sources: [InputSummary.Source]) -> Table {
    var table = Table(
      id: "inputs", title: "Inputs", unit: "records",
      columns: [
        Column("name", "Input", role: .level), Column("format", "Format"), Column("files", "Files", format: .count),
        Column("bytes", "Bytes", format: .count), Column("records", "Records", format: .count),
        Column("unreadable", "Unreadable", format: .count), Column("as-of", "As of"), Column("sha256", "SHA-256"),
      ])
    table.rows = sources.map { source in
      let asOf =
        source.statedAsOf.map(\.description)
        ?? (source.newestUpdate > 0 ? "newest update \(PartialDate(packed: source.newestUpdate))" : "not stated")
      return Row(
        .level,
        [
          .text(shortName(source.name)), .text(source.format), .count(source.files), .count(source.bytes),
          .count(source.records),
          .count(source.unreadable), .text(asOf), source.sha256.map { .text($0) } ?? .empty,
        ])
    }
    return table
  }
}
