internal import Aggregation
internal import Documents
import Foundation
internal import Reporting
internal import StudyModel
import Synchronization

/// The program as a library: each subcommand is a function from a request to an ``Outcome``.
public struct Trialscape: Sendable {
  let catalog: Catalog

  /// A program over a catalog.
  public init(_ catalog: Catalog = .standard) { self.catalog = catalog }

  /// The version, as `--version` prints it.
  public static let version = "0.1.0"
}

/// Where one output goes and in which format.
struct Target {
  var path: String?
  var format: String
}

extension Trialscape {
  /// Makes a report, or several over one reading: reads, computes, lays out, writes.
  public func report(_ request: ReportRequest) -> Outcome {
    do {
      let requests = try several(request)
      let targets = try targets(request)
      let onlyTidy = targets.allSatisfy { $0.format == "csv" } && request.sections.count != 1
      let analyses = try requests.map { (request) throws(Refusal) in
        var analysis = try Analysis(request, catalog)
        if onlyTidy { analysis.dropLists() }
        return analysis
      }
      guard let first = analyses.first else { return .usage("name a report; 'trialscape list reports' names them") }
      let reading = try first.reading(
        analyses.reduce(into: []) { $0.formUnion($1.fields) }, hashing: targets.contains { $0.format == "xlsx" })
      let table = reading.table
      let named =
        [request.ids, request.stopRules].compactMap { $0 } + requests.map(\.report)
        + analyses.flatMap(\.definition.own.files) + request.compareInputs
        + (reading.second?.table.inputs.sources.map(\.name) ?? [])
      var writer = FileWriter(sparing: request.inputs + table.inputs.sources.map(\.name) + named)
      var outcome = Outcome()
      var tidy: Document?
      do {
        if analyses.count > 1 {
          for case let path? in targets.map(\.path) where path.hasSuffix("/") { try writer.open(folder: path) }
        }
        for made in documents(analyses, reading, threads: request.threads) {
          let (document, made) = try made.get()
          outcome.findings += made.findings
          outcome.closing = outcome.closing ?? made.closing
          let shared = analyses.count > 1
          for target in targets {
            if shared, target.format == "csv", target.path.map({ !$0.hasSuffix("/") }) ?? true {
              // One table for all: its first column names the report.
              if tidy == nil { tidy = document } else { tidy?.tidy.rows += document.tidy.rows }
            } else {
              let own = try target.of(document.name, amongSeveral: shared, known: catalog.renderers())
              if own.path == nil, !outcome.output.isEmpty { outcome.output.append(UInt8(ascii: "\n")) }
              try put(document, own, request, &writer, &outcome)
            }
          }
        }
        if let tidy {
          for target in targets where target.format == "csv" && target.path.map({ !$0.hasSuffix("/") }) ?? true {
            try put(tidy, target, request, &writer, &outcome)
          }
        }
        if let path = request.findings { try writer.stage(try FindingsFile.bytes(table.inputs), to: path) }
        try writer.commit()
      } catch let finding as Finding {
        writer.discard()
        throw Refusal.failed(finding)
      } catch {
        writer.discard()
        throw error
      }
      let notes = outcome.findings
      outcome.findings = reading.findings + notes
      if outcome.findings.contains(where: { $0.severity != .note }) || reading.hasUnreadable {
        outcome.status = .skipped
      }
      if let closing = outcome.closing, !outcome.files.isEmpty {
        outcome.closing = "wrote \(outcome.files.joined(separator: ", ")): " + closing
      }
      return outcome
    } catch let refusal as Refusal {
      return refusal.outcome
    } catch {
      return .usage("the request cannot be carried out")
    }
  }

  /// One request a report: names joined by commas, or all the program carries.
  private func several(_ request: ReportRequest) throws(Refusal) -> [ReportRequest] {
    let names =
      request.report == "all"
      ? catalog.reports.map(\.name) : request.report.split(separator: ",").map(String.init)
    if names.count > 1, !request.sections.isEmpty {
      throw .usage("--section speaks of one report; name one, not \(names.joined(separator: ", "))")
    }
    return names.map { name in
      var one = request
      one.report = name
      return one
    }
  }

  /// The documents of several reports, computed side by side and in the reports' order.
  private func documents(_ analyses: [Analysis], _ reading: Reading, threads: Int) -> [Result<
    (Document, Outcome), Refusal
  >] {
    guard analyses.count > 1, threads > 1 else { return analyses.map { made($0, reading) } }
    let next = Mutex(0)
    let found = Mutex([Result<(Document, Outcome), Refusal>?](repeating: nil, count: analyses.count))
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let place = next.withLock { place in
          place += 1
          return place - 1
        }
        guard place < analyses.count else { return }
        let made = made(analyses[place], reading)
        found.withLock { $0[place] = made }
      }
    }
    return found.withLock { $0 }.compactMap { $0 }
  }

  private func made(_ analysis: Analysis, _ reading: Reading) -> Result<(Document, Outcome), Refusal> {
    do { return .success(try document(analysis, reading)) } catch { return .failure(error) }
  }

  /// Computes one report over a reading and lays it out.
  private func document(_ analysis: Analysis, _ reading: Reading) throws(Refusal) -> (Document, Outcome) {
    let (table, context) = (reading.table, reading.context)
    let results: AnalysisResults
    do { results = try analysis.evaluator(over: reading).results() } catch { throw Refusal.failed(error) }
    let kept = results.flow.last?.records ?? 0
    let hints = kept == 0 ? analysis.plan.where.hints(context) : []
    if let hint = hints.first(where: { $0.contains("does not carry") }) {
      throw Refusal.failed(
        Finding(.error, path: "--where", "no trial can be judged: \(hint); the JSON download has it"))
    }
    let early = early(analysis.asOf, table)
    let ids = reading.ids.map { ids in (asked: ids.count, found: table.ids.count { ids.contains($0) }) }
    let options = LayoutOptions(
      note: analysis.request.note, textLimit: analysis.textLimit, generator: "trialscape \(Trialscape.version)",
      ids: ids, hints: hints + early,
      stopRules: analysis.request.stopRules.map { URL(fileURLWithPath: $0).lastPathComponent })
    let document = DocumentBuilder(analysis.definition, results, options).document()
    var outcome = Outcome(
      findings: hints.map { Finding(.note, path: "--where", $0) } + early.map { Finding(.note, path: "", $0) }
        + analysis.notes(on: results))
    outcome.closing = closing(kept: kept, of: table.inputs.records, context)
    return (document, outcome)
  }

  private func targets(_ request: ReportRequest) throws(Refusal) -> [Target] {
    let known = catalog.renderers()
    if let format = request.format, !known.contains(where: { $0.name == format && !$0.makesFolder }) {
      throw .usage(
        "unknown format '\(format)'; it is one of \(known.filter { !$0.makesFolder }.map(\.name).joined(separator: ", "))"
      )
    }
    guard !request.outputs.isEmpty else {
      if request.format == "xlsx" {
        throw .usage("a workbook does not go to the terminal; say '--output landscape.xlsx'")
      }
      return [Target(path: nil, format: request.format ?? "text")]
    }
    var targets: [Target] = []
    for path in request.outputs {
      let isFolder = if case .folder = FileKind(path) { true } else { false }
      if path.hasSuffix("/") || isFolder {
        // With several reports a format makes a file each in the folder.
        let isOfSeveral = request.report == "all" || request.report.contains(",")
        let folder = path.hasSuffix("/") || !isOfSeveral ? path : path + "/"
        targets.append(Target(path: folder, format: isOfSeveral ? request.format ?? "csv-folder" : "csv-folder"))
        continue
      }
      let suffix = URL(fileURLWithPath: path).pathExtension.lowercased()
      if let renderer = known.first(where: { !$0.makesFolder && $0.extensions.contains(suffix) }) {
        targets.append(Target(path: path, format: renderer.name))
      } else if let format = request.format {
        targets.append(Target(path: path, format: format))
      } else {
        let extensions = known.flatMap(\.extensions).map { ".\($0)" }.joined(separator: ", ")
        throw .usage(
          "the extension of '\(path)' picks no format; it is one of \(extensions), or a folder that ends in '/'")
      }
    }
    return targets
  }

  /// Renders a document for one target and stages it: a renderer's failure leaves no file behind.
  private func put(
    _ document: Document, _ target: Target, _ request: ReportRequest, _ writer: inout FileWriter,
    _ outcome: inout Outcome
  ) throws {
    let section = request.sections.count == 1 ? request.sections[0] : nil
    let mark =
      request.byteOrderMark
      ?? (target.format == "csv-folder" || (target.format == "csv" && section != nil && target.path != nil))
    let renderers = catalog.renderers(ascii: request.ascii, section: section, byteOrderMark: mark)
    guard let renderer = renderers.first(where: { $0.name == target.format }) else { return }
    let files: [RenderedFile]
    do { files = try renderer.files(for: document) } catch {
      throw Finding(.error, path: target.path ?? "", "\(error)")
    }
    guard let path = target.path else {
      outcome.output += files.first?.bytes ?? []
      return
    }
    if target.format == "csv-folder" {
      try writer.stage(files, toFolder: path)
    } else if let file = files.first {
      try writer.stage(file.bytes, to: path)
    }
    outcome.files.append(path)
  }

  /// What is odd about an `--as-of` that lies before updates in the input.
  private func early(_ asOf: Day?, _ table: TrialTable) -> [String] {
    let newest = table.inputs.sources.filter { $0.statedAsOf == nil }.map(\.newestUpdate).max() ?? 0
    guard let asOf, newest > 0 else { return [] }
    let update = PartialDate(packed: newest).firstDay
    return update > asOf
      ? ["--as-of \(asOf) lies before the newest update in the input, \(update): is the day of the download meant?"]
      : []
  }

  private func closing(kept: Int, of records: Int, _ context: AnalysisContext) -> String {
    var line = "\(kept) of \(records) records"
    if let asOf = context.asOf { line += ", as of \(asOf)" }
    if let quarter = context.quarter { line += ", quarter \(quarter)" }
    return line
  }
}

extension Target {
  /// The target of one of several reports: a file or folder of its name in the folder asked for.
  fileprivate func of(_ report: String, amongSeveral: Bool, known: [any Renderer]) throws -> Target {
    guard amongSeveral, let path else { return self }
    guard path.hasSuffix("/") else {
      throw Finding(.error, path: path, "several reports make several files; name a folder, as in 'out/', and --format")
    }
    if format == "csv-folder" { return Target(path: "\(path)\(report)/", format: format) }
    let suffix = known.first { $0.name == format }?.extensions.first ?? format
    return Target(path: "\(path)\(report).\(suffix)", format: format)
  }
}
