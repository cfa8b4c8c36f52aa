internal import Aggregation
internal import Documents
import Foundation
internal import Registries
internal import Reporting
internal import StudyModel

/// Why a request cannot be carried out.
enum Refusal: Error {
  /// The words of the request are off: status 64.
  case usage(String)
  /// Nothing can be written: status 1.
  case failed(Finding)

  var outcome: Outcome {
    switch self {
    case .usage(let message): .usage(message)
    case .failed(let finding): .failure(finding)
    }
  }
}

/// One request on its way: definition, plan, reading, evaluator.
struct Analysis {
  let catalog: Catalog
  let request: ReportRequest
  private(set) var definition: ReportDefinition
  private(set) var plan: AnalysisPlan
  /// The definition's own narrowing, without `--where`.
  private let ownWhere: Condition
  /// What stands in the place of `--where` for the second population.
  private let compareWhere: Condition?
  /// The first population once more, each without the trials that some rules find.
  private let flagged: [FlaggedTrials]
  let asOf: Day?
  let quarter: Quarter?
  /// Where lists in text stop; nothing for all.
  let textLimit: Int?

  init(_ request: ReportRequest, _ catalog: Catalog) throws(Refusal) {
    var catalog = catalog
    do { try catalog.add(definitionsOf: request.definitions) } catch { throw .failed(error) }
    var definition = try Analysis.definition(request.report, catalog)
    catalog.add(definition.own)
    definition.own = catalog.own
    self.catalog = catalog
    self.request = request
    definition.label = request.title
    ownWhere = definition.where
    if let text = request.population { definition.population = try Analysis.condition(text, "--population", catalog) }
    if let text = request.where {
      let narrowing = try Analysis.condition(text, "--where", catalog)
      definition.where = definition.where == .everything ? narrowing : .and(definition.where, narrowing)
    }
    compareWhere = try request.compareWhere.map { (text) throws(Refusal) in
      text == "all" ? .everything : try Analysis.condition(text, "--compare-where", catalog)
    }
    try Analysis.check(comparator: request)
    flagged = try request.withoutFlagged.map { (text) throws(Refusal) in try FlaggedTrials(text, catalog) }
    asOf = try Analysis.day(request.asOf)
    if let text = request.quarter {
      guard let quarter = Quarter(text) else { throw .usage("--quarter '\(text)' is no quarter; write it as 2025-Q3") }
      self.quarter = quarter
    } else {
      quarter = nil
    }
    let top = try Analysis.top(request.top)
    textLimit = top.isGiven ? top.limit : 10
    for id in request.sections where !definition.sections.contains(where: { $0.id == id }) {
      throw .usage(
        "unknown section '\(id)' in \(definition.name)\(Suggestion.of(id, among: definition.sections.map(\.id)))")
    }
    if !request.sections.isEmpty { definition.sections.removeAll { !request.sections.contains($0.id) } }
    if top.isGiven { for position in definition.sections.indices { definition.sections[position].cut(at: top.limit) } }
    self.definition = definition
    plan = AnalysisPlan(
      report: definition.name, population: definition.population, where: definition.where,
      sections: definition.sections.compactMap(\.plan))
  }

  /// Leaves out the lists: they are not in tidy CSV, and their texts need not be read for it.
  mutating func dropLists() {
    plan.sections.removeAll { if case .list = $0.shape { true } else { false } }
  }

  private static func definition(_ name: String, _ catalog: Catalog) throws(Refusal) -> ReportDefinition {
    do {
      if let report = catalog.reports.first(where: { $0.name == name }) {
        return try catalog.definition(report.text, name: name, path: "Reports/\(name).yml")
      }
      guard name.hasSuffix(".yml") || name.hasSuffix(".yaml") else {
        throw Refusal.usage("unknown report '\(name)'\(Suggestion.of(name, among: catalog.reports.map(\.name)))")
      }
      let text = try TextFile.read(name)
      let stem = URL(fileURLWithPath: name).deletingPathExtension().lastPathComponent
      return try catalog.definition(text, name: stem, path: name)
    } catch let finding as Finding {
      throw .failed(finding)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw .usage("unknown report '\(name)'")
    }
  }

  private static func condition(_ text: String, _ option: String, _ catalog: Catalog) throws(Refusal) -> Condition {
    do { return try ConditionParser.parse(text, variables: catalog.variables, path: option) } catch {
      throw .usage(error.inOption)
    }
  }

  /// Refuses what only seems to ask for a second population.
  private static func check(comparator request: ReportRequest) throws(Refusal) {
    if let title = request.compareTitle, request.compareWhere == nil, request.compareInputs.isEmpty {
      throw .usage("--compare-title '\(title)' names a second population; say also --compare-where or --compare-input")
    }
    if request.compareInputs.contains("-"),
      request.inputs.contains("-") || request.compareInputs.count(where: { $0 == "-" }) > 1
    {
      throw .usage("the standard input '-' can be read once; give --compare-input a file")
    }
  }

  private static func day(_ text: String?) throws(Refusal) -> Day? {
    guard let text else { return nil }
    guard let date = PartialDate(text), date.precision == .day else {
      throw .usage("--as-of '\(text)' is no day; write it as 2025-12-09")
    }
    return date.firstDay
  }

  private static func top(_ text: String?) throws(Refusal) -> (isGiven: Bool, limit: Int?) {
    guard let text else { return (false, nil) }
    if text == "all" { return (true, nil) }
    guard let number = Int(text), number > 0 else {
      throw .usage("--top '\(text)' is neither a whole number above 0 nor 'all'")
    }
    return (true, number)
  }

  /// Every field to read.
  var fields: Set<StudyField> {
    flagged.reduce(plan.fields.union(compareWhere?.fields ?? [])) { $0.union($1.condition.fields) }
  }

  /// Reads the inputs and settles them: the trials of the report, and those of a second population where it has its own.
  ///
  /// - Parameter fields: What several reports over one reading need.
  func reading(_ fields: Set<StudyField>, hashing: Bool) throws(Refusal) -> Reading {
    do {
      let own = try settled(request.inputs, fields, hashing: hashing)
      let ids = try request.ids.map { (path) throws(Finding) in try TrialIDs.read(path, known: own.ids) }
      let second =
        request.compareInputs.isEmpty ? nil : try settled(request.compareInputs, fields, hashing: hashing)
      return Reading(
        table: own, second: second, ids: ids, quarter: quarter,
        stopReasons: try Trialscape.classifier(with: request.stopRules))
    } catch let finding as Finding {
      throw .failed(finding)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw .usage("the request cannot be carried out")
    }
  }

  private func settled(_ inputs: [String], _ fields: Set<StudyField>, hashing: Bool) throws -> TrialTable {
    var request = request
    request.inputs = inputs
    let source = try Analysis.source(request, catalog, hashing: hashing)
    return TrialTable(try read(source, fields: fields), downloaded: asOf)
  }

  /// What computes the report over a reading.
  func evaluator(over reading: Reading) -> Evaluator {
    var own = plan
    own.ids = reading.ids
    let hasOwn = !definition.own.variables.isEmpty
    let context = hasOwn ? reading.context.apart() : reading.context
    let without = flagged.map { $0.beside(own, context) }
    guard compareWhere != nil || reading.second != nil else { return Evaluator(own, context, beside: without) }
    var other = plan
    if let compareWhere { other.where = ownWhere == .everything ? compareWhere : .and(ownWhere, compareWhere) }
    let beside = Beside(
      code: Beside.comparator, label: request.compareTitle ?? "Comparator", plan: other,
      context: (hasOwn ? reading.second?.apart() : reading.second) ?? context, isComparator: true)
    return Evaluator(own, context, beside: [beside] + without)
  }

  /// The inputs of a request.
  static func source(_ request: ReportRequest, _ catalog: Catalog, hashing: Bool) throws(Refusal) -> FileSource {
    var formats = catalog.formats
    if let name = request.inputFormat {
      formats = formats.filter { $0.name == name }
      guard !formats.isEmpty else {
        throw .usage(
          "unknown input format '\(name)'\(Suggestion.of(name, among: catalog.formats.map(\.name))); 'trialscape list formats' names them"
        )
      }
    }
    guard !request.inputs.isEmpty else {
      throw .failed(
        Finding(
          .error, path: "",
          "nothing to read: name a file, a folder or a zip of registry records, as in 'trialscape \(request.report.isEmpty ? "show NCT01234567" : "report \(request.report)") ctg-studies.json', or '-' to read the standard input, as in 'cat records.ndjson | trialscape \(request.report.isEmpty ? "show NCT01234567" : "report \(request.report)") -'"
        ))
    }
    return FileSource(request.inputs, formats: formats, hashing: hashing, takingWords: request.fromText)
  }

  private func read(_ source: FileSource, fields: Set<StudyField>) throws(Finding) -> AnalysisDataset {
    var dataset = try rows(of: source, fields)
    // Records of several registers may be of one trial: whether they are, their further ids say.
    if dataset.lacksIdentifiers { dataset = try rows(of: source, fields.union([.identifier])) }
    try dataset.settle { (origins) throws(Finding) in try source.again(origins) }
    if dataset.count == 0 { throw Analysis.nothing(dataset.inputs) }
    return dataset
  }

  /// One row a version.
  private func rows(of source: FileSource, _ fields: Set<StudyField>) throws(Finding) -> AnalysisDataset {
    let jobs = request.jobs ?? max(1, min(2, ProcessInfo.processInfo.activeProcessorCount))
    let empty = AnalysisDataset(reading: fields)
    var (parts, summary) = try source.parts(reading: StudyField.closure(of: fields), jobs: jobs, into: empty) {
      part, studies in
      part.add(studies)
    }
    var dataset = empty
    // Taken one by one, so that a part's memory is free once its rows are in.
    parts.reverse()
    while let part = parts.popLast() { dataset.add(part) }
    dataset.inputs.add(summary)
    return dataset
  }
}

extension Analysis {
  /// Why there is no trial to report on: a report over nothing would say so in thirty tables.
  private static func nothing(_ inputs: InputSummary) -> Finding {
    let worst = inputs.findings.filter { $0.severity != .note }.max { $0.severity < $1.severity }
    if var worst {
      worst = inputs.findings.first { $0.severity == worst.severity } ?? worst
      worst.severity = .error
      return worst
    }
    return Finding(
      .error, path: inputs.sources.first?.name ?? "", "holds no record; download it again, or name another file")
  }
}

extension Finding {
  /// The finding of an expression on the command line: column and sentence without a path in front of a line.
  var inOption: String { "\(path) column \(column ?? 1): \(message)" }
}

extension SectionDefinition {
  /// Sets where a cut table stops.
  mutating func cut(at limit: Int?) {
    guard var section = plan, case .table(var table) = section.shape, table.top != nil else { return }
    table.top = limit
    section.shape = .table(table)
    plan = section
  }
}
