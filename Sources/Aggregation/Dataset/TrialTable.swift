public import StudyModel

/// A settled dataset: one row a trial in id order, with the as-of of each.
public final class TrialTable: Sendable {
  /// The registry ids, by row.
  public let ids: [String]
  /// What was read besides studies.
  public let inputs: InputSummary
  let versions: [VersionKey]
  let origins: [Origin]
  let columns: [Column?]
  let lists: [ListTable?]
  /// Whether the as-of of some row is only the newest update in its file: "at least".
  public let asOfIsAtLeast: Bool
  /// How many further records each trial has, by row; empty when none has any.
  let furtherRecords: [Int32]
  /// The as-of of each row as a day number, or nothing where it has none.
  let asOf: [Int32?]

  /// The rows of a settled dataset.
  ///
  /// - Parameter downloaded: What `--as-of` says: the as-of of every record that states none.
  public init(_ dataset: AnalysisDataset, downloaded: Day? = nil) {
    ids = dataset.ids
    inputs = dataset.inputs
    versions = dataset.versions
    origins = dataset.origins
    columns = dataset.columns
    lists = dataset.lists
    let further = dataset.furtherRecords
    furtherRecords = further.isEmpty ? [] : dataset.ids.map { further[$0] ?? 0 }
    let byFile = dataset.inputs.asOfByFile(downloaded: downloaded)
    let sourceOfFile = dataset.inputs.sourceOfFile
    let guessed = dataset.inputs.sources.map { $0.statedAsOf == nil && downloaded == nil && $0.newestUpdate != 0 }
    asOfIsAtLeast = zip(dataset.versions, dataset.origins).contains { version, origin in
      guard version.versionDate == 0, Int(origin.file) < sourceOfFile.count else { return false }
      let source = Int(sourceOfFile[Int(origin.file)])
      return source >= 0 && guessed[source]
    }
    asOf = zip(dataset.versions, dataset.origins).map { version, origin in
      if version.versionDate != 0 { return PartialDate(packed: version.versionDate).firstDay.number }
      let file = Int(origin.file)
      return file < byFile.count ? byFile[file] : downloaded?.number
    }
  }

  /// How many trials have no as-of.
  public var withoutAsOf: Int { asOf.count { $0 == nil } }
  /// How many trials there are.
  public var count: Int { ids.count }
  /// The row of a trial.
  public subscript(row: Int) -> TrialRow { TrialRow(table: self, index: row) }
  /// Whether a field was read.
  public func isRead(_ field: StudyField) -> Bool {
    field.list.map { lists[$0.position]?.columns[field.position] != nil } ?? (columns[field.position] != nil)
  }
  /// The distinct texts of a text field, by code.
  func words(of field: StudyField) -> [String] {
    field.list.map { lists[$0.position]?.columns[field.position]?.words ?? [] } ?? columns[field.position]?.words ?? []
  }
}

extension InputSummary {
  /// The as-of, as a day number, that each file lends to its records: the one it states, else the one asked for, else
  /// its newest update.
  func asOfByFile(downloaded: Day? = nil) -> [Int32?] {
    let bySource = sources.map { source -> Int32? in
      if let stated = source.statedAsOf { return stated.firstDay.number }
      if let downloaded { return downloaded.number }
      return source.newestUpdate == 0 ? nil : PartialDate(packed: source.newestUpdate).firstDay.number
    }
    return sourceOfFile.map { $0 < 0 ? downloaded?.number : bySource[Int($0)] }
  }
}
