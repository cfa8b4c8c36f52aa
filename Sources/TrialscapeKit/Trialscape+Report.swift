internal import Aggregation
internal import Documents
import Foundation
internal import Reporting
internal import StudyModel

/// The program as a library: each subcommand is a function from a request to an ``Outcome``.
public struct Trialscape: Sendable {
  let catalog: Catalog

  /// A program over a catalog.
  public init(_ catalog: Catalog = .standard) { self.catalog = catalog }

  /// The version, as `--version` prints it.
  public static let version = "0.1.0"
}

/// Where one output goes and in which format.
private struct Target {
  var path: String?
  var format: String
}

extension Trialscape {
  /// Makes a report: reads, computes, lays out, writes.
  public func report(_ request: ReportRequest) -> Outcome {
    do {
      let targets = try targets(request)
      var analysis = try Analysis(request, catalog)
      let onlyTidy = targets.allSatisfy { $0.format == "csv" } && request.sections.count != 1
      if onlyTidy { analysis.dropLists() }
      let (table, evaluator, context, plan) = try analysis.table(hashing: targets.contains { $0.format == "xlsx" })
      let results: AnalysisResults
      do { results = try evaluator.results() } catch { throw Refusal.failed(error) }
      let hints = (results.flow.last?.records ?? 0) == 0 ? plan.where.hints(context) : []
      if let hint = hints.first(where: { $0.contains("does not carry") }) {
        throw Refusal.failed(
          Finding(.error, path: "--where", "no trial can be judged: \(hint); the JSON download has it"))
      }
      let ids = plan.ids.map { ids in (asked: ids.count, found: table.ids.count { ids.contains($0) }) }
      let options = LayoutOptions(
        note: request.note, textLimit: analysis.textLimit, generator: "trialscape \(Trialscape.version)", ids: ids,
        hints: hints, stopRules: request.stopRules.map { URL(fileURLWithPath: $0).lastPathComponent })
      let document = DocumentBuilder(analysis.definition, results, options).document()
      let inputs =
        request.inputs + table.inputs.sources.map(\.name)
        + [request.ids, request.report, request.stopRules].compactMap { $0 }
      let extra = try request.findings.map { (path) throws(Refusal) in
        (path, try FindingsFile.bytes(table.inputs))
      }
      var outcome = try write(document, to: targets, request, sparing: inputs, beside: extra)
      outcome.findings = table.inputs.findings
      outcome.findings += hints.map { Finding(.note, path: "--where", $0) }
      if outcome.findings.contains(where: { $0.severity != .note }) || table.inputs.unreadable > 0 {
        outcome.status = .skipped
      }
      let kept = results.flow.last?.records ?? 0
      outcome.closing = closing(outcome.files, kept: kept, of: table.inputs.records, context)
      return outcome
    } catch let refusal as Refusal {
      return refusal.outcome
    } catch {
      return .usage("the request cannot be carried out")
    }
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
        targets.append(Target(path: path, format: "csv-folder"))
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

  private func write(
    _ document: Document, to targets: [Target], _ request: ReportRequest, sparing inputs: [String],
    beside findings: (path: String, bytes: [UInt8])?
  ) throws(Refusal) -> Outcome {
    var outcome = Outcome()
    let section = request.sections.count == 1 ? request.sections[0] : nil
    // Rendered first and written after: a renderer's failure leaves no file behind.
    var rendered: [(Target, [RenderedFile])] = []
    for target in targets {
      let mark =
        request.byteOrderMark
        ?? (target.format == "csv-folder" || (target.format == "csv" && section != nil && target.path != nil))
      let renderers = catalog.renderers(ascii: request.ascii, section: section, byteOrderMark: mark)
      guard let renderer = renderers.first(where: { $0.name == target.format }) else { continue }
      do { rendered.append((target, try renderer.files(for: document))) } catch {
        throw .failed(Finding(.error, path: target.path ?? "", error.description))
      }
    }
    var writer = FileWriter(sparing: inputs)
    do {
      for (target, files) in rendered {
        guard let path = target.path else {
          outcome.output += files.first?.bytes ?? []
          continue
        }
        if target.format == "csv-folder" {
          try writer.stage(files, toFolder: path)
        } else if let file = files.first {
          try writer.stage(file.bytes, to: path)
        }
        outcome.files.append(path)
      }
      if let findings { try writer.stage(findings.bytes, to: findings.path) }
      try writer.commit()
    } catch {
      writer.discard()
      throw .failed(error)
    }
    return outcome
  }

  private func closing(_ files: [String], kept: Int, of records: Int, _ context: AnalysisContext) -> String {
    var line = files.isEmpty ? "" : "wrote \(files.joined(separator: ", ")): "
    line += "\(kept) of \(records) records"
    if let asOf = context.asOf { line += ", as of \(asOf)" }
    if let quarter = context.quarter { line += ", quarter \(quarter)" }
    return line
  }
}
